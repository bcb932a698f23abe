#include "store/transaction.h"

#include <utility>

namespace store {
namespace {

constexpr QStringView beginImmediate = u"BEGIN IMMEDIATE";
constexpr QStringView beginDeferred = u"BEGIN";
constexpr QStringView commitSql = u"COMMIT";
constexpr QStringView rollBackSql = u"ROLLBACK";

} // namespace

domain::Result<Transaction> Transaction::begin(Connection &connection, Kind kind)
{
    connection.clearFailure();
    const auto begun = connection.change(kind == Kind::Write ? beginImmediate : beginDeferred);
    if (!begun) {
        connection.clearFailure();
        return tl::unexpected(begun.error());
    }
    return Transaction(connection);
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    rollBack();
}

domain::Result<void> Transaction::commit()
{
    Q_ASSERT(m_connection);
    const auto committed = m_connection->change(commitSql);
    if (!committed) {
        rollBack();
        return tl::unexpected(committed.error());
    }
    m_connection = nullptr;
    return {};
}

void Transaction::rollBack()
{
    if (!m_connection) {
        return;
    }
    m_connection->clearFailure();
    // Fails only where SQLite has already rolled back by itself, which is what we want.
    (void)m_connection->change(rollBackSql);
    m_connection->clearFailure();
    m_connection = nullptr;
}

} // namespace store
