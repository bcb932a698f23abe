#pragma once

#include "rules/delegation.h"
#include "services/context.h"

namespace services {

/// What is asked about the delegated admin privileges of one customer.
struct DelegationAsk
{
    rules::DelegationAct act = rules::DelegationAct::Request;
    domain::CustomerId customer;
    QStringList excludedPlans; ///< Grant: plans of the services that are left out
    qint64 seenRowVersion = 0; ///< of the customer; 0: do not compare
    QString requestId; ///< the same request gives the same result once; empty: one of its own
};

struct DelegationOutcome
{
    domain::Customer customer; ///< as the act left it
    bool unchanged = false; ///< it stood like this already: nothing was written
    bool alreadyDone = false; ///< this request had been carried out before; this is its answer
};

/// Requests delegated admin privileges, and plays the customer's answer in a demo (domain.md
/// section 3).
class DelegationService
{
public:
    DelegationService(domain::Book &book, Context context);
    void setContext(Context context);
    [[nodiscard]] const Context &context() const { return m_context; }

    /// One transaction: the version compared, the rules asked, the customer changed, the history
    /// written, every subscription judged again. Errors: NotFound, VersionConflict (fact kind),
    /// RoleNotAllowed (fact act), Refused (fact reason: a code of rules::DelegationRefusal),
    /// Storage….
    [[nodiscard]] QFuture<domain::Result<DelegationOutcome>> carryOut(DelegationAsk ask) const;

private:
    domain::Book &m_book;
    Context m_context;
};

/// The acts of the customer are played in invented books alone: in an imported one the customer
/// acts in Partner Center, and the next import tells.
[[nodiscard]] bool playsCustomer(const domain::BookInfo &book);

/// The act inside a job.
[[nodiscard]] domain::Result<DelegationOutcome> carryOutDelegation(
    domain::BookWriter &writer, const DelegationAsk &ask, const Context &context);

} // namespace services
