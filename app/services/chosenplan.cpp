#include "services/plannersource.h"

#include "domain/sortkey.h"

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
    ChosenRows(PlannerChosen chosen, const PlannerService &service)
        : m_chosen(std::move(chosen))
        , m_service(service)
        , m_left(m_chosen.single)
    {
        // One rule alone is a group of the planner; of several each place tells which hold.
        if (m_chosen.rules.size() == 1) {
            m_walked.filter = m_chosen.rules.constFirst().filter;
        }
        m_walked.filter.cloud = m_chosen.cloud;
        m_walked.rules = m_chosen.rules;
        m_walked.limit = walkedAtOnce;
        if (!m_chosen.rules.isEmpty()) {
            m_walks = true;
        }
    }

    Result<domain::Page<PlanRow>> page(domain::BookReader &reader, const QString &after)
    {
        const QMutexLocker lock(&m_mutex); // of a dry run that was stopped, and of what came next
        const qsizetype from = after.toLongLong();
        if (m_rows.size() < from + planPage && !isWhole()) {
            if (const auto found = findMore(reader); !found) {
                return tl::unexpected(found.error());
            }
        }
        domain::Page<PlanRow> page;
        page.items = m_rows.mid(from, planPage);
        const qsizetype next = from + page.items.size();
        page.next = next < m_rows.size() || !isWhole() ? QString::number(next) : QString();
        return page;
    }

private:
    [[nodiscard]] bool isWhole() const
    {
        return m_left.isEmpty() && (m_chosen.rules.isEmpty() || !m_walks.value_or(true));
    }

    Result<void> findMore(domain::BookReader &reader)
    {
        if (!m_walks) {
            const auto counts = reader.portfolio().kinds({ m_chosen.cloud, {}, {}, {} });
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
        const auto page = plannersource::page(reader, m_walked, m_service.context());
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const plannersource::Placed &placed : page->items) {
            const std::optional<PlannerChoice> choice = choiceOf(placed);
            if (!choice) {
                continue;
            }
            const auto source = reader.subscription(placed.key.id);
            if (!source) {
                return tl::unexpected(source.error());
            }
            m_rows.append({ source->id, choice->target, choice->quantity, source->rowVersion });
        }
        m_walked.after = page->next;
        if (m_walked.after.isEmpty()) {
            m_walks = false; // what is left is not in the group, or is in it no more
        }
        return {};
    }

    /// None: not chosen, or met before: a company may get another name, and place, meanwhile.
    std::optional<PlannerChoice> choiceOf(const plannersource::Placed &placed)
    {
        const PlannerKey &key = placed.key;
        if (const auto single = m_left.constFind(key.id); single != m_left.cend()) {
            const PlannerChoice choice = *single;
            m_left.erase(single);
            return choice;
        }
        if (!plannersource::selects(m_chosen.rules, placed.rules) || m_chosen.left.contains(key.id)
            || m_chosen.single.contains(key.id) || m_met.contains(key.id)) {
            return std::nullopt;
        }
        m_met.insert(key.id);
        const QList<domain::OfferId> &targets = targetsOf(key.offer);
        PlannerChoice choice = m_chosen.own.value(key.id);
        if (!canGo(key, choice.target, targets)) {
            choice.target = m_chosen.targets.whereTo(key, targets).target;
        }
        return choice;
    }

    const QList<domain::OfferId> &targetsOf(domain::OfferId offer)
    {
        auto place = m_targets.find(offer);
        if (place == m_targets.end()) {
            place = m_targets.insert(offer, m_service.targetsOf(offer, m_chosen.cloud));
        }
        return *place;
    }

    /// By the customer's name as the planner sorts, then the ids. What is gone comes last.
    Result<void> sortRest(domain::BookReader &reader)
    {
        struct Named
        {
            domain::SortKey name;
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
                named.push_back({ domain::SortKey(collator, {}), true, {}, row });
                continue;
            }
            const auto customer = reader.customer(source->customerId);
            if (!customer) {
                return tl::unexpected(customer.error());
            }
            row.seenRowVersion = source->rowVersion;
            named.push_back({ domain::SortKey(collator, customer->companyName), false,
                customer->id.text(), row });
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
            m_rows.append(each.row);
        }
        m_left.clear();
        return {};
    }

    QMutex m_mutex;
    PlannerChosen m_chosen;
    PlannerService m_service;
    PlannerChoices m_left; ///< of those chosen one by one: not found yet
    plannersource::PageOf m_walked;
    QSet<domain::SubscriptionId> m_met;
    QHash<domain::OfferId, QList<domain::OfferId>> m_targets;
    QList<PlanRow> m_rows;
    std::optional<bool> m_walks; ///< over the group, instead of reading each by itself
};

} // namespace

Plan PlannerService::planOf(const PlannerChosen &chosen) const
{
    auto rows = std::make_shared<ChosenRows>(chosen, *this);
    return { [rows](domain::BookReader &reader, const QString &after) {
                return rows->page(reader, after);
            },
        chosen.count };
}

} // namespace services
