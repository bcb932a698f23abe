#include "exchange/workbookreader.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

constexpr int rowsLookedAt = 20; ///< titles may stand above a table
constexpr qsizetype leastNames = 2;
constexpr qint64 mostRows = 1'048'576; ///< that a sheet has

/// "BC12" -> 54; -1 where it names no column.
qsizetype columnOf(QStringView reference)
{
    constexpr qsizetype letters = 26;
    constexpr qsizetype most = 16'384;
    qsizetype column = 0;
    for (const QChar c : reference) {
        const char16_t letter = c.toUpper().unicode();
        if (letter < u'A' || letter > u'Z') {
            break;
        }
        column = std::min(most, column * letters + (letter - u'A' + 1));
    }
    return column - 1;
}

/// "A1:U1001" -> 1001
qint64 lastRowOf(QStringView range)
{
    qsizetype digits = range.size();
    while (digits > 0 && range.at(digits - 1).isDigit()) {
        --digits;
    }
    return std::clamp<qint64>(range.mid(digits).toLongLong(), 0, mostRows);
}

bool isBlank(const QStringList &fields)
{
    return std::all_of(fields.cbegin(), fields.cend(),
        [](const QString &value) { return value.trimmed().isEmpty(); });
}

QStringList withoutEmptyEnd(QStringList fields)
{
    while (!fields.isEmpty() && fields.constLast().trimmed().isEmpty()) {
        fields.removeLast();
    }
    return fields;
}

qsizetype knownNames(FileKind kind, const QStringList &names)
{
    const ColumnMatch match(kind, names, {});
    qsizetype known = 0;
    for (qsizetype i = 0; i < names.size(); ++i) {
        known += match.fieldAt(i).isEmpty() ? 0 : 1;
    }
    return known;
}

void report(TableRow &row, RowFault fault, qsizetype place, qsizetype position = 0)
{
    if (row.fault == RowFault::None) {
        row.fault = fault;
        row.faultField = place;
        row.faultPosition = position;
    }
}

} // namespace

WorkbookReader::WorkbookReader(const Workbook &workbook, FileKind kind, bool hasNames)
    : m_workbook(workbook)
    , m_hasNames(hasNames)
{
    findTable(kind, hasNames);
}

void WorkbookReader::findTable(FileKind kind, bool hasNames)
{
    qsizetype fallback = -1;
    const qsizetype sheets = m_workbook.sheets().size();
    for (qsizetype sheet = 0; sheet < sheets && m_failure.isEmpty(); ++sheet) {
        openSheet(sheet);
        for (int i = 0; i < rowsLookedAt && readRow(m_first); ++i) {
            fallback = fallback < 0 ? sheet : fallback;
            if (!hasNames || knownNames(kind, m_first.fields) >= leastNames) {
                m_isFirst = true;
                m_names = withoutEmptyEnd(m_first.fields);
                return;
            }
        }
    }
    if (fallback >= 0 && m_failure.isEmpty()) {
        openSheet(fallback);
        m_isFirst = readRow(m_first);
        m_names = withoutEmptyEnd(m_first.fields);
    }
}

void WorkbookReader::openSheet(qsizetype sheet)
{
    m_sheet = sheet;
    m_number = 0;
    m_part.reset(); // the archive reads one part at a time
    m_part = std::make_unique<ZipPart>(
        m_workbook.archive(), m_workbook.sheets().at(sheet), Workbook::mostOfSheet);
    m_part->allow(Workbook::mostOfRow);
    m_xml.clear();
    m_xml.setDevice(m_part.get());
}

QString WorkbookReader::failure() const
{
    return m_failure;
}

QXmlStreamReader::TokenType WorkbookReader::readToken()
{
    const auto token = m_xml.readNext();
    // Documents with types of their own are none of a spreadsheet's, and a way to bombs.
    if (m_xml.hasError() || token == QXmlStreamReader::DTD) {
        m_failure = m_part->isTooLarge() ? u"largeWorkbook"_s : u"damagedWorkbook"_s;
        return QXmlStreamReader::Invalid;
    }
    return token;
}

bool WorkbookReader::next(TableRow &row)
{
    if (m_isFirst) {
        m_isFirst = false;
        row = m_first;
        return true;
    }
    if (m_part == nullptr || !m_failure.isEmpty()) {
        return false;
    }
    while (!readRow(row)) {
        if (!goOn()) {
            return false;
        }
    }
    // Cells that are empty need not stand in the file.
    while (row.fields.size() < m_names.size()) {
        row.fields += QString();
    }
    return true;
}

/// To the next sheet, where that holds more of the table.
bool WorkbookReader::goOn()
{
    if (!m_failure.isEmpty() || !m_hasNames || m_sheet + 1 >= m_workbook.sheets().size()) {
        return false;
    }
    m_base += m_number;
    openSheet(m_sheet + 1);
    TableRow names;
    return readRow(names) && withoutEmptyEnd(names.fields) == m_names;
}

/// The next row of the sheet that holds something.
bool WorkbookReader::readRow(TableRow &row)
{
    while (m_failure.isEmpty() && !m_xml.atEnd()) {
        const auto token = readToken();
        if (token == QXmlStreamReader::EndElement && m_xml.name() == "sheetData"_L1) {
            m_part->allow(Workbook::mostOfRow);
            if (!m_part->drain()) {
                m_failure = u"damagedWorkbook"_s;
            }
            return false;
        }
        if (token == QXmlStreamReader::StartElement && m_xml.name() == "dimension"_L1) {
            m_expected = lastRowOf(m_xml.attributes().value("ref"_L1));
        }
        if (token != QXmlStreamReader::StartElement || m_xml.name() != "row"_L1) {
            continue;
        }
        m_part->allow(Workbook::mostOfRow);
        const qint64 said = m_xml.attributes().value("r"_L1).toLongLong();
        m_number = said > m_number ? said : m_number + 1;
        if (m_number > mostRows) {
            m_failure = u"damagedWorkbook"_s;
            return false;
        }
        row.line = m_base + m_number;
        row.fields.clear();
        row.fault = RowFault::None;
        row.faultField = -1;
        row.faultPosition = 0;
        m_rowLength = 0;
        readCells(row);
        if (m_failure.isEmpty() && (row.fault != RowFault::None || !isBlank(row.fields))) {
            return true;
        }
    }
    return false;
}

void WorkbookReader::readCells(TableRow &row)
{
    qsizetype following = 0;
    while (m_failure.isEmpty() && !m_xml.atEnd()) {
        const auto token = readToken();
        if (token == QXmlStreamReader::EndElement && m_xml.name() == "row"_L1) {
            return;
        }
        if (token != QXmlStreamReader::StartElement || m_xml.name() != "c"_L1) {
            continue;
        }
        Cell cell;
        const QXmlStreamAttributes attributes = m_xml.attributes();
        const qsizetype said = columnOf(attributes.value("r"_L1));
        cell.column = said >= 0 ? said : following;
        cell.type = attributes.value("t"_L1).toString();
        bool hasStyle = false;
        cell.style = attributes.value("s"_L1).toLongLong(&hasStyle);
        cell.style = hasStyle ? cell.style : -1;
        following = cell.column + 1;
        readCell(cell);
        put(cell, row);
    }
}

void WorkbookReader::readCell(Cell &cell)
{
    int silent = 0; // inside the reading of a Japanese word, which is no part of it
    QString *target = nullptr;
    while (m_failure.isEmpty() && !m_xml.atEnd()) {
        const auto token = readToken();
        const bool isStart = token == QXmlStreamReader::StartElement;
        if (isStart || token == QXmlStreamReader::EndElement) {
            const QStringView name = m_xml.name();
            if (!isStart && name == "c"_L1) {
                return;
            }
            if (name == "rPh"_L1) {
                silent += isStart ? 1 : -1;
            }
            target = !isStart || silent > 0 ? nullptr
                : name == "v"_L1            ? &cell.value
                : name == "t"_L1            ? &cell.inlineText
                                            : nullptr;
        } else if (token == QXmlStreamReader::Characters && target != nullptr
            && target->size() <= maximumValue) {
            *target += m_xml.text();
        }
    }
}

QString WorkbookReader::textOf(const Cell &cell) const
{
    if (cell.type == "s"_L1) {
        bool isPlace = false;
        const qsizetype place = cell.value.toLongLong(&isPlace);
        return isPlace ? m_workbook.sharedText(place) : QString();
    }
    if (cell.type == "inlineStr"_L1) {
        return unescapedCell(cell.inlineText);
    }
    if (cell.type == "b"_L1) {
        return cell.value == "1"_L1 ? u"true"_s : u"false"_s;
    }
    if (!cell.type.isEmpty() && cell.type != "n"_L1) {
        return unescapedCell(cell.value); // a formula's text, an error, an ISO date
    }
    bool isNumber = false;
    const double number = cell.value.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number)) {
        return cell.value;
    }
    if (m_workbook.isDate(cell.style)) {
        if (const auto date = m_workbook.dateText(number)) {
            return *date;
        }
    }
    constexpr double exact = 9'007'199'254'740'992.0; // 2^53
    constexpr int digits = 15;
    return std::trunc(number) == number && std::abs(number) <= exact
        ? QString::number(static_cast<qint64>(number))
        : QString::number(number, 'g', digits);
}

void WorkbookReader::put(const Cell &cell, TableRow &row)
{
    if (cell.type == "s"_L1 && !cell.value.isEmpty()) {
        bool isPlace = false;
        const qsizetype place = cell.value.toLongLong(&isPlace);
        if (!isPlace || !m_workbook.hasSharedText(place)) {
            m_failure = u"damagedWorkbook"_s; // an empty cell would erase what the book has
            return;
        }
    }
    QString text = textOf(cell);
    if (text.isEmpty()) {
        return;
    }
    if (cell.column >= maximumFields) {
        report(row, RowFault::TooLarge, -1);
        return;
    }
    while (row.fields.size() <= cell.column) {
        row.fields += QString();
    }
    m_rowLength += text.size();
    if (text.size() > maximumValue || m_rowLength > maximumRow) {
        text.truncate(maximumValue);
        report(row, RowFault::TooLarge, cell.column);
    }
    if (const qsizetype position = controlCharacterIn(text); position > 0) {
        report(row, RowFault::ControlCharacter, cell.column, position);
    } else if (const qsizetype half = halfCharacterIn(text); half > 0) {
        report(row, RowFault::HalfCharacter, cell.column, half);
    }
    row.fields[cell.column] = m_rowLength > maximumRow ? QString() : text;
}

} // namespace exchange
