#pragma once

#include "exchange/ziparchive.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace exchange {

/// Why a file cannot be read as a workbook.
enum class WorkbookFault {
    None,
    NoWorkbook, ///< no archive, or another one
    Damaged, ///< broken, cut off, or no XML
    TooLarge, ///< more than a workbook of this kind of table unpacks to
};

/// What stands beside the sheets of a workbook (XLSX, Office Open XML): which sheets there are, the
/// texts that cells share, and which formats of numbers are dates. Formulas are never computed; a
/// cell is what was last saved of it.
class Workbook
{
public:
    static constexpr qint64 mostOfPart = 64LL << 20; ///< bytes of a part that is kept in memory
    static constexpr qint64 mostSharedText = 100'000'000; ///< UTF-16 units in all
    static constexpr qint64 mostOfTexts = 1LL << 30; ///< bytes of the part with shared texts
    static constexpr qint64 mostOfSheet = 4LL << 30; ///< bytes; they are read past, never kept
    static constexpr qint64 mostOfRow = 32LL << 20; ///< bytes of a row, or of one shared text

    /// The device is open, can seek, and lives longer than the workbook.
    explicit Workbook(QIODevice &device);

    [[nodiscard]] WorkbookFault fault() const { return m_fault; }
    [[nodiscard]] const ZipArchive &archive() const { return m_archive; }
    /// Names of the sheets' parts, in the order in which they are shown.
    [[nodiscard]] const QList<QString> &sheets() const { return m_sheets; }
    [[nodiscard]] bool hasSharedText(qsizetype place) const;
    [[nodiscard]] const QString &sharedText(qsizetype place) const;
    [[nodiscard]] bool isDate(qsizetype style) const;
    /// What a date's number means, in ISO: a day, or a moment in UTC where it has a time of day.
    /// None: no date.
    [[nodiscard]] std::optional<QString> dateText(double number) const;

private:
    struct Relations;
    [[nodiscard]] Relations relationsOf(const QString &part);
    void readSheets(const QString &part, const Relations &relations);
    void readStyles(const QString &part);
    void readSharedTexts(const QString &part);
    void noteFault(const ZipPart &part, bool badXml);

    ZipArchive m_archive;
    WorkbookFault m_fault = WorkbookFault::None;
    QList<QString> m_sheets;
    QList<QString> m_sharedTexts;
    qint64 m_sharedLength = 0;
    QList<bool> m_dateStyles; ///< by number of the cell's style
    bool m_from1904 = false;
};

/// Text of a cell: _x000D_ stands for the sign of that number.
[[nodiscard]] QString unescapedCell(const QString &text);

} // namespace exchange
