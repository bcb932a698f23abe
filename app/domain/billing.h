#pragma once

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/subscription.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

/// Billing lines and price lists as values (domain.md section 5). How they come about is decided in
/// rules/billing.h.
namespace domain {

/// A credit takes back what an earlier line charged, so its amount is never above zero.
enum class BillingLineKind { Charge, Credit };

/// One line of what is charged or credited for a subscription. Days are UTC and inclusive of both
/// ends.
struct BillingLine
{
    BillingLineKind kind = BillingLineKind::Charge;
    SubscriptionId subscriptionId;
    OfferId offerId; ///< the product that was billed
    QDate first, last; ///< the days that this line stands for
    QDate periodFirst, periodLast; ///< the billing period that unitPrice is the price of
    BillingCycle cycle = BillingCycle::Monthly; ///< whether unitPrice is of a month or of a year
    qint64 quantity = 0; ///< licences
    Money unitPrice; ///< per licence and whole period, never negative
    Money amount; ///< unitPrice × quantity × days / days of the period, rounded once; signed

    [[nodiscard]] qint64 days() const { return first.daysTo(last) + 1; }
    [[nodiscard]] qint64 periodDays() const { return periodFirst.daysTo(periodLast) + 1; }
    [[nodiscard]] bool isWholePeriod() const { return first == periodFirst && last == periodLast; }
    friend bool operator==(const BillingLine &, const BillingLine &) = default;
};

/// What an offer costs in one currency, as a price list file says.
struct PriceEntry
{
    OfferId offer;
    Money monthly; ///< per licence and month, before the margin
    std::optional<Money> annual; ///< per licence and year; none: twelve times the monthly price
    int marginHundredths = 0; ///< added to both, in hundredths of a percent: 1250 is 12.5 %

    friend bool operator==(const PriceEntry &, const PriceEntry &) = default;
};

/// The partner's own price list; it stands in the book and wins over the demo price list.
struct PriceList
{
    QString name; ///< of the file that it was read from
    QDateTime loadedAt; ///< UTC
    QList<PriceEntry> entries; ///< at most one for an offer and currency

    friend bool operator==(const PriceList &, const PriceList &) = default;
};

/// What may be wrong with a price list that is read from a file.
enum class PriceProblem {
    NoPrices, ///< the file has no row beneath its header
    MissingColumn, ///< product, currency or price
    MissingValue,
    UnknownProduct,
    NotACurrency,
    NotAnAmount, ///< also: more decimals than the currency has, or below zero
    NotAMargin, ///< a percentage from -100 to 1000 with two decimals at most
    Repeated, ///< a second price of one product in one currency
    BadRow, ///< not to be read as CSV
    TooManyRows,
};

/// What is wrong with a price list, and where.
struct PriceFault
{
    PriceProblem problem = PriceProblem::BadRow;
    qint64 line = 0; ///< 0: the file as a whole
    QString column; ///< as the header names it; a needed column by its English name
    QString value;
};

/// amount × numerator / denominator, exact and rounded once, half away from zero (section 5).
/// `numerator` is not negative, `denominator` is positive and below 2^31. None where the result
/// does not fit.
[[nodiscard]] std::optional<qint64> proportion(qint64 amount, qint64 numerator, qint64 denominator);

/// price × quantity; none where it does not fit.
[[nodiscard]] std::optional<Money> times(const Money &price, qint64 quantity);

} // namespace domain
