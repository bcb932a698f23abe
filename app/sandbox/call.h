#pragma once

#include "sandbox/message.h"
#include "sandbox/options.h"
#include "services/context.h"
#include "wording/resttexts.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <memory>

namespace sandbox {

/// Whose token a request carries.
enum class Caller { AppAndUser, AppOnly };

struct Route;

/// A request that reached a route, with everything that its handler needs. A value, since handlers
/// run on the store's threads.
struct Call
{
    Request request;
    const Route *route = nullptr; ///< in the table, which stays
    QHash<QString, QString> places; ///< values of the places in the path, decoded
    QUrlQuery query;
    Caller caller = Caller::AppAndUser;
    QString requestId; ///< of MS-RequestId; made where the client sent none
    QString correlationId;
    bool repeatable = false; ///< the client named the request itself, so it may send it again
    std::shared_ptr<const wording::Texts> texts; ///< in the language of X-Locale
    services::Context context;
    Options options;
    QString address; ///< http://127.0.0.1:49152

    [[nodiscard]] QString place(const QString &name) const { return places.value(name); }
    /// Names compare without case.
    [[nodiscard]] QString queryValue(QLatin1StringView name) const;
    [[nodiscard]] bool hasQuery(QLatin1StringView name) const;
};

/// What a handler answers: the resource, or an error with its documented code.
struct Answer
{
    int status = 200;
    QJsonObject body;
    QList<HeaderLine> headers;
    QByteArray text; ///< in place of the body where it is no JSON object (exports)
    QByteArray contentType;

    [[nodiscard]] bool isError() const { return status >= 400; }
    [[nodiscard]] Reply reply() const;
};

/// {"code", "description", "data", "source"}
[[nodiscard]] Answer errorAnswer(
    int status, int code, const QString &description, const QStringList &data = {});
[[nodiscard]] Answer errorAnswer(const Call &call, int status, int code,
    wording::RestProblem problem, const QString &detail = {});
/// What the store or a service could not do.
[[nodiscard]] Answer errorAnswer(const Call &call, const domain::Error &error);

/// A JSON object, whose names are found in any case.
class Body
{
public:
    explicit Body(QJsonObject object)
        : m_object(std::move(object))
    {
    }
    [[nodiscard]] static std::optional<Body> of(const QByteArray &json);
    [[nodiscard]] bool has(QLatin1StringView name) const { return !find(name).isUndefined(); }
    [[nodiscard]] QJsonValue find(QLatin1StringView name) const;
    [[nodiscard]] Body inner(QLatin1StringView name) const { return Body(find(name).toObject()); }

private:
    QJsonObject m_object;
};

/// A whole number, however it is written (36, 36.0, "36"); none: it is something else.
[[nodiscard]] std::optional<qint64> wholeNumber(const QJsonValue &value);

/// {"totalCount", "items", "attributes"} as the REST API sends a collection.
[[nodiscard]] Answer collectionAnswer(const QJsonArray &items, qint64 totalCount);

} // namespace sandbox
