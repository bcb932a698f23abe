#include "store/verdictrepository.h"

#include "store/storedform.h"

#include <QHash>

#include <utility>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView selectStored
    = u"SELECT id, verdict, eligible_targets FROM subscriptions WHERE customer_id = ? ORDER BY id";
constexpr QStringView updateSubscription
    = u"UPDATE subscriptions SET eligible_targets = ?, verdict = ? WHERE id = ?";
constexpr QStringView updateCustomer
    = u"UPDATE customers SET upgradable_count = ?, last_checked = ? WHERE id = ?"
      u" AND (upgradable_count <> ? OR last_checked <> ?)";
constexpr QStringView customerThere = u"SELECT 1 FROM customers WHERE id = ?";

} // namespace

domain::Result<void> VerdictRepository::set(const domain::CustomerId &customer,
    const QList<domain::StoredVerdict> &verdicts, const QDateTime &checkedAt)
{
    QHash<domain::SubscriptionId, const domain::StoredVerdict *> wanted;
    for (const domain::StoredVerdict &verdict : verdicts) {
        wanted.insert(verdict.subscription, &verdict);
    }
    struct Difference
    {
        domain::SubscriptionId id;
        int targets = 0;
        QByteArray verdict;
    };
    QList<Difference> differing;
    qint64 upgradable = 0;
    {
        auto rows = m_connection.run(selectStored, { customer.text() });
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        for (;;) {
            const auto more = rows->next();
            if (!more) {
                return tl::unexpected(more.error());
            }
            if (!*more) {
                break;
            }
            const auto id = idFrom<domain::SubscriptionId>(rows->text(0));
            const domain::StoredVerdict *verdict = wanted.take(id);
            const Difference now{ id, verdict != nullptr ? verdict->eligibleTargets() : 0,
                domain::packed(verdict != nullptr ? *verdict : domain::StoredVerdict()) };
            upgradable += now.targets > 0 ? 1 : 0;
            if (now.verdict != rows->blob(1) || now.targets != rows->integer(2)) {
                differing.append(now);
            }
        }
    }
    if (!wanted.isEmpty()) {
        return domain::failure(domain::ErrorCode::BadInput,
            u"a verdict for a subscription that the customer does not have"_s,
            { { u"id"_s, wanted.cbegin().key().text() } });
    }
    const auto there = m_connection.value(customerThere, { customer.text() });
    if (!there) {
        return tl::unexpected(there.error());
    }
    if (!there->isValid()) {
        return domain::failure(domain::ErrorCode::NotFound, u"no customer with this id"_s,
            { { u"id"_s, customer.text() } });
    }
    for (const Difference &now : std::as_const(differing)) {
        const auto changed
            = m_connection.change(updateSubscription, { now.targets, now.verdict, now.id.text() });
        if (!changed) {
            return tl::unexpected(changed.error());
        }
        m_touched.subscription(now.id);
    }
    const QString moment = storedMoment(checkedAt);
    const auto changed = m_connection.change(
        updateCustomer, { upgradable, moment, customer.text(), upgradable, moment });
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    if (*changed > 0) {
        m_touched.customer(customer);
    }
    return {};
}

} // namespace store
