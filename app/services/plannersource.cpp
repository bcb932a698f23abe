#include "services/plannersource.h"

#include <limits>

namespace services::plannersource {

using domain::PortfolioKind;
using domain::ReasonMask;
using domain::RefusalCode;
using domain::Result;

namespace {

domain::PortfolioFilter narrowed(const PlannerFilter &filter)
{
    return { filter.cloud, filter.search, filter.markets, filter.offers };
}

quint32 eligibleBits(const domain::StoredVerdict &verdict)
{
    quint32 bits = 0;
    for (qsizetype i = 0; i < verdict.targets.size() && i < 32; ++i) {
        bits |= verdict.targets.at(i) == 0 ? 1U << i : 0U;
    }
    return bits;
}

/// The group with regard to one target, by the order of domain::UpgradeGroup; none: the offer has
/// no path to it.
std::optional<PlanGroup> groupFor(
    const PortfolioKind &kind, const PlannerFilter &filter, const Context &context)
{
    if (filter.target.isNull()) {
        return kind.verdict.group;
    }
    const QList<catalog::Edge> edges
        = context.catalogue->edgesFrom(kind.offer, filter.cloud, context.variant);
    qsizetype place = 0;
    while (place < edges.size() && edges.at(place).to != filter.target) {
        ++place;
    }
    if (place >= edges.size() || place >= kind.verdict.targets.size()) {
        return std::nullopt;
    }
    const ReasonMask reasons = kind.verdict.targets.at(place);
    if (reasons == 0) {
        return PlanGroup::Ready;
    }
    const auto has = [reasons](RefusalCode code) { return (reasons & domain::maskOf(code)) != 0; };
    if ((kind.verdict.whole & domain::maskOf(RefusalCode::Other)) != 0) {
        return PlanGroup::Other; // a trial, an add-on, sold elsewhere
    }
    if (has(RefusalCode::SubscriptionStatusNotActive)) {
        return PlanGroup::NotActive;
    }
    if (has(RefusalCode::DelegatedAdminPermissionsDisabled)) {
        return PlanGroup::NeedsDelegation;
    }
    if (has(RefusalCode::ConflictingServiceTypes) || has(RefusalCode::ConcurrencyConflicts)) {
        return PlanGroup::AlreadyHas;
    }
    return PlanGroup::Other;
}

/// A run of places that one question to the book gives.
struct Segment
{
    PlanGroup stored = PlanGroup::Ready;
    QList<PortfolioKind> kinds; ///< empty: every kind of the group
    qint64 count = 0;
};

Result<QList<Segment>> segmentsOf(domain::BookReader &reader, const PlannerFilter &filter,
    PlanGroup group, const Context &context)
{
    if (filter.target.isNull()) {
        return QList<Segment>{ { group, {}, std::numeric_limits<qint64>::max() } };
    }
    const auto kinds = reader.portfolio().kinds(narrowed(filter));
    if (!kinds) {
        return tl::unexpected(kinds.error());
    }
    QList<Segment> segments;
    for (int each = 0; each < planGroupCount; ++each) {
        Segment segment{ static_cast<PlanGroup>(each), {}, 0 };
        for (const PortfolioKind &kind : *kinds) {
            if (kind.verdict.group == segment.stored && groupFor(kind, filter, context) == group) {
                segment.kinds.append(kind);
                segment.count += kind.subscriptions;
            }
        }
        if (segment.count > 0) {
            segments.append(segment);
        }
    }
    return segments;
}

/// A place in the order: how many stand before it, in which segment it is, and its key there.
struct Position
{
    qint64 passed = 0;
    qsizetype segment = 0;
    QString key;

    [[nodiscard]] QString text() const
    {
        return QString::number(passed) + u'|' + QString::number(segment) + u'|' + key;
    }
    static Position from(const QString &text)
    {
        const qsizetype first = text.indexOf(u'|');
        const qsizetype second = text.indexOf(u'|', first + 1);
        if (first < 0 || second < 0) {
            return {};
        }
        return { text.left(first).toLongLong(),
            text.mid(first + 1, second - first - 1).toLongLong(), text.mid(second + 1) };
    }
};

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

Result<domain::Page<Placed>> page(domain::BookReader &reader, const PlannerFilter &filter,
    PlanGroup group, const QString &after, qint64 skip, int limit, const Context &context)
{
    const auto segments = segmentsOf(reader, filter, group, context);
    if (!segments) {
        return tl::unexpected(segments.error());
    }
    const Position from = Position::from(after);
    Position at = from;
    qint64 passOver = skip;
    // To the segment in which the first row lies.
    qint64 before = 0;
    for (qsizetype i = 0; i < segments->size(); ++i) {
        const qint64 count = segments->at(i).count;
        const bool inside = from.passed + skip - before < count;
        if (inside || i + 1 == segments->size()) {
            if (i != from.segment) {
                at = { before, i, {} };
                passOver = from.passed + skip - before;
            }
            break;
        }
        before += count;
    }
    domain::Page<Placed> found;
    at.passed += passOver;
    while (at.segment < segments->size() && found.items.size() <= limit) {
        const Segment &segment = segments->at(at.segment);
        domain::PortfolioQuery query;
        query.filter = narrowed(filter);
        query.group = segment.stored;
        query.kinds = segment.kinds;
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
            found.items.append(Placed{
                { place.subscription, place.offer, eligibleBits(place.verdict) }, place.customer });
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

} // namespace services::plannersource
