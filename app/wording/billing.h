#pragma once

#include "catalog/catalogue.h"
#include "rules/billing.h"

#include <QList>
#include <QString>

namespace wording {

class Texts;

/// The billing effect of an upgrade as ready words: the table of the review page, the result page
/// and the command line.
struct BillingTable
{
    enum class Kind { Credit, Charge, Due, Next };
    struct Row
    {
        Kind kind = Kind::Charge;
        QString item;
        QString days;
        QString licences;
        QString price;
        QString amount;
        QString spoken; ///< the row as a sentence, for screen readers
    };

    QString title;
    QString period; ///< the old period and how much of it is unused; may be empty
    QString itemHeader, daysHeader, licencesHeader, priceHeader, amountHeader;
    QList<Row> rows; ///< empty: there is no effect to show
    QString note; ///< which price list, and that tax is left out; why there are no rows
    QString policy; ///< what is billed and why; may be empty
};

/// `billing` may be an effect read back from an order: then without period, policy and next charge.
[[nodiscard]] BillingTable billingTable(
    const rules::UpgradeBilling &billing, const catalog::Catalogue &catalogue, const Texts &texts);

/// What is wrong with a line of a price list, and how it should be.
[[nodiscard]] QString priceFault(const domain::PriceFault &fault, const Texts &texts);

} // namespace wording
