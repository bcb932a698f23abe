#include "sandbox/handlers.h"
#include "sandbox/workbench.h"

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using Access = Route::Access;
using In = Parameter::In;

Parameter inQuery(const QString &name, const QString &type, const QString &text)
{
    return { In::Query, name, type, text };
}

Parameter inHeader(const QString &name, const QString &text)
{
    return { In::Header, name, u"string"_s, text };
}

QList<Parameter> paging()
{
    return { inQuery(u"size"_s, u"integer"_s, u"Rows of a page, 1 to 500; 0: the default."_s),
        inQuery(u"seekOperation"_s, u"string"_s, u"Next, with MS-ContinuationToken."_s),
        inHeader(u"MS-ContinuationToken"_s, u"From links.next of the page before."_s) };
}

QList<Route> tokenRoutes()
{
    QList<Route> list;
    for (const QString &pattern :
        { u"/{tenant}/oauth2/token"_s, u"/{tenant}/oauth2/v2.0/token"_s, u"/generatetoken"_s }) {
        list.append({ "POST", pattern, u"Get an access token"_s, issueToken, u"Token"_s,
            u"TokenForm"_s, {}, Access::Open });
    }
    return list;
}

QList<Route> customerRoutes()
{
    const QString customer = u"/v1/customers/{customer-id}"_s;
    return {
        { "GET", u"/v1/customers"_s, u"Get a list of customers"_s, AsideHandler{ listCustomers },
            u"Collection:Customer"_s, {},
            paging()
                + QList<Parameter>{ inQuery(u"filter"_s, u"string"_s,
                    u"JSON with Field (CompanyName, Domain), Value, Operator (starts_with)."_s) } },
        { "GET", customer, u"Get a customer by ID"_s, getCustomer, u"Customer"_s, {}, {} },
        { "GET", customer + u"/relationships"_s, u"Get indirect resellers of a customer"_s,
            listRelationships, u"Collection:PartnerRelationship"_s, {}, {} },
        { "GET", customer + u"/managedservices"_s, u"Get managed services for a customer by ID"_s,
            listManagedServices, u"Collection:ManagedService"_s, {}, {} },
        { "GET", customer + u"/subscribedskus"_s, u"Get a list of available licenses"_s,
            listSubscribedSkus, u"Collection:SubscribedSku"_s, {}, {} },
        { "GET", customer + u"/users"_s, u"Get a list of all user accounts for a customer"_s,
            listUsers, u"Collection:CustomerUser"_s, {}, paging() },
        { "GET", customer + u"/users/{user-id}"_s, u"Get a user account by ID"_s, getUser,
            u"CustomerUser"_s, {}, {} },
        { "GET", customer + u"/users/{user-id}/licenses"_s,
            u"Check which licenses are assigned to a user"_s, listUserLicenses,
            u"Collection:License"_s, {}, {} },
    };
}

QList<Route> subscriptionRoutes()
{
    const QString all = u"/v1/customers/{customer-id}/subscriptions"_s;
    const QString one = all + u"/{subscription-id}"_s;
    return {
        { "GET", all, u"Get all of a customer's subscriptions"_s, listSubscriptions,
            u"Collection:Subscription"_s, {},
            { inQuery(u"order_id"_s, u"string"_s, u"Only those of this order."_s),
                inQuery(u"mpn_id"_s, u"string"_s, u"Only those of this partner."_s) } },
        { "GET", one, u"Get a subscription by ID"_s, getSubscription, u"Subscription"_s, {}, {} },
        { "PATCH", one, u"Update a subscription"_s, patchSubscription, u"Subscription"_s,
            u"SubscriptionChange"_s,
            { inHeader(
                u"If-Match"_s, u"The etag that was read; or attributes.etag in the body."_s) } },
        { "GET", one + u"/upgrades"_s, u"Get a list of upgrade offers for a subscription"_s,
            listUpgrades, u"Collection:Upgrade"_s, {}, {} },
        { "POST", one + u"/upgrades"_s, u"Upgrade a subscription"_s, postUpgrade,
            u"UpgradeResult"_s, u"UpgradeWish"_s, {} },
        { "GET", one + u"/addons"_s, u"Get a list of add-ons for a subscription"_s, listAddOns,
            u"Collection:Subscription"_s, {}, {} },
        { "GET", one + u"/conversions"_s, u"Get a list of trial conversion offers"_s,
            listConversions, u"Collection:Conversion"_s, {}, {} },
        { "GET", one + u"/provisioningstatus"_s, u"Get subscription provisioning status"_s,
            getProvisioningStatus, u"SubscriptionProvisioningStatus"_s, {}, {} },
        { "GET", one + u"/registrationstatus"_s, u"Get subscription registration status"_s,
            getRegistrationStatus, u"SubscriptionRegistrationStatus"_s, {}, {} },
    };
}

QList<Route> otherRoutes()
{
    const QList<Parameter> country{ inQuery(
        u"country"_s, u"string"_s, u"Two letters of ISO 3166."_s) };
    return {
        { "GET", u"/v1/offers"_s, u"Get a list of offers for a market"_s, listOffers,
            u"Collection:Offer"_s, {}, country },
        { "GET", u"/v1/offers/{offer-id}"_s, u"Get an offer by ID"_s, getOffer, u"Offer"_s, {},
            country },
        { "GET", u"/v1/auditrecords"_s, u"Get a record of Partner Center activity by user"_s,
            listAuditRecords, u"Collection:AuditRecord"_s, {},
            paging()
                + QList<Parameter>{ inQuery(u"startDate"_s, u"string"_s,
                                        u"A day; at most 90 days ago."_s),
                    inQuery(u"endDate"_s, u"string"_s, u"A day, itself included."_s),
                    inQuery(u"customerId"_s, u"string"_s, u"Only of this customer."_s) } },
    };
}

QList<Route> ownRoutes()
{
    const QList<Parameter> journal{ inQuery(u"search"_s, u"string"_s,
                                        u"Part of an id, a path, a route's name or a body."_s),
        inQuery(u"status"_s, u"integer"_s, u"404, or 4 for every 4xx."_s),
        inQuery(u"size"_s, u"integer"_s, u"The newest so many."_s),
        inQuery(u"after"_s, u"integer"_s, u"Only those with a greater number."_s),
        inQuery(u"brief"_s, u"boolean"_s, u"true: without headers and bodies."_s),
        inQuery(u"format"_s, u"string"_s, u"json, har or jsonl."_s) };
    const QString base = u"/_sandbox"_s;
    return {
        { "GET", base + u"/health"_s, u"Whether the sandbox runs"_s, getHealth, u"Health"_s, {}, {},
            Access::Open },
        { "GET", base + u"/coverage"_s, u"Routes and whether they are there"_s, getCoverage,
            u"Collection:Coverage"_s, {}, {}, Access::Open },
        { "GET", base + u"/openapi.json"_s, u"This description"_s, getOpenApi, u"OpenApi"_s, {}, {},
            Access::Open },
        { "GET", base + u"/clock"_s, u"The book's clock"_s, getClock, u"Clock"_s, {}, {},
            Access::Open },
        { "POST", base + u"/clock"_s, u"Set or advance the book's clock"_s, setClock, u"Clock"_s,
            u"ClockWish"_s, {} },
        { "POST", base + u"/reset"_s, u"Reset the demo book"_s, resetBook, u"Reset"_s, {}, {} },
        { "GET", base + u"/snapshot"_s, u"Snapshots of the book"_s, listSnapshots,
            u"Collection:Snapshot"_s, {}, {} },
        { "POST", base + u"/snapshot"_s, u"Make a snapshot"_s, makeSnapshot, u"Snapshot"_s,
            u"SnapshotWish"_s, {} },
        { "POST", base + u"/snapshot/{name}/restore"_s, u"Go back to a snapshot"_s,
            goBackToSnapshot, u"Snapshot"_s, {}, {} },
        { "GET", base + u"/faults"_s, u"Fault rules"_s, listFaults, u"Collection:Fault"_s, {}, {} },
        { "POST", base + u"/faults"_s, u"Add a fault rule"_s, addFault, u"Fault"_s, u"FaultWish"_s,
            {} },
        { "DELETE", base + u"/faults"_s, u"Remove every fault rule"_s, clearFaults,
            u"Collection:Fault"_s, {}, {} },
        { "DELETE", base + u"/faults/{fault-id}"_s, u"Remove a fault rule"_s, clearFaults,
            u"Collection:Fault"_s, {}, {} },
        { "GET", base + u"/requests"_s, u"The request journal"_s, listRequests,
            u"Collection:Exchange"_s, {}, journal },
        { "GET", base + u"/requests/{number}"_s, u"One request, also as curl"_s, getRequest,
            u"Exchange"_s, {}, {} },
        { "DELETE", base + u"/requests"_s, u"Empty the journal"_s, clearRequests,
            u"Collection:Exchange"_s, {}, {} },
    };
}

} // namespace

const QList<Route> &routes()
{
    static const QList<Route> table = tokenRoutes() + customerRoutes() + subscriptionRoutes()
        + otherRoutes() + ownRoutes() + documentedOnly();
    return table;
}

} // namespace sandbox
