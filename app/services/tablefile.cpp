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
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    if (written) {
        exchange::CsvWriter writer(file, true);
        for (const QStringList &row : rows) {
            QStringList cells;
            for (const QString &value : row) {
                cells += notAFormula(value);
            }
            written = written && writer.write(cells);
        }
        written = written && file.commit();
    }
    if (!written) {
        return domain::failure(domain::ErrorCode::StorageFailed, file.errorString(),
            { { u"file"_s, path }, { u"reason"_s, file.errorString() } });
    }
    return {};
}

} // namespace

QFuture<Result<void>> saveTable(const QString &path, const QList<QStringList> &rows)
{
    return inPool([path, rows] { return write(path, rows); });
}

} // namespace services
