#include "exchange/csvreader.h"
#include "exchange/csvwriter.h"
#include "fuzz/fuzzing.h"

#include <QBuffer>

namespace {

QList<QStringList> rowsOf(const QByteArray &file, bool &whole)
{
    QBuffer device;
    device.setData(file);
    device.open(QIODevice::ReadOnly);
    QList<QStringList> rows;
    const auto scan = exchange::scanText(device);
    whole = scan.has_value();
    if (!scan) {
        return rows;
    }
    exchange::CsvReader reader(device, *scan);
    exchange::TableRow row;
    while (reader.next(row)) {
        fuzzing::expectBounded(row);
        whole = whole && row.fault == exchange::RowFault::None;
        rows += row.fields;
    }
    return rows;
}

} // namespace

/// What was read without a fault reads back equal when it is written.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    bool whole = false;
    const QList<QStringList> rows = rowsOf(fuzzing::bytesOf(data, size), whole);
    if (!whole || rows.isEmpty()) {
        return 0;
    }
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    exchange::CsvWriter writer(device, true);
    // A first row that decides the separator, as the names of columns do.
    fuzzing::expect(writer.write({ QStringLiteral("a"), QStringLiteral("b") }));
    for (const QStringList &row : rows) {
        fuzzing::expect(writer.write(row));
    }
    QList<QStringList> again = rowsOf(device.data(), whole);
    again.removeFirst();
    QList<QStringList> expected = rows;
    // A row of one empty value is an empty line, which is none.
    expected.removeIf([](const QStringList &row) { return row.join(QString()).isEmpty(); });
    again.removeIf([](const QStringList &row) { return row.join(QString()).isEmpty(); });
    fuzzing::expect(whole && again == expected);
    return 0;
}
