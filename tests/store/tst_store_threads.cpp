#include "bookfixture.h"
#include "rawsql.h"
#include "support/testmain.h"

#include <QProcess>
#include <QSemaphore>
#include <QThread>

#include <optional>
#include <thread>

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Result;

class StoreThreadsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void changesAreToldAfterCommitOnly();
    void whatChangesNothingIsNotTold();
    void manyChangesAreToldAsOne();
    void aReaderSeesOneBookUntilItIsDone();
    void twoProgramsWaitForEachOther();
    void aLockHeldTooLongIsBusy();
    void anActWaitsForALongOneOfAnotherProgram();
    void closingEndsTheWaitForAnotherProgram();
    void closingAnswersEveryJob();
    void aJobAskedForWhileClosingIsAnswered();
};

void StoreThreadsTest::changesAreToldAfterCommitOnly()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const auto customer = someCustomer(1);
    const auto subscription = someSubscription(1, customer);
    QList<domain::BookChange> changes;
    QVariant seenByOthers;
    // On the writer thread, while the signal is being emitted: the row must already be everybody's.
    const auto connection = connect(
        book.get(), &domain::Book::changed, book.get(),
        [&](const domain::BookChange &change) {
            changes.append(change);
            seenByOthers = RawSql(fixture.path()).value(u"SELECT count(*) FROM subscriptions"_s);
        },
        Qt::DirectConnection);
    QVERIFY(connection);
    const auto refused = writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
        if (auto put = writer.putCustomer(customer); !put) {
            return put;
        }
        return domain::failure(ErrorCode::Refused);
    });
    QVERIFY(!refused);
    QCOMPARE(changes.size(), 0);
    const auto done = writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
        auto first = writer.putCustomer(customer);
        return first ? writer.putSubscription(subscription) : first;
    });
    QVERIFY(done);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.constFirst().customers, QList{ customer.id });
    QCOMPARE(changes.constFirst().subscriptions, QList{ subscription.id });
    QVERIFY(!changes.constFirst().wholesale);
    QCOMPARE(seenByOthers.toInt(), 1);
}

void StoreThreadsTest::whatChangesNothingIsNotTold()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    const auto put = [&] {
        return writeAll(*book, [](domain::BookWriter &writer) -> Result<void> {
            const QDateTime moment({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC);
            const auto customer = someCustomer(1);
            auto account = someAccount(1, customer);
            account.licences = { { someSubscription(1, customer).id, {}, false, {} } };
            domain::BookInfo info;
            info.resellerName = u"A"_s;
            for (const auto &step : { writer.setInfo(info), writer.putCustomer(customer),
                     writer.putSubscription(someSubscription(1, customer)),
                     writer.putAccount(account),
                     writer.setVerdicts(customer.id,
                         { someVerdict(someSubscription(1, customer).id, 1) }, moment) }) {
                if (!step) {
                    return step;
                }
            }
            return {};
        });
    };
    QVERIFY(put());
    int told = 0;
    connect(
        book.get(), &domain::Book::changed, book.get(), [&told] { ++told; }, Qt::DirectConnection);
    QVERIFY(put());
    QCOMPARE(told, 0);
}

void StoreThreadsTest::manyChangesAreToldAsOne()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    QList<domain::BookChange> changes;
    connect(
        book.get(), &domain::Book::changed, book.get(),
        [&](const domain::BookChange &change) { changes.append(change); }, Qt::DirectConnection);
    for (const int count : { 1000, 1001 }) {
        const auto done = writeAll(*book, [&](domain::BookWriter &writer) -> Result<void> {
            for (int i = 0; i < count; ++i) {
                auto customer = someCustomer(i);
                customer.language = QString::number(count);
                if (auto put = writer.putCustomer(customer); !put) {
                    return put;
                }
            }
            return {};
        });
        QVERIFY(done);
    }
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.at(0).customers.size(), 1000);
    QVERIFY(!changes.at(0).wholesale);
    QVERIFY(changes.at(1).wholesale);
    QCOMPARE(changes.at(1).customers.size(), 0);
    QVERIFY(writeAll(*book, [](domain::BookWriter &writer) { return writer.clear(); }));
    QCOMPARE(changes.size(), 3);
    QVERIFY(changes.at(2).wholesale);
}

void StoreThreadsTest::aReaderSeesOneBookUntilItIsDone()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    QSemaphore begun;
    QSemaphore written;
    const auto counts
        = book->read<QList<qint64>>([&](domain::BookReader &reader) -> Result<QList<qint64>> {
              const auto before = reader.customerCounts({});
              begun.release();
              written.acquire();
              const auto after = reader.customerCounts({});
              if (!before || !after) {
                  return domain::failure(ErrorCode::Internal);
              }
              return QList<qint64>{ before->total, after->total };
          });
    begun.acquire();
    const auto done = writeAll(
        *book, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(1)); });
    written.release();
    QVERIFY2(done, qPrintable(told(done)));
    const auto result = counts.result();
    QVERIFY2(result, qPrintable(told(result)));
    QCOMPARE(*result, (QList<qint64>{ 0, 0 }));
    const auto now = readNow<domain::CustomerCounts>(
        *book, [](domain::BookReader &reader) { return reader.customerCounts({}); });
    QVERIFY(now);
    QCOMPARE(now->total, 1);
}

void StoreThreadsTest::twoProgramsWaitForEachOther()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    QVERIFY(writeAll(*book, [](domain::BookWriter &writer) -> Result<void> {
        auto first = writer.putCustomer(someCustomer(1));
        return first ? writer.putSubscription(someSubscription(1, someCustomer(1))) : first;
    }));
    QProcess other;
    other.start(QString(QCoreApplication::applicationDirPath() % u"/storeprobe"),
        { u"increment"_s, fixture.path(), u"100"_s });
    QVERIFY(other.waitForStarted());
    for (int i = 0; i < 100; ++i) {
        const auto done = writeAll(*book, [](domain::BookWriter &writer) -> Result<void> {
            auto subscription = writer.subscription(someSubscription(1, someCustomer(1)).id);
            if (!subscription) {
                return tl::unexpected(subscription.error());
            }
            ++subscription->quantity;
            return writer.putSubscription(*subscription);
        });
        QVERIFY2(done, qPrintable(told(done)));
    }
    QVERIFY(other.waitForFinished(120000));
    QCOMPARE(other.exitCode(), 0);
    const auto end = readNow<domain::Subscription>(*book, [](domain::BookReader &reader) {
        return reader.subscription(someSubscription(1, someCustomer(1)).id);
    });
    QVERIFY(end);
    QCOMPARE(end->quantity, 210);
    QCOMPARE(end->rowVersion, 201);
}

void StoreThreadsTest::aLockHeldTooLongIsBusy()
{
    const BookFixture fixture;
    QVERIFY(fixture.open());
    store::OpenOptions options;
    options.actTimeout = std::chrono::milliseconds(50);
    const auto book = store::openBook(fixture.path(), options);
    QVERIFY2(book, qPrintable(told(book)));
    const auto put = [&] {
        return writeAll(
            **book, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(1)); });
    };
    RawSql other(fixture.path());
    QCOMPARE(other.run(u"BEGIN IMMEDIATE"_s), QString());
    const auto refused = put();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::StorageBusy);
    const auto readable = readNow<domain::CustomerCounts>(
        **book, [](domain::BookReader &reader) { return reader.customerCounts({}); });
    QVERIFY(readable);
    QCOMPARE(other.run(u"ROLLBACK"_s), QString());
    const auto done = put();
    QVERIFY2(done, qPrintable(told(done)));
}

/// For longer than opening would wait: an import of a whole book is one transaction.
void StoreThreadsTest::anActWaitsForALongOneOfAnotherProgram()
{
    const BookFixture fixture;
    const auto book = fixture.open();
    QVERIFY(book);
    RawSql other(fixture.path());
    QCOMPARE(other.run(u"BEGIN IMMEDIATE"_s), QString());
    const auto act = book->write<void>(
        [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(1)); });
    QThread::sleep(7);
    QCOMPARE(other.run(u"ROLLBACK"_s), QString());
    const auto done = act.result();
    QVERIFY2(done, qPrintable(told(done)));
}

void StoreThreadsTest::closingEndsTheWaitForAnotherProgram()
{
    const BookFixture fixture;
    auto book = fixture.open();
    QVERIFY(book);
    RawSql other(fixture.path());
    QCOMPARE(other.run(u"BEGIN IMMEDIATE"_s), QString());
    const auto act = book->write<void>(
        [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(1)); });
    book.reset();
    QVERIFY(act.isFinished());
    QVERIFY(!act.result());
    QCOMPARE(act.result().error().code, ErrorCode::Cancelled);
}

void StoreThreadsTest::closingAnswersEveryJob()
{
    const BookFixture fixture;
    auto book = fixture.open();
    QVERIFY(book);
    QSemaphore begun;
    QSemaphore go;
    const auto running = book->write<int>([&](domain::BookWriter &writer) -> Result<int> {
        begun.release();
        go.acquire();
        const auto put = writer.putCustomer(someCustomer(1));
        return put ? Result<int>(1) : tl::unexpected(put.error());
    });
    begun.acquire();
    QList<QFuture<Result<int>>> queued;
    for (int i = 0; i < 20; ++i) {
        queued.append(book->write<int>([](domain::BookWriter &writer) -> Result<int> {
            const auto put = writer.putCustomer(someCustomer(2));
            return put ? Result<int>(2) : tl::unexpected(put.error());
        }));
        queued.append(book->read<int>([](domain::BookReader &) -> Result<int> { return 3; }));
    }
    const auto copy = book->backUpTo(fixture.path(u"copy.pdesk"_s));
    std::thread closing([&book] { book.reset(); });
    go.release();
    closing.join();
    QVERIFY(running.isFinished());
    QVERIFY2(running.result(), "the running job finishes");
    QVERIFY(copy.isFinished());
    for (const auto &job : std::as_const(queued)) {
        QVERIFY(job.isFinished());
        const auto result = job.result();
        QVERIFY(result || result.error().code == ErrorCode::Cancelled);
    }
    QCOMPARE(RawSql(fixture.path())
                 .value(u"SELECT count(*) FROM customers WHERE id LIKE '00000001%'"_s)
                 .toInt(),
        1);
}

void StoreThreadsTest::aJobAskedForWhileClosingIsAnswered()
{
    const BookFixture fixture;
    auto book = fixture.open();
    QVERIFY(book);
    domain::Book *open = book.get();
    QSemaphore begun;
    QSemaphore go;
    const auto first = book->read<int>([&](domain::BookReader &) -> Result<int> {
        begun.release();
        go.acquire();
        return 1;
    });
    begun.acquire();
    // The second is cancelled by closing, or runs just before; either way its continuation asks
    // again.
    std::optional<QFuture<Result<int>>> asked;
    book->read<int>([](domain::BookReader &) -> Result<int> { return 2; },
        [open, &asked](const Result<int> &) {
            asked = open->read<int>([](domain::BookReader &) -> Result<int> { return 3; });
        });
    std::thread closing([&book] { book.reset(); });
    go.release();
    closing.join();
    QVERIFY(first.isFinished());
    QVERIFY(asked && asked->isFinished());
    const auto result = asked->result();
    QVERIFY(result || result.error().code == ErrorCode::Cancelled);
}

DESK_TEST_MAIN(StoreThreadsTest, QCoreApplication)
#include "tst_store_threads.moc"
