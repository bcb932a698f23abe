#pragma once

#include "common/messagebar.h"
#include "common/overlaydialog.h"
#include "services/snapshotcomparison.h"

#include <functional>
#include <optional>
#include <stop_token>

class QTimer;

namespace common {
class Table;
} // namespace common

namespace viewmodels {
class Workspace;
}

namespace settings {

class SnapshotListModel;

/// States of the open book under names: save one, go back to it, branch from it, compare. What
/// puts another book in the window's hands is asked of the window, which closes the sheet.
class SnapshotSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    SnapshotSheet(QWidget *host, viewmodels::Workspace &workspace);
    ~SnapshotSheet() override;

Q_SIGNALS:
    /// `lost`: what the book has otherwise now; null where that could not be found out soon.
    void goBackRequested(const services::Snapshot &snapshot, const services::Comparison *lost);
    void branched(const QString &file);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum class Work { None, Saving, Branching, Looking };

    void build();
    void retranslate();
    void readList(const QString &current = {});
    void refresh();
    void setWork(Work work);
    void askForName();
    void save(const QString &name);
    void goBack();
    void askForBranch();
    void branch(const services::Snapshot &snapshot, const QString &name);
    void compare();
    void confirmRemoval();
    void remove(const services::Snapshot &snapshot);
    void tell(const domain::Error &error, const std::function<QString()> &what);
    void showMessage(const std::function<common::MessageBar::Content()> &words);
    [[nodiscard]] QList<services::Snapshot> selected() const;
    [[nodiscard]] QString proposedName() const;
    [[nodiscard]] QString freeBranchName(const QString &from) const;

    viewmodels::Workspace &m_workspace;
    SnapshotListModel *m_model;
    Work m_work = Work::None;
    std::stop_source m_stop;
    std::function<common::MessageBar::Content()> m_messageWords;
    common::MessageBar *m_message;
    common::Label *m_text;
    common::Label *m_none;
    common::Table *m_table;
    common::Button *m_goBack;
    common::Button *m_branch;
    common::Button *m_compare;
    common::Button *m_remove;
    common::Label *m_progress;
    common::Label *m_folder;
    common::Button *m_close;
    common::Button *m_save;
};

} // namespace settings
