#include "services/generatedcontent.h"

#include "services/demobook.h"
#include "services/democontent.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace services::generated {
namespace {

using domain::SubscriptionStatus;

constexpr qint64 mostWithAccounts = 20'000;

/// An id whose first twelve digits rise with `index` of `total`, and whose others are drawn.
QUuid risingId(qint64 index, qint64 total, demo::Dice &dice)
{
    constexpr qint64 all = qint64(1) << 48U;
    const qint64 width = all / std::max<qint64>(total, 1);
    const qint64 rising = index * width + dice.between(0, width - 1);
    const auto low = static_cast<quint64>(dice.between(0, (qint64(1) << 62U) - 1));
    const auto byte = [low](unsigned place) { return static_cast<uchar>(low >> (8U * place)); };
    // Version 4 and variant as random GUIDs have them.
    return { static_cast<uint>(rising >> 16U), static_cast<ushort>(rising & 0xffff),
        static_cast<ushort>(0x4000U | (dice.between(0, 0xfff) & 0xfffU)),
        static_cast<uchar>(0x80U | (byte(7) & 0x3fU)), byte(6), byte(5), byte(4), byte(3), byte(2),
        byte(1), byte(0) };
}

struct Market
{
    QStringView country;
    QStringView language;
    int percent;
};

constexpr std::array koreanMarkets{ Market{ u"KR", u"ko-KR", 96 }, Market{ u"US", u"ko-KR", 2 },
    Market{ u"VN", u"ko-KR", 1 }, Market{ u"JP", u"ko-KR", 1 } };
constexpr std::array chineseMarkets{ Market{ u"CN", u"zh-CN", 84 }, Market{ u"HK", u"zh-HK", 6 },
    Market{ u"TW", u"zh-TW", 6 }, Market{ u"SG", u"zh-CN", 4 } };
constexpr std::array englishMarkets{ Market{ u"US", u"en-US", 36 }, Market{ u"GB", u"en-GB", 16 },
    Market{ u"IN", u"en-IN", 14 }, Market{ u"AU", u"en-AU", 8 }, Market{ u"CA", u"en-CA", 8 },
    Market{ u"IE", u"en-IE", 4 }, Market{ u"SG", u"en-SG", 3 }, Market{ u"NZ", u"en-NZ", 3 },
    Market{ u"DE", u"de-DE", 3 }, Market{ u"FR", u"fr-FR", 2 }, Market{ u"JP", u"ja-JP", 2 },
    Market{ u"ZA", u"en-ZA", 1 } };

template <std::size_t size>
const Market &drawMarket(const std::array<Market, size> &markets, demo::Dice &dice)
{
    qint64 drawn = dice.between(1, 100);
    for (const Market &market : markets) {
        drawn -= market.percent;
        if (drawn <= 0) {
            return market;
        }
    }
    return markets.front();
}

const Market &drawMarket(Tongue tongue, demo::Dice &dice)
{
    switch (tongue) {
    case Tongue::Korean:
        return drawMarket(koreanMarkets, dice);
    case Tongue::Chinese:
        return drawMarket(chineseMarkets, dice);
    case Tongue::English:
        break;
    }
    return drawMarket(englishMarkets, dice);
}

QDateTime officeHours(const QDate &day, demo::Dice &dice)
{
    return { day, QTime(0, 0).addSecs(static_cast<int>(dice.between(600, 31'800))), Qt::UTC };
}

} // namespace

domain::Result<ContentMaker> ContentMaker::make(const catalog::Catalogue &catalogue,
    const QHash<QString, demo::People> &people, const GeneratedSize &size)
{
    ContentMaker maker(catalogue, people, size);
    if (const auto stocked = maker.stock(); !stocked) {
        return tl::unexpected(stocked.error());
    }
    return maker;
}

ContentMaker::ContentMaker(const catalog::Catalogue &catalogue,
    const QHash<QString, demo::People> &people, const GeneratedSize &size)
    : m_catalogue(catalogue)
    , m_people(people)
    , m_size(size)
    , m_accountsEvery(
          std::max<qint64>(5, (size.customers + mostWithAccounts - 1) / mostWithAccounts))
{
}

/// Weights in thousandths, roughly as books of small and middle companies look.
domain::Result<void> ContentMaker::stock()
{
    struct Row
    {
        QStringView key;
        int main, main21Vianet, beside;
        bool business;
    };
    constexpr std::array rows{ Row{ u"business-basic", 260, 300, 90, true },
        Row{ u"business-standard", 250, 200, 60, true },
        Row{ u"apps-business", 130, 150, 60, true }, Row{ u"business-premium", 70, 30, 10, true },
        Row{ u"e3", 110, 130, 40, false }, Row{ u"e1", 70, 120, 30, false },
        Row{ u"e5", 30, 0, 10, false }, Row{ u"apps-enterprise", 50, 70, 30, false },
        Row{ u"exchange-plan-1", 30, 0, 60, false }, Row{ u"exchange-plan-2", 0, 0, 20, false },
        Row{ u"exchange-kiosk", 0, 0, 30, false }, Row{ u"exchange-archiving", 0, 0, 70, false },
        Row{ u"power-bi-pro", 0, 0, 120, false }, Row{ u"intune", 0, 0, 60, false },
        Row{ u"visio-plan-2", 0, 0, 130, false }, Row{ u"project-plan-3", 0, 0, 110, false },
        Row{ u"windows-10-e3", 0, 0, 50, false }, Row{ u"apps-business-india", 0, 0, 0, true },
        Row{ u"business-basic-india", 0, 0, 0, true },
        Row{ u"business-standard-india", 0, 0, 0, true } };
    const auto put = [](Shelf &shelf, Product product, int weight) {
        if (weight > 0) {
            product.weight = weight;
            shelf.products.append(product);
            shelf.weight += weight;
        }
    };
    for (const Row &row : rows) {
        Product product;
        product.offer = m_catalogue.offerByKey(row.key.toString());
        if (product.offer == nullptr) {
            return domain::failure(domain::ErrorCode::BadInput,
                u"the catalogue has no offer with this key: %1"_s.arg(row.key));
        }
        product.id = product.offer->id;
        product.business = row.business;
        m_byKey.insert(row.key.toString(), product);
        put(m_main, product, row.main);
        put(m_main21Vianet, product, row.main21Vianet);
        put(m_beside, product, row.beside);
    }
    Product unknown;
    unknown.id = catalog::Catalogue::idOfUnknown(u"Northwind Mailbox Backup"_s);
    put(m_beside, unknown, 20);
    return {};
}

const ContentMaker::Product &ContentMaker::draw(const Shelf &shelf, demo::Dice &dice)
{
    qint64 drawn = dice.between(1, shelf.weight);
    for (const Product &product : shelf.products) {
        drawn -= product.weight;
        if (drawn <= 0) {
            return product;
        }
    }
    return shelf.products.constLast();
}

domain::WholeCustomer ContentMaker::next()
{
    // Each customer draws by itself, so that one more throw here changes no other one.
    demo::Dice dice(m_size.seed, u"customer/"_s + QString::number(m_customers));
    domain::WholeCustomer whole;
    whole.checkedAt = demoMoment();
    whole.customer = customer(dice, drawTongue(dice));
    const qint64 share = drawShare(dice);
    ++m_customers;
    whole.subscriptions.reserve(share);
    for (qint64 i = 0; i < share; ++i) {
        whole.subscriptions.append(subscription(whole, dice));
        ++m_subscriptions;
    }
    if (m_customers % m_accountsEvery == 0) {
        addAccounts(whole, dice);
    }
    return whole;
}

/// How many subscriptions this customer has: around what is left for each, so that the book ends
/// with exactly as many as were asked for.
qint64 ContentMaker::drawShare(demo::Dice &dice)
{
    // In hundredths of the average; their own average is 100.
    constexpr std::array shares{ 33, 33, 33, 33, 33, 67, 67, 67, 67, 100, 100, 100, 100, 133, 133,
        133, 167, 167, 200, 234 };
    const qint64 customersLeft = m_size.customers - m_customers;
    const qint64 left = m_size.subscriptions - m_subscriptions;
    if (customersLeft <= 1) {
        return left;
    }
    const qint64 share = shares[static_cast<std::size_t>(dice.between(0, shares.size() - 1))];
    const qint64 exact = left * share * 100 / customersLeft; // in ten-thousandths
    return std::min(left, (exact + dice.between(0, 9999)) / 10'000);
}

domain::Customer ContentMaker::customer(demo::Dice &dice, Tongue tongue)
{
    const CompanyName name = drawCompany(tongue, dice);
    const Market &market = drawMarket(tongue, dice);
    domain::Customer customer;
    customer.id = domain::CustomerId(risingId(m_customers, m_size.customers, dice));
    // The name in Latin letters is the one that everybody reads; the own script stands beside it.
    customer.companyName = name.latin.isEmpty() ? name.name : name.latin;
    customer.localName = name.latin.isEmpty() ? QString() : name.name;
    customer.domain = name.domainStem + QString::number(m_customers + 1, 36) + u".example"_s;
    customer.country = market.country.toString();
    customer.language = market.language.toString();
    const bool inChina = market.country == u"CN" && dice.between(1, 100) <= 75;
    customer.cloud = inChina ? domain::Cloud::China21Vianet : domain::Cloud::Global;
    drawDelegation(customer, dice);
    return customer;
}

void ContentMaker::drawDelegation(domain::Customer &customer, demo::Dice &dice) const
{
    using State = domain::DelegationState;
    const qint64 lot = dice.between(1, 100);
    domain::Delegation &delegation = customer.delegation;
    delegation.state = lot <= 80 ? State::Granted
        : lot <= 87              ? State::Requested
        : lot <= 91              ? State::Removed
                                 : State::None;
    if (delegation.state == State::None) {
        if (dice.between(1, 4) == 1) {
            customer.relationship = domain::Relationship::None;
        }
        return;
    }
    const qint64 ago
        = delegation.state == State::Requested ? dice.between(0, 40) : dice.between(1, 900);
    delegation.since = demoMoment().date().addDays(-ago);
    if (delegation.state == State::Granted && dice.between(1, 25) == 1) {
        constexpr std::array plans{ QStringView(u"EXCHANGE_S_STANDARD"), QStringView(u"TEAMS1"),
            QStringView(u"INTUNE_A"), QStringView(u"YAMMER_ENTERPRISE") };
        delegation.excludedPlans
            = { plans[static_cast<std::size_t>(dice.between(0, plans.size() - 1))].toString() };
    }
}

domain::Subscription ContentMaker::subscription(
    const domain::WholeCustomer &owner, demo::Dice &dice)
{
    const domain::Customer &customer = owner.customer;
    const bool first = owner.subscriptions.isEmpty();
    const bool inChina = customer.cloud == domain::Cloud::China21Vianet;
    const Product *product = first || dice.between(1, 100) <= 15
        ? &draw(inChina ? m_main21Vianet : m_main, dice)
        : &draw(m_beside, dice);
    if (customer.country == "IN"_L1 && product->business && dice.between(1, 2) == 1) {
        const auto indian = m_byKey.constFind(product->offer->key + u"-india"_s);
        product = indian != m_byKey.cend() ? &*indian : product;
    }

    domain::Subscription subscription;
    subscription.id = domain::SubscriptionId(risingId(m_subscriptions, m_size.subscriptions, dice));
    subscription.customerId = customer.id;
    subscription.offerId = product->id;
    subscription.offerName = product->offer != nullptr ? product->offer->name(customer.cloud).en
                                                       : u"Northwind Mailbox Backup"_s;
    const qint64 size = dice.between(1, 100);
    const qint64 most = product->business ? 300 : 2'500;
    subscription.quantity = size <= 55 ? dice.between(1, 20)
        : size <= 88                   ? dice.between(21, 100)
                                       : dice.between(101, most);
    if (dice.between(1, 12) == 1) {
        constexpr std::array names{ QStringView(u"본사"), QStringView(u"영업팀"),
            QStringView(u"Head office"), QStringView(u"Sales"), QStringView(u"Branch 2") };
        subscription.friendlyName
            = names[static_cast<std::size_t>(dice.between(0, names.size() - 1))].toString();
    }
    drawLife(subscription, dice);
    drawSeller(subscription, dice);
    // What was bought beside the first one is an add-on of it here and there.
    const bool own = subscription.soldBy == domain::SoldBy::Own && !subscription.isTrial;
    if (!first && own && dice.between(1, product->business ? 30 : 8) == 1
        && owner.subscriptions.constFirst().soldBy == domain::SoldBy::Own) {
        subscription.parentId = owner.subscriptions.constFirst().id;
    }
    if (own) {
        addPrice(subscription, customer.country);
    }
    return subscription;
}

void ContentMaker::drawLife(domain::Subscription &subscription, demo::Dice &dice) const
{
    const QDate today = demoMoment().date();
    if (dice.between(1, 100) <= 35) {
        subscription.billingCycle = domain::BillingCycle::Annual;
        subscription.term = domain::Term::Year;
    }
    subscription.isTrial = dice.between(1, 100) <= 3;
    const qint64 lot = dice.between(1, 1000);
    subscription.status = lot <= 870 ? SubscriptionStatus::Active
        : lot <= 915                 ? SubscriptionStatus::Suspended
        : lot <= 955                 ? SubscriptionStatus::Deleted
        : lot <= 990                 ? SubscriptionStatus::Expired
                                     : SubscriptionStatus::Pending;
    const qint64 ago = subscription.status == SubscriptionStatus::Pending ? dice.between(0, 2)
        : subscription.isTrial                                            ? dice.between(0, 25)
                                                                          : dice.between(3, 860);
    subscription.startDate = today.addDays(-ago);
    subscription.creationDate = officeHours(subscription.startDate, dice);
    const bool ended = subscription.status == SubscriptionStatus::Deleted
        || subscription.status == SubscriptionStatus::Expired;
    subscription.commitmentEndDate = ended
        ? subscription.startDate.addDays(dice.between(0, ago))
        : demo::periodEnd(subscription.startDate, subscription.billingCycle, today.addDays(1));
    subscription.autoRenew
        = domain::isHeld(subscription.status) && !subscription.isTrial && dice.between(1, 10) > 1;
}

void ContentMaker::drawSeller(domain::Subscription &subscription, demo::Dice &dice) const
{
    const qint64 lot = dice.between(1, 100);
    if (lot > 7 || subscription.isTrial) {
        return;
    }
    subscription.soldBy = lot <= 3 ? domain::SoldBy::OtherPartner
        : lot <= 5                 ? domain::SoldBy::Direct
                                   : domain::SoldBy::VolumeLicensing;
    if (subscription.soldBy == domain::SoldBy::OtherPartner) {
        constexpr std::array sellers{ QStringView(u"누리클라우드"), QStringView(u"Fabrikam Cloud"),
            QStringView(u"海桥云服务") };
        subscription.sellerName
            = sellers[static_cast<std::size_t>(dice.between(0, sellers.size() - 1))].toString();
    }
}

void ContentMaker::addPrice(domain::Subscription &subscription, const QString &country)
{
    const QPair<domain::OfferId, QString> key{ subscription.offerId, country };
    auto known = m_prices.constFind(key);
    if (known == m_prices.cend()) {
        known = m_prices.insert(
            key, m_catalogue.demoPrice(subscription.offerId, domain::Currency::ofMarket(country)));
    }
    subscription.unitPrice = *known;
}

/// A few people who share what the customer holds.
void ContentMaker::addAccounts(domain::WholeCustomer &whole, demo::Dice &dice) const
{
    const domain::Customer &customer = whole.customer;
    // Where a country has no list of names, English ones serve.
    const auto found = m_people.constFind(customer.country);
    const demo::People &people = found != m_people.cend() ? *found : *m_people.constFind(u"GB"_s);
    const qint64 count = dice.between(2, 8);
    for (qint64 i = 0; i < count; ++i) {
        const demo::SpeltName &family = people.family.at(dice.between(0, people.family.size() - 1));
        const demo::SpeltName &given = people.given.at(dice.between(0, people.given.size() - 1));
        domain::Account account;
        account.id
            = domain::AccountId(risingId(m_customers * 10 + i, (m_size.customers + 1) * 10, dice));
        account.customerId = customer.id;
        account.displayName = people.familyFirst
            ? QString(family.name + people.separator + given.name)
            : QString(given.name + people.separator + family.name);
        account.email
            = given.latin + u'.' + family.latin + QString::number(i + 1) + u'@' + customer.domain;
        account.usageLocation = dice.between(1, 40) == 1 ? QString() : customer.country;
        for (const domain::Subscription &subscription : std::as_const(whole.subscriptions)) {
            if (!domain::isHeld(subscription.status) || subscription.quantity <= i
                || dice.between(1, 10) <= 3) {
                continue;
            }
            domain::Licence licence;
            licence.subscriptionId = subscription.id;
            const catalog::Offer *offer = m_catalogue.offer(subscription.offerId);
            if (offer != nullptr && dice.between(1, 8) == 1) {
                licence.disabledPlans = { m_catalogue.plans().at(offer->plans.constFirst()).code };
            }
            if (dice.between(1, 15) == 1) {
                licence.groupBased = true;
                licence.groupName = u"Sales"_s;
            }
            account.licences.append(licence);
        }
        whole.accounts.append(account);
    }
}

} // namespace services::generated
