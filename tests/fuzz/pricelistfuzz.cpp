#include "exchange/pricelistreader.h"
#include "fuzz/fuzzing.h"

#include <QBuffer>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    QBuffer device;
    device.setData(fuzzing::bytesOf(data, size));
    device.open(QIODevice::ReadOnly);
    const auto list = exchange::readPriceList(device);
    if (list) {
        fuzzing::expect(list->faults.size() <= exchange::maximumPriceFaults);
        for (const exchange::PriceRow &row : list->rows) {
            fuzzing::expect(row.line >= 1 && row.monthly.minor >= 0);
        }
    }
    return 0;
}
