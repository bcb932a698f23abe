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

constexpr int keyPage = 1000;
constexpr int tablePage = 500;
/// Subscriptions judged in one job: some milliseconds.
constexpr qsizetype checkedAtOnce = 100;

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

Result<domain::Page<PlannerRow>> readRows(domain::BookReader &reader, const PlannerFilter &filter,
    PlanGroup group, const QString &after, qint64 skip, int limit, const Context &context)
{
    const auto placed = plannersource::page(reader, filter, group, after, skip, limit, context);
    if (!placed) {
        return tl::unexpected(placed.error());
    }
    RowReader rows(reader, filter, group, context);
    domain::Page<PlannerRow> page;
    page.next = placed->next;
    page.items.reserve(placed->items.size());
    for (const plannersource::Placed &each : placed->items) {
        auto row = rows.read(each);
        if (!row) {
            return tl::unexpected(row.error());
        }
        page.items.append(*std::move(row));
    }
    return page;
}

Result<qint64> writeTable(domain::BookReader &reader, const PlannerFilter &filter, TableFile &file,
    const std::function<QStringList(const PlannerRow &)> &line,
    const std::function<void(qint64, qint64)> &progress, const std::stop_token &stop,
    const Context &context)
{
    const auto counts = plannersource::counts(reader, filter, context);
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    qint64 done = 0;
    for (int group = 0; group < planGroupCount; ++group) {
        QString after;
        do {
            if (stop.stop_requested()) {
                return domain::failure(domain::ErrorCode::Cancelled);
            }
            const auto page = readRows(
                reader, filter, static_cast<PlanGroup>(group), after, 0, tablePage, context);
            if (!page) {
                return tl::unexpected(page.error());
            }
            for (const PlannerRow &row : page->items) {
                file.add(line(row));
            }
            done += page->items.size();
            if (progress) {
                progress(done, counts->total());
            }
            after = page->next;
        } while (!after.isEmpty());
    }
    return done;
}

PlannerKey judged(const domain::Customer &customer, const domain::Subscription &subscription,
    const QList<domain::Subscription> &holdings, const Context &context)
{
    const rules::Verdict verdict = rules::evaluate(
        customer, subscription, holdings, *context.catalogue, context.variant, context.actor.role);
    PlannerKey key{ subscription.id, subscription.offerId, 0 };
    for (qsizetype i = 0; i < verdict.targets.size() && i < 32; ++i) {
        key.eligible |= verdict.targets.at(i).eligible ? 1U << i : 0U;
    }
    return key;
}

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
    PlanGroup group, const QString &after, qint64 skip, int limit) const
{
    return m_book.read<domain::Page<PlannerRow>>(
        [=, context = m_context](domain::BookReader &reader) {
            return readRows(reader, filter, group, after, skip, limit, context);
        });
}

QFuture<Result<QList<PlannerKey>>> PlannerService::readyKeys(
    const PlannerFilter &filter, std::stop_token stop) const
{
    const auto step = [filter, context = m_context, after = QString()](domain::BookReader &reader,
                          QList<PlannerKey> &keys) mutable -> Result<bool> {
        const auto page
            = plannersource::page(reader, filter, PlanGroup::Ready, after, 0, keyPage, context);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const plannersource::Placed &placed : page->items) {
            keys.append(placed.key);
        }
        after = page->next;
        return !after.isEmpty();
    };
    return inSteps<QList<PlannerKey>>(m_book, step, std::move(stop));
}

QFuture<Result<QList<PlannerKey>>> PlannerService::stillReady(
    const QList<domain::SubscriptionId> &ids, std::stop_token stop) const
{
    const auto step = [ids, context = m_context, at = qsizetype(0)](domain::BookReader &reader,
                          QList<PlannerKey> &ready) mutable -> Result<bool> {
        const qsizetype end = std::min(at + checkedAtOnce, ids.size());
        for (; at < end; ++at) {
            const auto subscription = reader.subscription(ids.at(at));
            if (!subscription) {
                if (subscription.error().code == domain::ErrorCode::NotFound) {
                    continue;
                }
                return tl::unexpected(subscription.error());
            }
            const auto customer = reader.customer(subscription->customerId);
            const auto holdings = reader.holdings(subscription->customerId);
            if (!customer || !holdings) {
                return tl::unexpected(customer ? holdings.error() : customer.error());
            }
            if (const auto key = judged(*customer, *subscription, *holdings, context);
                key.eligible != 0) {
                ready.append(key);
            }
        }
        return at < ids.size();
    };
    return inSteps<QList<PlannerKey>>(m_book, step, std::move(stop));
}

QFuture<Result<PlannerChecked>> PlannerService::checked(
    const QList<domain::CustomerId> &customers) const
{
    return m_book.read<PlannerChecked>(
        [customers, context = m_context](domain::BookReader &reader) -> Result<PlannerChecked> {
            PlannerChecked answer;
            for (const domain::CustomerId &id : customers) {
                const auto customer = reader.customer(id);
                const auto holdings = reader.holdings(id);
                if (!customer || !holdings) {
                    return tl::unexpected(customer ? holdings.error() : customer.error());
                }
                for (const domain::Subscription &subscription : *holdings) {
                    answer.asked.append(subscription.id);
                    if (const auto key = judged(*customer, subscription, *holdings, context);
                        key.eligible != 0) {
                        answer.ready.append(key);
                    }
                }
            }
            return answer;
        });
}

QFuture<Result<qint64>> PlannerService::exportTable(const PlannerFilter &filter,
    const QString &path, const TableHeader &header,
    const std::function<QStringList(const PlannerRow &)> &row,
    const std::function<void(qint64, qint64)> &progress, std::stop_token stop) const
{
    return m_book.read<qint64>(
        [=, context = m_context](domain::BookReader &reader) -> Result<qint64> {
            TableFile file(path, header);
            const auto written = writeTable(reader, filter, file, row, progress, stop, context);
            if (!written) {
                return written;
            }
            const auto ended = file.commit();
            return ended ? written : tl::unexpected(ended.error());
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
