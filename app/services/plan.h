#pragma once

#include "catalog/prices.h"
#include "domain/ports.h"
#include "services/context.h"

#include <QHash>

#include <array>
#include <functional>
#include <memory>
#include <optional>

/// What a plan of many upgrades consists of: its rows, what each comes to, and the sums.
namespace services {

/// One subscription and where it is to go.
struct PlanRow
{
    domain::SubscriptionId source;
    domain::OfferId target;
    std::optional<qint64> quantity; ///< none: the source's (Global asks for none)
    qint64 seenRowVersion = 0; ///< 0: not compared

    friend bool operator==(const PlanRow &, const PlanRow &) = default;
};

/// The rows of a plan, page by page from one snapshot each, so that a selection of a whole book
/// need never be in memory. Called on the store's thread.
struct Plan
{
    std::function<domain::Result<domain::Page<PlanRow>>(domain::BookReader &, const QString &after)>
        page;
    qint64 total = 0; ///< for the progress
};
[[nodiscard]] Plan planOf(QList<PlanRow> rows);

/// Why a row failed, with the records that its sentences name.
struct PlanTrouble
{
    std::optional<domain::Error> error; ///< NotFound, VersionConflict, RoleNotAllowed
    QList<domain::Refusal> refusals; ///< of the rules
    domain::Customer customer;
    domain::Subscription source;
    QList<domain::Subscription> holdings; ///< the source and those that the refusals name
    qint64 assigned = -1;
};

/// What a row comes to, or came to. Small: a plan may have a hundred thousand of them.
struct PlanOutcome
{
    qint64 position = 0; ///< in the plan, from 1
    PlanRow row;
    domain::RunRowState state = domain::RunRowState::Waiting; ///< of a dry run: Done or Failed
    domain::CustomerId customer; ///< null: the subscription was not found
    QString companyName, localName;
    domain::OfferId sourceOffer;
    QString sourceOfferName; ///< as stored
    qint64 quantity = 0; ///< of the new subscription
    qint64 moved = 0; ///< licences that move
    qint64 accounts = 0; ///< that need extra work
    bool losesServices = false;
    std::optional<domain::Money> due; ///< now; below zero: the customer gets it back
    std::optional<domain::Money> monthly; ///< change for each month
    domain::SubscriptionId made; ///< of a run; null: nothing was made
    QString orderNumber; ///< of a run
    QDateTime actedAt; ///< of a run, UTC
    std::shared_ptr<const PlanTrouble> trouble; ///< null: it works

    [[nodiscard]] bool failed() const { return trouble != nullptr; }
};

/// Sums in one currency. What is not known, or does not fit, is counted and left out.
struct PlanMoney
{
    domain::Currency currency;
    qint64 due = 0;
    qint64 monthly = 0;

    friend bool operator==(const PlanMoney &, const PlanMoney &) = default;
};

struct PlanTotals
{
    qint64 rows = 0;
    qint64 failed = 0;
    qint64 moved = 0;
    qint64 accounts = 0;
    qint64 rowsWithAccounts = 0;
    qint64 losing = 0; ///< rows that lose services
    qint64 withoutPrice = 0; ///< rows that work and whose price is not known
    QList<PlanMoney> money; ///< by currency code

    void add(const PlanOutcome &outcome);
    [[nodiscard]] qint64 works() const { return rows - failed; }
    friend bool operator==(const PlanTotals &, const PlanTotals &) = default;
};

/// How much more (or less) the customer pays each month; none where a price is not known.
[[nodiscard]] std::optional<domain::Money> monthlyChange(const domain::Subscription &source,
    const domain::Customer &customer, domain::OfferId target, qint64 quantity,
    const catalog::Prices &prices);

/// A line of a table made from an outcome; called on the store's thread, so it holds what it needs.
using PlanTableRow = std::function<QStringList(const PlanOutcome &)>;

} // namespace services
