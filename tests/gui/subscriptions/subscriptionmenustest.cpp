#include "subscriptionstage.h"
#include "support/testmain.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>

using namespace Qt::StringLiterals;
using Stage = SubscriptionStage;

namespace {

/// Opens the menu of a button, as a person does by keyboard.
QMenu *menuOf(const Stage &stage, const char *button, const char *menu)
{
    // What the offscreen platform says of every menu that opens.
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
    stage.find(button)->setFocus();
    QTest::keyClick(stage.find(button), Qt::Key_Space);
    return stage.find<QMenu>(menu);
}

QAction *actionOf(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().section(u'\t', 0, 0).remove(u'&') == text) {
            return action;
        }
    }
    return nullptr;
}

} // namespace

/// The filter of the list and the menu of the details.
class SubscriptionMenusTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theListIsNarrowedByStatus();
    void anotherCustomerBeginsWithTheWholeList();
    void theDetailsMenuOffersWhatCanBeDone();
    void theDetailsAreCopiedAsText();
};

void SubscriptionMenusTest::theListIsNarrowedByStatus()
{
    Stage stage(hanbit);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    QMenu *menu = menuOf(stage, "subscriptionFilter", "subscriptionFilterMenu");
    QVERIFY(menu != nullptr);
    actionOf(*menu, u"Suspended"_s)->trigger();
    QCOMPARE(stage.table()->model()->rowCount(), 1);
    actionOf(*menu, u"Cancelled"_s)->trigger();
    QCOMPARE(stage.table()->model()->rowCount(), 2);
    QCOMPARE(stage.page->statusText(), u"6 subscriptions · 1 can upgrade"_s);
    actionOf(*menu, u"Can upgrade"_s)->trigger();
    QCOMPARE(stage.table()->model()->rowCount(), 0);
    QTRY_VERIFY(!stage.table()->isVisible());
    stage.window.picture(u"02-filter-none"_s);
    actionOf(*menu, u"Clear filters"_s)->trigger();
    QCOMPARE(stage.table()->model()->rowCount(), 6);
    QTRY_VERIFY(stage.table()->isVisible());
}

void SubscriptionMenusTest::anotherCustomerBeginsWithTheWholeList()
{
    Stage stage(hanbit);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    actionOf(*menuOf(stage, "subscriptionFilter", "subscriptionFilterMenu"), u"Suspended"_s)
        ->trigger();
    QCOMPARE(stage.table()->model()->rowCount(), 1);
    stage.page->open(SampleBook::customer(brightwater));
    QTRY_COMPARE(stage.told("customerName"), brightwater);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 2);
}

void SubscriptionMenusTest::theDetailsMenuOffersWhatCanBeDone()
{
    Stage stage(hanbit);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    QTRY_VERIFY(stage.find("upgradeNow")->isVisible());
    QMenu *menu = menuOf(stage, "subscriptionMenuButton", "subscriptionMenu");
    QVERIFY(menu != nullptr);
    QVERIFY(actionOf(*menu, u"Upgrade now"_s)->isEnabled());
    actionOf(*menu, u"Upgrade now"_s)->trigger();
    QCOMPARE(stage.upgrades.size(), 1);
    menu->close();
    QTRY_VERIFY(stage.find<QMenu>("subscriptionMenu") == nullptr);
    stage.clickRow(3); // suspended
    QTRY_VERIFY(!stage.find("upgradeNow")->isVisible());
    menu = menuOf(stage, "subscriptionMenuButton", "subscriptionMenu");
    QVERIFY(!actionOf(*menu, u"Upgrade now"_s)->isEnabled());
    QVERIFY(actionOf(*menu, u"Why not?"_s)->isEnabled());
    actionOf(*menu, u"Why not?"_s)->trigger();
    QTRY_VERIFY(stage.find("whyNotPanel")->isVisible());
}

void SubscriptionMenusTest::theDetailsAreCopiedAsText()
{
    Stage stage(hanbit);
    QTRY_COMPARE(stage.table()->model()->rowCount(), 6);
    QTRY_VERIFY(stage.find("upgradeNow")->isVisible());
    actionOf(*menuOf(stage, "subscriptionMenuButton", "subscriptionMenu"), u"Copy details"_s)
        ->trigger();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.constFirst(), u"Microsoft 365 Business Basic"_s);
    QVERIFY(lines.contains(u"Status: Active"_s));
    QVERIFY(lines.contains(u"Subscription ID: "_s + stage.page->currentSubscription().text()));
    QVERIFY(lines.contains(u"Licences: 42 · 38 assigned"_s));
    QVERIFY(lines.last().startsWith(u"Services included: Exchange Online"_s));
}

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const theme::Theme theme(app);
    SubscriptionMenusTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "subscriptionmenustest.moc"
