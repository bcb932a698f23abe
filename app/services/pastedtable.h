#pragma once

#include "domain/error.h"
#include "services/importing.h"

#include <QFuture>
#include <QString>

#include <memory>

namespace domain {
class WorkFolder;
}

namespace services {

/// A table that was copied elsewhere, kept as a file so that it goes through what files go through.
struct PastedTable
{
    std::shared_ptr<domain::WorkFolder> folder; ///< the file is gone with it
    QString path;
    ImportKind kind = ImportKind::Customers;
};

/// Which kind of file the first row, or the fields of the entries, speak of; customers where they
/// speak of none.
[[nodiscard]] ImportKind kindOfTable(const QString &text);

/// Keeps what a spreadsheet copies (cells parted by tabs), CSV or JSON as "clipboard.tsv" in a
/// folder of its own, off the calling thread. Errors: StorageFailed (facts "file", "reason").
[[nodiscard]] QFuture<domain::Result<PastedTable>> keepPasted(const QString &text);

} // namespace services
