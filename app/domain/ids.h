#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>
#include <optional>

namespace domain {

/// A GUID that only stands for one kind of thing: a CustomerId handed to a function that wants a
/// SubscriptionId does not compile. Text form everywhere: 36 characters, lower case, no braces.
template <typename Tag>
class Id
{
public:
    constexpr Id() = default;
    constexpr explicit Id(QUuid value)
        : m_value(value)
    {
    }

    /// Reads a full GUID in any case, with or without braces; nothing else is an id.
    [[nodiscard]] static std::optional<Id> fromText(QStringView text)
    {
        const QStringView trimmed = text.trimmed();
        const bool braced
            = trimmed.size() == 38 && trimmed.startsWith(u'{') && trimmed.endsWith(u'}');
        // QUuid itself reads the first 36 characters and does not mind what follows.
        if (trimmed.size() != 36 && !braced) {
            return std::nullopt;
        }
        const QUuid value = QUuid::fromString(trimmed);
        if (value.isNull()) {
            return std::nullopt;
        }
        return Id(value);
    }

    [[nodiscard]] bool isNull() const { return m_value.isNull(); }
    [[nodiscard]] QUuid uuid() const { return m_value; }
    [[nodiscard]] QString text() const { return m_value.toString(QUuid::WithoutBraces); }

    friend bool operator==(const Id &a, const Id &b) { return a.m_value == b.m_value; }
    friend bool operator!=(const Id &a, const Id &b) { return a.m_value != b.m_value; }
    /// The order of the text forms, so that lists sort in memory as they do in the book.
    friend bool operator<(const Id &a, const Id &b) { return a.text() < b.text(); }
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_value, seed); }

private:
    QUuid m_value;
};

using CustomerId = Id<struct CustomerTag>;
using SubscriptionId = Id<struct SubscriptionTag>;
using OfferId = Id<struct OfferTag>;
using AccountId = Id<struct AccountTag>;

} // namespace domain
