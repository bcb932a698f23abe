#include "exchange/workbookparts.h"

#include <QFile>
#include <QTemporaryDir>

#include <minizip/zip.h>

using namespace Qt::StringLiterals;

namespace workbookparts {
namespace {

const QByteArray xml = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
const QByteArray mainSpace = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";
const QByteArray relationSpace
    = R"(xmlns="http://schemas.openxmlformats.org/package/2006/relationships")";
const QByteArray types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

QByteArray relation(const QByteArray &id, const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + types + '/' + type + "\" Target=\"" + target
        + "\"/>";
}

} // namespace

QByteArray archive(const Parts &parts)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"made.zip"_s);
    zipFile file = zipOpen64(QFile::encodeName(path).constData(), APPEND_STATUS_CREATE);
    for (const auto &[name, content] : parts) {
        const zip_fileinfo info{};
        zipOpenNewFileInZip64(file, name.constData(), &info, nullptr, 0, nullptr, 0, nullptr,
            Z_DEFLATED, Z_BEST_SPEED, 1);
        zipWriteInFileInZip(file, content.constData(), static_cast<unsigned>(content.size()));
        zipCloseFileInZip(file);
    }
    zipClose(file, nullptr);
    QFile made(path);
    return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
}

Parts workbook(const QList<QByteArray> &sheets, const QByteArray &sharedStrings,
    const QList<int> &styles, const QByteArray &ownFormat, const QByteArray &settings)
{
    Parts parts;
    parts.append({ "_rels/.rels",
        xml + "<Relationships " + relationSpace + '>'
            + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>" });
    QByteArray list;
    QByteArray relations;
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        const QByteArray number = QByteArray::number(i + 1);
        list += "<sheet name=\"s" + number + "\" sheetId=\"" + number + "\" r:id=\"rId" + number
            + "\"/>";
        relations += relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml");
        parts.append({ "xl/worksheets/sheet" + number + ".xml",
            xml + "<worksheet " + mainSpace + "><sheetData>" + sheets.at(i)
                + "</sheetData><autoFilter ref=\"A1:B2\"/></worksheet>" });
    }
    relations += relation("rId90", "styles", "/xl/styles.xml")
        + relation("rId91", "sharedStrings", "sharedStrings.xml");
    parts.append({ "xl/workbook.xml",
        xml + "<workbook " + mainSpace + " xmlns:r=\"" + types + "\">" + settings + "<sheets>"
            + list + "</sheets></workbook>" });
    parts.append({ "xl/_rels/workbook.xml.rels",
        xml + "<Relationships " + relationSpace + '>' + relations + "</Relationships>" });
    parts.append(
        { "xl/sharedStrings.xml", xml + "<sst " + mainSpace + '>' + sharedStrings + "</sst>" });
    QByteArray formats;
    for (const int style : styles) {
        formats += "<xf numFmtId=\"" + QByteArray::number(style) + "\"/>";
    }
    parts.append({ "xl/styles.xml",
        xml + "<styleSheet " + mainSpace + "><numFmts><numFmt numFmtId=\"200\" formatCode=\""
            + ownFormat
            + "\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" + formats
            + "</cellXfs></styleSheet>" });
    return parts;
}

} // namespace workbookparts
