#include "services/exportcells.h"

#include "domain/names.h"
#include "exchange/values.h"

using namespace Qt::StringLiterals;

namespace services {

using domain::Account;
using domain::Customer;
using domain::Subscription;
using exchange::Field;

namespace {

QString text(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

template <typename Tag>
QString text(const domain::Id<Tag> &id)
{
    return id.isNull() ? QString() : id.text();
}

} // namespace

QString cell(const Customer &customer, Field field)
{
    switch (field) {
    case Field::CustomerId:
        return text(customer.id);
    case Field::CompanyName:
        return customer.companyName;
    case Field::LocalName:
        return customer.localName;
    case Field::Domain:
        return customer.domain;
    case Field::Country:
        return customer.country;
    case Field::Language:
        return customer.language;
    case Field::Cloud:
        return domain::codeOf(customer.cloud);
    case Field::Relationship:
        return domain::codeOf(customer.relationship);
    case Field::DelegatedAdmin:
        return domain::codeOf(customer.delegation.state);
    case Field::ExcludedServices:
        return customer.delegation.excludedPlans.join(u'|');
    case Field::DelegationDate:
        return exchange::writeDate(customer.delegation.since);
    default:
        return {};
    }
}

QString cell(const Subscription &subscription, Field field)
{
    switch (field) {
    case Field::SubscriptionId:
        return text(subscription.id);
    case Field::CustomerId:
        return text(subscription.customerId);
    case Field::OfferId:
        return text(subscription.offerId);
    case Field::OfferName:
        return subscription.offerName;
    case Field::FriendlyName:
        return subscription.friendlyName;
    case Field::Quantity:
        return QString::number(subscription.quantity);
    case Field::Status:
        return domain::codeOf(subscription.status);
    case Field::CreationDate:
        return exchange::writeDateTime(subscription.creationDate);
    case Field::StartDate:
        return exchange::writeDate(subscription.startDate);
    case Field::CommitmentEndDate:
        return exchange::writeDate(subscription.commitmentEndDate);
    case Field::BillingCycle:
        return domain::codeOf(subscription.billingCycle);
    case Field::Term:
        return domain::codeOf(subscription.term);
    case Field::AutoRenew:
        return text(subscription.autoRenew);
    case Field::IsTrial:
        return text(subscription.isTrial);
    case Field::ParentSubscriptionId:
        return text(subscription.parentId);
    case Field::OrderId:
        return subscription.orderId;
    case Field::SoldBy:
        return domain::codeOf(subscription.soldBy);
    case Field::SellerName:
        return subscription.sellerName;
    case Field::UnitPrice:
        return subscription.unitPrice ? subscription.unitPrice->plainText() : QString();
    case Field::Currency:
        return subscription.unitPrice ? subscription.unitPrice->currency.code() : QString();
    case Field::PartnerId:
        return subscription.partnerId;
    default:
        return {};
    }
}

QString cell(const Account &account, Field field)
{
    QStringList parts;
    switch (field) {
    case Field::UserId:
        return text(account.id);
    case Field::CustomerId:
        return text(account.customerId);
    case Field::DisplayName:
        return account.displayName;
    case Field::Email:
        return account.email;
    case Field::UsageLocation:
        return account.usageLocation;
    default:
        break;
    }
    for (const domain::Licence &licence : account.licences) {
        const QString id = text(licence.subscriptionId);
        if (field == Field::Licences || (field == Field::GroupBased && licence.groupBased)) {
            parts += id;
        } else if (field == Field::GroupNames && !licence.groupName.isEmpty()) {
            parts += id + u':' + exchange::escapedPart(licence.groupName);
        } else if (field == Field::DisabledPlans) {
            for (const QString &plan : licence.disabledPlans) {
                parts += id + u':' + plan;
            }
        }
    }
    return parts.join(u'|');
}

} // namespace services
