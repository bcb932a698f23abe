#include "storebench.h"

using namespace Qt::StringLiterals;

namespace bench {

/// T4: the page nine tenths down the list in name order against the first one.
QJsonObject pages(const QString &file)
{
    const auto book = openBook(file);
    if (!book) {
        return {};
    }
    const auto pageAfter = [&book](const QString &after, int limit) {
        domain::CustomerQuery query;
        query.cloud = domain::Cloud::Global;
        query.after = after;
        query.limit = limit;
        return book
            ->read<domain::Page<domain::CustomerRow>>(
                [query](domain::BookReader &reader) { return reader.customers(query); })
            .result();
    };
    const auto counts = book->read<domain::CustomerCounts>([](domain::BookReader &reader) {
                                domain::CustomerQuery query;
                                query.cloud = domain::Cloud::Global;
                                return reader.customerCounts(query);
                            })
                            .result();
    if (!counts) {
        return {};
    }
    const qint64 wanted = std::min<qint64>(900'000, counts->total * 9 / 10);
    QString after;
    for (qint64 row = 0; row < wanted;) {
        const int step = static_cast<int>(std::min<qint64>(1000, wanted - row));
        const auto page = pageAfter(after, step);
        if (!page || page->items.isEmpty()) {
            return {};
        }
        after = page->next;
        row += page->items.size();
    }
    // Taken in turns, so that what slows one slows the other.
    std::vector<double> first;
    std::vector<double> last;
    for (int i = 0; i < 41; ++i) {
        first.push_back(cpuOf([&] { (void)pageAfter({}, 200); }));
        last.push_back(cpuOf([&] { (void)pageAfter(after, 200); }));
    }
    return { { u"row"_s, wanted }, { u"first"_s, median(first) }, { u"last"_s, median(last) } };
}

} // namespace bench
