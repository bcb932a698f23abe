#include "baretable.h"

#include <QFile>

namespace bench {

Bare::Bare(const QString &file, bool create)
{
    const int flags = create ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READWRITE;
    if (sqlite3_open_v2(QFile::encodeName(file).constData(), &m_handle, flags, nullptr)
        != SQLITE_OK) {
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(m_handle));
    }
}

Bare::~Bare()
{
    sqlite3_close(m_handle);
}

bool Bare::run(const QByteArray &sql) const
{
    if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK) {
        return true;
    }
    std::fprintf(stderr, "%s\n  %s\n", sqlite3_errmsg(m_handle), sql.constData());
    return false;
}

bool Bare::each(const QByteArray &sql, const std::function<void(sqlite3_stmt *)> &row) const
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK) {
        std::fprintf(stderr, "%s\n  %s\n", sqlite3_errmsg(m_handle), sql.constData());
        return false;
    }
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
        row(statement);
    }
    sqlite3_finalize(statement);
    return step == SQLITE_DONE;
}

QByteArray textAt(sqlite3_stmt *row, int column)
{
    return { reinterpret_cast<const char *>(sqlite3_column_text(row, column)),
        sqlite3_column_bytes(row, column) };
}

BareTable::~BareTable()
{
    for (const auto &row : rows) {
        for (sqlite3_value *value : row) {
            sqlite3_value_free(value);
        }
    }
}

BareTable readTable(const Bare &book, const QByteArray &name)
{
    BareTable table;
    table.name = name;
    // hidden: 2 and 3 are computed columns.
    book.each("SELECT name FROM pragma_table_xinfo('" + name + "') WHERE hidden = 0",
        [&table](sqlite3_stmt *row) { table.columns.append(textAt(row, 0)); });
    book.each("SELECT " + table.columns.join(", ") + " FROM " + name + " ORDER BY rowid",
        [&table](sqlite3_stmt *row) {
            std::vector<sqlite3_value *> values;
            for (int i = 0; i < sqlite3_column_count(row); ++i) {
                values.push_back(sqlite3_value_dup(sqlite3_column_value(row, i)));
            }
            table.rows.push_back(std::move(values));
        });
    return table;
}

bool copySchema(const Bare &from, const Bare &to)
{
    QByteArrayList statements;
    // The tables behind a virtual one come with it.
    const bool read = from.each(
        "SELECT sql FROM sqlite_master m WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'"
        " AND NOT EXISTS (SELECT 1 FROM sqlite_master v WHERE v.sql LIKE 'CREATE VIRTUAL%'"
        " AND m.name LIKE v.name || '\\_%' ESCAPE '\\') ORDER BY rowid",
        [&statements](sqlite3_stmt *row) { statements.append(textAt(row, 0)); });
    for (const QByteArray &sql : std::as_const(statements)) {
        if (!to.run(sql)) {
            return false;
        }
    }
    return read && to.run("PRAGMA journal_mode = WAL") && to.run("PRAGMA synchronous = FULL")
        && to.run("PRAGMA foreign_keys = ON") && to.run("PRAGMA cache_size = -65536");
}

bool insertAll(const Bare &into, const BareTable &table)
{
    QByteArrayList places;
    places.resize(table.columns.size(), "?");
    const QByteArray sql = "INSERT INTO " + table.name + " (" + table.columns.join(", ")
        + ") VALUES (" + places.join(", ") + ")";
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(into.handle(), sql.constData(), -1, &statement, nullptr) != SQLITE_OK) {
        std::fprintf(stderr, "%s\n", sqlite3_errmsg(into.handle()));
        return false;
    }
    bool done = true;
    for (const auto &row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            sqlite3_bind_value(statement, static_cast<int>(i) + 1, row[i]);
        }
        done = sqlite3_step(statement) == SQLITE_DONE;
        sqlite3_reset(statement);
        if (!done) {
            std::fprintf(stderr, "%s\n", sqlite3_errmsg(into.handle()));
            break;
        }
    }
    sqlite3_finalize(statement);
    return done;
}

} // namespace bench
