#include "upgradewizard/progresspage.h"

#include "common/announce.h"
#include "common/card.h"
#include "common/messagebar.h"
#include "common/separator.h"
#include "upgradewizard/pageheading.h"
#include "upgradewizard/plainlabel.h"
#include "upgradewizard/stepmark.h"

#include <QHBoxLayout>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

using theme::ColorRole;
using theme::TextStyle;

constexpr int rowHeight = 39;

} // namespace

ProgressPage::ProgressPage(viewmodels::WizardModel *model, QWidget *parent)
    : WizardPage(model, parent)
    , m_heading(new PageHeading)
    , m_running(new PlainLabel(TextStyle::BodyMedium))
    , m_percent(new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary))
    , m_bar(new QProgressBar)
    , m_card(new common::Card)
    , m_cardLayout(new QVBoxLayout(m_card))
    , m_note(new common::MessageBar)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"progressPage"_s);
    m_bar->setRange(0, 100);
    m_bar->setTextVisible(false);
    m_running->setWrapping(true);
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignBottom);
    m_cardLayout->setContentsMargins(1, 1, 1, 1);
    m_cardLayout->setSpacing(0);
    m_note->setKind(common::MessageBar::Kind::Neutral);
    m_note->setIconName(u"lock"_s);
    m_note->setAnnounced(false);
    auto *runningRow = new QHBoxLayout;
    runningRow->addWidget(m_running, 1);
    runningRow->addWidget(m_percent);
    auto *running = new QVBoxLayout;
    running->setSpacing(4);
    running->addLayout(runningRow);
    running->addWidget(m_bar);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_heading);
    m_layout->addLayout(running);
    m_layout->addWidget(m_card);
    m_layout->addWidget(m_note);
    m_layout->addStretch(1);
    applyMetrics();
}

void ProgressPage::addRow()
{
    if (!m_rows.isEmpty()) {
        m_cardLayout->addWidget(new common::Separator(Qt::Horizontal));
    }
    Row row{ new QWidget, new StepMark, new PlainLabel(TextStyle::Body) };
    auto *layout = new QHBoxLayout(row.box);
    row.name->setWrapping(true);
    layout->addWidget(row.mark);
    layout->addWidget(row.name, 1);
    m_cardLayout->addWidget(row.box);
    row.box->show();
    m_rows.append(row);
}

void ProgressPage::applyMetrics()
{
    m_layout->setSpacing(px(18));
    m_bar->setFixedHeight(px(6));
    // Room for the widest one from the start: the line must not move as the number grows.
    m_percent->setMinimumWidth(m_percent->fontMetrics().horizontalAdvance(u"100%"_s) + px(4));
    for (const Row &row : m_rows) {
        row.box->layout()->setContentsMargins(px(16), px(4), px(16), px(4));
        row.box->layout()->setSpacing(px(12));
        row.box->setMinimumHeight(px(rowHeight));
    }
}

void ProgressPage::refresh()
{
    const viewmodels::ProgressPageWords words = model()->progressPage();
    m_heading->setTexts(words.title, words.help);
    m_running->setText(words.running);
    m_percent->setText(words.percentText);
    m_bar->setValue(words.percent);
    m_bar->setAccessibleName(words.running);
    m_note->setText(words.note);
    while (m_rows.size() < words.steps.size()) {
        addRow();
        applyMetrics();
    }
    for (int i = 0; i < words.steps.size(); ++i) {
        const viewmodels::UpgradeStepWords &step = words.steps.at(i);
        const Row &row = m_rows.at(i);
        row.mark->setState(step.state);
        row.name->setText(step.name);
        row.name->setAccessibleName(step.accessibleName);
        const bool here = step.state == viewmodels::StepState::Current;
        row.name->setTextStyle(here ? TextStyle::BodyStrong : TextStyle::Body);
        row.name->setColor(step.state == viewmodels::StepState::NotStarted ? ColorRole::TextTertiary
                                                                           : ColorRole::Text);
    }
    // In another language it is no news.
    if (isVisible() && words.percent != m_said) {
        common::announce(m_bar, words.running);
    }
    m_said = words.percent;
}

void ProgressPage::showEvent(QShowEvent *event)
{
    WizardPage::showEvent(event);
    common::alert(m_bar);
}

QWidget *ProgressPage::firstFocus()
{
    return m_heading->title();
}

} // namespace upgradewizard
