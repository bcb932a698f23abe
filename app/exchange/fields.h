#pragma once

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <array>

namespace exchange {

/// The three kinds of file; each has its own columns.
enum class FileKind { Customers, Subscriptions, Users };

/// The fields of data-formats.md. Those of the second group are this project's own: stored values
/// that data-formats.md names no column for, without which an export would not read back equal.
/// Which subscription an upgrade replaced is no such value: that is the order's, and orders travel
/// by backup alone. The last two stand only in the batch tool's file.
enum class Field {
    CustomerId,
    CompanyName,
    LocalName,
    Domain,
    Country,
    Language,
    Cloud,
    Relationship,
    DelegatedAdmin,
    ExcludedServices,
    SubscriptionId,
    OfferId,
    OfferName,
    FriendlyName,
    Quantity,
    Status,
    CreationDate,
    StartDate,
    CommitmentEndDate,
    BillingCycle,
    AutoRenew,
    IsTrial,
    ParentSubscriptionId,
    OrderId,
    SoldBy,
    SellerName,
    UnitPrice,
    Currency,
    UserId,
    DisplayName,
    Email,
    UsageLocation,
    Licences,
    DisabledPlans,
    GroupBased,
    DelegationDate,
    Term,
    PartnerId,
    GroupNames,
    AddOn,
    IneligibilityReason,
};
constexpr std::size_t fieldCount = static_cast<std::size_t>(Field::IneligibilityReason) + 1;

/// The column's name in files that this program writes: "customerId".
[[nodiscard]] QString fieldName(Field field);
/// The columns of an export, in their order.
[[nodiscard]] QList<Field> exportedFields(FileKind kind);
/// All that a file of this kind may hold, in the order of an export; what is read only, last.
[[nodiscard]] QList<Field> knownFields(FileKind kind);
/// True where any kind of file has a field of this name (in any spelling).
[[nodiscard]] bool isFieldName(const QString &name);
/// How headers are compared: letters and digits alone, without case, in composed form.
[[nodiscard]] QString foldedHeader(const QString &header);

/// Which column of a file holds which field.
class ColumnMatch
{
public:
    /// `columnMap` (column of the file -> field; an empty field leaves the column out) goes before
    /// the recognised names. Of two columns for one field the better known name wins. `chosen`
    /// (place of the column, 0 upwards -> field or empty) goes before both: two columns may bear
    /// one name, or none.
    ColumnMatch(FileKind kind, const QStringList &header, const QHash<QString, QString> &columnMap,
        const QHash<qsizetype, QString> &chosen = {});

    [[nodiscard]] bool has(Field field) const { return column(field) >= 0; }
    [[nodiscard]] qsizetype column(Field field) const
    {
        return m_columns[static_cast<std::size_t>(field)];
    }
    /// The header as the file spells it; the field's own name where the file has no such column.
    [[nodiscard]] QString spelling(Field field) const;
    [[nodiscard]] const QStringList &header() const { return m_header; }
    /// The name of the field that a column holds; empty where it is kept out.
    [[nodiscard]] QString fieldAt(qsizetype column) const;
    /// Columns that are kept out, as the file spells them.
    [[nodiscard]] const QStringList &unknown() const { return m_unknown; }
    [[nodiscard]] bool hasAny() const;
    /// Microsoft's batch tool wrote the file: it has no status column, and some of its columns only
    /// describe a plan to migrate.
    [[nodiscard]] bool isBatchTool() const { return m_batchTool; }

private:
    QStringList m_header;
    std::array<qsizetype, fieldCount> m_columns{};
    QStringList m_unknown;
    bool m_batchTool = false;
};

} // namespace exchange
