#pragma once

#include <QString>

/// Where things are kept when nobody says otherwise: the platform's standard places, or the folder
/// "partner-desk-data" beside the program where there is one.
namespace shell {

/// The user's own book.
[[nodiscard]] QString standardBookFile();
/// The demo book that the window opens for `--demo` and the first run.
[[nodiscard]] QString demoBookFile();
/// What the window remembers of its user (INI).
[[nodiscard]] QString preferencesFile();
/// Where masked copies of books stand, and the key that draws their names.
[[nodiscard]] QString maskedBooksFolder();
[[nodiscard]] QString maskingKeyFile();
/// What tells the next start of runs that did not end by themselves.
[[nodiscard]] QString runsFolder();
/// The computer's user name, for the history; "partner-desk" where the system tells none.
[[nodiscard]] QString systemUserName();

} // namespace shell
