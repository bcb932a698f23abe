#include "windowstage.h"

#include "subscriptions/subscriptionspage.h"
#include "theme/theme.h"
#include "upgradewizard/upgradewizard.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QRegularExpression>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

/// The keyboard map (DESIGN.md section 9), each key sent to the whole window.
class KeyboardTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theMapIsToldByF1_data();
    void theMapIsToldByF1();
    void theWindowsKeys();
    void enterLeadsFromTheSearchIntoTheList();
    void theListsKeys();
    void theSubscriptionsKeys();
    void f6GoesRoundThePanes();
    void aLetterOfASheetIsNotThatOfThePageBelow();
    void lettersOutliveAChangeOfLanguage();
    void aLetterBringsTheKeyboardToAField();
    void lettersAreSeenWhileAltIsHeld();

private:
    static void goRound(WindowStage &window, const QList<const char *> &parts);
};

void KeyboardTest::theMapIsToldByF1_data()
{
    QTest::addColumn<QString>("keys");
    // Section 9, of the pages that there are. The tests below and those of the pages press them.
    for (const char *keys : { "Ctrl+K", "Ctrl+1", "Ctrl+3", "Ctrl+,", "F6", "Shift+F6", "Return",
             "Alt+Left", "Alt+U", "Ctrl+U", "Alt+W", "Ctrl+Shift+C", "F5", "Ctrl+Shift+F5",
             "Ctrl+I", "Ctrl+E", "Space", "Ctrl+A", "Esc", "Alt+N", "Alt+B", "Alt+S", "F1", "F10",
             "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+Shift+G", "Ctrl+Shift+L", "Ctrl+Shift+T", "Home",
             "End", "Ctrl+C", "Ctrl+Z", "Shift+F10", "Menu", "Alt" }) {
        QTest::newRow(keys) << QString::fromLatin1(keys);
    }
}

void KeyboardTest::theMapIsToldByF1()
{
    QFETCH(const QString, keys);
    static const QString told = [] {
        WindowStage window(false);
        window.key(Qt::Key_F1);
        const auto *page = window.child<QTextBrowser>("helpPage");
        return page != nullptr ? page->toPlainText() : QString();
    }();
    const bool stands = told.contains(
        QRegularExpression(u"(^|, |\\s)%1($|,)"_s.arg(QRegularExpression::escape(keys)),
            QRegularExpression::MultilineOption));
    QVERIFY2(stands, qPrintable(told));
}

void KeyboardTest::theWindowsKeys()
{
    WindowStage window;
    window.key(Qt::Key_K, Qt::ControlModifier);
    QCOMPARE(QApplication::focusWidget(), window.child("search"));
    window.key(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(window.eye.isReady("settingsPage"));
    window.key(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(window.eye.isReady("customersPage"));
    window.key(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(window.stage.theme().textScalePercent(), 115);
    window.key(Qt::Key_Minus, Qt::ControlModifier);
    window.key(Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(window.stage.theme().textScalePercent(), 90);
    window.key(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(window.stage.theme().textScalePercent(), 100);
    window.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.stage.workspace().language(), catalog::Language::Korean);
    window.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    window.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.stage.theme().choice(), theme::ThemeChoice::Dark);
    window.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window.stage.workspace().cloud(), domain::Cloud::China21Vianet);
    window.key(Qt::Key_F1);
    QVERIFY(window.eye.isReady("helpSheet"));
    window.key(Qt::Key_Escape);
    QTRY_VERIFY(window.eye.child("helpSheet") == nullptr);
    expectMenu();
    window.key(Qt::Key_F10);
    auto *menu = window.child<QMenu>("appMenu");
    QVERIFY(menu->isVisible());
    menu->close();
    window.key(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.isReady("importSheet"));
    window.key(Qt::Key_Escape);
    QTRY_VERIFY(window.eye.child("importSheet") == nullptr);
    window.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.isReady("exportSheet"));
    window.key(Qt::Key_Escape);
    QTRY_VERIFY(window.eye.child("exportSheet") == nullptr);
}

void KeyboardTest::enterLeadsFromTheSearchIntoTheList()
{
    WindowStage window;
    window.key(Qt::Key_K, Qt::ControlModifier);
    shell::play::type(window.eye.child("search"), u"hanbit"_s);
    window.key(Qt::Key_Return); // before the typing has been searched by itself
    QCOMPARE(QApplication::focusWidget(), window.child("customerTable"));
    QTRY_COMPARE(window.eye.rows("customerTable"), 1);
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.eye.isReady("subscriptionsPage"));
}

void KeyboardTest::theListsKeys()
{
    WindowStage window;
    QTableView *table = window.eye.table("customerTable");
    table->setFocus();
    window.key(Qt::Key_End);
    QCOMPARE(table->currentIndex().row(), table->model()->rowCount() - 1);
    window.key(Qt::Key_Home);
    QCOMPARE(table->currentIndex().row(), 0);
    window.key(Qt::Key_H); // type-ahead
    window.key(
        Qt::Key_C, Qt::ControlModifier); // at once: what was typed counts, not the row before
    QTRY_VERIFY(table->currentIndex().siblingAtColumn(0).data().toString().startsWith(u'H'));
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(
        table->currentIndex().siblingAtColumn(0).data().toString()));
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.eye.rows("subscriptionTable") > 0);
    window.key(Qt::Key_Left, Qt::AltModifier);
    QTRY_VERIFY(window.eye.isReady("customersPage"));
}

void KeyboardTest::theSubscriptionsKeys()
{
    WindowStage window;
    shell::play::type(window.eye.child("search"), u"hanbit"_s);
    QTRY_COMPARE(window.eye.rows("customerTable"), 1);
    window.eye.table("customerTable")->setFocus();
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.eye.isReady("upgradeNow"));
    window.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        window.stage.window().subscriptionsPage()->currentSubscription().text());
    window.key(Qt::Key_U, Qt::AltModifier);
    QTRY_VERIFY(window.eye.isReady("hoverCard"));
    window.key(Qt::Key_Escape);
    QTRY_VERIFY(window.eye.child("hoverCard") == nullptr);
    window.key(Qt::Key_U, Qt::ControlModifier);
    QTRY_VERIFY(!window.stage.window().wizard().isNull());
    window.key(Qt::Key_Escape);
    QTRY_VERIFY(window.stage.window().wizard().isNull());
    window.key(Qt::Key_F5);
    QVERIFY2(!window.child("checkAgain")->isEnabled(), "no check runs");
    QTRY_VERIFY(window.eye.isReady("checkAgain"));
}

/// F6 from part to part until it comes back, and Shift+F6 the same way back; each time the focus is
/// in the part of this name, and is seen.
void KeyboardTest::goRound(WindowStage &window, const QList<const char *> &parts)
{
    const auto isIn = [&window](const char *name) {
        const QWidget *part = window.eye.child(name);
        const QWidget *focused = QApplication::focusWidget();
        return part != nullptr && focused != nullptr && focused->isVisible()
            && (part == focused || part->isAncestorOf(focused));
    };
    const auto where = [](const char *name) -> QByteArray {
        return QByteArray(name) + " is wanted, the focus is in "
            + QApplication::focusWidget()->objectName().toLatin1();
    };
    window.key(Qt::Key_F6);
    for (qsizetype i = 0; i < parts.size() && !isIn(parts.first()); ++i) {
        window.key(Qt::Key_F6);
    }
    for (qsizetype i = 0; i <= parts.size(); ++i) {
        const char *part = parts.at(i % parts.size());
        QVERIFY2(isIn(part), where(part));
        QVERIFY(window.stage.theme().showsKeyboardFocus());
        // Tab leaves it, and no part is a trap.
        QWidget *first = QApplication::focusWidget();
        window.key(Qt::Key_Tab);
        QVERIFY2(QApplication::focusWidget() != first, part);
        first->setFocus();
        window.key(Qt::Key_F6);
    }
    window.key(Qt::Key_F6, Qt::ShiftModifier);
    for (qsizetype i = parts.size(); i >= 0; --i) {
        const char *part = parts.at(i % parts.size());
        QVERIFY2(isIn(part), where(part));
        window.key(Qt::Key_F6, Qt::ShiftModifier);
    }
}

void KeyboardTest::f6GoesRoundThePanes()
{
    WindowStage window;
    goRound(window, { "headerBar", "navRail", "importButton", "customerTable" });
    window.key(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.rows("activityTable") > 0);
    goRound(
        window, { "headerBar", "navRail", "activitySearch", "activityTable", "activityDetails" });
    window.key(Qt::Key_Comma, Qt::ControlModifier);
    goRound(window,
        { "headerBar", "navRail", "findSetting", "languageSetting", "simulatedClock", "demoScene",
            "openBookSetting", "whatChangesSetting" });
    window.key(Qt::Key_F1);
    QTRY_VERIFY(window.eye.isReady("helpSheet"));
    goRound(window, { "sheetHeader", "helpSearch", "helpPage", "sheetFooter" });
    window.key(Qt::Key_Escape);
    window.key(Qt::Key_1, Qt::ControlModifier);
    shell::play::type(window.eye.child("search"), u"hanbit"_s);
    QTRY_COMPARE(window.eye.rows("customerTable"), 1);
    window.eye.table("customerTable")->setFocus();
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.eye.isReady("upgradeNow"));
    goRound(
        window, { "headerBar", "navRail", "backToCustomers", "subscriptionTable", "detailsPane" });
}

void KeyboardTest::aLetterOfASheetIsNotThatOfThePageBelow()
{
    WindowStage window;
    window.key(Qt::Key_E, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.isReady("exportSheet"));
    // Below it the same letter narrows the list.
    const auto *below = window.child<QAbstractButton>("canUpgradeChip");
    const auto *box = window.child<QAbstractButton>("exportCustomers");
    QCOMPARE(below->shortcut(), box->shortcut());
    QVERIFY(box->isChecked());
    window.key(Qt::Key_U, Qt::AltModifier);
    QVERIFY(!box->isChecked());
    QVERIFY(!below->isChecked());
    // And one that the sheet does not have does nothing.
    window.key(Qt::Key_I, Qt::AltModifier);
    QVERIFY(window.eye.child("importSheet") == nullptr);
    window.key(Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(window.eye.child("exportSheet") == nullptr);
    window.key(Qt::Key_U, Qt::AltModifier);
    QTRY_VERIFY(below->isChecked());
}

void KeyboardTest::lettersOutliveAChangeOfLanguage()
{
    WindowStage window;
    window.stage.window().setLanguage(catalog::Language::Korean);
    const auto *import = window.child<QAbstractButton>("importButton");
    QVERIFY2(!import->text().contains(u'('), "a letter in the text of a button");
    window.key(Qt::Key_I, Qt::AltModifier);
    QTRY_VERIFY(window.eye.isReady("importSheet"));
    window.stage.window().setLanguage(catalog::Language::English);
    window.key(Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY(window.eye.child("importSheet") == nullptr);
}

void KeyboardTest::aLetterBringsTheKeyboardToAField()
{
    WindowStage window;
    window.key(Qt::Key_Comma, Qt::ControlModifier);
    window.key(Qt::Key_L, Qt::AltModifier);
    QCOMPARE(QApplication::focusWidget(), window.child("languageSetting"));
    window.key(Qt::Key_T, Qt::AltModifier);
    QVERIFY(window.child("themeSetting")->isAncestorOf(QApplication::focusWidget()));
}

void KeyboardTest::lettersAreSeenWhileAltIsHeld()
{
    WindowStage window;
    const QWidget *layer = window.child("letterLayer");
    const QWidget *import = window.child("importButton");
    const auto look = [&window, import] {
        const QPoint corner = import->mapTo(&window.stage.window(), QPoint(0, 0));
        return window.stage.window().grab(QRect(corner, import->size() + QSize(0, 12))).toImage();
    };
    const QImage without = look();
    QTest::keyPress(QApplication::focusWidget(), Qt::Key_Alt, Qt::AltModifier);
    QVERIFY(layer->isVisible());
    QVERIFY(look() != without);
    if (const QString folder = qEnvironmentVariable("DESK_PICTURES"); !folder.isEmpty()) {
        QVERIFY(window.stage.window().grab().save(folder + u"/letters.png"_s));
    }
    QTest::keyRelease(QApplication::focusWidget(), Qt::Key_Alt);
    QVERIFY(!layer->isVisible());
    QCOMPARE(look(), without);
}

DESK_TEST_MAIN(KeyboardTest, QApplication)
#include "keyboardtest.moc"
