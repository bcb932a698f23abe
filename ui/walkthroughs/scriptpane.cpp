#include "walkthroughs/scriptpane.h"

#include "common/button.h"
#include "common/checkmenu.h"
#include "common/iconbutton.h"
#include "common/iconlabel.h"
#include "common/label.h"
#include "theme/theme.h"
#include "walkthroughs/progressbars.h"
#include "walkthroughs/scriptview.h"
#include "walkthroughs/stepkeys.h"
#include "walkthroughs/verdictlook.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace walkthroughs {

using common::Button;
using common::Label;
using theme::ColorRole;
using theme::TextStyle;
using viewmodels::WalkthroughDesk;
namespace metric = theme::metric;

namespace {

constexpr int designWidth = 272;

} // namespace

ScriptPane::ScriptPane(WalkthroughDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_heading(new QWidget(this))
    , m_title(new Label(TextStyle::Subtitle, ColorRole::Text, m_heading))
    , m_add(new common::IconButton(u"plus"_s, QString(), m_heading))
    , m_summary(new QWidget(this))
    , m_run(new Label(TextStyle::Caption, ColorRole::TextSecondary, m_summary))
    , m_steps(new Label(TextStyle::CaptionStrong, ColorRole::Text, m_summary))
    , m_bar(new RunBar(m_summary))
    , m_begin(new Button(Button::Kind::Primary, m_summary))
    , m_list(new ScriptView(this))
    , m_footer(new QWidget(this))
    , m_export(new Button(Button::Kind::Standard, m_footer))
{
    setObjectName(u"scriptPane"_s);
    build();
    connect(&m_desk, &WalkthroughDesk::changed, this, &ScriptPane::refresh);
    connect(&m_desk, &WalkthroughDesk::stepChanged, this, [this] {
        const qa::TestCase *now = m_desk.currentCase();
        m_list->setCurrentCase(now != nullptr ? now->id : QString());
    });
    retheme();
    refresh();
}

void ScriptPane::build()
{
    m_add->setObjectName(u"walkthroughMenu"_s);
    m_begin->setObjectName(u"newRun"_s);
    m_export->setObjectName(u"exportReport"_s);
    m_export->setIconName(u"export"_s);
    m_run->setElided(true);
    m_headingRow = new QHBoxLayout(m_heading);
    m_headingRow->addWidget(m_title, 1);
    m_headingRow->addWidget(m_add);
    auto *first = new QHBoxLayout;
    first->addWidget(m_run, 1);
    first->addWidget(m_steps);
    m_countsRow = new QHBoxLayout;
    const auto count = [this](Count &part) {
        part.icon = new common::IconLabel(QString(), ColorRole::Text, 14, m_summary);
        part.text = new Label(TextStyle::Caption, ColorRole::TextSecondary, m_summary);
        m_countsRow->addWidget(part.icon);
        m_countsRow->addWidget(part.text);
    };
    count(m_pass);
    count(m_fail);
    count(m_blocked);
    m_countsRow->addStretch(1);
    m_summaryColumn = new QVBoxLayout(m_summary);
    m_summaryColumn->addLayout(first);
    m_summaryColumn->addWidget(m_bar);
    m_summaryColumn->addLayout(m_countsRow);
    m_summaryColumn->addWidget(m_begin, 0, Qt::AlignLeft);
    m_footerRow = new QHBoxLayout(m_footer);
    m_footerRow->addWidget(m_export, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_summary);
    column->addWidget(m_list, 1);
    column->addWidget(m_footer);

    connect(m_add, &QAbstractButton::clicked, this, [this] {
        if (m_menu != nullptr) {
            common::popUpBelow(*m_menu, *m_add);
        }
    });
    connect(m_begin, &QAbstractButton::clicked, this, &ScriptPane::newRunRequested);
    connect(m_export, &QAbstractButton::clicked, this, &ScriptPane::reportRequested);
    tellStepKeys({ { StepKey::NewRun, m_begin }, { StepKey::Export, m_export } });
    connect(m_list, &ScriptView::chosen, &m_desk, &WalkthroughDesk::selectFirstUntested);
}

void ScriptPane::refresh()
{
    const auto &run = m_desk.run();
    const catalog::Language language = m_desk.workspace().language();
    m_title->setText(tr("Walkthroughs"));
    m_add->setName(tr("Runs and cases"));
    m_export->setText(tr("Export report…"));
    m_begin->setText(tr("New run…"));
    m_list->setAccessibleName(tr("Test cases"));
    m_list->setCases(m_desk.cases(), run ? &*run : nullptr, language);
    if (const qa::TestCase *now = m_desk.currentCase()) {
        m_list->setCurrentCase(now->id);
    }
    m_begin->setVisible(!run);
    m_bar->setVisible(run.has_value());
    m_export->setEnabled(run.has_value());
    m_export->setDisabledReason(run ? QString() : tr("There is no run yet."));
    for (const Count &part : { m_pass, m_fail, m_blocked }) {
        part.icon->setVisible(run.has_value());
        part.text->setVisible(run.has_value());
    }
    if (!run) {
        int steps = 0;
        for (const qa::TestCase &testCase : m_desk.cases()) {
            steps += static_cast<int>(testCase.steps.size());
        }
        m_run->setText(tr("No run is open"));
        m_steps->setText(tr("%Ln steps", nullptr, steps));
        return;
    }
    const int total = run->stepCount();
    const int done = total - run->stepCount(qa::Verdict::NotRun);
    const auto tell
        = [&](const Count &part, qa::Verdict verdict, const QString &icon, const QString &words) {
              part.icon->set(icon, lookOf(verdict).color);
              part.text->setText(words);
          };
    const int pass = run->stepCount(qa::Verdict::Pass);
    const int fail = run->stepCount(qa::Verdict::Fail);
    const int blocked = run->stepCount(qa::Verdict::Blocked);
    tell(m_pass, qa::Verdict::Pass, u"success"_s, tr("%Ln pass", nullptr, pass));
    tell(m_fail, qa::Verdict::Fail, u"error"_s, tr("%Ln fail", nullptr, fail));
    tell(m_blocked, qa::Verdict::Blocked, u"blocked"_s, tr("%Ln blocked", nullptr, blocked));
    m_run->setText(run->finished.isValid() ? tr("%1 (finished)").arg(run->facts.title)
            : run->damaged                 ? tr("%1 (damaged)").arg(run->facts.title)
                                           : run->facts.title);
    m_steps->setText(tr("%1 of %n steps", nullptr, total).arg(done));
    m_bar->set({ { qa::Verdict::Pass, pass }, { qa::Verdict::Fail, fail },
                   { qa::Verdict::Blocked, blocked },
                   { qa::Verdict::Skipped, run->stepCount(qa::Verdict::Skipped) } },
        total);
}

void ScriptPane::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    setFixedWidth(theme.px(designWidth));
    const int side = theme.px(metric::gap12);
    m_heading->setFixedHeight(theme.px(metric::selectionBar));
    m_headingRow->setContentsMargins(side, 0, side, 0);
    m_summaryColumn->setContentsMargins(side, side, side, side);
    m_summaryColumn->setSpacing(theme.px(metric::gap8));
    m_countsRow->setSpacing(theme.px(metric::gap4));
    m_footerRow->setContentsMargins(side, side, side, side);
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.color(ColorRole::Surface));
    setPalette(palette);
    update();
}

void ScriptPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void ScriptPane::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    const QColor line = theme.color(ColorRole::Line);
    painter.fillRect(rect(), theme.color(ColorRole::Surface));
    painter.fillRect(m_summary->geometry(), theme.color(ColorRole::SurfaceAlt));
    for (const QWidget *part : { m_heading, m_summary }) {
        painter.fillRect(0, part->geometry().bottom(), width(), 1, line);
    }
    painter.fillRect(0, m_footer->geometry().top(), width(), 1, line);
    painter.fillRect(width() - 1, 0, 1, height(), line);
}

} // namespace walkthroughs
