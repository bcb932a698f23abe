#pragma once

#include "store/connection.h"

#include <QStringList>

#include <functional>

namespace store {

/// The indexes of the large tables, dropped while rows pour in and built afterwards from sorted
/// rows: many times faster than to keep them right row by row. Those that keep ids unique stay.
/// The same for the sums that triggers keep (counts, totals, kinds): they are made once, of all
/// rows. All of it is part of the transaction, so that a load that is given up leaves everything as
/// it was.
class PutOffIndexes
{
public:
    explicit PutOffIndexes(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] bool arePutOff() const { return m_putOff; }
    /// After the transaction, however it ended: nothing is put off.
    void forget();
    [[nodiscard]] domain::Result<void> drop();
    /// One of them before the others; no act where it is there.
    [[nodiscard]] domain::Result<void> buildEarly(const QString &name);
    /// Cancelled where `step` (done, of how many) answers false.
    [[nodiscard]] domain::Result<void> build(const std::function<bool(int, int)> &step);
    /// The sums over all rows; from then on triggers keep them again.
    [[nodiscard]] domain::Result<void> sumUp();

private:
    /// Drops what the query names, and keeps names and statements.
    [[nodiscard]] domain::Result<void> take(
        QStringView query, const QString &drop, QStringList &names, QStringList &statements);

    Connection &m_connection;
    QStringList m_names;
    QStringList m_statements; ///< of these
    QStringList m_triggers; ///< statements of the triggers
    bool m_putOff = false;
};

} // namespace store
