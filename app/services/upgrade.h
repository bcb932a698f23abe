#pragma once

#include "rules/eligibility.h"
#include "rules/licencemoves.h"
#include "services/affectedwork.h"
#include "services/billing.h"
#include "services/customers.h"
#include "services/pricelists.h"

namespace services {

/// One target as the wizard offers it.
struct UpgradeTarget
{
    const catalog::Offer *offer = nullptr; ///< owned by the catalogue of the context
    rules::TargetVerdict verdict;
    catalog::ServiceChange change;
    std::optional<domain::Money>
        price; ///< per licence and month in the source's currency, as the price list says
    rules::QuantityLimits limits;
};

/// Everything the first three wizard pages show.
struct UpgradeOptions
{
    CustomerFile file;
    SubscriptionFile source;
    std::optional<domain::Money> sourcePrice;
    QList<UpgradeTarget> targets; ///< in catalogue order
    const catalog::Edition *edition = nullptr;
    BillingBasis billing;
};

/// What the user has chosen so far; carries the row version that was seen.
struct UpgradeDraft
{
    domain::SubscriptionId source;
    qint64 seenRowVersion = 0; ///< 0: do not compare (command line, REST)
    domain::OfferId target;
    std::optional<qint64> quantity; ///< none: the source's quantity
    QString requestId; ///< the same request gives the same result once
};

/// The named steps of wizard page 4, in this order.
enum class UpgradeStep { CheckConditions, CreateTarget, MoveLicences, CancelSource, FindAffected };
using StepReport
    = std::function<void(UpgradeStep)>; ///< called as each step begins, on the store's thread

/// What an upgrade did, or why it did nothing.
struct UpgradeOutcome
{
    domain::SubscriptionId source;
    domain::OfferId target;
    QList<domain::Refusal> refusals; ///< not empty: nothing was changed, the rest is empty
    domain::UpgradeType upgradeType = domain::UpgradeType::None;
    std::optional<domain::Subscription> newSubscription;
    domain::Order order;
    qint64 moved = 0; ///< assignments that the new subscription has
    QList<domain::AffectedAccount> affected;
    rules::UpgradeBilling billing; ///< the lines that were written with the order, or why none
    bool alreadyDone = false; ///< this request had been carried out before; this is its answer
    bool recordOnly = false; ///< an imported book: carry it out in Partner Center
    CustomerFile before; ///< as it stood when judged, for sentences about a refusal

    [[nodiscard]] bool refused() const { return !refusals.isEmpty(); }
};

class UpgradeService
{
public:
    UpgradeService(domain::Book &book, Context context);
    void setContext(Context context);
    [[nodiscard]] const Context &context() const { return m_context; }

    [[nodiscard]] QFuture<domain::Result<UpgradeOptions>> options(
        domain::SubscriptionId source) const;

    /// One transaction: re-read, compare the version, judge again, write everything or nothing
    /// [domain.md section 4]. Errors: NotFound, VersionConflict, RoleNotAllowed, Storage…; a rule's
    /// refusal is an outcome with refusals. A request id that has been carried out answers as
    /// before.
    [[nodiscard]] QFuture<domain::Result<UpgradeOutcome>> upgrade(
        UpgradeDraft draft, StepReport report = {}) const;
    /// The same up to the last line, then rolled back: gives exactly what upgrade() would.
    [[nodiscard]] QFuture<domain::Result<UpgradeOutcome>> rehearse(UpgradeDraft draft) const;
    /// The outcome of an upgrade that was done, read back from the book (also after a restart).
    [[nodiscard]] QFuture<domain::Result<UpgradeOutcome>> outcomeOf(
        domain::SubscriptionId newSubscription) const;

    /// Follow-up of the lists that upgrades of the same book left.
    [[nodiscard]] AffectedWorkService affectedWork() const { return { m_book, m_context }; }
    /// The price list of the same book.
    [[nodiscard]] PriceListService priceLists() const { return { m_book, m_context }; }

private:
    domain::Book &m_book;
    Context m_context;
};

} // namespace services
