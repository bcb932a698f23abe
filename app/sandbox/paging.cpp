#include "sandbox/paging.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

constexpr int standardSize = 100;
constexpr int largestSize = 500;

QString continuationOf(const PageAsk &ask, const QString &after)
{
    const QJsonObject token{ { u"list"_s, ask.list }, { u"size"_s, ask.size },
        { u"after"_s, after }, { u"asked"_s, ask.asked } };
    return QString::fromLatin1(
        QJsonDocument(token)
            .toJson(QJsonDocument::Compact)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<PageAsk> continued(const QByteArray &token, const QString &list)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        token, QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonObject kept = QJsonDocument::fromJson(decoded ? *decoded : QByteArray()).object();
    PageAsk ask;
    ask.list = kept.value("list"_L1).toString();
    ask.size = kept.value("size"_L1).toInt();
    ask.after = kept.value("after"_L1).toString();
    ask.asked = kept.value("asked"_L1).toObject();
    const bool sound
        = ask.list == list && ask.size >= 1 && ask.size <= largestSize && !ask.after.isEmpty();
    return sound ? std::optional(ask) : std::nullopt;
}

QString ownPath(const Call &call)
{
    QString path = QString::fromUtf8(call.request.path);
    while (path.contains("//"_L1)) {
        path.replace(u"//"_s, u"/"_s);
    }
    return path.startsWith("/v1/"_L1, Qt::CaseInsensitive) ? path.mid(3) : path;
}

QJsonObject link(const QString &uri, const QJsonArray &headers)
{
    return { { u"uri"_s, uri }, { u"method"_s, u"GET"_s }, { u"headers"_s, headers } };
}

} // namespace

tl::expected<PageAsk, Answer> pageAsked(
    const Call &call, const QString &list, const QJsonObject &asked)
{
    const QByteArray token = call.request.headers.value("MS-ContinuationToken");
    const QString seek = call.queryValue("seekOperation"_L1);
    if (!token.isEmpty() && seek.compare("First"_L1, Qt::CaseInsensitive) != 0) {
        if (const auto ask = continued(token, list)) {
            return *ask;
        }
        return tl::unexpected(
            errorAnswer(call, 400, 400056, wording::RestProblem::ContinuationInvalid));
    }
    if (call.options.strict && seek.compare("Next"_L1, Qt::CaseInsensitive) == 0) {
        return tl::unexpected(
            errorAnswer(call, 400, 400056, wording::RestProblem::ContinuationInvalid));
    }
    PageAsk ask;
    ask.list = list;
    ask.asked = asked;
    ask.size = standardSize;
    if (call.hasQuery("size"_L1)) {
        bool isNumber = false;
        const int size = call.queryValue("size"_L1).toInt(&isNumber);
        if (!isNumber || size < 0 || (call.options.strict && size > largestSize)) {
            return tl::unexpected(
                errorAnswer(call, 400, 3000, wording::RestProblem::PropertyInvalid, u"size"_s));
        }
        ask.size = size == 0 ? standardSize : std::min(size, largestSize);
    }
    return ask;
}

void addLinks(QJsonObject &collection, const Call &call, const PageAsk &ask, const QString &next)
{
    const QString path = ownPath(call);
    const QString query = QString::fromUtf8(call.request.query);
    QJsonObject links{ { u"self"_s,
        link(query.isEmpty() ? path : QString(path + u'?' + query), {}) } };
    if (!next.isEmpty()) {
        const QJsonArray headers{ QJsonObject{
            { u"key"_s, u"MS-ContinuationToken"_s }, { u"value"_s, continuationOf(ask, next) } } };
        links.insert(u"next"_s,
            link(path + u"?size="_s + QString::number(ask.size) + u"&seekOperation=Next"_s,
                headers));
    }
    collection.insert(u"links"_s, links);
}

} // namespace sandbox
