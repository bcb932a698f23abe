#include "viewmodels/plannerselection.h"

#include "support/testmain.h"

using namespace Qt::StringLiterals;
using domain::OfferId;
using domain::SubscriptionId;
using services::PlannerFilter;
using services::PlannerKey;
using services::PlannerKind;
using services::PlannerMember;
using viewmodels::PlannerSelection;

namespace {

template <typename Id>
Id idOf(int number)
{
    return Id(QUuid(static_cast<uint>(number), 0, 0, 0, 0, 0, 0, 0, 0, 0, 1));
}

const OfferId basic = idOf<OfferId>(1);
const OfferId standard = idOf<OfferId>(2);
const OfferId premium = idOf<OfferId>(3);

/// Basic can become standard or premium, standard only premium.
QList<OfferId> targetsOf(OfferId offer)
{
    return offer == basic   ? QList<OfferId>{ standard, premium }
        : offer == standard ? QList<OfferId>{ premium }
                            : QList<OfferId>();
}

PlannerKey keyOf(int number, OfferId offer = basic, quint32 eligible = 3)
{
    return { idOf<SubscriptionId>(number), offer, eligible };
}

PlannerFilter narrowed(const QString &search)
{
    PlannerFilter filter;
    filter.search = search;
    return filter;
}

} // namespace

/// What is selected in the planner, and where it goes, without a book.
class PlannerSelectionTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_selection = PlannerSelection();
        m_selection.setTargets(targetsOf);
    }

    void oneByOne()
    {
        QVERIFY(m_selection.isEmpty() && m_selection.isCounted());
        m_selection.set(keyOf(1), true, false);
        m_selection.set(keyOf(2), true, false);
        m_selection.set(keyOf(2), true, false);
        QCOMPARE(m_selection.count(), 2);
        QVERIFY(contains(1) && !contains(3));
        m_selection.set(keyOf(1), false, false);
        QCOMPARE(m_selection.count(), 1);
        m_selection.clear();
        QVERIFY(m_selection.isEmpty());
    }

    void allIsARuleWithExceptions()
    {
        m_selection.set(keyOf(1), true, false);
        QVERIFY(m_selection.setAll({}, true));
        QVERIFY(!m_selection.isCounted());
        QVERIFY(m_selection.singly().isEmpty()); // all has them as well
        m_selection.takeKinds({ { basic, 3, 400'000 }, { standard, 1, 8'000 } });
        QCOMPARE(m_selection.count(), 408'000);
        QVERIFY(m_selection.hasAllOf({}) && m_selection.hasAllOf(narrowed(u"a"_s)));
        m_selection.set(keyOf(7), false, true);
        QCOMPARE(m_selection.count(), 407'999);
        QVERIFY(!contains(7, true) && contains(8, true));
        QVERIFY(!m_selection.hasAllOf({}));
        const services::PlannerChosen chosen = m_selection.chosen(domain::Cloud::Global);
        QCOMPARE(chosen.count, 407'999);
        QVERIFY(chosen.single.isEmpty());
        QCOMPARE(chosen.left, QSet<SubscriptionId>{ idOf<SubscriptionId>(7) });
        QCOMPARE(chosen.rules.size(), 1);
        m_selection.set(keyOf(7), true, true);
        QCOMPARE(m_selection.count(), 408'000);
        QVERIFY(m_selection.setAll({}, false));
        QVERIFY(m_selection.isEmpty() && m_selection.isCounted());
        QCOMPARE(m_selection.count(), 0);
    }

    void aLaterRuleOverrulesWhatWasSaidSingly()
    {
        m_selection.set(keyOf(1), true, false); // under the filter
        m_selection.set(keyOf(2), true, false); // not under it
        m_selection.set(keyOf(3), true, false); // can be upgraded no more
        QVERIFY(m_selection.setAll(narrowed(u"a"_s), true));
        m_selection.set(keyOf(4), false, true); // said after it
        m_selection.takeKinds({ { basic, 3, 10 } });
        m_selection.takeMembers(
            m_selection.singly(), { { keyOf(1), 1 }, { keyOf(2), 0 }, { keyOf(4), 1 } });
        QCOMPARE(m_selection.count(), 10 + 1 - 1);
        QVERIFY(contains(1, true) && contains(2) && !contains(3) && !contains(4, true));
        QVERIFY(m_selection.hasAllOf(narrowed(u"b"_s)) == false);
        // The same filter again: the exception is forgotten, and there is still one rule.
        QVERIFY(m_selection.setAll(narrowed(u"a"_s), true));
        QCOMPARE(m_selection.rules().size(), 1);
        m_selection.takeKinds({ { basic, 3, 10 } });
        m_selection.takeMembers(m_selection.singly(), { { keyOf(2), 0 }, { keyOf(4), 1 } });
        QCOMPARE(m_selection.count(), 11);
        QVERIFY(contains(4, true));
    }

    void whatARuleLeavesOutNeedsNoRuleWhereNothingWasSelectedByRules()
    {
        m_selection.set(keyOf(1), true, false);
        m_selection.set(keyOf(2), true, false);
        QVERIFY(m_selection.setAll(narrowed(u"a"_s), false));
        m_selection.takeKinds({});
        m_selection.takeMembers(m_selection.singly(), { { keyOf(1), 1 }, { keyOf(2), 0 } });
        QVERIFY(m_selection.rules().isEmpty());
        QCOMPARE(m_selection.count(), 1);
        QVERIFY(!contains(1) && contains(2));
        // Where all was selected, it does.
        QVERIFY(m_selection.setAll({}, true));
        QVERIFY(m_selection.setAll(narrowed(u"a"_s), false));
        m_selection.takeKinds({ { basic, 3, 5 } });
        m_selection.takeMembers({}, {});
        QCOMPARE(m_selection.rules().size(), 2);
        QCOMPARE(m_selection.count(), 5);
    }

    void rulesHaveAnEnd()
    {
        for (qsizetype i = 0; i < domain::mostMarks; ++i) {
            QVERIFY(m_selection.setAll(narrowed(QString::number(i)), true));
        }
        QVERIFY(!m_selection.setAll(narrowed(u"one more"_s), true));
        QVERIFY(m_selection.setAll(narrowed(u"7"_s), false)); // replaces
        QCOMPARE(m_selection.rules().size(), domain::mostMarks);
        QVERIFY(m_selection.setAll({}, true)); // replaces them all
        QCOMPARE(m_selection.rules().size(), 1);
    }

    void whatWasUpgradedByARuleIsSelectedNoMore()
    {
        QVERIFY(m_selection.setAll(narrowed(u"a"_s), true));
        m_selection.takeKinds({ { basic, 3, 10 } });
        m_selection.set(keyOf(1), true, false);
        m_selection.set(keyOf(2), false, true);
        m_selection.dropRules();
        QCOMPARE(m_selection.count(), 1);
        QVERIFY(contains(1) && !contains(2) && m_selection.isCounted());
    }

    void anAnswerIsAboutTheRulesOfItsQuestion()
    {
        const int before = m_selection.version();
        QVERIFY(m_selection.setAll({}, true));
        QVERIFY(m_selection.version() != before);
        const int asked = m_selection.version();
        m_selection.set(keyOf(1), false, true);
        QCOMPARE(m_selection.version(), asked);
        m_selection.clear();
        QVERIFY(m_selection.version() != asked);
    }

    void theTargetIsTheNearestThatWasSaid()
    {
        const PlannerKey key = keyOf(1);
        using Why = PlannerSelection::Why;
        const auto is = [&](OfferId target, Why why) {
            return m_selection.targetOf(key) == target && m_selection.whyTarget(key) == why;
        };
        QVERIFY(is(standard, Why::FirstInCatalogue));
        m_selection.setChosenBefore({ { basic, premium } });
        QVERIFY(is(premium, Why::ChosenBefore));
        m_selection.setWanted(standard);
        QVERIFY(is(standard, Why::Wanted));
        m_selection.setTarget(key, premium);
        QVERIFY(is(premium, Why::Chosen));
        m_selection.setTarget(keyOf(1, basic, 1), premium); // cannot go there
        QVERIFY(is(premium, Why::Chosen));
        QVERIFY(m_selection.targetOf(keyOf(2, standard, 0)).isNull());
        QCOMPARE(m_selection.targetOf(keyOf(3, basic, 2)), premium);
    }

    void oneTargetForAll_data()
    {
        QTest::addColumn<bool>("byRule");
        QTest::newRow("singly") << false;
        QTest::newRow("by a rule") << true;
    }

    void oneTargetForAll()
    {
        QFETCH(const bool, byRule);
        const PlannerKey both = keyOf(1);
        const PlannerKey onlyStandard = keyOf(2, basic, 1);
        const PlannerKey other = keyOf(3, standard, 1);
        m_selection.setWanted(standard);
        if (byRule) {
            QVERIFY(m_selection.setAll({}, true));
            m_selection.takeKinds({ { basic, 3, 1 }, { basic, 1, 1 }, { standard, 1, 1 } });
        } else {
            for (const PlannerKey &key : { both, onlyStandard, other }) {
                m_selection.set(key, true, false);
            }
        }
        const QList<QPair<OfferId, qint64>> counted{ { standard, 2 }, { premium, 2 } };
        QCOMPARE(m_selection.targetsOfAll(), counted);
        m_selection.setTarget(both, standard);
        m_selection.setTargetOfAll(premium);
        QCOMPARE(m_selection.targetOf(both), premium);
        QCOMPARE(m_selection.whyTarget(both), PlannerSelection::Why::Chosen);
        QCOMPARE(m_selection.targetOf(onlyStandard), standard);
        QCOMPARE(m_selection.targetOf(other), premium);
        m_selection.setTarget(both, standard); // one by hand after that
        QCOMPARE(m_selection.targetOf(both), standard);
        const services::PlannerChosen chosen = m_selection.chosen(domain::Cloud::Global);
        if (byRule) {
            QCOMPARE(chosen.own.value(both.id).target, standard);
            QCOMPARE(chosen.targets.forAll, QList<OfferId>{ premium });
        } else {
            QCOMPARE(chosen.single.value(both.id).target, standard);
            QCOMPARE(chosen.single.value(other.id).target, premium);
        }
    }

    void whatIsLeftOutCountsForNoTarget()
    {
        QVERIFY(m_selection.setAll({}, true));
        m_selection.takeKinds({ { basic, 1, 1 }, { standard, 1, 4 } });
        m_selection.set(keyOf(1, basic, 1), false, true);
        const QList<QPair<OfferId, qint64>> counted{ { premium, 4 } };
        QCOMPARE(m_selection.targetsOfAll(), counted);
    }

    void licencesAreKeptByTheirSubscription()
    {
        QVERIFY(!m_selection.quantityOf(keyOf(1).id));
        m_selection.setQuantity(keyOf(1).id, 12);
        m_selection.set(keyOf(1), true, false);
        QCOMPARE(
            m_selection.chosen({}).single.value(keyOf(1).id).quantity, std::optional<qint64>(12));
        QVERIFY(m_selection.setAll({}, true));
        const auto own = m_selection.chosen({}).own.value(keyOf(1).id);
        QCOMPARE(own.quantity, std::optional<qint64>(12));
        QVERIFY(own.target.isNull()); // as the others go
        m_selection.setQuantity(keyOf(1).id, std::nullopt);
        QVERIFY(m_selection.chosen({}).own.isEmpty());
    }

private:
    [[nodiscard]] bool contains(int number, bool byRules = false) const
    {
        return m_selection.contains(idOf<SubscriptionId>(number), byRules);
    }

    PlannerSelection m_selection;
};

DESK_TEST_MAIN(PlannerSelectionTest, QCoreApplication)
#include "plannerselectiontest.moc"
