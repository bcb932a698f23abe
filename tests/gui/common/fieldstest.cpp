#include "support/testmain.h"

#include "common/searchfield.h"
#include "theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStyleOptionSlider>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using common::SearchField;
using theme::ColorRole;
using theme::Theme;

class FieldsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aSearchComesOnceTypingStops();
    void enterSearchesAtOnce();
    void clearingSearchesAtOnce();
    void escapeClearsAndThenPasses();
    void settingASearchSaysNothing();
    void anInvalidFieldHasAnErrorOutline();
    void aFieldHasAStrongBottomEdge();
    void aSpinBoxIsOperatedByItsButtons();
    void aScrollBarMovesByItsThumb();
    void aComboBoxShowsItsText();
    void aMenuPaintsInTheTheme();
};

void FieldsTest::aSearchComesOnceTypingStops()
{
    Theme theme(*qApp);
    SearchField field;
    QSignalSpy searched(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, u"hanbit"_s);
    QCOMPARE(searched.size(), 0);
    QTRY_COMPARE(searched.size(), 1);
    QCOMPARE(searched.first().first().toString(), u"hanbit"_s);
}

void FieldsTest::enterSearchesAtOnce()
{
    Theme theme(*qApp);
    SearchField field;
    QSignalSpy searched(&field, &SearchField::searchChanged);
    QTest::keyClicks(&field, u" hanbit "_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searched.size(), 1);
    QCOMPARE(searched.first().first().toString(), u"hanbit"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(searched.size(), 1);
}

void FieldsTest::clearingSearchesAtOnce()
{
    Theme theme(*qApp);
    SearchField field;
    QTest::keyClicks(&field, u"a"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    QSignalSpy searched(&field, &SearchField::searchChanged);
    field.clear(); // as the cross does
    QCOMPARE(searched.size(), 1);
    QVERIFY(searched.first().first().toString().isEmpty());
}

void FieldsTest::escapeClearsAndThenPasses()
{
    Theme theme(*qApp);
    SearchField field;
    QTest::keyClicks(&field, u"abc"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QKeyEvent second(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(&field, &second);
    QVERIFY(!second.isAccepted());
}

void FieldsTest::settingASearchSaysNothing()
{
    Theme theme(*qApp);
    SearchField field;
    QSignalSpy searched(&field, &SearchField::searchChanged);
    field.setSearch(u"from the address"_s);
    field.setSearch({});
    QTest::qWait(1);
    QCOMPARE(searched.size(), 0);
}

void FieldsTest::anInvalidFieldHasAnErrorOutline()
{
    Theme theme(*qApp);
    theme.setChoice(theme::ThemeChoice::Light);
    QSpinBox box;
    box.resize(120, 32);
    box.setProperty("deskInvalid", true);
    const QColor edge = box.grab().toImage().pixelColor(60, 0);
    QCOMPARE(edge, theme.color(ColorRole::Error));
}

void FieldsTest::aFieldHasAStrongBottomEdge()
{
    Theme theme(*qApp);
    theme.setChoice(theme::ThemeChoice::Light);
    QLineEdit field;
    field.resize(120, 32);
    const QImage picture = field.grab().toImage();
    QCOMPARE(picture.pixelColor(60, 31), theme.color(ColorRole::ControlStrong));
    QCOMPARE(picture.pixelColor(60, 0), theme.color(ColorRole::Control));
    QCOMPARE(picture.pixelColor(60, 3), theme.color(ColorRole::Surface));
}

void FieldsTest::aSpinBoxIsOperatedByItsButtons()
{
    Theme theme(*qApp);
    QSpinBox box;
    box.setRange(1, 300);
    box.setValue(42);
    box.resize(120, 32);
    box.show();
    QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(110, 8));
    QCOMPARE(box.value(), 43);
    QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(110, 24));
    QCOMPARE(box.value(), 42);
}

void FieldsTest::aScrollBarMovesByItsThumb()
{
    Theme theme(*qApp);
    QScrollBar bar(Qt::Vertical);
    bar.setRange(0, 900);
    bar.setPageStep(100);
    bar.resize(12, 400);
    bar.show();
    QTest::mousePress(&bar, Qt::LeftButton, {}, QPoint(6, 10));
    QTest::mouseMove(&bar, QPoint(6, 390));
    QTest::mouseRelease(&bar, Qt::LeftButton, {}, QPoint(6, 390));
    QCOMPARE(bar.value(), 900);
    // A click on the groove goes a page.
    QTest::mouseClick(&bar, Qt::LeftButton, {}, QPoint(6, 20));
    QCOMPARE(bar.value(), 800);
}

void FieldsTest::aComboBoxShowsItsText()
{
    Theme theme(*qApp);
    QComboBox box;
    box.addItem(u"Office 365 Enterprise E3"_s);
    box.resize(box.sizeHint());
    const QFontMetrics metrics(box.font());
    QVERIFY(box.width() > metrics.horizontalAdvance(u"Office 365 Enterprise E3"_s) + 16);
    QCOMPARE(box.sizeHint().height(), 32);
}

void FieldsTest::aMenuPaintsInTheTheme()
{
    Theme theme(*qApp);
    theme.setChoice(theme::ThemeChoice::Dark);
    QMenu menu;
    QAction *first = menu.addAction(theme.qicon(u"copy"_s), u"Copy\tCtrl+C"_s);
    first->setCheckable(true);
    menu.addSeparator();
    menu.addAction(u"Disabled"_s)->setEnabled(false);
    menu.addMenu(u"More"_s);
    menu.resize(menu.sizeHint());
    menu.setActiveAction(first);
    const QImage picture = menu.grab().toImage();
    QCOMPARE(picture.pixelColor(picture.width() / 2, picture.height() - 3),
        theme.color(ColorRole::Surface));
    const QRect row = menu.actionGeometry(first);
    QCOMPARE(row.height(), 32);
    QCOMPARE(picture.pixelColor(6, row.center().y()), theme.color(ColorRole::Hover));
}

DESK_TEST_MAIN(FieldsTest, QApplication)

#include "fieldstest.moc"
