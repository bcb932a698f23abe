#include "store/migrations/migration.h"
#include "store/nameorder.h"

namespace store {
namespace {

// Notes on the shape:
// * customer_pairs and customer_triples take the place of customer_search (store/searchgrams.h).
//   Pairs keep no places: a needle of two characters is one token there.
// * What the book's clock may have something to do with is found by its day: the end of a term, and
//   the day of a suspension, which a trigger takes over from the history that tells it.
// * Indexes by day hold only what the clock acts on: what this partner sold and still stands.
#define DESK_SUSPENSION(row)                                                                       \
    u"(SELECT CASE act WHEN 'subscriptionSuspended' THEN substr(time, 1, 10) END FROM audit"       \
    u" WHERE subscription_id "                                                                     \
    u"= " row u" AND act IN ('subscriptionSuspended', 'subscriptionReactivated')"                  \
    u" ORDER BY sequence DESC LIMIT 1)"

constexpr QStringView statements[] = {
    u"DROP TABLE customer_grams",
    u"DROP TABLE customer_search",
    u"CREATE VIRTUAL TABLE customer_pairs USING fts5"
    u" (grams, content='', columnsize=0, detail=none, tokenize='ascii')",
    u"CREATE VIRTUAL TABLE customer_triples USING fts5"
    u" (grams, content='', columnsize=0, tokenize='ascii')",
    u"CREATE VIRTUAL TABLE customer_pair_terms USING fts5vocab (customer_pairs, instance)",
    u"CREATE VIRTUAL TABLE customer_triple_terms USING fts5vocab (customer_triples, instance)",

    u"ALTER TABLE subscriptions ADD COLUMN suspended_on TEXT",
    u"UPDATE subscriptions SET suspended_on = " DESK_SUSPENSION(
        u"subscriptions."
        u"i"
        u"d") u" WHERE id IN (SELECT subscription_id FROM audit WHERE act = "
              u"'subscriptionSuspended')",
    u"CREATE TRIGGER subscription_suspended AFTER INSERT ON audit"
    u" WHEN new.act IN ('subscriptionSuspended', 'subscriptionReactivated')"
    u" BEGIN UPDATE subscriptions SET suspended_on = iif(new.act = 'subscriptionSuspended',"
    u" substr(new.time, 1, 10), NULL) WHERE id = new.subscription_id; END",
    u"CREATE INDEX subscriptions_ending ON subscriptions (commitment_end_date)"
    u" WHERE sold_by = 'own' AND commitment_end_date IS NOT NULL"
    u" AND (status = 'active' OR (status = 'suspended' AND auto_renew = 0))",
    u"CREATE INDEX subscriptions_suspended ON subscriptions (suspended_on)"
    u" WHERE sold_by = 'own' AND suspended_on IS NOT NULL AND status = 'suspended'",
};

domain::Result<void> fill(Connection &connection, const RowsTold &told)
{
    SearchIndex index(connection);
    return NameOrder(connection, index).renumber(told);
}

} // namespace

const Migration schema007{ 7,
    u"Needles of any length are found at once, and so is what the book's clock brings.", 7,
    statements, fill };

} // namespace store
