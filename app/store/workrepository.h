#pragma once

#include "domain/ports.h"
#include "store/connection.h"

namespace store {

/// The state of the extra work that upgrades left, and the catalogue that the book is judged by.
class WorkRepository
{
public:
    explicit WorkRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] domain::Result<domain::Page<domain::AffectedWork>> page(
        const domain::WorkQuery &query);
    [[nodiscard]] domain::Result<domain::WorkCounts> counts(const domain::WorkQuery &query);
    /// The subscription that the order made. NotFound where there is no such line.
    [[nodiscard]] domain::Result<domain::AffectedWork> set(
        const QString &orderNumber, qint64 position, domain::WorkState state, const QString &note);

    [[nodiscard]] domain::Result<domain::CatalogueChoice> choice();
    [[nodiscard]] domain::Result<void> setChoice(const domain::CatalogueChoice &choice);

private:
    Connection &m_connection;
};

} // namespace store
