#include "store/migrations/migration.h"

namespace store {
namespace {

// Notes on the shape:
// * The ids are no foreign keys: the list is the book's memory of what was done in it, verify()
//   compares it with what stands there, and a bulk upgrade pays for no look-ups.
// * vendor_id is unique: a subscription in Partner Center is one subscription here.
// * An imported book that was upgraded before this step gets its entries: otherwise its next import
//   could not tell what Partner Center made of those upgrades.
constexpr QStringView statements[] = {
    u"CREATE TABLE hand_off ("
    u" number INTEGER PRIMARY KEY,"
    u" act TEXT NOT NULL,"
    u" customer_id TEXT NOT NULL,"
    u" subscription_id TEXT NOT NULL,"
    u" made_id TEXT,"
    u" before_offer TEXT,"
    u" before_quantity INTEGER NOT NULL,"
    u" before_status TEXT NOT NULL,"
    u" before_auto_renew INTEGER NOT NULL,"
    u" after_offer TEXT,"
    u" after_quantity INTEGER NOT NULL,"
    u" after_status TEXT NOT NULL,"
    u" after_auto_renew INTEGER NOT NULL,"
    u" planned_at TEXT,"
    u" actor TEXT NOT NULL,"
    u" role TEXT NOT NULL,"
    u" request_id TEXT NOT NULL,"
    u" state TEXT NOT NULL DEFAULT 'open',"
    u" note TEXT NOT NULL DEFAULT '',"
    u" settled_at TEXT,"
    u" settled_by TEXT NOT NULL DEFAULT '',"
    u" seen_by_import INTEGER NOT NULL DEFAULT 0,"
    u" vendor_id TEXT"
    u") STRICT",
    u"CREATE INDEX hand_off_by_state ON hand_off (state, number)",
    u"CREATE INDEX hand_off_by_subscription ON hand_off (subscription_id, number)",
    u"CREATE INDEX hand_off_by_made ON hand_off (made_id) WHERE made_id IS NOT NULL",
    u"CREATE UNIQUE INDEX hand_off_by_vendor ON hand_off (vendor_id) WHERE vendor_id IS NOT NULL",
    u"INSERT INTO hand_off (number, act, customer_id, subscription_id, made_id, before_offer,"
    u" before_quantity, before_status, before_auto_renew, after_offer, after_quantity,"
    u" after_status, after_auto_renew, planned_at, actor, role, request_id)"
    u" SELECT row_number() OVER (ORDER BY o.placed_at, o.number), 'upgrade', o.customer_id,"
    u" o.source_id, o.target_id, s.offer_id, s.quantity, 'active', 1, o.offer_id, o.quantity,"
    u" 'active', 1, o.placed_at,"
    u" coalesce((SELECT actor FROM audit WHERE subscription_id = o.source_id"
    u" AND act = 'subscriptionUpgraded' ORDER BY sequence DESC LIMIT 1), ''),"
    u" coalesce((SELECT role FROM audit WHERE subscription_id = o.source_id"
    u" AND act = 'subscriptionUpgraded' ORDER BY sequence DESC LIMIT 1), 'admin-agent'),"
    u" o.request_id FROM orders o JOIN subscriptions s ON s.id = o.source_id"
    u" JOIN subscriptions t ON t.id = o.target_id AND t.upgraded_from = o.source_id"
    u" WHERE (SELECT origin FROM book_info) = 'imported'",
};

} // namespace

const Migration schema009{ 9,
    u"What was done in an imported book waits in a list until Partner Center has followed.", 7,
    statements };

} // namespace store
