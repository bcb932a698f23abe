#include "services/seenrows.h"
#include "support/testmain.h"

#include <QCoreApplication>
#include <QRandomGenerator>

using services::SeenRows;

class SeenRowsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void eachIdIsNewOnceAndKnowsItsLine()
    {
        SeenRows seen;
        QRandomGenerator random(7);
        QList<QUuid> ids;
        for (qint64 line = 2; line < 60'002; ++line) {
            const auto byte = [&random] { return static_cast<uchar>(random.bounded(256)); };
            const QUuid id(random.generate(), 0, 0, byte(), byte(), byte(), byte(), byte(), byte(),
                byte(), byte());
            QVERIFY(!seen.findOrAdd(id, line));
            ids.append(id);
        }
        QCOMPARE(seen.size(), 60'000);
        for (qsizetype i = 0; i < ids.size(); ++i) {
            const auto row = seen.findOrAdd(ids.at(i), 99'999);
            QVERIFY(row);
            QCOMPARE(row->line, qint64(i) + 2);
            QCOMPARE(row->state, SeenRows::State::Read);
        }
        QCOMPARE(seen.size(), 60'000);
    }

    /// As exports of counted ids are: only a few bits differ.
    void idsThatAreAlikeAreNotTakenForOne()
    {
        SeenRows seen;
        for (uint i = 0; i < 20'000; ++i) {
            QVERIFY(!seen.findOrAdd(QUuid(i, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), i));
            QVERIFY(!seen.findOrAdd(QUuid(0xffffffffU, 0, 0, 0, 0, 0, 0, 0, 0,
                                        static_cast<uchar>(i >> 8U), static_cast<uchar>(i)),
                i));
        }
        // The same counter at both ends folds to nothing where the words are merely joined.
        for (uint i = 1; i <= 60'000; ++i) {
            QVERIFY(!seen.findOrAdd(QUuid(i, 1, 0x4000, 0x80, 0, 0, 0, static_cast<uchar>(i >> 24U),
                                        static_cast<uchar>(i >> 16U), static_cast<uchar>(i >> 8U),
                                        static_cast<uchar>(i)),
                i));
        }
        QCOMPARE(seen.size(), 100'000);
    }

    void whatIsKeptIsTold()
    {
        SeenRows seen;
        const QUuid first(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        const QUuid second(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12);
        QVERIFY(!seen.isKept(first));
        seen.keep(first); // was never read
        QVERIFY(!seen.isKept(first));
        QVERIFY(!seen.findOrAdd(first, 3));
        QVERIFY(!seen.findOrAdd(second, 4));
        seen.keep(first);
        QVERIFY(seen.isKept(first));
        QVERIFY(!seen.isKept(second));
        QCOMPARE(seen.findOrAdd(first, 5)->state, SeenRows::State::Kept);
        QCOMPARE(seen.findOrAdd(first, 5)->line, 3);
    }

    void aLineBeyondTheLastIsToldAsThatOne()
    {
        SeenRows seen;
        const QUuid id(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        QVERIFY(!seen.findOrAdd(id, qint64(1) << 40));
        QCOMPARE(seen.findOrAdd(id, 1)->line, (qint64(1) << 31) - 1);
    }

    void theNextFileBeginsAnew()
    {
        SeenRows seen;
        const QUuid id(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        QVERIFY(!seen.findOrAdd(id, 2));
        seen.clear();
        QCOMPARE(seen.size(), 0);
        QVERIFY(!seen.findOrAdd(id, 9));
    }
};

DESK_TEST_MAIN(SeenRowsTest, QCoreApplication)
#include "tst_seenrows.moc"
