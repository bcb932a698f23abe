#include "bookfixture.h"
#include "oldbooks.h"
#include "rawsql.h"
#include "domain/backups.h"
#include "store/fileinspection.h"
#include "store/migrator.h"
#include "store/readonlybook.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Result;
using store::Migration;
using store::SchemaState;

namespace {

constexpr QStringView goodStatements[] = {
    u"ALTER TABLE customers ADD COLUMN nickname TEXT NOT NULL DEFAULT ''",
    u"UPDATE customers SET nickname = company_name",
    u"CREATE TABLE orders_new (number TEXT PRIMARY KEY NOT NULL, note TEXT NOT NULL) STRICT",
};
constexpr QStringView rebuildStatements[] = {
    u"CREATE TABLE accounts_new (id TEXT PRIMARY KEY NOT NULL, customer_id TEXT NOT NULL"
    u" REFERENCES customers (id), display_name TEXT NOT NULL, email TEXT NOT NULL,"
    u" usage_location TEXT NOT NULL, phone TEXT NOT NULL DEFAULT '') STRICT",
    u"INSERT INTO accounts_new SELECT id, customer_id, display_name, email, usage_location, ''"
    u" FROM accounts",
    u"DROP TABLE accounts",
    u"ALTER TABLE accounts_new RENAME TO accounts",
    u"CREATE INDEX accounts_by_customer ON accounts (customer_id, id)",
};
constexpr QStringView failingStatements[] = {
    u"ALTER TABLE customers ADD COLUMN nickname TEXT NOT NULL DEFAULT ''",
    u"INSERT INTO no_such_table VALUES (1)",
};
constexpr QStringView orphaningStatements[] = {
    u"DELETE FROM customers",
};

const Migration good{ 2, u"Customers get a nickname.", 1, goodStatements };
const Migration rebuild{ 3, u"Accounts get a telephone number.", 3, rebuildStatements };
const Migration failing{ 2, u"A step that cannot be done.", 1, failingStatements };
const Migration orphaning{ 2, u"A step that leaves rows without their customer.", 1,
    orphaningStatements };

constexpr QStringView triggerStatements[] = {
    u"CREATE TRIGGER customers_act AFTER DELETE ON customers BEGIN DELETE FROM accounts; END",
};
const Migration ofAnother{ 3, u"A step of a newer program, with a trigger.", 1, triggerStatements };

using Steps = std::vector<Migration>;

Result<std::unique_ptr<store::Connection>> connectTo(const QString &path)
{
    return store::Connection::open(
        { path, store::Access::ReadWrite, std::chrono::milliseconds(1000) });
}

QStringList backupsIn(const BookFixture &fixture)
{
    return QDir(fixture.folder().path()).entryList({ u"*.backup"_s }, QDir::Files, QDir::Name);
}

QString migratedMeanwhile; ///< by migrateElsewhere(), once

/// The other program commits while this one makes in memory what the steps make.
Result<void> migrateElsewhere(store::Connection &, const store::RowsTold &)
{
    const QString book = std::exchange(migratedMeanwhile, QString());
    if (book.isEmpty()) {
        return {};
    }
    const auto other = connectTo(book);
    const Steps steps{ store::schema001, good, ofAnother };
    const auto report = store::Migrator(**other, steps).upgrade();
    return report.error ? Result<void>(tl::unexpected(*report.error)) : Result<void>();
}

QStringList schemaOf(const QString &path)
{
    return RawSql(path).rows(u"SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"_s);
}

} // namespace

class StoreMigrationTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstSchemaStillOpens();
    void aBookOfTheFirstSchemaTakesBillingLines();
    void aMigratedBookGoesOnCounting_data();
    void aMigratedBookGoesOnCounting();
    void aProgramOfTheThirdSchemaMayReadNothingOfTheFourth();
    void theStepsAreInOrder();
    void aFreshBookIsCurrent();
    void theFingerprintIsOfTheSchemaThatTheStepsMake();
    void anOlderBookIsUpgradedAfterABackup();
    void severalStepsAreTakenAtOnce();
    void aFailingStepLeavesTheBookAsItWas();
    void aStepThatOrphansRowsIsRefused();
    void theLastThreeBackupsAreKept();
    void aBackupThatCannotBeMadeStopsTheMigration();
    void anOlderBookThatCannotBeWrittenIsReadFromACopy();
    void anotherProgramHasMadeTheBookMeanwhile();
    void anotherProgramMigratesTheBookMeanwhile_data();
    void anotherProgramMigratesTheBookMeanwhile();
    void howFarItIsIsTold();
    void aCancelledUpdateLeavesTheBookAsItWas_data();
    void aCancelledUpdateLeavesTheBookAsItWas();
};

void StoreMigrationTest::theFirstSchemaStillOpens()
{
    const BookFixture fixture;
    QCOMPARE(buildFirstBook(fixture.path()), QString());
    const QStringList before
        = RawSql(fixture.path()).rows(u"SELECT id, company_name FROM customers ORDER BY id"_s);
    QVERIFY(!before.isEmpty());
    {
        const auto book = fixture.open(store::OpenMode::MustExist);
        QVERIFY(book);
        QVERIFY(!book->isReadOnly());
        const auto violations = readNow<QList<domain::Violation>>(
            *book, [](domain::BookReader &reader) { return reader.verify(); });
        QVERIFY2(violations, qPrintable(told(violations)));
        QCOMPARE(violations->size(), 0);
        const auto put = writeAll(
            *book, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(77)); });
        QVERIFY2(put, qPrintable(told(put)));
    }
    const BookFixture fresh;
    QVERIFY(fresh.open());
    QCOMPARE(schemaOf(fixture.path()), schemaOf(fresh.path()));
    const QStringList after
        = RawSql(fixture.path())
              .rows(u"SELECT id, company_name FROM customers WHERE id <> '%1' ORDER BY id"_s.arg(
                  someCustomer(77).id.text()));
    QCOMPARE(after, before);
}

void StoreMigrationTest::aBookOfTheFirstSchemaTakesBillingLines()
{
    const BookFixture fixture;
    QCOMPARE(buildFirstBook(fixture.path()), QString());
    const auto id = domain::SubscriptionId::fromText(
        RawSql(fixture.path()).value(u"SELECT min(id) FROM subscriptions"_s).toString());
    QVERIFY(id);
    const auto book = fixture.open(store::OpenMode::MustExist);
    QVERIFY(book);
    using Lines = QList<domain::BillingLine>;
    const auto before = readNow<Lines>(
        *book, [&](domain::BookReader &reader) { return reader.billingLines(*id); });
    QVERIFY2(before, qPrintable(told(before)));
    QVERIFY(before->isEmpty());
    const auto list = readNow<std::optional<domain::PriceList>>(
        *book, [](domain::BookReader &reader) { return reader.priceList(); });
    QVERIFY(list && !*list);
    const auto yen = *domain::Currency::fromText(u"JPY");
    const domain::BillingLine line{ domain::BillingLineKind::Charge, *id, {}, { 2020, 5, 12 },
        { 2020, 5, 31 }, { 2020, 5, 1 }, { 2020, 5, 31 }, domain::BillingCycle::Monthly, 1,
        { 31, yen }, { 20, yen } };
    const auto written = writeAll(*book, [&](domain::BookWriter &writer) {
        return writer.addBillingLines({}, { line }, QDateTime({ 2020, 5, 12 }, {}, Qt::UTC));
    });
    QVERIFY2(written, qPrintable(told(written)));
    const auto after = readNow<Lines>(
        *book, [&](domain::BookReader &reader) { return reader.billingLines(*id); });
    QVERIFY(after);
    QCOMPARE(*after, Lines{ line });
    const auto violations = readNow<QList<domain::Violation>>(
        *book, [](domain::BookReader &reader) { return reader.verify(); });
    QVERIFY(violations && violations->isEmpty());
}

void StoreMigrationTest::aMigratedBookGoesOnCounting_data()
{
    QTest::addColumn<int>("version");
    QTest::newRow("schema 6") << 6;
    QTest::newRow("schema 7") << 7;
    QTest::newRow("made new") << 0;
}

/// What the triggers keep is true after whatever is written into a migrated book.
void StoreMigrationTest::aMigratedBookGoesOnCounting()
{
    QFETCH(const int, version);
    const BookFixture fixture;
    if (version > 0) {
        QCOMPARE(buildFirstBook(fixture.path()), QString());
        const auto connection = connectTo(fixture.path());
        QVERIFY(connection);
        const auto steps = store::allMigrations().first(static_cast<size_t>(version));
        const auto report = store::Migrator(**connection, steps).upgrade();
        QVERIFY2(!report.error, report.error ? qPrintable(told(*report.error)) : "");
        QCOMPARE(report.version, version);
    }
    const auto book = fixture.open();
    QVERIFY(book);
    QCOMPARE(backupsIn(fixture).size(), version > 0 ? 2 : 0);
    QRandomGenerator random(20261121);
    QHash<int, int> owners;
    for (int round = 0; round < 40; ++round) {
        const auto written = writeAll(*book, [&](domain::BookWriter &writer) {
            QSet<int> touched;
            for (int i = 0; i < 4; ++i) {
                const int owner
                    = 100 + static_cast<int>(random.bounded(6U)); // none of the old book
                domain::Customer customer = someCustomer(owner);
                customer.cloud = static_cast<domain::Cloud>(random.bounded(2U));
                customer.delegation.state
                    = static_cast<domain::DelegationState>(random.bounded(3U));
                const int number = 100 + static_cast<int>(random.bounded(25U));
                if (auto put = writer.putCustomer(customer); !put) {
                    return put;
                }
                if (auto put = writer.putSubscription(someSubscription(number, customer)); !put) {
                    return put;
                }
                touched += { owner, owners.value(number, owner) };
                owners.insert(number, owner);
            }
            for (const int owner : std::as_const(touched)) {
                QList<domain::StoredVerdict> verdicts;
                const QList<int> numbers = owners.keys(owner);
                for (const int number : numbers) {
                    verdicts.append(someVerdict(someSubscription(number, someCustomer(owner)).id,
                        static_cast<int>(random.bounded(3U))));
                    if (verdicts.constLast().targets.isEmpty()) {
                        verdicts.last().group
                            = static_cast<domain::UpgradeGroup>(1U + random.bounded(5U));
                    }
                }
                auto set = writer.setVerdicts(someCustomer(owner).id, verdicts,
                    QDateTime({ 2020, 5, 12 }, { 0, round }, Qt::UTC));
                if (!set) {
                    return set;
                }
            }
            return domain::Result<void>();
        });
        QVERIFY2(written, qPrintable(told(written)));
        const auto violations = readNow<QList<domain::Violation>>(
            *book, [](domain::BookReader &reader) { return reader.verify(); });
        QVERIFY(violations);
        QVERIFY2(violations->isEmpty(),
            violations->isEmpty() ? "" : qPrintable(violations->constFirst().detail));
    }
}

void StoreMigrationTest::aProgramOfTheThirdSchemaMayReadNothingOfTheFourth()
{
    const BookFixture fixture;
    QVERIFY(fixture.open());
    const auto connection = connectTo(fixture.path());
    QVERIFY(connection);
    const Steps third{ store::schema001, store::schema002, store::schema003 };
    QCOMPARE(store::Migrator(**connection, third).judge().state, SchemaState::NewerUnreadable);
}

void StoreMigrationTest::theStepsAreInOrder()
{
    int version = 0;
    for (const Migration &step : store::allMigrations()) {
        // A number may have been left out; none comes twice, and none before an earlier one.
        QVERIFY(step.version > version);
        version = step.version;
        QVERIFY(!step.sentence.isEmpty());
        QVERIFY(step.oldestReader >= 1 && step.oldestReader <= step.version);
        QVERIFY(!step.statements.empty());
        for (const QStringView statement : step.statements) {
            const bool one = statement.startsWith("CREATE TRIGGER "_L1)
                ? statement.endsWith("; END"_L1)
                : !statement.contains(u';');
            QVERIFY2(one, qPrintable(statement.toString()));
        }
    }
}

void StoreMigrationTest::howFarItIsIsTold()
{
    const BookFixture fixture;
    QCOMPARE(buildFirstBook(fixture.path()), QString());
    const auto customers = RawSql(fixture.path()).rows(u"SELECT id FROM customers"_s).size();
    QList<domain::BookUpdate> told;
    store::OpenOptions options;
    options.onUpdate = [&told](const domain::BookUpdate &update) { told.append(update); };
    QVERIFY(store::openBook(fixture.path(), options));
    QVERIFY(told.size() > 2);
    QCOMPARE(told.constFirst().file, fixture.path());
    QCOMPARE(told.takeFirst().phase, domain::BookUpdate::Phase::Copying);
    qint64 done = 0;
    for (const domain::BookUpdate &each : std::as_const(told)) {
        QCOMPARE(each.phase, domain::BookUpdate::Phase::Rewriting);
        QCOMPARE(each.total, 2 * customers); // their texts, then their places
        QVERIFY(each.done >= done);
        done = each.done;
    }
    QVERIFY(done >= customers && done <= 2 * customers);
    // A book that is up to date has nothing to tell.
    told.clear();
    QVERIFY(store::openBook(fixture.path(), options));
    QVERIFY(told.isEmpty());
}

void StoreMigrationTest::aCancelledUpdateLeavesTheBookAsItWas_data()
{
    QTest::addColumn<domain::BookUpdate::Phase>("phase");
    QTest::newRow("while it is copied") << domain::BookUpdate::Phase::Copying;
    QTest::newRow("while it is rewritten") << domain::BookUpdate::Phase::Rewriting;
}

void StoreMigrationTest::aCancelledUpdateLeavesTheBookAsItWas()
{
    QFETCH(const domain::BookUpdate::Phase, phase);
    const BookFixture fixture;
    QCOMPARE(buildFirstBook(fixture.path()), QString());
    const QStringList before = RawSql(fixture.path()).content();
    std::stop_source stop;
    store::OpenOptions options;
    options.stop = stop.get_token();
    options.onUpdate = [&stop, phase](const domain::BookUpdate &update) {
        if (update.phase == phase) {
            stop.request_stop();
        }
    };
    const auto book = store::openBook(fixture.path(), options);
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::Cancelled);
    QCOMPARE(RawSql(fixture.path()).content(), before);
    QCOMPARE(backupsIn(fixture).size(), 0);
    QVERIFY(fixture.open(store::OpenMode::MustExist));
    QCOMPARE(backupsIn(fixture).size(), 1);
}

void StoreMigrationTest::aFreshBookIsCurrent()
{
    const BookFixture fixture;
    QVERIFY(fixture.open());
    const auto connection = connectTo(fixture.path());
    QVERIFY(connection);
    const auto report = store::Migrator(**connection).upgrade();
    QCOMPARE(report.state, SchemaState::Current);
    QCOMPARE(report.version, store::allMigrations().back().version);
    QVERIFY(!report.refusal(fixture.path()));
    QCOMPARE(backupsIn(fixture).size(), 0);
}

void StoreMigrationTest::theFingerprintIsOfTheSchemaThatTheStepsMake()
{
    const BookFixture fixture;
    QVERIFY(fixture.open());
    const auto connection = connectTo(fixture.path());
    QVERIFY(connection);
    const auto made = store::Migrator(**connection).fingerprint();
    QVERIFY(made);
    // After a new step this says what to write into migrations/migration.h.
    QCOMPARE(*made, store::schemaFingerprint.toByteArray());

    QVERIFY((*connection)->once(u"CREATE INDEX an_own_one ON customers (country)"));
    const auto other = store::Migrator(**connection).fingerprint();
    QVERIFY(other);
    QVERIFY(*other != *made);
    QCOMPARE(store::Migrator(**connection).judge().state, SchemaState::Current);
}

void StoreMigrationTest::anOlderBookIsUpgradedAfterABackup()
{
    const BookFixture fixture;
    QCOMPARE(buildFirstBook(fixture.path()), QString());
    const QStringList before = RawSql(fixture.path()).content();
    const Steps steps{ store::schema001, good };
    {
        const auto connection = connectTo(fixture.path());
        QVERIFY(connection);
        QCOMPARE(store::Migrator(**connection, steps).judge().state, SchemaState::Older);
        const auto report = store::Migrator(**connection, steps).upgrade();
        QVERIFY2(!report.error, report.error ? qPrintable(told(*report.error)) : "");
        QCOMPARE(report.state, SchemaState::Upgraded);
        QCOMPARE(report.version, 2);
        QCOMPARE((*connection)->once(u"PRAGMA foreign_keys")->toInt(), 1);
    }
    RawSql raw(fixture.path());
    QCOMPARE(raw.value(u"PRAGMA user_version"_s).toInt(), 2);
    QCOMPARE(
        raw.value(u"SELECT count(*) FROM customers WHERE nickname <> company_name"_s).toInt(), 0);
    const QStringList history{ u"1|1"_s, u"2|1"_s };
    QCOMPARE(
        raw.rows(u"SELECT version, oldest_reader FROM schema_history ORDER BY version"_s), history);
    const QStringList backups = backupsIn(fixture);
    QCOMPARE(backups.size(), 1);
    const QString backup = fixture.path(backups.constFirst());
    QCOMPARE(RawSql(backup).content(), before);
    QCOMPARE(QFileInfo(backup).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
        QFileDevice::Permissions());
    const auto restored
        = store::openBook(backup, { store::OpenMode::MustExist, std::chrono::milliseconds(1000) });
    QVERIFY2(restored, qPrintable(told(restored)));
}

void StoreMigrationTest::severalStepsAreTakenAtOnce()
{
    const BookFixture fixture;
    QCOMPARE(buildFirstBook(fixture.path()), QString());
    const qint64 licences
        = RawSql(fixture.path()).value(u"SELECT count(*) FROM licences"_s).toLongLong();
    QVERIFY(licences > 0);
    const Steps steps{ store::schema001, good, rebuild };
    const auto connection = connectTo(fixture.path());
    QVERIFY(connection);
    const auto report = store::Migrator(**connection, steps).upgrade();
    QVERIFY2(!report.error, report.error ? qPrintable(told(*report.error)) : "");
    QCOMPARE(report.state, SchemaState::Upgraded);
    QCOMPARE(report.version, 3);
    QCOMPARE((*connection)->once(u"SELECT count(*) FROM licences")->toLongLong(), licences);
    // The program of the second schema may not read it, the one of the third finds it current.
    const Steps older{ store::schema001, good };
    QCOMPARE(store::Migrator(**connection, older).judge().state, SchemaState::NewerUnreadable);
    QCOMPARE(store::Migrator(**connection, steps).judge().state, SchemaState::Current);
}

void StoreMigrationTest::aFailingStepLeavesTheBookAsItWas()
{
    const BookFixture fixture;
    QCOMPARE(buildFirstBook(fixture.path()), QString());
    const QStringList before = RawSql(fixture.path()).content();
    const QStringList schema = schemaOf(fixture.path());
    const Steps steps{ store::schema001, failing };
    {
        const auto connection = connectTo(fixture.path());
        QVERIFY(connection);
        const auto report = store::Migrator(**connection, steps).upgrade();
        QCOMPARE(report.state, SchemaState::Failed);
        QVERIFY(report.error);
        QVERIFY(report.refusal(fixture.path()));
        QVERIFY(QFileInfo::exists(report.backup));
        QCOMPARE((*connection)->once(u"PRAGMA foreign_keys")->toInt(), 1);
    }
    QCOMPARE(RawSql(fixture.path()).content(), before);
    QCOMPARE(schemaOf(fixture.path()), schema);
    QVERIFY(fixture.open(store::OpenMode::MustExist));
}

void StoreMigrationTest::aStepThatOrphansRowsIsRefused()
{
    const BookFixture fixture;
    QCOMPARE(buildFirstBook(fixture.path()), QString());
    const QStringList before = RawSql(fixture.path()).content();
    const Steps steps{ store::schema001, orphaning };
    {
        const auto connection = connectTo(fixture.path());
        QVERIFY(connection);
        const auto report = store::Migrator(**connection, steps).upgrade();
        QCOMPARE(report.state, SchemaState::Failed);
        QCOMPARE(report.refusal(fixture.path())->code, ErrorCode::BookDamaged);
    }
    QCOMPARE(RawSql(fixture.path()).content(), before);
}

void StoreMigrationTest::theLastThreeBackupsAreKept()
{
    const BookFixture fixture;
    const Steps steps{ store::schema001, good };
    QString newest;
    for (int i = 0; i < 5; ++i) {
        QFile::remove(fixture.path());
        QCOMPARE(buildFirstBook(fixture.path()), QString());
        const auto connection = connectTo(fixture.path());
        QVERIFY(connection);
        const auto report = store::Migrator(**connection, steps).upgrade();
        QCOMPARE(report.state, SchemaState::Upgraded);
        newest = report.backup;
    }
    QCOMPARE(backupsIn(fixture).size(), 3);
    QVERIFY(QFileInfo::exists(newest));
}

void StoreMigrationTest::aBackupThatCannotBeMadeStopsTheMigration()
{
    const BookFixture fixture;
    QCOMPARE(buildFirstBook(fixture.path()), QString());
    const auto connection = connectTo(QFileInfo(fixture.path()).absoluteFilePath());
    QVERIFY(connection);
    QVERIFY((*connection)->once(u"PRAGMA user_version"));
    // The folder goes away under the open book: there is no place for a backup any more.
    QVERIFY(QDir().rename(fixture.folder().path(), QString(fixture.folder().path() % u"-away"_s)));
    const Steps steps{ store::schema001, good };
    const auto report = store::Migrator(**connection, steps).upgrade();
    QCOMPARE(report.state, SchemaState::Failed);
    QCOMPARE(report.version, 1);
    QVERIFY(report.backup.isEmpty());
    QVERIFY(QDir().rename(QString(fixture.folder().path() % u"-away"_s), fixture.folder().path()));
    QCOMPARE(RawSql(fixture.path()).value(u"PRAGMA user_version"_s).toInt(), 1);
}

void StoreMigrationTest::anOlderBookThatCannotBeWrittenIsReadFromACopy()
{
    const BookFixture fixture;
    QCOMPARE(buildFirstBook(fixture.path()), QString());
    const QStringList before = RawSql(fixture.path()).content();
    store::FileFacts facts;
    facts.path = QFileInfo(fixture.path()).absoluteFilePath();
    facts.exists = true;
    const Steps steps{ store::schema001, good };
    {
        const auto book = store::openReadOnly(facts, std::chrono::milliseconds(1000), steps);
        QVERIFY2(book, qPrintable(told(book)));
        QVERIFY(book->copy);
        QCOMPARE(domain::backupsOf(book->copy->filePath(u"book"_s)).size(), 0);
        QCOMPARE(book->connection->once(u"PRAGMA user_version")->toInt(), 2);
        QVERIFY(!book->connection->once(u"DELETE FROM kept_answers"));
    }
    QCOMPARE(RawSql(fixture.path()).content(), before);
    QCOMPARE(QDir(fixture.folder().path()).entryList(QDir::Files), QStringList{ u"book.pdesk"_s });
}

void StoreMigrationTest::anotherProgramHasMadeTheBookMeanwhile()
{
    const BookFixture fixture;
    {
        const auto book = fixture.open();
        QVERIFY(book);
        QVERIFY(writeAll(
            *book, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(1)); }));
    }
    const auto connection = connectTo(fixture.path());
    QVERIFY(connection);
    // Both saw an empty file; the other was quicker.
    const auto created = store::Migrator(**connection).create();
    QVERIFY2(created, qPrintable(told(created)));
    QCOMPARE((*connection)->once(u"SELECT count(*) FROM customers")->toInt(), 1);
}

void StoreMigrationTest::anotherProgramMigratesTheBookMeanwhile_data()
{
    QTest::addColumn<bool>("isOlder");
    QTest::newRow("older") << true;
    QTest::newRow("current") << false;
}

void StoreMigrationTest::anotherProgramMigratesTheBookMeanwhile()
{
    QFETCH(bool, isOlder);
    const BookFixture fixture;
    QCOMPARE(buildFirstBook(fixture.path()), QString());
    QCOMPARE(RawSql(fixture.path()).value(u"PRAGMA journal_mode = WAL"_s).toString(), u"wal"_s);
    Migration first = store::schema001;
    first.work = migrateElsewhere;
    const Steps steps = isOlder ? Steps{ first, good } : Steps{ first };
    const auto connection = connectTo(fixture.path());
    QVERIFY(connection);
    migratedMeanwhile = fixture.path();
    const auto report = store::Migrator(**connection, steps).judge();
    QVERIFY(migratedMeanwhile.isEmpty());
    QVERIFY2(!report.error, report.error ? qPrintable(told(*report.error)) : "");
    QCOMPARE(report.state, isOlder ? SchemaState::Older : SchemaState::Current);
    QCOMPARE(RawSql(fixture.path()).value(u"PRAGMA user_version"_s).toInt(), 3);
}

DESK_TEST_MAIN(StoreMigrationTest, QCoreApplication)
#include "tst_store_migration.moc"
