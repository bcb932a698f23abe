#include "rules/handoff.h"

#include <algorithm>
#include <array>

namespace rules {
namespace {

using domain::HandOffAct;
using domain::HandOffEntry;
using domain::HandOffSide;

enum class Kind { Licences, Standing, Renewal };
constexpr std::array kinds{ Kind::Licences, Kind::Standing, Kind::Renewal };

Kind kindOf(HandOffAct act)
{
    switch (act) {
    case HandOffAct::ChangeLicences:
        return Kind::Licences;
    case HandOffAct::ChangeAutoRenew:
        return Kind::Renewal;
    case HandOffAct::Suspend:
    case HandOffAct::Reactivate:
    case HandOffAct::Cancel:
    case HandOffAct::Upgrade:
        break;
    }
    return Kind::Standing;
}

bool isTold(Kind kind, const HandOffSighting &there)
{
    switch (kind) {
    case Kind::Licences:
        return there.quantity.has_value();
    case Kind::Standing:
        return there.status.has_value();
    case Kind::Renewal:
        break;
    }
    return there.autoRenew.has_value();
}

bool stands(Kind kind, const HandOffSide &side, const HandOffSighting &there)
{
    switch (kind) {
    case Kind::Licences:
        return there.quantity == side.quantity;
    case Kind::Standing:
        return there.status == side.status;
    case Kind::Renewal:
        break;
    }
    return there.autoRenew == side.autoRenew;
}

bool isSame(Kind kind, const HandOffSide &a, const HandOffSide &b)
{
    return stands(kind, a, { b.quantity, b.status, b.autoRenew });
}

bool canBeUndone(HandOffAct act)
{
    return act != HandOffAct::Upgrade && act != HandOffAct::Cancel;
}

/// Of one kind: `places` are those of its entries.
void findChain(Kind kind, const QList<HandOffEntry> &changes, const QList<qsizetype> &places,
    const HandOffSighting &there, QList<HandOffFinding> &found)
{
    if (places.isEmpty() || !isTold(kind, there)) {
        return;
    }
    const auto reached = std::find_if(places.crbegin(), places.crend(),
        [&](qsizetype place) { return stands(kind, changes.at(place).after, there); });
    const qsizetype done = places.crend() - reached;
    const bool started = done > 0 || stands(kind, changes.at(places.first()).before, there);
    for (qsizetype i = 0; i < places.size(); ++i) {
        found[places.at(i)] = i < done ? HandOffFinding::Done
            : started                  ? HandOffFinding::Missing
                                       : HandOffFinding::Different;
    }
}

} // namespace

QList<HandOffEntry> undoneBy(const QList<HandOffEntry> &open, const HandOffEntry &act)
{
    QList<HandOffEntry> chain;
    if (!canBeUndone(act.act)) {
        return chain;
    }
    const Kind kind = kindOf(act.act);
    for (const HandOffEntry &entry : open) {
        if (entry.subscription != act.subscription || !canBeUndone(entry.act)
            || kindOf(entry.act) != kind) {
            continue;
        }
        // What stood between the two was ticked off: there it has happened.
        if (!chain.isEmpty() && !isSame(kind, chain.constLast().after, entry.before)) {
            chain.clear();
        }
        if (!chain.isEmpty() || isSame(kind, entry.before, act.after)) {
            chain.append(entry);
        }
    }
    if (!chain.isEmpty() && !isSame(kind, chain.constLast().after, act.before)) {
        chain.clear();
    }
    return chain;
}

QList<HandOffFinding> findChanges(const QList<HandOffEntry> &changes, const HandOffSighting &there)
{
    QList<HandOffFinding> found(changes.size(), HandOffFinding::NotTold);
    if (there.status && hasEnded(*there.status)) {
        const bool wanted = std::any_of(changes.cbegin(), changes.cend(),
            [](const HandOffEntry &entry) { return entry.act == HandOffAct::Cancel; });
        found.fill(wanted ? HandOffFinding::Done : HandOffFinding::Different);
        return found;
    }
    for (const Kind kind : kinds) {
        QList<qsizetype> places;
        for (qsizetype i = 0; i < changes.size(); ++i) {
            if (kindOf(changes.at(i).act) == kind) {
                places.append(i);
            }
        }
        findChain(kind, changes, places, there, found);
    }
    return found;
}

HandOffFinding findUpgrade(const HandOffEntry &upgrade, const QList<HandOffEntry> &later,
    const std::optional<HandOffSighting> &old, const std::optional<HandOffSighting> &made)
{
    const bool oldTold = old && old->status;
    const bool oldEnded = !oldTold || hasEnded(*old->status);
    if (!made) {
        return !oldTold ? HandOffFinding::NotTold
            : oldEnded  ? HandOffFinding::Different
                        : HandOffFinding::Missing;
    }
    const bool known = !made->quantity || *made->quantity == upgrade.after.quantity
        || std::any_of(later.cbegin(), later.cend(),
            [&made](const HandOffEntry &entry) { return entry.after.quantity == *made->quantity; });
    return oldEnded && known ? HandOffFinding::Done : HandOffFinding::Different;
}

bool mayBeMadeBy(const HandOffEntry &upgrade, const domain::Subscription &there)
{
    return upgrade.isUpgrade() && there.customerId == upgrade.customer
        && there.offerId == upgrade.after.offer && there.soldBy == domain::SoldBy::Own
        && !there.isAddOn() && !there.isTrial;
}

} // namespace rules
