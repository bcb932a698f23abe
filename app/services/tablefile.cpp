#include "services/tablefile.h"

#include "domain/durablefile.h"
#include "domain/newfile.h"
#include "exchange/csvwriter.h"
#include "exchange/sheetwriter.h"
#include "services/inpool.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace services {
namespace {

using domain::Result;

QString notAFormula(const QString &value)
{
    // The full-width signs too: spreadsheets in East Asia read them as the plain ones.
    const bool risky = !value.isEmpty() && u"=+-@\t\r\n＝＋－＠"_s.contains(value.at(0));
    return risky ? QString(u'\'' + value) : value;
}

QJsonValue jsonValue(const QString &text, bool isNumber)
{
    bool is = false;
    if (const qint64 whole = text.toLongLong(&is); is && isNumber) {
        return whole;
    }
    if (const double number = text.toDouble(&is); is && isNumber) {
        return number;
    }
    return isNumber && text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

/// A column that is wanted and that the table does not have.
Result<void> checkColumns(const TableWish &wish)
{
    const QStringList &keys = wish.header.keys.isEmpty() ? wish.header.names : wish.header.keys;
    for (const QString &name : wish.form.columns) {
        if (!keys.contains(name)) {
            return domain::failure(domain::ErrorCode::WrongUse, {},
                { { u"option"_s, u"columns"_s }, { u"value"_s, name } });
        }
    }
    return {};
}

Result<void> check(const TableWish &wish)
{
    const Result<void> known = checkColumns(wish);
    return known ? mayBeSaved(wish.path) : known;
}

Result<qint64> write(const TableWish &wish, const QList<QStringList> &rows)
{
    if (const Result<void> good = check(wish); !good) {
        return tl::unexpected(good.error());
    }
    TableFile file(wish.path, wish.header, wish.form);
    for (const QStringList &row : rows) {
        if (wish.stop.stop_requested()) {
            return domain::failure(domain::ErrorCode::Cancelled);
        }
        file.add(row);
    }
    const auto ended = file.commit();
    return ended ? Result<qint64>(rows.size()) : tl::unexpected(ended.error());
}

} // namespace

Result<void> mayBeSaved(const QString &path)
{
    if (const QFileInfo place(path); place.exists() && !place.isFile() && !place.isDir()) {
        return domain::failure(domain::ErrorCode::StorageFailed, u"not a regular file"_s,
            { { u"file"_s, path }, { u"reason"_s, u"not a regular file"_s } });
    }
    return {};
}

ExportForm formOf(const QString &path)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == "xlsx"_L1) {
        return { ExportFormat::Workbook, false };
    }
    if (ending == "json"_L1) {
        return { ExportFormat::Json, false };
    }
    if (ending == "jsonl"_L1) {
        return { ExportFormat::JsonLines, false };
    }
    return { ExportFormat::Csv, true };
}

ExportFormat ExportForm::formatFor(const QString &path) const
{
    return byName ? formOf(path).format : format;
}

TableFile::TableFile(const QString &path, const TableHeader &header)
    : TableFile(path, header, formOf(path))
{
}

TableFile::TableFile(const QString &path, const TableHeader &header, const ExportForm &form)
    : m_file(std::make_unique<domain::NewFile>(path))
    , m_format(form.formatFor(path))
    , m_keys(header.keys.isEmpty() ? header.names : header.keys)
    , m_written(m_file->begin())
{
    QList<int> numbers; // by their places in the file
    for (qsizetype place = 0; place < header.names.size(); ++place) {
        const bool isNumber = header.numbers.contains(static_cast<int>(place));
        m_numbers.append(isNumber);
        if (form.columns.isEmpty() || form.columns.contains(m_keys.value(place))) {
            if (isNumber) {
                numbers.append(static_cast<int>(m_columns.size()));
            }
            m_columns.append(place);
        }
    }
    if (!m_written) {
        return;
    }
    switch (m_format) {
    case ExportFormat::Workbook:
        m_sheet = std::make_unique<exchange::SheetWriter>(u"Partner Desk"_s, numbers);
        break;
    case ExportFormat::Csv:
        m_lines = std::make_unique<exchange::CsvWriter>(*m_file, form.bom);
        break;
    case ExportFormat::Json:
    case ExportFormat::JsonLines:
        if (form.bom) {
            put("\xef\xbb\xbf"_ba);
        }
        if (m_format == ExportFormat::Json) {
            put("{\"items\":["_ba);
        }
        return;
    }
    write(header.names);
}

TableFile::~TableFile() = default;

void TableFile::put(const QByteArray &bytes)
{
    m_written = m_written && m_file->write(bytes) == bytes.size();
}

void TableFile::add(const QStringList &row)
{
    if (m_sheet || m_lines) {
        write(row);
    } else {
        writeObject(row);
    }
    ++m_rows;
}

void TableFile::write(const QStringList &row)
{
    QStringList cells;
    for (const qsizetype place : m_columns) {
        const QString cell = row.value(place);
        bool isNumber = false;
        if (m_numbers.value(place)) {
            (void)cell.toDouble(&isNumber); // "-5.00" is to be added up
        }
        cells += m_sheet || isNumber ? cell : notAFormula(cell);
    }
    m_written = m_written && (m_sheet ? m_sheet->write(cells) : m_lines->write(cells));
}

void TableFile::writeObject(const QStringList &row)
{
    QJsonObject object;
    for (const qsizetype place : m_columns) {
        object.insert(m_keys.value(place), jsonValue(row.value(place), m_numbers.value(place)));
    }
    const QByteArray entry = QJsonDocument(object).toJson(QJsonDocument::Compact);
    if (m_format == ExportFormat::JsonLines) {
        put(entry + '\n');
    } else {
        put((m_rows == 0 ? "\n" : ",\n") + entry);
    }
}

Result<void> TableFile::commit()
{
    if (m_format == ExportFormat::Json) {
        put("\n],\"totalCount\":"_ba + QByteArray::number(m_rows)
            + ",\"attributes\":{\"objectType\":\"Collection\"}}\n"_ba);
    }
    m_written = m_written && (!m_sheet || m_sheet->finish(*m_file)) && m_file->commit();
    if (!m_written) {
        const QString reason = m_sheet && !m_sheet->errorString().isEmpty() ? m_sheet->errorString()
                                                                            : m_file->errorString();
        return domain::failure(domain::storageCode(reason), reason,
            { { u"file"_s, m_file->target() }, { u"reason"_s, reason } });
    }
    return {};
}

QFuture<Result<qint64>> writeTable(domain::Book &book, const TableWish &wish,
    const std::function<Result<qint64>(domain::BookReader &, TableFile &)> &walk)
{
    return book.readAside<qint64>([wish, walk](domain::BookReader &reader) -> Result<qint64> {
        if (const Result<void> good = check(wish); !good) {
            return tl::unexpected(good.error());
        }
        TableFile file(wish.path, wish.header, wish.form);
        const Result<qint64> rows = walk(reader, file);
        if (!rows) {
            return rows;
        }
        const Result<void> ended = file.commit();
        return ended ? rows : tl::unexpected(ended.error());
    });
}

QFuture<Result<void>> saveTable(
    const QString &path, const QList<QStringList> &rows, const QList<int> &numbers)
{
    return inPool([wish = TableWish{ path, { rows.value(0), numbers }, formOf(path) },
                      lines = rows.mid(1)]() -> Result<void> {
        const Result<qint64> written = write(wish, lines);
        return written ? Result<void>() : tl::unexpected(written.error());
    });
}

QFuture<Result<qint64>> saveTable(const TableWish &wish, const QList<QStringList> &rows)
{
    return inPool([wish, rows] { return write(wish, rows); });
}

} // namespace services
