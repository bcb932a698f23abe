#include "importfixture.h"

#include "support/testmain.h"

#include <QDir>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using services::ExportFiles;
using services::ExportFormat;

namespace {

/// What people really put into fields, and what breaks files.
const QStringList oddTexts{ u""_s, u"plain"_s, u"a,b"_s, u"semi;colon"_s, u"tab\there"_s,
    u"\"quoted\""_s, u"\""_s, u"two\nlines"_s, u"crlf\r\nlines"_s, u"cr\rlines"_s, u" blanks "_s,
    u"=1+2"_s, u"+82 2 123"_s, u"-5"_s, u"@sum"_s, u"'"_s, u"다온정보통신"_s, u"北京示例"_s,
    u"शर्मा"_s, u"عربي"_s, u"עברית"_s, u"👩‍💻🌈"_s, u"e\u0301"_s, u"\ufeffmark"_s,
    u"\ufffd"_s, u"A|B%7C:C"_s, u"true"_s, u"0012"_s, u"_x000D_"_s, u"2020-05-12"_s };

class OddBook
{
public:
    OddBook(quint32 seed, const catalog::Catalogue &catalogue)
        : m_random(seed)
        , m_catalogue(catalogue)
    {
    }

    domain::Result<void> write(domain::BookWriter &writer)
    {
        for (int c = 1; c <= 12; ++c) {
            domain::Customer customer;
            customer.id = *domain::CustomerId::fromText(guid(c));
            customer.companyName = u"c"_s + odd();
            customer.localName = odd();
            customer.domain = odd();
            customer.country = one({ u""_s, u"KR"_s, u"CN"_s, u"IN"_s });
            customer.language = odd();
            customer.cloud = flag() ? domain::Cloud::Global : domain::Cloud::China21Vianet;
            customer.relationship
                = flag() ? domain::Relationship::Reseller : domain::Relationship::None;
            customer.delegation.state = static_cast<domain::DelegationState>(m_random.bounded(4));
            customer.delegation.since = day();
            customer.delegation.excludedPlans
                = flag() ? QStringList() : QStringList{ u"TEAMS1"_s, u"SWAY"_s };
            if (const auto put = writer.putCustomer(customer); !put) {
                return put;
            }
            // Add-ons have lower ids than their parents, so that they stand before them.
            for (int s = 5; s >= 1; --s) {
                const auto put = writer.putSubscription(
                    subscription(customer.id, c * 100 + s, s < 3 ? c * 100 + s + 2 : 0));
                if (!put) {
                    return put;
                }
            }
            for (int a = 1; a <= 3; ++a) {
                if (const auto put = writer.putAccount(account(customer.id, c, a)); !put) {
                    return put;
                }
            }
        }
        return {};
    }

private:
    bool flag() { return m_random.bounded(2) == 0; }
    QString one(const QStringList &of) { return of.at(m_random.bounded(of.size())); }
    QString odd() { return one(oddTexts) + one(oddTexts); }
    QDate day() { return flag() ? QDate() : QDate(2020, 2, 28).addDays(m_random.bounded(400)); }

    domain::Subscription subscription(domain::CustomerId customer, int number, int parent)
    {
        domain::Subscription s;
        s.id = *domain::SubscriptionId::fromText(guid(number));
        s.customerId = customer;
        const catalog::Offer &offer
            = m_catalogue.offers().at(m_random.bounded(m_catalogue.offers().size()));
        const bool known = flag();
        s.offerId = known ? offer.id : catalog::Catalogue::idOfUnknown(odd() + u"?"_s);
        s.offerName = known ? offer.nameGlobal.ko : u"?"_s + odd();
        s.friendlyName = odd();
        s.quantity = 1
            + m_random.bounded(
                known ? static_cast<int>(qMin<qint64>(offer.maxQuantity, 5000)) : 5000);
        s.status = static_cast<domain::SubscriptionStatus>(1 + m_random.bounded(3));
        if (parent != 0) {
            s.parentId = *domain::SubscriptionId::fromText(guid(parent));
        }
        s.creationDate = flag()
            ? QDateTime()
            : QDateTime(QDate(2020, 2, 29), QTime(23, 59, 59, m_random.bounded(1000)), Qt::UTC);
        s.startDate = day();
        s.commitmentEndDate = day();
        s.billingCycle = flag() ? domain::BillingCycle::Monthly : domain::BillingCycle::Annual;
        s.term = flag() ? domain::Term::Month : domain::Term::Year;
        s.autoRenew = flag();
        s.isTrial = flag();
        s.soldBy = static_cast<domain::SoldBy>(m_random.bounded(4));
        s.sellerName = odd();
        s.partnerId = odd();
        s.orderId = odd();
        if (flag()) {
            s.unitPrice = domain::Money{ m_random.bounded(1'000'000),
                *domain::Currency::fromText(one({ u"KRW"_s, u"USD"_s, u"EUR"_s })) };
        }
        return s;
    }

    domain::Account account(domain::CustomerId customer, int c, int a)
    {
        domain::Account account;
        account.id = *domain::AccountId::fromText(guid(90'000 + c * 100 + a));
        account.customerId = customer;
        account.displayName = odd();
        account.email = odd();
        account.usageLocation = one({ u""_s, u"KR"_s });
        for (int s = 1; s <= 5; ++s) {
            if (flag()) {
                domain::Licence licence;
                licence.subscriptionId = *domain::SubscriptionId::fromText(guid(c * 100 + s));
                licence.disabledPlans
                    = flag() ? QStringList() : QStringList{ u"TEAMS1"_s, u"MCOSTANDARD"_s };
                licence.groupBased = flag();
                licence.groupName = licence.groupBased ? odd() : QString();
                account.licences += licence;
            }
        }
        return account;
    }

    QRandomGenerator m_random;
    const catalog::Catalogue &m_catalogue;
};

domain::Result<qint64> exportAll(ImportFixture &fixture, const ExportFiles &files,
    services::ExportForm form = {}, std::stop_token stop = {})
{
    return services::ExportService(fixture.book())
        .exportFiles(files, form, {}, std::move(stop))
        .result();
}

ExportFiles filesIn(const ImportFixture &fixture, const QString &prefix)
{
    return { fixture.path(prefix + u"c.csv"_s), fixture.path(prefix + u"s.csv"_s),
        fixture.path(prefix + u"u.csv"_s) };
}

} // namespace

class ExportTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasExportedImportsToAnEqualBook_data()
    {
        using catalog::Language;
        QTest::addColumn<ExportFormat>("format");
        QTest::addColumn<Language>("language");
        QTest::newRow("CSV") << ExportFormat::Csv << Language::English;
        QTest::newRow("JSON") << ExportFormat::Json << Language::English;
        QTest::newRow("JSON Lines") << ExportFormat::JsonLines << Language::English;
        QTest::newRow("workbook") << ExportFormat::Workbook << Language::English;
        QTest::newRow("CSV in Korean") << ExportFormat::Csv << Language::Korean;
        QTest::newRow("workbook in Korean") << ExportFormat::Workbook << Language::Korean;
    }
    void whatWasExportedImportsToAnEqualBook()
    {
        QFETCH(ExportFormat, format);
        QFETCH(catalog::Language, language);
        for (quint32 seed = 1; seed <= 5; ++seed) {
            ImportFixture source;
            source.write([&](domain::BookWriter &writer) {
                return OddBook(seed, *source.context().catalogue).write(writer);
            });
            const ExportFiles files = filesIn(source, u"1"_s);
            const auto written = exportAll(source, files, { format, seed % 2 == 0, {}, language });
            QVERIFY(written.has_value());
            QCOMPARE(*written, 12 + 60 + 36);

            ImportFixture target;
            const auto report
                = target.import({ files.customers, files.subscriptions, files.users });
            QVERIFY(report.has_value());
            QCOMPARE(told(report->badRows), QStringList());
            QCOMPARE(report->added, 12 + 60 + 36);
            const QStringList came = target.records();
            const QStringList went = source.records();
            QCOMPARE(came.size(), went.size());
            for (qsizetype i = 0; i < went.size(); ++i) {
                QCOMPARE(came.at(i), went.at(i));
            }
            QCOMPARE(target.violations(), QStringList());

            // Once more, over the same book and out again.
            const auto again = source.import({ files.customers, files.subscriptions, files.users });
            QCOMPARE(counts(*again), u"0 0 108 0 | 12 60 36 | 0"_s);
            const ExportFiles second = filesIn(target, u"2"_s);
            QVERIFY(exportAll(target, second, { format, seed % 2 == 0, {}, language }).has_value());
            QCOMPARE(contentsOf(second.customers), contentsOf(files.customers));
            QCOMPARE(contentsOf(second.subscriptions), contentsOf(files.subscriptions));
            QCOMPARE(contentsOf(second.users), contentsOf(files.users));
        }
    }

    void writesTheFieldsOfDataFormatsInIdOrder()
    {
        ImportFixture fixture;
        QVERIFY(
            fixture
                .importText(
                    lines(
                        u"customerId,companyName,domain,country,delegatedAdmin\n#2,\"Beta, Inc.\",,KR,none\n#1,=Alpha,alpha.example,US,granted\n"_s),
                    lines(
                        u"subscriptionId,customerId,offerName,quantity,status,startDate,unitPrice\n#11,#1,Office 365 Enterprise E3,5,active,2020-05-12,20\n"_s),
                    lines(
                        u"userId,customerId,displayName,licences,disabledPlans\n#21,#1,Kim,#11,#11:SWAY\n"_s))
                .has_value());
        const ExportFiles files = filesIn(fixture, u"x"_s);
        QVERIFY(exportAll(fixture, files).has_value());
        QCOMPARE(QString::fromUtf8(contentsOf(files.customers)),
            QString::fromUtf8(lines(
                u"customerId,companyName,localName,domain,country,language,cloud,relationship,"
                u"delegatedAdmin,excludedServices,delegationDate\n"
                "#1,=Alpha,,alpha.example,US,,global,reseller,granted,,\n#2,\"Beta, Inc.\",,,KR,,global,reseller,none,,\n"_s)));
        QCOMPARE(QString::fromUtf8(contentsOf(files.subscriptions)),
            QString::fromUtf8(lines(
                u"subscriptionId,customerId,offerId,offerName,friendlyName,quantity,status,"
                u"creationDate,startDate,commitmentEndDate,billingCycle,autoRenew,isTrial,"
                u"parentSubscriptionId,orderId,soldBy,sellerName,unitPrice,currency,term,"
                u"partnerId\n"
                "#11,#1,796b6b5f-613c-4e24-a17c-eba730d49c02,Office 365 Enterprise E3,,5,active,,2020-05-12,,monthly,true,false,,,own,,20.00,USD,P1M,\n"_s)));
        QCOMPARE(QString::fromUtf8(contentsOf(files.users)),
            QString::fromUtf8(lines(u"userId,customerId,displayName,email,usageLocation,licences,"
                                    u"disabledPlans,groupBased,groupNames\n"
                                    "#21,#1,Kim,,,#11,#11:SWAY,,\n"_s)));
    }

    void koreanHasTheWordsOfPartnerCenter()
    {
        ImportFixture fixture;
        QVERIFY(
            fixture
                .importText(lines(u"customerId,companyName,delegatedAdmin\n#1,한빛,granted\n"_s),
                    lines(u"subscriptionId,customerId,offerName,quantity,status\n"
                          "#11,#1,Office 365 Enterprise E3,5,suspended\n"_s))
                .has_value());
        ExportFiles files = filesIn(fixture, u"x"_s);
        files.users.clear();
        services::ExportForm form;
        form.language = catalog::Language::Korean;
        form.columns = { u"status"_s, u"quantity"_s, u"companyName"_s, u"delegatedAdmin"_s };
        QVERIFY(exportAll(fixture, files, form).has_value());
        QCOMPARE(QString::fromUtf8(contentsOf(files.customers)),
            u"회사 이름,위임된 관리자 권한\n한빛,부여됨\n"_s);
        QCOMPARE(
            QString::fromUtf8(contentsOf(files.subscriptions)), u"수량,상태\n5,일시 중단됨\n"_s);

        form.columns = { u"status"_s, u"colour"_s };
        const auto wrong = exportAll(fixture, files, form);
        QVERIFY(!wrong.has_value());
        QCOMPARE(wrong.error().code, domain::ErrorCode::WrongUse);
    }

    void whatIsChosenGoesWithAllThatIsItsOwn_data()
    {
        QTest::addColumn<bool>("byList");
        QTest::newRow("by a list with a search") << true;
        QTest::newRow("by its id") << false;
    }
    void whatIsChosenGoesWithAllThatIsItsOwn()
    {
        QFETCH(bool, byList);
        ImportFixture fixture;
        QVERIFY(fixture
                    .importText(lines(u"customerId,companyName\n#1,Alpha\n#2,Beta\n#3,Gamma\n"_s),
                        lines(u"subscriptionId,customerId,offerName,quantity,status\n"
                              "#11,#1,Office 365 Enterprise E3,5,active\n"
                              "#12,#2,Office 365 Enterprise E3,5,active\n"
                              "#13,#2,Office 365 Enterprise E1,5,active\n"_s),
                        lines(u"userId,customerId,licences\n#21,#1,#11\n#22,#2,#12\n#23,#3,\n"_s))
                    .has_value());
        ExportFiles files = filesIn(fixture, u"x"_s);
        if (byList) {
            files.list.emplace();
            files.list->search = u"beta"_s;
        } else {
            files.customerIds = { *domain::CustomerId::fromText(guid(2)) };
        }
        const auto rows = exportAll(fixture, files);
        QVERIFY(rows.has_value());
        QCOMPARE(*rows, 4);
        ImportFixture target;
        const auto report = target.import({ files.customers, files.subscriptions, files.users });
        QCOMPARE(counts(*report), u"4 0 0 0 | 1 2 1 | 0"_s);

        files.subscriptionIds = QSet{ *domain::SubscriptionId::fromText(guid(13)) };
        QVERIFY(exportAll(fixture, files).has_value());
        QCOMPARE(contentsOf(files.subscriptions).count('\n'), 2);
        QVERIFY(contentsOf(files.subscriptions).contains(guid(13).toUtf8()));
    }

    void bomIsAChoice()
    {
        ImportFixture fixture;
        QVERIFY(
            exportAll(fixture, { fixture.path(u"c.csv"_s), {}, {} }, { ExportFormat::Csv, true })
                .has_value());
        QVERIFY(contentsOf(fixture.path(u"c.csv"_s))
                    .startsWith("\xef\xbb\xbf"
                                "customerId,"));
        QVERIFY(!QFile::exists(fixture.path(u"s.csv"_s)));
    }

    void oneCloudLeavesOutTheOther()
    {
        ImportFixture fixture;
        QVERIFY(
            fixture
                .importText(
                    lines(u"customerId,companyName,cloud\n#1,Alpha,global\n#2,Beta,21vianet\n"_s),
                    lines(
                        u"subscriptionId,customerId,offerName,quantity,status\n"
                        "#11,#1,Office 365 Enterprise E3,5,active\n#12,#2,Office 365 Enterprise E3,5,active\n"_s),
                    lines(u"userId,customerId,licences\n#21,#1,#11\n#22,#2,#12\n"_s))
                .has_value());
        ExportFiles files = filesIn(fixture, u"x"_s);
        files.cloud = domain::Cloud::China21Vianet;
        const auto rows = exportAll(fixture, files);
        QVERIFY(rows.has_value());
        QCOMPARE(*rows, 3);
        ImportFixture target;
        const auto report = target.import({ files.customers, files.subscriptions, files.users });
        QCOMPARE(counts(*report), u"3 0 0 0 | 1 1 1 | 0"_s);
        QCOMPARE(target.customer(guid(2)).companyName, u"Beta"_s);
    }

    void partnersFilesComeBackEqual()
    {
        ImportFixture source;
        const QString folder = QStringLiteral(DESK_SOURCE_DIR "/tests/data/partner-export");
        QVERIFY(
            source.import({ folder + u"/customers.csv"_s, folder + u"/subscriptions.csv"_s, {} })
                .has_value());
        const ExportFiles files = filesIn(source, u"x"_s);
        QVERIFY(exportAll(source, files).has_value());
        ImportFixture target;
        QVERIFY(target.import({ files.customers, files.subscriptions, files.users }).has_value());
        QCOMPARE(target.records().join(u'\n'), source.records().join(u'\n'));
    }

    void failureLeavesEveryFileAsItWas()
    {
        ImportFixture fixture;
        QVERIFY(fixture.importText(lines(u"customerId,companyName\n#1,Alpha\n"_s)).has_value());
        const QString old = fixture.file(u"old.csv"_s, "old\n");
        const auto failed
            = exportAll(fixture, { old, fixture.path(u"no/such/folder/s.csv"_s), {} });
        QVERIFY(!failed.has_value());
        QCOMPARE(failed.error().code, domain::ErrorCode::StorageFailed);
        QCOMPARE(failed.error().fact(u"file"_s), fixture.path(u"no/such/folder/s.csv"_s));
        QCOMPARE(contentsOf(old), QByteArray("old\n"));

        std::stop_source stop;
        stop.request_stop();
        const auto stopped = exportAll(fixture, { old, {}, {} }, {}, stop.get_token());
        QVERIFY(!stopped.has_value());
        QCOMPARE(stopped.error().code, domain::ErrorCode::Cancelled);
        QCOMPARE(contentsOf(old), QByteArray("old\n"));
        QCOMPARE(QDir(fixture.path(u"."_s)).entryList({ u"old*"_s }, QDir::Files),
            QStringList{ u"old.csv"_s });
    }
};

DESK_TEST_MAIN(ExportTest, QCoreApplication)
#include "tst_export.moc"
