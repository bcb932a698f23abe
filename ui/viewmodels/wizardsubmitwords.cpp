#include "viewmodels/wizardwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {
namespace {

constexpr int stepCount = 5;

} // namespace

QString WizardWords::quantityProblem(std::optional<qint64> quantity) const
{
    const services::UpgradeTarget *target = chosen();
    if (target == nullptr) {
        return {};
    }
    const rules::QuantityLimits &limits = target->limits;
    if (!quantity || *quantity < 1) {
        return tr("Enter %1 to %2.").arg(number(limits.minimum), number(limits.maximum));
    }
    if (*quantity > limits.maximum) {
        return tr("%1 allows at most %2 licences.", nullptr, static_cast<int>(limits.maximum))
            .arg(targetName(), number(limits.maximum));
    }
    if (limits.choosable && *quantity < limits.minimum) {
        const qint64 assigned = m_options.source.assigned;
        if (assigned >= limits.minimum) {
            return tr("%1 licences are assigned. Enter at least %2, or unassign some first.",
                nullptr, static_cast<int>(assigned))
                .arg(number(assigned), number(assigned));
        }
        return tr("Enter %1 to %2.").arg(number(limits.minimum), number(limits.maximum));
    }
    return {};
}

LicencesPageWords WizardWords::licences() const
{
    LicencesPageWords words;
    const services::UpgradeTarget *target = chosen();
    if (target == nullptr) {
        return words;
    }
    const qint64 now = m_options.source.subscription.quantity;
    const qint64 assigned = m_options.source.assigned;
    words.editable = target->limits.choosable;
    words.value = words.editable ? m_stand.quantity : now;
    words.minimum = target->limits.minimum;
    words.maximum = target->limits.maximum;
    words.fromTo.fromLabel = tr("From");
    words.fromTo.toLabel = tr("To");
    words.fromTo.fromProduct = sourceName();
    words.fromTo.toProduct = targetName();
    words.fromTo.fromText = tr("%1 licences · %2 assigned", nullptr, static_cast<int>(now))
                                .arg(number(now), number(assigned));
    if (words.editable) {
        words.title = tr("How many licences does the customer need?");
        words.help = tr("Enter the total for the new subscription. It replaces the current %1.")
                         .arg(number(now));
        words.fromTo.toText = tr("Enter the number below");
        words.label = tr("Licences");
        words.accessibleName = tr("Licences");
        words.keepText = tr("Keep %1", "the present number of licences").arg(number(now));
        words.hint
            = tr("%1 %2", "two sentences")
                  .arg(tr("Enter %1 to %2.").arg(number(words.minimum), number(words.maximum)),
                      tr("Now %1, %2 assigned.").arg(number(now), number(assigned)));
        words.assigned = tr("Assigned now: %1 of %2").arg(number(assigned), number(now));
        words.adminCentreNote
            = tr("Some tasks for this upgrade must be finished in the Office 365 "
                 "admin center operated by 21Vianet. The result page lists them.");
    } else {
        words.title = tr("The number of licences stays the same");
        words.help
            = tr("The new subscription has %1 licences. You can change this after the upgrade.",
                nullptr, static_cast<int>(now))
                  .arg(number(now));
        words.fromTo.toText
            = tr("%1 licences · carried over", nullptr, static_cast<int>(now)).arg(number(now));
        words.label = tr("Licences");
        words.accessibleName = words.fromTo.toText;
        words.hint = tr("Carried over. Cannot be changed here.");
        words.assigned = tr("Assigned %1 of %2").arg(number(assigned), number(now));
    }
    words.error = m_stand.quantityError;
    words.unassigned = tr("%1 unassigned").arg(number(std::max<qint64>(0, now - assigned)));
    words.assignedPercent
        = now <= 0 ? 0 : static_cast<int>(std::clamp<qint64>(assigned * 100 / now, 0, 100));
    words.charge = charge(*target);
    words.note = assignmentsNote(assigned);
    return words;
}

ChargeWords WizardWords::charge(const services::UpgradeTarget &target) const
{
    ChargeWords words;
    const auto &before = m_options.sourcePrice;
    const auto &after = target.price;
    if (!before || !after || before->currency != after->currency) {
        return words;
    }
    const qint64 now = m_options.source.subscription.quantity;
    const qint64 then = target.limits.choosable ? m_stand.quantity : now;
    const auto totalNow = domain::times(*before, now);
    const auto totalThen = domain::times(*after, then);
    if (!totalNow || !totalThen) {
        return words;
    }
    words.title = tr("Monthly charge");
    words.nowHeader = tr("Now");
    words.afterHeader = tr("After");
    words.rows = { { tr("Licences"), number(now), number(then) },
        { tr("Price per licence"), m_texts.money(*before), m_texts.money(*after) },
        { tr("Total per month"), m_texts.money(*totalNow), m_texts.money(*totalThen) } };
    return words;
}

QString WizardWords::assignmentsNote(qint64 assigned) const
{
    const bool anyAssigned = assigned > 0;
    if (movesLicences()) {
        return anyAssigned ? tr("%1 accounts have a licence. Some may need extra work, which the "
                                "result page lists.",
                   nullptr, static_cast<int>(assigned))
                                 .arg(number(assigned))
                           : QString();
    }
    const qint64 more = m_stand.quantity - m_options.source.subscription.quantity;
    QString change = tr("The same number of licences as today.");
    if (more > 0) {
        change
            = tr("%1 more licences than today.", nullptr, static_cast<int>(more)).arg(number(more));
    } else if (more < 0) {
        change = tr("%1 fewer licences than today.", nullptr, static_cast<int>(-more))
                     .arg(number(-more));
    }
    if (!anyAssigned) {
        return change;
    }
    return tr("%1 %2", "two sentences")
        .arg(change,
            tr("The current assignments end: %1 accounts must be assigned the new product after "
               "the "
               "upgrade.",
                nullptr, static_cast<int>(assigned))
                .arg(number(assigned)));
}

ReviewPageWords WizardWords::review(
    const services::UpgradeOutcome *rehearsed, bool rehearsing) const
{
    ReviewPageWords words;
    const services::UpgradeTarget *target = chosen();
    if (target == nullptr) {
        return words;
    }
    words.title = tr("Review and submit");
    words.help = tr("The old subscription is cancelled and a new one is created, both on %1.")
                     .arg(m_texts.dateInSentence(m_options.file.now.toUTC().date()));
    words.fromTo.fromLabel = tr("From");
    words.fromTo.toLabel = tr("To");
    words.fromTo.fromProduct = sourceName();
    words.fromTo.toProduct = targetName();
    words.fromTo.fromText
        = licencesAtPrice(m_options.source.subscription.quantity, m_options.sourcePrice);
    words.fromTo.toText = licencesAtPrice(m_stand.quantity, target->price);
    words.billing = wording::billingTable(
        services::upgradeBilling(m_options.source.subscription, m_options.file.customer,
            target->verdict.target, {}, m_stand.quantity, m_options.file.now.toUTC().date(),
            m_options.billing, m_context),
        *m_context.catalogue, m_texts);
    words.changePrices = tr("Price list…");
    words.affectedTitle = tr("Accounts and services that need extra work");
    if (rehearsing) {
        words.affected = tr("Checking which accounts need extra work…");
    } else if (rehearsed == nullptr) {
        words.affected = tr("It is not known which accounts need extra work.");
    } else if (rehearsed->refused()) {
        words.affected = tr("This upgrade would be refused now. Submit to see the reason.");
    } else if (rehearsed->affected.isEmpty()) {
        words.affected = tr("No accounts need extra work.");
    } else {
        const auto left = rehearsed->affected.size();
        words.hasAffected = true;
        words.affected
            = tr("%1 items need extra work.", nullptr, static_cast<int>(left)).arg(number(left));
    }
    if (m_options.file.book.origin == domain::BookOrigin::Imported) {
        words.importedNote
            = tr("This records the upgrade in your book. Carry it out in Partner Center.");
    }
    const QStringList lost = lostNames();
    if (lost.isEmpty()) {
        words.warning = tr("The upgrade cannot be undone.");
        words.acknowledgement = tr("I have told the customer about the price change.");
    } else {
        words.warning
            = tr("Lost services: %1. The upgrade cannot be undone.").arg(m_texts.list(lost));
        words.acknowledgement
            = tr("I have told the customer about the price change and the lost services.");
    }
    words.submitHint = tr("Tick the box above first.");
    return words;
}

QStringList WizardWords::stepNames() const
{
    const qint64 assigned = m_options.source.assigned;
    const int count = static_cast<int>(m_stand.quantity);
    // In 21Vianet nothing moves: the assignments end with the old subscription.
    QString move;
    if (movesLicences()) {
        move = assigned == 1 ? tr("Move %1 licences and %2 assignment", nullptr, count)
                             : tr("Move %1 licences and %2 assignments", nullptr, count);
    } else {
        move = assigned == 1 ? tr("Set up %1 licences and end %2 assignment", nullptr, count)
                             : tr("Set up %1 licences and end %2 assignments", nullptr, count);
    }
    move = move.arg(number(m_stand.quantity), number(assigned));
    return { tr("Check the four conditions again"), tr("Create %1").arg(targetName()), move,
        tr("Cancel %1", "the old subscription").arg(sourceName()),
        tr("Find accounts and services that need extra work") };
}

ProgressPageWords WizardWords::progress() const
{
    ProgressPageWords words;
    words.title = tr("Upgrading…");
    words.help = tr("This usually takes a few seconds. It cannot be cancelled.");
    words.note = tr("If a step fails, every change is rolled back.");
    const int running = std::clamp(m_stand.step, 0, stepCount);
    words.percent = running * 100 / stepCount;
    words.percentText = tr("%1%").arg(number(words.percent));
    const QStringList names = stepNames();
    words.running = names.at(std::min(running, stepCount - 1));
    for (int i = 0; i < stepCount; ++i) {
        UpgradeStepWords step;
        step.name = names.at(i);
        QString state;
        if (i < running) {
            step.state = StepState::Done;
            state = tr("done", "upgrade step");
        } else if (i == running && m_stand.step >= 0) {
            step.state = StepState::Current;
            state = tr("running", "upgrade step");
        } else {
            state = tr("not started", "upgrade step");
        }
        step.accessibleName = tr("%1, %2", "upgrade step, its state").arg(step.name, state);
        words.steps.append(step);
    }
    return words;
}

} // namespace viewmodels
