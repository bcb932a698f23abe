#include "sandbox/call.h"

#include "rest/customerjson.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

/// Statuses and documented codes of what can fail below (domain.md section 7).
struct Meaning
{
    int status;
    int code;
};

Meaning refusedMeaning(const QString &reason)
{
    if (reason == rules::codeOf(rules::LifeRefusal::QuantityLocked)) {
        return { 400, 2001 };
    }
    if (reason == rules::codeOf(rules::LifeRefusal::Cancelled)) {
        return { 400, 2011 };
    }
    if (reason == rules::codeOf(rules::LifeRefusal::SoldElsewhere)) {
        return { 403, 2032 };
    }
    return { 400, 3000 };
}

Meaning meaningOf(const domain::Error &error)
{
    switch (error.code) {
    case domain::ErrorCode::NotFound:
        return error.fact(u"kind"_s) == "subscription"_L1 ? Meaning{ 404, 20003 }
                                                          : Meaning{ 404, 1000 };
    case domain::ErrorCode::Refused:
        return refusedMeaning(error.fact(u"reason"_s));
    case domain::ErrorCode::VersionConflict:
        return { 400, 2055 };
    case domain::ErrorCode::RoleNotAllowed:
        return { 403, 900150 };
    case domain::ErrorCode::QuantityOutOfRange:
        return { 400, 2002 };
    case domain::ErrorCode::WrongUse:
    case domain::ErrorCode::BadInput:
    case domain::ErrorCode::Ambiguous:
        return { 400, 400056 };
    case domain::ErrorCode::StorageBusy:
    case domain::ErrorCode::Cancelled:
        return { 503, 503 };
    case domain::ErrorCode::Internal:
    case domain::ErrorCode::StorageReadOnly:
    case domain::ErrorCode::StorageFull:
    case domain::ErrorCode::StorageFailed:
    case domain::ErrorCode::BookMissing:
    case domain::ErrorCode::NotABook:
    case domain::ErrorCode::BookNewer:
    case domain::ErrorCode::BookDamaged:
        break;
    }
    return { 500, 500 };
}

} // namespace

QString Call::queryValue(QLatin1StringView name) const
{
    const auto items = query.queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

bool Call::hasQuery(QLatin1StringView name) const
{
    const auto items = query.queryItems(QUrl::FullyDecoded);
    return std::any_of(items.cbegin(), items.cend(), [name](const QPair<QString, QString> &item) {
        return item.first.compare(name, Qt::CaseInsensitive) == 0;
    });
}

Reply Answer::reply() const
{
    Reply reply;
    reply.status = status;
    reply.headers = headers;
    if (contentType.isEmpty()) {
        reply.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    } else {
        reply.body = text;
        reply.contentType = contentType;
    }
    return reply;
}

Answer errorAnswer(int status, int code, const QString &description, const QStringList &data)
{
    Answer answer;
    answer.status = status;
    answer.body = { { u"code"_s, code }, { u"description"_s, description },
        { u"data"_s, QJsonArray::fromStringList(data) }, { u"source"_s, u"PartnerDesk"_s } };
    if (status == 503 || status == 429) {
        answer.headers.append(HeaderLine("Retry-After", "1"));
    }
    return answer;
}

Answer errorAnswer(
    const Call &call, int status, int code, wording::RestProblem problem, const QString &detail)
{
    return errorAnswer(status, code, wording::restProblem(problem, *call.texts, detail),
        detail.isEmpty() ? QStringList() : QStringList{ detail });
}

Answer errorAnswer(const Call &call, const domain::Error &error)
{
    const Meaning meaning = meaningOf(error);
    const wording::Texts::ErrorText text = call.texts->error(error);
    QStringList data;
    for (const auto &[name, value] : error.facts) {
        // Where the book lies on this computer is no business of a client.
        if (name != "file"_L1 && name != "path"_L1) {
            data.append(name + u": "_s + value);
        }
    }
    return errorAnswer(
        meaning.status, meaning.code, QString(text.what + u' ' + text.next).trimmed(), data);
}

std::optional<Body> Body::of(const QByteArray &json)
{
    QByteArray text = json;
    if (text.startsWith("\xEF\xBB\xBF")) {
        text.remove(0, 3);
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        return std::nullopt;
    }
    return Body(document.object());
}

QJsonValue Body::find(QLatin1StringView name) const
{
    if (const auto exact = m_object.constFind(name); exact != m_object.constEnd()) {
        return *exact;
    }
    for (auto at = m_object.constBegin(); at != m_object.constEnd(); ++at) {
        if (at.key().compare(name, Qt::CaseInsensitive) == 0) {
            return *at;
        }
    }
    return QJsonValue(QJsonValue::Undefined);
}

std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    if (value.isString()) {
        bool isNumber = false;
        const qint64 number = value.toString().trimmed().toLongLong(&isNumber);
        return isNumber ? std::optional(number) : std::nullopt;
    }
    constexpr double widest = 1e15;
    const double number = value.isDouble() ? value.toDouble() : std::nan("");
    if (!(std::abs(number) <= widest) || std::trunc(number) != number) {
        return std::nullopt;
    }
    return static_cast<qint64>(number);
}

Answer collectionAnswer(const QJsonArray &items, qint64 totalCount)
{
    Answer answer;
    answer.body = rest::collection(totalCount, items);
    return answer;
}

} // namespace sandbox
