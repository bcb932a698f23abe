#pragma once

#include "domain/portfolio.h"

#include <QString>
#include <QVariantList>

/// The pieces that statements over the book as a whole are put together from; every value is bound.
namespace store::portfolioquery {

/// The index that has the customers of a group, and the condition that it was made with: without it
/// SQLite does not take the index.
struct GroupWalk
{
    QStringView index;
    QStringView condition;
};
[[nodiscard]] GroupWalk walkOf(domain::UpgradeGroup group);

/// Adds " AND …" that holds for what stands in the group and is of one of the kinds (of
/// subscriptions called s).
void addGroup(domain::UpgradeGroup group, const QList<domain::PortfolioKind> &kinds, QString &sql,
    QVariantList &values);
/// Adds " AND …" for what the filter leaves of customers, its cloud left out.
void addCustomers(const domain::PortfolioFilter &filter, QString &sql, QVariantList &values);
/// The same without its search.
void addMarkets(const domain::PortfolioFilter &filter, QString &sql, QVariantList &values);
/// The same for what it leaves of subscriptions.
void addOffers(const domain::PortfolioFilter &filter, QString &sql, QVariantList &values);
/// A column with a bit for each of the filters that shows the row.
[[nodiscard]] QString marksColumn(
    const QList<domain::PortfolioFilter> &marks, QVariantList &values);

/// "rank/customer/subscription"
[[nodiscard]] QString keyOf(qint64 rank, const QString &customer, const QString &subscription);

} // namespace store::portfolioquery
