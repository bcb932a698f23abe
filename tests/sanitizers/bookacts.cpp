#include "stage.h"

#include "../services/bulk/bulkscene.h"

#include "services/activity.h"
#include "services/bulkupgrade.h"
#include "services/catalogues.h"
#include "services/planner.h"
#include "services/scenes.h"
#include "services/subscriptionacts.h"
#include "services/upgrade.h"

#include <array>
#include <chrono>
#include <future>

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using Hand = Crew::Hand;

namespace {

services::UpgradeDraft draftFor(const Stage &stage, Stage::Part part, int round)
{
    const int customer = stage.customer(part, round);
    services::UpgradeDraft draft;
    draft.source = bulkscene::subscriptionId(customer);
    draft.target = bulkscene::offer(stage.context(), u"Office 365 Enterprise E3"_s);
    draft.requestId = u"race-%1"_s.arg(customer);
    return draft;
}

/// What the pages ask, with searches that are given up on the way.
void read(Hand &hand, const Stage &stage, domain::Book &book)
{
    const services::CustomerService service(book, stage.context());
    for (int round = 0; hand.goesOn(); ++round) {
        domain::CustomerQuery query;
        query.search = round % 2 == 0 ? u"Customer %1"_s.arg(round % 10) : QString();
        query.onlyUpgradable = round % 3 == 0;
        std::stop_source stop;
        auto counting = service.counts(query, stop.get_token());
        auto page = service.customers(query);
        if (round % 4 == 0) {
            stop.request_stop();
        }
        hand.did(page.result());
        hand.did(counting.result(), { ErrorCode::Cancelled });
        hand.did(service.facets({}).result());
        const int number = round % stage.customers();
        hand.did(service.file(bulkscene::customerId(number)).result());
        hand.did(service.place({}, bulkscene::customerId(number)).result());
    }
}

void readHistory(Hand &hand, const Stage &stage)
{
    const services::ActivityService service(stage.window(), stage.context());
    for (int round = 0; hand.goesOn(); ++round) {
        domain::AuditQuery query;
        query.search = round % 2 == 0 ? u"Business"_s : QString();
        hand.did(service.entries(query).result());
        hand.did(service.counts(query).result());
    }
}

/// One job goes on to the next on the store's thread, as long tasks do.
void walk(Hand &hand, const Stage &stage)
{
    using Done = std::function<void(domain::Result<qint64>)>;
    while (hand.goesOn()) {
        std::promise<domain::Result<qint64>> answer;
        std::function<void(QString, qint64, Done)> step;
        step = [&stage, &step](const QString &after, qint64 found, const Done &done) {
            stage.window().read<domain::Page<domain::Subscription>>(
                [after](domain::BookReader &reader) { return reader.subscriptionsById(after, 50); },
                [&step, found, done](domain::Result<domain::Page<domain::Subscription>> page) {
                    if (!page) {
                        done(tl::unexpected(page.error()));
                    } else if (page->next.isEmpty()) {
                        done(found + page->items.size());
                    } else {
                        step(page->next, found + page->items.size(), done);
                    }
                });
        };
        step(
            {}, 0, [&answer](domain::Result<qint64> found) { answer.set_value(std::move(found)); });
        hand.did(answer.get_future().get());
    }
}

void upgrade(Hand &hand, const Stage &stage)
{
    services::Context context = stage.context();
    context.scenes = {}; // of those who play scenes alone
    const services::UpgradeService service(stage.window(), context);
    for (int round = 0; round < stage.rounds(); ++round) {
        const auto draft = draftFor(stage, Stage::Upgraded, round);
        auto options = service.options(draft.source);
        auto rehearsal = service.rehearse(draft);
        std::atomic<int> steps = 0;
        int reached = 0; // by the store's thread, before it answers
        const auto done = service
                              .upgrade(draft,
                                  [&](services::UpgradeStep) {
                                      ++steps;
                                      ++reached;
                                  })
                              .result();
        hand.did(options.result());
        hand.did(rehearsal.result());
        if (hand.did(done) && !done->refused()) {
            hand.did(reached == 5 && steps == 5, u"an upgrade has five steps"_s);
            hand.did(service.outcomeOf(done->newSubscription->id).result());
        }
    }
}

/// Other writers of the same book and of the same customers: each change is there at the end.
void change(Hand &hand, const Stage &stage, domain::Book &book)
{
    services::Context context = stage.context();
    context.scenes = {};
    const services::SubscriptionActService service(book, context);
    for (int round = 0; round < stage.rounds(); ++round) {
        services::ActRequest request;
        request.subscription = bulkscene::subscriptionId(stage.customer(Stage::Changed, round));
        request.quantity = 3 + round;
        hand.did(service.options(request.subscription).result());
        hand.did(service.carryOut(request).result());
        request.act = rules::LifeAct::ChangeAutoRenew;
        request.autoRenew = round % 2 == 0;
        hand.did(service.carryOut(request).result());
        hand.did(services::CustomerService(book, context)
                     .checkAgain(bulkscene::customerId(stage.customer(Stage::Changed, round)))
                     .result());
    }
}

/// A presenter arms what shall go wrong while somebody else acts.
void armScenes(Hand &hand, const Stage &stage)
{
    using services::Scene;
    for (int round = 0; hand.goesOn(); ++round) {
        services::Scenes::State state;
        state.scene = std::array{ Scene::NetworkLost, Scene::Conflict, Scene::Busy,
            Scene::None }[static_cast<std::size_t>(round % 4)];
        state.stays = round % 3 == 0;
        stage.context().scenes->set(state);
        hand.did(stage.context().scenes->state().latency == 0, u"another state"_s);
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    stage.context().scenes->clear();
}

void actInScenes(Hand &hand, const Stage &stage)
{
    const services::SubscriptionActService service(stage.window(), stage.context());
    for (int round = 0; round < stage.rounds(); ++round) {
        services::ActRequest request;
        request.subscription = bulkscene::subscriptionId(stage.customer(Stage::Changed, round));
        request.quantity = 100 + round;
        hand.did(service.carryOut(request).result(),
            { ErrorCode::StorageFailed, ErrorCode::StorageBusy, ErrorCode::VersionConflict });
    }
}

/// By which catalogue the book is judged, while requests to the sandbox are.
void chooseCatalogue(Hand &hand, const Stage &stage)
{
    const services::CatalogueService service(stage.other(), stage.context());
    for (int round = 0; hand.goesOn(); ++round) {
        domain::CatalogueChoice choice;
        choice.corrected = round % 2 == 0;
        hand.did(service.choose(choice).result());
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
}

/// Rehearsed, prepared, carried out with pauses; progress is heard on the store's thread.
void upgradeMany(Hand &hand, const Stage &stage)
{
    const services::BulkUpgradeService service(stage.window(), stage.context());
    QList<services::PlanRow> rows;
    for (int round = 0; round < stage.rounds(); ++round) {
        rows.append(bulkscene::row(stage.context(), stage.customer(Stage::BulkUpgraded, round)));
    }
    std::atomic<qint64> told = 0;
    const auto tell = [&told](const QList<services::PlanOutcome> &page) { told += page.size(); };
    const auto rehearsed = service.rehearse(services::planOf(rows), tell, {}, {}).result();
    hand.did(rehearsed);
    const auto run
        = service.prepare(services::planOf(rows), domain::Cloud::Global, {}, {}).result();
    if (!hand.did(run)) {
        return;
    }
    qint64 waiting = stage.rounds();
    while (waiting > 0) {
        std::stop_source stop;
        qint64 rest = 0; // of the store's thread, before it answers
        const auto report = [&](const services::RunProgress &progress) {
            rest = progress.run.waiting;
            if (progress.last && rest % 5 == 0) {
                stop.request_stop();
            }
        };
        if (!hand.did(service.carryOn(run->number, report, stop.get_token()).result())) {
            return;
        }
        waiting = rest;
        hand.did(service.runs(0, 10).result());
    }
    hand.did(told == rows.size(), u"each row is rehearsed once"_s);
}

/// One plan, asked by two dry runs: of one that was stopped, and of what came next.
void plan(Hand &hand, const Stage &stage)
{
    const services::PlannerService planner(stage.window(), stage.context());
    const services::BulkUpgradeService bulk(stage.window(), stage.context());
    while (hand.goesOn()) {
        services::PlannerChosen chosen;
        chosen.rules = { { {}, true } };
        chosen.count = stage.customers();
        const services::Plan made = planner.planOf(chosen);
        std::stop_source stop;
        auto first = bulk.rehearse(made, {}, {}, stop.get_token());
        auto counts = planner.counts({});
        auto anchors = planner.anchors({}, services::PlanGroup::Ready, 7, {});
        stop.request_stop();
        std::stop_source second;
        auto next = bulk.rehearse(
            made, {},
            [&second](qint64 done, qint64) {
                if (done > 3) {
                    second.request_stop();
                }
            },
            second.get_token());
        hand.did(first.result(), { ErrorCode::Cancelled });
        hand.did(next.result(), { ErrorCode::Cancelled });
        hand.did(counts.result());
        hand.did(anchors.result());
    }
}

} // namespace

void sendToBook(Crew &crew, const Stage &stage)
{
    crew.accompany("reads pages", [&](Hand &hand) { read(hand, stage, stage.window()); });
    crew.accompany(
        "reads pages of the same book", [&](Hand &hand) { read(hand, stage, stage.window()); });
    crew.accompany(
        "reads pages as another program", [&](Hand &hand) { read(hand, stage, stage.other()); });
    crew.accompany("reads the history", [&](Hand &hand) { readHistory(hand, stage); });
    crew.accompany("walks from job to job", [&](Hand &hand) { walk(hand, stage); });
    crew.accompany("plans", [&](Hand &hand) { plan(hand, stage); });
    crew.accompany("chooses the catalogue", [&](Hand &hand) { chooseCatalogue(hand, stage); });
    crew.accompany("arms scenes", [&](Hand &hand) { armScenes(hand, stage); });
    crew.send("upgrades", [&](Hand &hand) { upgrade(hand, stage); });
    crew.send("changes subscriptions", [&](Hand &hand) { change(hand, stage, stage.window()); });
    crew.send(
        "changes them as another program", [&](Hand &hand) { change(hand, stage, stage.other()); });
    crew.send("acts in scenes", [&](Hand &hand) { actInScenes(hand, stage); });
    crew.send("upgrades many", [&](Hand &hand) { upgradeMany(hand, stage); });
}
