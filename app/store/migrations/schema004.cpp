#include "store/customertexts.h"
#include "store/migrations/migration.h"

namespace store {
namespace {

// Notes on the shape:
// * The texts are written as this schema folds them. Order and index are made of them by schema 7,
//   whose index is another one.
// * name_rank takes the place of the folded name in every list by company. 0 stands for a row of
//   the running transaction that has no place yet.
// * customer_search keeps no text of its own (search_text has it). Its tokens are pairs of
//   characters (store/searchgrams.h) and its rowids places in the list (store/searchindex.h).
// * customer_totals and customer_markets are kept by triggers, so that no writer can forget them.
//   A number that every screen asks for then never costs a walk over the book.
constexpr QStringView statements[] = {
    u"DROP INDEX customers_by_name",
    u"DROP INDEX customers_upgradable_by_name",
    u"DROP INDEX customers_undelegated_by_name",
    u"ALTER TABLE customers ADD COLUMN name_rank INTEGER NOT NULL DEFAULT 0",
    u"ALTER TABLE customers DROP COLUMN name_key",
    u"CREATE INDEX customers_by_rank ON customers (name_rank)",
    u"CREATE INDEX customers_by_name ON customers (cloud, name_rank, id)",
    u"CREATE INDEX customers_upgradable_by_name ON customers (cloud, name_rank, id)"
    u" WHERE upgradable_count > 0",
    u"CREATE INDEX customers_undelegated_by_name ON customers (cloud, name_rank, id)"
    u" WHERE delegation_rank > 0",
    u"CREATE INDEX subscriptions_by_offer ON subscriptions (offer_id, customer_id)",

    u"CREATE TABLE name_order ("
    u" only_row INTEGER PRIMARY KEY CHECK (only_row = 1),"
    u" basis TEXT NOT NULL"
    u") STRICT",
    u"INSERT INTO name_order (only_row, basis) VALUES (1, '')",

    u"CREATE VIRTUAL TABLE customer_search USING fts5"
    u" (grams, content='', columnsize=0, tokenize='ascii')",
    u"CREATE VIRTUAL TABLE customer_grams USING fts5vocab (customer_search, instance)",
    u"CREATE TABLE search_letters ("
    u" cloud TEXT NOT NULL,"
    u" form TEXT NOT NULL,"
    u" customers INTEGER NOT NULL,"
    u" PRIMARY KEY (cloud, form)"
    u") STRICT, WITHOUT ROWID",

    u"CREATE TABLE customer_totals ("
    u" cloud TEXT NOT NULL,"
    u" upgradable INTEGER NOT NULL,"
    u" undelegated INTEGER NOT NULL,"
    u" customers INTEGER NOT NULL,"
    u" subscriptions INTEGER NOT NULL,"
    u" upgrades INTEGER NOT NULL,"
    u" PRIMARY KEY (cloud, upgradable, undelegated)"
    u") STRICT, WITHOUT ROWID",
    u"INSERT INTO customer_totals SELECT cloud, upgradable_count > 0, delegation_rank > 0,"
    u" count(*), sum(subscription_count), sum(upgradable_count) FROM customers GROUP BY 1, 2, 3",
    u"CREATE TABLE customer_markets ("
    u" cloud TEXT NOT NULL,"
    u" country TEXT NOT NULL,"
    u" customers INTEGER NOT NULL,"
    u" PRIMARY KEY (cloud, country)"
    u") STRICT, WITHOUT ROWID",
    u"INSERT INTO customer_markets SELECT cloud, country, count(*) FROM customers GROUP BY 1, 2",

#define DESK_ADD_TO_TOTALS(row, sign)                                                              \
    u"INSERT INTO customer_totals VALUES "                                                         \
    u"(" row u".cloud,"                                                                            \
    u" " row u".upgradable_count > 0, " row u".delegation_rank > 0, " sign u"1, " sign             \
        row u".subscription_count, " sign row u".upgradable_count)"                                \
    u" ON CONFLICT DO UPDATE SET customers = customers + excluded.customers,"                      \
    u" subscriptions = subscriptions + excluded.subscriptions,"                                    \
    u" upgrades = upgrades + excluded.upgrades; "
#define DESK_ADD_TO_MARKETS(row, sign)                                                             \
    u"INSERT INTO customer_markets VALUES (" row u".cloud, " row u".country, " sign u"1)"          \
    u" ON CONFLICT DO UPDATE SET customers = customers + excluded.customers; "
    u"CREATE TRIGGER customer_added AFTER INSERT ON customers BEGIN " DESK_ADD_TO_TOTALS(
        u"new", u"") DESK_ADD_TO_MARKETS(u"new", u"") u"END",
    u"CREATE TRIGGER customer_removed AFTER DELETE ON customers BEGIN " DESK_ADD_TO_TOTALS(
        u"old", u"-") DESK_ADD_TO_MARKETS(u"old", u"-") u"END",
    u"CREATE TRIGGER customer_counted"
    u" AFTER UPDATE OF cloud, delegation, subscription_count, upgradable_count ON customers "
    u"BEGIN " DESK_ADD_TO_TOTALS(u"old", u"-") DESK_ADD_TO_TOTALS(u"new", u"") u"END",
    u"CREATE TRIGGER customer_moved AFTER UPDATE OF cloud, country ON customers "
    u"BEGIN " DESK_ADD_TO_MARKETS(u"old", u"-") DESK_ADD_TO_MARKETS(u"new", u"") u"END",
};

} // namespace

const Migration schema004{ 4,
    u"Customers are ordered by their collated names and found through an index.", 4, statements,
    writeCustomerTexts };

} // namespace store
