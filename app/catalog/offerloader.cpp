#include "catalog/offerloader.h"

#include "domain/names.h"

using namespace Qt::StringLiterals;

namespace catalog {
namespace {

/// Room in PlanSet and FamilySet.
constexpr qsizetype mostPlans = 256;
constexpr qint64 mostLicences = 10'000'000;

} // namespace

void OfferLoader::readPlans(const JsonNode &root)
{
    root.expectKeys({ u"source"_s, u"families"_s, u"plans"_s });
    (void)root.at(u"source"_s).text();
    const JsonNode plansNode = root.at(u"plans"_s);
    const QList<JsonNode> plans = plansNode.itemsAtLeastOne();
    if (plans.size() > mostPlans) {
        plansNode.refuse("more than 256 service plans");
        return;
    }
    for (const JsonNode &plan : plans) {
        readPlan(plan);
    }
    const QList<JsonNode> families = root.at(u"families"_s).items();
    for (const JsonNode &family : families) {
        readFamily(family);
    }
    makeFamiliesOfTheirOwn();
}

void OfferLoader::readPlan(const JsonNode &node)
{
    node.expectKeys({ u"code"_s, u"name"_s }, { u"step"_s, u"familyName"_s });
    ServicePlan plan;
    plan.code = node.at(u"code"_s).text();
    plan.name = node.at(u"name"_s).name();
    if (node.has(u"step"_s)) {
        plan.step = node.at(u"step"_s).name();
    }
    m_ownFamilyNames.append(
        node.has(u"familyName"_s) ? node.at(u"familyName"_s).name() : plan.name);
    const QString key = plan.code.toCaseFolded();
    if (m_catalogue.m_planByCode.contains(key)) {
        node.at(u"code"_s).refuse("another plan has this code: %1", { plan.code });
    }
    m_catalogue.m_planByCode.insert(key, static_cast<PlanIndex>(m_catalogue.m_plans.size()));
    m_catalogue.m_plans.append(plan);
}

void OfferLoader::readFamily(const JsonNode &node)
{
    node.expectKeys({ u"id"_s, u"name"_s, u"steps"_s });
    ServiceFamily family;
    family.id = node.at(u"id"_s).text();
    family.name = node.at(u"name"_s).name();
    const auto index = static_cast<FamilyIndex>(m_catalogue.m_families.size());
    for (const ServiceFamily &other : std::as_const(m_catalogue.m_families)) {
        if (other.id == family.id) {
            node.at(u"id"_s).refuse("another family has this id: %1", { family.id });
        }
    }
    const QList<JsonNode> steps = node.at(u"steps"_s).itemsAtLeastOne();
    for (const JsonNode &step : steps) {
        const std::optional<PlanIndex> plan = m_catalogue.plan(step.text());
        if (!plan) {
            step.refuse("no plan has this code: %1", { step.text() });
            continue;
        }
        ServicePlan &stepPlan = m_catalogue.m_plans[*plan];
        if (stepPlan.family >= 0) {
            step.refuse("the plan is a step already: %1", { stepPlan.code });
            continue;
        }
        if (stepPlan.step.en.isEmpty() && steps.size() > 1) {
            step.refuse("a step of a family needs a name of its step: %1", { stepPlan.code });
        }
        stepPlan.family = index;
        family.steps.append(*plan);
    }
    m_catalogue.m_families.append(family);
}

void OfferLoader::makeFamiliesOfTheirOwn()
{
    for (PlanIndex i = 0; i < m_catalogue.m_plans.size(); ++i) {
        ServicePlan &plan = m_catalogue.m_plans[i];
        if (plan.family < 0) {
            plan.family = static_cast<FamilyIndex>(m_catalogue.m_families.size());
            m_catalogue.m_families.append({ plan.code, m_ownFamilyNames.at(i), { i } });
        }
    }
}

void OfferLoader::readOffers(const JsonNode &root)
{
    root.expectKeys({ u"source"_s, u"offers"_s });
    (void)root.at(u"source"_s).text();
    const QList<JsonNode> offers = root.at(u"offers"_s).itemsAtLeastOne();
    for (const JsonNode &offer : offers) {
        readOffer(offer);
    }
}

void OfferLoader::readOffer(const JsonNode &node)
{
    node.expectKeys(
        { u"key"_s, u"id"_s, u"idSource"_s, u"skuPartNumber"_s, u"name"_s, u"shortName"_s,
            u"otherNames"_s, u"licences"_s, u"cycles"_s, u"marketVariant"_s, u"plans"_s },
        { u"name21Vianet"_s, u"shortName21Vianet"_s });
    const auto nameOr = [&node](const QString &key, const Name &fallback) {
        return node.has(key) ? node.at(key).name() : fallback;
    };
    Offer offer;
    const qsizetype index = m_catalogue.m_offers.size();
    offer.key = node.at(u"key"_s).text();
    if (m_catalogue.m_offerByKey.contains(offer.key)) {
        node.at(u"key"_s).refuse("another offer has this key: %1", { offer.key });
    }
    m_catalogue.m_offerByKey.insert(offer.key, index);

    const QString idText = node.at(u"id"_s).text();
    const std::optional<domain::OfferId> id = domain::OfferId::fromText(idText);
    if (!id) {
        node.at(u"id"_s).refuse("not a GUID: %1", { idText });
    } else if (m_catalogue.m_offerById.contains(*id)) {
        node.at(u"id"_s).refuse("another offer has this id: %1", { idText });
    } else {
        offer.id = *id;
        m_catalogue.m_offerById.insert(*id, index);
    }
    const QString idSource = node.at(u"idSource"_s).text();
    if (!QStringList{ u"documented"_s, u"common"_s, u"generated"_s }.contains(idSource)) {
        node.at(u"idSource"_s).refuse("neither documented, common nor generated: %1", { idSource });
    }
    offer.idGenerated = idSource == "generated"_L1;

    offer.skuPartNumber = node.at(u"skuPartNumber"_s).textOrEmpty();
    offer.nameGlobal = node.at(u"name"_s).name();
    offer.name21Vianet = nameOr(u"name21Vianet"_s, offer.nameGlobal);
    offer.shortName = node.at(u"shortName"_s).name();
    offer.shortName21Vianet = nameOr(u"shortName21Vianet"_s, offer.shortName);
    offer.otherNames = node.at(u"otherNames"_s).texts();
    takeName(node.at(u"name"_s), offer.nameGlobal.en, index);
    takeName(node.at(u"name"_s), offer.nameGlobal.ko, index);
    takeName(node.at(u"name21Vianet"_s), offer.name21Vianet.en, index);
    takeName(node.at(u"name21Vianet"_s), offer.name21Vianet.ko, index);
    takeName(node.at(u"skuPartNumber"_s), offer.skuPartNumber, index);
    for (const QString &name : std::as_const(offer.otherNames)) {
        takeName(node.at(u"otherNames"_s), name, index);
    }

    offer.marketVariant = node.at(u"marketVariant"_s).textOrEmpty();
    if (!offer.marketVariant.isEmpty() && offer.marketVariant != "IN"_L1) {
        node.at(u"marketVariant"_s).refuse("neither empty nor IN: %1", { offer.marketVariant });
    }
    readLimits(node.at(u"licences"_s), offer);
    readCycles(node.at(u"cycles"_s), offer);
    readOfferPlans(node.at(u"plans"_s), offer);
    m_catalogue.m_offers.append(offer);
}

void OfferLoader::readLimits(const JsonNode &node, Offer &offer)
{
    node.expectKeys({ u"min"_s, u"max"_s, u"limited"_s });
    offer.minQuantity = node.at(u"min"_s).whole(1, mostLicences);
    offer.maxQuantity = node.at(u"max"_s).whole(1, mostLicences);
    offer.hasLicenceLimit = node.at(u"limited"_s).flag();
    if (offer.minQuantity > offer.maxQuantity) {
        node.refuse("min is above max");
    }
}

void OfferLoader::readCycles(const JsonNode &node, Offer &offer)
{
    node.expectKeys({ u"global"_s, u"21vianet"_s });
    const auto read = [](const JsonNode &cycles, bool &monthly, bool &annual) {
        monthly = false;
        annual = false;
        (void)cycles.itemsAtLeastOne();
        const QStringList codes = cycles.texts();
        for (const QString &code : codes) {
            const auto cycle = domain::fromCode<domain::BillingCycle>(code);
            if (!cycle) {
                cycles.refuse("not a billing cycle: %1", { code });
            } else {
                (*cycle == domain::BillingCycle::Monthly ? monthly : annual) = true;
            }
        }
    };
    read(node.at(u"global"_s), offer.monthlyGlobal, offer.annualGlobal);
    read(node.at(u"21vianet"_s), offer.monthly21Vianet, offer.annual21Vianet);
}

void OfferLoader::readOfferPlans(const JsonNode &node, Offer &offer)
{
    const QList<JsonNode> plans = node.itemsAtLeastOne();
    for (const JsonNode &plan : plans) {
        const std::optional<PlanIndex> index = m_catalogue.plan(plan.text());
        if (!index) {
            plan.refuse("no plan has this code: %1", { plan.text() });
            continue;
        }
        if (offer.planSet.test(static_cast<size_t>(*index))) {
            plan.refuse("stands here twice: %1", { plan.text() });
        }
        offer.plans.append(*index);
        offer.planSet.set(static_cast<size_t>(*index));
        offer.familySet.set(static_cast<size_t>(m_catalogue.m_plans.at(*index).family));
    }
}

/// One name is one offer: search and import could not tell two of the same name apart.
void OfferLoader::takeName(const JsonNode &node, const QString &name, qsizetype index)
{
    const QString key = foldedName(name);
    if (key.isEmpty()) {
        return;
    }
    const auto taken = m_catalogue.m_offerByName.constFind(key);
    if (taken != m_catalogue.m_offerByName.cend() && *taken != index) {
        node.refuse("another offer has this name: %1", { name });
        return;
    }
    m_catalogue.m_offerByName.insert(key, index);
}

} // namespace catalog
