#pragma once

#include "common/messagebar.h"
#include "common/overlaydialog.h"
#include "importing/importreport.h"
#include "viewmodels/workspace.h"

namespace common {
class Label;

class SegmentedControl;
} // namespace common

namespace importing {

class FileRow;
class JobLane;

/// Brings CSV files into the open book: choose or drop them, read what the check found, import.
/// Nothing is saved before Import; a stopped import leaves the book as it was.
class ImportSheet : public common::OverlayDialog
{
    Q_OBJECT
public:
    ImportSheet(QWidget *host, viewmodels::Workspace &workspace);

    void setFiles(const services::ImportFiles &files);

protected:
    bool mayClose() override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class State { Choosing, Checking, Checked, Importing, Done };

    void build();
    void retranslate();
    void setState(State state);
    [[nodiscard]] services::ImportFiles files() const;
    [[nodiscard]] services::ImportOptions options(bool dryRun) const;
    void checkFiles();
    void importFiles();
    void run(bool dryRun);
    void take(bool dryRun, const domain::Result<services::ImportReport> &report);
    void showMessage(common::MessageBar::Kind kind, const QString &title, const QString &text);

    viewmodels::Workspace &m_workspace;
    State m_state = State::Choosing;
    services::ImportReport m_report;
    bool m_filling = false;
    bool m_checkAgain = false; ///< files or choices changed while a check was running
    QWidget *m_inputs = nullptr;
    common::Label *m_help = nullptr;
    FileRow *m_customers = nullptr;
    FileRow *m_subscriptions = nullptr;
    FileRow *m_users = nullptr;
    common::Label *m_cloudLabel = nullptr;
    common::SegmentedControl *m_cloud = nullptr;
    QWidget *m_delegationRow = nullptr;
    common::Label *m_delegationLabel = nullptr;
    common::SegmentedControl *m_delegation = nullptr;
    common::MessageBar *m_message = nullptr;
    JobLane *m_lane = nullptr;
    ImportReportView *m_view = nullptr;
    common::Button *m_cancel = nullptr;
    common::Button *m_import = nullptr;
};

} // namespace importing
