#include "services/importinghandoff.h"

#include <algorithm>

/// An upgrade that Partner Center will not be given: the book goes back to what stood before it.
namespace services {

using domain::HandOffEntry;
using domain::HandOffRow;
using domain::HandOffState;
using domain::Result;
using domain::Subscription;
using domain::SubscriptionId;
using domain::SubscriptionStatus;

namespace {

constexpr int accountPage = 1000;

} // namespace

/// The upgrade was not carried out, and will not be: the old subscription is what it is there (as
/// it was before, where nothing is said of it), and the new one ends here, unless there is one
/// there beside the old.
Result<void> ImportHandOff::giveUp(
    domain::BookWriter &writer, const HandOffEntry &upgrade, Held *old, Held *made)
{
    if (made == nullptr) {
        if (const auto given = giveUpUpgradesOf(writer, upgrade.made); !given) {
            return given;
        }
    }
    auto source = writer.subscription(upgrade.subscription);
    if (!source) {
        return tl::unexpected(source.error());
    }
    auto target = writer.subscription(upgrade.made);
    if (!target) {
        return tl::unexpected(target.error());
    }
    m_touched->insert(upgrade.customer);
    source->upgradedTo = {};
    target->upgradedFrom = {};
    if (old != nullptr) {
        old->before = *source;
        old->value.upgradedTo = {};
        old->value.status = old->statusThere();
        old->value.autoRenew = old->there.autoRenew.value_or(upgrade.before.autoRenew);
        source->status = old->value.status;
        source->autoRenew = old->value.autoRenew;
    } else {
        source->status = upgrade.before.status;
        source->autoRenew = upgrade.before.autoRenew;
    }
    if (made == nullptr) {
        if (const auto moved = moveBack(writer, upgrade, domain::isHeld(source->status)); !moved) {
            return moved;
        }
        target->status = SubscriptionStatus::Deleted;
        target->autoRenew = false;
        if (const auto ended = giveUpChanges(writer, upgrade.made); !ended) {
            return ended;
        }
    } else {
        made->before->upgradedFrom = {};
        made->value.upgradedFrom = {};
    }
    for (const Subscription &each : { *source, *target }) {
        if (const auto put = writer.putSubscription(each); !put) {
            return put;
        }
    }
    return write(writer, upgrade, HandOffState::TakenBack);
}

/// What was planned on top of an upgrade goes before it.
Result<void> ImportHandOff::giveUpUpgradesOf(domain::BookWriter &writer, SubscriptionId made)
{
    const auto next = m_upgradeOf.constFind(made);
    if (next == m_upgradeOf.cend()) {
        return {};
    }
    const HandOffEntry later = m_upgrades.at(*next).entry;
    m_givenUp.insert(later.number);
    return giveUp(writer, later, nullptr, nullptr);
}

Result<void> ImportHandOff::moveBack(
    domain::BookWriter &writer, const HandOffEntry &upgrade, bool oldIsHeld)
{
    while (true) {
        const auto page = writer.accountsHolding(upgrade.made, {}, accountPage);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const domain::Account &account : page->items) {
            const auto moved = oldIsHeld
                ? writer.moveLicence(account.id, upgrade.made, upgrade.subscription)
                : writer.removeLicence(account.id, upgrade.made);
            if (!moved) {
                return moved;
            }
        }
        if (page->items.isEmpty()) {
            return oldIsHeld ? assignAgain(writer, upgrade) : Result<void>();
        }
    }
}

/// Whose licence the upgrade held back has the old one again, and what it switched on is off again;
/// the extra work that the upgrade asked for is none any more. Services that were switched off and
/// that the new product has not are told nowhere, and stay on.
Result<void> ImportHandOff::assignAgain(domain::BookWriter &writer, const HandOffEntry &upgrade)
{
    const auto order = writer.upgradeOrder(upgrade.made);
    if (!order) {
        return tl::unexpected(order.error());
    }
    if (!order->has_value()) {
        return {};
    }
    domain::WorkQuery query;
    query.orderNumber = (*order)->number;
    query.limit = accountPage;
    do {
        const auto page = writer.affectedWork(query);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const domain::AffectedWork &line : page->items) {
            if (const auto given = assignAgain(writer, upgrade.subscription, line); !given) {
                return given;
            }
        }
        query.after = page->next;
    } while (!query.after.isEmpty());
    return {};
}

Result<void> ImportHandOff::assignAgain(
    domain::BookWriter &writer, SubscriptionId source, const domain::AffectedWork &line)
{
    if (line.state == domain::WorkState::Open) {
        const auto done = writer.setAffectedWork(
            line.orderNumber, line.position, domain::WorkState::Done, line.note);
        if (!done) {
            return done;
        }
    }
    const bool wasOff = line.account.reason == domain::AffectedReason::PlanSwitchedOn;
    if (!wasOff && !domain::holdsLicenceBack(line.account.reason)) {
        return {};
    }
    auto account = writer.account(line.account.accountId);
    if (!account) {
        return tl::unexpected(account.error());
    }
    if (!account->has_value()) {
        return {}; // it is gone from the book
    }
    // An account may have several lines, each of which tells a part of what it had.
    QList<domain::Licence> &licences = (*account)->licences;
    auto held = std::find_if(licences.begin(), licences.end(),
        [source](const domain::Licence &each) { return each.subscriptionId == source; });
    if (held == licences.end()) {
        licences.append({ source, {}, false, {} });
        held = std::prev(licences.end());
    }
    if (wasOff && !held->disabledPlans.contains(line.account.plan)) {
        held->disabledPlans.append(line.account.plan);
        held->disabledPlans.sort();
    }
    if (line.account.reason == domain::AffectedReason::GroupBasedLicense) {
        held->groupBased = true;
        held->groupName = line.account.detail;
    }
    return writer.putAccount(**account);
}

Result<void> ImportHandOff::giveUpChanges(domain::BookWriter &writer, SubscriptionId subscription)
{
    const Entries changes = m_changes.take(subscription);
    for (const HandOffRow &row : changes) {
        if (const auto written = write(writer, row.entry, HandOffState::TakenBack); !written) {
            return written;
        }
    }
    return {};
}

} // namespace services
