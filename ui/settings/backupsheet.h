#pragma once

#include "common/overlaydialog.h"
#include "wording/texts.h"

#include <memory>

class QSpinBox;

namespace common {
class Table;
} // namespace common

namespace viewmodels {
class BackupListModel;
}

namespace settings {

/// The copies of the open book that the program has put beside it, and the way back to one of them
/// or to any other backup. It asks the window for the restore, which closes the sheet.
class BackupSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    struct Given
    {
        QString book; ///< the open one
        bool isReadOnly = false;
        int kept = 3; ///< how many of each reason stay
    };

    BackupSheet(QWidget *host, std::shared_ptr<const wording::Texts> texts, const Given &given);

    void setTexts(std::shared_ptr<const wording::Texts> texts);

Q_SIGNALS:
    /// `what` names it in a question: a moment, or a file's name.
    void restoreRequested(const QString &backup, const QString &what);
    void keptChosen(int kept);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void restoreCurrent();
    void askForFile();

    Given m_given;
    std::shared_ptr<const wording::Texts> m_texts;
    viewmodels::BackupListModel *m_model;
    common::Label *m_text;
    common::Label *m_none;
    common::Table *m_table;
    common::Label *m_keptLabel;
    QSpinBox *m_kept;
    common::Label *m_folder;
    common::Button *m_close;
    common::Button *m_other;
    common::Button *m_restore;
};

} // namespace settings
