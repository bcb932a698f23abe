#include "services/planner.h"
#include "services/plannersource.h"

#include <QCollator>
#include <QLocale>
#include <QMutex>

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

namespace services {

using domain::Result;

namespace {

constexpr qsizetype planPage = 200;
/// Places of the group that one page passes over at the most.
constexpr int walkedAtOnce = 2000;
/// To read a chosen subscription by itself costs about as much as to pass over so many places.
constexpr qint64 placesForOne = 20;

/// What was chosen, row by row as it is found; shared by all pages of a plan, which are asked for
/// one after the other on the store's threads.
class ChosenRows
{
public:
    ChosenRows(PlannerChoices chosen, domain::Cloud cloud, Context context)
        : m_left(std::move(chosen))
        , m_context(std::move(context))
    {
        m_filter.cloud = cloud;
    }

    Result<domain::Page<PlanRow>> page(domain::BookReader &reader, const QString &after)
    {
        const QMutexLocker lock(&m_mutex); // of a dry run that was stopped, and of what came next
        const qsizetype from = after.toLongLong();
        if (m_rows.size() < from + planPage && !m_left.isEmpty()) {
            if (const auto found = findMore(reader); !found) {
                return tl::unexpected(found.error());
            }
        }
        domain::Page<PlanRow> page;
        page.items = m_rows.mid(from, planPage);
        const qsizetype next = from + page.items.size();
        page.next = next < m_rows.size() || !m_left.isEmpty() ? QString::number(next) : QString();
        return page;
    }

private:
    Result<void> findMore(domain::BookReader &reader)
    {
        if (!m_walks) {
            const auto counts = reader.portfolio().kinds({ m_filter.cloud, {}, {}, {} });
            if (!counts) {
                return tl::unexpected(counts.error());
            }
            qint64 ready = 0;
            for (const domain::PortfolioKind &kind : *counts) {
                ready += kind.verdict.group == PlanGroup::Ready ? kind.subscriptions : 0;
            }
            m_walks = ready <= m_left.size() * placesForOne;
        }
        if (!*m_walks) {
            return sortRest(reader);
        }
        const auto page = plannersource::page(
            reader, m_filter, PlanGroup::Ready, m_after, 0, walkedAtOnce, m_context);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const plannersource::Placed &placed : page->items) {
            const auto choice = m_left.constFind(placed.key.id);
            if (choice == m_left.cend()) {
                continue;
            }
            const auto source = reader.subscription(placed.key.id);
            if (!source) {
                return tl::unexpected(source.error());
            }
            m_rows.append({ source->id, choice->target, choice->quantity, source->rowVersion });
            m_left.erase(choice);
        }
        m_after = page->next;
        if (m_after.isEmpty()) {
            m_walks = false; // what is left is in the group no more
        }
        return {};
    }

    /// By the customer's name as the planner sorts, then the ids. What is gone comes last.
    Result<void> sortRest(domain::BookReader &reader)
    {
        struct Named
        {
            QCollatorSortKey name;
            bool gone = false;
            QString customer;
            PlanRow row;
        };
        QCollator collator(QLocale(QLocale::Korean, QLocale::SouthKorea));
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::vector<Named> named;
        named.reserve(static_cast<std::size_t>(m_left.size()));
        for (auto each = m_left.cbegin(); each != m_left.cend(); ++each) {
            PlanRow row{ each.key(), each->target, each->quantity, 0 };
            const auto source = reader.subscription(each.key());
            if (!source) {
                if (source.error().code != domain::ErrorCode::NotFound) {
                    return tl::unexpected(source.error());
                }
                named.push_back({ collator.sortKey({}), true, {}, std::move(row) });
                continue;
            }
            const auto customer = reader.customer(source->customerId);
            if (!customer) {
                return tl::unexpected(customer.error());
            }
            row.seenRowVersion = source->rowVersion;
            named.push_back({ collator.sortKey(customer->companyName), false, customer->id.text(),
                std::move(row) });
        }
        std::sort(named.begin(), named.end(), [](const Named &a, const Named &b) {
            if (a.gone != b.gone) {
                return b.gone;
            }
            const int names = a.name.compare(b.name);
            return names != 0 ? names < 0
                              : std::tuple(a.customer, a.row.source.text())
                    < std::tuple(b.customer, b.row.source.text());
        });
        for (Named &each : named) {
            m_rows.append(std::move(each.row));
        }
        m_left.clear();
        return {};
    }

    QMutex m_mutex;
    PlannerChoices m_left; ///< not found yet
    Context m_context;
    PlannerFilter m_filter;
    QList<PlanRow> m_rows;
    std::optional<bool> m_walks; ///< over the group, instead of reading each by itself
    QString m_after;
};

} // namespace

Plan PlannerService::planOf(const PlannerChoices &chosen, domain::Cloud cloud) const
{
    auto rows = std::make_shared<ChosenRows>(chosen, cloud, m_context);
    return { [rows](domain::BookReader &reader, const QString &after) {
                return rows->page(reader, after);
            },
        chosen.size() };
}

} // namespace services
