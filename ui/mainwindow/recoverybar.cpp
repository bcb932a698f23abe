#include "mainwindow/recoverybar.h"

#include "common/letter.h"
#include "viewmodels/answer.h"
#include "viewmodels/workspace.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace mainwindow {

using services::KeptDraft;

RecoveryBar::RecoveryBar(
    viewmodels::Workspace &workspace, services::RunRecord &record, QWidget *parent)
    : MessageBar(parent)
    , m_workspace(workspace)
    , m_record(record)
    , m_resume(addAction({}))
    , m_diagnostics(addAction({}))
{
    setObjectName(u"recoveryBar"_s);
    m_resume->setObjectName(u"recoveryResume"_s);
    m_diagnostics->setObjectName(u"recoveryDiagnostics"_s);
    common::Letter::give(m_resume, Qt::Key_Y);
    common::Letter::give(m_diagnostics, Qt::Key_Q);
    setKind(Kind::Warn);
    setClosable(true);
    connect(m_resume, &QAbstractButton::clicked, this, [this] {
        if (end() != nullptr && end()->draft) {
            Q_EMIT resumeRequested(*end()->draft);
        }
    });
    connect(m_diagnostics, &QAbstractButton::clicked, this, &RecoveryBar::diagnosticsRequested);
    connect(this, &MessageBar::closed, this, &RecoveryBar::settle);
    connect(&m_workspace, &viewmodels::Workspace::opened, this, &RecoveryBar::askBook);
    showNext();
}

const services::UnexpectedEnd *RecoveryBar::end() const
{
    return m_record.unexpectedEnds().isEmpty() ? nullptr : &m_record.unexpectedEnds().constFirst();
}

bool RecoveryBar::isBookOpen() const
{
    return m_workspace.isOpen() && end() != nullptr && end()->draft
        && end()->draft->book == m_workspace.file();
}

void RecoveryBar::settle()
{
    if (end() != nullptr) {
        m_record.forget(QString(end()->id));
    }
    showNext();
}

void RecoveryBar::showNext()
{
    m_fate = Fate::NotKnown;
    retranslate();
    setVisible(m_wanted && end() != nullptr);
    askBook();
}

void RecoveryBar::setWanted(bool wanted)
{
    m_wanted = wanted;
    setVisible(m_wanted && end() != nullptr);
}

void RecoveryBar::askBook()
{
    if (!isBookOpen() || m_workspace.upgrades() == nullptr) {
        return;
    }
    const QString run = end()->id;
    const QString request = end()->draft->requestId;
    viewmodels::whenAnswered(m_workspace.upgrades()->options(end()->draft->source), this,
        [this, run, request](const domain::Result<services::UpgradeOptions> &options) {
            if (!options || !isBookOpen()) {
                return; // the wizard says why, when it is opened
            }
            const domain::SubscriptionId target = options->source.subscription.upgradedTo;
            if (target.isNull()) {
                takeFate(run, Fate::NotDone);
                return;
            }
            viewmodels::whenAnswered(m_workspace.upgrades()->outcomeOf(target), this,
                [this, run, request](const domain::Result<services::UpgradeOutcome> &outcome) {
                    const bool own
                        = outcome && !request.isEmpty() && outcome->order.requestId == request;
                    takeFate(run, own ? Fate::Done : Fate::DoneByOthers);
                });
        });
}

void RecoveryBar::takeFate(const QString &run, Fate fate)
{
    if (end() != nullptr && end()->id == run) {
        m_fate = fate;
        retranslate();
    }
}

void RecoveryBar::changeEvent(QEvent *event)
{
    MessageBar::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

QString RecoveryBar::draftText() const
{
    const bool submitted = end()->draft->step == KeptDraft::Step::Submitted;
    switch (m_fate) {
    case Fate::NotKnown:
        return submitted ? tr("An upgrade had been submitted. Open it again to see what became of "
                              "it; nothing is submitted again by itself.")
                         : tr("An upgrade was being prepared. It was not submitted.");
    case Fate::NotDone:
        return submitted
            ? tr("An upgrade had been submitted. It was not carried out, and nothing was changed.")
            : tr("An upgrade was being prepared. It was not submitted.");
    case Fate::Done:
        return tr("The upgrade that had been submitted was carried out.");
    case Fate::DoneByOthers:
        return tr("The subscription of the upgrade that was being prepared has been upgraded by "
                  "another request.");
    }
    return {};
}

void RecoveryBar::retranslate()
{
    m_diagnostics->setText(tr("Save a diagnostic file…"));
    if (end() == nullptr) {
        return;
    }
    const bool hasDraft = end()->draft.has_value();
    setTitle(tr("Partner Desk ended unexpectedly"));
    const QString kept = tr("Everything that you confirmed is in the database.");
    setText(hasDraft ? tr("%1 %2", "two sentences").arg(kept, draftText()) : kept);
    m_resume->setVisible(hasDraft);
    m_resume->setText(m_fate == Fate::Done ? tr("Show the result") : tr("Open the upgrade again"));
}

} // namespace mainwindow
