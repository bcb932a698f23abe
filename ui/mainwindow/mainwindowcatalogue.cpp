#include "mainwindow/mainwindow.h"

#include "common/copytext.h"
#include "settings/cataloguesettings.h"
#include "settings/cataloguesheet.h"
#include "settings/settingspage.h"
#include "subscriptions/subscriptionspage.h"
#include "viewmodels/answer.h"

#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

/// The catalogue that the book is judged by: chosen in the settings, kept in the book.
namespace mainwindow {

using settings::CatalogueProposal;
using settings::CatalogueSettings;
using settings::CatalogueSheet;

void MainWindow::connectCatalogue(CatalogueSettings *catalogue)
{
    connect(catalogue, &CatalogueSettings::variantChosen, this, [this](bool corrected) {
        domain::CatalogueChoice choice = m_workspace.chosenCatalogue().choice;
        choice.corrected = corrected;
        m_workspace.chooseCatalogue(choice);
    });
    connect(catalogue, &CatalogueSettings::whatChangesRequested, this, [this] {
        services::ChosenCatalogue other = m_workspace.chosenCatalogue();
        other.choice.corrected = !other.choice.corrected;
        other.faults.clear();
        openCatalogueSheet(CatalogueProposal::OtherTable, other);
    });
    connect(catalogue, &CatalogueSettings::builtInRequested, this, [this] {
        services::ChosenCatalogue builtIn{ {}, m_workspace.builtInCatalogue(), {} };
        builtIn.choice.corrected = m_workspace.chosenCatalogue().choice.corrected;
        openCatalogueSheet(CatalogueProposal::BuiltIn, builtIn);
    });
    connect(catalogue, &CatalogueSettings::loadRequested, this, &MainWindow::askForCatalogue);
    connect(catalogue, &CatalogueSettings::saveRequested, this, &MainWindow::saveCatalogue);
}

void MainWindow::watchCatalogue()
{
    using viewmodels::Workspace;
    for (const auto &signal : { &Workspace::opened, &Workspace::aboutToClose,
             &Workspace::infoChanged, &Workspace::judgingChanged, &Workspace::languageChanged }) {
        connect(&m_workspace, signal, this, &MainWindow::showCatalogue);
    }
    connect(&m_workspace, &Workspace::aboutToClose, this, [this] {
        if (m_catalogueSheet) {
            m_catalogueSheet->finish();
        }
    });
    connect(&m_workspace, &Workspace::opened, this, [this] {
        if (!m_workspace.chosenCatalogue().faults.isEmpty()) {
            showMessage([this] {
                return common::MessageBar::Content{ common::MessageBar::Kind::Warn,
                    m_workspace.texts()->catalogueNotUsed(
                        m_workspace.chosenCatalogue().choice.name),
                    {} };
            });
        }
    });
    for (const auto &signal : { &Workspace::catalogueRefused, &Workspace::judgingFailed }) {
        connect(&m_workspace, signal, this, [this](const domain::Error &error) {
            showCatalogue();
            showError(error, [] { return tr("Catalogue"); });
        });
    }
}

void MainWindow::showCatalogue()
{
    if (m_catalogueSheet) {
        m_catalogueSheet->setTexts(m_workspace.texts());
    }
    if (m_settings.made() == nullptr) {
        return; // it asks when it is made
    }
    const services::ChosenCatalogue &chosen = m_workspace.chosenCatalogue();
    CatalogueSettings::Shown shown;
    shown.isOpen = m_workspace.isOpen();
    shown.isReadOnly = shown.isOpen && m_workspace.isReadOnly();
    shown.isJudging = m_workspace.isJudging();
    shown.corrected = chosen.choice.corrected;
    shown.hasCorrected
        = chosen.catalogue->edition(domain::Cloud::Global, catalog::Variant::Corrected).corrected;
    shown.file = chosen.choice.name;
    shown.chosenAt = m_workspace.texts()->dateTime(chosen.choice.chosenAt);
    shown.unusable = !chosen.faults.isEmpty();
    m_settings->catalogue()->show(shown);
}

void MainWindow::openCatalogueSheet(
    settings::CatalogueProposal kind, const services::ChosenCatalogue &chosen)
{
    const auto service = m_workspace.catalogues();
    if (!service || (m_catalogueSheet && m_catalogueSheet->isOpen())) {
        return;
    }
    m_catalogueSheet = new CatalogueSheet(
        this, *service, m_workspace.texts(), { kind, chosen, m_workspace.isReadOnly() });
    connect(m_catalogueSheet, &CatalogueSheet::applied, &m_workspace,
        &viewmodels::Workspace::chooseCatalogue);
    connect(m_catalogueSheet, &CatalogueSheet::subscriptionRequested, this,
        [this](domain::CustomerId customer, domain::SubscriptionId subscription) {
            m_subscriptions->open(customer, subscription);
            showPage(m_subscriptions.get());
            m_subscriptions->focusList();
        });
    m_catalogueSheet->open();
}

void MainWindow::askForCatalogue()
{
    auto *dialog = new QFileDialog(this, tr("Load a catalogue file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({ tr("Catalogues (*.json)"), tr("All files (*)") });
    connect(dialog, &QFileDialog::fileSelected, this, &MainWindow::loadCatalogue);
    dialog->open();
}

void MainWindow::loadCatalogue(const QString &file)
{
    viewmodels::whenAnswered(services::readCatalogueFile(file), this,
        [this, file](const domain::Result<services::CatalogueCandidate> &read) {
            if (!read) {
                showError(read.error(), [name = QFileInfo(file).fileName()] { return name; });
                return;
            }
            services::ChosenCatalogue chosen{ read->choice, read->catalogue, read->faults };
            chosen.choice.corrected = m_workspace.chosenCatalogue().choice.corrected;
            openCatalogueSheet(CatalogueProposal::OwnFile, chosen);
        });
}

void MainWindow::saveCatalogue()
{
    auto *dialog = new QFileDialog(this, tr("Save the catalogue as a file"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->setNameFilters({ tr("Catalogues (*.json)"), tr("All files (*)") });
    const QString own = m_workspace.chosenCatalogue().choice.name;
    dialog->selectFile(own.isEmpty() ? u"catalogue.json"_s : own);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        viewmodels::whenAnswered(
            services::saveCatalogueFile(file, m_workspace.chosenCatalogue().choice), this,
            [this, file](const domain::Result<void> &saved) {
                if (saved) {
                    common::showToast(
                        this, tr("Catalogue saved: %1").arg(QFileInfo(file).fileName()));
                } else {
                    showError(saved.error(), [] { return tr("The catalogue was not saved"); });
                }
            });
    });
    dialog->open();
}

} // namespace mainwindow
