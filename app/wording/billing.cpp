#include "wording/billing.h"

#include "wording/texts.h"

using namespace Qt::StringLiterals;

namespace wording {
namespace {

using Table = BillingTable;

class Writer
{
public:
    Writer(const rules::UpgradeBilling &billing, const catalog::Catalogue &catalogue,
        const Texts &texts)
        : m_billing(billing)
        , m_catalogue(catalogue)
        , m_texts(texts)
    {
    }

    [[nodiscard]] Table table() const
    {
        Table table;
        table.title = text(QT_TRANSLATE_NOOP("wording", "Billing effect"));
        if (!m_billing.effect) {
            table.note = gap();
            return table;
        }
        const rules::BillingEffect &effect = *m_billing.effect;
        table.itemHeader = text(QT_TRANSLATE_NOOP("wording", "Item"));
        table.daysHeader = text(QT_TRANSLATE_NOOP("wording", "Days"));
        table.licencesHeader = text(QT_TRANSLATE_NOOP("wording", "Licences"));
        const bool yearly = !effect.charges.isEmpty()
            && effect.charges.constLast().cycle == domain::BillingCycle::Annual;
        table.priceHeader = yearly ? text(QT_TRANSLATE_NOOP("wording", "Price per year"))
                                   : text(QT_TRANSLATE_NOOP("wording", "Price per month"));
        table.amountHeader = text(QT_TRANSLATE_NOOP("wording", "Amount"));
        for (const domain::BillingLine &line : effect.lines()) {
            table.rows.append(row(line));
        }
        table.rows.append(due(effect.due));
        if (effect.next) {
            table.rows.append(next(*effect.next));
        }
        table.period = period(effect);
        table.note = note();
        table.policy = policy(effect);
        return table;
    }

private:
    [[nodiscard]] QString text(const char *source) const { return m_texts.translated(source); }

    [[nodiscard]] QString product(domain::OfferId id) const
    {
        const catalog::Offer *offer = m_catalogue.offer(id);
        return offer != nullptr ? m_texts.product(*offer, m_billing.cloud) : id.text();
    }

    [[nodiscard]] Table::Row row(const domain::BillingLine &line) const
    {
        const bool credit = line.kind == domain::BillingLineKind::Credit;
        Table::Row row;
        row.kind = credit ? Table::Kind::Credit : Table::Kind::Charge;
        row.item = (credit ? text(QT_TRANSLATE_NOOP("wording", "Credit: %1"))
                           : text(QT_TRANSLATE_NOOP("wording", "Charge: %1")))
                       .arg(product(line.offerId));
        row.days = m_texts.dateRange(line.first, line.last, RangeYear::LeftOut);
        if (!line.isWholePeriod()) {
            row.days = text(QT_TRANSLATE_NOOP("wording", "%1 (%2)"))
                           .arg(row.days, m_texts.number(line.days()));
        }
        row.licences = m_texts.number(line.quantity);
        row.price = m_texts.money(line.unitPrice);
        row.amount = m_texts.money(line.amount);
        row.spoken = m_texts.list({ row.item, m_texts.dateRange(line.first, line.last),
            row.licences, m_texts.spokenMoney(line.unitPrice), m_texts.spokenMoney(line.amount) });
        return row;
    }

    [[nodiscard]] Table::Row due(const domain::Money &amount) const
    {
        Table::Row row;
        row.kind = Table::Kind::Due;
        row.item = text(QT_TRANSLATE_NOOP("wording", "Due now"));
        row.amount = m_texts.money(amount);
        row.spoken = m_texts.list({ row.item, m_texts.spokenMoney(amount) });
        return row;
    }

    [[nodiscard]] Table::Row next(const domain::BillingLine &line) const
    {
        Table::Row row;
        row.kind = Table::Kind::Next;
        row.item = (line.cycle == domain::BillingCycle::Annual
                ? text(QT_TRANSLATE_NOOP("wording", "From %1, each year"))
                : text(QT_TRANSLATE_NOOP("wording", "From %1, each month")))
                       .arg(m_texts.dateInSentence(line.first));
        row.licences = m_texts.number(line.quantity);
        row.price = m_texts.money(line.unitPrice);
        row.amount = m_texts.money(line.amount);
        row.spoken = m_texts.list({ row.item, row.licences, m_texts.spokenMoney(line.unitPrice),
            m_texts.spokenMoney(line.amount) });
        return row;
    }

    [[nodiscard]] QString period(const rules::BillingEffect &effect) const
    {
        if (!effect.period.first.isValid()) {
            return {};
        }
        const QString days = m_texts.dateRange(effect.period.first, effect.period.last);
        switch (effect.creditRule) {
        case rules::CreditRule::UnusedDays:
            return text(QT_TRANSLATE_NOOP("wording", "Old period %1 · %2 of %3 days unused"))
                .arg(days, m_texts.number(effect.unusedDays), m_texts.number(effect.period.days()));
        case rules::CreditRule::WholePeriod:
            return text(QT_TRANSLATE_NOOP("wording", "Old period %1 · credited in full")).arg(days);
        case rules::CreditRule::FreeDays:
            return text(QT_TRANSLATE_NOOP("wording", "Free until the first billing date, %1"))
                .arg(m_texts.dateInSentence(rules::firstBillingDate(m_billing.sourceStart)));
        case rules::CreditRule::None:
        case rules::CreditRule::Replaced:
            break;
        }
        return text(QT_TRANSLATE_NOOP("wording", "Old period %1")).arg(days);
    }

    /// Why this much is credited, then what is charged.
    [[nodiscard]] QString policy(const rules::BillingEffect &effect) const
    {
        const QString start = m_texts.dateInSentence(m_billing.sourceStart);
        QString credited;
        switch (effect.creditRule) {
        case rules::CreditRule::WholePeriod:
            credited = text(QT_TRANSLATE_NOOP("wording",
                                "Cancelled within 30 days of its start on %1: the whole period is "
                                "credited."))
                           .arg(start);
            break;
        case rules::CreditRule::UnusedDays:
            credited = m_billing.cloud == domain::Cloud::Global
                ? text(QT_TRANSLATE_NOOP("wording",
                           "Cancelled more than 30 days after its start on %1: unused days are "
                           "credited."))
                      .arg(start)
                : text(QT_TRANSLATE_NOOP("wording",
                    "Billed each month in advance on the 15th: unused days are credited."));
            break;
        case rules::CreditRule::FreeDays:
            credited = text(QT_TRANSLATE_NOOP(
                "wording", "Free until its first billing date: there is nothing to credit."));
            break;
        case rules::CreditRule::None:
        case rules::CreditRule::Replaced:
            return {};
        }
        const QString charged = m_billing.cloud == domain::Cloud::Global
            ? text(QT_TRANSLATE_NOOP("wording", "The new one starts its own period."))
            : text(QT_TRANSLATE_NOOP(
                "wording", "The new one is charged to the day before the next billing date."));
        return credited % u' ' % charged;
    }

    [[nodiscard]] QString note() const
    {
        const QString rest = text(QT_TRANSLATE_NOOP("wording",
            "Tax is not included. Amounts are rounded to the smallest unit of the currency."));
        switch (m_billing.prices) {
        case rules::PriceSource::Demo:
            return text(QT_TRANSLATE_NOOP("wording",
                "Demo price list. Tax is not included. Amounts are rounded to the smallest unit "
                "of the currency."));
        case rules::PriceSource::Own:
            return text(QT_TRANSLATE_NOOP("wording", "Price list: %1.")).arg(m_billing.priceList)
                % u' ' % rest;
        case rules::PriceSource::OwnAndDemo:
            return text(QT_TRANSLATE_NOOP(
                            "wording", "Price list: %1; demo prices where it has none."))
                       .arg(m_billing.priceList)
                % u' ' % rest;
        case rules::PriceSource::Unknown:
            break;
        }
        return rest;
    }

    [[nodiscard]] QString gap() const
    {
        const auto missing = [this](domain::OfferId offer) {
            return text(QT_TRANSLATE_NOOP("wording",
                            "The billing effect is not shown: there is no price for %1 in this "
                            "currency: %2."))
                .arg(product(offer), m_billing.currency.code());
        };
        switch (m_billing.gap) {
        case rules::BillingGap::NoSourcePrice:
            return missing(m_billing.source);
        case rules::BillingGap::NoTargetPrice:
            return missing(m_billing.target);
        case rules::BillingGap::DifferentCurrencies:
            return text(QT_TRANSLATE_NOOP("wording",
                "The billing effect is not shown: the prices are in different currencies."));
        case rules::BillingGap::NoStart:
            return text(QT_TRANSLATE_NOOP("wording",
                "The billing effect is not shown: the start date of the subscription is not "
                "known."));
        case rules::BillingGap::TooLarge:
            return text(QT_TRANSLATE_NOOP(
                "wording", "The billing effect is not shown: an amount is too large."));
        case rules::BillingGap::NotRecorded:
            return text(
                QT_TRANSLATE_NOOP("wording", "No billing lines were kept with this order."));
        }
        return {};
    }

    const rules::UpgradeBilling &m_billing;
    const catalog::Catalogue &m_catalogue;
    const Texts &m_texts;
};

struct ProblemTexts
{
    domain::PriceProblem problem;
    const char *what;
};

constexpr ProblemTexts problems[] = {
    { domain::PriceProblem::NoPrices, QT_TRANSLATE_NOOP("wording", "The file has no prices.") },
    { domain::PriceProblem::MissingColumn,
        QT_TRANSLATE_NOOP("wording", "This column is missing: %1.") },
    { domain::PriceProblem::MissingValue, QT_TRANSLATE_NOOP("wording", "%1 is empty.") },
    { domain::PriceProblem::UnknownProduct,
        QT_TRANSLATE_NOOP("wording", "This product is not in the catalogue: %2.") },
    { domain::PriceProblem::NotACurrency,
        QT_TRANSLATE_NOOP(
            "wording", "%1 is not a currency of three letters, such as KRW or USD: %2.") },
    { domain::PriceProblem::NotAnAmount,
        QT_TRANSLATE_NOOP("wording",
            "%1 is not an amount of this currency: %2. Use digits and, where the currency has "
            "them, two decimals.") },
    { domain::PriceProblem::NotAMargin,
        QT_TRANSLATE_NOOP(
            "wording", "%1 is not a percentage from -100 to 1000 with two decimals at most: %2.") },
    { domain::PriceProblem::Repeated,
        QT_TRANSLATE_NOOP("wording", "This product has a price in this currency already: %2.") },
    { domain::PriceProblem::BadRow,
        QT_TRANSLATE_NOOP("wording",
            "The row cannot be read. Check its quotes, or save the file as CSV UTF-8.") },
    { domain::PriceProblem::TooManyRows,
        QT_TRANSLATE_NOOP("wording", "The file has too many rows.") },
};

} // namespace

BillingTable billingTable(
    const rules::UpgradeBilling &billing, const catalog::Catalogue &catalogue, const Texts &texts)
{
    return Writer(billing, catalogue, texts).table();
}

QString priceFault(const domain::PriceFault &fault, const Texts &texts)
{
    QString what;
    for (const ProblemTexts &entry : problems) {
        if (entry.problem == fault.problem) {
            what = texts.translated(entry.what);
        }
    }
    if (what.contains("%2"_L1)) {
        what.replace("%1"_L1, fault.column);
        const qsizetype place = what.indexOf("%2"_L1);
        what.replace(place, 2, fault.value.left(100));
    } else {
        what.replace("%1"_L1, fault.column);
    }
    if (fault.line == 0) {
        return what;
    }
    return texts.translated(QT_TRANSLATE_NOOP("wording", "Line %1: %2"))
        .arg(texts.number(fault.line), what);
}

} // namespace wording
