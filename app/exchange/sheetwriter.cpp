#include "exchange/sheetwriter.h"

#include "domain/workfolder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <utility>

#include <xlsxwriter.h>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

constexpr int longestCell = 32'767; ///< UTF-16 units
constexpr qsizetype mostDigits = 15; ///< that a spreadsheet keeps of a number
constexpr double narrowest = 8; ///< columns, in characters
constexpr double widest = 60;
constexpr qint64 copied = 1 << 20;

/// Without what XML cannot hold.
QString cellText(const QString &value)
{
    QString text;
    text.reserve(value.size());
    for (const QChar letter : value) {
        const bool control = letter.category() == QChar::Other_Control && letter != u'\n'
            && letter != u'\t' && letter != u'\r';
        if (!control && letter != QChar(0xFFFE) && letter != QChar(0xFFFF)) {
            text += letter;
        }
    }
    if (text.size() > longestCell) {
        text.truncate(longestCell - 1);
        if (text.back().isHighSurrogate()) {
            text.chop(1);
        }
        text += u'…';
    }
    // Spreadsheets read _x000D_ as the sign of that number, and so must the underscore be one.
    static const QRegularExpression code(u"_(?=x[0-9A-Fa-f]{4}_)"_s);
    return text.contains("_x"_L1) ? text.replace(code, u"_x005F_"_s) : text;
}

std::optional<double> numberIn(const QString &value)
{
    const auto digits = std::count_if(
        value.cbegin(), value.cend(), [](QChar letter) { return letter.isDigit(); });
    bool is = false;
    const double number = value.toDouble(&is); // C's notation
    return is && digits > 0 && digits <= mostDigits && !value.contains(u'e', Qt::CaseInsensitive)
        ? std::optional(number)
        : std::nullopt;
}

/// Letters of East Asia are twice as wide.
double widthOf(const QString &text)
{
    double width = 2;
    for (const QChar letter : text) {
        width += letter.unicode() >= 0x1100 ? 2 : 1;
    }
    return std::clamp(width, narrowest, widest);
}

} // namespace

struct SheetWriter::Workbook
{
    QString name;
    QList<int> numbers;
    QList<int> dates;
    bool refusesLongText = false;
    int mostLines = SheetWriter::mostLines;
    domain::WorkFolder place{ QDir::tempPath(), "tabulating"_L1 };
    QByteArray folder;
    QByteArray file;
    lxw_workbook *book = nullptr;
    lxw_worksheet *sheet = nullptr;
    lxw_format *bold = nullptr;
    lxw_format *day = nullptr;
    lxw_format *moment = nullptr;
    int sheets = 0;
    int lines = 0;
    QStringList header;
    QList<double> widths;
    QString error;

    bool took(lxw_error code)
    {
        if (code != LXW_NO_ERROR && error.isEmpty()) {
            error = QString::fromLatin1(lxw_strerror(code));
        }
        return code == LXW_NO_ERROR;
    }
    void close()
    {
        if (book != nullptr) {
            took(workbook_close(book));
            book = nullptr;
        }
    }
    void setWidths()
    {
        if (sheet != nullptr && !widths.isEmpty() && lines > 0) {
            took(worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(lines - 1),
                static_cast<lxw_col_t>(widths.size() - 1)));
        }
        for (qsizetype column = 0; sheet != nullptr && column < widths.size(); ++column) {
            const auto at = static_cast<lxw_col_t>(column);
            took(worksheet_set_column(sheet, at, at, widths.at(column), nullptr));
        }
    }
    bool addSheet()
    {
        setWidths();
        ++sheets;
        const QString title = sheets == 1 ? name : name + u' ' + QString::number(sheets);
        sheet = workbook_add_worksheet(book, title.toUtf8().constData());
        lines = 0;
        if (sheet == nullptr) {
            error = u"the sheet could not be added"_s;
            return false;
        }
        worksheet_freeze_panes(sheet, 1, 0);
        return true;
    }
    /// False where it is none that a spreadsheet knows.
    bool writeDate(lxw_row_t line, lxw_col_t at, const QString &value)
    {
        constexpr double msPerDay = 86'400'000;
        const QDate first(1900, 3, 1); // before it spreadsheets do not agree
        const QDateTime time = value.contains(u'T')
            ? QDateTime::fromString(value, Qt::ISODateWithMs).toUTC()
            : QDateTime(QDate::fromString(value, Qt::ISODate), QTime(0, 0), Qt::UTC);
        if (!time.isValid() || time.date() < first || time.date().year() > 9999) {
            return false;
        }
        const bool isDay = !value.contains(u'T');
        const double days = static_cast<double>(QDate(1899, 12, 30).daysTo(time.date()))
            + time.time().msecsSinceStartOfDay() / msPerDay;
        if (!isDay && time.time() == QTime(0, 0)) {
            return false; // would come back as a day
        }
        return took(worksheet_write_number(sheet, line, at, days, isDay ? day : moment));
    }
    bool writeLine(const QStringList &cells, lxw_format *format)
    {
        const auto line = static_cast<lxw_row_t>(lines);
        for (qsizetype column = 0; column < cells.size(); ++column) {
            const QString &value = cells.at(column);
            const auto at = static_cast<lxw_col_t>(column);
            if (column >= widths.size()) {
                widths.append(narrowest);
            }
            widths[column] = std::max(widths.at(column), widthOf(value));
            const auto number = format == nullptr && numbers.contains(static_cast<int>(column))
                ? numberIn(value)
                : std::nullopt;
            if (format == nullptr && dates.contains(static_cast<int>(column))
                && writeDate(line, at, value)) {
                continue;
            }
            if (refusesLongText && value.size() > longestCell) {
                error = u"a text is longer than the 32,767 characters that a cell takes"_s;
            } else if (number) {
                took(worksheet_write_number(sheet, line, at, *number, nullptr));
            } else if (!value.isEmpty()) {
                took(worksheet_write_string(
                    sheet, line, at, cellText(value).toUtf8().constData(), format));
            }
        }
        ++lines;
        return error.isEmpty();
    }
};

SheetWriter::SheetWriter(const QString &sheetName, QList<int> numbers, QList<int> dates)
    : m_book(std::make_unique<Workbook>())
{
    m_book->name = sheetName;
    m_book->numbers = std::move(numbers);
    m_book->dates = std::move(dates);
    if (!m_book->place.isValid()) {
        m_book->error = m_book->place.errorString();
        return;
    }
    m_book->folder = QFile::encodeName(m_book->place.filePath({}));
    m_book->file = QFile::encodeName(m_book->place.filePath(u"workbook"_s));
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_book->folder.data();
    m_book->book = workbook_new_opt(m_book->file.constData(), &options);
    if (m_book->book == nullptr) {
        m_book->error = u"the workbook could not be made"_s;
        return;
    }
    lxw_doc_properties properties{};
    properties.created = 315'532'800; // 1980, as the archive's own times: one book, one file
    workbook_set_properties(m_book->book, &properties);
    m_book->bold = workbook_add_format(m_book->book);
    format_set_bold(m_book->bold);
    m_book->day = workbook_add_format(m_book->book);
    format_set_num_format(m_book->day, "yyyy-mm-dd");
    m_book->moment = workbook_add_format(m_book->book);
    format_set_num_format(m_book->moment, "yyyy-mm-dd hh:mm:ss");
    (void)m_book->addSheet();
}

SheetWriter::~SheetWriter()
{
    m_book->close();
}

void SheetWriter::refuseLongText()
{
    m_book->refusesLongText = true;
}

void SheetWriter::setMostLines(int lines)
{
    m_book->mostLines = lines;
}

QString SheetWriter::errorString() const
{
    return m_book->error;
}

bool SheetWriter::write(const QStringList &cells)
{
    Workbook &book = *m_book;
    if (book.book == nullptr || !book.error.isEmpty()) {
        return false;
    }
    if (book.header.isEmpty()) {
        book.header = cells;
        return book.writeLine(cells, book.bold);
    }
    if (book.lines >= book.mostLines
        && !(book.addSheet() && book.writeLine(book.header, book.bold))) {
        return false;
    }
    return book.writeLine(cells, nullptr);
}

void SheetWriter::beginSheet(const QString &sheetName, QList<int> numbers, QList<int> dates)
{
    Workbook &book = *m_book;
    if (book.book == nullptr || !book.error.isEmpty()) {
        return;
    }
    book.name = sheetName;
    book.numbers = std::move(numbers);
    book.dates = std::move(dates);
    book.sheets = 0;
    if (book.addSheet()) {
        book.header.clear();
        book.widths.clear();
    }
}

bool SheetWriter::finish(QIODevice &device)
{
    Workbook &book = *m_book;
    if (book.book == nullptr) {
        return false;
    }
    book.setWidths();
    book.close();
    QFile made(QFile::decodeName(book.file));
    if (!book.error.isEmpty() || !made.open(QIODevice::ReadOnly)) {
        book.error = book.error.isEmpty() ? made.errorString() : book.error;
        return false;
    }
    while (!made.atEnd()) {
        const QByteArray part = made.read(copied);
        if (part.isEmpty() || device.write(part) != part.size()) {
            book.error = part.isEmpty() ? made.errorString() : device.errorString();
            return false;
        }
    }
    return true;
}

} // namespace exchange
