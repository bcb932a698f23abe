#include "domain/clock.h"
#include "rest/customerjson.h"
#include "sandbox/handlers.h"
#include "sandbox/openapi.h"
#include "sandbox/workbench.h"
#include "services/bookclock.h"
#include "services/demobook.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using wording::RestProblem;

constexpr int standardRequests = 100;

QJsonObject clockObject(const domain::BookInfo &info, const Call &call)
{
    return { { u"now"_s, rest::isoTime(call.context.now(info)) },
        { u"simulated"_s, info.simulatedNow.isValid() } };
}

/// "P1D", "P2W", "P1M", "P1Y": what a clock is moved forward by.
std::optional<QDateTime> advanced(const QDateTime &from, const QString &period)
{
    const QString upper = period.trimmed().toUpper();
    bool isNumber = false;
    const int number = QStringView(upper).mid(1, upper.size() - 2).toInt(&isNumber);
    if (upper.size() < 3 || !upper.startsWith(u'P') || !isNumber || number < 0 || number > 4000) {
        return std::nullopt;
    }
    switch (upper.back().unicode()) {
    case u'D':
        return from.addDays(number);
    case u'W':
        return from.addDays(qint64(7) * number);
    case u'M':
        return from.addMonths(number);
    case u'Y':
        return from.addYears(number);
    default:
        return std::nullopt;
    }
}

/// The entries of the journal that a request asks for.
struct Asked
{
    QList<JournalEntry> newest; ///< at most so many
    qint64 fitting = 0; ///< all that fit the filter
};

Asked asked(const Call &call, const Workbench &bench)
{
    JournalFilter filter;
    filter.search = call.queryValue("search"_L1);
    filter.status = call.queryValue("status"_L1).toInt();
    bool isNumber = false;
    const int size = call.queryValue("size"_L1).toInt(&isNumber);
    const qsizetype most = isNumber && size > 0 ? size : standardRequests;
    const qint64 after = call.queryValue("after"_L1).toLongLong();
    Asked found;
    const auto &entries = bench.journal.entries();
    for (auto at = entries.crbegin(); at != entries.crend(); ++at) {
        if (filter.fits(*at)) {
            ++found.fitting;
            if (found.newest.size() < most && at->number > after) {
                found.newest.append(*at);
            }
        }
    }
    return found;
}

} // namespace

Answer getHealth(const Call &call, Workbench &bench)
{
    Answer answer;
    answer.body
        = { { u"status"_s, u"ok"_s }, { u"version"_s, QCoreApplication::applicationVersion() },
              { u"address"_s, call.address }, { u"tenant"_s, bench.tokens.tenant() },
              { u"mode"_s, call.options.strict ? u"strict"_s : u"tolerant"_s },
              { u"caps"_s, call.options.caps }, { u"readOnly"_s, bench.book.isReadOnly() },
              { u"startedAt"_s, rest::isoTime(bench.startedAt) } };
    return answer;
}

Answer getCoverage(const Call &call, Workbench &bench)
{
    Q_UNUSED(call)
    QJsonArray items;
    for (const Route &route : routes()) {
        items.append(QJsonObject{ { u"method"_s, QString::fromLatin1(route.method) },
            { u"path"_s, route.pattern }, { u"name"_s, route.name },
            { u"implemented"_s, route.isImplemented() },
            { u"status"_s, route.isImplemented() ? 200 : 501 },
            { u"calls"_s, bench.calls.value(&route) } });
    }
    return collectionAnswer(items, items.size());
}

Answer getOpenApi(const Call &call, Workbench &bench)
{
    Q_UNUSED(bench)
    Answer answer;
    answer.body = openApi(call.address);
    return answer;
}

Answer getClock(const Call &call, domain::BookReader &reader)
{
    const auto info = reader.info();
    if (!info) {
        return errorAnswer(call, info.error());
    }
    Answer answer;
    answer.body = clockObject(*info, call);
    return answer;
}

Answer setClock(const Call &call, domain::BookWriter &writer)
{
    const auto body = Body::of(call.request.body);
    if (!body) {
        return errorAnswer(call, 400, 400056, RestProblem::BrokenJson);
    }
    const auto info = writer.info();
    if (!info) {
        return errorAnswer(call, info.error());
    }
    std::optional<QDateTime> moment;
    if (body->has("now"_L1)) {
        const QJsonValue now = body->find("now"_L1);
        QDateTime read = QDateTime::fromString(now.toString(), Qt::ISODateWithMs);
        if (read.timeSpec() == Qt::LocalTime) {
            read.setTimeSpec(Qt::UTC);
        }
        if (now.isNull()) {
            moment = QDateTime(); // back to the computer's clock
        } else if (read.isValid()) {
            moment = read;
        }
    } else if (body->has("advance"_L1)) {
        moment = advanced(call.context.now(*info), body->find("advance"_L1).toString());
    }
    if (!moment) {
        return errorAnswer(call, 400, 3000, RestProblem::PropertyInvalid,
            body->has("advance"_L1) ? u"advance"_s : u"now"_s);
    }
    const auto moved = services::moveBookClock(writer, *moment, call.context);
    if (!moved) {
        return errorAnswer(call, moved.error());
    }
    const auto after = writer.info();
    if (!after) {
        return errorAnswer(call, after.error());
    }
    Answer answer;
    answer.body = clockObject(*after, call);
    answer.body.insert(u"renewed"_s, moved->renewed);
    answer.body.insert(u"expired"_s, moved->expired);
    answer.body.insert(u"deleted"_s, moved->deleted);
    return answer;
}

Answer resetBook(const Call &call, domain::BookWriter &writer)
{
    const auto info = writer.info();
    if (!info) {
        return errorAnswer(call, info.error());
    }
    // Customers of one's own are lost by no request.
    if (info->origin != domain::BookOrigin::Demo && info->origin != domain::BookOrigin::Empty) {
        return errorAnswer(call, 409, 409, RestProblem::NoDemoBook);
    }
    const auto written = services::writeDemoBook(writer, call.context, info->seed);
    if (!written) {
        return errorAnswer(call, written.error());
    }
    const auto counts = writer.customerCounts({});
    if (!counts) {
        return errorAnswer(call, counts.error());
    }
    Answer answer;
    answer.body = { { u"customers"_s, counts->total },
        { u"subscriptions"_s, counts->subscriptions }, { u"seed"_s, info->seed } };
    return answer;
}

Answer listFaults(const Call &call, Workbench &bench)
{
    Q_UNUSED(call)
    QJsonArray items;
    for (const FaultRule &rule : bench.faults.rules()) {
        items.append(faultObject(rule));
    }
    return collectionAnswer(items, items.size());
}

Answer addFault(const Call &call, Workbench &bench)
{
    const auto body = Body::of(call.request.body);
    if (!body) {
        return errorAnswer(call, 400, 400056, RestProblem::BrokenJson);
    }
    auto rule = faultRuleOf(*body);
    if (!rule) {
        return errorAnswer(call, 400, 3000, RestProblem::PropertyInvalid, rule.error());
    }
    Answer answer;
    answer.status = 201;
    answer.body = faultObject(bench.faults.add(*std::move(rule)));
    return answer;
}

Answer clearFaults(const Call &call, Workbench &bench)
{
    const QString place = call.place(u"fault-id"_s);
    if (place.isEmpty()) {
        bench.faults.clear();
    } else if (!bench.faults.remove(place.toInt())) {
        return errorAnswer(call, 404, 1000, RestProblem::EntryUnknown);
    }
    return listFaults(call, bench);
}

Answer listRequests(const Call &call, Workbench &bench)
{
    const auto [newest, fitting] = asked(call, bench);
    const QString format = call.queryValue("format"_L1).toLower();
    Answer answer;
    if (format == "har"_L1) {
        QList<JournalEntry> oldestFirst = newest;
        std::reverse(oldestFirst.begin(), oldestFirst.end());
        answer.text = asHar(oldestFirst, call.address);
        answer.contentType = "application/json; charset=utf-8";
        return answer;
    }
    if (format == "jsonl"_L1) {
        QList<JournalEntry> oldestFirst = newest;
        std::reverse(oldestFirst.begin(), oldestFirst.end());
        answer.text = asJsonLines(oldestFirst);
        answer.contentType = "application/x-ndjson; charset=utf-8";
        return answer;
    }
    QJsonArray items;
    const bool brief = call.queryValue("brief"_L1).compare("true"_L1, Qt::CaseInsensitive) == 0;
    for (const JournalEntry &entry : newest) {
        items.append(brief ? journalLine(entry) : journalObject(entry));
    }
    return collectionAnswer(items, fitting);
}

Answer getRequest(const Call &call, Workbench &bench)
{
    const JournalEntry *entry = bench.journal.entry(call.place(u"number"_s).toLongLong());
    if (entry == nullptr) {
        return errorAnswer(call, 404, 1000, RestProblem::EntryUnknown);
    }
    Answer answer;
    answer.body = journalObject(*entry);
    answer.body.insert(u"curl"_s, asCurl(*entry, call.address));
    return answer;
}

Answer clearRequests(const Call &call, Workbench &bench)
{
    Q_UNUSED(call)
    bench.journal.clear();
    return collectionAnswer({}, 0);
}

} // namespace sandbox
