#pragma once

#include "domain/error.h"

#include <QCollator>
#include <QStringList>

#include <vector>

namespace store {

class Connection;

/// The customers of a book in the order of their names, then of their ids.
struct NamesInOrder
{
    struct Place
    {
        qint64 seq = 0;
        qint8 cloud = 0; ///< place in `clouds`
    };
    std::vector<Place> places;
    QStringList clouds; ///< codes
};

/// The names do not stand in memory all at once: they are dealt out between names that were picked
/// evenly, and each part is sorted by itself.
[[nodiscard]] domain::Result<NamesInOrder> namesInOrder(
    Connection &connection, const QCollator &collator);

} // namespace store
