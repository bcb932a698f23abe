#pragma once

#include "domain/error.h"

#include <QString>

#include <functional>
#include <optional>

struct sqlite3;

namespace store {

enum class Stage { Prepare, Execute };

/// SQLite's answer as a code of the house; the extended code and SQLite's own text are the detail.
/// `file` becomes the fact "file". A statement of ours that no longer prepares means that the
/// schema in the file is not the one this program wrote: the book is damaged. `systemError` is what
/// the system had said to SQLite (errno; 0: nothing is known).
[[nodiscard]] domain::Error errorFrom(
    int code, const QString &text, Stage stage, const QString &file, int systemError = 0);
/// The same of what the connection was asked for last.
[[nodiscard]] domain::Error errorOf(sqlite3 *database, int code, Stage stage, const QString &file);

/// A row of quick_check or integrity_check that tells of a page which could not be read, and so
/// nothing of what is in it.
[[nodiscard]] std::optional<domain::Error> unreadPage(const QString &row, const QString &file);

/// Whether an error since the last time, on this thread, told that the book is damaged.
[[nodiscard]] bool takeDamageSeen();

/// While it is there, damage that is met on this thread while `isBeingWritten` says so is no
/// damage: the storage is busy.
class DamageDoubt
{
public:
    explicit DamageDoubt(std::function<bool()> isBeingWritten);
    ~DamageDoubt();
    Q_DISABLE_COPY_MOVE(DamageDoubt)

    [[nodiscard]] static bool isBeingWritten();

private:
    std::function<bool()> m_isBeingWritten;
};

/// After one of these SQLite may have rolled the whole transaction back on its own
/// (https://www.sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction), so
/// nothing more may run in it.
[[nodiscard]] bool endsTransaction(domain::ErrorCode code);

} // namespace store
