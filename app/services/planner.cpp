#include "services/planner.h"

#include "rules/eligibility.h"
#include "services/billing.h"
#include "services/insteps.h"
#include "services/plannersource.h"
#include "services/tablefile.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace services {

using domain::Result;

namespace {

constexpr int tablePage = 500;
/// Subscriptions looked up in one job: some milliseconds.
constexpr qsizetype checkedAtOnce = 200;

/// The target nearest to eligible: the fewest refusals, the first of them.
const rules::TargetVerdict *nearest(const rules::Verdict &verdict, domain::OfferId target)
{
    if (!target.isNull()) {
        return verdict.of(target);
    }
    const auto found = std::min_element(verdict.targets.cbegin(), verdict.targets.cend(),
        [](const auto &a, const auto &b) { return a.refusals.size() < b.refusals.size(); });
    return found == verdict.targets.cend() ? nullptr : &*found;
}

/// Reads what the rows of a page show; customers and price list once each.
class RowReader
{
public:
    RowReader(domain::BookReader &reader, const PlannerFilter &filter, PlanGroup group,
        const Context &context)
        : m_reader(reader)
        , m_filter(filter)
        , m_group(group)
        , m_context(context)
    {
    }

    Result<PlannerRow> read(const plannersource::Placed &placed)
    {
        if (const auto ready = takeCustomer(placed.customer); !ready) {
            return tl::unexpected(ready.error());
        }
        const auto own = std::find_if(m_holdings.cbegin(), m_holdings.cend(),
            [&placed](const auto &each) { return each.id == placed.key.id; });
        if (own == m_holdings.cend()) {
            return domain::failure(domain::ErrorCode::BookDamaged,
                QStringLiteral("a verdict without its subscription"));
        }
        PlannerRow row;
        row.customer = m_customer;
        row.subscription = *own;
        row.group = m_group;
        const rules::Verdict verdict = rules::evaluate(m_customer, *own, m_holdings,
            *m_context.catalogue, m_context.variant, m_context.actor.role);
        for (const rules::TargetVerdict &target : verdict.targets) {
            if (target.eligible && (m_filter.target.isNull() || target.target == m_filter.target)) {
                row.targets.append({ target.target,
                    monthlyChange(*own, m_customer, target.target, own->quantity, *m_prices),
                    m_prices->monthly(target.target, currencyOf(*own, m_customer)) });
            }
        }
        if (!row.targets.isEmpty() && m_customer.cloud == domain::Cloud::China21Vianet) {
            const auto assigned = m_reader.assignedCount(own->id);
            if (!assigned) {
                return tl::unexpected(assigned.error());
            }
            row.assigned = *assigned;
        }
        if (row.targets.isEmpty()) {
            auto trouble = std::make_shared<PlanTrouble>();
            const rules::TargetVerdict *target = nearest(verdict, m_filter.target);
            trouble->refusals = target != nullptr ? target->refusals : verdict.refusals;
            trouble->customer = m_customer;
            trouble->source = *own;
            trouble->holdings = m_holdings;
            row.trouble = std::move(trouble);
        }
        return row;
    }

private:
    Result<void> takeCustomer(domain::CustomerId id)
    {
        if (!m_prices) {
            auto list = m_reader.priceList();
            if (!list) {
                return tl::unexpected(list.error());
            }
            m_prices.emplace(*m_context.catalogue, *std::move(list));
        }
        if (m_customer.id == id) {
            return {};
        }
        auto customer = m_reader.customer(id);
        if (!customer) {
            return tl::unexpected(customer.error());
        }
        auto holdings = m_reader.holdings(id);
        if (!holdings) {
            return tl::unexpected(holdings.error());
        }
        m_customer = *std::move(customer);
        m_holdings = *std::move(holdings);
        return {};
    }

    domain::BookReader &m_reader;
    const PlannerFilter &m_filter;
    PlanGroup m_group;
    const Context &m_context;
    domain::Customer m_customer;
    QList<domain::Subscription> m_holdings;
    std::optional<catalog::Prices> m_prices;
};

Result<QList<PlannerRow>> readRows(domain::BookReader &reader,
    const QList<plannersource::Placed> &placed, const plannersource::PageOf &wanted,
    const Context &context)
{
    RowReader rows(reader, wanted.filter, wanted.group, context);
    QList<PlannerRow> read;
    read.reserve(placed.size());
    for (const plannersource::Placed &each : placed) {
        auto row = rows.read(each);
        if (!row) {
            return tl::unexpected(row.error());
        }
        row->selected = plannersource::selects(wanted.rules, each.rules);
        read.append(*std::move(row));
    }
    return read;
}

Result<domain::Page<PlannerRow>> readPage(
    domain::BookReader &reader, const plannersource::PageOf &wanted, const Context &context)
{
    const auto placed = plannersource::page(reader, wanted, context);
    if (!placed) {
        return tl::unexpected(placed.error());
    }
    auto rows = readRows(reader, placed->items, wanted, context);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return domain::Page<PlannerRow>{ *std::move(rows), placed->next };
}

/// Every row of these groups that `keeps`.
struct TableWalk
{
    PlannerFilter filter;
    PlannerRules rules;
    int groups = planGroupCount; ///< the first ones
    std::function<bool(const PlannerRow &)> keeps;
    qint64 total = 0;

    Result<qint64> write(domain::BookReader &reader, TableFile &file, const PlannerTableRow &line,
        const TableWish &wish, const Context &context) const
    {
        qint64 done = 0;
        for (int group = 0; group < groups; ++group) {
            QString after;
            do {
                if (wish.stop.stop_requested()) {
                    return domain::failure(domain::ErrorCode::Cancelled);
                }
                const auto page = readPage(reader,
                    { filter, static_cast<PlanGroup>(group), after, 0, tablePage, rules }, context);
                if (!page) {
                    return tl::unexpected(page.error());
                }
                for (const PlannerRow &row : page->items) {
                    if (!keeps || keeps(row)) {
                        file.add(line(row));
                        ++done;
                    }
                }
                if (wish.progress) {
                    wish.progress(done, total);
                }
                after = page->next;
            } while (!after.isEmpty());
        }
        return done;
    }
};

} // namespace

qint64 PlannerCounts::total() const
{
    return std::accumulate(subscriptions.cbegin(), subscriptions.cend(), qint64(0));
}

PlannerService::PlannerService(domain::Book &book, Context context)
    : m_book(book)
    , m_context(std::move(context))
{
}

QFuture<Result<PlannerCounts>> PlannerService::counts(const PlannerFilter &filter) const
{
    return m_book.read<PlannerCounts>([filter, context = m_context](domain::BookReader &reader) {
        return plannersource::counts(reader, filter, context);
    });
}

QFuture<Result<domain::Page<PlannerRow>>> PlannerService::rows(const PlannerFilter &filter,
    PlanGroup group, const QString &after, qint64 skip, int limit, const PlannerRules &rules) const
{
    return m_book.read<domain::Page<PlannerRow>>(
        [wanted = plannersource::PageOf{ filter, group, after, skip, limit, rules },
            context = m_context](
            domain::BookReader &reader) { return readPage(reader, wanted, context); });
}

QFuture<Result<domain::Page<PlannerRow>>> PlannerService::lastRows(
    const PlannerFilter &filter, PlanGroup group, int limit, const PlannerRules &rules) const
{
    using Rows = domain::Page<PlannerRow>;
    return m_book.read<Rows>([wanted = plannersource::PageOf{ filter, group, {}, 0, limit, rules },
                                 context = m_context](domain::BookReader &reader) -> Result<Rows> {
        const auto placed = plannersource::lastOf(reader, wanted, context);
        if (!placed) {
            return tl::unexpected(placed.error());
        }
        auto rows = readRows(reader, *placed, wanted, context);
        return rows ? Result<Rows>(Rows{ *std::move(rows), {} }) : tl::unexpected(rows.error());
    });
}

QFuture<Result<QList<PlannerAnchor>>> PlannerService::anchors(
    const PlannerFilter &filter, PlanGroup group, qint64 every, std::stop_token stop) const
{
    return m_book.readAside<QList<PlannerAnchor>>(
        [=, context = m_context](domain::BookReader &reader) {
            return plannersource::anchors(reader, filter, group, every, stop, context);
        });
}

QFuture<Result<PlannerFound>> PlannerService::named(const PlannerFilter &filter,
    const QList<PlanGroup> &groups, const QString &beginning, domain::CustomerId behind,
    std::stop_token stop) const
{
    return m_book.read<PlannerFound>([=, context = m_context](domain::BookReader &reader) {
        return plannersource::named(reader, filter, groups, beginning, behind, stop, context);
    });
}

QFuture<Result<qint64>> PlannerService::rowsBefore(
    const PlannerFilter &filter, const PlannerFound &found, const PlannerAnchor &from) const
{
    return m_book.read<qint64>([=, context = m_context](domain::BookReader &reader) {
        return plannersource::rowsBefore(reader, filter, found, from, context);
    });
}

QFuture<Result<QList<PlannerKind>>> PlannerService::selected(
    const PlannerRules &rules, std::stop_token stop) const
{
    return m_book.readAside<QList<PlannerKind>>(
        [=, context = m_context](domain::BookReader &reader) -> Result<QList<PlannerKind>> {
            if (stop.stop_requested()) {
                return domain::failure(domain::ErrorCode::Cancelled);
            }
            return plannersource::selected(reader, rules, context);
        });
}

QFuture<Result<QList<PlannerMember>>> PlannerService::members(
    const QList<domain::SubscriptionId> &ids, domain::Cloud cloud, const PlannerRules &rules,
    std::stop_token stop) const
{
    const auto step
        = [ids, cloud, rules, context = m_context, at = qsizetype(0)](
              domain::BookReader &reader, QList<PlannerMember> &members) mutable -> Result<bool> {
        const auto ready
            = plannersource::ready(reader, ids.mid(at, checkedAtOnce), cloud, rules, context);
        if (!ready) {
            return tl::unexpected(ready.error());
        }
        for (const plannersource::Placed &each : *ready) {
            members.append({ each.key, each.rules });
        }
        at += checkedAtOnce;
        return at < ids.size();
    };
    return inSteps<QList<PlannerMember>>(m_book, step, std::move(stop));
}

QFuture<Result<QList<domain::SubscriptionId>>> PlannerService::subscriptionsOf(
    const QList<domain::CustomerId> &customers) const
{
    using Ids = QList<domain::SubscriptionId>;
    return m_book.read<Ids>([customers](domain::BookReader &reader) -> Result<Ids> {
        Ids ids;
        for (const domain::CustomerId &id : customers) {
            const auto holdings = reader.holdings(id);
            if (!holdings) {
                return tl::unexpected(holdings.error());
            }
            for (const domain::Subscription &subscription : *holdings) {
                ids.append(subscription.id);
            }
        }
        return ids;
    });
}

QFuture<Result<qint64>> PlannerService::exportTable(
    const PlannerFilter &filter, const TableWish &wish, const PlannerTableRow &row) const
{
    return writeTable(m_book, wish,
        [=, context = m_context](domain::BookReader &reader, TableFile &file) -> Result<qint64> {
            const auto counts = plannersource::counts(reader, filter, context);
            if (!counts) {
                return tl::unexpected(counts.error());
            }
            const TableWalk walk{ filter, {}, planGroupCount, {}, counts->total() };
            return walk.write(reader, file, row, wish, context);
        });
}

QFuture<Result<qint64>> PlannerService::exportChosen(
    const PlannerChosen &chosen, const TableWish &wish, const PlannerTableRow &row) const
{
    return writeTable(
        m_book, wish, [=, context = m_context](domain::BookReader &reader, TableFile &file) {
            PlannerFilter all;
            all.cloud = chosen.cloud;
            // Only what can be upgraded is chosen, and that is the first group.
            const TableWalk walk{ all, chosen.rules, 1,
                [&chosen](const PlannerRow &each) {
                    const domain::SubscriptionId id = each.subscription.id;
                    return chosen.single.contains(id)
                        || (each.selected && !chosen.left.contains(id));
                },
                chosen.count };
            return walk.write(reader, file, row, wish, context);
        });
}

QList<domain::OfferId> PlannerService::targetsOf(domain::OfferId offer, domain::Cloud cloud) const
{
    QList<domain::OfferId> targets;
    for (const catalog::Edge &edge :
        m_context.catalogue->edgesFrom(offer, cloud, m_context.variant)) {
        targets.append(edge.to);
    }
    return targets;
}

} // namespace services
