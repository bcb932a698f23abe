#include "salvagestage.h"

#include "rawsql.h"
#include "services/demobook.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

constexpr int enoughRecords = 60;

const QStringList derivedColumns{ u"verdict"_s, u"eligible_targets"_s, u"subscription_count"_s,
    u"upgradable_count"_s, u"verdict_groups"_s, u"name_rank"_s, u"domain_key"_s, u"search_text"_s,
    u"verdict_basis"_s, u"delegation_rank"_s };

Result<void> addTasks(domain::BookWriter &writer)
{
    const auto subscriptions = writer.subscriptionsById({}, enoughRecords);
    if (!subscriptions) {
        return tl::unexpected(subscriptions.error());
    }
    for (const domain::Subscription &one : subscriptions->items) {
        domain::HandOffEntry entry;
        entry.act = domain::HandOffAct::ChangeLicences;
        entry.customer = one.customerId;
        entry.subscription = one.id;
        entry.before.quantity = one.quantity;
        entry.after.quantity = one.quantity + 1;
        entry.actor = u"Tester"_s;
        if (const auto added = writer.handOff().add(entry); !added) {
            return tl::unexpected(added.error());
        }
    }
    return {};
}

Result<void> addRun(domain::BookWriter &writer)
{
    domain::UpgradeRun run;
    run.requestId = u"run-1"_s;
    run.actor = u"Tester"_s;
    run.startedAt = QDateTime({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC);
    const auto number = writer.upgradeRuns().addRun(run);
    const auto subscriptions = writer.subscriptionsById({}, enoughRecords);
    if (!number || !subscriptions) {
        return tl::unexpected(number ? subscriptions.error() : number.error());
    }
    QList<domain::UpgradeRunRow> rows;
    for (const domain::Subscription &one : subscriptions->items) {
        domain::UpgradeRunRow row;
        row.source = one.id;
        row.target = one.offerId;
        rows.append(row);
    }
    if (auto added = writer.upgradeRuns().addRows(*number, rows); !added) {
        return added;
    }
    return writer.upgradeRuns().setRunState(
        *number, domain::RunState::GivenUp, run.startedAt.addSecs(60));
}

Result<void> addRest(domain::BookWriter &writer)
{
    auto info = writer.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    info->origin = domain::BookOrigin::Imported;
    domain::PriceList prices;
    prices.name = u"prices.csv"_s;
    prices.loadedAt = QDateTime({ 2020, 5, 12 }, { 0, 30 }, Qt::UTC);
    for (int i = 0; i < enoughRecords; ++i) {
        domain::PriceEntry price;
        price.offer = someOffer(i);
        price.monthly = { 5000 + i, *domain::Currency::fromText(u"KRW") };
        prices.entries.append(price);
        const auto kept = writer.keepAnswer(
            u"request/%1"_s.arg(i), { QByteArray("{\"status\":200}"), prices.loadedAt });
        if (!kept) {
            return kept;
        }
    }
    if (auto set = writer.setPriceList(prices); !set) {
        return set;
    }
    // As in every book that was served once.
    if (auto kept = writer.keepAnswer(services::signingKeyName.toString(),
            { QByteArray("0badc0de").repeated(8), prices.loadedAt });
        !kept) {
        return kept;
    }
    return writer.setInfo(*info);
}

} // namespace

namespace salvagestage {

QString makeRichBook(const QString &path)
{
    const auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
    if (!catalogue) {
        return catalogue.error().detail;
    }
    const auto book = store::openBook(path, { store::OpenMode::CreateIfMissing });
    if (!book) {
        return told(book.error());
    }
    services::Context context;
    context.catalogue = *catalogue;
    context.actor.name = u"Tester"_s;
    const auto written = writeAll(**book, [&](domain::BookWriter &writer) -> Result<void> {
        if (auto demo = services::writeDemoBook(writer, context, 7); !demo) {
            return demo;
        }
        for (const auto add : { addTasks, addRun, addRest }) {
            if (auto added = add(writer); !added) {
                return added;
            }
        }
        return {};
    });
    return told(written);
}

QMap<QString, QStringList> recordsOf(const QString &path)
{
    RawSql raw(path);
    QMap<QString, QStringList> records;
    for (const QString &table : { u"customers"_s, u"subscriptions"_s, u"accounts"_s, u"licences"_s,
             u"orders"_s, u"affected_accounts"_s, u"billing_lines"_s, u"audit"_s, u"hand_off"_s,
             u"upgrade_runs"_s, u"upgrade_run_rows"_s, u"price_list"_s, u"prices"_s,
             u"catalogue_choice"_s, u"kept_answers"_s, u"book_info"_s }) {
        QStringList columns = raw.rows(
            u"SELECT name FROM pragma_table_xinfo('%1') WHERE hidden IN (0, 3)"_s.arg(table));
        columns.removeIf([](const QString &name) { return derivedColumns.contains(name); });
        records.insert(table,
            raw.rows(u"SELECT %1 FROM %2 ORDER BY 1, 2"_s.arg(columns.join(u", "_s), table)));
    }
    return records;
}

QMap<int, PageUse> pagesOf(const QString &path)
{
    QMap<int, PageUse> pages;
    const QStringList rows
        = RawSql(path).rows(u"SELECT pageno, name, pagetype FROM dbstat ORDER BY pageno"_s);
    for (const QString &row : rows) {
        const QStringList columns = row.split(u'|');
        pages.insert(columns.at(0).toInt(), { columns.at(1), columns.at(2) });
    }
    return pages;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QString faultsOf(const QString &path)
{
    const auto book = store::openBook(path, { store::OpenMode::MustExist });
    if (!book) {
        return told(book.error());
    }
    if ((*book)->isReadOnly()) {
        return u"can only be read"_s;
    }
    const auto found = readNow<QList<domain::Violation>>(
        **book, [](domain::BookReader &reader) { return reader.verify(); });
    if (!found) {
        return told(found.error());
    }
    QStringList faults;
    for (const domain::Violation &one : *found) {
        faults.append(QString(one.invariant % u' ' % one.id % u' ' % one.detail));
    }
    return faults.join(u"; "_s);
}

void zeroPage(QByteArray &bytes, int page)
{
    std::fill_n(bytes.begin() + qsizetype(page - 1) * pageSize, pageSize, '\0');
}

void prepareRichBook(
    QByteArray &good, QMap<QString, QStringList> &records, QMap<int, PageUse> &pages)
{
    const BookFixture fixture;
    QCOMPARE(makeRichBook(fixture.path()), QString());
    QCOMPARE(RawSql(fixture.path()).run(u"VACUUM"_s), QString());
    RawSql(fixture.path()).run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
    records = recordsOf(fixture.path());
    for (auto table = records.cbegin(); table != records.cend(); ++table) {
        QVERIFY2(
            !table->isEmpty() || table.key() == u"catalogue_choice"_s, qPrintable(table.key()));
    }
    pages = pagesOf(fixture.path());
    QCOMPARE(faultsOf(fixture.path()), QString());
    good = bytesOf(fixture.path());
    QVERIFY(good.size() > 100 * qsizetype(pageSize));
}

void salvage(
    const BookFixture &fixture, const QByteArray &bytes, Result<domain::Salvaged> &salvaged)
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

} // namespace salvagestage
