#pragma once

#include "catalog/jsonnode.h"

namespace catalog {

/// One upgrade table: a file for each edition.
class EditionLoader
{
public:
    explicit EditionLoader(Catalogue &catalogue)
        : m_catalogue(catalogue)
    {
    }

    void read(const JsonNode &root);

private:
    [[nodiscard]] Edge readEdge(const JsonNode &node) const;
    [[nodiscard]] domain::OfferId readOffer(const JsonNode &node) const;

    Catalogue &m_catalogue;
};

} // namespace catalog
