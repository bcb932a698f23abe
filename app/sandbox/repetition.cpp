#include "domain/clock.h"
#include "sandbox/handlers.h"
#include "services/scenes.h"

#include <QCryptographicHash>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

constexpr qint64 keptHours = 24;
constexpr QStringView keyBeginning = u"rest/";

/// By what was asked, not by how the path was spelled.
QString keyOf(const Call &call)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto segments = segmentsOf(call.request.path).value_or(QStringList());
    for (const QByteArray &part :
        { call.request.method, segments.join(u'/').toLower().toUtf8(), call.request.body }) {
        hash.addData(part);
        hash.addData(QByteArrayView("\n"));
    }
    return keyBeginning.toString() + call.requestId + u'/'
        + QString::fromLatin1(hash.result().toHex());
}

QByteArray keptForm(const Answer &answer)
{
    QJsonArray headers;
    for (const HeaderLine &line : answer.headers) {
        headers.append(
            QJsonArray{ QString::fromLatin1(line.first), QString::fromLatin1(line.second) });
    }
    return QJsonDocument(QJsonObject{ { u"status"_s, answer.status }, { u"body"_s, answer.body },
                             { u"headers"_s, headers } })
        .toJson(QJsonDocument::Compact);
}

Answer restored(const QByteArray &kept)
{
    const QJsonObject object = QJsonDocument::fromJson(kept).object();
    Answer answer;
    answer.status = object.value("status"_L1).toInt(200);
    answer.body = object.value("body"_L1).toObject();
    const QJsonArray headers = object.value("headers"_L1).toArray();
    for (const QJsonValue &value : headers) {
        const QJsonArray line = value.toArray();
        answer.headers.append(
            HeaderLine(line.at(0).toString().toLatin1(), line.at(1).toString().toLatin1()));
    }
    answer.headers.append(HeaderLine("Idempotent-Replayed", "true"));
    return answer;
}

} // namespace

std::optional<Answer> sceneConflict(const Call &call)
{
    if (call.context.scene != services::Scene::Conflict) {
        return std::nullopt;
    }
    Answer answer = errorAnswer(call, domain::Error{ domain::ErrorCode::VersionConflict, {}, {} });
    answer.status = 409;
    answer.body.insert(u"code"_s, 409);
    return answer;
}

QString ownRequestId(const Call &call)
{
    return call.requestId + u'#' + QUuid::createUuid().toString(QUuid::Id128).left(12);
}

Answer onceOnly(
    const Call &call, domain::BookWriter &writer, Answer (*act)(const Call &, domain::BookWriter &))
{
    if (!call.repeatable) {
        return act(call, writer);
    }
    const QDateTime now = domain::SystemClock().nowUtc();
    const QDateTime oldest = now.addSecs(-keptHours * 3600);
    if (const auto forgot = writer.forgetAnswers(keyBeginning.toString(), oldest); !forgot) {
        return errorAnswer(call, forgot.error());
    }
    const QString key = keyOf(call);
    const auto kept = writer.keptAnswer(key);
    if (!kept) {
        return errorAnswer(call, kept.error());
    }
    if (kept->has_value()) {
        return restored((*kept)->answer);
    }
    Answer answer = act(call, writer);
    // A refusal changed nothing and is judged afresh: what stood in the way may be gone.
    if (!answer.isError()) {
        if (const auto done = writer.keepAnswer(key, { keptForm(answer), now }); !done) {
            return errorAnswer(call, done.error());
        }
    }
    return answer;
}

} // namespace sandbox
