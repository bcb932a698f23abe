#include "support/testmain.h"
#include "wording/billing.h"
#include "wording/texts.h"

using namespace Qt::StringLiterals;
using wording::Language;

/// The billing table in words: picture 03-3, and what it says where there is no table.
class BillingSentencesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void thePicturesTable_data();
    void thePicturesTable();
    void whyItIsBilledSo_data();
    void whyItIsBilledSo();
    void theNoteNamesThePriceList_data();
    void theNoteNamesThePriceList();
    void everyGapHasASentence_data();
    void everyGapHasASentence();
    void everyFaultOfAPriceListHasASentence_data();
    void everyFaultOfAPriceListHasASentence();

private:
    [[nodiscard]] rules::UpgradeBilling billing(
        domain::Cloud cloud, const QDate &start, domain::BillingCycle cycle) const;
    [[nodiscard]] static QStringList rows(const wording::BillingTable &table)
    {
        QStringList texts;
        for (const auto &row : table.rows) {
            texts.append(
                QStringList{ row.item, row.days, row.licences, row.price, row.amount }.join(u'|'));
        }
        return texts;
    }
    std::shared_ptr<const catalog::Catalogue> m_catalogue;
};

void BillingSentencesTest::initTestCase()
{
    m_catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
}

rules::UpgradeBilling BillingSentencesTest::billing(
    domain::Cloud cloud, const QDate &start, domain::BillingCycle cycle) const
{
    rules::BilledSubscription source;
    source.cloud = cloud;
    source.offer = m_catalogue->offerByKey(u"business-basic"_s)->id;
    source.start = start;
    source.cycle = cycle;
    source.quantity = 42;
    const auto won = *domain::Currency::fromText(u"KRW");
    source.price = { 5600, won };
    rules::UpgradeBilling made;
    made.cloud = cloud;
    made.source = source.offer;
    made.target = m_catalogue->offerByKey(u"e3"_s)->id;
    made.currency = won;
    made.sourceStart = start;
    made.prices = rules::PriceSource::Demo;
    made.effect
        = rules::upgradeEffect(source, { {}, made.target, 42, { 22500, won } }, { 2020, 5, 12 })
              .value();
    return made;
}

void BillingSentencesTest::thePicturesTable_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("English") << Language::English
                             << u"Old period 1–31 May 2020 · 20 of 31 days unused"_s
                             << QStringList{ u"Credit: Microsoft 365 Business Basic|12–31 May "
                                             u"(20)|42|₩5,600|−₩151,742"_s,
                                    u"Charge: Office 365 Enterprise E3|12 May–11 "
                                    u"Jun|42|₩22,500|₩945,000"_s,
                                    u"Due now||||₩793,258"_s,
                                    u"From 12 Jun 2020, each month||42|₩22,500|₩945,000"_s };
    QTest::newRow("Korean") << Language::Korean
                            << u"기존 청구 기간 2020. 5. 1.~5. 31. · 31일 중 20일 미사용"_s
                            << QStringList{ u"크레딧: Microsoft 365 Business Basic|5. 12.~5. 31. "
                                            u"(20일)|42|₩5,600|−₩151,742"_s,
                                   u"요금: Office 365 Enterprise E3|5. 12.~6. "
                                   u"11.|42|₩22,500|₩945,000"_s,
                                   u"이번 청구 금액||||₩793,258"_s,
                                   u"2020년 6월 12일부터 매월||42|₩22,500|₩945,000"_s };
}

void BillingSentencesTest::thePicturesTable()
{
    QFETCH(Language, language);
    QFETCH(QString, period);
    QFETCH(QStringList, expected);
    const wording::Texts texts(language);
    const auto table = wording::billingTable(
        billing(domain::Cloud::Global, { 2019, 3, 1 }, domain::BillingCycle::Monthly), *m_catalogue,
        texts);
    QCOMPARE(table.period, period);
    QCOMPARE(rows(table), expected);
    for (const auto &row : table.rows) {
        QVERIFY(!row.spoken.isEmpty());
        QVERIFY(!row.spoken.contains(u"₩"_s));
    }
}

void BillingSentencesTest::whyItIsBilledSo_data()
{
    QTest::addColumn<domain::Cloud>("cloud");
    QTest::addColumn<QDate>("start");
    QTest::addColumn<domain::BillingCycle>("cycle");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("policy");
    QTest::addColumn<QString>("price");
    const auto monthly = domain::BillingCycle::Monthly;
    QTest::newRow("Global, later")
        << domain::Cloud::Global << QDate(2019, 3, 1) << monthly
        << u"Old period 1–31 May 2020 · 20 of 31 days unused"_s
        << u"Cancelled more than 30 days after its start on 1 Mar 2019: unused days are credited."_s
        << u"Price per month"_s;
    QTest::newRow("Global, within 30 days, annual")
        << domain::Cloud::Global << QDate(2020, 5, 1) << domain::BillingCycle::Annual
        << u"Old period 1 May 2020–30 Apr 2021 · credited in full"_s
        << u"Cancelled within 30 days of its start on 1 May 2020: the whole period is credited."_s
        << u"Price per year"_s;
    QTest::newRow("21Vianet, free") << domain::Cloud::China21Vianet << QDate(2020, 5, 1) << monthly
                                    << u"Free until the first billing date, 15 May 2020"_s
                                    << u"Free until its first billing date: there is nothing to "
                                       u"credit."_s
                                    << u"Price per month"_s;
    QTest::newRow("21Vianet, later")
        << domain::Cloud::China21Vianet << QDate(2019, 5, 1) << domain::BillingCycle::Annual
        << u"Old period 15 Apr–14 May 2020 · 3 of 30 days unused"_s
        << u"Billed each month in advance on the 15th: unused days are credited."_s
        << u"Price per month"_s;
}

void BillingSentencesTest::whyItIsBilledSo()
{
    QFETCH(domain::Cloud, cloud);
    QFETCH(QDate, start);
    QFETCH(domain::BillingCycle, cycle);
    QFETCH(QString, period);
    QFETCH(QString, policy);
    QFETCH(QString, price);
    const wording::Texts texts(Language::English);
    const auto table = wording::billingTable(billing(cloud, start, cycle), *m_catalogue, texts);
    QCOMPARE(table.period, period);
    QVERIFY2(
        table.policy.startsWith(QString(policy % u" The new one "_s)), qPrintable(table.policy));
    QCOMPARE(table.priceHeader, price);
}

void BillingSentencesTest::theNoteNamesThePriceList_data()
{
    QTest::addColumn<rules::PriceSource>("source");
    QTest::addColumn<QString>("note");
    const QString tax
        = u"Tax is not included. Amounts are rounded to the smallest unit of the currency."_s;
    QTest::newRow("demo") << rules::PriceSource::Demo << QString(u"Demo price list. "_s % tax);
    QTest::newRow("own") << rules::PriceSource::Own << QString(u"Price list: mine.csv. "_s % tax);
    QTest::newRow("both") << rules::PriceSource::OwnAndDemo
                          << QString(
                                 u"Price list: mine.csv; demo prices where it has none. "_s % tax);
    QTest::newRow("read back") << rules::PriceSource::Unknown << tax;
}

void BillingSentencesTest::theNoteNamesThePriceList()
{
    QFETCH(rules::PriceSource, source);
    QFETCH(QString, note);
    auto made = billing(domain::Cloud::Global, { 2019, 3, 1 }, domain::BillingCycle::Monthly);
    made.prices = source;
    made.priceList = u"mine.csv"_s;
    QCOMPARE(
        wording::billingTable(made, *m_catalogue, wording::Texts(Language::English)).note, note);
}

void BillingSentencesTest::everyGapHasASentence_data()
{
    QTest::addColumn<rules::BillingGap>("gap");
    QTest::addColumn<QString>("part");
    using rules::BillingGap;
    QTest::newRow("source") << BillingGap::NoSourcePrice << u"Microsoft 365 Business Basic"_s;
    QTest::newRow("target") << BillingGap::NoTargetPrice << u"Office 365 Enterprise E3"_s;
    QTest::newRow("currencies") << BillingGap::DifferentCurrencies << u"different currencies"_s;
    QTest::newRow("start") << BillingGap::NoStart << u"start date"_s;
    QTest::newRow("large") << BillingGap::TooLarge << u"too large"_s;
    QTest::newRow("not kept") << BillingGap::NotRecorded << u"kept"_s;
}

void BillingSentencesTest::everyGapHasASentence()
{
    QFETCH(rules::BillingGap, gap);
    QFETCH(QString, part);
    auto made = billing(domain::Cloud::Global, { 2019, 3, 1 }, domain::BillingCycle::Monthly);
    made.effect.reset();
    made.gap = gap;
    for (const Language language : { Language::English, Language::Korean }) {
        const auto table = wording::billingTable(made, *m_catalogue, wording::Texts(language));
        QVERIFY(table.rows.isEmpty());
        QVERIFY(!table.note.isEmpty());
        if (language == Language::English) {
            QVERIFY2(table.note.contains(part), qPrintable(table.note));
        }
    }
}

void BillingSentencesTest::everyFaultOfAPriceListHasASentence_data()
{
    QTest::addColumn<int>("problem");
    for (int i = 0; i <= static_cast<int>(domain::PriceProblem::TooManyRows); ++i) {
        QTest::addRow("%d", i) << i;
    }
}

void BillingSentencesTest::everyFaultOfAPriceListHasASentence()
{
    QFETCH(int, problem);
    const domain::PriceFault fault{ static_cast<domain::PriceProblem>(problem), 7, u"unitPrice"_s,
        u"100%1"_s };
    const QString english = wording::priceFault(fault, wording::Texts(Language::English));
    const QString korean = wording::priceFault(fault, wording::Texts(Language::Korean));
    QVERIFY2(english.startsWith(u"Line 7: "_s), qPrintable(english));
    QVERIFY2(korean.startsWith(u"7행: "_s), qPrintable(korean));
    QVERIFY(english.size() > 12 && !english.contains(u"%2"_s));
    QVERIFY(korean != english && !korean.contains(u"%2"_s));
}

DESK_TEST_MAIN(BillingSentencesTest, QCoreApplication)
#include "billingsentencestest.moc"
