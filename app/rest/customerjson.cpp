#include "rest/customerjson.h"

#include "domain/names.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace rest {
namespace {

QJsonObject attributes(QLatin1StringView objectType)
{
    return { { u"objectType"_s, QString(objectType) } };
}

/// Fields that a book may not know are left out rather than sent empty.
void addKnown(QJsonObject &object, const QString &key, const QString &value)
{
    if (!value.isEmpty()) {
        object.insert(key, value);
    }
}

} // namespace

QString isoTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODate) : QString();
}

QString isoDay(const QDate &day)
{
    return day.isValid() ? day.toString(Qt::ISODate) + u"T00:00:00Z"_s : QString();
}

QJsonObject customer(const domain::Customer &customer)
{
    QJsonObject company{ { u"tenantId"_s, customer.id.text() },
        { u"companyName"_s, customer.companyName },
        { u"attributes"_s, attributes("CustomerCompanyProfile"_L1) } };
    addKnown(company, u"domain"_s, customer.domain);

    QJsonObject address;
    addKnown(address, u"country"_s, customer.country);
    QJsonObject billing{ { u"companyName"_s, customer.companyName },
        { u"attributes"_s, attributes("CustomerBillingProfile"_L1) } };
    addKnown(billing, u"culture"_s, customer.language);
    addKnown(billing, u"language"_s, customer.language.section(u'-', 0, 0));
    if (!address.isEmpty()) {
        billing.insert(u"defaultAddress"_s, address);
    }

    QJsonObject delegation{ { u"state"_s, domain::codeOf(customer.delegation.state) },
        { u"excludedServices"_s, QJsonArray::fromStringList(customer.delegation.excludedPlans) } };
    addKnown(delegation, u"since"_s, isoDay(customer.delegation.since));

    QJsonObject object{ { u"id"_s, customer.id.text() }, { u"companyProfile"_s, company },
        { u"billingProfile"_s, billing },
        { u"relationshipToPartner"_s, domain::codeOf(customer.relationship) },
        { u"allowDelegatedAccess"_s,
            customer.delegation.state == domain::DelegationState::Granted },
        { u"cloud"_s, domain::codeOf(customer.cloud) }, { u"delegation"_s, delegation },
        { u"attributes"_s, attributes("Customer"_L1) } };
    addKnown(object, u"localName"_s, customer.localName);
    return object;
}

QJsonObject customerRow(const domain::CustomerRow &row)
{
    QJsonObject object = customer(row.customer);
    object.insert(u"subscriptions"_s, row.subscriptions);
    object.insert(u"canUpgrade"_s, row.upgradable);
    addKnown(object, u"lastChecked"_s, isoTime(row.lastChecked));
    return object;
}

QJsonObject subscription(const domain::Subscription &subscription, const domain::Customer &customer,
    const catalog::Catalogue &catalogue, const wording::Texts &texts)
{
    const QString offerName = texts.product(subscription, customer.cloud, catalogue);
    QJsonObject marks = attributes("Subscription"_L1);
    // Grows with every stored change, so an etag that was read before a change is stale after it.
    marks.insert(u"etag"_s,
        QString::fromLatin1(
            (subscription.id.text() + u':' + QString::number(subscription.rowVersion))
                .toLatin1()
                .toBase64()));
    QString offerUri = u"/offers/"_s + subscription.offerId.text();
    if (!customer.country.isEmpty()) {
        offerUri += u"?country="_s + customer.country;
    }
    const QJsonObject offerLink{ { u"uri"_s, offerUri }, { u"method"_s, u"GET"_s },
        { u"headers"_s, QJsonArray() } };

    QJsonObject object{ { u"id"_s, subscription.id.text() },
        { u"offerId"_s, subscription.offerId.text() }, { u"offerName"_s, offerName },
        { u"friendlyName"_s,
            subscription.friendlyName.isEmpty() ? offerName : subscription.friendlyName },
        { u"quantity"_s, subscription.quantity }, { u"unitType"_s, u"Licenses"_s },
        { u"hasPurchasableAddons"_s, false }, { u"status"_s, domain::codeOf(subscription.status) },
        { u"autoRenewEnabled"_s, subscription.autoRenew }, { u"isTrial"_s, subscription.isTrial },
        { u"isMicrosoftProduct"_s, true }, { u"publisherName"_s, u"Microsoft"_s },
        { u"billingType"_s, u"license"_s },
        { u"billingCycle"_s, domain::codeOf(subscription.billingCycle) },
        { u"termDuration"_s, domain::codeOf(subscription.term) },
        { u"contractType"_s, u"subscription"_s }, { u"partnerId"_s, subscription.partnerId },
        { u"suspensionReasons"_s, QJsonArray() },
        { u"links"_s, QJsonObject{ { u"offer"_s, offerLink } } }, { u"attributes"_s, marks },
        { u"customerId"_s, customer.id.text() },
        { u"soldBy"_s, domain::codeOf(subscription.soldBy) } };
    addKnown(object, u"creationDate"_s, isoTime(subscription.creationDate));
    addKnown(object, u"effectiveStartDate"_s, isoDay(subscription.startDate));
    addKnown(object, u"commitmentEndDate"_s, isoDay(subscription.commitmentEndDate));
    addKnown(object, u"orderId"_s, subscription.orderId);
    addKnown(object, u"sellerName"_s, subscription.sellerName);
    if (subscription.isAddOn()) {
        object.insert(u"parentSubscriptionId"_s, subscription.parentId.text());
    }
    if (subscription.unitPrice) {
        object.insert(u"unitPrice"_s, subscription.unitPrice->plainText());
        object.insert(u"currency"_s, subscription.unitPrice->currency.code());
    }
    if (!subscription.upgradedFrom.isNull()) {
        object.insert(u"upgradedFrom"_s, subscription.upgradedFrom.text());
    }
    if (!subscription.upgradedTo.isNull()) {
        object.insert(u"upgradedTo"_s, subscription.upgradedTo.text());
    }
    return object;
}

QJsonObject subscriptionFile(const services::SubscriptionFile &file,
    const domain::Customer &customer, const catalog::Catalogue &catalogue,
    const wording::Texts &texts)
{
    QJsonObject object = subscription(file.subscription, customer, catalogue, texts);
    object.insert(u"assigned"_s, file.assigned);
    object.insert(u"canUpgrade"_s, file.verdict.canUpgrade());
    return object;
}

QJsonObject auditRecord(const domain::AuditEvent &event, const wording::Texts &texts)
{
    const auto compact = [](const QJsonObject &value) {
        return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
    };
    QJsonObject object{ { u"sequence"_s, event.sequence },
        { u"operationDate"_s, isoTime(event.time) },
        { u"operationType"_s, domain::codeOf(event.act) }, { u"operationStatus"_s, u"succeeded"_s },
        { u"userPrincipalName"_s, event.actor }, { u"role"_s, domain::codeOf(event.role) },
        { u"description"_s, texts.act(event) },
        { u"resourceType"_s, event.subscriptionId.isNull() ? u"customer"_s : u"subscription"_s },
        { u"resourceOldValue"_s, compact(event.before) },
        { u"resourceNewValue"_s, compact(event.after) },
        { u"attributes"_s, attributes("AuditRecord"_L1) } };
    if (!event.customerId.isNull()) {
        object.insert(u"customerId"_s, event.customerId.text());
    }
    if (!event.subscriptionId.isNull()) {
        object.insert(u"subscriptionId"_s, event.subscriptionId.text());
    }
    addKnown(object, u"requestId"_s, event.requestId);
    return object;
}

QJsonObject collection(qint64 totalCount, const QJsonArray &items, const QString &next)
{
    QJsonObject object{ { u"totalCount"_s, totalCount }, { u"items"_s, items },
        { u"attributes"_s, attributes("Collection"_L1) } };
    addKnown(object, u"next"_s, next);
    return object;
}

} // namespace rest
