#include "bookfixture.h"
#include "store/connection.h"
#include "store/transaction.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;

/// Nothing else of this program uses SQLite, so that the store's own settings hold.
class StoreConnectionTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aStatementThatChangesMuchIsTakenBackWhereItFails();
};

/// What it changed is kept outside of memory meanwhile: more than SQLite writes in one piece.
void StoreConnectionTest::aStatementThatChangesMuchIsTakenBackWhereItFails()
{
    const BookFixture fixture;
    auto opened = store::Connection::open(
        { fixture.path(), store::Access::ReadWrite, std::chrono::milliseconds(1000) });
    QVERIFY2(opened, qPrintable(told(opened)));
    store::Connection &connection = **opened;
    auto transaction = store::Transaction::begin(connection, store::Transaction::Kind::Write);
    QVERIFY(transaction);
    QVERIFY(connection.once(u"CREATE TABLE large (number INTEGER NOT NULL UNIQUE, text TEXT)"));
    const auto filled = connection.once(
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 8000)"
        u" INSERT INTO large SELECT i, hex(zeroblob(500)) FROM n");
    QVERIFY2(filled, qPrintable(told(filled)));
    const auto changed = connection.change(u"UPDATE large SET number = -number");
    QVERIFY2(changed, qPrintable(told(changed)));
    QCOMPARE(*changed, 8000);
    // Fails at its last row, when thousands of pages have been changed.
    QVERIFY(!connection.once(u"UPDATE large SET number = iif(number = -8000, 1, -number)"));
    QCOMPARE(connection.once(u"SELECT sum(number) FROM large")->toLongLong(), -32004000);
    const auto committed = transaction->commit();
    QVERIFY2(committed, qPrintable(told(committed)));
}

DESK_TEST_MAIN(StoreConnectionTest, QCoreApplication)
#include "tst_store_connection.moc"
