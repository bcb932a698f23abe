#include "services/bookwatch.h"
#include "services/demobook.h"
#include "services/subscriptionacts.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using domain::BookChange;

/// Two connections to one book: what the one writes is told at the other.
class BookWatchTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        support::TestCase::init();
        m_context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
        m_context.actor = { u"Tester"_s, domain::Role::AdminAgent };
        const auto book = opened(m_demo.filePath(u"demo.sqlite"_s));
        QVERIFY(book->write<void>([context = m_context](domain::BookWriter &writer) {
                        return services::writeDemoBook(writer, context, 1);
                    })
                    .result());
    }
    void init()
    {
        support::TestCase::init();
        m_folder = std::make_unique<QTemporaryDir>();
        const QString file = m_folder->filePath(u"book.sqlite"_s);
        QVERIFY(QFile::copy(m_demo.filePath(u"demo.sqlite"_s), file));
        m_own = opened(file);
        m_other = opened(file);
        QVERIFY(m_own && m_other);
        m_told.clear();
        connect(m_own.get(), &domain::Book::changed, this,
            [this](const BookChange &change) { m_told.append(change); });
        m_watch = std::make_unique<services::BookWatch>(*m_own);
        letSomeLooksPass();
        QVERIFY(m_told.isEmpty());
    }
    void cleanup()
    {
        m_watch.reset();
        m_other.reset();
        m_own.reset();
        m_folder.reset();
    }

    void whatAnotherConnectionChangesIsAnnounced()
    {
        const domain::Subscription subscription = someSubscription();
        changeLicences(*m_other, subscription);
        QTRY_VERIFY_WITH_TIMEOUT(!m_told.isEmpty(), patience);
        const BookChange told = m_told.constFirst();
        QVERIFY(!told.wholesale);
        QCOMPARE(told.customers, QList<domain::CustomerId>{ subscription.customerId });
        QCOMPARE(told.subscriptions, QList<domain::SubscriptionId>{ subscription.id });
        letSomeLooksPass();
        QCOMPARE(m_told.size(), 1); // and told once
    }

    void whatTheBookWritesItselfIsNotToldTwice()
    {
        changeLicences(*m_own, someSubscription());
        QTRY_VERIFY_WITH_TIMEOUT(!m_told.isEmpty(), patience);
        letSomeLooksPass();
        QCOMPARE(m_told.size(), 1);
    }

    void anotherContentIsAChangeOfEverything()
    {
        QVERIFY(m_other
                    ->write<void>([context = m_context](domain::BookWriter &writer) {
                        return services::writeDemoBook(writer, context, 2);
                    })
                    .result());
        QTRY_VERIFY_WITH_TIMEOUT(!m_told.isEmpty(), patience);
        QVERIFY(m_told.constFirst().wholesale);
    }

    void whatConcernsNobodyIsNotAnnounced()
    {
        QVERIFY(m_other
                    ->write<void>([](domain::BookWriter &writer) {
                        return writer.keepAnswer(
                            u"some-request"_s, { "{}", QDateTime::currentDateTimeUtc() });
                    })
                    .result());
        letSomeLooksPass();
        QVERIFY(m_told.isEmpty());
    }

private:
    static constexpr int patience = 60'000;

    static std::unique_ptr<domain::Book> opened(const QString &file)
    {
        store::OpenOptions options;
        options.mode = store::OpenMode::CreateIfMissing;
        auto book = store::openBook(file, options);
        return book ? *std::move(book) : nullptr;
    }

    void letSomeLooksPass() const
    {
        QTest::qWait(static_cast<int>(4 * services::BookWatch::interval.count()));
    }

    domain::Subscription someSubscription() const
    {
        domain::Subscription found;
        const auto page
            = m_own
                  ->read<domain::Page<domain::Subscription>>(
                      [](domain::BookReader &reader) { return reader.subscriptionsById({}, 500); })
                  .result();
        for (const domain::Subscription &subscription : page->items) {
            if (subscription.soldBy == domain::SoldBy::Own && !subscription.isAddOn()
                && subscription.status == domain::SubscriptionStatus::Active
                && subscription.quantity < 200) {
                found = subscription;
            }
        }
        return found;
    }

    void changeLicences(domain::Book &book, const domain::Subscription &subscription) const
    {
        services::ActRequest request;
        request.subscription = subscription.id;
        request.quantity = subscription.quantity + 1;
        const services::SubscriptionActService service(book, m_context);
        const auto done = service.carryOut(request).result();
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    }

    services::Context m_context;
    QTemporaryDir m_demo;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<domain::Book> m_own;
    std::unique_ptr<domain::Book> m_other;
    std::unique_ptr<services::BookWatch> m_watch;
    QList<BookChange> m_told;
};

DESK_TEST_MAIN(BookWatchTest, QCoreApplication)
#include "tst_bookwatch.moc"
