#include "support/restless.h"
#include "support/testmain.h"

#include "common/button.h"
#include "common/chip.h"
#include "common/copytext.h"
#include "common/emptystate.h"
#include "common/errorpresenter.h"
#include "common/iconbutton.h"
#include "common/label.h"
#include "common/messagebar.h"
#include "common/pill.h"
#include "common/segmentedcontrol.h"
#include "common/skeleton.h"
#include "common/tile.h"
#include "common/toggle.h"
#include "theme/theme.h"
#include "wording/texts.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;
using namespace common;
using theme::ColorRole;
using theme::TextStyle;

class WidgetsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void widgetsSayWhatTheyAre_data();
    void widgetsSayWhatTheyAre();
    void aDisabledButtonSaysWhy();
    void enterPressesAButton();
    void aLabelWrapsBetweenWordsOnly();
    void anElidedLabelKeepsItsTextAsToolTip();
    void aLabelHasTheLineHeightOfItsStyle();
    void aNoteSaysTitleAndText();
    void aNarrowNotePutsItsButtonsBelow();
    void aNoteAtRestAsksForNothing();
    void aClosedNoteIsGone();
    void segmentsAreChosenByArrows();
    void segmentsKeepTheirChoiceWhenRenamed();
    void aSegmentSaysItsPlace();
    void aDropDownChipDoesNotToggle();
    void aLoadingListWaitsBeforeItShowsBlocks();
    void aTileShowsTheLocalLetter_data();
    void aTileShowsTheLocalLetter();
    void copyingSaysSo();
    void anErrorBecomesANote();

private:
    std::unique_ptr<theme::Theme> m_theme;
};

namespace {

QAccessibleInterface *accessible(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget);
}

} // namespace

void WidgetsTest::initTestCase()
{
    m_theme = std::make_unique<theme::Theme>(*qApp);
}

void WidgetsTest::cleanupTestCase()
{
    m_theme.reset();
}

void WidgetsTest::widgetsSayWhatTheyAre_data()
{
    QTest::addColumn<QWidget *>("widget");
    QTest::addColumn<int>("role");
    QTest::addColumn<QString>("name");
    auto *chip = new Chip(u"Can upgrade"_s);
    auto *dropDown = new Chip(u"Market: any"_s);
    dropDown->setDropDown(true);
    auto *bar = new MessageBar({ MessageBar::Kind::Ok, u"The subscription was upgraded"_s, {} });
    QTest::newRow("button") << static_cast<QWidget *>(
        new Button(u"&Submit"_s, Button::Kind::Primary))
                            << int(QAccessible::PushButton) << u"Submit"_s;
    QTest::newRow("icon button") << static_cast<QWidget *>(
        new IconButton(u"copy"_s, u"Copy subscription ID"_s))
                                 << int(QAccessible::PushButton) << u"Copy subscription ID"_s;
    QTest::newRow("label") << static_cast<QWidget *>(
        new Label(u"Text"_s, TextStyle::Body, ColorRole::Text))
                           << int(QAccessible::StaticText) << u"Text"_s;
    QTest::newRow("pill") << static_cast<QWidget *>(
        new Pill(PillKind::Ok, u"success"_s, u"Active"_s))
                          << int(QAccessible::StaticText) << u"Active"_s;
    QTest::newRow("chip") << static_cast<QWidget *>(chip) << int(QAccessible::CheckBox)
                          << u"Can upgrade"_s;
    QTest::newRow("chip with a menu")
        << static_cast<QWidget *>(dropDown) << int(QAccessible::PushButton) << u"Market: any"_s;
    QTest::newRow("toggle") << static_cast<QWidget *>(new Toggle(u"Reduce motion"_s))
                            << int(QAccessible::CheckBox) << u"Reduce motion"_s;
    QTest::newRow("note") << static_cast<QWidget *>(bar) << int(QAccessible::AlertMessage)
                          << u"The subscription was upgraded"_s;
}

void WidgetsTest::widgetsSayWhatTheyAre()
{
    QFETCH(QWidget *, widget);
    QFETCH(int, role);
    QFETCH(QString, name);
    const std::unique_ptr<QWidget> owner(widget);
    QAccessibleInterface *interface = accessible(widget);
    QVERIFY(interface != nullptr);
    QCOMPARE(int(interface->role()), role);
    QCOMPARE(interface->text(QAccessible::Name), name);
}

void WidgetsTest::aDisabledButtonSaysWhy()
{
    Button button(u"Upgrade now"_s, Button::Kind::Primary);
    button.setHint(u"Ctrl+U"_s);
    button.setDisabledReason(u"Your role cannot upgrade subscriptions."_s);
    QCOMPARE(button.toolTip(), u"Ctrl+U"_s);
    button.setEnabled(false);
    QCOMPARE(button.toolTip(), u"Your role cannot upgrade subscriptions."_s);
    QCOMPARE(button.accessibleDescription(), u"Your role cannot upgrade subscriptions."_s);
    button.setEnabled(true);
    QCOMPARE(button.toolTip(), u"Ctrl+U"_s);
    QVERIFY(button.accessibleDescription().isEmpty());
}

void WidgetsTest::enterPressesAButton()
{
    Button button(u"Go"_s, Button::Kind::Standard);
    IconButton icon(u"copy"_s, u"Copy"_s);
    QSignalSpy first(&button, &QAbstractButton::clicked);
    QSignalSpy second(&icon, &QAbstractButton::clicked);
    button.show();
    icon.show();
    QTest::keyClick(&button, Qt::Key_Return);
    QTest::keyClick(&icon, Qt::Key_Return);
    QCOMPARE(first.size(), 1);
    QCOMPARE(second.size(), 1);
}

void WidgetsTest::aLabelWrapsBetweenWordsOnly()
{
    Label label(u"업그레이드할 수 있는 구독입니다 고객에게 필요한 라이선스"_s, TextStyle::Body,
        ColorRole::Text);
    label.setWrapping(true);
    const QFontMetrics metrics(label.font());
    // Narrower than two words: one line for each, none broken within.
    const int longest = label.minimumSizeHint().width();
    QVERIFY(longest >= metrics.horizontalAdvance(u"업그레이드할"_s));
    QCOMPARE(label.heightForWidth(longest) % m_theme->lineHeight(TextStyle::Body), 0);
    QVERIFY(label.heightForWidth(longest) >= 4 * m_theme->lineHeight(TextStyle::Body));
    QCOMPARE(label.heightForWidth(2000), m_theme->lineHeight(TextStyle::Body));
    // What has been measured once is not taken for another text, and not for another style.
    const int high = label.heightForWidth(longest);
    label.setText(u"업그레이드할"_s);
    QCOMPARE(label.heightForWidth(longest), m_theme->lineHeight(TextStyle::Body));
    label.setText(u"업그레이드할 수 있는 구독입니다 고객에게 필요한 라이선스"_s);
    QCOMPARE(label.heightForWidth(longest), high);
    label.setTextStyle(TextStyle::Hero);
    QVERIFY(label.minimumSizeHint().width() > longest);
    QCOMPARE(label.heightForWidth(2000), m_theme->lineHeight(TextStyle::Hero));
}

void WidgetsTest::anElidedLabelKeepsItsTextAsToolTip()
{
    Label label(u"Hanbit Logistics and Forwarding Company"_s, TextStyle::Body, ColorRole::Text);
    label.setElided(true);
    QVERIFY(label.minimumSizeHint().width() < 40);
    label.resize(80, 20);
    label.show();
    // The offscreen platform says so of every tooltip.
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
    QHelpEvent asked(QEvent::ToolTip, QPoint(5, 5), label.mapToGlobal(QPoint(5, 5)));
    QApplication::sendEvent(&label, &asked);
    QCOMPARE(label.toolTip(), label.text());
    label.resize(1000, 20);
    QApplication::sendEvent(&label, &asked);
    QVERIFY(label.toolTip().isEmpty());
}

void WidgetsTest::aLabelHasTheLineHeightOfItsStyle()
{
    QCOMPARE(Label(u"A"_s, TextStyle::Body, ColorRole::Text).sizeHint().height(), 18);
    QCOMPARE(Label(u"A"_s, TextStyle::Hero, ColorRole::Text).sizeHint().height(), 32);
}

void WidgetsTest::aNoteSaysTitleAndText()
{
    MessageBar bar({ MessageBar::Kind::Error, u"The upgrade failed."_s, u"Try again."_s });
    QAccessibleInterface *interface = accessible(&bar);
    QCOMPARE(interface->text(QAccessible::Name), u"The upgrade failed."_s);
    QCOMPARE(interface->text(QAccessible::Description), u"Try again."_s);
    bar.setText(u"Check the subscription."_s);
    QCOMPARE(interface->text(QAccessible::Description), u"Check the subscription."_s);
    bar.setTitle({});
    QCOMPARE(interface->text(QAccessible::Name), u"Check the subscription."_s);
}

void WidgetsTest::aNarrowNotePutsItsButtonsBelow()
{
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *bar = new MessageBar(
        { MessageBar::Kind::Info, u"This subscription can be upgraded"_s, u"3 of 4 products"_s });
    Button *button = bar->addAction(u"Upgrade now"_s, Button::Kind::Primary);
    column->addWidget(bar);
    column->addStretch(1);
    window.resize(700, 300);
    window.show();
    const int wide = button->mapTo(bar, QPoint(0, 0)).x();
    QVERIFY(wide > 350);
    window.resize(300, 300);
    QApplication::processEvents();
    QVERIFY(button->mapTo(bar, QPoint(0, 0)).x() < 100);
    QVERIFY(bar->rect().contains(QRect(button->mapTo(bar, QPoint(0, 0)), button->size())));
}

void WidgetsTest::aNoteAtRestAsksForNothing()
{
    // Once a note with a button asked for its layout each time that it had been laid out: the
    // program took a whole core as long as it stood.
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *bar = new MessageBar({ MessageBar::Kind::Info, u"Note"_s, u"Text"_s });
    bar->addAction(u"Upgrade now"_s, Button::Kind::Primary);
    bar->setClosable(true);
    column->addWidget(bar);
    window.show();
    QApplication::processEvents();
    QVERIFY2(support::restless().isEmpty(), qPrintable(support::restless().join(u'\n')));
}

void WidgetsTest::aClosedNoteIsGone()
{
    MessageBar bar({ MessageBar::Kind::Info, u"Note"_s, {} });
    bar.setClosable(true);
    bar.show();
    QSignalSpy closed(&bar, &MessageBar::closed);
    bar.findChild<IconButton *>()->click();
    QVERIFY(!bar.isVisible());
    QCOMPARE(closed.size(), 1);
}

void WidgetsTest::segmentsAreChosenByArrows()
{
    SegmentedControl control;
    control.setOptions({ { u"E1"_s, {}, {} }, { u"E3"_s, {}, {} }, { u"E5"_s, {}, {} } });
    control.show();
    control.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&control));
    QSignalSpy chosen(&control, &SegmentedControl::chosen);
    control.setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QCOMPARE(control.currentIndex(), 1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
    QCOMPARE(control.currentIndex(), 2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
    QCOMPARE(control.currentIndex(), 0);
    QCOMPARE(chosen.size(), 3);
    control.setCurrentIndex(2);
    QCOMPARE(chosen.size(), 3);
}

void WidgetsTest::segmentsKeepTheirChoiceWhenRenamed()
{
    SegmentedControl control;
    control.setOptions({ { u"Light"_s, {}, {} }, { u"Dark"_s, {}, {} } });
    control.setCurrentIndex(1);
    QSignalSpy changed(&control, &SegmentedControl::currentChanged);
    control.setOptions({ { u"밝게"_s, {}, {} }, { u"어둡게"_s, {}, {} } });
    QCOMPARE(control.currentIndex(), 1);
    QCOMPARE(changed.size(), 0);
    control.setOptions({ { u"One"_s, {}, {} } });
    QCOMPARE(control.currentIndex(), 0);
}

void WidgetsTest::aSegmentSaysItsPlace()
{
    SegmentedControl control;
    control.setOptions(
        { { u"Global"_s, {}, u"Cloud: Global, 1 of 2"_s }, { u"21Vianet"_s, {}, {} } });
    QAccessibleInterface *group = accessible(&control);
    QCOMPARE(group->role(), QAccessible::Grouping);
    QCOMPARE(group->childCount(), 2);
    QCOMPARE(group->child(0)->role(), QAccessible::RadioButton);
    QCOMPARE(group->child(0)->text(QAccessible::Name), u"Cloud: Global, 1 of 2"_s);
    QVERIFY(group->child(0)->state().checked);
    QCOMPARE(group->child(1)->text(QAccessible::Name), u"21Vianet, 2 of 2"_s);
}

void WidgetsTest::aDropDownChipDoesNotToggle()
{
    Chip chip(u"Market: any"_s);
    chip.setDropDown(true);
    chip.show();
    QSignalSpy clicked(&chip, &QAbstractButton::clicked);
    QTest::keyClick(&chip, Qt::Key_Return);
    QCOMPARE(clicked.size(), 1);
    QVERIFY(!chip.isOn());
    chip.setOn(true);
    QVERIFY(chip.isOn());
}

void WidgetsTest::aLoadingListWaitsBeforeItShowsBlocks()
{
    Skeleton skeleton;
    skeleton.resize(300, 200);
    skeleton.show();
    const QImage empty = skeleton.grab().toImage();
    skeleton.start();
    QCOMPARE(skeleton.grab().toImage(), empty);
    skeleton.showAtOnce();
    QVERIFY(skeleton.grab().toImage() != empty);
    skeleton.stop();
    QCOMPARE(skeleton.grab().toImage(), empty);
}

void WidgetsTest::aTileShowsTheLocalLetter_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("localName");
    QTest::addColumn<QString>("letter");
    QTest::newRow("Korean") << u"Hanbit Logistics"_s << u"한빛물류"_s << u"한"_s;
    QTest::newRow("Latin") << u"nuri Soft"_s << QString() << u"N"_s;
    QTest::newRow("sign first") << u"(주) Nuri"_s << QString() << u"주"_s;
    QTest::newRow("beyond the basic plane") << u"A"_s << u"𠮷野"_s << u"𠮷"_s;
    QTest::newRow("none") << u"--"_s << QString() << u"?"_s;
}

void WidgetsTest::aTileShowsTheLocalLetter()
{
    QFETCH(QString, name);
    QFETCH(QString, localName);
    QFETCH(QString, letter);
    QCOMPARE(tileLetter(name, localName), letter);
}

void WidgetsTest::copyingSaysSo()
{
    QWidget window;
    window.resize(400, 300);
    window.show();
    copyText(&window, u"4be1b7d0-52c3-4f0e-9a61-0c7d2f81a9e4"_s, u"Subscription ID copied"_s);
    QCOMPARE(QApplication::clipboard()->text(), u"4be1b7d0-52c3-4f0e-9a61-0c7d2f81a9e4"_s);
    const QWidget *toast = window.findChild<QWidget *>(u"toast"_s);
    QVERIFY(toast != nullptr);
    QCOMPARE(toast->accessibleName(), u"Subscription ID copied"_s);
    QVERIFY(window.rect().contains(toast->geometry()));
    showToast(&window, u"Copied again"_s);
    QCOMPARE(window.findChildren<QWidget *>(u"toast"_s).size(), 1);
}

void WidgetsTest::anErrorBecomesANote()
{
    const wording::Texts texts(wording::Language::English);
    domain::Error error{ domain::ErrorCode::StorageBusy, u"SQLITE_BUSY"_s,
        { { u"file"_s, u"book.sqlite"_s } } };
    const MessageBar::Content content = presentError(error, texts);
    QCOMPARE(content.kind, MessageBar::Kind::Error);
    QVERIFY(!content.title.isEmpty());
    QVERIFY(!content.title.contains("SQLITE"_L1));
    QCOMPARE(technicalDetails(error), u"StorageBusy\nSQLITE_BUSY\nfile: book.sqlite"_s);
    error.code = domain::ErrorCode::RoleNotAllowed;
    QCOMPARE(presentError(error, texts).kind, MessageBar::Kind::Warn);
}

DESK_TEST_MAIN(WidgetsTest, QApplication)

#include "widgetstest.moc"
