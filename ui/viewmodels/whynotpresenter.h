#pragma once

#include "viewmodels/customerletter.h"
#include "viewmodels/detailspresenter.h"
#include "viewmodels/roles.h"

#include <QCoreApplication>
#include <QList>

namespace viewmodels {

/// One target that cannot be chosen, as a segment above the conditions.
struct WhyNotTarget
{
    domain::OfferId target;
    QString shortName; ///< "E5"
    QString name;
};

/// One of the four conditions in words.
struct ConditionRow
{
    rules::Outcome outcome = rules::Outcome::NotChecked;
    QString title;
    QString outcomeWord;
    QString finding;
    QStringList emphasised; ///< products named in the finding, to stand out
    QString icon;
    Tone tone = Tone::Plain;
    QString accessibleName;
};

/// What the panel offers to do; the page carries it out.
enum class WhyNotAction {
    CopyRequest,
    WriteToCustomer, ///< the same message, with a choice of language and ways to send it
    RequestDelegation,
    CheckAgain,
    StatusHelp,
    MultiChannelHelp,
    DelegationHelp,
    PathsHelp,
};

struct ActionWords
{
    WhyNotAction action = WhyNotAction::CheckAgain;
    QString text;
    QString icon;
    bool primary = false;
    QString disabledReason; ///< empty: it can be done
    bool link = false; ///< leads to an explanation
};

/// The answer to "Why not?" for one target.
struct WhyNot
{
    QString summary; ///< "1 of 4 conditions is not met."
    QList<ConditionRow> conditions; ///< all four in fixed order; empty where there is no target
    QStringList furtherChecks; ///< refusals beyond the conditions, only where they fail
    QStringList remedies; ///< sentences of "What to do"
    QList<ActionWords> actions;
};

/// Answers "Why not?" from the verdict that the rules gave; judges nothing itself.
class WhyNotPresenter
{
    Q_DECLARE_TR_FUNCTIONS(viewmodels::WhyNotPresenter)
public:
    explicit WhyNotPresenter(const SubscriptionScene &scene);

    /// Targets that are not eligible, in catalogue order; empty: no upgrade path.
    [[nodiscard]] QList<WhyNotTarget> targets() const;
    /// The one nearest to eligible: fewest failed conditions, then fewest refusals; null: none.
    [[nodiscard]] domain::OfferId nearest() const;
    /// A null target asks about the subscription as a whole.
    [[nodiscard]] WhyNot explain(domain::OfferId target) const;

    /// The message that asks the customer to cancel what stands in the way of this target, or what
    /// was bought elsewhere.
    [[nodiscard]] CustomerLetter letter(domain::OfferId target) const;

private:
    [[nodiscard]] QList<domain::Refusal> refusals(domain::OfferId target) const;
    [[nodiscard]] wording::Texts::Scene scene(domain::OfferId target) const;
    [[nodiscard]] ConditionRow conditionRow(
        const rules::Finding &finding, int number, const wording::Texts::Scene &scene) const;
    [[nodiscard]] QList<ActionWords> actions(const QList<domain::Refusal> &refusals) const;

    const SubscriptionScene m_scene;
    const QList<domain::Subscription> m_holdings;
};

} // namespace viewmodels
