#include "services/upgrade.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

constexpr int customerCount = 3000;
constexpr int kills = 50;
const QUuid nameSpace(u"6f0c4bd3-8a55-4c1c-9f11-5d0f6f1a2b3c"_s);

services::Context context()
{
    services::Context made;
    made.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
    made.actor.name = u"Tester"_s;
    made.clockOverride = std::make_shared<domain::FrozenClock>(
        QDateTime(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC));
    return made;
}

domain::OfferId offer(const services::Context &context, const QString &name)
{
    return context.catalogue->offerNamed(name)->id;
}

domain::CustomerId customerId(int number)
{
    return domain::CustomerId(QUuid::createUuidV5(nameSpace, u"c%1"_s.arg(number)));
}

domain::SubscriptionId subscriptionId(int number)
{
    return domain::SubscriptionId(QUuid::createUuidV5(nameSpace, u"s%1"_s.arg(number)));
}

domain::AccountId accountId(int number)
{
    return domain::AccountId(QUuid::createUuidV5(nameSpace, u"a%1"_s.arg(number)));
}

/// Many customers with one subscription each that can be upgraded, and one account that moves with
/// it.
Result<void> fill(domain::BookWriter &writer, const services::Context &context)
{
    for (int i = 0; i < customerCount; ++i) {
        domain::Customer customer;
        customer.id = customerId(i);
        customer.companyName = u"Customer %1"_s.arg(i);
        customer.country = u"KR"_s;
        customer.delegation.state = domain::DelegationState::Granted;
        domain::Subscription subscription;
        subscription.id = subscriptionId(i);
        subscription.customerId = customer.id;
        subscription.offerId = offer(context, u"Microsoft 365 Business Basic"_s);
        subscription.offerName = u"Microsoft 365 Business Basic"_s;
        subscription.quantity = 2;
        subscription.startDate = QDate(2020, 5, 1);
        domain::Account account;
        account.id = accountId(i);
        account.customerId = customer.id;
        account.displayName = u"Person %1"_s.arg(i);
        account.email = u"person%1@customer.example"_s.arg(i);
        account.usageLocation = u"KR"_s;
        account.licences = { { subscription.id, {}, false, {} } };
        for (const Result<void> &done : { writer.putCustomer(customer),
                 writer.putSubscription(subscription), writer.putAccount(account) }) {
            if (!done) {
                return done;
            }
        }
    }
    return services::refreshAllVerdicts(writer, context, {}).map([](qint64) {});
}

/// The child: upgrades one subscription after the other and says so only after the answer came.
int upgradeUntilKilled(const QString &file, int from)
{
    const auto book = store::openBook(file);
    if (!book) {
        return 1;
    }
    const services::Context given = context();
    services::UpgradeService service(**book, given);
    for (int i = from; i < customerCount; ++i) {
        services::UpgradeDraft draft;
        draft.source = subscriptionId(i);
        draft.target = offer(given, u"Office 365 Enterprise E3"_s);
        draft.requestId = u"request-%1"_s.arg(i);
        const auto outcome = service.upgrade(draft).result();
        if (!outcome || outcome->refused()) {
            return 2;
        }
        std::printf("%d %s\n", i, qPrintable(outcome->newSubscription->id.text()));
        std::fflush(stdout);
    }
    return 0;
}

} // namespace

class CrashTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void killedAtRandomPointsNothingConfirmedIsLostAndNothingIsHalfDone()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"book.sqlite"_s);
        const services::Context given = context();
        {
            const auto book = store::openBook(
                file, { store::OpenMode::CreateIfMissing, std::chrono::milliseconds(5000) });
            QVERIFY(book.has_value());
            const auto filled = (*book)
                                    ->write<void>([&given](domain::BookWriter &writer) {
                                        return fill(writer, given);
                                    })
                                    .result();
            QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().detail));
        }
        // A fixed seed for the order of things; where in an upgrade a kill lands is the machine's
        // chance.
        QRandomGenerator random(20200512);
        int next = 0;
        int confirmed = 0;
        for (int kill = 0; kill < kills && next < customerCount; ++kill) {
            QProcess child;
            child.start(QCoreApplication::applicationFilePath(),
                { u"--child"_s, file, QString::number(next) });
            QVERIFY(child.waitForStarted());
            // Killed while it works: after the first confirmation and a moment more.
            QVERIFY(child.waitForReadyRead(20000));
            QThread::usleep(static_cast<unsigned long>(random.bounded(20000)));
            child.kill();
            QVERIFY(child.waitForFinished(20000));

            QHash<int, domain::SubscriptionId> answers;
            int last = next - 1;
            for (const QByteArray &line : child.readAllStandardOutput().split('\n')) {
                const QList<QByteArray> parts = line.split(' ');
                // A line that was cut off by the kill is no confirmation.
                if (parts.size() == 2 && parts.at(1).size() == 36) {
                    last = parts.at(0).toInt();
                    answers.insert(last,
                        domain::SubscriptionId::fromText(QString::fromLatin1(parts.at(1))).value());
                }
            }
            confirmed += static_cast<int>(answers.size());
            checkBook(file, given, next, last, answers);
            if (QTest::currentTestFailed()) {
                return;
            }
            // The one after the last confirmed may be done without a word: asked again under its
            // request it must be done exactly once.
            repeat(file, given, last + 1);
            if (QTest::currentTestFailed()) {
                return;
            }
            next = last + 2;
        }
        QVERIFY2(confirmed >= kills, qPrintable(QString::number(confirmed)));
    }

private:
    void checkBook(const QString &file, const services::Context &given, int from, int last,
        const QHash<int, domain::SubscriptionId> &answers)
    {
        const auto book = store::openBook(file);
        QVERIFY2(book.has_value(), book ? "" : qPrintable(book.error().detail));
        const auto violations = (*book)
                                    ->read<QList<domain::Violation>>(
                                        [](domain::BookReader &reader) { return reader.verify(); })
                                    .result();
        QVERIFY(violations.has_value());
        QVERIFY2(violations->isEmpty(),
            violations->isEmpty() ? ""
                                  : qPrintable(violations->constFirst().invariant + u' '
                                      + violations->constFirst().detail));
        for (int i = from; i <= last; ++i) {
            checkUpgraded(**book, i, answers.value(i));
        }
        // Beyond the one that was under way nothing has been touched.
        const auto untouched = (*book)
                                   ->read<domain::Subscription>([last](domain::BookReader &reader) {
                                       return reader.subscription(subscriptionId(last + 2));
                                   })
                                   .result();
        if (last + 2 < customerCount) {
            QVERIFY(untouched.has_value());
            QCOMPARE(untouched->status, domain::SubscriptionStatus::Active);
            QCOMPARE(untouched->offerId, offer(given, u"Microsoft 365 Business Basic"_s));
        }
    }

    void checkUpgraded(domain::Book &book, int number, domain::SubscriptionId target)
    {
        const auto pair = book.read<QPair<domain::Subscription, domain::Subscription>>(
                                  [number, target](domain::BookReader &reader)
                                      -> Result<QPair<domain::Subscription, domain::Subscription>> {
                                      const auto source
                                          = reader.subscription(subscriptionId(number));
                                      if (!source) {
                                          return tl::unexpected(source.error());
                                      }
                                      const auto made = reader.subscription(target);
                                      if (!made) {
                                          return tl::unexpected(made.error());
                                      }
                                      return qMakePair(*source, *made);
                                  })
                              .result();
        QVERIFY2(pair.has_value(), "a confirmed upgrade is lost");
        QCOMPARE(pair->first.status, domain::SubscriptionStatus::Deleted);
        QCOMPARE(pair->first.upgradedTo, target);
        QCOMPARE(pair->second.status, domain::SubscriptionStatus::Active);
        QCOMPARE(pair->second.upgradedFrom, subscriptionId(number));
    }

    void repeat(const QString &file, const services::Context &given, int number)
    {
        if (number >= customerCount) {
            return;
        }
        const auto book = store::openBook(file);
        QVERIFY(book.has_value());
        services::UpgradeService service(**book, given);
        services::UpgradeDraft draft;
        draft.source = subscriptionId(number);
        draft.target = offer(given, u"Office 365 Enterprise E3"_s);
        draft.requestId = u"request-%1"_s.arg(number);
        const auto outcome = service.upgrade(draft).result();
        QVERIFY(outcome.has_value());
        QVERIFY(!outcome->refused());
        const auto holdings
            = (*book)
                  ->read<QList<domain::Subscription>>([number](domain::BookReader &reader) {
                      return reader.holdings(customerId(number));
                  })
                  .result();
        QVERIFY(holdings.has_value());
        QCOMPARE(holdings->size(), 2);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 4 && arguments.at(1) == "--child"_L1) {
        return upgradeUntilKilled(arguments.at(2), arguments.at(3).toInt());
    }
    CrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crash.moc"
