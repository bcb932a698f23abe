#include "pagescene.h"

#include "support/testmain.h"
#include "viewmodels/activitymodel.h"

#include <QAbstractItemModelTester>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using viewmodels::ActivityModel;
using viewmodels::ActivityPeriod;
using State = ActivityModel::State;

namespace {

const QDateTime start({ 2020, 5, 1 }, { 0, 0 }, Qt::UTC);

domain::AuditEvent entry(int number)
{
    domain::AuditEvent made;
    made.sequence = number;
    made.time = start.addSecs(number * 3600);
    made.actor = number % 2 == 0 ? u"Jiwoo Seo"_s : u"Minho Baek"_s;
    made.act = number % 3 == 0 ? domain::Act::LicencesChanged : domain::Act::SubscriptionSuspended;
    made.customerId = PageScene::customerId(1);
    made.before = { { u"quantity"_s, number } };
    made.after = { { u"quantity"_s, number + 1 } };
    return made;
}

/// A log of entries 1 to `count`, its newest first, on a book whose clock stands at the last one.
struct LogScene : PageScene
{
    explicit LogScene(int count)
    {
        for (int number = count; number > 0; --number) {
            book.facts.events.append(entry(number));
        }
        book.facts.info.simulatedNow = start.addSecs(count * 3600);
        domain::CustomerRow row;
        row.customer.id = customerId(1);
        row.customer.companyName = u"Hanbit Logistics"_s;
        row.customer.localName = u"한빛물류"_s;
        book.facts.rows.append(row);
        model.setServices(services());
    }
    void add(int number, bool wholesale = false)
    {
        book.facts.events.prepend(entry(number));
        Q_EMIT book.changed({ {}, {}, wholesale });
    }

    ActivityModel model;
};

} // namespace

class ActivityModelTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void saysEachEntryInWords();
    void readsNoFurtherPageUntilAsked();
    void newEntriesStandBeforeTheOthersThatStay();
    void moreNewEntriesThanAPageAreReadAfresh();
    void oldestFirstGoesOnAtTheEnd();
    void filtersAreAskedOfTheBook();
    void periodsFollowTheClockAndTheZone();
    void anOlderAnswerNeverReplacesANewerOne();
    void aRoleWithoutTheRightSeesWhyAndNothingElse();
    void aFailureKeepsTheRowsOfBefore();
    void detailsTellBeforeAndAfter();
    void isAProperModel();
};

void ActivityModelTest::saysEachEntryInWords()
{
    LogScene scene(3);
    QCOMPARE(scene.model.state(), State::Loading);
    scene.book.answerAll();
    QCOMPARE(scene.model.state(), State::Ready);
    QCOMPARE(lines(scene.model).constFirst(),
        u"1 May 2020 12:00 | Hanbit Logistics |  | Licences changed from 3 to 4 | Minho Baek | "
        "Admin agent"_s);
    QCOMPARE(scene.model.counts().total, 3);
    scene.model.setTexts(scene.speak(catalog::Language::Korean));
    QCOMPARE(scene.model.index(0, ActivityModel::Customer).data().toString(), u"한빛물류"_s);
    QCOMPARE(
        scene.model.headerData(ActivityModel::User, Qt::Horizontal).toString(), u"파트너 사용자"_s);
}

void ActivityModelTest::readsNoFurtherPageUntilAsked()
{
    LogScene scene(450);
    scene.book.answerAll();
    QCOMPARE(scene.model.rowCount(), ActivityModel::pageSize);
    QCOMPARE(scene.book.facts.auditAsked.size(), 1);
    QVERIFY(scene.model.canFetchMore({}));
    scene.model.fetchMore({});
    QVERIFY(!scene.model.canFetchMore({}));
    scene.book.answerAll();
    QCOMPARE(scene.model.rowCount(), 400);
    QCOMPARE(scene.book.facts.auditAsked.constLast().after, u"251"_s);
    scene.model.fetchMore({});
    scene.book.answerAll();
    QCOMPARE(scene.model.rowCount(), 450);
    QVERIFY(!scene.model.canFetchMore({}));
    QCOMPARE(scene.model.entryAt(449)->event.sequence, 1);
}

void ActivityModelTest::newEntriesStandBeforeTheOthersThatStay()
{
    LogScene scene(10);
    scene.book.answerAll();
    const QSignalSpy resets(&scene.model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex kept = scene.model.index(0, 0);
    scene.book.answerAtOnce();
    scene.add(11);
    scene.add(12);
    QTRY_COMPARE(scene.model.rowCount(), 12);
    QCOMPARE(resets.size(), 0);
    QCOMPARE(kept.row(), 2);
    QCOMPARE(scene.model.rowOf(12), 0);
    QTRY_COMPARE(scene.model.counts().shown, 12);
}

void ActivityModelTest::moreNewEntriesThanAPageAreReadAfresh()
{
    LogScene scene(5);
    scene.book.answerAll();
    const QSignalSpy resets(&scene.model, &QAbstractItemModel::modelReset);
    for (int number = 6; number <= 300; ++number) {
        scene.book.facts.events.prepend(entry(number));
    }
    scene.book.answerAtOnce();
    scene.add(301);
    QTRY_COMPARE(scene.model.rowCount(), ActivityModel::pageSize);
    QCOMPARE(scene.model.rowOf(301), 0);
    QVERIFY(resets.size() > 0);
    QVERIFY(scene.model.canFetchMore({}));
}

void ActivityModelTest::oldestFirstGoesOnAtTheEnd()
{
    LogScene scene(3);
    scene.book.answerAll();
    scene.model.setNewestFirst(false);
    scene.book.answerAll();
    QVERIFY(!scene.book.facts.auditAsked.constLast().newestFirst);
}

void ActivityModelTest::filtersAreAskedOfTheBook()
{
    LogScene scene(12);
    scene.book.answerAtOnce();
    const auto asked = [&scene] {
        scene.book.settle();
        scene.book.settle();
        return scene.book.facts.auditAsked.constLast();
    };
    scene.model.setSearch(u"  Office 365 Enterprise E3 "_s);
    QTRY_COMPARE(asked().search, u"Office 365 Enterprise E3"_s);
    QCOMPARE(asked().searchOffers.size(), 1); // found by each of its names
    scene.model.clearFilters();
    QVERIFY(!scene.model.isNarrowed());
    scene.model.setActs({ domain::Act::LicencesChanged });
    scene.model.setActors({ u"Jiwoo Seo"_s });
    QTRY_COMPARE(scene.model.rowCount(), 2);
    QTRY_COMPARE(scene.model.counts().shown, 2);
    QCOMPARE(scene.model.counts().total, 12);
    scene.model.setCloud(domain::Cloud::China21Vianet);
    QTRY_VERIFY(asked().cloud == domain::Cloud::China21Vianet);
    QVERIFY(scene.model.isNarrowed());
    scene.model.clearFilters();
    QTRY_COMPARE(scene.model.rowCount(), 12);
}

void ActivityModelTest::periodsFollowTheClockAndTheZone()
{
    LogScene scene(100); // the clock stands at 5 May 2020, 13:00 in Seoul
    scene.book.answerAtOnce();
    const auto range = [&scene](const ActivityPeriod &period) {
        scene.model.setPeriod(period);
        scene.book.settle();
        scene.book.settle();
        const domain::AuditQuery &query = scene.model.query();
        return QString(
            query.since.toString(Qt::ISODate) % u' ' % query.until.toString(Qt::ISODate));
    };
    scene.book.settle();
    QCOMPARE(scene.model.today(), QDate(2020, 5, 5));
    QCOMPARE(
        range({ ActivityPeriod::Today, {}, {} }), u"2020-05-04T15:00:00Z 2020-05-05T15:00:00Z"_s);
    QCOMPARE(
        range({ ActivityPeriod::Week, {}, {} }), u"2020-04-28T15:00:00Z 2020-05-05T15:00:00Z"_s);
    QCOMPARE(range({ ActivityPeriod::Between, { 2020, 5, 2 }, { 2020, 5, 2 } }),
        u"2020-05-01T15:00:00Z 2020-05-02T15:00:00Z"_s);
    QTRY_COMPARE(scene.model.rowCount(), 24);
    QCOMPARE(range({}), u" "_s);
}

void ActivityModelTest::anOlderAnswerNeverReplacesANewerOne()
{
    LogScene scene(6);
    scene.book.answerAll();
    scene.model.setActors({ u"Jiwoo Seo"_s });
    scene.book.answerFirst(); // the clock; the rows are asked now
    scene.model.setActors({ u"Minho Baek"_s });
    while (scene.book.waiting() > 0) {
        scene.book.answerLast();
    }
    QCOMPARE(scene.model.rowCount(), 3);
    QCOMPARE(scene.model.index(0, ActivityModel::User).data().toString(), u"Minho Baek"_s);
}

void ActivityModelTest::aRoleWithoutTheRightSeesWhyAndNothingElse()
{
    LogScene scene(6);
    scene.book.answerAll();
    QCOMPARE(scene.model.rowCount(), 6);
    const qsizetype asked = scene.book.facts.auditAsked.size();
    for (const domain::Role role : { domain::Role::SalesAgent, domain::Role::HelpdeskAgent,
             domain::Role::UserManagementAdmin, domain::Role::Guest }) {
        scene.setRole(role);
        scene.model.setServices(scene.services());
        scene.book.answerAll();
        QCOMPARE(scene.model.state(), State::Refused);
        QCOMPARE(scene.model.rowCount(), 0);
        QVERIFY(!scene.model.countsKnown());
        QCOMPARE(scene.model.error().code, domain::ErrorCode::RoleNotAllowed);
    }
    QCOMPARE(scene.book.facts.auditAsked.size(), asked);
    scene.setRole(domain::Role::GlobalAdmin);
    scene.model.setServices(scene.services());
    scene.book.answerAll();
    QCOMPARE(scene.model.rowCount(), 6);
}

void ActivityModelTest::aFailureKeepsTheRowsOfBefore()
{
    LogScene scene(6);
    scene.book.answerAll();
    scene.book.facts.failure = domain::Error{ domain::ErrorCode::StorageFailed, {}, {} };
    scene.model.reload();
    scene.book.answerAll();
    QCOMPARE(scene.model.state(), State::Failed);
    QCOMPARE(scene.model.rowCount(), 6);
}

void ActivityModelTest::detailsTellBeforeAndAfter()
{
    LogScene scene(3);
    scene.book.answerAll();
    const auto details = scene.model.detailsAt(0);
    QVERIFY(details);
    QCOMPARE(
        details->changes, QList<wording::Texts::Change>({ { u"Licences"_s, u"3"_s, u"4"_s } }));
    QCOMPARE(details->customer, u"Hanbit Logistics"_s);
    QCOMPARE(details->role, u"Admin agent"_s);
    QVERIFY(!scene.model.detailsAt(3));
}

void ActivityModelTest::isAProperModel()
{
    LogScene scene(450);
    const QAbstractItemModelTester tester(
        &scene.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    scene.book.answerAtOnce();
    QTRY_VERIFY(scene.model.rowCount() >= ActivityModel::pageSize);
    scene.add(451);
    QTRY_COMPARE(scene.model.rowOf(451), 0);
    scene.setRole(domain::Role::Guest);
    scene.model.setServices(scene.services());
    QCOMPARE(scene.model.rowCount(), 0);
}

DESK_TEST_MAIN(ActivityModelTest, QGuiApplication)
#include "activitymodeltest.moc"
