#include "domain/names.h"
#include "services/bookclock.h"
#include "services/subscriptionacts.h"
#include "services/upgrade.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using domain::Result;
using domain::SubscriptionStatus;
using rules::LifeAct;
using services::ActRequest;

namespace {

const QUuid nameSpace(u"0d4f8f0c-2f6b-4d2b-8f3e-0c9d6c7b1a11"_s);

template <typename Id>
Id idOf(const QString &name)
{
    return Id(QUuid::createUuidV5(nameSpace, name));
}

domain::SubscriptionId base()
{
    return idOf<domain::SubscriptionId>(u"base"_s);
}
domain::SubscriptionId addOn()
{
    return idOf<domain::SubscriptionId>(u"add-on"_s);
}
domain::SubscriptionId other()
{
    return idOf<domain::SubscriptionId>(u"other"_s);
}

} // namespace

/// One customer: a base with an add-on, 10 licences, 3 of them assigned, and one of its own.
class SubscriptionActsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
        m_context.actor.name = u"Tester"_s;
    }
    void init()
    {
        TestCase::init();
        open(domain::Cloud::Global);
    }

    void licencesGrowAndShrinkWithTheirPriceAndHistory()
    {
        const auto grown = carryOut(LifeAct::ChangeLicences, base(), 15);
        QVERIFY(grown.has_value());
        QCOMPARE(stored(base()).quantity, 15);
        // Started on the 1st, 10 then 15 licences at 4.00: the month is charged in two parts.
        QCOMPARE(sum(grown->lines), Q_INT64_C(1290)); // 5 × 4.00 × 20 of 31 days, by whole parts
        QCOMPARE(acts(base()), QStringList{ u"licencesChanged"_s });
        QVERIFY(carryOut(LifeAct::ChangeLicences, base(), 3).has_value());
        QCOMPARE(stored(base()).quantity, 3);
        QCOMPARE(violations(), QStringList());
    }

    void numbersThatAreNotAllowedChangeNothing_data()
    {
        QTest::addColumn<qint64>("quantity");
        for (const qint64 quantity : { qint64(-1), qint64(0), qint64(2), qint64(301) }) {
            QTest::addRow("%d", static_cast<int>(quantity)) << quantity;
        }
    }
    void numbersThatAreNotAllowedChangeNothing()
    {
        QFETCH(const qint64, quantity);
        const qint64 version = stored(base()).rowVersion;
        const auto outcome = carryOut(LifeAct::ChangeLicences, base(), quantity);
        QVERIFY(!outcome.has_value());
        QCOMPARE(outcome.error().code, ErrorCode::QuantityOutOfRange);
        QCOMPARE(outcome.error().fact(u"min"_s), u"3"_s);
        QCOMPARE(outcome.error().fact(u"max"_s), u"300"_s);
        QCOMPARE(stored(base()).rowVersion, version);
        QCOMPARE(acts(base()), QStringList());
    }

    void theSameNumberIsDoneWithoutAnEntry()
    {
        const auto outcome = carryOut(LifeAct::ChangeLicences, base(), 10);
        QVERIFY(outcome.has_value());
        QVERIFY(outcome->unchanged);
        QCOMPARE(acts(base()), QStringList());
    }

    void suspensionTakesTheAddOnAlongAndReactivationBringsItBack()
    {
        const auto suspended = carryOut(LifeAct::Suspend, base());
        QVERIFY(suspended.has_value());
        QCOMPARE(suspended->addOns, QList<domain::SubscriptionId>{ addOn() });
        QCOMPARE(stored(base()).status, SubscriptionStatus::Suspended);
        QCOMPARE(stored(addOn()).status, SubscriptionStatus::Suspended);
        QCOMPARE(assigned(base()), 3); // they stay
        // Within 30 days the whole month comes back: 10 × 4.00 and the add-on's 10 × 1.00.
        QCOMPARE(sum(suspended->lines), Q_INT64_C(-5000));
        const auto locked = carryOut(LifeAct::ChangeLicences, base(), 12);
        QCOMPARE(locked.error().code, ErrorCode::Refused);
        QCOMPARE(locked.error().fact(u"reason"_s), u"suspended"_s);
        QCOMPARE(
            carryOut(LifeAct::Reactivate, addOn()).error().fact(u"reason"_s), u"baseNotActive"_s);
        const auto back = carryOut(LifeAct::Reactivate, base());
        QVERIFY(back.has_value());
        QCOMPARE(back->addOns, QList<domain::SubscriptionId>{ addOn() });
        QCOMPARE(stored(base()).status, SubscriptionStatus::Active);
        QCOMPARE(stored(addOn()).status, SubscriptionStatus::Active);
        QCOMPARE(acts(base()),
            (QStringList{ u"subscriptionReactivated"_s, u"subscriptionSuspended"_s }));
        QCOMPARE(violations(), QStringList());
    }

    void anAddOnThatWasSuspendedByItselfStaysSo()
    {
        QVERIFY(carryOut(LifeAct::Suspend, addOn()).has_value());
        QVERIFY(carryOut(LifeAct::Suspend, base())->addOns.isEmpty());
        QVERIFY(carryOut(LifeAct::Reactivate, base())->addOns.isEmpty());
        QCOMPARE(stored(addOn()).status, SubscriptionStatus::Suspended);
    }

    void cancellationEndsLicencesAndAddOns()
    {
        const auto cancelled = carryOut(LifeAct::Cancel, base());
        QVERIFY(cancelled.has_value());
        QCOMPARE(cancelled->unassigned, 3);
        QCOMPARE(stored(base()).status, SubscriptionStatus::Deleted);
        QCOMPARE(stored(base()).autoRenew, false);
        QCOMPARE(stored(addOn()).status, SubscriptionStatus::Deleted);
        QCOMPARE(assigned(base()), 0);
        QCOMPARE(stored(other()).status, SubscriptionStatus::Active);
        for (const LifeAct act : { LifeAct::Cancel, LifeAct::Suspend, LifeAct::Reactivate,
                 LifeAct::ChangeLicences, LifeAct::ChangeAutoRenew }) {
            QCOMPARE(carryOut(act, base(), 5).error().fact(u"reason"_s), u"cancelled"_s);
        }
        QCOMPARE(violations(), QStringList());
    }

    void whatWasCreditedBySuspensionIsNotCreditedAgain()
    {
        QVERIFY(!carryOut(LifeAct::Suspend, base())->lines.isEmpty());
        QVERIFY(carryOut(LifeAct::Cancel, base())->lines.isEmpty());
    }

    void othersSubscriptionsAndOtherRolesAreRefused()
    {
        domain::Subscription foreign = stored(other());
        foreign.soldBy = domain::SoldBy::OtherPartner;
        foreign.sellerName = u"Meridian Cloud"_s;
        put(foreign);
        QCOMPARE(carryOut(LifeAct::Cancel, other()).error().fact(u"reason"_s), u"soldElsewhere"_s);
        m_context.actor.role = domain::Role::HelpdeskAgent;
        const auto refused = carryOut(LifeAct::Cancel, base());
        m_context.actor.role = domain::Role::AdminAgent;
        QCOMPARE(refused.error().code, ErrorCode::RoleNotAllowed);
        QCOMPARE(stored(base()).status, SubscriptionStatus::Active);
    }

    void aStaleVersionIsToldAndARepeatedRequestActsOnce()
    {
        ActRequest request;
        request.act = LifeAct::ChangeLicences;
        request.subscription = base();
        request.quantity = 20;
        request.requestId = u"one"_s;
        request.seenRowVersion = stored(base()).rowVersion;
        const auto first = ask(request);
        QVERIFY(first.has_value());
        const auto again = ask(request);
        QVERIFY(again.has_value());
        QVERIFY(again->alreadyDone);
        QCOMPARE(acts(base()).size(), 1);
        request.requestId = u"two"_s;
        request.quantity = 25;
        QCOMPARE(ask(request).error().code, ErrorCode::VersionConflict);
        // The answer of before, also after another act.
        QVERIFY(carryOut(LifeAct::ChangeLicences, base(), 30).has_value());
        request.requestId = u"one"_s;
        request.quantity = 20;
        const auto later = ask(request);
        QCOMPARE(later->subscription().subscription.quantity, 20);
        QCOMPARE(stored(base()).quantity, 30);
    }

    void theOptionsForetellWhatTheActBills()
    {
        services::SubscriptionActService service(*m_book, m_context);
        for (const auto &[act, quantity] : { std::pair(LifeAct::ChangeLicences, qint64(17)),
                 std::pair(LifeAct::Suspend, qint64(0)), std::pair(LifeAct::Reactivate, qint64(0)),
                 std::pair(LifeAct::Cancel, qint64(0)) }) {
            const auto options = service.options(base()).result();
            QVERIFY(options.has_value());
            const auto shown = options->billed(act, quantity, m_context);
            QVERIFY(shown.effect.has_value());
            const auto outcome = carryOut(act, base(), quantity);
            QVERIFY(outcome.has_value());
            QCOMPARE(shown.effect->due.minor, sum(outcome->lines));
            QCOMPARE(shown.effect->lines().size(), outcome->lines.size());
        }
    }

    void theClockRenewsOnceAndExpiresWithoutAutoRenew()
    {
        QVERIFY(carryOut(LifeAct::ChangeAutoRenew, other()).has_value());
        QCOMPARE(acts(other()), QStringList{ u"autoRenewChanged"_s });
        const auto moved = moveTo(QDate(2020, 7, 3));
        QVERIFY(moved.has_value());
        QCOMPARE(moved->renewed, 2); // base and add-on
        QCOMPARE(moved->expired, 1);
        QCOMPARE(stored(base()).commitmentEndDate, QDate(2020, 7, 31));
        QCOMPARE(stored(other()).status, SubscriptionStatus::Expired);
        QCOMPARE(assigned(other()), 0);
        services::ClockService clock(*m_book, m_context);
        const qint64 version = stored(base()).rowVersion;
        QCOMPARE(clock.applyDue().result()->changed(), 0);
        QCOMPARE(stored(base()).rowVersion, version);
        QCOMPARE(acts(base()), QStringList{ u"subscriptionRenewed"_s });
        QCOMPARE(clock.nextDueDay().result().value(), QDate(2020, 8, 1));
        QCOMPARE(violations(), QStringList());
    }

    void aSuspendedOneIsDeletedOnItsDay_data()
    {
        QTest::addColumn<bool>("china");
        QTest::addColumn<QDate>("lastDay");
        QTest::newRow("Global") << false << QDate(2020, 8, 9);
        QTest::newRow("21Vianet") << true << QDate(2020, 7, 10);
    }
    void aSuspendedOneIsDeletedOnItsDay()
    {
        QFETCH(const bool, china);
        QFETCH(const QDate, lastDay);
        open(china ? domain::Cloud::China21Vianet : domain::Cloud::Global);
        QVERIFY(carryOut(LifeAct::Suspend, base()).has_value());
        QCOMPARE(moveTo(lastDay)->deleted, 0);
        QCOMPARE(stored(base()).status, SubscriptionStatus::Suspended);
        QVERIFY(moveTo(lastDay.addDays(1))->deleted > 0);
        QCOMPARE(stored(base()).status, SubscriptionStatus::Deleted);
        QCOMPARE(stored(addOn()).status, SubscriptionStatus::Deleted);
        QCOMPARE(assigned(base()), 0);
        QCOMPARE(acts(base()).constFirst(), u"subscriptionDeleted"_s);
        QCOMPARE(violations(), QStringList());
    }

    void reactivationCarriesOnATermThatEndedMeanwhile()
    {
        QVERIFY(carryOut(LifeAct::Suspend, base()).has_value());
        QVERIFY(moveTo(QDate(2020, 7, 3)).has_value());
        QCOMPARE(stored(base()).commitmentEndDate, QDate(2020, 5, 31));
        QVERIFY(carryOut(LifeAct::Reactivate, base()).has_value());
        QCOMPARE(stored(base()).commitmentEndDate, QDate(2020, 7, 31));
        QCOMPARE(violations(), QStringList());
    }

    void theClockKeepsToTheYearsThatABookCanWrite()
    {
        for (const QDate &day : { QDate(1999, 12, 31), QDate(2100, 1, 1), QDate(10000, 1, 1) }) {
            const auto moved = moveTo(day);
            QVERIFY2(!moved.has_value(), qPrintable(day.toString()));
            QCOMPARE(moved.error().code, domain::ErrorCode::BadInput);
        }
        QVERIFY(moveTo(QDate(2099, 12, 31)).has_value());
        QCOMPARE(stored(base()).commitmentEndDate, QDate(2099, 12, 31));
        QVERIFY(!services::ClockService(*m_book, m_context).nextDueDay().result()->isValid());
        QCOMPARE(violations(), QStringList());
    }

    void aBookOnTheComputersClockKeepsEachStatus()
    {
        services::ClockService clock(*m_book, m_context);
        QVERIFY(clock.moveTo({}).result().has_value());
        m_context.clockOverride = std::make_shared<domain::FrozenClock>(
            QDateTime(QDate(2024, 1, 1), QTime(0, 0), Qt::UTC));
        const auto applied = services::ClockService(*m_book, m_context).applyDue().result();
        m_context.clockOverride.reset();
        QCOMPARE(applied->changed(), 0);
        QCOMPARE(stored(base()).commitmentEndDate, QDate(2020, 5, 31));
    }

    void theStatusDecidesWhatCanBeUpgraded()
    {
        QVERIFY(eligible(other()) > 0);
        QVERIFY(carryOut(LifeAct::Suspend, other()).has_value());
        QCOMPARE(eligible(other()), 0);
        QVERIFY(carryOut(LifeAct::Reactivate, other()).has_value());
        QVERIFY(eligible(other()) > 0);
    }

private:
    void open(domain::Cloud cloud)
    {
        m_book.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_book = store::openBook(m_folder->filePath(u"book.sqlite"_s),
            { store::OpenMode::CreateIfMissing,
                {} }).value();
        QVERIFY(write([this, cloud](domain::BookWriter &writer) { return fill(writer, cloud); }));
    }

    Result<void> fill(domain::BookWriter &writer, domain::Cloud cloud)
    {
        domain::BookInfo info;
        info.origin = domain::BookOrigin::Demo;
        info.simulatedNow = QDateTime(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC);
        domain::Customer customer;
        customer.id = idOf<domain::CustomerId>(u"customer"_s);
        customer.companyName = u"Hanbit Logistics"_s;
        customer.country = u"US"_s;
        customer.cloud = cloud;
        customer.delegation.state = domain::DelegationState::Granted;
        for (const auto &done : { writer.setInfo(info), writer.putCustomer(customer) }) {
            if (!done) {
                return done;
            }
        }
        const auto make = [&](domain::SubscriptionId id, const QString &product, qint64 price) {
            domain::Subscription one;
            one.id = id;
            one.customerId = customer.id;
            const catalog::Offer *offer = m_context.catalogue->offerNamed(product);
            one.offerId = offer->id;
            one.offerName = offer->name(cloud).en;
            one.quantity = 10;
            one.startDate = QDate(2020, 5, 1);
            one.creationDate = QDateTime(one.startDate, QTime(0, 0), Qt::UTC);
            one.commitmentEndDate = QDate(2020, 5, 31);
            one.unitPrice = domain::Money{ price, domain::Currency::fromText(u"USD"_s).value() };
            return one;
        };
        domain::Subscription follower = make(addOn(), u"Exchange Online Archiving"_s, 100);
        follower.parentId = base();
        for (const domain::Subscription &one :
            { make(base(), u"Microsoft 365 Business Standard"_s, 400), follower,
                make(other(), u"Microsoft 365 Apps for business"_s, 300) }) {
            if (const auto done = writer.putSubscription(one); !done) {
                return done;
            }
        }
        for (int i = 0; i < 3; ++i) {
            domain::Account account;
            account.id = idOf<domain::AccountId>(QString::number(i));
            account.customerId = customer.id;
            account.email = u"user%1@hanbit.example"_s.arg(i);
            account.displayName = account.email;
            account.licences = { { base(), {}, false, {} }, { other(), {}, false, {} } };
            if (const auto done = writer.putAccount(account); !done) {
                return done;
            }
        }
        return services::refreshVerdicts(writer, customer.id, m_context);
    }

    bool write(const std::function<Result<void>(domain::BookWriter &)> &job)
    {
        return m_book->write<void>(job).result().has_value();
    }
    void put(const domain::Subscription &one)
    {
        QVERIFY(write([one](domain::BookWriter &writer) { return writer.putSubscription(one); }));
    }
    template <typename T>
    T read(const std::function<Result<T>(domain::BookReader &)> &job)
    {
        return m_book->read<T>(job).result().value();
    }
    Result<services::ActOutcome> ask(const ActRequest &request)
    {
        return services::SubscriptionActService(*m_book, m_context).carryOut(request).result();
    }
    Result<services::ActOutcome> carryOut(
        LifeAct act, domain::SubscriptionId id, qint64 quantity = 0)
    {
        ActRequest request;
        request.act = act;
        request.subscription = id;
        request.quantity = quantity;
        request.autoRenew = false;
        return ask(request);
    }
    Result<services::ClockOutcome> moveTo(const QDate &day)
    {
        return services::ClockService(*m_book, m_context)
            .moveTo(QDateTime(day, QTime(8, 0), Qt::UTC))
            .result();
    }
    domain::Subscription stored(domain::SubscriptionId id)
    {
        return read<domain::Subscription>(
            [id](domain::BookReader &reader) { return reader.subscription(id); });
    }
    qint64 assigned(domain::SubscriptionId id)
    {
        return read<qint64>([id](domain::BookReader &reader) { return reader.assignedCount(id); });
    }
    int eligible(domain::SubscriptionId id)
    {
        services::UpgradeService service(*m_book, m_context);
        return service.options(id).result()->source.verdict.eligibleTargets();
    }
    /// Newest first.
    QStringList acts(domain::SubscriptionId id)
    {
        domain::AuditQuery query;
        query.subscriptionId = id;
        QStringList names;
        const auto page = read<domain::Page<domain::AuditEvent>>(
            [query](domain::BookReader &reader) { return reader.audit(query); });
        for (const domain::AuditEvent &event : page.items) {
            names.append(domain::codeOf(event.act));
        }
        return names;
    }
    QStringList violations()
    {
        QStringList list;
        for (const domain::Violation &violation : read<QList<domain::Violation>>(
                 [](domain::BookReader &reader) { return reader.verify(); })) {
            list.append(violation.invariant + u": "_s + violation.detail);
        }
        return list;
    }
    static qint64 sum(const QList<domain::BillingLine> &lines)
    {
        qint64 minor = 0;
        for (const domain::BillingLine &line : lines) {
            minor += line.amount.minor;
        }
        return minor;
    }

    services::Context m_context;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<domain::Book> m_book;
};

DESK_TEST_MAIN(SubscriptionActsTest, QCoreApplication)
#include "tst_subscriptionacts.moc"
