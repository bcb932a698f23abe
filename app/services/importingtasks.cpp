#include "services/handoff.h"
#include "services/importinghandoff.h"

#include <algorithm>

/// What becomes of each task, and of the rows that concern it.
namespace services {

using domain::HandOffEntry;
using domain::HandOffRow;
using domain::HandOffState;
using domain::Result;
using domain::Subscription;
using domain::SubscriptionId;
using domain::SubscriptionStatus;
using rules::HandOffFinding;

namespace {

/// What a row that was read as a new subscription says of the one that the book knows: what it
/// leaves open stays as the book has it.
Subscription over(const ImportHandOff::Held &row, const Subscription &known)
{
    const Subscription &told = row.value;
    Subscription merged = known;
    merged.offerId = told.offerId;
    merged.offerName = told.offerName;
    merged.quantity = row.there.quantity.value_or(known.quantity);
    merged.status = row.there.status.value_or(known.status);
    merged.autoRenew = row.there.autoRenew.value_or(known.autoRenew);
    const auto take = [](auto &into, const auto &from, bool isTold) {
        if (isTold) {
            into = from;
        }
    };
    take(merged.friendlyName, told.friendlyName, !told.friendlyName.isEmpty());
    take(merged.creationDate, told.creationDate, told.creationDate.isValid());
    take(merged.startDate, told.startDate, told.startDate.isValid());
    take(merged.commitmentEndDate, told.commitmentEndDate, told.commitmentEndDate.isValid());
    take(merged.billingCycle, told.billingCycle, row.tellsCycle);
    take(merged.term, told.term, row.tellsCycle);
    take(merged.partnerId, told.partnerId, !told.partnerId.isEmpty());
    take(merged.unitPrice, told.unitPrice, told.unitPrice.has_value());
    // The order number stays this book's: its order and history go by it.
    return merged;
}

/// Puts what the plan says in the place of what the file says.
void keepPlan(ImportHandOff::Held &row)
{
    if (row.before) {
        row.value.quantity = row.before->quantity;
        row.value.status = row.before->status;
        row.value.autoRenew = row.before->autoRenew;
    }
}

} // namespace

Result<void> ImportHandOff::write(
    domain::BookWriter &writer, const HandOffEntry &entry, HandOffState state)
{
    m_written = true;
    if (entry.state == state) {
        return writer.handOff().settle(entry);
    }
    return settleEntry(writer, entry, state, m_now, m_actor, true);
}

/// What an upgrade made was upgraded in its turn, and that was carried out: then so was this one,
/// whether or not the file still lists what stood between them.
bool ImportHandOff::isOvertaken(const HandOffEntry &upgrade) const
{
    if (m_followed.contains(upgrade.made)) {
        return true;
    }
    const auto next = m_upgradeOf.constFind(upgrade.made);
    if (next == m_upgradeOf.cend()) {
        return false;
    }
    const HandOffEntry &later = m_upgrades.at(*next).entry;
    const QList<HandOffEntry> changes = entriesOf(m_changes.value(later.made));
    const QList<std::size_t> rows = m_newRows.values(later.customer);
    const bool stands = std::any_of(rows.cbegin(), rows.cend(), [&](std::size_t at) {
        const Held &row = m_held[at];
        return !m_taken.contains(at) && rules::mayBeMadeBy(later, row.value)
            && domain::isHeld(row.value.status)
            && rules::findUpgrade(later, changes, std::nullopt, row.there) == HandOffFinding::Done;
    });
    return stands || isOvertaken(later);
}

bool ImportHandOff::comesTooSoon(const HandOffEntry &upgrade) const
{
    return m_made.contains(upgrade.subscription)
        && std::any_of(m_upgrades.cbegin(), m_upgrades.cend(), [&](const HandOffRow &row) {
               return row.entry.made == upgrade.subscription
                   && !m_followed.contains(row.entry.subscription);
           });
}

/// A row that was read as a new subscription is what an upgrade made: it goes by the id of this
/// book.
Result<void> ImportHandOff::pair(domain::BookWriter &writer, SubscriptionId made, Held &row)
{
    if (row.before) {
        return {};
    }
    const auto known = writer.subscription(made);
    if (!known) {
        return tl::unexpected(known.error());
    }
    row.before = *known;
    row.value = over(row, *known);
    m_ownIds.insert(row.told, made);
    m_paired.insert(made);
    m_heldAt.insert(made, static_cast<std::size_t>(&row - m_held.data()));
    return {};
}

Result<void> ImportHandOff::settleUpgrade(domain::BookWriter &writer, const HandOffRow &row,
    const HandOffChoices &choices, HandOffReport &report)
{
    const Entries later = m_changes.value(row.entry.made);
    Held *old = heldOf(row.entry.subscription);
    // Only this program knows the id that it gave: a file with it tells nothing of Partner Center.
    const bool ownFile = row.entry.vendorId.isNull() && heldOf(row.entry.made) != nullptr;
    const bool tooSoon = comesTooSoon(row.entry);
    Held *made = ownFile || tooSoon ? nullptr : madeRowOf(row.entry, later);
    // A row that could not be read is not a row that is missing.
    const bool unreadable
        = (old == nullptr || made == nullptr) && m_unreadable.contains(row.entry.customer);
    HandOffFinding finding = HandOffFinding::NotTold;
    if (!ownFile && !unreadable && !tooSoon) {
        finding = rules::findUpgrade(row.entry, entriesOf(later),
            old != nullptr ? std::optional(old->there) : std::nullopt,
            made != nullptr ? std::optional(made->there) : std::nullopt);
        const bool oldStands = old != nullptr && domain::isHeld(old->statusThere());
        if (made == nullptr && !oldStands && isOvertaken(row.entry)) {
            finding = HandOffFinding::Done;
        }
    }
    const Decision decision = decide(row, finding, made != nullptr ? made : old, choices, report);
    HandOffEntry seen = row.entry; // with the id of Partner Center, where it is certain
    if (made != nullptr) {
        seen.vendorId = made->told;
        if (const auto paired = pair(writer, row.entry.made, *made); !paired) {
            return paired;
        }
    }
    const bool followed = finding == HandOffFinding::Done || finding == HandOffFinding::NotTold;
    if (!followed && !decision.keep
        && (made == nullptr || (old != nullptr && domain::isHeld(old->statusThere())))) {
        return giveUp(writer, seen, old, made);
    }
    if (old != nullptr) { // the pair stands as the book has it
        old->value.status = SubscriptionStatus::Deleted;
        old->value.autoRenew = old->there.autoRenew.value_or(false);
    }
    if (finding == HandOffFinding::Done || (!followed && !decision.keep)) {
        m_overtaken.insert(row.entry.subscription);
        m_followed.insert(row.entry.subscription);
        const bool tick = choices.tickOffDone || row.entry.state == HandOffState::Done
            || finding != HandOffFinding::Done;
        const HandOffState state = tick ? HandOffState::Done : HandOffState::Open;
        return seen == row.entry && seen.state == state ? Result<void>()
                                                        : write(writer, seen, state);
    }
    // The plan stands. Which row it may be is asked again at the next import: kept here, a mere
    // guess would bind a purchase of its own to this upgrade for good.
    if (made != nullptr) {
        keepPlan(*made);
        m_keptStanding.insert(row.entry.made);
    }
    if (followed || row.entry.state == HandOffState::Open) {
        return {};
    }
    // One that was ticked off and is not there waits again.
    return write(writer, row.entry, HandOffState::Open);
}

Result<void> ImportHandOff::settleChanges(domain::BookWriter &writer, SubscriptionId subscription,
    const HandOffChoices &choices, HandOffReport &report)
{
    const Entries changes = m_changes.value(subscription);
    Held *row = heldOf(subscription);
    const bool overtaken = m_overtaken.contains(subscription);
    if (row == nullptr && !overtaken) {
        return {};
    }
    const bool ownFile
        = row != nullptr && m_made.contains(subscription) && !m_paired.contains(subscription);
    QList<HandOffFinding> found;
    if (overtaken) {
        found.fill(HandOffFinding::Done, changes.size());
    } else if (ownFile) {
        found.fill(HandOffFinding::NotTold, changes.size());
    } else {
        found = rules::findChanges(entriesOf(changes), row->there);
    }
    const bool wasKept = m_keptStanding.contains(subscription);
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const HandOffEntry &entry = changes.at(i).entry;
        const Decision decision = decide(changes.at(i), found.at(i), row, choices, report);
        const bool lacking = decision.finding == HandOffFinding::Missing
            || decision.finding == HandOffFinding::Different;
        if (decision.finding == HandOffFinding::Done) {
            if (choices.tickOffDone) {
                if (const auto done = write(writer, entry, HandOffState::Done); !done) {
                    return done;
                }
            }
        } else if (lacking && !decision.keep) {
            if (row != nullptr && entry.act == domain::HandOffAct::Cancel
                && !row->there.autoRenew) {
                row->value.autoRenew = entry.before.autoRenew; // which the cancellation had ended
            }
            if (const auto done = write(writer, entry, HandOffState::TakenBack); !done) {
                return done;
            }
        } else if (lacking && row != nullptr && row->before && !wasKept) {
            switch (entry.act) {
            case domain::HandOffAct::ChangeLicences:
                row->value.quantity = row->before->quantity;
                break;
            case domain::HandOffAct::ChangeAutoRenew:
                row->value.autoRenew = row->before->autoRenew;
                break;
            case domain::HandOffAct::Cancel:
                row->value.autoRenew = row->before->autoRenew;
                [[fallthrough]];
            case domain::HandOffAct::Suspend:
            case domain::HandOffAct::Reactivate:
            case domain::HandOffAct::Upgrade:
                row->value.status = row->before->status;
                m_keptStanding.insert(subscription);
                break;
            }
            if (rules::hasEnded(row->value.status) != rules::hasEnded(row->before->status)) {
                row->value.status = row->before->status;
                m_keptStanding.insert(subscription);
            }
        }
    }
    return {};
}

/// Add-ons follow their base, here as there: where its status stays as planned, so does theirs.
void ImportHandOff::followBases()
{
    for (Held &row : m_held) {
        if (row.before && row.before->isAddOn() && m_keptStanding.contains(row.before->parentId)) {
            row.value.status = row.before->status;
            row.value.autoRenew = row.before->autoRenew;
        }
    }
}

} // namespace services
