#include "wording/texts.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace wording {

using rules::DelegationRefusal;

QString Texts::delegationRefusal(DelegationRefusal refusal) const
{
    switch (refusal) {
    case DelegationRefusal::RoleMayNot:
        return roleRequestRefusal();
    case DelegationRefusal::CustomersAct:
        return text(QT_TRANSLATE_NOOP(
            "wording", "Only the customer can grant or remove delegated admin privileges."));
    case DelegationRefusal::AlreadyRequested:
        return text(QT_TRANSLATE_NOOP(
            "wording", "Delegated admin privileges have already been requested."));
    case DelegationRefusal::AlreadyGranted:
        return text(
            QT_TRANSLATE_NOOP("wording", "The customer has already granted these privileges."));
    case DelegationRefusal::NotRequested:
        return text(
            QT_TRANSLATE_NOOP("wording", "No delegated admin privileges have been requested."));
    case DelegationRefusal::NotGranted:
        return text(QT_TRANSLATE_NOOP(
            "wording", "The customer has granted no delegated admin privileges."));
    }
    return {};
}

/// What the customer decided, with the services that were left out; a demo plays the customer, and
/// the entry says so.
QString Texts::answerToDelegation(
    const domain::AuditEvent &event, const catalog::Catalogue *catalogue) const
{
    QStringList left;
    const QJsonArray plans = event.after.value("excludedServices"_L1).toArray();
    for (const QJsonValue &plan : plans) {
        left.append(plan.toString());
    }
    const QString names = catalogue ? services(left, *catalogue) : list(left);
    const bool changed = event.before.value("delegatedAdmin"_L1) == "granted"_L1;
    QString said;
    if (event.act == domain::Act::DelegationRemoved) {
        said = text(QT_TRANSLATE_NOOP("wording", "Delegated admin privileges removed"));
    } else if (changed && names.isEmpty()) {
        said = text(
            QT_TRANSLATE_NOOP("wording", "Delegated admin privileges extended to every service"));
    } else if (changed) {
        said = text(QT_TRANSLATE_NOOP("wording",
                        "Services of the delegated admin privileges changed, without: %1"))
                   .arg(names);
    } else if (!names.isEmpty()) {
        said = text(QT_TRANSLATE_NOOP("wording", "Delegated admin privileges granted, without: %1"))
                   .arg(names);
    } else {
        said = text(QT_TRANSLATE_NOOP("wording", "Delegated admin privileges granted"));
    }
    return event.after.value("playedForCustomer"_L1).toBool()
        ? text(QT_TRANSLATE_NOOP("wording", "%1 (demo: act of the customer)")).arg(said)
        : said;
}

Texts::ErrorText Texts::delegationError(const QString &reason) const
{
    for (const DelegationRefusal refusal : { DelegationRefusal::CustomersAct,
             DelegationRefusal::AlreadyRequested, DelegationRefusal::AlreadyGranted,
             DelegationRefusal::NotRequested, DelegationRefusal::NotGranted }) {
        if (reason == rules::codeOf(refusal)) {
            return { delegationRefusal(refusal),
                text(QT_TRANSLATE_NOOP("wording", "Check again, then decide.")) };
        }
    }
    return {};
}

} // namespace wording
