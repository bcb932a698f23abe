#pragma once

#include "sandbox/call.h"

namespace sandbox {

/// Tokens in the shape of a JWT (clients decode `exp`), signed with the key of the book (HS256).
/// Times are the computer's, since clients compare them with their own clock.
class Tokens
{
public:
    explicit Tokens(const QByteArray &key);

    /// The partner's own tenant, made from the key: the same for a book, another for each.
    [[nodiscard]] const QString &tenant() const { return m_tenant; }
    [[nodiscard]] QByteArray make(
        Caller caller, const QString &application, std::chrono::seconds life) const;
    /// Of "Bearer …"; none: missing, not ours, or stale.
    [[nodiscard]] std::optional<Caller> callerOf(const QByteArray &authorization) const;

private:
    [[nodiscard]] QByteArray signatureOf(const QByteArray &content) const;

    QByteArray m_key;
    QString m_tenant;
};

} // namespace sandbox
