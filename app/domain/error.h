#pragma once

#include <QList>
#include <QPair>
#include <QString>

#include <tl/expected.hpp>

namespace domain {

/// What went wrong, as a code. Words are made from it in wording/, never here.
enum class ErrorCode {
    Internal,
    WrongUse, ///< the call itself makes no sense (command line: exit status 2)
    BadInput, ///< an input value or file is not what it should be (3)
    NotFound, ///< no record with this id (3)
    Ambiguous, ///< the beginning of an id fits more than one record (3)
    Refused, ///< a rule says no; nothing was changed (4)
    VersionConflict, ///< somebody else changed the record since it was read (4)
    RoleNotAllowed, ///< the signed-in role may not do this (4)
    QuantityOutOfRange, ///< licences outside the offer's limits or below those assigned (4)
    StorageBusy, ///< another program holds the book for longer than the busy time-out (5)
    StorageReadOnly, ///< the book or its folder cannot be written (5)
    StorageFull, ///< no space left (5)
    StorageFailed, ///< any other failure of the file system or of SQLite (5)
    BookMissing, ///< there is no file at this path (5)
    NotABook, ///< the file is not a book of this program (6)
    BookNewer, ///< written by a newer version that this one cannot read (6)
    BookDamaged, ///< SQLite or the schema check found it broken (6)
    Cancelled, ///< the user stopped it; nothing was changed
};

/// A failure as a value: a code, a detail for technicians (never shown as the only text), and
/// named facts that the sentence above it may use, such as {"file", "/tmp/x.csv"}.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString detail;
    QList<QPair<QString, QString>> facts;

    [[nodiscard]] QString fact(const QString &name) const
    {
        for (const auto &[key, value] : facts) {
            if (key == name) {
                return value;
            }
        }
        return {};
    }
};

template <typename T>
using Result = tl::expected<T, Error>;

[[nodiscard]] inline tl::unexpected<Error> failure(
    ErrorCode code, const QString &detail = {}, const QList<QPair<QString, QString>> &facts = {})
{
    return tl::unexpected<Error>(Error{ code, detail, facts });
}

} // namespace domain
