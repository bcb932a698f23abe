#pragma once

#include <QStringView>

#include <array>

namespace store {

/// The sums that the book keeps over customers and subscriptions, drawn anew in this order. The
/// counts that stand with each customer come first: they are what is summed.
inline constexpr std::array keptSums{
    QStringView(u"DELETE FROM customer_totals"),
    QStringView(u"INSERT INTO customer_totals SELECT cloud, upgradable_count > 0,"
                u" delegation_rank > 0, count(*), sum(subscription_count), sum(upgradable_count)"
                u" FROM customers GROUP BY 1, 2, 3"),
    QStringView(u"DELETE FROM customer_markets"),
    QStringView(u"INSERT INTO customer_markets SELECT cloud, country, count(*) FROM customers"
                u" GROUP BY 1, 2"),
    QStringView(u"DELETE FROM portfolio_kinds"),
    QStringView(u"INSERT INTO portfolio_kinds SELECT c.cloud, coalesce(s.offer_id, ''), s.verdict,"
                u" count(*) FROM subscriptions s JOIN customers c ON c.id = s.customer_id"
                u" GROUP BY 1, 2, 3"),
};

} // namespace store
