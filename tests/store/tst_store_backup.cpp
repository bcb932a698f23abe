#include "bookfixture.h"
#include "rawsql.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Result;

class StoreBackupTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aCopyIsAWholePrivateBook();
    void aCopyIsMadeWhileTheBookIsWritten();
    void anOlderFileIsReplaced();
    void theOpenBookIsNeverOverwritten_data();
    void theOpenBookIsNeverOverwritten();
    void aCopyThatCannotBeMadeLeavesNothing_data();
    void aCopyThatCannotBeMadeLeavesNothing();

private:
    [[nodiscard]] static std::unique_ptr<domain::Book> filled(const BookFixture &fixture);
};

std::unique_ptr<domain::Book> StoreBackupTest::filled(const BookFixture &fixture)
{
    auto book = fixture.open();
    const auto put = writeAll(*book, [](domain::BookWriter &writer) -> Result<void> {
        for (int i = 0; i < 30; ++i) {
            if (auto done = writer.putCustomer(someCustomer(i)); !done) {
                return done;
            }
        }
        return {};
    });
    return put ? std::move(book) : nullptr;
}

void StoreBackupTest::aCopyIsAWholePrivateBook()
{
    const BookFixture fixture;
    const auto book = filled(fixture);
    QVERIFY(book);
    const QString target = fixture.path(u"사본 1.pdesk"_s);
    const auto made = book->backUpTo(target).result();
    QVERIFY2(made, qPrintable(told(made)));
    QCOMPARE(RawSql(target).content(), RawSql(fixture.path()).content());
    QCOMPARE(QFileInfo(target).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
        QFileDevice::Permissions());
    const auto copy = store::openBook(target);
    QVERIFY2(copy, qPrintable(told(copy)));
    const auto found = readNow<QList<domain::Violation>>(
        **copy, [](domain::BookReader &reader) { return reader.verify(); });
    QVERIFY(found);
    QCOMPARE(found->size(), 0);
}

void StoreBackupTest::aCopyIsMadeWhileTheBookIsWritten()
{
    const BookFixture fixture;
    const auto book = filled(fixture);
    QVERIFY(book);
    QList<QFuture<Result<void>>> jobs;
    for (int i = 0; i < 40; ++i) {
        jobs.append(book->write<void>([i](domain::BookWriter &writer) -> Result<void> {
            auto first = writer.putCustomer(someCustomer(1000 + i));
            return first ? writer.putSubscription(someSubscription(i, someCustomer(1000 + i)))
                         : first;
        }));
        if (i % 10 == 0) {
            jobs.append(book->backUpTo(fixture.path(u"copy%1.pdesk"_s.arg(i))));
        }
    }
    for (auto &job : jobs) {
        const auto done = job.result();
        QVERIFY2(done, qPrintable(told(done)));
    }
    for (const int i : { 0, 10, 20, 30 }) {
        RawSql copy(fixture.path(u"copy%1.pdesk"_s.arg(i)));
        // Whole transactions alone: each new customer has its subscription.
        QCOMPARE(copy.value(u"SELECT count(*) FROM customers"_s).toInt() - 30,
            copy.value(u"SELECT count(*) FROM subscriptions"_s).toInt());
        QCOMPARE(copy.value(u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    }
}

void StoreBackupTest::anOlderFileIsReplaced()
{
    const BookFixture fixture;
    const auto book = filled(fixture);
    QVERIFY(book);
    const QString target = fixture.path(u"copy.pdesk"_s);
    QFile old(target);
    QVERIFY(old.open(QIODevice::WriteOnly));
    QVERIFY(old.write("an older file") > 0);
    old.close();
    const auto made = book->backUpTo(target).result();
    QVERIFY2(made, qPrintable(told(made)));
    QCOMPARE(RawSql(target).value(u"SELECT count(*) FROM customers"_s).toInt(), 30);
}

void StoreBackupTest::theOpenBookIsNeverOverwritten_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : { u"book.pdesk"_s, u"sub/../book.pdesk"_s, u"link.pdesk"_s,
             u"hard.pdesk"_s, u"book.pdesk-wal"_s, u"book.pdesk-shm"_s }) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void StoreBackupTest::theOpenBookIsNeverOverwritten()
{
    QFETCH(const QString, name);
    const BookFixture fixture;
    const auto book = filled(fixture);
    QVERIFY(book);
    QVERIFY(QDir(fixture.folder().path()).mkdir(u"sub"_s));
    QVERIFY(QFile::link(fixture.path(), fixture.path(u"link.pdesk"_s)));
    std::error_code error;
    std::filesystem::create_hard_link(QFileInfo(fixture.path()).filesystemAbsoluteFilePath(),
        QFileInfo(fixture.path(u"hard.pdesk"_s)).filesystemAbsoluteFilePath(), error);
    QVERIFY(!error);
    const auto made = book->backUpTo(fixture.path(name)).result();
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::WrongUse);
    QCOMPARE(RawSql(fixture.path()).value(u"SELECT count(*) FROM customers"_s).toInt(), 30);
}

void StoreBackupTest::aCopyThatCannotBeMadeLeavesNothing_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("code");
    QTest::newRow("no folder") << u"no/folder/copy.pdesk"_s
                               << static_cast<int>(ErrorCode::StorageFailed);
    QTest::newRow("a folder") << u"folder"_s << static_cast<int>(ErrorCode::WrongUse);
}

void StoreBackupTest::aCopyThatCannotBeMadeLeavesNothing()
{
    QFETCH(const QString, name);
    QFETCH(const int, code);
    const BookFixture fixture;
    const auto book = filled(fixture);
    QVERIFY(book);
    QVERIFY(QDir(fixture.folder().path()).mkdir(u"folder"_s));
    const auto made = book->backUpTo(fixture.path(name)).result();
    QVERIFY(!made);
    QCOMPARE(static_cast<int>(made.error().code), code);
    const auto entries
        = QDir(fixture.folder().path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    QCOMPARE(entries, (QStringList{ u"book.pdesk"_s, u"book.pdesk-shm"_s, u"book.pdesk-wal"_s }));
}

DESK_TEST_MAIN(StoreBackupTest, QCoreApplication)
#include "tst_store_backup.moc"
