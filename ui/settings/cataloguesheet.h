#pragma once

#include "common/overlaydialog.h"
#include "services/catalogues.h"
#include "wording/texts.h"

#include <QPointer>

#include <memory>

class QFileDialog;

namespace common {
class MessageBar;
class Table;
} // namespace common

namespace viewmodels {
class DifferenceModel;
}

namespace settings {

class ComparingBar;

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

    void setTexts(std::shared_ptr<const wording::Texts> texts);

Q_SIGNALS:
    void applied(const domain::CatalogueChoice &choice);
    void subscriptionRequested(domain::CustomerId customer, domain::SubscriptionId subscription);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void compare();
    void openCurrent();
    void fitRows();
    void askForFile();
    void save(const QString &file);

    services::CatalogueService m_service;
    std::shared_ptr<const wording::Texts> m_texts;
    Proposal m_proposal;
    viewmodels::DifferenceModel *m_model;
    bool m_stopped = false;
    std::optional<domain::Error> m_error;
    ComparingBar *m_progress;
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
