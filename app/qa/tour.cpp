#include "qa/tour.h"

#include "catalog/jsonnode.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

using catalog::Findings;
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
    Findings findings;
    const JsonNode root = JsonNode::ofBytes(json, file, findings);
    QList<Tour> all;
    if (findings.clean()) {
        root.expectKeys({ u"tours"_s });
        QSet<QString> ids;
        for (const JsonNode &node : root.at(u"tours"_s).items()) {
            all.append(readTour(node));
            if (ids.contains(all.constLast().id)) {
                node.at(u"id"_s).refuse("an id that another tour has");
            }
            ids.insert(all.constLast().id);
        }
    }
    if (!findings.clean()) {
        return tl::unexpected(findings.first());
    }
    return all;
}

domain::Result<QList<Tour>> shippedTours()
{
    Findings findings;
    QByteArray bytes;
    const QString file = u"tours.json"_s;
    (void)JsonNode::ofFile(u":/walkthroughs"_s, file, &bytes, findings);
    if (!findings.clean()) {
        return tl::unexpected(findings.first());
    }
    return readTours(bytes, file);
}

} // namespace qa
