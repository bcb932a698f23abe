#include "catalog/prices.h"

namespace catalog {
namespace {

constexpr qint64 monthsOfYear = 12;
constexpr qint64 wholeInHundredths = 10'000;

std::optional<domain::Money> withMargin(const domain::Money &price, int marginHundredths)
{
    const auto minor
        = domain::proportion(price.minor, wholeInHundredths + marginHundredths, wholeInHundredths);
    return minor ? std::optional(domain::Money{ *minor, price.currency }) : std::nullopt;
}

} // namespace

Prices::Prices(const Catalogue &catalogue, std::optional<domain::PriceList> own)
    : m_catalogue(&catalogue)
    , m_own(std::move(own))
{
    for (qsizetype i = 0; m_own && i < m_own->entries.size(); ++i) {
        const domain::PriceEntry &entry = m_own->entries.at(i);
        m_place.insert({ entry.offer, entry.monthly.currency.code() }, i);
    }
}

std::optional<domain::Money> Prices::perPeriod(
    const domain::Money &monthly, domain::BillingCycle cycle)
{
    return cycle == domain::BillingCycle::Annual ? domain::times(monthly, monthsOfYear)
                                                 : std::optional(monthly);
}

std::optional<Prices::Price> Prices::price(
    domain::OfferId offer, const domain::Currency &currency, domain::BillingCycle cycle) const
{
    const bool yearly = cycle == domain::BillingCycle::Annual;
    std::optional<domain::Money> amount;
    const auto own = m_place.constFind({ offer, currency.code() });
    const bool demo = own == m_place.cend();
    if (!demo) {
        const domain::PriceEntry &entry = m_own->entries.at(*own);
        amount = withMargin(
            yearly && entry.annual ? *entry.annual : entry.monthly, entry.marginHundredths);
        if (amount && yearly && !entry.annual) {
            amount = perPeriod(*amount, cycle);
        }
    } else if (yearly) {
        amount = m_catalogue->demoAnnualPrice(offer, currency);
    } else {
        amount = m_catalogue->demoPrice(offer, currency);
    }
    return amount ? std::optional(Price{ *amount, demo }) : std::nullopt;
}

std::optional<domain::Money> Prices::monthly(
    domain::OfferId offer, const domain::Currency &currency) const
{
    const auto found = price(offer, currency, domain::BillingCycle::Monthly);
    return found ? std::optional(found->amount) : std::nullopt;
}

} // namespace catalog
