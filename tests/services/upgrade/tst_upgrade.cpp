#include "services/upgrade.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

const QUuid nameSpace(u"0d4f8f0c-2f6b-4d2b-8f3e-0c9d6c7b1a10"_s);

template <typename Id>
Id idOf(const QString &name)
{
    return Id(QUuid::createUuidV5(nameSpace, name));
}

/// A small book in memory, written as one transaction.
struct Scene
{
    QList<domain::Customer> customers;
    QList<domain::Subscription> subscriptions;
    QList<domain::Account> accounts;
    domain::BookOrigin origin = domain::BookOrigin::Demo;
};

} // namespace

class UpgradeTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
        m_context.actor.name = u"Tester"_s;
        m_context.clockOverride = std::make_shared<domain::FrozenClock>(
            QDateTime(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC));
    }

    void movesLicencesAndCancelsTheSourceInGlobal()
    {
        Scene scene = basicScene(domain::Cloud::Global);
        open(scene);
        const auto outcome = upgrade(u"Office 365 Enterprise E3"_s);
        QVERIFY(outcome.has_value());
        QVERIFY(!outcome->refused());
        QCOMPARE(outcome->upgradeType, domain::UpgradeType::UpgradeWithLicenceTransfer);
        QCOMPARE(outcome->moved, 2);
        const domain::Subscription &made = *outcome->newSubscription;
        QCOMPARE(made.quantity, 10);
        QCOMPARE(made.status, domain::SubscriptionStatus::Active);
        QCOMPARE(made.startDate, QDate(2020, 5, 12));
        QCOMPARE(made.commitmentEndDate, QDate(2020, 6, 11));
        QCOMPARE(made.upgradedFrom, source());
        QCOMPARE(made.orderId, u"PD-2020-00001"_s);
        const domain::Subscription old = stored(source());
        QCOMPARE(old.status, domain::SubscriptionStatus::Deleted);
        QCOMPARE(old.upgradedTo, made.id);
        QCOMPARE(assigned(source()), 0);
        QCOMPARE(assigned(made.id), 2);
        // The account in a group stays unassigned and is listed.
        QCOMPARE(outcome->affected.size(), 1);
        QCOMPARE(outcome->affected.constFirst().reason, domain::AffectedReason::GroupBasedLicense);
        QCOMPARE(violations(), QStringList());
        QCOMPARE(
            acts(), (QStringList{ u"SubscriptionCreatedByUpgrade"_s, u"SubscriptionUpgraded"_s }));
    }

    void assignsNothingIn21Vianet()
    {
        Scene scene = basicScene(domain::Cloud::China21Vianet);
        open(scene);
        const auto outcome = upgrade(u"Office 365 Enterprise E1"_s, 25);
        QVERIFY(outcome.has_value());
        QVERIFY(!outcome->refused());
        QCOMPARE(outcome->upgradeType, domain::UpgradeType::UpgradeOnly);
        QCOMPARE(outcome->newSubscription->quantity, 25);
        QCOMPARE(outcome->moved, 0);
        QCOMPARE(assigned(outcome->newSubscription->id), 0);
        QCOMPARE(assigned(source()), 0);
        QCOMPARE(outcome->affected.size(), 3);
        for (const domain::AffectedAccount &line : outcome->affected) {
            QCOMPARE(line.reason, domain::AffectedReason::NotMoved);
        }
        QCOMPARE(violations(), QStringList());
    }

    void theRehearsalSaysWhatTheUpgradeThenDoesAndChangesNothing()
    {
        open(basicScene(domain::Cloud::Global));
        const QByteArray before = content();
        services::UpgradeService service(*m_book, m_context);
        const auto rehearsed = service.rehearse(draft(u"Office 365 Enterprise E3"_s)).result();
        QVERIFY(rehearsed.has_value());
        QCOMPARE(content(), before);
        const auto done = service.upgrade(draft(u"Office 365 Enterprise E3"_s)).result();
        QVERIFY(done.has_value());
        QCOMPARE(done->affected, rehearsed->affected);
        QCOMPARE(done->moved, rehearsed->moved);
    }

    void aRepeatedRequestAnswersAsBeforeAndMakesNothingTwice()
    {
        open(basicScene(domain::Cloud::Global));
        services::UpgradeService service(*m_book, m_context);
        services::UpgradeDraft asked = draft(u"Office 365 Enterprise E3"_s);
        asked.requestId = u"one"_s;
        const auto first = service.upgrade(asked).result();
        QVERIFY(first.has_value());
        const QByteArray after = content();
        const auto second = service.upgrade(asked).result();
        QVERIFY(second.has_value());
        QVERIFY(second->alreadyDone);
        QCOMPARE(second->newSubscription->id, first->newSubscription->id);
        QCOMPARE(second->affected, first->affected);
        QCOMPARE(second->moved, first->moved);
        QCOMPARE(second->order, first->order);
        QCOMPARE(content(), after);
        // Another id is another request: the source is cancelled by now.
        asked.requestId = u"two"_s;
        const auto third = service.upgrade(asked).result();
        QVERIFY(third.has_value());
        QVERIFY(third->refused());
        QCOMPARE(content(), after);
    }

    void refusalsChangeNothing_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("code");
        const auto code = [](domain::RefusalCode value) { return static_cast<int>(value); };
        QTest::newRow("suspended") << u"suspend"_s << u"Office 365 Enterprise E3"_s
                                   << code(domain::RefusalCode::SubscriptionStatusNotActive);
        QTest::newRow("no delegation")
            << u"undelegate"_s << u"Office 365 Enterprise E3"_s
            << code(domain::RefusalCode::DelegatedAdminPermissionsDisabled);
        QTest::newRow("owned") << u"own"_s << u"Office 365 Enterprise E3"_s
                               << code(domain::RefusalCode::ConcurrencyConflicts);
        QTest::newRow("services") << u"powerbi"_s << u"Office 365 Enterprise E5"_s
                                  << code(domain::RefusalCode::ConflictingServiceTypes);
        QTest::newRow("no edge") << u""_s << u"Visio Plan 2"_s
                                 << code(domain::RefusalCode::SubscriptionTargetOfferNotFound);
        QTest::newRow("add-on") << u"addon"_s << u"Office 365 Enterprise E3"_s
                                << code(domain::RefusalCode::SubscriptionAddOnsPresent);
    }

    void refusalsChangeNothing()
    {
        QFETCH(const QString, change);
        QFETCH(const QString, target);
        QFETCH(const int, code);
        Scene scene = basicScene(domain::Cloud::Global);
        apply(change, scene);
        open(scene);
        const QByteArray before = content();
        const auto outcome = upgrade(target);
        QVERIFY(outcome.has_value());
        QVERIFY(outcome->refused());
        QVERIFY(!outcome->newSubscription);
        bool told = false;
        for (const domain::Refusal &refusal : outcome->refusals) {
            told = told || static_cast<int>(refusal.code) == code;
        }
        QVERIFY(told);
        QCOMPARE(content(), before);
    }

    void tooManyOrTooFewLicencesAreRefused()
    {
        open(basicScene(domain::Cloud::China21Vianet));
        const QByteArray before = content();
        for (const qint64 quantity : { qint64(-1), qint64(0), qint64(2), qint64(10'000'001) }) {
            const auto outcome = upgrade(u"Office 365 Enterprise E1"_s, quantity);
            QVERIFY(outcome.has_value());
            QVERIFY2(outcome->refused(), qPrintable(QString::number(quantity)));
        }
        QVERIFY(upgrade(u"Office 365 Business Premium"_s, 301)->refused());
        QCOMPARE(content(), before);
        QVERIFY(!upgrade(u"Office 365 Business Premium"_s, 300)->refused());
    }

    void aChangeSinceItWasSeenIsToldWithItsTime()
    {
        open(basicScene(domain::Cloud::Global));
        services::UpgradeDraft stale = draft(u"Office 365 Enterprise E3"_s);
        stale.seenRowVersion = stored(source()).rowVersion;
        domain::Subscription renamed = stored(source());
        renamed.friendlyName = u"Renamed meanwhile"_s;
        QVERIFY(write(
            [renamed](domain::BookWriter &writer) { return writer.putSubscription(renamed); }));
        const QByteArray before = content();
        services::UpgradeService service(*m_book, m_context);
        const auto outcome = service.upgrade(stale).result();
        QVERIFY(!outcome.has_value());
        QCOMPARE(outcome.error().code, domain::ErrorCode::VersionConflict);
        QCOMPARE(content(), before);
    }

    void aRoleThatMayNotUpgradeIsToldSo()
    {
        open(basicScene(domain::Cloud::China21Vianet));
        services::Context helpdesk = m_context;
        helpdesk.actor.role = domain::Role::HelpdeskAgent;
        services::UpgradeService service(*m_book, helpdesk);
        const auto outcome = service.upgrade(draft(u"Office 365 Enterprise E1"_s)).result();
        QVERIFY(!outcome.has_value());
        QCOMPARE(outcome.error().code, domain::ErrorCode::RoleNotAllowed);
    }

    void anImportedBookOnlyRecordsTheUpgrade()
    {
        Scene scene = basicScene(domain::Cloud::Global);
        scene.origin = domain::BookOrigin::Imported;
        open(scene);
        QVERIFY(upgrade(u"Office 365 Enterprise E3"_s)->recordOnly);
    }

    void theResultCanBeReadBackAfterClosing()
    {
        open(basicScene(domain::Cloud::Global));
        const auto done = upgrade(u"Office 365 Enterprise E3"_s);
        QVERIFY(done.has_value());
        const QString file = m_book->filePath();
        m_book.reset();
        m_book = store::openBook(file).value();
        services::UpgradeService service(*m_book, m_context);
        const auto again = service.outcomeOf(done->newSubscription->id).result();
        QVERIFY(again.has_value());
        QCOMPARE(again->affected, done->affected);
        QCOMPARE(again->order, done->order);
        QCOMPARE(again->moved, done->moved);
    }

    void cleanup()
    {
        m_book.reset();
        m_folder.reset();
        support::TestCase::cleanup();
    }

private:
    static domain::SubscriptionId source() { return idOf<domain::SubscriptionId>(u"source"_s); }

    [[nodiscard]] domain::OfferId offer(const QString &name) const
    {
        return m_context.catalogue->offerNamed(name)->id;
    }

    [[nodiscard]] domain::Subscription holding(const QString &name, const QString &product) const
    {
        domain::Subscription made;
        made.id = idOf<domain::SubscriptionId>(name);
        made.customerId = idOf<domain::CustomerId>(u"customer"_s);
        made.offerId = offer(product);
        made.offerName = product;
        made.quantity = 10;
        made.startDate = QDate(2019, 8, 1);
        made.commitmentEndDate = QDate(2020, 5, 31);
        return made;
    }

    /// One customer, Business Basic with 10 licences, three accounts, one of them through a group.
    [[nodiscard]] Scene basicScene(domain::Cloud cloud) const
    {
        Scene scene;
        domain::Customer customer;
        customer.id = idOf<domain::CustomerId>(u"customer"_s);
        customer.companyName = u"Hanbit Logistics"_s;
        customer.country = cloud == domain::Cloud::Global ? u"KR"_s : u"CN"_s;
        customer.cloud = cloud;
        customer.delegation = { domain::DelegationState::Granted, QDate(2020, 2, 3), {} };
        scene.customers.append(customer);
        scene.subscriptions.append(holding(u"source"_s, u"Microsoft 365 Business Basic"_s));
        for (const QString &name : { u"anna"_s, u"bora"_s, u"chen"_s }) {
            domain::Account account;
            account.id = idOf<domain::AccountId>(name);
            account.customerId = customer.id;
            account.displayName = name;
            account.email = name + u"@hanbit.example";
            account.usageLocation = customer.country;
            account.licences = { { source(), {}, name == "chen"_L1, {} } };
            scene.accounts.append(account);
        }
        return scene;
    }

    void apply(const QString &change, Scene &scene) const
    {
        if (change == "suspend"_L1) {
            scene.subscriptions.first().status = domain::SubscriptionStatus::Suspended;
        } else if (change == "undelegate"_L1) {
            scene.customers.first().delegation.state = domain::DelegationState::Requested;
        } else if (change == "own"_L1 || change == "powerbi"_L1) {
            domain::Subscription other = holding(
                u"other"_s, change == "own"_L1 ? u"Office 365 Enterprise E3"_s : u"Power BI Pro"_s);
            other.soldBy = domain::SoldBy::OtherPartner;
            other.sellerName = u"Meridian Cloud"_s;
            scene.subscriptions.append(other);
        } else if (change == "addon"_L1) {
            domain::Subscription addOn = holding(u"addon"_s, u"Exchange Online Archiving"_s);
            addOn.parentId = source();
            scene.subscriptions.append(addOn);
        }
    }

    void open(const Scene &scene)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto book = store::openBook(m_folder->filePath(u"book.sqlite"_s),
            { store::OpenMode::CreateIfMissing, std::chrono::milliseconds(5000) });
        QVERIFY2(book.has_value(), book ? "" : qPrintable(book.error().detail));
        m_book = *std::move(book);
        QVERIFY(write([this, scene](domain::BookWriter &writer) -> Result<void> {
            domain::BookInfo info;
            info.origin = scene.origin;
            Result<void> done = writer.setInfo(info);
            for (const auto &customer : scene.customers) {
                done = done.and_then([&] { return writer.putCustomer(customer); });
            }
            for (const auto &subscription : scene.subscriptions) {
                done = done.and_then([&] { return writer.putSubscription(subscription); });
            }
            for (const auto &account : scene.accounts) {
                done = done.and_then([&] { return writer.putAccount(account); });
            }
            return done.and_then([&]() -> Result<void> {
                return services::refreshAllVerdicts(writer, m_context, {}).map([](qint64) {});
            });
        }));
    }

    bool write(const std::function<Result<void>(domain::BookWriter &)> &job)
    {
        const auto done = m_book->write<void>(job).result();
        if (!done) {
            qWarning("%s", qPrintable(done.error().detail));
        }
        return done.has_value();
    }

    [[nodiscard]] services::UpgradeDraft draft(const QString &product) const
    {
        services::UpgradeDraft made;
        made.source = source();
        made.target = offer(product);
        return made;
    }

    [[nodiscard]] Result<services::UpgradeOutcome> upgrade(
        const QString &product, std::optional<qint64> quantity = std::nullopt)
    {
        services::UpgradeService service(*m_book, m_context);
        services::UpgradeDraft asked = draft(product);
        asked.quantity = quantity;
        return service.upgrade(asked).result();
    }

    template <typename T>
    [[nodiscard]] T read(std::function<Result<T>(domain::BookReader &)> job)
    {
        return m_book->read<T>(std::move(job)).result().value();
    }

    [[nodiscard]] domain::Subscription stored(domain::SubscriptionId id)
    {
        return read<domain::Subscription>(
            [id](domain::BookReader &reader) { return reader.subscription(id); });
    }

    [[nodiscard]] qint64 assigned(domain::SubscriptionId id)
    {
        return read<qint64>([id](domain::BookReader &reader) { return reader.assignedCount(id); });
    }

    [[nodiscard]] QStringList violations()
    {
        QStringList list;
        for (const domain::Violation &violation : read<QList<domain::Violation>>(
                 [](domain::BookReader &reader) { return reader.verify(); })) {
            list.append(violation.invariant + u": "_s + violation.detail);
        }
        return list;
    }

    [[nodiscard]] QStringList acts()
    {
        QStringList list;
        for (const domain::AuditEvent &event :
            read<domain::Page<domain::AuditEvent>>([](domain::BookReader &reader) {
                return reader.audit({});
            }).items) {
            list.append(event.act == domain::Act::SubscriptionUpgraded ? u"SubscriptionUpgraded"_s
                    : event.act == domain::Act::SubscriptionCreatedByUpgrade
                    ? u"SubscriptionCreatedByUpgrade"_s
                    : u"another act"_s);
        }
        return list;
    }

    /// Everything in the book that an upgrade could touch, as one digest.
    [[nodiscard]] QByteArray content()
    {
        QByteArray text;
        const auto subscriptions = read<domain::Page<domain::Subscription>>(
            [](domain::BookReader &reader) { return reader.subscriptionsById({}, 1000); });
        for (const domain::Subscription &one : subscriptions.items) {
            text += one.id.text().toUtf8() + char('0' + static_cast<int>(one.status))
                + QByteArray::number(one.quantity) + QByteArray::number(one.rowVersion)
                + one.orderId.toUtf8() + one.friendlyName.toUtf8() + one.upgradedTo.text().toUtf8();
        }
        const auto accounts = read<domain::Page<domain::Account>>(
            [](domain::BookReader &reader) { return reader.accountsById({}, 1000); });
        for (const domain::Account &one : accounts.items) {
            text += one.id.text().toUtf8();
            for (const domain::Licence &licence : one.licences) {
                text += licence.subscriptionId.text().toUtf8();
            }
        }
        text += QByteArray::number(
            read<qint64>([](domain::BookReader &reader) { return reader.auditCount({}); }));
        return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
    }

    services::Context m_context;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<domain::Book> m_book;
};

DESK_TEST_MAIN(UpgradeTest, QCoreApplication)
#include "tst_upgrade.moc"
