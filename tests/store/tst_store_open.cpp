#include "bookfixture.h"
#include "rawsql.h"
#include "store/fileinspection.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

#include <atomic>

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Result;
using store::OpenMode;

namespace {

constexpr int opened = -1;

int codeOfOpening(const QString &path, OpenMode mode)
{
    const auto book = store::openBook(path, { mode, std::chrono::milliseconds(50) });
    return book ? opened : static_cast<int>(book.error().code);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A book with 50 customers, closed.
void makeBook(const BookFixture &fixture)
{
    const auto book = fixture.open();
    QVERIFY(book);
    QVERIFY(writeAll(*book, [](domain::BookWriter &writer) -> Result<void> {
        for (int i = 0; i < 50; ++i) {
            const auto customer = someCustomer(i);
            if (auto put = writer.putCustomer(customer); !put) {
                return put;
            }
            if (auto put = writer.putSubscription(someSubscription(i, customer)); !put) {
                return put;
            }
        }
        return {};
    }));
}

/// A book whose writer was killed: the rows stand in the WAL alone.
void makeKilledBook(const BookFixture &fixture)
{
    const QString live = fixture.path(u"live.pdesk"_s);
    const auto book = store::openBook(live, { OpenMode::CreateIfMissing, std::chrono::seconds(1) });
    QVERIFY(book);
    QVERIFY(writeAll(
        **book, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(1)); }));
    QVERIFY(QFile::copy(live, fixture.path()));
    QVERIFY(QFile::copy(QString(live % u"-wal"_s), QString(fixture.path() % u"-wal"_s)));
    QVERIFY(QFileInfo(QString(fixture.path() % u"-wal"_s)).size() > 0);
}

const QFileDevice::Permissions everybodyReads = QFileDevice::ReadOwner | QFileDevice::ReadGroup
    | QFileDevice::ReadOther | QFileDevice::ReadUser;
const QFileDevice::Permissions everybodyEnters = everybodyReads | QFileDevice::ExeOwner
    | QFileDevice::ExeGroup | QFileDevice::ExeOther | QFileDevice::ExeUser;

/// What another program says that may read everything here and write nothing.
QStringList probedAsNobody(const QString &path)
{
    // Copied to where everybody may go: the build folder may be in somebody's home.
    QTemporaryDir open;
    const QString program = open.filePath(u"storeprobe"_s);
    if (!QFile::setPermissions(open.path(), everybodyEnters | QFileDevice::WriteOwner)
        || !QFile::copy(QString(QCoreApplication::applicationDirPath() % u"/storeprobe"), program)
        || !QFile::setPermissions(program, everybodyEnters)) {
        return {};
    }
    QProcess probe;
#ifdef Q_OS_UNIX
    if (geteuid() == 0) {
        probe.setChildProcessModifier([] {
            constexpr uid_t nobody = 65534;
            if (setgid(nobody) != 0 || setuid(nobody) != 0) {
                _exit(7);
            }
        });
    }
#endif
    probe.start(program, { u"open"_s, path });
    probe.waitForFinished();
    return QString::fromUtf8(probe.readAllStandardOutput()).trimmed().split(u' ');
}

} // namespace

class StoreOpenTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoBookIsRefused_data();
    void whatIsNoBookIsRefused();
    void aRefusedFileStaysAsItWas();
    void anEmptyFileBecomesABookWhenAsked();
    void aBookIsMadeAndOpenedAgain();
    void specialNamesAreOrdinaryFiles_data();
    void specialNamesAreOrdinaryFiles();
    void aLogIsFoundThroughALink();
    void aLockedBookIsBusy();
    void aNewerBookThatMayBeReadIsReadOnly();
    void lookingAtAnOpenBookKeepsItsLocks();
    void aReadOnlyBookKeepsUpWithItsOwner();
    void aNewerBookThatMayNotIsRefused();
    void anotherSchemaIsDamage_data();
    void anotherSchemaIsDamage();
    void aBookThatCannotBeWrittenIsReadOnly_data();
    void aBookThatCannotBeWrittenIsReadOnly();
    void aKilledBookIsWhole();
    void aKilledBookThatCannotBeWrittenIsReadWhole();
    void whatCannotBeReadIsRefused();
    void theWalIsOnAndTheIdIsSet();
    void twoHandlesSeeEachOthersWork();
};

void StoreOpenTest::whatIsNoBookIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("mustExist");
    QTest::addColumn<int>("mayCreate");
    const int notABook = static_cast<int>(ErrorCode::NotABook);
    const int damaged = static_cast<int>(ErrorCode::BookDamaged);
    QTest::newRow("empty") << QByteArray() << notABook << opened;
    QTest::newRow("one byte") << QByteArray("x") << notABook << notABook;
    QTest::newRow("text") << QByteArray("company,licences\n").repeated(500) << notABook << notABook;
    QTest::newRow("zeros") << QByteArray(8192, '\0') << notABook << notABook;
    QRandomGenerator random(1);
    QByteArray noise(10000, '\0');
    for (char &byte : noise) {
        byte = static_cast<char>(random.bounded(256));
    }
    QTest::newRow("noise") << noise << notABook << notABook;
    const QByteArray magic("SQLite format 3\0", 16);
    QTest::newRow("SQLite's first words alone") << magic << damaged << damaged;
    QTest::newRow("SQLite's first words and noise")
        << QByteArray(magic + noise) << notABook << notABook;
    const BookFixture fixture;
    RawSql(fixture.path(u"other.db"_s)).run(u"CREATE TABLE t (a)"_s);
    QTest::newRow("a database of another program")
        << bytesOf(fixture.path(u"other.db"_s)) << notABook << notABook;
}

void StoreOpenTest::whatIsNoBookIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, mustExist);
    QFETCH(const int, mayCreate);
    const BookFixture fixture;
    write(fixture.path(), bytes);
    QCOMPARE(codeOfOpening(fixture.path(), OpenMode::MustExist), mustExist);
    QCOMPARE(bytesOf(fixture.path()), bytes);
    QCOMPARE(codeOfOpening(fixture.path(), OpenMode::CreateIfMissing), mayCreate);
    if (mayCreate != opened) {
        QCOMPARE(bytesOf(fixture.path()), bytes);
    }
}

void StoreOpenTest::aRefusedFileStaysAsItWas()
{
    const BookFixture fixture;
    QCOMPARE(codeOfOpening(fixture.path(), OpenMode::MustExist),
        static_cast<int>(ErrorCode::BookMissing));
    QVERIFY(!QFileInfo::exists(fixture.path()));
    QCOMPARE(codeOfOpening(QString(), OpenMode::CreateIfMissing),
        static_cast<int>(ErrorCode::BookMissing));
    QCOMPARE(codeOfOpening(fixture.folder().path(), OpenMode::CreateIfMissing),
        static_cast<int>(ErrorCode::NotABook));
    QCOMPARE(codeOfOpening(fixture.path(u"no/folder/book"_s), OpenMode::CreateIfMissing),
        static_cast<int>(ErrorCode::StorageFailed));
    QCOMPARE(
        codeOfOpening(u"/dev/null"_s, OpenMode::MustExist), static_cast<int>(ErrorCode::NotABook));
    QCOMPARE(QDir(fixture.folder().path()).entryList(QDir::Files).size(), 0);
}

void StoreOpenTest::anEmptyFileBecomesABookWhenAsked()
{
    const BookFixture fixture;
    write(fixture.path(), {});
    QCOMPARE(codeOfOpening(fixture.path(), OpenMode::CreateIfMissing), opened);
    QCOMPARE(codeOfOpening(fixture.path(), OpenMode::MustExist), opened);
}

void StoreOpenTest::aBookIsMadeAndOpenedAgain()
{
    const BookFixture fixture;
    makeBook(fixture);
    const auto book = fixture.open(OpenMode::MustExist);
    QVERIFY(book);
    QVERIFY(!book->isReadOnly());
    QCOMPARE(book->filePath(), QFileInfo(fixture.path()).absoluteFilePath());
    const auto found = readNow<QList<domain::Violation>>(
        *book, [](domain::BookReader &reader) { return reader.verify(); });
    QVERIFY(found);
    QCOMPARE(found->size(), 0);
}

void StoreOpenTest::specialNamesAreOrdinaryFiles_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name : { u":memory:"_s, u"file:book?mode=memory"_s,
             u"거래처 100% #1?.pdesk"_s, u"a;QSQLITE_OPEN_READONLY"_s, u" blank "_s }) {
        QTest::newRow(qPrintable(name)) << name;
    }
}

void StoreOpenTest::specialNamesAreOrdinaryFiles()
{
    QFETCH(const QString, name);
    const BookFixture fixture;
    const QString path = QString(fixture.folder().path() % u'/' % name);
    QCOMPARE(codeOfOpening(path, OpenMode::CreateIfMissing), opened);
    QVERIFY(QFileInfo(path).size() > 0);
    QCOMPARE(codeOfOpening(path, OpenMode::MustExist), opened);
}

void StoreOpenTest::aLogIsFoundThroughALink()
{
#ifdef Q_OS_WIN
    QSKIP("Links need a right of their own here.");
#endif
    const BookFixture fixture;
    makeKilledBook(fixture);
    const QString link = fixture.path(u"link.pdesk"_s);
    QVERIFY(QFile::link(fixture.path(), link));
    const auto facts = store::inspectFile(link, OpenMode::MustExist);
    QVERIFY(facts);
    QCOMPARE(facts->path, QFileInfo(fixture.path()).canonicalFilePath());
    QVERIFY(facts->walHasContent);
}

void StoreOpenTest::aLockedBookIsBusy()
{
    const BookFixture fixture;
    makeBook(fixture);
    RawSql other(fixture.path());
    QCOMPARE(other.run(u"PRAGMA locking_mode = EXCLUSIVE"_s), QString());
    QCOMPARE(other.run(u"BEGIN EXCLUSIVE"_s), QString());
    QCOMPARE(codeOfOpening(fixture.path(), OpenMode::MustExist),
        static_cast<int>(ErrorCode::StorageBusy));
}

void StoreOpenTest::aNewerBookThatMayBeReadIsReadOnly()
{
    const BookFixture fixture;
    makeBook(fixture);
    {
        RawSql raw(fixture.path());
        QCOMPARE(
            raw.run(u"INSERT INTO schema_history VALUES (99, 'A later step.', 1, '2030-01-01')"_s),
            QString());
        QCOMPARE(raw.run(u"PRAGMA user_version = 99"_s), QString());
    }
    const QStringList before = RawSql(fixture.path()).content();
    {
        const auto book = fixture.open(OpenMode::MustExist);
        QVERIFY(book);
        QCOMPARE(book->access(), domain::BookAccess::NewerVersion);
        const auto counts = readNow<domain::CustomerCounts>(
            *book, [](domain::BookReader &reader) { return reader.customerCounts({}); });
        QVERIFY2(counts, qPrintable(told(counts)));
        QCOMPARE(counts->total, 50);
        const auto put = writeAll(
            *book, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(77)); });
        QVERIFY(!put);
        QCOMPARE(put.error().code, ErrorCode::BookNewer);
    }
    QCOMPARE(RawSql(fixture.path()).content(), before);
}

/// The kernel takes a process's locks away when it closes any descriptor of the file. Another
/// program that closes the book would then take itself for the last one and remove the log.
void StoreOpenTest::lookingAtAnOpenBookKeepsItsLocks()
{
    const BookFixture fixture;
    makeBook(fixture);
    const auto window = fixture.open(OpenMode::MustExist);
    QVERIFY(window);
    QVERIFY(writeAll(
        *window, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(77)); }));
    const QString log = fixture.path() + u"-wal"_s;
    QVERIFY(QFileInfo(log).size() > 0);
    QVERIFY(store::inspectFile(fixture.path(), OpenMode::MustExist));
    QVERIFY(store::schemaOf(fixture.path()) > 0);
    const auto sandbox = fixture.open(OpenMode::MustExist);
    QVERIFY(sandbox);
    QProcess other;
    other.start(QString(QCoreApplication::applicationDirPath() % u"/storeprobe"),
        { u"open"_s, fixture.path() });
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 0);
    QVERIFY2(QFileInfo(log).size() > 0, "the other program removed the log");
}

/// Of a file that is read as it stands SQLite keeps pages, and mixes them with what is written.
void StoreOpenTest::aReadOnlyBookKeepsUpWithItsOwner()
{
    const BookFixture fixture;
    makeBook(fixture);
    const auto setNewer = [&fixture](bool newer) {
        RawSql raw(fixture.path());
        if (newer) {
            raw.run(u"INSERT INTO schema_history VALUES (99, 'A later step.', 1, '2030-01-01')"_s);
            raw.run(u"PRAGMA user_version = 99"_s);
            return;
        }
        raw.run(u"DELETE FROM schema_history WHERE version = 99"_s);
        raw.run(u"PRAGMA user_version = %1"_s.arg(
            raw.value(u"SELECT max(version) FROM schema_history"_s).toString()));
    };
    setNewer(true);
    const auto guest = fixture.open(OpenMode::MustExist);
    QVERIFY(guest);
    QVERIFY(guest->isReadOnly());
    std::atomic<int> told = 0;
    connect(
        guest.get(), &domain::Book::changed, guest.get(),
        [&told](const domain::BookChange &change) { told += change.wholesale ? 1 : 0; },
        Qt::DirectConnection);
    const auto customers = [&guest](int expected) -> Result<qint64> {
        return readNow<qint64>(*guest, [expected](domain::BookReader &reader) -> Result<qint64> {
            for (int i = 0; i < expected; ++i) {
                if (const auto found = reader.customer(someCustomer(i).id); !found) {
                    return tl::unexpected(found.error());
                }
            }
            const auto counts = reader.customerCounts({});
            return counts ? Result<qint64>(counts->total) : tl::unexpected(counts.error());
        });
    };
    QVERIFY(customers(50));
    for (int round = 1; round <= 3; ++round) {
        setNewer(false);
        {
            const auto owner = fixture.open(OpenMode::MustExist);
            QVERIFY(owner);
            QVERIFY(!owner->isReadOnly());
            QVERIFY(writeAll(*owner, [round](domain::BookWriter &writer) -> Result<void> {
                for (int i = 50 * round; i < 50 * (round + 1); ++i) {
                    if (auto put = writer.putCustomer(someCustomer(i)); !put) {
                        return put;
                    }
                }
                return {};
            }));
        }
        setNewer(true);
        const auto seen = customers(50 * (round + 1));
        QVERIFY2(seen, qPrintable(::told(seen)));
        QCOMPARE(*seen, 50 * (round + 1));
        const QString copy = fixture.path(u"copy%1.pdesk"_s.arg(round));
        QVERIFY(guest->backUpTo(copy).result());
        QCOMPARE(RawSql(copy).value(u"SELECT count(*) FROM customers"_s).toInt(), 50 * (round + 1));
        QCOMPARE(told.load(), round);
    }
}

void StoreOpenTest::aNewerBookThatMayNotIsRefused()
{
    const BookFixture fixture;
    makeBook(fixture);
    {
        RawSql raw(fixture.path());
        raw.run(u"INSERT INTO schema_history VALUES (99, 'A later step.', 98, '2030-01-01')"_s);
        raw.run(u"PRAGMA user_version = 99"_s);
    }
    QCOMPARE(
        codeOfOpening(fixture.path(), OpenMode::MustExist), static_cast<int>(ErrorCode::BookNewer));
    RawSql(fixture.path()).run(u"DROP TABLE schema_history"_s);
    QCOMPARE(
        codeOfOpening(fixture.path(), OpenMode::MustExist), static_cast<int>(ErrorCode::BookNewer));
}

void StoreOpenTest::anotherSchemaIsDamage_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<int>("code");
    const int damaged = static_cast<int>(ErrorCode::BookDamaged);
    QTest::newRow("no version") << u"PRAGMA user_version = 0"_s << damaged;
    QTest::newRow("a version below zero") << u"PRAGMA user_version = -5"_s << damaged;
    QTest::newRow("a table is gone") << u"DROP TABLE kept_answers"_s << damaged;
    QTest::newRow("an index is gone") << u"DROP INDEX customers_by_name"_s << damaged;
    QTest::newRow("a column more") << u"ALTER TABLE orders ADD COLUMN extra TEXT"_s << damaged;
    QTest::newRow("statistics are no damage") << u"ANALYZE"_s << opened;
    QTest::newRow("a trigger more")
        << u"CREATE TRIGGER mine AFTER UPDATE ON customers BEGIN DELETE FROM orders; END"_s
        << damaged;
    QTest::newRow("a view more") << u"CREATE VIEW mine AS SELECT 1"_s << damaged;
    QTest::newRow("an index more is no damage")
        << u"CREATE INDEX mine ON customers (country)"_s << opened;
    QTest::newRow("a table of somebody's own is no damage")
        << u"CREATE TABLE mine (a TEXT)"_s << opened;
}

void StoreOpenTest::anotherSchemaIsDamage()
{
    QFETCH(const QString, sql);
    QFETCH(const int, code);
    const BookFixture fixture;
    makeBook(fixture);
    QCOMPARE(RawSql(fixture.path()).run(sql), QString());
    QCOMPARE(codeOfOpening(fixture.path(), OpenMode::MustExist), code);
}

void StoreOpenTest::aBookThatCannotBeWrittenIsReadOnly_data()
{
    QTest::addColumn<bool>("folderToo");
    QTest::newRow("file") << false;
    QTest::newRow("file and folder") << true;
}

void StoreOpenTest::aBookThatCannotBeWrittenIsReadOnly()
{
    QFETCH(const bool, folderToo);
    const BookFixture fixture;
    makeBook(fixture);
    QVERIFY(QFile::setPermissions(fixture.path(), everybodyReads));
    const auto folder = everybodyEnters
        | (folderToo ? QFileDevice::Permissions()
                     : QFileDevice::WriteOther | QFileDevice::WriteOwner);
    QVERIFY(QFile::setPermissions(fixture.folder().path(), folder));
    const QByteArray before = bytesOf(fixture.path());
    const QStringList answer = probedAsNobody(fixture.path());
    const QStringList wanted{ u"-1"_s, u"1"_s,
        QString::number(static_cast<int>(ErrorCode::StorageReadOnly)), u"50"_s };
    QCOMPARE(answer, wanted);
    QCOMPARE(bytesOf(fixture.path()), before);
    QCOMPARE(QDir(fixture.folder().path()).entryList(QDir::Files), QStringList{ u"book.pdesk"_s });
    QVERIFY(QFile::setPermissions(fixture.folder().path(),
        everybodyEnters | QFileDevice::WriteOwner | QFileDevice::WriteUser));
}

void StoreOpenTest::aKilledBookIsWhole()
{
    const BookFixture fixture;
    makeKilledBook(fixture);
    const auto book = fixture.open(OpenMode::MustExist);
    QVERIFY(book);
    const auto found = readNow<domain::Customer>(
        *book, [](domain::BookReader &reader) { return reader.customer(someCustomer(1).id); });
    QVERIFY2(found, qPrintable(told(found)));
}

void StoreOpenTest::aKilledBookThatCannotBeWrittenIsReadWhole()
{
    const BookFixture fixture;
    makeKilledBook(fixture);
    QVERIFY(QFile::setPermissions(fixture.path(), everybodyReads));
    QVERIFY(QFile::setPermissions(QString(fixture.path() % u"-wal"_s), everybodyReads));
    QVERIFY(QFile::setPermissions(fixture.folder().path(), everybodyEnters));
    const QStringList answer = probedAsNobody(fixture.path());
    const QStringList wanted{ u"-1"_s, u"1"_s,
        QString::number(static_cast<int>(ErrorCode::StorageReadOnly)), u"1"_s };
    QCOMPARE(answer, wanted);
    QVERIFY(QFile::setPermissions(fixture.folder().path(),
        everybodyEnters | QFileDevice::WriteOwner | QFileDevice::WriteUser));
}

void StoreOpenTest::whatCannotBeReadIsRefused()
{
    const BookFixture fixture;
    makeBook(fixture);
    QVERIFY(QFile::setPermissions(fixture.path(), QFileDevice::Permissions()));
    QVERIFY(
        QFile::setPermissions(fixture.folder().path(), everybodyEnters | QFileDevice::WriteOwner));
    const QStringList answer = probedAsNobody(fixture.path());
    QCOMPARE(answer, QStringList{ QString::number(static_cast<int>(ErrorCode::StorageReadOnly)) });
}

void StoreOpenTest::theWalIsOnAndTheIdIsSet()
{
    const BookFixture fixture;
    makeBook(fixture);
    RawSql raw(fixture.path());
    QCOMPARE(raw.value(u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
    QCOMPARE(raw.value(u"PRAGMA application_id"_s).toInt(), 0x5044736b);
    QVERIFY(raw.value(u"PRAGMA user_version"_s).toInt() >= 1);
    const QStringList loose = raw.rows(
        u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite%'"_s);
    QCOMPARE(loose, QStringList());
}

void StoreOpenTest::twoHandlesSeeEachOthersWork()
{
    const BookFixture fixture;
    const auto one = fixture.open();
    const auto two = fixture.open();
    QVERIFY(one && two);
    QVERIFY(writeAll(
        *one, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(1)); }));
    QVERIFY(writeAll(
        *two, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(2)); }));
    for (const auto &book : { one.get(), two.get() }) {
        const auto counts = readNow<domain::CustomerCounts>(
            *book, [](domain::BookReader &reader) { return reader.customerCounts({}); });
        QVERIFY(counts);
        QCOMPARE(counts->total, 2);
    }
}

DESK_TEST_MAIN(StoreOpenTest, QCoreApplication)
#include "tst_store_open.moc"
