#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

#include <sqlite3.h>

#include <functional>
#include <vector>

namespace bench {

/// SQLite without anything between: the baselines.
class Bare
{
public:
    explicit Bare(const QString &file, bool create = false);
    ~Bare();
    Bare(const Bare &) = delete;
    Bare &operator=(const Bare &) = delete;

    [[nodiscard]] sqlite3 *handle() const { return m_handle; }
    bool run(const QByteArray &sql) const;
    /// Calls `row` for each row; false where the statement fails.
    bool each(const QByteArray &sql, const std::function<void(sqlite3_stmt *)> &row) const;

private:
    sqlite3 *m_handle = nullptr;
};

[[nodiscard]] QByteArray textAt(sqlite3_stmt *row, int column);

/// A table with its rows in memory, ready to be inserted into another book.
struct BareTable
{
    QByteArray name;
    QByteArrayList columns; ///< without those that the schema computes
    std::vector<std::vector<sqlite3_value *>> rows;

    BareTable() = default;
    BareTable(BareTable &&) = default;
    BareTable(const BareTable &) = delete;
    ~BareTable();
};
[[nodiscard]] BareTable readTable(const Bare &book, const QByteArray &name);

/// The same tables and indexes in an empty file, as the program's own book has them.
bool copySchema(const Bare &from, const Bare &to);
/// One prepared statement, one row after the other.
bool insertAll(const Bare &into, const BareTable &table);

} // namespace bench
