#include "pagescene.h"

#include "support/testmain.h"
#include "viewmodels/customerlistmodel.h"
#include "viewmodels/roles.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using domain::DelegationState;
using viewmodels::CustomerListModel;
using State = CustomerListModel::State;

namespace {

domain::CustomerRow row(int number, const QString &name, int upgradable = 0)
{
    domain::CustomerRow made;
    made.customer.id = PageScene::customerId(number);
    made.customer.companyName = name;
    made.customer.domain = name.section(u' ', 0, 0).toLower() + u".example"_s;
    made.customer.country = u"KR"_s;
    made.customer.delegation.state = DelegationState::Granted;
    made.subscriptions = 6;
    made.upgradable = upgradable;
    made.lastChecked = QDateTime(QDate(2020, 5, 12), QTime(0, 28), Qt::UTC);
    return made;
}

QList<domain::CustomerRow> manyRows(int count)
{
    QList<domain::CustomerRow> rows;
    for (int number = 1; number <= count; ++number) {
        rows.append(row(number, u"Company %1"_s.arg(number, 5, 10, QChar(u'0'))));
    }
    return rows;
}

} // namespace

class CustomerListModelTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void saysEachRowInWords();
    void koreanPutsTheLocalNameFirst();
    void screenReadersHearWholeWords();
    void aCountThatIsNoneIsShownAsItIs_data();
    void aCountThatIsNoneIsShownAsItIs();
    void readsThePagesThatAreShownAlone();
    void theEndIsReadBeforeAnybodyWalkedThere();
    void pagesThatAreShownNoMoreAreLetGo();
    void theNewestWishIsReadFirst();
    void aRowThatIsNotLoadedSaysSo();
    void saysWhereACustomerStands();
    void namesAreReachedByTheirBeginning();
    void anOlderAnswerNeverReplacesANewerOne();
    void aCommitReadsOnlyTheRowsThatItNames();
    void aRowThatFitsTheFilterNoMoreGoes();
    void anImportReadsWhatIsShownWithoutAReset();
    void aFailureKeepsTheRowsOfBefore();
    void isAProperModel();
};

void CustomerListModelTest::saysEachRowInWords()
{
    PageScene scene;
    domain::CustomerRow hanbit = row(1, u"Hanbit Logistics"_s, 1);
    hanbit.customer.localName = u"한빛물류"_s;
    domain::CustomerRow nuri = row(2, u"Nuri Soft"_s);
    nuri.customer.delegation.state = DelegationState::None;
    nuri.lastChecked = {};
    scene.book.facts.rows = { hanbit, nuri };
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    QCOMPARE(model.state(), State::Loading);
    scene.book.answerAll();
    QCOMPARE(model.state(), State::Ready);
    QCOMPARE(lines(model),
        QStringList(
            { u"Hanbit Logistics | hanbit.example | Korea | Granted | 6 | 1 can upgrade | Today 09:28"_s,
                u"Nuri Soft | nuri.example | Korea | Not granted | 6 | None | Not checked"_s }));
    const QModelIndex company = model.index(0, CustomerListModel::Company);
    QCOMPARE(company.data(viewmodels::SecondaryTextRole).toString(), u"한빛물류"_s);
    QCOMPARE(company.data(viewmodels::TileTextRole).toString(), u"한빛물류"_s);
    QCOMPARE(model.index(0, CustomerListModel::Upgrades).data(viewmodels::PillTextRole).toString(),
        u"1 can upgrade"_s);
    QVERIFY(!model.index(1, CustomerListModel::Upgrades).data(viewmodels::PillTextRole).isValid());
    QCOMPARE(
        model.index(1, CustomerListModel::DelegatedAdmin).data(viewmodels::IconNameRole).toString(),
        u"shield-off"_s);
    QCOMPARE(model.counts().needsDelegation, 1);
}

void CustomerListModelTest::koreanPutsTheLocalNameFirst()
{
    PageScene scene;
    domain::CustomerRow hanbit = row(1, u"Hanbit Logistics"_s, 3);
    hanbit.customer.localName = u"한빛물류"_s;
    scene.book.facts.rows = { hanbit };
    scene.book.answerAtOnce();
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    const qsizetype read = scene.book.facts.asked.size();
    QSignalSpy headers(&model, &QAbstractItemModel::headerDataChanged);
    QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    model.setTexts(scene.speak(catalog::Language::Korean));
    QCOMPARE(headers.size(), 1);
    QCOMPARE(data.size(), 1);
    QCOMPARE(lines(model),
        QStringList(
            { u"한빛물류 | hanbit.example | 대한민국 | 부여됨 | 6 | 3개 가능 | 오늘 오전 9:28"_s }));
    QCOMPARE(
        model.index(0, 0).data(viewmodels::SecondaryTextRole).toString(), u"Hanbit Logistics"_s);
    QCOMPARE(
        model.headerData(CustomerListModel::Market, Qt::Horizontal).toString(), u"국가/지역"_s);
    QCOMPARE(scene.book.facts.asked.size(), read); // only the words are new
}

void CustomerListModelTest::screenReadersHearWholeWords()
{
    PageScene scene;
    scene.book.facts.rows = { row(1, u"Hanbit Logistics"_s, 3), row(2, u"Nuri Soft"_s, 1) };
    scene.book.answerAtOnce();
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    QCOMPARE(lines(model, Qt::AccessibleTextRole).first().section(u" | "_s, 4, 5),
        u"6 subscriptions | 3 subscriptions can be upgraded"_s);
    QCOMPARE(lines(model, Qt::AccessibleTextRole).last().section(u" | "_s, 5, 5),
        u"1 subscription can be upgraded"_s);
    model.setTexts(scene.speak(catalog::Language::Korean));
    const QString spoken
        = model.index(0, CustomerListModel::LastChecked).data(Qt::AccessibleTextRole).toString();
    QCOMPARE(spoken, u"마지막 확인: 2020년 5월 12일 오전 9시 28분"_s);
    QCOMPARE(model.index(0, CustomerListModel::Upgrades).data(Qt::AccessibleTextRole).toString(),
        u"업그레이드할 수 있는 구독 3개"_s);
}

void CustomerListModelTest::aCountThatIsNoneIsShownAsItIs_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("number");
    QTest::newRow("below zero") << qint64(-5) << u"\u22125"_s;
    QTest::newRow("minus one") << qint64(-1) << u"\u22121"_s;
    QTest::newRow("above every int") << qint64(3'000'000'000) << u"3,000,000,000"_s;
    QTest::newRow("one more than 2^32") << qint64(4'294'967'297) << u"4,294,967,297"_s;
}

void CustomerListModelTest::aCountThatIsNoneIsShownAsItIs()
{
    QFETCH(qint64, count);
    QFETCH(QString, number);
    PageScene scene;
    domain::CustomerRow damaged = row(1, u"Hanbit Logistics"_s);
    damaged.subscriptions = count;
    damaged.upgradable = count;
    scene.book.facts.rows = { damaged };
    scene.book.answerAtOnce();
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    QCOMPARE(lines(model, Qt::AccessibleTextRole).first().section(u" | "_s, 4, 5),
        u"%1 subscriptions | %1 subscriptions can be upgraded"_s.arg(number));
    QCOMPARE(model.index(0, CustomerListModel::Upgrades).data(viewmodels::PillTextRole).toString(),
        u"%1 can upgrade"_s.arg(number));
    model.setTexts(scene.speak(catalog::Language::Korean));
    QCOMPARE(model.index(0, CustomerListModel::Upgrades).data(Qt::AccessibleTextRole).toString(),
        u"업그레이드할 수 있는 구독 %1개"_s.arg(number));
}

void CustomerListModelTest::readsThePagesThatAreShownAlone()
{
    PageScene scene;
    scene.book.facts.rows = manyRows(1050);
    scene.book.answerAtOnce();
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    QCOMPARE(model.rowCount(), 1050);
    QCOMPARE(scene.book.facts.asked.size(), 1);
    QVERIFY(model.isLoaded(199));
    QVERIFY(!model.isLoaded(200));
    QSignalSpy loaded(&model, &CustomerListModel::rowsLoaded);
    model.showRows(690, 720);
    HeldBook::settle();
    QCOMPARE(scene.book.facts.asked.size(), 2);
    QCOMPARE(scene.book.facts.asked.last().after, PageScene::customerId(600).text());
    QCOMPARE(loaded.size(), 1);
    QCOMPARE(loaded.first(), QVariantList({ 600, 799 }));
    QCOMPARE(model.customerAt(700), PageScene::customerId(701));
    QVERIFY(!model.isLoaded(500));
    model.showRows(395, 430); // over the edge of two pages
    HeldBook::settle();
    QCOMPARE(scene.book.facts.asked.size(), 4);
    QCOMPARE(model.customerAt(399), PageScene::customerId(400));
    QCOMPARE(model.customerAt(400), PageScene::customerId(401));
    model.showRows(390, 425);
    HeldBook::settle();
    QCOMPARE(scene.book.facts.asked.size(), 4); // all of it is there
}

void CustomerListModelTest::theEndIsReadBeforeAnybodyWalkedThere()
{
    PageScene scene;
    scene.book.facts.rows = manyRows(1050);
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    while (model.rowCount() < 1050) { // the anchors are asked for behind the number of rows
        QVERIFY(scene.book.waiting() > 0);
        scene.book.answerFirst();
        HeldBook::settle();
    }
    model.showRows(1040, 1049);
    HeldBook::settle();
    scene.book.answerLast();
    HeldBook::settle();
    QCOMPARE(scene.book.facts.asked.last().order, Qt::DescendingOrder);
    QCOMPARE(scene.book.facts.asked.last().limit, 50);
    QCOMPARE(model.customerAt(1049), PageScene::customerId(1050));
    QCOMPARE(model.customerAt(1000), PageScene::customerId(1001));
    model.showRows(500, 520); // the middle waits for the anchors
    HeldBook::settle();
    QVERIFY(!model.isLoaded(500));
    scene.book.answerAll();
    QCOMPARE(model.customerAt(500), PageScene::customerId(501));
}

void CustomerListModelTest::pagesThatAreShownNoMoreAreLetGo()
{
    PageScene scene;
    scene.book.facts.rows = manyRows(20 * CustomerListModel::pageSize);
    scene.book.answerAtOnce();
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    for (int page = 0; page < 20; ++page) {
        model.showRows(
            page * CustomerListModel::pageSize + 80, page * CustomerListModel::pageSize + 110);
        HeldBook::settle();
    }
    int kept = 0;
    for (int page = 0; page < 20; ++page) {
        kept += model.isLoaded(page * CustomerListModel::pageSize) ? 1 : 0;
    }
    QCOMPARE(kept, CustomerListModel::mostPages);
    QVERIFY(model.isLoaded(model.rowCount() - 1));
    QVERIFY(!model.isLoaded(0));
    model.showRows(0, 30);
    HeldBook::settle();
    QCOMPARE(model.customerAt(0), PageScene::customerId(1));
}

void CustomerListModelTest::theNewestWishIsReadFirst()
{
    PageScene scene;
    scene.book.facts.rows = manyRows(4000);
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    scene.book.answerAll();
    model.showRows(1000, 1020); // far down: the anchors are wanted now
    HeldBook::settle();
    scene.book.answerAll();
    const qsizetype asked = scene.book.facts.asked.size();
    for (int row = 1000; row < 3000; row += 200) { // a scroll bar that is dragged
        model.showRows(row + 80, row + 100);
        HeldBook::settle();
    }
    scene.book.answerAll();
    QCOMPARE(scene.book.facts.asked.size(), asked + 2); // the one on its way, and the last
    QVERIFY(model.isLoaded(2880));
    QVERIFY(!model.isLoaded(1480));
}

void CustomerListModelTest::aRowThatIsNotLoadedSaysSo()
{
    PageScene scene;
    scene.book.facts.rows = manyRows(450);
    scene.book.answerAtOnce();
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    const QModelIndex far = model.index(300, CustomerListModel::Company);
    QCOMPARE(far.data(viewmodels::LoadingRole).toBool(), true);
    QCOMPARE(far.data(Qt::AccessibleTextRole).toString(), u"Loading…"_s);
    QVERIFY(far.data().toString().isEmpty());
    QVERIFY(model.customerAt(300).isNull());
    QVERIFY(!model.index(0, 0).data(viewmodels::LoadingRole).toBool());
    model.showRows(300, 300);
    HeldBook::settle();
    QVERIFY(!far.data(viewmodels::LoadingRole).toBool());
    QCOMPARE(far.data().toString(), u"Company 00301"_s);
}

void CustomerListModelTest::saysWhereACustomerStands()
{
    PageScene scene;
    scene.book.facts.rows = manyRows(1000);
    scene.book.answerAtOnce();
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    QSignalSpy located(&model, &CustomerListModel::located);
    model.locate(PageScene::customerId(901));
    model.locate(PageScene::customerId(5000));
    HeldBook::settle();
    QCOMPARE(located.size(), 2);
    QCOMPARE(located.at(0).at(1).toInt(), 900);
    QCOMPARE(located.at(1).at(1).toInt(), -1);
    QCOMPARE(model.rowOf(PageScene::customerId(901)), -1); // not loaded for that
}

void CustomerListModelTest::namesAreReachedByTheirBeginning()
{
    PageScene scene;
    scene.book.facts.rows = manyRows(500) + QList{ row(900, u"Zephyr"_s), row(901, u"Zulu"_s) };
    scene.book.answerAtOnce();
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    QSignalSpy found(&model, &CustomerListModel::found);
    model.findName(u"z"_s, {});
    HeldBook::settle();
    QCOMPARE(found.takeLast().at(1).toInt(), 500);
    model.findName(u"z"_s, PageScene::customerId(900));
    HeldBook::settle();
    QCOMPARE(found.takeLast().at(1).toInt(), 501);
    model.findName(u"y"_s, {});
    HeldBook::settle();
    QCOMPARE(found.takeLast().at(1).toInt(), -1);
}

void CustomerListModelTest::anOlderAnswerNeverReplacesANewerOne()
{
    PageScene scene;
    scene.book.facts.rows = { row(1, u"Hanbit Logistics"_s), row(2, u"Nuri Soft"_s) };
    scene.book.answerAtOnce();
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    PageScene held;
    held.book.facts.rows = scene.book.facts.rows;
    model.setServices(held.services());
    HeldBook::settle();
    held.book.answerAll();
    model.setSearch(u"hanbit"_s);
    HeldBook::settle();
    model.setSearch(u"nuri"_s);
    HeldBook::settle();
    while (held.book.waiting() > 0) {
        held.book.answerLast();
    }
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), u"Nuri Soft"_s);
    QCOMPARE(model.counts().shown, 1);
    QCOMPARE(model.state(), State::Ready);
}

void CustomerListModelTest::aCommitReadsOnlyTheRowsThatItNames()
{
    PageScene scene;
    scene.book.facts.rows = manyRows(30);
    scene.book.answerAtOnce();
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    const qsizetype read = scene.book.facts.asked.size();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy data(&model, &QAbstractItemModel::dataChanged);
    scene.book.facts.rows[4].upgradable = 2;
    scene.book.facts.rows[9].upgradable = 2; // changed as well, but not named
    Q_EMIT scene.book.changed({ { PageScene::customerId(5) }, {}, false });
    QTRY_COMPARE(data.size(), 1);
    QCOMPARE(data.first().first().toModelIndex().row(), 4);
    QCOMPARE(model.index(4, CustomerListModel::Upgrades).data().toString(), u"2 can upgrade"_s);
    QCOMPARE(model.index(9, CustomerListModel::Upgrades).data().toString(), u"None"_s);
    QCOMPARE(scene.book.facts.asked.size(), read + 1);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model.counts().upgradable, 2);
}

void CustomerListModelTest::aRowThatFitsTheFilterNoMoreGoes()
{
    PageScene scene;
    scene.book.facts.rows = { row(1, u"Hanbit Logistics"_s, 1), row(2, u"Nuri Soft"_s, 1) };
    scene.book.answerAtOnce();
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    model.setOnlyUpgradable(true);
    HeldBook::settle();
    QCOMPARE(model.rowCount(), 2);
    scene.book.facts.rows[0].upgradable = 0;
    Q_EMIT scene.book.changed({ { PageScene::customerId(1) }, {}, false });
    QTRY_COMPARE(model.rowCount(), 1);
    QCOMPARE(model.customerAt(0), PageScene::customerId(2));
}

void CustomerListModelTest::anImportReadsWhatIsShownWithoutAReset()
{
    PageScene scene;
    scene.book.facts.rows = manyRows(450);
    scene.book.answerAtOnce();
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    model.showRows(390, 399);
    HeldBook::settle();
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy orders(&model, &CustomerListModel::orderChanged);
    scene.book.facts.rows[399].subscriptions = 9;
    Q_EMIT scene.book.changed({ {}, {}, true });
    QTRY_COMPARE(model.index(399, CustomerListModel::Subscriptions).data().toString(), u"9"_s);
    QTRY_COMPARE(orders.size(), 1);
    QCOMPARE(model.rowCount(), 450);
    scene.book.facts.rows.prepend(row(9000, u"Aardvark Works"_s));
    Q_EMIT scene.book.changed({ {}, {}, true });
    QTRY_COMPARE(model.rowCount(), 451);
    QTRY_COMPARE(orders.size(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), u"Aardvark Works"_s);
    QCOMPARE(model.customerAt(399), PageScene::customerId(399));
    scene.book.facts.rows = manyRows(3);
    Q_EMIT scene.book.changed({ {}, {}, true });
    QTRY_COMPARE(model.rowCount(), 3);
    QTRY_COMPARE(orders.size(), 3);
    QCOMPARE(resets.size(), 0);
}

void CustomerListModelTest::aFailureKeepsTheRowsOfBefore()
{
    PageScene scene;
    scene.book.facts.rows = manyRows(3);
    scene.book.answerAtOnce();
    CustomerListModel model;
    model.setServices(scene.services());
    HeldBook::settle();
    scene.book.facts.failure
        = domain::Error{ domain::ErrorCode::StorageFailed, u"disk I/O error"_s, {} };
    model.reload();
    HeldBook::settle();
    QCOMPARE(model.state(), State::Failed);
    QCOMPARE(model.error().code, domain::ErrorCode::StorageFailed);
    QCOMPARE(model.rowCount(), 3);
    scene.book.facts.failure.reset();
    model.reload();
    HeldBook::settle();
    QCOMPARE(model.state(), State::Ready);
}

void CustomerListModelTest::isAProperModel()
{
    PageScene scene;
    scene.book.facts.rows = manyRows(250);
    scene.book.answerAtOnce();
    CustomerListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setServices(scene.services());
    HeldBook::settle();
    model.setSearch(u"Company 000"_s);
    HeldBook::settle();
    model.sort(CustomerListModel::Market, Qt::DescendingOrder);
    HeldBook::settle();
    model.clearFilters();
    HeldBook::settle();
    model.setSearch({});
    HeldBook::settle();
    model.showRows(200, 249);
    HeldBook::settle();
    scene.book.facts.rows = manyRows(150);
    Q_EMIT scene.book.changed({ {}, {}, true });
    QTRY_COMPARE(model.rowCount(), 150);
    scene.book.facts.rows = manyRows(700);
    Q_EMIT scene.book.changed({ {}, {}, true });
    QTRY_COMPARE(model.rowCount(), 700);
}

DESK_TEST_MAIN(CustomerListModelTest, QGuiApplication)
#include "customerlistmodeltest.moc"
