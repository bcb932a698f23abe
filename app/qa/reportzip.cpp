#include "exchange/zipwriter.h"
#include "qa/reportparts.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

QByteArray manifest(const Parts &parts, const QList<ReportFile> &files)
{
    QJsonArray list;
    for (const ReportFile &file : files) {
        list.append(QJsonObject{ { u"name"_s, file.name }, { u"bytes"_s, file.bytes.size() },
            { u"sha256"_s,
                QString::fromLatin1(
                    QCryptographicHash::hash(file.bytes, QCryptographicHash::Sha256).toHex()) } });
    }
    return QJsonDocument(QJsonObject{ { u"run"_s, parts.run.id }, { u"files"_s, list } }).toJson();
}

} // namespace

domain::Result<QByteArray> zipped(const ReportSource &source, const QList<ReportFile> &extra)
{
    const Parts parts = partsOf(source);
    const domain::Result<QByteArray> table = workbook(parts);
    if (!table) {
        return tl::unexpected(table.error());
    }
    QList<ReportFile> files{ { u"junit.xml"_s, junitXml(parts) },
        { u"xray.json"_s, xrayJson(parts) }, { u"report.csv"_s, csvTable(parts) },
        { u"report.html"_s, htmlPage(parts, true, false) }, { u"report.xlsx"_s, *table } };
    files += allureFiles(parts);
    files += evidenceFiles(parts);
    files += extra;
    std::sort(files.begin(), files.end(),
        [](const ReportFile &left, const ReportFile &right) { return left.name < right.name; });
    files.append({ u"manifest.json"_s, manifest(parts, files) });

    QBuffer device;
    device.open(QIODevice::ReadWrite);
    exchange::ZipWriter archive(device, parts.ended());
    for (const ReportFile &file : std::as_const(files)) {
        const bool isPacked = file.name.endsWith(".png"_L1) || file.name.endsWith(".xlsx"_L1);
        if (!archive.add(file.name, file.bytes,
                isPacked ? exchange::ZipWriter::Packing::Stored
                         : exchange::ZipWriter::Packing::Deflated)) {
            return domain::failure(domain::ErrorCode::StorageFailed,
                u"the archive does not take it"_s, { { u"file"_s, file.name } });
        }
    }
    if (!archive.finish()) {
        return domain::failure(
            domain::ErrorCode::StorageFailed, u"the archive could not be ended"_s);
    }
    return device.data();
}

} // namespace qa
