#pragma once

#include "domain/ports.h"
#include "store/connection.h"

#include <QByteArrayList>

namespace store {

/// The digest of an entry: SHA-256 over the digest before it and every stored field, each led by
/// its length. A changed, removed or inserted entry breaks the chain; audit_head knows its end, so
/// that the last entry cannot go unseen either.
[[nodiscard]] QByteArray chainDigest(const QByteArray &previous, const QByteArrayList &fields);

class AuditRepository
{
public:
    explicit AuditRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] domain::Result<domain::Page<domain::AuditEvent>> page(
        const domain::AuditQuery &query);
    [[nodiscard]] domain::Result<qint64> count(const domain::AuditQuery &query);
    [[nodiscard]] domain::Result<domain::AuditFacets> facets();
    [[nodiscard]] domain::Result<void> add(const domain::AuditEvent &event);

private:
    Connection &m_connection;
};

} // namespace store
