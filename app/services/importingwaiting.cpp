#include "services/importingrun.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {

using domain::Result;
using domain::Subscription;
using domain::SubscriptionId;

namespace {

constexpr qsizetype loopIdsShown = 10;

} // namespace

/// What the book will hold under this id once every row that waits has come in.
Result<std::optional<Subscription>> ImportRun::futureOf(
    SubscriptionId id, const WaitingIndex &index)
{
    const auto waits = index.constFind(id.uuid());
    if (waits != index.cend()) {
        return std::optional(m_waiting[*waits].value);
    }
    return subscriptionOf(id);
}

Result<bool> ImportRun::hasParent(const Waiting &row, const WaitingIndex &index)
{
    const auto parent = futureOf(row.value.parentId, index);
    if (!parent) {
        return tl::unexpected(parent.error());
    }
    return *parent && (*parent)->customerId == row.value.customerId;
}

/// Takes out the rows whose parent will not be there, and then those that stood on them.
ImportRun::Written ImportRun::refuseParentless(WaitingIndex &index)
{
    QMultiHash<QUuid, std::size_t> children;
    QList<std::size_t> toCheck;
    for (const std::size_t at : std::as_const(index)) {
        children.insert(m_waiting[at].value.parentId.uuid(), at);
        toCheck.append(at);
    }
    while (!toCheck.isEmpty()) {
        Waiting &row = m_waiting[toCheck.takeLast()];
        if (row.problem) {
            continue;
        }
        const auto found = hasParent(row, index);
        if (!found) {
            return tl::unexpected(found.error());
        }
        if (!*found) {
            row.problem = row.parentColumn;
            row.problem->problem = ImportProblem::AddOnWithoutParent;
            index.remove(row.value.id.uuid());
            toCheck.append(children.values(row.value.id.uuid()));
        }
    }
    return {};
}

/// Walks from each row up its parents; a walk that meets itself has found a loop. Each subscription
/// is walked once. True where rows were taken out.
Result<bool> ImportRun::refuseLoops(WaitingIndex &index)
{
    QHash<QUuid, qint64> walkOf;
    qint64 walk = 0;
    QList<SubscriptionId> inLoops;
    for (const std::size_t start : std::as_const(index)) {
        ++walk;
        QList<SubscriptionId> path;
        SubscriptionId at = m_waiting[start].value.id;
        while (!at.isNull() && !walkOf.contains(at.uuid())) {
            walkOf.insert(at.uuid(), walk);
            path.append(at);
            const auto here = futureOf(at, index);
            if (!here) {
                return tl::unexpected(here.error());
            }
            at = *here ? (*here)->parentId : SubscriptionId();
        }
        if (at.isNull() || walkOf.value(at.uuid()) != walk) {
            continue;
        }
        const QList<SubscriptionId> loop = path.mid(path.indexOf(at));
        QStringList ids;
        for (const SubscriptionId &member : loop.mid(0, loopIdsShown)) {
            ids += member.text();
        }
        ids.sort(); // whichever row the walk began with, the sentence is the same
        for (const SubscriptionId &member : loop) {
            const auto waits = index.constFind(member.uuid());
            if (waits != index.cend()) {
                RowProblem problem = m_waiting[*waits].parentColumn;
                problem.problem = ImportProblem::ParentLoop;
                problem.facts.append({ u"ids"_s, ids.join(u", ") });
                m_waiting[*waits].problem = problem;
                inLoops.append(member);
            }
        }
    }
    for (const SubscriptionId &member : std::as_const(inLoops)) {
        index.remove(member.uuid());
    }
    return !inLoops.isEmpty();
}

ImportRun::Written ImportRun::keepParentsFirst(const WaitingIndex &index)
{
    QSet<QUuid> kept;
    for (const Waiting &start : m_waiting) {
        QList<std::size_t> path; // the row, its parent, …: as far as they wait too
        auto at = index.constFind(start.value.id.uuid());
        while (at != index.cend() && !kept.contains(at.key())) {
            kept.insert(at.key());
            path.append(*at);
            at = index.constFind(m_waiting[*at].value.parentId.uuid());
        }
        for (auto it = path.crbegin(); it != path.crend(); ++it) {
            const Waiting &row = m_waiting[*it];
            if (const Written written = keep(row.value, row.isNew); !written) {
                return written;
            }
        }
    }
    return {};
}

ImportRun::Written ImportRun::importWaiting()
{
    WaitingIndex index;
    for (std::size_t i = 0; i < m_waiting.size(); ++i) {
        index.insert(m_waiting[i].value.id.uuid(), i);
    }
    bool again = true;
    while (again) {
        if (const Written checked = refuseParentless(index); !checked) {
            return checked;
        }
        // Without a loop's rows others may lack their parent.
        const auto found = refuseLoops(index);
        if (!found) {
            return tl::unexpected(found.error());
        }
        again = *found;
    }
    if (const Written kept = keepParentsFirst(index); !kept) {
        return kept;
    }
    for (const Waiting &row : m_waiting) {
        if (row.problem) {
            bad(row.line, *row.problem);
        }
    }
    m_waiting.clear();
    return {};
}

} // namespace services
