#include "store/customerfacets.h"
#include "store/session.h"

/// The customer list of a session. Inside a transaction every question sees what was written before
/// it, so what has been gathered is written out first.
namespace store {

domain::Result<domain::Page<domain::CustomerRow>> Session::customers(
    const domain::CustomerQuery &query)
{
    if (const auto flushed = flush(); !flushed) {
        return tl::unexpected(flushed.error());
    }
    return m_list.page(query);
}

domain::Result<domain::CustomerFacets> Session::customerFacets(std::optional<domain::Cloud> cloud)
{
    return readFacets(*m_connection, cloud);
}

domain::Result<domain::CustomerCounts> Session::customerCounts(
    const domain::CustomerQuery &query, const std::stop_token &stop)
{
    if (const auto flushed = flush(); !flushed) {
        return tl::unexpected(flushed.error());
    }
    return m_list.counts(query, stop);
}

domain::Result<qint64> Session::customerCount(
    const domain::CustomerQuery &query, const std::stop_token &stop)
{
    if (const auto flushed = flush(); !flushed) {
        return tl::unexpected(flushed.error());
    }
    return m_list.count(query, stop);
}

domain::Result<QStringList> Session::customerAnchors(
    const domain::CustomerQuery &query, int every, const std::stop_token &stop)
{
    if (const auto flushed = flush(); !flushed) {
        return tl::unexpected(flushed.error());
    }
    return m_list.anchors(query, every, stop);
}

domain::Result<std::optional<qint64>> Session::customerPlace(
    const domain::CustomerQuery &query, domain::CustomerId id)
{
    if (const auto flushed = flush(); !flushed) {
        return tl::unexpected(flushed.error());
    }
    return m_list.place(query, id);
}

domain::Result<std::optional<domain::CustomerId>> Session::customerNamed(
    const domain::CustomerQuery &query, const QString &beginning, domain::CustomerId behind)
{
    if (const auto flushed = flush(); !flushed) {
        return tl::unexpected(flushed.error());
    }
    return m_list.named(query, beginning, behind);
}

} // namespace store
