#pragma once

#include "domain/ports.h"
#include "sandbox/routes.h"

/// What answers each route. Every rule is asked of the services that the window asks.
namespace sandbox {

// Tokens
[[nodiscard]] Answer issueToken(const Call &call, Workbench &bench);

// Customers
[[nodiscard]] Answer listCustomers(const Call &call, domain::BookReader &reader);
[[nodiscard]] Answer getCustomer(const Call &call, domain::BookReader &reader);
[[nodiscard]] Answer listRelationships(const Call &call, domain::BookReader &reader);
[[nodiscard]] Answer listManagedServices(const Call &call, domain::BookReader &reader);
[[nodiscard]] Answer listSubscribedSkus(const Call &call, domain::BookReader &reader);

// Subscriptions
[[nodiscard]] Answer listSubscriptions(const Call &call, domain::BookReader &reader);
[[nodiscard]] Answer getSubscription(const Call &call, domain::BookReader &reader);
[[nodiscard]] Answer patchSubscription(const Call &call, domain::BookWriter &writer);
[[nodiscard]] Answer listAddOns(const Call &call, domain::BookReader &reader);
[[nodiscard]] Answer listConversions(const Call &call, domain::BookReader &reader);
[[nodiscard]] Answer getProvisioningStatus(const Call &call, domain::BookReader &reader);
[[nodiscard]] Answer getRegistrationStatus(const Call &call, domain::BookReader &reader);

/// 409 for an act on what another user has changed just before, where the request names no state
/// that could be out of date; none: no such scene.
[[nodiscard]] std::optional<Answer> sceneConflict(const Call &call);

// Upgrades
[[nodiscard]] Answer listUpgrades(const Call &call, domain::BookReader &reader);
[[nodiscard]] Answer postUpgrade(const Call &call, domain::BookWriter &writer);

// Offers
[[nodiscard]] Answer listOffers(const Call &call, Workbench &bench);
[[nodiscard]] Answer getOffer(const Call &call, Workbench &bench);

// Users
[[nodiscard]] Answer listUsers(const Call &call, domain::BookReader &reader);
[[nodiscard]] Answer getUser(const Call &call, domain::BookReader &reader);
[[nodiscard]] Answer listUserLicenses(const Call &call, domain::BookReader &reader);

// Audit
[[nodiscard]] Answer listAuditRecords(const Call &call, domain::BookReader &reader);

// Own routes
[[nodiscard]] Answer getHealth(const Call &call, Workbench &bench);
[[nodiscard]] Answer getCoverage(const Call &call, Workbench &bench);
[[nodiscard]] Answer getOpenApi(const Call &call, Workbench &bench);
[[nodiscard]] Answer getClock(const Call &call, domain::BookReader &reader);
[[nodiscard]] Answer setClock(const Call &call, domain::BookWriter &writer);
[[nodiscard]] Answer resetBook(const Call &call, domain::BookWriter &writer);
[[nodiscard]] Answer listFaults(const Call &call, Workbench &bench);
[[nodiscard]] Answer addFault(const Call &call, Workbench &bench);
[[nodiscard]] Answer clearFaults(const Call &call, Workbench &bench);
[[nodiscard]] Answer listRequests(const Call &call, Workbench &bench);
[[nodiscard]] Answer getRequest(const Call &call, Workbench &bench);
[[nodiscard]] Answer clearRequests(const Call &call, Workbench &bench);
[[nodiscard]] Answer listSnapshots(const Call &call, Workbench &bench);
[[nodiscard]] QFuture<Answer> makeSnapshot(const Call &call, Workbench &bench);
[[nodiscard]] QFuture<Answer> goBackToSnapshot(const Call &call, Workbench &bench);

// What several of them begin with.
using CustomerOr = tl::expected<domain::Customer, Answer>;
/// The customer of the path: 404/1000 where unknown, 403/20002 without a relationship.
[[nodiscard]] CustomerOr customerOfPath(const Call &call, domain::BookReader &reader);

struct Holding
{
    domain::Customer customer;
    domain::Subscription subscription;
};
/// The subscription of the path: 404/20003 where unknown or another customer's.
[[nodiscard]] tl::expected<Holding, Answer> holdingOfPath(
    const Call &call, domain::BookReader &reader);

/// The resource as the REST API sends it: rest::subscription with what depends on the options.
[[nodiscard]] QJsonObject subscriptionResource(
    const Call &call, const domain::Subscription &subscription, const domain::Customer &customer);
/// An Offer of the catalogue.
[[nodiscard]] QJsonObject offerResource(
    const Call &call, const catalog::Offer &offer, domain::Cloud cloud, const QString &country);

/// Answers a repeated request as the first time, and otherwise carries it out and keeps what it
/// answered for 24 hours of real time. The key is request id, method, path and body: some clients
/// use one id for several calls.
[[nodiscard]] Answer onceOnly(const Call &call, domain::BookWriter &writer,
    Answer (*act)(const Call &, domain::BookWriter &));
/// For the services' own requests: never the same twice, since onceOnly decides what is a
/// repetition.
[[nodiscard]] QString ownRequestId(const Call &call);

/// The vendor's own sandbox is capped; these are its caps.
constexpr int cappedCustomers = 75;
constexpr int cappedSubscriptions = 5;
constexpr qint64 cappedLicences = 25;

} // namespace sandbox
