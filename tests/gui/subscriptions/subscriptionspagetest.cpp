#include "subscriptionstage.h"

#include "common/label.h"
#include "common/table.h"
#include "common/segmentedcontrol.h"
#include "support/testmain.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QSignalSpy>
#include <QSplitter>

using namespace Qt::StringLiterals;
using subscriptions::SubscriptionsPage;
using Stage = SubscriptionStage;

namespace {

theme::Theme *programTheme = nullptr; ///< of main, for the whole run

} // namespace

class SubscriptionsPageTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheSubscriptionThatIsChosen();
    void altUOpensTheCardAndEscGivesTheFocusBack();
    void pointingAtTheIconOpensTheCard();
    void theCardLeadsToUpgradeAndToWhyNot();
    void in21VianetAltUFocusesTheNote();
    void ctrlUUpgradesWhereTheRoleMay();
    void altWExplainsTheNearestTargetFirst();
    void copiesTheIdAndTheRequest();
    void askingForDelegationShowsTheMessage();
    void checkAgainNoticesWhatAnotherWindowDid();
    void anEmptyCustomerIsSaidToBeEmpty();
    void altLeftGoesBack();
    void theSplitterIsRemembered();
    void theLanguageChangesWhileOpen();
    void nothingIsClipped_data();
    void nothingIsClipped();
};

void SubscriptionsPageTest::showsTheSubscriptionThatIsChosen()
{
    Stage stage(hanbit);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    QCOMPARE(stage.told("customerName"), hanbit);
    QCOMPARE(stage.told("subscriptionId"), stage.page->currentSubscription().text());
    QCOMPARE(stage.page->statusText(), u"6 subscriptions · 1 can upgrade"_s);
    for (int row = 0; row < 6; ++row) {
        stage.clickRow(row);
        QCOMPARE(stage.told("subscriptionName"),
            stage.table()->model()->index(row, 0).data().toString());
    }
}

void SubscriptionsPageTest::altUOpensTheCardAndEscGivesTheFocusBack()
{
    Stage stage(hanbit);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    stage.page->selectSubscription(SampleBook::subscription(hanbit, 1));
    stage.page->focusList();
    QTest::keyClick(stage.table(), Qt::Key_U, Qt::AltModifier);
    QWidget *card = stage.find("hoverCard");
    QVERIFY(card->isVisible());
    QTRY_VERIFY(stage.find("hoverCardUpgrade")->hasFocus());
    stage.window.picture(u"02b-info-hover-card"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!card->isVisible());
    QVERIFY(stage.table()->hasFocus());
}

void SubscriptionsPageTest::pointingAtTheIconOpensTheCard()
{
    Stage stage(hanbit);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    const int row = 0;
    int basic = -1;
    for (int each = row; each < 6; ++each) {
        if (!stage.table()->trailingIconRect(stage.table()->model()->index(each, 0)).isEmpty()) {
            basic = each;
        }
    }
    QVERIFY(basic >= 0);
    const QRect icon = stage.table()->trailingIconRect(stage.table()->model()->index(basic, 0));
    QTest::mouseMove(stage.table()->viewport(), icon.center());
    QWidget *card = stage.find("hoverCard");
    QVERIFY(!card->isVisible()); // not at once
    QTRY_VERIFY(card->isVisible());
    // The keyboard stayed in the list, and Esc closes the card all the same.
    stage.table()->setFocus();
    QTest::mouseMove(stage.table()->viewport(), QPoint(1, stage.table()->viewport()->height() - 1));
    QTRY_VERIFY(!card->isVisible());
    QTest::mouseMove(stage.table()->viewport(), icon.center());
    QTRY_VERIFY(card->isVisible());
    QTest::keyClick(stage.table(), Qt::Key_Escape);
    QVERIFY(!card->isVisible());
    QVERIFY(stage.table()->hasFocus());
    QTest::mouseMove(stage.table()->viewport(), QPoint(1, stage.table()->viewport()->height() - 1));
    QTest::mouseMove(stage.table()->viewport(), icon.center());
    QTRY_VERIFY(card->isVisible());
    QTest::mouseMove(
        stage.table()->viewport(), QPoint(20, stage.table()->viewport()->height() - 10));
    QTRY_VERIFY(!card->isVisible());
    QTest::mouseClick(stage.table()->viewport(), Qt::LeftButton, {}, icon.center());
    QVERIFY(card->isVisible());
}

void SubscriptionsPageTest::theCardLeadsToUpgradeAndToWhyNot()
{
    Stage stage(hanbit);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    stage.page->selectSubscription(SampleBook::subscription(hanbit, 1));
    QTest::keyClick(stage.table(), Qt::Key_U, Qt::AltModifier);
    QTest::mouseClick(stage.find("hoverCardUpgrade"), Qt::LeftButton);
    QCOMPARE(stage.upgrades.size(), 1);
    QCOMPARE(stage.upgrades.first().first().value<domain::SubscriptionId>(),
        SampleBook::subscription(hanbit, 1));
    QTest::keyClick(stage.table(), Qt::Key_U, Qt::AltModifier);
    QPushButton *why = nullptr;
    for (QPushButton *button : stage.find("hoverCard")->findChildren<QPushButton *>()) {
        if (button->text() == u"Why not E5?"_s) {
            why = button;
        }
    }
    QVERIFY(why != nullptr);
    QTest::mouseClick(why, Qt::LeftButton);
    QVERIFY(stage.find("whyNotPanel")->isVisible());
    QCOMPARE(stage.conditions().size(), 4);
}

void SubscriptionsPageTest::in21VianetAltUFocusesTheNote()
{
    Stage stage(lanhai);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 2);
    stage.page->selectSubscription(SampleBook::subscription(lanhai, 1));
    QTest::keyClick(stage.table(), Qt::Key_U, Qt::AltModifier);
    QVERIFY(!stage.find("hoverCard")->isVisible());
    QVERIFY(stage.find("upgradeNow")->hasFocus());
    stage.window.picture(u"02d-21vianet-details"_s);
    QTest::keyClick(stage.find("upgradeNow"), Qt::Key_Space);
    QCOMPARE(stage.upgrades.size(), 1);
}

void SubscriptionsPageTest::ctrlUUpgradesWhereTheRoleMay()
{
    Stage stage(hanbit);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    stage.page->selectSubscription(SampleBook::subscription(hanbit, 1));
    QTest::keyClick(stage.table(), Qt::Key_U, Qt::ControlModifier);
    QCOMPARE(stage.upgrades.size(), 1);
    stage.book.setRole(domain::Role::BillingAdmin);
    stage.page->setServices(stage.book.services());
    QTRY_VERIFY(!stage.find("upgradeNow")->isEnabled());
    QVERIFY(stage.find("upgradeNow")->isVisible());
    QCOMPARE(stage.find("upgradeNow")->toolTip(), u"Your role cannot upgrade subscriptions."_s);
    QTest::keyClick(stage.table(), Qt::Key_U, Qt::ControlModifier);
    QCOMPARE(stage.upgrades.size(), 1);
    QCOMPARE(stage.page->currentSubscription(), SampleBook::subscription(hanbit, 1));
}

void SubscriptionsPageTest::altWExplainsTheNearestTargetFirst()
{
    Stage stage(brightwater);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 2);
    stage.page->selectSubscription(SampleBook::subscription(brightwater, 1));
    QTest::keyClick(stage.table(), Qt::Key_W, Qt::AltModifier);
    QVERIFY(stage.find("whyNotPanel")->isVisible());
    auto *segments = stage.find<common::SegmentedControl>("whyNotTargets");
    QCOMPARE(segments->option(segments->currentIndex()).text, u"E5"_s);
    QCOMPARE(stage.conditions(),
        QStringList({ u"Condition 1 of 4, Pass"_s, u"Condition 2 of 4, Pass"_s,
            u"Condition 3 of 4, Fail"_s, u"Condition 4 of 4, Pass"_s }));
    stage.window.picture(u"02c-why-not"_s);
    QTest::mouseClick(segments->childAt(segments->segmentRect(0).center()), Qt::LeftButton);
    QCOMPARE(segments->currentIndex(), 0);
    QCOMPARE(stage.conditions(),
        QStringList({ u"Condition 1 of 4, Pass"_s, u"Condition 2 of 4, Pass"_s,
            u"Condition 3 of 4, Fail"_s, u"Condition 4 of 4, Fail"_s }));
    QTest::keyClick(stage.table(), Qt::Key_W, Qt::AltModifier);
    QVERIFY(!stage.find("whyNotPanel")->isVisible());
}

void SubscriptionsPageTest::copiesTheIdAndTheRequest()
{
    Stage stage(brightwater);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 2);
    stage.page->selectSubscription(SampleBook::subscription(brightwater, 1));
    QTest::keyClick(stage.table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QApplication::clipboard()->text(), SampleBook::subscription(brightwater, 1).text());
    QTest::mouseClick(stage.find("whyNotButton"), Qt::LeftButton);
    for (QPushButton *button : stage.find("whyNotPanel")->findChildren<QPushButton *>()) {
        if (button->text() == u"Copy request to customer"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QVERIFY2(QApplication::clipboard()->text().contains(u"Office 365 Enterprise E3"_s),
        qPrintable(QApplication::clipboard()->text()));
}

void SubscriptionsPageTest::askingForDelegationShowsTheMessage()
{
    Stage stage(u"Nuri Soft"_s);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 4);
    stage.page->selectSubscription(SampleBook::subscription(u"Nuri Soft"_s, 2));
    QTest::keyClick(stage.table(), Qt::Key_W, Qt::AltModifier);
    QVERIFY(stage.find("whyNotPanel")->isVisible());
    stage.window.picture(u"why-not-no-path"_s);
    stage.page->selectSubscription(SampleBook::subscription(u"Nuri Soft"_s, 1));
    QVERIFY(!stage.find("whyNotPanel")->isVisible());
    QTest::keyClick(stage.table(), Qt::Key_W, Qt::AltModifier);
    stage.window.picture(u"why-not-delegation"_s);
    for (QPushButton *button : stage.find("whyNotPanel")->findChildren<QPushButton *>()) {
        if (button->text() == u"Request delegated admin…"_s) {
            QTest::mouseClick(button, Qt::LeftButton);
        }
    }
    QTRY_VERIFY(stage.window.findChild<QWidget *>(u"delegationDialog"_s) != nullptr);
    QPushButton *copy = stage.window.findChild<QPushButton *>(u"letterCopy"_s);
    QTRY_VERIFY(copy->isVisible());
    stage.window.picture(u"request-delegation"_s);
    QTest::mouseClick(copy, Qt::LeftButton);
    QVERIFY(QApplication::clipboard()->text().size() > 40);
}

void SubscriptionsPageTest::checkAgainNoticesWhatAnotherWindowDid()
{
    Stage stage(hanbit);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    stage.page->selectSubscription(SampleBook::subscription(hanbit, 1));
    QTRY_VERIFY(stage.find("upgradeNow")->isVisible());
    stage.book.suspend(SampleBook::subscription(hanbit, 1));
    QTRY_VERIFY(!stage.find("upgradeNow")->isVisible());
    QVERIFY(stage.find("whyNotButton")->isVisible());
    QCOMPARE(stage.page->currentSubscription(), SampleBook::subscription(hanbit, 1));
    QTest::keyClick(stage.table(), Qt::Key_F5);
    QTRY_VERIFY(stage.find("checkAgain")->isEnabled());
}

void SubscriptionsPageTest::anEmptyCustomerIsSaidToBeEmpty()
{
    Stage stage(u"Empty Harbour"_s);
    QTRY_COMPARE(stage.told("customerName"), u"Empty Harbour"_s);
    bool said = false;
    for (const QLabel *label : stage.page->findChildren<QLabel *>()) {
        said = said
            || (label->isVisible() && label->text() == u"This customer has no subscriptions."_s);
    }
    QVERIFY(said);
    QVERIFY(!stage.find("subscriptionId")->isVisible());
    stage.window.picture(u"no-subscriptions"_s);
}

void SubscriptionsPageTest::altLeftGoesBack()
{
    Stage stage(hanbit);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    QSignalSpy back(stage.page, &SubscriptionsPage::backRequested);
    QTest::keyClick(stage.table(), Qt::Key_Left, Qt::AltModifier);
    QTest::mouseClick(stage.find("backToCustomers"), Qt::LeftButton);
    QCOMPARE(back.size(), 2);
}

void SubscriptionsPageTest::theSplitterIsRemembered()
{
    Stage stage(hanbit);
    auto *splitter = stage.find<QSplitter>("subscriptionsSplitter");
    QTRY_COMPARE(splitter->sizes().first(), 552);
    QVERIFY(stage.page->saveState().isEmpty());
    stage.page->restoreState({ { u"listWidth"_s, 420 } });
    QCOMPARE(splitter->sizes().first(), 420);
    QCOMPARE(stage.page->saveState().value(u"listWidth"_s).toInt(), 420);
    stage.page->restoreState({});
    QCOMPARE(splitter->sizes().first(), 552);
}

void SubscriptionsPageTest::theLanguageChangesWhileOpen()
{
    Stage stage(hanbit);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    stage.page->selectSubscription(SampleBook::subscription(hanbit, 1));
    stage.page->setTexts(stage.book.speak(catalog::Language::Korean));
    QCOMPARE(stage.told("customerName"), u"한빛물류"_s);
    QTRY_COMPARE(stage.find<QPushButton>("upgradeNow")->text(), u"지금 업그레이드"_s);
    QCOMPARE(stage.find("upgradeNow")->accessibleName(),
        u"한빛물류의 Microsoft 365 Business Basic 지금 업그레이드"_s);
    QCOMPARE(stage.table()->model()->headerData(3, Qt::Horizontal).toString(), u"갱신일"_s);
    QCOMPARE(stage.page->currentSubscription(), SampleBook::subscription(hanbit, 1));
    QCOMPARE(stage.page->statusText(), u"구독 6개 · 1개 업그레이드 가능"_s);
}

void SubscriptionsPageTest::nothingIsClipped_data()
{
    QTest::addColumn<QString>("company");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("textSize");
    QTest::addColumn<bool>("korean");
    QTest::addColumn<int>("choice");
    QTest::addColumn<bool>("reasons");
    const int light = static_cast<int>(theme::ThemeChoice::Light);
    const int dark = static_cast<int>(theme::ThemeChoice::Dark);
    const int contrast = static_cast<int>(theme::ThemeChoice::HighContrast);
    QTest::newRow("02a") << hanbit << QSize(1280, 800) << 100 << false << light << false;
    QTest::newRow("02a-dark") << hanbit << QSize(1280, 800) << 100 << false << dark << false;
    QTest::newRow("02a-high-contrast")
        << hanbit << QSize(1280, 800) << 100 << false << contrast << false;
    QTest::newRow("02a-ko") << hanbit << QSize(1280, 800) << 100 << true << light << false;
    QTest::newRow("02c-ko") << brightwater << QSize(1280, 800) << 100 << true << light << true;
    QTest::newRow("02c-dark") << brightwater << QSize(1280, 800) << 100 << false << dark << true;
    QTest::newRow("02e") << hanbit << QSize(1024, 600) << 100 << false << light << false;
    QTest::newRow("02e-ko-150") << hanbit << QSize(1024, 600) << 150 << true << light << false;
    QTest::newRow("02e-150") << hanbit << QSize(1024, 600) << 150 << false << dark << false;
    QTest::newRow("02c-150") << brightwater << QSize(1024, 600) << 150 << false << light << true;
    QTest::newRow("02e-ko-200") << hanbit << QSize(1024, 600) << 200 << true << light << false;
}

void SubscriptionsPageTest::nothingIsClipped()
{
    QFETCH(QString, company);
    QFETCH(QSize, size);
    QFETCH(int, textSize);
    QFETCH(bool, korean);
    QFETCH(int, choice);
    QFETCH(bool, reasons);
    theme::Theme &theme = *programTheme;
    theme.setChoice(static_cast<theme::ThemeChoice>(choice));
    theme.setTextScale(textSize);
    Stage stage(company, size);
    if (korean) {
        stage.page->setTexts(stage.book.speak(catalog::Language::Korean));
    }
    QTRY_VERIFY(stage.table()->model()->rowCount() > 0);
    stage.page->selectSubscription(SampleBook::subscription(company, 1));
    QTRY_VERIFY(stage.find("subscriptionId")->isVisible());
    if (reasons) {
        QTest::keyClick(stage.table(), Qt::Key_W, Qt::AltModifier);
    }
    // Texts that wrap take some rounds of layout to find their heights.
    (void)QTest::qWaitFor([&stage] { return stage.window.clipped().isEmpty(); });
    stage.window.picture(QString::fromLatin1(QTest::currentDataTag()));
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
    SubscriptionsPageTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "subscriptionspagetest.moc"
