#include "qa/tour.h"

#include "qa/shippedfile.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

using catalog::JsonNode;

TourStop readStop(const JsonNode &node)
{
    node.expectKeys({ u"target"_s, u"name"_s, u"text"_s, u"notes"_s });
    return { node.at(u"target"_s).text(), node.at(u"name"_s).name(), node.at(u"text"_s).name(),
        node.at(u"notes"_s).name() };
}

Tour readTour(const JsonNode &node)
{
    node.expectKeys({ u"id"_s, u"title"_s, u"scenario"_s, u"stops"_s });
    Tour tour;
    tour.id = node.at(u"id"_s).text();
    tour.title = node.at(u"title"_s).name();
    tour.scenario = node.at(u"scenario"_s).text();
    for (const JsonNode &stop : node.at(u"stops"_s).itemsAtLeastOne()) {
        tour.stops.append(readStop(stop));
    }
    return tour;
}

} // namespace

domain::Result<QList<Tour>> readTours(const QByteArray &json, const QString &file)
{
    QSet<QString> ids;
    return readListed<Tour>(json, file, u"tours"_s, [&ids](const JsonNode &node) {
        Tour tour = readTour(node);
        if (ids.contains(tour.id)) {
            node.at(u"id"_s).refuse("an id that another tour has");
        }
        ids.insert(tour.id);
        return tour;
    });
}

domain::Result<QList<Tour>> shippedTours()
{
    return readShipped(u"tours.json"_s, readTours);
}

} // namespace qa
