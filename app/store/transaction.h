#pragma once

#include "store/connection.h"

namespace store {

/// A transaction that is rolled back unless commit() says otherwise.
///
/// After a deferred BEGIN a second writer under WAL fails at once with SQLITE_BUSY_SNAPSHOT (517),
/// whatever the busy time-out. Writing therefore begins IMMEDIATE.
class Transaction
{
public:
    enum class Kind { Write, Read };

    /// Write: StorageBusy where another program holds the book for longer than the busy time-out.
    [[nodiscard]] static domain::Result<Transaction> begin(Connection &connection, Kind kind);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Q_DISABLE_COPY(Transaction)

    /// Refuses with the first failure that ended the transaction, even where the job went past it.
    [[nodiscard]] domain::Result<void> commit();
    void rollBack();

private:
    explicit Transaction(Connection &connection)
        : m_connection(&connection)
    {
    }

    Connection *m_connection;
};

} // namespace store
