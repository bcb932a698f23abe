#pragma once

#include "domain/ports.h"
#include "store/connection.h"

namespace store {

/// Answers that are kept for requests that may be sent again.
class AnswerRepository
{
public:
    explicit AnswerRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] domain::Result<std::optional<domain::KeptAnswer>> find(const QString &requestKey);
    [[nodiscard]] domain::Result<void> keep(
        const QString &requestKey, const domain::KeptAnswer &answer);
    [[nodiscard]] domain::Result<void> forget(const QString &keyBeginning, const QDateTime &before);

private:
    Connection &m_connection;
};

} // namespace store
