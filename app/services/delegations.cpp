#include "services/delegations.h"

#include "domain/names.h"
#include "services/customers.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace services {

using domain::Result;
using rules::DelegationAct;

namespace {

QString codeOf(DelegationAct act)
{
    switch (act) {
    case DelegationAct::Request:
        return u"request"_s;
    case DelegationAct::Withdraw:
        return u"withdraw"_s;
    case DelegationAct::Grant:
        return u"grant"_s;
    case DelegationAct::Remove:
        break;
    }
    return u"remove"_s;
}

domain::Act historyOf(DelegationAct act)
{
    switch (act) {
    case DelegationAct::Request:
        return domain::Act::DelegationRequested;
    case DelegationAct::Withdraw:
        return domain::Act::DelegationRequestWithdrawn;
    case DelegationAct::Grant:
        return domain::Act::DelegationGranted;
    case DelegationAct::Remove:
        break;
    }
    return domain::Act::DelegationRemoved;
}

bool isCustomersAct(DelegationAct act)
{
    return act == DelegationAct::Grant || act == DelegationAct::Remove;
}

/// The same request id with another act, customer or choice of services is another request.
QString requestKey(const DelegationAsk &ask)
{
    QStringList left = ask.excludedPlans;
    left.sort();
    return u"delegation-"_s + codeOf(ask.act) + u'/' + ask.requestId + u'/' + ask.customer.text()
        + u'/' + left.join(u',');
}

QJsonObject formOf(const domain::Delegation &delegation)
{
    QJsonObject form{ { u"delegatedAdmin"_s, domain::codeOf(delegation.state) } };
    if (delegation.since.isValid()) {
        form.insert(u"since"_s, delegation.since.toString(Qt::ISODate));
    }
    if (!delegation.excludedPlans.isEmpty()) {
        form.insert(u"excludedServices"_s, QJsonArray::fromStringList(delegation.excludedPlans));
    }
    return form;
}

domain::Delegation fromForm(const QJsonObject &form)
{
    domain::Delegation delegation;
    delegation.state
        = domain::fromCode<domain::DelegationState>(form.value("delegatedAdmin"_L1).toString())
              .value_or(domain::DelegationState::None);
    delegation.since = QDate::fromString(form.value("since"_L1).toString(), Qt::ISODate);
    const QJsonArray plans = form.value("excludedServices"_L1).toArray();
    for (const QJsonValue &plan : plans) {
        delegation.excludedPlans.append(plan.toString());
    }
    return delegation;
}

Result<DelegationOutcome> answerAgain(
    domain::BookReader &reader, const DelegationAsk &ask, const QByteArray &answer)
{
    auto customer = reader.customer(ask.customer);
    if (!customer) {
        return tl::unexpected(customer.error());
    }
    const QJsonObject kept = QJsonDocument::fromJson(answer).object();
    customer->delegation = fromForm(kept);
    customer->rowVersion = kept.value("rowVersion"_L1).toInteger(customer->rowVersion);
    return DelegationOutcome{ *std::move(customer), false, true };
}

Result<void> judge(
    const DelegationAsk &ask, const domain::Customer &customer, const Context &context, bool plays)
{
    const auto refusal = rules::refusalOf(ask.act, customer.delegation,
        context.catalogue->rights(context.actor.role, customer.cloud), plays);
    if (!refusal) {
        return {};
    }
    if (*refusal == rules::DelegationRefusal::RoleMayNot) {
        return domain::failure(domain::ErrorCode::RoleNotAllowed,
            u"the role may not request delegated admin privileges"_s,
            { { u"act"_s, u"requestDelegation"_s } });
    }
    return domain::failure(domain::ErrorCode::Refused, u"delegation: "_s + rules::codeOf(*refusal),
        { { u"reason"_s, rules::codeOf(*refusal) } });
}

Result<void> record(domain::BookWriter &writer, const DelegationAsk &ask,
    const domain::Delegation &before, const domain::Customer &customer, const Context &context,
    const QDateTime &now)
{
    domain::AuditEvent event;
    event.time = now;
    event.actor = context.actor.name;
    event.role = context.actor.role;
    event.act = historyOf(ask.act);
    event.customerId = customer.id;
    event.before = formOf(before);
    event.after = formOf(customer.delegation);
    if (isCustomersAct(ask.act)) {
        event.after.insert(u"playedForCustomer"_s, true);
    }
    event.requestId = ask.requestId;
    return writer.addAudit(event);
}

} // namespace

bool playsCustomer(const domain::BookInfo &book)
{
    return book.origin == domain::BookOrigin::Demo || book.origin == domain::BookOrigin::Generated
        || book.origin == domain::BookOrigin::Masked;
}

Result<DelegationOutcome> carryOutDelegation(
    domain::BookWriter &writer, const DelegationAsk &ask, const Context &context)
{
    if (!ask.requestId.isEmpty()) {
        const auto kept = writer.keptAnswer(requestKey(ask));
        if (!kept) {
            return tl::unexpected(kept.error());
        }
        if (kept->has_value()) {
            return answerAgain(writer, ask, (*kept)->answer);
        }
    }
    const auto info = writer.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    auto customer = writer.customer(ask.customer);
    if (!customer) {
        return tl::unexpected(customer.error());
    }
    if (ask.seenRowVersion != 0 && ask.seenRowVersion != customer->rowVersion) {
        return domain::failure(domain::ErrorCode::VersionConflict,
            u"the customer has another row version"_s, { { u"kind"_s, u"customer"_s } });
    }
    if (const auto judged = judge(ask, *customer, context, playsCustomer(*info)); !judged) {
        return tl::unexpected(judged.error());
    }
    const QDateTime now = context.now(*info);
    const domain::Delegation before = customer->delegation;
    customer->delegation = rules::after(ask.act, before, ask.excludedPlans, now.toUTC().date());
    DelegationOutcome outcome;
    outcome.unchanged = customer->delegation == before;
    if (!outcome.unchanged) {
        if (const auto put = writer.putCustomer(*customer); !put) {
            return tl::unexpected(put.error());
        }
        if (const auto written = record(writer, ask, before, *customer, context, now); !written) {
            return tl::unexpected(written.error());
        }
        if (const auto judged = refreshVerdicts(writer, ask.customer, context); !judged) {
            return tl::unexpected(judged.error());
        }
    }
    auto stands = writer.customer(ask.customer);
    if (!stands) {
        return tl::unexpected(stands.error());
    }
    outcome.customer = *std::move(stands);
    if (!ask.requestId.isEmpty()) {
        QJsonObject answer = formOf(outcome.customer.delegation);
        answer.insert(u"rowVersion"_s, outcome.customer.rowVersion);
        if (const auto kept = writer.keepAnswer(requestKey(ask),
                { QJsonDocument(answer).toJson(QJsonDocument::Compact),
                    domain::SystemClock().nowUtc() });
            !kept) {
            return tl::unexpected(kept.error());
        }
    }
    return outcome;
}

DelegationService::DelegationService(domain::Book &book, Context context)
    : m_book(book)
    , m_context(std::move(context))
{
}

void DelegationService::setContext(Context context)
{
    m_context = std::move(context);
}

QFuture<Result<DelegationOutcome>> DelegationService::carryOut(DelegationAsk ask) const
{
    return m_book.write<DelegationOutcome>(
        [ask = std::move(ask), context = m_context](
            domain::BookWriter &writer) { return carryOutDelegation(writer, ask, context); });
}

} // namespace services
