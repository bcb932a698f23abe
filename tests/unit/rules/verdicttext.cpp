#include "verdicttext.h"

#include "domain/names.h"
#include "rulescene.h"

using namespace Qt::StringLiterals;

namespace verdicttext {
namespace {

QString nameOf(rules::Condition condition)
{
    switch (condition) {
    case rules::Condition::Active:
        return u"active"_s;
    case rules::Condition::DelegatedAdmin:
        return u"delegatedAdmin"_s;
    case rules::Condition::NoAdditionalServices:
        return u"noAdditionalServices"_s;
    case rules::Condition::TargetNotOwned:
        return u"targetNotOwned"_s;
    }
    return u"?"_s;
}

QString nameOf(rules::Outcome outcome)
{
    switch (outcome) {
    case rules::Outcome::Pass:
        return u"pass"_s;
    case rules::Outcome::Fail:
        return u"fail"_s;
    case rules::Outcome::NotChecked:
        return u"notChecked"_s;
    }
    return u"?"_s;
}

QString nameOf(rules::Remedy remedy)
{
    switch (remedy) {
    case rules::Remedy::None:
        return {};
    case rules::Remedy::Reactivate:
        return u"reactivate"_s;
    case rules::Remedy::CannotReactivate:
        return u"cannotReactivate"_s;
    case rules::Remedy::WaitForProvisioning:
        return u"waitForProvisioning"_s;
    case rules::Remedy::RequestDelegation:
        return u"requestDelegation"_s;
    case rules::Remedy::WaitForCustomer:
        return u"waitForCustomer"_s;
    case rules::Remedy::CancelOther:
        return u"cancelOther"_s;
    }
    return u"?"_s;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u' ');
}

template <typename Id>
QString labels(const QList<Id> &ids)
{
    QStringList texts;
    for (const Id &id : ids) {
        texts.append(rulescene::label(id));
    }
    return texts.join(u',');
}

} // namespace

QString text(const QList<domain::SubscriptionId> &ids)
{
    return labels(ids);
}

QString line(const domain::Refusal &refusal)
{
    QString code = domain::codeOf(refusal.code);
    if (refusal.other != domain::OtherRefusal::None) {
        code += u':' + domain::codeOf(refusal.other);
    }
    return joined({ code, labels(refusal.subscriptions), refusal.plans.join(u',') });
}

QStringList lines(const QList<domain::Refusal> &refusals)
{
    QStringList texts;
    for (const domain::Refusal &refusal : refusals) {
        texts.append(line(refusal));
    }
    return texts;
}

QStringList codes(const QList<domain::Refusal> &refusals)
{
    QStringList texts;
    for (const domain::Refusal &refusal : refusals) {
        texts.append(domain::codeOf(refusal.code));
    }
    return texts;
}

QString line(const rules::Finding &finding)
{
    return joined({ QString(nameOf(finding.condition) + u':'), nameOf(finding.outcome),
        finding.customer.isNull() ? QString() : rulescene::label(finding.customer),
        labels(finding.subscriptions), nameOf(finding.remedy), finding.plans.join(u','),
        finding.nothingGained ? u"nothingGained"_s : QString(),
        finding.notCompared.isEmpty() ? QString()
                                      : QString(u"notCompared=" + labels(finding.notCompared)) });
}

QStringList lines(const rules::TargetVerdict &target)
{
    const catalog::Offer *offer = rulescene::catalogue().offer(target.target);
    const QString name = offer != nullptr ? offer->nameGlobal.en : target.target.text();
    QStringList texts{ QString(name + target.footnoteMark + u": "
        + domain::codeOf(target.upgradeType) + (target.eligible ? u" eligible" : u"")) };
    for (const domain::Refusal &refusal : target.refusals) {
        texts.append(u"  refused: "_s + line(refusal));
    }
    for (const rules::Finding &finding : target.findings) {
        texts.append(u"  "_s + line(finding));
    }
    return texts;
}

QStringList lines(const rules::Verdict &verdict)
{
    QStringList texts{ QString(rulescene::label(verdict.subscription)
        + (verdict.roleAllowed ? u" role allowed" : u" role not allowed")
        + (verdict.canUpgrade() ? u", can upgrade" : u"")) };
    for (const domain::Refusal &refusal : verdict.refusals) {
        texts.append(u"whole: "_s + line(refusal));
    }
    for (const rules::TargetVerdict &target : verdict.targets) {
        texts.append(lines(target));
    }
    return texts;
}

QString line(const domain::AffectedAccount &affected)
{
    return joined({ rulescene::label(affected.accountId),
        affected.plan.isEmpty() ? u"*"_s : affected.plan, domain::codeOf(affected.reason),
        affected.detail.isEmpty() ? QString() : QString(u'(' + affected.detail + u')') });
}

QStringList lines(const rules::LicenceMoves &moves)
{
    QStringList texts{ joined({ u"moved"_s, labels(moves.moved) }),
        joined({ u"heldBack"_s, labels(moves.heldBack) }) };
    for (const domain::AffectedAccount &affected : moves.affected) {
        texts.append(line(affected));
    }
    return texts;
}

} // namespace verdicttext
