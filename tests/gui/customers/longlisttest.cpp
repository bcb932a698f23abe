#include "samplebook.h"

#include "common/table.h"
#include "customers/customerspage.h"
#include "support/testmain.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using customers::CustomersPage;
using viewmodels::CustomerListModel;

namespace {

constexpr int added = 1300;
constexpr int globalCustomers = 17 + added;
const QString firstOfAll = u"Brightwater Clinics"_s; // then the added ones by number

domain::Customer customer(int number, const QString &name)
{
    domain::Customer made;
    made.id = SampleBook::customer(name);
    made.companyName = name;
    // Another order by domain than by name.
    made.domain = u"d%1.example"_s.arg(number * 7919 % 10007, 5, 10, QChar(u'0'));
    made.country = u"KR"_s;
    made.cloud = domain::Cloud::Global;
    return made;
}

QString nameOf(int number)
{
    return u"Company %1"_s.arg(number, 5, 10, QChar(u'0'));
}

void put(domain::Book &book, const QList<domain::Customer> &customers)
{
    const auto written
        = book.write<int>([customers](domain::BookWriter &writer) -> domain::Result<int> {
                  for (const domain::Customer &each : customers) {
                      if (const auto done = writer.putCustomer(each); !done) {
                          return tl::unexpected(done.error());
                      }
                  }
                  return 0;
              })
              .result();
    QVERIFY(written);
}

/// The page over the sample book and some thousands of customers more, of which only a few are ever
/// loaded.
struct Stage
{
    Stage()
        : page(new CustomersPage)
        , window(page)
        , opened(page, &CustomersPage::customerOpened)
    {
        QList<domain::Customer> customers;
        for (int number = 1; number <= added; ++number) {
            customers.append(customer(number, nameOf(number)));
        }
        put(*book.services().book, customers);
        page->setCloud(domain::Cloud::Global);
        page->setServices(book.services());
        window.activateWindow();
    }

    [[nodiscard]] CustomerListModel &model() const { return *page->model(); }
    [[nodiscard]] common::Table *table() const
    {
        return page->findChild<common::Table *>(u"customerTable"_s);
    }
    [[nodiscard]] QString current() const
    {
        return table()->currentIndex().siblingAtColumn(0).data().toString();
    }
    [[nodiscard]] bool isShown() const
    {
        return table()->viewport()->rect().contains(
            table()->visualRect(table()->currentIndex()).center());
    }
    [[nodiscard]] int height() const { return table()->visualRect(table()->currentIndex()).top(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(table(), key, modifiers);
    }

    SampleBook book;
    CustomersPage *page;
    PageWindow window;
    QSignalSpy opened;
};

} // namespace

/// The list of a book that is far longer than what is loaded of it.
class LongListTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowIsReachedAtOnce();
    void typingLeadsToWhatIsNotLoaded();
    void whatIsDoneAtOnceIsDoneToTheRowGoneTo();
    void thePlaceSurvivesSortingAndFilters();
    void thePlaceSurvivesWhatAnotherWindowAdds();
    void aScreenReaderKnowsWhichRowsAreThere();
};

void LongListTest::everyRowIsReachedAtOnce()
{
    Stage stage;
    QTRY_COMPARE(stage.model().rowCount(), globalCustomers);
    const QScrollBar *bar = stage.table()->verticalScrollBar();
    QCOMPARE(bar->maximum() + stage.table()->viewport()->height(),
        globalCustomers * stage.table()->rowHeight(0));
    stage.key(Qt::Key_End);
    QCOMPARE(stage.table()->currentIndex().row(), globalCustomers - 1);
    QTRY_COMPARE(stage.current(), u"Seacoast Trading"_s);
    stage.table()->verticalScrollBar()->setValue(bar->maximum() / 2);
    const int middle = stage.table()->rowAt(stage.table()->viewport()->height() / 2);
    QVERIFY(!stage.model().isLoaded(middle));
    const QPixmap loading = stage.table()->grab(); // without letting an answer in
    if (const QString folder = qEnvironmentVariable("DESK_PICTURES"); !folder.isEmpty()) {
        QVERIFY(loading.save(folder + u"/customers-loading.png"_s));
    }
    QTRY_VERIFY(stage.model().isLoaded(middle));
    stage.key(Qt::Key_Home);
    QTRY_COMPARE(stage.current(), firstOfAll);
    for (int i = 0; i < 60; ++i) {
        stage.key(Qt::Key_PageDown);
    }
    const int row = stage.table()->currentIndex().row();
    QVERIFY(row > 200);
    QTRY_COMPARE(stage.current(), nameOf(row));
}

void LongListTest::typingLeadsToWhatIsNotLoaded()
{
    Stage stage;
    QTRY_COMPARE(stage.model().rowCount(), globalCustomers);
    QTest::keyClicks(stage.table(), u"pen"_s);
    QTRY_COMPARE(stage.current(), u"Pennine Freight"_s);
    QVERIFY(stage.isShown());
    QVERIFY(stage.model().rowOf(SampleBook::customer(u"Pennine Freight"_s)) > added);
}

void LongListTest::whatIsDoneAtOnceIsDoneToTheRowGoneTo()
{
    Stage stage;
    QTRY_COMPARE(stage.model().rowCount(), globalCustomers);
    QTest::keyClicks(stage.table(), u"harrow"_s);
    stage.key(Qt::Key_Return);
    QTRY_COMPARE(stage.opened.size(), 1);
    QCOMPARE(stage.opened.takeFirst().constFirst().value<domain::CustomerId>(),
        SampleBook::customer(u"Harrow Vale Schools"_s));
    stage.key(Qt::Key_Home);
    QTRY_COMPARE(stage.current(), firstOfAll);
    QGuiApplication::clipboard()->clear();
    // By the sort, nothing but the first rows is loaded.
    stage.model().sort(CustomerListModel::PrimaryDomain, Qt::DescendingOrder);
    QTRY_COMPARE(stage.model().state(), CustomerListModel::State::Ready);
    QTRY_COMPARE(stage.model().rowCount(), globalCustomers);
    stage.key(Qt::Key_End);
    stage.key(Qt::Key_C, Qt::ControlModifier);
    QTRY_VERIFY(!QGuiApplication::clipboard()->text().isEmpty());
    QVERIFY(!stage.current().isEmpty());
    QVERIFY2(QGuiApplication::clipboard()->text().contains(stage.current()),
        qPrintable(stage.current()));
}

void LongListTest::thePlaceSurvivesSortingAndFilters()
{
    Stage stage;
    QTRY_COMPARE(stage.model().rowCount(), globalCustomers);
    stage.table()->selectRow(900);
    QTRY_COMPARE(stage.current(), nameOf(900));
    stage.table()->sortByColumn(CustomerListModel::PrimaryDomain, Qt::AscendingOrder);
    QTRY_VERIFY(stage.table()->currentIndex().row() != 900);
    QTRY_COMPARE(stage.current(), nameOf(900));
    QVERIFY(stage.isShown());
    stage.model().setSearch(u"company 009"_s);
    QTRY_COMPARE(stage.model().rowCount(), 100);
    QTRY_COMPARE(stage.current(), nameOf(900));
    stage.model().setSearch({});
    QTRY_COMPARE(stage.model().rowCount(), globalCustomers);
    QTRY_COMPARE(stage.current(), nameOf(900));
    QVERIFY(stage.isShown());
    stage.model().setSearch(u"pennine"_s); // the customer is not in it
    QTRY_COMPARE(stage.current(), u"Pennine Freight"_s);
}

void LongListTest::thePlaceSurvivesWhatAnotherWindowAdds()
{
    Stage stage;
    QTRY_COMPARE(stage.model().rowCount(), globalCustomers);
    stage.table()->selectRow(900);
    QTRY_COMPARE(stage.current(), nameOf(900));
    const int height = stage.height();
    put(*stage.book.services().book,
        { customer(9001, u"Aardvark Works"_s), customer(9002, u"Abacus Works"_s) });
    QTRY_COMPARE(stage.model().rowCount(), globalCustomers + 2);
    QTRY_COMPARE(stage.table()->currentIndex().row(), 902);
    QTRY_COMPARE(stage.current(), nameOf(900));
    QCOMPARE(stage.height(), height);
}

void LongListTest::aScreenReaderKnowsWhichRowsAreThere()
{
    Stage stage;
    QTRY_COMPARE(stage.model().rowCount(), globalCustomers);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(stage.table());
    QVERIFY(table != nullptr && table->tableInterface() != nullptr);
    QCOMPARE(table->tableInterface()->rowCount(), globalCustomers);
    const auto last = [table] {
        return table->tableInterface()->cellAt(globalCustomers - 1, 0)->text(QAccessible::Name);
    };
    QCOMPARE(last(), u"Loading…"_s);
    stage.key(Qt::Key_End);
    QTRY_VERIFY2(last().contains(u"Seacoast Trading"_s), qPrintable(last()));
}

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    theme::Theme theme(application);
    theme.setReduceMotion(true);
    LongListTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "longlisttest.moc"
