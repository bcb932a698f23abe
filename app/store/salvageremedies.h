#pragma once

#include "domain/rescue.h"

#include <QStringView>

#include <array>

namespace store {

/// What is done with records of a salvaged book that cannot be true (verifierqueries.h says what
/// must be). Each statement answers with identity and name of what it changed.
struct SalvageRemedy
{
    domain::RecordKind kind;
    domain::LossReason reason;
    QStringView sql;
};

#define DESK_LEAVE_OUT(kind, sql)                                                                  \
    SalvageRemedy                                                                                  \
    {                                                                                              \
        domain::RecordKind::kind, domain::LossReason::Contradictory, sql                           \
    }
#define DESK_MEND(kind, sql)                                                                       \
    SalvageRemedy                                                                                  \
    {                                                                                              \
        domain::RecordKind::kind, domain::LossReason::Altered, sql                                 \
    }
#define DESK_NO_ID(column) u"(length(" column u") <> 36 OR " column u" GLOB '*[^0-9a-f-]*')"
#define DESK_NO_DAY(column) u"date(" column u", '+0 days') IS NOT " column
#define DESK_NO_QUANTITY(column) column u" NOT BETWEEN 0 AND 10000000"
#define DESK_NO_MOMENT(column)                                                                     \
    u"strftime('%Y-%m-%dT%H:%M:%fZ', " column u", '+0 days') IS NOT " column

// clang-format cuts a text beside a macro into single letters.
// clang-format off
constexpr std::array salvageRemedies{
    DESK_LEAVE_OUT(Customer,
        u"DELETE FROM customers WHERE " DESK_NO_ID(u"id")
        u" OR (last_checked <> '' AND " DESK_NO_MOMENT(u"last_checked") u")"
        u" OR " DESK_NO_DAY(u"delegation_since")
        u" RETURNING id, company_name"),
    DESK_MEND(Customer,
        u"UPDATE customers SET company_name = coalesce(nullif(trim(local_name), ''),"
        u" nullif(trim(domain), ''), id) WHERE trim(company_name) = ''"
        u" RETURNING id, company_name"),
    DESK_MEND(Customer,
        u"UPDATE customers SET row_version = 1 WHERE row_version < 1 RETURNING id, company_name"),
    DESK_LEAVE_OUT(Subscription,
        u"DELETE FROM subscriptions WHERE " DESK_NO_ID(u"id")
        u" OR " DESK_NO_QUANTITY(u"quantity") u" OR auto_renew NOT IN (0, 1) OR is_trial NOT IN (0, 1)"
        u" OR (unit_price IS NULL) <> (currency IS NULL)"
        u" OR " DESK_NO_DAY(u"start_date")
        u" OR " DESK_NO_DAY(u"commitment_end_date")
        u" OR " DESK_NO_MOMENT(u"creation_date")
        u" RETURNING id, offer_name"),
    DESK_MEND(Subscription,
        u"UPDATE subscriptions SET row_version = 1 WHERE row_version < 1"
        u" RETURNING id, offer_name"),
    DESK_MEND(Subscription,
        u"UPDATE subscriptions SET suspended_on = NULL WHERE " DESK_NO_DAY(u"suspended_on")
        u" RETURNING id, offer_name"),
    DESK_LEAVE_OUT(Account,
        u"DELETE FROM accounts WHERE " DESK_NO_ID(u"id") u" RETURNING id, display_name"),

    // An add-on belongs to a base of the same customer; a loop leads to no base.
    DESK_LEAVE_OUT(Subscription,
        u"DELETE FROM subscriptions WHERE parent_id IS NOT NULL AND EXISTS (SELECT 1"
        u" FROM subscriptions p WHERE p.id = subscriptions.parent_id"
        u" AND p.customer_id <> subscriptions.customer_id) RETURNING id, offer_name"),
    DESK_LEAVE_OUT(Subscription,
        u"DELETE FROM subscriptions WHERE parent_id IS NOT NULL AND id NOT IN (WITH RECURSIVE"
        u" rooted (id) AS (SELECT id FROM subscriptions WHERE parent_id IS NULL UNION"
        u" SELECT s.id FROM subscriptions s JOIN rooted r ON s.parent_id = r.id"
        u" WHERE s.parent_id IS NOT NULL) SELECT id FROM rooted) RETURNING id, offer_name"),

    DESK_LEAVE_OUT(Licence,
        u"DELETE FROM licences WHERE group_based NOT IN (0, 1) OR NOT EXISTS (SELECT 1"
        u" FROM accounts a JOIN subscriptions s ON s.id = licences.subscription_id"
        u" WHERE a.id = licences.account_id AND s.customer_id = a.customer_id"
        u" AND s.status <> 'deleted') RETURNING account_id || ' ' || subscription_id, ''"),

    DESK_LEAVE_OUT(Order,
        u"DELETE FROM orders WHERE " DESK_NO_QUANTITY(u"quantity") u" OR " DESK_NO_MOMENT(u"placed_at")
        u" OR (order_year IS NOT NULL AND number <> printf('PD-%04d-%05d', order_year, serial))"
        u" OR EXISTS (SELECT 1 FROM subscriptions s WHERE s.id = orders.target_id"
        u" AND s.customer_id <> orders.customer_id)"
        u" OR (source_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM subscriptions t"
        u" WHERE t.id = orders.target_id AND t.upgraded_from IS orders.source_id)"
        u" AND NOT EXISTS (SELECT 1 FROM hand_off h WHERE h.made_id = orders.target_id"
        u" AND h.state = 'takenBack')) RETURNING number, ''"),
    // Both ends of an upgrade point at each other, and an order tells of it.
    DESK_MEND(Subscription,
        u"UPDATE subscriptions SET upgraded_to = NULL WHERE upgraded_to IS NOT NULL"
        u" AND (status <> 'deleted' OR NOT EXISTS (SELECT 1 FROM subscriptions b"
        u" WHERE b.id = subscriptions.upgraded_to AND b.upgraded_from IS subscriptions.id"
        u" AND b.customer_id = subscriptions.customer_id)) RETURNING id, offer_name"),
    DESK_MEND(Subscription,
        u"UPDATE subscriptions SET upgraded_from = NULL WHERE upgraded_from IS NOT NULL"
        u" AND (NOT EXISTS (SELECT 1 FROM subscriptions b WHERE b.id = subscriptions.upgraded_from"
        u" AND b.upgraded_to IS subscriptions.id) OR NOT EXISTS (SELECT 1 FROM orders o"
        u" WHERE o.target_id = subscriptions.id AND o.source_id = subscriptions.upgraded_from))"
        u" RETURNING id, offer_name"),

    DESK_LEAVE_OUT(BillingLine,
        u"DELETE FROM billing_lines WHERE " DESK_NO_QUANTITY(u"quantity") u" OR unit_price < 0"
        u" OR (kind = 'credit' AND amount > 0) OR (kind = 'charge' AND amount < 0)"
        u" OR first_day > last_day OR first_day < period_first OR last_day > period_last"
        u" OR max(amount, -amount) > unit_price * quantity"
        u" OR " DESK_NO_MOMENT(u"booked_at")
        u" OR " DESK_NO_DAY(u"first_day")
        u" OR " DESK_NO_DAY(u"last_day")
        u" OR " DESK_NO_DAY(u"period_first")
        u" OR " DESK_NO_DAY(u"period_last")
        u" RETURNING seq, ''"),
    DESK_MEND(BillingLine,
        u"UPDATE billing_lines SET order_number = NULL WHERE order_number IS NOT NULL"
        u" AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.number = billing_lines.order_number"
        u" AND billing_lines.subscription_id IN (o.target_id, coalesce(o.source_id, '')))"
        u" RETURNING seq, ''"),

    DESK_LEAVE_OUT(HandOffEntry,
        u"DELETE FROM hand_off WHERE NOT EXISTS (SELECT 1 FROM subscriptions s"
        u" WHERE s.id = hand_off.subscription_id AND s.customer_id = hand_off.customer_id)"
        u" OR (act = 'upgrade') <> (made_id IS NOT NULL)"
        u" OR (act = 'upgrade' AND NOT EXISTS (SELECT 1 FROM subscriptions t"
        u" WHERE t.id = hand_off.made_id"
        u" AND (t.upgraded_from IS hand_off.subscription_id) = (hand_off.state <> 'takenBack')))"
        u" OR (state = 'open') <> (settled_at IS NULL)"
        u" OR (state = 'open' AND (settled_by <> '' OR seen_by_import <> 0))"
        u" OR seen_by_import NOT IN (0, 1) OR before_auto_renew NOT IN (0, 1)"
        u" OR after_auto_renew NOT IN (0, 1) OR " DESK_NO_QUANTITY(u"before_quantity")
        u" OR " DESK_NO_QUANTITY(u"after_quantity") u" OR " DESK_NO_MOMENT(u"settled_at")
        u" RETURNING number, ''"),
    DESK_MEND(HandOffEntry,
        u"UPDATE hand_off SET vendor_id = NULL WHERE vendor_id IS NOT NULL"
        u" AND (act <> 'upgrade' OR EXISTS (SELECT 1 FROM subscriptions s"
        u" WHERE s.id = hand_off.vendor_id)) RETURNING number, ''"),

    DESK_MEND(HandOffEntry,
        u"UPDATE hand_off SET planned_at = NULL WHERE " DESK_NO_MOMENT(u"planned_at")
        u" RETURNING number, ''"),

    DESK_LEAVE_OUT(UpgradeRunRow,
        u"DELETE FROM upgrade_run_rows WHERE run IN (SELECT number FROM upgrade_runs WHERE "
        DESK_NO_MOMENT(u"started_at") u") OR " DESK_NO_QUANTITY(u"quantity")
        u" RETURNING run || ' ' || position, ''"),
    DESK_LEAVE_OUT(UpgradeRun,
        u"DELETE FROM upgrade_runs WHERE " DESK_NO_MOMENT(u"started_at") u" RETURNING number, ''"),
    DESK_MEND(UpgradeRun,
        u"UPDATE upgrade_runs SET ended_at = NULL WHERE " DESK_NO_MOMENT(u"ended_at")
        u" RETURNING number, ''"),
    DESK_MEND(UpgradeRunRow,
        u"UPDATE upgrade_run_rows SET acted_at = NULL WHERE " DESK_NO_MOMENT(u"acted_at")
        u" RETURNING run || ' ' || position, ''"),
    DESK_LEAVE_OUT(UpgradeRunRow,
        u"DELETE FROM upgrade_run_rows WHERE (state = 'done') <> EXISTS (SELECT 1 FROM orders o"
        u" JOIN upgrade_runs r ON r.number = upgrade_run_rows.run"
        u" WHERE o.source_id = upgrade_run_rows.source_id"
        u" AND o.request_id = r.request_id || '/' || upgrade_run_rows.position)"
        u" OR (state = 'done' AND NOT EXISTS (SELECT 1 FROM orders o"
        u" WHERE o.number IS upgrade_run_rows.order_number"
        u" AND o.target_id IS upgrade_run_rows.made_id"
        u" AND o.source_id = upgrade_run_rows.source_id))"
        u" OR (state = 'failed') <> (reason <> '')"
        u" OR (state = 'waiting' AND EXISTS (SELECT 1 FROM upgrade_runs r"
        u" WHERE r.number = upgrade_run_rows.run AND r.state IN ('finished', 'givenUp')))"
        u" RETURNING run || ' ' || position, ''"),
    // A run that nobody can carry on has ended.
    DESK_MEND(UpgradeRun,
        u"UPDATE upgrade_runs SET ended_at = iif(state IN ('finished', 'givenUp'), started_at,"
        u" NULL) WHERE (state IN ('finished', 'givenUp')) <> (ended_at IS NOT NULL)"
        u" RETURNING number, ''"),
    DESK_LEAVE_OUT(UpgradeRunRow,
        u"DELETE FROM upgrade_run_rows WHERE run IN (SELECT number FROM upgrade_runs"
        u" WHERE state IN ('preparing', 'open') AND number < (SELECT max(number) FROM upgrade_runs"
        u" WHERE state IN ('preparing', 'open'))) RETURNING run || ' ' || position, ''"),
    DESK_LEAVE_OUT(UpgradeRun,
        u"DELETE FROM upgrade_runs WHERE state IN ('preparing', 'open') AND number <"
        u" (SELECT max(number) FROM upgrade_runs WHERE state IN ('preparing', 'open'))"
        u" RETURNING number, ''"),

    DESK_LEAVE_OUT(Setting,
        u"DELETE FROM catalogue_choice WHERE corrected NOT IN (0, 1)"
        u" OR (name = '') <> (content IS NULL)"
        u" OR (content IS NOT NULL AND NOT json_valid(CAST(content AS TEXT)))"
        u" OR " DESK_NO_MOMENT(u"chosen_at")
        u" RETURNING 'catalogue_choice', name"),
    DESK_LEAVE_OUT(Price,
        u"DELETE FROM prices WHERE EXISTS (SELECT 1 FROM price_list WHERE "
        DESK_NO_MOMENT(u"loaded_at") u") RETURNING offer_id, currency"),
    DESK_LEAVE_OUT(Setting,
        u"DELETE FROM price_list WHERE " DESK_NO_MOMENT(u"loaded_at")
        u" RETURNING 'price_list', name"),
    DESK_MEND(Setting,
        u"UPDATE book_info SET simulated_now = NULL WHERE " DESK_NO_MOMENT(u"simulated_now")
        u" RETURNING 'book_info.simulated_now', ''"),
    DESK_LEAVE_OUT(HistoryEntry,
        u"DELETE FROM audit WHERE " DESK_NO_MOMENT(u"time")
        u" OR (before <> '' AND NOT json_valid(before))"
        u" OR (after <> '' AND NOT json_valid(after)) RETURNING sequence, ''"),
    // The key that signs the sandbox's tokens is kept beside the answers, and is no JSON; without
    // it a new one is made.
    DESK_LEAVE_OUT(KeptAnswer,
        u"DELETE FROM kept_answers WHERE " DESK_NO_MOMENT(u"given_at")
        u" OR (request_key <> 'sandbox/signing-key'"
        u" AND (NOT json_valid(CAST(answer AS TEXT)) OR EXISTS (SELECT 1"
        u" FROM (SELECT json_extract(CAST(kept_answers.answer AS TEXT), '$.order') AS o,"
        u" json_extract(CAST(kept_answers.answer AS TEXT), '$.sourceSubscriptionId') AS s,"
        u" json_extract(CAST(kept_answers.answer AS TEXT), '$.targetSubscriptionId') AS t)"
        u" WHERE (coalesce(o, '') <> '' AND o NOT IN (SELECT number FROM orders))"
        u" OR (coalesce(s, '') <> '' AND s NOT IN (SELECT id FROM subscriptions))"
        u" OR (coalesce(t, '') <> '' AND t NOT IN (SELECT id FROM subscriptions)))))"
        u" RETURNING request_key, ''"),
};
// clang-format on

/// Numbers that are kept with what they count.
constexpr std::array salvageRecounts{
    QStringView(u"UPDATE upgrade_runs SET (total, waiting, done, failed, skipped, accounts) ="
                u" (SELECT count(*), total(state = 'waiting'), total(state = 'done'),"
                u" total(state = 'failed'), total(state = 'skipped'), total(accounts)"
                u" FROM upgrade_run_rows WHERE run = upgrade_runs.number)"),
};

#undef DESK_LEAVE_OUT
#undef DESK_MEND
#undef DESK_NO_ID
#undef DESK_NO_DAY
#undef DESK_NO_QUANTITY
#undef DESK_NO_MOMENT

} // namespace store
