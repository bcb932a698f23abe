#pragma once

#include "exchange/fields.h"
#include "exchange/tablerow.h"
#include "exchange/workbook.h"

#include <QXmlStreamReader>

namespace exchange {

/// The sheet of a workbook that holds a table, row by row with little memory. It is the first one
/// that names columns of this kind of file in one of its first rows; where none does, the first
/// one that is not empty. Sheets behind it that begin with the very same names go on with it, as
/// this program writes a table that is longer than a sheet. A row's line is its number in the
/// sheet, counted on through such sheets.
///
/// Numbers are written as C does, dates in ISO. One reader at a time of a workbook.
class WorkbookReader final : public RowReader
{
public:
    /// `hasNames`: false where the person said that the first row is one like the others.
    WorkbookReader(const Workbook &workbook, FileKind kind, bool hasNames);

    [[nodiscard]] bool next(TableRow &row) override;
    /// "damagedWorkbook" or "largeWorkbook".
    [[nodiscard]] QString failure() const override;
    /// Rows of the sheet with the names among them, as the workbook says; 0 where it does not.
    [[nodiscard]] qint64 expectedRows() const { return m_expected; }

private:
    struct Cell
    {
        qsizetype column = 0;
        qsizetype style = -1;
        QString type;
        QString value;
        QString inlineText;
    };

    void findTable(FileKind kind, bool hasNames);
    void openSheet(qsizetype sheet);
    [[nodiscard]] bool readRow(TableRow &row);
    void readCells(TableRow &row);
    void readCell(Cell &cell);
    void put(const Cell &cell, TableRow &row);
    [[nodiscard]] QString textOf(const Cell &cell) const;
    [[nodiscard]] bool goOn();
    QXmlStreamReader::TokenType readToken();

    const Workbook &m_workbook;
    std::unique_ptr<ZipPart> m_part;
    QXmlStreamReader m_xml;
    qsizetype m_sheet = -1;
    qint64 m_base = 0; ///< rows of the sheets before
    qint64 m_number = 0; ///< of the row in its sheet
    qint64 m_expected = 0;
    qsizetype m_rowLength = 0;
    QStringList m_names; ///< first row of the table
    bool m_hasNames = true;
    TableRow m_first; ///< read already while the table was looked for
    bool m_isFirst = false;
    QString m_failure;
};

} // namespace exchange
