#pragma once

#include "common/overlaydialog.h"
#include "viewmodels/lossmodel.h"
#include "viewmodels/salvagejob.h"

class QProgressBar;

namespace common {
class Label;
class MessageBar;
class Table;
} // namespace common

namespace settings {

/// Saves what can be read of a damaged database into a new one: with progress and Cancel, then with
/// a list of what was lost, to copy or to save, and the way into the new one.
class SalvageSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    struct Given
    {
        QString book; ///< the damaged one
        QString actor; ///< who is named in the history
        viewmodels::RescueTools tools;
    };

    SalvageSheet(QWidget *host, std::shared_ptr<const wording::Texts> texts, Given given);

    void setTexts(std::shared_ptr<const wording::Texts> texts);
    /// Where the new database is to stand.
    void start(const QString &file);

Q_SIGNALS:
    void openRequested(const QString &file);

protected:
    bool mayClose() override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void showSaved(const domain::Salvaged &salvaged);
    void fail(const domain::Error &error);
    void askForList();
    void saveList(const QString &file);
    [[nodiscard]] QString summary() const;

    Given m_given;
    std::shared_ptr<const wording::Texts> m_texts;
    viewmodels::SalvageJob *m_job;
    viewmodels::LossModel *m_model;
    std::optional<domain::Salvaged> m_salvaged;
    std::optional<domain::Error> m_failure;
    bool m_closeAtEnd = false;
    common::MessageBar *m_message;
    common::Label *m_progress;
    QProgressBar *m_bar;
    common::Label *m_summary;
    common::Table *m_table;
    common::Button *m_close;
    common::Button *m_list;
    common::Button *m_open;
};

} // namespace settings
