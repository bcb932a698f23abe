#include "walkthroughs/casesheet.h"

#include "common/confirmdialog.h"
#include "common/label.h"
#include "common/letter.h"
#include "qa/caseid.h"
#include "theme/theme.h"
#include "walkthroughs/scriptview.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace walkthroughs {

using namespace Qt::StringLiterals;
using common::Button;
using common::Label;
using common::Letter;

namespace {

constexpr int longestText = 1'000;
constexpr int stepsHeight = 120;
constexpr int textHeight = 64;

QLineEdit *line(const QString &name)
{
    auto *made = new QLineEdit;
    made->setObjectName(name);
    made->setMaxLength(longestText);
    return made;
}

QPlainTextEdit *lines(const QString &name)
{
    auto *made = new QPlainTextEdit;
    made->setObjectName(name);
    made->setTabChangesFocus(true);
    return made;
}

QString joined(const QList<catalog::Name> &texts, catalog::Language language)
{
    QStringList all;
    for (const catalog::Name &text : texts) {
        all.append(text.in(language));
    }
    return all.join(u'\n');
}

/// One text a line; where one language has fewer, the other stands in for it.
QList<catalog::Name> paired(const QString &english, const QString &korean)
{
    const QStringList en = english.split(u'\n', Qt::SkipEmptyParts);
    const QStringList ko = korean.split(u'\n', Qt::SkipEmptyParts);
    QList<catalog::Name> all;
    for (qsizetype i = 0; i < std::max(en.size(), ko.size()); ++i) {
        all.append({ en.value(i, ko.value(i)).trimmed(), ko.value(i, en.value(i)).trimmed() });
    }
    return all;
}

catalog::Name named(const QString &english, const QString &korean)
{
    const QString en = english.trimmed();
    const QString ko = korean.trimmed();
    return { en.isEmpty() ? ko : en, ko.isEmpty() ? en : ko };
}

} // namespace

CaseSheet::CaseSheet(
    QWidget *host, viewmodels::WalkthroughDesk &desk, const qa::TestCase &given, bool fresh)
    : OverlayDialog(host, Size::Import)
    , m_desk(desk)
    , m_given(given)
    , m_case(given)
    , m_fresh(fresh)
    , m_id(line(u"caseId"_s))
    , m_cloud(new QComboBox)
    , m_scenario(new QComboBox)
    , m_titleKo(line(u"caseTitleKo"_s))
    , m_titleEn(line(u"caseTitleEn"_s))
    , m_beforeKo(line(u"caseBeforeKo"_s))
    , m_beforeEn(line(u"caseBeforeEn"_s))
    , m_steps(new QListWidget)
    , m_add(new Button(Button::Kind::Standard))
    , m_up(new Button(Button::Kind::Standard))
    , m_down(new Button(Button::Kind::Standard))
    , m_remove(new Button(Button::Kind::Destructive))
    , m_doKo(lines(u"stepDoKo"_s))
    , m_doEn(lines(u"stepDoEn"_s))
    , m_expectKo(lines(u"stepExpectKo"_s))
    , m_expectEn(lines(u"stepExpectEn"_s))
    , m_target(line(u"stepTarget"_s))
    , m_statements(line(u"stepStatements"_s))
    , m_fault(new Label(theme::TextStyle::Body, theme::ColorRole::TextSecondary))
    , m_cancel(addFooterButton({}, Button::Kind::Standard))
    , m_save(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"caseSheet"_s);
    setIconName(u"list"_s);
    build();
    m_id->setText(m_case.id);
    m_id->setEnabled(fresh);
    m_titleKo->setText(m_case.title.ko);
    m_titleEn->setText(m_case.title.en);
    m_beforeKo->setText(m_case.preconditions.ko);
    m_beforeEn->setText(m_case.preconditions.en);
    if (m_case.steps.isEmpty()) {
        m_case.steps.append(qa::Step{ u"step-1"_s, {}, {}, {}, {}, {}, {} });
    }
    retranslate();
    m_steps->setCurrentRow(0);
    takeCase();
    m_given = m_case; // from here on there is something to lose
    // Not before every field holds what is given: one that changes takes over all of them.
    for (QLineEdit *text : { m_id, m_titleKo, m_titleEn, m_beforeKo, m_beforeEn }) {
        connect(text, &QLineEdit::textChanged, this, &CaseSheet::takeCase);
    }
    setInitialFocus(fresh ? m_id : m_titleKo);
}

void CaseSheet::build()
{
    m_cloud->setObjectName(u"caseCloud"_s);
    m_scenario->setObjectName(u"caseScenario"_s);
    for (QComboBox *box : { m_cloud, m_scenario }) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(6);
    }
    m_cancel->setObjectName(u"caseCancel"_s);
    m_save->setObjectName(u"caseSave"_s);
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    const theme::Theme &theme = theme::Theme::of(this);
    grid->setSpacing(theme.px(theme::metric::gap8));
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const auto add = [this, grid](QWidget *control, int row, int column, Qt::Key letter) {
        auto *label = new Label;
        label->setBuddy(control);
        // The words above the field: beside the step card there is not much width.
        grid->addWidget(label, 2 * row, column);
        grid->addWidget(control, 2 * row + 1, column);
        Letter::give(control, letter);
        m_fields.append({ label, control });
    };
    add(m_id, 0, 0, Qt::Key_I);
    add(m_cloud, 0, 1, Qt::Key_L);
    add(m_titleKo, 1, 0, Qt::Key_1);
    add(m_titleEn, 1, 1, Qt::Key_2);
    add(m_beforeKo, 2, 0, Qt::Key_3);
    add(m_beforeEn, 2, 1, Qt::Key_4);
    add(m_scenario, 3, 0, Qt::Key_N);
    grid->addWidget(buildSteps(), 8, 0, 1, 2);
    m_fault->setObjectName(u"caseFault"_s);
    m_fault->setWrapping(true);
    grid->addWidget(m_fault, 16, 0, 1, 2);
    add(m_doKo, 5, 0, Qt::Key_5);
    add(m_doEn, 5, 1, Qt::Key_6);
    add(m_expectKo, 6, 0, Qt::Key_7);
    add(m_expectEn, 6, 1, Qt::Key_8);
    add(m_target, 7, 0, Qt::Key_T);
    add(m_statements, 7, 1, Qt::Key_M);
    for (QPlainTextEdit *text : { m_doKo, m_doEn, m_expectKo, m_expectEn }) {
        text->setFixedHeight(theme.px(textHeight));
        connect(text, &QPlainTextEdit::textChanged, this, &CaseSheet::takeStep);
    }
    for (QLineEdit *text : { m_target, m_statements }) {
        connect(text, &QLineEdit::textChanged, this, &CaseSheet::takeStep);
    }
    setContent(content);
    Letter::give(m_cancel, Qt::Key_C);
    Letter::give(m_save, Qt::Key_S);
    connect(m_cloud, &QComboBox::activated, this, &CaseSheet::takeCase);
    connect(m_scenario, &QComboBox::activated, this, &CaseSheet::takeCase);
    connect(m_cancel, &QAbstractButton::clicked, this, &CaseSheet::requestClose);
    connect(m_save, &QAbstractButton::clicked, this, &CaseSheet::save);
    connect(&m_desk, &viewmodels::WalkthroughDesk::casesSaved, this, [this] {
        if (m_saving) {
            finish();
        }
    });
    connect(
        &m_desk, &viewmodels::WalkthroughDesk::failed, this, [this](const domain::Error &error) {
            if (!std::exchange(m_saving, false)) {
                return;
            }
            refresh();
            m_fault->setText(m_desk.workspace().texts()->error(error).what);
            m_fault->setVisible(true);
            ensureVisible(m_fault);
        });
}

QWidget *CaseSheet::buildSteps()
{
    m_steps->setObjectName(u"caseSteps"_s);
    m_steps->setTabKeyNavigation(false);
    m_add->setObjectName(u"caseAddStep"_s);
    m_up->setObjectName(u"caseStepUp"_s);
    m_down->setObjectName(u"caseStepDown"_s);
    m_remove->setObjectName(u"caseRemoveStep"_s);
    Letter::give(m_steps, Qt::Key_E);
    Letter::give(m_add, Qt::Key_A);
    Letter::give(m_up, Qt::Key_U);
    Letter::give(m_down, Qt::Key_D);
    Letter::give(m_remove, Qt::Key_R);
    const theme::Theme &theme = theme::Theme::of(this);
    m_steps->setMinimumHeight(theme.px(stepsHeight));
    auto *part = new QWidget;
    auto *row = new QHBoxLayout(part);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_steps, 1);
    auto *buttons = new QVBoxLayout;
    for (Button *button : { m_add, m_up, m_down, m_remove }) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    row->addLayout(buttons);
    connect(m_steps, &QListWidget::currentRowChanged, this, &CaseSheet::showStep);
    connect(m_add, &QAbstractButton::clicked, this, &CaseSheet::addStep);
    connect(m_up, &QAbstractButton::clicked, this, [this] { moveStep(-1); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { moveStep(+1); });
    connect(m_remove, &QAbstractButton::clicked, this, &CaseSheet::removeStep);
    return part;
}

QString CaseSheet::stepName(const qa::Step &step) const
{
    const QString text = step.action.in(m_desk.workspace().language()).section(u'\n', 0, 0);
    return text.isEmpty() ? tr("(nothing yet)") : text;
}

void CaseSheet::showStep(int row)
{
    if (row < 0 || row >= m_case.steps.size()) {
        return;
    }
    m_row = -1; // what is written into the fields now comes from the step
    const qa::Step &step = m_case.steps.at(row);
    m_doKo->setPlainText(step.action.ko);
    m_doEn->setPlainText(step.action.en);
    m_expectKo->setPlainText(joined(step.expected, catalog::Language::Korean));
    m_expectEn->setPlainText(joined(step.expected, catalog::Language::English));
    m_target->setText(step.target);
    m_statements->setText(step.statements.join(u' '));
    m_row = row;
    refresh();
}

void CaseSheet::takeStep()
{
    if (m_row < 0) {
        return;
    }
    qa::Step &step = m_case.steps[m_row];
    step.action = { m_doEn->toPlainText().trimmed(), m_doKo->toPlainText().trimmed() };
    step.expected = paired(m_expectEn->toPlainText(), m_expectKo->toPlainText());
    step.target = m_target->text().trimmed();
    step.statements = m_statements->text().split(u' ', Qt::SkipEmptyParts);
    m_steps->item(m_row)->setText(
        tr("%1. %2", "number and text of a step").arg(m_row + 1).arg(stepName(step)));
    refresh();
}

void CaseSheet::takeCase()
{
    m_case.id = m_id->text().trimmed();
    m_case.cloud = static_cast<qa::CloudScope>(m_cloud->currentData().toInt());
    m_case.scenario = m_scenario->currentData().toString();
    m_case.title = { m_titleEn->text().trimmed(), m_titleKo->text().trimmed() };
    m_case.preconditions = { m_beforeEn->text().trimmed(), m_beforeKo->text().trimmed() };
    refresh();
}

void CaseSheet::addStep()
{
    int number = static_cast<int>(m_case.steps.size());
    QString id;
    do {
        id = u"step-%1"_s.arg(++number);
    } while (m_case.step(id) != nullptr);
    const int at = m_row < 0 ? static_cast<int>(m_case.steps.size()) : m_row + 1;
    m_row = -1;
    m_case.steps.insert(at, qa::Step{ id, {}, {}, {}, {}, {}, {} });
    retranslate();
    m_steps->setCurrentRow(at);
    m_doKo->setFocus(Qt::OtherFocusReason);
}

void CaseSheet::removeStep()
{
    const int at = m_row;
    if (at < 0 || m_case.steps.size() < 2) {
        return;
    }
    m_row = -1;
    m_case.steps.removeAt(at);
    retranslate();
    m_steps->setCurrentRow(std::min(at, static_cast<int>(m_case.steps.size()) - 1));
}

void CaseSheet::moveStep(int by)
{
    const int at = m_row;
    const int to = at + by;
    if (at < 0 || to < 0 || to >= m_case.steps.size()) {
        return;
    }
    m_row = -1;
    m_case.steps.move(at, to);
    retranslate();
    m_steps->setCurrentRow(to);
}

QString CaseSheet::fault() const
{
    if (m_case.id.isEmpty() || (m_fresh && !qa::isSafeId(m_case.id))) {
        return tr("Give the case an id of small letters, digits and hyphens.");
    }
    if (m_fresh) {
        for (const qa::TestCase &known : m_desk.availableCases()) {
            if (known.id == m_case.id) {
                return tr("Another case has this id.");
            }
        }
    }
    if (m_case.title.en.isEmpty() && m_case.title.ko.isEmpty()) {
        return tr("Give the case a title.");
    }
    for (qsizetype i = 0; i < m_case.steps.size(); ++i) {
        const qa::Step &step = m_case.steps.at(i);
        if (step.action.en.isEmpty() && step.action.ko.isEmpty()) {
            return tr("Step %1: say what to do.").arg(i + 1);
        }
        if (step.expected.isEmpty()) {
            return tr("Step %1: say what to expect.").arg(i + 1);
        }
        static const QStringList known = qa::allStatements() + qa::allRestCodes();
        for (const QString &statement : step.statements) {
            if (!known.contains(statement)) {
                return tr("Step %1: there is no statement %2.").arg(i + 1).arg(statement);
            }
        }
    }
    return {};
}

void CaseSheet::refresh()
{
    const QString reason = fault();
    m_save->setEnabled(reason.isEmpty() && !m_saving);
    m_save->setDisabledReason(reason);
    m_fault->setText(reason);
    m_fault->setVisible(!reason.isEmpty());
    m_up->setEnabled(m_row > 0);
    m_down->setEnabled(m_row >= 0 && m_row + 1 < m_case.steps.size());
    m_up->setDisabledReason(tr("This is the first step."));
    m_down->setDisabledReason(tr("This is the last step."));
    m_remove->setEnabled(m_case.steps.size() > 1);
    m_remove->setDisabledReason(tr("A case has at least one step."));
}

void CaseSheet::save()
{
    takeCase();
    qa::TestCase whole = m_case;
    whole.title = named(whole.title.en, whole.title.ko);
    whole.preconditions = named(whole.preconditions.en, whole.preconditions.ko);
    for (qa::Step &step : whole.steps) {
        step.action = named(step.action.en, step.action.ko);
    }
    // The sheet stays until it is certain: what was written here stands nowhere else.
    m_saving = true;
    refresh();
    m_desk.saveCase(whole);
}

bool CaseSheet::mayClose()
{
    if (qa::writeCase(m_case) == qa::writeCase(m_given)) {
        return true;
    }
    common::ConfirmDialog::ask(
        this,
        [] {
            common::ConfirmDialog::Question words;
            words.title = tr("Discard the changes?");
            words.text = tr("What was changed in this case is not saved.");
            words.act = tr("Discard");
            words.keep = tr("Keep editing");
            return words;
        },
        this,
        [this](bool act) {
            if (act) {
                finish();
            }
        });
    return false;
}

void CaseSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void CaseSheet::retranslate()
{
    setTitle(m_fresh ? tr("New test case") : tr("Edit test case"));
    setSubtitle(tr("One language is enough; it then stands in for the other."));
    const QStringList words{ tr("ID"), tr("Cloud"), tr("Title (Korean)"), tr("Title (English)"),
        tr("Before you begin (Korean)"), tr("Before you begin (English)"), tr("Demo situation"),
        tr("Do this (Korean)"), tr("Do this (English)"), tr("Expected, a line each (Korean)"),
        tr("Expected, a line each (English)"), tr("Widget of “Show me where”"), tr("Statements") };
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        m_fields.at(i).label->setText(words.at(i));
        m_fields.at(i).control->setAccessibleName(words.at(i));
    }
    m_steps->setAccessibleName(tr("Steps"));
    m_add->setText(tr("Add step"));
    m_up->setText(tr("Move up"));
    m_down->setText(tr("Move down"));
    m_remove->setText(tr("Remove"));
    m_cancel->setText(tr("Cancel"));
    m_save->setText(tr("Save"));
    const catalog::Language language = m_desk.workspace().language();
    m_cloud->clear();
    for (const qa::CloudScope scope :
        { qa::CloudScope::Global, qa::CloudScope::China, qa::CloudScope::Both }) {
        m_cloud->addItem(cloudName(scope), static_cast<int>(scope));
    }
    m_cloud->setCurrentIndex(m_cloud->findData(static_cast<int>(m_case.cloud)));
    m_scenario->clear();
    m_scenario->addItem(tr("None"), QString());
    for (const qa::Scenario &scenario : m_desk.scenarios()) {
        m_scenario->addItem(scenario.title.in(language), scenario.id);
    }
    m_scenario->setCurrentIndex(std::max(0, m_scenario->findData(m_case.scenario)));
    {
        const QSignalBlocker quiet(m_steps);
        const int row = m_steps->currentRow();
        m_steps->clear();
        for (qsizetype i = 0; i < m_case.steps.size(); ++i) {
            m_steps->addItem(tr("%1. %2", "number and text of a step")
                                 .arg(i + 1)
                                 .arg(stepName(m_case.steps.at(i))));
        }
        m_steps->setCurrentRow(std::min(row, m_steps->count() - 1));
    }
    refresh();
}

} // namespace walkthroughs
