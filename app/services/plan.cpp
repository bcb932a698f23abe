#include "services/plan.h"

#include "services/billing.h"

#include <algorithm>

namespace services {

using domain::Result;

namespace {

constexpr qsizetype planPage = 200;

} // namespace

Plan planOf(QList<PlanRow> rows)
{
    const qint64 total = rows.size();
    return { [rows = std::move(rows)](
                 domain::BookReader &, const QString &after) -> Result<domain::Page<PlanRow>> {
                const qsizetype from = after.toLongLong();
                domain::Page<PlanRow> page;
                page.items = rows.mid(from, planPage);
                const qsizetype next = from + page.items.size();
                page.next = next < rows.size() ? QString::number(next) : QString();
                return page;
            },
        total };
}

void PlanTotals::add(const PlanOutcome &outcome)
{
    ++rows;
    if (outcome.failed()) {
        ++failed;
        return;
    }
    moved += outcome.moved;
    accounts += outcome.accounts;
    rowsWithAccounts += outcome.accounts > 0 ? 1 : 0;
    losing += outcome.losesServices ? 1 : 0;
    if (!outcome.due || !outcome.monthly) {
        ++withoutPrice;
        return;
    }
    const QString code = outcome.due->currency.code();
    auto place = std::lower_bound(money.begin(), money.end(), code,
        [](const PlanMoney &sum, const QString &wanted) { return sum.currency.code() < wanted; });
    if (place == money.end() || place->currency.code() != code) {
        place = money.insert(place, PlanMoney{ outcome.due->currency, 0, 0 });
    }
    PlanMoney sum = *place;
    if (qAddOverflow(sum.due, outcome.due->minor, &sum.due)
        || qAddOverflow(sum.monthly, outcome.monthly->minor, &sum.monthly)) {
        ++withoutPrice;
        return;
    }
    *place = sum;
}

std::optional<domain::Money> monthlyChange(const domain::Subscription &source,
    const domain::Customer &customer, domain::OfferId target, qint64 quantity,
    const catalog::Prices &prices)
{
    const auto before = monthlyPriceOf(source, customer, prices);
    const auto after = prices.monthly(target, currencyOf(source, customer));
    if (!before || !after || before->currency != after->currency) {
        return std::nullopt;
    }
    const auto paid = domain::times(*before, source.quantity);
    const auto toPay = domain::times(*after, quantity);
    qint64 change = 0;
    if (!paid || !toPay || qSubOverflow(toPay->minor, paid->minor, &change)) {
        return std::nullopt;
    }
    return domain::Money{ change, before->currency };
}

} // namespace services
