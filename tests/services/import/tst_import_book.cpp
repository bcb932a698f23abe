#include "importfixture.h"

#include "domain/names.h"
#include "support/testmain.h"

#include <QStringEncoder>

using namespace Qt::StringLiterals;
using domain::SubscriptionStatus;
using services::ImportOptions;

namespace {

const QString customerHeader = u"customerId,companyName,country\n"_s;
const QString twoCustomers = customerHeader + u"#1,Alpha,KR\n#2,Beta,US\n"_s;
const QString addOnHeader
    = u"subscriptionId,customerId,offerName,quantity,status,parentSubscriptionId\n"_s;
const QString e3 = u"Office 365 Enterprise E3"_s;

QByteArray encoded(const QString &text, QStringConverter::Encoding encoding)
{
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    const QByteArray bytes = encoder(text);
    return bytes;
}

} // namespace

/// What an import makes of a book: values, defaults, updates, and what it leaves alone.
class ImportBookTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void readsEveryEncodingAndSeparatorAlike_data()
    {
        QTest::addColumn<QByteArray>("file");
        const QString text = QString::fromUtf8(
            lines(u"고객 ID,회사 이름,국가/지역\r\n#1,\"다온, 정보\",KR\r\n"_s));
        QTest::newRow("utf-8") << text.toUtf8();
        QTest::newRow("utf-8 with bom") << encoded(text, QStringConverter::Utf8);
        QTest::newRow("utf-16 little") << encoded(text, QStringConverter::Utf16LE);
        QTest::newRow("utf-16 big") << encoded(text, QStringConverter::Utf16BE);
        QTest::newRow("cp949") << QByteArray(
                                      "\xb0\xed\xb0\xb4 ID,\xc8\xb8\xbb\xe7 "
                                      "\xc0\xcc\xb8\xa7,\xb1\xb9\xb0\xa1/\xc1\xf6\xbf\xaa\r\n")
                + lines(u"#1"_s) + ",\"\xb4\xd9\xbf\xc2, \xc1\xa4\xba\xb8\",KR\r\n";
        QString semicolons = text;
        QTest::newRow("semicolon") << semicolons.replace(u"ID,"_s, u"ID;"_s)
                                          .replace(u"이름,"_s, u"이름;"_s)
                                          .replace(u"1,\""_s, u"1;\""_s)
                                          .replace(u"\",K"_s, u"\";K"_s)
                                          .toUtf8();
        QTest::newRow("tab") << semicolons.replace(u';', u'\t').toUtf8();
    }
    void readsEveryEncodingAndSeparatorAlike()
    {
        QFETCH(QByteArray, file);
        ImportFixture fixture;
        const auto report = fixture.importText(file);
        QVERIFY(report.has_value());
        QCOMPARE(told(report->badRows), QStringList());
        QCOMPARE(fixture.records(),
            QStringList{ guid(1) + u"|다온, 정보|||KR||global|reseller|granted||"_s });
    }

    void tellsWhatBecomesUpgradable()
    {
        ImportFixture fixture;
        const QString header = u"subscriptionId,customerId,offerName,licences,status\n"_s;
        const QString basic = u"Microsoft 365 Business Basic,5,"_s;
        const auto upgradable = [](const auto &report) {
            return report && report->upgradable ? QString::number(report->upgradable->before)
                    + u" -> "_s + QString::number(report->upgradable->after)
                                                : u"not told"_s;
        };
        ImportOptions check;
        check.dryRun = true;
        const QByteArray first = lines(QString(header % u"#11,#1,"_s % basic % u"active\n"_s
            % u"#12,#1,"_s % basic % u"suspended\n"_s));
        QCOMPARE(
            upgradable(fixture.importText(lines(twoCustomers), first, {}, check)), u"0 -> 1"_s);
        QCOMPARE(fixture.records(), QStringList());
        QCOMPARE(upgradable(fixture.importText(lines(twoCustomers), first)), u"0 -> 1"_s);
        QCOMPARE(upgradable(fixture.importText({}, first, {}, check)), u"not told"_s); // the same
        const QByteArray second = lines(QString(
            header % u"#12,#1,"_s % basic % u"active\n"_s % u"#21,#2,"_s % basic % u"active\n"_s));
        QCOMPARE(upgradable(fixture.importText({}, second, {}, check)), u"1 -> 3"_s);
        // Whoever may not upgrade can upgrade nothing.
        fixture.setRole(domain::Role::Guest);
        QCOMPARE(upgradable(fixture.importText({}, second, {}, check)), u"0 -> 0"_s);
    }

    void fillsDefaults()
    {
        ImportFixture fixture;
        const auto report = fixture.importText(lines(twoCustomers),
            lines(u"subscriptionId,customerId,offerName,licences,status,unitPrice\n"
                  "#11,#1,"_s
                + e3 + u",\"1,000\",Active,5600\n#12,#2,"_s + e3 + u",5,canceled,20.5\n"_s));
        QVERIFY(report.has_value());
        QCOMPARE(told(report->badRows), QStringList());
        const auto first = fixture.subscription(guid(11));
        QCOMPARE(first.quantity, 1000);
        QCOMPARE(first.billingCycle, domain::BillingCycle::Monthly);
        QCOMPARE(first.term, domain::Term::Month);
        QCOMPARE(first.autoRenew, true);
        QCOMPARE(first.isTrial, false);
        QCOMPARE(first.soldBy, domain::SoldBy::Own);
        QCOMPARE(first.unitPrice->plainText() + first.unitPrice->currency.code(), u"5600KRW"_s);
        QVERIFY(!first.startDate.isValid());
        const auto second = fixture.subscription(guid(12));
        QCOMPARE(second.status, SubscriptionStatus::Deleted);
        QCOMPARE(second.unitPrice->plainText() + second.unitPrice->currency.code(), u"20.50USD"_s);
    }

    void annualBillingMeansAYearUnlessTheTermSaysElse()
    {
        ImportFixture fixture;
        const auto report = fixture.importText(lines(twoCustomers),
            lines(u"subscriptionId,customerId,offerName,quantity,status,청구 주기,term\n"
                  "#11,#1,"_s
                + e3 + u",5,활성,매년,\n#12,#1,"_s + e3 + u",5,활성,월별,P1Y\n"_s));
        QVERIFY(report.has_value());
        QCOMPARE(fixture.subscription(guid(11)).term, domain::Term::Year);
        QCOMPARE(fixture.subscription(guid(12)).term, domain::Term::Year);
        QCOMPARE(fixture.subscription(guid(12)).billingCycle, domain::BillingCycle::Monthly);
    }

    void knowsProductsByEveryName()
    {
        ImportFixture fixture;
        const auto report = fixture.importText(lines(twoCustomers),
            lines(u"subscriptionId,customerId,offerId,offerName,quantity,status\n"
                  "#11,#1,,비즈니스용 Microsoft 365 앱,5,active\n"
                  "#12,#1,,office 365 business,5,active\n"
                  "#13,#1,796B6B5F-613C-4E24-A17C-EBA730D49C02,,5,active\n"
                  "#14,#1,,Office 365 Enterprize E3,5,active\n"
                  "#15,#1,,Contoso Backup,5,active\n"
                  "#16,#2,,Contoso  Backup,5,active\n"
                  "#17,#1,#77,Contoso Mail,5,active\n"
                  "#18,#1,#77,Office 365 E5,5,active\n"
                  "#19,#1,MS-AZR-0145P,,5,active\n"_s));
        QVERIFY(report.has_value());
        QCOMPARE(told(report->badRows), QStringList());
        QCOMPARE(told(report->warnings),
            QStringList({ u"customers.csv delegationAssumed x2 granted"_s,
                u"subscriptions.csv misspeltProduct x1 Office 365 Enterprize E3 Office 365 Enterprise E3"_s,
                u"subscriptions.csv unknownProduct x2 Contoso Backup"_s,
                u"subscriptions.csv unknownProduct x1 Contoso Mail"_s,
                u"subscriptions.csv unknownProduct x1 MS-AZR-0145P"_s }));
        QCOMPARE(fixture.subscription(guid(11)).offerId, fixture.subscription(guid(12)).offerId);
        QCOMPARE(fixture.subscription(guid(13)).offerName, e3);
        QCOMPARE(fixture.subscription(guid(14)).offerId,
            catalog::Catalogue::idOfUnknown(u"Office 365 Enterprize E3"_s));
        QCOMPARE(fixture.subscription(guid(15)).offerId, fixture.subscription(guid(16)).offerId);
        QCOMPARE(fixture.subscription(guid(17)).offerId.text(), guid(77));
        // An id that the catalogue does not know gives way to a name that it knows.
        QCOMPARE(fixture.subscription(guid(18)).offerId,
            fixture.context().catalogue->offerNamed(u"Office 365 Enterprise E5"_s)->id);
        QCOMPARE(fixture.violations(), QStringList());
    }

    void addOnsMayStandBeforeTheirParents()
    {
        ImportFixture fixture;
        const QByteArray file = lines(addOnHeader
            + u"#13,#1,Contoso Archive,5,active,#12\n"
              "#12,#1,Contoso Mail,5,suspended,#11\n"
              "#11,#1,"_s
            + e3
            + u",5,deleted,\n"
              "#14,#1,Contoso Mail,5,active,#11\n"_s);
        const auto report = fixture.importText(lines(twoCustomers), file);
        QVERIFY(report.has_value());
        QCOMPARE(counts(*report), u"6 0 0 0 | 2 4 0 | 0"_s);
        QCOMPARE(fixture.subscription(guid(13)).parentId.text(), guid(12));
        QCOMPARE(fixture.subscription(guid(12)).status, SubscriptionStatus::Suspended);
        QCOMPARE(fixture.violations(), QStringList());
        const auto again = fixture.importText(lines(twoCustomers), file);
        QCOMPARE(counts(*again), u"0 0 6 0 | 2 4 0 | 0"_s);
    }

    void loopThatOnlyArisesWithTheBookIsFound()
    {
        ImportFixture fixture;
        QVERIFY(fixture
                    .importText(lines(twoCustomers),
                        lines(addOnHeader + u"#11,#1,"_s + e3 + u",5,active,\n#12,#1,"_s + e3
                            + u",5,active,#11\n"_s))
                    .has_value());
        const auto report
            = fixture.importText({}, lines(addOnHeader + u"#11,#1,"_s + e3 + u",5,active,#12\n"_s));
        QCOMPARE(told(report->badRows).join(u'\n'),
            QString::fromUtf8(lines(u"subscriptions.csv:2 parentSubscriptionId=#12 parentLoop"_s)));
        // Where the file also turns the other one round, there is no loop.
        const auto turned = fixture.importText({},
            lines(addOnHeader + u"#11,#1,"_s + e3 + u",5,active,#12\n#12,#1,"_s + e3
                + u",5,active,\n"_s));
        QCOMPARE(counts(*turned), u"0 2 0 0 | 0 2 0 | 0"_s);
        QCOMPARE(fixture.violations(), QStringList());
    }

    void readsPartnerCentersOwnExports_data()
    {
        QTest::addColumn<QString>("customers");
        QTest::addColumn<QString>("subscriptions");
        QTest::newRow("English")
            << u"Microsoft ID,Company name,Primary domain name,Relationship\n#1,Alpha,alpha.example,Reseller\n"_s
            << u"Subscription ID,Subscription,Quantity,Status,Reseller\n#11,Office 365 Enterprise E3,5,Active,\n#12,Power BI Pro,2,Suspended,fabrikam PARTNERS\n#13,Visio Plan 2,1,Active,Contoso\n"_s;
        QTest::newRow("Korean")
            << u"Microsoft ID,회사 이름,주 도메인 이름,관계\n#1,Alpha,alpha.example,재판매인\n"_s
            << u"구독 ID,구독,수량,상태,재판매인\n#11,Office 365 Enterprise E3,5,활성,\n#12,Power BI Pro,2,일시 중단됨,Fabrikam Partners\n#13,Visio 플랜 2,1,활성,Contoso\n"_s;
    }
    void readsPartnerCentersOwnExports()
    {
        QFETCH(QString, customers);
        QFETCH(QString, subscriptions);
        ImportFixture fixture;
        fixture.write([](domain::BookWriter &writer) {
            domain::BookInfo info = writer.info().value();
            info.resellerName = u"Fabrikam Partners"_s;
            return writer.setInfo(info);
        });
        ImportOptions options;
        options.customer = domain::CustomerId::fromText(guid(1));
        const auto report = fixture.importText(lines(customers), lines(subscriptions), {}, options);
        QVERIFY(report.has_value());
        QCOMPARE(told(report->badRows), QStringList());
        QCOMPARE(
            told(report->warnings), QStringList{ u"customers.csv delegationAssumed x1 granted"_s });
        QCOMPARE(fixture.customer(guid(1)).domain, u"alpha.example"_s);
        QCOMPARE(fixture.subscription(guid(11)).soldBy, domain::SoldBy::Own);
        QCOMPARE(fixture.subscription(guid(12)).soldBy, domain::SoldBy::Own);
        QCOMPARE(fixture.subscription(guid(12)).sellerName, QString());
        QCOMPARE(fixture.subscription(guid(12)).status, SubscriptionStatus::Suspended);
        QCOMPARE(fixture.subscription(guid(13)).soldBy, domain::SoldBy::OtherPartner);
        QCOMPARE(fixture.subscription(guid(13)).sellerName, u"Contoso"_s);
    }

    void onlyTheAskedCustomersRowsComeIn()
    {
        ImportFixture fixture;
        ImportOptions options;
        options.customer = domain::CustomerId::fromText(guid(1));
        const auto report = fixture.importText(lines(twoCustomers),
            lines(addOnHeader + u"#11,#2,"_s + e3 + u",5,active,\n"_s), {}, options);
        QCOMPARE(told(report->badRows).join(u'\n'),
            QString::fromUtf8(lines(u"subscriptions.csv:2 customerId=#2 otherCustomer"_s)));
    }

    void updatesByIdAndLeavesWhatTheFileLacks()
    {
        ImportFixture fixture;
        QVERIFY(
            fixture
                .importText(
                    lines(
                        u"customerId,companyName,domain,country,cloud,delegatedAdmin,"
                        u"delegationDate,excludedServices\n"
                        "#1,Alpha,alpha.example,KR,21vianet,requested,2020-05-01,TEAMS1|SWAY\n#2,Beta,,US,,granted,,\n"_s),
                    lines(u"subscriptionId,customerId,offerName,quantity,status,friendlyName,"
                          u"unitPrice,soldBy,sellerName\n"
                          "#11,#1,"_s
                        + e3 + u",5,active,Head office,5600,otherPartner,Contoso\n"_s))
                .has_value());
        const auto report = fixture.importText(
            lines(u"customerId,companyName,domain,cloud\n#1,Alpha 2,,\n#2,Beta,,global\n"_s),
            lines(u"subscriptionId,customerId,offerName,quantity,status,friendlyName\n#11,#1,"_s
                + e3 + u",6,suspended,\n"_s));
        QVERIFY(report.has_value());
        QCOMPARE(counts(*report), u"0 2 1 0 | 2 1 0 | 0"_s);
        QVERIFY(report->warnings.isEmpty());
        const domain::Customer customer = fixture.customer(guid(1));
        QCOMPARE(customer.companyName, u"Alpha 2"_s);
        QCOMPARE(customer.domain, QString());
        QCOMPARE(customer.country, u"KR"_s);
        QCOMPARE(customer.cloud, domain::Cloud::China21Vianet);
        QCOMPARE(customer.delegation.state, domain::DelegationState::Requested);
        QCOMPARE(customer.delegation.since, QDate(2020, 5, 1));
        QCOMPARE(customer.delegation.excludedPlans, QStringList({ u"TEAMS1"_s, u"SWAY"_s }));
        const auto subscription = fixture.subscription(guid(11));
        QCOMPARE(subscription.quantity, 6);
        QCOMPARE(subscription.status, SubscriptionStatus::Suspended);
        QCOMPARE(subscription.friendlyName, QString());
        QCOMPARE(subscription.sellerName, u"Contoso"_s);
        QVERIFY(subscription.unitPrice);
        QCOMPARE(subscription.rowVersion, 2);
    }

    void changedDelegationForgetsItsDay()
    {
        ImportFixture fixture;
        const QString header = u"customerId,companyName,delegatedAdmin"_s;
        QVERIFY(fixture.importText(lines(header + u",delegationDate\n#1,Alpha,yes,2020-05-01\n"_s))
                    .has_value());
        QVERIFY(fixture.importText(lines(header + u"\n#1,Alpha,granted\n"_s)).has_value());
        QCOMPARE(fixture.customer(guid(1)).delegation.since, QDate(2020, 5, 1));
        QVERIFY(fixture.importText(lines(header + u"\n#1,Alpha,제거됨\n"_s)).has_value());
        QCOMPARE(fixture.customer(guid(1)).delegation.state, domain::DelegationState::Removed);
        QVERIFY(!fixture.customer(guid(1)).delegation.since.isValid());
    }

    void subscriptionsStayWithTheirCustomer()
    {
        ImportFixture fixture;
        const QString row = u"subscriptionId,customerId,offerName,quantity,status\n#11,#%1,"_s + e3
            + u",5,active\n"_s;
        QVERIFY(fixture.importText(lines(twoCustomers), lines(row.arg(1))).has_value());
        const auto report = fixture.importText({}, lines(row.arg(2)));
        QCOMPARE(told(report->badRows).join(u'\n'),
            QString::fromUtf8(lines(u"subscriptions.csv:2 customerId=#2 otherCustomer"_s)));
    }

    void cancelledByTheFileEndsItsAssignments()
    {
        ImportFixture fixture;
        const QString header = u"subscriptionId,customerId,offerName,quantity,status\n"_s;
        QVERIFY(fixture
                    .importText(lines(twoCustomers),
                        lines(header + u"#11,#1,"_s + e3 + u",5,active\n#12,#1,"_s + e3
                            + u",5,active\n"_s),
                        lines(u"userId,customerId,licences\n#21,#1,#11|#12|#11\n#22,#1,#11\n"_s))
                    .has_value());
        QCOMPARE(fixture.account(guid(21)).licences.size(), 2);
        QVERIFY(fixture.importText({}, lines(header + u"#11,#1,"_s + e3 + u",5,취소됨\n"_s))
                    .has_value());
        QCOMPARE(fixture.account(guid(21)).licences.size(), 1);
        QCOMPARE(fixture.account(guid(22)).licences.size(), 0);
        QCOMPARE(fixture.violations(), QStringList());
    }

    void batchToolDoesNotReviveWhatEndedHere()
    {
        ImportFixture fixture;
        const QString header
            = u"CustomerTenantId,LegacySubscriptionId,LegacyProductName,CurrentSeatCount,MigrationIneligibilityReason\n"_s;
        QVERIFY(fixture
                    .importText(lines(twoCustomers),
                        lines(u"subscriptionId,customerId,offerName,quantity,status\n#11,#1,"_s + e3
                            + u",5,deleted\n#12,#1,"_s + e3 + u",5,suspended\n"_s))
                    .has_value());
        const auto report = fixture.importText(
            {}, lines(header + u"#1,#11,"_s + e3 + u",5,\n#1,#12,"_s + e3 + u",5,\n"_s));
        QVERIFY(report.has_value());
        QCOMPARE(counts(*report), u"0 1 1 0 | 0 2 0 | 0"_s);
        QCOMPARE(fixture.subscription(guid(11)).status, SubscriptionStatus::Deleted);
        QCOMPARE(fixture.subscription(guid(12)).status, SubscriptionStatus::Active);
    }

    void upgradedSubscriptionStaysCancelled()
    {
        ImportFixture fixture;
        const QString header = u"subscriptionId,customerId,offerName,quantity,status\n"_s;
        QVERIFY(fixture
                    .importText(lines(twoCustomers),
                        lines(header + u"#11,#1,"_s + e3
                            + u",5,deleted\n#12,#1,Office 365 E5,5,active\n"_s))
                    .has_value());
        fixture.write([](domain::BookWriter &writer) -> domain::Result<void> {
            auto source = writer.subscription(*domain::SubscriptionId::fromText(guid(11))).value();
            source.upgradedTo = *domain::SubscriptionId::fromText(guid(12));
            return writer.putSubscription(source);
        });
        const auto report
            = fixture.importText({}, lines(header + u"#11,#1,"_s + e3 + u",5,active\n"_s));
        QCOMPARE(
            told(report->badRows), QStringList{ u"subscriptions.csv:2 status=active value"_s });
        const auto same
            = fixture.importText({}, lines(header + u"#11,#1,"_s + e3 + u",6,deleted\n"_s));
        QCOMPARE(same->changed, 1);
        QVERIFY(!fixture.subscription(guid(11)).upgradedTo.isNull());
    }

    void usersKeepWhatTheirFileLacks()
    {
        ImportFixture fixture;
        const QByteArray subscriptions
            = lines(u"subscriptionId,customerId,offerName,quantity,status\n#11,#1,"_s + e3
                + u",5,active\n#12,#1,"_s + e3 + u",5,active\n"_s);
        QVERIFY(
            fixture
                .importText(lines(twoCustomers), subscriptions,
                    lines(
                        u"userId,customerId,displayName,email,usageLocation,licences,disabledPlans,"
                        u"groupBased,groupNames\n"
                        "#21,#1,김하나,hana@alpha.example,kr,#11|#12,#11:SWAY|#11:TEAMS1,#12,#12:Sales%7CEast\n"_s))
                .has_value());
        const domain::Account account = fixture.account(guid(21));
        QCOMPARE(account.usageLocation, u"KR"_s);
        QCOMPARE(account.licences.at(0).disabledPlans, QStringList({ u"SWAY"_s, u"TEAMS1"_s }));
        QVERIFY(account.licences.at(1).groupBased);
        QCOMPARE(account.licences.at(1).groupName, u"Sales|East"_s);
        const auto report
            = fixture.importText({}, {}, lines(u"userId,customerId,licences\n#21,#1,#12\n"_s));
        QCOMPARE(counts(*report), u"0 1 0 0 | 0 0 1 | 0"_s);
        QCOMPARE(fixture.account(guid(21)).licences.size(), 1);
        QVERIFY(fixture.account(guid(21)).licences.constFirst().groupBased);
        QCOMPARE(fixture.account(guid(21)).displayName, u"김하나"_s);
    }

    void judgesTheCustomersItTouches()
    {
        ImportFixture fixture;
        QVERIFY(fixture
                    .importText(lines(twoCustomers),
                        lines(addOnHeader + u"#11,#1,Microsoft 365 Business Basic,5,active,\n"_s))
                    .has_value());
        const auto page
            = fixture.book()
                  .read<domain::Page<domain::CustomerRow>>([](domain::BookReader &reader) {
                      domain::CustomerQuery query;
                      query.onlyUpgradable = true;
                      return reader.customers(query);
                  })
                  .result();
        QVERIFY(page.has_value());
        QCOMPARE(page->items.size(), 1);
        QCOMPARE(page->items.constFirst().customer.id.text(), guid(1));
        QCOMPARE(page->items.constFirst().lastChecked,
            QDateTime(QDate(2021, 1, 4), QTime(9, 0), Qt::UTC));
    }

    void demoBookStaysADemo()
    {
        ImportFixture fixture;
        const QDateTime demoTime(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC);
        fixture.write([&](domain::BookWriter &writer) {
            domain::BookInfo info = writer.info().value();
            info.origin = domain::BookOrigin::Demo;
            info.simulatedNow = demoTime;
            return writer.setInfo(info);
        });
        QVERIFY(fixture.importText(lines(twoCustomers)).has_value());
        QCOMPARE(fixture.info().origin, domain::BookOrigin::Demo);
        QCOMPARE(fixture.info().simulatedNow, demoTime);
    }

    void importOfNothingWritesNothing()
    {
        ImportFixture fixture;
        const QStringList before = fixture.everything();
        const auto report = fixture.importText(lines(customerHeader));
        QVERIFY(report.has_value());
        QCOMPARE(counts(*report), u"0 0 0 0 | 0 0 0 | 0"_s);
        QCOMPARE(fixture.everything(), before);
    }

    void unknownColumnsAreReportedOnce()
    {
        ImportFixture fixture;
        const auto report = fixture.importText(
            lines(u"customerId,colour,companyName,delegatedAdmin, size ,\n#1,red,Alpha,no,9,\n"_s));
        QVERIFY(report.has_value());
        QCOMPARE(told(report->warnings),
            QStringList{ u"customers.csv unknownColumns x2 colour,  size"_s });
        QVERIFY(report->imported);
    }

    void columnMapLeadsColumnsToFields()
    {
        ImportFixture fixture;
        ImportOptions options;
        options.columnMap = { { u"Trading as"_s, u"companyName"_s } };
        const QByteArray file
            = lines(u"customerId,trading AS,company name\n#1,Alpha,Alpha Holdings\n"_s);
        QVERIFY(fixture.importText(file, {}, {}, options).has_value());
        QCOMPARE(fixture.customer(guid(1)).companyName, u"Alpha"_s);
        for (const auto &[column, field] :
            { std::pair{ u"Trading as"_s, u"colour"_s }, { u"Colour"_s, u"companyName"_s } }) {
            options.columnMap = { { column, field } };
            const auto wrong = fixture.importText(file, {}, {}, options);
            QVERIFY(!wrong.has_value());
            QCOMPARE(wrong.error().code, domain::ErrorCode::WrongUse);
            QCOMPARE(wrong.error().fact(u"value"_s), field == u"colour"_s ? field : column);
        }
    }

    void fileThatCannotBeReadIsBadInput()
    {
        ImportFixture fixture;
        const auto report = fixture.import({ fixture.path(u"missing.csv"_s), {}, {} });
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, domain::ErrorCode::BadInput);
        QCOMPARE(report.error().fact(u"file"_s), fixture.path(u"missing.csv"_s));
        QVERIFY(!report.error().fact(u"reason"_s).isEmpty());
        const auto folder = fixture.import({ fixture.path(u"."_s), {}, {} });
        QVERIFY(!folder.has_value());
        QCOMPARE(folder.error().code, domain::ErrorCode::BadInput);
        const auto none = fixture.import({});
        QVERIFY(!none.has_value());
        QCOMPARE(none.error().code, domain::ErrorCode::WrongUse);
    }

    void stopInTheMiddleLeavesTheBookAsItWas()
    {
        ImportFixture fixture;
        QString file = customerHeader;
        for (int i = 1; i <= 2000; ++i) {
            file += u"#%1,Customer %1,KR\n"_s.arg(i);
        }
        const QStringList before = fixture.everything();
        std::stop_source stop;
        QList<qint64> seen;
        const auto report = fixture.import(
            { fixture.file(u"c.csv"_s, lines(file)), {}, {} }, {},
            [&](qint64 done, qint64 total) {
                seen += { done, total };
                if (done == 40) {
                    stop.request_stop();
                }
            },
            stop.get_token());
        QVERIFY(!report.has_value());
        QCOMPARE(report.error().code, domain::ErrorCode::Cancelled);
        QCOMPARE(seen, QList<qint64>({ 20, 2000, 40, 2000 }));
        QCOMPARE(fixture.everything(), before);
    }
};

DESK_TEST_MAIN(ImportBookTest, QCoreApplication)
#include "tst_import_book.moc"
