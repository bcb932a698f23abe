#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

/// Days and moments as ISO 8601 writes them, read and written by place: a load meets millions, and
/// Qt's own parser tries every form there is for each.
namespace domain {

/// "2020-05-12" and nothing else; none where it is no day.
[[nodiscard]] std::optional<QDate> dayFromIso(QStringView text);
/// "2020-05-12T00:30:00Z" or "2020-05-12T00:30:00.000Z" and nothing else; none where it is no
/// moment.
[[nodiscard]] std::optional<QDateTime> momentFromIso(QStringView text);
/// "2020-05-12"; empty for an invalid day.
[[nodiscard]] QString isoText(QDate day);
/// "2020-05-12T00:30:00.000Z", in UTC; empty for an invalid moment.
[[nodiscard]] QString isoText(const QDateTime &moment);

} // namespace domain
