#include "windowstage.h"

#include "activity/activitypage.h"
#include "common/searchfield.h"
#include "customers/customerspage.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;

/// Ctrl+Z where no text field has the focus takes a change of filters back.
class FilterUndoTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void customers();
    void aTextFieldKeepsItsOwnUndo();
    void subscriptions();
    void activity();
    void anotherBookForgets();

private:
    static QString said(WindowStage &window)
    {
        const QWidget *toast = window.eye.child("toast");
        return toast != nullptr ? toast->accessibleName() : QString();
    }
    static void undo(WindowStage &window) { window.key(Qt::Key_Z, Qt::ControlModifier); }
    static void redo(WindowStage &window)
    {
        window.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    }
};

void FilterUndoTest::customers()
{
    WindowStage window;
    auto *model = window.stage.window().customersPage()->model();
    const auto *search = window.child<QLineEdit>("search");
    undo(window);
    QCOMPARE(said(window), u"No change of filters to take back."_s);
    model->setMarkets({ u"KR"_s });
    QTRY_VERIFY(window.eye.isReady("clearFilters"));
    shell::play::type(window.eye.child("search"), u"han"_s);
    QTRY_COMPARE(model->query().search, u"han"_s);
    window.click("clearFilters");
    QVERIFY(!model->isNarrowed());
    QVERIFY(said(window).startsWith(u"Filters cleared. Ctrl+Z"_s));
    QCOMPARE(search->text(), QString());

    window.child("navRail")->setFocus();
    undo(window);
    QCOMPARE(model->query().markets, QStringList{ u"KR"_s });
    QCOMPARE(model->query().search, u"han"_s);
    QCOMPARE(search->text(), u"han"_s);
    QCOMPARE(said(window), u"The filters are as before."_s);
    undo(window); // from before the choice of the market
    QVERIFY(model->query().markets.isEmpty());
    redo(window);
    QCOMPARE(model->query().markets, QStringList{ u"KR"_s });
    redo(window);
    QVERIFY(!model->isNarrowed());
    QCOMPARE(said(window), u"The filters were changed again."_s);
}

void FilterUndoTest::aTextFieldKeepsItsOwnUndo()
{
    WindowStage window;
    auto *model = window.stage.window().customersPage()->model();
    model->setMarkets({ u"KR"_s });
    auto *search = window.child<common::SearchField>("search");
    search->setFocus();
    QTest::keyClicks(search, u"han"_s);
    undo(window);
    QCOMPARE(search->text(), QString());
    redo(window);
    QCOMPARE(search->text(), u"han"_s);
    QCOMPARE(model->query().markets, QStringList{ u"KR"_s });
}

void FilterUndoTest::subscriptions()
{
    WindowStage window;
    shell::play::type(window.eye.child("search"), u"hanbit"_s);
    QTRY_COMPARE(window.eye.rows("customerTable"), 1);
    window.eye.table("customerTable")->setFocus();
    window.key(Qt::Key_Return);
    QTRY_VERIFY(window.eye.rows("subscriptionTable") > 1);
    const int all = window.eye.rows("subscriptionTable");
    expectMenu();
    window.click("subscriptionFilter");
    auto *menu = window.child<QMenu>("subscriptionFilterMenu");
    menu->actions().constFirst()->trigger();
    menu->close();
    const int few = window.eye.rows("subscriptionTable");
    QVERIFY(few < all);
    window.eye.table("subscriptionTable")->setFocus();
    undo(window);
    QCOMPARE(window.eye.rows("subscriptionTable"), all);
    redo(window);
    QCOMPARE(window.eye.rows("subscriptionTable"), few);
}

void FilterUndoTest::activity()
{
    WindowStage window;
    window.key(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.rows("activityTable") > 0);
    viewmodels::ActivityModel *log = window.stage.window().activityPage()->model();
    log->setNewestFirst(false);
    log->setCloud(domain::Cloud::China21Vianet);
    log->setPeriod({ viewmodels::ActivityPeriod::Week, {}, {} });
    window.click("clearActivityFilters");
    QVERIFY(!log->isNarrowed());
    undo(window);
    QCOMPARE(log->query().cloud, std::optional(domain::Cloud::China21Vianet));
    QCOMPARE(log->period().kind, viewmodels::ActivityPeriod::Week);
    QVERIFY2(!log->query().newestFirst, "the order is no filter");
    undo(window);
    QCOMPARE(log->period().kind, viewmodels::ActivityPeriod::Any);
    undo(window);
    QVERIFY(!log->query().cloud.has_value());
}

void FilterUndoTest::anotherBookForgets()
{
    WindowStage window;
    window.stage.window().customersPage()->model()->setOnlyNeedsDelegation(true);
    window.stage.workspace().open(
        window.stage.path(u"other.db"_s), viewmodels::Workspace::Kind::CreateIfMissing);
    QTRY_COMPARE(window.stage.workspace().file(), window.stage.path(u"other.db"_s));
    QTRY_VERIFY(window.eye.isReady("importButton"));
    window.child("importButton")->setFocus();
    undo(window);
    QCOMPARE(said(window), u"No change of filters to take back."_s);
}

DESK_TEST_MAIN(FilterUndoTest, QApplication)
#include "filterundotest.moc"
