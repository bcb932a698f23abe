#pragma once

#include "common/messagebar.h"
#include "services/runrecord.h"

namespace viewmodels {
class Workspace;
}

namespace mainwindow {

/// Tells at the start that the program ended unexpectedly before, what became of the upgrade that
/// stood in its wizard, and leads back to it. One run after another, the newest first, each until
/// it is closed or its upgrade is opened again. Submits nothing.
class RecoveryBar final : public common::MessageBar
{
    Q_OBJECT
public:
    /// Both outlive the bar. Hidden where there is nothing to tell.
    RecoveryBar(viewmodels::Workspace &workspace, services::RunRecord &record, QWidget *parent);

    /// Whether the page below has a place for it; true at first.
    void setWanted(bool wanted);
    /// The draft was opened again; the next run is told, if there is one.
    void settle();

Q_SIGNALS:
    void resumeRequested(const services::KeptDraft &draft);
    void diagnosticsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    /// What the book says of the upgrade; it can be asked only while it is open.
    enum class Fate { NotKnown, NotDone, Done, DoneByOthers };

    void showNext();
    void askBook();
    void takeFate(const QString &run, Fate fate);
    void retranslate();
    [[nodiscard]] QString draftText() const;
    [[nodiscard]] const services::UnexpectedEnd *end() const; ///< null: nothing to tell
    [[nodiscard]] bool isBookOpen() const; ///< the one of the draft

    viewmodels::Workspace &m_workspace;
    services::RunRecord &m_record;
    Fate m_fate = Fate::NotKnown;
    bool m_wanted = true;
    common::Button *m_resume;
    common::Button *m_diagnostics;
};

} // namespace mainwindow
