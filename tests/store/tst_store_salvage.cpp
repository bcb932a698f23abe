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
    void aLogThatDoesNotOpenIsRefused();
    void aKeyOfTheSandboxWithoutATimeIsNoHindrance();
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

private:
    QByteArray m_good;
    QMap<QString, QStringList> m_records;
    QMap<int, PageUse> m_pages;
};

void StoreSalvageTest::initTestCase()
{
    prepareRichBook(m_good, m_records, m_pages);
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

void StoreSalvageTest::aLogThatDoesNotOpenIsRefused()
{
    const BookFixture fixture;
    const QString log = QFileInfo(fixture.path()).absoluteFilePath() + u"-wal"_s;
    // Not even root opens it.
    QVERIFY(QDir().mkpath(log));
    QVERIFY(writeBytes(log + u"/a"_s, "something")); // some file systems give an empty one no size
    QVERIFY(writeBytes(fixture.path(), m_good));
    const auto salvaged = store::salvageBook(fixture.path(), fixture.path(u"saved.pdesk"_s));
    QVERIFY(!salvaged);
    QCOMPARE(salvaged.error().code, ErrorCode::StorageFailed);
    QCOMPARE(salvaged.error().fact(u"file"_s), log);
    QVERIFY(!QFileInfo::exists(fixture.path(u"saved.pdesk"_s)));
}

void StoreSalvageTest::aKeyOfTheSandboxWithoutATimeIsNoHindrance()
{
    const BookFixture fixture;
    QVERIFY(writeBytes(fixture.path(), m_good));
    QCOMPARE(RawSql(fixture.path())
                 .run(u"UPDATE kept_answers SET given_at = '2026-01-20T00:00:00.000X'"
                      " WHERE request_key = 'sandbox/signing-key'"_s),
        QString());
    const auto salvaged = store::salvageBook(fixture.path(), fixture.path(u"saved.pdesk"_s));
    QVERIFY2(salvaged, qPrintable(told(salvaged)));
    QCOMPARE(faultsOf(salvaged->file), QString());
    QCOMPARE(salvaged->kept.value(RecordKind::Customer), m_records.value(u"customers"_s).size());
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

DESK_TEST_MAIN(StoreSalvageTest, QCoreApplication)
#include "tst_store_salvage.moc"
