#include "services/tablefile.h"

#include "exchange/csvwriter.h"
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

Result<void> write(const QString &path, const QList<QStringList> &rows)
{
    TableFile file(path);
    for (const QStringList &row : rows) {
        file.add(row);
    }
    return file.commit();
}

} // namespace

TableFile::TableFile(const QString &path)
    : m_file(std::make_unique<QSaveFile>(path))
    , m_written(m_file->open(QIODevice::WriteOnly))
{
    if (m_written) {
        m_writer = std::make_unique<exchange::CsvWriter>(*m_file, true);
    }
}

TableFile::~TableFile() = default;

void TableFile::add(const QStringList &row)
{
    QStringList cells;
    for (const QString &value : row) {
        cells += notAFormula(value);
    }
    m_written = m_written && m_writer->write(cells);
}

Result<void> TableFile::commit()
{
    m_written = m_written && m_file->commit();
    if (!m_written) {
        return domain::failure(domain::ErrorCode::StorageFailed, m_file->errorString(),
            { { u"file"_s, m_file->fileName() }, { u"reason"_s, m_file->errorString() } });
    }
    return {};
}

QFuture<Result<void>> saveTable(const QString &path, const QList<QStringList> &rows)
{
    return inPool([path, rows] { return write(path, rows); });
}

} // namespace services
