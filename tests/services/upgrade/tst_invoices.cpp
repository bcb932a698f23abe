#include "services/bookclock.h"
#include "services/demobook.h"
#include "services/invoices.h"
#include "services/subscriptionacts.h"
#include "services/upgrade.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using domain::Result;

/// A customer's invoices, month by month up to the day of the book's clock.
class InvoicesTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyPeriodIsBilledInTheMonthInWhichItBegins();
    void anUpgradeIsInTheInvoiceOfItsMonth();
    void theClockBringsTheNextInvoice();
    void licencesCountFromTheDayOfTheirChange();
    void whatIsSuspendedIsBilledNoLonger();
    void theWorkedExampleOfTheSources();
    void in21VianetTheFreeDaysCostNothing();

private:
    [[nodiscard]] services::Invoices invoices();
    [[nodiscard]] qint64 of(const QDate &month, domain::SubscriptionId subscription = {});
    [[nodiscard]] domain::SubscriptionId holding(const QString &domain, const QString &product);
    void moveTo(const QDate &day);
    void act(rules::LifeAct what, qint64 quantity = 0);

    services::Context m_context;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<domain::Book> m_book;
    domain::CustomerId m_customer;
    domain::SubscriptionId m_source;
};

void InvoicesTest::initTestCase()
{
    support::TestCase::init();
    m_context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
    m_context.actor = { u"Tester"_s, domain::Role::AdminAgent };
}

void InvoicesTest::init()
{
    support::TestCase::init();
    m_folder = std::make_unique<QTemporaryDir>();
    m_book = store::openBook(m_folder->filePath(u"book.sqlite"_s),
        { store::OpenMode::CreateIfMissing, std::chrono::milliseconds(5000) })
                 .value();
    QVERIFY(m_book
                ->write<void>([context = m_context](domain::BookWriter &writer) {
                    return services::writeDemoBook(writer, context, 1);
                })
                .result());
    m_source = holding(u"hanbit.example"_s, u"Microsoft 365 Business Basic"_s);
    QVERIFY(!m_source.isNull());
}

void InvoicesTest::cleanup()
{
    m_book.reset();
    m_folder.reset();
    support::TestCase::cleanup();
}

domain::SubscriptionId InvoicesTest::holding(const QString &domain, const QString &product)
{
    const auto offer = m_context.catalogue->offerNamed(product)->id;
    const auto found
        = m_book
              ->read<domain::Subscription>(
                  [domain, offer](domain::BookReader &reader) -> Result<domain::Subscription> {
                      domain::CustomerQuery query;
                      query.search = domain;
                      const auto rows = reader.customers(query);
                      const auto held = reader.holdings(rows->items.constFirst().customer.id);
                      for (const auto &each : *held) {
                          if (each.offerId == offer && each.soldBy == domain::SoldBy::Own
                              && each.status == domain::SubscriptionStatus::Active) {
                              return each;
                          }
                      }
                      return domain::failure(domain::ErrorCode::NotFound);
                  })
              .result();
    if (!found) {
        return {};
    }
    m_customer = found->customerId;
    return found->id;
}

services::Invoices InvoicesTest::invoices()
{
    return m_book
        ->read<services::Invoices>([this](domain::BookReader &reader) {
            return services::readInvoices(reader, m_customer, m_context);
        })
        .result()
        .value();
}

/// The sum of a month, of one subscription where it is named.
qint64 InvoicesTest::of(const QDate &month, domain::SubscriptionId subscription)
{
    qint64 sum = 0;
    const services::Invoices told = invoices();
    for (const services::Invoice &invoice : told.months) {
        if (invoice.month != month) {
            continue;
        }
        qint64 lines = 0;
        for (const domain::BillingLine &line : invoice.lines) {
            lines += line.amount.minor;
            sum += subscription.isNull() || line.subscriptionId == subscription ? line.amount.minor
                                                                                : 0;
        }
        if (lines != invoice.total.minor) {
            qWarning("the total is another sum than that of the lines");
        }
    }
    return sum;
}

void InvoicesTest::moveTo(const QDate &day)
{
    QVERIFY(
        services::ClockService(*m_book, m_context).moveTo({ day, QTime(0, 30), Qt::UTC }).result());
}

void InvoicesTest::act(rules::LifeAct what, qint64 quantity)
{
    services::ActRequest request;
    request.act = what;
    request.subscription = m_source;
    request.quantity = quantity;
    QVERIFY(services::SubscriptionActService(*m_book, m_context).carryOut(request).result());
}

void InvoicesTest::everyPeriodIsBilledInTheMonthInWhichItBegins()
{
    const services::Invoices told = invoices();
    QVERIFY(!told.months.isEmpty());
    QCOMPARE(told.months.constFirst().month, QDate(2020, 5, 1));
    QVERIFY(told.months.size() <= services::invoiceMonths);
    QVERIFY(told.demoPrices);
    // 42 licences at ₩5,600, from the first of each month.
    QCOMPARE(of({ 2020, 5, 1 }, m_source), 42 * 5600);
    QCOMPARE(of({ 2020, 4, 1 }, m_source), 42 * 5600);
    QCOMPARE(of({ 2020, 6, 1 }, m_source), 0);
    for (const services::Invoice &invoice : told.months) {
        for (const domain::BillingLine &line : invoice.lines) {
            QCOMPARE(QDate(line.periodFirst.year(), line.periodFirst.month(), 1), invoice.month);
        }
    }
}

void InvoicesTest::anUpgradeIsInTheInvoiceOfItsMonth()
{
    const qint64 before = of({ 2020, 5, 1 });
    services::UpgradeDraft draft;
    draft.source = m_source;
    draft.target = m_context.catalogue->offerNamed(u"Office 365 Enterprise E3"_s)->id;
    const auto done = services::UpgradeService(*m_book, m_context).upgrade(draft).result();
    QVERIFY(done);
    QVERIFY(done->billing.effect.has_value());
    QCOMPARE(of({ 2020, 5, 1 }), before + done->billing.effect->due.minor);
    QCOMPARE(of({ 2020, 5, 1 }, done->newSubscription->id), 42 * 22500);
    moveTo({ 2020, 6, 12 });
    QCOMPARE(of({ 2020, 6, 1 }, m_source), 0);
    QCOMPARE(of({ 2020, 6, 1 }, done->newSubscription->id), 42 * 22500);
}

void InvoicesTest::theClockBringsTheNextInvoice()
{
    moveTo({ 2020, 5, 31 });
    QCOMPARE(of({ 2020, 6, 1 }, m_source), 0);
    moveTo({ 2020, 6, 1 });
    QCOMPARE(of({ 2020, 6, 1 }, m_source), 42 * 5600);
    QCOMPARE(invoices().months.constFirst().month, QDate(2020, 6, 1));
}

void InvoicesTest::licencesCountFromTheDayOfTheirChange()
{
    act(rules::LifeAct::ChangeLicences, 50);
    moveTo({ 2020, 6, 2 });
    // 11 of 31 days with 42, 20 with 50; each part is rounded once.
    QCOMPARE(of({ 2020, 5, 1 }, m_source),
        qRound64(42 * 5600 * 11 / 31.0) + qRound64(50 * 5600 * 20 / 31.0));
    QCOMPARE(of({ 2020, 4, 1 }, m_source), 42 * 5600);
    QCOMPARE(of({ 2020, 6, 1 }, m_source), 50 * 5600);
}

void InvoicesTest::whatIsSuspendedIsBilledNoLonger()
{
    act(rules::LifeAct::Suspend);
    moveTo({ 2020, 7, 2 });
    QCOMPARE(of({ 2020, 5, 1 }, m_source), 42 * 5600 - qRound64(42 * 5600 * 20 / 31.0));
    QCOMPARE(of({ 2020, 6, 1 }, m_source), 0);
    act(rules::LifeAct::Reactivate);
    moveTo({ 2020, 8, 1 });
    QCOMPARE(of({ 2020, 6, 1 }, m_source), 0);
    QCOMPARE(of({ 2020, 7, 1 }, m_source), qRound64(42 * 5600 * 30 / 31.0));
    QCOMPARE(of({ 2020, 8, 1 }, m_source), 42 * 5600);
}

/// domain.md section 5: bought 13 January with 1 licence, raised to 2 on 1 February, 4.00 each.
void InvoicesTest::theWorkedExampleOfTheSources()
{
    QVERIFY(m_book
                ->write<void>([this](domain::BookWriter &writer) -> Result<void> {
                    auto one = writer.subscription(m_source).value();
                    one.startDate = QDate(2020, 1, 13);
                    one.commitmentEndDate = QDate(2021, 1, 12);
                    one.quantity = 1;
                    one.unitPrice = domain::Money{ 400, *domain::Currency::fromText(u"USD"_s) };
                    auto info = writer.info().value();
                    info.simulatedNow = { QDate(2020, 2, 1), QTime(0, 30), Qt::UTC };
                    const auto holders = writer.accountsHolding(m_source, {}, 1000);
                    for (const auto &account : holders->items) {
                        (void)writer.removeLicence(account.id, m_source);
                    }
                    return writer.putSubscription(one).and_then(
                        [&] { return writer.setInfo(info); });
                })
                .result());
    QCOMPARE(of({ 2020, 1, 1 }, m_source), 400);
    act(rules::LifeAct::ChangeLicences, 2);
    QCOMPARE(of({ 2020, 1, 1 }, m_source), 245 + 310);
    moveTo({ 2020, 2, 13 });
    QCOMPARE(of({ 2020, 2, 1 }, m_source), 800);
}

void InvoicesTest::in21VianetTheFreeDaysCostNothing()
{
    const auto source = holding(u"minghu.example"_s, u"Microsoft 365 Business Standard"_s);
    QVERIFY(!source.isNull());
    QVERIFY(m_book
                ->write<void>([source](domain::BookWriter &writer) {
                    auto one = writer.subscription(source).value();
                    one.startDate = QDate(2020, 5, 1);
                    return writer.putSubscription(one);
                })
                .result());
    QCOMPARE(of({ 2020, 5, 1 }, source), 0);
    moveTo({ 2020, 5, 15 });
    QVERIFY(of({ 2020, 5, 1 }, source) > 0);
}

DESK_TEST_MAIN(InvoicesTest, QCoreApplication)
#include "tst_invoices.moc"
