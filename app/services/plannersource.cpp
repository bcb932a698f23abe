#include "services/plannersource.h"

#include "services/plannersegments.h"

namespace services::plannersource {

using namespace plannersegments;
using domain::PortfolioKind;
using domain::Result;

namespace {

Placed placedOf(
    const domain::PortfolioPlace &place, const PlannerRules &rules, const Context &context)
{
    return { { place.subscription, place.offer, eligibleBits(place.verdict) }, place.customer,
        holding(rules, place.marked, { place.offer, place.verdict, 1, 0 }, context), place.key };
}

} // namespace

Result<PlannerCounts> counts(
    domain::BookReader &reader, const PlannerFilter &filter, const Context &context)
{
    const auto kinds = reader.portfolio().kinds(narrowed(filter));
    if (!kinds) {
        return tl::unexpected(kinds.error());
    }
    PlannerCounts counted;
    for (const PortfolioKind &kind : *kinds) {
        if (const auto group = groupFor(kind, filter, context)) {
            counted.subscriptions.at(static_cast<std::size_t>(*group)) += kind.subscriptions;
        }
    }
    if (filter.target.isNull()) {
        domain::CustomerQuery query;
        query.cloud = filter.cloud;
        query.search = filter.search;
        query.markets = filter.markets;
        query.offers = filter.offers;
        const auto customers = reader.customerCounts(query);
        if (!customers) {
            return tl::unexpected(customers.error());
        }
        counted.customers = customers->shown;
    }
    const auto checked = reader.portfolio().checkedSince(filter.cloud);
    if (!checked) {
        return tl::unexpected(checked.error());
    }
    counted.checked = *checked;
    return counted;
}

Result<domain::Page<Placed>> page(
    domain::BookReader &reader, const PageOf &wanted, const Context &context)
{
    const PlannerFilter &filter = wanted.filter;
    const int limit = wanted.limit;
    const auto segments = segmentsOf(reader, filter, wanted.group, context);
    if (!segments) {
        return tl::unexpected(segments.error());
    }
    const Position from = Position::from(wanted.after);
    Position at = from;
    qint64 passOver = wanted.skip;
    // To the segment in which the first row lies.
    qint64 before = 0;
    for (qsizetype i = 0; i < segments->size(); ++i) {
        const qint64 count = segments->at(i).count;
        const bool inside = from.passed + wanted.skip - before < count;
        if (inside || i + 1 == segments->size()) {
            if (i != from.segment) {
                at = { before, i, {} };
                passOver = from.passed + wanted.skip - before;
            }
            break;
        }
        before += count;
    }
    const QList<domain::PortfolioFilter> marks = narrowed(wanted.rules);
    domain::Page<Placed> found;
    at.passed += passOver;
    while (at.segment < segments->size() && found.items.size() <= limit) {
        const Segment &segment = segments->at(at.segment);
        domain::PortfolioQuery query = queryOf(filter, segment);
        query.marks = marks;
        query.after = at.key;
        query.skip = passOver;
        query.limit = limit + 1 - static_cast<int>(found.items.size());
        passOver = 0;
        const auto places = reader.portfolio().places(query);
        if (!places) {
            return tl::unexpected(places.error());
        }
        for (const domain::PortfolioPlace &place : *places) {
            if (found.items.size() == limit) {
                found.next = at.text(); // behind the last one taken
                return found;
            }
            found.items.append(placedOf(place, wanted.rules, context));
            ++at.passed;
            at.key = place.key;
        }
        if (found.items.size() == limit && at.segment + 1 < segments->size()) {
            found.next = at.text();
            return found;
        }
        if (places->size() == query.limit) {
            break;
        }
        ++at.segment;
        at.key.clear();
    }
    return found;
}

Result<QList<Placed>> lastOf(
    domain::BookReader &reader, const PageOf &wanted, const Context &context)
{
    domain::PortfolioQuery query = queryOf(wanted.filter, { wanted.group, {}, 0 });
    query.marks = narrowed(wanted.rules);
    query.limit = wanted.limit;
    query.fromEnd = true;
    const auto places = reader.portfolio().places(query);
    if (!places) {
        return tl::unexpected(places.error());
    }
    QList<Placed> found;
    for (const domain::PortfolioPlace &place : *places) {
        found.append(placedOf(place, wanted.rules, context));
    }
    return found;
}

Result<QList<Placed>> ready(domain::BookReader &reader, const QList<domain::SubscriptionId> &ids,
    domain::Cloud cloud, const PlannerRules &rules, const Context &context)
{
    if (ids.isEmpty()) {
        return QList<Placed>();
    }
    domain::PortfolioQuery query;
    query.filter.cloud = cloud;
    query.subscriptions = ids;
    query.limit = static_cast<int>(ids.size());
    query.marks = narrowed(rules);
    const auto places = reader.portfolio().places(query);
    if (!places) {
        return tl::unexpected(places.error());
    }
    QList<Placed> found;
    for (const domain::PortfolioPlace &place : *places) {
        found.append(placedOf(place, rules, context));
    }
    return found;
}

} // namespace services::plannersource
