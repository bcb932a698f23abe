#include "domain/names.h"
#include "sandbox/handlers.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using wording::RestProblem;

domain::Cloud cloudOf(const QString &country)
{
    return country == "CN"_L1 ? domain::Cloud::China21Vianet : domain::Cloud::Global;
}

QJsonArray cyclesOf(const catalog::Offer &offer, domain::Cloud cloud)
{
    QJsonArray cycles;
    for (const auto cycle : { domain::BillingCycle::Monthly, domain::BillingCycle::Annual }) {
        if (offer.soldIn(cloud, cycle)) {
            cycles.append(domain::codeOf(cycle));
        }
    }
    return cycles;
}

/// ISO 3166, in any case; none: something else was sent. Empty: nothing was.
std::optional<QString> countryAsked(const Call &call)
{
    const QString country = call.queryValue("country"_L1).trimmed().toUpper();
    const bool letters = std::all_of(
        country.cbegin(), country.cend(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
    if (country.isEmpty()) {
        return call.options.strict ? std::nullopt : std::optional(QString());
    }
    return country.size() == 2 && letters ? std::optional(country) : std::nullopt;
}

} // namespace

QJsonObject offerResource(
    const Call &call, const catalog::Offer &offer, domain::Cloud cloud, const QString &country)
{
    const QString name = call.texts->product(offer, cloud);
    QString uri = u"/offers/"_s + offer.id.text();
    if (!country.isEmpty()) {
        uri += u"?country="_s + country;
    }
    const QJsonObject self{ { u"uri"_s, uri }, { u"method"_s, u"GET"_s },
        { u"headers"_s, QJsonArray() } };
    QStringList services;
    for (const catalog::PlanIndex plan : offer.plans) {
        services.append(call.context.catalogue->plans().at(plan).name.in(call.texts->language()));
    }
    return { { u"id"_s, offer.id.text() }, { u"name"_s, name },
        { u"description"_s, call.texts->list(services) },
        { u"minimumQuantity"_s, offer.minQuantity }, { u"maximumQuantity"_s, offer.maxQuantity },
        { u"country"_s, country },
        { u"locale"_s,
            call.texts->language() == catalog::Language::Korean ? u"ko-kr"_s : u"en-us"_s },
        { u"isAddOn"_s, false }, { u"isTrial"_s, false }, { u"isAvailableForPurchase"_s, true },
        { u"billing"_s, u"license"_s }, { u"supportedBillingCycles"_s, cyclesOf(offer, cloud) },
        { u"unitType"_s, u"Licenses"_s }, { u"skuPartNumber"_s, offer.skuPartNumber },
        { u"product"_s,
            QJsonObject{
                { u"id"_s, offer.id.text() }, { u"name"_s, name }, { u"unit"_s, u"Licenses"_s } } },
        { u"links"_s, QJsonObject{ { u"self"_s, self } } },
        { u"attributes"_s, QJsonObject{ { u"objectType"_s, u"Offer"_s } } } };
}

Answer listOffers(const Call &call, Workbench &bench)
{
    Q_UNUSED(bench)
    const auto country = countryAsked(call);
    if (!country) {
        return errorAnswer(call, 400, 3000, RestProblem::PropertyInvalid, u"country"_s);
    }
    const domain::Cloud cloud = call.options.cloud.value_or(cloudOf(*country));
    QJsonArray items;
    for (const catalog::Offer &offer : call.context.catalogue->offers()) {
        // An offer of one market is listed there, and where no market was named.
        if (offer.marketVariant.isEmpty() || country->isEmpty()
            || offer.marketVariant == *country) {
            items.append(offerResource(call, offer, cloud, *country));
        }
    }
    return collectionAnswer(items, items.size());
}

Answer getOffer(const Call &call, Workbench &bench)
{
    Q_UNUSED(bench)
    const auto country = countryAsked(call);
    if (!country) {
        return errorAnswer(call, 400, 3000, RestProblem::PropertyInvalid, u"country"_s);
    }
    const auto id = domain::OfferId::fromText(call.place(u"offer-id"_s));
    const catalog::Offer *offer = id ? call.context.catalogue->offer(*id) : nullptr;
    if (offer == nullptr) {
        return errorAnswer(call, 404, 1000, RestProblem::OfferUnknown);
    }
    Answer answer;
    answer.body
        = offerResource(call, *offer, call.options.cloud.value_or(cloudOf(*country)), *country);
    return answer;
}

} // namespace sandbox
