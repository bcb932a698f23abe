#pragma once

#include "rules/lifecycle.h"
#include "services/billing.h"
#include "services/customers.h"
#include "services/lifewriter.h"

namespace services {

/// What is asked of one subscription.
struct ActRequest
{
    rules::LifeAct act = rules::LifeAct::ChangeLicences;
    domain::SubscriptionId subscription;
    qint64 quantity = 0; ///< ChangeLicences: the new number
    bool autoRenew = true; ///< ChangeAutoRenew: the new choice
    qint64 seenRowVersion = 0; ///< 0: do not compare (command line, REST)
    QString requestId; ///< the same request gives the same result once; empty: one of its own
};

/// What an act did.
struct ActOutcome
{
    domain::SubscriptionId id;
    domain::Subscription before; ///< empty where the request had been carried out before
    CustomerFile file; ///< the customer as it stands now, the subscription as the act left it
    QList<domain::SubscriptionId> addOns; ///< that followed their base
    qint64 unassigned = 0; ///< assignments that ended
    QList<domain::BillingLine> lines; ///< that were written; none also where no price is known
    bool unchanged = false; ///< it stood like this already: nothing was written
    bool alreadyDone = false; ///< this request had been carried out before; this is its answer
    bool recordOnly = false; ///< an imported book: carry it out in Partner Center

    [[nodiscard]] const SubscriptionFile &subscription() const { return *file.subscription(id); }
};

/// What a person needs to see before acting.
struct ActOptions
{
    CustomerFile file;
    domain::SubscriptionId id;
    rules::QuantityLimits limits;
    QList<domain::Subscription> addOns; ///< that follow their base when it ends or is suspended
    QList<domain::Subscription> addOnsBack; ///< that come back with their base
    Suspension suspension; ///< of a suspended one
    BillingBasis billing; ///< of the subscription
    QList<BillingBasis> addOnBilling; ///< of the add-ons, in their order

    [[nodiscard]] const SubscriptionFile &subscription() const { return *file.subscription(id); }
    /// Those that this act also concerns.
    [[nodiscard]] QList<domain::Subscription> follow(rules::LifeAct act) const;
    /// What the act would be billed as, add-ons included, as it is shown. `quantity` counts for
    /// ChangeLicences alone.
    [[nodiscard]] rules::UpgradeBilling billed(
        rules::LifeAct act, qint64 quantity, const Context &context) const;

private:
    [[nodiscard]] rules::Billed<rules::BillingEffect> effect(
        rules::LifeAct act, qint64 quantity, const Context &context) const;
};

/// Licences, suspension, reactivation, cancellation and auto-renew of one subscription (domain.md
/// section 6).
class SubscriptionActService
{
public:
    SubscriptionActService(domain::Book &book, Context context);
    void setContext(Context context);
    [[nodiscard]] const Context &context() const { return m_context; }

    [[nodiscard]] QFuture<domain::Result<ActOptions>> options(domain::SubscriptionId id) const;

    /// One transaction: what the clock brought the customer, the version compared, the rules asked
    /// again, then everything written or nothing. Errors: NotFound, VersionConflict,
    /// RoleNotAllowed, QuantityOutOfRange (facts min, max, assigned, value), Refused (fact reason:
    /// a code of rules::LifeRefusal), Storage….
    [[nodiscard]] QFuture<domain::Result<ActOutcome>> carryOut(ActRequest request) const;

private:
    domain::Book &m_book;
    Context m_context;
};

/// The act inside a job.
[[nodiscard]] domain::Result<ActOutcome> carryOutAct(
    domain::BookWriter &writer, const ActRequest &request, const Context &context);

/// A nickname. Empty: the product's own name is shown again.
struct RenameRequest
{
    domain::SubscriptionId subscription;
    QString friendlyName;
    QString requestId;
};
/// Inside a job, with an entry in the history; no act where it is called so already. Refused like a
/// change of auto-renew, since it changes as little. The errors are those of an act.
[[nodiscard]] domain::Result<void> renameSubscription(
    domain::BookWriter &writer, const RenameRequest &request, const Context &context);

} // namespace services
