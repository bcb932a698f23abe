#include "plannerscene.h"

#include "support/testmain.h"

using namespace Qt::StringLiterals;
using domain::SubscriptionId;
using services::PlanGroup;
using services::PlannerChoices;
using services::PlannerChosen;
using services::PlannerFilter;
using services::PlannerRow;

namespace {

template <typename T>
QStringList sourcesOf(const QList<T> &rows)
{
    QStringList ids;
    for (const T &row : rows) {
        ids.append(row.source.text());
    }
    return ids;
}

PlannerChosen single(const PlannerChoices &choices)
{
    PlannerChosen chosen;
    chosen.single = choices;
    chosen.count = choices.size();
    return chosen;
}

} // namespace

/// What is chosen in the planner, one by one or by a rule, becomes the plan of a dry run.
class PlannerPlansTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_scene = std::make_unique<PlannerScene>();
        QVERIFY2(m_scene->failure.isEmpty(), qPrintable(m_scene->failure));
    }

    void rulesSelectAsTheLastOfThemSays()
    {
        const domain::OfferId e3 = m_scene->offer(u"Office 365 Enterprise E3"_s);
        PlannerFilter toE3;
        toE3.target = e3;
        PlannerFilter searched;
        searched.search = u"h"_s;
        const QList<services::PlannerRules> all{
            { { {}, true } },
            { { ruleFor(u"KR"_s) } },
            { { {}, true }, { ruleFor(u"KR"_s).filter, false } },
            { { ruleFor(u"KR"_s) }, { toE3, true }, { searched, false }, { ruleFor(u"JP"_s) } },
            { { searched, true }, { toE3, false } },
        };
        const QStringList order = idsOf(m_scene->rows({}, PlanGroup::Ready));
        for (const services::PlannerRules &rules : all) {
            // By hand: each rule's own rows, one rule after the other.
            QSet<QString> expected;
            for (const services::PlannerRule &each : rules) {
                for (const QString &id : idsOf(m_scene->rows(each.filter, PlanGroup::Ready))) {
                    each.selects ? void(expected.insert(id)) : void(expected.remove(id));
                }
            }
            QVERIFY(!expected.isEmpty() && expected.size() <= order.size());
            const auto kinds = m_scene->planner().selected(rules, {}).result();
            QVERIFY(kinds);
            qint64 count = 0;
            for (const services::PlannerKind &kind : *kinds) {
                QVERIFY(kind.subscriptions > 0);
                count += kind.subscriptions;
            }
            QCOMPARE(count, expected.size());
            const auto page
                = m_scene->planner().rows({}, PlanGroup::Ready, {}, 0, 1000, rules).result();
            QVERIFY(page);
            for (const PlannerRow &row : page->items) {
                QCOMPARE(row.selected, expected.contains(row.subscription.id.text()));
            }
            // A plan of it: left out, chosen besides, and with targets of their own.
            PlannerChosen chosen;
            chosen.rules = rules;
            chosen.targets.forAll = { e3 };
            QStringList wanted;
            for (const QString &id : order) {
                const bool selected = expected.contains(id);
                const auto subscription = *SubscriptionId::fromText(id);
                if (selected && wanted.size() % 5 == 4 && chosen.left.size() < 3) {
                    chosen.left.insert(subscription);
                } else if (selected) {
                    wanted.append(id);
                }
            }
            const QList<services::PlanRow> rows
                = m_scene->rowsOf(m_scene->planner().planOf(chosen));
            QCOMPARE(sourcesOf(rows), wanted);
            QHash<QString, PlannerRow> known;
            for (const PlannerRow &row : page->items) {
                known.insert(row.subscription.id.text(), row);
            }
            for (const services::PlanRow &row : rows) {
                const PlannerRow &shown = known.value(row.source.text());
                const bool could = std::any_of(shown.targets.cbegin(), shown.targets.cend(),
                    [e3](const auto &target) { return target.offer == e3; });
                QCOMPARE(row.target, could ? e3 : shown.targets.constFirst().offer);
                QCOMPARE(row.seenRowVersion, shown.subscription.rowVersion);
            }
        }
    }

    void whatIsChosenBesidesARuleIsPlannedOnce()
    {
        const QList<PlannerRow> ready = m_scene->rows({}, PlanGroup::Ready);
        PlannerChosen chosen;
        chosen.rules = { ruleFor(u"KR"_s) };
        QStringList inside;
        QStringList besides;
        for (const PlannerRow &row : ready) {
            const bool ruled = row.customer.country == u"KR"_s;
            if (ruled) {
                inside.append(row.subscription.id.text());
            } else if (besides.size() < 3) {
                besides.append(row.subscription.id.text());
            }
            if ((ruled && inside.size() == 2)
                || (!ruled && besides.contains(row.subscription.id.text()))) {
                chosen.single.insert(row.subscription.id, { row.targets.constLast().offer, 3 });
            }
        }
        QVERIFY(inside.size() > 3 && besides.size() == 3);
        const QList<services::PlanRow> rows = m_scene->rowsOf(m_scene->planner().planOf(chosen));
        QCOMPARE(sourcesOf(rows), inside + besides);
        QCOMPARE(rows.at(1).quantity, std::optional<qint64>(3));
        QCOMPARE(rows.constLast().quantity, std::optional<qint64>(3));
        QVERIFY(!rows.constFirst().quantity);
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
        const services::Plan plan = m_scene->planner().planOf(single(chosen));
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
            QCOMPARE(
                sourcesOf(m_scene->rowsOf(m_scene->planner().planOf(single(chosen)))), expected);
        }
    }

private:
    std::unique_ptr<PlannerScene> m_scene;
};

DESK_TEST_MAIN(PlannerPlansTest, QCoreApplication)
#include "tst_plannerplans.moc"
