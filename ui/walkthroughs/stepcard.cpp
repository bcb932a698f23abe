#include "walkthroughs/stepcard.h"

#include "common/announce.h"
#include "common/button.h"
#include "common/checkline.h"
#include "common/iconbutton.h"
#include "common/iconlabel.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "theme/theme.h"
#include "walkthroughs/progressbars.h"
#include "walkthroughs/scriptview.h"
#include "walkthroughs/stepkeys.h"
#include "walkthroughs/verdictbutton.h"
#include "walkthroughs/verdictlook.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

/// What the card shows and keeps; what it is made of is in stepcardparts.cpp.
namespace walkthroughs {

using namespace Qt::StringLiterals;
using theme::ColorRole;
using viewmodels::WalkthroughDesk;
namespace metric = theme::metric;

void StepCard::refresh()
{
    retranslate();
    showChoices();
    showStep();
}

QString StepCard::stepKey() const
{
    const qa::TestCase *testCase = m_desk.currentCase();
    const qa::Step *step = m_desk.step();
    const QString run = m_desk.run() ? m_desk.run()->id : QString();
    return testCase == nullptr || step == nullptr ? QString()
                                                  : run + u'/' + testCase->id + u'/' + step->id;
}

void StepCard::showChoices()
{
    const QSignalBlocker quiet(m_cases);
    m_cases->clear();
    const catalog::Language language = m_desk.workspace().language();
    for (const qa::TestCase &testCase : m_desk.cases()) {
        m_cases->addItem(tr("%1: %2", "cloud and title of a test case")
                             .arg(cloudName(testCase.cloud), testCase.title.in(language)),
            testCase.id);
    }
    const qa::TestCase *now = m_desk.currentCase();
    m_cases->setCurrentIndex(now != nullptr ? m_cases->findData(now->id) : -1);
}

void StepCard::showStep()
{
    const qa::TestCase *testCase = m_desk.currentCase();
    const qa::Step *step = m_desk.step();
    const bool running = m_desk.isRunning();
    const bool any = step != nullptr;
    m_body->setEnabled(any);
    m_footer->setEnabled(any);
    if (!any) {
        m_title->setText(tr("No test case"));
        m_stepText->setText(QString());
        m_percent->setText(QString());
        m_bar->set({}, -1);
        return;
    }
    const catalog::Language language = m_desk.workspace().language();
    const int count = static_cast<int>(testCase->steps.size());
    const int at = m_desk.currentStep();
    m_title->setText(testCase->title.in(language));
    m_stepText->setText(tr("Step %1 of %2").arg(at + 1).arg(count));
    QList<qa::Verdict> verdicts;
    for (const qa::Step &each : testCase->steps) {
        const qa::StepResult *known
            = m_desk.run() ? m_desk.run()->result(testCase->id, each.id) : nullptr;
        verdicts.append(known == nullptr ? qa::Verdict::NotRun : known->verdict);
    }
    const auto done = std::count_if(verdicts.cbegin(), verdicts.cend(),
        [](qa::Verdict verdict) { return verdict != qa::Verdict::NotRun; });
    m_percent->setText(tr("%1%").arg(done * 100 / count));
    m_bar->set(verdicts, at);

    m_noRun->setVisible(!running);
    const bool first = at == 0;
    const QString before = testCase->preconditions.in(language);
    const bool loads = m_desk.scenario(testCase->scenario) != nullptr;
    m_preconditionsLabel->setVisible(first && (!before.isEmpty() || loads));
    m_preconditions->setVisible(first && !before.isEmpty());
    m_preconditions->setText(before);
    m_load->setVisible(first && loads);
    m_do->setText(step->action.in(language));
    m_showMe->setEnabled(!step->target.isEmpty());
    m_showMe->setDisabledReason(
        step->target.isEmpty() ? tr("This step is about no single control.") : QString());
    m_check->setVisible(!step->checks.isEmpty());

    const qa::StepResult result = m_desk.result();
    const QString key = stepKey();
    if (m_shown != key) {
        m_shown = key;
        showExpected(*step);
        m_note->setPlainText(result.note);
        m_defect->setText(result.defect);
        m_noteHint->hide();
        for (const int index : result.ticked) {
            if (index >= 0 && index < m_ticks.size()) {
                m_ticks.at(index)->box()->setChecked(true);
            }
        }
    } else {
        for (qsizetype i = 0; i < m_ticks.size(); ++i) {
            m_ticks.at(i)->setText(step->expected.at(i).in(language));
        }
    }
    const QString reason = running ? QString() : m_noRun->content().title;
    for (QWidget *field : std::initializer_list<QWidget *>{ m_note, m_defect }) {
        field->setEnabled(running);
        field->setAccessibleDescription(reason);
    }
    for (common::Button *button : { m_attach, m_attachBoth, m_skip }) {
        button->setEnabled(running);
        button->setDisabledReason(reason);
    }
    for (const common::CheckLine *tick : std::as_const(m_ticks)) {
        tick->box()->setEnabled(running);
        tick->box()->setAccessibleDescription(reason);
    }
    for (VerdictButton *button : std::as_const(m_verdicts)) {
        button->setEnabled(running);
        button->setAccessibleDescription(reason);
        button->setChecked(result.verdict == button->verdict());
    }
    m_note->setAccessibleDescription(running
            ? m_note->placeholderText()
            : tr("%1. %2", "what the field is for, why it cannot be used")
                  .arg(m_note->placeholderText(), reason));
    m_previous->setEnabled(at > 0);
    m_previous->setDisabledReason(tr("This is the first step."));
    m_next->setEnabled(at + 1 < count);
    m_next->setDisabledReason(tr("This is the last step."));
    const int pictures = static_cast<int>(result.evidence.size());
    m_attached->setText(
        pictures == 0 ? tr("None attached") : tr("%Ln attached", nullptr, pictures));
    showFinding();
}

void StepCard::showExpected(const qa::Step &step)
{
    qDeleteAll(m_ticks);
    m_ticks.clear();
    for (const catalog::Name &expected : step.expected) {
        auto *tick = new common::CheckLine(m_body);
        tick->setText(expected.in(m_desk.workspace().language()));
        tick->box()->setObjectName(u"expected%1"_s.arg(m_ticks.size() + 1));
        if (m_ticks.size() < expectedKeys) {
            common::Letter::tell(tick->box(), keysOfExpected(static_cast<int>(m_ticks.size())));
        }
        m_expected->addWidget(tick);
        m_ticks.append(tick);
        tick->show();
    }
}

void StepCard::showFinding()
{
    using Outcome = qa::Finding::Outcome;
    const qa::Finding kept = m_desk.result().finding;
    const qa::Finding &finding
        = m_desk.finding().outcome == Outcome::None ? kept : m_desk.finding();
    m_finding->setVisible(finding.outcome != Outcome::None);
    if (finding.outcome == Outcome::None) {
        return;
    }
    common::MessageBar::Content content;
    content.kind = finding.outcome == Outcome::Holds ? common::MessageBar::Kind::Ok
        : finding.outcome == Outcome::Differs        ? common::MessageBar::Kind::Error
                                                     : common::MessageBar::Kind::Neutral;
    content.title = finding.outcome == Outcome::Holds ? tr("The program finds it as expected")
        : finding.outcome == Outcome::Differs         ? tr("The program finds something else")
                                                      : tr("The program cannot tell");
    content.text = finding.told;
    m_finding->setContent(content);
}

QList<int> StepCard::ticked() const
{
    QList<int> all;
    for (int i = 0; i < m_ticks.size(); ++i) {
        if (m_ticks.at(i)->box()->isChecked()) {
            all.append(i);
        }
    }
    return all;
}

bool StepCard::hasUnsaved() const
{
    const qa::StepResult kept = m_desk.result();
    return m_desk.isRunning() && m_desk.step() != nullptr
        && (m_note->toPlainText().trimmed() != kept.note
            || m_defect->text().trimmed() != kept.defect || ticked() != kept.ticked);
}

void StepCard::judge(qa::Verdict verdict)
{
    if (!m_desk.isRunning() || m_desk.step() == nullptr) {
        return;
    }
    if (qa::needsNote(verdict) && m_note->toPlainText().trimmed().isEmpty()) {
        m_noteWanted = verdict;
        tellAgain();
        m_noteHint->show();
        focusNote();
        common::announce(m_note, m_noteHint->text());
        return;
    }
    m_noteHint->hide();
    m_desk.judge(verdict, m_note->toPlainText(), m_defect->text(), ticked());
}

void StepCard::tellAgain()
{
    if (m_noteWanted) {
        m_noteHint->setText(*m_noteWanted == qa::Verdict::Fail
                ? tr("Say what you saw: a failed step needs a note.")
                : tr("Say what is in the way: a blocked step needs a note."));
    }
    if (m_lastKept) {
        setAccessibleDescription(tr("Saved: %1").arg(wordOf(*m_lastKept)));
    }
}

void StepCard::focusNote()
{
    m_note->setFocus(Qt::ShortcutFocusReason);
}

void StepCard::focusDefect()
{
    m_defect->setFocus(Qt::ShortcutFocusReason);
}

void StepCard::tick(int index)
{
    if (index >= 0 && index < m_ticks.size()) {
        m_ticks.at(index)->box()->click();
    }
}

void StepCard::focusFirst()
{
    if (QWidget *first = common::nextFocusInside(m_body, nullptr, true)) {
        first->setFocus(Qt::OtherFocusReason);
    }
}

QList<common::Pane> StepCard::panes() const
{
    return { { m_body, m_heading, m_choice }, { m_footer } };
}

void StepCard::setCompact(bool compact)
{
    m_compact = compact;
    m_choice->setVisible(compact || m_floating);
    m_more->setVisible(compact || m_floating); // else the list has it
}

void StepCard::setFloating(bool floating)
{
    m_floating = floating;
    m_choice->setVisible(m_compact || floating);
    m_more->setVisible(m_compact || floating);
    retranslate();
    retheme();
}

void StepCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void StepCard::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorRole::Surface));
    painter.fillRect(0, 0, 1, height(), theme.color(ColorRole::Line));
}

} // namespace walkthroughs
