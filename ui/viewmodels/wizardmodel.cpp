#include "viewmodels/wizardmodel.h"

#include "viewmodels/affectedfollowup.h"
#include "viewmodels/answer.h"

#include <QMutexLocker>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {
WizardModel::WizardModel(
    services::UpgradeService *service, std::shared_ptr<const wording::Texts> texts, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_texts(std::move(texts))
    , m_gate(std::make_shared<Gate>())
    , m_affected(new AffectedModel(this))
    , m_rehearsedList(new AffectedModel(this))
    , m_followUp(new AffectedFollowUp(m_affected, this))
{
    m_gate->model = this;
    m_stepTimer.setSingleShot(true);
    connect(&m_stepTimer, &QTimer::timeout, this, &WizardModel::advance);
}

WizardModel::~WizardModel()
{
    const QMutexLocker lock(&m_gate->mutex);
    m_gate->model = nullptr;
}

void WizardModel::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    if (!m_stand.quantityError.isEmpty()) {
        m_stand.quantityError = words().quantityProblem(m_quantity);
    }
    refreshAffected();
    Q_EMIT changed();
}

WizardWords WizardModel::words() const
{
    static const services::UpgradeOptions none;
    return { *m_texts, m_context, m_options ? *m_options : none, m_stand };
}

WizardFrameWords WizardModel::frame() const
{
    if (!m_options) {
        WizardFrameWords frame;
        frame.title = WizardWords::windowTitle();
        frame.steps = WizardWords::steps(m_stand.page);
        return frame;
    }
    return words().frame(m_outcome ? &*m_outcome : nullptr);
}

ChoosePageWords WizardModel::choosePage() const
{
    return m_options ? words().choose() : ChoosePageWords();
}

LicencesPageWords WizardModel::licencesPage() const
{
    return m_options ? words().licences() : LicencesPageWords();
}

ReviewPageWords WizardModel::reviewPage() const
{
    return m_options ? words().review(m_rehearsed ? &*m_rehearsed : nullptr, m_rehearsing)
                     : ReviewPageWords();
}

ProgressPageWords WizardModel::progressPage() const
{
    return m_options ? words().progress() : ProgressPageWords();
}

ResultPageWords WizardModel::resultPage() const
{
    return m_options && m_outcome ? words().result(*m_outcome) : ResultPageWords();
}

FailurePageWords WizardModel::failurePage() const
{
    return m_options ? words().failure(m_trouble) : FailurePageWords();
}

domain::SubscriptionId WizardModel::newSubscription() const
{
    return m_outcome && m_outcome->newSubscription ? m_outcome->newSubscription->id
                                                   : domain::SubscriptionId();
}

void WizardModel::show(WizardPage page)
{
    m_stand.page = page;
    if (page == WizardPage::Review) {
        // Not only when it is sent: what is kept of a draft is found again by it.
        m_requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        rehearse();
    }
    Q_EMIT pageChanged();
}

void WizardModel::open(domain::SubscriptionId source)
{
    begin(source);
    read(AfterReading::Choose);
}

void WizardModel::begin(domain::SubscriptionId source)
{
    m_source = source;
    m_options.reset();
    m_outcome.reset();
    m_rehearsed.reset();
    m_loadError.reset();
    m_trouble = {};
    m_stand = {};
    m_quantity.reset();
    m_chosenByHand = false;
    m_quantityByHand = false;
    m_acknowledged = false;
    m_stepTimer.stop();
    m_requestId.clear();
    show(WizardPage::Loading);
}

void WizardModel::read(AfterReading then)
{
    const int generation = ++m_generation;
    m_context = m_service->context();
    whenAnswered(m_service->options(m_source), this,
        [this, generation, then](const domain::Result<services::UpgradeOptions> &options) {
            if (generation != m_generation) {
                return;
            }
            if (!options) {
                m_loadError = options.error();
                show(WizardPage::LoadFailed);
                return;
            }
            takeOptions(*options, then);
        });
}

void WizardModel::takeOptions(
    const services::UpgradeOptions &options, AfterReading then, domain::OfferId wanted)
{
    m_loadError.reset();
    domain::OfferId before = wanted;
    if (m_options && m_stand.chosen >= 0) {
        before = m_options->targets.at(m_stand.chosen).verdict.target;
    }
    m_options = options;
    m_acknowledged = false;
    m_stand.chosen = -1;
    m_stand.quantityError.clear();
    QList<int> available;
    for (int i = 0; i < m_options->targets.size(); ++i) {
        const services::UpgradeTarget &target = m_options->targets.at(i);
        if (WizardWords::canChoose(*m_options, target)) {
            available.append(i);
            if (target.verdict.target == before) {
                m_stand.chosen = i;
            }
        }
    }
    if (m_stand.chosen < 0) {
        m_chosenByHand = false;
        // A single product is chosen already; among several the user decides.
        m_stand.chosen = available.size() == 1 ? available.constFirst() : -1;
    }
    if (!m_quantityByHand) {
        m_quantity = defaultQuantity();
    }
    m_stand.quantity = m_quantity.value_or(defaultQuantity());
    const bool reviewable = then == AfterReading::Review && m_stand.chosen >= 0
        && words().quantityProblem(m_quantity).isEmpty();
    show(reviewable ? WizardPage::Review : WizardPage::Choose);
}

qint64 WizardModel::defaultQuantity() const
{
    const qint64 now = m_options->source.subscription.quantity;
    if (m_stand.chosen < 0) {
        return now;
    }
    const rules::QuantityLimits &limits = m_options->targets.at(m_stand.chosen).limits;
    if (!limits.choosable) {
        return now;
    }
    return std::max(limits.minimum, std::min(now, limits.maximum));
}

void WizardModel::choose(int card)
{
    if (!m_options || card < 0 || card >= m_options->targets.size() || card == m_stand.chosen
        || !WizardWords::canChoose(*m_options, m_options->targets.at(card))) {
        return;
    }
    m_stand.chosen = card;
    m_chosenByHand = true;
    m_acknowledged = false;
    m_stand.quantityError.clear();
    if (!m_quantityByHand) {
        m_quantity = defaultQuantity();
        m_stand.quantity = *m_quantity;
    }
    Q_EMIT changed();
}

void WizardModel::setQuantity(std::optional<qint64> quantity)
{
    if (!m_options || quantity == m_quantity) {
        return;
    }
    m_quantity = quantity;
    m_quantityByHand = true;
    m_acknowledged = false;
    if (quantity) {
        m_stand.quantity = *quantity;
    }
    if (!m_stand.quantityError.isEmpty()) {
        m_stand.quantityError = words().quantityProblem(m_quantity);
    }
    Q_EMIT changed();
}

bool WizardModel::checkQuantity()
{
    if (!m_options) {
        return false;
    }
    const QString problem = words().quantityProblem(m_quantity);
    if (problem != m_stand.quantityError) {
        m_stand.quantityError = problem;
        Q_EMIT changed();
    }
    return problem.isEmpty();
}

void WizardModel::keepQuantity()
{
    if (m_options) {
        setQuantity(m_options->source.subscription.quantity);
        checkQuantity();
    }
}

void WizardModel::setAcknowledged(bool acknowledged)
{
    if (acknowledged != m_acknowledged) {
        m_acknowledged = acknowledged;
        Q_EMIT changed();
    }
}

bool WizardModel::canGoNext() const
{
    switch (m_stand.page) {
    case WizardPage::Choose:
        return m_stand.chosen >= 0;
    case WizardPage::Licences:
        return true;
    case WizardPage::Review:
        return m_acknowledged;
    default:
        return false;
    }
}

bool WizardModel::canGoBack() const
{
    return m_stand.page == WizardPage::Licences || m_stand.page == WizardPage::Review;
}

void WizardModel::next()
{
    if (m_stand.page == WizardPage::Choose && canGoNext()) {
        show(WizardPage::Licences);
    } else if (m_stand.page == WizardPage::Licences && checkQuantity()) {
        show(WizardPage::Review);
    }
}

void WizardModel::back()
{
    if (m_stand.page == WizardPage::Licences) {
        show(WizardPage::Choose);
    } else if (m_stand.page == WizardPage::Review) {
        show(WizardPage::Licences);
    }
}

bool WizardModel::hasInput() const
{
    switch (m_stand.page) {
    case WizardPage::Choose:
    case WizardPage::Licences:
    case WizardPage::Review:
        return m_chosenByHand || m_quantityByHand || m_acknowledged;
    default:
        return false;
    }
}

void WizardModel::chooseAnother()
{
    read(AfterReading::Choose);
}

bool WizardModel::canTryAgain() const
{
    return m_stand.page == WizardPage::Failure || m_stand.page == WizardPage::UnknownOutcome
        || m_stand.page == WizardPage::LoadFailed;
}

void WizardModel::takePrices()
{
    if (m_stand.page == WizardPage::Review) {
        read(AfterReading::Review);
    }
}

services::UpgradeDraft WizardModel::draft() const
{
    services::UpgradeDraft draft;
    draft.source = m_source;
    draft.seenRowVersion = m_options->source.subscription.rowVersion;
    draft.target = m_options->targets.at(m_stand.chosen).verdict.target;
    draft.quantity = m_stand.quantity;
    draft.requestId = m_requestId;
    return draft;
}

// The same code as the upgrade, rolled back: the review shows what would come of it. What goes
// wrong here is not told: submitting meets it again and tells it in full.
void WizardModel::rehearse()
{
    const int rehearsal = ++m_rehearsals;
    m_rehearsed.reset();
    m_rehearsing = true;
    refreshAffected();
    services::UpgradeDraft asked = draft();
    asked.requestId.clear();
    whenAnswered(m_service->rehearse(asked), this,
        [this, rehearsal](const domain::Result<services::UpgradeOutcome> &answer) {
            if (rehearsal == m_rehearsals && m_stand.page == WizardPage::Review) {
                m_rehearsing = false;
                m_rehearsed = answer ? std::optional(*answer) : std::nullopt;
                refreshAffected();
                Q_EMIT changed();
            }
        });
}

void WizardModel::refreshAffected()
{
    m_rehearsedList->setLines(
        m_options && m_rehearsed ? words().affected(*m_rehearsed, false) : QList<AffectedLine>());
    m_followUp->setService(m_service->affectedWork(), m_texts);
    m_affected->setLines(
        m_options && m_outcome ? words().affected(*m_outcome, true) : QList<AffectedLine>());
}

} // namespace viewmodels
