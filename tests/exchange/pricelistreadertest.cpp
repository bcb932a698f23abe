#include "exchange/pricelistreader.h"
#include "support/testmain.h"

#include <QBuffer>

using namespace Qt::StringLiterals;
using domain::PriceProblem;

/// Partners' own price lists as CSV.
class PriceListReaderTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void pricesAreRead_data();
    void pricesAreRead();
    void faultsAreTold_data();
    void faultsAreTold();

private:
    static domain::Result<exchange::PriceRows> read(QByteArray bytes)
    {
        QBuffer buffer(&bytes);
        if (!buffer.open(QIODevice::ReadOnly)) {
            return domain::failure(domain::ErrorCode::Internal);
        }
        return exchange::readPriceList(buffer);
    }
};

void PriceListReaderTest::pricesAreRead_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("rows");
    QTest::newRow("English") << "offerName,currency,unitPrice,annualPrice,margin\n"
                                "Office 365 Enterprise E3,KRW,20000,230000,12.5\n"_ba
                             << QStringList{
                                    u"2 Office 365 Enterprise E3 KRW 20000 230000 1250"_s
                                };
    QTest::newRow("Korean, without year and margin")
        << QString(u"제품;통화;단가\n비즈니스용 Microsoft 365 앱;krw;9,300\n"_s).toUtf8()
        << QStringList{ u"2 비즈니스용 Microsoft 365 앱 KRW 9300 - 0"_s };
    QTest::newRow("any order, case and filler, columns of no use")
        << "Note\tUNIT PRICE\toffer-id\tCurrency\tMargin\n"
           "x\t1,234.50\tE3\tUSD\t-5%\n"
           "\t0\tE1\tusd\t\n"_ba
        << QStringList{ u"2 E3 USD 1234.50 - -500"_s, u"3 E1 USD 0.00 - 0"_s };
}

void PriceListReaderTest::pricesAreRead()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, rows);
    const auto read = PriceListReaderTest::read(file);
    QVERIFY(read);
    QVERIFY(read->faults.isEmpty());
    QStringList texts;
    for (const exchange::PriceRow &row : read->rows) {
        texts.append(u"%1 %2 %3 %4 %5 %6"_s.arg(QString::number(row.line), row.product,
            row.monthly.currency.code(), row.monthly.plainText(),
            row.annual ? row.annual->plainText() : u"-"_s, QString::number(row.marginHundredths)));
    }
    QCOMPARE(texts, rows);
}

void PriceListReaderTest::faultsAreTold_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<PriceProblem>("problem");
    QTest::addColumn<qint64>("line");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value");
    const QByteArray header = "offerName,currency,unitPrice,annualPrice,margin\n"_ba;
    QTest::newRow("empty file") << ""_ba << PriceProblem::NoPrices << 0LL << QString() << QString();
    QTest::newRow("header alone") << header << PriceProblem::NoPrices << 0LL << QString()
                                  << QString();
    QTest::newRow("no price column")
        << "offerName,currency\nE3,USD\n"_ba << PriceProblem::MissingColumn << 1LL << u"unitPrice"_s
        << QString();
    QTest::newRow("no product") << header + ",USD,1.00,,\n"
                                << PriceProblem::MissingValue << 2LL << u"offerName"_s << QString();
    QTest::newRow("currency of two letters")
        << header + "E3,US,1,,\n"
        << PriceProblem::NotACurrency << 2LL << u"currency"_s << u"US"_s;
    QTest::newRow("decimals of won")
        << header + "E3,KRW,1.50,,\n"
        << PriceProblem::NotAnAmount << 2LL << u"unitPrice"_s << u"1.50"_s;
    QTest::newRow("below zero") << header + "E3,USD,-1.00,,\n"
                                << PriceProblem::NotAnAmount << 2LL << u"unitPrice"_s << u"-1.00"_s;
    QTest::newRow("groups of two")
        << header + "E3,USD,\"1,23.00\",,\n"
        << PriceProblem::NotAnAmount << 2LL << u"unitPrice"_s << u"1,23.00"_s;
    QTest::newRow("annual") << header + "E3,USD,1.00,cheap,\n"
                            << PriceProblem::NotAnAmount << 2LL << u"annualPrice"_s << u"cheap"_s;
    QTest::newRow("margin") << header + "E3,USD,1.00,,12.555\n"
                            << PriceProblem::NotAMargin << 2LL << u"margin"_s << u"12.555"_s;
    QTest::newRow("more than all taken off")
        << header + "E3,USD,1.00,,-100.01\n"
        << PriceProblem::NotAMargin << 2LL << u"margin"_s << u"-100.01"_s;
    QTest::newRow("cut off in a quote") << header + "E3,USD,\"1.00\n"
                                        << PriceProblem::BadRow << 2LL << QString() << QString();
}

void PriceListReaderTest::faultsAreTold()
{
    QFETCH(QByteArray, file);
    QFETCH(PriceProblem, problem);
    QFETCH(qint64, line);
    QFETCH(QString, column);
    QFETCH(QString, value);
    const auto read = PriceListReaderTest::read(file);
    QVERIFY(read);
    QCOMPARE(read->faults.size(), 1);
    const domain::PriceFault &fault = read->faults.constFirst();
    QCOMPARE(fault.problem, problem);
    QCOMPARE(fault.line, line);
    QCOMPARE(fault.column, column);
    QCOMPARE(fault.value, value);
}

DESK_TEST_MAIN(PriceListReaderTest, QCoreApplication)
#include "pricelistreadertest.moc"
