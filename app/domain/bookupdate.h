#pragma once

#include <QString>

namespace domain {

/// How far a book of an earlier version is on its way to this one. It happens in one transaction,
/// behind a copy of the book as it was: whatever ends it leaves that book.
struct BookUpdate
{
    enum class Phase {
        Copying, ///< into the backup
        Rewriting,
    };

    QString file;
    Phase phase = Phase::Copying;
    qint64 done = 0; ///< customers that were rewritten, those that take two turns twice
    qint64 total = 0; ///< 0: no customer is
};

} // namespace domain
