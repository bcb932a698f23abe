#include "services/lifewriter.h"

#include "domain/names.h"

using namespace Qt::StringLiterals;

namespace services {

using domain::Result;

namespace {

constexpr int accountPage = 1000;
constexpr int historyPage = 200;

bool hasEnded(domain::SubscriptionStatus status)
{
    return status == domain::SubscriptionStatus::Deleted
        || status == domain::SubscriptionStatus::Expired;
}

QJsonObject factsOf(const domain::Subscription &subscription)
{
    return { { u"status"_s, domain::codeOf(subscription.status) },
        { u"quantity"_s, subscription.quantity }, { u"autoRenew"_s, subscription.autoRenew },
        { u"commitmentEndDate"_s, subscription.commitmentEndDate.toString(Qt::ISODate) } };
}

/// Takes out what is the same on both sides.
void keepDifferences(QJsonObject &before, QJsonObject &after)
{
    const QStringList names = before.keys();
    for (const QString &name : names) {
        if (before.value(name) == after.value(name)) {
            before.remove(name);
            after.remove(name);
        }
    }
}

} // namespace

Result<qint64> LifeWriter::change(const domain::Subscription &before, domain::Subscription after,
    domain::Act act, const QJsonObject &told)
{
    qint64 ended = 0;
    if (hasEnded(after.status)) {
        after.autoRenew = false;
        const auto removed = endLicences(before.id);
        if (!removed) {
            return removed;
        }
        ended = *removed;
    }
    if (const auto put = m_writer.putSubscription(after); !put) {
        return tl::unexpected(put.error());
    }
    QJsonObject was = factsOf(before);
    QJsonObject is = factsOf(after);
    keepDifferences(was, is);
    if (ended > 0) {
        was.insert(u"assigned"_s, ended);
        is.insert(u"assigned"_s, 0);
    }
    for (auto fact = told.constBegin(); fact != told.constEnd(); ++fact) {
        is.insert(fact.key(), fact.value());
    }
    if (const auto recorded = record(act, before.customerId, before.id, was, is); !recorded) {
        return tl::unexpected(recorded.error());
    }
    return ended;
}

Result<void> LifeWriter::record(domain::Act act, domain::CustomerId customer,
    domain::SubscriptionId subscription, const QJsonObject &before, const QJsonObject &after)
{
    domain::AuditEvent entry;
    entry.time = m_signature.time;
    entry.actor = m_signature.actor;
    entry.role = m_signature.role;
    entry.requestId = m_signature.requestId;
    entry.act = act;
    entry.customerId = customer;
    entry.subscriptionId = subscription;
    entry.before = before;
    entry.after = after;
    return m_writer.addAudit(entry);
}

Result<qint64> LifeWriter::endLicences(domain::SubscriptionId id)
{
    qint64 ended = 0;
    QString after;
    do {
        const auto page = m_writer.accountsHolding(id, after, accountPage);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const domain::Account &account : page->items) {
            if (const auto removed = m_writer.removeLicence(account.id, id); !removed) {
                return tl::unexpected(removed.error());
            }
            ++ended;
        }
        after = page->next;
    } while (!after.isEmpty());
    return ended;
}

Result<Suspension> readSuspension(domain::BookReader &reader, domain::SubscriptionId id)
{
    domain::AuditQuery query;
    query.subscriptionId = id;
    query.limit = historyPage;
    do {
        const auto page = reader.audit(query);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const domain::AuditEvent &event : page->items) {
            if (event.act == domain::Act::SubscriptionReactivated) {
                return Suspension{};
            }
            if (event.act == domain::Act::SubscriptionSuspended) {
                const auto base
                    = domain::SubscriptionId::fromText(event.after.value("base"_L1).toString());
                return Suspension{ event.time.toUTC().date(),
                    base.value_or(domain::SubscriptionId()) };
            }
        }
        query.after = page->next;
    } while (!query.after.isEmpty());
    return Suspension{};
}

Result<QList<domain::Subscription>> addOnsSuspendedWith(domain::BookReader &reader,
    const domain::Subscription &base, const QList<domain::Subscription> &addOns)
{
    QList<domain::Subscription> with;
    for (const domain::Subscription &addOn : addOns) {
        if (addOn.status != domain::SubscriptionStatus::Suspended) {
            continue;
        }
        const auto suspension = readSuspension(reader, addOn.id);
        if (!suspension) {
            return tl::unexpected(suspension.error());
        }
        if (suspension->withBase == base.id) {
            with.append(addOn);
        }
    }
    return with;
}

} // namespace services
