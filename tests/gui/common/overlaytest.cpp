#include "support/testmain.h"

#include "common/confirmdialog.h"
#include "common/overlaydialog.h"
#include "theme/theme.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QMainWindow>
#include <QShortcut>
#include <QSignalSpy>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using common::Button;
using common::ConfirmDialog;
using common::OverlayDialog;

class OverlayTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void focusStaysInsideAndReturns();
    void theWindowCannotTakeTheFocus();
    void shortcutsOfTheWindowSleep();
    void escapeAsksTheSheet();
    void aSheetThatMayNotCloseStays();
    void theSheetShrinksWithTheWindow();
    void aSheetIsADialogWithAName();
    void clicksDoNotReachTheWindow();
    void aQuestionStandsOnASheet();
    void escapeAnswersAQuestionWithNo();
    void theAnswerIsGivenOnce();
    void aDestructiveQuestionBeginsAtTheHarmlessButton();

private:
    OverlayDialog *open();

    std::unique_ptr<theme::Theme> m_theme;
    std::unique_ptr<QMainWindow> m_window;
    Button *m_opener = nullptr;
    QLineEdit *m_below = nullptr;
};

namespace {

/// A sheet that has something to lose.
class Stubborn : public OverlayDialog
{
public:
    using OverlayDialog::OverlayDialog;
    int asked = 0;

protected:
    bool mayClose() override
    {
        ++asked;
        return false;
    }
};

} // namespace

void OverlayTest::init()
{
    support::TestCase::init();
    m_theme = std::make_unique<theme::Theme>(*qApp);
    m_window = std::make_unique<QMainWindow>();
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    m_opener = new Button(u"Upgrade now"_s, Button::Kind::Primary);
    m_below = new QLineEdit;
    column->addWidget(m_opener);
    column->addWidget(m_below);
    column->addStretch(1);
    m_window->setCentralWidget(page);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_opener->setFocus();
}

void OverlayTest::cleanup()
{
    m_window.reset();
    m_theme.reset();
    support::TestCase::cleanup();
}

OverlayDialog *OverlayTest::open()
{
    auto *sheet = new OverlayDialog(m_opener);
    sheet->setTitle(u"Upgrade subscription"_s);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->addWidget(new QLineEdit);
    sheet->setContent(content);
    sheet->addFooterButton(u"Cancel"_s, Button::Kind::Standard);
    sheet->addFooterButton(u"Next"_s, Button::Kind::Primary);
    sheet->open();
    return sheet;
}

void OverlayTest::focusStaysInsideAndReturns()
{
    OverlayDialog *sheet = open();
    QVERIFY(sheet->isAncestorOf(QApplication::focusWidget()));
    QSet<QWidget *> visited;
    for (int i = 0; i < 8; ++i) {
        QVERIFY(sheet->isAncestorOf(QApplication::focusWidget()));
        visited.insert(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(visited.size(), 4); // field, two buttons, close
    for (int i = 0; i < 8; ++i) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
        QVERIFY(sheet->isAncestorOf(QApplication::focusWidget()));
    }
    QSignalSpy closed(sheet, &OverlayDialog::closed);
    sheet->requestClose();
    QCOMPARE(closed.size(), 1);
    QCOMPARE(QApplication::focusWidget(), m_opener);
}

void OverlayTest::theWindowCannotTakeTheFocus()
{
    OverlayDialog *sheet = open();
    m_below->setFocus();
    QVERIFY(sheet->isAncestorOf(QApplication::focusWidget()));
    sheet->finish();
    m_below->setFocus();
    QCOMPARE(QApplication::focusWidget(), m_below);
}

void OverlayTest::shortcutsOfTheWindowSleep()
{
    int window = 0;
    int everywhere = 0;
    int inside = 0;
    QShortcut own(QKeySequence(u"Ctrl+I"_s), m_window.get());
    connect(&own, &QShortcut::activated, this, [&] { ++window; });
    QAction large;
    large.setShortcut(QKeySequence(u"Ctrl+9"_s));
    large.setShortcutContext(Qt::ApplicationShortcut);
    connect(&large, &QAction::triggered, this, [&] { ++everywhere; });
    m_window->addAction(&large);
    QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(window, 1);

    OverlayDialog *sheet = open();
    QShortcut next(QKeySequence(u"Alt+N"_s), sheet);
    connect(&next, &QShortcut::activated, this, [&] { ++inside; });
    QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_9, Qt::ControlModifier);
    QTest::keyClick(m_window.get(), Qt::Key_N, Qt::AltModifier);
    QCOMPARE(window, 1);
    QCOMPARE(everywhere, 1);
    QCOMPARE(inside, 1);
    sheet->finish();
    QTest::keyClick(m_window.get(), Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(window, 2);
}

void OverlayTest::escapeAsksTheSheet()
{
    auto *sheet = new Stubborn(m_opener);
    sheet->setTitle(u"Upgrade subscription"_s);
    sheet->open();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(sheet->asked, 1);
    QVERIFY(sheet->isOpen());
}

void OverlayTest::aSheetThatMayNotCloseStays()
{
    OverlayDialog *sheet = open();
    sheet->setClosable(false, u"The upgrade cannot be cancelled."_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(sheet->isOpen());
    sheet->setClosable(true);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!sheet->isOpen());
}

void OverlayTest::theSheetShrinksWithTheWindow()
{
    OverlayDialog *sheet = open();
    QCOMPARE(sheet->sheetRect().size(), QSize(1016, 696));
    QCOMPARE(sheet->sheetRect().center(), QRect(0, 0, 1280, 800).center());
    m_window->resize(1024, 600);
    QCOMPARE(sheet->size(), QSize(1024, 600));
    QCOMPARE(sheet->sheetRect().size(), QSize(976, 552));
    m_theme->setTextScale(200);
    QCOMPARE(sheet->sheetRect().size(), QSize(976, 552));
}

void OverlayTest::aSheetIsADialogWithAName()
{
    OverlayDialog *sheet = open();
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(sheet);
    QCOMPARE(interface->role(), QAccessible::Dialog);
    QCOMPARE(interface->text(QAccessible::Name), u"Upgrade subscription"_s);
    QVERIFY(interface->state().modal);
}

void OverlayTest::clicksDoNotReachTheWindow()
{
    QSignalSpy clicked(m_opener, &QAbstractButton::clicked);
    OverlayDialog *sheet = open();
    const QPoint outside = m_opener->mapTo(m_window.get(), QPoint(5, 5));
    QCOMPARE(m_window->childAt(outside), sheet);
    QTest::mouseClick(sheet, Qt::LeftButton, {}, outside);
    QCOMPARE(clicked.size(), 0);
    QVERIFY(sheet->isOpen());
}

void OverlayTest::aQuestionStandsOnASheet()
{
    OverlayDialog *sheet = open();
    QWidget *inside = QApplication::focusWidget();
    bool answer = false;
    ConfirmDialog *question = ConfirmDialog::ask(
        sheet,
        [] {
            return ConfirmDialog::Question{ u"Close without upgrading?"_s,
                u"What you entered is lost."_s, u"Close"_s, {}, {} };
        },
        this, [&](bool act) { answer = act; });
    QCOMPARE(OverlayDialog::topOf(m_window.get()), question);
    QVERIFY(question->isAncestorOf(QApplication::focusWidget()));
    QVERIFY(question->sheetRect().height() < 400);
    QTest::keyClick(question->actButton(), Qt::Key_Return);
    QVERIFY(answer);
    QCOMPARE(QApplication::focusWidget(), inside);
    QCOMPARE(OverlayDialog::topOf(m_window.get()), sheet);
}

void OverlayTest::escapeAnswersAQuestionWithNo()
{
    QList<bool> answers;
    ConfirmDialog::ask(
        m_opener,
        [] {
            return ConfirmDialog::Question{ u"Reset?"_s, u"Lost."_s, u"Reset"_s, u"Keep"_s, {} };
        },
        this, [&](bool act) { answers.append(act); });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QCOMPARE(answers, QList<bool>{ false });
    QVERIFY(OverlayDialog::topOf(m_window.get()) == nullptr);
    QCOMPARE(QApplication::focusWidget(), m_opener);
}

void OverlayTest::theAnswerIsGivenOnce()
{
    QList<bool> answers;
    ConfirmDialog *question = ConfirmDialog::ask(
        m_opener,
        [] {
            return ConfirmDialog::Question{ u"Reset?"_s, u"Lost."_s, u"Reset"_s, {}, {} };
        },
        this, [&](bool act) { answers.append(act); });
    question->actButton()->click();
    question->keepButton()->click();
    QCOMPARE(answers, QList<bool>{ true });
}

void OverlayTest::aDestructiveQuestionBeginsAtTheHarmlessButton()
{
    ConfirmDialog *question = ConfirmDialog::ask(
        m_opener,
        [] {
            return ConfirmDialog::Question{ u"Reset?"_s, u"Lost."_s, u"Reset"_s, {}, {} };
        },
        this, [](bool) {});
    QCOMPARE(QApplication::focusWidget(), question->keepButton());
    QCOMPARE(question->keepButton()->text(), u"Cancel"_s);
}

DESK_TEST_MAIN(OverlayTest, QApplication)

#include "overlaytest.moc"
