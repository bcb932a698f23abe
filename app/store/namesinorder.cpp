#include "store/namesinorder.h"

#include "domain/sortkey.h"
#include "store/connection.h"
#include "store/eachrow.h"

#include <QUuid>

#include <algorithm>
#include <array>

namespace store {
namespace {

using domain::Result;
using domain::SortKey;

constexpr QStringView countAll = u"SELECT count(*) FROM customers";
constexpr QStringView everyName = u"SELECT seq, company_name FROM customers";
constexpr QStringView nameOf = u"SELECT company_name, id, cloud FROM customers WHERE seq = ?";

constexpr qint64 partSize = 16'384; ///< names that are sorted at once, about
constexpr qint64 samplesOfPart = 16;

using Keys = std::vector<SortKey>;

bool isBefore(const SortKey &a, const SortKey &b)
{
    return a.compare(b) < 0;
}

/// The names between which the others are dealt out; none where one part has room for all.
Result<Keys> pickPivots(Connection &connection, const QCollator &collator, qint64 many)
{
    const qint64 parts = many / partSize + 1;
    if (parts < 2) {
        return Keys();
    }
    const qint64 step = std::max<qint64>(1, many / (parts * samplesOfPart));
    Keys sample;
    qint64 row = 0;
    const auto read = eachRow(connection, everyName, {}, [&](const Cursor &cells) -> Result<void> {
        if (row++ % step == 0) {
            sample.emplace_back(collator, cells.text(1));
        }
        return {};
    });
    if (!read) {
        return tl::unexpected(read.error());
    }
    std::sort(sample.begin(), sample.end(), isBefore);
    Keys pivots;
    for (qint64 part = 1; part < parts; ++part) {
        const qint64 place = part * static_cast<qint64>(sample.size()) / parts;
        pivots.push_back(sample.at(static_cast<size_t>(place)));
    }
    return pivots;
}

/// Equal names come into one part.
Result<std::vector<std::vector<qint64>>> dealOut(
    Connection &connection, const QCollator &collator, const Keys &pivots)
{
    std::vector<std::vector<qint64>> parts(pivots.size() + 1);
    const auto read = eachRow(connection, everyName, {}, [&](const Cursor &cells) -> Result<void> {
        size_t part = 0;
        if (!pivots.empty()) {
            const SortKey key(collator, cells.text(1));
            const auto behind = std::upper_bound(pivots.cbegin(), pivots.cend(), key, isBefore);
            part = static_cast<size_t>(behind - pivots.cbegin());
        }
        parts.at(part).push_back(cells.integer(0));
        return {};
    });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return parts;
}

struct Named
{
    NamesInOrder::Place place;
    SortKey key;
    std::array<uchar, 16> id; ///< in the order of its text
};

qint8 placeOf(QStringList &clouds, const QString &cloud)
{
    if (!clouds.contains(cloud)) {
        clouds.append(cloud);
    }
    return static_cast<qint8>(clouds.indexOf(cloud));
}

Result<Named> read(
    Connection &connection, const QCollator &collator, qint64 seq, QStringList &clouds)
{
    auto rows = connection.run(nameOf, { seq });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (const auto there = rows->next(); !there) {
        return tl::unexpected(there.error());
    }
    const QByteArray id = QUuid::fromString(rows->text(1)).toRfc4122();
    Named named{ { seq, placeOf(clouds, rows->text(2)) }, SortKey(collator, rows->text(0)), {} };
    std::copy(id.cbegin(), id.cend(), named.id.begin());
    return named;
}

} // namespace

Result<NamesInOrder> namesInOrder(Connection &connection, const QCollator &collator)
{
    const auto many = connection.value(countAll);
    if (!many) {
        return tl::unexpected(many.error());
    }
    const Result<Keys> pivots = pickPivots(connection, collator, many->toLongLong());
    if (!pivots) {
        return tl::unexpected(pivots.error());
    }
    auto parts = dealOut(connection, collator, *pivots);
    if (!parts) {
        return tl::unexpected(parts.error());
    }
    NamesInOrder all;
    all.places.reserve(static_cast<size_t>(many->toLongLong()));
    for (std::vector<qint64> &part : *parts) {
        std::vector<Named> names;
        names.reserve(part.size());
        for (const qint64 seq : part) {
            auto named = read(connection, collator, seq, all.clouds);
            if (!named) {
                return tl::unexpected(named.error());
            }
            names.push_back(*std::move(named));
        }
        std::vector<qint64>().swap(part);
        std::sort(names.begin(), names.end(), [](const Named &a, const Named &b) {
            const int order = a.key.compare(b.key);
            return order != 0 ? order < 0 : a.id < b.id;
        });
        for (const Named &named : names) {
            all.places.push_back(named.place);
        }
    }
    return all;
}

} // namespace store
