#include "domain/names.h"
#include "handoffscene.h"
#include "services/handoff.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using domain::HandOffState;
using rules::LifeAct;

namespace {

const QString e3 = u"Office 365 Enterprise E3"_s;

} // namespace

/// What acts on an imported book put on the list for Partner Center, and what persons do with it.
class HandOffActsTest final : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyActLeavesAnEntry()
    {
        HandOffScene scene;
        QCOMPARE(scene.act(LifeAct::ChangeLicences, 12, 8), QString());
        QCOMPARE(scene.act(LifeAct::Suspend, 13), QString());
        QCOMPARE(scene.act(LifeAct::ChangeAutoRenew, 21, 0, false), QString());
        QVERIFY(!scene.upgrade(11, e3).contains(u' '));
        QCOMPARE(scene.act(LifeAct::Cancel, 12), QString());
        QCOMPARE(scene.list(),
            (QStringList{ u"1 changeLicences #12 open"_s, u"2 suspend #13 open"_s,
                u"3 changeAutoRenew #21 open"_s, u"4 upgrade #11 open"_s,
                u"5 cancel #12 open"_s }));
        const domain::HandOffEntry upgrade = scene.entries().at(3);
        QCOMPARE(upgrade.made, scene.madeOf(11));
        QCOMPARE(upgrade.before.quantity, 10);
        QCOMPARE(upgrade.after.offer, scene.fixture().context().catalogue->offerNamed(e3)->id);
        QCOMPARE(upgrade.customer.text(), guid(1));
        QVERIFY(upgrade.plannedAt.isValid());
        const domain::HandOffEntry licences = scene.entries().constFirst();
        QCOMPARE(licences.before.quantity, 5);
        QCOMPARE(licences.after.quantity, 8);
        QCOMPARE(scene.fixture().violations(), QStringList());
    }

    void whatIsUndoneHereIsTakenBackFromTheList()
    {
        HandOffScene scene;
        QCOMPARE(scene.act(LifeAct::ChangeLicences, 12, 8), QString());
        QCOMPARE(scene.act(LifeAct::Suspend, 13), QString());
        QCOMPARE(scene.act(LifeAct::ChangeLicences, 12, 9), QString());
        QCOMPARE(scene.act(LifeAct::ChangeLicences, 12, 8), QString());
        QCOMPARE(scene.list(),
            (QStringList{ u"1 changeLicences #12 open"_s, u"2 suspend #13 open"_s,
                u"3 changeLicences #12 takenBack"_s }));
        QCOMPARE(scene.act(LifeAct::ChangeLicences, 12, 5), QString());
        QCOMPARE(scene.act(LifeAct::Reactivate, 13), QString());
        QCOMPARE(scene.list(),
            (QStringList{ u"1 changeLicences #12 takenBack"_s, u"2 suspend #13 takenBack"_s,
                u"3 changeLicences #12 takenBack"_s }));
        QCOMPARE(scene.fixture().violations(), QStringList());
    }

    void whatWasTickedOffIsNotTakenBack()
    {
        HandOffScene scene;
        QCOMPARE(scene.act(LifeAct::ChangeLicences, 12, 8), QString());
        QVERIFY(service(scene).setStates({ { 1, HandOffState::Done } }).result());
        QCOMPARE(scene.act(LifeAct::ChangeLicences, 12, 5), QString());
        QCOMPARE(scene.list(),
            (QStringList{ u"1 changeLicences #12 done"_s, u"2 changeLicences #12 open"_s }));
    }

    void aStepThatWasTickedOffStandsBetween()
    {
        HandOffScene scene;
        QCOMPARE(scene.act(LifeAct::ChangeLicences, 12, 8), QString());
        QCOMPARE(scene.act(LifeAct::ChangeLicences, 12, 10), QString());
        QVERIFY(service(scene).setStates({ { 2, HandOffState::Done } }).result());
        // Partner Center stands at 10: that it is to be 5 again has to be said.
        QCOMPARE(scene.act(LifeAct::ChangeLicences, 12, 5), QString());
        QCOMPARE(scene.list(),
            (QStringList{ u"1 changeLicences #12 open"_s, u"2 changeLicences #12 done"_s,
                u"3 changeLicences #12 open"_s }));
    }

    void aRepeatedRequestLeavesOneEntry()
    {
        HandOffScene scene;
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(scene.act(LifeAct::ChangeLicences, 12, 8, true, u"same"_s), QString());
            QVERIFY(!scene.upgrade(11, e3, u"same"_s).contains(u' '));
        }
        QCOMPARE(scene.list().size(), 2);
    }

    void whatIsRefusedRehearsedOrChangesNothingLeavesNone()
    {
        HandOffScene scene;
        QVERIFY(!scene.act(LifeAct::Reactivate, 12).isEmpty());
        QCOMPARE(scene.act(LifeAct::ChangeLicences, 12, 5), QString());
        services::UpgradeDraft draft;
        draft.source = subscriptionId(11);
        draft.target = scene.fixture().context().catalogue->offerNamed(e3)->id;
        draft.requestId = u"rehearsal"_s;
        QVERIFY(services::UpgradeService(scene.fixture().book(), scene.fixture().context())
                    .rehearse(draft)
                    .result());
        QCOMPARE(scene.list(), QStringList());
    }

    void inventedBooksHaveNoList_data()
    {
        QTest::addColumn<int>("origin");
        QTest::newRow("demo") << int(domain::BookOrigin::Demo);
        QTest::newRow("generated") << int(domain::BookOrigin::Generated);
    }
    void inventedBooksHaveNoList()
    {
        QFETCH(const int, origin);
        HandOffScene scene;
        scene.fixture().write([origin](domain::BookWriter &writer) -> domain::Result<void> {
            auto info = writer.info();
            if (!info) {
                return tl::unexpected(info.error());
            }
            info->origin = static_cast<domain::BookOrigin>(origin);
            return writer.setInfo(*info);
        });
        QCOMPARE(scene.act(LifeAct::ChangeLicences, 12, 8), QString());
        QVERIFY(!scene.upgrade(11, e3).contains(u' '));
        QCOMPARE(scene.list(), QStringList());
    }

    void anEntryIsTickedOffAndTheTickIsTakenBack()
    {
        HandOffScene scene;
        QCOMPARE(scene.act(LifeAct::ChangeLicences, 12, 8), QString());
        QCOMPARE(scene.act(LifeAct::Suspend, 13), QString());
        const auto before = service(scene)
                                .setStates({ { 1, HandOffState::Done }, { 2, HandOffState::Open } })
                                .result();
        QVERIFY(before);
        QCOMPARE(*before, (QList{ services::HandOffChange{ 1, HandOffState::Open } }));
        QCOMPARE(
            scene.list(), (QStringList{ u"1 changeLicences #12 done"_s, u"2 suspend #13 open"_s }));
        QVERIFY(scene.entries().constFirst().settledAt.isValid());
        QVERIFY(service(scene).setStates(*before).result());
        QCOMPARE(scene.list().constFirst(), u"1 changeLicences #12 open"_s);
        QVERIFY(!scene.entries().constFirst().settledAt.isValid());
        QCOMPARE(scene.fixture().violations(), QStringList());
    }

    void whatWasTakenBackStaysSo()
    {
        HandOffScene scene;
        QCOMPARE(scene.act(LifeAct::Suspend, 13), QString());
        QCOMPARE(scene.act(LifeAct::Reactivate, 13), QString());
        const auto answer = service(scene).setStates({ { 1, HandOffState::Done } }).result();
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, domain::ErrorCode::Refused);
        QCOMPARE(answer.error().fact(u"reason"_s), u"takenBack"_s);
        QCOMPARE(service(scene).setStates({ { 7, HandOffState::Done } }).result().error().code,
            domain::ErrorCode::NotFound);
    }

    void aNoteIsKeptAsOneLine()
    {
        HandOffScene scene;
        QCOMPARE(scene.act(LifeAct::Suspend, 13), QString());
        QVERIFY(service(scene).setNote(1, u"  call\nfirst "_s).result());
        QCOMPARE(scene.entries().constFirst().note, u"call first"_s);
        QVERIFY(service(scene).setNote(1, {}).result());
        QCOMPARE(scene.entries().constFirst().note, QString());
    }

    void aRoleThatMayNotChangeSubscriptionsOnlySeesTheList()
    {
        HandOffScene scene;
        QCOMPARE(scene.act(LifeAct::Suspend, 13), QString());
        services::Context guest = scene.fixture().context();
        guest.actor.role = domain::Role::Guest;
        const services::HandOffService asGuest(scene.fixture().book(), guest);
        QCOMPARE(asGuest.setStates({ { 1, HandOffState::Done } }).result().error().code,
            domain::ErrorCode::RoleNotAllowed);
        QCOMPARE(
            asGuest.setNote(1, u"x"_s).result().error().code, domain::ErrorCode::RoleNotAllowed);
        QCOMPARE(asGuest.entries({}).result()->rows.size(), 1);
    }

private:
    [[nodiscard]] static services::HandOffService service(HandOffScene &scene)
    {
        return { scene.fixture().book(), scene.fixture().context() };
    }
};

DESK_TEST_MAIN(HandOffActsTest, QCoreApplication)
#include "tst_handoff_acts.moc"
