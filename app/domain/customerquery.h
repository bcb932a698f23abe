#pragma once

#include "domain/customer.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

/// What the list of customers is asked for, and what it answers.
namespace domain {

/// Ascending company names go by Korean collation, upper and lower case alike; domains by their
/// folded text, code point by code point; delegation by granted, requested, removed, none. Ties go
/// by id, and a descending list is the exact reverse of the ascending one.
enum class CustomerSort {
    Company,
    Domain,
    Market,
    Delegation,
    Subscriptions,
    Upgrades,
    LastChecked
};

struct CustomerQuery
{
    std::optional<Cloud> cloud; ///< none: both clouds
    /// Part of the company's name (both scripts) or of the domain: case, width, accents and
    /// composed forms alike, a syllable that is still being typed found as its beginning, initial
    /// consonants alone as such. From four hexadecimal digits on also the beginning of a customer's
    /// or a subscription's id.
    QString search;
    bool onlyUpgradable = false;
    bool onlyNeedsDelegation = false; ///< delegation not granted
    bool onlyResellers = false; ///< those without a reseller relationship are left out
    /// Only customers of these markets (ISO 3166; an empty code: unknown). Empty: every market.
    QStringList markets;
    /// Only customers with a subscription, of any status, of one of these. Empty: every product.
    QList<OfferId> offers;
    /// Clouds in which the signed-in role may upgrade; customers of others are never upgradable.
    bool roleMayUpgradeGlobal = true;
    bool roleMayUpgrade21Vianet = true;
    CustomerSort sort = CustomerSort::Company;
    Qt::SortOrder order = Qt::AscendingOrder;
    QString after; ///< key of the last row of the page before; empty: from the start
    int limit = 200; ///< 1 to 1000

    friend bool operator==(const CustomerQuery &, const CustomerQuery &) = default;
};

/// A row of the customer list.
struct CustomerRow
{
    Customer customer;
    qint64 subscriptions = 0; ///< all, of every status and seller, add-ons included
    qint64 upgradable = 0; ///< with at least one eligible target; 0 where the role may not upgrade
    QDateTime lastChecked; ///< UTC; invalid: never
};

/// Numbers over a query, its `after` and `limit` left out.
struct CustomerCounts
{
    qint64 total = 0; ///< customers of the cloud, without search and filters
    qint64 shown = 0; ///< with search and filters
    /// With search, markets, products, and the filter "can upgrade" alone of the two.
    qint64 upgradable = 0;
    qint64 needsDelegation = 0; ///< the same with "needs delegated admin"
    qint64 subscriptions = 0; ///< subscriptions of the customers shown
    qint64 upgradableSubscriptions = 0; ///< of these, those that can be upgraded
};

/// What the list of customers can be narrowed to: only what the book holds.
struct CustomerFacets
{
    struct Market
    {
        QString country; ///< ISO 3166; empty: unknown
        qint64 customers = 0;
        friend bool operator==(const Market &, const Market &) = default;
    };
    QList<Market> markets; ///< of the cloud, by country code
    QList<OfferId> offers; ///< of every cloud and status, in id order; some may be in no catalogue
    friend bool operator==(const CustomerFacets &, const CustomerFacets &) = default;
};

} // namespace domain
