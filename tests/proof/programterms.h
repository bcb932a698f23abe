#pragma once

#include "plainreading.h"

#include "catalog/catalogue.h"
#include "domain/customer.h"
#include "domain/role.h"
#include "domain/subscription.h"

/// The naive reading's customers in the program's terms.
namespace proof {

template <typename Id>
[[nodiscard]] Id idOf(std::uint32_t owner, int number)
{
    return Id(QUuid(owner, static_cast<ushort>(number), 0x4000, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

[[nodiscard]] domain::OfferId offerOf(const std::string &anyName, const catalog::Catalogue &known);
[[nodiscard]] domain::Role roleOf(const std::string &role);
/// `owner` makes the ids: customers with different ones stand side by side.
[[nodiscard]] domain::Customer customerOf(const PlainCustomer &plain, std::uint32_t owner);
/// The subscriptions in their order, number 1 first.
[[nodiscard]] QList<domain::Subscription> subscriptionsOf(
    const PlainCustomer &plain, std::uint32_t owner, const catalog::Catalogue &known);

} // namespace proof
