#include "settings/rescuesheet.h"

#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/table.h"
#include "services/inpool.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"

#include <QDir>
#include <QEvent>
#include <QItemSelectionModel>
#include <QVBoxLayout>

#include <algorithm>

namespace settings {

using namespace Qt::StringLiterals;
using common::Button;
using theme::ColorRole;
using theme::TextStyle;
using viewmodels::BackupListModel;
using Check = BackupListModel::Check;

namespace {

constexpr int rowsWanted = 4;

common::Label *label(ColorRole role)
{
    auto *made = new common::Label(TextStyle::Body, role);
    made->setWrapping(true);
    return made;
}

Check::State stateOf(const domain::Error &error)
{
    switch (error.code) {
    case domain::ErrorCode::BookDamaged:
    case domain::ErrorCode::NotABook:
        return Check::State::Damaged;
    case domain::ErrorCode::BookNewer:
        return Check::State::Newer;
    default:
        return Check::State::Failed;
    }
}

} // namespace

RescueSheet::RescueSheet(QWidget *host, std::shared_ptr<const wording::Texts> texts, Given given)
    : OverlayDialog(host, Size::Wizard)
    , m_given(std::move(given))
    , m_texts(std::move(texts))
    , m_model(new BackupListModel(this))
    , m_message(new common::MessageBar)
    , m_text(label(ColorRole::Text))
    , m_none(label(ColorRole::TextSecondary))
    , m_table(new common::Table)
    , m_file(label(ColorRole::TextSecondary))
    , m_close(addFooterButton({}, Button::Kind::Standard))
    , m_salvage(addFooterButton({}, Button::Kind::Standard))
    , m_restore(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"rescueSheet"_s);
    setIconName(u"database"_s);
    m_model->showChecks();
    m_model->setTexts(m_texts);
    m_model->setBackups(domain::backupsOf(m_given.book));
    build();
    retranslate();
    const bool none = m_model->rowCount() == 0;
    setInitialFocus(!none            ? m_table
            : m_salvage->isEnabled() ? static_cast<QWidget *>(m_salvage)
                                     : m_close);
    viewmodels::whenAnswered(services::inPool([count = m_given.tools.historyEntries,
                                                  book = m_given.book] { return count(book); }),
        this, [this](qint64 entries) {
            m_entries = entries;
            checkNext();
        });
}

void RescueSheet::build()
{
    m_message->setObjectName(u"rescueMessage"_s);
    m_message->setAnnounced(false);
    m_table->setObjectName(u"rescueTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setColumnShares({ 3, 3, 2, 6 }, common::Table::Fit::WholeCells);
    m_table->setRowsWanted(rowsWanted);
    m_none->setObjectName(u"rescueNone"_s);
    m_file->setObjectName(u"rescueFile"_s);
    m_close->setObjectName(u"rescueClose"_s);
    m_salvage->setObjectName(u"rescueSalvage"_s);
    m_restore->setObjectName(u"rescueRestore"_s);
    common::Letter::give(m_close, Qt::Key_C);
    common::Letter::give(m_salvage, Qt::Key_S);
    common::Letter::give(m_restore, Qt::Key_R);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
    for (QWidget *each : std::initializer_list<QWidget *>{ m_message, m_text, m_none }) {
        column->addWidget(each);
    }
    column->addWidget(m_table, 1);
    column->addWidget(m_file);
    setContent(content);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &RescueSheet::refresh);
    connect(m_table, &common::Table::opened, this, &RescueSheet::restoreCurrent);
    connect(m_close, &QAbstractButton::clicked, this, &RescueSheet::requestClose);
    connect(m_salvage, &QAbstractButton::clicked, this, &RescueSheet::salvageRequested);
    connect(m_restore, &QAbstractButton::clicked, this, &RescueSheet::restoreCurrent);
}

/// One after the other, the newest first: each is copied and read as a whole.
void RescueSheet::checkNext()
{
    if (m_checked >= m_model->rowCount()) {
        return;
    }
    const int row = m_checked;
    viewmodels::whenAnswered(
        services::inPool([examine = m_given.tools.examine, path = m_model->pathAt(row)] {
            return examine(path);
        }),
        this,
        [this, row](const domain::Result<domain::BackupContent> &content) { take(row, content); });
}

void RescueSheet::take(int row, const domain::Result<domain::BackupContent> &content)
{
    Check check;
    check.state = content ? Check::State::Good : stateOf(content.error());
    if (content) {
        check.content = *content;
        if (m_entries >= content->historyEntries) {
            check.since = m_entries - content->historyEntries;
        }
    }
    m_model->setCheck(m_model->pathAt(row), check);
    if (content && !m_suggested) {
        m_suggested = true;
        m_table->selectRow(row);
    }
    ++m_checked;
    refresh();
    checkNext();
}

void RescueSheet::restoreCurrent()
{
    const int row = m_table->currentIndex().row();
    if (m_restore->isEnabled() && row >= 0) {
        Q_EMIT restoreRequested(m_model->pathAt(row), m_model->momentAt(row));
    }
}

QString RescueSheet::salvageRefusal() const
{
    return m_given.error.code == domain::ErrorCode::BookNewer
        ? tr("Nothing of it is damaged: a newer version reads it.")
        : QString();
}

void RescueSheet::refresh()
{
    const bool none = m_model->rowCount() == 0;
    m_none->setVisible(none);
    m_table->setVisible(!none);
    const QString noSalvage = salvageRefusal();
    m_salvage->setEnabled(noSalvage.isEmpty());
    m_salvage->setDisabledReason(noSalvage);
    const int row = m_table->selectionModel()->hasSelection() ? m_table->currentIndex().row() : -1;
    const Check::State state = row < 0 ? Check::State::Waiting : m_model->checkAt(row).state;
    const QString reason = none          ? tr("There is no copy beside this database.")
        : row < 0                        ? tr("Choose a backup first.")
        : state == Check::State::Waiting ? tr("This backup is being checked.")
        : state != Check::State::Good    ? tr("This backup cannot be used. Choose another one.")
                                         : QString();
    m_restore->setEnabled(reason.isEmpty());
    m_restore->setDisabledReason(reason);
}

void RescueSheet::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    m_model->setTexts(m_texts);
    retranslate();
}

void RescueSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void RescueSheet::retranslate()
{
    setTitle(tr("Rescue the database"));
    m_message->setContent(common::presentError(m_given.error, *m_texts));
    m_text->setText(m_given.error.code == domain::ErrorCode::BookNewer
            ? tr("A backup from before the update still opens in this version. What was done since "
                 "is not in it. The newer database is kept beside it.")
            : tr("Restoring the newest good backup is the safest way. Else what can still be read "
                 "is saved into a new database. The damaged file is never changed or deleted."));
    m_none->setText(tr("There is no copy beside this database."));
    m_table->setAccessibleName(tr("Backups"));
    m_file->setText(tr("File: %1").arg(QDir::toNativeSeparators(m_given.book)));
    m_close->setText(tr("Close"));
    m_salvage->setText(tr("Save what can be read…"));
    m_restore->setText(tr("Restore…"));
    refresh();
}

} // namespace settings
