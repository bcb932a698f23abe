#include "bookfixture.h"
#include "oldbooks.h"
#include "rawsql.h"
#include "store/sqliteerror.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include <algorithm>
#include <cerrno>
#include <atomic>

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Result;
using store::OpenMode;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// What may be said of a book whose bytes were changed at random; Internal and a crash may not.
bool honest(const domain::Error &error)
{
    const QList<ErrorCode> codes{ ErrorCode::BookDamaged, ErrorCode::NotABook, ErrorCode::BookNewer,
        ErrorCode::StorageFailed, ErrorCode::NotFound, ErrorCode::StorageReadOnly };
    return codes.contains(error.code);
}

/// Reads all that can be read, writes a little, verifies. Returns what should not have been said.
QString exercise(domain::Book &book)
{
    QStringList wrong;
    const auto note = [&wrong](const auto &result) {
        if (!result && !honest(result.error())) {
            wrong.append(told(result.error()));
        }
    };
    const auto read = readNow<int>(book, [&](domain::BookReader &reader) -> Result<int> {
        for (int sort = 0; sort < 7; ++sort) {
            domain::CustomerQuery query;
            query.sort = static_cast<domain::CustomerSort>(sort);
            query.search = sort % 2 == 0 ? u"a"_s : u""_s;
            note(reader.customers(query));
            note(reader.customerCounts(query));
        }
        note(reader.subscriptionsById({}, 1000));
        note(reader.accountsById({}, 1000));
        note(reader.audit({}));
        note(reader.info());
        note(reader.verify());
        return 1;
    });
    note(read);
    note(writeAll(book, [](domain::BookWriter &writer) -> Result<void> {
        const auto customer = someCustomer(77);
        for (const auto &step : { writer.putCustomer(customer),
                 writer.putSubscription(someSubscription(77, customer)), writer.addAudit({}) }) {
            if (!step) {
                return step;
            }
        }
        return {};
    }));
    return wrong.join(u"; "_s);
}

} // namespace

class StoreDamageTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void changedBytesNeverCrash_data();
    void changedBytesNeverCrash();
    void aShortenedBookIsDamaged_data();
    void aShortenedBookIsDamaged();
    void aChangedWalNeverCrashes();
    void aRefusedBookAndItsLogStayAsTheyWere();
    void aDamagedOldBookIsNotMigrated();
    void damageThatAJobMeetsIsTold();
    void verifyReportsWhatSqliteFinds();
    void aFileThatMayNotGrowChangesNothing();
    void codesOfSqlite_data();
    void codesOfSqlite();
    void whatTheSystemSaidIsTold();

private:
    QByteArray m_good;
};

void StoreDamageTest::initTestCase()
{
    const BookFixture fixture;
    {
        const auto book = fixture.open();
        QVERIFY(book);
        QVERIFY(writeAll(*book, [](domain::BookWriter &writer) -> Result<void> {
            for (int i = 0; i < 120; ++i) {
                const auto customer = someCustomer(i);
                auto account = someAccount(i, customer);
                account.licences
                    = { { someSubscription(i, customer).id, { u"SWAY"_s }, false, {} } };
                domain::AuditEvent event;
                event.customerId = customer.id;
                event.time = QDateTime({ 2026, 1, 20 }, { 1, 0 }, Qt::UTC);
                for (const auto &step : { writer.putCustomer(customer),
                         writer.putSubscription(someSubscription(i, customer)),
                         writer.putAccount(account), writer.addAudit(event) }) {
                    if (!step) {
                        return step;
                    }
                }
            }
            return {};
        }));
    }
    m_good = bytesOf(fixture.path());
    QVERIFY(m_good.size() > 100000);
}

void StoreDamageTest::changedBytesNeverCrash_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 120; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void StoreDamageTest::changedBytesNeverCrash()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    QByteArray bytes = m_good;
    const int size = static_cast<int>(bytes.size());
    // A third in the header and the schema page, where one bit means the most.
    const int region = seed % 3 == 0 ? 4096 : size;
    for (int i = 1 + random.bounded(8); i > 0; --i) {
        char &byte = bytes[random.bounded(region)];
        byte = static_cast<char>(byte ^ (1 << random.bounded(8)));
    }
    const BookFixture fixture;
    QVERIFY(write(fixture.path(), bytes));
    const auto book
        = store::openBook(fixture.path(), { OpenMode::MustExist, std::chrono::milliseconds(200) });
    if (!book) {
        QVERIFY2(honest(book.error()), qPrintable(told(book.error())));
        return;
    }
    const QString wrong = exercise(**book);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void StoreDamageTest::aShortenedBookIsDamaged_data()
{
    QTest::addColumn<int>("size");
    for (const int size : { 16, 99, 100, 4095, 4096, 8192, 50000 }) {
        QTest::addRow("%d bytes", size) << size;
    }
    QTest::newRow("a byte less") << static_cast<int>(m_good.size()) - 1;
    QTest::newRow("a page less") << static_cast<int>(m_good.size()) - 4096;
}

void StoreDamageTest::aShortenedBookIsDamaged()
{
    QFETCH(const int, size);
    const BookFixture fixture;
    QVERIFY(write(fixture.path(), m_good.left(size)));
    const auto book = store::openBook(fixture.path());
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::BookDamaged);
    QCOMPARE(bytesOf(fixture.path()).size(), size);
}

void StoreDamageTest::aChangedWalNeverCrashes()
{
    const BookFixture live;
    const auto writing = live.open();
    QVERIFY(writing);
    QVERIFY(writeAll(*writing, [](domain::BookWriter &writer) -> Result<void> {
        for (int i = 0; i < 100; ++i) {
            if (auto put = writer.putCustomer(someCustomer(i)); !put) {
                return put;
            }
        }
        return {};
    }));
    const QByteArray main = bytesOf(live.path());
    const QByteArray wal = bytesOf(QString(live.path() % u"-wal"_s));
    QVERIFY(!wal.isEmpty());
    for (quint32 seed = 1; seed <= 40; ++seed) {
        QRandomGenerator random(seed);
        QByteArray bytes = wal;
        for (int i = 1 + random.bounded(4); i > 0; --i) {
            char &byte = bytes[random.bounded(static_cast<int>(bytes.size()))];
            byte = static_cast<char>(byte ^ (1 << random.bounded(8)));
        }
        if (seed % 4 == 0) {
            bytes.truncate(random.bounded(static_cast<int>(bytes.size())));
        }
        const BookFixture fixture;
        QVERIFY(write(fixture.path(), main));
        QVERIFY(write(QString(fixture.path() % u"-wal"_s), bytes));
        const auto book = store::openBook(
            fixture.path(), { OpenMode::MustExist, std::chrono::milliseconds(200) });
        if (!book) {
            QVERIFY2(honest(book.error()), qPrintable(told(book.error())));
            continue;
        }
        const QString wrong = exercise(**book);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
}

/// The last connection that closes writes the log into the book: not into one that was refused.
void StoreDamageTest::aRefusedBookAndItsLogStayAsTheyWere()
{
    const BookFixture live;
    QVERIFY(write(live.path(), m_good));
    const auto writing = live.open(OpenMode::MustExist);
    QVERIFY(writing);
    QVERIFY(writeAll(*writing,
        [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(500)); }));
    const QByteArray log = bytesOf(QString(live.path() % u"-wal"_s));
    QVERIFY(!log.isEmpty());
    int refused = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        QRandomGenerator random(seed);
        QByteArray bytes = m_good;
        const auto page = static_cast<qsizetype>(1 + random.bounded(60U)) * 4096;
        std::fill_n(bytes.begin() + page, 4096, '\0');
        const BookFixture fixture;
        QVERIFY(write(fixture.path(), bytes));
        QVERIFY(write(QString(fixture.path() % u"-wal"_s), log));
        if (store::openBook(fixture.path())) {
            continue; // the log has a newer state of the page
        }
        ++refused;
        QCOMPARE(bytesOf(fixture.path()), bytes);
        QCOMPARE(bytesOf(QString(fixture.path() % u"-wal"_s)), log);
    }
    QVERIFY(refused > 10);
}

/// Also where the job keeps it to itself: whoever has the book open is led to a backup.
void StoreDamageTest::damageThatAJobMeetsIsTold()
{
    const BookFixture fixture;
    QVERIFY(write(fixture.path(), m_good));
    std::atomic<int> times = 0;
    store::OpenOptions options;
    options.onDamage = [&times](const QString &) { ++times; };
    const auto book = store::openBook(fixture.path(), options);
    QVERIFY(book);
    const auto look = [&book] {
        return readNow<int>(**book, [](domain::BookReader &reader) -> Result<int> {
            for (int i = 0; i < 120; ++i) {
                (void)reader.customer(someCustomer(i).id);
            }
            return 1;
        });
    };
    QVERIFY(look());
    QCOMPARE(times.load(), 0);
    // Under the open book, as a disk does it.
    QByteArray bytes = m_good;
    std::fill(bytes.begin() + 8192, bytes.end(), '\xa5');
    QFile file(fixture.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    QVERIFY(writeAll(**book, [](domain::BookWriter &writer) -> Result<void> {
        (void)writer.putCustomer(someCustomer(900));
        return {};
    }) || true);
    QVERIFY(look());
    QTRY_VERIFY(times.load() > 0); // told after the job was answered
}

/// A migration writes all over the file: first it is looked at.
void StoreDamageTest::aDamagedOldBookIsNotMigrated()
{
    const BookFixture old;
    QCOMPARE(buildFirstBook(old.path()), QString());
    const QByteArray good = bytesOf(old.path());
    const int pages = static_cast<int>(good.size() / 4096);
    for (int page = 1; page < pages; ++page) {
        QByteArray bytes = good;
        std::fill_n(bytes.begin() + qsizetype(page) * 4096, 4096, '\xa5');
        const BookFixture fixture;
        QVERIFY(write(fixture.path(), bytes));
        const auto book = store::openBook(fixture.path());
        QVERIFY2(!book, qPrintable(QString::number(page)));
        QCOMPARE(book.error().code, ErrorCode::BookDamaged);
        QCOMPARE(bytesOf(fixture.path()), bytes);
        QCOMPARE(QDir(fixture.folder().path()).entryList(QDir::Files),
            QStringList{ u"book.pdesk"_s }); // no copy of it was made either
    }
}

void StoreDamageTest::verifyReportsWhatSqliteFinds()
{
    const BookFixture fixture;
    QVERIFY(write(fixture.path(), m_good));
    {
        // An index that no longer agrees with its table, without touching the pages by hand.
        RawSql raw(fixture.path());
        QCOMPARE(raw.run(u"PRAGMA writable_schema = ON"_s), QString());
        QCOMPARE(raw.run(u"UPDATE sqlite_schema SET sql = replace(sql, 'country', 'language')"
                         " WHERE name = 'customers_by_market'"_s),
            QString());
    }
    {
        RawSql raw(fixture.path());
        QCOMPARE(
            raw.run(u"INSERT INTO customers (id, cloud, company_name, local_name, domain, country,"
                    " language, relationship, delegation, excluded_plans, row_version,"
                    " domain_key, search_text) SELECT 'f' || substr(id, 2), cloud, company_name,"
                    " local_name, domain, country, 'xx', relationship, delegation, excluded_plans,"
                    " 1, domain_key, search_text FROM customers LIMIT 1"_s),
            QString());
        QCOMPARE(raw.run(u"PRAGMA writable_schema = ON"_s), QString());
        QCOMPARE(raw.run(u"UPDATE sqlite_schema SET sql = replace(sql, 'language', 'country')"
                         " WHERE name = 'customers_by_market'"_s),
            QString());
    }
    const auto book = fixture.open(OpenMode::MustExist);
    QVERIFY(book);
    const auto found = readNow<QList<domain::Violation>>(
        *book, [](domain::BookReader &reader) { return reader.verify(); });
    QVERIFY2(found, qPrintable(told(found)));
    QVERIFY(std::any_of(found->cbegin(), found->cend(),
        [](const auto &violation) { return violation.invariant == u"sqliteIntegrity"_s; }));
}

void StoreDamageTest::aFileThatMayNotGrowChangesNothing()
{
#ifdef Q_OS_UNIX
    const BookFixture fixture;
    QVERIFY(write(fixture.path(), m_good));
    const QStringList before = RawSql(fixture.path()).content();
    QProcess probe;
    probe.start(QString(QCoreApplication::applicationDirPath() % u"/storeprobe"),
        { u"cramped"_s, fixture.path() });
    QVERIFY(probe.waitForFinished(60000));
    QCOMPARE(probe.exitCode(), 0);
    const QString answer = QString::fromUtf8(probe.readAllStandardOutput()).trimmed();
    QCOMPARE(answer, u"%1 -1"_s.arg(static_cast<int>(ErrorCode::StorageFull)));
    const auto book = fixture.open(OpenMode::MustExist);
    QVERIFY(book);
    const auto found = readNow<QList<domain::Violation>>(
        *book, [](domain::BookReader &reader) { return reader.verify(); });
    QVERIFY(found);
    QCOMPARE(found->size(), 0);
    const auto counts = readNow<domain::CustomerCounts>(
        *book, [](domain::BookReader &reader) { return reader.customerCounts({}); });
    QVERIFY(counts);
    QCOMPARE(counts->total, 120);
#else
    QSKIP("limits on file size are of Unix");
#endif
}

void StoreDamageTest::codesOfSqlite_data()
{
    QTest::addColumn<int>("sqlite");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, int sqlite, ErrorCode code) {
        QTest::newRow(name) << sqlite << static_cast<int>(code);
    };
    row("FULL", 13, ErrorCode::StorageFull);
    row("BUSY", 5, ErrorCode::StorageBusy);
    row("BUSY_SNAPSHOT", 517, ErrorCode::StorageBusy);
    row("LOCKED", 6, ErrorCode::StorageBusy);
    row("READONLY", 8, ErrorCode::StorageReadOnly);
    row("READONLY_DIRECTORY", 1544, ErrorCode::StorageReadOnly);
    row("CORRUPT", 11, ErrorCode::BookDamaged);
    row("CORRUPT_INDEX", 779, ErrorCode::BookDamaged);
    row("NOTADB", 26, ErrorCode::NotABook);
    row("IOERR", 10, ErrorCode::StorageFailed);
    row("IOERR_SHORT_READ", 522, ErrorCode::BookDamaged);
    row("IOERR_FSYNC", 1034, ErrorCode::StorageFailed);
    row("CANTOPEN", 14, ErrorCode::StorageFailed);
    row("NOMEM", 7, ErrorCode::StorageFailed);
    row("CONSTRAINT_FOREIGNKEY", 787, ErrorCode::BadInput);
    row("CONSTRAINT_DATATYPE", 3091, ErrorCode::BadInput);
    row("INTERRUPT", 9, ErrorCode::Cancelled);
    row("ERROR", 1, ErrorCode::Internal);
}

void StoreDamageTest::codesOfSqlite()
{
    QFETCH(const int, sqlite);
    QFETCH(const int, code);
    const domain::Error mapped
        = store::errorFrom(sqlite, u"said"_s, store::Stage::Execute, u"/book"_s);
    QCOMPARE(static_cast<int>(mapped.code), code);
    QCOMPARE(mapped.fact(u"file"_s), u"/book"_s);
    QVERIFY(mapped.detail.contains(u"said"_s));
}

void StoreDamageTest::whatTheSystemSaidIsTold()
{
    const auto codeOf = [](int sqlite, int system) {
        return store::errorFrom(sqlite, u"said"_s, store::Stage::Execute, u"/book"_s, system).code;
    };
    QCOMPARE(codeOf(14, ENOSPC), ErrorCode::StorageFull); // CANTOPEN
    QCOMPARE(codeOf(14, EACCES), ErrorCode::StorageReadOnly);
    QCOMPARE(codeOf(14, EIO), ErrorCode::StorageFailed);
    QCOMPARE(codeOf(1034, ENOSPC), ErrorCode::StorageFull); // IOERR_FSYNC
    QCOMPARE(codeOf(778, EFBIG), ErrorCode::StorageFull); // IOERR_WRITE
    QCOMPARE(codeOf(778, EROFS), ErrorCode::StorageReadOnly); // IOERR_WRITE
    QCOMPARE(codeOf(778, EACCES), ErrorCode::StorageFailed);
    // SQLite calls a disk that cannot be read a damaged book.
    QCOMPARE(codeOf(8458, EIO), ErrorCode::StorageFailed); // IOERR_CORRUPTFS
    QCOMPARE(codeOf(11, EIO), ErrorCode::StorageFailed); // CORRUPT
    QCOMPARE(codeOf(11, 0), ErrorCode::BookDamaged);
    const QString unread
        = u"*** in database main ***\nPage 7: unable to get the page. error code=%1"_s;
    QCOMPARE(store::unreadPage(unread.arg(266), u"/book"_s)->code, ErrorCode::StorageFailed);
    QVERIFY(!store::unreadPage(unread.arg(11), u"/book"_s));
    QVERIFY(!store::unreadPage(u"ok"_s, u"/book"_s));
}

DESK_TEST_MAIN(StoreDamageTest, QCoreApplication)
#include "tst_store_damage.moc"
