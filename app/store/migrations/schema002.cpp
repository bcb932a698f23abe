#include "store/migrations/migration.h"

namespace store {
namespace {

// Notes on the shape:
// * A line belongs to a subscription; an order has the lines of both of its subscriptions. Acts
//   that are no order (a change of licences) leave order_number NULL.
// * Amounts and prices are in the smallest unit of the currency, days are ISO text.
constexpr QStringView statements[] = {
    u"CREATE TABLE billing_lines ("
    u" seq INTEGER PRIMARY KEY,"
    u" order_number TEXT REFERENCES orders (number),"
    u" subscription_id TEXT NOT NULL REFERENCES subscriptions (id) DEFERRABLE INITIALLY DEFERRED,"
    u" offer_id TEXT,"
    u" kind TEXT NOT NULL,"
    u" first_day TEXT NOT NULL,"
    u" last_day TEXT NOT NULL,"
    u" period_first TEXT NOT NULL,"
    u" period_last TEXT NOT NULL,"
    u" cycle TEXT NOT NULL,"
    u" quantity INTEGER NOT NULL,"
    u" unit_price INTEGER NOT NULL,"
    u" amount INTEGER NOT NULL,"
    u" currency TEXT NOT NULL,"
    u" booked_at TEXT NOT NULL"
    u") STRICT",
    u"CREATE INDEX billing_lines_by_subscription ON billing_lines (subscription_id, seq)",
    u"CREATE INDEX billing_lines_by_order ON billing_lines (order_number, seq)"
    u" WHERE order_number IS NOT NULL",

    u"CREATE TABLE price_list ("
    u" only_row INTEGER PRIMARY KEY CHECK (only_row = 1),"
    u" name TEXT NOT NULL,"
    u" loaded_at TEXT NOT NULL"
    u") STRICT",
    u"CREATE TABLE prices ("
    u" position INTEGER PRIMARY KEY,"
    u" offer_id TEXT NOT NULL,"
    u" currency TEXT NOT NULL,"
    u" monthly INTEGER NOT NULL,"
    u" annual INTEGER,"
    u" margin_hundredths INTEGER NOT NULL,"
    u" UNIQUE (offer_id, currency)"
    u") STRICT",
};

} // namespace

const Migration schema002{ 2,
    u"Billing lines stand with their order, and a price list of one's own.", 1, statements };

} // namespace store
