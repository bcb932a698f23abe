#include "store/migrations/migration.h"

namespace store {
namespace {

// Notes on the shape:
// * The numbers of a run are kept with it in the transaction that settles a row: progress and the
//   list of runs never count a hundred thousand rows.
// * The ids of a row are no foreign keys: a row may name a subscription that went before its turn,
//   which is then the reason why it failed.
constexpr QStringView statements[] = {
    u"CREATE TABLE upgrade_runs ("
    u" number INTEGER PRIMARY KEY,"
    u" request_id TEXT NOT NULL UNIQUE,"
    u" state TEXT NOT NULL,"
    u" cloud TEXT NOT NULL,"
    u" actor TEXT NOT NULL,"
    u" role TEXT NOT NULL,"
    u" started_at TEXT NOT NULL,"
    u" ended_at TEXT,"
    u" total INTEGER NOT NULL DEFAULT 0,"
    u" waiting INTEGER NOT NULL DEFAULT 0,"
    u" done INTEGER NOT NULL DEFAULT 0,"
    u" failed INTEGER NOT NULL DEFAULT 0,"
    u" skipped INTEGER NOT NULL DEFAULT 0,"
    u" accounts INTEGER NOT NULL DEFAULT 0"
    u") STRICT",
    u"CREATE TABLE upgrade_run_rows ("
    u" run INTEGER NOT NULL REFERENCES upgrade_runs(number),"
    u" position INTEGER NOT NULL,"
    u" source_id TEXT NOT NULL,"
    u" target_offer TEXT NOT NULL,"
    u" quantity INTEGER,"
    u" seen_version INTEGER NOT NULL,"
    u" state TEXT NOT NULL,"
    u" made_id TEXT,"
    u" order_number TEXT,"
    u" moved INTEGER NOT NULL DEFAULT 0,"
    u" accounts INTEGER NOT NULL DEFAULT 0,"
    u" due INTEGER,"
    u" monthly INTEGER,"
    u" currency TEXT,"
    u" reason TEXT NOT NULL DEFAULT '',"
    u" acted_at TEXT,"
    u" PRIMARY KEY (run, position)"
    u") STRICT, WITHOUT ROWID",
    u"CREATE INDEX upgrade_run_rows_by_state ON upgrade_run_rows (run, state, position)",
};

} // namespace

const Migration schema006{ 6,
    u"A bulk upgrade is kept with its rows, so that it can be carried on.", 1, statements };

} // namespace store
