#include "subscriptionstage.h"

#include "common/table.h"
#include "support/testmain.h"

#include <QApplication>

using namespace Qt::StringLiterals;
using Stage = SubscriptionStage;

namespace {

/// Where a widget stands in the details pane.
QRect placeOf(const Stage &stage, const char *name)
{
    const QWidget *widget = stage.find(name);
    return { widget->mapTo(stage.find("detailsPane"), QPoint(0, 0)), widget->size() };
}

} // namespace

/// The two articles name the place where an upgrade is offered.
class UpgradePlacesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theNoteWithUpgradeNowStandsRightBelowTheId_data()
    {
        QTest::addColumn<QString>("company");
        QTest::newRow("21Vianet, S0.9") << lanhai;
        QTest::newRow("Global") << hanbit;
    }
    void theNoteWithUpgradeNowStandsRightBelowTheId()
    {
        QFETCH(QString, company);
        Stage stage(company);
        QTRY_VERIFY(stage.table()->model()->rowCount() > 0);
        stage.page->selectSubscription(SampleBook::subscription(company, 1));
        QTRY_VERIFY(stage.find("upgradeNow")->isVisible());
        const QRect id = placeOf(stage, "subscriptionId");
        const QRect note = placeOf(stage, "upgradeNote");
        QVERIFY(note.top() > id.bottom());
        QVERIFY2(note.top() - id.bottom() < 2 * id.height(), "something stands between them");
        QVERIFY(note.contains(placeOf(stage, "upgradeNow")));
        QVERIFY(placeOf(stage, "detailsScroll").top() > note.bottom());
    }

    void whereNothingCanBeUpgradedTheSamePlaceSaysSo()
    {
        Stage stage(brightwater);
        QTRY_VERIFY(stage.table()->model()->rowCount() > 0);
        stage.page->selectSubscription(SampleBook::subscription(brightwater, 1));
        QTRY_VERIFY(stage.find("whyNotButton")->isVisible());
        QVERIFY(!stage.find("upgradeNow")->isVisible());
        QVERIFY(placeOf(stage, "upgradeNote").contains(placeOf(stage, "whyNotButton")));
    }

    void onlyGlobalHasTheIconRightAfterTheName()
    {
        const auto icons = [](const QString &company) {
            Stage stage(company);
            (void)QTest::qWaitFor([&stage] { return stage.table()->model()->rowCount() > 0; });
            int found = 0;
            for (int row = 0; row < stage.table()->model()->rowCount(); ++row) {
                const QModelIndex cell = stage.table()->model()->index(row, 0);
                const QRect icon = stage.table()->trailingIconRect(cell);
                found += icon.isEmpty() ? 0 : 1;
                if (!icon.isEmpty() && !stage.table()->visualRect(cell).contains(icon)) {
                    return -1; // outside the cell of the name
                }
            }
            return found;
        };
        QCOMPARE(icons(hanbit), 1); // S1.13
        QCOMPARE(icons(lanhai), 0);
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    theme::Theme theme(app);
    theme.setChoice(theme::ThemeChoice::Light);
    UpgradePlacesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "upgradeplacestest.moc"
