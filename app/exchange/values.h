#pragma once

#include "domain/customer.h"
#include "domain/subscription.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>
#include <QStringView>

#include <optional>

/// The spellings of values in partners' files, English and Korean (data-formats.md, glossary.md).
/// Blanks around a value and its case do not matter; none: the text is no such value.
namespace exchange {

[[nodiscard]] std::optional<bool> readBool(QStringView text);
/// 2020-05-12, 2020/5/12, 2020. 5. 12., 05/31/2021 (month first), each with or without a time of
/// day; a time with an offset is turned into UTC first.
[[nodiscard]] std::optional<QDate> readDate(QStringView text);
[[nodiscard]] std::optional<QDateTime> readDateTime(QStringView text);
/// Digits alone, or in groups of three parted by commas; at most 15 digits.
[[nodiscard]] std::optional<qint64> readWholeNumber(QStringView text);
[[nodiscard]] std::optional<domain::Cloud> readCloud(QStringView text);
[[nodiscard]] std::optional<domain::Relationship> readRelationship(QStringView text);
[[nodiscard]] std::optional<domain::DelegationState> readDelegation(QStringView text);
[[nodiscard]] std::optional<domain::SubscriptionStatus> readStatus(QStringView text);
[[nodiscard]] std::optional<domain::BillingCycle> readBillingCycle(QStringView text);
[[nodiscard]] std::optional<domain::Term> readTerm(QStringView text);
[[nodiscard]] std::optional<domain::SoldBy> readSoldBy(QStringView text);
/// Two letters, in capitals.
[[nodiscard]] std::optional<QString> readCountry(QStringView text);
/// A GUID that is written without its hyphens, with them; any other text as it is, trimmed.
[[nodiscard]] QString guidText(QStringView text);
/// Parts between | signs, trimmed, without empty ones.
[[nodiscard]] QStringList readList(QStringView text);

/// ISO 8601 in UTC, with milliseconds only where there are some; empty for an invalid one.
[[nodiscard]] QString writeDateTime(const QDateTime &time);
[[nodiscard]] QString writeDate(const QDate &day);
/// A text inside a list: | and % are written as %7C and %25.
[[nodiscard]] QString escapedPart(const QString &text);
[[nodiscard]] QString unescapedPart(const QString &text);

} // namespace exchange
