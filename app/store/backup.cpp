#include "store/backup.h"

#include "domain/clock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QTemporaryFile>

#include <filesystem>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView vacuumInto = u"VACUUM INTO ?";
constexpr qsizetype backupsKept = 3;

tl::unexpected<domain::Error> failed(const QString &file, const QString &detail,
    domain::ErrorCode code = domain::ErrorCode::StorageFailed)
{
    return domain::failure(code, detail, { { u"file"_s, file } });
}

bool bringToDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite)) {
        return false;
    }
#ifdef Q_OS_WIN
    return _commit(file.handle()) == 0;
#else
    return ::fsync(file.handle()) == 0;
#endif
}

bool sameFile(const QString &a, const QString &b)
{
    std::error_code error;
    return std::filesystem::equivalent(QFileInfo(a).filesystemAbsoluteFilePath(),
        QFileInfo(b).filesystemAbsoluteFilePath(), error);
}

domain::ErrorCode codeOf(std::errc condition)
{
    switch (condition) {
    case std::errc::no_space_on_device:
        return domain::ErrorCode::StorageFull;
    case std::errc::permission_denied:
    case std::errc::operation_not_permitted:
    case std::errc::read_only_file_system:
        return domain::ErrorCode::StorageReadOnly;
    default:
        return domain::ErrorCode::StorageFailed;
    }
}

/// "book.pdesk.schema1.20260102T030405678.backup": the schema it has, and when it was made.
QString backupStart(const QFileInfo &book)
{
    return QString(book.fileName() % u".schema"_s);
}

void removeOldBackups(const QFileInfo &book)
{
    // Not by a wildcard: the book's own name may hold brackets.
    QMap<QString, QString> byMoment;
    const QFileInfoList files = book.absoluteDir().entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) {
        const QString name = file.fileName();
        if (name.startsWith(backupStart(book)) && name.endsWith(u".backup"_s)) {
            const QString rest = name.mid(backupStart(book).size());
            byMoment.insert(
                QString(rest.section(u'.', 1, 1) % u'.' % rest), file.absoluteFilePath());
        }
    }
    while (byMoment.size() > backupsKept) {
        QFile::remove(byMoment.take(byMoment.firstKey()));
    }
}

} // namespace

domain::Result<void> backUp(Connection &connection, const QString &target)
{
    const QFileInfo info(target);
    const QString path = info.absoluteFilePath();
    if (target.isEmpty() || info.isDir()) {
        return failed(path, u"the target is not a file"_s, domain::ErrorCode::WrongUse);
    }
    for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s }) {
        const QString own = connection.file() + suffix;
        if (QFileInfo(own).absoluteFilePath() == path || sameFile(own, path)) {
            return failed(
                path, u"the target is the open book itself"_s, domain::ErrorCode::WrongUse);
        }
    }
    // Made with mode 0600; SQLite takes an empty file as its own.
    QTemporaryFile part(info.absolutePath() + u"/."_s + info.fileName() + u".XXXXXX"_s);
    if (!part.open()) {
        const QFileInfo folder(info.absolutePath());
        const bool denied = folder.isDir() && !folder.isWritable();
        return failed(path, part.errorString(),
            denied ? domain::ErrorCode::StorageReadOnly : domain::ErrorCode::StorageFailed);
    }
    part.close();
    const QString partPath = part.fileName();
    if (const auto copied = connection.once(vacuumInto, { partPath }); !copied) {
        return tl::unexpected(copied.error());
    }
    if (!bringToDisk(partPath)) {
        return failed(path, u"the copy could not be brought to the disk"_s);
    }
    std::error_code error;
    std::filesystem::rename(
        QFileInfo(partPath).filesystemAbsoluteFilePath(), info.filesystemAbsoluteFilePath(), error);
    if (error) {
        return failed(path, QString::fromLocal8Bit(error.message().c_str()),
            codeOf(static_cast<std::errc>(error.default_error_condition().value())));
    }
    part.setAutoRemove(false);
    return {};
}

domain::Result<QString> backUpBeforeMigration(Connection &connection, int version)
{
    const QFileInfo book(connection.file());
    const QString stamp = domain::SystemClock().nowUtc().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    const QString path = QString(
        book.absolutePath() % u'/' % backupStart(book) % u"%1.%2.backup"_s.arg(version).arg(stamp));
    if (const auto made = backUp(connection, path); !made) {
        return tl::unexpected(made.error());
    }
    removeOldBackups(book);
    return path;
}

} // namespace store
