#pragma once

#include "store/connection.h"
#include "store/losslist.h"

#include <QStringList>

namespace store {

/// What the triggers of a book keep is made at once at the end; meanwhile they are not there.
class WithoutTriggers
{
public:
    explicit WithoutTriggers(Connection &connection)
        : m_connection(connection)
    {
    }
    [[nodiscard]] domain::Result<void> takeAway();
    [[nodiscard]] domain::Result<void> putBack();

private:
    Connection &m_connection;
    QStringList m_sql;
};

/// Leaves out what belongs to a record that was lost, in a book of any schema.
[[nodiscard]] domain::Result<void> leaveOutOrphans(Connection &connection, LossList &losses);

/// Mends, or leaves out, what cannot be true in a book of the present schema, until all that is
/// left agrees. What follows from other columns is not looked at.
[[nodiscard]] domain::Result<void> settleContradictions(Connection &connection, LossList &losses);

/// Makes what follows from other columns: counts, kinds, texts for the search, the order by name.
/// Nothing is judged: that is done when the book is opened.
[[nodiscard]] domain::Result<void> makeDerived(Connection &connection);

/// Leaves out the records whose code is none that this program knows.
[[nodiscard]] domain::Result<void> leaveOutCode(
    Connection &connection, const QString &column, const QString &code, LossList &losses);

} // namespace store
