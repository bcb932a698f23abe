#pragma once

#include "domain/names.h"
#include "store/customersource.h"

namespace store {

/// The key in the first columns of a row: sort key, then id.
[[nodiscard]] inline ListKey keyOf(const Cursor &row, bool number)
{
    ListKey key;
    if (number) {
        key.number = row.integer(0);
    } else {
        key.text = row.text(0).toUtf8();
    }
    key.id = row.text(1).toLatin1();
    return key;
}

/// The rows of one part in the list's order, one after the other.
class PartWalk
{
public:
    PartWalk(Cursor cursor, const ListPart &part, domain::Cloud cloud)
        : m_cursor(std::move(cursor))
        , m_cloud(cloud)
        , m_number(part.number)
        , m_placesOnly(part.placesOnly)
        , m_base(part.searchBase)
    {
    }

    /// To the next row; `compared`: its key will be asked for before the row goes.
    [[nodiscard]] domain::Result<void> next(bool compared)
    {
        const auto more = m_cursor.next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        m_over = !*more;
        if (compared && !m_over) {
            m_key = key();
        }
        return {};
    }
    [[nodiscard]] bool isOver() const { return m_over; }
    [[nodiscard]] bool isBefore(const PartWalk &other, Qt::SortOrder order) const
    {
        return order == Qt::AscendingOrder ? m_key < other.m_key : other.m_key < m_key;
    }
    [[nodiscard]] bool knowsId() const { return !m_placesOnly; }
    [[nodiscard]] domain::Cloud cloud() const { return m_cloud; }
    [[nodiscard]] ListKey key() const
    {
        if (!m_placesOnly) {
            return keyOf(m_cursor, m_number);
        }
        ListKey key;
        key.number = m_cursor.integer(0) - m_base; // ranks differ, so that no id is compared
        return key;
    }

private:
    Cursor m_cursor;
    domain::Cloud m_cloud;
    bool m_number;
    bool m_placesOnly;
    qint64 m_base;
    bool m_over = true;
    ListKey m_key;
};

} // namespace store
