#include "domain/backups.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

constexpr QStringView momentForm = u"yyyyMMdd'T'HHmmsszzz";
constexpr QLatin1StringView ending = ".backup"_L1;
constexpr QLatin1StringView restored = "restore"_L1;
constexpr QLatin1StringView imported = "import"_L1;
constexpr QLatin1StringView schemaOf = "schema"_L1;

/// What stands between the name of the book and the moment.
std::optional<BackupReason> reasonOf(QStringView word)
{
    if (word == restored) {
        return BackupReason::Restore;
    }
    if (word == imported) {
        return BackupReason::Import;
    }
    bool isNumber = false;
    (void)word.mid(schemaOf.size()).toInt(&isNumber);
    return word.startsWith(schemaOf) && isNumber ? std::optional(BackupReason::Migration)
                                                 : std::nullopt;
}

} // namespace

QString backupPath(const QString &book, BackupReason reason, const QDateTime &moment, int schema)
{
    const QString word = reason == BackupReason::Restore ? QString(restored)
        : reason == BackupReason::Import                 ? QString(imported)
                                         : QString(schemaOf + QString::number(schema));
    return QFileInfo(book).absoluteFilePath() + u'.' + word + u'.'
        + moment.toUTC().toString(momentForm) + ending;
}

QList<BackupFile> backupsOf(const QString &book)
{
    const QFileInfo info(book);
    const QString start = info.fileName() + u'.';
    QList<BackupFile> found;
    // Not by a wildcard: the book's own name may hold brackets.
    const QFileInfoList files = info.absoluteDir().entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) {
        const QString name = file.fileName();
        if (!name.startsWith(start) || !name.endsWith(ending)) {
            continue;
        }
        const QString rest = name.mid(start.size()).chopped(ending.size());
        const auto reason = reasonOf(rest.section(u'.', 0, 0));
        QDateTime moment = QDateTime::fromString(rest.section(u'.', 1), momentForm.toString());
        moment.setTimeZone(QTimeZone::utc());
        if (reason && moment.isValid()) {
            found.append({ file.absoluteFilePath(), *reason, moment, file.size() });
        }
    }
    std::sort(found.begin(), found.end(),
        [](const BackupFile &a, const BackupFile &b) { return a.madeAt > b.madeAt; });
    return found;
}

void removeOldBackups(const QString &book, BackupReason reason, int kept)
{
    int seen = 0;
    for (const BackupFile &file : backupsOf(book)) {
        if (file.reason == reason && ++seen > kept) {
            QFile::remove(file.path);
        }
    }
}

QString snapshotFolder(const QString &book)
{
    return QFileInfo(book).absoluteFilePath() + u".snapshots"_s;
}

} // namespace domain
