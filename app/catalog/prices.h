#pragma once

#include "catalog/catalogue.h"
#include "domain/billing.h"

namespace catalog {

/// What an offer costs: the partner's own price list with its margin where it names the offer in
/// this currency, else the demo price list, which is invented and shown as such (domain.md
/// section 5).
class Prices
{
public:
    struct Price
    {
        domain::Money amount; ///< per licence and month, or per licence and year
        bool demo = true;
    };

    /// The catalogue outlives this. No own list: demo prices alone.
    explicit Prices(const Catalogue &catalogue, std::optional<domain::PriceList> own = {});

    /// None where neither list has a price in this currency. The annual price is twelve times the
    /// monthly one unless it is listed.
    [[nodiscard]] std::optional<Price> price(
        domain::OfferId offer, const domain::Currency &currency, domain::BillingCycle cycle) const;
    /// The price per licence and month.
    [[nodiscard]] std::optional<domain::Money> monthly(
        domain::OfferId offer, const domain::Currency &currency) const;
    /// A price per month for the whole period of this cycle; none where it does not fit.
    [[nodiscard]] static std::optional<domain::Money> perPeriod(
        const domain::Money &monthly, domain::BillingCycle cycle);

    [[nodiscard]] const std::optional<domain::PriceList> &own() const { return m_own; }

private:
    const Catalogue *m_catalogue;
    std::optional<domain::PriceList> m_own;
    QHash<QPair<domain::OfferId, QString>, qsizetype> m_place; ///< offer, currency: entry
};

} // namespace catalog
