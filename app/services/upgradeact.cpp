#include "services/upgradeact.h"

#include "domain/names.h"
#include "rules/leftbehind.h"
#include "services/handoff.h"
#include "services/scenes.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace services::upgradeact {

using domain::Result;

namespace {

constexpr int accountPage = 1000;
constexpr int licencesThatStay = 2; ///< in the scene of that name

/// The same request id with another target or number is another request.
QString requestKey(const UpgradeDraft &draft)
{
    return u"upgrade/"_s + draft.requestId + u'/' + draft.source.text() + u'/' + draft.target.text()
        + u'/' + (draft.quantity ? QString::number(*draft.quantity) : u"same"_s);
}

/// All accounts that hold a licence of the source. An upgrade moves every one of them in one
/// transaction, so they are in memory together; their number is bounded by one subscription.
Result<QList<domain::Account>> accountsOf(domain::BookReader &reader, domain::SubscriptionId source)
{
    QList<domain::Account> all;
    QString after;
    do {
        auto page = reader.accountsHolding(source, after, accountPage);
        if (!page) {
            return tl::unexpected(page.error());
        }
        all.append(std::move(page->items));
        after = page->next;
    } while (!after.isEmpty());
    return all;
}

Result<QList<domain::AffectedAccount>> affectedOf(domain::BookReader &reader, const QString &order)
{
    QList<domain::AffectedAccount> all;
    QString after;
    do {
        auto page = reader.affectedAccounts(order, after, accountPage);
        if (!page) {
            return tl::unexpected(page.error());
        }
        all.append(std::move(page->items));
        after = page->next;
    } while (!after.isEmpty());
    return all;
}

/// When the record was last acted on, for "Someone else changed this subscription at …".
Result<QDateTime> lastActOn(domain::BookReader &reader, domain::SubscriptionId id)
{
    domain::AuditQuery query;
    query.subscriptionId = id;
    query.limit = 1;
    const auto page = reader.audit(query);
    if (!page) {
        return tl::unexpected(page.error());
    }
    return page->items.isEmpty() ? QDateTime() : page->items.constFirst().time;
}

/// The last day of the first period (domain.md section 5: a period ends the day before the next).
QDate firstEnd(const QDate &start, domain::Term term)
{
    return (term == domain::Term::Year ? start.addYears(1) : start.addMonths(1)).addDays(-1);
}

/// One upgrade under way: what was read, what was decided, and the writing of it.
class Act
{
public:
    Act(domain::BookWriter &writer, const UpgradeDraft &draft, const Context &context,
        const StepReport &report)
        : m_writer(writer)
        , m_draft(draft)
        , m_context(context)
        , m_report(report)
    {
    }

    Result<UpgradeOutcome> run()
    {
        step(UpgradeStep::CheckConditions);
        if (const auto judged = judge(); !judged) {
            return tl::unexpected(judged.error());
        }
        if (m_outcome.refused()) {
            return std::move(m_outcome);
        }
        for (const auto &part : { &Act::createTarget, &Act::moveLicences, &Act::cancelSource,
                 &Act::listAffected, &Act::record }) {
            if (const Result<void> done = (this->*part)(); !done) {
                return tl::unexpected(done.error());
            }
        }
        return std::move(m_outcome);
    }

private:
    void step(UpgradeStep which) const
    {
        if (m_report) {
            m_report(which);
        }
    }

    Result<void> judge()
    {
        auto source = m_writer.subscription(m_draft.source);
        if (!source) {
            return tl::unexpected(source.error());
        }
        m_source = *std::move(source);
        auto basis = readBillingBasis(m_writer, m_source.id);
        if (!basis) {
            return tl::unexpected(basis.error());
        }
        m_basis = *std::move(basis);
        if (m_draft.seenRowVersion != 0 && m_draft.seenRowVersion != m_source.rowVersion) {
            const auto changedAt = lastActOn(m_writer, m_source.id);
            if (!changedAt) {
                return tl::unexpected(changedAt.error());
            }
            return domain::failure(domain::ErrorCode::VersionConflict,
                u"row version %1 was seen, %2 is stored"_s.arg(
                    QString::number(m_draft.seenRowVersion), QString::number(m_source.rowVersion)),
                { { u"id"_s, m_source.id.text() },
                    { u"time"_s, changedAt->toString(Qt::ISODate) } });
        }
        auto file = readCustomerFile(m_writer, m_source.customerId, m_context);
        if (!file) {
            return tl::unexpected(file.error());
        }
        m_outcome.source = m_draft.source;
        m_outcome.target = m_draft.target;
        m_outcome.before = *std::move(file);
        const SubscriptionFile &judged = *m_outcome.before.subscription(m_source.id);
        m_assigned = judged.assigned;
        m_now = m_outcome.before.now;
        m_quantity = m_draft.quantity.value_or(m_source.quantity);
        if (!judged.verdict.roleAllowed) {
            return domain::failure(domain::ErrorCode::RoleNotAllowed,
                u"role %1"_s.arg(domain::codeOf(m_context.actor.role)));
        }
        const rules::TargetVerdict *verdict = judged.verdict.of(m_draft.target);
        if (verdict == nullptr) {
            m_outcome.refusals = rules::refusalsForUnknownTarget(judged.verdict);
            return {};
        }
        m_offer = m_context.catalogue->offer(m_draft.target);
        m_outcome.refusals = verdict->refusals;
        if (m_outcome.refusals.isEmpty()) {
            m_outcome.refusals = rules::refusalsForQuantity(
                *m_offer, m_source, m_outcome.before.customer.cloud, m_quantity, m_assigned);
        }
        m_outcome.upgradeType
            = m_outcome.refused() ? domain::UpgradeType::None : verdict->upgradeType;
        return {};
    }

    Result<void> createTarget()
    {
        step(UpgradeStep::CreateTarget);
        const auto number = m_writer.nextOrderNumber(m_now.date().year());
        if (!number) {
            return tl::unexpected(number.error());
        }
        // Named from the request, so that a repeated request can never make a second one.
        m_target.id
            = domain::SubscriptionId(QUuid::createUuidV5(m_source.id.uuid(), requestKey(m_draft)));
        m_target.customerId = m_source.customerId;
        m_target.offerId = m_offer->id;
        m_target.offerName = m_offer->name(m_outcome.before.customer.cloud).en;
        m_target.quantity = m_quantity;
        m_target.status = domain::SubscriptionStatus::Active;
        m_target.creationDate = m_now;
        m_target.startDate = m_now.date();
        m_target.commitmentEndDate = firstEnd(m_target.startDate, m_source.term);
        m_target.billingCycle = m_source.billingCycle;
        m_target.term = m_source.term;
        m_target.autoRenew = true;
        m_target.soldBy = domain::SoldBy::Own;
        m_target.partnerId = m_source.partnerId;
        m_target.orderId = *number;
        if (m_source.unitPrice) {
            m_target.unitPrice
                = m_basis.prices(m_context).monthly(m_offer->id, m_source.unitPrice->currency);
        }
        m_target.upgradedFrom = m_source.id;
        return m_writer.putSubscription(m_target);
    }

    Result<void> moveLicences()
    {
        step(UpgradeStep::MoveLicences);
        const auto accounts = accountsOf(m_writer, m_source.id);
        if (!accounts) {
            return tl::unexpected(accounts.error());
        }
        m_moves = rules::planLicenceMoves(m_source, *m_offer, m_quantity, m_outcome.upgradeType,
            *accounts, m_outcome.before.holdings(), *m_context.catalogue);
        if (m_context.scene == Scene::LicencesStay) {
            rules::leaveBehind(m_moves, *accounts, licencesThatStay);
        }
        for (const domain::AccountId account : m_moves.moved) {
            if (const auto moved = m_writer.moveLicence(account, m_source.id, m_target.id);
                !moved) {
                return moved;
            }
        }
        for (const domain::AccountId account : m_moves.heldBack) {
            if (const auto removed = m_writer.removeLicence(account, m_source.id); !removed) {
                return removed;
            }
        }
        m_outcome.moved = m_moves.moved.size();
        return {};
    }

    Result<void> cancelSource()
    {
        step(UpgradeStep::CancelSource);
        domain::Subscription cancelled = m_source;
        cancelled.status = domain::SubscriptionStatus::Deleted;
        cancelled.autoRenew = false;
        cancelled.upgradedTo = m_target.id;
        return m_writer.putSubscription(cancelled);
    }

    Result<void> listAffected()
    {
        step(UpgradeStep::FindAffected);
        m_outcome.order
            = domain::Order{ m_target.orderId, m_source.customerId, m_source.id, m_target.id,
                  m_target.offerId, m_quantity, m_outcome.upgradeType, m_now, m_draft.requestId };
        if (const auto added = m_writer.addOrder(m_outcome.order); !added) {
            return added;
        }
        m_outcome.affected = m_moves.affected;
        if (const auto added = m_writer.addAffected(m_target.orderId, m_moves.affected); !added) {
            return added;
        }
        return bill();
    }

    /// A price that is not known stops no upgrade: the order then has no lines.
    Result<void> bill()
    {
        m_outcome.billing = upgradeBilling(m_source, m_outcome.before.customer, m_offer->id,
            m_target.id, m_quantity, m_now.date(), m_basis, m_context);
        if (!m_outcome.billing.effect) {
            return {};
        }
        return m_writer.addBillingLines(m_target.orderId, m_outcome.billing.effect->lines(), m_now);
    }

    Result<void> record()
    {
        const QJsonObject answer{ { u"order"_s, m_target.orderId },
            { u"targetSubscriptionId"_s, m_target.id.text() }, { u"moved"_s, m_outcome.moved } };
        for (const domain::AuditEvent &event : { cancelledEvent(), createdEvent() }) {
            if (const auto added = m_writer.addAudit(event); !added) {
                return added;
            }
        }
        if (const auto handed = handOver(m_writer, m_outcome.before.book, handOff()); !handed) {
            return handed;
        }
        if (const auto kept = m_writer.keepAnswer(requestKey(m_draft),
                { QJsonDocument(answer).toJson(QJsonDocument::Compact),
                    domain::SystemClock().nowUtc() });
            !kept) {
            return kept;
        }
        if (const auto refreshed = refreshVerdicts(m_writer, m_source.customerId, m_context);
            !refreshed) {
            return refreshed;
        }
        auto stored = m_writer.subscription(m_target.id);
        if (!stored) {
            return tl::unexpected(stored.error());
        }
        m_outcome.newSubscription = *std::move(stored);
        m_outcome.recordOnly = isRecordOnly(m_outcome.before.book);
        return {};
    }

    domain::HandOffEntry handOff() const
    {
        domain::HandOffEntry entry;
        entry.act = domain::HandOffAct::Upgrade;
        entry.customer = m_source.customerId;
        entry.subscription = m_source.id;
        entry.made = m_target.id;
        entry.before = sideOf(m_source);
        entry.after = sideOf(m_target);
        entry.plannedAt = m_now;
        entry.actor = m_context.actor.name;
        entry.role = m_context.actor.role;
        entry.requestId = m_draft.requestId;
        return entry;
    }

    domain::AuditEvent event(domain::Act act, domain::SubscriptionId subscription) const
    {
        domain::AuditEvent entry;
        entry.time = m_now;
        entry.actor = m_context.actor.name;
        entry.role = m_context.actor.role;
        entry.act = act;
        entry.customerId = m_source.customerId;
        entry.subscriptionId = subscription;
        entry.requestId = m_draft.requestId;
        return entry;
    }

    domain::AuditEvent cancelledEvent() const
    {
        domain::AuditEvent entry = event(domain::Act::SubscriptionUpgraded, m_source.id);
        entry.before = { { u"status"_s, domain::codeOf(m_source.status) },
            { u"offerName"_s, m_source.offerName }, { u"quantity"_s, m_source.quantity },
            { u"assigned"_s, m_assigned } };
        entry.after = { { u"status"_s, domain::codeOf(domain::SubscriptionStatus::Deleted) },
            { u"upgradedTo"_s, m_target.id.text() }, { u"offerName"_s, m_target.offerName },
            { u"assigned"_s, 0 } };
        return entry;
    }

    domain::AuditEvent createdEvent() const
    {
        domain::AuditEvent entry = event(domain::Act::SubscriptionCreatedByUpgrade, m_target.id);
        entry.after = { { u"status"_s, domain::codeOf(m_target.status) },
            { u"offerName"_s, m_target.offerName }, { u"quantity"_s, m_target.quantity },
            { u"assigned"_s, m_outcome.moved }, { u"affected"_s, m_outcome.affected.size() },
            { u"upgradedFrom"_s, m_source.id.text() }, { u"orderId"_s, m_target.orderId } };
        return entry;
    }

    domain::BookWriter &m_writer;
    const UpgradeDraft &m_draft;
    const Context &m_context;
    const StepReport &m_report;
    domain::Subscription m_source;
    domain::Subscription m_target;
    const catalog::Offer *m_offer = nullptr;
    qint64 m_quantity = 0;
    qint64 m_assigned = 0;
    QDateTime m_now;
    rules::LicenceMoves m_moves;
    BillingBasis m_basis;
    UpgradeOutcome m_outcome;
};

} // namespace

Result<UpgradeOutcome> readOutcome(
    domain::BookReader &reader, domain::SubscriptionId newSubscription, const Context &context)
{
    auto target = reader.subscription(newSubscription);
    if (!target) {
        return tl::unexpected(target.error());
    }
    auto order = reader.upgradeOrder(newSubscription);
    if (!order) {
        return tl::unexpected(order.error());
    }
    if (!order->has_value()) {
        return domain::failure(domain::ErrorCode::NotFound, u"no upgrade made this subscription"_s,
            { { u"id"_s, newSubscription.text() } });
    }
    auto affected = affectedOf(reader, (*order)->number);
    if (!affected) {
        return tl::unexpected(affected.error());
    }
    const auto assigned = reader.assignedCount(newSubscription);
    if (!assigned) {
        return tl::unexpected(assigned.error());
    }
    auto file = readCustomerFile(reader, target->customerId, context);
    if (!file) {
        return tl::unexpected(file.error());
    }
    UpgradeOutcome outcome;
    auto lines = reader.orderLines((*order)->number);
    if (!lines) {
        return tl::unexpected(lines.error());
    }
    outcome.order = **std::move(order);
    outcome.billing = billingOfOrder(*lines, file->customer.cloud);
    outcome.source = outcome.order.sourceId;
    outcome.target = outcome.order.offerId;
    outcome.upgradeType = outcome.order.upgradeType;
    outcome.newSubscription = *std::move(target);
    outcome.moved = *assigned;
    outcome.affected = *std::move(affected);
    outcome.before = *std::move(file);
    outcome.recordOnly = isRecordOnly(outcome.before.book);
    return outcome;
}

Result<UpgradeOutcome> carryOut(domain::BookWriter &writer, const UpgradeDraft &draft,
    const Context &context, const StepReport &report)
{
    const auto kept = writer.keptAnswer(requestKey(draft));
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    if (kept->has_value()) {
        const QJsonObject answer = QJsonDocument::fromJson((*kept)->answer).object();
        const auto target
            = domain::SubscriptionId::fromText(answer.value("targetSubscriptionId"_L1).toString());
        if (!target) {
            return domain::failure(
                domain::ErrorCode::BookDamaged, u"kept answer without a target"_s);
        }
        auto outcome = readOutcome(writer, *target, context);
        if (outcome) {
            outcome->alreadyDone = true;
            outcome->moved = answer.value("moved"_L1).toInteger();
        }
        return outcome;
    }
    return Act(writer, draft, context, report).run();
}

} // namespace services::upgradeact
