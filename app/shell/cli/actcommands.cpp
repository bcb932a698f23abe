#include "rest/customerjson.h"
#include "services/subscriptionacts.h"
#include "shell/cli/commands.h"

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

/// The subscription as it stands after the act, and what follows from it.
void tell(const Session &session, const services::ActOutcome &outcome)
{
    const services::SubscriptionFile &file = outcome.subscription();
    const domain::Customer &customer = outcome.file.customer;
    const wording::Texts &texts = session.texts();
    const catalog::Catalogue &catalogue = *session.context().catalogue;
    if (session.invocation().json) {
        session.print(rest::subscriptionFile(file, customer, catalogue, texts));
        return;
    }
    if (outcome.unchanged) {
        session.print(Words::tr("It stands like this already. Nothing was changed."));
    }
    session.print(file.subscription.id.text() + u"  "_s
        + texts.product(file.subscription, customer.cloud, catalogue) + u"  "_s
        + texts.status(file.subscription.status));
    session.print(u"    "_s
        + Words::tr("Licences: %1, assigned: %2")
              .arg(texts.number(file.subscription.quantity), texts.number(file.assigned)));
    if (!outcome.addOns.isEmpty()) {
        session.print(u"    "_s
            + Words::tr("%Ln add-ons followed.", nullptr, static_cast<int>(outcome.addOns.size())));
    }
    if (outcome.unassigned > 0) {
        session.print(u"    "_s
            + Words::tr("%Ln assignments ended.", nullptr, static_cast<int>(outcome.unassigned)));
    }
    if (!outcome.lines.isEmpty()) {
        // The sum fitted when the lines were made.
        domain::Money due{ 0, outcome.lines.constFirst().amount.currency };
        for (const domain::BillingLine &line : outcome.lines) {
            due.minor += line.amount.minor;
        }
        session.print(u"    "_s + Words::tr("Due now: %1").arg(texts.money(due)));
    }
    if (outcome.recordOnly) {
        session.print(u"    "_s
            + Words::tr("This records the change in your book. Carry it out in Partner Center."));
    }
}

Exit runAct(Session &session, services::ActRequest request)
{
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    const auto subscription = session.subscription(session.invocation().arguments.constFirst());
    if (!subscription) {
        return session.fail(subscription.error());
    }
    request.subscription = subscription->id;
    request.requestId = session.invocation().request;
    services::SubscriptionActService service(session.book(), session.context());
    const auto outcome = service.carryOut(request).result();
    if (!outcome) {
        return session.fail(outcome.error());
    }
    tell(session, *outcome);
    return Exit::Done;
}

} // namespace

Exit runLicences(Session &session)
{
    services::ActRequest request;
    request.act = rules::LifeAct::ChangeLicences;
    bool isNumber = false;
    request.quantity = session.invocation().option(u"quantity"_s).toLongLong(&isNumber);
    return isNumber ? runAct(session, request)
                    : session.wrongUse(Words::tr("--quantity takes a whole number."));
}

Exit runSuspend(Session &session)
{
    services::ActRequest request;
    request.act = rules::LifeAct::Suspend;
    return runAct(session, request);
}

Exit runReactivate(Session &session)
{
    services::ActRequest request;
    request.act = rules::LifeAct::Reactivate;
    return runAct(session, request);
}

Exit runCancel(Session &session)
{
    services::ActRequest request;
    request.act = rules::LifeAct::Cancel;
    return runAct(session, request);
}

} // namespace shell::cli
