#include "sandbox/secrets.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

const QString &fieldNames()
{
    static const QString names
        = u"(?:access|refresh|id)_?token|client_?secret|(?:client_)?assertion|secret"
          "|password|passwd|pwd|api_?key|device_code|code_verifier"_s;
    return names;
}

/// Whether looking closer is worth it: most of what goes over the line has nothing of the kind.
bool mayHoldSecrets(const QByteArray &lower)
{
    static constexpr std::array hints{ "token", "secret", "assertion", "passw", "pwd", "key",
        "device_code", "verifier", "eyj", "bearer" };
    return std::any_of(
        hints.begin(), hints.end(), [&lower](const char *hint) { return lower.contains(hint); });
}

} // namespace

QByteArray withoutSecrets(const QByteArray &bytes)
{
    if (!mayHoldSecrets(bytes.toLower())) {
        return bytes;
    }
    static const QRegularExpression token(u"\\beyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*"_s);
    static const QRegularExpression bearer(
        u"(\\bBearer(?:\\s|%20|\\+)+)[^\\s\"'&,]+"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression field(
        u"\\b("_s + fieldNames() + u")(\\s*(?:=|%3D)\\s*)[^&\\s\"'<>]*"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression json(
        u"(\"(?:"_s + fieldNames() + u")\"\\s*:\\s*\")(?:[^\"\\\\]|\\\\.)*"_s,
        QRegularExpression::CaseInsensitiveOption);
    // One character for each byte and back: whatever the encoding, the other bytes stay.
    QString text = QString::fromLatin1(bytes);
    text.replace(token, u"***"_s);
    text.replace(bearer, u"\\1***"_s);
    text.replace(field, u"\\1\\2***"_s);
    text.replace(json, u"\\1***"_s);
    return text.toLatin1();
}

QList<HeaderLine> withoutSecrets(QList<HeaderLine> lines)
{
    static const QRegularExpression secret(
        u"authorization|cookie|token|secret|password|key|session"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (HeaderLine &line : lines) {
        if (line.first.compare("Authorization", Qt::CaseInsensitive) == 0) {
            line.second = "Bearer ***";
        } else if (line.first.compare("MS-ContinuationToken", Qt::CaseInsensitive) != 0
            && secret.match(QString::fromLatin1(line.first)).hasMatch()) {
            line.second = "***";
        } else {
            line.second = withoutSecrets(line.second);
        }
    }
    return lines;
}

} // namespace sandbox
