#pragma once

#include "domain/customer.h"
#include "domain/error.h"
#include "domain/role.h"
#include "domain/subscription.h"

#include <QDate>
#include <QHash>
#include <QList>

#include <optional>

/// What stands in resources/demo/*.json: the demo book in the words of its author, before it
/// becomes customers, subscriptions, accounts and history.
namespace services::demo {

struct Staff
{
    QString key;
    QString name;
    domain::Role role = domain::Role::AdminAgent;
};

/// Name and Latin spelling, for the part of an email address before the @.
struct SpeltName
{
    QString name;
    QString latin;
};

/// How people are called in one country.
struct People
{
    QString country;
    bool familyFirst = false;
    QString separator;
    QList<SpeltName> family;
    QList<SpeltName> given;
};

struct QuantityChange
{
    QDate on;
    QString by;
    qint64 from = 0;
    qint64 to = 0;
};

/// An add-on that ended so long ago that only the history still tells of it.
struct CancelledAddOn
{
    QDate on;
    QString by;
    QString offer;
    qint64 licences = 0;
};

/// An upgrade that the book has behind it.
struct PastUpgrade
{
    QDate on;
    QString by;
    QString to; ///< key of the offer
    std::optional<qint64> licences; ///< none: carried over
};

struct SubscriptionRecord
{
    QString key; ///< unique within its customer
    domain::SubscriptionId id; ///< null: made from the keys
    QString offer; ///< key of the offer, or empty with a product that the catalogue does not know
    QString product;
    QString nickname;
    qint64 licences = 0;
    qint64 assigned = 0;
    /// Its accounts hold no other subscription of the customer, except those named one by one.
    bool apart = false;
    domain::SubscriptionStatus status = domain::SubscriptionStatus::Active;
    QDate start;
    QDate end; ///< invalid: the end of the period in which the demo clock stands
    QDate endedOn; ///< day of the suspension or cancellation
    domain::BillingCycle cycle = domain::BillingCycle::Monthly;
    bool trial = false;
    domain::SoldBy soldBy = domain::SoldBy::Own;
    QString seller;
    QString parent; ///< key of the base subscription
    QString order; ///< fixed order number; empty: the next of its year
    QString by; ///< key of the one who ordered it
    QList<QuantityChange> changes;
    QList<CancelledAddOn> addOnsCancelled;
    std::optional<PastUpgrade> upgrade;
};

struct LicenceRecord
{
    QString on; ///< key of the subscription
    QStringList off; ///< plans that are switched off
    QString group;
};

/// An account that something is to be said about; the others are made.
struct AccountRecord
{
    QString name;
    QString email; ///< before the @
    std::optional<QString> location; ///< none: the customer's country; empty: none set
    QList<LicenceRecord> licences;
};

struct CustomerRecord
{
    QString key;
    QString name;
    QString localName;
    QString domain;
    QString country;
    domain::Cloud cloud = domain::Cloud::Global;
    domain::Relationship relationship = domain::Relationship::Reseller;
    domain::DelegationState delegation = domain::DelegationState::Granted;
    QDate since;
    QStringList excluded;
    QList<SubscriptionRecord> subscriptions;
    QList<AccountRecord> accounts;
};

/// A kind of ordinary customer: which products, and how many licences at least and at most.
struct Mix
{
    struct Part
    {
        QString offer;
        qint64 least = 1;
        qint64 most = 1;
    };
    int weight = 1;
    QList<Part> parts;
};

struct Records
{
    QString reseller;
    QHash<int, qint64> lastOrders; ///< by year: the serial of the last order
    QList<Staff> staff;
    QHash<QString, People> people; ///< by country
    QList<CustomerRecord> customers; ///< told one by one
    QList<CustomerRecord> ordinary; ///< name and place; the rest is drawn
    QList<Mix> mixes;
    QStringList creators; ///< staff in whose turn ordinary subscriptions were ordered
};

/// Reads the compiled-in files. A failure is a broken build, with the facts of a catalogue error.
[[nodiscard]] domain::Result<Records> readRecords();

} // namespace services::demo
