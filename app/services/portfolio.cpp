#include "services/portfolio.h"

#include "domain/names.h"
#include "rules/compiledrules.h"
#include "services/tablefile.h"

using namespace Qt::StringLiterals;

namespace services {

using domain::Result;
using domain::StoredVerdict;

namespace {

/// Customers that are judged between two words about how far it is.
constexpr qint64 scanStep = 5'000;
constexpr int tablePage = 500;

/// The place of a target among those of each product, in one cloud.
class Paths
{
public:
    Paths(const Context &context, domain::OfferId target)
        : m_target(target)
        , m_offers(context.catalogue->offers())
    {
        for (const catalog::Offer &offer : context.catalogue->offers()) {
            for (const auto cloud : { domain::Cloud::Global, domain::Cloud::China21Vianet }) {
                const auto edges = context.catalogue->edgesFrom(offer.id, cloud, context.variant);
                for (qsizetype i = 0; i < edges.size(); ++i) {
                    if (edges.at(i).to == target) {
                        m_places.insert({ offer.id, static_cast<int>(cloud) }, i);
                    }
                }
            }
        }
    }

    [[nodiscard]] bool areAll() const { return m_target.isNull(); }
    /// Place of the target among those of a product, as CompiledRules numbers it; -1: no path.
    [[nodiscard]] qsizetype place(qint32 offer, domain::Cloud cloud) const
    {
        return offer < 0 ? -1
                         : m_places.value({ m_offers.at(offer).id, static_cast<int>(cloud) }, -1);
    }

    /// The verdict as it is asked for; none where the subscription has no path to the target.
    [[nodiscard]] std::optional<StoredVerdict> asked(
        const StoredVerdict &verdict, domain::OfferId offer, domain::Cloud cloud) const
    {
        if (m_target.isNull()) {
            return verdict;
        }
        const qsizetype place = m_places.value({ offer, static_cast<int>(cloud) }, -1);
        if (place < 0 || place >= verdict.targets.size()) {
            return std::nullopt;
        }
        StoredVerdict one = verdict;
        one.targets = { verdict.targets.at(place) };
        one.group = rules::groupOf(one.whole, one.targets);
        return one;
    }

private:
    domain::OfferId m_target;
    QList<catalog::Offer> m_offers;
    QHash<QPair<domain::OfferId, int>, qsizetype> m_places;
};

Result<qint64> totalOf(domain::BookReader &reader, std::optional<domain::Cloud> cloud)
{
    domain::CustomerQuery query;
    query.cloud = cloud;
    const auto counts = reader.customerCounts(query);
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    return counts->total;
}

Result<PortfolioSummary> scanBook(domain::BookReader &reader, const Context &context,
    std::optional<domain::Cloud> cloud, domain::OfferId target, const Progress &progress,
    const std::stop_token &stop)
{
    const rules::CompiledRules rules(*context.catalogue, context.variant);
    const Paths paths(context, target);
    const auto total = totalOf(reader, {});
    const auto wanted = totalOf(reader, cloud);
    if (!total || !wanted) {
        return tl::unexpected(!total ? total.error() : wanted.error());
    }
    PortfolioSummary summary;
    summary.customers = *wanted;
    rules::CompiledRules::Desk desk;
    const auto visit = [&](const domain::ScannedCustomer &customer) {
        if (cloud && *cloud != customer.cloud) {
            return;
        }
        rules.decide({ customer.cloud, customer.granted, rules.familiesOf(customer.excludedPlans) },
            customer.holdings, desk);
        for (std::size_t i = 0; i < customer.holdings.size(); ++i) {
            const rules::Decision &decision = desk.decisions[i];
            auto targets = std::span(desk.targets).subspan(decision.firstTarget, decision.targets);
            domain::UpgradeGroup group = decision.group;
            if (!paths.areAll()) {
                const qsizetype place = paths.place(customer.holdings[i].offer, customer.cloud);
                if (place < 0) {
                    continue;
                }
                targets = targets.subspan(static_cast<std::size_t>(place), 1);
                group = rules::groupOf(decision.whole, targets);
            }
            domain::ReasonMask reasons = decision.whole;
            for (const domain::ReasonMask mask : targets) {
                reasons |= mask;
            }
            summary.add(group, group == domain::UpgradeGroup::Ready ? 0 : reasons, 1);
            const bool agrees = rules::CompiledRules::agrees(desk, i, customer.verdicts[i]);
            summary.differ += agrees ? 0 : 1;
        }
    };
    qint64 done = 0;
    domain::ScanStep step;
    do {
        if (stop.stop_requested()) {
            return domain::failure(domain::ErrorCode::Cancelled);
        }
        const auto next = reader.portfolio().scan(
            step.last, scanStep,
            [&rules](domain::OfferId offer) { return rules.offerIndex(offer); }, visit);
        if (!next) {
            return tl::unexpected(next.error());
        }
        step = *next;
        done += step.customers;
        if (progress) {
            progress(done, *total);
        }
    } while (step.customers > 0);
    return summary;
}

/// What `other` stands for, as far as the record tells: the limit of licences is that of a target,
/// the rest holds with any.
QStringList othersOf(const domain::Subscription &subscription)
{
    using domain::OtherRefusal;
    QStringList others;
    const auto add = [&others](bool applies, OtherRefusal kind) {
        if (applies) {
            others.append(domain::codeOf(kind));
        }
    };
    add(subscription.isTrial, OtherRefusal::Trial);
    add(subscription.isAddOn(), OtherRefusal::AddOn);
    add(subscription.soldBy != domain::SoldBy::Own, OtherRefusal::SoldElsewhere);
    return others;
}

/// Codes in the order of their numbers; `other` with its details: "other:trial other:addOn".
QStringList codesOf(domain::ReasonMask mask, const QStringList &others)
{
    QStringList codes;
    for (int number = 0; number < 16; ++number) {
        const auto code = static_cast<domain::RefusalCode>(number);
        if ((mask & domain::maskOf(code)) == 0) {
            continue;
        }
        const QString text = domain::codeOf(code);
        if (code != domain::RefusalCode::Other) {
            codes.append(text);
            continue;
        }
        for (const QString &other : others) {
            codes.append(text + u':' + other);
        }
    }
    return codes;
}

QStringList tableHeader()
{
    return { u"customerId"_s, u"companyName"_s, u"cloud"_s, u"subscriptionId"_s, u"offerId"_s,
        u"offerName"_s, u"status"_s, u"quantity"_s, u"verdict"_s, u"reasons"_s, u"targets"_s };
}

QStringList tableRow(const domain::Customer &customer, const domain::Subscription &subscription,
    const StoredVerdict &verdict, const QList<domain::OfferId> &targets, const Context &context)
{
    const catalog::Offer *offer = context.catalogue->offer(subscription.offerId);
    const QStringList others = othersOf(subscription);
    const QString aboveLimit = domain::codeOf(domain::OtherRefusal::QuantityAboveLimit);
    bool someAboveLimit = false;
    QStringList each;
    for (qsizetype i = 0; i < targets.size() && i < verdict.targets.size(); ++i) {
        const catalog::Offer *target = context.catalogue->offer(targets.at(i));
        // Where licences are carried over, the number decides [domain.md section 4].
        const bool above = target != nullptr && customer.cloud == domain::Cloud::Global
            && subscription.quantity > target->maxQuantity;
        someAboveLimit = someAboveLimit || above;
        const QStringList reasons
            = codesOf(verdict.targets.at(i), above ? others + QStringList{ aboveLimit } : others);
        each.append((target != nullptr ? target->name(customer.cloud).en : targets.at(i).text())
            + u": "_s + (reasons.isEmpty() ? u"eligible"_s : reasons.join(u' ')));
    }
    const QStringList reasons
        = codesOf(verdict.reasons(), someAboveLimit ? others + QStringList{ aboveLimit } : others);
    return { customer.id.text(), customer.companyName, domain::codeOf(customer.cloud),
        subscription.id.text(), subscription.offerId.text(),
        offer != nullptr ? offer->name(customer.cloud).en : subscription.offerName,
        domain::codeOf(subscription.status), QString::number(subscription.quantity),
        domain::codeOf(verdict.group), reasons.join(u' '), each.join(u"; "_s) };
}

Result<void> writeTable(domain::BookReader &reader, const QString &path, const Context &context,
    std::optional<domain::Cloud> cloud, domain::OfferId target, const Progress &progress,
    const std::stop_token &stop)
{
    const rules::CompiledRules rules(*context.catalogue, context.variant);
    const Paths paths(context, target);
    const auto total = totalOf(reader, {});
    if (!total) {
        return tl::unexpected(total.error());
    }
    TableFile file(path, { tableHeader(), { 7 } }); // quantity
    qint64 done = 0;
    QString after;
    do {
        if (stop.stop_requested()) {
            return domain::failure(domain::ErrorCode::Cancelled);
        }
        const auto page = reader.customersById(after, tablePage);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const domain::Customer &customer : page->items) {
            if (cloud && *cloud != customer.cloud) {
                continue;
            }
            const auto holdings = reader.holdings(customer.id);
            if (!holdings) {
                return tl::unexpected(holdings.error());
            }
            const auto verdicts = rules.of(customer, *holdings);
            for (qsizetype i = 0; i < holdings->size(); ++i) {
                const domain::Subscription &subscription = holdings->at(i);
                const auto verdict
                    = paths.asked(verdicts.at(i), subscription.offerId, customer.cloud);
                if (!verdict) {
                    continue;
                }
                QList<domain::OfferId> targets{ target };
                if (target.isNull()) {
                    targets.clear();
                    for (const catalog::Edge &edge : context.catalogue->edgesFrom(
                             subscription.offerId, customer.cloud, context.variant)) {
                        targets.append(edge.to);
                    }
                }
                file.add(tableRow(customer, subscription, *verdict, targets, context));
            }
        }
        done += page->items.size();
        after = page->next;
        if (progress) {
            progress(done, *total);
        }
    } while (!after.isEmpty());
    return file.commit();
}

} // namespace

void PortfolioSummary::add(domain::UpgradeGroup group, domain::ReasonMask kept, qint64 count)
{
    subscriptions += count;
    groups.at(static_cast<std::size_t>(group)) += count;
    for (std::size_t number = 0; number < reasons.size(); ++number) {
        if (((unsigned(kept) >> number) & 1U) != 0) {
            reasons.at(number) += count;
        }
    }
}

PortfolioService::PortfolioService(domain::Book &book, Context context)
    : m_book(book)
    , m_context(std::move(context))
{
}

QFuture<Result<PortfolioSummary>> PortfolioService::scan(std::optional<domain::Cloud> cloud,
    domain::OfferId target, Progress progress, std::stop_token stop) const
{
    return m_book.read<PortfolioSummary>(
        [context = m_context, cloud, target, progress = std::move(progress),
            stop = std::move(stop)](domain::BookReader &reader) {
            return scanBook(reader, context, cloud, target, progress, stop);
        });
}

QFuture<Result<PortfolioSummary>> PortfolioService::scanToTable(const QString &path,
    std::optional<domain::Cloud> cloud, domain::OfferId target, Progress progress,
    std::stop_token stop) const
{
    return m_book.read<PortfolioSummary>(
        [context = m_context, path, cloud, target, progress = std::move(progress),
            stop = std::move(stop)](domain::BookReader &reader) -> Result<PortfolioSummary> {
            // The numbers first, from the same snapshot: the table takes far longer.
            auto summary = scanBook(reader, context, cloud, target, {}, stop);
            if (!summary) {
                return summary;
            }
            const auto written = writeTable(reader, path, context, cloud, target, progress, stop);
            return written ? summary : tl::unexpected(written.error());
        });
}

} // namespace services
