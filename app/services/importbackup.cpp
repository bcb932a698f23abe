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
    auto promise = std::make_shared<QPromise<Result<QString>>>();
    promise->start();
    book.backUpTo(copy, [promise, file, copy, kept](const Result<void> &made) {
        if (made) {
            domain::removeOldBackups(file, domain::BackupReason::Import, kept);
        }
        promise->addResult(made ? Result<QString>(copy) : tl::unexpected(made.error()));
        promise->finish();
    });
    return promise->future();
}

} // namespace services
