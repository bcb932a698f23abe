#include "domain/bulkload.h"
#include "domain/names.h"
#include "rules/eligibility.h"
#include "services/catalogues.h"
#include "services/demobook.h"
#include "services/generatedbook.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QCryptographicHash>
#include <QTemporaryDir>

#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace {

using services::GeneratedSize;

constexpr int pageSize = 500;

/// A generated book in a file of its own, and what stands in it.
class GeneratedBook
{
public:
    GeneratedBook()
    {
        const auto builtIn = catalog::Catalogue::load(services::builtInFolder());
        auto opened = store::openBook(
            m_folder.filePath(u"book.sqlite"_s), { store::OpenMode::CreateIfMissing });
        if (builtIn && opened) {
            context.catalogue = *builtIn;
            context.actor = { u"Minho"_s, domain::Role::AdminAgent };
            book = std::move(*opened);
        }
    }

    [[nodiscard]] domain::Result<void> write(const GeneratedSize &size,
        const services::Progress &progress = {}, const std::stop_token &stop = {}) const
    {
        return book
            ->write<void>([&](domain::BookWriter &writer) {
                return services::writeGeneratedBook(writer, context, size, progress, stop);
            })
            .result();
    }
    /// What went wrong, if anything did.
    [[nodiscard]] QString read()
    {
        const auto done
            = book->read<void>([this](domain::BookReader &reader) { return readAll(reader); })
                  .result();
        return done ? QString() : done.error().detail;
    }
    [[nodiscard]] QList<domain::Subscription> holdings(domain::CustomerId customer) const
    {
        return m_holdings.value(customer);
    }
    /// Over every value, in id order.
    [[nodiscard]] QByteArray digest() const;

    services::Context context;
    std::unique_ptr<domain::Book> book;
    domain::BookInfo info;
    QList<domain::Customer> customers;
    QList<domain::Subscription> subscriptions;
    QList<domain::Account> accounts;
    QList<domain::Violation> violations;
    domain::CustomerCounts counts;

private:
    template <typename T, typename Read>
    domain::Result<void> readPages(QList<T> &all, Read pageAfter)
    {
        QString after;
        do {
            const domain::Result<domain::Page<T>> page = pageAfter(after);
            if (!page) {
                return tl::unexpected(page.error());
            }
            all += page->items;
            after = page->next;
        } while (!after.isEmpty());
        return {};
    }
    domain::Result<void> readAll(domain::BookReader &reader);

    QTemporaryDir m_folder;
    QHash<domain::CustomerId, QList<domain::Subscription>> m_holdings;
};

domain::Result<void> GeneratedBook::readAll(domain::BookReader &reader)
{
    customers.clear();
    subscriptions.clear();
    accounts.clear();
    m_holdings.clear();
    const auto first = readPages(
        customers, [&](const QString &after) { return reader.customersById(after, pageSize); });
    const auto second = readPages(subscriptions,
        [&](const QString &after) { return reader.subscriptionsById(after, pageSize); });
    const auto third = readPages(
        accounts, [&](const QString &after) { return reader.accountsById(after, pageSize); });
    for (const auto &done : { first, second, third }) {
        if (!done) {
            return done;
        }
    }
    for (const domain::Subscription &subscription : std::as_const(subscriptions)) {
        m_holdings[subscription.customerId].append(subscription);
    }
    const auto facts = reader.info();
    const auto found = reader.verify();
    const auto numbers = reader.customerCounts({});
    if (!facts || !found || !numbers) {
        return domain::failure(domain::ErrorCode::Internal, u"the book cannot be read"_s);
    }
    info = *facts;
    violations = *found;
    counts = *numbers;
    return {};
}

QByteArray GeneratedBook::digest() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QStringList &values) {
        hash.addData(values.join(u'|').toUtf8());
        hash.addData("\n");
    };
    for (const domain::Customer &c : customers) {
        add({ c.id.text(), c.companyName, c.localName, c.domain, c.country, c.language,
            domain::codeOf(c.cloud), domain::codeOf(c.relationship),
            domain::codeOf(c.delegation.state), c.delegation.since.toString(Qt::ISODate),
            c.delegation.excludedPlans.join(u',') });
    }
    for (const domain::Subscription &s : subscriptions) {
        add({ s.id.text(), s.customerId.text(), s.offerId.text(), s.offerName, s.friendlyName,
            QString::number(s.quantity), domain::codeOf(s.status), s.parentId.text(),
            s.creationDate.toString(Qt::ISODate), s.startDate.toString(Qt::ISODate),
            s.commitmentEndDate.toString(Qt::ISODate), domain::codeOf(s.billingCycle),
            domain::codeOf(s.term), s.autoRenew ? u"1"_s : u"0"_s, s.isTrial ? u"1"_s : u"0"_s,
            domain::codeOf(s.soldBy), s.sellerName, s.unitPrice ? s.unitPrice->plainText() : u""_s,
            s.unitPrice ? s.unitPrice->currency.code() : u""_s });
    }
    for (const domain::Account &a : accounts) {
        add({ a.id.text(), a.customerId.text(), a.displayName, a.email, a.usageLocation });
        for (const domain::Licence &licence : a.licences) {
            add({ licence.subscriptionId.text(), licence.disabledPlans.join(u','),
                licence.groupBased ? u"1"_s : u"0"_s, licence.groupName });
        }
    }
    return hash.result().toHex();
}

} // namespace

class GeneratedBookTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everySizeIsExactAndWhole_data()
    {
        QTest::addColumn<qint64>("customers");
        QTest::addColumn<qint64>("subscriptions");
        QTest::newRow("one without any") << qint64(1) << qint64(0);
        QTest::newRow("one with many") << qint64(1) << qint64(100);
        QTest::newRow("fewer subscriptions than customers") << qint64(300) << qint64(40);
        QTest::newRow("three for each") << qint64(700) << qint64(2100);
        QTest::newRow("as many as can be") << qint64(30) << qint64(3000);
    }
    void everySizeIsExactAndWhole()
    {
        QFETCH(qint64, customers);
        QFETCH(qint64, subscriptions);
        GeneratedBook book;
        QVERIFY(book.book != nullptr);
        const auto written = book.write({ customers, subscriptions, 1 });
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        QCOMPARE(book.read(), QString());
        QCOMPARE(book.customers.size(), customers);
        QCOMPARE(book.subscriptions.size(), subscriptions);
        QVERIFY2(book.violations.isEmpty(),
            book.violations.isEmpty() ? ""
                                      : qPrintable(QString(book.violations.constFirst().invariant
                                          + u' ' + book.violations.constFirst().detail)));
        QCOMPARE(book.info.origin, domain::BookOrigin::Generated);
        QCOMPARE(book.info.simulatedNow, services::demoMoment());
        QCOMPARE(book.info.verdictBasis, book.context.verdictBasis());
    }

    void sizesThatCannotBeAreRefused_data()
    {
        QTest::addColumn<qint64>("customers");
        QTest::addColumn<qint64>("subscriptions");
        QTest::newRow("nobody") << qint64(0) << qint64(0);
        QTest::newRow("too many customers") << qint64(1'000'001) << qint64(5);
        QTest::newRow("too many subscriptions") << qint64(1'000'000) << qint64(3'000'001);
        QTest::newRow("below zero") << qint64(5) << qint64(-1);
        QTest::newRow("too many for each") << qint64(10) << qint64(1001);
    }
    void sizesThatCannotBeAreRefused()
    {
        QFETCH(qint64, customers);
        QFETCH(qint64, subscriptions);
        const GeneratedBook book;
        const auto written = book.write({ customers, subscriptions, 1 });
        QVERIFY(!written);
        QCOMPARE(written.error().code, domain::ErrorCode::BadInput);
    }

    /// A book that was kept for the bench is remade when the generator's version grows: where this
    /// fails on purpose, let generatorVersion grow, and take the new digest.
    void sameSizeAndSeedGiveTheSameBookEverywhere()
    {
        GeneratedBook first;
        GeneratedBook again;
        GeneratedBook other;
        QVERIFY(first.write({ 400, 1200, 7 }));
        // Over another book, which goes.
        QVERIFY(again.write({ 20, 50, 3 }));
        QVERIFY(again.write({ 400, 1200, 7 }));
        QVERIFY(other.write({ 400, 1200, 8 }));
        for (GeneratedBook *book : { &first, &again, &other }) {
            QCOMPARE(book->read(), QString());
        }
        QCOMPARE(first.digest(), again.digest());
        QVERIFY(first.digest() != other.digest());
        QCOMPARE(services::generatorVersion, 1);
        QCOMPARE(first.digest(),
            QByteArray("1bdc706ff48841640cc19364c5ee5108fbf30550c2925cfd55ffbef4355779a7"));
    }

    void everyReasonForAndAgainstAnUpgradeOccurs()
    {
        GeneratedBook book;
        QVERIFY(book.write({ 3000, 9000, 1 }));
        QCOMPARE(book.read(), QString());
        std::set<domain::RefusalCode> met;
        std::set<domain::OtherRefusal> others;
        std::map<domain::Cloud, int> upgradable;
        for (const domain::Customer &customer : std::as_const(book.customers)) {
            const QList<domain::Subscription> holdings = book.holdings(customer.id);
            for (const domain::Subscription &subscription : holdings) {
                const rules::Verdict verdict = rules::evaluate(customer, subscription, holdings,
                    *book.context.catalogue, catalog::Variant::AsWritten, domain::Role::AdminAgent);
                upgradable[customer.cloud] += verdict.canUpgrade() ? 1 : 0;
                for (const rules::TargetVerdict &target : verdict.targets) {
                    for (const domain::Refusal &refusal : target.refusals) {
                        met.insert(refusal.code);
                        others.insert(refusal.other);
                    }
                }
                for (const domain::Refusal &refusal : verdict.refusals) {
                    met.insert(refusal.code);
                }
            }
        }
        using domain::RefusalCode;
        for (const RefusalCode code :
            { RefusalCode::Other, RefusalCode::DelegatedAdminPermissionsDisabled,
                RefusalCode::SubscriptionStatusNotActive, RefusalCode::ConflictingServiceTypes,
                RefusalCode::ConcurrencyConflicts, RefusalCode::SubscriptionAddOnsPresent,
                RefusalCode::SubscriptionDoesNotHaveAnyUpgradePaths,
                RefusalCode::SubscriptionNotProvisioned,
                RefusalCode::OfferDoesNotSupportBillingCycle }) {
            QVERIFY2(met.contains(code), qPrintable(domain::codeOf(code)));
        }
        for (const auto kind : { domain::OtherRefusal::Trial, domain::OtherRefusal::AddOn,
                 domain::OtherRefusal::SoldElsewhere }) {
            QVERIFY2(others.contains(kind), qPrintable(domain::codeOf(kind)));
        }
        // The kept counts are those of the rules.
        QVERIFY(upgradable[domain::Cloud::Global] > 1000);
        QVERIFY(upgradable[domain::Cloud::China21Vianet] > 50);
        QCOMPARE(book.counts.upgradableSubscriptions,
            upgradable[domain::Cloud::Global] + upgradable[domain::Cloud::China21Vianet]);
        QVERIFY(book.accounts.size() > 1000);
    }

    void namesAreKoreanChineseAndEnglish()
    {
        GeneratedBook book;
        QVERIFY(book.write({ 4000, 0, 1 }));
        QCOMPARE(book.read(), QString());
        qsizetype korean = 0;
        qsizetype chinese = 0;
        std::set<QString> domains;
        for (const domain::Customer &customer : std::as_const(book.customers)) {
            const auto has = [&customer](QChar::Script script) {
                return std::any_of(customer.localName.cbegin(), customer.localName.cend(),
                    [script](QChar c) { return c.script() == script; });
            };
            korean += has(QChar::Script_Hangul) ? 1 : 0;
            chinese += has(QChar::Script_Han) ? 1 : 0;
            QCOMPARE(customer.localName.isEmpty(),
                !has(QChar::Script_Hangul) && !has(QChar::Script_Han));
            QVERIFY(std::none_of(customer.companyName.cbegin(), customer.companyName.cend(),
                [](QChar c) { return c.script() == QChar::Script_Hangul; }));
            QVERIFY(customer.domain.endsWith(u".example"_s));
            domains.insert(customer.domain);
        }
        QCOMPARE(domains.size(), std::size_t(4000));
        QVERIFY2(korean > 1700 && korean < 1900, qPrintable(QString::number(korean)));
        QVERIFY2(chinese > 520 && chinese < 680, qPrintable(QString::number(chinese)));
    }

    void aStoppedMakingLeavesTheBookAsItWas()
    {
        GeneratedBook book;
        QVERIFY(book.write({ 50, 150, 2 }));
        QCOMPARE(book.read(), QString());
        const QByteArray before = book.digest();
        std::stop_source stop;
        const auto written = book.write(
            { 5000, 9000, 1 },
            [&stop](qint64 done, qint64) {
                if (done >= 2000) {
                    stop.request_stop();
                }
            },
            stop.get_token());
        QVERIFY(!written);
        QCOMPARE(written.error().code, domain::ErrorCode::Cancelled);
        QCOMPARE(book.read(), QString());
        QCOMPARE(book.digest(), before);
        QVERIFY(book.violations.isEmpty());
        // The indexes are there again: another one can be made at once.
        QVERIFY(book.write({ 60, 100, 2 }));
    }

    void aLoadThatIsNotEndedIsNotKept()
    {
        GeneratedBook book;
        const auto begun = book.book
                               ->write<void>([](domain::BookWriter &writer) {
                                   domain::BulkLoad *load = domain::bulkLoadOf(writer);
                                   return load->beginLoad();
                               })
                               .result();
        QVERIFY(!begun);
        QVERIFY(book.write({ 5, 5, 1 }));
        const auto filled = book.book
                                ->write<void>([](domain::BookWriter &writer) {
                                    return domain::bulkLoadOf(writer)->beginLoad();
                                })
                                .result();
        QVERIFY(!filled);
        QCOMPARE(filled.error().fact(u"reason"_s), u"bookNotEmpty"_s);
    }
};

DESK_TEST_MAIN(GeneratedBookTest, QCoreApplication)
#include "generatedbooktest.moc"
