#include "planner/bulksheet.h"

#include "common/button.h"
#include "common/confirmdialog.h"
#include "common/label.h"
#include "common/letter.h"
#include "planner/factstable.h"
#include "planner/outcomedelegate.h"
#include "theme/theme.h"
#include "viewmodels/roles.h"

#include <QCheckBox>
#include <QEvent>
#include <QListView>
#include <QProgressBar>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace planner {

using namespace Qt::StringLiterals;
using common::Button;
using common::Label;
using theme::ColorRole;
using theme::TextStyle;
using viewmodels::BulkRun;
using viewmodels::DryRunModel;

BulkSheet::BulkSheet(QWidget *host, DryRunModel *dryRun, BulkRun *run, services::Plan plan,
    domain::Cloud cloud, bool recordOnly, const std::shared_ptr<const wording::Texts> &texts)
    : OverlayDialog(host, Size::Import)
    , m_dryRun(dryRun)
    , m_run(run)
    , m_plan(std::move(plan))
    , m_cloud(cloud)
    , m_recordOnly(recordOnly)
    , m_texts(texts)
{
    build();
    m_page = dryRun->state() == DryRunModel::State::Ready ? Page::Review : Page::Rehearsing;
    connect(dryRun, &DryRunModel::changed, this, [this] {
        if (m_page != Page::Rehearsing) {
            return;
        }
        if (m_dryRun->state() == DryRunModel::State::Ready) {
            m_page = Page::Review;
        } else if (m_dryRun->state() == DryRunModel::State::Idle) {
            finish(); // cancelled
            return;
        }
        refresh();
    });
    refresh();
}

BulkSheet::BulkSheet(QWidget *host, BulkRun *run, bool recordOnly,
    const std::shared_ptr<const wording::Texts> &texts)
    : OverlayDialog(host, Size::Import)
    , m_run(run)
    , m_recordOnly(recordOnly)
    , m_resumed(true)
    , m_texts(texts)
    , m_page(Page::Working)
{
    build();
    refresh();
}

void BulkSheet::build()
{
    setObjectName(u"bulkSheet"_s);
    setIconName(u"arrow-up"_s);
    m_body = new QWidget;
    m_column = new QVBoxLayout(m_body);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_note = new common::MessageBar(m_body);
    m_text = new Label(TextStyle::Body, ColorRole::Text, m_body);
    m_text->setWrapping(true);
    m_bar = new QProgressBar(m_body);
    m_progress.emplace(m_bar);
    m_counts = new Label(TextStyle::Body, ColorRole::TextSecondary, m_body);
    m_counts->setWrapping(true);
    m_facts = new FactsTable(m_body);
    m_warning = new common::MessageBar(m_body);
    m_acknowledge = new QCheckBox(m_body);
    m_acknowledge->setObjectName(u"bulkAcknowledge"_s);
    m_failedTitle = new Label(TextStyle::BodyStrong, ColorRole::Text, m_body);
    m_failed = new QStandardItemModel(this);
    m_failedList = new QListView(m_body);
    m_failedList->setObjectName(u"bulkFailedList"_s);
    m_failedList->setModel(m_failed);
    m_failedList->setItemDelegate(new OutcomeDelegate(m_failedList));
    m_failedList->setResizeMode(QListView::Adjust);
    m_failedList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_failedList->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_note, m_text, m_bar, m_counts, m_facts, m_warning, m_acknowledge, m_failedTitle }) {
        m_column->addWidget(part);
    }
    m_column->addWidget(m_failedList, 1);
    m_column->addStretch(0);
    setContent(m_body);
    m_cancel = addFooterButton(QString(), Button::Kind::Standard);
    m_cancel->setObjectName(u"bulkCancel"_s);
    m_second = addFooterButton(QString(), Button::Kind::Standard);
    m_second->setObjectName(u"bulkSecond"_s);
    m_main = addFooterButton(QString(), Button::Kind::Primary);
    m_main->setObjectName(u"bulkMain"_s);
    m_column->setSpacing(theme::Theme::of(this).px(theme::metric::gap16));
    common::Letter::give(m_acknowledge, Qt::Key_A);
    common::Letter::give(m_cancel, Qt::Key_C);
    common::Letter::give(m_second, Qt::Key_P);
    common::Letter::give(m_main, Qt::Key_U);
    connect(m_acknowledge, &QCheckBox::toggled, this, &BulkSheet::refresh);
    connect(m_run, &BulkRun::changed, this, &BulkSheet::refresh);
    connect(m_run, &BulkRun::ended, this, [this] {
        m_page = Page::Report;
        fillFailed();
        refresh();
        m_main->setFocus(Qt::OtherFocusReason);
        Q_EMIT ended();
    });
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        if (m_page == Page::Rehearsing) {
            m_dryRun->cancel();
        } else if (m_page == Page::Working) {
            m_run->giveUp();
        } else if (m_page == Page::Report) {
            Q_EMIT activityRequested();
            finish();
        } else {
            requestClose();
        }
    });
    connect(m_second, &QAbstractButton::clicked, this, [this] {
        if (m_page == Page::Report) {
            askForFile();
        } else if (m_run->stage() == BulkRun::Stage::Running) {
            m_run->pause();
        } else {
            requestClose(); // it waits in the book
        }
    });
    connect(m_main, &QAbstractButton::clicked, this, [this] {
        const bool neverBegan
            = m_run->stage() == BulkRun::Stage::Failed && m_run->run().number == 0;
        if (m_page == Page::Report) {
            requestClose();
        } else if (m_page == Page::Review || neverBegan) {
            submit();
        } else {
            m_run->carryOn();
        }
    });
}

void BulkSheet::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    if (m_page == Page::Report) {
        fillFailed();
    }
    refresh();
}

void BulkSheet::submit()
{
    m_page = Page::Working;
    m_run->start(m_plan, m_cloud);
}

bool BulkSheet::mayClose()
{
    if (m_page == Page::Rehearsing && m_dryRun != nullptr) {
        m_dryRun->cancel();
        return false; // closes by itself
    }
    if (m_page != Page::Review || !m_acknowledge->isChecked()) {
        return true;
    }
    // Esc never discards a ticked acknowledgement without asking (DESIGN.md section 9).
    const auto words = [] {
        common::ConfirmDialog::Question question;
        question.title = tr("Close without upgrading?");
        question.text = tr("What you entered is lost.");
        question.act = tr("Close");
        question.keep = tr("Continue");
        return question;
    };
    common::ConfirmDialog::ask(this, words, this, [this](bool act) {
        if (act) {
            finish();
        }
    });
    return false;
}

// --- pages

void BulkSheet::refresh()
{
    if (!m_texts) {
        return;
    }
    if (m_page == Page::Working && m_run->stage() == BulkRun::Stage::Idle && m_dryRun != nullptr
        && m_run->run().number == 0) {
        m_page = Page::Review; // stopped before anything was upgraded
    }
    const bool review = m_page == Page::Review;
    const bool report = m_page == Page::Report;
    m_bar->setVisible(m_page == Page::Rehearsing || m_page == Page::Working);
    m_counts->setVisible(m_page == Page::Working);
    m_text->setVisible(!report);
    m_facts->setVisible(review || report);
    m_acknowledge->setVisible(review);
    m_failedTitle->setVisible(report && m_failed->rowCount() > 0);
    m_failedList->setVisible(report && m_failed->rowCount() > 0);
    m_warning->setVisible(review);
    m_note->setVisible((m_recordOnly && review) || report);
    m_second->setVisible(!review && m_page != Page::Rehearsing);
    setClosable(true);
    switch (m_page) {
    case Page::Rehearsing:
        showRehearsing();
        break;
    case Page::Review:
        showReview();
        break;
    case Page::Working:
        showWorking();
        break;
    case Page::Report:
        showReport();
        break;
    }
}

void BulkSheet::showRehearsing()
{
    setTitle(tr("Upgrade subscriptions"));
    m_bar->setAccessibleName(tr("Progress of the dry run"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(true);
    m_main->setText(tr("Upgrade"));
    m_main->setEnabled(false);
    m_main->setDisabledReason(tr("The dry run is running."));
    if (m_dryRun->state() == DryRunModel::State::Failed) {
        showFailure(m_dryRun->error());
        return;
    }
    m_text->setText(
        tr("Rehearsing what was selected: %1 of %2. Nothing is changed.")
            .arg(m_texts->number(m_dryRun->done()), m_texts->number(m_dryRun->total())));
    m_progress->show(m_dryRun->done(), m_dryRun->total(), m_text->text());
}

void BulkSheet::showFailure(const domain::Error &error)
{
    const auto words = m_texts->error(error);
    m_bar->hide();
    m_warning->setContent({ common::MessageBar::Kind::Error, words.what, words.next });
    m_warning->show();
}

void BulkSheet::showReview()
{
    const services::PlanTotals &totals = m_dryRun->totals();
    const int works = static_cast<int>(totals.works());
    setTitle(tr("Upgrade %Ln subscriptions?", nullptr, works));
    m_text->setText(tr("Each subscription is upgraded by itself, one after the other. You can "
                       "pause between two of them."));
    const auto words = m_dryRun->words();
    QList<QPair<QString, QString>> facts{
        { tr("Subscriptions to upgrade"), m_texts->number(totals.works()) },
    };
    if (totals.failed > 0) {
        facts.append({ tr("Would fail and stay unchanged"), m_texts->number(totals.failed) });
    }
    if (words) {
        const QString unknown = tr("not known");
        const QString due = words->due(totals);
        const QString monthly = words->monthly(totals);
        facts.append({ tr("Due now"), due.isEmpty() ? unknown : due });
        facts.append({ tr("Change per month"), monthly.isEmpty() ? unknown : monthly });
    }
    if (totals.withoutPrice > 0) {
        facts.append({ tr("Without a known price"), m_texts->number(totals.withoutPrice) });
    }
    facts.append({ tr("Accounts to fix"), m_texts->number(totals.accounts) });
    facts.append({ tr("Subscriptions that lose services"), m_texts->number(totals.losing) });
    m_facts->setFacts(facts);
    m_note->setContent({ common::MessageBar::Kind::Info,
        tr("This records the upgrades in your book. Carry them out in Partner Center."), {} });
    m_warning->setContent({ common::MessageBar::Kind::Warn, tr("This cannot be undone."),
        totals.losing > 0
            ? tr("%Ln subscriptions lose services.", nullptr, static_cast<int>(totals.losing))
            : QString() });
    m_acknowledge->setText(totals.losing > 0
            ? tr("I have told the customers about the price change and the lost services.")
            : tr("I have told the customers about the price change."));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setVisible(true);
    m_main->setText(tr("Upgrade %1").arg(m_texts->number(totals.works())));
    m_main->setEnabled(works > 0 && m_acknowledge->isChecked());
    m_main->setDisabledReason(
        works > 0 ? tr("Tick the box above first.") : tr("Every one of them would fail."));
}

QString BulkSheet::workingText() const
{
    const domain::UpgradeRun &run = m_run->run();
    switch (m_run->stage()) {
    case BulkRun::Stage::Preparing:
        return tr("Preparing: %1 of %2. Nothing is upgraded yet.")
            .arg(m_texts->number(m_run->prepared()), m_texts->number(m_run->planned()));
    case BulkRun::Stage::Pausing:
        return tr("The subscription under way is finished first…");
    case BulkRun::Stage::Paused:
        return m_resumed && !m_run->last()
            ? tr("This bulk upgrade was interrupted on %1. What was upgraded is safe; the rest "
                 "waits.")
                  .arg(m_texts->dateTimeInSentence(run.startedAt))
            : tr("Paused. The rest waits in the book.");
    default:
        return tr("Upgrading %1 of %2")
            .arg(m_texts->number(run.total - run.waiting), m_texts->number(run.total));
    }
}

void BulkSheet::showWorking()
{
    const domain::UpgradeRun &run = m_run->run();
    const BulkRun::Stage stage = m_run->stage();
    setTitle(tr("Upgrading subscriptions"));
    m_bar->setAccessibleName(tr("Progress of the bulk upgrade"));
    m_text->setText(workingText());
    const bool preparing = stage == BulkRun::Stage::Preparing;
    const qint64 total = preparing ? m_run->planned() : run.total;
    const qint64 reached = preparing ? 0 : run.total - run.waiting;
    m_progress->show(reached, total, m_text->text(), 1 + static_cast<int>(stage));
    QString counts = tr("%1 upgraded · %2 failed · %3 left")
                         .arg(m_texts->number(run.done), m_texts->number(run.failed),
                             m_texts->number(preparing ? total : run.waiting));
    if (const auto words = m_run->words(); words && m_run->last()) {
        counts
            += u'\n' + words->company(*m_run->last()) + u": "_s + words->sentence(*m_run->last());
    }
    m_counts->setText(counts);
    m_warning->hide();
    if (stage == BulkRun::Stage::Failed) {
        showFailure(m_run->error());
    }
    const bool waits = stage == BulkRun::Stage::Paused || stage == BulkRun::Stage::Failed;
    m_cancel->setText(preparing ? tr("Cancel") : tr("Leave out the rest"));
    m_cancel->setVisible(stage != BulkRun::Stage::Failed || run.number != 0);
    m_cancel->setEnabled(stage != BulkRun::Stage::Pausing);
    m_second->setText(waits ? tr("Later") : tr("Pause"));
    m_second->setEnabled(waits || stage == BulkRun::Stage::Running);
    m_main->setText(stage == BulkRun::Stage::Failed ? tr("Try again") : tr("Carry on"));
    m_main->setEnabled(waits);
    m_main->setDisabledReason(tr("It is running."));
    setClosable(waits, tr("Pause the bulk upgrade first."));
}

void BulkSheet::fillFailed()
{
    m_failed->clear();
    const auto words = m_run->words();
    if (!words) {
        return;
    }
    for (const services::PlanOutcome &outcome : m_run->failed()) {
        auto *item = new QStandardItem(words->company(outcome));
        item->setData(words->reason(outcome), viewmodels::SecondaryTextRole);
        item->setData(u"error"_s, viewmodels::IconNameRole);
        item->setData(QVariant::fromValue(viewmodels::Tone::Error), viewmodels::IconToneRole);
        item->setData(QString(words->company(outcome) + u". "_s + words->reason(outcome)),
            Qt::AccessibleTextRole);
        m_failed->appendRow(item);
    }
}

void BulkSheet::showReport()
{
    const domain::UpgradeRun &run = m_run->run();
    setTitle(tr("Result"));
    const QString done = run.failed > 0
        ? tr("%1 of %2 subscriptions were upgraded. %3 failed and are unchanged.")
              .arg(m_texts->number(run.done), m_texts->number(run.total),
                  m_texts->number(run.failed))
        : tr("%1 of %2 subscriptions were upgraded.")
              .arg(m_texts->number(run.done), m_texts->number(run.total));
    m_note->setContent({ run.failed > 0 || run.skipped > 0 ? common::MessageBar::Kind::Warn
                                                           : common::MessageBar::Kind::Ok,
        done,
        m_recordOnly
            ? tr("This records the upgrades in your book. Carry them out in Partner Center.")
            : QString() });
    m_facts->setFacts({ { tr("Upgraded"), m_texts->number(run.done) },
        { tr("Failed"), m_texts->number(run.failed) },
        { tr("Left out"), m_texts->number(run.skipped) },
        { tr("Accounts to fix"), m_texts->number(run.accounts) } });
    m_failedTitle->setText(run.failed > m_failed->rowCount()
            ? tr("Failed (the first %1; the saved report has all)")
                  .arg(m_texts->number(m_failed->rowCount()))
            : tr("Failed"));
    m_failedList->setAccessibleName(tr("Failed"));
    m_cancel->setText(tr("Open activity"));
    m_cancel->setVisible(true);
    m_cancel->setEnabled(true);
    m_second->setText(tr("Save report…"));
    m_second->setEnabled(true);
    m_main->setText(tr("Close"));
    m_main->setEnabled(true);
}

void BulkSheet::changeEvent(QEvent *event)
{
    OverlayDialog::changeEvent(event);
    if (m_main == nullptr) {
        return;
    }
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    } else if (event->type() == QEvent::StyleChange) {
        m_column->setSpacing(theme::Theme::of(this).px(theme::metric::gap16));
    }
}

} // namespace planner
