#include "domain/isotext.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;

/// What is read and written by place is what Qt reads and writes in the same form.
class IsoTextTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreWrittenAsQtWritesThem();
    void momentsAreWrittenAsQtWritesThem();
    void aMomentOfAnotherZoneIsWrittenInUtc();
    void otherFormsAreNotRead_data();
    void otherFormsAreNotRead();
};

void IsoTextTest::daysAreWrittenAsQtWritesThem()
{
    for (QDate day(1999, 12, 1); day < QDate(2005, 1, 1); day = day.addDays(1)) {
        const QString text = domain::isoText(day);
        QCOMPARE(text, day.toString(Qt::ISODate));
        QCOMPARE(domain::dayFromIso(text), std::optional(day));
    }
    QCOMPARE(domain::isoText(QDate(1, 1, 1)), u"0001-01-01"_s);
    QCOMPARE(domain::isoText(QDate(9999, 12, 31)), u"9999-12-31"_s);
    QCOMPARE(domain::isoText(QDate()), QString());
}

void IsoTextTest::momentsAreWrittenAsQtWritesThem()
{
    QDateTime moment(QDate(2024, 2, 28), QTime(23, 59, 7, 5), Qt::UTC);
    for (int i = 0; i < 2000; ++i) {
        const QString text = domain::isoText(moment);
        QCOMPARE(text, moment.toString(Qt::ISODateWithMs));
        const auto read = domain::momentFromIso(text);
        QVERIFY(read);
        QCOMPARE(*read, moment);
        QCOMPARE(read->timeSpec(), Qt::UTC);
        moment = moment.addMSecs(12'345'678);
    }
    QCOMPARE(domain::momentFromIso(u"2019-11-21T08:45:46Z"),
        std::optional(QDateTime(QDate(2019, 11, 21), QTime(8, 45, 46), Qt::UTC)));
    QCOMPARE(domain::isoText(QDateTime()), QString());
}

void IsoTextTest::aMomentOfAnotherZoneIsWrittenInUtc()
{
    const QDateTime seoul(QDate(2026, 1, 1), QTime(8, 0), Qt::OffsetFromUTC, 9 * 3600);
    QCOMPARE(domain::isoText(seoul), u"2025-12-31T23:00:00.000Z"_s);
}

void IsoTextTest::otherFormsAreNotRead_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
        { u""_s, u"2020-02-30"_s, u"2019-02-29"_s, u"0000-01-01"_s, u"2020-1-1"_s, u"2020/01/01"_s,
            u"2020-01-0x"_s, u" 2020-01-01"_s, u"-020-01-01"_s, u"２０２０-01-01"_s,
            u"2020-01-01T24:00:00Z"_s, u"2020-01-01T10:00:00"_s, u"2020-01-01T10:60:00Z"_s,
            u"2020-01-01T10:00:00+09:00"_s, u"2020-01-01 10:00:00Z"_s, u"2020-01-01T10:00:00.00Z"_s,
            u"2020-01-01T10:00:00,000Z"_s, u"2020-13-01T10:00:00Z"_s }) {
        QTest::newRow(qPrintable(text)) << text;
    }
}

void IsoTextTest::otherFormsAreNotRead()
{
    QFETCH(QString, text);
    QVERIFY(!domain::dayFromIso(text));
    QVERIFY(!domain::momentFromIso(text));
}

DESK_TEST_MAIN(IsoTextTest, QCoreApplication)
#include "isotexttest.moc"
