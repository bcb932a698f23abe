#pragma once

#include "domain/error.h"

#include <QFuture>
#include <QList>
#include <QStringList>

#include <memory>
#include <utility>

namespace exchange {
class CsvWriter;
class SheetWriter;
} // namespace exchange
class QSaveFile;

namespace services {

/// The first line of a table, and which of its columns hold numbers (from 0).
struct TableHeader
{
    QStringList names;
    QList<int> numbers;

    TableHeader() = default;
    TableHeader(QStringList columns, QList<int> numberColumns = {})
        : names(std::move(columns))
        , numbers(std::move(numberColumns))
    {
    }
};

/// A table for spreadsheets that is written line by line: a workbook where the path ends in
/// ".xlsx", else CSV, UTF-8 with BOM, in which a cell that a spreadsheet would take for a formula
/// begins with an apostrophe. The file stands there whole after commit(), or not at all.
class TableFile
{
public:
    TableFile(const QString &path, const TableHeader &header);
    ~TableFile();
    Q_DISABLE_COPY_MOVE(TableFile)

    /// What could not be written is told by commit().
    void add(const QStringList &row);
    /// Errors: StorageFailed (facts "file", "reason").
    [[nodiscard]] domain::Result<void> commit();

private:
    std::unique_ptr<QSaveFile> m_file;
    std::unique_ptr<exchange::CsvWriter> m_lines;
    std::unique_ptr<exchange::SheetWriter> m_sheet;
    bool m_written = false;
};

/// Writes a table that a person opens in a spreadsheet, header row first, as TableFile does, off
/// the calling thread; `numbers`: columns that hold numbers. Errors: StorageFailed (facts "file",
/// "reason").
[[nodiscard]] QFuture<domain::Result<void>> saveTable(
    const QString &path, const QList<QStringList> &rows, const QList<int> &numbers = {});

} // namespace services
