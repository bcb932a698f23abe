#pragma once

#include <QStringView>

#include <array>

namespace store {

/// An invariant and the statement that finds what breaks it: id and detail of each record.
struct InvariantQuery
{
    QStringView invariant;
    QStringView sql;
};

constexpr std::array invariantQueries{
    InvariantQuery{ u"idForm",
        u"SELECT id, 'customers' FROM customers"
        u" WHERE length(id) <> 36 OR id GLOB '*[^0-9a-f-]*'"
        u" UNION ALL SELECT id, 'subscriptions' FROM subscriptions"
        u" WHERE length(id) <> 36 OR id GLOB '*[^0-9a-f-]*'"
        u" UNION ALL SELECT id, 'accounts' FROM accounts"
        u" WHERE length(id) <> 36 OR id GLOB '*[^0-9a-f-]*' LIMIT 1000" },
    InvariantQuery{ u"companyName",
        u"SELECT id, 'the company name is empty' FROM customers WHERE trim(company_name) = ''"
        u" ORDER BY id LIMIT 1000" },
    InvariantQuery{ u"rowVersion",
        u"SELECT id, 'customers ' || row_version FROM customers WHERE row_version < 1"
        u" UNION ALL SELECT id, 'subscriptions ' || row_version FROM subscriptions"
        u" WHERE row_version < 1 LIMIT 1000" },
    // No product is sold in more licences, and no import takes more.
    InvariantQuery{ u"quantity",
        u"SELECT id, 'subscriptions ' || quantity FROM subscriptions"
        u" WHERE quantity NOT BETWEEN 0 AND 10000000"
        u" UNION ALL SELECT number, 'orders ' || quantity FROM orders"
        u" WHERE quantity NOT BETWEEN 0 AND 10000000"
        u" UNION ALL SELECT run, 'upgrade_run_rows ' || quantity FROM upgrade_run_rows"
        u" WHERE quantity NOT BETWEEN 0 AND 10000000 LIMIT 1000" },
    InvariantQuery{ u"flag",
        u"SELECT id, 'subscriptions' FROM subscriptions"
        u" WHERE auto_renew NOT IN (0, 1) OR is_trial NOT IN (0, 1)"
        u" UNION ALL SELECT account_id, 'licences' FROM licences WHERE group_based NOT IN (0, 1)"
        u" LIMIT 1000" },
    InvariantQuery{ u"price",
        u"SELECT id, coalesce(unit_price, 'no price') || ' ' || coalesce(currency, 'no currency')"
        u" FROM subscriptions WHERE (unit_price IS NULL) <> (currency IS NULL) ORDER BY id LIMIT "
        u"1000" },
    InvariantQuery{ u"day",
        u"SELECT id, 'subscriptions' FROM subscriptions WHERE date(start_date, '+0 days') IS NOT "
        u"start_date"
        u" OR date(commitment_end_date, '+0 days') IS NOT commitment_end_date"
        u" OR date(suspended_on, '+0 days') IS NOT suspended_on"
        u" UNION ALL SELECT subscription_id, 'billing_lines' FROM billing_lines"
        u" WHERE date(first_day, '+0 days') IS NOT first_day"
        u" OR date(last_day, '+0 days') IS NOT last_day"
        u" OR date(period_first, '+0 days') IS NOT period_first"
        u" OR date(period_last, '+0 days') IS NOT period_last"
        u" UNION ALL SELECT id, 'customers' FROM customers"
        u" WHERE date(delegation_since, '+0 days') IS NOT delegation_since LIMIT 1000" },
    InvariantQuery{ u"moment",
        u"SELECT id, creation_date FROM subscriptions"
        u" WHERE strftime('%Y-%m-%dT%H:%M:%fZ', creation_date, '+0 days') IS NOT creation_date"
        u" UNION ALL SELECT id, last_checked FROM customers WHERE last_checked <> ''"
        u" AND strftime('%Y-%m-%dT%H:%M:%fZ', last_checked, '+0 days') IS NOT last_checked"
        u" UNION ALL SELECT number, placed_at FROM orders"
        u" WHERE strftime('%Y-%m-%dT%H:%M:%fZ', placed_at, '+0 days') IS NOT placed_at LIMIT "
        u"1000" },
    InvariantQuery{ u"moment",
        u"SELECT place, of || ' ' || kept FROM ("
        u"SELECT 'book_info' AS place, 'simulated_now' AS of, simulated_now AS kept FROM book_info"
        u" UNION ALL SELECT sequence, 'audit.time', time FROM audit"
        u" UNION ALL SELECT request_key, 'given_at', given_at FROM kept_answers"
        u" UNION ALL SELECT subscription_id, 'booked_at', booked_at FROM billing_lines"
        u" UNION ALL SELECT 'price_list', 'loaded_at', loaded_at FROM price_list"
        u" UNION ALL SELECT 'catalogue_choice', 'chosen_at', chosen_at FROM catalogue_choice"
        u" UNION ALL SELECT number, 'started_at', started_at FROM upgrade_runs"
        u" UNION ALL SELECT number, 'ended_at', ended_at FROM upgrade_runs"
        u" UNION ALL SELECT run, 'acted_at', acted_at FROM upgrade_run_rows"
        u" UNION ALL SELECT number, 'planned_at', planned_at FROM hand_off"
        u" UNION ALL SELECT number, 'settled_at', settled_at FROM hand_off)"
        u" WHERE strftime('%Y-%m-%dT%H:%M:%fZ', kept, '+0 days') IS NOT kept LIMIT 1000" },
    InvariantQuery{ u"subscriptionCount",
        u"SELECT c.id, 'kept ' || c.subscription_count || ', counted ' || count(s.id)"
        u" FROM customers c LEFT JOIN subscriptions s ON s.customer_id = c.id"
        u" GROUP BY c.id HAVING count(s.id) <> c.subscription_count ORDER BY c.id LIMIT 1000" },
    InvariantQuery{ u"upgradableCount",
        u"SELECT c.id, 'kept ' || c.upgradable_count || ', counted ' || total(s.eligible_targets > "
        u"0)"
        u" FROM customers c LEFT JOIN subscriptions s ON s.customer_id = c.id GROUP BY c.id"
        u" HAVING total(s.eligible_targets > 0) <> c.upgradable_count ORDER BY c.id LIMIT 1000" },
    InvariantQuery{ u"customerTotals",
        u"SELECT cloud, 'customers ' || sum(n) || ', subscriptions ' || sum(s) || ', upgrades '"
        u" || sum(u) || ' too many' FROM (SELECT cloud, upgradable AS a, undelegated AS b,"
        u" customers AS n, subscriptions AS s, upgrades AS u FROM customer_totals UNION ALL"
        u" SELECT cloud, upgradable_count > 0, delegation_rank > 0, -1, -subscription_count,"
        u" -upgradable_count FROM customers) GROUP BY cloud, a, b"
        u" HAVING sum(n) <> 0 OR sum(s) <> 0 OR sum(u) <> 0 LIMIT 1000" },
    InvariantQuery{ u"customerMarkets",
        u"SELECT cloud || ' ' || country, sum(n) || ' too many' FROM (SELECT cloud, country,"
        u" customers AS n FROM customer_markets UNION ALL SELECT cloud, country, -1 FROM customers)"
        u" GROUP BY cloud, country HAVING sum(n) <> 0 LIMIT 1000" },
    InvariantQuery{ u"portfolioKinds",
        u"SELECT cloud || ' ' || offer, hex(verdict) || ' ' || sum(n) || ' too many' FROM (SELECT"
        u" cloud, offer_id AS offer, verdict, subscriptions AS n FROM portfolio_kinds UNION ALL"
        u" SELECT c.cloud, coalesce(s.offer_id, ''), s.verdict, -1 FROM subscriptions s"
        u" JOIN customers c ON c.id = s.customer_id) GROUP BY cloud, offer, verdict"
        u" HAVING sum(n) <> 0 LIMIT 1000" },
    InvariantQuery{ u"verdictGroups",
        u"SELECT c.id, 'kept ' || c.verdict_groups || ', is ' || coalesce(g.groups, 0)"
        u" FROM customers c LEFT JOIN (SELECT customer_id, sum(DISTINCT 1 <<"
        u" (instr(x'000102030405', substr(verdict, 1, 1)) - 1)) AS groups FROM subscriptions"
        u" GROUP BY customer_id) g ON g.customer_id = c.id"
        u" WHERE c.verdict_groups <> coalesce(g.groups, 0) ORDER BY c.id LIMIT 1000" },
    InvariantQuery{ u"upgradedPair",
        u"SELECT a.id, 'points at ' || a.upgraded_to || ', which does not point back'"
        u" FROM subscriptions a LEFT JOIN subscriptions b ON b.id = a.upgraded_to"
        u" WHERE a.upgraded_to IS NOT NULL AND b.upgraded_from IS NOT a.id"
        u" UNION ALL SELECT a.id, 'comes from ' || a.upgraded_from || ', which does not point here'"
        u" FROM subscriptions a LEFT JOIN subscriptions b ON b.id = a.upgraded_from"
        u" WHERE a.upgraded_from IS NOT NULL AND b.upgraded_to IS NOT a.id LIMIT 1000" },
    InvariantQuery{ u"upgradedSourceCancelled",
        u"SELECT id, status FROM subscriptions WHERE upgraded_to IS NOT NULL AND status <> "
        u"'deleted'"
        u" ORDER BY id LIMIT 1000" },
    InvariantQuery{ u"upgradedPairCustomer",
        u"SELECT a.id, b.id FROM subscriptions a JOIN subscriptions b ON b.id = a.upgraded_to"
        u" WHERE a.upgraded_to IS NOT NULL AND a.customer_id <> b.customer_id ORDER BY a.id LIMIT "
        u"1000" },
    InvariantQuery{ u"upgradeOrder",
        u"SELECT t.id, 'no order leads here from ' || t.upgraded_from FROM subscriptions t"
        u" WHERE t.upgraded_from IS NOT NULL AND NOT EXISTS (SELECT 1 FROM orders o"
        u" WHERE o.target_id = t.id AND o.source_id = t.upgraded_from)"
        u" UNION ALL SELECT o.number, 'the subscriptions are no upgraded pair' FROM orders o"
        u" LEFT JOIN subscriptions t ON t.id = o.target_id"
        u" WHERE o.source_id IS NOT NULL AND t.upgraded_from IS NOT o.source_id"
        u" AND NOT EXISTS (SELECT 1 FROM hand_off h WHERE h.made_id = o.target_id"
        u" AND h.state = 'takenBack') LIMIT 1000" },
    // The end of the trail may have been cut off together with what knows of it: the orders do too.
    InvariantQuery{ u"upgradeHistory",
        u"SELECT o.number, 'no entry tells that ' || o.source_id || ' was upgraded' FROM orders o"
        u" WHERE o.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM audit a"
        u" WHERE a.subscription_id = o.source_id AND a.act = 'subscriptionUpgraded')"
        u" UNION ALL SELECT o.number, 'no entry tells that ' || o.target_id || ' was created'"
        u" FROM orders o WHERE o.source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM audit a"
        u" WHERE a.subscription_id = o.target_id AND a.act = 'subscriptionCreatedByUpgrade')"
        u" LIMIT 1000" },
    InvariantQuery{ u"addOnParent",
        u"SELECT a.id, a.parent_id FROM subscriptions a LEFT JOIN subscriptions p ON p.id = "
        u"a.parent_id"
        u" WHERE a.parent_id IS NOT NULL AND p.id IS NULL ORDER BY a.id LIMIT 1000" },
    InvariantQuery{ u"addOnCustomer",
        u"SELECT a.id, a.parent_id FROM subscriptions a JOIN subscriptions p ON p.id = a.parent_id"
        u" WHERE a.parent_id IS NOT NULL AND p.customer_id <> a.customer_id ORDER BY a.id LIMIT "
        u"1000" },
    InvariantQuery{ u"licenceCustomer",
        u"SELECT l.account_id, l.subscription_id FROM licences l JOIN accounts a ON a.id = "
        u"l.account_id"
        u" JOIN subscriptions s ON s.id = l.subscription_id WHERE s.customer_id <> a.customer_id"
        u" ORDER BY l.account_id, l.subscription_id LIMIT 1000" },
    InvariantQuery{ u"licenceOnCancelled",
        u"SELECT l.account_id, l.subscription_id FROM licences l"
        u" JOIN subscriptions s ON s.id = l.subscription_id WHERE s.status = 'deleted'"
        u" ORDER BY l.account_id, l.subscription_id LIMIT 1000" },
    InvariantQuery{ u"orderSubscription",
        u"SELECT o.number, o.target_id FROM orders o LEFT JOIN subscriptions s ON s.id = "
        u"o.target_id"
        u" WHERE s.id IS NULL UNION ALL SELECT o.number, o.source_id FROM orders o"
        u" LEFT JOIN subscriptions s ON s.id = o.source_id"
        u" WHERE o.source_id IS NOT NULL AND s.id IS NULL LIMIT 1000" },
    InvariantQuery{ u"orderCustomer",
        u"SELECT o.number, o.target_id FROM orders o JOIN subscriptions s ON s.id = o.target_id"
        u" WHERE s.customer_id <> o.customer_id ORDER BY o.number LIMIT 1000" },
    InvariantQuery{ u"orderNumber",
        u"SELECT number, 'another year or serial is kept beside it' FROM orders"
        u" WHERE order_year IS NOT NULL"
        u" AND number <> printf('PD-%04d-%05d', order_year, serial) ORDER BY number LIMIT 1000" },
    InvariantQuery{ u"orderUnique",
        u"SELECT number, count(*) || ' times' FROM orders GROUP BY number HAVING count(*) > 1"
        u" ORDER BY number LIMIT 1000" },
    InvariantQuery{ u"billingLineSubscription",
        u"SELECT b.subscription_id, 'no such subscription' FROM billing_lines b"
        u" LEFT JOIN subscriptions s ON s.id = b.subscription_id WHERE s.id IS NULL"
        u" ORDER BY 1 LIMIT 1000" },
    InvariantQuery{ u"billingLine",
        u"SELECT id, detail FROM (SELECT coalesce(order_number, subscription_id) AS id,"
        u" CASE WHEN quantity < 0 OR unit_price < 0 THEN 'a number below zero'"
        u" WHEN quantity > 10000000 THEN 'more licences than are sold'"
        u" WHEN (kind = 'credit' AND amount > 0) OR (kind = 'charge' AND amount < 0)"
        u"  THEN 'the amount has the other sign'"
        u" WHEN first_day > last_day OR first_day < period_first OR last_day > period_last"
        u"  THEN 'the days are outside the period'"
        u" WHEN max(amount, -amount) > unit_price * quantity THEN 'more than the whole period "
        u"costs'"
        u" END AS detail FROM billing_lines) WHERE detail IS NOT NULL ORDER BY 1 LIMIT 1000" },
    InvariantQuery{ u"billingLineOrder",
        u"SELECT DISTINCT b.order_number, b.subscription_id FROM billing_lines b"
        u" JOIN orders o ON o.number = b.order_number"
        u" WHERE b.subscription_id NOT IN (o.target_id, coalesce(o.source_id, ''))"
        u" ORDER BY 1, 2 LIMIT 1000" },
    InvariantQuery{ u"affectedOrder",
        u"SELECT DISTINCT f.order_number, f.account_id FROM affected_accounts f"
        u" LEFT JOIN orders o ON o.number = f.order_number WHERE o.number IS NULL"
        u" ORDER BY 1, 2 LIMIT 1000" },
    InvariantQuery{ u"runCounts",
        u"SELECT r.number, 'kept ' || r.total || ' ' || r.waiting || ' ' || r.done || ' '"
        u" || r.failed || ' ' || r.skipped || ' ' || r.accounts FROM upgrade_runs r"
        u" LEFT JOIN (SELECT run, count(*) AS rows, total(state = 'waiting') AS waiting,"
        u" total(state = 'done') AS done, total(state = 'failed') AS failed,"
        u" total(state = 'skipped') AS skipped, total(accounts) AS accounts"
        u" FROM upgrade_run_rows GROUP BY run) c ON c.run = r.number"
        u" WHERE (r.total, r.waiting, r.done, r.failed, r.skipped, r.accounts)"
        u" IS NOT (coalesce(c.rows, 0), coalesce(c.waiting, 0), coalesce(c.done, 0),"
        u" coalesce(c.failed, 0), coalesce(c.skipped, 0), coalesce(c.accounts, 0)) LIMIT 1000" },
    InvariantQuery{ u"runEnded",
        u"SELECT number, state || ' with ' || waiting || ' waiting' FROM upgrade_runs"
        u" WHERE (state IN ('finished', 'givenUp')) <> (ended_at IS NOT NULL)"
        u" OR (state IN ('finished', 'givenUp') AND waiting <> 0) LIMIT 1000" },
    InvariantQuery{ u"runUnfinished",
        u"SELECT max(number), count(*) || ' bulk upgrades are not ended' FROM upgrade_runs"
        u" WHERE state IN ('preparing', 'open') HAVING count(*) > 1" },
    // A row says that it was done exactly where an order says so, made by the row's own request.
    InvariantQuery{ u"runRow",
        u"SELECT w.run, 'row ' || w.position || ' is ' || w.state || ', its order is '"
        u" || coalesce(o.number, 'none') FROM upgrade_run_rows w"
        u" JOIN upgrade_runs r ON r.number = w.run"
        u" LEFT JOIN orders o ON o.source_id = w.source_id"
        u" AND o.request_id = r.request_id || '/' || w.position"
        u" WHERE (w.state = 'done') <> (o.number IS NOT NULL) OR (w.state = 'done'"
        u" AND (w.made_id IS NOT o.target_id OR w.order_number IS NOT o.number))"
        u" OR (w.state = 'failed') <> (w.reason <> '') LIMIT 1000" },
    InvariantQuery{ u"handOffSubscription",
        u"SELECT h.number, h.subscription_id FROM hand_off h"
        u" LEFT JOIN subscriptions s ON s.id = h.subscription_id"
        u" WHERE s.customer_id IS NOT h.customer_id LIMIT 1000" },
    // An entry of an upgrade tells of the pair that stands in the book, until it is taken back.
    InvariantQuery{ u"handOffUpgrade",
        u"SELECT h.number, h.act || ' ' || coalesce(h.made_id, 'made nothing') FROM hand_off h"
        u" LEFT JOIN subscriptions t ON t.id = h.made_id WHERE (h.act = 'upgrade')"
        u" <> (h.made_id IS NOT NULL) OR (h.act = 'upgrade' AND (t.id IS NULL"
        u" OR (t.upgraded_from IS h.subscription_id) <> (h.state <> 'takenBack'))) LIMIT 1000" },
    InvariantQuery{ u"handOffSettled",
        u"SELECT number, state || ', settled ' || coalesce(settled_at, 'never') FROM hand_off"
        u" WHERE (state = 'open') <> (settled_at IS NULL)"
        u" OR (state = 'open' AND (settled_by <> '' OR seen_by_import <> 0))"
        u" OR seen_by_import NOT IN (0, 1) OR before_auto_renew NOT IN (0, 1)"
        u" OR after_auto_renew NOT IN (0, 1)"
        u" OR before_quantity NOT BETWEEN 0 AND 10000000"
        u" OR after_quantity NOT BETWEEN 0 AND 10000000 LIMIT 1000" },
    // What Partner Center calls by an id of its own stands here under one id alone.
    InvariantQuery{ u"handOffVendor",
        u"SELECT h.number, h.vendor_id FROM hand_off h"
        u" LEFT JOIN subscriptions s ON s.id = h.vendor_id"
        u" WHERE h.vendor_id IS NOT NULL AND (h.act <> 'upgrade' OR s.id IS NOT NULL) LIMIT 1000" },
    InvariantQuery{ u"catalogueChoice",
        u"SELECT 'catalogue_choice', CASE WHEN corrected NOT IN (0, 1) THEN 'corrected ' || "
        u"corrected"
        u" WHEN (name = '') <> (content IS NULL) THEN 'a name without a file, or a file without'"
        u" ELSE 'the file of the catalogue is not JSON' END FROM catalogue_choice"
        u" WHERE corrected NOT IN (0, 1) OR (name = '') <> (content IS NULL)"
        u" OR (content IS NOT NULL AND NOT json_valid(CAST(content AS TEXT)))" },
};

/// A column that holds one code of a closed set: its values, and the records with one of them.
struct CodeQuery
{
    QStringView column;
    QStringView values;
    QStringView records;
};

#define DESK_CODES(table, column, id)                                                              \
    CodeQuery                                                                                      \
    {                                                                                              \
        u"" table u"." column, u"SELECT DISTINCT " column u" FROM " table u" ORDER BY 1",          \
            u"SELECT " id u" FROM " table u" WHERE " column u" = ? ORDER BY 1 LIMIT 1000"          \
    }

constexpr std::array codeQueries{
    DESK_CODES(u"customers", u"cloud", u"id"),
    DESK_CODES(u"customers", u"relationship", u"id"),
    DESK_CODES(u"customers", u"delegation", u"id"),
    DESK_CODES(u"subscriptions", u"status", u"id"),
    DESK_CODES(u"subscriptions", u"billing_cycle", u"id"),
    DESK_CODES(u"subscriptions", u"term", u"id"),
    DESK_CODES(u"subscriptions", u"sold_by", u"id"),
    DESK_CODES(u"orders", u"upgrade_type", u"number"),
    DESK_CODES(u"affected_accounts", u"reason", u"order_number"),
    DESK_CODES(u"affected_accounts", u"state", u"order_number"),
    DESK_CODES(u"billing_lines", u"kind", u"subscription_id"),
    DESK_CODES(u"billing_lines", u"cycle", u"subscription_id"),
    DESK_CODES(u"audit", u"role", u"sequence"),
    DESK_CODES(u"audit", u"act", u"sequence"),
    DESK_CODES(u"upgrade_runs", u"state", u"number"),
    DESK_CODES(u"upgrade_runs", u"cloud", u"number"),
    DESK_CODES(u"upgrade_runs", u"role", u"number"),
    DESK_CODES(u"upgrade_run_rows", u"state", u"run"),
    DESK_CODES(u"hand_off", u"act", u"number"),
    DESK_CODES(u"hand_off", u"state", u"number"),
    DESK_CODES(u"hand_off", u"role", u"number"),
    DESK_CODES(u"hand_off", u"before_status", u"number"),
    DESK_CODES(u"hand_off", u"after_status", u"number"),
};

#undef DESK_CODES

} // namespace store
