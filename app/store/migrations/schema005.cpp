#include "store/migrations/migration.h"

namespace store {
namespace {

// Notes on the shape:
// * subscriptions.verdict is written by VerdictRepository (domain::packed tells its bytes);
//   customers.verdict_groups has a bit for each group that one of its subscriptions stands in, so
//   that a group is walked in the order of the list by company.
// * portfolio_kinds counts the subscriptions that are alike. It is kept by triggers, so that no
//   writer can forget it, and answers for millions of subscriptions with some hundred rows.
// * An older book has no verdicts yet: its basis is forgotten, so that it is judged when it is
//   opened.
#define DESK_ADD_TO_KINDS(row, sign)                                                               \
    u"INSERT INTO portfolio_kinds SELECT cloud, coalesce(" row u".offer_id, "                      \
    u"''),"                                                                                        \
    u" " row u".verdict,"                                                                          \
    u" " sign u"1 FROM "                                                                           \
    u"customers "                                                                                  \
    u"WHERE id "                                                                                   \
    u"="                                                                                           \
    u" " row u".cus"                                                                               \
    u"tome"                                                                                        \
    u"r_id"                                                                                        \
    u" ON CONFLICT DO UPDATE SET subscriptions = subscriptions + excluded.subscriptions; "
#define DESK_KEEP_GROUPS(row)                                                                      \
    u"UPDATE customers SET verdict_groups = coalesce((SELECT sum(DISTINCT 1 << "                   \
    u"(instr(x'000102030405', substr(verdict, 1, 1)) - 1)) FROM subscriptions"                     \
    u" WHERE customer_id = " row u".customer_id), 0) WHERE id = " row u".customer_id; "

constexpr QStringView statements[] = {
    u"ALTER TABLE subscriptions ADD COLUMN verdict BLOB NOT NULL DEFAULT x'040000'",
    u"ALTER TABLE customers ADD COLUMN verdict_groups INTEGER NOT NULL DEFAULT 0",
    u"UPDATE customers SET verdict_groups = 16"
    u" WHERE id IN (SELECT customer_id FROM subscriptions)",
    u"UPDATE book_info SET verdict_basis = x''",
    u"CREATE INDEX customers_of_group_1 ON customers (cloud, name_rank, id)"
    u" WHERE (verdict_groups & 2) <> 0",
    u"CREATE INDEX customers_of_group_2 ON customers (cloud, name_rank, id)"
    u" WHERE (verdict_groups & 4) <> 0",
    u"CREATE INDEX customers_of_group_3 ON customers (cloud, name_rank, id)"
    u" WHERE (verdict_groups & 8) <> 0",
    u"CREATE INDEX customers_of_group_5 ON customers (cloud, name_rank, id)"
    u" WHERE (verdict_groups & 32) <> 0",
    u"CREATE TABLE portfolio_kinds ("
    u" cloud TEXT NOT NULL,"
    u" offer_id TEXT NOT NULL,"
    u" verdict BLOB NOT NULL,"
    u" subscriptions INTEGER NOT NULL,"
    u" PRIMARY KEY (cloud, offer_id, verdict)"
    u") STRICT, WITHOUT ROWID",
    u"INSERT INTO portfolio_kinds SELECT c.cloud, coalesce(s.offer_id, ''), s.verdict, count(*)"
    u" FROM subscriptions s JOIN customers c ON c.id = s.customer_id GROUP BY 1, 2, 3",
    u"CREATE TRIGGER subscription_judged_new AFTER INSERT ON subscriptions "
    u"BEGIN " DESK_ADD_TO_KINDS(u"new", u"") u"END",
    // Only adds: it must not look at other subscriptions, whose indexes a bulk load puts off.
    u"CREATE TRIGGER subscription_grouped_new AFTER INSERT ON subscriptions"
    u" BEGIN UPDATE customers SET verdict_groups = verdict_groups | (1 << (instr(x'000102030405',"
    u" substr(new.verdict, 1, 1)) - 1)) WHERE id = new.customer_id; END",
    u"CREATE TRIGGER subscription_judged AFTER UPDATE OF customer_id, offer_id, verdict"
    u" ON subscriptions WHEN old.customer_id <> new.customer_id"
    u" OR old.offer_id IS NOT new.offer_id OR old.verdict <> new.verdict"
    u" BEGIN " DESK_ADD_TO_KINDS(u"old", u"-") DESK_ADD_TO_KINDS(u"new", u"") u"END",
    u"CREATE TRIGGER subscription_grouped AFTER UPDATE OF customer_id, verdict ON subscriptions"
    u" WHEN old.customer_id <> new.customer_id"
    u" OR substr(old.verdict, 1, 1) <> substr(new.verdict, 1, 1)"
    u" BEGIN " DESK_KEEP_GROUPS(u"old") DESK_KEEP_GROUPS(u"new") u"END",
    u"CREATE TRIGGER subscription_judged_gone AFTER DELETE ON subscriptions "
    u"BEGIN " DESK_ADD_TO_KINDS(u"old", u"-") u"END",
    u"CREATE TRIGGER customer_kinds_moved AFTER UPDATE OF cloud ON customers"
    u" WHEN old.cloud <> new.cloud BEGIN"
    u" INSERT INTO portfolio_kinds SELECT old.cloud, coalesce(offer_id, ''), verdict, -count(*)"
    u" FROM subscriptions WHERE customer_id = new.id GROUP BY 2, 3"
    u" ON CONFLICT DO UPDATE SET subscriptions = subscriptions + excluded.subscriptions;"
    u" INSERT INTO portfolio_kinds SELECT new.cloud, coalesce(offer_id, ''), verdict, count(*)"
    u" FROM subscriptions WHERE customer_id = new.id GROUP BY 2, 3"
    u" ON CONFLICT DO UPDATE SET subscriptions = subscriptions + excluded.subscriptions; END",
};

} // namespace

const Migration schema005{ 5,
    u"A subscription keeps its verdict with all reasons, and the book counts what is alike.", 4,
    statements };

} // namespace store
