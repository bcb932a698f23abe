#include "services/tablefile.h"

#include "exchange/csvwriter.h"
#include "exchange/sheetwriter.h"
#include "services/inpool.h"

#include <QSaveFile>

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

Result<void> write(const QString &path, const QList<QStringList> &rows, const QList<int> &numbers)
{
    TableFile file(path, { rows.value(0), numbers });
    for (const QStringList &row : rows.mid(1)) {
        file.add(row);
    }
    return file.commit();
}

} // namespace

TableFile::TableFile(const QString &path, const TableHeader &header)
    : m_file(std::make_unique<QSaveFile>(path))
    , m_written(m_file->open(QIODevice::WriteOnly))
{
    if (!m_written) {
        return;
    }
    if (path.endsWith(".xlsx"_L1, Qt::CaseInsensitive)) {
        m_sheet = std::make_unique<exchange::SheetWriter>(u"Partner Desk"_s, header.numbers);
    } else {
        m_lines = std::make_unique<exchange::CsvWriter>(*m_file, true);
    }
    add(header.names);
}

TableFile::~TableFile() = default;

void TableFile::add(const QStringList &row)
{
    if (m_sheet) {
        m_written = m_written && m_sheet->write(row);
        return;
    }
    QStringList cells;
    for (const QString &value : row) {
        cells += notAFormula(value);
    }
    m_written = m_written && m_lines->write(cells);
}

Result<void> TableFile::commit()
{
    m_written = m_written && (!m_sheet || m_sheet->finish(*m_file)) && m_file->commit();
    if (!m_written) {
        const QString reason = m_sheet && !m_sheet->errorString().isEmpty() ? m_sheet->errorString()
                                                                            : m_file->errorString();
        return domain::failure(domain::ErrorCode::StorageFailed, reason,
            { { u"file"_s, m_file->fileName() }, { u"reason"_s, reason } });
    }
    return {};
}

QFuture<Result<void>> saveTable(
    const QString &path, const QList<QStringList> &rows, const QList<int> &numbers)
{
    return inPool([path, rows, numbers] { return write(path, rows, numbers); });
}

} // namespace services
