#include "wordingscene.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

domain::SubscriptionId subscriptionId(int number)
{
    const QString text = u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
    return domain::SubscriptionId::fromText(text).value();
}

} // namespace

WordingScene::WordingScene()
{
    auto loaded = catalog::Catalogue::load(u":/catalogs"_s);
    Q_ASSERT(loaded.has_value());
    catalogue = *loaded;
    target = offerId(u"Office 365 Enterprise E3"_s);

    customer.companyName = u"Hanbit Logistics"_s;
    customer.localName = u"한빛물류"_s;
    customer.domain = u"hanbit.example"_s;
    customer.country = u"KR"_s;
    customer.language = u"ko-KR"_s;
    customer.delegation = { domain::DelegationState::Granted, QDate(2020, 2, 3), {} };

    domain::Subscription judged;
    judged.id = subscriptionId(1);
    judged.offerId = offerId(u"Microsoft 365 Business Standard"_s);
    judged.quantity = 42;

    domain::Subscription other;
    other.id = subscriptionId(2);
    other.offerId = target;
    other.soldBy = domain::SoldBy::OtherPartner;
    other.sellerName = u"Meridian Cloud"_s;

    domain::Subscription addOn;
    addOn.id = subscriptionId(3);
    addOn.parentId = judged.id;
    addOn.offerId = offerId(u"Exchange Online Archiving"_s);

    domain::Subscription unknown;
    unknown.id = subscriptionId(4);
    unknown.offerName = u"Contoso Backup"_s;
    unknown.offerId = catalog::Catalogue::idOfUnknown(unknown.offerName);

    holdings = { judged, other, addOn, unknown };
}

domain::OfferId WordingScene::offerId(const QString &name) const
{
    const catalog::Offer *offer = catalogue->offerNamed(name);
    Q_ASSERT(offer);
    return offer->id;
}

wording::Texts::Scene WordingScene::scene() const
{
    return { &customer, &holdings.first(), &holdings, catalogue.get(), target,
        domain::Role::AdminAgent, assigned };
}

bool hasHangul(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(),
        [](QChar c) { return c.unicode() >= 0xAC00 && c.unicode() <= 0xD7A3; });
}
