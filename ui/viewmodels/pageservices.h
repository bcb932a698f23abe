#pragma once

#include "domain/ports.h"
#include "services/customers.h"
#include "services/delegations.h"
#include "services/subscriptionacts.h"
#include "wording/texts.h"

#include <memory>

namespace viewmodels {

/// What a page works with. Given anew whenever the book, the role or the language changes; the
/// services and the book are owned by the shell and outlive the page's use of them.
struct PageServices
{
    services::CustomerService *customers = nullptr; ///< null while no book is open
    domain::Book *book = nullptr; ///< null while no book is open
    std::shared_ptr<const wording::Texts> texts; ///< never null
    services::SubscriptionActService *acts = nullptr; ///< null while no book is open
    services::DelegationService *delegations = nullptr; ///< null while no book is open
};

} // namespace viewmodels
