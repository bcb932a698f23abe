#include "bookfixture.h"
#include "rawsql.h"
#include "domain/backups.h"
#include "domain/workfolder.h"
#include "store/connection.h"
#include "store/fileinspection.h"
#include "store/migrator.h"
#include "store/restore.h"
#include "support/owntemporary.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMap>
#include <QThread>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <future>

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

    void aBackupTakesThePlaceOfTheBook();
    void whatAKillLeftGoesWhenTheBookOpens();
    void whoHasTheBookOpenSeesWhatWasRestored();
    void anOlderBackupIsBroughtToThePresentSchema();
    void aBookThatIsNotThereIsMade();
    void aDamagedBookIsMovedAside();
    void aDamagedBookStaysAsItIsWhenItIsMovedAside();
    void aBookWithoutItsFirstWordsIsKnownByItsBackups();
    void whatABackupHoldsIsToldOnlyWhereItIsWhole();
    void aBackupThatWillNotDoChangesNothing_data();
    void aBackupThatWillNotDoChangesNothing();
    void aBookThatIsBeingWrittenIsNotReplaced();
    void aRestoreWaitsForALongActOfAnotherProgram();
    void whatIsConfirmedDuringARestoreIsInOneOfTheTwo();
    void aReaderOfABookWithoutALogIsWaitedFor();
    void soManyCopiesOfEachReasonAreKept();

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

namespace {

int customersIn(const QString &file)
{
    return RawSql(file).value(u"SELECT count(*) FROM customers"_s).toInt();
}

Result<void> add(domain::Book &book, int from, int count)
{
    return writeAll(book, [from, count](domain::BookWriter &writer) -> Result<void> {
        for (int i = from; i < from + count; ++i) {
            if (auto done = writer.putCustomer(someCustomer(i)); !done) {
                return done;
            }
        }
        return {};
    });
}

QList<domain::Violation> violationsOf(const QString &file)
{
    const auto book = store::openBook(file);
    const auto found = readNow<QList<domain::Violation>>(
        **book, [](domain::BookReader &reader) { return reader.verify(); });
    return found.value();
}

/// Name and content of everything in the folder but SQLite's shared memory.
QMap<QString, QByteArray> filesIn(const QString &folder)
{
    QMap<QString, QByteArray> files;
    const auto entries = QDir(folder).entryInfoList(
        QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QFileInfo &entry : entries) {
        if (entry.fileName().endsWith(u"-shm"_s)) {
            continue;
        }
        QFile file(entry.absoluteFilePath());
        files.insert(entry.fileName(), file.open(QIODevice::ReadOnly) ? file.readAll() : "");
    }
    return files;
}

} // namespace

void StoreBackupTest::whatAKillLeftGoesWhenTheBookOpens()
{
    const BookFixture fixture;
    QVERIFY(fixture.open());
    const support::OwnTemporary temporary;
    QStringList left;
    for (const QString &folder :
        { fixture.folder().path(), domain::snapshotFolder(fixture.path()), QDir::tempPath() }) {
        left.append(folder + u"/.partner-desk-copying-aBcDeF"_s);
        QVERIFY(QDir().mkpath(left.constLast()));
        for (const char *name : { "lock", "book", "book-journal" }) {
            QFile file(left.constLast() + u'/' + QLatin1StringView(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }
    const domain::WorkFolder working(fixture.folder().path(), "copying"_L1);
    QVERIFY(fixture.open());
    for (const QString &folder : std::as_const(left)) {
        QVERIFY2(!QFileInfo::exists(folder), qPrintable(folder));
    }
    QVERIFY(QFileInfo::exists(working.filePath(u"lock"_s)));
}

void StoreBackupTest::aBackupTakesThePlaceOfTheBook()
{
    const BookFixture fixture;
    const QString backup = fixture.path(u"before.pdesk"_s);
    {
        const auto book = filled(fixture);
        QVERIFY(book->backUpTo(backup).result());
        QVERIFY(add(*book, 100, 12));
    }
    const QStringList before = RawSql(backup).content();
    const QStringList replaced = RawSql(fixture.path()).content();
    const auto restored = store::restoreBook(backup, fixture.path());
    QVERIFY2(restored, qPrintable(told(restored)));
    QCOMPARE(RawSql(fixture.path()).content(), before);
    QCOMPARE(RawSql(backup).content(), before);
    QCOMPARE(violationsOf(fixture.path()).size(), 0);
    // What stood there is a backup of its own, which leads back.
    const auto copies = domain::backupsOf(fixture.path());
    QCOMPARE(copies.size(), 1);
    QCOMPARE(copies.constFirst().path, restored->kept);
    QCOMPARE(copies.constFirst().reason, domain::BackupReason::Restore);
    QCOMPARE(RawSql(restored->kept).content(), replaced);
    QVERIFY(store::restoreBook(restored->kept, fixture.path()));
    QCOMPARE(RawSql(fixture.path()).content(), replaced);
    QCOMPARE(QDir(fixture.folder().path())
                 .entryList({ u".partner-desk-*"_s }, QDir::AllEntries | QDir::Hidden)
                 .size(),
        0);
}

void StoreBackupTest::whoHasTheBookOpenSeesWhatWasRestored()
{
    const BookFixture fixture;
    const auto book = filled(fixture);
    const QString backup = fixture.path(u"before.pdesk"_s);
    QVERIFY(book->backUpTo(backup).result());
    QVERIFY(add(*book, 100, 12));
    const auto restored = store::restoreBook(backup, fixture.path());
    QVERIFY2(restored, qPrintable(told(restored)));
    const auto counts = readNow<domain::CustomerCounts>(
        *book, [](domain::BookReader &reader) { return reader.customerCounts({}); });
    QVERIFY2(counts, qPrintable(told(counts)));
    QCOMPARE(counts->total, 30);
    QVERIFY(add(*book, 200, 1));
    QCOMPARE(customersIn(fixture.path()), 31);
}

void StoreBackupTest::anOlderBackupIsBroughtToThePresentSchema()
{
    const BookFixture fixture;
    const QString backup = fixture.path(u"older.pdesk"_s);
    {
        // A book of the first step, as the program of that time made it.
        QVERIFY(store::makePrivateFile(backup));
        const auto connection = store::Connection::open({ backup, store::Access::ReadWrite, {} });
        QVERIFY(connection);
        QVERIFY(store::Migrator(**connection, store::allMigrations().first(1)).create());
    }
    QVERIFY(filled(fixture));
    const auto restored = store::restoreBook(backup, fixture.path());
    QVERIFY2(restored, qPrintable(told(restored)));
    QCOMPARE(customersIn(fixture.path()), 0);
    QCOMPARE(violationsOf(fixture.path()).size(), 0);
    QCOMPARE(domain::backupsOf(backup).size(), 0); // the backup itself stays as it was
    QCOMPARE(RawSql(backup).value(u"PRAGMA user_version"_s).toInt(), 1);
}

void StoreBackupTest::aBookThatIsNotThereIsMade()
{
    const BookFixture fixture;
    const QString backup = fixture.path(u"before.pdesk"_s);
    QVERIFY(filled(fixture)->backUpTo(backup).result());
    const QString fresh = fixture.path(u"새 장부.pdesk"_s);
    const auto restored = store::restoreBook(backup, fresh);
    QVERIFY2(restored, qPrintable(told(restored)));
    QVERIFY(restored->kept.isEmpty());
    QCOMPARE(customersIn(fresh), 30);
    QCOMPARE(violationsOf(fresh).size(), 0);
}

void StoreBackupTest::aDamagedBookIsMovedAside()
{
    const BookFixture fixture;
    const QString backup = fixture.path(u"before.pdesk"_s);
    QVERIFY(filled(fixture)->backUpTo(backup).result());
    QFile file(fixture.path());
    QVERIFY(file.resize(file.size() / 2));
    const QByteArray damaged = filesIn(fixture.folder().path()).value(u"book.pdesk"_s);
    const auto restored = store::restoreBook(backup, fixture.path());
    QVERIFY2(restored, qPrintable(told(restored)));
    QCOMPARE(customersIn(fixture.path()), 30);
    QCOMPARE(violationsOf(fixture.path()).size(), 0);
    QCOMPARE(filesIn(fixture.folder().path()).value(QFileInfo(restored->kept).fileName()), damaged);
    // It is no backup: nothing removes it when there are too many of them.
    QVERIFY(domain::backupsOf(fixture.path()).isEmpty());
}

void StoreBackupTest::aDamagedBookStaysAsItIsWhenItIsMovedAside()
{
    const BookFixture fixture;
    const QString backup = fixture.path(u"before.pdesk"_s);
    const QString log = QString(fixture.path() % u"-wal"_s);
    QByteArray bytes;
    QByteArray logBytes;
    {
        const auto book = filled(fixture);
        QVERIFY(book->backUpTo(backup).result());
        QVERIFY(add(*book, 100, 3));
        auto files = filesIn(fixture.folder().path());
        bytes = files.value(u"book.pdesk"_s);
        logBytes = files.value(u"book.pdesk-wal"_s);
    }
    QVERIFY(!logBytes.isEmpty());
    std::fill(bytes.begin() + bytes.size() / 2, bytes.end(), '\xa5');
    for (const auto &[path, content] :
        { std::pair(fixture.path(), bytes), std::pair(log, logBytes) }) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }
    const auto restored = store::restoreBook(backup, fixture.path());
    QVERIFY2(restored, qPrintable(told(restored)));
    const auto files = filesIn(fixture.folder().path());
    const QString aside = QFileInfo(restored->kept).fileName();
    QVERIFY2(aside.startsWith(u"book.pdesk.damaged."_s), qPrintable(aside));
    QCOMPARE(files.value(aside), bytes);
    QCOMPARE(files.value(QString(aside % u"-wal"_s)), logBytes);
    QCOMPARE(customersIn(fixture.path()), 30);
    QCOMPARE(violationsOf(fixture.path()).size(), 0);
}

void StoreBackupTest::aBookWithoutItsFirstWordsIsKnownByItsBackups()
{
    const BookFixture fixture;
    const QString own = domain::backupPath(
        fixture.path(), domain::BackupReason::Import, QDateTime({ 2026, 1, 2 }, {}, Qt::UTC));
    const QString other = fixture.path(u"other.pdesk"_s);
    {
        const auto book = filled(fixture);
        QVERIFY(book->backUpTo(own).result());
        QVERIFY(book->backUpTo(other).result());
    }
    QFile file(fixture.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write("no book any more"), 16);
    file.close();
    // Somebody's own file is not pushed aside for any backup.
    const auto refused = store::restoreBook(other, fixture.path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotABook);
    const auto restored = store::restoreBook(own, fixture.path());
    QVERIFY2(restored, qPrintable(told(restored)));
    QVERIFY(restored->kept.contains(u".damaged."_s));
    QCOMPARE(customersIn(fixture.path()), 30);
}

/// Each backup beside the book is looked at before it is offered.
void StoreBackupTest::whatABackupHoldsIsToldOnlyWhereItIsWhole()
{
    const BookFixture fixture;
    const QDateTime day({ 2026, 1, 2 }, {}, Qt::UTC);
    using domain::BackupReason;
    const QString good = domain::backupPath(fixture.path(), BackupReason::Import, day);
    const QString newer = domain::backupPath(fixture.path(), BackupReason::Import, day.addDays(1));
    {
        const auto book = filled(fixture);
        QVERIFY(book->backUpTo(good).result());
        QVERIFY(add(*book, 100, 3));
        QVERIFY(book->backUpTo(newer).result());
    }
    QFile file(newer);
    QVERIFY(file.resize(file.size() - 4096));
    const auto before = filesIn(fixture.folder().path());
    const auto content = store::examineBackup(good);
    QVERIFY2(content, qPrintable(told(content)));
    QCOMPARE(content->customers, 30);
    QCOMPARE(content->subscriptions, 0);
    const auto damaged = store::examineBackup(newer);
    QVERIFY(!damaged);
    QCOMPARE(damaged.error().code, ErrorCode::BookDamaged);
    QCOMPARE(filesIn(fixture.folder().path()), before);
}

void StoreBackupTest::aBackupThatWillNotDoChangesNothing_data()
{
    QTest::addColumn<QString>("backup");
    QTest::addColumn<domain::ErrorCode>("code");
    QTest::newRow("missing") << u"nowhere.pdesk"_s << ErrorCode::BookMissing;
    QTest::newRow("another file") << u"letter.txt"_s << ErrorCode::NotABook;
    QTest::newRow("cut off") << u"half.pdesk"_s << ErrorCode::BookDamaged;
    QTest::newRow("a broken rule") << u"broken.pdesk"_s << ErrorCode::BookDamaged;
    QTest::newRow("newer") << u"newer.pdesk"_s << ErrorCode::BookNewer;
    QTest::newRow("the book itself") << u"book.pdesk"_s << ErrorCode::WrongUse;
}

void StoreBackupTest::aBackupThatWillNotDoChangesNothing()
{
    QFETCH(const QString, backup);
    QFETCH(const domain::ErrorCode, code);
    const BookFixture fixture;
    {
        const auto book = filled(fixture);
        for (const QString &name : { u"half.pdesk"_s, u"broken.pdesk"_s, u"newer.pdesk"_s }) {
            QVERIFY(book->backUpTo(fixture.path(name)).result());
        }
    }
    QFile half(fixture.path(u"half.pdesk"_s));
    QVERIFY(half.resize(half.size() / 2));
    QCOMPARE(RawSql(fixture.path(u"broken.pdesk"_s))
                 .run(u"UPDATE customers SET subscription_count = 9"_s),
        QString());
    QCOMPARE(RawSql(fixture.path(u"newer.pdesk"_s)).run(u"PRAGMA user_version = 999"_s), QString());
    QFile letter(fixture.path(u"letter.txt"_s));
    QVERIFY(letter.open(QIODevice::WriteOnly));
    QVERIFY(
        letter.write("Dear partner, this is no book at all, but long enough for a header.") > 0);
    letter.close();
    const auto before = filesIn(fixture.folder().path());
    const auto restored = store::restoreBook(fixture.path(backup), fixture.path());
    QVERIFY(!restored);
    QCOMPARE(restored.error().code, code);
    QCOMPARE(QFileInfo(restored.error().fact(u"file"_s)).fileName(), backup);
    QCOMPARE(filesIn(fixture.folder().path()), before);
}

void StoreBackupTest::aBookThatIsBeingWrittenIsNotReplaced()
{
    const BookFixture fixture;
    const QString backup = fixture.path(u"before.pdesk"_s);
    {
        const auto book = filled(fixture);
        QVERIFY(book->backUpTo(backup).result());
        QVERIFY(add(*book, 100, 12));
    }
    RawSql other(fixture.path());
    QCOMPARE(other.run(u"BEGIN IMMEDIATE"_s), QString());
    store::OpenOptions options;
    options.actTimeout = std::chrono::milliseconds(50);
    const auto restored = store::restoreBook(backup, fixture.path(), options);
    QVERIFY(!restored);
    QCOMPARE(restored.error().code, ErrorCode::StorageBusy);
    std::stop_source stop;
    options.actTimeout = store::OpenOptions().actTimeout;
    options.stop = stop.get_token();
    auto ended = std::async(
        std::launch::async, [&] { return store::restoreBook(backup, fixture.path(), options); });
    QThread::msleep(1500);
    stop.request_stop();
    QCOMPARE(ended.get().error().code, ErrorCode::Cancelled);
    QCOMPARE(other.run(u"ROLLBACK"_s), QString());
    QCOMPARE(customersIn(fixture.path()), 42);
    QCOMPARE(domain::backupsOf(fixture.path()).size(), 0);
}

/// For longer than opening would wait: an import of a whole book is one transaction. What it has
/// written is in the copy of what stood there.
void StoreBackupTest::aRestoreWaitsForALongActOfAnotherProgram()
{
    const BookFixture fixture;
    const QString backup = fixture.path(u"before.pdesk"_s);
    {
        const auto book = filled(fixture);
        QVERIFY(book->backUpTo(backup).result());
        QVERIFY(add(*book, 100, 12));
    }
    RawSql other(fixture.path());
    QCOMPARE(other.run(u"BEGIN IMMEDIATE"_s), QString());
    QCOMPARE(other.run(u"UPDATE book_info SET reseller_name = 'Meanwhile'"_s), QString());
    auto restoring = std::async(
        std::launch::async, [&] { return store::restoreBook(backup, fixture.path()); });
    QThread::sleep(7);
    QCOMPARE(other.run(u"COMMIT"_s), QString());
    const auto restored = restoring.get();
    QVERIFY2(restored, qPrintable(told(restored)));
    QCOMPARE(customersIn(fixture.path()), 30);
    QCOMPARE(customersIn(restored->kept), 42);
    QCOMPARE(RawSql(restored->kept).value(u"SELECT reseller_name FROM book_info"_s).toString(),
        u"Meanwhile"_s);
}

void StoreBackupTest::whatIsConfirmedDuringARestoreIsInOneOfTheTwo()
{
    const BookFixture fixture;
    const QString backup = fixture.path(u"before.pdesk"_s);
    {
        const auto book = filled(fixture);
        QVERIFY(book->backUpTo(backup).result());
    }
    std::atomic<bool> over = false;
    auto writing = std::async(std::launch::async, [&] {
        RawSql other(fixture.path());
        other.run(u"PRAGMA busy_timeout = 30000"_s);
        int confirmed = 0;
        while (!over) {
            const QString sql
                = u"INSERT INTO kept_answers (request_key, answer, given_at)"
                  " VALUES ('meanwhile/%1', x'7b7d', '2026-01-20T00:00:00.000Z')"_s.arg(
                      confirmed + 1);
            confirmed += other.run(sql).isEmpty() ? 1 : 0;
        }
        return confirmed;
    });
    QStringList kept;
    store::OpenOptions options;
    options.backupsKept = 5;
    for (int i = 0; i < options.backupsKept; ++i) {
        const auto restored = store::restoreBook(backup, fixture.path(), options);
        QVERIFY2(restored, qPrintable(told(restored)));
        kept.append(restored->kept);
    }
    over = true;
    const int confirmed = writing.get();
    QVERIFY(confirmed > 0);
    QSet<QString> found;
    for (const QString &file : kept + QStringList{ fixture.path() }) {
        RawSql book(file);
        const QString keys = book.value(u"SELECT group_concat(request_key) FROM kept_answers"
                                        " WHERE request_key LIKE 'meanwhile/%'"_s)
                                 .toString();
        for (const QString &key : keys.split(u',', Qt::SkipEmptyParts)) {
            found.insert(key);
        }
    }
    QCOMPARE(found.size(), confirmed);
}

/// As a salvaged one is before it is opened: its log cannot begin while another program reads.
void StoreBackupTest::aReaderOfABookWithoutALogIsWaitedFor()
{
    const BookFixture fixture;
    const QString backup = fixture.path(u"before.pdesk"_s);
    {
        const auto book = filled(fixture);
        QVERIFY(book->backUpTo(backup).result());
    }
    RawSql other(fixture.path());
    QCOMPARE(other.run(u"PRAGMA journal_mode = DELETE"_s), QString());
    QCOMPARE(other.run(u"BEGIN"_s), QString());
    QCOMPARE(other.value(u"SELECT count(*) FROM customers"_s).toInt(), 30);
    store::OpenOptions options;
    options.busyTimeout = std::chrono::milliseconds(100);
    options.actTimeout = std::chrono::milliseconds(20000);
    auto restoring = std::async(
        std::launch::async, [&] { return store::restoreBook(backup, fixture.path(), options); });
    QThread::sleep(2);
    QCOMPARE(other.run(u"COMMIT"_s), QString());
    const auto restored = restoring.get();
    QVERIFY2(restored, qPrintable(told(restored)));
}

void StoreBackupTest::soManyCopiesOfEachReasonAreKept()
{
    const BookFixture fixture;
    QVERIFY(filled(fixture));
    const QDateTime start(QDate(2026, 1, 2), QTime(3, 4, 5, 678), Qt::UTC);
    using domain::BackupReason;
    for (int day = 0; day < 5; ++day) {
        for (const BackupReason reason : { BackupReason::Migration, BackupReason::Restore }) {
            QVERIFY(QFile::copy(
                fixture.path(), domain::backupPath(fixture.path(), reason, start.addDays(day), 7)));
        }
    }
    QVERIFY(QFile::copy(fixture.path(), fixture.path(u"book.pdesk.mine.backup"_s)));
    QCOMPARE(domain::backupsOf(fixture.path()).size(), 10);
    domain::removeOldBackups(fixture.path(), BackupReason::Restore, 2);
    const auto left = domain::backupsOf(fixture.path());
    QCOMPARE(left.size(), 7);
    QCOMPARE(left.constFirst().madeAt, start.addDays(4));
    QCOMPARE(left.constLast().madeAt, start);
    QCOMPARE(left.constLast().reason, BackupReason::Migration);
    QVERIFY(left.constLast().bytes > 0);
    QVERIFY(QFileInfo::exists(fixture.path(u"book.pdesk.mine.backup"_s)));
}

DESK_TEST_MAIN(StoreBackupTest, QCoreApplication)
#include "tst_store_backup.moc"
