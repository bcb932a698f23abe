#include "services/customers.h"
#include "services/delegations.h"
#include "store/bookfile.h"
#include "support/testmain.h"
#include "wording/texts.h"

#include <QJsonArray>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using domain::DelegationState;
using domain::ErrorCode;
using domain::Result;
using domain::Role;
using rules::DelegationAct;

Q_DECLARE_METATYPE(domain::DelegationState)
Q_DECLARE_METATYPE(domain::Role)
Q_DECLARE_METATYPE(domain::BookOrigin)
Q_DECLARE_METATYPE(rules::DelegationAct)

namespace {

const domain::CustomerId customerId(QUuid(u"5a0f3a9e-6a55-4c0e-9a3e-0a4f5d3c1e01"_s));
const domain::SubscriptionId basicId(QUuid(u"5a0f3a9e-6a55-4c0e-9a3e-0a4f5d3c1e02"_s));

} // namespace

/// Delegated admin privileges: asked for, given, taken back, and what follows in the book.
class DelegationsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
        m_context.actor.name = u"Tester"_s;
        m_context.clockOverride = std::make_shared<domain::FrozenClock>(
            QDateTime(QDate(2020, 5, 12), QTime(23, 30), Qt::UTC));
    }
    void init() { m_context.actor.role = Role::AdminAgent; }
    void cleanup()
    {
        m_book.reset();
        m_folder.reset();
        support::TestCase::cleanup();
    }

    void aRequestThatIsGrantedLetsTheSubscriptionBeUpgraded()
    {
        open(DelegationState::None);
        QCOMPARE(eligibleTargets(), 0);
        const auto asked = act(DelegationAct::Request);
        QVERIFY(asked.has_value());
        QCOMPARE(asked->customer.delegation,
            (domain::Delegation{ DelegationState::Requested, QDate(2020, 5, 12), {} }));
        QCOMPARE(needingDelegation(), 1);
        QCOMPARE(eligibleTargets(), 0);
        const auto granted = act(DelegationAct::Grant);
        QVERIFY(granted.has_value());
        QCOMPARE(granted->customer.delegation.state, DelegationState::Granted);
        QVERIFY(granted->customer.rowVersion > asked->customer.rowVersion);
        QCOMPARE(needingDelegation(), 0);
        QCOMPARE(upgradableCustomers(), 1);
        QVERIFY(eligibleTargets() > 0);
        const auto removed = act(DelegationAct::Remove);
        QCOMPARE(removed->customer.delegation.state, DelegationState::Removed);
        QCOMPARE(upgradableCustomers(), 0);
        QCOMPARE(needingDelegation(), 1);
        QCOMPARE(violations(), QStringList());
    }

    void servicesThatAreLeftOutHoldBackWhatNeedsThem()
    {
        open(DelegationState::Requested);
        QVERIFY(act(DelegationAct::Grant, { u"RMS_S_ENTERPRISE"_s, u"RMS_S_PREMIUM"_s }));
        // Rights management comes with E3 and E5 alone: Business Standard and E1 stay open.
        QCOMPARE(eligibleTargets(), 2);
        QVERIFY(act(DelegationAct::Grant, {}));
        QCOMPARE(eligibleTargets(), 4);
        QVERIFY(act(DelegationAct::Grant, { u"EXCHANGE_S_STANDARD"_s }));
        QCOMPARE(eligibleTargets(), 0);
        QCOMPARE(violations(), QStringList());
    }

    void everyActStandsInTheHistoryWithBeforeAndAfter()
    {
        open(DelegationState::None);
        QVERIFY(act(DelegationAct::Request));
        QVERIFY(act(DelegationAct::Withdraw));
        QVERIFY(act(DelegationAct::Request));
        QVERIFY(act(DelegationAct::Grant, { u"TEAMS1"_s }));
        QVERIFY(act(DelegationAct::Grant));
        QVERIFY(act(DelegationAct::Remove));
        const QList<domain::AuditEvent> events = history();
        QStringList english;
        const wording::Texts en(wording::Language::English);
        const wording::Texts ko(wording::Language::Korean);
        for (const domain::AuditEvent &event : events) {
            QCOMPARE(event.customerId, customerId);
            QVERIFY(event.subscriptionId.isNull());
            QCOMPARE(event.actor, u"Tester"_s);
            english.append(en.act(event, m_context.catalogue.get()));
            const QString korean = ko.act(event, m_context.catalogue.get());
            QVERIFY2(korean.contains(u"위임된 관리자 권한"_s) && korean != english.last(),
                qPrintable(korean));
        }
        QCOMPARE(english,
            (QStringList{ u"Delegated admin privileges requested"_s,
                u"Request for delegated admin privileges withdrawn"_s,
                u"Delegated admin privileges requested"_s,
                u"Delegated admin privileges granted, without: Microsoft Teams (demo: act of the "
                u"customer)"_s,
                u"Delegated admin privileges extended to every service (demo: act of the "
                u"customer)"_s,
                u"Delegated admin privileges removed (demo: act of the customer)"_s }));
        const domain::AuditEvent &granted = events.at(3);
        QCOMPARE(granted.before.value("delegatedAdmin"_L1).toString(), u"requested"_s);
        QCOMPARE(granted.before.value("since"_L1).toString(), u"2020-05-12"_s);
        QCOMPARE(granted.after.value("delegatedAdmin"_L1).toString(), u"granted"_s);
        QCOMPARE(granted.after.value("excludedServices"_L1).toArray().size(), 1);
        QCOMPARE(violations(), QStringList());
    }

    void whatIsNotInOrderIsRefusedAndChangesNothing_data()
    {
        QTest::addColumn<DelegationState>("state");
        QTest::addColumn<DelegationAct>("act");
        QTest::addColumn<QString>("reason"); // empty: it is carried out
        using State = DelegationState;
        using Do = DelegationAct;
        QTest::newRow("none, request") << State::None << Do::Request << QString();
        QTest::newRow("none, withdraw") << State::None << Do::Withdraw << u"notRequested"_s;
        QTest::newRow("none, grant") << State::None << Do::Grant << u"notRequested"_s;
        QTest::newRow("none, remove") << State::None << Do::Remove << u"notGranted"_s;
        QTest::newRow("requested, request")
            << State::Requested << Do::Request << u"alreadyRequested"_s;
        QTest::newRow("requested, withdraw") << State::Requested << Do::Withdraw << QString();
        QTest::newRow("requested, grant") << State::Requested << Do::Grant << QString();
        QTest::newRow("requested, remove") << State::Requested << Do::Remove << u"notGranted"_s;
        QTest::newRow("granted, request") << State::Granted << Do::Request << u"alreadyGranted"_s;
        QTest::newRow("granted, withdraw") << State::Granted << Do::Withdraw << u"notRequested"_s;
        QTest::newRow("granted, remove") << State::Granted << Do::Remove << QString();
        QTest::newRow("removed, request") << State::Removed << Do::Request << QString();
        QTest::newRow("removed, withdraw") << State::Removed << Do::Withdraw << u"notRequested"_s;
        QTest::newRow("removed, grant") << State::Removed << Do::Grant << u"notRequested"_s;
        QTest::newRow("removed, remove") << State::Removed << Do::Remove << u"notGranted"_s;
    }
    void whatIsNotInOrderIsRefusedAndChangesNothing()
    {
        QFETCH(const DelegationState, state);
        QFETCH(const DelegationAct, act);
        QFETCH(const QString, reason);
        open(state);
        const domain::Customer before = customer();
        const auto done = this->act(act);
        QCOMPARE(done.has_value(), reason.isEmpty());
        if (done) {
            QVERIFY(customer() != before);
            return;
        }
        QCOMPARE(done.error().code, ErrorCode::Refused);
        QCOMPARE(done.error().fact(u"reason"_s), reason);
        QCOMPARE(customer(), before);
        QVERIFY(history().isEmpty());
        for (const auto language : { wording::Language::English, wording::Language::Korean }) {
            const wording::Texts texts(language);
            QVERIFY2(!texts.error(done.error()).what.contains(reason), "a code is no sentence");
        }
    }

    void onlyTheRolesWithTheRightRequest_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("may");
        QTest::newRow("global admin") << Role::GlobalAdmin << true;
        QTest::newRow("admin agent") << Role::AdminAgent << true;
        QTest::newRow("sales agent") << Role::SalesAgent << false;
        QTest::newRow("helpdesk agent") << Role::HelpdeskAgent << false;
        QTest::newRow("user management admin") << Role::UserManagementAdmin << false;
        QTest::newRow("billing admin") << Role::BillingAdmin << false;
        QTest::newRow("guest") << Role::Guest << false;
    }
    void onlyTheRolesWithTheRightRequest()
    {
        QFETCH(const Role, role);
        QFETCH(const bool, may);
        for (const auto act : { DelegationAct::Request, DelegationAct::Withdraw }) {
            open(
                act == DelegationAct::Request ? DelegationState::None : DelegationState::Requested);
            m_context.actor.role = role;
            const auto done = this->act(act);
            QCOMPARE(done.has_value(), may);
            if (!done) {
                QCOMPARE(done.error().code, ErrorCode::RoleNotAllowed);
                QCOMPARE(wording::Texts(wording::Language::English).error(done.error()).what,
                    u"Your role cannot request delegated admin privileges."_s);
                QVERIFY(history().isEmpty());
            }
        }
    }

    void theCustomerIsPlayedInInventedBooksAlone_data()
    {
        QTest::addColumn<domain::BookOrigin>("origin");
        QTest::addColumn<bool>("may");
        QTest::newRow("demo") << domain::BookOrigin::Demo << true;
        QTest::newRow("generated") << domain::BookOrigin::Generated << true;
        QTest::newRow("imported") << domain::BookOrigin::Imported << false;
        QTest::newRow("empty") << domain::BookOrigin::Empty << false;
    }
    void theCustomerIsPlayedInInventedBooksAlone()
    {
        QFETCH(const domain::BookOrigin, origin);
        QFETCH(const bool, may);
        open(DelegationState::Requested, origin);
        QCOMPARE(act(DelegationAct::Grant).has_value(), may);
        open(DelegationState::Granted, origin);
        const auto removed = act(DelegationAct::Remove);
        QCOMPARE(removed.has_value(), may);
        if (!removed) {
            QCOMPARE(removed.error().fact(u"reason"_s), u"customersAct"_s);
        }
    }

    void anotherVersionIsNotOverwritten()
    {
        open(DelegationState::None);
        const qint64 seen = customer().rowVersion;
        QVERIFY(act(DelegationAct::Request, {}, seen));
        const auto late = act(DelegationAct::Withdraw, {}, seen);
        QVERIFY(!late.has_value());
        QCOMPARE(late.error().code, ErrorCode::VersionConflict);
        QCOMPARE(wording::Texts(wording::Language::English).error(late.error()).what,
            u"Someone else changed this customer."_s);
        QCOMPARE(customer().delegation.state, DelegationState::Requested);
        QCOMPARE(history().size(), 1);
    }

    void aRepeatedRequestGivesTheSameAnswerAndWritesOnce()
    {
        open(DelegationState::None);
        const qint64 seen = customer().rowVersion;
        const auto first = act(DelegationAct::Request, {}, seen, u"one"_s);
        QVERIFY(act(DelegationAct::Grant));
        const auto again = act(DelegationAct::Request, {}, seen, u"one"_s);
        QVERIFY(again.has_value());
        QVERIFY(again->alreadyDone);
        QCOMPARE(again->customer, first->customer);
        QCOMPARE(customer().delegation.state, DelegationState::Granted);
        QCOMPARE(history().size(), 2);
        QCOMPARE(violations(), QStringList());
    }

    void theSameGrantAgainWritesNothing()
    {
        open(DelegationState::Requested);
        QVERIFY(act(DelegationAct::Grant, { u"TEAMS1"_s, u"SWAY"_s }));
        const domain::Customer before = customer();
        const auto again = act(DelegationAct::Grant, { u"SWAY"_s, u"TEAMS1"_s });
        QVERIFY(again.has_value() && again->unchanged);
        QCOMPARE(customer(), before);
        QCOMPARE(history().size(), 1);
    }

private:
    void open(DelegationState state, domain::BookOrigin origin = domain::BookOrigin::Demo)
    {
        m_book.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_book = store::openBook(m_folder->filePath(u"book.sqlite"_s),
            { store::OpenMode::CreateIfMissing, std::chrono::milliseconds(5000) })
                     .value();
        const auto written = m_book->write<void>([&](domain::BookWriter &writer) -> Result<void> {
            domain::BookInfo info;
            info.origin = origin;
            domain::Customer customer;
            customer.id = customerId;
            customer.companyName = u"Hanbit Logistics"_s;
            customer.country = u"KR"_s;
            customer.delegation.state = state;
            domain::Subscription basic;
            basic.id = basicId;
            basic.customerId = customerId;
            basic.offerId = m_context.catalogue->offerNamed(u"Microsoft 365 Business Basic"_s)->id;
            basic.offerName = u"Microsoft 365 Business Basic"_s;
            basic.quantity = 10;
            basic.status = domain::SubscriptionStatus::Active;
            return writer.setInfo(info)
                .and_then([&] { return writer.putCustomer(customer); })
                .and_then([&] { return writer.putSubscription(basic); })
                .and_then([&] { return services::refreshVerdicts(writer, customerId, m_context); });
        });
        QVERIFY(written.result().has_value());
    }

    Result<services::DelegationOutcome> act(DelegationAct act, const QStringList &excluded = {},
        qint64 seen = 0, const QString &request = {})
    {
        const services::DelegationService service(*m_book, m_context);
        return service.carryOut({ act, customerId, excluded, seen, request }).result();
    }
    template <typename T>
    [[nodiscard]] T read(const std::function<Result<T>(domain::BookReader &)> &job)
    {
        return m_book->read<T>(job).result().value();
    }
    [[nodiscard]] domain::Customer customer()
    {
        return read<domain::Customer>(
            [](domain::BookReader &reader) { return reader.customer(customerId); });
    }
    [[nodiscard]] int eligibleTargets()
    {
        const auto file = read<services::CustomerFile>([this](domain::BookReader &reader) {
            return services::readCustomerFile(reader, customerId, m_context);
        });
        return file.subscription(basicId)->verdict.eligibleTargets();
    }
    [[nodiscard]] domain::CustomerCounts counts()
    {
        return read<domain::CustomerCounts>(
            [](domain::BookReader &reader) { return reader.customerCounts({}); });
    }
    [[nodiscard]] qint64 needingDelegation() { return counts().needsDelegation; }
    [[nodiscard]] qint64 upgradableCustomers() { return counts().upgradable; }
    [[nodiscard]] QList<domain::AuditEvent> history()
    {
        domain::AuditQuery query;
        query.newestFirst = false;
        return read<domain::Page<domain::AuditEvent>>([query](domain::BookReader &reader) {
            return reader.audit(query);
        }).items;
    }
    [[nodiscard]] QStringList violations()
    {
        QStringList found;
        for (const domain::Violation &one : read<QList<domain::Violation>>(
                 [](domain::BookReader &reader) { return reader.verify(); })) {
            found.append(one.invariant + u' ' + one.id + u' ' + one.detail);
        }
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<domain::Book> m_book;
    services::Context m_context;
};

DESK_TEST_MAIN(DelegationsTest, QCoreApplication)
#include "tst_delegations.moc"
