#pragma once

#include "catalog/catalogue.h"
#include "domain/account.h"
#include "domain/customer.h"
#include "domain/subscription.h"
#include "rules/eligibility.h"

#include <QList>
#include <QString>

/// Customers, subscriptions and accounts for the tests of the rules. Products go by their English
/// names, ids by small numbers, so that a table of a test reads like one of domain.md.
namespace rulescene {

/// The catalogues that are shipped; ends the test program where they cannot be read.
[[nodiscard]] const catalog::Catalogue &catalogue();
/// The offer of this name; ends the test program where there is none.
[[nodiscard]] const catalog::Offer &offer(const QString &name);

[[nodiscard]] domain::SubscriptionId subscriptionId(int number);
[[nodiscard]] domain::CustomerId customerId(int number);
[[nodiscard]] domain::AccountId accountId(int number);
/// "s4" for subscriptionId(4), and so on; the whole text of any other id.
[[nodiscard]] QString label(domain::SubscriptionId id);
[[nodiscard]] QString label(domain::CustomerId id);
[[nodiscard]] QString label(domain::AccountId id);

/// A reseller's customer that granted delegated admin privileges.
[[nodiscard]] domain::Customer customer(domain::Cloud cloud = domain::Cloud::Global);
/// Active, own, monthly, 10 licences. A name the catalogue does not know makes an unknown product.
[[nodiscard]] domain::Subscription subscription(int number, const QString &product);
/// In KR, with one direct licence of subscription 1.
[[nodiscard]] domain::Account account(int number);

/// evaluate() as an admin agent, over the as-written table; the subscription is one of its
/// holdings.
[[nodiscard]] rules::Verdict judge(const domain::Customer &customer,
    const domain::Subscription &subscription, const QList<domain::Subscription> &others = {},
    catalog::Variant variant = catalog::Variant::AsWritten,
    domain::Role role = domain::Role::AdminAgent);

} // namespace rulescene
