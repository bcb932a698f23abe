#include "services/scenes.h"
#include "viewmodels/affectedmodel.h"
#include "viewmodels/answer.h"
#include "viewmodels/wizardmodel.h"

#include <QMutexLocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {
namespace {

constexpr int stepCount = 5;

/// These end the job before anything is written; the others may come from the commit itself.
bool comesBeforeWriting(domain::ErrorCode code)
{
    switch (code) {
    case domain::ErrorCode::WrongUse:
    case domain::ErrorCode::BadInput:
    case domain::ErrorCode::NotFound:
    case domain::ErrorCode::Ambiguous:
    case domain::ErrorCode::Refused:
    case domain::ErrorCode::VersionConflict:
    case domain::ErrorCode::RoleNotAllowed:
    case domain::ErrorCode::QuantityOutOfRange:
    case domain::ErrorCode::StorageBusy:
    case domain::ErrorCode::StorageReadOnly:
    case domain::ErrorCode::BookMissing:
    case domain::ErrorCode::NotABook:
    case domain::ErrorCode::BookNewer:
    case domain::ErrorCode::Cancelled:
        return true;
    case domain::ErrorCode::Internal:
    case domain::ErrorCode::StorageFull:
    case domain::ErrorCode::StorageFailed:
    case domain::ErrorCode::BookDamaged:
        return false;
    }
    return false;
}

} // namespace

void WizardModel::submit()
{
    if (m_stand.page == WizardPage::Review && m_acknowledged) {
        startUpgrade();
    }
}

void WizardModel::tryAgain()
{
    if (m_stand.page == WizardPage::LoadFailed) {
        show(WizardPage::Loading);
        read(AfterReading::Choose);
    } else if (m_stand.page == WizardPage::Failure && m_trouble.error
        && m_trouble.error->code == domain::ErrorCode::VersionConflict) {
        read(AfterReading::Review);
    } else if (canTryAgain()) {
        startUpgrade();
    }
}

void WizardModel::startUpgrade()
{
    const int generation = ++m_generation;
    const services::UpgradeDraft asked = draft();
    m_trouble = {};
    m_trouble.target = asked.target;
    m_trouble.requestId = m_requestId;
    m_trouble.at = m_options->file.now;
    m_outcome.reset();
    m_stand.step = -1;
    m_reportedStep = -1;
    show(WizardPage::Upgrading);

    const auto report = [gate = m_gate, generation](services::UpgradeStep step) {
        const QMutexLocker lock(&gate->mutex);
        if (gate->model != nullptr) {
            QMetaObject::invokeMethod(
                gate->model,
                [model = gate->model, generation, step] {
                    model->noteStep(generation, static_cast<int>(step));
                },
                Qt::QueuedConnection);
        }
    };
    whenAnswered(m_service->upgrade(asked, report), this,
        [this, generation](const domain::Result<services::UpgradeOutcome> &answer) {
            takeAnswer(generation, answer);
        });
}

void WizardModel::noteStep(int generation, int step)
{
    if (generation != m_generation) {
        return;
    }
    m_reportedStep = std::max(m_reportedStep, step);
    m_trouble.step = m_reportedStep;
    if (!m_stepTimer.isActive()) {
        advance();
    }
}

// Each step stays visible for the step time; behind the last one stands the result.
void WizardModel::advance()
{
    if (m_stand.page != WizardPage::Upgrading) {
        return;
    }
    if (m_stepTime.count() == 0) {
        m_stand.step = m_reportedStep;
    } else if (m_stand.step < m_reportedStep) {
        ++m_stand.step;
        m_stepTimer.start(m_stepTime);
    }
    if (m_outcome && m_stand.step >= stepCount && !m_stepTimer.isActive()) {
        show(WizardPage::Result);
        return;
    }
    Q_EMIT changed();
}

void WizardModel::takeAnswer(int generation, const domain::Result<services::UpgradeOutcome> &answer)
{
    if (generation != m_generation) {
        return;
    }
    if (!answer) {
        settle(generation, answer.error());
        return;
    }
    if (!answer->refused()) {
        succeed(*answer);
        return;
    }
    m_trouble.refused = *answer;
    m_trouble.at = answer->before.now;
    m_stepTimer.stop();
    show(WizardPage::Failure);
}

// "Nothing was changed" is said only when the book was read again, or when the error comes before
// anything is written. A commit whose answer was lost may well stand in the book.
void WizardModel::settle(int generation, const domain::Error &error)
{
    if (services::isBy(services::Scene::NetworkLost, error)) {
        fail(WizardPage::UnknownOutcome, error); // whoever asks has no line to look with either
        return;
    }
    whenAnswered(m_service->options(m_source), this,
        [this, generation, error](const domain::Result<services::UpgradeOptions> &after) {
            if (generation != m_generation) {
                return;
            }
            if (!after) {
                fail(comesBeforeWriting(error.code) ? WizardPage::Failure
                                                    : WizardPage::UnknownOutcome,
                    error);
                return;
            }
            m_trouble.readAfter = *after;
            m_trouble.at = after->file.now;
            const domain::SubscriptionId target = after->source.subscription.upgradedTo;
            if (target.isNull()) {
                fail(WizardPage::Failure, error);
            } else {
                settleByOutcome(generation, error, target);
            }
        });
}

// The source was upgraded: by this request, or by somebody else.
void WizardModel::settleByOutcome(
    int generation, const domain::Error &error, domain::SubscriptionId target)
{
    whenAnswered(m_service->outcomeOf(target), this,
        [this, generation, error](const domain::Result<services::UpgradeOutcome> &outcome) {
            if (generation != m_generation) {
                return;
            }
            if (outcome && outcome->order.requestId == m_requestId) {
                succeed(*outcome);
            } else if (outcome || comesBeforeWriting(error.code)) {
                fail(WizardPage::Failure, error);
            } else {
                fail(WizardPage::UnknownOutcome, error);
            }
        });
}

void WizardModel::fail(WizardPage page, const domain::Error &error)
{
    m_trouble.error = error;
    m_stepTimer.stop();
    show(page);
}

void WizardModel::succeed(const services::UpgradeOutcome &outcome)
{
    m_outcome = outcome;
    refreshAffected();
    m_reportedStep = stepCount;
    if (!m_stepTimer.isActive()) {
        advance();
    }
    if (outcome.newSubscription) {
        Q_EMIT finished(outcome.newSubscription->id);
    }
}

} // namespace viewmodels
