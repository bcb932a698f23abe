#include "exchange/values.h"

#include "domain/names.h"
#include "support/testmain.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace {

template <typename T>
QString codeOrNone(const std::optional<T> &value)
{
    return value ? domain::codeOf(*value) : u"-"_s;
}

} // namespace

class ValuesTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void readsDates_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("iso"); // empty: no date
        const auto row = [](const QString &text, const QString &iso) {
            QTest::newRow(qPrintable(text)) << text << iso;
        };
        row(u"2020-05-12"_s, u"2020-05-12T00:00:00Z"_s);
        row(u" 2020-05-12 "_s, u"2020-05-12T00:00:00Z"_s);
        row(u"2020/5/2"_s, u"2020-05-02T00:00:00Z"_s);
        row(u"2020. 5. 12."_s, u"2020-05-12T00:00:00Z"_s);
        row(u"05/31/2021 00:00:00"_s, u"2021-05-31T00:00:00Z"_s);
        row(u"5/1/2021"_s, u"2021-05-01T00:00:00Z"_s);
        row(u"5/31/2021 1:05 PM"_s, u"2021-05-31T13:05:00Z"_s);
        row(u"5/31/2021 12:05:09 AM"_s, u"2021-05-31T00:05:09Z"_s);
        row(u"2020-05-12T00:30:00Z"_s, u"2020-05-12T00:30:00Z"_s);
        row(u"2020-05-12 00:30"_s, u"2020-05-12T00:30:00Z"_s);
        row(u"2020-05-12T09:30:00.250+09:00"_s, u"2020-05-12T00:30:00.250Z"_s);
        row(u"2021-05-31T00:00:00+09:00"_s, u"2021-05-30T15:00:00Z"_s);
        row(u"2020-02-29"_s, u"2020-02-29T00:00:00Z"_s);
        for (const QString &none : { u"2021-02-29"_s, u"2020-13-01"_s, u"31/05/2021"_s,
                 u"2020-05"_s, u"soon"_s, u"2020-05-12 24:00"_s, u"2020-05-12T09:30:00+15:00"_s,
                 u"20200512"_s, u"5/31/2021 13:05 PM"_s, u"12 May 2020"_s }) {
            row(none, {});
        }
    }
    void readsDates()
    {
        QFETCH(QString, text);
        QFETCH(QString, iso);
        const auto time = exchange::readDateTime(text);
        QCOMPARE(time ? exchange::writeDateTime(*time) : QString(), iso);
        const auto day = exchange::readDate(text);
        QCOMPARE(day ? exchange::writeDate(*day) : QString(), iso.left(10));
    }

    void readsNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("number"); // -1: none
        const auto row = [](const QString &text, qint64 number) {
            QTest::newRow(qPrintable(u'"' + text + u'"')) << text << number;
        };
        row(u"0"_s, 0);
        row(u" 42 "_s, 42);
        row(u"10,000,000"_s, 10'000'000);
        row(u"007"_s, 7);
        for (const QString &none :
            { u""_s, u"4.5"_s, u"-1"_s, u"+1"_s, u"1,00"_s, u"1 000"_s, u"ten"_s, u"1e3"_s,
                u"0x10"_s, u"９"_s, u"9999999999999999"_s, u"99999999999999999999999"_s }) {
            row(none, -1);
        }
    }
    void readsNumbers()
    {
        QFETCH(QString, text);
        QFETCH(qint64, number);
        QCOMPARE(exchange::readWholeNumber(text).value_or(-1), number);
    }

    void readsWords_data()
    {
        QTest::addColumn<QString>("texts"); // parted by |
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *kind, const QString &code, const QString &texts) {
            QTest::newRow(qPrintable(QString::fromLatin1(kind) + u' ' + code))
                << texts << QString::fromLatin1(kind) << code;
        };
        row("bool", u"true"_s, u"true|True|TRUE|yes|예|1"_s);
        row("bool", u"false"_s, u"false|False|no|아니요|0"_s);
        row("bool", u"-"_s, u"maybe|2"_s);
        row("status", u"active"_s, u"active|Active|활성"_s);
        row("status", u"suspended"_s, u"suspended|disabled|일시 중단됨"_s);
        row("status", u"deleted"_s, u"deleted|cancelled|Canceled|취소됨"_s);
        row("status", u"expired"_s, u"expired|만료됨"_s);
        row("status", u"pending"_s, u"pending|보류 중"_s);
        row("status", u"none"_s, u"none"_s);
        row("status", u"-"_s, u"alive|활동"_s);
        row("delegation", u"granted"_s, u"granted|yes|true|부여됨|예"_s);
        row("delegation", u"requested"_s, u"requested|요청됨"_s);
        row("delegation", u"removed"_s, u"removed|제거됨"_s);
        row("delegation", u"none"_s, u"none|no|false|없음|아니요"_s);
        row("cycle", u"monthly"_s, u"monthly|Monthly|매월|월별|월간"_s);
        row("cycle", u"annual"_s, u"annual|Annual|매년|연간|연"_s);
        row("term", u"P1M"_s, u"P1M|p1m"_s);
        row("term", u"P1Y"_s, u"P1Y"_s);
        row("term", u"-"_s, u"P2Y|year"_s);
        row("soldBy", u"otherPartner"_s, u"otherPartner|OTHERPARTNER|다른 재판매인"_s);
        row("soldBy", u"own"_s, u"own|자사"_s);
        row("soldBy", u"direct"_s, u"direct|직접 구입"_s);
        row("soldBy", u"volumeLicensing"_s, u"volumeLicensing|볼륨 라이선스"_s);
        row("cloud", u"21vianet"_s, u"21vianet|21Vianet"_s);
        row("cloud", u"global"_s, u"global|글로벌"_s);
        row("relationship", u"none"_s, u"none|없음"_s);
        row("relationship", u"reseller"_s, u"reseller|Reseller|재판매인"_s);
        row("country", u"KR"_s, u"KR|kr| Kr "_s);
        row("country", u"-"_s, u"KOR|K1|한국"_s);
    }
    void readsWords()
    {
        QFETCH(QString, texts);
        QFETCH(QString, kind);
        QFETCH(QString, code);
        for (const QString &text : texts.split(u'|')) {
            QString found;
            if (kind == "bool"_L1) {
                const auto value = exchange::readBool(text);
                found = !value ? u"-"_s : *value ? u"true"_s : u"false"_s;
            } else if (kind == "status"_L1) {
                found = codeOrNone(exchange::readStatus(text));
            } else if (kind == "delegation"_L1) {
                found = codeOrNone(exchange::readDelegation(text));
            } else if (kind == "cycle"_L1) {
                found = codeOrNone(exchange::readBillingCycle(text));
            } else if (kind == "term"_L1) {
                found = codeOrNone(exchange::readTerm(text));
            } else if (kind == "soldBy"_L1) {
                found = codeOrNone(exchange::readSoldBy(text));
            } else if (kind == "cloud"_L1) {
                found = codeOrNone(exchange::readCloud(text));
            } else if (kind == "relationship"_L1) {
                found = codeOrNone(exchange::readRelationship(text));
            } else {
                found = exchange::readCountry(text).value_or(u"-"_s);
            }
            QCOMPARE(found, code);
        }
    }

    void listsAndTheirPartsReadBack()
    {
        QCOMPARE(exchange::readList(u" A | B||C|"), QStringList({ u"A"_s, u"B"_s, u"C"_s }));
        QCOMPARE(exchange::readList(u""), QStringList());
        QCOMPARE(exchange::guidText(u" 4BE1B7D052C34F0E9A610C7D2F81A9E4 "),
            u"4BE1B7D0-52C3-4F0E-9A61-0C7D2F81A9E4"_s);
        QCOMPARE(exchange::guidText(u" 4be1b7d0 "), u"4be1b7d0"_s);
        for (const QString &name :
            { u"Sales|East"_s, u"100%"_s, u"%7C"_s, u"%257C|"_s, u"a:b"_s }) {
            QVERIFY(!exchange::escapedPart(name).contains(u'|'));
            QCOMPARE(exchange::unescapedPart(exchange::escapedPart(name)), name);
        }
    }
};

DESK_TEST_MAIN(ValuesTest, QCoreApplication)
#include "valuestest.moc"
