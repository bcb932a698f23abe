#include "services/plannersegments.h"
#include "services/plannersource.h"

/// Places in a group that nobody walks to: anchors, and who begins with a letter.
namespace services::plannersource {

using namespace plannersegments;
using domain::CustomerId;
using domain::Result;

namespace {

constexpr int walkedAtOnce = 1000;
/// Customers of the name that have nothing in the group, one after the other.
constexpr int mostLookedAt = 20'000;

/// The first row that a customer has in the group; an empty key: none.
Result<PlannerFound> firstOf(domain::BookReader &reader, const PlannerFilter &filter,
    PlanGroup group, const QList<Segment> &segments, CustomerId customer)
{
    for (qsizetype i = 0; i < segments.size(); ++i) {
        domain::PortfolioQuery query = queryOf(filter, segments.at(i));
        query.customer = customer;
        query.limit = 1;
        const auto places = reader.portfolio().places(query);
        if (!places) {
            return tl::unexpected(places.error());
        }
        if (!places->isEmpty()) {
            return PlannerFound{ group, customer, places->constFirst().key,
                { i, places->constFirst().rank } };
        }
    }
    return PlannerFound{ group, customer, {}, {} };
}

/// The first row of the group behind a customer whose company begins so, or, where there is none,
/// from the start of the group.
Result<PlannerFound> namedIn(domain::BookReader &reader, const PlannerFilter &filter,
    PlanGroup group, const QList<Segment> &segments, const QString &beginning, CustomerId behind,
    const std::stop_token &stop)
{
    domain::CustomerQuery query;
    query.cloud = filter.cloud;
    query.search = filter.search;
    query.markets = filter.markets;
    query.offers = filter.offers;
    query.onlyUpgradable = group == PlanGroup::Ready;
    CustomerId first;
    for (int looked = 0; looked < mostLookedAt; ++looked) {
        if (stop.stop_requested()) {
            return domain::failure(domain::ErrorCode::Cancelled);
        }
        const auto next = reader.customerNamed(query, beginning, behind);
        if (!next) {
            return tl::unexpected(next.error());
        }
        if (!*next || **next == first) {
            break; // none, or once round
        }
        behind = **next;
        first = first.isNull() ? behind : first;
        auto found = firstOf(reader, filter, group, segments, behind);
        if (!found || !found->key.isEmpty()) {
            return found;
        }
    }
    return PlannerFound();
}

} // namespace

Result<QList<PlannerAnchor>> anchors(domain::BookReader &reader, const PlannerFilter &filter,
    PlanGroup group, qint64 every, const std::stop_token &stop, const Context &context)
{
    const auto segments = segmentsOf(reader, filter, group, context);
    if (!segments) {
        return tl::unexpected(segments.error());
    }
    QList<PlannerAnchor> anchors;
    qint64 before = 0;
    for (qsizetype i = 0; i < segments->size(); ++i) {
        const auto found
            = reader.portfolio().anchors(queryOf(filter, segments->at(i)), every, stop);
        if (!found) {
            return tl::unexpected(found.error());
        }
        for (const domain::PortfolioAnchor &anchor : *found) {
            const qint64 rows = before + anchor.places;
            anchors.append({ rows, Position{ rows, i, anchor.key }.text(), { i, anchor.rank } });
        }
        before += segments->at(i).count;
    }
    return anchors;
}

Result<PlannerFound> named(domain::BookReader &reader, const PlannerFilter &filter,
    const QList<PlanGroup> &groups, const QString &beginning, CustomerId behind,
    const std::stop_token &stop, const Context &context)
{
    PlannerFound round; // in the first group, from its start
    for (const PlanGroup group : groups) {
        const auto segments = segmentsOf(reader, filter, group, context);
        if (!segments) {
            return tl::unexpected(segments.error());
        }
        const bool isFirst = group == groups.constFirst();
        const CustomerId from = isFirst ? behind : CustomerId();
        auto found = namedIn(reader, filter, group, *segments, beginning, from, stop);
        if (!found) {
            return found;
        }
        if (found->key.isEmpty()) {
            continue;
        }
        if (!from.isNull()) {
            const auto start = firstOf(reader, filter, group, *segments, from);
            if (!start) {
                return start;
            }
            if (!start->key.isEmpty() && found->order.rank <= start->order.rank) {
                round = *std::move(found);
                continue;
            }
        }
        return found;
    }
    return round;
}

Result<qint64> rowsBefore(domain::BookReader &reader, const PlannerFilter &filter,
    const PlannerFound &found, const PlannerAnchor &from, const Context &context)
{
    PageOf wanted{ filter, found.group, from.after, 0, walkedAtOnce, {} };
    qint64 before = from.rows;
    do {
        const auto rows = page(reader, wanted, context);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        for (const Placed &row : rows->items) {
            if (row.place == found.key) {
                return before;
            }
            ++before;
        }
        wanted.after = rows->next;
    } while (!wanted.after.isEmpty());
    return domain::failure(domain::ErrorCode::NotFound);
}

} // namespace services::plannersource
