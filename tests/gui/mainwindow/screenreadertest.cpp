#include "windowstage.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QLineEdit>

using namespace Qt::StringLiterals;

/// A screen reader acts through the accessibility interfaces, without a click or a key.
class ScreenReaderTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void togglingAnEntryOfTheRailOpensItsPage();
    void aTextThatIsPutIntoTheSearchIsSearched();
    void togglingAProductChoosesIt();

private:
    static void act(QWidget *widget, const QString &action)
    {
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(spoken->actionInterface()->actionNames().contains(action),
            qPrintable(spoken->actionInterface()->actionNames().join(u',')));
        spoken->actionInterface()->doAction(action);
    }
};

void ScreenReaderTest::togglingAnEntryOfTheRailOpensItsPage()
{
    WindowStage window;
    const QString toggle = QAccessibleActionInterface::toggleAction();
    act(window.child("navSettings"), toggle);
    QTRY_VERIFY(window.eye.isReady("settingsPage"));
    act(window.child("navActivity"), toggle);
    QTRY_VERIFY(window.eye.isReady("activityPage"));
    act(window.child("navCustomers"), toggle);
    QTRY_VERIFY(window.eye.isReady("customersPage"));
}

void ScreenReaderTest::aTextThatIsPutIntoTheSearchIsSearched()
{
    WindowStage window;
    QAccessibleInterface *search = QAccessible::queryAccessibleInterface(window.child("search"));
    search->editableTextInterface()->insertText(0, u"hanbit"_s);
    QTRY_COMPARE(window.eye.rows("customerTable"), 1);
}

void ScreenReaderTest::togglingAProductChoosesIt()
{
    WindowStage window;
    window.child<QLineEdit>("search")->setText(u"hanbit"_s);
    QTRY_COMPARE(window.eye.rows("customerTable"), 1);
    window.child("customerTable")->setFocus();
    QTest::keyClick(window.child("customerTable"), Qt::Key_Return);
    QTRY_VERIFY(window.eye.isReady("upgradeNow"));
    act(window.child("upgradeNow"), QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(window.eye.isReady("targetCard2"));
    QVERIFY(!window.child("mainAction")->isEnabled());
    const QString toggle = QAccessibleActionInterface::toggleAction();
    act(window.child("targetCard3"), toggle); // not available: nothing is chosen
    QVERIFY(!window.child("mainAction")->isEnabled());
    QVERIFY(!window.child<QAbstractButton>("targetCard3")->isChecked());
    act(window.child("targetCard2"), toggle);
    QTRY_VERIFY(window.child("mainAction")->isEnabled());
    QVERIFY(window.child<QAbstractButton>("targetCard2")->isChecked());
}

DESK_TEST_MAIN(ScreenReaderTest, QApplication)
#include "screenreadertest.moc"
