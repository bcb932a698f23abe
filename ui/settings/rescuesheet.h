#pragma once

#include "common/overlaydialog.h"
#include "viewmodels/backuplistmodel.h"
#include "viewmodels/salvagejob.h"

namespace common {
class Label;
class MessageBar;
class Table;
} // namespace common

namespace settings {

/// What can be done about a database that cannot be opened: first the newest of its backups that is
/// whole (each is checked while the sheet stands), then saving what can be read. It asks the window
/// for either; the file itself is never changed.
class RescueSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    struct Given
    {
        QString book;
        domain::Error error; ///< why it cannot be opened
        viewmodels::RescueTools tools;
    };

    RescueSheet(QWidget *host, std::shared_ptr<const wording::Texts> texts, Given given);

    void setTexts(std::shared_ptr<const wording::Texts> texts);

Q_SIGNALS:
    /// `what` names it in a question.
    void restoreRequested(const QString &backup, const QString &what);
    void salvageRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void checkNext();
    void take(int row, const domain::Result<domain::BackupContent> &content);
    void restoreCurrent();
    [[nodiscard]] QString salvageRefusal() const;

    Given m_given;
    std::shared_ptr<const wording::Texts> m_texts;
    viewmodels::BackupListModel *m_model;
    int m_checked = 0; ///< rows, from the newest on
    bool m_suggested = false; ///< the newest good one was selected
    qint64 m_entries = 0; ///< that the history of the book has had
    common::MessageBar *m_message;
    common::Label *m_text;
    common::Label *m_none;
    common::Table *m_table;
    common::Label *m_file;
    common::Button *m_close;
    common::Button *m_salvage;
    common::Button *m_restore;
};

} // namespace settings
