#include "store/migrations/migration.h"

namespace store {
namespace {

// Notes on the shape:
// * Tables and indexes are those of schema 7; the triggers keep the same numbers for less work.
//   Most of what an upgrade writes is paid for in triggers.
// * DISTINCT in an aggregate makes SQLite set up a table for each time that it is asked; the
//   greatest of six comparisons says the same.
// * A customer's row is written only where its groups are other ones: writing the same again
//   takes it out of its indexes and puts it back.
#define DESK_GROUP_BIT(row) u"(1 << (instr(x'000102030405', substr(" row u".verdict, 1, 1)) - 1))"
#define DESK_IN_GROUP(group, bit) u"" bit u" * max(substr(verdict, 1, 1) = x'" group u"')"
#define DESK_GROUPS_OF(row)                                                                        \
    u"coalesce((SELECT " DESK_IN_GROUP(u"00", u"1") u" + " DESK_IN_GROUP(                          \
        u"01", u"2") u" + " DESK_IN_GROUP(u"02", u"4") u" + " DESK_IN_GROUP(u"03",                 \
        u"8") u" + " DESK_IN_GROUP(u"04", u"16") u" + " DESK_IN_GROUP(u"05",                       \
        u"32") u" FROM subscriptions WHERE customer_id = " row u".customer_id), 0)"
#define DESK_KEEP_GROUPS(row)                                                                      \
    u"UPDATE customers SET verdict_groups = " DESK_GROUPS_OF(                                      \
        row) u" WHERE id = " row u".customer_id; "
#define DESK_ADD_TO_TOTALS(row, sign)                                                              \
    u"INSERT INTO customer_totals VALUES "                                                         \
    u"(" row u".cloud,"                                                                            \
    u" " row u".upgradable_count > 0, " row u".delegation_rank > 0, " sign u"1, " sign             \
        row u".subscription_count, " sign row u".upgradable_count)"                                \
    u" ON CONFLICT DO UPDATE SET customers = customers + excluded.customers,"                      \
    u" subscriptions = subscriptions + excluded.subscriptions,"                                    \
    u" upgrades = upgrades + excluded.upgrades; "
#define DESK_SAME_TOTALS                                                                           \
    u"old.cloud = new.cloud AND (old.upgradable_count > 0) = (new.upgradable_count > 0)"           \
    u" AND (old.delegation_rank > 0) = (new.delegation_rank > 0)"

// clang-format cuts a text beside a macro into single letters.
// clang-format off
constexpr QStringView statements[] = {
    u"DROP TRIGGER subscription_grouped_new",
    u"DROP TRIGGER subscription_grouped",
    u"DROP TRIGGER customer_counted",
    // Only adds: it must not look at other subscriptions, whose indexes a bulk load puts off.
    u"CREATE TRIGGER subscription_grouped_new AFTER INSERT ON subscriptions BEGIN"
    u" UPDATE customers SET verdict_groups = verdict_groups | " DESK_GROUP_BIT(u"new")
    u" WHERE id = new.customer_id AND verdict_groups & " DESK_GROUP_BIT(u"new") u" = 0; END",
    // VerdictRepository writes a customer's groups with its counts, before the subscriptions: then
    // there is nothing left to do here.
    u"CREATE TRIGGER subscription_grouped AFTER UPDATE OF verdict ON subscriptions"
    u" WHEN old.customer_id = new.customer_id"
    u" AND substr(old.verdict, 1, 1) <> substr(new.verdict, 1, 1)"
    u" BEGIN UPDATE customers SET verdict_groups = " DESK_GROUPS_OF(u"new")
    u" WHERE id = new.customer_id AND (verdict_groups & " DESK_GROUP_BIT(u"new") u" = 0"
    u" OR (verdict_groups & " DESK_GROUP_BIT(u"old") u" <> 0 AND NOT EXISTS (SELECT 1"
    u" FROM subscriptions WHERE customer_id = new.customer_id"
    u" AND substr(verdict, 1, 1) = substr(old.verdict, 1, 1)))); END",
    u"CREATE TRIGGER subscription_regrouped AFTER UPDATE OF customer_id ON subscriptions"
    u" WHEN old.customer_id <> new.customer_id"
    u" BEGIN " DESK_KEEP_GROUPS(u"old") DESK_KEEP_GROUPS(u"new") u"END",
    u"CREATE TRIGGER customer_counted AFTER UPDATE OF subscription_count, upgradable_count"
    u" ON customers "
    u"WHEN " DESK_SAME_TOTALS u" AND (old.subscription_count <> new.subscription_count"
    u" OR old.upgradable_count <> new.upgradable_count) BEGIN UPDATE customer_totals"
    u" SET subscriptions = subscriptions + new.subscription_count - old.subscription_count,"
    u" upgrades = upgrades + new.upgradable_count - old.upgradable_count"
    u" WHERE cloud = new.cloud AND upgradable = (new.upgradable_count > 0)"
    u" AND undelegated = (new.delegation_rank > 0); END",
    u"CREATE TRIGGER customer_recounted"
    u" AFTER UPDATE OF cloud, delegation, subscription_count, upgradable_count ON customers"
    u" WHEN NOT (" DESK_SAME_TOTALS u")"
    u" BEGIN " DESK_ADD_TO_TOTALS(u"old", u"-") DESK_ADD_TO_TOTALS(u"new", u"") u"END",
};
// clang-format on

} // namespace

const Migration schema008{ 8, u"What a book counts for its lists is kept with less writing.", 7,
    statements };

} // namespace store
