#include "importfixture.h"

#include "support/testmain.h"

using namespace Qt::StringLiterals;

namespace {

/// #n stands for an id, as in files of rows, and ' for a quote.
QByteArray json(QString text)
{
    return lines(text.replace(u'\'', u'"'));
}

const QString customer = u"{\"id\":\"#1\",\"companyProfile\":{\"companyName\":\"Alpha\"}}"_s;

} // namespace

/// What the REST API, its SDKs or a script wrote comes in as a CSV file does.
class ImportJsonTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void collectionsOfTheRestApiComeIn()
    {
        ImportFixture fixture;
        const auto report = fixture.importText(
            json(
                u"{'totalCount':1,'items':[{'id':'#1','commerceId':'c','companyProfile':"
                u"{'tenantId':'#1','domain':'alpha.example','companyName':'Alpha','attributes':"
                u"{'objectType':'CustomerCompanyProfile'}},'billingProfile':{'culture':'ko-KR',"
                u"'language':'ko','companyName':'Alpha','defaultAddress':{'country':'KR','city':'"
                u"Seoul'}},"
                u"'relationshipToPartner':'reseller','allowDelegatedAccess':false,"
                u"'links':{'self':{'uri':'/customers/#1','method':'GET','headers':[]}},"
                u"'attributes':{'etag':'e','objectType':'Customer'}}],"
                u"'links':{'self':{'uri':'/customers'}},'attributes':{'objectType':'Collection'}}"_s),
            json(
                u"[{'id':'#11','customerId':'#1','offerId':'796B6B5F-613C-4E24-A17C-EBA730D49C02',"
                u"'offerName':'Office 365 Enterprise E3','friendlyName':'Office 365 Enterprise E3',"
                u"'quantity':5,'unitType':'Licenses','hasPurchasableAddons':false,"
                u"'creationDate':'2020-05-12T09:30:00.5Z','effectiveStartDate':'2020-05-12T00:00:"
                u"00Z',"
                u"'commitmentEndDate':'2021-05-11T00:00:00Z','status':'active',"
                u"'autoRenewEnabled':false,'isTrial':false,'billingType':'license',"
                u"'billingCycle':'annual','termDuration':'P1Y','orderId':'o-1',"
                u"'suspensionReasons':[],'attributes':{'etag':'e'}}]"_s),
            json(u"{\"id\":\"#21\",\"customerId\":\"#1\",\"displayName\":\"Kim\","
                 u"\"userPrincipalName\":\"kim@alpha.example\",\"usageLocation\":\"KR\","
                 u"\"licences\":[\"#11\"],\"disabledPlans\":[\"#11:SWAY\"]}\n"_s));
        QVERIFY(report.has_value());
        QCOMPARE(told(report->badRows), QStringList());
        QCOMPARE(counts(*report), u"3 0 0 0 | 1 1 1 | 0"_s);
        QStringList warnings;
        for (const services::ImportWarning &warning : report->warnings) {
            warnings += warning.file + u' ' + warning.detail;
        }
        QCOMPARE(warnings.join(u'\n'),
            u"customers.csv billingProfile.defaultAddress.city, commerceId"_s);
        const domain::Customer c = fixture.customer(guid(1));
        QCOMPARE(c.companyName + c.domain + c.country + c.language, u"Alphaalpha.exampleKRko-KR"_s);
        QCOMPARE(c.delegation.state, domain::DelegationState::None);
        const domain::Subscription s = fixture.subscription(guid(11));
        QCOMPARE(s.friendlyName, QString()); // the API fills in the product
        QCOMPARE(s.quantity, 5);
        QCOMPARE(s.startDate, QDate(2020, 5, 12));
        QCOMPARE(s.creationDate, QDateTime(QDate(2020, 5, 12), QTime(9, 30, 0, 500), Qt::UTC));
        QVERIFY(!s.autoRenew);
        QCOMPARE(
            fixture.account(guid(21)).licences.value(0).disabledPlans, QStringList{ u"SWAY"_s });
        QCOMPARE(fixture.account(guid(21)).email, u"kim@alpha.example"_s);
        QCOMPARE(report->files.at(0).format, services::ImportFormat::Json);
        QCOMPARE(report->files.at(2).format, services::ImportFormat::Json); // a single line
        QCOMPARE(fixture.violations(), QStringList());
    }

    void namesEachBadEntry_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("bad");
        const auto row = [](const char *name, const QString &file, const QString &bad) {
            QTest::newRow(name) << file << bad;
        };
        row("value", u"[{\"id\":\"#1\",\"companyName\":\"A\",\"cloud\":\"moon\"}]"_s,
            u"customers.csv:1 cloud=moon value"_s);
        row("nested value",
            u"["_s + customer
                + u",{\"id\":\"#2\",\"companyProfile\":{\"companyName\":\" \",\"domain\":\"d\"}}]"_s,
            u"customers.csv:2 companyProfile.companyName=  missing"_s);
        row("duplicate", u"["_s + customer + u",\n"_s + customer + u"]"_s,
            u"customers.csv:2 id=#1 duplicateId"_s);
        row("line", customer + u"\n\n{\"id\":\"#2\"}\n{\"id\n"_s,
            u"customers.csv:3 companyProfile.companyName= missing\ncustomers.csv:4 = jsonSyntax"_s);
        row("cut off", u"["_s + customer + u",{\"id\":"_s, u"customers.csv:2 = jsonCutOff"_s);
        row("deep", u"["_s + customer + u","_s + QString(80, u'[') + QString(80, u']') + u"]"_s,
            u"customers.csv:2 = jsonTooDeep"_s);
        row("no object", u"["_s + customer + u",7]"_s, u"customers.csv:2 = jsonNoObject"_s);
        row("large", u"["_s + customer + u",{\"id\":\""_s + QString(1'100'000, u'x') + u"\"}]"_s,
            u"customers.csv:2 = jsonTooLarge"_s);
        row("control character", u"[{\"id\":\"#1\",\"companyName\":\"a\\u0000\"}]"_s,
            QString(
                u"customers.csv:1 companyName=a"_s + QChar(QChar::Null) + u" controlCharacter"_s));
        row("half a character", u"[{\"id\":\"#1\",\"companyName\":\"a\\ud800\"}]"_s,
            QString(u"customers.csv:1 companyName=a"_s + QChar(0xd800) + u" halfCharacter"_s));
        row("null", u"[{\"id\":\"#1\",\"companyName\":null}]"_s,
            u"customers.csv:1 companyName= missing"_s);
        row("id of zeros",
            u"[{\"id\":\"00000000-0000-0000-0000-000000000000\",\"companyName\":\"A\"}]"_s,
            u"customers.csv:1 id=00000000-0000-0000-0000-000000000000 nilId"_s);
        row("unknown fields alone", u"[{\"colour\":\"red\"}]"_s,
            u"customers.csv:1 =colour jsonNoFields"_s);
        row("missing field", u"[{\"id\":\"#1\"}]"_s,
            u"customers.csv:1 companyName= missingColumn"_s);
    }
    void namesEachBadEntry()
    {
        QFETCH(QString, file);
        QFETCH(QString, bad);
        ImportFixture fixture;
        const QString before = fixture.everything().join(u'\n');
        const auto report = fixture.importText(json(file));
        QVERIFY(report.has_value());
        // As UTF-8, which has no half characters: both sides hold the same sign in their place.
        QCOMPARE(told(report->badRows).join(u'\n').toUtf8(), lines(bad));
        QVERIFY(!report->imported);
        QCOMPARE(fixture.everything().join(u'\n'), before);
    }

    void aPageOfAListComesInWithAWarning()
    {
        ImportFixture fixture;
        const auto report = fixture.importText(
            json(u"{\"totalCount\":2350,\"items\":["_s + customer + u"]}"_s),
            json(u"{'items':[{'id':'#11','customerId':'#1','offerName':'Office 365 Enterprise E3',"
                 u"'quantity':5,'status':'active'}],"
                 u"'links':{'next':{'uri':'/subscriptions?offset=1'}}}"_s),
            json(
                u"{'totalCount':1,'items':[{'id':'#21','customerId':'#1','displayName':'Kim'}]}"_s));
        QVERIFY(report.has_value());
        QVERIFY(report->imported);
        QCOMPARE(counts(*report), u"3 0 0 0 | 1 1 1 | 0"_s);
        QCOMPARE(told(report->warnings).mid(0, 2).join(u'\n'),
            u"customers.csv partOfList x1 2350\nsubscriptions.csv partOfList x1"_s);
        QVERIFY(!told(report->warnings).mid(2).join(u'\n').contains(u"partOfList"_s));
    }

    void goodEntriesComeInByChoice()
    {
        ImportFixture fixture;
        services::ImportOptions options;
        options.skipBad = true;
        const auto report
            = fixture.importText(json(u"["_s + customer
                                     + u",{\"id\":\"x\"},{\"id\":\"#2\",\"companyProfile\":"
                                       u"{\"companyName\":\"Beta\"}}]"_s),
                {}, {}, options);
        QVERIFY(report.has_value());
        QCOMPARE(counts(*report), u"2 0 0 1 | 2 0 0 | 1"_s);
    }

    void fieldsCanBeMapped()
    {
        ImportFixture fixture;
        services::ImportOptions options;
        options.columnMap = { { u"who.name"_s, u"companyName"_s } };
        const auto report = fixture.importText(
            json(u"[{\"id\":\"#1\",\"who\":{\"name\":\"Alpha\"}}]"_s), {}, {}, options);
        QVERIFY(report.has_value());
        QCOMPARE(counts(*report), u"1 0 0 0 | 1 0 0 | 0"_s);
        QCOMPARE(fixture.customer(guid(1)).companyName, u"Alpha"_s);
    }

    void aValueOfAnEntryCanBeCorrected_data()
    {
        QTest::addColumn<QString>("broken");
        QTest::newRow("control character") << u"a\\u0001"_s;
        QTest::newRow("half a character") << u"a\\udc00"_s;
    }
    void aValueOfAnEntryCanBeCorrected()
    {
        QFETCH(QString, broken);
        ImportFixture fixture;
        const QByteArray file = json(u"["_s + customer
            + u",{\"id\":\"#2\",\"companyProfile\":{\"companyName\":\""_s + broken + u"\"}}]"_s);
        const auto seen = fixture.importText(file);
        QVERIFY(seen.has_value());
        QCOMPARE(seen->badRows.value(0).proposal, std::optional(u"a"_s));
        services::ImportOptions options;
        options.corrections = { { services::ImportKind::Customers, 1, u"Beta"_s, 2, {} } };
        const auto report = fixture.importText(file, {}, {}, options);
        QVERIFY(report.has_value());
        QCOMPARE(counts(*report), u"2 0 0 0 | 2 0 0 | 0"_s);
        QCOMPARE(fixture.customer(guid(2)).companyName, u"Beta"_s);
    }
};

DESK_TEST_MAIN(ImportJsonTest, QCoreApplication)
#include "tst_import_json.moc"
