#include "domain/backups.h"
#include "domain/clock.h"
#include "services/importing.h"

namespace services {

using domain::Result;

bool isBigImport(const domain::BookInfo &book, const ImportReport &check)
{
    return book.origin != domain::BookOrigin::Empty && check.added + check.changed >= bigImport;
}

QFuture<Result<QString>> backUpBeforeImport(domain::Book &book, int kept)
{
    const QString file = book.filePath();
    const QString copy
        = domain::backupPath(file, domain::BackupReason::Import, domain::SystemClock().nowUtc());
    return book.backUpTo(copy).then(
        QtFuture::Launch::Sync, [file, copy, kept](const Result<void> &made) -> Result<QString> {
            if (!made) {
                return tl::unexpected(made.error());
            }
            domain::removeOldBackups(file, domain::BackupReason::Import, kept);
            return copy;
        });
}

} // namespace services
