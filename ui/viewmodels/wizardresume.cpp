#include "viewmodels/answer.h"
#include "viewmodels/wizardmodel.h"

#include <algorithm>

/// What is kept of the wizard for the case that the program ends, and the way back to it.
namespace viewmodels {

std::optional<services::KeptDraft> WizardModel::draftToKeep() const
{
    using Step = services::KeptDraft::Step;
    services::KeptDraft draft;
    switch (m_stand.page) {
    case WizardPage::Loading:
    case WizardPage::LoadFailed:
    case WizardPage::Result:
        return std::nullopt;
    case WizardPage::Choose:
        draft.step = Step::Choose;
        break;
    case WizardPage::Licences:
        draft.step = Step::Licences;
        break;
    case WizardPage::Review:
        draft.step = Step::Review;
        break;
    case WizardPage::Upgrading:
    case WizardPage::Failure:
    case WizardPage::UnknownOutcome:
        draft.step = Step::Submitted;
        break;
    }
    draft.customer = m_options->file.customer.id;
    draft.source = m_source;
    if (m_stand.chosen >= 0) {
        draft.target = m_options->targets.at(m_stand.chosen).verdict.target;
    }
    if (m_quantityByHand) {
        draft.quantity = m_quantity;
    }
    draft.requestId = m_requestId;
    return draft;
}

void WizardModel::resume(const services::KeptDraft &draft)
{
    begin(draft.source);
    const int generation = ++m_generation;
    m_context = m_service->context();
    whenAnswered(m_service->options(m_source), this,
        [this, generation, draft](const domain::Result<services::UpgradeOptions> &options) {
            if (generation != m_generation) {
                return;
            }
            if (!options) {
                m_loadError = options.error();
                show(WizardPage::LoadFailed);
            } else if (options->source.subscription.upgradedTo.isNull()
                || draft.requestId.isEmpty()) {
                takeDraft(draft, *options);
            } else {
                takeDone(draft, *options);
            }
        });
}

void WizardModel::takeDraft(
    const services::KeptDraft &draft, const services::UpgradeOptions &options)
{
    using Step = services::KeptDraft::Step;
    if (draft.quantity) {
        m_quantity = draft.quantity;
        m_quantityByHand = true;
    }
    const bool wasReviewed = draft.step == Step::Review || draft.step == Step::Submitted;
    takeOptions(options, wasReviewed ? AfterReading::Review : AfterReading::Choose, draft.target);
    m_chosenByHand = m_stand.chosen >= 0;
    if (draft.step == Step::Licences && m_stand.page == WizardPage::Choose) {
        next();
    }
}

/// The source was upgraded: by this draft's request, whose answer nobody saw, or by somebody else.
void WizardModel::takeDone(
    const services::KeptDraft &draft, const services::UpgradeOptions &options)
{
    const int generation = m_generation;
    whenAnswered(m_service->outcomeOf(options.source.subscription.upgradedTo), this,
        [this, generation, draft, options](
            const domain::Result<services::UpgradeOutcome> &outcome) {
            if (generation != m_generation) {
                return;
            }
            if (!outcome || outcome->order.requestId != draft.requestId) {
                takeDraft(draft, options);
                return;
            }
            m_options = options;
            m_requestId = draft.requestId;
            m_outcome = *outcome;
            const auto done = std::find_if(options.targets.cbegin(), options.targets.cend(),
                [&outcome](const services::UpgradeTarget &target) {
                    return target.verdict.target == outcome->target;
                });
            m_stand.chosen = done == options.targets.cend()
                ? -1
                : static_cast<int>(done - options.targets.cbegin());
            refreshAffected();
            show(WizardPage::Result);
        });
}

} // namespace viewmodels
