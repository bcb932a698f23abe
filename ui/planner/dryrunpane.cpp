#include "planner/dryrunpane.h"

#include "common/announce.h"
#include "common/button.h"
#include "common/flowlayout.h"
#include "common/iconbutton.h"
#include "common/iconlabel.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/tabledialog.h"
#include "planner/outcomedelegate.h"
#include "services/tablefile.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListView>
#include <QPainter>
#include <QProgressBar>
#include <QVBoxLayout>

namespace planner {

using namespace Qt::StringLiterals;
using common::Button;
using common::Label;
using theme::ColorRole;
using theme::TextStyle;
using viewmodels::DryRunModel;

DryRunPane::DryRunPane(DryRunModel *model, Place place, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_place(place)
{
    setObjectName(u"dryRunPane"_s);
    build();
    connect(model, &DryRunModel::changed, this, &DryRunPane::refresh);
    retheme();
    refresh();
}

void DryRunPane::build()
{
    m_heading = new QWidget(this);
    m_icon = new common::IconLabel(u"flask"_s, ColorRole::AccentText, 16, m_heading);
    m_title = new Label(TextStyle::BodyStrong, ColorRole::Text, m_heading);
    m_time = new Label(TextStyle::Caption, ColorRole::TextTertiary, m_heading);
    m_close = new common::IconButton(u"cross"_s, QString(), m_heading);
    m_close->setObjectName(u"closeDryRun"_s);
    m_close->setSmall(true);
    m_headingRow = new QHBoxLayout(m_heading);
    m_headingRow->addWidget(m_icon);
    m_headingRow->addWidget(m_title, 1);
    m_headingRow->addWidget(m_time);
    m_headingRow->addWidget(m_close);
    m_heading->setVisible(m_place == Place::Beside);

    m_numbers = new QWidget(this);
    m_numbersRow = new QHBoxLayout(m_numbers);
    const auto number = [this](ColorRole color, int stretch) {
        Number made;
        made.count = new Label(TextStyle::Title, color, m_numbers);
        made.name = new Label(TextStyle::Caption, ColorRole::TextSecondary, m_numbers);
        made.name->setWrapping(true);
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        column->addWidget(made.count);
        column->addWidget(made.name);
        column->addStretch(1);
        m_numbersRow->addLayout(column, stretch);
        return made;
    };
    m_works = number(ColorRole::Ok, 0);
    m_fails = number(ColorRole::Error, 0);
    m_accounts = number(ColorRole::Warn, 1);

    m_progress = new QWidget(this);
    m_progressText = new Label(TextStyle::Body, ColorRole::TextSecondary, m_progress);
    m_progressText->setWrapping(true);
    m_bar = new QProgressBar(m_progress);
    m_told.emplace(m_bar);
    m_cancel = new Button(Button::Kind::Standard, m_progress);
    m_cancel->setObjectName(u"cancelDryRun"_s);
    auto *progress = new QVBoxLayout(m_progress);
    progress->setContentsMargins(16, 16, 16, 16);
    progress->addWidget(m_progressText);
    progress->addWidget(m_bar);
    progress->addWidget(m_cancel, 0, Qt::AlignLeft);
    progress->addStretch(1);

    m_list = new QListView(this);
    m_list->setObjectName(u"dryRunList"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new OutcomeDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setLayoutMode(QListView::Batched);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_footer = new QWidget(this);
    m_footerColumn = new QVBoxLayout(m_footer);
    m_promise = new Label(TextStyle::Caption, ColorRole::TextSecondary, m_footer);
    m_promise->setWrapping(true);
    m_deselect = new Button(Button::Kind::Standard, m_footer);
    m_deselect->setObjectName(u"deselectFailing"_s);
    m_save = new Button(Button::Kind::Standard, m_footer);
    m_save->setObjectName(u"saveDryRun"_s);
    auto *buttons = new common::FlowLayout;
    buttons->addWidget(m_deselect);
    buttons->addWidget(m_save);
    m_footerColumn->addWidget(m_promise);
    m_footerColumn->addLayout(buttons);

    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_heading);
    m_layout->addWidget(m_numbers);
    m_layout->addWidget(m_progress);
    m_layout->addWidget(m_list, 1);
    m_layout->addWidget(m_footer);
    common::Letter::give(m_close, Qt::Key_X);
    common::Letter::give(m_cancel, Qt::Key_C);
    common::Letter::give(m_deselect, Qt::Key_I);
    common::Letter::give(m_save, Qt::Key_S);
    connect(m_close, &QAbstractButton::clicked, this, &DryRunPane::closeRequested);
    connect(m_cancel, &QAbstractButton::clicked, m_model, &DryRunModel::cancel);
    connect(m_deselect, &QAbstractButton::clicked, this, &DryRunPane::deselectRequested);
    connect(m_save, &QAbstractButton::clicked, this, &DryRunPane::askForFile);
    connect(m_list, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const auto *outcome = m_model->outcomeAt(index.row());
            outcome != nullptr && !outcome->customer.isNull()) {
            Q_EMIT openRequested(outcome->customer, outcome->row.source);
        }
    });
}

void DryRunPane::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    refresh();
}

void DryRunPane::refresh()
{
    m_title->setText(tr("Dry run"));
    m_close->setName(tr("Close the dry run"));
    m_cancel->setText(tr("Cancel"));
    m_promise->setText(tr("A dry run changes nothing."));
    m_deselect->setText(tr("Deselect failing"));
    m_save->setText(tr("Save…"));
    m_works.name->setText(tr("would work"));
    m_fails.name->setText(tr("would fail"));
    m_accounts.name->setText(tr("accounts to fix"));
    m_bar->setAccessibleName(tr("Progress of the dry run"));
    m_list->setAccessibleName(tr("Dry run"));
    const bool running = m_model->state() == DryRunModel::State::Running;
    const bool ready = m_model->state() == DryRunModel::State::Ready;
    m_progress->setVisible(running);
    m_numbers->setVisible(!running);
    m_list->setVisible(!running);
    m_save->setEnabled(ready && m_model->rowCount() > 0);
    const services::PlanTotals &totals = m_model->totals();
    m_deselect->setEnabled(ready && totals.failed > 0);
    m_deselect->setDisabledReason(ready ? tr("Nothing would fail.") : QString());
    if (!m_texts) {
        return;
    }
    m_time->setText(ready ? m_texts->time(m_model->madeAt()) : QString());
    m_works.count->setText(m_texts->number(totals.works()));
    m_fails.count->setText(m_texts->number(totals.failed));
    m_accounts.count->setText(m_texts->number(totals.accounts));
    m_progressText->setText(
        tr("%1 of %2 rehearsed")
            .arg(m_texts->number(m_model->done()), m_texts->number(m_model->total())));
    const QString found = ready
        ? tr("%1 would work, %2 would fail, %3 accounts to fix")
              .arg(m_works.count->text(), m_fails.count->text(), m_accounts.count->text())
        : QString();
    if (running) {
        m_told->show(
            m_model->done(), m_model->total(), m_progressText->text(), m_wasRunning ? 1 : 0);
    } else if (m_wasRunning && ready && isVisible()) {
        common::announce(m_list, found);
    } else {
        m_list->setAccessibleDescription(found);
    }
    m_wasRunning = running;
}

void DryRunPane::askForFile()
{
    common::askForTable(
        this, tr("Save the dry run"), u"dry-run"_s, [this](const QString &file) { saveTo(file); });
}

void DryRunPane::saveTo(const QString &file)
{
    viewmodels::whenAnswered(
        services::saveTable(file, m_model->table(), viewmodels::PlanWords::tableHeader().numbers),
        this, [this, file](const domain::Result<void> &written) {
            if (written) {
                Q_EMIT saved(file);
            } else {
                Q_EMIT failed(written.error());
            }
        });
}

void DryRunPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void DryRunPane::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = theme.px(theme::metric::gap16);
    m_heading->setFixedHeight(theme.px(theme::metric::selectionBar));
    m_headingRow->setContentsMargins(side, 0, theme.px(8), 0);
    m_headingRow->setSpacing(theme.px(theme::metric::gap8));
    // A sheet has room around its content already.
    const int edge = m_place == Place::Sheet ? 0 : theme.px(12);
    m_numbersRow->setContentsMargins(side, edge, side, theme.px(8));
    m_numbersRow->setSpacing(theme.px(10));
    m_footerColumn->setContentsMargins(side, theme.px(12), side, edge);
    m_footerColumn->setSpacing(theme.px(theme::metric::gap8));
    m_layout->invalidate();
    update();
}

void DryRunPane::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    if (m_place == Place::Sheet) {
        painter.fillRect(0, m_footer->geometry().top(), width(), 1, theme.color(ColorRole::Line));
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    theme::paintBox(&painter, QRectF(rect()), theme::metric::radiusCard,
        theme.color(ColorRole::Surface), theme.color(ColorRole::Line));
    const QColor line = theme.color(ColorRole::Line);
    painter.fillRect(1, m_heading->geometry().bottom(), width() - 2, 1, line);
    const QRect footer = m_footer->geometry();
    painter.fillRect(footer.adjusted(0, 0, 0, -4), theme.color(ColorRole::SurfaceAlt));
    painter.fillRect(footer.adjusted(4, 0, -4, 0), theme.color(ColorRole::SurfaceAlt));
    painter.fillRect(1, footer.top(), width() - 2, 1, line);
}

} // namespace planner
