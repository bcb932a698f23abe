#pragma once

#include "domain/account.h"
#include "domain/customer.h"
#include "domain/subscription.h"
#include "exchange/fields.h"

namespace services {

/// What an export writes of a record, as import reads it back; empty where the record has no such
/// field.
[[nodiscard]] QString cell(const domain::Customer &customer, exchange::Field field);
[[nodiscard]] QString cell(const domain::Subscription &subscription, exchange::Field field);
[[nodiscard]] QString cell(const domain::Account &account, exchange::Field field);

} // namespace services
