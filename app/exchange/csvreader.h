#pragma once

#include "exchange/textdecoder.h"

#include <QString>
#include <QStringList>

class QIODevice;

namespace exchange {

/// What is wrong with a row before anyone asks what it means.
enum class CsvFault {
    None,
    CutOff, ///< the file ends inside a quoted value
    StrayQuote, ///< text after a closing quote
    TooLarge, ///< a value above maximumValue, or a row above maximumRow
    ControlCharacter, ///< other than tab and line break
    Encoding, ///< bytes that are no text
};

struct CsvRow
{
    qint64 line = 0; ///< of the file, 1 upwards, where the row begins
    QStringList fields; ///< as they stand; those of a faulty row may be cut short
    CsvFault fault = CsvFault::None;
    qsizetype faultField = 0; ///< index of the value, 0 upwards
    qsizetype faultPosition = 0; ///< of a control character in the value, 1 upwards
};

/// Where the first control character other than tab and line break stands, 1 upwards; 0: nowhere.
[[nodiscard]] qsizetype controlCharacterIn(QStringView text);

/// Reads RFC 4180 row by row: comma, semicolon or tab (found in the first row), quotes, doubled
/// quotes, line breaks inside quotes; LF, CRLF and CR end a row; empty lines are no rows. A first
/// line "sep=;", as spreadsheets write it, names the separator and is no row either.
///
/// An own reader because no library that Debian packages does this: libcsv (the only streaming one)
/// works on bytes, keeps a value of any length in memory, names no lines and has stood still since
/// 2013; fast-cpp-csv-parser wants the columns at compile time and knows no line breaks in values.
/// Memory is bounded by maximumRow whatever stands in the file.
class CsvReader
{
public:
    static constexpr qsizetype maximumValue = 65'536; ///< UTF-16 units
    static constexpr qsizetype maximumRow = 1'048'576;
    static constexpr qsizetype maximumFields = 1'000;

    /// The device is open and stands at its start; both live longer than the reader.
    CsvReader(QIODevice &device, const TextScan &scan);

    /// False at the end. The row's lists are used again for the next row.
    [[nodiscard]] bool next(CsvRow &row);
    [[nodiscard]] QChar separator() const { return m_separator; }
    /// The device failed while it was read; its error string tells why.
    [[nodiscard]] bool deviceFailed() const { return m_deviceFailed; }

private:
    enum class Place { Start, Plain, Quoted, QuoteSeen };

    bool fill();
    void readSeparatorLine();
    void take(QChar c, CsvRow &row);
    /// One sign, or several that mean nothing but themselves.
    void append(QStringView text, CsvRow &row);
    void endField(CsvRow &row);
    void report(CsvRow &row, CsvFault fault, qsizetype position = 0);

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
