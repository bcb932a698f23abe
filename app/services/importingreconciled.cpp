#include "services/handoff.h"
#include "services/importingrun.h"

using namespace Qt::StringLiterals;

namespace services {

using domain::Result;
using domain::Subscription;
using domain::SubscriptionId;

/// Behind the last row of the subscriptions: what concerns tasks for Partner Center comes in as it
/// was found and chosen.
ImportRun::Written ImportRun::settleHandOff()
{
    if (!m_handOff || m_kind != ImportKind::Subscriptions) {
        return {};
    }
    HandOffChoices choices = m_options.handOff;
    if (!mayChangeHandOff(m_context)) {
        // Who only sees the list brings files in, and leaves the tasks to those who work on it.
        if (choices.takesOver()) {
            return domain::failure(domain::ErrorCode::RoleNotAllowed,
                u"the role may not change the list for Partner Center"_s,
                { { u"act"_s, u"changeSubscription"_s } });
        }
        choices.tickOffDone = false;
    }
    const auto settled = m_handOff->settle(
        m_writer, choices, m_context.now(m_info), m_context.actor, m_report.handOff, m_touched);
    if (!settled) {
        return tl::unexpected(settled.error());
    }
    for (const ImportHandOff::Settled &row : *settled) {
        if (const Written kept = keep(row.value, row.isNew); !kept) {
            return kept;
        }
        m_seen.keep(row.told.uuid());
    }
    // An add-on names its base as Partner Center does.
    for (Waiting &row : m_waiting) {
        row.value.parentId = m_handOff->ownIdOf(row.value.parentId);
    }
    return {};
}

/// What holds a licence in this book where the file names a subscription: under the id that this
/// book knows, and for one that was upgraded here while Partner Center has not followed, the new
/// one.
Result<std::optional<Subscription>> ImportRun::standingOf(SubscriptionId told)
{
    if (!m_handOff) {
        return subscriptionOf(told);
    }
    auto found = subscriptionOf(m_handOff->ownIdOf(told));
    while (found && *found && (*found)->status == domain::SubscriptionStatus::Deleted
        && !(*found)->upgradedTo.isNull() && m_handOff->isSource((*found)->id)) {
        found = subscriptionOf((*found)->upgradedTo);
    }
    return found;
}

} // namespace services
