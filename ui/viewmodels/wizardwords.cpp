#include "viewmodels/wizardwords.h"

#include "viewmodels/customerwords.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {
namespace {

bool isHangul(QChar letter)
{
    return letter.script() == QChar::Script_Hangul;
}

bool hasHangul(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), isHangul);
}

/// The place of a page in the stepper, 0 to 4.
int placeOf(WizardPage page)
{
    switch (page) {
    case WizardPage::Loading:
    case WizardPage::LoadFailed:
    case WizardPage::Choose:
        return 0;
    case WizardPage::Licences:
        return 1;
    case WizardPage::Review:
        return 2;
    case WizardPage::Upgrading:
    case WizardPage::Failure:
    case WizardPage::UnknownOutcome:
        return 3;
    case WizardPage::Result:
        return 4;
    }
    return 0;
}

StepState stateOf(int step, WizardPage page)
{
    const int here = placeOf(page);
    if (step < here || page == WizardPage::Result) {
        return StepState::Done;
    }
    if (step > here) {
        return StepState::NotStarted;
    }
    const bool failed = page == WizardPage::Failure || page == WizardPage::UnknownOutcome;
    return failed ? StepState::Failed : StepState::Current;
}

/// The figures that footnote marks use; another mark is shown as it is.
QString raised(const QString &mark)
{
    static const QHash<QString, QString> figures{ { u"1"_s, u"¹"_s }, { u"2"_s, u"²"_s },
        { u"3"_s, u"³"_s } };
    return figures.value(mark, mark);
}

} // namespace

WizardWords::WizardWords(const wording::Texts &texts, const services::Context &context,
    const services::UpgradeOptions &options, const WizardStand &stand)
    : m_texts(texts)
    , m_context(context)
    , m_options(options)
    , m_stand(stand)
{
}

QList<WizardStep> WizardWords::steps(WizardPage page)
{
    const QStringList names{ tr("Choose product"), tr("Licences"), tr("Review"), tr("Upgrade"),
        tr("Result") };
    QList<WizardStep> all;
    for (int i = 0; i < names.size(); ++i) {
        WizardStep step;
        step.name = names.at(i);
        step.state = stateOf(i, page);
        step.isHere = i == placeOf(page);
        QString state;
        switch (step.state) {
        case StepState::NotStarted:
            state = tr("not started", "stepper");
            break;
        case StepState::Current:
            state = tr("current", "stepper");
            break;
        case StepState::Done:
            state = tr("done", "stepper");
            break;
        case StepState::Failed:
            state = tr("failed", "stepper");
            break;
        }
        step.accessibleName
            = tr("Step %1 of 5, %2, %3").arg(QString::number(i + 1), step.name, state);
        all.append(step);
    }
    return all;
}

WizardFrameWords WizardWords::frame(const services::UpgradeOutcome *outcome) const
{
    WizardFrameWords words;
    words.title = windowTitle();
    const bool done = m_stand.page == WizardPage::Result && outcome != nullptr;
    words.subtitle = tr("%1 · %2", "company · product")
                         .arg(companyInHeader(), done ? targetName() : sourceName());
    words.cloud = m_texts.cloud(cloud());
    words.isGlobal = cloud() == domain::Cloud::Global;
    words.steps = steps(m_stand.page);
    switch (m_stand.page) {
    case WizardPage::Choose: {
        const auto available = std::count_if(m_options.targets.cbegin(), m_options.targets.cend(),
            [this](const services::UpgradeTarget &target) { return canChoose(m_options, target); });
        words.footerHint
            = tr("%1 of %2 products available", nullptr, static_cast<int>(m_options.targets.size()))
                  .arg(number(available), number(m_options.targets.size()));
        break;
    }
    case WizardPage::Licences:
        words.footerHint = chosen() != nullptr && chosen()->limits.choosable
            ? tr("Limits come from the product, not from the customer")
            : tr("Nothing changes until you submit");
        break;
    case WizardPage::Review:
        words.footerHint = tr("Nothing changes until you submit");
        break;
    case WizardPage::Upgrading:
        words.footerHint = tr("%1 · %2", "product · number of licences")
                               .arg(targetName(), licenceCount(m_stand.quantity));
        break;
    case WizardPage::Result:
        if (done) {
            words.footerHint
                = tr("Finished %1 · order %2")
                      .arg(m_texts.dateTime(outcome->order.placedAt), outcome->order.number);
        }
        break;
    case WizardPage::Loading:
    case WizardPage::LoadFailed:
    case WizardPage::Failure:
    case WizardPage::UnknownOutcome:
        break;
    }
    return words;
}

const services::UpgradeTarget *WizardWords::chosen() const
{
    const bool isOne = m_stand.chosen >= 0 && m_stand.chosen < m_options.targets.size();
    return isOne ? &m_options.targets.at(m_stand.chosen) : nullptr;
}

bool WizardWords::canChoose(
    const services::UpgradeOptions &options, const services::UpgradeTarget &target)
{
    if (!options.source.verdict.roleAllowed || !target.verdict.eligible) {
        return false;
    }
    // Global has no step to lower the number; in 21Vianet one must exist between both limits.
    return target.limits.choosable ? target.limits.minimum <= target.limits.maximum
                                   : options.source.subscription.quantity <= target.limits.maximum;
}

QString WizardWords::sourceName() const
{
    return m_texts.product(m_options.source.subscription, cloud(), *m_context.catalogue);
}

QString WizardWords::productName(const catalog::Offer &offer) const
{
    return m_texts.product(offer, cloud());
}

QString WizardWords::targetName() const
{
    return chosen() == nullptr ? QString() : productName(*chosen()->offer);
}

QString WizardWords::markedName(const services::UpgradeTarget &target) const
{
    const QString name = productName(*target.offer);
    const bool marked = m_options.edition->showsFootnotes && !target.verdict.footnoteMark.isEmpty();
    return marked ? QString(name + raised(target.verdict.footnoteMark)) : name;
}

// A Korean name stands alone in Korean and its Latin form alone in English; names in other scripts
// stand beside the Latin one, since neither language can do without either.
QString WizardWords::companyInHeader() const
{
    const domain::Customer &customer = m_options.file.customer;
    const QString other = customerOtherName(customer, m_texts.language());
    if (other.isEmpty() || hasHangul(customer.localName)) {
        return companyInSentence();
    }
    return tr("%1 (%2)", "company name (the same in the other script)")
        .arg(companyInSentence(), other);
}

QString WizardWords::companyInSentence() const
{
    return customerName(m_options.file.customer, m_texts.language());
}

QString WizardWords::licenceCount(qint64 count) const
{
    return tr("%1 licences", nullptr, static_cast<int>(count)).arg(number(count));
}

QString WizardWords::licencesAtPrice(qint64 count, const std::optional<domain::Money> &price) const
{
    if (!price) {
        return licenceCount(count);
    }
    return tr("%1 licences · %2 each", nullptr, static_cast<int>(count))
        .arg(number(count), m_texts.money(*price));
}

wording::Texts::Scene WizardWords::scene(const services::CustomerFile &file,
    const QList<domain::Subscription> &holdings, domain::OfferId target) const
{
    wording::Texts::Scene scene;
    scene.customer = &file.customer;
    scene.holdings = &holdings;
    scene.subscription = &m_options.source.subscription;
    for (const domain::Subscription &holding : holdings) {
        if (holding.id == m_options.source.subscription.id) {
            scene.subscription = &holding;
        }
    }
    scene.catalogue = m_context.catalogue.get();
    scene.target = target;
    scene.role = m_context.actor.role;
    return scene;
}

QString WizardWords::footnote() const
{
    const QString text = m_options.edition->footnote.in(m_texts.language());
    if (!m_options.edition->showsFootnotes || text.isEmpty()) {
        return {};
    }
    for (const services::UpgradeTarget &target : m_options.targets) {
        if (!target.verdict.footnoteMark.isEmpty()) {
            return tr("%1 %2", "footnote mark and text")
                .arg(raised(target.verdict.footnoteMark), text);
        }
    }
    return {};
}

} // namespace viewmodels
