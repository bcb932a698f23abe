#include "planner/plannerpage.h"

#include "common/button.h"
#include "common/card.h"
#include "common/emptystate.h"
#include "common/errorpresenter.h"
#include "common/messagebar.h"
#include "common/skeleton.h"
#include "planner/jobbar.h"

#include <QStackedLayout>

namespace planner {

using viewmodels::PlannerModel;

// --- what is shown

void PlannerPage::showState()
{
    const PlannerModel::State state = m_model->state();
    const bool any = m_model->rowCount() > 0;
    const bool open = m_services.book != nullptr;
    m_export->setEnabled(any);
    m_export->setDisabledReason(tr("There is nothing to export."));
    const bool readOnly = open && m_services.book->isReadOnly();
    m_check->setEnabled(open && !readOnly && !m_job->isRunning());
    m_check->setDisabledReason(readOnly ? tr("This database can only be read.")
            : m_job->isRunning()        ? tr("Something else is running.")
                                        : QString());
    if (state == PlannerModel::State::Failed) {
        showError(m_model->error(), tr("The planner could not be loaded."));
    } else if (state == PlannerModel::State::Ready) {
        m_error->hide();
    }
    if (any) {
        m_skeleton->stop();
        m_stack->setCurrentWidget(m_tableCard);
    } else if (state == PlannerModel::State::Loading) {
        if (!m_skeleton->isRunning()) {
            m_skeleton->start();
        }
        m_stack->setCurrentWidget(m_skeletonCard);
    } else {
        m_skeleton->stop();
        if (m_model->filter().isNarrowed()) {
            m_empty->setTexts(tr("No subscriptions match"),
                tr("Remove a filter or change the search."), tr("Clear filters"));
        } else if (state == PlannerModel::State::Ready) {
            m_empty->setTexts(tr("Nothing can be upgraded now."),
                tr("Request delegated admin privileges or import more customers."));
        } else {
            m_empty->setTexts({}, {});
        }
        m_stack->setCurrentWidget(m_emptyCard);
    }
}

void PlannerPage::showUnfinished()
{
    if (!m_services.texts) {
        return;
    }
    const wording::Texts &texts = *m_services.texts;
    m_unfinished->setContent({ common::MessageBar::Kind::Warn,
        tr("A bulk upgrade waits: %1 of %2 subscriptions are left.")
            .arg(texts.number(m_waiting.waiting), texts.number(m_waiting.total)),
        {} });
    m_carryOn->setText(tr("Open"));
}

void PlannerPage::showError(const domain::Error &error, const QString &what)
{
    m_shownError = error;
    if (!m_services.texts) {
        return;
    }
    common::MessageBar::Content content = common::presentError(error, *m_services.texts);
    //: Two sentences: the cause, what to do next
    content.text
        = content.text.isEmpty() ? content.title : tr("%1 %2").arg(content.title, content.text);
    content.title = what;
    m_error->setContent(content);
    m_error->show();
}

} // namespace planner
