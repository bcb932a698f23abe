#pragma once

#include "common/messagebar.h"
#include "common/overlaydialog.h"
#include "domain/backups.h"
#include "importing/importdraft.h"
#include "services/pastedtable.h"
#include "viewmodels/workspace.h"

#include <QTimer>

#include <array>
#include <memory>

class QMimeData;

namespace common {
class JobLane;
class Label;
} // namespace common

namespace importing {

class ErrorRows;
class ImportChooser;
class ImportQuestions;
class ImportTasks;
class MappingTable;

/// Brings CSV files into the open book: choose or drop them, match their columns, mend or skip what
/// the check found, import. Nothing is saved before Import; a stopped import leaves the book as it
/// was. The files themselves are never changed.
class ImportSheet : public common::OverlayDialog
{
    Q_OBJECT
public:
    ImportSheet(QWidget *host, viewmodels::Workspace &workspace);

    void setFiles(const services::ImportFiles &files);
    /// How many copies from before an import stay beside the book.
    void setBackupsKept(int kept) { m_backupsKept = kept; }
    /// Shares out files that were dropped on the program.
    void take(const QMimeData *dropped);

Q_SIGNALS:
    /// The import is to be taken back; `what` names the copy in a question.
    void restoreRequested(const QString &backup, const QString &what);

protected:
    bool mayClose() override;
    void changeEvent(QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class State { Choosing, Checking, Checked, Importing, Done };

    // importsheet.cpp: what happens
    void checkFiles();
    void importFiles();
    void run(bool dryRun);
    void backUp();
    void askWithoutBackup(const domain::Error &error);
    void restoreBackup();
    void takeCheck(const domain::Result<services::ImportReport> &answer);
    void takeImport(const domain::Result<services::ImportReport> &answer);
    void showReport(const services::ImportReport &report);
    void fail(const domain::Error &error);
    void cancelOrStop();
    void paste();
    void takePasted(const services::PastedTable &table);
    void askWhereToSave();
    void saveErrors(const QString &path);

    // importsheetview.cpp: what is seen
    void build();
    void connectAll();
    void retranslate();
    void setState(State state);
    void refresh();
    void showMessage(const common::MessageBar::Content &content, bool canCheckAgain = false);
    void warnOfInvented();
    void hideMessage();
    [[nodiscard]] QString footer() const;
    [[nodiscard]] QString jobText() const;
    [[nodiscard]] common::MessageBar::Content doneMessage() const;
    [[nodiscard]] QString whyNoImport() const;
    [[nodiscard]] QString fileLine() const;
    [[nodiscard]] bool isRunning() const;

    viewmodels::Workspace &m_workspace;
    ImportDraft m_draft;
    State m_state = State::Choosing;
    services::ImportReport m_report;
    bool m_checkAgain = false; ///< files or choices changed while a check was running
    /// Tables that were pasted, by ImportKind: their files live as long as the sheet.
    std::array<std::shared_ptr<domain::WorkFolder>, services::importKinds> m_pasted;
    int m_backupsKept = domain::backupsKept;
    QString m_backup; ///< the copy from before the import; empty: none was made
    QDateTime m_backupAt;
    bool m_changesFiles = false; ///< the files are shown beside what was found in them
    QTimer m_patience; ///< a short check needs no progress bar
    ImportChooser *m_chooser = nullptr;
    common::MessageBar *m_message = nullptr;
    MappingTable *m_mapping = nullptr;
    ImportQuestions *m_questions = nullptr;
    ImportTasks *m_tasks = nullptr;
    ErrorRows *m_errors = nullptr;
    common::Label *m_counts = nullptr;
    common::JobLane *m_lane = nullptr;
    common::Button *m_again = nullptr;
    common::Button *m_restore = nullptr;
    common::Button *m_change = nullptr;
    common::Button *m_save = nullptr;
    common::Button *m_cancel = nullptr;
    common::Button *m_import = nullptr;
};

} // namespace importing
