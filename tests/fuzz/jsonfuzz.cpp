#include "exchange/jsonreader.h"
#include "fuzz/fuzzing.h"

#include <QBuffer>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QBuffer device;
    device.setData(fuzzing::bytesOf(data, size));
    device.open(QIODevice::ReadOnly);
    const auto text = exchange::scanText(device);
    if (!text) {
        return 0;
    }
    for (const auto kind : { exchange::FileKind::Customers, exchange::FileKind::Users }) {
        device.seek(0);
        const auto scan = exchange::scanJson(device, *text, kind);
        fuzzing::expect(scan.has_value());
        exchange::JsonReader reader(device, *text, *scan);
        exchange::TableRow row;
        qint64 rows = -1;
        while (reader.next(row)) {
            ++rows;
            fuzzing::expectBounded(row);
            fuzzing::expect(row.fields.size() == scan->header.size());
        }
        fuzzing::expect(rows == scan->entries);
    }
    return 0;
}
