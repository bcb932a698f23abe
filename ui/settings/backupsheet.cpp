#include "settings/backupsheet.h"

#include "common/label.h"
#include "common/letter.h"
#include "common/table.h"
#include "domain/backups.h"
#include "theme/theme.h"
#include "viewmodels/backuplistmodel.h"
#include "viewmodels/bookfiles.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QItemSelectionModel>
#include <QSpinBox>

namespace settings {

using namespace Qt::StringLiterals;
using common::Button;
using theme::ColorRole;
using theme::TextStyle;
using viewmodels::BackupListModel;

namespace {

constexpr int rowsWanted = 5;

common::Label *label(ColorRole role)
{
    auto *made = new common::Label(TextStyle::Body, role);
    made->setWrapping(true);
    return made;
}

} // namespace

BackupSheet::BackupSheet(
    QWidget *host, std::shared_ptr<const wording::Texts> texts, const Given &given)
    : OverlayDialog(host, Size::Message)
    , m_given(given)
    , m_texts(std::move(texts))
    , m_model(new BackupListModel(this))
    , m_text(label(ColorRole::TextSecondary))
    , m_none(label(ColorRole::TextSecondary))
    , m_table(new common::Table)
    , m_keptLabel(new common::Label)
    , m_kept(new QSpinBox)
    , m_folder(label(ColorRole::TextSecondary))
    , m_close(addFooterButton({}, Button::Kind::Standard))
    , m_other(addFooterButton({}, Button::Kind::Standard))
    , m_restore(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"backupSheet"_s);
    setIconName(u"database"_s);
    m_model->setTexts(m_texts);
    m_model->setBackups(domain::backupsOf(m_given.book));
    build();
    retranslate();
    const bool none = m_model->rowCount() == 0;
    if (!none) {
        m_table->selectRow(0);
    }
    setInitialFocus(none ? static_cast<QWidget *>(m_other) : m_table);
}

void BackupSheet::build()
{
    m_table->setObjectName(u"backupTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnShares({ 3, 3, 2 }, common::Table::Fit::WholeCells);
    m_table->setRowsWanted(rowsWanted);
    m_kept->setObjectName(u"backupsKept"_s);
    m_kept->setRange(1, domain::mostBackupsKept);
    m_kept->setValue(m_given.kept);
    m_keptLabel->setBuddy(m_kept);
    m_none->setObjectName(u"backupNone"_s);
    m_folder->setObjectName(u"backupFolder"_s);
    m_close->setObjectName(u"backupClose"_s);
    m_other->setObjectName(u"backupOther"_s);
    m_restore->setObjectName(u"backupRestore"_s);
    common::Letter::give(m_kept, Qt::Key_K);
    common::Letter::give(m_close, Qt::Key_C);
    common::Letter::give(m_other, Qt::Key_H);
    common::Letter::give(m_restore, Qt::Key_R);

    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
    grid->setColumnStretch(0, 1);
    grid->addWidget(m_text, 0, 0, 1, 2);
    grid->addWidget(m_none, 1, 0, 1, 2);
    grid->addWidget(m_table, 2, 0, 1, 2);
    grid->addWidget(m_keptLabel, 3, 0);
    grid->addWidget(m_kept, 3, 1);
    grid->addWidget(m_folder, 4, 0, 1, 2);
    setContent(content);

    connect(m_kept, &QSpinBox::valueChanged, this, &BackupSheet::keptChosen);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &BackupSheet::refresh);
    connect(m_table, &common::Table::opened, this, &BackupSheet::restoreCurrent);
    connect(m_close, &QAbstractButton::clicked, this, &BackupSheet::requestClose);
    connect(m_other, &QAbstractButton::clicked, this, &BackupSheet::askForFile);
    connect(m_restore, &QAbstractButton::clicked, this, &BackupSheet::restoreCurrent);
}

void BackupSheet::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    m_model->setTexts(m_texts);
    retranslate();
}

void BackupSheet::restoreCurrent()
{
    const int row = m_table->currentIndex().row();
    const QString path = m_model->pathAt(row);
    if (!path.isEmpty() && m_restore->isEnabled()) {
        Q_EMIT restoreRequested(path, m_model->momentAt(row));
    }
}

void BackupSheet::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Restore a backup"), QFileInfo(m_given.book).path(),
        tr("Backups and databases (*.backup %1);;All files (*)")
            .arg(viewmodels::bookfiles::patterns()));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this](const QString &file) { Q_EMIT restoreRequested(file, QFileInfo(file).fileName()); });
    dialog->open();
}

void BackupSheet::refresh()
{
    const bool none = m_model->rowCount() == 0;
    m_none->setVisible(none);
    m_table->setVisible(!none);
    const QString readOnly = m_given.isReadOnly ? tr("This database can only be read.") : QString();
    m_other->setEnabled(readOnly.isEmpty());
    m_other->setDisabledReason(readOnly);
    const QString reason = !readOnly.isEmpty() ? readOnly
        : !m_table->currentIndex().isValid()   ? tr("Choose a backup first.")
                                               : QString();
    m_restore->setEnabled(reason.isEmpty());
    m_restore->setDisabledReason(reason);
}

void BackupSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void BackupSheet::retranslate()
{
    setTitle(tr("Backups"));
    m_text->setText(tr("Copies that the program makes by itself: before a newer version changes "
                       "the database, before a big import, and before a backup takes its place. "
                       "Your own come from “Save copy…”."));
    m_none->setText(tr("There is no copy beside this database yet."));
    m_table->setAccessibleName(tr("Backups"));
    m_keptLabel->setText(tr("Copies kept of each kind"));
    m_kept->setAccessibleName(tr("Copies kept of each kind"));
    m_kept->setLocale(m_texts->locale());
    m_folder->setText(
        tr("Folder: %1").arg(QDir::toNativeSeparators(QFileInfo(m_given.book).absolutePath())));
    m_close->setText(tr("Close"));
    m_other->setText(tr("Restore a file…"));
    m_restore->setText(tr("Restore…"));
    refresh();
}

} // namespace settings
