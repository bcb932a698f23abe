#include "shell/paths.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcessEnvironment>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace shell {
namespace {

/// A folder of this name beside the program keeps everything on the stick that it was started from.
/// Empty where there is none.
QString folderOnStick()
{
    const QString folder = QCoreApplication::applicationDirPath() + u"/partner-desk-data"_s;
    return QDir(folder).exists() ? folder : QString();
}

QString fileUnder(const QString &folder, const QString &name)
{
    return QDir(folder).filePath(u"partner-desk/"_s + name);
}

QString dataFile(const QString &name)
{
    const QString stick = folderOnStick();
    return fileUnder(stick.isEmpty()
            ? QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
            : stick,
        name);
}

QString settingsFile(const QString &name)
{
    const QString stick = folderOnStick();
    return fileUnder(stick.isEmpty()
            ? QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
            : QString(stick + u"/settings"_s),
        name);
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
