#include "services/importinghandoff.h"

#include "services/handoff.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace services {

using domain::HandOffEntry;
using domain::HandOffRow;
using domain::HandOffState;
using domain::Result;
using domain::SubscriptionId;
using rules::HandOffFinding;

namespace {

constexpr int entryPage = 1000;
constexpr qsizetype mostListed = 1000;

} // namespace

Result<std::optional<ImportHandOff>> ImportHandOff::read(domain::BookReader &reader)
{
    ImportHandOff all;
    domain::HandOffQuery query;
    query.forImport = true;
    query.limit = entryPage;
    bool any = false;
    do {
        const auto page = reader.handOff().entries(query);
        if (!page) {
            return tl::unexpected(page.error());
        }
        any = any || !page->rows.isEmpty();
        for (const HandOffRow &row : page->rows) {
            const HandOffEntry &entry = row.entry;
            if (!entry.isUpgrade()) {
                all.m_changes[entry.subscription].append(row);
            } else if (!entry.vendorId.isNull()) {
                all.m_ownIds.insert(entry.vendorId, entry.made);
                all.m_paired.insert(entry.made);
                if (entry.state == HandOffState::Done) {
                    all.m_followed.insert(entry.subscription);
                }
            }
            const bool waits = entry.state == HandOffState::Open
                || (entry.state == HandOffState::Done && entry.vendorId.isNull());
            if (entry.isUpgrade() && waits) {
                all.m_upgradeOf.insert(entry.subscription, all.m_upgrades.size());
                all.m_upgrades.append(row);
                all.m_made.insert(entry.made);
                all.m_expected.insert(entry.customer, entry.after.offer);
            }
        }
        query.after = page->next;
    } while (query.after > 0);
    return any ? std::optional(std::move(all)) : std::nullopt;
}

SubscriptionId ImportHandOff::ownIdOf(SubscriptionId told) const
{
    return m_ownIds.value(told, told);
}

bool ImportHandOff::isSource(SubscriptionId id) const
{
    return m_upgradeOf.contains(id);
}

void ImportHandOff::mention(SubscriptionId id, domain::CustomerId customer)
{
    if (m_expected.contains(customer)) {
        m_unreadable.insert(customer, id);
    }
}

void ImportHandOff::noteReadable(SubscriptionId id, domain::CustomerId customer)
{
    m_unreadable.remove(customer, id);
}

bool ImportHandOff::concerns(const Held &row) const
{
    if (!row.before) {
        return !row.value.isAddOn() && m_expected.contains(row.value.customerId, row.value.offerId);
    }
    const SubscriptionId id = row.value.id;
    return isSource(id) || m_made.contains(id) || m_changes.contains(id)
        || (row.before->isAddOn() && m_changes.contains(row.before->parentId));
}

void ImportHandOff::hold(Held row)
{
    m_heldAt.insert(row.value.id, m_held.size());
    if (!row.before) {
        m_newRows.insert(row.value.customerId, m_held.size());
    }
    m_held.push_back(std::move(row));
}

ImportHandOff::Held *ImportHandOff::heldOf(SubscriptionId id)
{
    const auto at = m_heldAt.constFind(id);
    return at == m_heldAt.cend() ? nullptr : &m_held[*at];
}

/// The row of what an upgrade made: under the id that is known for it, else a new subscription of
/// the customer to the product, one with a number that the plan knows before any other. While the
/// old one stands, another number is another purchase.
ImportHandOff::Held *ImportHandOff::madeRowOf(const HandOffEntry &upgrade, const Entries &later)
{
    if (!upgrade.vendorId.isNull()) {
        return heldOf(upgrade.made);
    }
    // What stands between two upgrades has ended there; whatever else has ended is an old purchase.
    const bool mayHaveEnded = isOvertaken(upgrade);
    QList<std::size_t> places = m_newRows.values(upgrade.customer);
    std::sort(places.begin(), places.end()); // in the order of the file
    const Held *old = heldOf(upgrade.subscription);
    const bool oldStands
        = old != nullptr && domain::isHeld(old->there.status.value_or(old->value.status));
    Held *first = nullptr;
    std::size_t firstAt = 0;
    for (const std::size_t at : std::as_const(places)) {
        Held &row = m_held[at];
        if (m_taken.contains(at) || !rules::mayBeMadeBy(upgrade, row.value)
            || (!mayHaveEnded && !domain::isHeld(row.value.status))) {
            continue;
        }
        if (rules::findUpgrade(upgrade, entriesOf(later), std::nullopt, row.there)
            == HandOffFinding::Done) {
            m_taken.insert(at);
            return &row;
        }
        const bool sameNumber = row.there.quantity == upgrade.after.quantity;
        if (first == nullptr && (!oldStands || sameNumber)) {
            first = &row;
            firstAt = at;
        }
    }
    if (first != nullptr) {
        m_taken.insert(firstAt);
    }
    return first;
}

ImportHandOff::Decision ImportHandOff::decide(const HandOffRow &row, HandOffFinding finding,
    const Held *there, const HandOffChoices &choices, HandOffReport &report)
{
    Decision decision{ finding, true };
    // What was ticked off and is seen now was no news for anybody.
    if (finding == HandOffFinding::NotTold
        || (finding == HandOffFinding::Done && row.entry.state == HandOffState::Done)) {
        return decision;
    }
    HandOffMatch match;
    match.row = row;
    match.finding = finding;
    if (there != nullptr) {
        match.there = domain::HandOffSide{ there->value.offerId,
            there->there.quantity.value_or(there->value.quantity),
            there->there.status.value_or(there->value.status),
            there->there.autoRenew.value_or(row.entry.before.autoRenew) };
        if (row.entry.isUpgrade()) {
            match.vendorId = there->told;
        }
    }
    const auto own = choices.entries.constFind(row.entry.number);
    switch (finding) {
    case HandOffFinding::Done:
        ++report.done;
        break;
    case HandOffFinding::Missing:
        ++report.missing;
        match.choice = own != choices.entries.cend() ? *own : choices.missing;
        break;
    case HandOffFinding::Different:
        ++report.different;
        if (own != choices.entries.cend()) {
            match.choice = *own;
        } else {
            match.choice = choices.different;
        }
        report.undecided += match.choice ? 0 : 1;
        break;
    case HandOffFinding::NotTold:
        break;
    }
    decision.keep = match.choice.value_or(HandOffChoice::KeepPlan) == HandOffChoice::KeepPlan;
    const auto rank = [](HandOffFinding of) {
        return of == HandOffFinding::Different ? 0 : of == HandOffFinding::Missing ? 1 : 2;
    };
    const auto place = std::upper_bound(report.matches.begin(), report.matches.end(), match,
        [&rank](const HandOffMatch &a, const HandOffMatch &b) {
            return rank(a.finding) < rank(b.finding);
        });
    if (place != report.matches.end() || report.matches.size() < mostListed) {
        report.matches.insert(place, match);
        if (report.matches.size() > mostListed) {
            report.matches.removeLast();
        }
    }
    return decision;
}

/// A choice for a task that there is none of was meant for another one.
Result<void> ImportHandOff::checkChoices(const HandOffChoices &choices) const
{
    QSet<qint64> open;
    for (const HandOffRow &row : m_upgrades) {
        open.insert(row.entry.number);
    }
    for (const Entries &changes : m_changes) {
        for (const HandOffRow &row : changes) {
            open.insert(row.entry.number);
        }
    }
    for (auto choice = choices.entries.cbegin(); choice != choices.entries.cend(); ++choice) {
        if (!open.contains(choice.key())) {
            return domain::failure(domain::ErrorCode::NotFound, u"no such task"_s,
                { { u"id"_s, QString::number(choice.key()) } });
        }
    }
    return {};
}

Result<QList<ImportHandOff::Settled>> ImportHandOff::settle(domain::BookWriter &writer,
    const HandOffChoices &choices, const QDateTime &now, const Actor &actor, HandOffReport &report,
    QSet<domain::CustomerId> &touched)
{
    if (const auto known = checkChoices(choices); !known) {
        return tl::unexpected(known.error());
    }
    m_touched = &touched;
    m_now = now;
    m_actor = actor;
    for (const HandOffRow &row : std::as_const(m_upgrades)) {
        if (m_givenUp.contains(row.entry.number)) {
            continue;
        }
        if (const auto settled = settleUpgrade(writer, row, choices, report); !settled) {
            return tl::unexpected(settled.error());
        }
    }
    QList<SubscriptionId> changed = m_changes.keys();
    std::sort(changed.begin(), changed.end());
    for (const SubscriptionId &id : std::as_const(changed)) {
        if (const auto settled = settleChanges(writer, id, choices, report); !settled) {
            return tl::unexpected(settled.error());
        }
    }
    followBases();
    QList<Settled> all;
    all.reserve(static_cast<qsizetype>(m_held.size()));
    for (const Held &row : m_held) {
        all.append({ row.value, !row.before, row.told });
    }
    m_held.clear();
    m_heldAt.clear();
    return all;
}

} // namespace services
