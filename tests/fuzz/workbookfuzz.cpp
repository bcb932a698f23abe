#include "exchange/workbookreader.h"
#include "fuzz/fuzzing.h"
#include "fuzz/storedzip.h"

#include <QBuffer>

namespace {

const QByteArray types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

QByteArray relation(const QByteArray &type, const QByteArray &target)
{
    return "<Relationship Id=\"" + type + "\" Type=\"" + types + '/' + type + "\" Target=\""
        + target + "\"/>";
}

/// A workbook with one part of the fuzzer's; the first byte says which. 0: the whole file is its.
QByteArray workbookWith(QByteArray content)
{
    const int place = content.isEmpty() ? 0 : content.at(0) & 7;
    content = content.mid(1);
    QList<QPair<QByteArray, QByteArray>> parts{
        { "_rels/.rels",
            "<Relationships>" + relation("officeDocument", "xl/workbook.xml")
                + "</Relationships>" },
        { "xl/_rels/workbook.xml.rels",
            "<Relationships>" + relation("worksheet", "sheet.xml")
                + relation("sharedStrings", "texts.xml") + relation("styles", "styles.xml")
                + "</Relationships>" },
        { "xl/workbook.xml",
            "<workbook xmlns:r=\"" + types
                + "\"><sheets><sheet r:id=\"worksheet\"/></sheets></workbook>" },
        { "xl/texts.xml", "<sst><si><t>customerId</t></si><si><t>companyName</t></si></sst>" },
        { "xl/styles.xml", "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>" },
        { "xl/sheet.xml",
            "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>"
            "</sheetData></worksheet>" },
    };
    if (place == 0 || place > parts.size()) {
        return content;
    }
    parts[place - 1].second = content;
    return fuzzing::storedZip(parts);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QBuffer device;
    device.setData(workbookWith(fuzzing::bytesOf(data, size)));
    device.open(QIODevice::ReadOnly);
    const exchange::Workbook workbook(device);
    if (workbook.fault() != exchange::WorkbookFault::None) {
        return 0;
    }
    for (const bool hasNames : { true, false }) {
        exchange::WorkbookReader reader(workbook, exchange::FileKind::Customers, hasNames);
        exchange::TableRow row;
        while (reader.next(row)) {
            fuzzing::expectBounded(row);
        }
    }
    return 0;
}
