#pragma once

#include "domain/ports.h"
#include "store/connection.h"

namespace store {

/// Holds the book against everything that must be true of it. Reads only; a book that SQLite itself
/// cannot read through is reported, not refused.
class Verifier
{
public:
    explicit Verifier(Connection &connection)
        : m_connection(connection)
    {
    }

    /// At most 1,000 of each invariant, in a stable order.
    [[nodiscard]] domain::Result<QList<domain::Violation>> violations();

private:
    void add(const QString &invariant, const QString &id, const QString &detail);
    [[nodiscard]] domain::Result<void> checkIntegrity();
    [[nodiscard]] domain::Result<void> checkForeignKeys();
    [[nodiscard]] domain::Result<void> checkQueries();
    [[nodiscard]] domain::Result<void> checkCodes();
    [[nodiscard]] domain::Result<void> checkVerdicts();
    [[nodiscard]] domain::Result<void> checkDerivedTexts();
    [[nodiscard]] domain::Result<void> checkNameOrder();
    [[nodiscard]] domain::Result<void> checkSearchIndex();
    [[nodiscard]] domain::Result<void> checkSearchLetters();
    [[nodiscard]] domain::Result<void> checkAddOnLoops();
    [[nodiscard]] domain::Result<void> checkAuditChain();
    [[nodiscard]] domain::Result<void> checkKeptAnswers();

    Connection &m_connection;
    QList<domain::Violation> m_found;
    QHash<QString, int> m_counts;
};

} // namespace store
