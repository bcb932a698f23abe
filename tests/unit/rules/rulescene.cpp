#include "rulescene.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace rulescene {
namespace {

QUuid numbered(int number)
{
    return QUuid(u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 16, QChar(u'0')));
}

QString labelOf(QChar kind, const QUuid &id)
{
    bool isNumber = false;
    const QString text = id.toString(QUuid::WithoutBraces);
    const int number = text.right(12).toInt(&isNumber, 16);
    return isNumber && numbered(number) == id ? QString(kind + QString::number(number)) : text;
}

} // namespace

const catalog::Catalogue &catalogue()
{
    static const auto loaded = catalog::Catalogue::load(u":/catalogs"_s);
    if (!loaded) {
        qFatal("The catalogues cannot be read: %s", qPrintable(loaded.error().detail));
    }
    return **loaded;
}

const catalog::Offer &offer(const QString &name)
{
    const catalog::Offer *found = catalogue().offerNamed(name);
    if (found == nullptr) {
        qFatal("No offer is called %s", qPrintable(name));
    }
    return *found;
}

domain::SubscriptionId subscriptionId(int number)
{
    return domain::SubscriptionId(numbered(number));
}
domain::CustomerId customerId(int number)
{
    return domain::CustomerId(numbered(number));
}
domain::AccountId accountId(int number)
{
    return domain::AccountId(numbered(number));
}
QString label(domain::SubscriptionId id)
{
    return labelOf(u's', id.uuid());
}
QString label(domain::CustomerId id)
{
    return labelOf(u'c', id.uuid());
}
QString label(domain::AccountId id)
{
    return labelOf(u'a', id.uuid());
}

domain::Customer customer(domain::Cloud cloud)
{
    domain::Customer made;
    made.id = customerId(1);
    made.companyName = u"Hanbit"_s;
    made.domain = u"hanbit.example"_s;
    made.country = cloud == domain::Cloud::Global ? u"KR"_s : u"CN"_s;
    made.cloud = cloud;
    made.delegation.state = domain::DelegationState::Granted;
    return made;
}

domain::Subscription subscription(int number, const QString &product)
{
    const catalog::Offer *known = catalogue().offerNamed(product);
    domain::Subscription made;
    made.id = subscriptionId(number);
    made.customerId = customerId(1);
    made.offerId = known != nullptr ? known->id : catalog::Catalogue::idOfUnknown(product);
    made.offerName = product;
    made.quantity = 10;
    return made;
}

domain::Account account(int number)
{
    domain::Account made;
    made.id = accountId(number);
    made.customerId = customerId(1);
    made.displayName = u"Account %1"_s.arg(number);
    made.email = u"a%1@hanbit.example"_s.arg(number, 3, 10, QChar(u'0'));
    made.usageLocation = u"KR"_s;
    made.licences = { { subscriptionId(1), {}, false, {} } };
    return made;
}

rules::Verdict judge(const domain::Customer &customer, const domain::Subscription &subscription,
    const QList<domain::Subscription> &others, catalog::Variant variant, domain::Role role)
{
    QList<domain::Subscription> holdings = others;
    holdings.prepend(subscription);
    return rules::evaluate(customer, subscription, holdings, catalogue(), variant, role);
}

} // namespace rulescene
