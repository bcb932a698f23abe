#include "windowstage.h"

#include "common/segmentedcontrol.h"
#include "common/toggle.h"
#include "theme/theme.h"

#include <QAccessible>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QSettings>
#include <QSlider>

using namespace Qt::StringLiterals;

class SettingsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void opensByKeyAndShowsWhatIsSet();
    void whatIsChosenHoldsAtOnceAndIsKept();
    void theTextGrowsOnceTheSliderIsLetGo();
    void whatHasTheFocusStaysInViewWhileTheTextGrows();
    void buttonsGoByTheirWords();
    void aButtonThatCanBePressedAgainIsDescribedAsBefore();
    void rowsAreAsHighAsChosen();
    void theLanguageChangesWithoutRestart();
    void aSearchLeavesOnlyWhatMatches();
    void defaultsComeBackAfterAQuestion();
    void aCopyIsAWholeBook();
    void settingsThatCannotBeSavedAreTold();
    void withoutABookOnlyOpeningRemains();
    void onesOwnNameStandsWhereOneSold();
};

void SettingsTest::opensByKeyAndShowsWhatIsSet()
{
    WindowStage window;
    window.key(Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.isReady("settingsPage"));
    QCOMPARE(window.child<QComboBox>("languageSetting")->currentText(), u"English"_s);
    QCOMPARE(window.child<common::SegmentedControl>("themeSetting")->currentIndex(), 1);
    QCOMPARE(window.child<common::SegmentedControl>("rowHeightSetting")->currentIndex(), 1);
    QVERIFY(window.child<common::Toggle>("reduceMotionSetting")->isChecked());
    window.click("navCustomers");
    QTRY_VERIFY(window.eye.isReady("customersPage"));
}

void SettingsTest::whatIsChosenHoldsAtOnceAndIsKept()
{
    WindowStage window;
    window.click("navSettings");
    auto *themes = window.child<common::SegmentedControl>("themeSetting");
    QTest::mouseClick(themes->childAt(themes->segmentRect(2).center()), Qt::LeftButton);
    QCOMPARE(window.stage.theme().choice(), theme::ThemeChoice::Dark);
    auto *size = window.child<QSlider>("textSizeSetting");
    size->setFocus();
    QTest::keyClick(size, Qt::Key_Right);
    QCOMPARE(window.stage.theme().textScalePercent(), 115);
    shell::play::click(window.child("reduceMotionSetting"));
    QVERIFY(!window.stage.theme().reduceMotion());
    QCOMPARE(window.child<QLabel>("statusCounts")->text(), u"Settings saved"_s);
    const QSettings kept(window.stage.path(u"settings.ini"_s), QSettings::IniFormat);
    QCOMPARE(kept.value(u"theme"_s).toString(), u"dark"_s);
    QCOMPARE(kept.value(u"textScale"_s).toInt(), 115);
    QCOMPARE(kept.value(u"reduceMotion"_s).toBool(), false);
    // The menu and the page say the same.
    window.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(themes->currentIndex(), 3);
}

void SettingsTest::theTextGrowsOnceTheSliderIsLetGo()
{
    WindowStage window;
    window.click("navSettings");
    auto *size = window.child<QSlider>("textSizeSetting");
    QTest::mousePress(size, Qt::LeftButton, {}, QPoint(size->width() / 2, size->height() / 2));
    const QPointF end(size->width() - 1, size->height() / 2.0);
    QMouseEvent drag(QEvent::MouseMove, end, size->mapToGlobal(end), Qt::NoButton, Qt::LeftButton,
        Qt::NoModifier);
    QCoreApplication::sendEvent(size, &drag);
    QCOMPARE(size->accessibleDescription(), u"200%"_s);
    QCOMPARE(window.stage.theme().textScalePercent(), 100);
    QTest::mouseRelease(size, Qt::LeftButton, {}, end.toPoint());
    QCOMPARE(window.stage.theme().textScalePercent(), 200);
}

void SettingsTest::whatHasTheFocusStaysInViewWhileTheTextGrows()
{
    WindowStage window;
    window.stage.window().resize(1024, 600);
    window.click("navSettings");
    auto *size = window.child<QSlider>("textSizeSetting");
    const auto inView = [size] { return size->visibleRegion().boundingRect() == size->rect(); };
    size->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(inView());
    while (size->value() < size->maximum()) {
        QTest::keyClick(size, Qt::Key_Right);
        QTRY_VERIFY(inView());
    }
    QCOMPARE(window.stage.theme().textScalePercent(), 200);
}

void SettingsTest::buttonsGoByTheirWords()
{
    WindowStage window;
    window.click("navSettings");
    const auto nameOf = [&window](const char *name) {
        return QAccessible::queryAccessibleInterface(window.child(name))->text(QAccessible::Name);
    };
    QCOMPARE(nameOf("saveCopySetting"), u"Save copy…"_s);
    QCOMPARE(nameOf("openBookSetting"), u"Open…"_s);
    QCOMPARE(nameOf("reduceMotionSetting"), u"Reduce motion"_s);
}

void SettingsTest::aButtonThatCanBePressedAgainIsDescribedAsBefore()
{
    WindowStage window(false);
    window.click("navSettings");
    auto *reset = window.child<QPushButton>("resetDemoSetting");
    QCOMPARE(reset->accessibleDescription(), u"No database is open"_s);
    window.stage.openDemo();
    QTRY_VERIFY(reset->isEnabled());
    QCOMPARE(reset->accessibleDescription(), u"Restores all customers and subscriptions"_s);
}

void SettingsTest::rowsAreAsHighAsChosen()
{
    WindowStage window;
    QTableView *table = window.eye.table("customerTable");
    const int normal = table->rowHeight(0);
    window.click("navSettings");
    auto *rows = window.child<common::SegmentedControl>("rowHeightSetting");
    QTest::mouseClick(rows->childAt(rows->segmentRect(0).center()), Qt::LeftButton);
    QVERIFY(table->rowHeight(0) < normal);
    QTest::mouseClick(rows->childAt(rows->segmentRect(1).center()), Qt::LeftButton);
    QCOMPARE(table->rowHeight(0), normal);
}

void SettingsTest::theLanguageChangesWithoutRestart()
{
    WindowStage window;
    window.click("navSettings");
    auto *language = window.child<QComboBox>("languageSetting");
    language->setFocus();
    QTest::keyClick(language, Qt::Key_Down);
    QCOMPARE(window.stage.workspace().language(), catalog::Language::Korean);
    QTRY_COMPARE(window.child<QPushButton>("saveCopySetting")->text(), u"복사본 저장…"_s);
}

void SettingsTest::aSearchLeavesOnlyWhatMatches()
{
    WindowStage window;
    window.click("navSettings");
    QWidget *find = window.child("findSetting");
    shell::play::type(find, u"motion"_s);
    QTRY_VERIFY(!window.child("themeSetting")->isVisible());
    QVERIFY(window.child("reduceMotionSetting")->isVisible());
    QVERIFY(!window.child("saveCopySetting")->isVisible());
    shell::play::type(find, u" of nobody"_s);
    QTRY_VERIFY(!window.child("reduceMotionSetting")->isVisible());
    QTest::keyClick(find, Qt::Key_Escape);
    QTRY_VERIFY(window.child("themeSetting")->isVisible());
    QVERIFY(window.child("saveCopySetting")->isVisible());
}

void SettingsTest::defaultsComeBackAfterAQuestion()
{
    WindowStage window;
    window.click("navSettings");
    auto *size = window.child<QSlider>("textSizeSetting");
    size->setFocus();
    QTest::keyClick(size, Qt::Key_End);
    QCOMPARE(window.stage.theme().textScalePercent(), 200);
    shell::play::click(window.child("restoreDefaults"));
    QCOMPARE(window.stage.theme().textScalePercent(), 200);
    QTest::qWait(50);
    window.key(Qt::Key_Return);
    QTRY_COMPARE(window.stage.theme().textScalePercent(), 100);
    QCOMPARE(window.stage.theme().choice(), theme::ThemeChoice::System);
    QVERIFY(!window.child<QPushButton>("restoreDefaults")->isEnabled());
}

void SettingsTest::aCopyIsAWholeBook()
{
    WindowStage window;
    window.click("navSettings");
    expectDialog();
    window.click("saveCopySetting");
    auto *dialog = window.stage.window().findChild<QFileDialog *>();
    QVERIFY(dialog != nullptr);
    const QString target = window.stage.path(u"copy.sqlite"_s);
    Q_EMIT dialog->fileSelected(target);
    QTRY_VERIFY(QFileInfo::exists(target));
    QTRY_VERIFY(window.child<QPushButton>("saveCopySetting")->isEnabled());
    const int customers = window.child<QTableView>("customerTable")->model()->rowCount();
    window.stage.workspace().open(target, viewmodels::Workspace::Kind::Existing);
    QTRY_COMPARE(window.stage.workspace().file(), target);
    QTRY_COMPARE(window.child<QTableView>("customerTable")->model()->rowCount(), customers);
    dialog->close();
}

void SettingsTest::settingsThatCannotBeSavedAreTold()
{
    WindowStage window;
    window.click("navSettings");
    // Where a folder stands in the place of the file nobody can write, root or not.
    const QString file = window.stage.path(u"settings.ini"_s);
    QFile::remove(file);
    QVERIFY(QDir().mkpath(file + u"/in the way"_s));
    auto *rows = window.child<common::SegmentedControl>("rowHeightSetting");
    QTest::mouseClick(rows->childAt(rows->segmentRect(0).center()), Qt::LeftButton);
    QVERIFY(window.stage.theme().compactRows());
    QVERIFY(window.eye.isReady("bookError"));
    QVERIFY(window.child<QLabel>("statusCounts")->text().isEmpty());
}

void SettingsTest::withoutABookOnlyOpeningRemains()
{
    WindowStage window(false);
    window.click("navSettings");
    QVERIFY(window.child<QPushButton>("openBookSetting")->isEnabled());
    QVERIFY(!window.child<QPushButton>("saveCopySetting")->isEnabled());
    QVERIFY(!window.child<QPushButton>("resetDemoSetting")->isEnabled());
    window.click("navCustomers");
    QTRY_VERIFY(window.eye.isReady("startPage"));
}

void SettingsTest::onesOwnNameStandsWhereOneSold()
{
    WindowStage window;
    window.click("navSettings");
    auto *name = window.child<QLineEdit>("resellerName");
    const QString before = window.stage.workspace().info().resellerName;
    QVERIFY(!before.isEmpty());
    QCOMPARE(name->text(), before);
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, u"Haneul Partners"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(window.stage.workspace().info().resellerName, u"Haneul Partners"_s);
    // The field's own way back, and then again.
    QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(window.stage.workspace().info().resellerName, before);
    QTest::keyClick(name, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_COMPARE(window.stage.workspace().info().resellerName, u"Haneul Partners"_s);
    window.click("navCustomers");
    auto *table = window.child<QTableView>("customerTable");
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    const auto told = [&window] {
        QStringList all;
        for (const QLabel *label : window.stage.window().findChildren<QLabel *>()) {
            all.append(label->isVisible() ? label->text() : QString());
        }
        return all.join(u'\n');
    };
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"You (Haneul Partners)"_s), 30'000);
}

DESK_TEST_MAIN(SettingsTest, QApplication)
#include "settingstest.moc"
