#pragma once

#include "catalog/catalogue.h"
#include "domain/customer.h"
#include "domain/role.h"
#include "domain/subscription.h"

#include <QList>
#include <QStringList>

/// A second, deliberately naive reading of domain.md section 3, to judge the rules by: sets of
/// words, tables written out by hand, no thought for speed. From the catalogue it takes nothing but
/// which plans a product has and which family a plan belongs to.
namespace naiverules {

/// The verdict in the words of verdicttext::lines.
[[nodiscard]] QStringList judge(const domain::Customer &customer,
    const domain::Subscription &subscription, const QList<domain::Subscription> &holdings,
    catalog::Variant variant, domain::Role role);

} // namespace naiverules
