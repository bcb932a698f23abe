#include "services/plannersegments.h"

#include <limits>

namespace services::plannersegments {

using domain::PortfolioKind;
using domain::ReasonMask;
using domain::RefusalCode;
using domain::Result;

domain::PortfolioFilter narrowed(const PlannerFilter &filter)
{
    return { filter.cloud, filter.search, filter.markets, filter.offers };
}

QList<domain::PortfolioFilter> narrowed(const PlannerRules &rules)
{
    QList<domain::PortfolioFilter> filters;
    for (const PlannerRule &rule : rules) {
        filters.append(narrowed(rule.filter));
    }
    return filters;
}

quint32 eligibleBits(const domain::StoredVerdict &verdict)
{
    quint32 bits = 0;
    for (qsizetype i = 0; i < verdict.targets.size() && i < 32; ++i) {
        bits |= verdict.targets.at(i) == 0 ? 1U << i : 0U;
    }
    return bits;
}

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

quint64 holding(
    const PlannerRules &rules, quint64 marked, const PortfolioKind &kind, const Context &context)
{
    quint64 bits = 0;
    for (qsizetype i = 0; i < rules.size() && i < domain::mostMarks; ++i) {
        const quint64 bit = quint64(1) << i;
        if ((marked & bit) != 0
            && groupFor(kind, rules.at(i).filter, context) == PlanGroup::Ready) {
            bits |= bit;
        }
    }
    return bits;
}

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

domain::PortfolioQuery queryOf(const PlannerFilter &filter, const Segment &segment)
{
    domain::PortfolioQuery query;
    query.filter = narrowed(filter);
    query.group = segment.stored;
    query.kinds = segment.kinds;
    return query;
}

QString Position::text() const
{
    return QString::number(passed) + u'|' + QString::number(segment) + u'|' + key;
}

Position Position::from(const QString &text)
{
    const qsizetype first = text.indexOf(u'|');
    const qsizetype second = text.indexOf(u'|', first + 1);
    if (first < 0 || second < 0) {
        return {};
    }
    return { text.left(first).toLongLong(), text.mid(first + 1, second - first - 1).toLongLong(),
        text.mid(second + 1) };
}

} // namespace services::plannersegments
