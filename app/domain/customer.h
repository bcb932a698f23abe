#pragma once

#include "domain/ids.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace domain {

/// The two clouds that the source articles speak of.
enum class Cloud { Global, China21Vianet };

enum class Relationship { Reseller, None };

enum class DelegationState { None, Requested, Granted, Removed };

/// Delegated admin privileges that the customer gave, by customer and service (domain.md section
/// 3).
struct Delegation
{
    DelegationState state = DelegationState::None;
    QDate since; ///< day of the last change of state; invalid where unknown
    QStringList excludedPlans; ///< service plans (licensing-system names) that the grant leaves out

    friend bool operator==(const Delegation &, const Delegation &) = default;
};

struct Customer
{
    CustomerId id; ///< Microsoft ID, the customer's tenant id
    QString companyName; ///< as the partner entered it, in any script; never empty
    QString localName; ///< the name in the local script beside a Latin one; often empty
    QString domain; ///< primary domain name; may be empty in imported books
    QString country; ///< ISO 3166, two capital letters; may be empty
    QString language; ///< for example ko-KR; may be empty
    Cloud cloud = Cloud::Global;
    Relationship relationship = Relationship::Reseller;
    Delegation delegation;
    qint64 rowVersion = 0; ///< grows with each change of the stored row; 0 where not stored

    friend bool operator==(const Customer &, const Customer &) = default;
};

} // namespace domain
