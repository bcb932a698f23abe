#include "catalog/editionloader.h"

#include "domain/names.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace catalog {

void EditionLoader::read(const JsonNode &root)
{
    root.expectKeys(
        { u"id"_s, u"cloud"_s, u"source"_s, u"statement"_s, u"date"_s, u"corrected"_s, u"basis"_s,
            u"blockedByAddOns"_s, u"showsFootnotes"_s, u"knownGaps"_s, u"edges"_s },
        { u"footnote"_s, u"footnoteStatement"_s });
    Edition edition;
    edition.id = root.at(u"id"_s).text();
    for (const Edition &other : std::as_const(m_catalogue.m_editions)) {
        if (other.id == edition.id) {
            root.at(u"id"_s).refuse("another edition has this id: %1", { edition.id });
        }
    }
    const QString cloudCode = root.at(u"cloud"_s).text();
    if (const auto cloud = domain::fromCode<domain::Cloud>(cloudCode)) {
        edition.cloud = *cloud;
    } else {
        root.at(u"cloud"_s).refuse("neither global nor 21vianet: %1", { cloudCode });
    }
    edition.source = root.at(u"source"_s).text();
    edition.statement = root.at(u"statement"_s).text();
    edition.date = root.at(u"date"_s).date();
    edition.corrected = root.at(u"corrected"_s).flag();
    edition.basis = root.at(u"basis"_s).text();
    edition.blockedByAddOns = root.at(u"blockedByAddOns"_s).flag();
    edition.showsFootnotes = root.at(u"showsFootnotes"_s).flag();
    edition.knownGaps = root.at(u"knownGaps"_s).texts();
    if (root.has(u"footnote"_s)) {
        edition.footnote = root.at(u"footnote"_s).name();
        edition.footnoteStatement = root.at(u"footnoteStatement"_s).text();
    } else if (root.has(u"footnoteStatement"_s)) {
        root.at(u"footnoteStatement"_s).refuse("a statement without a footnote");
    }
    if (edition.showsFootnotes && edition.footnote.en.isEmpty()) {
        root.at(u"showsFootnotes"_s).refuse("there is no footnote to show");
    }
    const QList<JsonNode> edges = root.at(u"edges"_s).itemsAtLeastOne();
    for (const JsonNode &node : edges) {
        const Edge edge = readEdge(node);
        const auto same
            = [&edge](const Edge &other) { return other.from == edge.from && other.to == edge.to; };
        if (std::any_of(edition.edges.cbegin(), edition.edges.cend(), same)) {
            node.refuse("this edge stands here twice");
        }
        edition.edges.append(edge);
    }
    m_catalogue.m_editions.append(edition);
}

Edge EditionLoader::readEdge(const JsonNode &node) const
{
    node.expectKeys({ u"from"_s, u"to"_s, u"footnoteMark"_s });
    Edge edge;
    edge.from = readOffer(node.at(u"from"_s));
    edge.to = readOffer(node.at(u"to"_s));
    edge.footnoteMark = node.at(u"footnoteMark"_s).textOrEmpty();
    if (!edge.footnoteMark.isEmpty() && edge.footnoteMark != "1"_L1) {
        node.at(u"footnoteMark"_s).refuse("neither empty nor 1: %1", { edge.footnoteMark });
    }
    if (!edge.from.isNull() && edge.from == edge.to) {
        node.refuse("an edge leads from an offer to itself");
    }
    return edge;
}

domain::OfferId EditionLoader::readOffer(const JsonNode &node) const
{
    const Offer *offer = m_catalogue.offerByKey(node.text());
    if (offer == nullptr) {
        node.refuse("no offer has this key: %1", { node.text() });
        return {};
    }
    return offer->id;
}

} // namespace catalog
