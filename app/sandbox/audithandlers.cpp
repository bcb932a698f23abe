#include "rest/customerjson.h"
#include "sandbox/handlers.h"
#include "sandbox/paging.h"
#include "services/activity.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using domain::BookReader;
using wording::RestProblem;

constexpr int longestHistoryDays = 90;

/// A day or a moment. In tolerant mode also the day of the year in the place of the day of the
/// month, which one client sends: 2020-05-122 is the 122nd day of 2020.
struct Moment
{
    QDateTime time;
    bool isDay = false;
};

std::optional<Moment> momentOf(const QString &text, bool strict)
{
    if (const QDate day = QDate::fromString(text, Qt::ISODate);
        text.size() == 10 && day.isValid()) {
        return Moment{ QDateTime(day, QTime(0, 0), Qt::UTC), true };
    }
    if (text.size() > 10) {
        QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
        if (time.timeSpec() == Qt::LocalTime) {
            time.setTimeSpec(Qt::UTC);
        }
        if (time.isValid()) {
            return Moment{ time.toUTC(), false };
        }
    }
    static const QRegularExpression dayOfYear(u"^(\\d{4})-\\d{1,2}-(\\d{3})$"_s);
    static const QRegularExpression loose(u"^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})$"_s);
    if (strict) {
        return std::nullopt;
    }
    if (const auto match = dayOfYear.match(text); match.hasMatch()) {
        const QDate first(match.captured(1).toInt(), 1, 1);
        const int number = match.captured(2).toInt();
        if (first.isValid() && number >= 1 && number <= first.daysInYear()) {
            return Moment{ QDateTime(first.addDays(number - 1), QTime(0, 0), Qt::UTC), true };
        }
    }
    if (const auto match = loose.match(text); match.hasMatch()) {
        const QDate day(
            match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        if (day.isValid()) {
            return Moment{ QDateTime(day, QTime(0, 0), Qt::UTC), true };
        }
    }
    return std::nullopt;
}

/// Since and until of the query; never older than 90 days before the book's now.
tl::expected<std::pair<QDateTime, QDateTime>, Answer> rangeOf(
    const Call &call, const QJsonObject &asked, const QDateTime &now)
{
    const QDateTime oldest = now.addDays(-longestHistoryDays);
    QDateTime since = oldest;
    QDateTime until;
    const QString start = asked.value("startDate"_L1).toString();
    const QString end = asked.value("endDate"_L1).toString();
    if (start.isEmpty() && call.options.strict) {
        return tl::unexpected(
            errorAnswer(call, 400, 3000, RestProblem::PropertyMissing, u"startDate"_s));
    }
    if (!start.isEmpty()) {
        const auto moment = momentOf(start, call.options.strict);
        if (!moment) {
            return tl::unexpected(errorAnswer(call, 400, 3000, RestProblem::DateInvalid, start));
        }
        since = std::max(oldest, moment->time);
    }
    if (!end.isEmpty()) {
        const auto moment = momentOf(end, call.options.strict);
        if (!moment) {
            return tl::unexpected(errorAnswer(call, 400, 3000, RestProblem::DateInvalid, end));
        }
        // The day itself belongs to it.
        until = moment->isDay ? moment->time.addDays(1) : moment->time.addMSecs(1);
    }
    return std::pair(since, until);
}

/// Whether the role may read, and which cloud it sees.
std::optional<Answer> refusedRole(const Call &call, domain::AuditQuery &query)
{
    query.cloud = call.options.cloud;
    const auto may = [&call](domain::Cloud cloud) {
        return call.context.catalogue->rights(call.context.actor.role, cloud).seeActivity;
    };
    const bool global = may(domain::Cloud::Global);
    const bool china = may(domain::Cloud::China21Vianet);
    const bool wanted = query.cloud ? may(*query.cloud) : global || china;
    if (!wanted) {
        return errorAnswer(call,
            domain::Error{
                domain::ErrorCode::RoleNotAllowed, {}, { { u"act"_s, u"seeActivity"_s } } });
    }
    if (!query.cloud && global != china) {
        query.cloud = global ? domain::Cloud::Global : domain::Cloud::China21Vianet;
    }
    return std::nullopt;
}

QJsonObject recordResource(const Call &call, const domain::AuditEvent &event, BookReader &reader)
{
    QJsonObject record = rest::auditRecord(event, *call.texts);
    if (!event.customerId.isNull()) {
        if (const auto customer = reader.customer(event.customerId)) {
            record.insert(u"customerName"_s, customer->companyName);
        }
    }
    return record;
}

} // namespace

Answer listAuditRecords(const Call &call, BookReader &reader)
{
    const auto info = reader.info();
    if (!info) {
        return errorAnswer(call, info.error());
    }
    const auto ask = pageAsked(call, u"auditrecords"_s,
        { { u"startDate"_s, call.queryValue("startDate"_L1).trimmed() },
            { u"endDate"_s, call.queryValue("endDate"_L1).trimmed() },
            { u"customerId"_s, call.queryValue("customerId"_L1).trimmed() } });
    if (!ask) {
        return ask.error();
    }
    const auto range = rangeOf(call, ask->asked, call.context.now(*info));
    if (!range) {
        return range.error();
    }
    domain::AuditQuery query;
    if (auto refused = refusedRole(call, query)) {
        return *std::move(refused);
    }
    if (const QString text = ask->asked.value("customerId"_L1).toString(); !text.isEmpty()) {
        query.customerId = domain::CustomerId::fromText(text);
        if (!query.customerId) {
            return errorAnswer(call, 400, 3000, RestProblem::PropertyInvalid, u"customerId"_s);
        }
    }
    query.since = range->first;
    query.until = range->second;
    query.after = ask->after;
    query.limit = ask->size;
    const auto page = reader.audit(query);
    if (!page) {
        return errorAnswer(call, page.error());
    }
    const auto total = reader.auditCount(query);
    if (!total) {
        return errorAnswer(call, total.error());
    }
    QJsonArray items;
    for (const domain::AuditEvent &event : page->items) {
        items.append(recordResource(call, event, reader));
    }
    Answer answer = collectionAnswer(items, *total);
    addLinks(answer.body, call, *ask, page->next);
    return answer;
}

} // namespace sandbox
