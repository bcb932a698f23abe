#pragma once

#include "exchange/tablerow.h"
#include "exchange/textdecoder.h"

#include <QString>

class QIODevice;

namespace exchange {

/// Reads RFC 4180 row by row: comma, semicolon or tab (found in the first row), quotes, doubled
/// quotes, line breaks inside quotes; LF, CRLF and CR end a row; empty lines are no rows. A first
/// line "sep=;", as spreadsheets write it, names the separator and is no row either.
///
/// An own reader because no library that Debian packages does this: libcsv (the only streaming one)
/// works on bytes, keeps a value of any length in memory, names no lines and has stood still since
/// 2013; fast-cpp-csv-parser wants the columns at compile time and knows no line breaks in values.
/// Memory is bounded by maximumRow whatever stands in the file.
class CsvReader final : public RowReader
{
public:
    /// The device is open and stands at its start; both live longer than the reader.
    CsvReader(QIODevice &device, const TextScan &scan);

    [[nodiscard]] bool next(TableRow &row) override;
    [[nodiscard]] QString failure() const override;
    [[nodiscard]] QChar separator() const { return m_separator; }

private:
    enum class Place { Start, Plain, Quoted, QuoteSeen };

    bool fill();
    void readSeparatorLine();
    void take(QChar c, TableRow &row);
    /// One sign, or several that mean nothing but themselves.
    void append(QStringView text, TableRow &row);
    void endField(TableRow &row);
    void report(TableRow &row, RowFault fault, qsizetype position = 0);

    QIODevice &m_device;
    TextDecoder m_decoder;
    bool m_damaged = false;
    bool m_deviceFailed = false;
    bool m_ended = false;
    QString m_text; ///< decoded, not yet read
    qsizetype m_at = 0;
    QChar m_separator = u',';
    qint64 m_line = 1;
    bool m_afterCr = false;
    Place m_place = Place::Start;
    QString m_field;
    qsizetype m_fieldLength = 0; ///< in the file; more than m_field where that was cut short
    qsizetype m_fieldCount = 0;
    qsizetype m_rowLength = 0;
    bool m_rowHasText = false; ///< something beside the line break
    bool m_rowDone = false;
};

} // namespace exchange
