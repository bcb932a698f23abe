#include "subscriptionstage.h"
#include "support/testmain.h"

#include "common/button.h"
#include "common/licencespinbox.h"
#include "common/overlaydialog.h"

#include <QRegularExpression>
#include <QApplication>
#include <QMenu>

using namespace Qt::StringLiterals;
using Stage = SubscriptionStage;

namespace {

theme::Theme *programTheme = nullptr; ///< of main, for the whole run

QMenu *menuOf(const Stage &stage)
{
    // What the offscreen platform says of every menu that opens.
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
    stage.find("subscriptionMenuButton")->setFocus();
    QTest::keyClick(stage.find("subscriptionMenuButton"), Qt::Key_Space);
    return stage.find<QMenu>("subscriptionMenu");
}

QAction *actionOf(const QMenu &menu, const QString &text)
{
    // Korean entries carry their letter in brackets.
    static const QRegularExpression letter(u"\\(&.\\)"_s);
    for (QAction *action : menu.actions()) {
        if (action->text().section(u'\t', 0, 0).remove(letter).remove(u'&') == text) {
            return action;
        }
    }
    return nullptr;
}

/// Chooses an entry of the details menu and closes the menu, as a click does.
void choose(const Stage &stage, const QString &text)
{
    QMenu *menu = menuOf(stage);
    actionOf(*menu, text)->trigger();
    menu->close();
    stage.page->window()->activateWindow();
}

common::OverlayDialog *dialogOf(const Stage &stage)
{
    return dynamic_cast<common::OverlayDialog *>(common::OverlayDialog::topOf(&stage.window));
}

template <typename T>
T *inDialog(const Stage &stage, const char *name)
{
    const auto *dialog = dialogOf(stage);
    return dialog != nullptr ? dialog->findChild<T *>(QLatin1StringView(name)) : nullptr;
}

common::Button *doButton(const Stage &stage)
{
    return inDialog<common::Button>(stage, "actDo");
}

QStringList consequences(const Stage &stage)
{
    QStringList texts;
    for (const QLabel *label : dialogOf(stage)->findChildren<QLabel *>(u"actConsequence"_s)) {
        texts.append(label->text());
    }
    return texts;
}

QString bodyText(const Stage &stage)
{
    QStringList texts;
    for (const QLabel *label : stage.find("detailsScroll")->findChildren<QLabel *>()) {
        texts.append(label->text());
    }
    return texts.join(u'|');
}

void ready(Stage &stage, int number = 1)
{
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    stage.page->selectSubscription(SampleBook::subscription(hanbit, number));
    QTRY_COMPARE(stage.told("subscriptionId").remove(u'\n'), // in two lines where it is narrow
        SampleBook::subscription(hanbit, number).text());
}

} // namespace

/// Licences, suspension, reactivation, cancellation and auto-renew from the details.
class SubscriptionActionsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void licencesAreAddedAfterSeeingTheirPrice();
    void aNumberBelowTheAssignedIsAnsweredWithTheCount();
    void suspendingSaysWhenItIsDeletedAndReactivationIsOffered();
    void cancellingIsAskedFirstAndEndsTheLicences();
    void autoRenewIsTurnedOffAndOn();
    void whatCannotBeDoneSaysWhy();
    void anotherWindowsChangeIsTold();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void SubscriptionActionsTest::licencesAreAddedAfterSeeingTheirPrice()
{
    Stage stage(hanbit);
    ready(stage);
    QTRY_VERIFY(stage.find("changeLicences") != nullptr);
    stage.find("changeLicences")->setFocus();
    QTest::keyClick(stage.find("changeLicences"), Qt::Key_Space);
    QTRY_VERIFY(dialogOf(stage) != nullptr);
    auto *spin = inDialog<common::LicenceSpinBox>(stage, "licenceCount");
    QCOMPARE(spin->value(), 42);
    QVERIFY(!doButton(stage)->isEnabled());
    QCOMPARE(doButton(stage)->toolTip(), u"The number is the same as now."_s);
    QTest::keyClicks(QApplication::focusWidget(), u"50"_s);
    QCOMPARE(spin->value(), 50);
    QCOMPARE(doButton(stage)->text(), u"Add 8 licences"_s);
    QVERIFY(doButton(stage)->isEnabled());
    QVERIFY(inDialog<QWidget>(stage, "billView")->isVisible());
    QVERIFY(dialogOf(stage)->findChildren<QWidget *>(u"billRow"_s).size() >= 4);
    stage.window.picture(u"act-licences"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(dialogOf(stage) == nullptr);
    QTRY_VERIFY(bodyText(stage).contains(u"50 · 38 assigned"_s));
    QTRY_VERIFY(bodyText(stage).contains(u"Licences changed from 42 to 50"_s));
    // The link was made anew, and has the focus again.
    QTRY_COMPARE(QApplication::focusWidget()->objectName(), u"changeLicences"_s);
    QVERIFY(stage.find("upgradeNow")->isVisible());
}

void SubscriptionActionsTest::aNumberBelowTheAssignedIsAnsweredWithTheCount()
{
    Stage stage(hanbit);
    ready(stage);
    choose(stage, u"Add or remove licences…"_s);
    QTRY_VERIFY(dialogOf(stage) != nullptr);
    auto *spin = inDialog<common::LicenceSpinBox>(stage, "licenceCount");
    auto *hint = inDialog<QLabel>(stage, "licenceHint");
    QCOMPARE(hint->text(), u"Enter 38 to 300."_s);
    spin->selectAll();
    QTest::keyClicks(spin, u"30"_s);
    QTest::keyClick(spin, Qt::Key_Tab);
    QCOMPARE(
        hint->text(), u"38 licences are assigned. Enter at least 38, or unassign some first."_s);
    QVERIFY(!doButton(stage)->isEnabled());
    QCOMPARE(doButton(stage)->toolTip(), hint->text());
    spin->setFocus();
    spin->selectAll();
    QTest::keyClicks(spin, u"301"_s);
    QTest::keyClick(spin, Qt::Key_Tab);
    QCOMPARE(hint->text(), u"Microsoft 365 Business Basic allows at most 300 licences."_s);
    QTest::keyClick(dialogOf(stage), Qt::Key_Escape);
    QTRY_VERIFY(dialogOf(stage) == nullptr);
    QVERIFY(bodyText(stage).contains(u"42 · 38 assigned"_s));
}

void SubscriptionActionsTest::suspendingSaysWhenItIsDeletedAndReactivationIsOffered()
{
    Stage stage(hanbit);
    ready(stage);
    QVERIFY(!stage.find("reactivateButton")->isVisible());
    choose(stage, u"Suspend…"_s);
    QTRY_VERIFY(dialogOf(stage) != nullptr);
    QVERIFY(consequences(stage).contains(
                u"It will be deleted on 10 August 2020 unless it is reactivated."_s)
        || consequences(stage).contains(
            u"It will be deleted on 10 Aug 2020 unless it is reactivated."_s));
    QVERIFY(consequences(stage).contains(u"38 assigned licences stay assigned."_s));
    stage.window.picture(u"act-suspend"_s);
    QTest::mouseClick(doButton(stage), Qt::LeftButton);
    QTRY_VERIFY(dialogOf(stage) == nullptr);
    QTRY_VERIFY(stage.find("reactivateButton")->isVisible());
    stage.window.picture(u"act-suspended"_s);
    QTRY_VERIFY(bodyText(stage).contains(u"Subscription suspended"_s));
    QTest::mouseClick(stage.find("reactivateButton"), Qt::LeftButton);
    QTRY_VERIFY(dialogOf(stage) != nullptr);
    QTest::mouseClick(doButton(stage), Qt::LeftButton);
    QTRY_VERIFY(dialogOf(stage) == nullptr);
    QTRY_VERIFY(stage.find("upgradeNow")->isVisible());
    QVERIFY(!stage.find("reactivateButton")->isVisible());
}

void SubscriptionActionsTest::cancellingIsAskedFirstAndEndsTheLicences()
{
    Stage stage(hanbit);
    ready(stage);
    choose(stage, u"Cancel subscription…"_s);
    QTRY_VERIFY(dialogOf(stage) != nullptr);
    QCOMPARE(inDialog<QLabel>(stage, "actQuestion")->text(),
        u"Cancel this subscription? The users lose access, and this cannot be undone."_s);
    QVERIFY(
        consequences(stage).contains(u"38 assigned licences are removed from their accounts."_s));
    stage.window.picture(u"act-cancel"_s);
    QVERIFY(inDialog<common::Button>(stage, "actKeep")->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(dialogOf(stage) == nullptr);
    QVERIFY(stage.find("upgradeNow")->isVisible());
    choose(stage, u"Cancel subscription…"_s);
    QTRY_VERIFY(dialogOf(stage) != nullptr);
    QTest::mouseClick(doButton(stage), Qt::LeftButton);
    QTRY_VERIFY(dialogOf(stage) == nullptr);
    QTRY_VERIFY(!stage.find("upgradeNow")->isVisible());
    QTRY_VERIFY(bodyText(stage).contains(u"42 · 0 assigned"_s));
    const QMenu *menu = menuOf(stage);
    const QAction *again = actionOf(*menu, u"Cancel subscription…"_s);
    QVERIFY(!again->isEnabled());
    QCOMPARE(again->toolTip(), u"A cancelled subscription cannot be changed."_s);
}

void SubscriptionActionsTest::autoRenewIsTurnedOffAndOn()
{
    Stage stage(hanbit);
    ready(stage);
    choose(stage, u"Turn auto-renew off…"_s);
    QTRY_VERIFY(dialogOf(stage) != nullptr);
    QVERIFY(consequences(stage).constFirst().startsWith(u"It ends on 31 May 2020"_s));
    QTest::mouseClick(doButton(stage), Qt::LeftButton);
    QTRY_VERIFY(dialogOf(stage) == nullptr);
    QTRY_VERIFY(bodyText(stage).contains(u"Auto-renew turned off"_s));
    QVERIFY(bodyText(stage).contains(u"Ends|"_s));
    choose(stage, u"Turn auto-renew on…"_s);
    QTRY_VERIFY(dialogOf(stage) != nullptr);
    QTest::mouseClick(doButton(stage), Qt::LeftButton);
    QTRY_VERIFY(bodyText(stage).contains(u"Auto-renew turned on"_s));
}

void SubscriptionActionsTest::whatCannotBeDoneSaysWhy()
{
    Stage stage(hanbit);
    ready(stage, 5); // sold by another reseller
    QMenu *menu = menuOf(stage);
    for (const QString &text : { u"Add or remove licences…"_s, u"Suspend…"_s,
             u"Turn auto-renew off…"_s, u"Cancel subscription…"_s }) {
        const QAction *action = actionOf(*menu, text);
        QVERIFY2(action != nullptr, qPrintable(text));
        QVERIFY(!action->isEnabled());
        QCOMPARE(action->toolTip(),
            u"Bought from another reseller or channel. It cannot be changed here."_s);
    }
    QVERIFY(menu->findChild<QAction *>(u"actsRefused"_s) != nullptr);
    menu->close();
    QTRY_VERIFY(stage.find<QMenu>("subscriptionMenu") == nullptr);
    stage.book.setRole(domain::Role::HelpdeskAgent);
    stage.page->setServices(stage.book.services());
    ready(stage);
    QTRY_VERIFY(
        stage.find("changeLicences") != nullptr && !stage.find("changeLicences")->isEnabled());
    menu = menuOf(stage);
    QCOMPARE(
        actionOf(*menu, u"Suspend…"_s)->toolTip(), u"Your role cannot change subscriptions."_s);
}

void SubscriptionActionsTest::anotherWindowsChangeIsTold()
{
    Stage stage(hanbit);
    ready(stage);
    choose(stage, u"Cancel subscription…"_s);
    QTRY_VERIFY(dialogOf(stage) != nullptr);
    stage.book.suspend(SampleBook::subscription(hanbit, 1));
    QTest::mouseClick(doButton(stage), Qt::LeftButton);
    QTRY_VERIFY(inDialog<QWidget>(stage, "actFailure")->isVisible());
    // Read again meanwhile: pressing once more acts on what stands now.
    QTRY_VERIFY(doButton(stage)->isEnabled());
    QTRY_VERIFY(doButton(stage)->toolTip().isEmpty());
    const auto cancelled = [&stage] {
        if (dialogOf(stage) != nullptr && doButton(stage)->isEnabled()) {
            QTest::mouseClick(doButton(stage), Qt::LeftButton);
        }
        return dialogOf(stage) == nullptr;
    };
    QTRY_VERIFY(cancelled());
    QTRY_VERIFY(bodyText(stage).contains(u"Subscription cancelled"_s));
}

void SubscriptionActionsTest::nothingIsClipped_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("textSize");
    QTest::addColumn<int>("choice");
    const int light = static_cast<int>(theme::ThemeChoice::Light);
    const int dark = static_cast<int>(theme::ThemeChoice::Dark);
    const QSize small(1024, 600);
    for (const auto &[name, text] : { std::pair("licences", u"라이선스 추가 또는 제거…"_s),
             std::pair("suspend", u"일시 중단…"_s), std::pair("renew", u"자동 갱신 끄기…"_s),
             std::pair("cancel", u"구독 취소…"_s) }) {
        QTest::addRow("%s-ko", name) << text << QSize(1280, 800) << 100 << light;
        QTest::addRow("%s-ko-dark-150-small", name) << text << small << 150 << dark;
        QTest::addRow("%s-ko-200-small", name) << text << small << 200 << light;
    }
}

void SubscriptionActionsTest::nothingIsClipped()
{
    QFETCH(const QString, entry);
    QFETCH(const QSize, size);
    QFETCH(const int, textSize);
    QFETCH(const int, choice);
    theme::Theme &theme = *programTheme;
    theme.setChoice(static_cast<theme::ThemeChoice>(choice));
    theme.setTextScale(textSize);
    Stage stage(hanbit, size);
    stage.page->setTexts(stage.book.speak(catalog::Language::Korean));
    ready(stage);
    choose(stage, entry);
    QTRY_VERIFY(dialogOf(stage) != nullptr);
    if (auto *spin = inDialog<common::LicenceSpinBox>(stage, "licenceCount")) {
        spin->selectAll();
        QTest::keyClicks(spin, u"50"_s);
    }
    (void)QTest::qWaitFor([&stage] { return stage.window.clipped().isEmpty(); }, 3000);
    stage.window.picture(u"act-"_s + QString::fromLatin1(QTest::currentDataTag()));
    const QStringList clipped = stage.window.clipped();
    theme.setTextScale(100);
    theme.setChoice(theme::ThemeChoice::Light);
    QVERIFY2(clipped.isEmpty(), qPrintable(clipped.join(u"\n"_s)));
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    theme::Theme theme(app);
    theme.setChoice(theme::ThemeChoice::Light);
    programTheme = &theme;
    SubscriptionActionsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "subscriptionactionstest.moc"
