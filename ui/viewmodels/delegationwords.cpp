#include "viewmodels/delegationwords.h"

#include "viewmodels/customerwords.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

using domain::DelegationState;
using rules::DelegationAct;

DelegationWords::DelegationWords(const services::CustomerFile &file,
    const services::Context &context, const wording::Texts &texts)
    : m_file(file)
    , m_context(context)
    , m_texts(texts)
{
}

QString DelegationWords::company() const
{
    return customerName(m_file.customer, m_texts.language());
}

QString DelegationWords::state() const
{
    return m_texts.delegation(own().state);
}

QString DelegationWords::icon() const
{
    return delegationIcon(own().state);
}

Tone DelegationWords::tone() const
{
    return delegationTone(own().state);
}

QString DelegationWords::excludedNames() const
{
    return m_texts.services(own().excludedPlans, *m_context.catalogue);
}

QString DelegationWords::standing() const
{
    const QString day = m_texts.dateInSentence(own().since);
    switch (own().state) {
    case DelegationState::Granted:
        if (!own().excludedPlans.isEmpty()) {
            return day.isEmpty() ? tr("Granted, without: %1").arg(excludedNames())
                                 : tr("Granted on %1, without: %2").arg(day, excludedNames());
        }
        return day.isEmpty() ? tr("Granted for every service.")
                             : tr("Granted on %1 for every service.").arg(day);
    case DelegationState::Requested:
        return day.isEmpty() ? tr("Requested. The customer has not accepted yet.")
                             : tr("Requested on %1. The customer has not accepted yet.").arg(day);
    case DelegationState::Removed:
        return day.isEmpty() ? tr("The customer removed the privileges.")
                             : tr("The customer removed the privileges on %1.").arg(day);
    case DelegationState::None:
        break;
    }
    return tr("Nothing has been requested from this customer.");
}

QList<DelegatedServiceRow> DelegationWords::services() const
{
    QList<DelegatedServiceRow> rows;
    for (const rules::DelegatedService &service : rules::delegatedServices(
             m_file.customer, m_file.holdings(), *m_context.catalogue, m_context.variant)) {
        DelegatedServiceRow row;
        row.plans = service.plans;
        row.name = m_texts.service(service.plan, *m_context.catalogue);
        row.excluded = service.excluded;
        row.state = state();
        row.icon = icon();
        row.tone = tone();
        if (own().state == DelegationState::Granted && service.excluded) {
            row.state = tr("Left out");
            row.icon = u"shield-off"_s;
            row.tone = Tone::Error;
        }
        //: Read aloud: service, whether the privileges cover it
        row.accessibleName = tr("%1: %2").arg(row.name, row.state);
        rows.append(row);
    }
    return rows;
}

bool DelegationWords::hasLetter() const
{
    return own().state != DelegationState::Granted || !own().excludedPlans.isEmpty();
}

CustomerLetter DelegationWords::letter() const
{
    domain::Refusal about;
    about.code = domain::RefusalCode::DelegatedAdminPermissionsDisabled;
    about.plans = own().excludedPlans;
    return { about, m_file, m_context };
}

QString DelegationWords::letterRefusal() const
{
    const catalog::RoleRights rights
        = m_context.catalogue->rights(m_context.actor.role, m_file.customer.cloud);
    //: Two sentences: why not, what to do
    return rights.requestDelegation
        ? QString()
        : tr("%1 %2").arg(m_texts.roleRequestRefusal(), m_texts.roleRequestRemedy());
}

QString DelegationWords::recordNote() const
{
    return playsCustomer() ? QString()
                           : tr("Marking a request records it in your book. When the customer has "
                                "accepted, import the customer list again.");
}

bool DelegationWords::isRequested() const
{
    return own().state == DelegationState::Requested;
}

bool DelegationWords::hasGrant() const
{
    return own().state == DelegationState::Granted;
}

bool DelegationWords::playsCustomer() const
{
    return services::playsCustomer(m_file.book);
}

QString DelegationWords::refusal(DelegationAct act) const
{
    const auto refusal = rules::refusalOf(act, own(),
        m_context.catalogue->rights(m_context.actor.role, m_file.customer.cloud), playsCustomer());
    if (!refusal) {
        return {};
    }
    return *refusal == rules::DelegationRefusal::RoleMayNot ? letterRefusal()
                                                            : m_texts.delegationRefusal(*refusal);
}

QString DelegationWords::done(DelegationAct act) const
{
    switch (act) {
    case DelegationAct::Request:
        return tr("Marked as requested");
    case DelegationAct::Withdraw:
        return tr("Request withdrawn");
    case DelegationAct::Grant:
        return tr("Granted as the customer");
    case DelegationAct::Remove:
        break;
    }
    return tr("Removed as the customer");
}

services::DelegationAsk DelegationWords::ask(
    DelegationAct act, const QStringList &excludedPlans, const QString &requestId) const
{
    return { act, m_file.customer.id, excludedPlans, m_file.customer.rowVersion, requestId };
}

} // namespace viewmodels
