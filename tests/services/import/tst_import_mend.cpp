#include "importfixture.h"

#include "support/testmain.h"

#include <QFile>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;
using services::ImportCorrection;
using services::ImportKind;
using services::ImportOptions;

namespace {

const QString customerHeader = u"customerId,companyName,country\n"_s;
const QString twoCustomers = customerHeader + u"#1,Alpha,KR\n#2,Beta,US\n"_s;
const QString subscriptionHeader
    = u"subscriptionId,customerId,offerName,quantity,status,endDate,unitPrice,autoRenew\n"_s;

/// "name=field[samples]errors" of each column.
QStringList told(const services::ImportedFile &file)
{
    QStringList columns;
    for (const services::ImportedColumn &column : file.columns) {
        columns += u"%1=%2[%3]%4"_s.arg(
            column.name, column.field, column.samples.join(u'+'), QString::number(column.errors));
    }
    return columns;
}

} // namespace

/// What a person may say about a file before it comes in: which column is what, whether the first
/// row has names, and what a cell should have held.
class ImportMendTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhatTheFileHolds()
    {
        ImportFixture fixture;
        const auto report = fixture.importText("sep=;\r\n"
            + lines(u"Tenant ID;회사;colour;Country\n#1;Alpha;red;KR\n;;;\n#2;Beta;red;Korea\n"_s));
        QVERIFY(report.has_value());
        QCOMPARE(report->files.size(), 1);
        const services::ImportedFile &file = report->files.constFirst();
        QCOMPARE(file.name, u"customers.csv"_s);
        QCOMPARE(file.rows, 2); // a row of separators is no row
        QCOMPARE(file.encoding, u"UTF-8"_s);
        QCOMPARE(file.separator, QChar(u';'));
        QCOMPARE(told(file).join(u' '),
            u"Tenant ID=customerId[%1+%2]0 회사=companyName[Alpha+Beta]0 colour=[red]0 "
            "Country=country[KR+Korea]1"_s.arg(guid(1), guid(2)));
        QCOMPARE(report->badRows.constFirst().line, 5);
        QVERIFY(file.fields.contains(u"excludedServices"_s));
        QVERIFY(!report->unusable);
    }

    void aChosenColumnGoesBeforeItsName()
    {
        ImportFixture fixture;
        ImportOptions options;
        options.of(ImportKind::Customers).fields = { { 1, QString() }, { 2, u"companyName"_s } };
        const auto report = fixture.importText(
            lines(u"customerId,name,name,companyName\n#1,A,B,C\n"_s), {}, {}, options);
        QVERIFY(report.has_value());
        QVERIFY(report->imported);
        QCOMPARE(fixture.customer(guid(1)).companyName, u"B"_s);
    }

    void choicesAreOfOneFileOnly()
    {
        ImportFixture fixture;
        ImportOptions options;
        options.of(ImportKind::Subscriptions).fields = { { 0, QString() } };
        const auto report = fixture.importText(lines(twoCustomers),
            lines(subscriptionHeader + u"#11,#1,Office 365 Enterprise E3,5,active,,,\n"_s), {},
            options);
        QVERIFY(report.has_value());
        QVERIFY(report->unusable);
        QCOMPARE(told(report->badRows),
            QStringList{ u"subscriptions.csv:1 subscriptionId= missingColumn"_s });
        // What it holds is told all the same, so that another column can be chosen.
        QCOMPARE(report->files.at(1).columns.at(2).samples,
            QStringList{ u"Office 365 Enterprise E3"_s });
    }

    void aFileWithoutNamesIsReadByPlace()
    {
        ImportFixture fixture;
        ImportOptions options;
        options.of(ImportKind::Customers).firstRowHasNames = false;
        const QByteArray file = lines(u"Alpha,#1,KR\nBeta,#2,US\n"_s);
        const auto asked = fixture.importText(file, {}, {}, options);
        QVERIFY(asked.has_value() && asked->unusable);
        QCOMPARE(told(asked->files.constFirst()).constFirst(), u"A=[Alpha+Beta]0"_s);
        options.of(ImportKind::Customers).fields
            = { { 0, u"companyName"_s }, { 1, u"customerId"_s } };
        const auto report = fixture.importText(file, {}, {}, options);
        QVERIFY(report.has_value());
        QVERIFY(report->imported);
        QCOMPARE(fixture.customer(guid(1)).companyName, u"Alpha"_s);
        QCOMPARE(fixture.customer(guid(2)).companyName, u"Beta"_s);
    }

    void aCorrectedCellComesInAndTheFileStays()
    {
        ImportFixture fixture;
        const QByteArray contents = lines(customerHeader + u"#1,\"\",KR\n#2,Beta,Korea\n"_s);
        const QString file = fixture.file(u"c.csv"_s, contents);
        ImportOptions options;
        options.corrections = { { ImportKind::Customers, 1, u"Wrong"_s, 2, {} },
            { ImportKind::Customers, 1, u"Alpha"_s, 2, {} },
            { ImportKind::Users, 1, u"Other"_s, 2, {} },
            { ImportKind::Customers, 2, u"KR"_s, 3, {} } };
        const auto report = fixture.import({ file, {}, {} }, options);
        QVERIFY(report.has_value());
        QVERIFY(report->imported);
        QCOMPARE(fixture.customer(guid(1)).companyName, u"Alpha"_s);
        QCOMPARE(fixture.customer(guid(2)).country, u"KR"_s);
        QCOMPARE(contentsOf(file), contents);
    }

    void aCorrectionCuresBrokenText_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("left");
        QTest::newRow("control character")
            << lines(customerHeader + u"#1,Al\u0007pha,KR\n"_s) << QString();
        QTest::newRow("another one stays")
            << lines(customerHeader + u"#1,Al\u0007pha,K\u0007R\n"_s)
            << u"customers.csv:2 country=K\u0007R controlCharacter"_s;
        QTest::newRow("encoding") << lines(customerHeader + u"#1,"_s) + "Caf\xe9,KR\n"
                + lines(u"#2,다온,KR\n"_s)
                                  << QString();
    }

    void aCorrectionCuresBrokenText()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, left);
        ImportFixture fixture;
        const auto before = fixture.importText(file);
        QCOMPARE(before->badRows.size(), 1);
        QVERIFY(before->badRows.constFirst().cell.has_value());
        QCOMPARE(before->badRows.constFirst().place, 1);
        ImportOptions options;
        options.corrections = { { ImportKind::Customers, 1, u"Alpha"_s, 2, {} } };
        const auto after = fixture.importText(file, {}, {}, options);
        QCOMPARE(told(after->badRows).join(u'\n'), left);
    }

    void aMisspeltNameIsCorrectedWhereverItStands()
    {
        ImportFixture fixture;
        const QByteArray file = lines(subscriptionHeader
            + u"#11,#1,Offce 365 Enterprise E3,5,active,,,\n"
              "#12,#1, Offce 365  Enterprise E3,6,active,,,\n#13,#2,Own thing,7,active,,,\n"_s);
        ImportOptions options;
        options.dryRun = true;
        const auto seen = fixture.importText(lines(twoCustomers), file, {}, options);
        QVERIFY(seen.has_value());
        const auto &misspelt = *std::find_if(
            seen->warnings.cbegin(), seen->warnings.cend(), [](const auto &warning) {
                return warning.kind == services::ImportWarningKind::MisspeltProduct;
            });
        QCOMPARE(misspelt.count, 2);
        QCOMPARE(misspelt.line, 2);
        QCOMPARE(misspelt.column, u"offerName"_s);
        options.dryRun = false;
        options.corrections
            = { { misspelt.fileKind, misspelt.place, misspelt.suggestion, 0, misspelt.detail } };
        const auto report = fixture.importText(lines(twoCustomers), file, {}, options);
        QVERIFY(report.has_value());
        QCOMPARE(fixture.subscription(guid(12)).offerName, u"Office 365 Enterprise E3"_s);
        QCOMPARE(fixture.subscription(guid(11)).offerId, fixture.subscription(guid(12)).offerId);
        QCOMPARE(fixture.subscription(guid(13)).offerName, u"Own thing"_s);
    }

    void proposesAValueOnlyWhereItIsPlain_data()
    {
        QTest::addColumn<QString>("country");
        QTest::addColumn<QString>("subscription"); // quantity,status,endDate,unitPrice,autoRenew
        QTest::addColumn<QString>("proposal"); // "-": none
        const QString none = u"-"_s;
        const auto row = [](const char *name, const QString &values, const QString &proposal) {
            QTest::newRow(name) << u"KR"_s << values << proposal;
        };
        row("unit", u"42 seats,active,,,"_s, u"42"_s);
        row("full width", u"４２,active,,,"_s, u"42"_s);
        row("decimals", u"42.0,active,,,"_s, u"42"_s);
        row("grouped", u"1 200,active,,,"_s, u"1200"_s);
        row("letters", u"abc,active,,,"_s, none);
        row("two numbers", u"42 of 50,active,,,"_s, none);
        row("below the limits", u"0,active,,,"_s, none);
        row("negative", u"-5,active,,,"_s, none);
        row("status", u"5,actve,,,"_s, u"active"_s);
        row("no status", u"5,sleeping,,,"_s, none);
        row("bare day", u"5,active,20210531,,"_s, u"2021-05-31"_s);
        row("korean day", u"5,active,2021년 5월 31일,,"_s, u"2021-05-31"_s);
        row("day first", u"5,active,31/05/2021,,"_s, u"2021-05-31"_s);
        row("european", u"5,active,05.06.2021,,"_s, u"2021-06-05"_s);
        row("either month", u"5,active,05-06-2021,,"_s, none);
        row("spoken", u"5,active,31 May 2021,,"_s, u"2021-05-31"_s);
        row("no such day", u"5,active,2020-02-30,,"_s, none);
        row("price", u"5,active,,\"₩5,600\","_s, u"5600"_s);
        row("price with too much", u"5,active,,5600.50,"_s, none);
        row("flag", u"5,active,,,Y"_s, u"true"_s);
        row("no flag", u"5,active,,,perhaps"_s, none);
        const auto market = [](const char *name, const QString &country, const QString &proposal) {
            QTest::newRow(name) << country << u"5,active,,,"_s << proposal;
        };
        market("market", u"South Korea"_s, u"KR"_s);
        market("market in its language", u"대한민국"_s, u"KR"_s);
        market("misspelt market", u"Germny"_s, u"DE"_s);
        market("no market", u"Korea"_s, none);
    }

    void proposesAValueOnlyWhereItIsPlain()
    {
        QFETCH(QString, country);
        QFETCH(QString, subscription);
        QFETCH(QString, proposal);
        ImportFixture fixture;
        ImportOptions options;
        options.dryRun = true;
        options.skipBad = true;
        const QString offer = u"#11,#2,Office 365 Enterprise E3,"_s;
        const auto report = fixture.importText(
            lines(customerHeader + u"#1,Alpha,"_s + country + u"\n#2,Beta,KR\n"_s),
            lines(subscriptionHeader + offer + subscription + u'\n'), {}, options);
        QVERIFY(report.has_value());
        QCOMPARE(report->badRows.size(), 1);
        const services::BadRow &row = report->badRows.constFirst();
        QCOMPARE(row.proposal.value_or(u"-"_s), proposal);
        if (!row.proposal) {
            return;
        }
        // What is proposed is also understood.
        options.corrections = { { row.kind, row.place, *row.proposal, row.line, {} } };
        const auto mended = fixture.importText(
            lines(customerHeader + u"#1,Alpha,"_s + country + u"\n#2,Beta,KR\n"_s),
            lines(subscriptionHeader + offer + subscription + u'\n'), {}, options);
        QCOMPARE(told(mended->badRows), QStringList());
    }

    void aBareGuidIsAnId()
    {
        ImportFixture fixture;
        QString bare = guid(1);
        bare.remove(u'-');
        const auto report = fixture.importText(
            lines(customerHeader + bare.toUpper() + u",Alpha,KR\nID: {#2},Beta,KR\n"_s));
        QVERIFY(report.has_value());
        QCOMPARE(told(report->badRows),
            QStringList{ u"customers.csv:3 customerId=ID: {%1} notAGuid"_s.arg(guid(2)) });
        QCOMPARE(report->badRows.constFirst().proposal.value_or(QString()), guid(2));
        QCOMPARE(report->files.constFirst().columns.constFirst().errors, 1);
    }

    void unknownPlansAreNamed()
    {
        ImportFixture fixture;
        const auto report = fixture.importText(
            lines(u"customerId,companyName,delegatedAdmin,excludedServices\n"
                  "#1,Alpha,granted,EXCHANGE_S_STANDRD|teams1\n#2,Beta,granted,Mail\n"_s),
            lines(subscriptionHeader + u"#11,#1,Office 365 Enterprise E3,5,active,,,\n"_s),
            lines(u"userId,customerId,licences,disabledPlans\n"
                  "#21,#1,#11,#11:SWAY|#11:SWAYY2\n"_s));
        QVERIFY(report.has_value());
        QCOMPARE(told(report->warnings).join(u'\n'),
            u"customers.csv unknownPlan x1 EXCHANGE_S_STANDRD EXCHANGE_S_STANDARD\n"
            "customers.csv unknownPlan x1 Mail\nusers.csv unknownPlan x1 SWAYY2"_s);
        ImportOptions options;
        options.corrections = { { ImportKind::Customers, 3, u"EXCHANGE_S_STANDARD"_s, 0,
            u"EXCHANGE_S_STANDRD"_s } };
        const auto mended
            = fixture.importText(lines(u"customerId,companyName,delegatedAdmin,excludedServices\n"
                                       "#1,Alpha,granted,EXCHANGE_S_STANDRD|teams1\n"_s),
                {}, {}, options);
        QVERIFY(mended.has_value());
        QCOMPARE(fixture.customer(guid(1)).delegation.excludedPlans,
            QStringList({ u"EXCHANGE_S_STANDARD"_s, u"teams1"_s }));
    }

    void whatIsNoCsvFileSaysSo_data()
    {
        QTest::addColumn<QByteArray>("contents");
        QTest::addColumn<QString>("reason");
        QTest::newRow("workbook cut off") << QByteArray("PK\x03\x04rest") << u"damagedWorkbook"_s;
        QTest::newRow("zeros") << QByteArray("\x7f"
                                             "ELF\0\1,company,id\n1,2,3\n",
            24) << u"notCsv"_s;
        QTest::newRow("empty") << QByteArray() << u"emptyFile"_s;
    }

    void whatIsNoCsvFileSaysSo()
    {
        QFETCH(QByteArray, contents);
        QFETCH(QString, reason);
        ImportFixture fixture;
        QFile file(fixture.path(u"x.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size());
        file.close();
        const auto report = fixture.import({ file.fileName(), {}, {} });
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().fact(u"reason"_s), reason);
    }

    void theDatabaseItselfIsNotLookedInto()
    {
        ImportFixture fixture;
        const auto report = fixture.import({ fixture.book().filePath(), {}, {} });
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().fact(u"reason"_s), u"notCsv"_s);
        QCOMPARE(report.error().detail, u"the database itself"_s);
    }

    void whatIsNoFileIsNotWaitedFor()
    {
        ImportFixture fixture;
        const auto folder = fixture.import({ fixture.path(u"."_s), {}, {} });
        QVERIFY(!folder.has_value());
        QCOMPARE(folder.error().fact(u"reason"_s), u"notAFile"_s);
#ifdef Q_OS_UNIX
        const QString pipe = fixture.path(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        const auto blocked = fixture.import({ pipe, {}, {} });
        QVERIFY(!blocked.has_value());
        QCOMPARE(blocked.error().fact(u"reason"_s), u"notAFile"_s);
#endif
    }

    void aFileThatWasReplacedSinceItsCheckIsNotRead()
    {
        ImportFixture fixture;
        ImportOptions options;
        options.dryRun = true;
        const auto seen = fixture.importText(lines(twoCustomers), {}, {}, options);
        options.dryRun = false;
        options.of(ImportKind::Customers).stamp = seen->files.constFirst().stamp;
        const QStringList before = fixture.everything();
        const auto report = fixture.importText(
            lines(customerHeader + u"#1,Another company,KR\n"_s), {}, {}, options);
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().fact(u"reason"_s), u"fileChanged"_s);
        QCOMPARE(fixture.everything(), before);
    }
};

DESK_TEST_MAIN(ImportMendTest, QCoreApplication)
#include "tst_import_mend.moc"
