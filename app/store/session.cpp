#include "store/session.h"

#include "store/verifier.h"

#include <algorithm>

namespace store {
namespace {

/// Gathered counts are written out beyond this many customers, so that memory stays small.
constexpr qsizetype mostGathered = 20000;

} // namespace

Session::Session(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
    , m_customers(*m_connection)
    , m_subscriptions(*m_connection)
    , m_accounts(*m_connection, m_touched)
    , m_orders(*m_connection)
    , m_work(*m_connection)
    , m_portfolio(*m_connection, m_touched)
    , m_runs(*m_connection)
    , m_handOff(*m_connection, m_touched)
    , m_billing(*m_connection)
    , m_audit(*m_connection)
    , m_answers(*m_connection)
    , m_info(*m_connection)
    , m_verdicts(*m_connection, m_touched)
    , m_list(*m_connection)
    , m_indexes(*m_connection)
{
}

void Session::begin()
{
    m_touched.forget();
    m_counts.clear();
    m_customers.forget();
    m_indexes.forget();
}

domain::Result<void> Session::finish()
{
    if (m_indexes.arePutOff()) {
        return domain::failure(
            domain::ErrorCode::Internal, QStringLiteral("a load into the book was not ended"));
    }
    return flush();
}

domain::Result<void> Session::flushCounts()
{
    for (auto count = m_counts.cbegin(); count != m_counts.cend(); ++count) {
        if (count->subscriptions == 0 && count->upgradable == 0) {
            continue;
        }
        auto added = m_customers.addToCounts(count.key(), count->subscriptions, count->upgradable);
        if (!added) {
            return added;
        }
    }
    m_counts.clear();
    return {};
}

domain::Result<void> Session::flush()
{
    if (auto flushed = flushCounts(); !flushed) {
        return flushed;
    }
    const auto placed = m_customers.placeAll();
    if (!placed) {
        return tl::unexpected(placed.error());
    }
    if (*placed) {
        m_touched.everything(); // others have another place in the list
    }
    return {};
}

domain::Result<domain::BookInfo> Session::info()
{
    return m_info.info();
}

domain::Result<domain::Customer> Session::customer(domain::CustomerId id)
{
    return m_customers.find(id);
}

domain::Result<domain::Subscription> Session::subscription(domain::SubscriptionId id)
{
    return m_subscriptions.find(id);
}

domain::Result<QList<domain::CustomerId>> Session::customersBeginning(
    const QString &beginning, int limit)
{
    return m_customers.beginning(beginning.toLower(), std::max(limit, 0));
}

domain::Result<QList<domain::SubscriptionId>> Session::subscriptionsBeginning(
    const QString &beginning, int limit)
{
    return m_subscriptions.beginning(beginning.toLower(), std::max(limit, 0));
}

domain::Result<QList<domain::Subscription>> Session::holdings(domain::CustomerId id)
{
    return m_subscriptions.holdings(id);
}

domain::Result<QDateTime> Session::lastChecked(domain::CustomerId id)
{
    return m_customers.lastChecked(id);
}

domain::Result<domain::Page<domain::Customer>> Session::customersById(
    const QString &after, int limit)
{
    return m_customers.page(after, limit);
}

domain::Result<domain::Page<domain::Subscription>> Session::subscriptionsById(
    const QString &after, int limit)
{
    return m_subscriptions.page(after, limit);
}

domain::Result<domain::Page<domain::Subscription>> Session::subscriptionsEnding(
    const QDate &before, const QString &after, int limit)
{
    return m_subscriptions.ending(before, after, limit);
}

domain::Result<domain::Page<domain::Subscription>> Session::subscriptionsSuspended(
    const QDate &before, const QString &after, int limit)
{
    return m_subscriptions.suspended(before, after, limit);
}

domain::Result<domain::Page<domain::Account>> Session::accountsById(const QString &after, int limit)
{
    return m_accounts.page(after, limit);
}

domain::Result<std::optional<domain::Account>> Session::account(domain::AccountId id)
{
    return m_accounts.find(id);
}

domain::Result<domain::Page<domain::Account>> Session::accountsHolding(
    domain::SubscriptionId id, const QString &after, int limit)
{
    return m_accounts.holding(id, after, limit);
}

domain::Result<domain::Page<domain::Account>> Session::accountsOf(
    domain::CustomerId id, const QString &after, int limit)
{
    return m_accounts.of(id, after, limit);
}

domain::Result<qint64> Session::accountCount(domain::CustomerId id)
{
    return m_accounts.countOf(id);
}

domain::Result<qint64> Session::assignedCount(domain::SubscriptionId id)
{
    return m_accounts.assignedCount(id);
}

domain::Result<std::optional<domain::Order>> Session::upgradeOrder(domain::SubscriptionId target)
{
    return m_orders.upgradeOrder(target);
}

domain::Result<domain::Page<domain::AffectedAccount>> Session::affectedAccounts(
    const QString &orderNumber, const QString &after, int limit)
{
    return m_orders.affected(orderNumber, after, limit);
}

domain::Result<domain::Page<domain::AffectedWork>> Session::affectedWork(
    const domain::WorkQuery &query)
{
    return m_work.page(query);
}

domain::Result<domain::WorkCounts> Session::affectedWorkCounts(const domain::WorkQuery &query)
{
    return m_work.counts(query);
}

domain::Result<domain::CatalogueChoice> Session::catalogueChoice()
{
    return m_work.choice();
}

domain::Result<QList<domain::BillingLine>> Session::billingLines(domain::SubscriptionId id)
{
    return m_billing.ofSubscription(id);
}

domain::Result<QList<domain::BillingLine>> Session::orderLines(const QString &orderNumber)
{
    return m_billing.ofOrder(orderNumber);
}

domain::Result<std::optional<domain::PriceList>> Session::priceList()
{
    return m_billing.priceList();
}

domain::Result<domain::Page<domain::AuditEvent>> Session::audit(const domain::AuditQuery &query)
{
    return m_audit.page(query);
}

domain::Result<qint64> Session::auditCount(const domain::AuditQuery &query)
{
    return m_audit.count(query);
}

domain::Result<domain::AuditFacets> Session::auditFacets()
{
    return m_audit.facets();
}

domain::Result<std::optional<domain::KeptAnswer>> Session::keptAnswer(const QString &requestKey)
{
    return m_answers.find(requestKey);
}

domain::Result<QList<domain::Violation>> Session::verify()
{
    if (const auto flushed = flush(); !flushed) {
        return tl::unexpected(flushed.error());
    }
    return Verifier(*m_connection).violations();
}

domain::Result<void> Session::setInfo(const domain::BookInfo &info)
{
    const auto changed = m_info.setInfo(info);
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    if (*changed) {
        m_touched.everything();
    }
    return {};
}

domain::Result<void> Session::clear()
{
    m_counts.clear();
    m_customers.forget();
    m_touched.everything();
    return m_info.clear();
}

domain::Result<void> Session::putCustomer(const domain::Customer &customer)
{
    const auto put = m_customers.put(customer);
    if (!put) {
        return tl::unexpected(put.error());
    }
    if (*put != PutOutcome::Unchanged) {
        m_touched.customer(customer.id);
    }
    return {};
}

domain::Result<void> Session::putSubscription(const domain::Subscription &subscription)
{
    const auto put = m_subscriptions.put(subscription);
    if (!put) {
        return tl::unexpected(put.error());
    }
    if (put->outcome == PutOutcome::Unchanged) {
        return {};
    }
    m_touched.subscription(subscription.id);
    m_touched.customer(subscription.customerId);
    if (m_indexes.arePutOff()) {
        return {}; // counted when all are in
    }
    const qint64 upgradable = put->upgradable ? 1 : 0;
    const bool moved = !put->formerCustomer.isNull();
    if (moved) {
        m_touched.customer(put->formerCustomer);
        Counts &former = m_counts[put->formerCustomer];
        former.subscriptions -= 1;
        former.upgradable -= upgradable;
    }
    if (moved || put->outcome == PutOutcome::Added) {
        Counts &now = m_counts[subscription.customerId];
        now.subscriptions += 1;
        now.upgradable += upgradable;
    }
    return m_counts.size() > mostGathered ? flushCounts() : domain::Result<void>();
}

domain::Result<void> Session::putAccount(const domain::Account &account)
{
    return m_accounts.put(account);
}

domain::Result<void> Session::moveLicence(
    domain::AccountId account, domain::SubscriptionId from, domain::SubscriptionId to)
{
    return m_accounts.moveLicence(account, from, to);
}

domain::Result<void> Session::removeLicence(
    domain::AccountId account, domain::SubscriptionId subscription)
{
    return m_accounts.removeLicence(account, subscription);
}

domain::Result<QString> Session::nextOrderNumber(int year)
{
    return m_orders.nextNumber(year);
}

domain::Result<void> Session::addOrder(const domain::Order &order)
{
    auto added = m_orders.add(order);
    if (added) {
        m_touched.customer(order.customerId);
        m_touched.subscription(order.sourceId);
        m_touched.subscription(order.targetId);
    }
    return added;
}

domain::Result<void> Session::addAffected(
    const QString &orderNumber, const QList<domain::AffectedAccount> &accounts)
{
    return m_orders.addAffected(orderNumber, accounts);
}

domain::Result<void> Session::setAffectedWork(
    const QString &orderNumber, qint64 position, domain::WorkState state, const QString &note)
{
    const auto set = m_work.set(orderNumber, position, state, note);
    if (!set) {
        return tl::unexpected(set.error());
    }
    m_touched.subscription(set->sourceId);
    m_touched.subscription(set->targetId);
    return {};
}

domain::Result<void> Session::setCatalogueChoice(const domain::CatalogueChoice &choice)
{
    // Every verdict may be another one now.
    m_touched.everything();
    return m_work.setChoice(choice);
}

domain::Result<void> Session::addBillingLines(
    const QString &orderNumber, const QList<domain::BillingLine> &lines, const QDateTime &bookedAt)
{
    return m_billing.add(orderNumber, lines, bookedAt);
}

domain::Result<void> Session::setPriceList(const std::optional<domain::PriceList> &list)
{
    // Every price that is shown may be another one now.
    m_touched.everything();
    return m_billing.setPriceList(list);
}

domain::Result<void> Session::addAudit(const domain::AuditEvent &event)
{
    auto added = m_audit.add(event);
    if (added) {
        m_touched.customer(event.customerId);
        m_touched.subscription(event.subscriptionId);
    }
    return added;
}

domain::Result<void> Session::keepAnswer(
    const QString &requestKey, const domain::KeptAnswer &answer)
{
    return m_answers.keep(requestKey, answer);
}

domain::Result<void> Session::forgetAnswers(const QString &keyBeginning, const QDateTime &before)
{
    return m_answers.forget(keyBeginning, before);
}

domain::Result<qint64> Session::changeMark()
{
    constexpr QStringView dataVersion = u"PRAGMA data_version";
    const auto mark = m_connection->once(dataVersion);
    return mark ? domain::Result<qint64>(mark->toLongLong()) : tl::unexpected(mark.error());
}

domain::Result<void> Session::setVerdicts(domain::CustomerId customer,
    const QList<domain::StoredVerdict> &verdicts, const QDateTime &checkedAt)
{
    // The customer's own count is written with its verdicts: one change of its row instead of two.
    const Counts own = m_counts.value(customer);
    auto set = m_verdicts.set(customer, verdicts, checkedAt, own.subscriptions);
    if (set) {
        m_counts.remove(customer);
    }
    return set;
}

} // namespace store
