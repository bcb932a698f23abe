#pragma once

#include "catalog/jsonnode.h"

#include <QSet>

namespace catalog {

/// plans.json (service plans and their families) and offers.json (products).
class OfferLoader
{
public:
    explicit OfferLoader(Catalogue &catalogue)
        : m_catalogue(catalogue)
    {
    }

    void readPlans(const JsonNode &root);
    void readOffers(const JsonNode &root);

private:
    void readPlan(const JsonNode &node);
    void readFamily(const JsonNode &node);
    void makeFamiliesOfTheirOwn();
    void readOffer(const JsonNode &node);
    void readLimits(const JsonNode &node, Offer &offer);
    void readCycles(const JsonNode &node, Offer &offer);
    void readOfferPlans(const JsonNode &node, Offer &offer);
    void takeName(const JsonNode &node, const QString &name, qsizetype index);

    Catalogue &m_catalogue;
    QList<Name> m_ownFamilyNames; ///< by plan: what its family is called where it has no other
};

} // namespace catalog
