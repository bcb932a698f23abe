#pragma once

#include "catalog/jsonnode.h"

namespace catalog {

/// What stands beside the tables: licensing.json (excluding pairs, dependencies, prohibited
/// locations), roles.json (rights by role and cloud) and prices.json (the demo price list).
class ReferenceLoader
{
public:
    explicit ReferenceLoader(Catalogue &catalogue)
        : m_catalogue(catalogue)
    {
    }

    void readLicensing(const JsonNode &root);
    void readRoles(const JsonNode &root);
    void readPrices(const JsonNode &root);

private:
    [[nodiscard]] PlanIndex readPlan(const JsonNode &node) const;
    void readExcludingPair(const JsonNode &node);
    void readNeed(const JsonNode &node);
    void readProhibition(const JsonNode &node);
    void readPrice(const JsonNode &node);
    void readAmounts(const JsonNode &amounts, domain::OfferId offer,
        QHash<QPair<domain::OfferId, QString>, qint64> &prices) const;

    Catalogue &m_catalogue;
};

} // namespace catalog
