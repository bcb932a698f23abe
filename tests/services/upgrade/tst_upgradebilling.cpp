#include "domain/names.h"
#include "services/upgrade.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using domain::PriceProblem;
using domain::Result;

/// The billing effect through the service: the rehearsal, the lines kept with the order, and the
/// partner's own price list.
class UpgradeBillingTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theLinesStandWithTheOrder();
    void theRehearsalTellsWhatTheUpgradeWrites();
    void aSecondUpgradeOnTheSameDayTakesTheFirstBack();
    void in21VianetTheChosenNumberIsCharged();
    void anUnknownPriceStopsNoUpgrade();
    void anOwnPriceListCountsFromThen();
    void aPriceOfTheSubscriptionWinsOverTheList();
    void aWrongPriceListChangesNothing_data();
    void aWrongPriceListChangesNothing();
    void aSavedPriceListLoadsAgain();
    void aFileThatIsNotThereIsTold();

private:
    void open(domain::Cloud cloud, const QString &currency = {});
    [[nodiscard]] services::UpgradeService service() const { return { *m_book, m_context }; }
    [[nodiscard]] domain::OfferId offer(const QString &key) const
    {
        return m_context.catalogue->offerByKey(key)->id;
    }
    [[nodiscard]] services::UpgradeDraft draft(
        const QString &key, std::optional<qint64> quantity = {}) const
    {
        services::UpgradeDraft made;
        made.source = m_source;
        made.target = offer(key);
        made.quantity = quantity;
        made.requestId = u"request"_s;
        return made;
    }
    [[nodiscard]] QString file(const QByteArray &content) const
    {
        const QString path = m_folder->filePath(u"prices.csv"_s);
        QFile out(path);
        return out.open(QIODevice::WriteOnly) && out.write(content) == content.size() ? path
                                                                                      : QString();
    }
    static QStringList texts(const QList<domain::BillingLine> &lines)
    {
        QStringList all;
        for (const domain::BillingLine &line : lines) {
            all.append(u"%1 %2..%3 x%4 %5 = %6"_s.arg(domain::codeOf(line.kind),
                line.first.toString(u"d.M."_s), line.last.toString(u"d.M."_s),
                QString::number(line.quantity), line.unitPrice.plainText(),
                line.amount.plainText()));
        }
        return all;
    }
    [[nodiscard]] QList<domain::BillingLine> stored(const QString &order) const
    {
        return m_book
            ->read<QList<domain::BillingLine>>(
                [&order](domain::BookReader &reader) { return reader.orderLines(order); })
            .result()
            .value();
    }
    [[nodiscard]] QStringList violations() const
    {
        QStringList found;
        const auto all = m_book
                             ->read<QList<domain::Violation>>(
                                 [](domain::BookReader &reader) { return reader.verify(); })
                             .result();
        for (const domain::Violation &violation : all.value()) {
            found.append(QString(violation.invariant % u' ' % violation.detail));
        }
        return found;
    }

    services::Context m_context;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<domain::Book> m_book;
    domain::SubscriptionId m_source;
};

void UpgradeBillingTest::initTestCase()
{
    m_context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
    m_context.actor.name = u"Tester"_s;
    m_context.clockOverride = std::make_shared<domain::FrozenClock>(
        QDateTime(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC));
}

void UpgradeBillingTest::open(domain::Cloud cloud, const QString &currency)
{
    m_book.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto book = store::openBook(m_folder->filePath(u"book.sqlite"_s),
        { store::OpenMode::CreateIfMissing, std::chrono::milliseconds(5000) });
    QVERIFY(book.has_value());
    m_book = *std::move(book);
    domain::Customer customer;
    customer.id = domain::CustomerId(QUuid::createUuidV5(QUuid(), u"customer"_s));
    customer.companyName = u"Hanbit Logistics"_s;
    customer.cloud = cloud;
    customer.country = cloud == domain::Cloud::Global ? u"KR"_s : u"CN"_s;
    customer.delegation = { domain::DelegationState::Granted, QDate(2020, 2, 3), {} };
    domain::Subscription source;
    source.id = domain::SubscriptionId(QUuid::createUuidV5(QUuid(), u"source"_s));
    source.customerId = customer.id;
    source.offerId = offer(u"business-basic"_s);
    source.offerName = u"Microsoft 365 Business Basic"_s;
    source.quantity = 42;
    source.startDate = QDate(2019, 3, 1);
    if (!currency.isEmpty()) {
        source.unitPrice = domain::Money{ 1000, *domain::Currency::fromText(currency) };
    }
    m_source = source.id;
    const auto filled = m_book
                            ->write<void>([&](domain::BookWriter &writer) -> Result<void> {
                                return writer.putCustomer(customer).and_then(
                                    [&] { return writer.putSubscription(source); });
                            })
                            .result();
    QVERIFY(filled.has_value());
}

void UpgradeBillingTest::theLinesStandWithTheOrder()
{
    open(domain::Cloud::Global);
    const auto outcome = service().upgrade(draft(u"e3"_s)).result();
    QVERIFY(outcome && !outcome->refused());
    QVERIFY(outcome->billing.effect);
    const QStringList lines{ u"credit 12.5...31.5. x42 5600 = -151742"_s,
        u"charge 12.5...11.6. x42 22500 = 945000"_s };
    QCOMPARE(texts(outcome->billing.effect->lines()), lines);
    QCOMPARE(outcome->billing.effect->due.minor, 793258);
    QCOMPARE(outcome->billing.prices, rules::PriceSource::Demo);
    QCOMPARE(stored(outcome->order.number), outcome->billing.effect->lines());
    QCOMPARE(stored(outcome->order.number).constFirst().subscriptionId, m_source);
    QCOMPARE(
        stored(outcome->order.number).constLast().subscriptionId, outcome->newSubscription->id);
    const auto again = service().outcomeOf(outcome->newSubscription->id).result();
    QVERIFY(again && again->billing.effect);
    QCOMPARE(texts(again->billing.effect->lines()), lines);
    QCOMPARE(again->billing.effect->due.minor, 793258);
    QCOMPARE(violations(), QStringList());
    // The same request again books nothing again.
    const auto repeated = service().upgrade(draft(u"e3"_s)).result();
    QVERIFY(repeated && repeated->alreadyDone);
    QCOMPARE(texts(stored(outcome->order.number)), lines);
}

void UpgradeBillingTest::theRehearsalTellsWhatTheUpgradeWrites()
{
    open(domain::Cloud::Global);
    const auto rehearsed = service().rehearse(draft(u"e3"_s)).result();
    QVERIFY(rehearsed && rehearsed->billing.effect);
    QVERIFY(stored(rehearsed->order.number).isEmpty());
    const auto options = service().options(m_source).result();
    QVERIFY(options);
    const auto shown
        = services::upgradeBilling(options->source.subscription, options->file.customer,
            offer(u"e3"_s), {}, 42, options->file.now.date(), options->billing, m_context);
    QVERIFY(shown.effect);
    const auto outcome = service().upgrade(draft(u"e3"_s)).result();
    QVERIFY(outcome);
    QCOMPARE(stored(outcome->order.number), rehearsed->billing.effect->lines());
    QCOMPARE(texts(shown.effect->lines()), texts(rehearsed->billing.effect->lines()));
    QCOMPARE(*shown.effect->next == *rehearsed->billing.effect->next, false); // no id yet
    QCOMPARE(shown.effect->next->amount, rehearsed->billing.effect->next->amount);
}

void UpgradeBillingTest::aSecondUpgradeOnTheSameDayTakesTheFirstBack()
{
    open(domain::Cloud::Global);
    const auto first = service().upgrade(draft(u"e1"_s)).result();
    QVERIFY(first && !first->refused());
    // From E1 there is no edge: what was bought is put where one is, with its lines.
    auto bought = *first->newSubscription;
    bought.offerId = offer(u"business-basic"_s);
    QVERIFY(m_book
                ->write<void>(
                    [&](domain::BookWriter &writer) { return writer.putSubscription(bought); })
                .result());
    services::UpgradeDraft second = draft(u"e3"_s);
    second.source = bought.id;
    const auto outcome = service().upgrade(second).result();
    QVERIFY(outcome && !outcome->refused());
    QCOMPARE(texts(outcome->billing.effect->lines()),
        (QStringList{ u"credit 12.5...11.6. x42 9000 = -378000"_s,
            u"charge 12.5...11.6. x42 22500 = 945000"_s }));
}

void UpgradeBillingTest::in21VianetTheChosenNumberIsCharged()
{
    open(domain::Cloud::China21Vianet);
    const auto outcome = service().upgrade(draft(u"e1"_s, 55)).result();
    QVERIFY(outcome && !outcome->refused());
    QCOMPARE(texts(stored(outcome->order.number)),
        (QStringList{ u"credit 12.5...14.5. x42 30.00 = -126.00"_s,
            u"charge 12.5...14.5. x55 50.00 = 275.00"_s }));
    QCOMPARE(violations(), QStringList());
}

void UpgradeBillingTest::anUnknownPriceStopsNoUpgrade()
{
    open(domain::Cloud::Global, u"CHF"_s);
    const auto outcome = service().upgrade(draft(u"e3"_s)).result();
    QVERIFY(outcome && !outcome->refused());
    QVERIFY(!outcome->billing.effect);
    QCOMPARE(outcome->billing.gap, rules::BillingGap::NoTargetPrice);
    QVERIFY(stored(outcome->order.number).isEmpty());
    const auto again = service().outcomeOf(outcome->newSubscription->id).result();
    QVERIFY(again && !again->billing.effect);
    QCOMPARE(again->billing.gap, rules::BillingGap::NotRecorded);
}

void UpgradeBillingTest::anOwnPriceListCountsFromThen()
{
    open(domain::Cloud::Global);
    const QString path = file("offerName,currency,unitPrice,margin\n"
                              "Office 365 Enterprise E3,KRW,20000,10\n");
    const auto load = service().priceLists().load(path).result();
    QVERIFY(load && load->list);
    QCOMPARE(load->list->name, u"prices.csv"_s);
    QCOMPARE(load->list->loadedAt, QDateTime(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC));
    QCOMPARE(*service().priceLists().current().result(), load->list);
    const auto options = service().options(m_source).result();
    QVERIFY(options);
    for (const services::UpgradeTarget &target : options->targets) {
        if (target.offer->key == "e3"_L1) {
            QCOMPARE(target.price->minor, 22000);
        }
    }
    const auto outcome = service().rehearse(draft(u"e3"_s)).result();
    QVERIFY(outcome && outcome->billing.effect);
    QCOMPARE(outcome->billing.prices, rules::PriceSource::OwnAndDemo);
    QCOMPARE(outcome->billing.effect->charges.constFirst().amount.minor, 924000);
    QVERIFY(service().priceLists().useDemoPrices().result());
    QVERIFY(!*service().priceLists().current().result());
    const auto demo = service().rehearse(draft(u"e3"_s)).result();
    QVERIFY(demo);
    QCOMPARE(demo->billing.effect->charges.constFirst().amount.minor, 945000);
}

void UpgradeBillingTest::aPriceOfTheSubscriptionWinsOverTheList()
{
    open(domain::Cloud::Global, u"USD"_s);
    QVERIFY(service()
                .priceLists()
                .load(file("offer,currency,price\nOffice 365 E3,USD,18.00\nMicrosoft 365 Business "
                           "Basic,USD,1.00\n"))
                .result()
                ->list);
    const auto outcome = service().upgrade(draft(u"e3"_s)).result();
    QVERIFY(outcome && outcome->billing.effect);
    QCOMPARE(outcome->billing.effect->credits.constFirst().unitPrice.plainText(), u"10.00"_s);
    QCOMPARE(outcome->newSubscription->unitPrice->plainText(), u"18.00"_s);
    QCOMPARE(outcome->billing.prices, rules::PriceSource::Own);
}

void UpgradeBillingTest::aWrongPriceListChangesNothing_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<PriceProblem>("problem");
    QTest::addColumn<qint64>("line");
    QTest::newRow("a product that is not known")
        << QByteArray("offer,currency,price\nOffice 365 E3,USD,1.00\nContoso,USD,1.00\n")
        << PriceProblem::UnknownProduct << 3LL;
    QTest::newRow("an id that is not known")
        << QByteArray("offer,currency,price\n00000000-0000-4000-8000-000000000000,USD,1.00\n")
        << PriceProblem::UnknownProduct << 2LL;
    QTest::newRow("twice, under its old name and its new one")
        << QByteArray("offer,currency,price\nOffice 365 ProPlus,USD,1.00\n"
                      "Microsoft 365 Apps for enterprise,USD,2.00\n")
        << PriceProblem::Repeated << 3LL;
    QTest::newRow("no amount") << QByteArray("offer,currency,price\nOffice 365 E3,USD,one\n")
                               << PriceProblem::NotAnAmount << 2LL;
}

void UpgradeBillingTest::aWrongPriceListChangesNothing()
{
    QFETCH(QByteArray, content);
    QFETCH(PriceProblem, problem);
    QFETCH(qint64, line);
    open(domain::Cloud::Global);
    QVERIFY(service()
                .priceLists()
                .load(file("offer,currency,price\nOffice 365 E1,USD,7\n"))
                .result()
                ->list);
    const auto before = *service().priceLists().current().result();
    const auto load = service().priceLists().load(file(content)).result();
    QVERIFY(load && !load->list);
    QCOMPARE(load->faults.size(), 1);
    QCOMPARE(load->faults.constFirst().problem, problem);
    QCOMPARE(load->faults.constFirst().line, line);
    QCOMPARE(*service().priceLists().current().result(), before);
}

void UpgradeBillingTest::aSavedPriceListLoadsAgain()
{
    open(domain::Cloud::Global);
    const QString path = m_folder->filePath(u"saved.csv"_s);
    QVERIFY(service().priceLists().save(path).result());
    const auto demo = service().priceLists().load(path).result();
    QVERIFY(demo && demo->list);
    QCOMPARE(demo->list->entries.size(), m_context.catalogue->offers().size() * 7);
    QVERIFY(
        service()
            .priceLists()
            .load(file("offer,currency,price,annual,margin\nOffice 365 E3,CHF,18.40,200.00,-12.05\n"
                       "ENTERPRISEPACK,KRW,20000,,0.5\n"))
            .result()
            ->list);
    QVERIFY(service().priceLists().save(path).result());
    const auto mine = service().priceLists().load(path).result();
    QVERIFY(mine && mine->list);
    QCOMPARE(mine->list->entries.size(), m_context.catalogue->offers().size() * 7 + 1);
    int seen = 0;
    for (const domain::PriceEntry &entry : mine->list->entries) {
        if (entry.monthly.currency.code() == "CHF"_L1) {
            QCOMPARE(entry.annual->plainText(), u"200.00"_s);
            QCOMPARE(entry.marginHundredths, -1205);
            ++seen;
        } else if (entry.marginHundredths != 0) {
            QCOMPARE(entry.marginHundredths, 50);
            QCOMPARE(entry.monthly.minor, 20000);
            ++seen;
        }
    }
    QCOMPARE(seen, 2);
}

void UpgradeBillingTest::aFileThatIsNotThereIsTold()
{
    open(domain::Cloud::Global);
    const QString path = m_folder->filePath(u"nowhere.csv"_s);
    const auto load = service().priceLists().load(path).result();
    QVERIFY(!load);
    QCOMPARE(load.error().code, domain::ErrorCode::StorageFailed);
    QCOMPARE(load.error().fact(u"file"_s), path);
    const auto saved
        = service().priceLists().save(m_folder->filePath(u"no/such/folder.csv"_s)).result();
    QVERIFY(!saved);
}

DESK_TEST_MAIN(UpgradeBillingTest, QCoreApplication)
#include "tst_upgradebilling.moc"
