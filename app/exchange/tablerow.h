#pragma once

#include <QString>
#include <QStringList>

namespace exchange {

/// What is wrong with a row before anyone asks what it means.
enum class RowFault {
    None,
    CutOff, ///< the file ends inside a quoted value, or inside an entry
    StrayQuote, ///< text after a closing quote
    TooLarge, ///< a value above maximumValue, or a row above maximumRow
    ControlCharacter, ///< other than tab and line break
    Encoding, ///< bytes that are no text
    Syntax, ///< no JSON
    TooDeep, ///< objects or arrays inside each other beyond maximumDepth
    NoObject, ///< an entry of another kind than an object
    HalfCharacter, ///< half a surrogate pair, as "\ud800" in JSON
};

/// What every reader keeps to, so that memory is bounded whatever stands in a file.
inline constexpr qsizetype maximumValue = 65'536; ///< UTF-16 units
inline constexpr qsizetype maximumRow = 1'048'576; ///< of CSV UTF-16 units, of JSON bytes
inline constexpr qsizetype maximumFields = 1'000;
inline constexpr int maximumDepth = 64;

struct TableRow
{
    qint64 line = 0; ///< of the file, 1 upwards, where the row begins; else its number
    QStringList fields; ///< as they stand; those of a faulty row may be cut short
    RowFault fault = RowFault::None;
    qsizetype faultField = 0; ///< index of the value, 0 upwards; -1: that of no single one
    qsizetype faultPosition = 0; ///< of a control or half character in the value, 1 upwards
};

/// Where the first control character other than tab and line break stands, 1 upwards; 0: nowhere.
[[nodiscard]] qsizetype controlCharacterIn(QStringView text);
/// Where half a surrogate pair stands alone, 1 upwards; 0: nowhere.
[[nodiscard]] qsizetype halfCharacterIn(QStringView text);

/// A file as a table, whatever its format: the first row names the columns.
class RowReader
{
public:
    RowReader() = default;
    virtual ~RowReader() = default;
    Q_DISABLE_COPY_MOVE(RowReader)

    /// False at the end. The row's lists are used again for the next row.
    [[nodiscard]] virtual bool next(TableRow &row) = 0;
    /// Why the file could not be read to its end; empty where it could.
    [[nodiscard]] virtual QString failure() const = 0;
};

/// The other way: a table is written row by row, the names of its columns first.
class RowWriter
{
public:
    RowWriter() = default;
    virtual ~RowWriter() = default;
    Q_DISABLE_COPY_MOVE(RowWriter)

    /// False where the row could not be taken whole.
    [[nodiscard]] virtual bool write(const QStringList &cells) = 0;
    /// Ends the file; nothing can be written afterwards.
    [[nodiscard]] virtual bool finish() = 0;
    /// Empty where the device itself can tell.
    [[nodiscard]] virtual QString failure() const { return {}; }
};

} // namespace exchange
