#include "store/maskrules.h"

#include <array>
#include <vector>

#include <QStringTokenizer>

namespace store {
namespace {

using How = MaskRule::How;

// The real names of the customer that a row belongs to, in one text.
#define DESK_NAMES_OF(table)                                                                       \
    u"(SELECT company_name || char(31) || local_name || char(31) || domain FROM customers c"       \
    u" WHERE c.id = " table u".customer_id)"

struct KeptColumns
{
    QStringView table;
    QStringView columns; ///< parted by spaces
};

constexpr std::array kept{
    KeptColumns{ u"schema_history", u"sentence applied_at" },
    KeptColumns{ u"book_info", u"simulated_now verdict_basis" },
    KeptColumns{ u"name_order", u"basis" },
    KeptColumns{ u"search_letters", u"cloud" },
    KeptColumns{ u"customer_totals", u"cloud" },
    KeptColumns{ u"customer_markets", u"cloud country" },
    KeptColumns{ u"portfolio_kinds", u"cloud offer_id verdict" },
    KeptColumns{ u"price_list", u"loaded_at" },
    KeptColumns{ u"prices", u"offer_id currency" },
    KeptColumns{ u"catalogue_choice", u"content chosen_at" },
    KeptColumns{ u"subscriptions",
        u"id customer_id offer_id status parent_id creation_date start_date commitment_end_date "
        u"billing_cycle term sold_by currency upgraded_from upgraded_to verdict suspended_on" },
    KeptColumns{ u"accounts", u"id customer_id usage_location" },
    KeptColumns{ u"licences", u"account_id subscription_id disabled_plans" },
    KeptColumns{
        u"orders", u"number customer_id source_id target_id offer_id upgrade_type placed_at" },
    KeptColumns{ u"billing_lines",
        u"order_number subscription_id offer_id kind first_day last_day period_first period_last "
        u"cycle currency booked_at" },
    KeptColumns{ u"affected_accounts", u"order_number account_id plan reason state" },
    KeptColumns{ u"audit", u"time role act customer_id subscription_id" },
    KeptColumns{ u"upgrade_runs", u"state cloud role started_at ended_at" },
    KeptColumns{ u"upgrade_run_rows",
        u"source_id target_offer state made_id order_number currency acted_at" },
    KeptColumns{ u"hand_off",
        u"act customer_id subscription_id made_id before_offer before_status after_offer "
        u"after_status planned_at role state settled_at vendor_id" },
    KeptColumns{ u"customers",
        u"id cloud country language relationship delegation delegation_since excluded_plans "
        u"last_checked" },
};

constexpr std::array hidden{
    MaskRule{ u"book_info", u"origin", How::Masked, u"'masked'" },
    MaskRule{ u"book_info", u"reseller_name", How::Masked, u"mask('firm', reseller_name, '')" },
    MaskRule{ u"search_letters", u"form", How::Derived, {} },
    MaskRule{ u"price_list", u"name", How::Masked, u"mask('file', name, '')" },
    MaskRule{ u"catalogue_choice", u"name", How::Masked, u"mask('file', name, '')" },
    MaskRule{ u"kept_answers", u"request_key", How::Emptied, {} },
    MaskRule{ u"kept_answers", u"answer", How::Emptied, {} },
    MaskRule{ u"kept_answers", u"given_at", How::Emptied, {} },
    MaskRule{ u"subscriptions", u"offer_name", How::Masked,
        u"mask('product', offer_name, " DESK_NAMES_OF(u"subscriptions") u")" },
    MaskRule{
        u"subscriptions", u"friendly_name", How::Masked, u"mask('nickname', friendly_name, '')" },
    MaskRule{ u"subscriptions", u"seller_name", How::Masked, u"mask('firm', seller_name, '')" },
    MaskRule{ u"subscriptions", u"partner_id", How::Masked, u"mask('partnerId', partner_id, '')" },
    MaskRule{ u"subscriptions", u"order_id", How::Masked, u"mask('orderId', order_id, '')" },
    MaskRule{ u"accounts", u"display_name", How::Masked, u"mask('person', display_name, email)" },
    MaskRule{ u"accounts", u"email", How::Masked, u"mask('email', email, '')" },
    MaskRule{ u"licences", u"group_name", How::Masked, u"mask('group', group_name, '')" },
    MaskRule{ u"orders", u"request_id", How::Masked, u"mask('requestId', request_id, '')" },
    MaskRule{ u"affected_accounts", u"display_name", How::Masked,
        u"mask('person', display_name, email)" },
    MaskRule{ u"affected_accounts", u"email", How::Masked, u"mask('email', email, '')" },
    MaskRule{ u"affected_accounts", u"detail", How::Masked,
        u"CASE WHEN reason IN ('MutuallyExclusiveViolation', 'DependencyViolation', "
        u"'ProhibitedInUsageLocationViolation') THEN detail ELSE mask('group', detail, '') END" },
    MaskRule{ u"affected_accounts", u"note", How::Masked, u"mask('note', note, '')" },
    MaskRule{ u"audit", u"actor", How::Masked, u"mask('person', actor, '')" },
    MaskRule{
        u"audit", u"before", How::Masked, u"mask_json(before, " DESK_NAMES_OF(u"audit") u")" },
    MaskRule{ u"audit", u"after", How::Masked, u"mask_json(after, " DESK_NAMES_OF(u"audit") u")" },
    MaskRule{ u"audit", u"request_id", How::Masked, u"mask('requestId', request_id, '')" },
    MaskRule{ u"audit", u"digest", How::Derived, {} },
    MaskRule{ u"audit_head", u"digest", How::Derived, {} },
    MaskRule{ u"upgrade_runs", u"request_id", How::Masked, u"mask('requestId', request_id, '')" },
    MaskRule{ u"upgrade_runs", u"actor", How::Masked, u"mask('person', actor, '')" },
    MaskRule{ u"upgrade_run_rows", u"reason", How::Masked,
        u"mask_json(reason, (SELECT company_name || char(31) || local_name || char(31) || domain"
        u" FROM customers c JOIN subscriptions s ON s.customer_id = c.id"
        u" WHERE s.id = upgrade_run_rows.source_id))" },
    MaskRule{ u"hand_off", u"actor", How::Masked, u"mask('person', actor, '')" },
    MaskRule{ u"hand_off", u"request_id", How::Masked, u"mask('requestId', request_id, '')" },
    MaskRule{ u"hand_off", u"note", How::Masked, u"mask('note', note, '')" },
    MaskRule{ u"hand_off", u"settled_by", How::Masked, u"mask('person', settled_by, '')" },
    MaskRule{ u"customers", u"company_name", How::Masked, u"mask('company', company_name, '')" },
    MaskRule{
        u"customers", u"local_name", How::Masked, u"mask('localName', local_name, company_name)" },
    MaskRule{ u"customers", u"domain", How::Masked, u"mask('domain', domain, '')" },
    MaskRule{ u"customers", u"domain_key", How::Derived, {} },
    MaskRule{ u"customers", u"search_text", How::Derived, {} },
};

#undef DESK_NAMES_OF

} // namespace

std::span<const MaskRule> maskRules()
{
    static const std::vector<MaskRule> rules = [] {
        std::vector<MaskRule> all;
        for (const KeptColumns &columns : kept) {
            for (const QStringView column : columns.columns.tokenize(u' ')) {
                all.push_back({ columns.table, column, How::Kept, {} });
            }
        }
        all.insert(all.end(), hidden.begin(), hidden.end());
        return all;
    }();
    return rules;
}

} // namespace store
