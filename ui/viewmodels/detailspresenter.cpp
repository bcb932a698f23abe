#include "viewmodels/detailspresenter.h"

#include "viewmodels/customerwords.h"
#include "viewmodels/subscriptionwords.h"
#include "wording/plural.h"

#include <algorithm>

namespace viewmodels {

using domain::RefusalCode;
using domain::SoldBy;
using domain::SubscriptionStatus;

namespace {

/// A suspended subscription is deleted after so many days [domain.md section 6].
int daysUntilDeletion(domain::Cloud cloud)
{
    return cloud == domain::Cloud::China21Vianet ? 60 : 90;
}

/// The reason that helps most comes first: who sold it, what it is, its state, then the rest.
int weight(const domain::Refusal &refusal)
{
    switch (refusal.code) {
    case RefusalCode::Other:
        return 0;
    case RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths:
        return 1;
    case RefusalCode::SubscriptionNotProvisioned:
        return 2;
    case RefusalCode::SubscriptionStatusNotActive:
        return 3;
    default:
        return 4;
    }
}

} // namespace

DetailsPresenter::DetailsPresenter(const SubscriptionScene &scene, const QDate &suspendedOn)
    : m_scene(scene)
    , m_subscription(scene.subscription.subscription)
    , m_holdings(scene.file.holdings())
    , m_suspendedOn(suspendedOn)
{
}

QString DetailsPresenter::product() const
{
    return m_scene.texts.product(
        m_subscription, m_scene.file.customer.cloud, *m_scene.context.catalogue);
}

QString DetailsPresenter::friendlyName() const
{
    return m_subscription.friendlyName == product() ? QString() : m_subscription.friendlyName;
}

QString DetailsPresenter::status() const
{
    return m_scene.texts.status(m_subscription.status);
}

// --- the note and the card

UpgradeNote DetailsPresenter::note() const
{
    const rules::Verdict &verdict = m_scene.subscription.verdict;
    const int eligible = verdict.eligibleTargets();
    UpgradeNote note;
    note.accessibleButton
        = tr("Upgrade %1 for %2 now")
              .arg(product(), customerName(m_scene.file.customer, m_scene.texts.language()));
    if (eligible > 0 && !verdict.roleAllowed) {
        note.kind = UpgradeNote::Kind::RoleMayNot;
        note.title = m_scene.texts.roleRefusal();
        note.text
            = m_scene.texts.roleRemedy(m_scene.file.customer.cloud, *m_scene.context.catalogue);
        note.disabledReason = note.title;
        note.offersUpgrade = true;
        return note;
    }
    const int total = static_cast<int>(verdict.targets.size());
    const QString available = tr("%1 of %Ln products available", nullptr, total).arg(eligible);
    if (eligible > 0) {
        note.kind = UpgradeNote::Kind::CanUpgrade;
        note.title = tr("This subscription can be upgraded");
        note.text = available;
        note.offersUpgrade = true;
        return note;
    }
    note.title = tr("This subscription cannot be upgraded");
    note.text = reasonAgainst();
    if (note.text.isEmpty()) {
        note.text = available;
    }
    note.explains = true;
    return note;
}

QString DetailsPresenter::reasonAgainst() const
{
    if (m_subscription.soldBy != SoldBy::Own) {
        return tr("Bought from another reseller or channel. It cannot be upgraded here.");
    }
    if (m_subscription.status == SubscriptionStatus::Suspended && m_suspendedOn.isValid()) {
        const QDate deletion
            = m_suspendedOn.addDays(daysUntilDeletion(m_scene.file.customer.cloud));
        return tr("It will be deleted on %1 unless it is reactivated.")
            .arg(m_scene.texts.dateInSentence(deletion));
    }
    const auto &refusals = m_scene.subscription.verdict.refusals;
    const auto first = std::min_element(refusals.cbegin(), refusals.cend(),
        [](const domain::Refusal &a, const domain::Refusal &b) { return weight(a) < weight(b); });
    if (first == refusals.cend()) {
        return {};
    }
    return m_scene.texts.refusal(*first,
        { &m_scene.file.customer, &m_subscription, &m_holdings, m_scene.context.catalogue.get(), {},
            m_scene.context.actor.role });
}

HoverCard DetailsPresenter::hoverCard() const
{
    const rules::Verdict &verdict = m_scene.subscription.verdict;
    const int total = static_cast<int>(verdict.targets.size());
    HoverCard card;
    card.title = tr("This subscription can be upgraded");
    card.text = tr("All four conditions are met for %1 of %Ln products. "
                   "The number of licences (%2) stays the same.",
        nullptr, total)
                    .arg(m_scene.texts.number(verdict.eligibleTargets()),
                        m_scene.texts.number(m_subscription.quantity));
    for (const rules::TargetVerdict &target : verdict.targets) {
        const catalog::Offer *offer = m_scene.context.catalogue->offer(target.target);
        if (offer == nullptr) {
            continue;
        }
        HoverCardTarget line;
        line.target = target.target;
        line.name = m_scene.texts.product(*offer, m_scene.file.customer.cloud);
        line.available = target.eligible;
        if (!target.eligible) {
            line.whyNot = tr("Why not %1?").arg(offer->shortName.in(m_scene.texts.language()));
        }
        card.targets.append(line);
    }
    return card;
}

// --- the fields

QList<DetailField> DetailsPresenter::fields() const
{
    const QString order = m_subscription.orderId;
    QList<DetailField> fields{ licences(), renews(), price(),
        { tr("Started"),
            m_subscription.startDate.isValid() ? m_scene.texts.date(m_subscription.startDate)
                                               : tr("Not known"),
            m_scene.texts.spokenDate(m_subscription.startDate), false, {} },
        boughtFrom(),
        { tr("Order number"), order.isEmpty() ? tr("Not known") : order, {}, !order.isEmpty(),
            {} } };
    addLink(fields, tr("Old subscription"), m_subscription.upgradedFrom);
    addLink(fields, tr("New subscription"), m_subscription.upgradedTo);
    return fields;
}

void DetailsPresenter::addLink(
    QList<DetailField> &fields, const QString &label, domain::SubscriptionId id) const
{
    if (const services::SubscriptionFile *other
        = id.isNull() ? nullptr : m_scene.file.subscription(id)) {
        fields.append({ label,
            m_scene.texts.product(
                other->subscription, m_scene.file.customer.cloud, *m_scene.context.catalogue),
            {}, false, id });
    }
}

DetailField DetailsPresenter::licences() const
{
    DetailField field;
    field.label = tr("Licences");
    const QString bought = m_scene.texts.number(m_subscription.quantity);
    field.value
        = tr("%1 · %2 assigned").arg(bought, m_scene.texts.number(m_scene.subscription.assigned));
    //: Read aloud: licences bought, licences assigned
    field.spoken
        = tr("%1, %2 assigned").arg(bought, m_scene.texts.number(m_scene.subscription.assigned));
    return field;
}

DetailField DetailsPresenter::renews() const
{
    const QDate day = m_subscription.commitmentEndDate;
    const bool endsThen = !m_subscription.autoRenew;
    DetailField field;
    field.label = endsThen ? tr("Ends") : tr("Renews");
    if (hasEnded(m_subscription)) {
        field.value = tr("Ended");
        return field;
    }
    const QString cycle = m_scene.texts.billingCycle(m_subscription.billingCycle);
    if (!day.isValid()) {
        field.value = tr("Not known");
        return field;
    }
    // A book on the computer's clock keeps the status as it was told, so a day in the past is said.
    const bool passed = day < m_scene.file.now.toUTC().date();
    //: Date and billing frequency
    field.value = passed ? tr("%1 · %2 · End date passed").arg(m_scene.texts.date(day), cycle)
                         : tr("%1 · %2").arg(m_scene.texts.date(day), cycle);
    //: Read aloud: date and billing frequency
    field.spoken = passed ? tr("%1, %2, end date passed").arg(m_scene.texts.spokenDate(day), cycle)
                          : tr("%1, %2").arg(m_scene.texts.spokenDate(day), cycle);
    return field;
}

DetailField DetailsPresenter::price() const
{
    DetailField field;
    field.label = tr("Price");
    if (m_subscription.unitPrice) {
        field.value
            = tr("%1 per licence a month").arg(m_scene.texts.money(*m_subscription.unitPrice));
        field.spoken = tr("%1 per licence a month")
                           .arg(m_scene.texts.spokenMoney(*m_subscription.unitPrice));
    } else {
        field.value = tr("Not known");
    }
    return field;
}

DetailField DetailsPresenter::boughtFrom() const
{
    DetailField field;
    field.label = tr("Bought from");
    if (m_subscription.soldBy == SoldBy::Own) {
        const QString own = m_scene.file.book.resellerName;
        field.value = own.isEmpty() ? tr("You") : tr("You (%1)").arg(own);
    } else if (m_subscription.sellerName.isEmpty()) {
        field.value = m_scene.texts.soldBy(m_subscription.soldBy);
    } else {
        //: Name of the seller and kind of sale
        field.value = tr("%1 · %2").arg(
            m_subscription.sellerName, m_scene.texts.soldBy(m_subscription.soldBy));
    }
    return field;
}

bool DetailsPresenter::knowsServices() const
{
    return m_scene.context.catalogue->offer(m_subscription.offerId) != nullptr;
}

QStringList DetailsPresenter::services() const
{
    QStringList names;
    if (const catalog::Offer *offer = m_scene.context.catalogue->offer(m_subscription.offerId)) {
        for (const catalog::PlanIndex plan : offer->plans) {
            names.append(
                m_scene.context.catalogue->plans().at(plan).name.in(m_scene.texts.language()));
        }
    }
    return names;
}

QStringList DetailsPresenter::addOns() const
{
    QStringList lines;
    for (const domain::Subscription &other : m_holdings) {
        if (other.parentId == m_subscription.id) {
            //: Add-on: product, number of licences, status
            lines.append(wording::withCount(
                tr("%1 · %Ln licences · %2", nullptr, wording::pluralOf(other.quantity)),
                other.quantity, m_scene.texts)
                             .arg(m_scene.texts.product(other, m_scene.file.customer.cloud,
                                      *m_scene.context.catalogue),
                                 m_scene.texts.status(other.status)));
        }
    }
    return lines;
}

} // namespace viewmodels
