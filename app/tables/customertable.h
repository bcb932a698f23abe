#pragma once

#include "services/customers.h"
#include "services/tablefile.h"
#include "wording/texts.h"

#include <memory>

/// The tables that leave the program in words, for window and command line alike: which columns
/// they have and what stands in them, in any language. Moments are ISO 8601 in UTC, days ISO 8601.
/// Rows are made on the store's thread, so the functions hold all that they need.
namespace tables {

/// A header of these columns in the words of the language; `numbers`: keys of those with numbers.
[[nodiscard]] services::TableHeader headerOf(
    const QStringList &keys, const QStringList &numbers, const wording::Texts &texts);

/// company, primaryDomain, market, delegatedAdmin, subscriptions, upgrades, lastChecked
[[nodiscard]] services::TableHeader customerHeader(const wording::Texts &texts);
[[nodiscard]] services::CustomerTableRow customerRow(std::shared_ptr<const wording::Texts> texts);

/// product, nickname, status, licences, renews
[[nodiscard]] services::TableHeader subscriptionHeader(const wording::Texts &texts);
[[nodiscard]] QStringList subscriptionRow(const domain::Subscription &subscription,
    domain::Cloud cloud, const wording::Texts &texts, const catalog::Catalogue &catalogue);

} // namespace tables
