#include "catalog/referenceloader.h"

#include "domain/names.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace catalog {
namespace {

/// Every enumerator, so that a role without rights is noticed when the file is read.
constexpr std::array allRoles{ domain::Role::GlobalAdmin, domain::Role::UserManagementAdmin,
    domain::Role::AdminAgent, domain::Role::SalesAgent, domain::Role::HelpdeskAgent,
    domain::Role::BillingAdmin, domain::Role::AccountAdmin, domain::Role::MpnPartnerAdmin,
    domain::Role::ReferralAdmin, domain::Role::Guest };

RoleRights readRights(const JsonNode &node)
{
    node.expectKeys(
        { u"upgrade"_s, u"requestDelegation"_s, u"seeActivity"_s, u"changeSubscriptions"_s });
    RoleRights rights;
    rights.upgrade = node.at(u"upgrade"_s).flag();
    rights.requestDelegation = node.at(u"requestDelegation"_s).flag();
    rights.seeActivity = node.at(u"seeActivity"_s).flag();
    rights.changeSubscriptions = node.at(u"changeSubscriptions"_s).flag();
    return rights;
}

bool isCountry(const QString &text)
{
    return text.size() == 2
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'A' && c <= u'Z'; });
}

} // namespace

void ReferenceLoader::readLicensing(const JsonNode &root)
{
    root.expectKeys({ u"source"_s, u"excluding"_s, u"needs"_s, u"prohibited"_s });
    (void)root.at(u"source"_s).text();
    const QList<JsonNode> pairs = root.at(u"excluding"_s).items();
    for (const JsonNode &pair : pairs) {
        readExcludingPair(pair);
    }
    const QList<JsonNode> needs = root.at(u"needs"_s).items();
    for (const JsonNode &need : needs) {
        readNeed(need);
    }
    const QList<JsonNode> prohibitions = root.at(u"prohibited"_s).items();
    for (const JsonNode &prohibition : prohibitions) {
        readProhibition(prohibition);
    }
}

PlanIndex ReferenceLoader::readPlan(const JsonNode &node) const
{
    const std::optional<PlanIndex> plan = m_catalogue.plan(node.text());
    if (!plan) {
        node.refuse("no plan has this code: %1", { node.text() });
    }
    return plan.value_or(0);
}

void ReferenceLoader::readExcludingPair(const JsonNode &node)
{
    const QList<JsonNode> both = node.items();
    if (both.size() != 2) {
        node.refuse("not a pair of plans");
        return;
    }
    const PlanIndex a = readPlan(both.at(0));
    const PlanIndex b = readPlan(both.at(1));
    if (a == b) {
        node.refuse("a plan cannot exclude itself");
    } else if (m_catalogue.excludes(a, b)) {
        node.refuse("this pair stands here twice");
    }
    m_catalogue.m_excludingPairs.append(qMakePair(a, b));
}

void ReferenceLoader::readNeed(const JsonNode &node)
{
    node.expectKeys({ u"plan"_s, u"oneOf"_s });
    const PlanIndex plan = readPlan(node.at(u"plan"_s));
    if (m_catalogue.m_needs.contains(plan)) {
        node.at(u"plan"_s).refuse("stands here twice");
    }
    const QList<JsonNode> alternatives = node.at(u"oneOf"_s).itemsAtLeastOne();
    for (const JsonNode &alternative : alternatives) {
        const PlanIndex needed = readPlan(alternative);
        if (needed == plan) {
            alternative.refuse("a plan cannot need itself");
        }
        m_catalogue.m_needs[plan].append(needed);
    }
}

void ReferenceLoader::readProhibition(const JsonNode &node)
{
    node.expectKeys({ u"plans"_s, u"countries"_s });
    (void)node.at(u"countries"_s).itemsAtLeastOne();
    const QStringList countries = node.at(u"countries"_s).texts();
    for (const QString &country : countries) {
        if (!isCountry(country)) {
            node.at(u"countries"_s).refuse("not a country of two capital letters: %1", { country });
        }
    }
    const QList<JsonNode> plans = node.at(u"plans"_s).itemsAtLeastOne();
    for (const JsonNode &plan : plans) {
        m_catalogue.m_prohibited[readPlan(plan)].append(countries);
    }
}

void ReferenceLoader::readRoles(const JsonNode &root)
{
    root.expectKeys({ u"source"_s, u"roles"_s });
    (void)root.at(u"source"_s).text();
    const QList<JsonNode> nodes = root.at(u"roles"_s).items();
    for (const JsonNode &node : nodes) {
        node.expectKeys({ u"role"_s, u"source"_s, u"global"_s, u"21vianet"_s });
        (void)node.at(u"source"_s).text();
        const QString code = node.at(u"role"_s).text();
        const auto role = domain::fromCode<domain::Role>(code);
        if (!role) {
            node.at(u"role"_s).refuse("not a role: %1", { code });
            continue;
        }
        if (m_catalogue.m_roleOrder.contains(*role)) {
            node.at(u"role"_s).refuse("stands here twice: %1", { code });
        }
        m_catalogue.m_roleOrder.append(*role);
        const auto keep = [this, &role](domain::Cloud cloud, const RoleRights &rights) {
            m_catalogue.m_rights.insert(
                { static_cast<int>(*role), static_cast<int>(cloud) }, rights);
        };
        keep(domain::Cloud::Global, readRights(node.at(u"global"_s)));
        keep(domain::Cloud::China21Vianet, readRights(node.at(u"21vianet"_s)));
    }
    for (const domain::Role role : allRoles) {
        if (!m_catalogue.m_roleOrder.contains(role)) {
            root.at(u"roles"_s).refuse("missing role: %1", { domain::codeOf(role) });
        }
    }
}

void ReferenceLoader::readPrices(const JsonNode &root)
{
    root.expectKeys({ u"source"_s, u"demo"_s, u"prices"_s });
    (void)root.at(u"source"_s).text();
    if (!root.at(u"demo"_s).flag()) {
        root.at(u"demo"_s).refuse("the price list must be marked as demo data");
    }
    const QList<JsonNode> prices = root.at(u"prices"_s).items();
    for (const JsonNode &price : prices) {
        readPrice(price);
    }
}

void ReferenceLoader::readPrice(const JsonNode &node)
{
    node.expectKeys({ u"offer"_s, u"monthly"_s }, { u"annual"_s });
    const QString key = node.at(u"offer"_s).text();
    const Offer *offer = m_catalogue.offerByKey(key);
    if (offer == nullptr) {
        node.at(u"offer"_s).refuse("no offer has this key: %1", { key });
        return;
    }
    readAmounts(node.at(u"monthly"_s), offer->id, m_catalogue.m_prices);
    if (node.has(u"annual"_s)) {
        readAmounts(node.at(u"annual"_s), offer->id, m_catalogue.m_annualPrices);
    }
}

void ReferenceLoader::readAmounts(const JsonNode &amounts, domain::OfferId offer,
    QHash<QPair<domain::OfferId, QString>, qint64> &prices) const
{
    const QStringList currencies = amounts.keys();
    for (const QString &code : currencies) {
        const JsonNode amount = amounts.at(code);
        const auto currency = domain::Currency::fromText(code);
        if (!currency || currency->code() != code) {
            amount.refuse("not a currency of three capital letters: %1", { code });
            continue;
        }
        const QString written = amount.text();
        const auto price = domain::Money::fromPlainText(written, *currency);
        if (!price || price->minor < 0) {
            amount.refuse("not an amount of this currency: %1", { written });
            continue;
        }
        const auto place = qMakePair(offer, code);
        if (prices.contains(place)) {
            amount.refuse("this offer has a price in this currency already");
        }
        prices.insert(place, price->minor);
    }
}

} // namespace catalog
