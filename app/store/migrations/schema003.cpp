#include "store/migrations/migration.h"

namespace store {
namespace {

// Notes on the shape:
// * The state of a line and its note are the book's own record, and the only columns of
//   affected_accounts that are ever changed.
// * A catalogue file of the partner's own is kept whole, as it was read: the book stays whole when
//   the file goes, and a later program reads it by its own rules. NULL content: the one built in.
constexpr QStringView statements[] = {
    u"ALTER TABLE affected_accounts ADD COLUMN state TEXT NOT NULL DEFAULT 'open'",
    u"ALTER TABLE affected_accounts ADD COLUMN note TEXT NOT NULL DEFAULT ''",
    u"CREATE TABLE catalogue_choice ("
    u" only_row INTEGER PRIMARY KEY CHECK (only_row = 1),"
    u" corrected INTEGER NOT NULL,"
    u" name TEXT NOT NULL,"
    u" content BLOB,"
    u" chosen_at TEXT NOT NULL"
    u") STRICT",
};

} // namespace

const Migration schema003{ 3,
    u"The work that an upgrade leaves has a state and a note, and the book keeps its catalogue.", 1,
    statements };

} // namespace store
