#include "store/verdictrepository.h"

#include "store/eachrow.h"
#include "store/storedform.h"

#include <QHash>
#include <QVarLengthArray>

#include <utility>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView selectStored
    = u"SELECT id, verdict, eligible_targets, rowid FROM subscriptions WHERE customer_id = ?"
      u" ORDER BY id";
constexpr QStringView selectCustomer
    = u"SELECT upgradable_count, last_checked, verdict_groups FROM customers WHERE id = ?";
// Each names only the columns that change: SQLite takes a row out of every index over a column that
// is named, and puts it back.
constexpr QStringView updateCounts
    = u"UPDATE customers SET subscription_count = subscription_count + ?, upgradable_count = ?,"
      u" last_checked = ? WHERE id = ?";
constexpr QStringView updateCountsAndGroups
    = u"UPDATE customers SET subscription_count = subscription_count + ?, upgradable_count = ?,"
      u" last_checked = ?, verdict_groups = ? WHERE id = ?";
constexpr QStringView updateUpgradable
    = u"UPDATE customers SET upgradable_count = ?, last_checked = ? WHERE id = ?";
constexpr QStringView updateChecked = u"UPDATE customers SET last_checked = ? WHERE id = ?";
constexpr QStringView updateGroups = u"UPDATE customers SET verdict_groups = ? WHERE id = ?";
constexpr QStringView selectRows
    = u"SELECT rowid FROM subscriptions WHERE customer_id = ? ORDER BY id";
constexpr QStringView updateRow
    = u"UPDATE subscriptions SET eligible_targets = ?, verdict = ? WHERE rowid = ?";

} // namespace

domain::Result<void> VerdictRepository::set(const domain::CustomerId &customer,
    const QList<domain::StoredVerdict> &verdicts, const QDateTime &checkedAt,
    qint64 addedSubscriptions)
{
    QHash<domain::SubscriptionId, const domain::StoredVerdict *> wanted;
    for (const domain::StoredVerdict &verdict : verdicts) {
        wanted.insert(verdict.subscription, &verdict);
    }
    struct Difference
    {
        domain::SubscriptionId id;
        qint64 place = 0;
        int targets = 0;
        QByteArray verdict;
    };
    QList<Difference> differing;
    Derived derived;
    derived.addedSubscriptions = addedSubscriptions;
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
            const auto id = rows->id<domain::SubscriptionId>(0);
            const domain::StoredVerdict *verdict = wanted.take(id);
            const Difference now{ id, rows->integer(3),
                verdict != nullptr ? verdict->eligibleTargets() : 0,
                domain::packed(verdict != nullptr ? *verdict : domain::StoredVerdict()) };
            derived.upgradable += now.targets > 0 ? 1 : 0;
            derived.groups |= qint64(1) << now.verdict.front();
            if (now.verdict != rows->bytes(1) || now.targets != rows->integer(2)) {
                differing.append(now);
            }
        }
    }
    if (!wanted.isEmpty()) {
        return domain::failure(domain::ErrorCode::BadInput,
            u"a verdict for a subscription that the customer does not have"_s,
            { { u"id"_s, wanted.cbegin().key().text() } });
    }
    if (auto set = setCustomer(customer, derived, checkedAt); !set) {
        return set;
    }
    for (const Difference &now : std::as_const(differing)) {
        const auto changed = m_connection.put(
            updateRow, Values().integer(now.targets).blob(now.verdict).integer(now.place));
        if (!changed) {
            return tl::unexpected(changed.error());
        }
        m_touched.subscription(now.id);
    }
    return {};
}

domain::Result<void> VerdictRepository::setCustomer(
    const domain::CustomerId &customer, const Derived &derived, const QDateTime &checkedAt)
{
    const auto [added, upgradable, groups] = derived;
    const QString id = customer.text();
    const QString moment = storedMoment(checkedAt);
    bool otherUpgradable = false;
    bool otherMoment = false;
    bool otherGroups = false;
    {
        auto rows = m_connection.run(selectCustomer, { id });
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        const auto there = rows->next();
        if (!there) {
            return tl::unexpected(there.error());
        }
        if (!*there) {
            return domain::failure(
                domain::ErrorCode::NotFound, u"no customer with this id"_s, { { u"id"_s, id } });
        }
        otherUpgradable = rows->integer(0) != upgradable;
        otherMoment = rows->text(1) != moment;
        otherGroups = rows->integer(2) != groups;
    }
    if (added == 0 && !otherUpgradable && !otherMoment && !otherGroups) {
        return {};
    }
    Values values;
    QStringView sql = updateChecked;
    if (added != 0) {
        sql = otherGroups ? updateCountsAndGroups : updateCounts;
        values.integer(added);
    } else if (otherUpgradable) {
        sql = updateUpgradable;
    }
    if (added != 0 || otherUpgradable) {
        values.integer(upgradable);
    }
    values.text(moment);
    const bool groupsApart = otherGroups && added == 0;
    if (otherGroups && !groupsApart) {
        values.integer(groups);
    }
    if (const auto changed = m_connection.put(sql, values.text(id)); !changed) {
        return tl::unexpected(changed.error());
    }
    if (groupsApart) {
        const auto grouped = m_connection.put(updateGroups, Values().integer(groups).text(id));
        if (!grouped) {
            return tl::unexpected(grouped.error());
        }
    }
    m_touched.customer(customer);
    return {};
}

domain::Result<void> VerdictRepository::setInOrder(
    const domain::CustomerId &customer, const QList<domain::StoredVerdict> &verdicts)
{
    QVarLengthArray<qint64, 16> places;
    const auto read = eachRow(m_connection, selectRows, { customer.text() },
        [&places](const Cursor &row) -> domain::Result<void> {
            places.append(row.integer(0));
            return {};
        });
    if (!read) {
        return read;
    }
    if (places.size() != verdicts.size()) {
        return domain::failure(domain::ErrorCode::BadInput,
            u"not one verdict for each subscription"_s, { { u"id"_s, customer.text() } });
    }
    for (qsizetype i = 0; i < places.size(); ++i) {
        const domain::StoredVerdict &verdict = verdicts.at(i);
        const QByteArray packed = domain::packed(verdict);
        const auto changed = m_connection.put(updateRow,
            Values().integer(verdict.eligibleTargets()).blob(packed).integer(places.at(i)));
        if (!changed) {
            return tl::unexpected(changed.error());
        }
    }
    m_touched.everything();
    return {};
}

} // namespace store
