#include "store/backup.h"

#include "domain/backups.h"
#include "domain/bookname.h"
#include "domain/clock.h"
#include "domain/durablefile.h"
#include "domain/workfolder.h"
#include "store/fileinspection.h"
#include "store/privatecopy.h"
#include "store/quickcheck.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView vacuumInto = u"VACUUM INTO ?";

tl::unexpected<domain::Error> failed(
    const QString &file, const QString &detail, domain::ErrorCode code)
{
    return domain::failure(code, detail, { { u"file"_s, file } });
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

} // namespace

domain::Result<void> backUp(Connection &connection, const QString &target)
{
    const QFileInfo info(target);
    const QString path = info.absoluteFilePath();
    if (target.isEmpty() || info.isDir()) {
        return failed(path, u"the target is not a file"_s, domain::ErrorCode::WrongUse);
    }
    for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s }) {
        if (isSameFile(connection.file() + suffix, path)) {
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
    return domain::nameBook(partPath, path, domain::Standing::IsReplaced);
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
