#pragma once

#include "sandbox/faults.h"
#include "sandbox/journal.h"
#include "sandbox/tokens.h"

#include <QHash>

#include <functional>

namespace domain {
class Book;
}

namespace sandbox {

/// Puts a copy in the place of the open book (the store does it, which this room does not see).
/// Runs on a thread of the pool.
using PutBack = std::function<domain::Result<void>(const QString &copy)>;

/// What the server keeps beside the book. Lives on the server's thread.
struct Workbench
{
    domain::Book &book;
    Tokens tokens;
    Journal journal;
    Faults faults;
    QHash<const Route *, qint64> calls; ///< by route, of this run
    QDateTime startedAt;
    PutBack putBack; ///< may be none
};

} // namespace sandbox
