#pragma once

#include "domain/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace domain {

/// One account's licence for one subscription.
struct Licence
{
    SubscriptionId subscriptionId;
    QStringList disabledPlans; ///< service plans that are switched off for this account
    bool groupBased = false; ///< assigned through a group, not to the account itself
    QString groupName; ///< the group, where known

    friend bool operator==(const Licence &, const Licence &) = default;
};

/// A user of a customer, with every licence that it holds.
struct Account
{
    AccountId id;
    CustomerId customerId;
    QString displayName;
    QString email;
    QString usageLocation; ///< ISO 3166, two letters; empty where none is set
    QList<Licence> licences;

    friend bool operator==(const Account &, const Account &) = default;
};

/// Why an account or a service of it needs extra work after an upgrade (domain.md section 4;
/// names of the licensing system).
enum class AffectedReason {
    MutuallyExclusiveViolation,
    DependencyViolation,
    CountViolation,
    ProhibitedInUsageLocationViolation,
    ServiceLost,
    GroupBasedLicense,
    PlanSwitchedOn,
    NotMoved,
};

/// The licence stays unassigned for these reasons; the others only ask for attention.
[[nodiscard]] constexpr bool holdsLicenceBack(AffectedReason reason)
{
    return reason != AffectedReason::ServiceLost && reason != AffectedReason::PlanSwitchedOn;
}

/// One line of the list "accounts and services that need extra work": unique by account, service
/// and reason, ordered by email, then service.
struct AffectedAccount
{
    AccountId accountId;
    QString displayName;
    QString email;
    QString plan; ///< service plan; empty means every service of the licence
    AffectedReason reason = AffectedReason::NotMoved;
    /// What the sentence needs: the excluding plan the account holds (MutuallyExclusive), the plan
    /// that is missing (Dependency), the country (Prohibited; empty: none set), the group.
    QString detail;

    friend bool operator==(const AffectedAccount &, const AffectedAccount &) = default;
};

/// Whether the extra work of a line has been done: the book's own record, and no act of the
/// service.
enum class WorkState { Open, Done };

/// A line of the list as the book keeps it.
struct AffectedWork
{
    QString orderNumber; ///< of the upgrade
    qint64 position = 0; ///< within the order, from 1
    SubscriptionId sourceId;
    SubscriptionId targetId;
    AffectedAccount account;
    WorkState state = WorkState::Open;
    QString note; ///< one line, at most maximumNote characters

    friend bool operator==(const AffectedWork &, const AffectedWork &) = default;
};

constexpr qsizetype maximumNote = 500;

/// Lines that are open and lines in all.
struct WorkCounts
{
    qint64 total = 0;
    qint64 open = 0;

    friend bool operator==(const WorkCounts &, const WorkCounts &) = default;
};

} // namespace domain
