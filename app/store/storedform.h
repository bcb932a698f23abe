#pragma once

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/names.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>
#include <QVariant>

/// How values stand in the tables. Absent ids, days and moments are NULL, absent text is empty.
namespace store {

/// Never NULL, and never a half surrogate, which SQLite would read back as another character.
[[nodiscard]] QString storedText(const QString &text);
/// "2020-05-12T00:30:00.000Z": always this wide, so that text order is time order.
[[nodiscard]] QString storedMoment(const QDateTime &moment);
[[nodiscard]] QDateTime momentFrom(const QString &text);
[[nodiscard]] QVariant momentOrNull(const QDateTime &moment);
[[nodiscard]] QVariant dayOrNull(const QDate &day);
[[nodiscard]] QDate dayFrom(const QString &text);
/// A JSON array; empty text for none.
[[nodiscard]] QString storedList(const QStringList &list);
[[nodiscard]] QStringList listFrom(const QString &text);

template <typename Tag>
[[nodiscard]] QVariant idOrNull(const domain::Id<Tag> &id)
{
    return id.isNull() ? QVariant() : QVariant(id.text());
}

/// The id in a column; empty text (NULL) is the null id.
template <typename T>
[[nodiscard]] T idFrom(const QString &text)
{
    return T::fromText(text).value_or(T());
}

[[nodiscard]] domain::Error unreadable(
    const QString &table, const QString &id, const QString &column);

/// Puts the value that a code stands for into `value`; false where the code is unknown.
template <typename T>
[[nodiscard]] bool readCode(const QString &code, T &value)
{
    const auto read = domain::fromCode<T>(code);
    if (!read) {
        return false;
    }
    value = *read;
    return true;
}

} // namespace store
