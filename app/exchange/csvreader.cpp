#include "exchange/csvreader.h"

#include "exchange/separator.h"

#include <QIODevice>

#include <algorithm>

namespace exchange {
namespace {

constexpr qint64 pieceLength = 64 * 1024;

bool isControl(QChar c)
{
    return (c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || (c >= u'\x7f' && c <= u'\x9f');
}

/// How many characters from here on mean nothing but themselves.
qsizetype ordinaryLength(QStringView text, char16_t separator)
{
    const char16_t *const begin = text.utf16();
    const char16_t *const end = begin + text.size();
    const char16_t *at = begin;
    while (at != end && *at != separator && *at != u'"' && *at >= u' '
        && (*at < u'\x7f' || *at > u'\x9f') && *at != QChar::ReplacementCharacter) {
        ++at;
    }
    return at - begin;
}

} // namespace

qsizetype controlCharacterIn(QStringView text)
{
    const auto found = std::find_if(text.begin(), text.end(), isControl);
    return found == text.end() ? 0 : found - text.begin() + 1;
}

qsizetype halfCharacterIn(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isHighSurrogate() && i + 1 < text.size()
            && text.at(i + 1).isLowSurrogate()) {
            ++i;
        } else if (text.at(i).isSurrogate()) {
            return i + 1;
        }
    }
    return 0;
}

CsvReader::CsvReader(QIODevice &device, const TextScan &scan)
    : m_device(device)
    , m_decoder(scan.encoding)
    , m_damaged(scan.damaged)
{
    if (!m_decoder.isValid() || m_device.skip(scan.bomLength) != scan.bomLength) {
        m_deviceFailed = true;
        m_ended = true;
        return;
    }
    if (fill()) {
        m_separator = separatorOf(m_text);
        readSeparatorLine();
    }
}

void CsvReader::readSeparatorLine()
{
    qsizetype end = 0;
    while (end < m_text.size() && m_text.at(end) != u'\n' && m_text.at(end) != u'\r') {
        ++end;
    }
    QStringView line = QStringView(m_text).left(end);
    if (line.size() > 2 && line.startsWith(u'"') && line.endsWith(u'"')) {
        line = line.mid(1, line.size() - 2);
    }
    constexpr QStringView key = u"sep=";
    if (line.size() != key.size() + 1 || !line.startsWith(key, Qt::CaseInsensitive)) {
        return;
    }
    m_separator = line.back();
    // The line break after it is read as that of an empty line.
    m_at = end;
}

bool CsvReader::fill()
{
    if (m_ended) {
        return false;
    }
    m_text.clear();
    m_at = 0;
    // A piece may decode to nothing where it only begins a character.
    while (m_text.isEmpty() && !m_ended) {
        QByteArray piece(pieceLength, Qt::Uninitialized);
        const qint64 got = m_device.read(piece.data(), piece.size());
        if (got > 0) {
            piece.truncate(got);
            m_text = m_decoder.decode(piece);
        } else {
            m_deviceFailed = got < 0;
            m_ended = true;
            m_text = m_decoder.finish();
        }
    }
    return !m_text.isEmpty();
}

QString CsvReader::failure() const
{
    return m_deviceFailed ? m_device.errorString() : QString();
}

bool CsvReader::next(TableRow &row)
{
    row.fields.clear();
    row.fault = RowFault::None;
    row.faultField = 0;
    row.faultPosition = 0;
    row.line = m_line;
    m_place = Place::Start;
    m_field.clear();
    m_fieldLength = 0;
    m_fieldCount = 0;
    m_rowLength = 0;
    m_rowHasText = false;
    m_rowDone = false;
    while (!m_rowDone) {
        if (m_at >= m_text.size() && !fill()) {
            if (!m_rowHasText) {
                return false;
            }
            if (m_place == Place::Quoted) {
                // Whatever else is wrong with the row follows from the quote that never closes.
                row.fault = RowFault::None;
                report(row, RowFault::CutOff);
            }
            endField(row);
            return true;
        }
        const bool inValue = m_place == Place::Plain || m_place == Place::Quoted;
        const qsizetype ordinary
            = inValue ? ordinaryLength(QStringView(m_text).mid(m_at), m_separator.unicode()) : 0;
        if (ordinary > 0) {
            m_afterCr = false;
            append(QStringView(m_text).mid(m_at, ordinary), row);
            m_at += ordinary;
        } else {
            take(m_text.at(m_at), row);
            ++m_at;
        }
    }
    return true;
}

void CsvReader::take(QChar c, TableRow &row)
{
    const bool pairedLf = c == u'\n' && m_afterCr;
    const bool lineBreak = c == u'\n' || c == u'\r';
    m_afterCr = c == u'\r';
    if (lineBreak && !pairedLf) {
        ++m_line;
    }
    if (m_place == Place::Quoted) {
        if (c == u'"') {
            m_place = Place::QuoteSeen;
        } else {
            append(QStringView(&c, 1), row);
        }
        return;
    }
    if (lineBreak) {
        if (m_rowHasText) {
            endField(row);
            m_rowDone = true;
        } else {
            row.line = m_line; // an empty line, or the LF of the CRLF before
        }
        return;
    }
    m_rowHasText = true;
    if (c == m_separator) {
        endField(row);
    } else if (c == u'"' && m_place == Place::Start) {
        m_place = Place::Quoted;
    } else if (c == u'"' && m_place == Place::QuoteSeen) {
        append(QStringView(&c, 1), row);
        m_place = Place::Quoted;
    } else if (m_place == Place::QuoteSeen) {
        // Blanks before the separator are harmless; anything else is a quote that was not doubled.
        if (c != u' ' && c != u'\t') {
            report(row, RowFault::StrayQuote);
            append(QStringView(&c, 1), row);
            m_place = Place::Plain;
        }
    } else {
        append(QStringView(&c, 1), row);
        m_place = Place::Plain;
    }
}

void CsvReader::append(QStringView text, TableRow &row)
{
    const qsizetype room = qMin(maximumValue - m_fieldLength, maximumRow - m_rowLength);
    m_fieldLength += text.size();
    m_rowLength += text.size();
    if (room < text.size()) {
        report(row, RowFault::TooLarge);
    } else if (isControl(text.front())) {
        report(row, RowFault::ControlCharacter, m_fieldLength);
    } else if (m_damaged && text.front() == QChar::ReplacementCharacter) {
        report(row, RowFault::Encoding);
    }
    m_field += text.left(qMax<qsizetype>(0, room));
}

void CsvReader::endField(TableRow &row)
{
    if (const qsizetype position = halfCharacterIn(m_field); position > 0) {
        report(row, RowFault::HalfCharacter, position);
    }
    if (m_fieldCount < maximumFields) {
        row.fields += m_field;
    } else if (!m_field.isEmpty()) {
        report(row, RowFault::TooLarge);
    }
    ++m_fieldCount;
    m_field.clear();
    m_fieldLength = 0;
    m_place = Place::Start;
}

void CsvReader::report(TableRow &row, RowFault fault, qsizetype position)
{
    if (row.fault == RowFault::None) {
        row.fault = fault;
        row.faultField = m_fieldCount;
        row.faultPosition = position;
    }
}

} // namespace exchange
