#include "sandbox/tokens.h"

#include "domain/clock.h"

#include <QMessageAuthenticationCode>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

constexpr auto urlForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray part(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(urlForm);
}

/// Takes the same time wherever the first difference stands.
bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size()) {
        return false;
    }
    unsigned difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i) {
        difference |= static_cast<unsigned>(static_cast<unsigned char>(a.at(i)))
            ^ static_cast<unsigned>(static_cast<unsigned char>(b.at(i)));
    }
    return difference == 0;
}

} // namespace

Tokens::Tokens(const QByteArray &key)
    : m_key(key)
    , m_tenant(QUuid::createUuidV5(QUuid(u"{6f1c8b6e-5c1d-4b0e-9a57-0d3f6c2b7f10}"_s),
          QCryptographicHash::hash(key, QCryptographicHash::Sha256))
                   .toString(QUuid::WithoutBraces))
{
}

QByteArray Tokens::signatureOf(const QByteArray &content) const
{
    return QMessageAuthenticationCode::hash(content, m_key, QCryptographicHash::Sha256)
        .toBase64(urlForm);
}

QByteArray Tokens::make(Caller caller, const QString &application, std::chrono::seconds life) const
{
    const qint64 now = domain::SystemClock().nowUtc().toSecsSinceEpoch();
    QJsonObject claims{ { u"aud"_s, u"https://api.partnercenter.microsoft.com"_s },
        { u"iss"_s, QString(u"https://sts.windows.net/"_s + m_tenant + u'/') }, { u"iat"_s, now },
        { u"nbf"_s, now }, { u"exp"_s, now + life.count() }, { u"appid"_s, application },
        { u"tid"_s, m_tenant }, { u"ver"_s, u"1.0"_s },
        { u"jti"_s, QUuid::createUuid().toString(QUuid::WithoutBraces) } };
    if (caller == Caller::AppAndUser) {
        claims.insert(u"scp"_s, u"user_impersonation"_s);
        claims.insert(u"upn"_s, u"admin@partner.example"_s);
    } else {
        claims.insert(u"idtyp"_s, u"app"_s);
    }
    const QByteArray content
        = part({ { u"alg"_s, u"HS256"_s }, { u"typ"_s, u"JWT"_s } }) + '.' + part(claims);
    return content + '.' + signatureOf(content);
}

std::optional<Caller> Tokens::callerOf(const QByteArray &authorization) const
{
    const QByteArray trimmed = authorization.trimmed();
    if (trimmed.left(7).compare("Bearer ", Qt::CaseInsensitive) != 0) {
        return std::nullopt;
    }
    const QByteArray token = trimmed.mid(7).trimmed();
    const qsizetype end = token.lastIndexOf('.');
    if (end <= 0 || !equalInConstantTime(signatureOf(token.left(end)), token.mid(end + 1))) {
        return std::nullopt;
    }
    const qsizetype begin = token.indexOf('.') + 1;
    const QJsonObject claims
        = QJsonDocument::fromJson(QByteArray::fromBase64(token.mid(begin, end - begin), urlForm))
              .object();
    const qint64 now = domain::SystemClock().nowUtc().toSecsSinceEpoch();
    if (claims.value("exp"_L1).toInteger() <= now) {
        return std::nullopt;
    }
    return claims.contains("scp"_L1) ? Caller::AppAndUser : Caller::AppOnly;
}

} // namespace sandbox
