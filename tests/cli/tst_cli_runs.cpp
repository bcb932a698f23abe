#include "cli/clifixture.h"
#include "services/bulkupgrade.h"
#include "services/planner.h"
#include "store/bookfile.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;

namespace {

/// A bulk upgrade of some subscriptions that stands in the book and waits, as after a crash.
qint64 leaveWaiting(const CliFixture &cli, int rows)
{
    services::Context context;
    context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
    context.actor.name = u"Tester"_s;
    const auto book = store::openBook(cli.book());
    if (!book) {
        return -1;
    }
    const services::PlannerService planner(**book, context);
    const auto page = planner.rows({}, services::PlanGroup::Ready, {}, 0, rows).result();
    if (!page) {
        return -1;
    }
    services::PlannerChosen chosen;
    for (const services::PlannerRow &row : page->items) {
        chosen.single.insert(row.subscription.id, { row.targets.constFirst().offer, {} });
    }
    const auto run = services::BulkUpgradeService(**book, context)
                         .prepare(planner.planOf(chosen), domain::Cloud::Global, {}, {})
                         .result();
    return run ? run->total : -1;
}

} // namespace

/// runs: what bulk upgrades there were, and what becomes of the one that waits.
class CliRunsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void aBookWithoutOneSaysSo()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        QVERIFY(cli.json({ u"runs"_s }).items().isEmpty());
        const CliAnswer answer = cli.json({ u"runs"_s, u"--resume"_s });
        QCOMPARE(answer.exit, 4);
        QCOMPARE(answer.errorCode(), u"notFound"_s);
        QCOMPARE(cli.json({ u"runs"_s, u"--resume"_s, u"--give-up"_s }).exit, 2);
    }

    void whatWaitsIsCarriedOnOnce()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        QCOMPARE(leaveWaiting(cli, 5), 5);
        QJsonObject run = cli.json({ u"runs"_s }).items().first().toObject();
        QCOMPARE(run.value("state"_L1).toString(), u"open"_s);
        QCOMPARE(run.value("waiting"_L1).toInteger(), 5);
        const CliAnswer answer = cli.json({ u"runs"_s, u"--resume"_s });
        QCOMPARE(answer.exit, 0);
        run = answer.items().first().toObject();
        QCOMPARE(run.value("state"_L1).toString(), u"finished"_s);
        QCOMPARE(run.value("done"_L1).toInteger() + run.value("failed"_L1).toInteger(), 5);
        QCOMPARE(run.value("waiting"_L1).toInteger(), 0);
        QCOMPARE(cli.json({ u"runs"_s, u"--resume"_s }).exit, 4);
        QCOMPARE(cli.json({ u"verify"_s }).exit, 0);
    }

    void theRestIsLeftOut()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        QCOMPARE(leaveWaiting(cli, 4), 4);
        const CliAnswer answer = cli.run({ u"runs"_s, u"--give-up"_s, u"--language"_s, u"en"_s });
        QCOMPARE(answer.exit, 0);
        const QJsonObject run = cli.json({ u"runs"_s }).items().first().toObject();
        QCOMPARE(run.value("state"_L1).toString(), u"givenUp"_s);
        QCOMPARE(run.value("skipped"_L1).toInteger(), 4);
        QCOMPARE(run.value("done"_L1).toInteger(), 0);
    }

    void aRoleWithoutTheRightCarriesNothingOn()
    {
        const CliFixture cli;
        QVERIFY(cli.takeDemo());
        QCOMPARE(leaveWaiting(cli, 2), 2);
        QCOMPARE(cli.json({ u"runs"_s, u"--resume"_s, u"--role"_s, u"billing-admin"_s }).exit, 4);
        const QJsonObject run = cli.json({ u"runs"_s }).items().first().toObject();
        QCOMPARE(run.value("waiting"_L1).toInteger(), 2);
    }
};

DESK_TEST_MAIN(CliRunsTest, QCoreApplication)
#include "tst_cli_runs.moc"
