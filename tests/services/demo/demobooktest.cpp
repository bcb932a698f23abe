#include "demosnapshot.h"

#include "domain/names.h"
#include "rules/eligibility.h"
#include "rules/licencemoves.h"
#include "services/democontent.h"
#include "support/testmain.h"

#include <limits>

using namespace Qt::StringLiterals;
using domain::Subscription;
using domain::SubscriptionStatus;

namespace {

constexpr qint64 seed = 7;
const QString hanbitBasic = u"4be1b7d0-52c3-4f0e-9a61-0c7d2f81a9e4"_s;
const QString lanhaiBasic = u"7d90c3fe-1b24-47aa-b8d5-93e6f2a05c18"_s;
const QString brightwaterStandard = u"e07c5a12-9d3f-4b86-8f27-6a1f0d94c355"_s;

QString textOf(const domain::AuditEvent &event)
{
    return QStringList{ event.time.toString(Qt::ISODateWithMs), event.actor,
        domain::codeOf(event.role), domain::codeOf(event.act), event.customerId.text(),
        event.subscriptionId.text(), event.requestId }
        .join(u'|');
}

} // namespace

class DemoBookTest : public support::TestCase
{
    Q_OBJECT

private:
    std::unique_ptr<DemoSnapshot> m_demo;

    [[nodiscard]] rules::Verdict verdictOf(const QString &id) const
    {
        const Subscription &subscription = *m_demo->subscription(id);
        const auto customer = std::find_if(m_demo->customers.cbegin(), m_demo->customers.cend(),
            [&](const auto &one) { return one.id == subscription.customerId; });
        return rules::evaluate(*customer, subscription, m_demo->holdings(customer->id),
            *m_demo->catalogue, catalog::Variant::AsWritten, domain::Role::AdminAgent);
    }

    [[nodiscard]] QStringList historyOf(const QString &id) const
    {
        QStringList lines;
        for (const domain::AuditEvent &event : m_demo->events) {
            if (event.subscriptionId.text() == id) {
                lines.append(u"%1 %2 %3"_s.arg(event.time.date().toString(Qt::ISODate),
                    domain::codeOf(event.act), event.actor));
            }
        }
        return lines;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_demo = std::make_unique<DemoSnapshot>(seed);
        QVERIFY2(m_demo->failure.isEmpty(), qPrintable(m_demo->failure));
    }

    void theBookIsWhole()
    {
        for (const domain::Violation &violation : m_demo->violations) {
            qInfo("%s %s %s", qPrintable(violation.invariant), qPrintable(violation.id),
                qPrintable(violation.detail));
        }
        QVERIFY(m_demo->violations.isEmpty());
        QCOMPARE(m_demo->info.origin, domain::BookOrigin::Demo);
        QCOMPARE(m_demo->info.simulatedNow, services::demoMoment());
        QCOMPARE(services::demoMoment().toString(Qt::ISODate), u"2020-05-12T00:30:00Z"_s);
        QCOMPARE(m_demo->info.resellerName, u"Saenaru Cloud"_s);
        QCOMPARE(m_demo->info.seed, seed);
        QVERIFY(m_demo->customers.size() >= 60 && m_demo->customers.size() <= 120);
        QVERIFY(!m_demo->info.verdictBasis.isEmpty());
    }

    void theSameSeedGivesTheSameBookAlsoOverAnOldOne()
    {
        const DemoSnapshot again(seed, 2);
        QVERIFY2(again.failure.isEmpty(), qPrintable(again.failure));
        const auto withoutVersions = [](auto records) {
            for (auto &record : records) {
                record.rowVersion = 0;
            }
            return records;
        };
        QVERIFY(withoutVersions(again.customers) == withoutVersions(m_demo->customers));
        QVERIFY(withoutVersions(again.subscriptions) == withoutVersions(m_demo->subscriptions));
        QVERIFY(again.accounts == m_demo->accounts);
        QVERIFY(again.upgradeOrders == m_demo->upgradeOrders);
        QVERIFY(again.affected == m_demo->affected);
        QCOMPARE(again.events.size(), m_demo->events.size());
        for (qsizetype i = 0; i < again.events.size(); ++i) {
            QCOMPARE(textOf(again.events.at(i)), textOf(m_demo->events.at(i)));
            QCOMPARE(again.events.at(i).before, m_demo->events.at(i).before);
            QCOMPARE(again.events.at(i).after, m_demo->events.at(i).after);
        }
        QVERIFY(again.violations.isEmpty());
    }

    void anotherSeedKeepsTheToldCustomersAndDrawsTheOthersAnew_data()
    {
        QTest::addColumn<qint64>("otherSeed");
        QTest::newRow("zero") << qint64(0);
        QTest::newRow("negative") << qint64(-1);
        QTest::newRow("highest") << std::numeric_limits<qint64>::max();
    }

    void anotherSeedKeepsTheToldCustomersAndDrawsTheOthersAnew()
    {
        QFETCH(const qint64, otherSeed);
        const DemoSnapshot other(otherSeed);
        QVERIFY2(other.failure.isEmpty(), qPrintable(other.failure));
        QCOMPARE(other.customers.size(), m_demo->customers.size());
        QVERIFY(other.violations.isEmpty());
        QCOMPARE(other.nextOrder2020, u"PD-2020-00128"_s);
        QVERIFY(other.subscription(hanbitBasic) != nullptr);
        QCOMPARE(other.subscription(hanbitBasic)->quantity, 42);
        QVERIFY(other.subscriptions != m_demo->subscriptions);
    }

    void namesDomainsAndNumbersAreInvented()
    {
        QSet<QString> domains;
        for (const domain::Customer &customer : m_demo->customers) {
            QVERIFY(customer.domain.endsWith(u".example"));
            QVERIFY(!domains.contains(customer.domain));
            domains.insert(customer.domain);
            QVERIFY(!customer.language.isEmpty());
        }
        QSet<QString> emails;
        for (const domain::Account &account : m_demo->accounts) {
            QVERIFY(account.email.endsWith(u".example"));
            QVERIFY2(!emails.contains(account.email), qPrintable(account.email));
            emails.insert(account.email);
        }
    }

    void everySubscriptionHasPlausibleDatesPriceAndOrder()
    {
        const QDate today = services::demoMoment().date();
        QSet<QString> orders;
        for (const Subscription &one : m_demo->subscriptions) {
            const QByteArray name = one.offerName.toUtf8() + ' ' + one.id.text().toUtf8();
            QVERIFY2(one.startDate.isValid() && one.startDate <= today, name.constData());
            QVERIFY2(one.creationDate <= services::demoMoment(), name.constData());
            QCOMPARE(one.creationDate.date(), one.startDate);
            if (domain::isHeld(one.status)) {
                QVERIFY2(one.commitmentEndDate > today, name.constData());
            } else {
                QVERIFY2(
                    one.commitmentEndDate <= today || !one.upgradedTo.isNull(), name.constData());
                QVERIFY2(!one.autoRenew, name.constData());
            }
            const bool own = one.soldBy == domain::SoldBy::Own;
            QCOMPARE(one.orderId.isEmpty(), !own);
            if (own) {
                QVERIFY2(!orders.contains(one.orderId), qPrintable(one.orderId));
                orders.insert(one.orderId);
                QVERIFY2(one.orderId.startsWith(u"PD-%1-"_s.arg(one.startDate.year())),
                    name.constData());
            }
            const catalog::Offer *offer = m_demo->catalogue->offer(one.offerId);
            QCOMPARE(one.unitPrice.has_value(), own && offer != nullptr && !one.isTrial);
            if (offer != nullptr) {
                // What an import would refuse, the demo must not hold.
                QVERIFY2(one.quantity >= offer->minQuantity && one.quantity <= offer->maxQuantity,
                    name.constData());
                QVERIFY(m_demo->catalogue->offerNamed(one.offerName) == offer);
            }
        }
    }

    void suspendedSubscriptionsAreNotDueForDeletion()
    {
        for (const domain::AuditEvent &event : m_demo->events) {
            if (event.act == domain::Act::SubscriptionSuspended) {
                QVERIFY(event.time.date().daysTo(services::demoMoment().date()) < 60);
            }
        }
    }

    void theTrailIsInTimeOrderAndEveryRoleHasBeenAtWork()
    {
        QHash<domain::Role, int> acts;
        for (qsizetype i = 0; i < m_demo->events.size(); ++i) {
            const domain::AuditEvent &event = m_demo->events.at(i);
            QCOMPARE(event.sequence, i + 1);
            QVERIFY(i == 0 || m_demo->events.at(i - 1).time <= event.time);
            QVERIFY(event.time <= services::demoMoment());
            ++acts[event.role];
        }
        QCOMPARE(m_demo->events.constLast().act, domain::Act::DemoLoaded);
        for (int role = 0; role <= static_cast<int>(domain::Role::Guest); ++role) {
            const auto which = static_cast<domain::Role>(role);
            QVERIFY2(acts.value(which) >= 2, qPrintable(domain::codeOf(which)));
        }
    }

    void upgradesOfThePastCanBeReadBackInBothClouds()
    {
        QCOMPARE(m_demo->upgradeOrders.size(), 4);
        QSet<domain::UpgradeType> types;
        for (const domain::Order &order : m_demo->upgradeOrders) {
            types.insert(order.upgradeType);
            const Subscription &source = *m_demo->subscription(order.sourceId.text());
            const Subscription &target = *m_demo->subscription(order.targetId.text());
            QCOMPARE(source.status, SubscriptionStatus::Deleted);
            QCOMPARE(target.status, SubscriptionStatus::Active);
            QCOMPARE(source.upgradedTo, target.id);
            QCOMPARE(target.orderId, order.number);
        }
        QCOMPARE(types.size(), 2);
        QVERIFY(!m_demo->affected.isEmpty());
        QCOMPARE(m_demo->nextOrder2020, u"PD-2020-00128"_s);
    }

    void hanbitStandsAsInThePictures()
    {
        const domain::Customer *hanbit = m_demo->customerAt(u"hanbit.example"_s);
        QVERIFY(hanbit != nullptr);
        QCOMPARE(hanbit->companyName, u"Hanbit Logistics"_s);
        QCOMPARE(hanbit->localName, u"한빛물류"_s);
        QCOMPARE(m_demo->holdings(hanbit->id).size(), 6);
        const Subscription &basic = *m_demo->subscription(hanbitBasic);
        QCOMPARE(basic.offerName, u"Microsoft 365 Business Basic"_s);
        QCOMPARE(basic.quantity, 42);
        QCOMPARE(m_demo->accountsHolding(basic.id).size(), 38);
        QCOMPARE(basic.startDate, QDate(2019, 8, 1));
        QCOMPARE(basic.commitmentEndDate, QDate(2020, 5, 31));
        QCOMPARE(basic.orderId, u"PD-2019-00417"_s);
        QCOMPARE(basic.unitPrice->plainText(), u"5600"_s);
        QCOMPARE(historyOf(hanbitBasic),
            (QStringList{ u"2019-08-01 subscriptionCreated Jiwoo Seo"_s,
                u"2020-01-02 addOnCancelled Minho Baek"_s,
                u"2020-03-04 licencesChanged Jiwoo Seo"_s }));
        const rules::Verdict verdict = verdictOf(hanbitBasic);
        QCOMPARE(verdict.targets.size(), 4);
        QCOMPARE(verdict.eligibleTargets(), 3);
        QVERIFY(!verdict.targets.constLast().eligible);
        QCOMPARE(verdict.targets.constLast().refusals.constFirst().plans,
            QStringList{ u"BI_AZURE_P2"_s });
    }

    void hanbitsUpgradeToE3LeavesFourAccountsWithExtraWork()
    {
        const Subscription &basic = *m_demo->subscription(hanbitBasic);
        const auto moves = rules::planLicenceMoves(basic, *m_demo->catalogue->offerByKey(u"e3"_s),
            basic.quantity, domain::UpgradeType::UpgradeWithLicenceTransfer,
            m_demo->accountsHolding(basic.id), m_demo->holdings(basic.customerId),
            *m_demo->catalogue);
        QStringList lines;
        for (const domain::AffectedAccount &line : moves.affected) {
            lines.append(u"%1 %2 %3"_s.arg(line.email, line.plan, domain::codeOf(line.reason)));
        }
        QCOMPARE(lines,
            (QStringList{ u"dispatch@hanbit.example  GroupBasedLicense"_s,
                u"hr@hanbit.example YAMMER_ENTERPRISE PlanSwitchedOn"_s,
                u"joon.lee@hanbit.example  ProhibitedInUsageLocationViolation"_s,
                u"mina.kim@hanbit.example EXCHANGE_S_ENTERPRISE MutuallyExclusiveViolation"_s }));
        QCOMPARE(moves.moved.size(), 35);
    }

    void lanhaiAndBrightwaterStandAsInThePictures()
    {
        const Subscription &lanhai = *m_demo->subscription(lanhaiBasic);
        QCOMPARE(lanhai.offerName, u"Office 365 Business Essentials"_s);
        QCOMPARE(lanhai.quantity, 60);
        QCOMPARE(m_demo->accountsHolding(lanhai.id).size(), 52);
        QCOMPARE(lanhai.orderId, u"PD-2018-00092"_s);
        QCOMPARE(lanhai.unitPrice->plainText(), u"30.00"_s);
        QCOMPARE(verdictOf(lanhaiBasic).eligibleTargets(), 3);
        QCOMPARE(historyOf(lanhaiBasic),
            (QStringList{ u"2018-10-12 subscriptionCreated Minho Baek"_s,
                u"2020-01-08 licencesChanged Jiwoo Seo"_s }));
        const domain::Customer *customer = m_demo->customerAt(u"lanhai.example"_s);
        QCOMPARE(customer->localName, u"蓝海贸易"_s);
        QCOMPARE(customer->cloud, domain::Cloud::China21Vianet);

        const rules::Verdict brightwater = verdictOf(brightwaterStandard);
        QCOMPARE(brightwater.targets.size(), 2);
        QCOMPARE(brightwater.eligibleTargets(), 0);
        QCOMPARE(brightwater.targets.constLast().refusals.size(), 1);
        QCOMPARE(brightwater.targets.constLast().refusals.constFirst().code,
            domain::RefusalCode::ConflictingServiceTypes);
    }

    void periodsKeepTheirAnchor_data()
    {
        QTest::addColumn<QDate>("start");
        QTest::addColumn<bool>("annual");
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QDate>("end");
        QTest::newRow("first of a month")
            << QDate(2019, 8, 1) << false << QDate(2020, 5, 13) << QDate(2020, 5, 31);
        QTest::newRow("day of the act")
            << QDate(2020, 5, 12) << false << QDate(2020, 5, 12) << QDate(2020, 6, 11);
        QTest::newRow("31st") << QDate(2020, 1, 31) << false << QDate(2020, 2, 28)
                              << QDate(2020, 2, 28);
        QTest::newRow("31st kept")
            << QDate(2020, 1, 31) << false << QDate(2020, 2, 29) << QDate(2020, 3, 30);
        QTest::newRow("last day of a period")
            << QDate(2020, 1, 13) << false << QDate(2020, 2, 12) << QDate(2020, 2, 12);
        QTest::newRow("year") << QDate(2019, 7, 1) << true << QDate(2020, 5, 13)
                              << QDate(2020, 6, 30);
        QTest::newRow("leap day") << QDate(2016, 2, 29) << true << QDate(2020, 2, 28)
                                  << QDate(2020, 2, 28);
    }

    void periodsKeepTheirAnchor()
    {
        QFETCH(const QDate, start);
        QFETCH(const bool, annual);
        QFETCH(const QDate, day);
        QFETCH(const QDate, end);
        QCOMPARE(services::demo::periodEnd(start,
                     annual ? domain::BillingCycle::Annual : domain::BillingCycle::Monthly, day),
            end);
    }
};

DESK_TEST_MAIN(DemoBookTest, QCoreApplication)
#include "demobooktest.moc"
