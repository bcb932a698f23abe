#include "importfixture.h"

#include "support/testmain.h"

using namespace Qt::StringLiterals;
using services::ImportOptions;

namespace {

const QString customerHeader = u"customerId,companyName,country\n"_s;
const QString twoCustomers = customerHeader + u"#1,Alpha,KR\n#2,Beta,US\n"_s;
const QString subscriptionHeader = u"subscriptionId,customerId,offerName,quantity,status\n"_s;
const QString addOnHeader
    = u"subscriptionId,customerId,offerName,quantity,status,parentSubscriptionId\n"_s;
const QString e3 = u"Office 365 Enterprise E3"_s;

} // namespace

/// Each kind of bad row, with the line, column and value that it is named by.
class ImportRowsTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void namesEachBadRow_data()
    {
        QTest::addColumn<QString>("customers");
        QTest::addColumn<QString>("subscriptions");
        QTest::addColumn<QString>("users");
        QTest::addColumn<QString>("bad"); // parted by line breaks, # as in files
        QTest::addColumn<QString>("facts"); // of the first bad row
        const auto customer = [](const char *name, const QString &file, const QString &bad,
                                  const QString &facts = {}) {
            QTest::newRow(name) << file << QString() << QString() << bad << facts;
        };
        const auto subscription = [](const char *name, const QString &file, const QString &bad,
                                      const QString &facts = {}) {
            QTest::newRow(name) << twoCustomers << file << QString() << bad << facts;
        };
        customer("no rows at all", u"\n"_s, u"customers.csv:1 = noHeader"_s);
        customer("no header", u"#1,Alpha\n"_s, u"customers.csv:1 =#1, Alpha noHeader"_s);
        customer("missing column", u"customerId,country\n#1,KR\n"_s,
            u"customers.csv:1 companyName= missingColumn"_s, u"field=companyName"_s);
        customer("no id", customerHeader + u",Alpha,KR\n"_s,
            u"customers.csv:2 customerId= missing"_s, u"field=customerId"_s);
        customer("no name", customerHeader + u"#1,\" \",KR\n"_s,
            u"customers.csv:2 companyName=  missing"_s, u"field=companyName"_s);
        customer("column as the file spells it", u"Tenant-ID;회사 이름\nx;Alpha\n"_s,
            u"customers.csv:2 Tenant-ID=x notAGuid"_s, u"field=customerId"_s);
        customer("duplicate",
            customerHeader
                + u"#1,\"Al\npha\",KR\n#2,Beta,KR\n{00000000-0000-4000-8000-000000000001},Gamma,KR\n"_s,
            u"customers.csv:5 customerId={00000000-0000-4000-8000-000000000001} duplicateId"_s,
            u"row=2 field=customerId"_s);
        customer("country", customerHeader + u"#1,Alpha,Korea\n"_s,
            u"customers.csv:2 country=Korea value"_s,
            u"values=KR, US, CN, … (ISO 3166) field=country"_s);
        customer("delegation", u"customerId,companyName,delegatedAdmin\n#1,Alpha,perhaps\n"_s,
            u"customers.csv:2 delegatedAdmin=perhaps value"_s,
            u"values=granted, requested, removed, none field=delegatedAdmin"_s);
        customer("cloud", u"customerId,companyName,cloud\n#1,Alpha,moon\n"_s,
            u"customers.csv:2 cloud=moon value"_s, u"values=global, 21vianet field=cloud"_s);
        customer("too few values", customerHeader + u"#1,Alpha\n#2,Beta,KR\n"_s,
            u"customers.csv:2 =2 wrongColumnCount"_s, u"n=2 max=3"_s);
        customer("too many values", customerHeader + u"#1,Alpha,KR,more\n"_s,
            u"customers.csv:2 =4 wrongColumnCount"_s, u"n=4 max=3"_s);
        customer("cut off in a quote", customerHeader + u"#1,Alpha,KR\n#2,\"Be\nta"_s,
            u"customers.csv:3 companyName=Be\nta cutOff"_s);
        customer("stray quote", customerHeader + u"#1,\"Al\"pha,KR\n"_s,
            u"customers.csv:2 companyName=Alpha strayQuote"_s);
        customer("control character", customerHeader + u"#1,Al\u0007pha,KR\n"_s,
            u"customers.csv:2 companyName=Al\u0007pha controlCharacter"_s, u"n=3"_s);
        customer("too large", customerHeader + u"#1,Alpha,"_s + QString(70'000, u'x') + u'\n',
            u"customers.csv:2 country="_s + QString(200, u'x') + u" tooLarge"_s, u"max=65536"_s);
        customer("several", customerHeader + u"#1,,KR\n\n#2,Beta,K\n"_s,
            u"customers.csv:2 companyName= missing\ncustomers.csv:4 country=K value"_s);

        subscription("unknown customer", subscriptionHeader + u"#11,#9,"_s + e3 + u",5,active\n"_s,
            u"subscriptions.csv:2 customerId=#9 unknownCustomer"_s);
        subscription("no product", subscriptionHeader + u"#11,#1,,5,active\n"_s,
            u"subscriptions.csv:2 offerName= missing"_s, u"field=offerName"_s);
        subscription("no number", subscriptionHeader + u"#11,#1,"_s + e3 + u",many,active\n"_s,
            u"subscriptions.csv:2 quantity=many number"_s, u"min=1 max=10000000 field=quantity"_s);
        subscription("above the offer's limit",
            subscriptionHeader + u"#11,#1,Microsoft 365 Business Basic,301,active\n"_s,
            u"subscriptions.csv:2 quantity=301 number"_s, u"min=1 max=300 field=quantity"_s);
        subscription("below the offer's limit",
            subscriptionHeader + u"#11,#1,"_s + e3 + u",0,active\n"_s,
            u"subscriptions.csv:2 quantity=0 number"_s, u"min=1 max=10000000 field=quantity"_s);
        subscription("no status", subscriptionHeader + u"#11,#1,"_s + e3 + u",5,\n"_s,
            u"subscriptions.csv:2 status= missing"_s, u"field=status"_s);
        subscription("status", subscriptionHeader + u"#11,#1,"_s + e3 + u",5,alive\n"_s,
            u"subscriptions.csv:2 status=alive value"_s,
            u"values=none, active, pending, suspended, deleted, expired field=status"_s);
        const QString more
            = u"subscriptionId,customerId,offerName,quantity,status,종료일,billingCycle,autoRenew,soldBy,unitPrice,currency,term\n#11,#1,"_s
            + e3 + u",5,active,"_s;
        subscription("date", more + u"2021-02-29,,,,,,\n"_s,
            u"subscriptions.csv:2 종료일=2021-02-29 date"_s, u"field=commitmentEndDate"_s);
        subscription("billing cycle", more + u",weekly,,,,,\n"_s,
            u"subscriptions.csv:2 billingCycle=weekly value"_s,
            u"values=monthly, annual field=billingCycle"_s);
        subscription("flag", more + u",,perhaps,,,,\n"_s,
            u"subscriptions.csv:2 autoRenew=perhaps value"_s,
            u"values=true, false field=autoRenew"_s);
        subscription(
            "seller", more + u",,,aunt,,,\n"_s, u"subscriptions.csv:2 soldBy=aunt value"_s);
        subscription("price", more + u",,,,4.005,USD,\n"_s,
            u"subscriptions.csv:2 unitPrice=4.005 value"_s, u"values=4.00 field=unitPrice"_s);
        subscription("price in won", more + u",,,,5600.5,,\n"_s,
            u"subscriptions.csv:2 unitPrice=5600.5 value"_s, u"values=5600 field=unitPrice"_s);
        subscription("currency", more + u",,,,4.00,dollars,\n"_s,
            u"subscriptions.csv:2 currency=dollars value"_s);
        subscription("term", more + u",,,,,,P2Y\n"_s, u"subscriptions.csv:2 term=P2Y value"_s);
        subscription("duplicate subscription",
            subscriptionHeader + u"#11,#1,"_s + e3 + u",5,active\n#11,#2,"_s + e3
                + u",6,active\n"_s,
            u"subscriptions.csv:3 subscriptionId=#11 duplicateId"_s,
            u"row=2 field=subscriptionId"_s);
        subscription("add-on without parent",
            addOnHeader + u"#11,#1,"_s + e3 + u",5,active,#99\n"_s,
            u"subscriptions.csv:2 parentSubscriptionId=#99 addOnWithoutParent"_s);
        subscription("add-on of another customer",
            addOnHeader + u"#11,#1,"_s + e3 + u",5,active,\n#12,#2,"_s + e3 + u",5,active,#11\n"_s,
            u"subscriptions.csv:3 parentSubscriptionId=#11 addOnWithoutParent"_s);
        subscription("add-on before a parent of another customer",
            addOnHeader + u"#12,#2,"_s + e3 + u",5,active,#11\n#11,#1,"_s + e3 + u",5,active,\n"_s,
            u"subscriptions.csv:2 parentSubscriptionId=#11 addOnWithoutParent"_s);
        subscription("add-on of a bad row",
            addOnHeader + u"#12,#1,"_s + e3 + u",5,active,#11\n#13,#1,"_s + e3
                + u",5,active,#12\n#11,#1,"_s + e3 + u",0,active,\n"_s,
            u"subscriptions.csv:4 quantity=0 number\nsubscriptions.csv:2 parentSubscriptionId=#11 addOnWithoutParent\nsubscriptions.csv:3 parentSubscriptionId=#12 addOnWithoutParent"_s);
        subscription("loop of one", addOnHeader + u"#11,#1,"_s + e3 + u",5,active,#11\n"_s,
            u"subscriptions.csv:2 parentSubscriptionId=#11 parentLoop"_s,
            u"field=parentSubscriptionId ids=#11"_s);
        subscription("loop of three, and one that hangs on it",
            addOnHeader + u"#11,#1,"_s + e3 + u",5,active,#12\n#12,#1,"_s + e3
                + u",5,active,#13\n#13,#1,"_s + e3 + u",5,active,#11\n#14,#1,"_s + e3
                + u",5,active,#11\n"_s,
            u"subscriptions.csv:2 parentSubscriptionId=#12 parentLoop\nsubscriptions.csv:3 parentSubscriptionId=#13 parentLoop\nsubscriptions.csv:4 parentSubscriptionId=#11 parentLoop\nsubscriptions.csv:5 parentSubscriptionId=#11 addOnWithoutParent"_s,
            u"field=parentSubscriptionId ids=#11, #12, #13"_s);
        subscription("batch tool's add-on without base",
            u"CustomerTenantId,LegacySubscriptionId,LegacyProductName,CurrentSeatCount,AddOn,BaseSubscriptionId\n#1,#11,"_s
                + e3 + u",5,True,\n"_s,
            u"subscriptions.csv:2 BaseSubscriptionId= addOnWithoutParent"_s);
        subscription("no owner in Partner Center's file",
            u"Subscription ID,Subscription,Quantity,Status,Reseller\n#11,"_s + e3
                + u",5,Active,\n"_s,
            u"subscriptions.csv:1 customerId= missingColumn"_s, u"field=customerId"_s);

        const auto user = [](const char *name, const QString &row, const QString &bad,
                              const QString &facts = {}) {
            QTest::newRow(name)
                << twoCustomers
                << subscriptionHeader + u"#11,#1,"_s + e3 + u",5,active\n#12,#2,"_s + e3
                    + u",5,active\n#13,#1,"_s + e3 + u",5,deleted\n"_s
                << u"userId,customerId,displayName,usageLocation,licences,disabledPlans,groupBased\n"_s
                    + row
                << bad << facts;
        };
        user("licence of nothing", u"#21,#1,A,KR,#19,,\n"_s,
            u"users.csv:2 licences=#19 unknownSubscription"_s);
        user("licence of another customer", u"#21,#1,A,KR,#11|#12,,\n"_s,
            u"users.csv:2 licences=#12 unknownSubscription"_s);
        user("licence of a cancelled subscription", u"#21,#1,A,KR,#13,,\n"_s,
            u"users.csv:2 licences=#13 value"_s);
        user("licence that is no id", u"#21,#1,A,KR,E3,,\n"_s,
            u"users.csv:2 licences=E3 notAGuid"_s);
        user("licence of an id of zeros",
            u"#21,#1,A,KR,{00000000-0000-0000-0000-000000000000},,\n"_s,
            u"users.csv:2 licences={00000000-0000-0000-0000-000000000000} nilId"_s);
        user("switched-off plan of no licence", u"#21,#1,A,KR,#11,#12:TEAMS1,\n"_s,
            u"users.csv:2 disabledPlans=#12:TEAMS1 unknownSubscription"_s);
        user("switched-off plan without a name", u"#21,#1,A,KR,#11,#11,\n"_s,
            u"users.csv:2 disabledPlans=#11 value"_s);
        user("group of no licence", u"#21,#1,A,KR,,,#11\n"_s,
            u"users.csv:2 groupBased=#11 unknownSubscription"_s);
        user("usage location", u"#21,#1,A,Kor,,,\n"_s, u"users.csv:2 usageLocation=Kor value"_s);
        user("user of nobody", u"#21,#9,A,KR,,,\n"_s,
            u"users.csv:2 customerId=#9 unknownCustomer"_s);
    }
    void namesEachBadRow()
    {
        QFETCH(QString, customers);
        QFETCH(QString, subscriptions);
        QFETCH(QString, users);
        QFETCH(QString, bad);
        QFETCH(QString, facts);
        ImportFixture fixture;
        const QStringList before = fixture.everything();
        const auto report
            = fixture.importText(lines(customers), lines(subscriptions), lines(users));
        QVERIFY(report.has_value());
        QCOMPARE(told(report->badRows).join(u'\n'), QString::fromUtf8(lines(bad)));
        QCOMPARE(report->badRowCount, report->badRows.size());
        if (!facts.isEmpty()) {
            QStringList found;
            for (const auto &[key, value] : report->badRows.constFirst().facts) {
                found += QString(key + u'=' + value);
            }
            QCOMPARE(found.join(u' '), QString::fromUtf8(lines(facts)));
        }
        // All or nothing.
        QVERIFY(!report->imported);
        QCOMPARE(report->added + report->changed + report->unchanged, 0);
        QCOMPARE(fixture.everything().join(u'\n'), before.join(u'\n'));
    }

    void skipsBadRowsAndWhatHangsOnThem()
    {
        ImportFixture fixture;
        ImportOptions options;
        options.skipBad = true;
        const auto report = fixture.importText(
            lines(customerHeader + u"#1,Alpha,KR\n#2,,KR\n#3,\"Gamma\",KR\n"_s),
            lines(addOnHeader + u"#11,#1,"_s + e3 + u",5,active,\n#12,#2,"_s + e3
                + u",5,active,\n#13,#1,"_s + e3 + u",5,active,#12\n#14,#3,"_s + e3
                + u",x,active,\n"_s),
            lines(u"userId,customerId,licences\n#21,#1,#11\n#22,#3,#14\n#23,#2,\n"_s), options);
        QVERIFY(report.has_value());
        QVERIFY(report->imported);
        QCOMPARE(counts(*report), u"4 0 0 6 | 2 1 1 | 6"_s);
        QCOMPARE(told(report->badRows).join(u'\n'),
            QString::fromUtf8(
                lines(u"customers.csv:3 companyName= missing\n"
                      "subscriptions.csv:3 customerId=#2 unknownCustomer\n"
                      "subscriptions.csv:5 quantity=x number\n"
                      "subscriptions.csv:4 parentSubscriptionId=#12 addOnWithoutParent\n"
                      "users.csv:3 licences=#14 unknownSubscription\n"
                      "users.csv:4 customerId=#2 unknownCustomer"_s)));
        QCOMPARE(fixture.records().size(), 4);
        QCOMPARE(fixture.violations(), QStringList());
    }

    void fileWithoutItsColumnsStopsEvenAnImportThatSkips()
    {
        ImportFixture fixture;
        ImportOptions options;
        options.skipBad = true;
        const auto report = fixture.importText(
            lines(twoCustomers), lines(u"subscriptionId,customerId\n#11,#1\n"_s), {}, options);
        QVERIFY(report.has_value());
        QVERIFY(!report->imported);
        QCOMPARE(report->badRowCount, 3);
        QCOMPARE(fixture.records(), QStringList());
    }

    void listsThousandBadRowsAndCountsAll()
    {
        ImportFixture fixture;
        QString file = customerHeader;
        for (int i = 0; i < 1500; ++i) {
            file += u"x,Alpha,KR\n"_s;
        }
        const auto report = fixture.importText(file.toUtf8());
        QVERIFY(report.has_value());
        QCOMPARE(report->badRows.size(), 1000);
        QCOMPARE(report->badRowCount, 1500);
        QCOMPARE(report->badRows.constLast().line, 1001);
    }

    void brokenBytesAreNamedByTheirRow()
    {
        ImportFixture fixture;
        const auto report = fixture.importText(lines(customerHeader + u"#1,다온,KR\n#2,"_s)
            + "Caf\xe9,FR\n" + lines(u"#3,온누리,KR\n"_s));
        QVERIFY(report.has_value());
        QCOMPARE(told(report->badRows),
            QStringList{ u"customers.csv:3 companyName=Caf\ufffd encoding"_s });
    }

    void hundredMegabyteValueIsOneBadRow()
    {
        ImportFixture fixture;
        ImportOptions options;
        options.skipBad = true;
        const auto report = fixture.importText(lines(customerHeader + u"#1,\""_s)
                + QByteArray(100'000'000, 'x') + lines(u"\",KR\n#2,Beta,KR\n"_s),
            {}, {}, options);
        QVERIFY(report.has_value());
        QCOMPARE(report->badRows.size(), 1);
        QCOMPARE(report->badRows.constFirst().problem, services::ImportProblem::TooLarge);
        QCOMPARE(report->badRows.constFirst().value.size(), 200);
        QCOMPARE(counts(*report), u"1 0 0 1 | 1 0 0 | 1"_s);
    }
};

DESK_TEST_MAIN(ImportRowsTest, QCoreApplication)
#include "tst_import_rows.moc"
