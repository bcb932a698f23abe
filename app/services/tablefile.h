#pragma once

#include "domain/error.h"

#include <QFuture>
#include <QList>
#include <QStringList>

#include <memory>

namespace exchange {
class CsvWriter;
}
class QSaveFile;

namespace services {

/// A table for spreadsheets that is written line by line: CSV, UTF-8 with BOM. A cell that a
/// spreadsheet would take for a formula begins with an apostrophe. The file stands there whole
/// after commit(), or not at all.
class TableFile
{
public:
    explicit TableFile(const QString &path);
    ~TableFile();
    Q_DISABLE_COPY_MOVE(TableFile)

    /// What could not be written is told by commit().
    void add(const QStringList &row);
    /// Errors: StorageFailed (facts "file", "reason").
    [[nodiscard]] domain::Result<void> commit();

private:
    std::unique_ptr<QSaveFile> m_file;
    std::unique_ptr<exchange::CsvWriter> m_writer;
    bool m_written = false;
};

/// Writes a table that a person opens in a spreadsheet, header row first, as TableFile does, off
/// the calling thread. Errors: StorageFailed (facts "file", "reason").
[[nodiscard]] QFuture<domain::Result<void>> saveTable(
    const QString &path, const QList<QStringList> &rows);

} // namespace services
