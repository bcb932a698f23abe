#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

class QIODevice;

namespace exchange {

/// Writes a table as a workbook (XLSX, Office Open XML) line by line, with little memory however
/// long it is. The first line is the header: bold, and it stays when the rest is scrolled. Cells
/// are text as it is, never a formula or a link; where a column holds numbers, what reads as one in
/// C's notation ("1234", "-182.40") is a number. The header has a filter.
///
/// Where a sheet is full (1,048,576 lines) another one begins with the same header. Text longer
/// than a cell takes (32,767 characters) ends in "…".
class SheetWriter
{
public:
    /// `numbers`: columns that hold numbers, from 0.
    /// `dates`: columns that hold days or moments in ISO, which become dates of the spreadsheet.
    explicit SheetWriter(const QString &sheetName, QList<int> numbers = {}, QList<int> dates = {});
    ~SheetWriter();
    Q_DISABLE_COPY_MOVE(SheetWriter)

    /// False where the line could not be taken; errorString() tells why.
    [[nodiscard]] bool write(const QStringList &cells);
    /// Goes on in another sheet; the line that is written next is its header. The name is not used
    /// yet, and none of []:*?/\ is in it.
    void beginSheet(const QString &sheetName, QList<int> numbers = {}, QList<int> dates = {});
    /// Ends the workbook and gives it to `device`. Nothing can be written afterwards.
    [[nodiscard]] bool finish(QIODevice &device);
    [[nodiscard]] QString errorString() const;

    /// Text that is longer than a cell takes is an error then, and not cut.
    void refuseLongText();

    static constexpr int mostLines = 1'048'576; ///< of one sheet
    /// For tests, which would wait long for a million lines.
    void setMostLines(int lines);

private:
    struct Workbook;
    std::unique_ptr<Workbook> m_book;
};

} // namespace exchange
