#include "bulkscene.h"
#include "../../store/rawsql.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace bulkscene;
using domain::ErrorCode;
using domain::RunRowState;
using domain::RunState;
using services::BulkUpgradeService;
using services::PlanOutcome;
using services::PlanRow;

namespace {

constexpr int customerCount = 30;

QStringList told(const QList<PlanOutcome> &outcomes)
{
    QStringList lines;
    for (const PlanOutcome &outcome : outcomes) {
        QString line = QString::number(outcome.position) + u' ' + outcome.companyName + u' '
            + QString::number(outcome.quantity) + u' ' + QString::number(outcome.moved) + u' '
            + QString::number(outcome.accounts) + (outcome.losesServices ? u" loses"_s : u""_s);
        for (const auto &money : { outcome.due, outcome.monthly }) {
            line += u' ' + (money ? money->plainText() + money->currency.code() : u"-"_s);
        }
        if (outcome.trouble) {
            for (const domain::Refusal &refusal : outcome.trouble->refusals) {
                line += u" !"_s + QString::number(static_cast<int>(refusal.code));
            }
            if (outcome.trouble->error) {
                line += u" E"_s + QString::number(static_cast<int>(outcome.trouble->error->code));
            }
        }
        lines.append(line);
    }
    return lines;
}

} // namespace

class BulkUpgradeTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        support::TestCase::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"book.sqlite"_s);
        m_book = openBook(m_file, true);
        QVERIFY(m_book != nullptr);
        m_context = context();
        write(
            [this](domain::BookWriter &writer) { return fill(writer, m_context, customerCount); });
    }
    void cleanup()
    {
        m_book.reset();
        support::TestCase::cleanup();
    }

    void theDryRunTellsWhatTheRunThenDoesAndChangesNothing()
    {
        const QList<PlanRow> plan = rows(m_context, 0, customerCount);
        const QByteArray before = content();
        services::PlanTotals totals;
        const QList<PlanOutcome> rehearsed = rehearse(plan, &totals);
        QCOMPARE(content(), before);
        QCOMPARE(rehearsed.size(), customerCount);
        QCOMPARE(totals.rows, customerCount);
        QCOMPARE(totals.failed, 4); // 3, 10, 17, 24
        QCOMPARE(totals.accounts, 6 - 1); // no usage location: 0, 5, 15, 20, 25; 10 fails
        QCOMPARE(totals.money.size(), 1);
        QCOMPARE(totals.money.constFirst().currency.code(), u"KRW"_s);
        QVERIFY(totals.money.constFirst().monthly > 0);
        QCOMPARE(rehearsed.at(3).trouble->refusals.constLast().code,
            domain::RefusalCode::ConcurrencyConflicts);
        QCOMPARE(rehearsed.at(3).trouble->holdings.size(), 2);

        const auto run = carryOut(plan);
        QCOMPARE(run.state, RunState::Finished);
        QCOMPARE(run.total, customerCount);
        QCOMPARE(run.done, customerCount - 4);
        QCOMPARE(run.failed, 4);
        QCOMPARE(run.accounts, totals.accounts);
        const auto report = service().report({ run.number, std::nullopt, 0, 1000 }).result();
        QVERIFY(report.has_value());
        QList<PlanOutcome> kept = report->rows;
        for (qsizetype i = 0; i < kept.size(); ++i) {
            QCOMPARE(kept.at(i).state, rehearsed.at(i).state);
            kept[i].losesServices = rehearsed.at(i).losesServices; // not kept: the catalogue tells
        }
        QCOMPARE(told(kept), told(rehearsed));
        QVERIFY(!kept.at(0).orderNumber.isEmpty());
        QVERIFY(!kept.at(0).made.isNull());
        QVERIFY(kept.at(3).orderNumber.isEmpty());
        QCOMPARE(kept.at(3).trouble->refusals, rehearsed.at(3).trouble->refusals);
        QCOMPARE(kept.at(3).trouble->holdings.size(), 2);
        QCOMPARE(violations(*m_book), QStringList());
    }

    void rowsOfOneCustomerSeeWhatTheOnesBeforeThemDid()
    {
        // The customer has Business Basic twice: the second cannot become E3 once the first has.
        write([this](domain::BookWriter &writer) { return addSecond(writer, 1); });
        QList<PlanRow> plan = rows(m_context, 0, 3);
        plan.append(row(m_context, 100001));
        for (int round = 0; round < 2; ++round) {
            const auto rehearsed = rehearse(plan);
            QVERIFY(!rehearsed.at(1).failed());
            QVERIFY(rehearsed.at(3).failed());
            QCOMPARE(rehearsed.at(3).trouble->refusals.constLast().code,
                domain::RefusalCode::ConcurrencyConflicts);
        }
        // Alone it would work.
        QVERIFY(!rehearse({ row(m_context, 100001) }).constFirst().failed());
        const auto run = carryOut(plan);
        QCOMPARE(run.done, 3);
        QCOMPARE(run.failed, 1);
        QCOMPARE(violations(*m_book), QStringList());
    }

    void rowsOfOneCustomerOnDifferentPagesSeeEachOtherToo()
    {
        write([this](domain::BookWriter &writer) { return addSecond(writer, 0); });
        const QList<PlanRow> plan{ row(m_context, 0), row(m_context, 1), row(m_context, 100000) };
        const services::Plan oneByOne{
            [plan](domain::BookReader &,
                const QString &after) -> domain::Result<domain::Page<PlanRow>> {
                const qsizetype at = after.toLongLong();
                return domain::Page<PlanRow>{ { plan.at(at) },
                    at + 1 < plan.size() ? QString::number(at + 1) : QString() };
            },
            plan.size()
        };
        QList<PlanOutcome> paged;
        const auto totals
            = service()
                  .rehearse(
                      oneByOne, [&paged](const QList<PlanOutcome> &page) { paged += page; }, {}, {})
                  .result();
        QVERIFY(totals.has_value());
        QCOMPARE(totals->failed, 1);
        QCOMPARE(told(paged), told(rehearse(plan)));
    }

    void whatSomebodyChangedMeanwhileFailsAndTheRunGoesOn()
    {
        QList<PlanRow> plan = rows(m_context, 0, 3);
        plan[1].seenRowVersion = 77;
        plan.append({ domain::SubscriptionId(QUuid::createUuid()), plan.at(0).target, {}, 0 });
        const auto rehearsed = rehearse(plan);
        QCOMPARE(rehearsed.at(1).trouble->error->code, ErrorCode::VersionConflict);
        QCOMPARE(rehearsed.at(3).trouble->error->code, ErrorCode::NotFound);
        QVERIFY(rehearsed.at(3).customer.isNull());
        const auto run = carryOut(plan);
        QCOMPARE(run.state, RunState::Finished);
        QCOMPARE(run.done, 2);
        QCOMPARE(run.failed, 2);
        const auto failed = service().report({ run.number, RunRowState::Failed, 0, 10 }).result();
        QVERIFY(failed.has_value());
        QCOMPARE(failed->rows.size(), 2);
        QCOMPARE(failed->rows.at(0).trouble->error->code, ErrorCode::VersionConflict);
        QCOMPARE(failed->rows.at(0).trouble->source.id, subscriptionId(1));
        QCOMPARE(failed->rows.at(1).trouble->error->code, ErrorCode::NotFound);
        QCOMPARE(violations(*m_book), QStringList());
    }

    void aPausedRunWaitsInTheBookAndIsCarriedOn()
    {
        const auto prepared = prepare(rows(m_context, 0, customerCount));
        std::stop_source stop;
        const auto paused = service()
                                .carryOn(
                                    prepared.number,
                                    [&stop](const services::RunProgress &progress) {
                                        if (progress.run.done + progress.run.failed == 5) {
                                            stop.request_stop();
                                        }
                                    },
                                    stop.get_token())
                                .result();
        QVERIFY(paused.has_value());
        QCOMPARE(paused->state, RunState::Open);
        QCOMPARE(paused->waiting, customerCount - 5);
        QVERIFY(!paused->endedAt.isValid());
        m_book.reset();
        m_book = openBook(m_file, false);
        const auto offered = service().unfinished().result();
        QVERIFY(offered.has_value() && offered->has_value());
        QCOMPARE(**offered, *paused);
        // While it waits there is no other.
        const auto other
            = service()
                  .prepare(services::planOf(rows(m_context, 20, 25)), domain::Cloud::Global, {}, {})
                  .result();
        QVERIFY(!other.has_value());
        QCOMPARE(other.error().fact(u"reason"_s), u"runUnfinished"_s);
        const auto done = service().carryOn(prepared.number, {}, {}).result();
        QVERIFY(done.has_value());
        QCOMPARE(done->state, RunState::Finished);
        QCOMPARE(done->done, customerCount - 4);
        QVERIFY(done->endedAt.isValid());
        // Carrying on what has ended changes nothing.
        const QByteArray before = content();
        QCOMPARE(*service().carryOn(prepared.number, {}, {}).result(), *done);
        QCOMPARE(content(), before);
        QCOMPARE(violations(*m_book), QStringList());
    }

    void givingUpLeavesOutWhatWaits()
    {
        const auto prepared = prepare(rows(m_context, 0, 9));
        const auto givenUp = service().giveUp(prepared.number).result();
        QVERIFY(givenUp.has_value());
        QCOMPARE(givenUp->state, RunState::GivenUp);
        QCOMPARE(givenUp->skipped, 9);
        QCOMPARE(givenUp->waiting, 0);
        QVERIFY(!service().unfinished().result()->has_value());
        QCOMPARE(*service().carryOn(prepared.number, {}, {}).result(), *givenUp);
        QCOMPARE(violations(*m_book), QStringList());
        const auto second = carryOut(rows(m_context, 0, 3));
        QCOMPARE(second.number, prepared.number + 1);
        const auto runs = service().runs(0, 10).result();
        QVERIFY(runs.has_value());
        QCOMPARE(runs->size(), 2);
        QCOMPARE(runs->constFirst(), second);
    }

    void stoppingThePreparationUpgradesNothing()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto run = service()
                             .prepare(services::planOf(rows(m_context, 0, 9)),
                                 domain::Cloud::Global, {}, stop.get_token())
                             .result();
        QVERIFY(!run.has_value());
        QCOMPARE(run.error().code, ErrorCode::Cancelled);
        QCOMPARE(service().run(1).result()->state, RunState::GivenUp);
        const auto empty
            = service().prepare(services::planOf({}), domain::Cloud::Global, {}, {}).result();
        QVERIFY(!empty.has_value());
        QCOMPARE(empty.error().fact(u"reason"_s), u"planEmpty"_s);
        QCOMPARE(violations(*m_book), QStringList());
    }

    void stoppingTheDryRunEndsItBetweenTwoBatches()
    {
        std::stop_source stop;
        int pages = 0;
        const auto totals = service()
                                .rehearse(
                                    services::planOf(rows(m_context, 0, customerCount)),
                                    [&pages](const QList<PlanOutcome> &) { ++pages; },
                                    [&stop](qint64, qint64 total) {
                                        QCOMPARE(total, customerCount);
                                        stop.request_stop();
                                    },
                                    stop.get_token())
                                .result();
        QVERIFY(!totals.has_value());
        QCOMPARE(totals.error().code, ErrorCode::Cancelled);
        QCOMPARE(pages, 0);
    }

    void aRoleThatMayNotUpgradeIsToldSo()
    {
        m_context.actor.role = domain::Role::BillingAdmin;
        const auto run
            = service()
                  .prepare(services::planOf(rows(m_context, 0, 3)), domain::Cloud::Global, {}, {})
                  .result();
        QVERIFY(!run.has_value());
        QCOMPARE(run.error().code, ErrorCode::RoleNotAllowed);
        QVERIFY(run.error().fact(u"roles"_s).contains(u"admin-agent"_s));
        QCOMPARE(rehearse(rows(m_context, 0, 1)).constFirst().trouble->error->code,
            ErrorCode::RoleNotAllowed);
        m_context.actor.role = domain::Role::AdminAgent;
        const auto prepared = prepare(rows(m_context, 0, 3));
        m_context.actor.role = domain::Role::Guest;
        const auto refused = service().carryOn(prepared.number, {}, {}).result();
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::RoleNotAllowed);
    }

    void theReportIsExportedWithEveryRow()
    {
        const auto run = carryOut(rows(m_context, 0, customerCount));
        const QString path = m_folder->filePath(u"report.csv"_s);
        const auto written
            = service()
                  .exportReport(run.number, path, QStringList{ u"Row"_s, u"State"_s },
                      [](const PlanOutcome &outcome) {
                          return QStringList{ QString::number(outcome.position),
                              outcome.failed() ? u"failed"_s : u"done"_s };
                      },
                      {}, {})
                  .result();
        QVERIFY(written.has_value());
        QCOMPARE(*written, customerCount);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), customerCount + 2);
        QCOMPARE(lines.at(4), QByteArray("4,failed"));
        QCOMPARE(lines.at(5), QByteArray("5,done"));
    }

    void aBookThatLiesAboutARunIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("invariant");
        const auto row = [](const QString &sql, const QString &invariant) {
            QTest::newRow(qPrintable(invariant + u": "_s + sql.left(50))) << sql << invariant;
        };
        row(u"UPDATE upgrade_runs SET done = done + 1"_s, u"runCounts"_s);
        row(u"UPDATE upgrade_runs SET accounts = 99"_s, u"runCounts"_s);
        row(u"DELETE FROM upgrade_run_rows WHERE position = 2"_s, u"runCounts"_s);
        row(u"UPDATE upgrade_runs SET ended_at = NULL"_s, u"runEnded"_s);
        row(u"UPDATE upgrade_runs SET state = 'open'"_s, u"runEnded"_s);
        row(u"UPDATE upgrade_runs SET state = 'lost'"_s, u"knownCode"_s);
        row(u"UPDATE upgrade_run_rows SET state = 'lost' WHERE position = 1"_s, u"knownCode"_s);
        row(u"UPDATE upgrade_run_rows SET state = 'waiting' WHERE position = 1"_s, u"runRow"_s);
        row(u"UPDATE upgrade_run_rows SET state = 'done' WHERE position = 4"_s, u"runRow"_s);
        row(u"UPDATE upgrade_run_rows SET reason = '' WHERE position = 4"_s, u"runRow"_s);
        row(u"UPDATE upgrade_run_rows SET made_id = source_id WHERE position = 1"_s, u"runRow"_s);
        row(u"UPDATE upgrade_run_rows SET order_number = 'PD-2020-99999' WHERE position = 1"_s,
            u"runRow"_s);
        row(u"INSERT INTO upgrade_runs (number, request_id, state, cloud, actor, role, started_at)"
            u" VALUES (8, 'a', 'open', 'global', '', 'guest', '2020-05-12T00:30:00.000Z'),"
            u" (9, 'b', 'preparing', 'global', '', 'guest', '2020-05-12T00:30:00.000Z')"_s,
            u"runUnfinished"_s);
    }
    void aBookThatLiesAboutARunIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(QString, invariant);
        (void)carryOut(rows(m_context, 0, 5));
        QCOMPARE(violations(*m_book), QStringList());
        m_book.reset();
        QCOMPARE(RawSql(m_file).run(sql), QString());
        m_book = openBook(m_file, false);
        const QStringList found = violations(*m_book);
        QVERIFY2(std::any_of(found.cbegin(), found.cend(),
                     [&invariant](const QString &each) { return each.startsWith(invariant); }),
            qPrintable(found.join(u'\n')));
    }

    void emptyingTheBookEmptiesItsRuns()
    {
        (void)carryOut(rows(m_context, 0, 3));
        write([](domain::BookWriter &writer) { return writer.clear(); });
        QCOMPARE(service().runs(0, 10).result()->size(), 0);
        QCOMPARE(violations(*m_book), QStringList());
    }

private:
    [[nodiscard]] BulkUpgradeService service() const { return { *m_book, m_context }; }

    void write(std::function<domain::Result<void>(domain::BookWriter &)> job)
    {
        const auto done = m_book->write<void>(std::move(job)).result();
        QVERIFY2(done.has_value(), done ? "" : qPrintable(done.error().detail));
    }

    domain::Result<void> addSecond(domain::BookWriter &writer, int customer)
    {
        auto second = writer.subscription(subscriptionId(customer)).value();
        second.id = subscriptionId(customer + 100000);
        if (auto put = writer.putSubscription(second); !put) {
            return put;
        }
        return services::refreshVerdicts(writer, customerId(customer), m_context);
    }

    QList<PlanOutcome> rehearse(const QList<PlanRow> &plan, services::PlanTotals *totals = nullptr)
    {
        QList<PlanOutcome> outcomes;
        const auto done
            = service()
                  .rehearse(services::planOf(plan),
                      [&outcomes](const QList<PlanOutcome> &page) { outcomes += page; }, {}, {})
                  .result();
        if (!done) {
            qWarning() << done.error().detail;
        } else if (totals != nullptr) {
            *totals = *done;
        }
        return outcomes;
    }

    domain::UpgradeRun prepare(const QList<PlanRow> &plan)
    {
        return service()
            .prepare(services::planOf(plan), domain::Cloud::Global, {}, {})
            .result()
            .value();
    }

    domain::UpgradeRun carryOut(const QList<PlanRow> &plan)
    {
        return service().carryOn(prepare(plan).number, {}, {}).result().value();
    }

    /// Every subscription, account and order, and how long the history is.
    QByteArray content()
    {
        return m_book
            ->read<QByteArray>([](domain::BookReader &reader) -> domain::Result<QByteArray> {
                QByteArray all;
                const auto subscriptions = reader.subscriptionsById({}, 1000).value();
                for (const auto &each : subscriptions.items) {
                    all += each.id.text().toUtf8() + QByteArray::number(each.rowVersion)
                        + QByteArray::number(static_cast<int>(each.status)) + '\n';
                }
                const auto accounts = reader.accountsById({}, 1000).value();
                for (const auto &each : accounts.items) {
                    for (const auto &licence : each.licences) {
                        all += licence.subscriptionId.text().toUtf8() + '\n';
                    }
                }
                return all + QByteArray::number(reader.auditCount({}).value());
            })
            .result()
            .value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
    std::unique_ptr<domain::Book> m_book;
    services::Context m_context;
};

DESK_TEST_MAIN(BulkUpgradeTest, QCoreApplication)

#include "tst_bulkupgrade.moc"
