#include "services/bookclock.h"
#include "services/handoff.h"
#include "services/subscriptionacts.h"

#include "domain/names.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace services {

using domain::Act;
using domain::Result;
using domain::Subscription;
using domain::SubscriptionStatus;
using rules::LifeAct;

namespace {

/// The same request id with another act, subscription or value is another request.
QString requestKey(const ActRequest &request)
{
    const QString act = [&request] {
        switch (request.act) {
        case LifeAct::ChangeLicences:
            return u"licences-%1"_s.arg(request.quantity);
        case LifeAct::Suspend:
            return u"suspend"_s;
        case LifeAct::Reactivate:
            return u"reactivate"_s;
        case LifeAct::Cancel:
            return u"cancel"_s;
        case LifeAct::ChangeAutoRenew:
            break;
        }
        return request.autoRenew ? u"auto-renew"_s : u"no-auto-renew"_s;
    }();
    return act + u'/' + request.requestId + u'/' + request.subscription.text();
}

/// What an answer that is given again is made of.
QByteArray keptForm(const Subscription &subscription, qint64 assigned)
{
    return QJsonDocument(
        QJsonObject{ { u"subscriptionId"_s, subscription.id.text() },
            { u"status"_s, domain::codeOf(subscription.status) },
            { u"quantity"_s, subscription.quantity }, { u"autoRenew"_s, subscription.autoRenew },
            { u"commitmentEndDate"_s, subscription.commitmentEndDate.toString(Qt::ISODate) },
            { u"rowVersion"_s, subscription.rowVersion }, { u"assigned"_s, assigned } })
        .toJson(QJsonDocument::Compact);
}

void restoreKept(const QByteArray &answer, SubscriptionFile &file)
{
    const QJsonObject kept = QJsonDocument::fromJson(answer).object();
    Subscription &subscription = file.subscription;
    subscription.status = domain::fromCode<SubscriptionStatus>(kept.value("status"_L1).toString())
                              .value_or(subscription.status);
    subscription.quantity = kept.value("quantity"_L1).toInteger(subscription.quantity);
    subscription.autoRenew = kept.value("autoRenew"_L1).toBool(subscription.autoRenew);
    subscription.commitmentEndDate
        = QDate::fromString(kept.value("commitmentEndDate"_L1).toString(), Qt::ISODate);
    subscription.rowVersion = kept.value("rowVersion"_L1).toInteger(subscription.rowVersion);
    file.assigned = kept.value("assigned"_L1).toInteger(file.assigned);
}

Result<ActOutcome> answerAgain(domain::BookReader &reader, const ActRequest &request,
    const Context &context, const QByteArray &answer)
{
    const auto subscription = reader.subscription(request.subscription);
    if (!subscription) {
        return tl::unexpected(subscription.error());
    }
    auto file = readCustomerFile(reader, subscription->customerId, context);
    if (!file) {
        return tl::unexpected(file.error());
    }
    ActOutcome outcome;
    outcome.id = request.subscription;
    outcome.file = *std::move(file);
    outcome.alreadyDone = true;
    outcome.recordOnly = isRecordOnly(outcome.file.book);
    for (SubscriptionFile &each : outcome.file.subscriptions) {
        if (each.subscription.id == outcome.id) {
            restoreKept(answer, each);
        }
    }
    return outcome;
}

/// One act under way: what was read, what was decided, and the writing of it.
class ActRun
{
public:
    ActRun(domain::BookWriter &writer, const ActRequest &request, const Context &context)
        : m_writer(writer)
        , m_request(request)
        , m_context(context)
    {
    }

    Result<ActOutcome> run()
    {
        for (const auto &part : { &ActRun::read, &ActRun::judge }) {
            if (const Result<void> done = (this->*part)(); !done) {
                return tl::unexpected(done.error());
            }
        }
        m_outcome.unchanged = changesNothing();
        if (!m_outcome.unchanged) {
            for (const auto &part : { &ActRun::act, &ActRun::putOnList }) {
                if (const Result<void> done = (this->*part)(); !done) {
                    return tl::unexpected(done.error());
                }
            }
        }
        if (const Result<void> ended = finish(); !ended) {
            return tl::unexpected(ended.error());
        }
        return std::move(m_outcome);
    }

private:
    Result<void> read()
    {
        const auto first = m_writer.subscription(m_request.subscription);
        if (!first) {
            return tl::unexpected(first.error());
        }
        auto info = m_writer.info();
        if (!info) {
            return tl::unexpected(info.error());
        }
        m_info = *info;
        m_now = m_context.now(m_info);
        if (const auto due
            = applyDueToCustomer(m_writer, first->customerId, info->simulatedNow, m_context);
            !due) {
            return tl::unexpected(due.error());
        }
        auto own = m_writer.subscription(m_request.subscription);
        if (!own) {
            return tl::unexpected(own.error());
        }
        m_own = *std::move(own);
        if (m_request.seenRowVersion != 0 && m_request.seenRowVersion != m_own.rowVersion) {
            return versionConflict();
        }
        auto customer = m_writer.customer(m_own.customerId);
        if (!customer) {
            return tl::unexpected(customer.error());
        }
        m_customer = *std::move(customer);
        auto holdings = m_writer.holdings(m_own.customerId);
        if (!holdings) {
            return tl::unexpected(holdings.error());
        }
        m_holdings = *std::move(holdings);
        const auto assigned = m_writer.assignedCount(m_own.id);
        if (!assigned) {
            return tl::unexpected(assigned.error());
        }
        m_assigned = *assigned;
        m_outcome.id = m_own.id;
        m_outcome.before = m_own;
        return {};
    }

    Result<void> versionConflict()
    {
        domain::AuditQuery query;
        query.subscriptionId = m_own.id;
        query.limit = 1;
        const auto last = m_writer.audit(query);
        if (!last) {
            return tl::unexpected(last.error());
        }
        const QDateTime time = last->items.isEmpty() ? QDateTime() : last->items.constFirst().time;
        return domain::failure(domain::ErrorCode::VersionConflict,
            u"row version %1 was seen, %2 is stored"_s.arg(
                QString::number(m_request.seenRowVersion), QString::number(m_own.rowVersion)),
            { { u"id"_s, m_own.id.text() }, { u"time"_s, time.toString(Qt::ISODate) } });
    }

    Result<void> judge()
    {
        const auto refusal = rules::refusalOf(m_request.act, m_own, m_holdings,
            m_context.catalogue->rights(m_context.actor.role, m_customer.cloud));
        if (refusal) {
            const bool role = *refusal == rules::LifeRefusal::RoleMayNot;
            return domain::failure(
                role ? domain::ErrorCode::RoleNotAllowed : domain::ErrorCode::Refused, {},
                { { u"reason"_s, rules::codeOf(*refusal) }, { u"act"_s, u"changeSubscription"_s },
                    { u"id"_s, m_own.id.text() } });
        }
        if (m_request.act != LifeAct::ChangeLicences || m_request.quantity == m_own.quantity) {
            return {};
        }
        const catalog::Offer *offer = m_context.catalogue->offer(m_own.offerId);
        const auto fault = rules::quantityFault(offer, m_request.quantity, m_assigned);
        if (fault == rules::QuantityFault::None) {
            return {};
        }
        const rules::QuantityLimits limits = rules::licenceLimits(offer, m_assigned);
        QList<QPair<QString, QString>> facts{ { u"id"_s, m_own.id.text() },
            { u"value"_s, QString::number(m_request.quantity) },
            { u"min"_s, QString::number(limits.minimum) },
            { u"max"_s, QString::number(limits.maximum) } };
        if (fault == rules::QuantityFault::BelowAssigned) {
            facts.append({ u"assigned"_s, QString::number(m_assigned) });
        }
        if (offer != nullptr) {
            facts.append({ u"product"_s, offer->name(m_customer.cloud).en });
        }
        return domain::failure(domain::ErrorCode::QuantityOutOfRange, {}, facts);
    }

    [[nodiscard]] bool changesNothing() const
    {
        return (m_request.act == LifeAct::ChangeLicences && m_request.quantity == m_own.quantity)
            || (m_request.act == LifeAct::ChangeAutoRenew
                && m_request.autoRenew == m_own.autoRenew);
    }

    Result<void> act()
    {
        switch (m_request.act) {
        case LifeAct::ChangeLicences: {
            Subscription after = m_own;
            after.quantity = m_request.quantity;
            return change(m_own, after, Act::LicencesChanged, {});
        }
        case LifeAct::ChangeAutoRenew: {
            Subscription after = m_own;
            after.autoRenew = m_request.autoRenew;
            return change(m_own, after, Act::AutoRenewChanged, {});
        }
        case LifeAct::Suspend:
            return withAddOns(SubscriptionStatus::Suspended, Act::SubscriptionSuspended);
        case LifeAct::Cancel:
            return withAddOns(SubscriptionStatus::Deleted, Act::SubscriptionCancelled);
        case LifeAct::Reactivate:
            return reactivate();
        }
        return {};
    }

    /// Add-ons follow their base in Partner Center too: one entry for all.
    Result<void> putOnList()
    {
        const auto now = m_writer.subscription(m_own.id);
        if (!now) {
            return tl::unexpected(now.error());
        }
        domain::HandOffEntry entry;
        entry.act = handOffActOf(m_request.act);
        entry.customer = m_own.customerId;
        entry.subscription = m_own.id;
        entry.before = sideOf(m_own);
        entry.after = sideOf(*now);
        entry.plannedAt = m_now;
        entry.actor = m_context.actor.name;
        entry.role = m_context.actor.role;
        entry.requestId = m_request.requestId;
        return handOver(m_writer, m_info, entry);
    }

    Result<void> change(
        const Subscription &before, const Subscription &after, Act act, const QJsonObject &told)
    {
        LifeWriter writer(
            m_writer, { m_now, m_context.actor.name, m_context.actor.role, m_request.requestId });
        const auto changed = writer.change(before, after, act, told);
        if (!changed) {
            return tl::unexpected(changed.error());
        }
        m_outcome.unassigned += *changed;
        if (const Result<void> billed = bill(before); !billed) {
            return billed;
        }
        if (before.id != m_own.id) {
            m_outcome.addOns.append(before.id);
        } else if (act == Act::SubscriptionCancelled && before.isAddOn()) {
            // The history of the base tells of its add-ons too.
            return writer.record(Act::AddOnCancelled, before.customerId, before.parentId, {},
                { { u"addOn"_s, before.id.text() }, { u"offerName"_s, before.offerName } });
        }
        return {};
    }

    /// Writes what the act charges and credits; nothing where no price is known.
    Result<void> bill(const Subscription &before)
    {
        const auto basis = readBillingBasis(m_writer, before.id);
        if (!basis) {
            return tl::unexpected(basis.error());
        }
        const auto effect = rules::lifeBilling(m_request.act, before,
            billedAs(before, m_customer, *basis, m_context), m_request.quantity,
            m_now.toUTC().date());
        if (!effect || effect->lines().isEmpty()) {
            return {};
        }
        m_outcome.lines.append(effect->lines());
        return m_writer.addBillingLines({}, effect->lines(), m_now);
    }

    /// Add-ons follow their base.
    Result<void> withAddOns(SubscriptionStatus status, Act act)
    {
        Subscription after = m_own;
        after.status = status;
        if (const auto done = change(m_own, after, act, {}); !done) {
            return done;
        }
        const QList<Subscription> addOns = rules::addOnsStanding(m_own, m_holdings);
        for (const Subscription &addOn : addOns) {
            if (status == SubscriptionStatus::Suspended
                && addOn.status != SubscriptionStatus::Active) {
                continue;
            }
            Subscription followed = addOn;
            followed.status = status;
            const auto done = change(addOn, followed, act, { { u"base"_s, m_own.id.text() } });
            if (!done) {
                return done;
            }
        }
        return {};
    }

    Result<void> reactivate()
    {
        const auto back
            = addOnsSuspendedWith(m_writer, m_own, rules::addOnsStanding(m_own, m_holdings));
        if (!back) {
            return tl::unexpected(back.error());
        }
        Subscription after = m_own;
        after.status = SubscriptionStatus::Active;
        if (const auto done = change(m_own, after, Act::SubscriptionReactivated, {}); !done) {
            return done;
        }
        for (const Subscription &addOn : *back) {
            Subscription active = addOn;
            active.status = SubscriptionStatus::Active;
            const auto done = change(
                addOn, active, Act::SubscriptionReactivated, { { u"base"_s, m_own.id.text() } });
            if (!done) {
                return done;
            }
        }
        // The term that ended meanwhile is carried on where the book has a clock.
        const auto info = m_writer.info();
        if (!info) {
            return tl::unexpected(info.error());
        }
        const auto due
            = applyDueToCustomer(m_writer, m_own.customerId, info->simulatedNow, m_context);
        return due ? Result<void>() : tl::unexpected(due.error());
    }

    Result<void> finish()
    {
        if (const auto refreshed = refreshVerdicts(m_writer, m_own.customerId, m_context);
            !refreshed) {
            return refreshed;
        }
        auto file = readCustomerFile(m_writer, m_own.customerId, m_context);
        if (!file) {
            return tl::unexpected(file.error());
        }
        m_outcome.file = *std::move(file);
        m_outcome.recordOnly = isRecordOnly(m_outcome.file.book);
        const SubscriptionFile &stands = m_outcome.subscription();
        return m_writer.keepAnswer(requestKey(m_request),
            { keptForm(stands.subscription, stands.assigned), domain::SystemClock().nowUtc() });
    }

    domain::BookWriter &m_writer;
    const ActRequest &m_request;
    const Context &m_context;
    domain::BookInfo m_info;
    domain::Customer m_customer;
    Subscription m_own;
    QList<Subscription> m_holdings;
    qint64 m_assigned = 0;
    QDateTime m_now;
    ActOutcome m_outcome;
};

} // namespace

Result<ActOutcome> carryOutAct(
    domain::BookWriter &writer, const ActRequest &request, const Context &context)
{
    const auto kept = writer.keptAnswer(requestKey(request));
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    return kept->has_value() ? answerAgain(writer, request, context, (*kept)->answer)
                             : ActRun(writer, request, context).run();
}

} // namespace services
