#pragma once

#include <QString>
#include <QStringList>

namespace viewmodels {

/// How files of databases are called, for the dialogs that choose one.
namespace bookfiles {

/// What a new one ends in. Windows knows types of files by it alone, and the installer registers
/// the program's own; elsewhere the content tells.
[[nodiscard]] QString suffix();

/// "*.sqlite" and the others that name a database.
[[nodiscard]] QString patterns();

/// The filters of a dialog that saves or opens one: databases, and all files.
[[nodiscard]] QStringList filters();

} // namespace bookfiles
} // namespace viewmodels
