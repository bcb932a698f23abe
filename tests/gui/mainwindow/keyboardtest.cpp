#include "windowstage.h"

#include "subscriptions/subscriptionspage.h"
#include "theme/theme.h"
#include "upgradewizard/upgradewizard.h"

#include <QClipboard>

using namespace Qt::StringLiterals;

/// The keyboard map (DESIGN.md section 9), each key sent to the whole window.
class KeyboardTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theWindowsKeys();
    void theListsKeys();
    void theSubscriptionsKeys();
    void f6GoesRoundThePanes();
};

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
    QVERIFY(table->currentIndex().siblingAtColumn(0).data().toString().startsWith(u'H'));
    window.key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(
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

void KeyboardTest::f6GoesRoundThePanes()
{
    WindowStage window;
    window.eye.table("customerTable")->setFocus();
    QList<QWidget *> visited;
    for (int step = 0; step < 3; ++step) {
        window.key(Qt::Key_F6);
        visited.append(QApplication::focusWidget());
    }
    QCOMPARE(visited.last(), window.eye.table("customerTable"));
    QVERIFY(window.child("headerBar")->isAncestorOf(visited.at(0)));
    QVERIFY(window.child("navRail")->isAncestorOf(visited.at(1)));
    window.key(Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(window.child("navRail")->isAncestorOf(QApplication::focusWidget()));
}

DESK_TEST_MAIN(KeyboardTest, QApplication)
#include "keyboardtest.moc"
