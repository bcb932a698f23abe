#include "naivelist.h"
#include "rawsql.h"
#include "support/testmain.h"

#include <QCollator>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

Result<QList<domain::Violation>> violationsOf(domain::Book &book)
{
    return readNow<QList<domain::Violation>>(
        book, [](domain::BookReader &reader) { return reader.verify(); });
}

QString toldAll(const QList<domain::Violation> &violations)
{
    QStringList all;
    for (const domain::Violation &violation : violations) {
        all.append(QString(violation.invariant % u' ' % violation.id % u' ' % violation.detail));
    }
    return all.join(u'\n');
}

} // namespace

/// Order by name and places in the list while customers come, go by another name, and move.
class StoreOrderTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void oneByOneIsTheSameAsAllAtOnce();
    void aUsedUpGapMakesRoom_data();
    void aUsedUpGapMakesRoom();
    void aRenamedCustomerMoves();
    void aFailedWriteLeavesTheOrder();
    void anchorsAreTheKeysOfTheirRows_data();
    void anchorsAreTheKeysOfTheirRows();
    void placesAreRowsOfTheList();
    void aStoppedWalkIsCancelled();
    void namesAreReachedByTheirBeginning_data();
    void namesAreReachedByTheirBeginning();

private:
    [[nodiscard]] static QStringList names(domain::Book &book);
};

QStringList StoreOrderTest::names(domain::Book &book)
{
    const auto read
        = readNow<QStringList>(book, [](domain::BookReader &reader) -> Result<QStringList> {
              QStringList all;
              domain::CustomerQuery query;
              do {
                  const auto page = reader.customers(query);
                  if (!page) {
                      return tl::unexpected(page.error());
                  }
                  for (const auto &row : page->items) {
                      all.append(row.customer.companyName);
                  }
                  query.after = page->next;
              } while (!query.after.isEmpty());
              return all;
          });
    return read.value_or(QStringList{ u"failed"_s });
}

void StoreOrderTest::oneByOneIsTheSameAsAllAtOnce()
{
    const QList<naive::Known> all = naive::someBook(150, 3);
    const BookFixture one;
    const BookFixture many;
    const auto slowly = one.open();
    const auto atOnce = many.open();
    QVERIFY(slowly && atOnce);
    QVERIFY(naive::fill(*atOnce, all));
    for (const naive::Known &known : all) {
        QVERIFY(writeAll(*slowly,
            [&](domain::BookWriter &writer) { return writer.putCustomer(known.customer); }));
    }
    QCOMPARE(names(*slowly), names(*atOnce));
    const auto found = violationsOf(*slowly);
    QVERIFY(found);
    QVERIFY2(found->isEmpty(), qPrintable(toldAll(*found)));
}

void StoreOrderTest::aUsedUpGapMakesRoom_data()
{
    QTest::addColumn<bool>("rising");
    QTest::addColumn<int>("before");
    QTest::newRow("always behind the last one put in") << true << 3;
    QTest::newRow("always before it") << false << 3;
    QTest::newRow("before it, in a larger book") << false << 400;
}

void StoreOrderTest::aUsedUpGapMakesRoom()
{
    QFETCH(const bool, rising);
    QFETCH(const int, before);
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    QVERIFY(writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
        for (int i = 0; i < before; ++i) {
            domain::Customer customer = someCustomer(i);
            customer.companyName = i % 2 == 0 ? u"A %1"_s.arg(i, 5, 10, QChar(u'0'))
                                              : u"Z %1"_s.arg(i, 5, 10, QChar(u'0'));
            customer.cloud = i % 3 == 0 ? domain::Cloud::China21Vianet : domain::Cloud::Global;
            if (auto put = writer.putCustomer(customer); !put) {
                return put;
            }
        }
        return {};
    }));
    for (int i = 0; i < 120; ++i) {
        domain::Customer customer = someCustomer(1000 + i);
        customer.companyName = u"M %1"_s.arg(rising ? i : 500 - i, 5, 10, QChar(u'0'));
        const auto put = writeAll(
            *book, [&](domain::BookWriter &writer) { return writer.putCustomer(customer); });
        QVERIFY2(put, qPrintable(told(put)));
    }
    const QStringList found = names(*book);
    QStringList sorted = found;
    sorted.sort();
    QCOMPARE(found, sorted);
    QCOMPARE(found.size(), before + 120);
    const auto violations = violationsOf(*book);
    QVERIFY(violations);
    QVERIFY2(violations->isEmpty(), qPrintable(toldAll(*violations)));
}

void StoreOrderTest::aRenamedCustomerMoves()
{
    const QList<naive::Known> all = naive::someBook(120, 9);
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    QVERIFY(naive::fill(*book, all));
    QList<naive::Known> now = all;
    QRandomGenerator random(4);
    for (int i = 0; i < 60; ++i) {
        naive::Known &known = now[random.bounded(static_cast<int>(now.size()))];
        switch (random.bounded(3)) {
        case 0:
            known.customer.companyName
                = now.at(random.bounded(static_cast<int>(now.size()))).customer.companyName
                + u" 가"_s;
            break;
        case 1:
            known.customer.cloud = known.customer.cloud == domain::Cloud::Global
                ? domain::Cloud::China21Vianet
                : domain::Cloud::Global;
            break;
        default:
            known.customer.domain = u"moved%1.example"_s.arg(i);
        }
        QVERIFY(writeAll(
            *book, [&](domain::BookWriter &writer) { return writer.putCustomer(known.customer); }));
    }
    naive::rankByName(now);
    for (const auto cloud : { domain::Cloud::Global, domain::Cloud::China21Vianet }) {
        domain::CustomerQuery query;
        query.cloud = cloud;
        query.limit = 1000;
        const auto page = readNow<domain::Page<domain::CustomerRow>>(
            *book, [&](domain::BookReader &reader) { return reader.customers(query); });
        QVERIFY(page);
        QStringList ids;
        for (const auto &row : page->items) {
            ids.append(row.customer.id.text());
        }
        QCOMPARE(ids, naive::list(query, now));
    }
    const auto violations = violationsOf(*book);
    QVERIFY(violations);
    QVERIFY2(violations->isEmpty(), qPrintable(toldAll(*violations)));
}

void StoreOrderTest::aFailedWriteLeavesTheOrder()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    QVERIFY(naive::fill(*book, naive::someBook(80, 2)));
    const QStringList before = RawSql(fixture.path()).content();
    const auto failed = writeAll(*book, [](domain::BookWriter &writer) -> Result<void> {
        for (int i = 0; i < 200; ++i) {
            if (auto put = writer.putCustomer(someCustomer(i)); !put) {
                return put;
            }
        }
        if (const auto counted = writer.customerCount({}); !counted || *counted != 280) {
            return domain::failure(domain::ErrorCode::Internal, u"not counted"_s);
        }
        return domain::failure(domain::ErrorCode::BadInput, u"on purpose"_s);
    });
    QCOMPARE(failed.error().code, domain::ErrorCode::BadInput);
    QCOMPARE(RawSql(fixture.path()).content(), before);
    QVERIFY(writeAll(
        *book, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(1)); }));
    const auto violations = violationsOf(*book);
    QVERIFY(violations);
    QVERIFY2(violations->isEmpty(), qPrintable(toldAll(*violations)));
}

void StoreOrderTest::anchorsAreTheKeysOfTheirRows_data()
{
    QTest::addColumn<domain::CustomerQuery>("query");
    QRandomGenerator random(1);
    for (int i = 0; i < 60; ++i) {
        domain::CustomerQuery query;
        query.sort = static_cast<domain::CustomerSort>(i % 7);
        query.order = random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
        query.search = i % 3 == 0 ? u"a"_s : i % 3 == 1 ? u"한국"_s : u""_s;
        query.onlyUpgradable = random.bounded(4) == 0;
        query.roleMayUpgradeGlobal = random.bounded(4) != 0;
        if (random.bounded(3) != 0) {
            query.cloud = domain::Cloud::Global;
        }
        QTest::addRow("%d", i) << query;
    }
}

void StoreOrderTest::anchorsAreTheKeysOfTheirRows()
{
    QFETCH(domain::CustomerQuery, query);
    const QList<naive::Known> all = naive::someBook(300, 6);
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    QVERIFY(naive::fill(*book, all));
    const QStringList whole = naive::list(query, all);
    const auto anchors = readNow<QStringList>(
        *book, [&](domain::BookReader &reader) { return reader.customerAnchors(query, 7); });
    QVERIFY2(anchors, qPrintable(told(anchors)));
    QCOMPARE(anchors->size(), whole.size() / 7);
    for (qsizetype i = 0; i < anchors->size(); ++i) {
        query.after = anchors->at(i);
        query.limit = 7;
        const auto page = readNow<domain::Page<domain::CustomerRow>>(
            *book, [&](domain::BookReader &reader) { return reader.customers(query); });
        QVERIFY(page);
        QStringList ids;
        for (const auto &row : page->items) {
            ids.append(row.customer.id.text());
        }
        QCOMPARE(ids, whole.mid((i + 1) * 7, 7));
    }
}

void StoreOrderTest::placesAreRowsOfTheList()
{
    const QList<naive::Known> all = naive::someBook(200, 8);
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    QVERIFY(naive::fill(*book, all));
    QRandomGenerator random(2);
    for (int i = 0; i < 80; ++i) {
        domain::CustomerQuery query;
        query.sort = static_cast<domain::CustomerSort>(i % 7);
        query.order = random.bounded(2) == 0 ? Qt::AscendingOrder : Qt::DescendingOrder;
        query.search = i % 3 == 0 ? u"a"_s : i % 3 == 1 ? u"정보"_s : u""_s;
        query.onlyUpgradable = random.bounded(4) == 0;
        query.roleMayUpgradeGlobal = random.bounded(4) != 0;
        if (random.bounded(2) == 0) {
            query.cloud = domain::Cloud::Global;
        }
        const QStringList whole = naive::list(query, all);
        for (int each = 0; each < 10; ++each) {
            const auto id = all.at(random.bounded(200)).customer.id;
            const auto place = readNow<std::optional<qint64>>(
                *book, [&](domain::BookReader &reader) { return reader.customerPlace(query, id); });
            QVERIFY2(place, qPrintable(told(place)));
            QCOMPARE(place->value_or(-1), whole.indexOf(id.text()));
        }
    }
}

void StoreOrderTest::aStoppedWalkIsCancelled()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    QVERIFY(naive::fill(*book, naive::someBook(50, 8)));
    std::stop_source stop;
    stop.request_stop();
    domain::CustomerQuery query;
    query.search = u"한국"_s;
    const auto counts = book->readAside<domain::CustomerCounts>([&](domain::BookReader &reader) {
                                return reader.customerCounts(query, stop.get_token());
                            })
                            .result();
    QVERIFY(!counts);
    QCOMPARE(counts.error().code, domain::ErrorCode::Cancelled);
    const auto anchors = book->readAside<QStringList>([&](domain::BookReader &reader) {
                                 return reader.customerAnchors(query, 7, stop.get_token());
                             })
                             .result();
    QVERIFY(!anchors);
    QCOMPARE(anchors.error().code, domain::ErrorCode::Cancelled);
}

void StoreOrderTest::namesAreReachedByTheirBeginning_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("behind");
    QTest::addColumn<QString>("reached");
    QTest::newRow("a letter") << u"w"_s << u""_s << u"Wingtip"_s;
    QTest::newRow("in capitals") << u"WOOD"_s << u""_s << u"Woodgrove"_s;
    QTest::newRow("the next one") << u"w"_s << u"Wingtip"_s << u"Woodgrove"_s;
    QTest::newRow("from the start again") << u"w"_s << u"Woodgrove"_s << u"Wingtip"_s;
    QTest::newRow("a syllable") << u"한"_s << u""_s << u"한국정보"_s;
    QTest::newRow("half composed") << u"한비"_s << u""_s << u"한빛물류"_s;
    QTest::newRow("an initial") << u"ㅅ"_s << u""_s << u"서울상사"_s;
    QTest::newRow("initials") << u"ㅎㅂ"_s << u""_s << u"한빛물류"_s;
    QTest::newRow("the other script") << u"누리"_s << u""_s << u"Nuri Soft"_s;
    QTest::newRow("not in the middle") << u"국정"_s << u""_s << u""_s;
    QTest::newRow("not the domain") << u"c1"_s << u""_s << u""_s;
    QTest::newRow("nothing") << u"xyz"_s << u""_s << u""_s;
}

void StoreOrderTest::namesAreReachedByTheirBeginning()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, behind);
    QFETCH(const QString, reached);
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const QStringList all{ u"Woodgrove"_s, u"Nuri Soft"_s, u"한빛물류"_s, u"Wingtip"_s,
        u"서울상사"_s, u"한국정보"_s };
    QHash<QString, domain::CustomerId> ids;
    QVERIFY(writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
        for (int i = 0; i < all.size(); ++i) {
            domain::Customer customer = someCustomer(i);
            customer.companyName = all.at(i);
            customer.localName = i == 1 ? u"누리소프트"_s : u""_s;
            customer.cloud = i % 2 == 0 ? domain::Cloud::Global : domain::Cloud::China21Vianet;
            ids.insert(customer.companyName, customer.id);
            if (auto put = writer.putCustomer(customer); !put) {
                return put;
            }
        }
        return {};
    }));
    const auto found
        = readNow<std::optional<domain::CustomerId>>(*book, [&](domain::BookReader &reader) {
              return reader.customerNamed({}, typed, ids.value(behind));
          });
    QVERIFY2(found, qPrintable(told(found)));
    QCOMPARE(found->value_or(domain::CustomerId()), ids.value(reached));
}

DESK_TEST_MAIN(StoreOrderTest, QCoreApplication)
#include "tst_store_order.moc"
