#include "exchange/jsoncutter.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

constexpr qint64 pieceLength = 64 * 1024;
constexpr qsizetype longestKey = 16; ///< more than "items" needs

bool isBlank(int c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

JsonCutter::JsonCutter(QIODevice &device, const TextScan &scan)
    : m_device(device)
    , m_decoder(scan.encoding)
    , m_isUtf8(scan.encoding == Encoding::Utf8)
{
    if (!m_decoder.isValid() || m_device.skip(scan.bomLength) != scan.bomLength) {
        m_deviceFailed = true;
        m_deviceEnded = true;
    }
}

int JsonCutter::peek()
{
    while (m_at >= m_bytes.size()) {
        if (m_deviceEnded) {
            return -1;
        }
        QByteArray piece(pieceLength, Qt::Uninitialized);
        const qint64 got = m_device.read(piece.data(), piece.size());
        m_deviceFailed = got < 0;
        m_deviceEnded = got <= 0;
        piece.truncate(qMax<qint64>(0, got));
        m_at = 0;
        if (m_isUtf8) {
            m_bytes = piece; // the parser itself refuses bytes that are no text
        } else {
            m_bytes = (m_deviceEnded ? m_decoder.finish() : m_decoder.decode(piece)).toUtf8();
        }
    }
    return static_cast<unsigned char>(m_bytes.at(m_at));
}

int JsonCutter::take()
{
    const int c = peek();
    if (c >= 0) {
        ++m_at;
        m_line += c == '\n' ? 1 : 0;
    }
    return c;
}

void JsonCutter::skipBlanks()
{
    while (isBlank(peek())) {
        take();
    }
}

void JsonCutter::keep(char c, JsonElement &element) const
{
    if (element.bytes.size() < maximumRow) {
        element.bytes += c;
    } else if (element.fault == RowFault::None) {
        element.fault = RowFault::TooLarge;
    }
}

bool JsonCutter::next(JsonElement &element)
{
    element.bytes.clear();
    element.fault = RowFault::None;
    while (true) {
        bool found = false;
        switch (m_place) {
        case Place::Top:
            found = nextAtTop(element);
            break;
        case Place::Array:
            found = nextInArray(element);
            break;
        case Place::Rest:
            skipRest(element);
            found = element.fault != RowFault::None;
            break;
        case Place::Lines:
            return nextLine(element);
        case Place::End:
            return false;
        }
        if (found) {
            return true;
        }
    }
}

bool JsonCutter::broken(JsonElement &element, RowFault fault)
{
    element.fault = fault;
    element.number = ++m_elements;
    m_place = Place::End;
    return true;
}

/// True where an entry was found; else the place has changed.
bool JsonCutter::nextAtTop(JsonElement &element)
{
    const qint64 line = m_line;
    skipBlanks();
    const int c = peek();
    if (c < 0) {
        m_place = Place::End;
        return false;
    }
    if (m_oneLine && m_line > line) {
        m_place = Place::Lines;
        return nextLine(element);
    }
    if (c == '[') {
        take();
        m_place = Place::Array;
        m_inCollection = false;
        m_wantsComma = false;
        return false;
    }
    if (c != '{') {
        return broken(element, RowFault::Syntax);
    }
    const qint64 begin = m_line;
    if (cut(element, true) == Cut::Items) {
        m_frame = element.bytes + "[]";
        m_elementsBefore = m_elements;
        element.bytes.clear();
        element.fault = RowFault::None;
        m_place = Place::Array;
        m_inCollection = true;
        m_wantsComma = false;
        m_oneLine = false;
        return false;
    }
    // A string that goes on in the next line ends the line as well: it was cut off there.
    m_oneLine = m_line == begin || element.fault == RowFault::Syntax;
    if (element.fault == RowFault::Syntax) {
        m_place = Place::Lines;
    }
    element.number = ++m_elements;
    return true;
}

bool JsonCutter::nextInArray(JsonElement &element)
{
    skipBlanks();
    int c = peek();
    if (c == ',' && m_wantsComma) {
        take();
        m_wantsComma = false;
        skipBlanks();
        c = peek();
    }
    if (c < 0) {
        return broken(element, RowFault::CutOff);
    }
    if (c == ']') {
        take();
        m_place = m_inCollection ? Place::Rest : Place::Top;
        return false;
    }
    if (m_wantsComma || c == ',' || c == '}' || c == ':') {
        return broken(element, RowFault::Syntax);
    }
    (void)cut(element, false);
    if (c != '{' && element.fault == RowFault::None) {
        element.fault = RowFault::NoObject;
    }
    m_wantsComma = true;
    element.number = ++m_elements;
    return true;
}

bool JsonCutter::nextLine(JsonElement &element)
{
    skipBlanks();
    if (peek() < 0) {
        m_place = Place::Lines; // stays what it was
        return false;
    }
    element.number = m_line;
    if (peek() != '{') {
        element.fault = RowFault::NoObject;
    }
    while (true) {
        const int c = take();
        if (c < 0 || c == '\n') {
            return true;
        }
        keep(static_cast<char>(c), element);
    }
}

void JsonCutter::takeInString(char c, Nesting &nesting) const
{
    if (nesting.escaped) {
        nesting.escaped = false;
    } else if (c == '\\') {
        nesting.escaped = true;
    } else if (c == '"') {
        nesting.inString = false;
        nesting.before = c;
        return;
    }
    if (nesting.isKey && nesting.key.size() < longestKey) {
        nesting.key += c;
    }
}

JsonCutter::Cut JsonCutter::cut(JsonElement &element, bool atTop)
{
    Nesting nesting;
    while (true) {
        const int taken = take();
        if (taken < 0) {
            element.fault = element.fault == RowFault::None ? RowFault::CutOff : element.fault;
            m_place = Place::End;
            return Cut::Value;
        }
        const char c = static_cast<char>(taken);
        if (nesting.inString) {
            if (c == '\n' && atTop) {
                element.fault = RowFault::Syntax;
                return Cut::Value;
            }
            takeInString(c, nesting);
        } else if (c == '"') {
            nesting.inString = true;
            nesting.isKey
                = atTop && nesting.depth == 1 && (nesting.before == '{' || nesting.before == ',');
            if (nesting.isKey) {
                nesting.key.clear();
            }
        } else if (c == '{' || c == '[') {
            if (atTop && c == '[' && nesting.depth == 1 && nesting.before == ':'
                && nesting.key == "items") {
                return Cut::Items;
            }
            if (++nesting.depth > maximumDepth && element.fault == RowFault::None) {
                element.fault = RowFault::TooDeep;
            }
            nesting.before = c;
        } else if (c == '}' || c == ']') {
            --nesting.depth;
            nesting.before = c;
        } else if (!isBlank(taken)) {
            nesting.before = c;
        }
        keep(c, element);
        if (nesting.depth <= 0 && !nesting.inString) {
            // A value without brackets ends where the next sign is none of its own.
            const int following = nesting.before == '}' || nesting.before == ']' ? ',' : peek();
            if (following < 0 || isBlank(following) || following == ',' || following == ']'
                || following == '}') {
                return Cut::Value;
            }
        }
    }
}

/// What stands behind the entries of a collection, to its end.
void JsonCutter::skipRest(JsonElement &element)
{
    Nesting nesting;
    nesting.depth = 1;
    while (nesting.depth > 0) {
        const int taken = take();
        if (taken < 0) {
            (void)broken(element, RowFault::CutOff);
            return;
        }
        const char c = static_cast<char>(taken);
        if (m_frame.size() < maximumRow) { // one that is longer is no JSON, and tells nothing
            m_frame += c;
        }
        if (nesting.inString) {
            takeInString(c, nesting);
        } else if (c == '"') {
            nesting.inString = true;
        } else if (c == '{' || c == '[') {
            ++nesting.depth;
        } else if (c == '}' || c == ']') {
            --nesting.depth;
        }
    }
    m_pages.add(m_frame, m_elements - m_elementsBefore);
    m_place = Place::Top;
}

} // namespace exchange
