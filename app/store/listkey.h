#pragma once

#include "domain/ports.h"

#include <QByteArray>

#include <optional>
#include <tuple>

namespace store {

/// What a sort of the customer list orders by.
struct SortShape
{
    QStringView key;
    bool number; ///< else text
    QStringView index; ///< cloud, key, id
};
[[nodiscard]] SortShape shapeOf(domain::CustomerSort sort);

/// Place of a row in a sort. SQLite compares text by its UTF-8 bytes, and so does this.
struct ListKey
{
    qint64 number = 0;
    QByteArray text;
    QByteArray id;

    friend bool operator<(const ListKey &a, const ListKey &b)
    {
        return std::tie(a.number, a.text, a.id) < std::tie(b.number, b.text, b.id);
    }
};

/// As a page hands it out.
[[nodiscard]] QString encoded(domain::CustomerSort sort, const ListKey &key);
/// None where the text is no key of this sort.
[[nodiscard]] std::optional<ListKey> decoded(domain::CustomerSort sort, const QString &key);

} // namespace store
