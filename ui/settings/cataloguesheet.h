#pragma once

#include "common/overlaydialog.h"
#include "services/catalogues.h"
#include "wording/texts.h"

#include <QPointer>
#include <QTimer>

#include <atomic>
#include <memory>
#include <stop_token>

class QFileDialog;
class QProgressBar;

namespace common {
class MessageBar;
class Table;
} // namespace common

namespace viewmodels {
class DifferenceModel;
}

namespace settings {

/// Which catalogue is proposed.
enum class CatalogueProposal { OtherTable, OwnFile, BuiltIn };

/// What another catalogue would change, over the whole book and before anything is applied: the
/// other Global table, a file of the partner's own, or the built-in one again. A file with mistakes
/// is not compared; its mistakes are listed.
class CatalogueSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    struct Proposal
    {
        CatalogueProposal kind = CatalogueProposal::OtherTable;
        services::ChosenCatalogue chosen; ///< faults: they are listed, nothing is compared
        bool readOnly = false; ///< the book takes no choice
    };

    CatalogueSheet(QWidget *host, services::CatalogueService service,
        std::shared_ptr<const wording::Texts> texts, Proposal proposal);
    ~CatalogueSheet() override;

    void setTexts(std::shared_ptr<const wording::Texts> texts);

Q_SIGNALS:
    void applied(const domain::CatalogueChoice &choice);
    void subscriptionRequested(domain::CustomerId customer, domain::SubscriptionId subscription);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Written on the store's thread, read by a timer here.
    struct Reached
    {
        std::atomic<qint64> done{ 0 };
        std::atomic<qint64> total{ 0 };
    };

    void build();
    void retranslate();
    void refresh();
    void compare();
    void showProgress();
    void openCurrent();
    void fitRows();
    void askForFile();
    void save(const QString &file);

    services::CatalogueService m_service;
    std::shared_ptr<const wording::Texts> m_texts;
    Proposal m_proposal;
    viewmodels::DifferenceModel *m_model;
    std::shared_ptr<Reached> m_reached;
    std::stop_source m_stop;
    QTimer m_timer;
    bool m_running = false;
    bool m_stopped = false;
    std::optional<domain::Error> m_error;
    QWidget *m_progress;
    common::Label *m_progressText;
    QProgressBar *m_bar;
    common::Button *m_cancel;
    common::MessageBar *m_message;
    common::Button *m_again;
    common::Label *m_summary;
    common::Button *m_export;
    common::Table *m_table;
    common::Label *m_faults;
    common::Button *m_close;
    common::Button *m_apply;
    QPointer<QFileDialog> m_fileDialog;
};

} // namespace settings
