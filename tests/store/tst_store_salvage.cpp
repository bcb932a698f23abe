#include "oldbooks.h"
#include "rawsql.h"
#include "salvagestage.h"
#include "store/migrations/migration.h"
#include "support/testmain.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace salvagestage;
using domain::ErrorCode;
using domain::LossReason;
using domain::RecordKind;
using domain::Result;
using domain::Salvaged;

namespace {

constexpr int pageSize = 4096;

void zeroPage(QByteArray &bytes, int page)
{
    std::fill_n(bytes.begin() + qsizetype(page - 1) * pageSize, pageSize, '\0');
}

/// How a page is damaged; by a seed, so that each failure can be seen again.
QByteArray damaged(const QByteArray &good, int page, QRandomGenerator &random)
{
    QByteArray bytes = good;
    const qsizetype start = qsizetype(page - 1) * pageSize;
    switch (random.bounded(5)) {
    case 0: // bits
        for (int i = 1 + random.bounded(12); i > 0; --i) {
            char &byte = bytes[start + random.bounded(pageSize)];
            byte = static_cast<char>(byte ^ (1 << random.bounded(8)));
        }
        break;
    case 1: // its header, and the ways to its cells
        for (int i = 1 + random.bounded(6); i > 0; --i) {
            bytes[start + random.bounded(40)] = static_cast<char>(random.bounded(256));
        }
        break;
    case 2:
        zeroPage(bytes, page);
        break;
    case 3: // garbage
        for (int i = 0; i < pageSize; ++i) {
            bytes[start + i] = static_cast<char>(random.bounded(256));
        }
        break;
    default: // the half of it, as after a write that was torn
        std::fill_n(bytes.begin() + start + pageSize / 2, pageSize / 2, '\0');
        break;
    }
    return bytes;
}

bool sameButOne(const QStringList &now, const QStringList &before)
{
    return now.size() == before.size() + 1 && now.first(before.size()) == before;
}

} // namespace

class StoreSalvageTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aWholeBookComesWhole();
    void whatTheLogHoldsIsSaved();
    void aDamagedLogIsTold();
    void eachTableComesWholeBesideADamagedOne_data();
    void eachTableComesWholeBesideADamagedOne();
    void rowsAreSavedWhenTheWayToThemIsLost_data();
    void rowsAreSavedWhenTheWayToThemIsLost();
    void anIndexThatIsDamagedLosesNothing();
    void aLostHeaderLosesNothing_data();
    void aLostHeaderLosesNothing();
    void whatIsLostIsNamed();
    void aMendedHistorySaysSo();
    void anOrderWithoutHistoryStays();
    void aBookOfEverySchemaIsSaved_data();
    void aBookOfEverySchemaIsSaved();
    void whatIsNoBookIsRefused_data();
    void whatIsNoBookIsRefused();
    void nothingIsLeftWhereItIsStopped();
    void whatStandsAtThePlaceIsNotReplaced();
    void threeHundredDamages_data();
    void threeHundredDamages();

private:
    /// Salvages `bytes` and checks what must hold of every salvage that is done.
    void salvage(const BookFixture &fixture, const QByteArray &bytes, Result<Salvaged> &salvaged);

    QByteArray m_good;
    QMap<QString, QStringList> m_records;
    QMap<int, PageUse> m_pages;
};

void StoreSalvageTest::initTestCase()
{
    const BookFixture fixture;
    QCOMPARE(makeRichBook(fixture.path()), QString());
    QCOMPARE(RawSql(fixture.path()).run(u"VACUUM"_s), QString());
    RawSql(fixture.path()).run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    m_records = recordsOf(fixture.path());
    for (auto table = m_records.cbegin(); table != m_records.cend(); ++table) {
        QVERIFY2(
            !table->isEmpty() || table.key() == u"catalogue_choice"_s, qPrintable(table.key()));
    }
    m_pages = pagesOf(fixture.path());
    QCOMPARE(faultsOf(fixture.path()), QString());
    m_good = bytesOf(fixture.path());
    QVERIFY(m_good.size() > 100 * qsizetype(pageSize));
}

void StoreSalvageTest::salvage(
    const BookFixture &fixture, const QByteArray &bytes, Result<Salvaged> &salvaged)
{
    QVERIFY(writeBytes(fixture.path(), bytes));
    const QString to = fixture.path(u"saved.pdesk"_s);
    salvaged = store::salvageBook(fixture.path(), to, { u"Tester"_s });
    QCOMPARE(bytesOf(fixture.path()), bytes);
    const QStringList files
        = QDir(fixture.folder().path())
              .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    if (!salvaged) {
        QCOMPARE(files, QStringList{ u"book.pdesk"_s });
        return;
    }
    QCOMPARE(files, (QStringList{ u"book.pdesk"_s, u"saved.pdesk"_s }));
    QCOMPARE(salvaged->file, to);
    QCOMPARE(faultsOf(to), QString());
}

void StoreSalvageTest::aWholeBookComesWhole()
{
    const BookFixture fixture;
    Result<Salvaged> salvaged;
    salvage(fixture, m_good, salvaged);
    QVERIFY2(salvaged, qPrintable(told(salvaged)));
    QCOMPARE(salvaged->lossesInAll, 0);
    QVERIFY(salvaged->historyWhole);
    QVERIFY(!salvaged->newestLost);
    auto saved = recordsOf(salvaged->file);
    QVERIFY(sameButOne(saved.take(u"audit"_s), m_records.value(u"audit"_s)));
    for (auto table = saved.cbegin(); table != saved.cend(); ++table) {
        QCOMPARE(*table, m_records.value(table.key()));
    }
    QCOMPARE(salvaged->kept.value(RecordKind::Customer), m_records.value(u"customers"_s).size());
    QCOMPARE(
        QFileInfo(salvaged->file).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
        QFileDevice::Permissions());
}

void StoreSalvageTest::whatTheLogHoldsIsSaved()
{
    const BookFixture live;
    const auto writing = live.open();
    QVERIFY(writing);
    QVERIFY(writeAll(
        *writing, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(1)); }));
    const BookFixture fixture;
    QVERIFY(writeBytes(fixture.path(), bytesOf(live.path())));
    const QByteArray log = bytesOf(QString(live.path() % u"-wal"_s));
    QVERIFY(writeBytes(QString(fixture.path() % u"-wal"_s), log));
    const auto salvaged = store::salvageBook(fixture.path(), fixture.path(u"saved.pdesk"_s));
    QVERIFY2(salvaged, qPrintable(told(salvaged)));
    QCOMPARE(salvaged->kept.value(RecordKind::Customer), 1);
    QVERIFY(!salvaged->newestLost);
    QCOMPARE(faultsOf(salvaged->file), QString());
    QCOMPARE(bytesOf(QString(fixture.path() % u"-wal"_s)), log);
    QVERIFY(!QFileInfo::exists(QString(fixture.path() % u"-shm"_s)));
}

void StoreSalvageTest::aDamagedLogIsTold()
{
    const BookFixture live;
    const auto writing = live.open();
    QVERIFY(writing);
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(writeAll(*writing,
            [i](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(i)); }));
    }
    const BookFixture fixture;
    QVERIFY(writeBytes(fixture.path(), bytesOf(live.path())));
    QByteArray log = bytesOf(QString(live.path() % u"-wal"_s));
    log[log.size() - 100] = static_cast<char>(log.at(log.size() - 100) ^ 1);
    QVERIFY(writeBytes(QString(fixture.path() % u"-wal"_s), log));
    const auto salvaged = store::salvageBook(fixture.path(), fixture.path(u"saved.pdesk"_s));
    QVERIFY2(salvaged, qPrintable(told(salvaged)));
    QVERIFY(salvaged->newestLost);
    QCOMPARE(salvaged->kept.value(RecordKind::Customer), 2);
    QCOMPARE(faultsOf(salvaged->file), QString());
}

void StoreSalvageTest::eachTableComesWholeBesideADamagedOne_data()
{
    QTest::addColumn<QString>("table");
    // Those on which nothing else rests: what belongs to a lost customer is rightly left out.
    for (const QString &table : { u"licences"_s, u"affected_accounts"_s, u"billing_lines"_s,
             u"audit"_s, u"hand_off"_s, u"upgrade_run_rows"_s, u"prices"_s, u"kept_answers"_s }) {
        QTest::newRow(qPrintable(table)) << table;
    }
}

void StoreSalvageTest::eachTableComesWholeBesideADamagedOne()
{
    QFETCH(const QString, table);
    QByteArray bytes = m_good;
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        if (page->owner == table) {
            zeroPage(bytes, page.key());
        }
    }
    const BookFixture fixture;
    Result<Salvaged> salvaged;
    salvage(fixture, bytes, salvaged);
    QVERIFY2(salvaged, qPrintable(told(salvaged)));
    QVERIFY(salvaged->lossesInAll > 0);
    auto saved = recordsOf(salvaged->file);
    for (auto other = m_records.cbegin(); other != m_records.cend(); ++other) {
        if (other.key() == u"audit"_s && table != u"audit"_s) {
            QVERIFY(sameButOne(saved.value(other.key()), *other));
        } else if (other.key() != table && other.key() != u"upgrade_runs"_s) {
            QCOMPARE(saved.value(other.key()), *other);
        }
    }
}

void StoreSalvageTest::rowsAreSavedWhenTheWayToThemIsLost_data()
{
    QTest::addColumn<QString>("table");
    for (const QString &table :
        { u"customers"_s, u"subscriptions"_s, u"accounts"_s, u"licences"_s, u"audit"_s }) {
        QTest::newRow(qPrintable(table)) << table;
    }
}

void StoreSalvageTest::rowsAreSavedWhenTheWayToThemIsLost()
{
    QFETCH(const QString, table);
    QByteArray bytes = m_good;
    int lost = 0;
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        if (page->owner == table && page->kind == u"internal"_s) {
            zeroPage(bytes, page.key());
            ++lost;
        }
    }
    QVERIFY(lost > 0);
    const BookFixture fixture;
    Result<Salvaged> salvaged;
    salvage(fixture, bytes, salvaged);
    QVERIFY2(salvaged, qPrintable(told(salvaged)));
    auto saved = recordsOf(salvaged->file);
    if (table == u"licences"_s) { // some of its records stand in its inner pages
        QVERIFY(saved.value(table).size() > m_records.value(table).size() / 2);
        QCOMPARE(saved.value(table).size() + salvaged->lossesInAll, m_records.value(table).size());
        return;
    }
    QVERIFY(sameButOne(saved.take(u"audit"_s), m_records.value(u"audit"_s)));
    for (auto other = saved.cbegin(); other != saved.cend(); ++other) {
        QCOMPARE(*other, m_records.value(other.key()));
    }
    QCOMPARE(salvaged->lossesInAll, 0);
}

void StoreSalvageTest::anIndexThatIsDamagedLosesNothing()
{
    QByteArray bytes = m_good;
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        if (page->owner == u"customers_by_name"_s || page->owner == u"subscriptions_by_customer"_s
            || page->owner.startsWith(u"customer_triples"_s)) {
            zeroPage(bytes, page.key());
        }
    }
    const BookFixture fixture;
    Result<Salvaged> salvaged;
    salvage(fixture, bytes, salvaged);
    QVERIFY2(salvaged, qPrintable(told(salvaged)));
    QCOMPARE(salvaged->lossesInAll, 0);
    QCOMPARE(recordsOf(salvaged->file).value(u"customers"_s), m_records.value(u"customers"_s));
}

void StoreSalvageTest::aLostHeaderLosesNothing_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("count");
    QTest::newRow("the first words") << 0 << 16;
    QTest::newRow("the whole header") << 0 << 100;
    QTest::newRow("the list of the tables") << 100 << 3996;
    QTest::newRow("the first page") << 0 << 4096;
    QTest::newRow("the schema version") << 60 << 4;
}

void StoreSalvageTest::aLostHeaderLosesNothing()
{
    QFETCH(const int, from);
    QFETCH(const int, count);
    QByteArray bytes = m_good;
    std::fill_n(bytes.begin() + from, count, '\0');
    const BookFixture fixture;
    Result<Salvaged> salvaged;
    salvage(fixture, bytes, salvaged);
    QVERIFY2(salvaged, qPrintable(told(salvaged)));
    auto saved = recordsOf(salvaged->file);
    QVERIFY(sameButOne(saved.take(u"audit"_s), m_records.value(u"audit"_s)));
    for (auto table = saved.cbegin(); table != saved.cend(); ++table) {
        QCOMPARE(*table, m_records.value(table.key()));
    }
    QCOMPARE(salvaged->lossesInAll, 0);
}

void StoreSalvageTest::whatIsLostIsNamed()
{
    QByteArray bytes = m_good;
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        if (page->owner == u"accounts"_s && page->kind == u"leaf"_s) {
            zeroPage(bytes, page.key());
            break;
        }
    }
    const BookFixture fixture;
    Result<Salvaged> salvaged;
    salvage(fixture, bytes, salvaged);
    QVERIFY2(salvaged, qPrintable(told(salvaged)));
    const QStringList now = recordsOf(salvaged->file).value(u"accounts"_s);
    QSet<QString> missing;
    for (const QString &row : m_records.value(u"accounts"_s)) {
        if (!now.contains(row)) {
            missing.insert(row.section(u'|', 0, 0));
        }
    }
    QVERIFY(!missing.isEmpty());
    QSet<QString> named;
    for (const domain::Loss &loss : salvaged->losses) {
        if (loss.kind == RecordKind::Account) {
            QCOMPARE(loss.reason, LossReason::Unreadable);
            named.insert(loss.id);
        } else { // licences of those accounts
            QCOMPARE(loss.kind, RecordKind::Licence);
            QCOMPARE(loss.reason, LossReason::WithoutParent);
        }
    }
    QCOMPARE(named, missing);
}

void StoreSalvageTest::aMendedHistorySaysSo()
{
    QByteArray bytes = m_good;
    int leaves = 0;
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        if (page->owner == u"audit"_s && page->kind == u"leaf"_s && ++leaves == 2) {
            zeroPage(bytes, page.key());
        }
    }
    QVERIFY(leaves > 2);
    const BookFixture fixture;
    Result<Salvaged> salvaged;
    salvage(fixture, bytes, salvaged);
    QVERIFY2(salvaged, qPrintable(told(salvaged)));
    QVERIFY(!salvaged->historyWhole);
    const auto entry = std::find_if(salvaged->losses.cbegin(), salvaged->losses.cend(),
        [](const domain::Loss &loss) { return loss.kind == RecordKind::HistoryEntry; });
    QVERIFY(entry != salvaged->losses.cend());
    QVERIFY(entry->id.contains(u'-'));
    QVERIFY(entry->count > 1);
    const QString last
        = RawSql(salvaged->file)
              .rows(u"SELECT act, after, actor FROM audit ORDER BY sequence DESC LIMIT 1"_s)
              .constFirst();
    QVERIFY2(last.startsWith(u"bookImported|"_s) && last.endsWith(u"|Tester"_s), qPrintable(last));
    QVERIFY(last.contains(u"\"historyWhole\":false"_s));
    QVERIFY(last.contains(u"\"salvagedFrom\":\"book.pdesk\""_s));
}

void StoreSalvageTest::anOrderWithoutHistoryStays()
{
    QByteArray bytes = m_good;
    for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
        if (page->owner == u"audit"_s) {
            zeroPage(bytes, page.key());
        }
    }
    const BookFixture fixture;
    Result<Salvaged> salvaged;
    salvage(fixture, bytes, salvaged);
    QVERIFY2(salvaged, qPrintable(told(salvaged)));
    QCOMPARE(recordsOf(salvaged->file).value(u"orders"_s), m_records.value(u"orders"_s));
    QVERIFY(RawSql(salvaged->file)
                .value(u"SELECT count(*) FROM audit WHERE after LIKE '%\"salvaged\":true%'"_s)
                .toInt()
        > 0);
}

void StoreSalvageTest::aBookOfEverySchemaIsSaved_data()
{
    QTest::addColumn<int>("version");
    for (const store::Migration &step : store::allMigrations()) {
        QTest::addRow("schema %d", step.version) << step.version;
    }
}

void StoreSalvageTest::aBookOfEverySchemaIsSaved()
{
    QFETCH(const int, version);
    const BookFixture fixture;
    QCOMPARE(buildFirstBook(fixture.path()), QString());
    QCOMPARE(migrateTo(fixture.path(), version), QString());
    const QStringList customers
        = RawSql(fixture.path()).rows(u"SELECT id, company_name FROM customers ORDER BY 1"_s);
    QByteArray bytes = bytesOf(fixture.path());
    QVERIFY(QDir(fixture.folder().path()).removeRecursively());
    QVERIFY(QDir().mkpath(fixture.folder().path()));
    std::fill_n(bytes.begin(), 100, '\0'); // nothing tells the version but its history
    Result<Salvaged> salvaged;
    salvage(fixture, bytes, salvaged);
    QVERIFY2(salvaged, qPrintable(told(salvaged)));
    QCOMPARE(salvaged->lossesInAll, 0);
    QVERIFY(salvaged->historyWhole);
    QCOMPARE(RawSql(salvaged->file).rows(u"SELECT id, company_name FROM customers ORDER BY 1"_s),
        customers);
}

void StoreSalvageTest::whatIsNoBookIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("nothing") << QByteArray() << ErrorCode::NotABook;
    QTest::newRow("text") << QByteArray("company,licences\n").repeated(500) << ErrorCode::NotABook;
    QTest::newRow("zeros") << QByteArray(81920, '\0') << ErrorCode::NotABook;
    const BookFixture fixture;
    RawSql(fixture.path(u"other.db"_s)).run(u"CREATE TABLE t (a)"_s);
    QTest::newRow("a database of another program")
        << bytesOf(fixture.path(u"other.db"_s)) << ErrorCode::NotABook;
    QTest::newRow("a header alone") << m_good.first(4096) << ErrorCode::BookDamaged;
    {
        QVERIFY(writeBytes(fixture.path(), m_good));
        RawSql raw(fixture.path());
        raw.run(u"INSERT INTO schema_history VALUES (99, 'A later step.', 98, '2030-01-01')"_s);
        raw.run(u"PRAGMA user_version = 99"_s);
        raw.run(u"PRAGMA journal_mode = DELETE"_s);
    }
    QTest::newRow("a newer one") << bytesOf(fixture.path()) << ErrorCode::BookNewer;
}

void StoreSalvageTest::whatIsNoBookIsRefused()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const ErrorCode, code);
    const BookFixture fixture;
    Result<Salvaged> salvaged;
    salvage(fixture, bytes, salvaged);
    QVERIFY(!salvaged);
    QCOMPARE(salvaged.error().code, code);
    QCOMPARE(salvaged.error().fact(u"file"_s), QFileInfo(fixture.path()).absoluteFilePath());
}

void StoreSalvageTest::nothingIsLeftWhereItIsStopped()
{
    using Phase = domain::SalvageProgress::Phase;
    for (const auto &[phase, times] : { std::pair(Phase::Reading, 1), std::pair(Phase::Reading, 50),
             std::pair(Phase::Ordering, 1), std::pair(Phase::Checking, 1) }) {
        const BookFixture fixture;
        QVERIFY(writeBytes(fixture.path(), m_good));
        std::stop_source stop;
        int told = 0;
        store::SalvageOptions options;
        options.stop = stop.get_token();
        options.progress = [&](const domain::SalvageProgress &progress) {
            QVERIFY(progress.done <= progress.total || progress.total == 0);
            if (progress.phase == phase && ++told == times) {
                stop.request_stop();
            }
        };
        const auto salvaged
            = store::salvageBook(fixture.path(), fixture.path(u"saved.pdesk"_s), options);
        QVERIFY(!salvaged);
        QCOMPARE(salvaged.error().code, ErrorCode::Cancelled);
        QCOMPARE(QDir(fixture.folder().path())
                     .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
            QStringList{ u"book.pdesk"_s });
    }
}

void StoreSalvageTest::whatStandsAtThePlaceIsNotReplaced()
{
    const BookFixture fixture;
    QVERIFY(writeBytes(fixture.path(), m_good));
    QVERIFY(writeBytes(fixture.path(u"there.pdesk"_s), "a file"));
    for (const QString &to : { fixture.path(), fixture.path(u"there.pdesk"_s), QString() }) {
        const auto salvaged = store::salvageBook(fixture.path(), to);
        QVERIFY(!salvaged);
        QCOMPARE(salvaged.error().code, ErrorCode::WrongUse);
    }
    QCOMPARE(bytesOf(fixture.path()), m_good);
    QCOMPARE(bytesOf(fixture.path(u"there.pdesk"_s)), QByteArray("a file"));
    const auto nowhere = store::salvageBook(fixture.path(), fixture.path(u"no/folder/b.pdesk"_s));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::StorageFailed);
}

void StoreSalvageTest::threeHundredDamages_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 360; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

/// Any page of any kind, and the end of the file at any page: neither opening nor saving crashes,
/// the file stays as it is, and what was saved is whole in itself. A table whose pages were not
/// touched, and on whose parents nothing was lost, comes whole.
void StoreSalvageTest::threeHundredDamages()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    QByteArray bytes = m_good;
    QSet<QString> touched;
    const int pages = static_cast<int>(m_good.size() / pageSize);
    if (seed % 6 == 0) { // cut off, at a page or within it
        const int left = 1 + random.bounded(pages - 1);
        bytes.truncate(qsizetype(left) * pageSize - (seed % 12 == 0 ? random.bounded(4000) : 0));
        for (auto page = m_pages.lowerBound(left); page != m_pages.cend(); ++page) {
            touched.insert(page->owner);
        }
    } else {
        for (int i = seed % 5 == 0 ? 8 : 1; i > 0; --i) {
            // Each table and index in turn, so that small ones are met as often as large ones.
            const int page = seed % 3 == 0 && i == 1 ? 1 + static_cast<int>(random.bounded(3U))
                                                     : 1 + random.bounded(pages);
            bytes = damaged(bytes, page, random);
            touched.insert(m_pages.value(page).owner);
        }
    }
    const BookFixture fixture;
    QVERIFY(writeBytes(fixture.path(), bytes));
    {
        const auto book = store::openBook(
            fixture.path(), { store::OpenMode::MustExist, std::chrono::milliseconds(200) });
        if (!book) {
            const QList<ErrorCode> honest{ ErrorCode::BookDamaged, ErrorCode::NotABook,
                ErrorCode::BookNewer };
            QVERIFY2(honest.contains(book.error().code), qPrintable(told(book.error())));
        } else { // what opening did not see, verify does or nothing was touched that counts
            const auto found = readNow<QList<domain::Violation>>(
                **book, [](domain::BookReader &reader) { return reader.verify(); });
            QVERIFY2(found, qPrintable(told(found)));
        }
        if (!book) {
            QCOMPARE(bytesOf(fixture.path()), bytes);
            QVERIFY(!QFileInfo::exists(QString(fixture.path() % u"-wal"_s)));
        }
    }
    QVERIFY(QDir(fixture.folder().path()).removeRecursively());
    QVERIFY(QDir().mkpath(fixture.folder().path()));
    Result<Salvaged> salvaged;
    salvage(fixture, bytes, salvaged);
    if (!salvaged) {
        QVERIFY2(salvaged.error().code == ErrorCode::BookDamaged && seed % 6 == 0,
            qPrintable(told(salvaged)));
        return;
    }
    // Whatever is missing is told: by its id, or as a damaged place.
    const auto nowThere = recordsOf(salvaged->file);
    for (const auto &[table, kind] : { std::pair(u"customers"_s, RecordKind::Customer),
             std::pair(u"subscriptions"_s, RecordKind::Subscription),
             std::pair(u"accounts"_s, RecordKind::Account),
             std::pair(u"orders"_s, RecordKind::Order) }) {
        QSet<QString> told;
        bool isPlace = salvaged->unknownPlaces > 0;
        for (const domain::Loss &loss : std::as_const(salvaged->losses)) {
            if (loss.kind == kind) {
                told.insert(loss.id);
                isPlace = isPlace || loss.id.isEmpty();
            }
        }
        QSet<QString> there;
        for (const QString &row : nowThere.value(table)) {
            there.insert(row.section(u'|', 0, table == u"customers"_s ? 1 : 0));
        }
        for (const QString &row : m_records.value(table)) {
            const QString key = row.section(u'|', 0, table == u"customers"_s ? 1 : 0);
            const QString id = key.section(u'|', -1);
            QVERIFY2(there.contains(key) || told.contains(id) || isPlace,
                qPrintable(QString(table % u' ' % id)));
        }
    }
    // What rests on no other table, and lies in pages that nobody touched.
    const auto &saved = nowThere;
    for (const QString &table : { u"customers"_s, u"prices"_s }) {
        if (!touched.contains(table) && !touched.contains(u"sqlite_schema"_s)) {
            QCOMPARE(saved.value(table), m_records.value(table));
        }
    }
    if (QSet<QString>(touched)
            .intersect({ u"customers"_s, u"accounts"_s, u"sqlite_schema"_s })
            .isEmpty()) {
        QCOMPARE(saved.value(u"accounts"_s), m_records.value(u"accounts"_s));
    }
}

DESK_TEST_MAIN(StoreSalvageTest, QCoreApplication)
#include "tst_store_salvage.moc"
