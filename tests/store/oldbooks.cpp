#include "oldbooks.h"

#include "rawsql.h"
#include "store/connection.h"
#include "store/migrator.h"

#include <QFile>
#include <QStringList>

using namespace Qt::StringLiterals;

QString buildOldBook(const QString &path, int version)
{
    QFile dump(QStringLiteral(DESK_SOURCE_DIR "/tests/data/stores/schema%1.sql")
                   .arg(version, 3, 10, QChar(u'0')));
    if (!dump.open(QIODevice::ReadOnly)) {
        return QString(dump.fileName() % u": "_s % dump.errorString());
    }
    RawSql raw(path);
    const QStringList lines = QString::fromUtf8(dump.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (line.startsWith(u"--"_s)) {
            continue;
        }
        if (const QString wrong = raw.run(line); !wrong.isEmpty()) {
            return QString(wrong % u": "_s % line.left(80));
        }
    }
    return {};
}

QString buildFirstBook(const QString &path)
{
    return buildOldBook(path, 1);
}

QString migrateTo(const QString &path, int version)
{
    const auto connection = store::Connection::open(
        { path, store::Access::ReadWrite, std::chrono::milliseconds(1000) });
    if (!connection) {
        return connection.error().detail;
    }
    const auto steps = store::allMigrations();
    size_t count = 0;
    while (count < steps.size() && steps[count].version <= version) {
        ++count;
    }
    const auto report = store::Migrator(**connection, steps.first(count)).upgrade();
    return report.error             ? report.error->detail
        : report.version != version ? u"it stands at schema %1"_s.arg(report.version)
                                    : QString();
}
