#include "bookoflife.h"

#include "domain/names.h"

using namespace Qt::StringLiterals;
using domain::Subscription;
using domain::SubscriptionStatus;
using rules::LifeAct;
using services::ActRequest;

namespace proof {
namespace {

QString nameOf(LifeAct act)
{
    switch (act) {
    case LifeAct::ChangeLicences:
        return u"licences"_s;
    case LifeAct::Suspend:
        return u"suspend"_s;
    case LifeAct::Reactivate:
        return u"reactivate"_s;
    case LifeAct::Cancel:
        return u"cancel"_s;
    case LifeAct::ChangeAutoRenew:
        return u"auto-renew"_s;
    }
    return {};
}

} // namespace

ActRequest BookOfLife::randomRequest()
{
    static const std::vector<LifeAct> acts{ LifeAct::ChangeLicences, LifeAct::ChangeLicences,
        LifeAct::ChangeLicences, LifeAct::Suspend, LifeAct::Suspend, LifeAct::Reactivate,
        LifeAct::Reactivate, LifeAct::Cancel, LifeAct::ChangeAutoRenew };
    ActRequest request;
    request.act = m_dice.among(acts);
    // Half of them where the act has a chance.
    const SubscriptionStatus wanted = request.act == LifeAct::Reactivate
        ? SubscriptionStatus::Suspended
        : SubscriptionStatus::Active;
    Subscription chosen = anySubscription();
    for (int tries = m_dice.oneIn(2) ? 0 : 12; tries > 0 && chosen.status != wanted; --tries) {
        chosen = anySubscription();
    }
    const bool ends = request.act == LifeAct::Suspend || request.act == LifeAct::Cancel;
    if (ends && m_dice.oneIn(3)) {
        // Around the thirtieth day, where the credit changes its rule.
        for (const Subscription &each : std::as_const(m_before.subscriptions)) {
            const qint64 days = each.startDate.daysTo(m_before.today);
            if (each.status == wanted && (days == 30 || days == 31)) {
                chosen = each;
            }
        }
    }
    if (chosen.isAddOn() && m_dice.oneIn(2)) {
        chosen = m_before.subscriptions.value(chosen.parentId);
    }
    request.subscription = chosen.id;
    request.requestId = requestId();
    request.quantity = m_dice.oneIn(6) ? m_dice.below(400) : chosen.quantity - 5 + m_dice.below(12);
    request.autoRenew = !m_dice.oneIn(3);
    if (m_dice.oneIn(10)) {
        request.seenRowVersion = chosen.rowVersion + m_dice.below(2);
    }
    return request;
}

std::optional<bool> BookOfLife::mayBeDone(const ActRequest &request) const
{
    const Subscription &judged = *m_before.subscriptions.constFind(request.subscription);
    const domain::Cloud cloud = m_before.customers.value(judged.customerId).cloud;
    if (judged.soldBy != domain::SoldBy::Own
        || !m_catalogue->rights(m_role, cloud).changeSubscriptions
        || (request.seenRowVersion != 0 && request.seenRowVersion != judged.rowVersion)) {
        return false;
    }
    const bool active = judged.status == SubscriptionStatus::Active;
    const bool suspended = judged.status == SubscriptionStatus::Suspended;
    if (!active && !suspended) {
        return judged.status == SubscriptionStatus::Deleted
                || judged.status == SubscriptionStatus::Expired
            ? std::optional(false)
            : std::nullopt;
    }
    switch (request.act) {
    case LifeAct::ChangeLicences: {
        const catalog::Offer *offer = m_catalogue->offer(judged.offerId);
        const qint64 most = offer != nullptr ? offer->maxQuantity : 10'000'000;
        const bool fits = request.quantity >= 1 && request.quantity <= most
            && request.quantity >= m_before.holders.value(judged.id).size();
        return active && (fits || request.quantity == judged.quantity);
    }
    case LifeAct::Suspend:
        return active;
    case LifeAct::Reactivate:
        return suspended
            && (judged.parentId.isNull()
                || m_before.subscriptions.value(judged.parentId).status
                    == SubscriptionStatus::Active);
    case LifeAct::Cancel:
        return true;
    case LifeAct::ChangeAutoRenew:
        return active ? std::optional(true) : std::nullopt;
    }
    return std::nullopt;
}

QString BookOfLife::act()
{
    const ActRequest request = randomRequest();
    const QString what = u"%1 %2 (%3)"_s.arg(nameOf(request.act), request.subscription.text(),
        request.act == LifeAct::ChangeLicences ? QString::number(request.quantity)
                                               : domain::codeOf(m_role));
    const auto done
        = services::SubscriptionActService(*m_book, context()).carryOut(request).result();
    const std::optional<bool> may = mayBeDone(request);
    if (may && *may != done.has_value()) {
        return what
            + (*may ? u": refused, although nothing forbids it"_s
                    : u": done, although forbidden"_s);
    }
    if (!done) {
        return refused(what, reasonOf(done.error()));
    }
    if (done->unchanged) {
        if (const QString fault = lookAgain(); !fault.isEmpty()) {
            return fault;
        }
        m_told.append(what + u": as before"_s);
        ++m_met[nameOf(request.act) + u" as before"_s];
        return m_now.subscriptions == m_before.subscriptions && m_now.holders == m_before.holders
                && m_now.lines == m_before.lines && m_now.history.size() == m_before.history.size()
            ? QString()
            : u"an act that changes nothing has changed something"_s;
    }
    if (const QString fault = changed(what, false); !fault.isEmpty()) {
        return fault;
    }
    m_lastDone = request;
    m_lastUpgrade.reset();
    return rowFault(request);
}

QString BookOfLife::rowFault(const ActRequest &request) const
{
    const Subscription was = m_before.subscriptions.value(request.subscription);
    const Subscription now = m_now.subscriptions.value(request.subscription);
    bool good = false;
    switch (request.act) {
    case LifeAct::ChangeLicences:
        good = now.quantity == request.quantity && now.status == was.status;
        break;
    case LifeAct::Suspend:
        good = now.status == SubscriptionStatus::Suspended && now.quantity == was.quantity;
        break;
    case LifeAct::Reactivate:
        good = now.status == SubscriptionStatus::Active && now.quantity == was.quantity;
        break;
    case LifeAct::Cancel:
        good = now.status == SubscriptionStatus::Deleted;
        break;
    case LifeAct::ChangeAutoRenew:
        good = now.autoRenew == request.autoRenew && now.status == was.status;
        break;
    }
    if (!good) {
        return now.id.text() + u" does not stand as it was asked"_s;
    }
    const bool ends = request.act == LifeAct::Cancel;
    if (!ends && m_now.holders.value(now.id) != m_before.holders.value(now.id)) {
        return now.id.text() + u" has lost licences without ending"_s;
    }
    // Its add-ons never outlive it.
    for (const Subscription &addOn : m_now.subscriptions) {
        if (addOn.parentId == now.id && addOn.soldBy == domain::SoldBy::Own
            && ((ends && domain::isHeld(addOn.status))
                || (request.act == LifeAct::Suspend
                    && addOn.status == SubscriptionStatus::Active))) {
            return addOn.id.text() + u" does not follow its base"_s;
        }
    }
    return {};
}

} // namespace proof
