#include "sandbox/handlers.h"
#include "sandbox/workbench.h"

#include "domain/clock.h"

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using wording::RestProblem;

constexpr std::chrono::seconds standardLife{ 3600 };

/// What OAuth libraries look for beside our own fields.
Answer refused(const Call &call, const QString &field)
{
    Answer answer = errorAnswer(call, 400, 400056, RestProblem::TokenRequest, field);
    answer.body.insert(u"error"_s, u"invalid_request"_s);
    answer.body.insert(u"error_description"_s, answer.body.value("description"_L1));
    return answer;
}

/// Forms write a space as a plus sign.
QUrlQuery formOf(QByteArray body)
{
    return QUrlQuery(QString::fromUtf8(body.replace('+', "%20")));
}

} // namespace

Answer issueToken(const Call &call, Workbench &bench)
{
    const QUrlQuery form = formOf(call.request.body);
    const auto field
        = [&form](const QString &name) { return form.queryItemValue(name, QUrl::FullyDecoded); };
    const QString grant = field(u"grant_type"_s);
    // "jwt_token" is what /generatetoken is sent with the token of the directory; whoever holds one
    // of ours stays who he is.
    static const QStringList ofUsers{ u"password"_s, u"refresh_token"_s, u"authorization_code"_s,
        u"jwt_token"_s, u"device_code"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s,
        u"urn:ietf:params:oauth:grant-type:jwt-bearer"_s };
    Caller caller = Caller::AppOnly;
    if (ofUsers.contains(grant)) {
        caller = Caller::AppAndUser;
        if (const auto held = bench.tokens.callerOf(call.request.headers.value("Authorization"))) {
            caller = *held;
        }
    } else if (grant != "client_credentials"_L1) {
        return refused(call, u"grant_type"_s);
    }
    const std::chrono::seconds life = call.options.tokenLife.value_or(standardLife);
    const QString application = field(u"client_id"_s);
    const qint64 now = domain::SystemClock().nowUtc().toSecsSinceEpoch();
    const QString resource = field(u"resource"_s);
    Answer answer;
    answer.body = { { u"token_type"_s, u"Bearer"_s },
        { u"access_token"_s, QString::fromLatin1(bench.tokens.make(caller, application, life)) },
        { u"expires_in"_s, static_cast<qint64>(life.count()) },
        { u"ext_expires_in"_s, static_cast<qint64>(life.count()) },
        { u"expires_on"_s, now + life.count() }, { u"not_before"_s, now },
        { u"resource"_s,
            resource.isEmpty() ? u"https://api.partnercenter.microsoft.com"_s : resource } };
    if (caller == Caller::AppAndUser) {
        answer.body.insert(u"scope"_s, u"user_impersonation"_s);
        answer.body.insert(u"refresh_token"_s,
            QString::fromLatin1(
                bench.tokens.make(caller, application, std::chrono::hours(24 * 90))));
    }
    return answer;
}

} // namespace sandbox
