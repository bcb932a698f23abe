#include "common/pace.h"
#include "support/testmain.h"

#include <QCoreApplication>

using common::Pace;
using namespace std::chrono_literals;

class PaceTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSaidBeforeTwoSecondsAreSeen()
    {
        Pace pace;
        QVERIFY(!pace.rate());
        pace.tell(0ms, 0, 1000);
        pace.tell(1900ms, 500, 1000);
        QVERIFY(!pace.rate());
        QVERIFY(!pace.left());
        pace.tell(2000ms, 500, 1000);
        QCOMPARE(pace.rate(), 250);
        QCOMPARE(pace.left(), 5s); // two, in steps of five
    }

    void theLastTenSecondsCount()
    {
        Pace pace;
        for (int second = 0; second <= 60; ++second) { // ten rows a second, then a thousand
            const qint64 rows = second <= 30 ? second * 10 : 300 + (second - 30) * 1000;
            pace.tell(std::chrono::seconds(second), rows, 1'000'000);
        }
        QCOMPARE(pace.rate(), 1000);
        QCOMPARE(pace.left(), 17min); // 969,700 rows
    }

    void manyTellingsAreOneOfTheirHalfSecond()
    {
        Pace pace;
        for (int ms = 0; ms <= 4000; ++ms) {
            pace.tell(Pace::Time(ms), ms * 3, 30'000);
        }
        QCOMPARE(pace.rate(), 3000);
        QCOMPARE(pace.left(), 10s);
    }

    void aJobThatStandsStillOrIsDonePromisesNothing()
    {
        Pace pace;
        pace.tell(0ms, 700, 1000);
        pace.tell(30s, 700, 1000);
        QVERIFY(!pace.rate());
        pace.tell(31s, 1000, 1000);
        QVERIFY(pace.rate());
        QVERIFY(!pace.left());
        pace.begin();
        QVERIFY(!pace.rate());
    }
};

DESK_TEST_MAIN(PaceTest, QCoreApplication)
#include "pacetest.moc"
