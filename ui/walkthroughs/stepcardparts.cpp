#include "walkthroughs/stepcard.h"

#include "common/announce.h"
#include "common/button.h"
#include "common/checkmenu.h"
#include "common/flowlayout.h"
#include "common/iconbutton.h"
#include "common/iconlabel.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/pagescroll.h"
#include "common/separator.h"
#include "theme/theme.h"
#include "walkthroughs/progressbars.h"
#include "walkthroughs/stepkeys.h"
#include "walkthroughs/verdictbutton.h"
#include "walkthroughs/verdictlook.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QVBoxLayout>

/// What the card is made of and how its parts hear of each other.
namespace walkthroughs {

using namespace Qt::StringLiterals;
using common::Button;
using common::Label;
using common::Letter;
using theme::ColorRole;
using theme::TextStyle;
using viewmodels::WalkthroughDesk;
namespace metric = theme::metric;

namespace {

constexpr int designWidth = 340;
constexpr int mostWider = 100; ///< than designed, however large the text is
constexpr int noteHeight = 72;
constexpr int longestNote = 4'000; ///< letters

} // namespace

StepCard::StepCard(WalkthroughDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_heading(new QWidget(this))
    , m_icon(new common::IconLabel(u"walkthroughs"_s, ColorRole::AccentText, 16, m_heading))
    , m_title(new Label(TextStyle::BodyStrong, ColorRole::Text, m_heading))
    , m_more(new common::IconButton(u"more"_s, QString(), m_heading))
    , m_float(new common::IconButton(u"external"_s, QString(), m_heading))
    , m_close(new common::IconButton(u"cross"_s, QString(), m_heading))
    , m_choice(new QWidget(this))
    , m_cases(new QComboBox(m_choice))
    , m_progress(new QWidget(this))
    , m_stepText(new Label(TextStyle::CaptionStrong, ColorRole::Text, m_progress))
    , m_percent(new Label(TextStyle::Caption, ColorRole::TextSecondary, m_progress))
    , m_bar(new StepBar(m_progress))
{
    setObjectName(u"stepCard"_s);
    // A sheet over the live window leaves the card usable (common::OverlayDialog).
    window()->setProperty("deskBesideSheets", QVariant::fromValue(QPointer<QWidget>(this)));
    build();
    connectAll();
    retheme();
    refresh();
}

void StepCard::build()
{
    m_title->setElided(true);
    m_title->setObjectName(u"stepCardTitle"_s);
    m_more->setObjectName(u"stepCardMenu"_s);
    m_float->setObjectName(u"floatStepCard"_s);
    m_close->setObjectName(u"closeWalkthrough"_s);
    m_cases->setObjectName(u"caseChoice"_s);
    for (common::IconButton *button : { m_more, m_float, m_close }) {
        button->setSmall(true);
    }
    m_headingRow = new QHBoxLayout(m_heading);
    m_headingRow->addWidget(m_icon);
    m_headingRow->addWidget(m_title, 1);
    m_headingRow->addWidget(m_more);
    m_headingRow->addWidget(m_float);
    m_headingRow->addWidget(m_close);
    m_choiceRow = new QHBoxLayout(m_choice);
    m_cases->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_cases->setMinimumContentsLength(8);
    m_choiceRow->addWidget(m_cases, 1);
    m_choice->hide();
    m_more->hide();
    auto *numbers = new QHBoxLayout;
    numbers->addWidget(m_stepText, 1);
    numbers->addWidget(m_percent);
    m_progressColumn = new QVBoxLayout(m_progress);
    m_progressColumn->addLayout(numbers);
    m_progressColumn->addWidget(m_bar);

    auto *page = new common::PageScroll(this);
    for (QWidget *part : { m_heading, m_choice, m_progress }) {
        part->setParent(page->content());
    }
    auto *scroll = new common::ScrollArea(page->content());
    scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    scroll->setProperty("deskFlat", true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body = new QWidget;
    m_body->setAutoFillBackground(false);
    buildBody(m_body);
    scroll->setWidget(m_body);
    buildFooter();

    m_footer->setParent(page->content());
    // Where text is large and the window low the card scrolls as a whole.
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    outer->addWidget(page);
    auto *column = new QVBoxLayout(page->content());
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(new common::Separator(Qt::Horizontal, page->content()));
    column->addWidget(m_choice);
    column->addWidget(m_progress);
    column->addWidget(new common::Separator(Qt::Horizontal, page->content()));
    column->addWidget(scroll, 1);
    column->addWidget(new common::Separator(Qt::Horizontal, page->content()));
    column->addWidget(m_footer);
}

void StepCard::buildBody(QWidget *body)
{
    const auto caption
        = [body] { return new Label(TextStyle::Caption, ColorRole::TextTertiary, body); };
    m_noRun = new common::MessageBar(body);
    m_noRun->setObjectName(u"noRunNote"_s);
    m_noRun->setAnnounced(false);
    m_begin = m_noRun->addAction(QString());
    m_begin->setObjectName(u"beginRun"_s);
    m_preconditionsLabel = caption();
    m_preconditions = new Label(TextStyle::Body, ColorRole::TextSecondary, body);
    m_preconditions->setWrapping(true);
    m_load = new Button(Button::Kind::Standard, body);
    m_load->setObjectName(u"loadScenario"_s);
    m_load->setIconName(u"reset"_s);
    m_load->setSmall(true);
    m_doLabel = caption();
    m_do = new Label(TextStyle::BodyStrong, ColorRole::Text, body);
    m_do->setObjectName(u"stepAction"_s);
    m_do->setWrapping(true);
    m_expectLabel = caption();
    auto *expected = new QWidget(body);
    m_expected = new QVBoxLayout(expected);
    m_expected->setContentsMargins(0, 0, 0, 0);
    m_showMe = new Button(Button::Kind::Standard, body);
    m_showMe->setObjectName(u"showMeWhere"_s);
    m_showMe->setIconName(u"search"_s);
    m_showMe->setSmall(true);
    m_check = new Button(Button::Kind::Standard, body);
    m_check->setObjectName(u"checkStep"_s);
    m_check->setIconName(u"refresh"_s);
    m_check->setSmall(true);
    auto *tools = new common::FlowLayout;
    tools->addWidget(m_showMe);
    tools->addWidget(m_check);
    m_finding = new common::MessageBar(body);
    m_finding->setObjectName(u"stepFinding"_s);
    m_finding->setCaptionText(true);
    m_noteLabel = new Label(TextStyle::BodyMedium, ColorRole::Text, body);
    m_note = new QPlainTextEdit(body);
    m_note->setObjectName(u"stepNote"_s);
    m_note->setTabChangesFocus(true);
    m_noteLabel->setBuddy(m_note);
    m_noteHint = new Label(TextStyle::Caption, ColorRole::Error, body);
    m_noteHint->setObjectName(u"noteHint"_s);
    m_noteHint->setWrapping(true);
    m_noteHint->hide();
    m_defectLabel = new Label(TextStyle::BodyMedium, ColorRole::Text, body);
    m_defect = new QLineEdit(body);
    m_defect->setObjectName(u"stepDefect"_s);
    m_defect->setMaxLength(500);
    m_defectLabel->setBuddy(m_defect);
    m_attach = new Button(Button::Kind::Standard, body);
    m_attach->setObjectName(u"attachScreenshot"_s);
    m_attach->setIconName(u"camera"_s);
    m_attachBoth = new Button(Button::Kind::Standard, body);
    m_attachBoth->setObjectName(u"attachBoth"_s);
    m_attachBoth->setIconName(u"language"_s);
    m_attached = new Label(TextStyle::Caption, ColorRole::TextTertiary, body);
    auto *attaching = new common::FlowLayout;
    attaching->addWidget(m_attach);
    attaching->addWidget(m_attachBoth);

    m_bodyColumn = new QVBoxLayout(body);
    for (QWidget *part :
        std::initializer_list<QWidget *>{ m_noRun, m_preconditionsLabel, m_preconditions }) {
        m_bodyColumn->addWidget(part);
    }
    m_bodyColumn->addWidget(m_load, 0, Qt::AlignLeft);
    for (QWidget *part :
        std::initializer_list<QWidget *>{ m_doLabel, m_do, m_expectLabel, expected }) {
        m_bodyColumn->addWidget(part);
    }
    m_bodyColumn->addLayout(tools);
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_finding, m_noteLabel, m_note, m_noteHint, m_defectLabel, m_defect }) {
        m_bodyColumn->addWidget(part);
    }
    m_bodyColumn->addLayout(attaching);
    m_bodyColumn->addWidget(m_attached);
    m_bodyColumn->addStretch(1);
}

void StepCard::buildFooter()
{
    m_footer = new QWidget(this);
    m_footerColumn = new QVBoxLayout(m_footer);
    m_verdictRow = new QHBoxLayout;
    const std::initializer_list<std::pair<qa::Verdict, QString>> verdicts{ { qa::Verdict::Pass,
                                                                               u"judgePass"_s },
        { qa::Verdict::Fail, u"judgeFail"_s }, { qa::Verdict::Blocked, u"judgeBlocked"_s } };
    for (const auto &[verdict, name] : verdicts) {
        auto *button = new VerdictButton(verdict, m_footer);
        button->setObjectName(name);
        m_verdictRow->addWidget(button, 1);
        m_verdicts.append(button);
        connect(
            button, &QAbstractButton::clicked, this, [this, verdict = verdict] { judge(verdict); });
    }
    m_previous = new Button(Button::Kind::Link, m_footer);
    m_previous->setObjectName(u"previousStep"_s);
    m_previous->setIconName(u"chevron-left"_s);
    m_next = new Button(Button::Kind::Link, m_footer);
    m_next->setObjectName(u"nextStep"_s);
    m_next->setTrailingIconName(u"chevron-right"_s);
    m_skip = new Button(Button::Kind::Link, m_footer);
    m_skip->setObjectName(u"skipStep"_s);
    auto *moves = new QHBoxLayout;
    moves->addWidget(m_previous);
    moves->addWidget(m_next);
    moves->addStretch(1);
    moves->addWidget(m_skip);
    m_footerColumn->addLayout(m_verdictRow);
    m_footerColumn->addLayout(moves);
}

void StepCard::connectAll()
{
    const auto pressed = [this](QAbstractButton *button, auto act) {
        connect(button, &QAbstractButton::clicked, this, act);
    };
    connect(&m_desk, &WalkthroughDesk::changed, this, &StepCard::refresh);
    connect(&m_desk, &WalkthroughDesk::stepChanged, this, [this] {
        showChoices();
        showStep();
    });
    connect(&m_desk, &WalkthroughDesk::judged, this, [this](qa::Verdict verdict) {
        m_lastKept = verdict;
        tellAgain();
        common::announce(this, accessibleDescription());
    });
    connect(&m_desk, &WalkthroughDesk::findingChanged, this, &StepCard::showFinding);
    connect(m_cases, &QComboBox::activated, this,
        [this](int index) { m_desk.selectFirstUntested(m_cases->itemData(index).toString()); });
    pressed(m_more, [this] {
        if (m_menu != nullptr) {
            common::popUpBelow(*m_menu, *m_more);
        }
    });
    pressed(m_float, [this] { Q_EMIT floatRequested(); });
    pressed(m_close, [this] { Q_EMIT closeRequested(); });
    pressed(m_begin, [this] { Q_EMIT newRunRequested(); });
    pressed(m_load, [this] {
        if (const qa::TestCase *testCase = m_desk.currentCase()) {
            Q_EMIT scenarioRequested(testCase->scenario);
        }
    });
    pressed(m_showMe, [this] { Q_EMIT showMeRequested(); });
    pressed(m_check, [this] { m_desk.check(); });
    pressed(m_attach, [this] { Q_EMIT captureRequested(); });
    pressed(m_attachBoth, [this] { Q_EMIT captureBothRequested(); });
    pressed(m_previous, [this] { m_desk.goBack(); });
    pressed(m_next, [this] { m_desk.goOn(); });
    pressed(m_skip, [this] { judge(qa::Verdict::Skipped); });
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        m_noteHint->hide();
        if (m_note->document()->characterCount() > longestNote) {
            QTextCursor cursor = m_note->textCursor();
            cursor.deletePreviousChar();
        }
    });
    tellStepKeys({ { StepKey::Pass, m_verdicts.at(0) }, { StepKey::Fail, m_verdicts.at(1) },
        { StepKey::Blocked, m_verdicts.at(2) }, { StepKey::Capture, m_attach },
        { StepKey::CaptureBoth, m_attachBoth }, { StepKey::ShowMe, m_showMe },
        { StepKey::Check, m_check }, { StepKey::Note, m_note }, { StepKey::Skip, m_skip },
        { StepKey::Previous, m_previous }, { StepKey::Next, m_next },
        { StepKey::LoadScenario, m_load }, { StepKey::Defect, m_defect },
        { StepKey::NewRun, m_begin } });
}

void StepCard::retranslate()
{
    m_more->setName(tr("Runs and cases"));
    m_float->setName(m_floating ? tr("Put back into the window") : tr("Open in its own window"));
    m_close->setName(tr("Close the walkthrough"));
    m_cases->setAccessibleName(tr("Test case"));
    common::MessageBar::Content none{ common::MessageBar::Kind::Info, tr("No run takes verdicts"),
        tr("Begin a run to write down what you see.") };
    if (m_desk.run() && m_desk.run()->finished.isValid()) {
        none.title = tr("This run is finished");
        none.text = tr("It can be read and exported. Begin another run to test again.");
    } else if (m_desk.run() && m_desk.run()->damaged) {
        none.kind = common::MessageBar::Kind::Warn;
        none.title = tr("The file of this run was changed or damaged");
        none.text = tr("It can be read up to that place and takes no more verdicts.");
    }
    m_noRun->setContent(none);
    m_begin->setText(tr("New run…"));
    m_preconditionsLabel->setText(tr("Before you begin"));
    m_load->setText(tr("Load the demo situation"));
    m_load->setHint(tr("The demo book is written afresh; runs and other books stay as they are."));
    m_doLabel->setText(tr("Do this"));
    m_expectLabel->setText(tr("Expected result"));
    m_showMe->setText(tr("Show me where"));
    m_check->setText(tr("Let the program check"));
    m_noteLabel->setText(tr("Note"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("What did you see?"));
    m_defectLabel->setText(tr("Defect"));
    m_defect->setAccessibleName(tr("Defect"));
    m_defect->setPlaceholderText(tr("Link or number, if there is one"));
    m_attach->setText(tr("Attach screenshot"));
    m_attachBoth->setText(tr("In both languages"));
    m_attachBoth->setAccessibleName(tr("Attach a screenshot in both languages"));
    m_previous->setAccessibleName(tr("Previous"));
    m_next->setAccessibleName(tr("Next"));
    m_skip->setText(tr("Skip"));
    m_skip->setAccessibleName(tr("Skip"));
    fitMoves();
    tellAgain();
    for (VerdictButton *button : std::as_const(m_verdicts)) {
        button->setText(wordOf(button->verdict()));
    }
}

/// Where text is large the arrows stand alone.
void StepCard::fitMoves()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const QFontMetrics metrics(theme.font(TextStyle::BodyMedium));
    int needed = theme.px(2 * metric::gap16) + 2 * theme.px(16 + 6);
    for (const QString &words :
        { m_previous->accessibleName(), m_next->accessibleName(), m_skip->accessibleName() }) {
        needed += metrics.horizontalAdvance(words) + theme.px(2 * metric::gap12);
    }
    const bool roomy = needed <= qMax(width(), minimumWidth());
    m_previous->setText(roomy ? m_previous->accessibleName() : QString());
    m_next->setText(roomy ? m_next->accessibleName() : QString());
    m_previous->setHint(roomy ? QString() : m_previous->accessibleName());
    m_next->setHint(roomy ? QString() : m_next->accessibleName());
}

void StepCard::resizeEvent(QResizeEvent *event)
{
    fitMoves();
    QWidget::resizeEvent(event);
}

void StepCard::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    // Large text must leave room for the live window beside it.
    const int scaled = theme.px(designWidth);
    setMinimumWidth(m_floating ? designWidth : qMin(scaled, designWidth + mostWider));
    setMaximumWidth(m_floating ? QWIDGETSIZE_MAX : qMin(scaled, designWidth + mostWider));
    const int side = theme.px(metric::gap16);
    m_heading->setFixedHeight(theme.px(metric::selectionBar));
    m_headingRow->setContentsMargins(side, 0, theme.px(metric::gap8), 0);
    m_headingRow->setSpacing(theme.px(metric::gap8));
    m_choiceRow->setContentsMargins(side, theme.px(metric::gap8), side, 0);
    m_progressColumn->setContentsMargins(
        side, theme.px(metric::gap12), side, theme.px(metric::gap12));
    m_progressColumn->setSpacing(theme.px(metric::gap4));
    m_bodyColumn->setContentsMargins(side, theme.px(metric::gap12), side, theme.px(metric::gap12));
    m_bodyColumn->setSpacing(theme.px(metric::gap8));
    m_expected->setSpacing(theme.px(metric::gap4));
    m_footerColumn->setContentsMargins(side, theme.px(metric::gap12), side, theme.px(metric::gap8));
    m_footerColumn->setSpacing(theme.px(metric::gap8));
    m_verdictRow->setSpacing(theme.px(metric::gap8));
    m_note->setFixedHeight(theme.px(noteHeight));
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.color(ColorRole::Surface));
    setPalette(palette);
    palette.setColor(QPalette::Window, theme.color(ColorRole::SurfaceAlt));
    m_footer->setPalette(palette);
    m_footer->setAutoFillBackground(true);
    update();
}

} // namespace walkthroughs
