#pragma once

#include "domain/ports.h"
#include "services/customers.h"
#include "wording/texts.h"

#include <QJsonArray>
#include <QJsonObject>

/// REST resources as JSON (domain.md sections 6 and 7), with this project's extra fields. The
/// command line and the sandbox answer with the same shapes. Codes and keys never change with the
/// language; only offer names and descriptions do.
namespace rest {

[[nodiscard]] QJsonObject customer(const domain::Customer &customer);
/// A row of the list: the resource and the numbers that the list shows.
[[nodiscard]] QJsonObject customerRow(const domain::CustomerRow &row);
[[nodiscard]] QJsonObject subscription(const domain::Subscription &subscription,
    const domain::Customer &customer, const catalog::Catalogue &catalogue,
    const wording::Texts &texts);
/// The resource, the licences assigned, and whether it can be upgraded.
[[nodiscard]] QJsonObject subscriptionFile(const services::SubscriptionFile &file,
    const domain::Customer &customer, const catalog::Catalogue &catalogue,
    const wording::Texts &texts);
/// An audit record [R], with the act and its text beside the documented fields.
[[nodiscard]] QJsonObject auditRecord(const domain::AuditEvent &event, const wording::Texts &texts);
/// {"totalCount", "items", "next" where there is a next page, "attributes"}
[[nodiscard]] QJsonObject collection(
    qint64 totalCount, const QJsonArray &items, const QString &next = {});
[[nodiscard]] QString isoTime(const QDateTime &time); ///< 2020-05-12T00:30:00Z; empty where invalid
[[nodiscard]] QString isoDay(const QDate &day); ///< 2020-05-12T00:00:00Z; empty where invalid

} // namespace rest
