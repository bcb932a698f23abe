#include "catalog/prices.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using domain::BillingCycle;

/// Which price counts: the partner's own with its margin, else the demo one.
class PricesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void withoutAnOwnListDemoPricesCount();
    void anOwnPriceWinsWithItsMargin_data();
    void anOwnPriceWinsWithItsMargin();
    void whatTheOwnListLacksKeepsItsDemoPrice();

private:
    static domain::Money money(const QString &amount, const QString &code)
    {
        return domain::Money::fromPlainText(amount, *domain::Currency::fromText(code)).value();
    }
    QString text(const catalog::Prices &prices, const QString &code, BillingCycle cycle) const
    {
        const auto price = prices.price(
            m_catalogue->offerByKey(u"e3"_s)->id, *domain::Currency::fromText(code), cycle);
        return price ? QString(price->amount.plainText() + (price->demo ? u" demo"_s : QString()))
                     : u"none"_s;
    }
    std::shared_ptr<const catalog::Catalogue> m_catalogue;
};

void PricesTest::initTestCase()
{
    m_catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
}

void PricesTest::withoutAnOwnListDemoPricesCount()
{
    const catalog::Prices prices(*m_catalogue);
    QCOMPARE(text(prices, u"KRW"_s, BillingCycle::Monthly), u"22500 demo"_s);
    QCOMPARE(text(prices, u"KRW"_s, BillingCycle::Annual), u"270000 demo"_s);
    QCOMPARE(text(prices, u"CHF"_s, BillingCycle::Monthly), u"none"_s);
    QCOMPARE(text(prices, u"CHF"_s, BillingCycle::Annual), u"none"_s);
}

void PricesTest::anOwnPriceWinsWithItsMargin_data()
{
    QTest::addColumn<QString>("monthly");
    QTest::addColumn<QString>("annual");
    QTest::addColumn<int>("margin");
    QTest::addColumn<QString>("perMonth");
    QTest::addColumn<QString>("perYear");
    QTest::newRow("as listed") << u"18.40"_s << QString() << 0 << u"18.40"_s << u"220.80"_s;
    QTest::newRow("annual listed") << u"18.40"_s << u"200.00"_s << 0 << u"18.40"_s << u"200.00"_s;
    QTest::newRow("a margin is rounded once")
        << u"18.41"_s << QString() << 1250 << u"20.71"_s << u"248.52"_s;
    QTest::newRow("half a cent") << u"0.10"_s << u"1.10"_s << 500 << u"0.11"_s << u"1.16"_s;
    QTest::newRow("a discount") << u"20.00"_s << u"200.00"_s << -1000 << u"18.00"_s << u"180.00"_s;
}

void PricesTest::anOwnPriceWinsWithItsMargin()
{
    QFETCH(QString, monthly);
    QFETCH(QString, annual);
    QFETCH(int, margin);
    QFETCH(QString, perMonth);
    QFETCH(QString, perYear);
    domain::PriceEntry entry{ m_catalogue->offerByKey(u"e3"_s)->id, money(monthly, u"USD"_s), {},
        margin };
    if (!annual.isEmpty()) {
        entry.annual = money(annual, u"USD"_s);
    }
    const catalog::Prices prices(*m_catalogue, domain::PriceList{ u"mine"_s, {}, { entry } });
    QCOMPARE(text(prices, u"USD"_s, BillingCycle::Monthly), perMonth);
    QCOMPARE(text(prices, u"USD"_s, BillingCycle::Annual), perYear);
}

void PricesTest::whatTheOwnListLacksKeepsItsDemoPrice()
{
    const domain::PriceEntry entry{ m_catalogue->offerByKey(u"e3"_s)->id,
        money(u"18.40"_s, u"USD"_s), {}, 0 };
    const catalog::Prices prices(*m_catalogue, domain::PriceList{ u"mine"_s, {}, { entry } });
    QCOMPARE(text(prices, u"EUR"_s, BillingCycle::Monthly), u"16.80 demo"_s);
    const auto e1 = prices.price(m_catalogue->offerByKey(u"e1"_s)->id,
        *domain::Currency::fromText(u"USD"), BillingCycle::Monthly);
    QVERIFY(e1 && e1->demo);
}

DESK_TEST_MAIN(PricesTest, QCoreApplication)
#include "pricestest.moc"
