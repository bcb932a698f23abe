#include "viewmodels/actwords.h"

#include "viewmodels/customerwords.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

using domain::SubscriptionStatus;
using rules::LifeAct;

// --- the menu

ActEntry ActMenu::entry(LifeAct act, const QString &icon, const QString &text) const
{
    const services::CustomerFile &file = m_scene.file;
    const auto refusal = rules::refusalOf(act, m_scene.subscription.subscription, file.holdings(),
        m_scene.context.catalogue->rights(m_scene.context.actor.role, file.customer.cloud));
    return { act, text, icon, refusal ? m_scene.texts.lifeRefusal(*refusal).what : QString() };
}

QList<ActEntry> ActMenu::entries() const
{
    const domain::Subscription &subscription = m_scene.subscription.subscription;
    const bool suspended = subscription.status == SubscriptionStatus::Suspended;
    return { entry(LifeAct::ChangeLicences, u"licence"_s, tr("Add or remove licences…")),
        suspended ? entry(LifeAct::Reactivate, u"play"_s, tr("Reactivate…"))
                  : entry(LifeAct::Suspend, u"paused"_s, tr("Suspend…")),
        entry(LifeAct::ChangeAutoRenew, u"refresh"_s,
            subscription.autoRenew ? tr("Turn auto-renew off…") : tr("Turn auto-renew on…")),
        entry(LifeAct::Cancel, u"blocked"_s, tr("Cancel subscription…")) };
}

// --- the dialog

ActWords::ActWords(LifeAct act, const services::ActOptions &options,
    const services::Context &context, const wording::Texts &texts)
    : m_act(act)
    , m_options(options)
    , m_context(context)
    , m_texts(texts)
{
}

QString ActWords::title() const
{
    switch (m_act) {
    case LifeAct::ChangeLicences:
        return tr("Add or remove licences");
    case LifeAct::Suspend:
        return tr("Suspend subscription");
    case LifeAct::Reactivate:
        return tr("Reactivate subscription");
    case LifeAct::Cancel:
        return tr("Cancel subscription");
    case LifeAct::ChangeAutoRenew:
        break;
    }
    return own().autoRenew ? tr("Turn auto-renew off") : tr("Turn auto-renew on");
}

QString ActWords::subtitle() const
{
    const domain::Customer &customer = m_options.file.customer;
    //: Product · company
    return tr("%1 · %2").arg(m_texts.product(own(), customer.cloud, *m_context.catalogue),
        customerName(customer, m_texts.language()));
}

QString ActWords::icon() const
{
    switch (m_act) {
    case LifeAct::ChangeLicences:
        return u"licence"_s;
    case LifeAct::Suspend:
        return u"paused"_s;
    case LifeAct::Reactivate:
        return u"play"_s;
    case LifeAct::Cancel:
        return u"warning"_s;
    case LifeAct::ChangeAutoRenew:
        break;
    }
    return u"refresh"_s;
}

QString ActWords::question() const
{
    switch (m_act) {
    case LifeAct::ChangeLicences:
        return {};
    case LifeAct::Suspend:
        return tr("Suspend this subscription? The users lose access until it is reactivated.");
    case LifeAct::Reactivate:
        return tr("Reactivate this subscription? The users get access again.");
    case LifeAct::Cancel:
        return tr("Cancel this subscription? The users lose access, and this cannot be undone.");
    case LifeAct::ChangeAutoRenew:
        break;
    }
    return own().autoRenew ? tr("Turn auto-renew off for this subscription?")
                           : tr("Turn auto-renew on for this subscription?");
}

QString ActWords::names(const QList<domain::Subscription> &addOns) const
{
    QStringList all;
    for (const domain::Subscription &addOn : addOns) {
        all.append(m_texts.product(addOn, m_options.file.customer.cloud, *m_context.catalogue));
    }
    return m_texts.list(all);
}

QStringList ActWords::consequences() const
{
    switch (m_act) {
    case LifeAct::ChangeLicences:
        return {};
    case LifeAct::Suspend:
        return whatSuspendingMeans();
    case LifeAct::Reactivate:
        return whatReactivatingMeans();
    case LifeAct::Cancel:
        return whatCancellingMeans();
    case LifeAct::ChangeAutoRenew:
        break;
    }
    return whatAutoRenewMeans();
}

QStringList ActWords::whatSuspendingMeans() const
{
    const domain::Cloud cloud = m_options.file.customer.cloud;
    QStringList means;
    if (const qint64 assigned = m_options.subscription().assigned; assigned > 0) {
        means.append(
            tr("%Ln assigned licences stay assigned.", nullptr, static_cast<int>(assigned)));
    }
    means.append(tr("The number of licences cannot be changed while it is suspended."));
    means.append(tr("It will be deleted on %1 unless it is reactivated.")
                     .arg(m_texts.dateInSentence(rules::deletionDay(cloud, today()))));
    if (const auto follow = m_options.follow(m_act); !follow.isEmpty()) {
        means.append(tr("Add-ons that are suspended with it: %1").arg(names(follow)));
    }
    return means;
}

QStringList ActWords::whatReactivatingMeans() const
{
    QStringList means;
    const QDate end = own().commitmentEndDate;
    const bool byClock = m_options.file.book.simulatedNow.isValid();
    if (byClock && own().autoRenew && end.isValid() && end < today()) {
        domain::Subscription active = own();
        active.status = SubscriptionStatus::Active;
        const auto due = rules::dueOf(active, m_options.file.customer.cloud, {}, today());
        if (due) {
            means.append(tr("Its term has ended meanwhile. It is renewed until %1.")
                             .arg(m_texts.dateInSentence(due->end)));
        }
    }
    if (const auto follow = m_options.follow(m_act); !follow.isEmpty()) {
        means.append(tr("Add-ons that are reactivated with it: %1").arg(names(follow)));
    }
    return means;
}

QStringList ActWords::whatCancellingMeans() const
{
    QStringList means;
    if (const qint64 assigned = m_options.subscription().assigned; assigned > 0) {
        means.append(tr("%Ln assigned licences are removed from their accounts.", nullptr,
            static_cast<int>(assigned)));
    }
    means.append(tr("It cannot be reactivated. A new subscription is needed to use it again."));
    if (const auto follow = m_options.follow(m_act); !follow.isEmpty()) {
        means.append(tr("Add-ons that are cancelled with it: %1").arg(names(follow)));
    }
    return means;
}

QStringList ActWords::whatAutoRenewMeans() const
{
    const QDate end = own().commitmentEndDate;
    if (!end.isValid()) {
        return { tr("Its end date is not known.") };
    }
    const QString day = m_texts.dateInSentence(end);
    if (own().autoRenew) {
        return { tr("It ends on %1 and is not renewed. The users lose access then, and their "
                    "licences are removed.")
                     .arg(day),
            tr("Until then auto-renew can be turned on again.") };
    }
    return { own().term == domain::Term::Year
            ? tr("It is renewed for another year when its term ends on %1.").arg(day)
            : tr("It is renewed for another month when its term ends on %1.").arg(day) };
}

bool ActWords::isDestructive() const
{
    return m_act == LifeAct::Cancel || m_act == LifeAct::Suspend;
}

QString ActWords::recordNote() const
{
    return m_options.file.book.origin == domain::BookOrigin::Imported
        ? tr("This records the change in your book. Carry it out in Partner Center.")
        : QString();
}

// --- the number

QString ActWords::numberLabel() const
{
    return tr("Number of licences");
}

QString ActWords::range() const
{
    const rules::QuantityLimits &limits = m_options.limits;
    const QString range
        = tr("Enter %1 to %2.").arg(m_texts.number(limits.minimum), m_texts.number(limits.maximum));
    return limits.hasLicenceLimit
        ? range
        //: The range of the number, then that there is no limit
        : tr("%1 There is no licence limit.")
              .arg(tr("Enter %1 or more.").arg(m_texts.number(limits.minimum)));
}

QString ActWords::standing() const
{
    const qint64 assigned = m_options.subscription().assigned;
    //: Licences bought · assigned · not assigned
    return tr("%1 now · %2 assigned · %3 not assigned")
        .arg(m_texts.number(own().quantity), m_texts.number(assigned),
            m_texts.number(std::max<qint64>(0, own().quantity - assigned)));
}

QString ActWords::fault(std::optional<qint64> quantity) const
{
    if (!quantity) {
        return range();
    }
    const catalog::Offer *offer = m_context.catalogue->offer(own().offerId);
    switch (rules::quantityFault(offer, *quantity, m_options.subscription().assigned)) {
    case rules::QuantityFault::BelowAssigned:
        return tr("%Ln licences are assigned. Enter at least %Ln, or unassign some first.", nullptr,
            static_cast<int>(m_options.subscription().assigned));
    case rules::QuantityFault::TooMany:
        return tr(
            "%1 allows at most %Ln licences.", nullptr, static_cast<int>(m_options.limits.maximum))
            .arg(m_texts.product(own(), m_options.file.customer.cloud, *m_context.catalogue));
    case rules::QuantityFault::TooFew:
        return range();
    case rules::QuantityFault::None:
        break;
    }
    return {};
}

QString ActWords::notYet(std::optional<qint64> quantity) const
{
    if (m_act != LifeAct::ChangeLicences) {
        return {};
    }
    if (quantity && *quantity == own().quantity) {
        return tr("The number is the same as now.");
    }
    return fault(quantity);
}

QString ActWords::button(std::optional<qint64> quantity) const
{
    switch (m_act) {
    case LifeAct::ChangeLicences: {
        const qint64 more = quantity.value_or(own().quantity) - own().quantity;
        return more < 0 ? tr("Remove %Ln licences", nullptr, static_cast<int>(-more))
            : more > 0  ? tr("Add %Ln licences", nullptr, static_cast<int>(more))
                        : tr("Add licences");
    }
    case LifeAct::Suspend:
        return tr("Suspend");
    case LifeAct::Reactivate:
        return tr("Reactivate");
    case LifeAct::Cancel:
        return tr("Cancel subscription");
    case LifeAct::ChangeAutoRenew:
        break;
    }
    return own().autoRenew ? tr("Turn off") : tr("Turn on");
}

ActBill ActWords::bill(std::optional<qint64> quantity) const
{
    ActBill bill;
    const bool nothing = m_act == LifeAct::ChangeAutoRenew || !notYet(quantity).isEmpty();
    if (nothing) {
        return bill;
    }
    const rules::UpgradeBilling billed
        = m_options.billed(m_act, quantity.value_or(own().quantity), m_context);
    const wording::BillingTable table
        = wording::billingTable(billed, *m_context.catalogue, m_texts);
    bill.title = table.title;
    bill.note = table.note;
    if (billed.effect && billed.effect->lines().isEmpty() && !billed.effect->next) {
        bill.note = tr("Nothing is charged or credited.");
        return bill;
    }
    for (const wording::BillingTable::Row &row : table.rows) {
        ActBill::Row line;
        line.item = row.item;
        line.amount = row.amount;
        line.spoken = row.spoken;
        line.strong = row.kind == wording::BillingTable::Kind::Due;
        if (!row.licences.isEmpty()) {
            //: Licences × price of one
            const QString each = tr("%1 × %2").arg(row.licences, row.price);
            //: Days · licences × price
            line.detail = row.days.isEmpty() ? each : tr("%1 · %2").arg(row.days, each);
        }
        bill.rows.append(line);
    }
    return bill;
}

QString ActWords::done(const services::ActOutcome &outcome) const
{
    switch (m_act) {
    case LifeAct::ChangeLicences:
        return tr("The subscription now has %Ln licences.", nullptr,
            static_cast<int>(outcome.subscription().subscription.quantity));
    case LifeAct::Suspend:
        return tr("The subscription was suspended");
    case LifeAct::Reactivate:
        return tr("The subscription was reactivated");
    case LifeAct::Cancel:
        return tr("The subscription was cancelled");
    case LifeAct::ChangeAutoRenew:
        break;
    }
    return outcome.subscription().subscription.autoRenew ? tr("Auto-renew is on")
                                                         : tr("Auto-renew is off");
}

services::ActRequest ActWords::request(
    std::optional<qint64> quantity, const QString &requestId) const
{
    services::ActRequest request;
    request.act = m_act;
    request.subscription = own().id;
    request.quantity = quantity.value_or(own().quantity);
    request.autoRenew = !own().autoRenew;
    request.seenRowVersion = own().rowVersion;
    request.requestId = requestId;
    return request;
}

} // namespace viewmodels
