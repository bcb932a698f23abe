#include "importfixture.h"

#include "domain/names.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using services::ImportFiles;
using services::ImportOptions;

namespace {

const QString folder = QStringLiteral(DESK_SOURCE_DIR "/tests/data/partner-export");

ImportFiles sample()
{
    return { folder + u"/customers.csv"_s, folder + u"/subscriptions.csv"_s, {} };
}

} // namespace

/// The two files of Microsoft's batch tool, exactly as they are (data-formats.md). Counted apart
/// from this program: 120 customers, 8 of them with a line break in their name; 307 subscriptions,
/// 16 not active, 5 add-ons.
class PartnerExportTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void comesInCompletely()
    {
        ImportFixture fixture;
        const auto report = fixture.import(sample());
        QVERIFY(report.has_value());
        QCOMPARE(told(report->badRows), QStringList());
        QCOMPARE(counts(*report), u"427 0 0 0 | 120 307 0 | 0"_s);
        QVERIFY(report->imported);
        QCOMPARE(told(report->warnings),
            QStringList({ u"customers.csv delegationAssumed x120 granted"_s,
                u"subscriptions.csv statusAssumed x291"_s,
                u"subscriptions.csv suspendedByReason x16"_s }));
        QCOMPARE(fixture.records().size(), 427);
        QCOMPARE(fixture.violations(), QStringList());
        QCOMPARE(fixture.info().origin, domain::BookOrigin::Imported);
        QVERIFY(!fixture.info().simulatedNow.isValid());
        QVERIFY(!fixture.info().verdictBasis.isEmpty());
    }

    void readsOddRowsRight()
    {
        ImportFixture fixture;
        QVERIFY(fixture.import(sample()).has_value());
        // Line breaks, commas and quotes inside names: the naive split reads other rows here.
        QCOMPARE(fixture.customer(u"4767e1fa-7982-4eb2-9579-da0a61b2480c"_s).companyName,
            u"다온정보통신, 지점\n(2호)"_s);
        QCOMPARE(fixture.customer(u"b0d1937a-b5ec-4c29-8e86-8ac300b62052"_s).companyName,
            u"Brightwater \"Old Mill\" Bakery, 지점\n(2호)"_s);
        QCOMPARE(fixture.customer(u"1617643b-634d-4952-a2e8-fec0ed19557a"_s).companyName,
            u"Quayside Engineering, Inc."_s);
        const domain::Customer plain = fixture.customer(u"36f675cc-81e7-4ef5-a8e2-5d940ed90475"_s);
        QCOMPARE(plain.domain, u"tenant0000.example"_s);
        QCOMPARE(plain.delegation.state, domain::DelegationState::Granted);
        QCOMPARE(plain.cloud, domain::Cloud::Global);

        // A nickname of its own, and the product's name that Partner Center fills in.
        const auto branch = fixture.subscription(u"3d9c1724-11e2-4b8f-ab0d-549b6f03675a"_s);
        QCOMPARE(branch.friendlyName, u"Microsoft 365 Business Standard - Branch"_s);
        QCOMPARE(branch.offerId.text(), u"031c9e47-4802-4248-838e-778fb1d2cc05"_s);
        QCOMPARE(branch.quantity, 47);
        QCOMPARE(branch.status, domain::SubscriptionStatus::Active);
        QCOMPARE(branch.commitmentEndDate, QDate(2021, 11, 19));
        QCOMPARE(branch.autoRenew, false);
        QCOMPARE(branch.term, domain::Term::Month);
        QCOMPARE(branch.billingCycle, domain::BillingCycle::Monthly);
        QVERIFY(!branch.startDate.isValid());
        QVERIFY(!branch.unitPrice);
        const auto plainName = fixture.subscription(u"8f6d0558-4ef8-4a38-9227-66581e27a1c0"_s);
        QCOMPARE(plainName.friendlyName, QString());
        QCOMPARE(plainName.partnerId, u"4848810"_s);
        QCOMPARE(plainName.offerId.text(), u"796b6b5f-613c-4e24-a17c-eba730d49c02"_s);

        // Old names and other names of the same product.
        QCOMPARE(fixture.subscription(u"2b0537e6-5aff-4229-b631-a992f0ce5835"_s).offerId.text(),
            u"031c9e47-4802-4248-838e-778fb1d2cc05"_s);
        QCOMPARE(fixture.subscription(u"26a2c0bd-3b12-47ff-b52d-df5d616499c9"_s).offerId.text(),
            u"796b6b5f-613c-4e24-a17c-eba730d49c02"_s);
        // Annual, and not active by its reason.
        const auto suspended = fixture.subscription(u"efe09f07-cefe-4a1f-b27d-83495822cb77"_s);
        QCOMPARE(suspended.status, domain::SubscriptionStatus::Suspended);
        QCOMPARE(suspended.term, domain::Term::Year);
        QCOMPARE(suspended.billingCycle, domain::BillingCycle::Annual);
    }

    void keepsAddOnsWithTheirParents()
    {
        ImportFixture fixture;
        QVERIFY(fixture.import(sample()).has_value());
        QStringList addOns;
        for (const QString &line : fixture.records()) {
            if (line.contains("|Exchange Online Archiving for Exchange Online|"_L1)) {
                const QString parent = line.section(u'|', 7, 7);
                addOns += fixture.subscription(parent).offerName;
            }
        }
        QCOMPARE(addOns, QStringList(5, u"Microsoft 365 Business Basic"_s));
    }

    void secondTimeChangesNothing()
    {
        ImportFixture fixture;
        QVERIFY(fixture.import(sample()).has_value());
        const QStringList before = fixture.everything();
        const auto report = fixture.import(sample());
        QVERIFY(report.has_value());
        QCOMPARE(counts(*report), u"0 0 427 0 | 120 307 0 | 0"_s);
        QVERIFY(report->imported);
        QCOMPARE(fixture.everything().join(u'\n'), before.join(u'\n'));
    }

    void leavesOneEventWithTheCounts()
    {
        ImportFixture fixture;
        QVERIFY(fixture.import(sample()).has_value());
        QStringList events;
        for (const QString &line : fixture.everything()) {
            if (line.startsWith("bookImported"_L1)) {
                events += line;
            }
        }
        QCOMPARE(events,
            QStringList{ u"bookImported Tester {\"added\":427,\"changed\":0,\"customers\":120,"
                         "\"skipped\":0,\"subscriptions\":307,\"unchanged\":0,\"users\":0}"_s });
    }

    void dryRunLeavesTheBookEqual()
    {
        ImportFixture fixture;
        const QStringList before = fixture.everything();
        ImportOptions options;
        options.dryRun = true;
        const auto report = fixture.import(sample(), options);
        QVERIFY(report.has_value());
        QCOMPARE(counts(*report), u"427 0 0 0 | 120 307 0 | 0"_s);
        QVERIFY(!report->imported);
        QCOMPARE(fixture.everything().join(u'\n'), before.join(u'\n'));
    }

    void stoppedImportLeavesTheBookEqual()
    {
        ImportFixture fixture;
        const QStringList before = fixture.everything();
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = fixture.import(sample(), {}, {}, stop.get_token());
        QVERIFY(!stopped.has_value());
        QCOMPARE(stopped.error().code, domain::ErrorCode::Cancelled);
        QCOMPARE(fixture.everything().join(u'\n'), before.join(u'\n'));
    }

    void assumedDelegationIsTheCallersWord()
    {
        ImportFixture fixture;
        ImportOptions options;
        options.assumeDelegation = domain::DelegationState::None;
        options.defaultCloud = domain::Cloud::China21Vianet;
        const auto report = fixture.import(sample(), options);
        QVERIFY(report.has_value());
        QVERIFY(!told(report->warnings).join(u' ').contains("delegationAssumed"_L1));
        const auto customer = fixture.customer(u"36f675cc-81e7-4ef5-a8e2-5d940ed90475"_s);
        QCOMPARE(customer.delegation.state, domain::DelegationState::None);
        QCOMPARE(customer.cloud, domain::Cloud::China21Vianet);
    }

    /// Truncated and flipped files: never a crash, never half an import.
    void mutatedFilesComeInWholeOrNotAtAll()
    {
        const QByteArray customers = contentsOf(sample().customers);
        const QByteArray subscriptions = contentsOf(sample().subscriptions).left(20'000);
        int refused = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            QRandomGenerator random(seed);
            QByteArray mutated[] = { customers, subscriptions };
            QByteArray &victim = mutated[random.bounded(2)];
            if (random.bounded(2) == 0) {
                victim.truncate(random.bounded(victim.size()));
            }
            for (int flips = random.bounded(4); flips > 0 && !victim.isEmpty(); --flips) {
                const qsizetype at = random.bounded(victim.size());
                victim[at] = static_cast<char>(random.bounded(256));
            }
            ImportFixture fixture;
            ImportOptions options;
            options.skipBad = random.bounded(3) == 0;
            const auto report
                = fixture.import({ fixture.file(u"c.csv"_s, mutated[0] + "\n"),
                                     fixture.file(u"s.csv"_s, mutated[1] + "\n"), {} },
                    options);
            QVERIFY(report.has_value());
            const qsizetype records = fixture.records().size();
            if (report->imported) {
                QCOMPARE(records, report->customers + report->subscriptions);
                QVERIFY(options.skipBad || report->badRowCount == 0);
                QCOMPARE(fixture.violations(), QStringList());
            } else {
                ++refused;
                QCOMPARE(records, 0);
                QVERIFY(report->badRowCount > 0);
                QVERIFY(!report->badRows.isEmpty());
                QVERIFY(report->badRows.constFirst().line >= 1);
            }
        }
        QVERIFY(refused > 10);
    }
};

DESK_TEST_MAIN(PartnerExportTest, QCoreApplication)
#include "tst_partner_export.moc"
