#pragma once

#include "domain/ids.h"
#include "domain/refusal.h"

#include <QDate>
#include <QList>
#include <QStringList>

#include <array>

namespace rules {

/// The four conditions of the articles, in their fixed order (domain.md section 3).
enum class Condition { Active, DelegatedAdmin, NoAdditionalServices, TargetNotOwned };
inline constexpr std::array allConditions{ Condition::Active, Condition::DelegatedAdmin,
    Condition::NoAdditionalServices, Condition::TargetNotOwned };

enum class Outcome { Pass, Fail, NotChecked };

/// What would mend a failed condition; the words and buttons follow from it.
enum class Remedy {
    None,
    Reactivate,
    CannotReactivate,
    WaitForProvisioning,
    RequestDelegation,
    WaitForCustomer,
    CancelOther
};

/// One condition of one target with the records that decided it.
struct Finding
{
    Condition condition = Condition::Active;
    Outcome outcome = Outcome::NotChecked;
    Remedy remedy = Remedy::None;
    domain::CustomerId customer; ///< the deciding record of delegatedAdmin
    QList<domain::SubscriptionId>
        subscriptions; ///< the deciding records of the others, in id order
    QStringList plans; ///< conflicting or excluded service plans (codes), in catalogue order
    /// Other holdings whose product the catalogue does not know: they were not compared.
    QList<domain::SubscriptionId> notCompared;
    bool nothingGained = false; ///< NoAdditionalServices passes because the edge adds no service
};

/// The verdict on one target of the catalogue.
struct TargetVerdict
{
    domain::OfferId target;
    QString footnoteMark;
    bool eligible = false;
    domain::UpgradeType upgradeType = domain::UpgradeType::None; ///< none where not eligible
    std::array<Finding, 4> findings; ///< in the order of allConditions
    QList<domain::Refusal>
        refusals; ///< complete: those of the whole subscription too, in code order
};

/// The verdict on one subscription: every target, every condition, always.
struct Verdict
{
    domain::SubscriptionId subscription;
    bool roleAllowed = false; ///< told by this alone, never by a refusal
    QList<domain::Refusal> refusals; ///< what would hold with any target
    QList<TargetVerdict> targets; ///< in catalogue order; empty: no upgrade path

    [[nodiscard]] int eligibleTargets() const
    {
        int count = 0;
        for (const TargetVerdict &target : targets) {
            count += target.eligible ? 1 : 0;
        }
        return count;
    }
    /// At least one target passes everything and the signed-in role may do it.
    [[nodiscard]] bool canUpgrade() const { return roleAllowed && eligibleTargets() > 0; }
    [[nodiscard]] const TargetVerdict *of(domain::OfferId target) const
    {
        for (const TargetVerdict &candidate : targets) {
            if (candidate.target == target) {
                return &candidate;
            }
        }
        return nullptr;
    }
};

} // namespace rules
