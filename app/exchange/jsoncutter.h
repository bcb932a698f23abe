#pragma once

#include "exchange/jsonpages.h"
#include "exchange/tablerow.h"
#include "exchange/textdecoder.h"

#include <QByteArray>

class QIODevice;

namespace exchange {

/// One entry of a JSON file, still as text.
struct JsonElement
{
    QByteArray bytes; ///< UTF-8; of a faulty entry cut short
    qint64 number = 0; ///< 1 upwards: of the entry, in JSON Lines of the line
    RowFault fault = RowFault::None;
};

/// Cuts a JSON file into its entries, one at a time: those of a bare array, of the array `items`
/// of a REST collection, or the lines of JSON Lines; several arrays or collections behind each
/// other are read as one. It looks for brackets and quotes alone, and leaves to a parser whether an
/// entry is right. Qt's parser wants a whole file in memory; here an entry larger than maximumRow
/// or deeper than maximumDepth is passed over with its fault.
class JsonCutter
{
public:
    /// The device is open and stands at its start; it lives longer than the cutter.
    JsonCutter(QIODevice &device, const TextScan &scan);

    /// False at the end. After what cannot be told apart (a comma that is missing between two
    /// entries) nothing more is read.
    [[nodiscard]] bool next(JsonElement &element);
    /// What was read so far are lines: known for certain at the end alone.
    [[nodiscard]] bool isLines() const { return m_place == Place::Lines; }
    /// Of the collections that were read to their end.
    [[nodiscard]] const JsonPages &pages() const { return m_pages; }
    [[nodiscard]] bool deviceFailed() const { return m_deviceFailed; }

private:
    enum class Place { Top, Array, Rest, Lines, End };
    enum class Cut { Value, Items }; ///< a whole value, or the beginning of a collection's entries
    /// What has been met of a value.
    struct Nesting
    {
        qint64 depth = 0;
        bool inString = false;
        bool escaped = false;
        bool isKey = false; ///< the string is a name in the outermost object
        QByteArray key; ///< the last such name
        char before = 0; ///< the last sign that is no blank, outside strings
    };

    [[nodiscard]] int peek(); ///< -1 at the end
    int take();
    void skipBlanks();
    void keep(char c, JsonElement &element) const;
    [[nodiscard]] bool nextAtTop(JsonElement &element);
    [[nodiscard]] bool nextInArray(JsonElement &element);
    [[nodiscard]] bool nextLine(JsonElement &element);
    [[nodiscard]] Cut cut(JsonElement &element, bool atTop);
    void takeInString(char c, Nesting &nesting) const;
    void skipRest(JsonElement &element);
    [[nodiscard]] bool broken(JsonElement &element, RowFault fault);

    QIODevice &m_device;
    TextDecoder m_decoder;
    bool m_isUtf8 = false;
    bool m_deviceFailed = false;
    bool m_deviceEnded = false;
    QByteArray m_bytes; ///< UTF-8, read and not yet looked at
    qsizetype m_at = 0;
    qint64 m_line = 1;
    qint64 m_elements = 0;
    Place m_place = Place::Top;
    bool m_inCollection = false; ///< the array stands in an object
    QByteArray m_frame; ///< what was read of that object without its entries
    qint64 m_elementsBefore = 0; ///< that object
    JsonPages m_pages;
    bool m_wantsComma = false;
    bool m_oneLine = false; ///< the last value at the top was one line
};

} // namespace exchange
