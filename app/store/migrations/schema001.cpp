#include "store/migrations/migration.h"

namespace store {
namespace {

// Notes on the shape:
// * Ids are lower-case text; a numeric rowid of its own (seq) stays the same through VACUUM, which
// a
//   full-text index over customers will need.
// * Codes carry no CHECK: the program writes them from enumerations, and verify() is the judge of a
//   book that something else wrote. A new code then needs no rebuilt table.
// * Every sort of the customer list has an index that begins with the cloud and ends with the id. A
//   list over both clouds is two lists merged, so no sort needs a second index.
// * customers_by_upgrades also carries what the counts add up, so that they never touch the table.
//   (delegation_rank is STORED for that: SQLite 3.40 sees no covering index in a virtual column.)
constexpr QStringView statements[] = {
    u"CREATE TABLE schema_history ("
    u" version INTEGER PRIMARY KEY,"
    u" sentence TEXT NOT NULL,"
    u" oldest_reader INTEGER NOT NULL,"
    u" applied_at TEXT NOT NULL"
    u") STRICT",

    u"CREATE TABLE book_info ("
    u" only_row INTEGER PRIMARY KEY CHECK (only_row = 1),"
    u" origin TEXT NOT NULL,"
    u" simulated_now TEXT,"
    u" reseller_name TEXT NOT NULL,"
    u" seed INTEGER NOT NULL,"
    u" verdict_basis BLOB NOT NULL"
    u") STRICT",
    u"INSERT INTO book_info (only_row, origin, simulated_now, reseller_name, seed, verdict_basis)"
    u" VALUES (1, 'empty', NULL, '', 0, x'')",

    u"CREATE TABLE customers ("
    u" seq INTEGER PRIMARY KEY,"
    u" id TEXT NOT NULL UNIQUE,"
    u" cloud TEXT NOT NULL,"
    u" company_name TEXT NOT NULL,"
    u" local_name TEXT NOT NULL,"
    u" domain TEXT NOT NULL,"
    u" country TEXT NOT NULL,"
    u" language TEXT NOT NULL,"
    u" relationship TEXT NOT NULL,"
    u" delegation TEXT NOT NULL,"
    u" delegation_since TEXT,"
    u" excluded_plans TEXT NOT NULL,"
    u" row_version INTEGER NOT NULL,"
    u" name_key TEXT NOT NULL,"
    u" domain_key TEXT NOT NULL,"
    u" search_text TEXT NOT NULL,"
    u" delegation_rank INTEGER NOT NULL GENERATED ALWAYS AS (CASE delegation"
    u"  WHEN 'granted' THEN 0 WHEN 'requested' THEN 1 WHEN 'removed' THEN 2 ELSE 3 END) STORED,"
    u" subscription_count INTEGER NOT NULL DEFAULT 0,"
    u" upgradable_count INTEGER NOT NULL DEFAULT 0,"
    u" last_checked TEXT NOT NULL DEFAULT ''"
    u") STRICT",
    u"CREATE INDEX customers_by_name ON customers (cloud, name_key, id)",
    u"CREATE INDEX customers_by_domain ON customers (cloud, domain_key, id)",
    u"CREATE INDEX customers_by_market ON customers (cloud, country, id)",
    u"CREATE INDEX customers_by_delegation ON customers (cloud, delegation_rank, id)",
    u"CREATE INDEX customers_by_subscriptions ON customers (cloud, subscription_count, id)",
    u"CREATE INDEX customers_by_upgrades ON customers"
    u" (cloud, upgradable_count, id, delegation_rank, subscription_count)",
    u"CREATE INDEX customers_by_last_checked ON customers (cloud, last_checked, id)",
    u"CREATE INDEX customers_upgradable_by_name ON customers (cloud, name_key, id)"
    u" WHERE upgradable_count > 0",
    u"CREATE INDEX customers_undelegated_by_name ON customers (cloud, name_key, id)"
    u" WHERE delegation_rank > 0",

    u"CREATE TABLE subscriptions ("
    u" id TEXT PRIMARY KEY NOT NULL,"
    u" customer_id TEXT NOT NULL REFERENCES customers (id),"
    u" offer_id TEXT,"
    u" offer_name TEXT NOT NULL,"
    u" friendly_name TEXT NOT NULL,"
    u" quantity INTEGER NOT NULL,"
    u" status TEXT NOT NULL,"
    u" parent_id TEXT REFERENCES subscriptions (id) DEFERRABLE INITIALLY DEFERRED,"
    u" creation_date TEXT,"
    u" start_date TEXT,"
    u" commitment_end_date TEXT,"
    u" billing_cycle TEXT NOT NULL,"
    u" term TEXT NOT NULL,"
    u" auto_renew INTEGER NOT NULL,"
    u" is_trial INTEGER NOT NULL,"
    u" sold_by TEXT NOT NULL,"
    u" seller_name TEXT NOT NULL,"
    u" partner_id TEXT NOT NULL,"
    u" order_id TEXT NOT NULL,"
    u" unit_price INTEGER,"
    u" currency TEXT,"
    u" upgraded_from TEXT REFERENCES subscriptions (id) DEFERRABLE INITIALLY DEFERRED,"
    u" upgraded_to TEXT REFERENCES subscriptions (id) DEFERRABLE INITIALLY DEFERRED,"
    u" row_version INTEGER NOT NULL,"
    u" eligible_targets INTEGER NOT NULL DEFAULT 0"
    u") STRICT",
    u"CREATE INDEX subscriptions_by_customer ON subscriptions (customer_id, id)",
    u"CREATE INDEX subscriptions_by_parent ON subscriptions (parent_id) WHERE parent_id IS NOT "
    u"NULL",
    u"CREATE INDEX subscriptions_by_source ON subscriptions (upgraded_from)"
    u" WHERE upgraded_from IS NOT NULL",
    u"CREATE INDEX subscriptions_by_target ON subscriptions (upgraded_to)"
    u" WHERE upgraded_to IS NOT NULL",

    u"CREATE TABLE accounts ("
    u" id TEXT PRIMARY KEY NOT NULL,"
    u" customer_id TEXT NOT NULL REFERENCES customers (id),"
    u" display_name TEXT NOT NULL,"
    u" email TEXT NOT NULL,"
    u" usage_location TEXT NOT NULL"
    u") STRICT",
    u"CREATE INDEX accounts_by_customer ON accounts (customer_id, id)",
    u"CREATE TABLE licences ("
    u" account_id TEXT NOT NULL REFERENCES accounts (id),"
    u" subscription_id TEXT NOT NULL REFERENCES subscriptions (id),"
    u" disabled_plans TEXT NOT NULL,"
    u" group_based INTEGER NOT NULL,"
    u" group_name TEXT NOT NULL,"
    u" PRIMARY KEY (account_id, subscription_id)"
    u") STRICT, WITHOUT ROWID",
    u"CREATE INDEX licences_by_subscription ON licences (subscription_id, account_id)",

    u"CREATE TABLE orders ("
    u" number TEXT PRIMARY KEY NOT NULL,"
    u" order_year INTEGER,"
    u" serial INTEGER,"
    u" customer_id TEXT NOT NULL REFERENCES customers (id),"
    u" source_id TEXT REFERENCES subscriptions (id) DEFERRABLE INITIALLY DEFERRED,"
    u" target_id TEXT NOT NULL REFERENCES subscriptions (id) DEFERRABLE INITIALLY DEFERRED,"
    u" offer_id TEXT,"
    u" quantity INTEGER NOT NULL,"
    u" upgrade_type TEXT NOT NULL,"
    u" placed_at TEXT,"
    u" request_id TEXT NOT NULL"
    u") STRICT",
    u"CREATE INDEX orders_by_serial ON orders (order_year, serial)",
    u"CREATE INDEX orders_by_customer ON orders (customer_id)",
    u"CREATE INDEX orders_by_source ON orders (source_id) WHERE source_id IS NOT NULL",
    u"CREATE INDEX orders_by_target ON orders (target_id)",
    u"CREATE TABLE affected_accounts ("
    u" order_number TEXT NOT NULL REFERENCES orders (number),"
    u" position INTEGER NOT NULL,"
    u" account_id TEXT NOT NULL,"
    u" display_name TEXT NOT NULL,"
    u" email TEXT NOT NULL,"
    u" plan TEXT NOT NULL,"
    u" reason TEXT NOT NULL,"
    u" detail TEXT NOT NULL,"
    u" PRIMARY KEY (order_number, position),"
    u" UNIQUE (order_number, account_id, plan, reason)"
    u") STRICT, WITHOUT ROWID",

    u"CREATE TABLE audit ("
    u" sequence INTEGER PRIMARY KEY,"
    u" time TEXT NOT NULL,"
    u" actor TEXT NOT NULL,"
    u" role TEXT NOT NULL,"
    u" act TEXT NOT NULL,"
    u" customer_id TEXT,"
    u" subscription_id TEXT,"
    u" before TEXT NOT NULL,"
    u" after TEXT NOT NULL,"
    u" request_id TEXT NOT NULL,"
    u" digest BLOB NOT NULL"
    u") STRICT",
    u"CREATE INDEX audit_by_customer ON audit (customer_id, sequence) WHERE customer_id IS NOT "
    u"NULL",
    u"CREATE INDEX audit_by_subscription ON audit (subscription_id, sequence)"
    u" WHERE subscription_id IS NOT NULL",
    u"CREATE TABLE audit_head ("
    u" only_row INTEGER PRIMARY KEY CHECK (only_row = 1),"
    u" entries INTEGER NOT NULL,"
    u" digest BLOB NOT NULL"
    u") STRICT",
    u"INSERT INTO audit_head (only_row, entries, digest) VALUES (1, 0, x'')",

    u"CREATE TABLE kept_answers ("
    u" request_key TEXT PRIMARY KEY NOT NULL,"
    u" answer BLOB NOT NULL,"
    u" given_at TEXT NOT NULL"
    u") STRICT",
};

} // namespace

const Migration schema001{ 1,
    u"The first book: customers, subscriptions, accounts, orders, history.", 1, statements };

} // namespace store
