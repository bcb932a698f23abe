#include "windowstage.h"

#include "common/toggle.h"

#include <QDateEdit>
#include <QTimeEdit>

using namespace Qt::StringLiterals;

/// The clock that a book carries, in the settings: every page follows it.
class ClockTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theDemoBeginsAtItsOwnTime();
    void aDayIsTypedAndTheBookFollows();
    void leavingTheFieldUnchangedMovesNothing();
    void whatIsHalfTypedStaysInTheOtherLanguage();
    void theNextRenewalIsOnePressAway();
    void withoutItTheComputersClockHolds();
    void withoutABookItSaysWhy();

private:
    static QDateTime now(WindowStage &window)
    {
        return window.stage.workspace().info().simulatedNow;
    }
};

void ClockTest::theDemoBeginsAtItsOwnTime()
{
    WindowStage window;
    window.click("navSettings");
    QVERIFY(window.child<common::Toggle>("simulatedClock")->isChecked());
    QCOMPARE(window.child<QDateEdit>("clockDate")->date(), QDate(2020, 5, 12));
    QCOMPARE(window.child<QTimeEdit>("clockTime")->time(), QTime(9, 30)); // in Seoul
    QCOMPARE(window.child<QTimeEdit>("clockTime")->text(), u"09:30"_s);
    window.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(window.child<QTimeEdit>("clockTime")->text(), u"오전 9:30"_s);
}

void ClockTest::aDayIsTypedAndTheBookFollows()
{
    WindowStage window;
    window.click("navSettings");
    auto *date = window.child<QDateEdit>("clockDate");
    date->setFocus();
    date->setDate({ 2020, 9, 1 });
    QCOMPARE(now(window).date(), QDate(2020, 5, 12)); // not while it is being typed
    QTest::keyClick(date, Qt::Key_Return);
    QTRY_COMPARE(now(window), QDateTime({ 2020, 9, 1 }, { 0, 30 }, Qt::UTC));
    QTRY_VERIFY(window.eye.isReady("settingsPage"));
    // What was due has happened, and is not due again.
    QTRY_VERIFY(window.child("clockNextRenewal")->isEnabled());
    window.click("clockDay");
    QTRY_COMPARE(now(window), QDateTime({ 2020, 9, 2 }, { 0, 30 }, Qt::UTC));
    window.click("clockMonth");
    QTRY_COMPARE(now(window), QDateTime({ 2020, 10, 2 }, { 0, 30 }, Qt::UTC));
}

void ClockTest::leavingTheFieldUnchangedMovesNothing()
{
    WindowStage window;
    window.click("navSettings");
    const QDateTime before = now(window);
    auto *date = window.child<QDateEdit>("clockDate");
    date->setFocus();
    QTest::keyClick(date, Qt::Key_Tab);
    window.child("clockTime")->setFocus();
    QTest::keyClick(window.child("clockTime"), Qt::Key_Return);
    QCoreApplication::processEvents();
    QCOMPARE(now(window), before);
}

void ClockTest::whatIsHalfTypedStaysInTheOtherLanguage()
{
    WindowStage window;
    window.click("navSettings");
    const QDateTime before = now(window);
    auto *date = window.child<QDateEdit>("clockDate");
    date->setFocus();
    date->setSelectedSection(QDateTimeEdit::DaySection);
    QTest::keyClicks(date, u"25"_s);
    QCOMPARE(date->text(), u"25 May 2020"_s);
    window.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(date->text(), u"2020. 5. 25."_s);
    QCOMPARE(QApplication::focusWidget(), date);
    QCOMPARE(now(window), before);
    QTest::keyClick(date, Qt::Key_Return);
    QTRY_COMPARE(now(window), QDateTime({ 2020, 5, 25 }, { 0, 30 }, Qt::UTC));
}

void ClockTest::theNextRenewalIsOnePressAway()
{
    WindowStage window;
    window.click("navSettings");
    const QDateTime before = now(window);
    QTRY_VERIFY(window.child("clockNextRenewal")->isEnabled());
    window.click("clockNextRenewal");
    QTRY_VERIFY(now(window) > before);
    QVERIFY(now(window) < before.addYears(1));
}

void ClockTest::withoutItTheComputersClockHolds()
{
    WindowStage window;
    window.click("navSettings");
    window.click("simulatedClock");
    QTRY_VERIFY(!now(window).isValid());
    QVERIFY(!window.child("clockDate")->isEnabled());
    QVERIFY(!window.child("clockDay")->isEnabled());
    window.click("simulatedClock");
    QTRY_VERIFY(now(window).isValid());
    QTRY_VERIFY(window.child("clockDate")->isEnabled());
}

void ClockTest::withoutABookItSaysWhy()
{
    WindowStage window(false);
    window.key(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(!window.child("simulatedClock")->isEnabled());
    QCOMPARE(window.child("simulatedClock")->toolTip(), u"No database is open"_s);
}

DESK_TEST_MAIN(ClockTest, QApplication)

#include "clocktest.moc"
