#include "bulkscene.h"
#include "support/testmain.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace bulkscene;

namespace {

constexpr int customerCount = 900;
constexpr int leastKills = 10;

/// The child: carries the run on and says of each row that it was done after its COMMIT.
int carryOnUntilKilled(const QString &file)
{
    const auto book = openBook(file, false);
    if (!book) {
        return 1;
    }
    const services::BulkUpgradeService service(*book, context());
    const auto run = service.unfinished().result();
    if (!run || !run->has_value()) {
        return 2;
    }
    const auto ended
        = service
              .carryOn((*run)->number,
                  [](const services::RunProgress &progress) {
                      if (progress.last) {
                          std::printf("%lld\n", static_cast<long long>(progress.last->position));
                          std::fflush(stdout);
                      }
                  },
                  {})
              .result();
    return ended ? 0 : 3;
}

/// The child: prepares a run, and is killed while it does.
int prepareUntilKilled(const QString &file)
{
    const auto book = openBook(file, false);
    if (!book) {
        return 1;
    }
    const services::Context given = context();
    const services::BulkUpgradeService service(*book, given);
    const auto run
        = service
              .prepare(services::planOf(rows(given, 0, customerCount)), domain::Cloud::Global,
                  [](qint64 done, qint64) {
                      std::printf("%lld\n", static_cast<long long>(done));
                      std::fflush(stdout);
                      QThread::msleep(200);
                  },
                  {})
              .result();
    return run ? 0 : 3;
}

} // namespace

class BulkCrashTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(u"book.sqlite"_s);
        const auto book = openBook(m_file, true);
        QVERIFY(book != nullptr);
        const auto filled = book->write<void>([this](domain::BookWriter &writer) {
                                    return fill(writer, m_context, customerCount);
                                })
                                .result();
        QVERIFY2(filled.has_value(), filled ? "" : qPrintable(filled.error().detail));
    }

    void killedWhileItIsPreparedNothingWasUpgraded()
    {
        kill(u"--prepare"_s, 50);
        const auto book = openBook(m_file, false);
        QVERIFY(book != nullptr);
        QCOMPARE(violations(*book), QStringList());
        const services::BulkUpgradeService service(*book, m_context);
        const auto offered = service.unfinished().result();
        QVERIFY(offered.has_value());
        QVERIFY(!offered->has_value());
        const auto run = service.run(1).result();
        QVERIFY(run.has_value());
        QCOMPARE(run->state, domain::RunState::GivenUp);
        QVERIFY(run->total > 0 && run->total < customerCount);
        QCOMPARE(run->skipped, run->total);
        QCOMPARE(run->done, 0);
        QCOMPARE(violations(*book), QStringList());
    }

    void killedAgainAndAgainEachRowIsDoneOnce()
    {
        qint64 number = 0;
        {
            const auto book = openBook(m_file, false);
            QVERIFY(book != nullptr);
            const services::BulkUpgradeService service(*book, m_context);
            const auto run = service
                                 .prepare(services::planOf(rows(m_context, 0, customerCount)),
                                     domain::Cloud::Global, {}, {})
                                 .result();
            QVERIFY(run.has_value());
            number = run->number;
        }
        // A fixed seed for the order of things; where in an upgrade a kill lands is chance.
        QRandomGenerator random(20200512);
        int kills = 0;
        qint64 confirmed = 0;
        for (;; ++kills) {
            const qint64 told = kill(u"--carry-on"_s, random.bounded(60));
            const auto book = openBook(m_file, false);
            QVERIFY(book != nullptr);
            QCOMPARE(violations(*book), QStringList());
            const auto run = services::BulkUpgradeService(*book, m_context).run(number).result();
            QVERIFY(run.has_value());
            // What was confirmed is there, and at most one row more that nobody heard of.
            confirmed = std::max(confirmed, told);
            QVERIFY2(run->done + run->failed >= confirmed,
                qPrintable(u"%1 of %2"_s.arg(run->done + run->failed).arg(confirmed)));
            confirmed = run->done + run->failed;
            if (run->state == domain::RunState::Finished) {
                break;
            }
            QVERIFY(kills < 500);
        }
        QVERIFY2(kills >= leastKills, qPrintable(QString::number(kills)));
        checkAllDoneOnce(number);
    }

private:
    /// Starts the child and kills it `msecs` after its first word; returns the last that it told.
    qint64 kill(const QString &how, int msecs)
    {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), { how, m_file });
        if (!child.waitForStarted() || !child.waitForReadyRead(20000)) {
            return 0;
        }
        QThread::msleep(static_cast<unsigned long>(msecs));
        child.kill();
        child.waitForFinished(20000);
        qint64 last = 0;
        const QByteArray told = child.readAllStandardOutput();
        // A line that was cut off by the kill is no confirmation.
        for (const QByteArray &line : told.left(told.lastIndexOf('\n') + 1).split('\n')) {
            last = std::max(last, line.toLongLong());
        }
        return last;
    }

    void checkAllDoneOnce(qint64 number)
    {
        const auto book = openBook(m_file, false);
        QVERIFY(book != nullptr);
        const services::BulkUpgradeService service(*book, m_context);
        const auto run = service.run(number).result();
        QVERIFY(run.has_value());
        qint64 blocked = 0;
        for (int i = 0; i < customerCount; ++i) {
            blocked += isBlocked(i) ? 1 : 0;
        }
        QCOMPARE(run->total, customerCount);
        QCOMPARE(run->failed, blocked);
        QCOMPARE(run->done, customerCount - blocked);
        QCOMPARE(run->waiting, 0);
        for (int i = 0; i < customerCount; ++i) {
            const auto holdings
                = book->read<QList<domain::Subscription>>([i](domain::BookReader &reader) {
                          return reader.holdings(customerId(i));
                      })
                      .result();
            QVERIFY(holdings.has_value());
            // One upgrade at most: the source and what it became, or the source and its obstacle.
            QCOMPARE(holdings->size(), 2);
            for (const domain::Subscription &each : *holdings) {
                if (each.id == subscriptionId(i)) {
                    QCOMPARE(each.upgradedTo.isNull(), isBlocked(i));
                }
            }
        }
    }

    QTemporaryDir m_folder;
    QString m_file;
    services::Context m_context = context();
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == "--carry-on"_L1) {
        return carryOnUntilKilled(arguments.at(2));
    }
    if (arguments.size() == 3 && arguments.at(1) == "--prepare"_L1) {
        return prepareUntilKilled(arguments.at(2));
    }
    BulkCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_bulkcrash.moc"
