#include "domain/names.h"
#include "services/bulkupgrade.h"
#include "shell/cli/commands.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

constexpr int shownRuns = 20;

QString wordsOf(domain::RunState state)
{
    switch (state) {
    case domain::RunState::Preparing:
        return Words::tr("being prepared");
    case domain::RunState::Open:
        return Words::tr("waits");
    case domain::RunState::Finished:
        return Words::tr("finished");
    case domain::RunState::GivenUp:
        return Words::tr("given up");
    }
    Q_UNREACHABLE();
}

QJsonObject document(const domain::UpgradeRun &run)
{
    const auto time = [](const QDateTime &moment) {
        return moment.isValid() ? QJsonValue(moment.toString(Qt::ISODateWithMs))
                                : QJsonValue(QJsonValue::Null);
    };
    return { { u"number"_s, run.number }, { u"state"_s, domain::codeOf(run.state) },
        { u"cloud"_s, domain::codeOf(run.cloud) }, { u"actor"_s, run.actor },
        { u"startedAt"_s, time(run.startedAt) }, { u"endedAt"_s, time(run.endedAt) },
        { u"total"_s, run.total }, { u"done"_s, run.done }, { u"failed"_s, run.failed },
        { u"skipped"_s, run.skipped }, { u"waiting"_s, run.waiting },
        { u"accounts"_s, run.accounts } };
}

void printRuns(const Session &session, const QList<domain::UpgradeRun> &runs)
{
    if (session.invocation().json) {
        QJsonArray items;
        for (const domain::UpgradeRun &run : runs) {
            items.append(document(run));
        }
        session.print(QJsonObject{ { u"items"_s, items } });
        return;
    }
    const wording::Texts &texts = session.texts();
    for (const domain::UpgradeRun &run : runs) {
        //: {number}, {when}, {state}: {what became of the rows}
        session.print(Words::tr("%1, %2, %3: %4 upgraded, %5 failed, %6 left out, %7 left")
                          .arg(texts.number(run.number), texts.dateTime(run.startedAt),
                              wordsOf(run.state), texts.number(run.done), texts.number(run.failed),
                              texts.number(run.skipped), texts.number(run.waiting)));
    }
    if (runs.isEmpty()) {
        session.print(Words::tr("There is no bulk upgrade in the book."));
    }
}

} // namespace

Exit runRuns(Session &session)
{
    const bool resume = session.invocation().has(u"resume"_s);
    const bool giveUp = session.invocation().has(u"give-up"_s);
    if (resume && giveUp) {
        return session.wrongUse(Words::tr("Use either --resume or --give-up."));
    }
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    const services::BulkUpgradeService bulk(session.book(), session.context());
    if (!resume && !giveUp) {
        const auto runs = bulk.runs(0, shownRuns).result();
        if (!runs) {
            return session.fail(runs.error());
        }
        printRuns(session, *runs);
        return Exit::Done;
    }
    const auto waiting = bulk.unfinished().result();
    if (!waiting) {
        return session.fail(waiting.error());
    }
    if (!waiting->has_value()) {
        return session.refuse(
            u"notFound"_s, Words::tr("No bulk upgrade waits in the book."), Exit::Refused);
    }
    const qint64 number = (*waiting)->number;
    const auto run = resume ? bulk.carryOn(number, {}, {}).result() : bulk.giveUp(number).result();
    if (!run) {
        return session.fail(run.error());
    }
    printRuns(session, { *run });
    return Exit::Done;
}

} // namespace shell::cli
