#include "store/backup.h"

#include "domain/backups.h"
#include "domain/clock.h"
#include "domain/durablefile.h"
#include "domain/workfolder.h"
#include "store/fileinspection.h"
#include "store/privatecopy.h"
#include "store/quickcheck.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView vacuumInto = u"VACUUM INTO ?";

tl::unexpected<domain::Error> failed(const QString &file, const QString &detail,
    domain::ErrorCode code = domain::ErrorCode::StorageFailed)
{
    return domain::failure(code, detail, { { u"file"_s, file } });
}

/// What the system said against it; 0: it is there.
int bringToDisk(const QString &path)
{
    errno = 0;
    QFile file(path);
    const bool kept = file.open(QIODevice::ReadWrite) && domain::toDisk(file);
    return kept ? 0 : (errno != 0 ? errno : EIO);
}

/// Of a disk that cannot be read SQLite says that the book is damaged, and which file it was
/// reading is forgotten when the copy is given up. Whether it is damaged is seen by reading it.
domain::Error reasonOf(const domain::Error &said, Connection &connection)
{
    if (said.code != domain::ErrorCode::BookDamaged) {
        return said;
    }
    (void)takeDamageSeen();
    const auto sound = quickCheck(connection);
    return sound ? domain::Error{ domain::ErrorCode::StorageFailed, said.detail, said.facts }
                 : sound.error();
}

bool sameFile(const QString &a, const QString &b)
{
    std::error_code error;
    return std::filesystem::equivalent(QFileInfo(a).filesystemAbsoluteFilePath(),
        QFileInfo(b).filesystemAbsoluteFilePath(), error);
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
    const domain::WorkFolder place(info.absolutePath(), "copying"_L1);
    if (!place.isValid()) {
        return failed(path, place.errorString(), domain::storageCode(place.errorString()));
    }
    const QString partPath = place.filePath(u"book"_s);
    // SQLite takes an empty file as its own.
    if (const auto made = makePrivateFile(partPath); !made) {
        return tl::unexpected(about(path, made.error()));
    }
    if (const auto copied = connection.once(vacuumInto, { partPath }); !copied) {
        return tl::unexpected(reasonOf(copied.error(), connection));
    }
    if (const int said = bringToDisk(partPath); said != 0) {
        return failed(path,
            u"the copy could not be brought to the disk: %1"_s.arg(qt_error_string(said)),
            domain::storageCode(said));
    }
    std::error_code error;
    std::filesystem::rename(
        QFileInfo(partPath).filesystemAbsoluteFilePath(), info.filesystemAbsoluteFilePath(), error);
    if (error) {
        return failed(path, QString::fromLocal8Bit(error.message().c_str()),
            domain::storageCode(error.default_error_condition().value()));
    }
    domain::folderToDisk(info.absolutePath());
    return {};
}

domain::Result<QString> backUpBeforeMigration(Connection &connection, int version)
{
    const QString path = domain::backupPath(connection.file(), domain::BackupReason::Migration,
        domain::SystemClock().nowUtc(), version);
    if (const auto made = backUp(connection, path); !made) {
        return tl::unexpected(made.error());
    }
    return path;
}

} // namespace store
