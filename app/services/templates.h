#pragma once

#include "domain/error.h"

#include <QFuture>
#include <QString>
#include <QStringList>

namespace services {

/// Empty CSV files with the headers that the import knows, for a partner to fill in: customers,
/// subscriptions and users, UTF-8 with BOM so that spreadsheets keep it. A file that is there stays
/// as it is; a new one beside it is numbered. Returns the paths of the files made; on failure none
/// is left behind (StorageFailed, facts "file" and "reason"). Off the calling thread.
[[nodiscard]] QFuture<domain::Result<QStringList>> writeTemplates(const QString &folder);

} // namespace services
