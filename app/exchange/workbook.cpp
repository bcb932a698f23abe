#include "exchange/workbook.h"

#include "exchange/tablerow.h"
#include "exchange/values.h"

#include <QDir>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

const QString officeRelations
    = u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s;
const QString strictRelations = u"http://purl.oclc.org/ooxml/officeDocument/relationships"_s;

/// Number formats that Office itself knows as dates (ECMA-376, 18.8.30), those of East Asia too.
bool isBuiltInDate(int format)
{
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36)
        || (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
}

/// Signs of day, month, year or hour outside quotes, brackets and escapes.
bool isDateFormat(const QString &code)
{
    static const QRegularExpression silent(uR"("[^"]*"|\[[^\]]*\]|\\.|_.|\*.)"_s);
    QString spoken = code.section(u';', 0, 0);
    spoken.remove(silent);
    spoken.remove("General"_L1, Qt::CaseInsensitive);
    static const QRegularExpression date(u"[ymdhs]"_s, QRegularExpression::CaseInsensitiveOption);
    return spoken.contains(date);
}

/// A part's place as another part names it.
QString resolved(const QString &from, const QString &target)
{
    const QString folder = from.section(u'/', 0, -2);
    const QString path = target.startsWith(u'/') ? target.mid(1)
        : folder.isEmpty()                       ? target
                                                 : QString(folder + u'/' + target);
    return QDir::cleanPath(path);
}

} // namespace

struct Workbook::Relations
{
    QHash<QString, QString> targets; ///< by id
    QHash<QString, QString> byType; ///< by the end of the type: "styles"
};

QString unescapedCell(const QString &text)
{
    if (!text.contains("_x"_L1)) {
        return text;
    }
    constexpr qsizetype length = 7;
    constexpr int hexadecimal = 16;
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        bool isNumber = false;
        const bool framed = text.at(i) == u'_' && i + length <= text.size()
            && text.at(i + 1) == u'x' && text.at(i + length - 1) == u'_';
        const ushort number
            = framed ? QStringView(text).mid(i + 2, 4).toUShort(&isNumber, hexadecimal) : 0;
        if (isNumber) {
            plain += QChar(number);
            i += length - 1;
        } else {
            plain += text.at(i);
        }
    }
    return plain;
}

Workbook::Workbook(QIODevice &device)
    : m_archive(device)
{
    if (!m_archive.isOpen()) {
        // It begins as an archive does, and has no end that fits.
        const bool begins = device.seek(0) && device.peek(2) == "PK";
        m_fault = begins ? WorkbookFault::Damaged : WorkbookFault::NoWorkbook;
        return;
    }
    const Relations package = relationsOf(QString());
    const QString book = package.byType.value(u"officeDocument"_s);
    if (book.isEmpty() || !m_archive.has(book)) {
        m_fault = m_fault == WorkbookFault::None ? WorkbookFault::NoWorkbook : m_fault;
        return;
    }
    const Relations relations = relationsOf(book);
    readSheets(book, relations);
    if (const QString styles = relations.byType.value(u"styles"_s); m_archive.has(styles)) {
        readStyles(styles);
    }
    if (const QString texts = relations.byType.value(u"sharedStrings"_s); m_archive.has(texts)) {
        readSharedTexts(texts);
    }
    if (m_fault == WorkbookFault::None && m_sheets.isEmpty()) {
        m_fault = WorkbookFault::NoWorkbook;
    }
}

void Workbook::noteFault(const ZipPart &part, bool badXml)
{
    if (m_fault == WorkbookFault::None && (badXml || part.isDamaged() || part.isTooLarge())) {
        m_fault = part.isTooLarge() ? WorkbookFault::TooLarge : WorkbookFault::Damaged;
    }
}

Workbook::Relations Workbook::relationsOf(const QString &part)
{
    Relations relations;
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString name = part.left(slash + 1) + u"_rels/"_s + part.mid(slash + 1) + u".rels"_s;
    if (!m_archive.has(name)) {
        return relations;
    }
    ZipPart source(m_archive, name, mostOfPart);
    QXmlStreamReader xml(&source);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != "Relationship"_L1) {
            continue;
        }
        const QXmlStreamAttributes attributes = xml.attributes();
        if (attributes.value("TargetMode"_L1) == "External"_L1) {
            continue;
        }
        const QString target = resolved(part, attributes.value("Target"_L1).toString());
        relations.targets.insert(attributes.value("Id"_L1).toString(), target);
        relations.byType.insert(attributes.value("Type"_L1).toString().section(u'/', -1), target);
    }
    noteFault(source, xml.hasError());
    return relations;
}

void Workbook::readSheets(const QString &part, const Relations &relations)
{
    ZipPart source(m_archive, part, mostOfPart);
    QXmlStreamReader xml(&source);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == "workbookPr"_L1) {
            const auto from1904 = attributes.value("date1904"_L1);
            m_from1904 = from1904 == "1"_L1 || from1904 == "true"_L1;
        } else if (xml.name() == "sheet"_L1 && m_sheets.size() < maximumFields) {
            QString id = attributes.value(officeRelations, u"id"_s).toString();
            if (id.isEmpty()) {
                id = attributes.value(strictRelations, u"id"_s).toString();
            }
            const QString sheet = relations.targets.value(id);
            if (m_archive.has(sheet)) {
                m_sheets += sheet;
            }
        }
    }
    noteFault(source, xml.hasError());
}

void Workbook::readStyles(const QString &part)
{
    ZipPart source(m_archive, part, mostOfPart);
    QXmlStreamReader xml(&source);
    QHash<int, bool> formats;
    bool inCells = false;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == "cellXfs"_L1) {
            inCells = false;
        }
        if (token != QXmlStreamReader::StartElement) {
            continue;
        }
        const QXmlStreamAttributes attributes = xml.attributes();
        const int format = attributes.value("numFmtId"_L1).toInt();
        if (xml.name() == "numFmt"_L1) {
            formats.insert(format, isDateFormat(attributes.value("formatCode"_L1).toString()));
        } else if (xml.name() == "cellXfs"_L1) {
            inCells = true;
        } else if (inCells && xml.name() == "xf"_L1) {
            m_dateStyles += formats.value(format, isBuiltInDate(format));
        }
    }
    noteFault(source, xml.hasError());
}

void Workbook::readSharedTexts(const QString &part)
{
    constexpr qint64 perText = 24; // of the bound on all texts: an empty one takes memory too
    ZipPart source(m_archive, part, mostOfTexts);
    QXmlStreamReader xml(&source);
    QString text;
    int silent = 0; // inside the reading of a Japanese word, which is no part of it
    bool inText = false;
    while (!xml.atEnd() && m_fault == WorkbookFault::None) {
        const auto token = xml.readNext();
        const bool isStart = token == QXmlStreamReader::StartElement;
        if (isStart || token == QXmlStreamReader::EndElement) {
            if (xml.name() == "rPh"_L1) {
                silent += isStart ? 1 : -1;
            } else if (xml.name() == "t"_L1) {
                inText = isStart;
            } else if (xml.name() == "si"_L1 && isStart) {
                source.allow(mostOfRow);
                text.clear();
            } else if (xml.name() == "si"_L1) {
                m_sharedLength += text.size() + perText;
                m_sharedTexts += unescapedCell(text);
            }
        } else if (token == QXmlStreamReader::Characters && inText && silent == 0
            && text.size() <= maximumValue) {
            text += xml.text();
        }
        if (m_sharedLength > mostSharedText) {
            m_fault = WorkbookFault::TooLarge;
        }
    }
    noteFault(source, xml.hasError() || !source.drain());
}

bool Workbook::hasSharedText(qsizetype place) const
{
    return place >= 0 && place < m_sharedTexts.size();
}

const QString &Workbook::sharedText(qsizetype place) const
{
    static const QString none;
    return place >= 0 && place < m_sharedTexts.size() ? m_sharedTexts.at(place) : none;
}

bool Workbook::isDate(qsizetype style) const
{
    return style >= 0 && style < m_dateStyles.size() && m_dateStyles.at(style);
}

std::optional<QString> Workbook::dateText(double number) const
{
    constexpr double last = 2'958'466; // 9999-12-31
    constexpr qint64 msPerDay = 86'400'000;
    // Excel counts a 29 February 1900 that never was; before it a day more would be right.
    if (!std::isfinite(number) || number < 61 || number >= last) {
        return std::nullopt;
    }
    const QDate begin = m_from1904 ? QDate(1904, 1, 1) : QDate(1899, 12, 30);
    const qint64 ms = std::llround((number - std::floor(number)) * double(msPerDay));
    const QDate day = begin.addDays(static_cast<qint64>(std::floor(number)));
    if (ms == 0) {
        return writeDate(day);
    }
    return writeDateTime(QDateTime(day, QTime(0, 0), Qt::UTC).addMSecs(ms));
}

} // namespace exchange
