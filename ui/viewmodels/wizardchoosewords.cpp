#include "viewmodels/wizardwords.h"

using namespace Qt::StringLiterals;

namespace viewmodels {
namespace {

const QList<catalog::ServiceChange::Step> &stepsOf(
    ChangeKind kind, const catalog::ServiceChange &change)
{
    switch (kind) {
    case ChangeKind::Gained:
        return change.gained;
    case ChangeKind::Changed:
        return change.changed;
    case ChangeKind::Lost:
        return change.lost;
    case ChangeKind::Kept:
        break;
    }
    return change.kept;
}

/// Lines one after the other: a line that ends in a list has no full stop, and a screen reader
/// would run on into the next.
QString spokenLines(const QString &lines)
{
    QStringList sentences = lines.split(u'\n');
    for (QString &sentence : sentences) {
        if (!sentence.endsWith(u'.')) {
            sentence.append(u'.');
        }
    }
    return sentences.join(u' ');
}

/// "플랜 1 → 2": Korean leaves out the noun that both sides begin with.
QString withoutSharedNoun(const QString &before, const QString &after)
{
    const qsizetype space = before.indexOf(u' ');
    const bool shared = space > 0 && after.startsWith(before.left(space + 1))
        && !before.contains(u',') && !after.contains(u',');
    return shared ? after.mid(space + 1) : after;
}

} // namespace

ChoosePageWords WizardWords::choose() const
{
    ChoosePageWords words;
    words.title = tr("Choose the new product");
    words.help
        = tr("Prices are per licence and month, from the demo price list. Tax is not included.");
    if (const auto &own = m_options.billing.priceList) {
        words.help = tr("Prices are per licence and month, from the price list %1; demo prices "
                        "where it has none. Tax is not included.")
                         .arg(own->name);
    }
    const QList<domain::Subscription> holdings = m_options.file.holdings();
    const auto around = scene(m_options.file, holdings, {});
    if (!m_options.source.verdict.roleAllowed) {
        words.notice
            = tr("%1 %2", "two sentences")
                  .arg(m_texts.roleRefusal(), m_texts.roleRemedy(cloud(), *m_context.catalogue));
    } else if (m_options.targets.isEmpty()) {
        QStringList sentences;
        for (const domain::Refusal &refusal : m_options.source.verdict.refusals) {
            sentences.append(m_texts.refusal(refusal, around));
            sentences.append(m_texts.refusalRemedy(refusal, around));
        }
        words.notice = sentences.join(u' ');
    }
    bool anyAvailable = false;
    for (int i = 0; i < m_options.targets.size(); ++i) {
        words.cards.append(card(i));
        anyAvailable = anyAvailable || words.cards.constLast().available;
    }
    words.footnote = footnote();
    if (const services::UpgradeTarget *target = chosen()) {
        words.comparisonTitle = tr("If you upgrade to %1").arg(productName(*target->offer));
        for (const ChangeKind kind :
            { ChangeKind::Gained, ChangeKind::Changed, ChangeKind::Lost, ChangeKind::Kept }) {
            words.comparison.append(group(kind, target->change));
        }
    } else {
        words.comparisonTitle = tr("What changes");
        words.comparisonHint = anyAvailable ? tr("Choose a product to see what changes.")
                                            : tr("No product can be chosen now.");
        words.nextHint = anyAvailable ? tr("Choose a product first.") : words.comparisonHint;
    }
    return words;
}

TargetCard WizardWords::card(int index) const
{
    const services::UpgradeTarget &target = m_options.targets.at(index);
    TargetCard card;
    card.offer = target.verdict.target;
    card.name = markedName(target);
    if (target.price) {
        card.price = m_texts.money(*target.price);
    }
    const int gained = static_cast<int>(target.change.gained.size());
    const int lost = static_cast<int>(target.change.lost.size());
    card.gained
        = gained == 0 ? tr("None gained") : tr("%1 gained", nullptr, gained).arg(number(gained));
    card.losesServices = lost > 0;
    card.lost = lost == 0 ? tr("None lost") : tr("%1 lost", nullptr, lost).arg(number(lost));
    card.limit = target.limits.hasLicenceLimit
        ? tr("Up to %1 licences", nullptr, static_cast<int>(target.limits.maximum))
              .arg(number(target.limits.maximum))
        : tr("No licence limit");
    card.available = canChoose(m_options, target);
    if (!card.available) {
        card.reasons = reasons(target);
    }
    card.selected = index == m_stand.chosen;
    card.accessibleName = cardAccessibleName(target, card);
    return card;
}

QString WizardWords::reasons(const services::UpgradeTarget &target) const
{
    if (!m_options.source.verdict.roleAllowed) {
        return m_texts.roleRefusal();
    }
    if (target.verdict.eligible) {
        return tr(
            "%1 allows at most %2 licences.", nullptr, static_cast<int>(target.limits.maximum))
            .arg(productName(*target.offer), number(target.limits.maximum));
    }
    const QList<domain::Subscription> holdings = m_options.file.holdings();
    const auto around = scene(m_options.file, holdings, target.verdict.target);
    QStringList lines;
    for (const domain::Refusal &refusal : target.verdict.refusals) {
        lines.append(m_texts.refusal(refusal, around));
    }
    if (target.verdict.refusals.size() == 1) {
        lines.append(m_texts.refusalRemedy(target.verdict.refusals.constFirst(), around));
    }
    return lines.join(u'\n');
}

QString WizardWords::cardAccessibleName(
    const services::UpgradeTarget &target, const TargetCard &card) const
{
    const QString product = productName(*target.offer);
    if (!card.available) {
        return tr("%1, not available: %2").arg(product, spokenLines(card.reasons));
    }
    const int gained = static_cast<int>(target.change.gained.size());
    const QString lost = number(target.change.lost.size());
    if (!target.price) {
        return tr("%1, %2 services gained, %3 lost", nullptr, gained)
            .arg(product, number(gained), lost);
    }
    return tr("%1, %2 per licence and month, %3 services gained, %4 lost", nullptr, gained)
        .arg(product, m_texts.spokenMoney(*target.price), number(gained), lost);
}

ComparisonGroup WizardWords::group(ChangeKind kind, const catalog::ServiceChange &change) const
{
    ComparisonGroup group;
    group.kind = kind;
    const QList<catalog::ServiceChange::Step> &steps = stepsOf(kind, change);
    const QString count = number(steps.size());
    switch (kind) {
    case ChangeKind::Gained:
        group.title = tr("Gained · %1").arg(count);
        break;
    case ChangeKind::Changed:
        group.title = tr("Changed · %1").arg(count);
        break;
    case ChangeKind::Lost:
        group.title = tr("Lost · %1").arg(count);
        break;
    case ChangeKind::Kept:
        group.title = tr("Kept · %1").arg(count);
        break;
    }
    if (steps.isEmpty()) {
        group.none = tr("None", "services");
    }
    for (const catalog::ServiceChange::Step &step : steps) {
        const catalog::ServiceFamily &family = m_context.catalogue->families().at(step.family);
        group.lines.append({ family.name.in(m_texts.language()),
            kind == ChangeKind::Changed ? stepText(step) : QString() });
    }
    return group;
}

QString WizardWords::stepText(const catalog::ServiceChange::Step &step) const
{
    const auto named = [this](const QList<catalog::PlanIndex> &plans) {
        QStringList names;
        for (const catalog::PlanIndex index : plans) {
            const catalog::ServicePlan &plan = m_context.catalogue->plans().at(index);
            const QString name = plan.step.in(m_texts.language());
            names.append(name.isEmpty() ? plan.name.in(m_texts.language()) : name);
        }
        return m_texts.list(names);
    };
    const QString before = named(step.before);
    const QString after = named(step.after);
    const bool korean = m_texts.language() == wording::Language::Korean;
    return tr("%1 → %2", "plan before and after")
        .arg(before, korean ? withoutSharedNoun(before, after) : after);
}

QStringList WizardWords::lostNames() const
{
    QStringList names;
    if (const services::UpgradeTarget *target = chosen()) {
        for (const catalog::ServiceChange::Step &step : target->change.lost) {
            names.append(
                m_context.catalogue->families().at(step.family).name.in(m_texts.language()));
        }
    }
    return names;
}

} // namespace viewmodels
