#include "store/session.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView anyCustomer = u"SELECT id FROM customers LIMIT 1";

domain::Result<void> takenId(const QString &id)
{
    return domain::failure(
        domain::ErrorCode::BadInput, u"this id is in the book already"_s, { { u"id"_s, id } });
}

} // namespace

domain::Result<void> Session::beginLoad()
{
    const auto any = m_connection->value(anyCustomer);
    if (!any) {
        return tl::unexpected(any.error());
    }
    if (any->isValid()) {
        return domain::failure(domain::ErrorCode::BadInput, u"the book has customers"_s,
            { { u"reason"_s, u"bookNotEmpty"_s } });
    }
    m_touched.everything();
    return m_indexes.drop();
}

domain::Result<void> Session::addWhole(const domain::WholeCustomer &whole)
{
    const domain::Customer &customer = whole.customer;
    if (customer.id.isNull() || whole.subscriptions.size() != whole.verdicts.size()) {
        return domain::failure(
            domain::ErrorCode::BadInput, u"a customer without an id or without its verdicts"_s);
    }
    m_touched.everything();
    CustomerDerived derived;
    derived.subscriptions = whole.subscriptions.size();
    derived.upgradable = std::count_if(whole.verdicts.cbegin(), whole.verdicts.cend(),
        [](const auto &verdict) { return verdict.eligibleTargets() > 0; });
    derived.lastChecked = whole.checkedAt;
    const auto added = m_customers.add(customer, derived);
    if (!added) {
        return tl::unexpected(added.error());
    }
    if (!*added) {
        return takenId(customer.id.text());
    }
    for (qsizetype i = 0; i < whole.subscriptions.size(); ++i) {
        const domain::Subscription &subscription = whole.subscriptions.at(i);
        if (subscription.customerId != customer.id) {
            return domain::failure(domain::ErrorCode::BadInput,
                u"a subscription of another customer"_s, { { u"id"_s, subscription.id.text() } });
        }
        const auto put = m_subscriptions.add(subscription, whole.verdicts.at(i));
        if (!put) {
            return tl::unexpected(put.error());
        }
        if (!*put) {
            return takenId(subscription.id.text());
        }
    }
    for (const domain::Account &account : whole.accounts) {
        if (auto put = m_accounts.put(account); !put) {
            return put;
        }
    }
    return {};
}

domain::Result<void> Session::prepareHoldings()
{
    return m_indexes.buildEarly(u"subscriptions_by_customer"_s);
}

domain::Result<void> Session::setVerdictsInOrder(
    domain::CustomerId customer, const QList<domain::StoredVerdict> &verdicts)
{
    return m_verdicts.setInOrder(customer, verdicts);
}

domain::Result<void> Session::endLoad(const std::function<bool(int, int)> &step)
{
    if (step && !step(0, 1)) {
        return domain::failure(domain::ErrorCode::Cancelled);
    }
    // Before the indexes: none of them is then changed row by row.
    if (auto summed = m_indexes.sumUp(); !summed) {
        return summed;
    }
    if (auto placed = m_customers.placeAfterLoad(); !placed) {
        return placed;
    }
    return m_indexes.build(step);
}

} // namespace store
