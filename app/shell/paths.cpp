#include "shell/paths.h"

#include <QDir>
#include <QProcessEnvironment>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace shell {
namespace {

QString dataFile(const QString &name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation))
        .filePath(u"partner-desk/"_s + name);
}

QString settingsFile(const QString &name)
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
        .filePath(u"partner-desk/"_s + name);
}

} // namespace

QString standardBookFile()
{
    return dataFile(u"book.sqlite"_s);
}

QString demoBookFile()
{
    return dataFile(u"demo-book.sqlite"_s);
}

QString preferencesFile()
{
    return settingsFile(u"settings.ini"_s);
}

QString maskedBooksFolder()
{
    return dataFile(u"masked"_s);
}

QString maskingKeyFile()
{
    return settingsFile(u"masking.key"_s);
}

QString runsFolder()
{
    return dataFile(u"running"_s);
}

QString systemUserName()
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : { u"USER"_s, u"LOGNAME"_s, u"USERNAME"_s }) {
        const QString name = environment.value(variable).trimmed();
        if (!name.isEmpty()) {
            return name;
        }
    }
    return u"partner-desk"_s;
}

} // namespace shell
