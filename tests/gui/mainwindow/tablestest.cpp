#include "windowstage.h"

#include "importing/importsheet.h"
#include "upgradewizard/upgradewizard.h"
#include "viewmodels/activitymodel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QHeaderView>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;
using viewmodels::ActivityModel;

/// What every table of the program offers alike: a menu by mouse and keys, copying, type-ahead.
class TablesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void customers();
    void planner();
    void subscriptions();
    void activity();
    void extraWork();
    void import();
    void topicsOfTheHelp();
    void aKoreanNameIsFoundWhileItIsComposed();

private:
    static QMenu *openMenu(WindowStage &window)
    {
        const QList<QMenu *> menus = window.stage.window().findChildren<QMenu *>();
        for (QMenu *menu : menus) {
            if (menu->isVisible()) {
                return menu;
            }
        }
        return nullptr;
    }
    static QString clipboard() { return QGuiApplication::clipboard()->text(); }
    static QStringList cells(const QTableView &table, int row)
    {
        QStringList texts;
        for (int visual = 0; visual < table.horizontalHeader()->count(); ++visual) {
            const int column = table.horizontalHeader()->logicalIndex(visual);
            if (!table.isColumnHidden(column)) {
                texts.append(table.model()->index(row, column).data().toString().simplified());
            }
        }
        return texts;
    }
    static void choose(WindowStage &window, const char *entry)
    {
        auto *action = openMenu(window)->findChild<QAction *>(QLatin1StringView(entry));
        QVERIFY2(action != nullptr, entry);
        openMenu(window)->setActiveAction(action);
        QTest::keyClick(openMenu(window), Qt::Key_Return);
        QVERIFY(openMenu(window) == nullptr);
    }
    /// The menu by each of the ways there are; it stays open after the last one.
    static void menuOpens(WindowStage &window, QTableView &table, int row)
    {
        table.setFocus();
        table.selectionModel()->setCurrentIndex(table.model()->index(row, 0),
            QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        for (const auto &[key, modifiers] :
            { std::pair{ Qt::Key_Menu, Qt::NoModifier }, { Qt::Key_F10, Qt::ShiftModifier } }) {
            expectMenu();
            window.key(key, modifiers);
            QVERIFY(openMenu(window) != nullptr);
            QTest::keyClick(openMenu(window), Qt::Key_Escape);
            QVERIFY(openMenu(window) == nullptr);
            QCOMPARE(QApplication::focusWidget(), &table);
        }
        clickRight(table, row);
    }
    static void clickRight(QTableView &table, int row)
    {
        expectMenu();
        table.scrollTo(table.model()->index(row, 0));
        const QPoint place = table.visualRect(table.model()->index(row, 0)).center();
        QTest::mouseClick(table.viewport(), Qt::RightButton, {}, place);
        QContextMenuEvent ask(
            QContextMenuEvent::Mouse, place, table.viewport()->mapToGlobal(place), Qt::NoModifier);
        QApplication::sendEvent(table.viewport(), &ask);
    }
    /// Everything that each table offers, at this row; `first` is what its page adds.
    static void examine(WindowStage &window, const char *name, int row, const QString &first)
    {
        QTableView *table = window.eye.table(name);
        QVERIFY2(table != nullptr, name);
        menuOpens(window, *table, row);
        QVERIFY(openMenu(window) != nullptr);
        QCOMPARE(openMenu(window)->actions().constFirst()->text().section(u'\t', 0, 0), first);
        QCOMPARE(table->currentIndex().row(), row);
        const QStringList texts = cells(*table, row);
        choose(window, "copyCell");
        QVERIFY2(!clipboard().isEmpty() && !clipboard().contains(u'\t'), qPrintable(clipboard()));
        clickRight(*table, row);
        choose(window, "copyRows");
        QVERIFY2(!clipboard().contains(u'\n'), qPrintable(clipboard()));
        QCOMPARE(clipboard().split(u'\t').size(), texts.size());
        const QString line = clipboard();
        clickRight(*table, row);
        choose(window, "copyRowsWithHeads");
        QCOMPARE(clipboard().split(u'\n').size(), 2);
        QCOMPARE(clipboard().split(u'\n').last(), line);
        QGuiApplication::clipboard()->clear();
        table->setFocus();
        window.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboard().split(u'\n').last(), line);
    }
    /// The first letters of this row's cell lead to a row that begins with them.
    static void typeAhead(WindowStage &window, const char *name, int row, int column)
    {
        QTableView *table = window.eye.table(name);
        const QString letters = table->model()->index(row, column).data().toString().left(3);
        QVERIFY2(!letters.isEmpty(), name);
        table->setFocus();
        table->setCurrentIndex(table->model()->index(row == 0 ? 1 : 0, column));
        shell::play::type(table, letters);
        QTRY_VERIFY2(table->currentIndex().siblingAtColumn(column).data().toString().startsWith(
                         letters, Qt::CaseInsensitive),
            qPrintable(letters));
    }
    static void openCustomer(WindowStage &window, const QString &search)
    {
        shell::play::type(window.eye.child("search"), search);
        QTRY_COMPARE(window.eye.rows("customerTable"), 1);
        window.eye.table("customerTable")->setFocus();
        window.key(Qt::Key_Return);
        QTRY_VERIFY(window.eye.rows("subscriptionTable") > 0);
    }
};

void TablesTest::customers()
{
    WindowStage window;
    examine(window, "customerTable", 2, u"&Open customer"_s);
    typeAhead(window, "customerTable", 5, 0);
    clickRight(*window.eye.table("customerTable"), 2);
    QTest::keyClick(openMenu(window), Qt::Key_O);
    QTRY_VERIFY(window.eye.rows("subscriptionTable") > 0);
}

void TablesTest::planner()
{
    WindowStage window;
    window.key(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.rows("plannerTable") > 3);
    const auto company = [&window](int row) {
        return window.eye.table("plannerTable")->model()->index(row, 1).data().toString();
    };
    QTRY_VERIFY(!company(1).isEmpty() && !company(2).isEmpty());
    typeAhead(window, "plannerTable", 2, 1);
}

void TablesTest::subscriptions()
{
    WindowStage window;
    openCustomer(window, u"hanbit"_s);
    QTRY_VERIFY(window.eye.isReady("upgradeNow"));
    examine(window, "subscriptionTable", 0, u"&Upgrade now"_s);
    typeAhead(window, "subscriptionTable", 1, 0);
}

void TablesTest::activity()
{
    WindowStage window;
    window.key(Qt::Key_3, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.rows("activityTable") > 2);
    QTableView *table = window.eye.table("activityTable");
    int row = 0; // of an act that was on a customer
    while (row < table->model()->rowCount()
        && table->model()->index(row, ActivityModel::Customer).data().toString()
            == u"Whole book"_s) {
        ++row;
    }
    QVERIFY(row < table->model()->rowCount());
    const bool whole
        = table->model()->index(row, ActivityModel::Subscription).data().toString().isEmpty();
    examine(window, "activityTable", row, whole ? u"&Open customer"_s : u"&Open subscription"_s);
    typeAhead(window, "activityTable", row, ActivityModel::Customer);
    table->setFocus();
    window.key(Qt::Key_A, Qt::ControlModifier);
    window.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard().split(u'\n').size(), table->model()->rowCount() + 1);
}

void TablesTest::extraWork()
{
    WindowStage window;
    openCustomer(window, u"hanbit"_s);
    QTRY_VERIFY(window.eye.isReady("upgradeNow"));
    window.click("upgradeNow");
    QTRY_VERIFY(window.eye.card(u"E3"_s) != nullptr);
    shell::play::click(window.eye.card(u"E3"_s));
    window.click("mainAction");
    QTRY_VERIFY(window.eye.isReady("licencesPage"));
    window.click("mainAction");
    QTRY_VERIFY(window.eye.isReady("acknowledgement"));
    shell::play::press(window.eye.child("acknowledgement"), Qt::Key_Space);
    window.click("mainAction");
    QTRY_VERIFY(window.eye.isReady("resultPage"));
    window.click("mainAction");
    QTRY_VERIFY(window.stage.window().wizard().isNull());
    QTRY_VERIFY(window.eye.isReady("customerWork"));
    window.click("customerWork");
    QTRY_VERIFY(window.eye.rows("affectedTable") > 0);
    examine(window, "affectedTable", 0, u"&Mark as done"_s);
    clickRight(*window.eye.table("affectedTable"), 0);
    QTest::keyClick(openMenu(window), Qt::Key_Down);
    QTest::keyClick(openMenu(window), Qt::Key_Return);
    QTRY_VERIFY(window.eye.isReady("undoAffected"));
}

void TablesTest::import()
{
    WindowStage window;
    window.key(Qt::Key_I, Qt::ControlModifier);
    QTRY_VERIFY(window.eye.isReady("importSheet"));
    QFile file(window.stage.path(u"in.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Tenant ID,Company,Primary domain,Country,Our number\n"
               "00000000-0000-4000-8000-000000000001,One,one.example,KR,1\n"
               "not an id,Two,two.example,\"Korea, Republic\",2\n");
    file.close();
    auto *sheet = qobject_cast<importing::ImportSheet *>(window.eye.child("importSheet"));
    QVERIFY(sheet != nullptr);
    sheet->setFiles({ file.fileName(), {}, {} });
    QTRY_VERIFY(window.eye.isReady("mappingTable") && window.eye.isReady("badRowTable"));
    examine(window, "mappingTable", 1, u"Choose &field"_s);
    typeAhead(window, "mappingTable", 2, 0);
    examine(window, "badRowTable", 0, u"&Edit the value"_s);
    clickRight(*window.eye.table("badRowTable"), 0);
    QTest::keyClick(openMenu(window), Qt::Key_E);
    QTRY_VERIFY(window.eye.table("badRowTable")->findChild<QLineEdit *>() != nullptr);
}

void TablesTest::topicsOfTheHelp()
{
    WindowStage window;
    window.key(Qt::Key_F1);
    QTRY_VERIFY(window.eye.isReady("helpTopics"));
    auto *topics = window.child<QListWidget>("helpTopics");
    topics->setFocus();
    topics->setCurrentRow(0);
    const QString last = topics->item(topics->count() - 1)->text();
    QTest::keyClicks(topics, last.left(5));
    QCOMPARE(topics->currentItem()->text(), last);
    expectMenu();
    window.key(Qt::Key_F10, Qt::ShiftModifier);
    choose(window, "copyCell");
    QCOMPARE(clipboard(), last);
}

void TablesTest::aKoreanNameIsFoundWhileItIsComposed()
{
    WindowStage window;
    window.stage.window().setLanguage(catalog::Language::Korean);
    openCustomer(window, u"hanbit"_s);
    QTableView *table = window.eye.table("subscriptionTable");
    const QString name = table->model()->index(table->model()->rowCount() - 1, 0).data().toString();
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QVERIFY(table->testAttribute(Qt::WA_InputMethodEnabled));
    QInputMethodEvent composing(name.left(1), {});
    QApplication::sendEvent(table, &composing);
    QVERIFY(table->currentIndex().data().toString().startsWith(name.left(1)));
    QInputMethodEvent committed;
    committed.setCommitString(name.left(4));
    QApplication::sendEvent(table, &committed);
    QVERIFY(table->currentIndex().data().toString().startsWith(name.left(4)));
}

DESK_TEST_MAIN(TablesTest, QApplication)
#include "tablestest.moc"
