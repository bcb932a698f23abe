#include "wording/texts.h"

#include "rules/leftbehind.h"

using namespace Qt::StringLiterals;

namespace wording {

QString Texts::affectedReason(
    const domain::AffectedAccount &account, const catalog::Catalogue &catalogue) const
{
    switch (account.reason) {
    case domain::AffectedReason::MutuallyExclusiveViolation:
        return text(QT_TRANSLATE_NOOP("wording", "%1 and %2 cannot be used together."))
            .arg(plan(account.detail, catalogue), plan(account.plan, catalogue));
    case domain::AffectedReason::DependencyViolation:
        return text(
            QT_TRANSLATE_NOOP("wording", "%1 needs a plan that the new product does not have: %2."))
            .arg(plan(account.plan, catalogue), plan(account.detail, catalogue));
    case domain::AffectedReason::CountViolation:
        return text(
            QT_TRANSLATE_NOOP("wording", "There are not enough licences for this account."));
    case domain::AffectedReason::ProhibitedInUsageLocationViolation:
        if (account.detail.isEmpty()) {
            return text(QT_TRANSLATE_NOOP("wording", "The account has no usage location."));
        }
        return text(QT_TRANSLATE_NOOP("wording", "%1 is not available in the usage location: %2."))
            .arg(affectedService(account, catalogue), market(account.detail));
    case domain::AffectedReason::ServiceLost:
        return text(QT_TRANSLATE_NOOP("wording", "The new product does not include %1."))
            .arg(affectedService(account, catalogue));
    case domain::AffectedReason::GroupBasedLicense:
        if (account.detail.isEmpty()) {
            return text(QT_TRANSLATE_NOOP("wording", "The licence comes from a group."));
        }
        return text(QT_TRANSLATE_NOOP("wording", "The licence comes from a group: %1."))
            .arg(account.detail);
    case domain::AffectedReason::PlanSwitchedOn:
        return text(QT_TRANSLATE_NOOP("wording",
                        "This service was switched off for the account and is on again: %1."))
            .arg(affectedService(account, catalogue));
    case domain::AffectedReason::NotMoved:
        return text(QT_TRANSLATE_NOOP("wording", "The licence did not move with the upgrade."));
    }
    return {};
}

QString Texts::affectedRemedy(const domain::AffectedAccount &account, const QString &newProduct,
    const catalog::Catalogue &catalogue) const
{
    switch (account.reason) {
    case domain::AffectedReason::MutuallyExclusiveViolation:
        return text(QT_TRANSLATE_NOOP("wording",
                        "Remove the licence for %1 from the account, then assign the new one."))
            .arg(plan(account.detail, catalogue));
    case domain::AffectedReason::DependencyViolation: {
        const QString sentence = text(QT_TRANSLATE_NOOP(
            "wording", "Assign a plan that supports it, or remove the licence for %1."));
        // The Korean sentence says "this service": the reason beside it names it already.
        return sentence.contains("%1"_L1) ? sentence.arg(plan(account.plan, catalogue)) : sentence;
    }
    case domain::AffectedReason::CountViolation:
        return text(QT_TRANSLATE_NOOP("wording", "Add licences or free one, then assign it."));
    case domain::AffectedReason::ProhibitedInUsageLocationViolation:
        if (account.detail.isEmpty()) {
            return text(
                QT_TRANSLATE_NOOP("wording", "Set the usage location, then assign the licence."));
        }
        return text(QT_TRANSLATE_NOOP(
            "wording", "Check the usage location of the account, or switch this service off."));
    case domain::AffectedReason::ServiceLost:
        return text(
            QT_TRANSLATE_NOOP("wording", "Tell the user that the data stays and access ends."));
    case domain::AffectedReason::GroupBasedLicense:
        return text(QT_TRANSLATE_NOOP("wording", "Change the licence of the group."));
    case domain::AffectedReason::PlanSwitchedOn:
        return text(QT_TRANSLATE_NOOP("wording", "Switch it off again if it is not needed."));
    case domain::AffectedReason::NotMoved:
        if (account.detail == rules::demoDetail) {
            return text(QT_TRANSLATE_NOOP("wording", "Assign %1 to the account by hand."))
                .arg(newProduct);
        }
        return text(QT_TRANSLATE_NOOP("wording",
                        "Assign %1 in the Office 365 admin center operated by 21Vianet."))
            .arg(newProduct);
    }
    return {};
}

QString Texts::affectedService(
    const domain::AffectedAccount &account, const catalog::Catalogue &catalogue) const
{
    return account.plan.isEmpty() ? text(QT_TRANSLATE_NOOP("wording", "All services"))
                                  : service(account.plan, catalogue);
}

} // namespace wording
