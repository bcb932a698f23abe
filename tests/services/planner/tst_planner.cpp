#include "plannerscene.h"

#include "rules/eligibility.h"
#include "services/customers.h"
#include "support/testmain.h"

#include <QFile>

using namespace Qt::StringLiterals;
using domain::Cloud;
using domain::SubscriptionId;
using services::PlanGroup;
using services::PlannerChoices;
using services::PlannerFilter;
using services::PlannerKey;
using services::PlannerRow;

namespace {

QStringList idsOf(const QList<PlannerRow> &rows)
{
    QStringList ids;
    for (const PlannerRow &row : rows) {
        ids.append(row.subscription.id.text());
    }
    return ids;
}

template <typename T>
QStringList sourcesOf(const QList<T> &rows)
{
    QStringList ids;
    for (const T &row : rows) {
        ids.append(row.source.text());
    }
    return ids;
}

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

QStringList textsOf(const QList<PlannerKey> &keys)
{
    QStringList ids;
    for (const PlannerKey &key : keys) {
        ids.append(key.id.text());
    }
    return ids;
}

const QList<PlanGroup> everyGroup{ PlanGroup::Ready, PlanGroup::NeedsDelegation,
    PlanGroup::AlreadyHas, PlanGroup::NotActive, PlanGroup::NoPath, PlanGroup::Other };

} // namespace

/// What the upgrade planner reads of a book, against the rules asked one subscription at a time.
class PlannerTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_scene = std::make_unique<PlannerScene>();
        QVERIFY2(m_scene->failure.isEmpty(), qPrintable(m_scene->failure));
    }

    void countsAreThoseOfTheRows_data()
    {
        QTest::addColumn<PlannerFilter>("filter");
        const auto row = [](const char *name, auto change) {
            PlannerFilter filter;
            change(filter);
            QTest::newRow(name) << filter;
        };
        const auto offer = [this](const QString &name) { return m_scene->offer(name); };
        row("all", [](PlannerFilter &) {});
        row("21Vianet", [](PlannerFilter &filter) { filter.cloud = Cloud::China21Vianet; });
        row("search", [](PlannerFilter &filter) { filter.search = u"ㅎ"_s; });
        row("market", [](PlannerFilter &filter) { filter.markets = { u"KR"_s, u"JP"_s }; });
        row("product", [&offer](PlannerFilter &filter) {
            filter.offers = { offer(u"Microsoft 365 Business Basic"_s) };
        });
        row("target", [&offer](PlannerFilter &filter) {
            filter.target = offer(u"Office 365 Enterprise E3"_s);
        });
        row("target and market", [&offer](PlannerFilter &filter) {
            filter.target = offer(u"Office 365 Enterprise E3"_s);
            filter.markets = { u"KR"_s };
        });
        row("nothing", [](PlannerFilter &filter) { filter.search = u"nobody at all"_s; });
    }

    void countsAreThoseOfTheRows()
    {
        QFETCH(const PlannerFilter, filter);
        const auto counts = m_scene->planner().counts(filter).result();
        QVERIFY(counts);
        QSet<QString> met;
        for (const PlanGroup group : everyGroup) {
            const QStringList ids = idsOf(m_scene->rows(filter, group));
            QCOMPARE(ids.size(), counts->of(group));
            // However large the pages are, the order is one.
            QCOMPARE(idsOf(m_scene->rows(filter, group, 3)), ids);
            for (const QString &id : ids) {
                QVERIFY2(!met.contains(id), "a subscription stands in two groups");
                met.insert(id);
            }
        }
        QCOMPARE(met.size(), counts->total());
    }

    void aPlaceIsReachedWithoutThePagesBeforeIt()
    {
        for (const bool oneTarget : { false, true }) {
            PlannerFilter filter;
            if (oneTarget) {
                filter.target = m_scene->offer(u"Office 365 Enterprise E3"_s);
            }
            const QStringList ids = idsOf(m_scene->rows(filter, PlanGroup::Ready));
            QVERIFY(ids.size() > 5);
            for (qsizetype skip = 0; skip <= ids.size(); ++skip) {
                const auto page
                    = m_scene->planner().rows(filter, PlanGroup::Ready, {}, skip, 4).result();
                QVERIFY(page);
                QCOMPARE(idsOf(page->items), ids.mid(skip, 4));
            }
        }
    }

    void readyIsWhatTheRulesAllow()
    {
        for (const Cloud cloud : { Cloud::Global, Cloud::China21Vianet }) {
            PlannerFilter filter;
            filter.cloud = cloud;
            QHash<QString, PlannerRow> ready;
            for (const PlannerRow &row : m_scene->rows(filter, PlanGroup::Ready)) {
                ready.insert(row.subscription.id.text(), row);
            }
            int asked = 0;
            for (const auto &held : m_scene->everyCustomer()) {
                if (held.customer.cloud != cloud) {
                    continue;
                }
                for (const domain::Subscription &subscription : held.subscriptions) {
                    QList<domain::OfferId> eligible;
                    for (const auto &target : verdictOf(held, subscription).targets) {
                        if (target.eligible) {
                            eligible.append(target.target);
                        }
                    }
                    const QString id = subscription.id.text();
                    QCOMPARE(ready.contains(id), !eligible.isEmpty());
                    QList<domain::OfferId> shown;
                    for (const auto &target : ready.value(id).targets) {
                        shown.append(target.offer);
                    }
                    QCOMPARE(shown, eligible);
                    ++asked;
                }
            }
            QVERIFY(asked > 5);
            QVERIFY(!ready.isEmpty());
        }
    }

    void theReverseQuestionIsAnsweredAsTheRulesDo()
    {
        PlannerFilter filter;
        filter.target = m_scene->offer(u"Office 365 Enterprise E3"_s);
        QStringList ready;
        QStringList blocked;
        for (const auto &held : m_scene->everyCustomer()) {
            if (held.customer.cloud != Cloud::Global) {
                continue;
            }
            for (const domain::Subscription &subscription : held.subscriptions) {
                const rules::Verdict verdict = verdictOf(held, subscription);
                if (const rules::TargetVerdict *target = verdict.of(filter.target)) {
                    (target->eligible ? ready : blocked).append(subscription.id.text());
                }
            }
        }
        QVERIFY(!ready.isEmpty() && !blocked.isEmpty());
        QCOMPARE(sorted(idsOf(m_scene->rows(filter, PlanGroup::Ready))), sorted(ready));
        QStringList shown;
        for (const PlanGroup group : everyGroup) {
            if (group == PlanGroup::Ready) {
                continue;
            }
            for (const PlannerRow &row : m_scene->rows(filter, group)) {
                shown.append(row.subscription.id.text());
                QVERIFY2(row.trouble && !row.trouble->refusals.isEmpty(), "nothing tells why not");
            }
        }
        QCOMPARE(sorted(shown), sorted(blocked));
    }

    void everyReadyKeyIsFoundInOrderAndAsOneByOne()
    {
        const PlannerFilter filter;
        const auto keys = m_scene->planner().readyKeys(filter, {}).result();
        QVERIFY(keys);
        QCOMPARE(textsOf(*keys), idsOf(m_scene->rows(filter, PlanGroup::Ready)));
        // Among others that are not ready, and one that is not there at all.
        QList<SubscriptionId> asked{ SubscriptionId(QUuid::createUuid()) };
        for (const auto &held : m_scene->everyCustomer()) {
            for (const domain::Subscription &subscription : held.subscriptions) {
                if (held.customer.cloud == Cloud::Global) {
                    asked.append(subscription.id);
                }
            }
        }
        QVERIFY(asked.size() > 100); // more than one step
        const auto still = m_scene->planner().stillReady(asked, {}).result();
        QVERIFY(still);
        QCOMPARE(sorted(textsOf(*still)), sorted(textsOf(*keys)));
        QHash<SubscriptionId, quint32> eligible;
        for (const PlannerKey &key : *keys) {
            eligible.insert(key.id, key.eligible);
        }
        for (const PlannerKey &key : *still) {
            QCOMPARE(key.eligible, eligible.value(key.id));
        }
    }

    void whatIsStoppedIsCancelled()
    {
        std::stop_source stop;
        stop.request_stop();
        const auto keys = m_scene->planner().readyKeys({}, stop.get_token()).result();
        QVERIFY(!keys);
        QCOMPARE(keys.error().code, domain::ErrorCode::Cancelled);
    }

    void aPlanIsInThePlannersOrderHoweverMuchIsChosen_data()
    {
        QTest::addColumn<int>("every"); // n-th of those that can be upgraded
        QTest::newRow("all") << 1;
        QTest::newRow("every second") << 2;
        QTest::newRow("every tenth") << 10;
        QTest::newRow("two") << 30; // read one by one
    }

    void aPlanIsInThePlannersOrderHoweverMuchIsChosen()
    {
        QFETCH(const int, every);
        const QList<PlannerRow> ready = m_scene->rows({}, PlanGroup::Ready);
        PlannerChoices chosen;
        QStringList expected;
        for (qsizetype i = 0; i < ready.size(); i += every) {
            const PlannerRow &row = ready.at(i);
            chosen.insert(row.subscription.id, { row.targets.constLast().offer, i });
            expected.append(row.subscription.id.text());
        }
        const services::Plan plan = m_scene->planner().planOf(chosen, Cloud::Global);
        QCOMPARE(plan.total, chosen.size());
        const QList<services::PlanRow> rows = m_scene->rowsOf(plan);
        QCOMPARE(sourcesOf(rows), expected);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const PlannerRow &row = ready.at(i * every);
            QCOMPARE(rows.at(i).target, row.targets.constLast().offer);
            QCOMPARE(rows.at(i).quantity, std::optional<qint64>(i * every));
            QCOMPARE(rows.at(i).seenRowVersion, row.subscription.rowVersion);
        }
        QCOMPARE(sourcesOf(m_scene->rowsOf(plan)), expected); // asked again, as for the upgrade
    }

    void whatCannotBeUpgradedAnyMoreComesLastInAPlan()
    {
        const QList<PlannerRow> ready = m_scene->rows({}, PlanGroup::Ready);
        const QList<PlannerRow> blocked = m_scene->rows({}, PlanGroup::NotActive);
        const SubscriptionId gone(QUuid::createUuid());
        const domain::OfferId target = m_scene->offer(u"Office 365 Enterprise E3"_s);
        for (const bool many : { true, false }) {
            PlannerChoices chosen;
            chosen.insert(gone, { target, {} });
            chosen.insert(blocked.constFirst().subscription.id, { target, {} });
            QStringList expected;
            for (const PlannerRow &row : many ? ready : ready.mid(0, 0)) {
                chosen.insert(row.subscription.id, { row.targets.constFirst().offer, {} });
                expected.append(row.subscription.id.text());
            }
            expected += { blocked.constFirst().subscription.id.text(), gone.text() };
            QCOMPARE(sourcesOf(m_scene->rowsOf(m_scene->planner().planOf(chosen, Cloud::Global))),
                expected);
        }
    }

    void aTableHasEveryRowInBothKindsOfFile()
    {
        const PlannerFilter filter;
        const auto counts = m_scene->planner().counts(filter).result();
        QVERIFY(counts);
        for (const QString &name : { u"table.csv"_s, u"table.xlsx"_s }) {
            const QString path = m_scene->path(name);
            qint64 reached = 0;
            const auto written = m_scene->planner()
                                     .exportTable(
                                         filter, path, { { u"id"_s, u"licences"_s }, { 1 } },
                                         [](const PlannerRow &row) {
                                             return QStringList{ row.subscription.id.text(),
                                                 QString::number(row.subscription.quantity) };
                                         },
                                         [&reached](qint64 done, qint64) { reached = done; }, {})
                                     .result();
            QVERIFY(written);
            QCOMPARE(*written, counts->total());
            QCOMPARE(reached, counts->total());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            if (name.endsWith("csv"_L1)) {
                QCOMPARE(bytes.count('\n'), counts->total() + 1);
            } else {
                QCOMPARE(bytes.left(2), "PK"_ba);
            }
        }
        const QString nowhere = m_scene->path(u"no/such/folder/table.xlsx"_s);
        const auto failed = m_scene->planner()
                                .exportTable(filter, nowhere, QStringList{ u"id"_s },
                                    [](const PlannerRow &) { return QStringList(); }, {}, {})
                                .result();
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, domain::ErrorCode::StorageFailed);
    }

private:
    [[nodiscard]] rules::Verdict verdictOf(
        const PlannerScene::Held &held, const domain::Subscription &subscription) const
    {
        const services::Context &context = m_scene->context();
        return rules::evaluate(held.customer, subscription, held.subscriptions, *context.catalogue,
            context.variant, context.actor.role);
    }

    std::unique_ptr<PlannerScene> m_scene;
};

DESK_TEST_MAIN(PlannerTest, QCoreApplication)
#include "tst_planner.moc"
