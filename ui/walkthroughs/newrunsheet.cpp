#include "walkthroughs/newrunsheet.h"

#include "common/label.h"
#include "common/letter.h"
#include "theme/theme.h"
#include "walkthroughs/scriptview.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>

namespace walkthroughs {

using namespace Qt::StringLiterals;
using common::Button;
using common::Label;
using common::Letter;

namespace {

constexpr int longestName = 120;
constexpr int listHeight = 200;

QLineEdit *field(const QString &name)
{
    auto *made = new QLineEdit;
    made->setObjectName(name);
    made->setMaxLength(longestName);
    return made;
}

} // namespace

NewRunSheet::NewRunSheet(QWidget *host, viewmodels::WalkthroughDesk &desk)
    : OverlayDialog(host, Size::Message)
    , m_desk(desk)
    , m_nameLabel(new Label)
    , m_name(field(u"runName"_s))
    , m_testerLabel(new Label)
    , m_tester(field(u"runTester"_s))
    , m_environmentLabel(new Label)
    , m_environment(field(u"runEnvironment"_s))
    , m_casesLabel(new Label(theme::TextStyle::BodyMedium))
    , m_all(new Button(Button::Kind::Link))
    , m_none(new Button(Button::Kind::Link))
    , m_cases(new QListWidget)
    , m_cancel(addFooterButton({}, Button::Kind::Standard))
    , m_begin(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"newRunSheet"_s);
    setIconName(u"walkthroughs"_s);
    m_tester->setText(desk.workspace().userName());
    for (qsizetype i = 0; i < desk.availableCases().size(); ++i) {
        auto *item = new QListWidgetItem(m_cases);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    build();
    retranslate();
    setInitialFocus(m_name);
    m_name->selectAll();
}

void NewRunSheet::build()
{
    m_all->setObjectName(u"runAllCases"_s);
    m_none->setObjectName(u"runNoCases"_s);
    m_cases->setObjectName(u"runCases"_s);
    m_cases->setMinimumHeight(theme::Theme::of(this).px(listHeight));
    m_cases->setTabKeyNavigation(false);
    m_cancel->setObjectName(u"newRunCancel"_s);
    m_begin->setObjectName(u"newRunBegin"_s);
    Letter::give(m_name, Qt::Key_N);
    Letter::give(m_tester, Qt::Key_T);
    Letter::give(m_environment, Qt::Key_E);
    Letter::give(m_all, Qt::Key_A);
    Letter::give(m_none, Qt::Key_O);
    Letter::give(m_cases, Qt::Key_L);
    Letter::give(m_cancel, Qt::Key_C);
    Letter::give(m_begin, Qt::Key_B);
    m_nameLabel->setBuddy(m_name);
    m_testerLabel->setBuddy(m_tester);
    m_environmentLabel->setBuddy(m_environment);
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_nameLabel, 0, 0);
    grid->addWidget(m_name, 0, 1, 1, 3);
    grid->addWidget(m_testerLabel, 1, 0);
    grid->addWidget(m_tester, 1, 1, 1, 3);
    grid->addWidget(m_environmentLabel, 2, 0);
    grid->addWidget(m_environment, 2, 1, 1, 3);
    grid->addWidget(m_casesLabel, 3, 0, 1, 2);
    grid->addWidget(m_all, 3, 2);
    grid->addWidget(m_none, 3, 3);
    grid->addWidget(m_cases, 4, 0, 1, 4);
    setContent(content);

    connect(m_name, &QLineEdit::textChanged, this, &NewRunSheet::refresh);
    connect(m_tester, &QLineEdit::textChanged, this, &NewRunSheet::refresh);
    connect(m_cases, &QListWidget::itemChanged, this, &NewRunSheet::refresh);
    const auto tick = [this](Qt::CheckState state) {
        for (int i = 0; i < m_cases->count(); ++i) {
            m_cases->item(i)->setCheckState(state);
        }
    };
    connect(m_all, &QAbstractButton::clicked, this, [tick] { tick(Qt::Checked); });
    connect(m_none, &QAbstractButton::clicked, this, [tick] { tick(Qt::Unchecked); });
    connect(m_cancel, &QAbstractButton::clicked, this, &NewRunSheet::requestClose);
    connect(m_begin, &QAbstractButton::clicked, this, &NewRunSheet::begin);
    connect(m_name, &QLineEdit::returnPressed, m_begin, &QAbstractButton::click);
    connect(m_tester, &QLineEdit::returnPressed, m_begin, &QAbstractButton::click);
}

QList<qa::TestCase> NewRunSheet::chosen() const
{
    QList<qa::TestCase> all;
    const QList<qa::TestCase> &available = m_desk.availableCases();
    for (int i = 0; i < m_cases->count() && i < available.size(); ++i) {
        if (m_cases->item(i)->checkState() == Qt::Checked) {
            all.append(available.at(i));
        }
    }
    return all;
}

void NewRunSheet::refresh()
{
    const QList<qa::TestCase> cases = chosen();
    int steps = 0;
    for (const qa::TestCase &testCase : cases) {
        steps += static_cast<int>(testCase.steps.size());
    }
    m_casesLabel->setText(tr("%1, %2", "number of cases, number of steps")
                              .arg(tr("%Ln cases", nullptr, static_cast<int>(cases.size())),
                                  tr("%Ln steps", nullptr, steps)));
    const QString reason = cases.isEmpty()     ? tr("Choose at least one case.")
        : m_name->text().trimmed().isEmpty()   ? tr("Give the run a name.")
        : m_tester->text().trimmed().isEmpty() ? tr("Say who tests.")
                                               : QString();
    m_begin->setEnabled(reason.isEmpty());
    m_begin->setDisabledReason(reason);
    setFooterText(reason);
}

void NewRunSheet::begin()
{
    m_desk.begin(m_name->text().trimmed(), m_tester->text().trimmed(),
        m_environment->text().trimmed(), chosen());
    finish();
}

void NewRunSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void NewRunSheet::retranslate()
{
    setTitle(tr("New run"));
    setSubtitle(tr("The cases are frozen as they are now; verdicts are only ever added."));
    const auto name = [](Label *label, QWidget *control, const QString &text) {
        label->setText(text);
        control->setAccessibleName(text);
    };
    name(m_nameLabel, m_name, tr("Name"));
    name(m_testerLabel, m_tester, tr("Tester"));
    name(m_environmentLabel, m_environment, tr("Environment"));
    m_environment->setPlaceholderText(tr("Machine, screen, anything worth knowing"));
    m_cases->setAccessibleName(tr("Cases of the run"));
    m_all->setText(tr("All"));
    m_none->setText(tr("None"));
    m_cancel->setText(tr("Cancel"));
    m_begin->setText(tr("Begin"));
    if (!m_name->isModified()) {
        const QDate today = domain::SystemClock().nowUtc().date();
        m_name->setText(tr("Check of %1").arg(m_desk.workspace().texts()->date(today)));
    }
    const QSignalBlocker quiet(m_cases);
    const QList<qa::TestCase> &available = m_desk.availableCases();
    const catalog::Language language = m_desk.workspace().language();
    for (int i = 0; i < m_cases->count() && i < available.size(); ++i) {
        m_cases->item(i)->setText(
            tr("%1: %2", "cloud and title of a test case")
                .arg(cloudName(available.at(i).cloud), available.at(i).title.in(language)));
    }
    refresh();
}

} // namespace walkthroughs
