#pragma once

#include "bookfixture.h"

/// The customer list as anybody would write it without a database: every row looked at, all sorted.
namespace naive {

/// A customer as the naive model of the list knows it.
struct Known
{
    domain::Customer customer;
    QList<domain::SubscriptionId> subscriptions;
    int upgradable = 0;
    QDateTime lastChecked;
    qint64 nameRank = 0; ///< by collation; equal where the collation sees no difference
};

/// A book of invented companies in three scripts, the same for the same seed.
[[nodiscard]] QList<Known> someBook(int customers, quint32 seed);
/// Ranks anew what was added or renamed by hand.
void rankByName(QList<Known> &book);
[[nodiscard]] domain::Result<void> fill(domain::Book &book, const QList<Known> &all);

/// Whether a search finds this customer: any part of a name or of the domain, from the beginning of
/// a character on, or the beginning of an id.
[[nodiscard]] bool matches(const QString &search, const Known &known);

/// A needle as somebody might type it: a part of a name, half composed, initials, in another form
/// of the same letters, or what is nowhere. Of the first 5,000 of the book.
[[nodiscard]] QString someNeedle(QRandomGenerator &random, const QList<Known> &book);

[[nodiscard]] bool inCloud(const domain::CustomerQuery &query, const Known &known);
[[nodiscard]] bool shown(const domain::CustomerQuery &query, const Known &known);
/// What a subscription of the book was bought as: one of four products.
[[nodiscard]] domain::OfferId offerOf(domain::SubscriptionId id);
/// 0 where the role may not upgrade in the customer's cloud.
[[nodiscard]] int upgradable(const domain::CustomerQuery &query, const Known &known);
/// Ids of all that is shown, in the order of the query.
[[nodiscard]] QStringList list(const domain::CustomerQuery &query, const QList<Known> &book);

} // namespace naive
