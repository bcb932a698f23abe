#include "bookfixture.h"
#include "oldbooks.h"
#include "rawsql.h"
#include "domain/backups.h"
#include "store/migrator.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Result;
using store::Migration;
using store::SchemaState;

namespace {

Result<std::unique_ptr<store::Connection>> connectTo(const QString &path)
{
    return store::Connection::open(
        { path, store::Access::ReadWrite, std::chrono::milliseconds(1000) });
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList schemaOf(const QString &path)
{
    return RawSql(path).rows(u"SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"_s);
}

/// What asks for the content that a book of this schema has, and that no later step may change.
QStringList keptSince(int version)
{
    QStringList tables{ u"SELECT id, company_name, local_name, country FROM customers"_s,
        u"SELECT id, customer_id, offer_name, quantity, status FROM subscriptions"_s,
        u"SELECT * FROM accounts"_s, u"SELECT * FROM licences"_s, u"SELECT * FROM orders"_s,
        u"SELECT * FROM audit"_s, u"SELECT * FROM kept_answers"_s };
    const auto add = [&](int since, const QStringList &more) {
        tables += version >= since ? more : QStringList();
    };
    add(2,
        { u"SELECT * FROM billing_lines"_s, u"SELECT * FROM price_list"_s,
            u"SELECT * FROM prices"_s });
    add(3, { u"SELECT * FROM affected_accounts"_s, u"SELECT * FROM catalogue_choice"_s });
    add(4, { u"SELECT * FROM customer_totals"_s, u"SELECT * FROM customer_markets"_s });
    add(5, { u"SELECT cloud, sum(subscriptions) FROM portfolio_kinds GROUP BY 1"_s });
    add(6, { u"SELECT * FROM upgrade_runs"_s, u"SELECT * FROM upgrade_run_rows"_s });
    add(9, { u"SELECT * FROM hand_off"_s });
    return tables;
}

} // namespace

/// Books of every schema that there has been, and of those that there may be.
class StoreSchemasTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyEarlierSchemaIsBroughtToThePresent_data();
    void everyEarlierSchemaIsBroughtToThePresent();
    void theSevenCases_data();
    void theSevenCases();
    void whatWouldActInAMigrationIsRefusedBefore_data();
    void whatWouldActInAMigrationIsRefusedBefore();
};

void StoreSchemasTest::everyEarlierSchemaIsBroughtToThePresent_data()
{
    QTest::addColumn<int>("version");
    for (const Migration &step : store::allMigrations()) {
        if (step.version < store::allMigrations().back().version) {
            QTest::addRow("schema %d", step.version) << step.version;
        }
    }
}

void StoreSchemasTest::everyEarlierSchemaIsBroughtToThePresent()
{
    QFETCH(const int, version);
    const BookFixture fixture;
    QCOMPARE(buildOldBook(fixture.path(), version), QString());
    QCOMPARE(RawSql(fixture.path()).value(u"PRAGMA user_version"_s).toInt(), version);
    const QStringList tables = keptSince(version);
    const auto content = [&] {
        RawSql raw(fixture.path());
        QStringList rows;
        for (const QString &table : tables) {
            const QStringList found = raw.rows(QString(table % u" ORDER BY 1, 2"));
            if (found.isEmpty()) {
                rows.append(QString(table % u" finds nothing"_s));
            }
            rows += found;
        }
        return rows;
    };
    const QStringList before = content();
    QVERIFY(before.size() > 20);
    QCOMPARE(before.filter(u" finds nothing"_s), QStringList());
    {
        const auto book = fixture.open(store::OpenMode::MustExist);
        QVERIFY(book);
        QVERIFY(!book->isReadOnly());
        const auto violations = readNow<QList<domain::Violation>>(
            *book, [](domain::BookReader &reader) { return reader.verify(); });
        QVERIFY2(violations, qPrintable(told(violations)));
        QVERIFY2(violations->isEmpty(),
            violations->isEmpty() ? "" : qPrintable(violations->constFirst().detail));
    }
    QCOMPARE(content(), before);
    const BookFixture fresh;
    QVERIFY(fresh.open());
    QCOMPARE(schemaOf(fixture.path()), schemaOf(fresh.path()));
    const auto backups = domain::backupsOf(fixture.path());
    QCOMPARE(backups.size(), 1);
    QVERIFY(backups.constFirst().path.contains(u".schema%1."_s.arg(version)));
    QCOMPARE(RawSql(backups.constFirst().path).value(u"PRAGMA user_version"_s).toInt(), version);
}

/// As Mixxx has them: what may come of the schema of a file, and what the program says of each.
void StoreSchemasTest::theSevenCases_data()
{
    QTest::addColumn<QStringList>("sql"); // done to a book of the present schema
    QTest::addColumn<int>("older"); // the schema of an older one instead; 0: none
    QTest::addColumn<SchemaState>("state");
    QTest::addColumn<int>("code"); // of opening it; -1: opens
    QTest::addColumn<bool>("readOnly");
    const QStringList nothing;
    const int newer = static_cast<int>(ErrorCode::BookNewer);
    const int damaged = static_cast<int>(ErrorCode::BookDamaged);
    QTest::newRow("current") << nothing << 0 << SchemaState::Current << -1 << false;
    QTest::newRow("upgraded") << nothing << 1 << SchemaState::Upgraded << -1 << false;
    QTest::newRow("newer, readable")
        << QStringList{ u"INSERT INTO schema_history VALUES (99, 'Later.', 1, '2030-01-01')"_s,
               u"PRAGMA user_version = 99"_s }
        << 0 << SchemaState::NewerReadable << -1 << true;
    QTest::newRow("newer, unreadable")
        << QStringList{ u"INSERT INTO schema_history VALUES (99, 'Later.', 98, '2030-01-01')"_s,
               u"PRAGMA user_version = 99"_s }
        << 0 << SchemaState::NewerUnreadable << newer << false;
    QTest::newRow("newer, and it does not say who may read it")
        << QStringList{ u"PRAGMA user_version = 99"_s, u"DROP TABLE schema_history"_s } << 0
        << SchemaState::NewerUnreadable << newer << false;
    QTest::newRow("damaged") << QStringList{ u"DROP TABLE kept_answers"_s } << 0
                             << SchemaState::Damaged << damaged << false;
    QTest::newRow("failed") << QStringList{ u"PRAGMA user_version = 9"_s } << 0
                            << SchemaState::Failed << damaged << false;
}

void StoreSchemasTest::theSevenCases()
{
    QFETCH(const QStringList, sql);
    QFETCH(const int, older);
    QFETCH(const SchemaState, state);
    QFETCH(const int, code);
    QFETCH(const bool, readOnly);
    const auto make = [&](const BookFixture &fixture) {
        if (older > 0) {
            QCOMPARE(buildFirstBook(fixture.path()), QString());
            return;
        }
        QVERIFY(fixture.open());
        RawSql raw(fixture.path());
        for (const QString &statement : sql) {
            QCOMPARE(raw.run(statement), QString());
        }
    };
    const BookFixture judged;
    make(judged);
    {
        const auto connection = connectTo(judged.path());
        QVERIFY(connection);
        QCOMPARE(store::Migrator(**connection).upgrade().state, state);
    }
    const BookFixture opened;
    make(opened);
    const QStringList before = RawSql(opened.path()).content();
    const auto book = store::openBook(opened.path());
    QCOMPARE(book ? -1 : static_cast<int>(book.error().code), code);
    if (!book) {
        QCOMPARE(RawSql(opened.path()).content(), before);
        if (state == SchemaState::NewerUnreadable) { // what the sentence names
            QCOMPARE(book.error().fact(u"version"_s), u"99"_s);
            QCOMPARE(book.error().fact(u"newest"_s),
                QString::number(store::allMigrations().back().version));
        }
        return;
    }
    QCOMPARE((*book)->isReadOnly(), readOnly);
}

void StoreSchemasTest::whatWouldActInAMigrationIsRefusedBefore_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QStringList>("sql");
    const QString trigger
        = u"CREATE TRIGGER mine AFTER UPDATE ON customers BEGIN DELETE FROM licences; END"_s;
    for (const Migration &step : store::allMigrations()) {
        QTest::addRow("a trigger, schema %d", step.version)
            << step.version << QStringList{ trigger };
        QTest::addRow("a view, schema %d", step.version)
            << step.version << QStringList{ u"CREATE VIEW mine AS SELECT 1"_s };
    }
    const QString pastSqlite = u"PRAGMA writable_schema = ON"_s;
    for (const int version : { 9, 10 }) {
        QTest::addRow("under a name of SQLite's own, schema %d", version)
            << version
            << QStringList{ trigger, pastSqlite,
                   u"UPDATE sqlite_schema SET name = 'sqlite_mine',"
                   " sql = replace(sql, ' mine ', ' sqlite_mine ') WHERE name = 'mine'"_s };
        QTest::addRow("of a type in capitals, schema %d", version)
            << version
            << QStringList{ trigger, pastSqlite,
                   u"UPDATE sqlite_schema SET type = 'TRIGGER' WHERE name = 'mine'"_s };
    }
    QTest::newRow("in the place of the program's own")
        << 9
        << QStringList{ u"DROP TRIGGER customer_added"_s,
               u"CREATE TRIGGER customer_added AFTER INSERT ON customers"
               " BEGIN DELETE FROM licences; END"_s };
}

/// It would have acted by the time that the finished book is compared.
void StoreSchemasTest::whatWouldActInAMigrationIsRefusedBefore()
{
    QFETCH(const int, version);
    QFETCH(const QStringList, sql);
    const BookFixture fixture;
    if (version < store::allMigrations().back().version) {
        QCOMPARE(buildOldBook(fixture.path(), version), QString());
    } else {
        QVERIFY(fixture.open());
    }
    {
        RawSql raw(fixture.path());
        QCOMPARE(raw.run(u"PRAGMA journal_mode = DELETE"_s), QString());
        for (const QString &statement : sql) {
            QCOMPARE(raw.run(statement), QString());
        }
    }
    const QByteArray before = bytesOf(fixture.path());
    const auto book = store::openBook(fixture.path());
    QVERIFY(!book);
    QCOMPARE(book.error().code, ErrorCode::BookDamaged);
    QVERIFY2(book.error().detail.contains(u"that is not the program's"_s),
        qPrintable(book.error().detail));
    QVERIFY(bytesOf(fixture.path()) == before);
    QCOMPARE(QDir(fixture.folder().path()).entryList(QDir::Files),
        QStringList(QFileInfo(fixture.path()).fileName()));
}

DESK_TEST_MAIN(StoreSchemasTest, QCoreApplication)
#include "tst_store_schemas.moc"
