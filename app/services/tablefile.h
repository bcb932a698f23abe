#pragma once

#include "catalog/catalogue.h"
#include "domain/ports.h"

#include <QFuture>
#include <QList>
#include <QStringList>

#include <functional>
#include <memory>
#include <stop_token>
#include <utility>

namespace exchange {
class CsvWriter;
class SheetWriter;
} // namespace exchange
namespace domain {
class NewFile;
}

namespace services {

enum class ExportFormat { Csv, Json, JsonLines, Workbook };

/// How a table is written.
struct ExportForm
{
    ExportFormat format = ExportFormat::Csv;
    bool bom = false; ///< the text begins with a byte order mark; workbooks have none
    /// Keys of the columns that are wanted (TableHeader::keys, exchange::fieldName), which keep the
    /// order of the table; empty: every column.
    QStringList columns{};
    /// Of headers and values. The keys of JSON and what stands in it of stored values never change.
    catalog::Language language = catalog::Language::English;
    bool byName = false; ///< `format` is then that of each file's name, as formOf() reads it

    [[nodiscard]] ExportFormat formatFor(const QString &path) const;
};

/// By the ending of the name: ".xlsx", ".json", ".jsonl", else CSV, with a byte order mark.
[[nodiscard]] ExportForm formOf(const QString &path);

/// The first line of a table, and which of its columns hold numbers (from 0).
struct TableHeader
{
    QStringList names;
    QList<int> numbers;
    QStringList keys; ///< the columns by names that never change; empty: `names`

    TableHeader() = default;
    TableHeader(QStringList columns, QList<int> numberColumns = {}, QStringList columnKeys = {})
        : names(std::move(columns))
        , numbers(std::move(numberColumns))
        , keys(std::move(columnKeys))
    {
    }
};

/// A table that is written line by line: a workbook, JSON, or CSV in which a cell that a
/// spreadsheet would take for a formula begins with an apostrophe. The file stands there whole
/// after commit(), or not at all.
class TableFile
{
public:
    TableFile(const QString &path, const TableHeader &header); ///< in formOf() the path
    TableFile(const QString &path, const TableHeader &header, const ExportForm &form);
    ~TableFile();
    Q_DISABLE_COPY_MOVE(TableFile)

    /// All columns of the header; what the form leaves out is left out here. What could not be
    /// written is told by commit().
    void add(const QStringList &row);
    /// Errors: StorageFailed (facts "file", "reason").
    [[nodiscard]] domain::Result<void> commit();

private:
    void write(const QStringList &row);
    void writeObject(const QStringList &row);
    void put(const QByteArray &bytes);

    std::unique_ptr<domain::NewFile> m_file;
    std::unique_ptr<exchange::CsvWriter> m_lines;
    std::unique_ptr<exchange::SheetWriter> m_sheet;
    ExportFormat m_format;
    QList<qsizetype> m_columns; ///< places that are written
    QStringList m_keys;
    QList<bool> m_numbers; ///< by place
    qint64 m_rows = 0;
    bool m_written = false;
};

/// A table to write: where, what it is made of, and who hears how far it is. `progress` is called
/// on the store's thread.
struct TableWish
{
    QString path;
    TableHeader header;
    ExportForm form;
    std::function<void(qint64 done, qint64 total)> progress{};
    std::stop_token stop{};
};

/// Writes a table of the book beside other questions: `walk` adds row after row from one snapshot
/// and answers with their number; a row is forgotten once it is written. Cancelled, or failed, it
/// leaves no file.
[[nodiscard]] QFuture<domain::Result<qint64>> writeTable(domain::Book &book, const TableWish &wish,
    const std::function<domain::Result<qint64>(domain::BookReader &, TableFile &)> &walk);

/// A save puts a new file in the place of the old one, even in that of a device: those are refused.
/// Errors: StorageFailed (facts "file", "reason").
[[nodiscard]] domain::Result<void> mayBeSaved(const QString &path);

/// A table that is in memory already; header row first, `form` by the ending of the path. Off the
/// calling thread; `numbers`: columns that hold numbers. Errors: StorageFailed (facts "file",
/// "reason").
[[nodiscard]] QFuture<domain::Result<void>> saveTable(
    const QString &path, const QList<QStringList> &rows, const QList<int> &numbers = {});
/// The same as it is wished, rows without the header; answers with their number.
[[nodiscard]] QFuture<domain::Result<qint64>> saveTable(
    const TableWish &wish, const QList<QStringList> &rows);

} // namespace services
