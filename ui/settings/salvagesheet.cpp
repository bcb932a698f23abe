#include "settings/salvagesheet.h"

#include "common/copytext.h"
#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/table.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"
#include "viewmodels/csvfile.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QProgressBar>
#include <QVBoxLayout>

namespace settings {

using namespace Qt::StringLiterals;
using common::Button;
using common::MessageBar;
using theme::ColorRole;
using theme::TextStyle;
using viewmodels::SalvageJob;

namespace {

constexpr int rowsWanted = 5;
constexpr int barSteps = 1000;

common::Label *label(const QString &name, ColorRole role)
{
    auto *made = new common::Label(TextStyle::Body, role);
    made->setObjectName(name);
    made->setWrapping(true);
    return made;
}

} // namespace

SalvageSheet::SalvageSheet(QWidget *host, std::shared_ptr<const wording::Texts> texts, Given given)
    : OverlayDialog(host, Size::Wizard)
    , m_given(std::move(given))
    , m_texts(std::move(texts))
    , m_job(new SalvageJob(m_given.tools, this))
    , m_model(new viewmodels::LossModel(this))
    , m_message(new MessageBar)
    , m_progress(label(u"salvageProgressText"_s, ColorRole::TextSecondary))
    , m_bar(new QProgressBar)
    , m_summary(label(u"salvageSummary"_s, ColorRole::Text))
    , m_table(new common::Table)
    , m_close(addFooterButton({}, Button::Kind::Standard))
    , m_list(addFooterButton({}, Button::Kind::Standard))
    , m_open(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"salvageSheet"_s);
    setIconName(u"database"_s);
    m_model->setTexts(m_texts);
    build();
    retranslate();
    setInitialFocus(m_close);
}

void SalvageSheet::build()
{
    m_message->setObjectName(u"salvageMessage"_s);
    m_bar->setObjectName(u"salvageProgress"_s);
    m_bar->setTextVisible(false);
    m_summary->setSelectable(true);
    m_table->setObjectName(u"salvageTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setColumnShares({ 3, 4, 3, 4 }, common::Table::Fit::WholeCells);
    m_table->setRowsWanted(rowsWanted);
    m_close->setObjectName(u"salvageClose"_s);
    m_list->setObjectName(u"salvageList"_s);
    m_open->setObjectName(u"salvageOpen"_s);
    common::Letter::give(m_close, Qt::Key_C);
    common::Letter::give(m_list, Qt::Key_L);
    common::Letter::give(m_open, Qt::Key_O);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
    for (QWidget *each :
        std::initializer_list<QWidget *>{ m_message, m_progress, m_bar, m_summary }) {
        column->addWidget(each);
    }
    column->addWidget(m_table, 1);
    setContent(content);

    connect(m_close, &QAbstractButton::clicked, this, &SalvageSheet::requestClose);
    connect(m_list, &QAbstractButton::clicked, this, &SalvageSheet::askForList);
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        const QString file = m_salvaged ? m_salvaged->file : QString();
        finish();
        Q_EMIT openRequested(file);
    });
    connect(m_job, &SalvageJob::progressed, this, &SalvageSheet::refresh);
    connect(m_job, &SalvageJob::saved, this, &SalvageSheet::showSaved);
    connect(m_job, &SalvageJob::failed, this, &SalvageSheet::fail);
}

void SalvageSheet::start(const QString &file)
{
    m_job->start(m_given.book, file, m_given.actor);
    refresh();
}

void SalvageSheet::showSaved(const domain::Salvaged &salvaged)
{
    if (m_closeAtEnd) { // it was ready before it heard of that
        finish();
        return;
    }
    m_salvaged = salvaged;
    m_model->setLosses(salvaged.losses);
    retranslate();
    m_open->setFocus(Qt::OtherFocusReason);
}

void SalvageSheet::fail(const domain::Error &error)
{
    if (m_closeAtEnd || error.code == domain::ErrorCode::Cancelled) {
        finish();
        return;
    }
    m_failure = error;
    retranslate();
    m_close->setFocus(Qt::OtherFocusReason);
}

/// Closing while it is read gives it up; the sheet goes when nothing is left of it.
bool SalvageSheet::mayClose()
{
    if (!m_job->isRunning()) {
        return true;
    }
    m_closeAtEnd = true;
    m_job->cancel();
    refresh();
    return false;
}

void SalvageSheet::askForList()
{
    auto *dialog = new QFileDialog(this, tr("Save the list as"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({ tr("CSV for spreadsheets, UTF-8 with BOM (*.csv)") });
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setDirectory(QFileInfo(m_given.book).absolutePath());
    dialog->selectFile(u"what-was-lost.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SalvageSheet::saveList);
    dialog->open();
}

void SalvageSheet::saveList(const QString &file)
{
    viewmodels::whenAnswered(viewmodels::saveFile(file, m_model->csv()), this,
        [this, file](const domain::Result<void> &saved) {
            if (saved) {
                common::showToast(this, tr("List saved: %1").arg(QFileInfo(file).fileName()));
            } else {
                m_message->setContent(common::presentError(saved.error(), *m_texts));
                m_message->show();
            }
        });
}

QString SalvageSheet::summary() const
{
    using domain::RecordKind;
    const auto kept
        = [this](RecordKind kind) { return m_texts->number(m_salvaged->kept.value(kind)); };
    QStringList lines{
        tr("Saved: customers: %1, subscriptions: %2, accounts: %3, history entries: %4")
            .arg(kept(RecordKind::Customer), kept(RecordKind::Subscription),
                kept(RecordKind::Account), kept(RecordKind::HistoryEntry)),
        tr("New database: %1").arg(QDir::toNativeSeparators(m_salvaged->file)),
        m_salvaged->lossesInAll == 0 ? tr("No record is known to be lost.")
                                     : tr("Not there, or not as they were: %1")
                                           .arg(m_texts->number(m_salvaged->lossesInAll)),
    };
    if (!m_salvaged->historyWhole) {
        lines.append(tr("The history was joined anew; its last entry says so."));
    }
    if (m_salvaged->newestLost) {
        lines.append(tr("The newest changes stood in a log that is damaged; they are lost."));
    }
    if (m_salvaged->unknownPlaces > 0) {
        lines.append(tr("Damaged places of which nobody can tell what stood there: %1")
                         .arg(m_texts->number(m_salvaged->unknownPlaces)));
    }
    return lines.join(u'\n');
}

void SalvageSheet::refresh()
{
    const bool running = m_job->isRunning();
    const bool hasList = m_salvaged && m_model->rowCount() > 0;
    m_message->setVisible(m_salvaged || m_failure);
    m_progress->setVisible(running);
    m_bar->setVisible(running);
    m_summary->setVisible(m_salvaged.has_value());
    m_table->setVisible(hasList);
    m_list->setVisible(hasList);
    m_open->setVisible(m_salvaged.has_value());
    m_close->setEnabled(!m_closeAtEnd);
    m_close->setText(running ? tr("Cancel") : tr("Close"));
    const domain::SalvageProgress reached = m_job->progress();
    using Phase = domain::SalvageProgress::Phase;
    // Nobody knows how long the rounds behind the reading take: the bar moves to and fro.
    const bool known = reached.phase == Phase::Reading && reached.total > 0;
    m_bar->setRange(0, known ? barSteps : 0);
    m_bar->setValue(known ? static_cast<int>(reached.done * barSteps / reached.total) : 0);
    m_progress->setText(m_closeAtEnd           ? tr("Cancelling…")
            : reached.phase == Phase::Reading  ? tr("Reading the damaged file…")
            : reached.phase == Phase::Ordering ? tr("Putting in order what was read…")
                                               : tr("Checking the new database…"));
}

void SalvageSheet::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    m_model->setTexts(m_texts);
    retranslate();
}

void SalvageSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void SalvageSheet::retranslate()
{
    setTitle(tr("Save what can be read"));
    if (m_salvaged) {
        m_message->setContent(
            { m_salvaged->lossesInAll == 0 && m_salvaged->historyWhole ? MessageBar::Kind::Ok
                                                                       : MessageBar::Kind::Warn,
                tr("What could be read stands in a new database, which was checked."), {} });
        m_summary->setText(summary());
    } else if (m_failure) {
        const bool isThere = m_failure->code == domain::ErrorCode::WrongUse;
        m_message->setContent(isThere
                ? MessageBar::Content{ MessageBar::Kind::Error, tr("The new database was not made"),
                    tr("A file of this name exists already. Choose another name.") }
                : common::presentError(*m_failure, *m_texts));
    }
    m_bar->setAccessibleName(tr("Progress"));
    m_table->setAccessibleName(tr("What was lost"));
    m_list->setText(tr("Save the list…"));
    m_open->setText(tr("Open the new database"));
    refresh();
}

} // namespace settings
