#pragma once

#include "exchange/csvreader.h"
#include "exchange/fields.h"
#include "exchange/jsonreader.h"
#include "exchange/values.h"
#include "exchange/workbookreader.h"
#include "services/importing.h"

#include <optional>

namespace services {

using Facts = QList<QPair<QString, QString>>;

constexpr qint64 rowsOfSamples = 50; ///< looked at for samples of a file's values

/// Why a row cannot come in, before it is known which file it stands in.
struct RowProblem
{
    ImportProblem problem = ImportProblem::Missing;
    QString column;
    QString value;
    Facts facts;
    qsizetype place = -1; ///< of the column; -1: the problem is no single cell's
    std::optional<QString> cell = std::nullopt; ///< none: cannot be corrected by itself
    std::optional<exchange::Field> field = std::nullopt;
};

/// What is wrong with a text that is no id.
[[nodiscard]] ImportProblem idProblem(const QString &text);

/// One row of a file, read field by field. Of several problems the first that is met stays.
class ImportRow
{
public:
    ImportRow(const exchange::ColumnMatch &columns, const exchange::TableRow &row);

    [[nodiscard]] qint64 line() const { return m_row.line; }
    [[nodiscard]] const exchange::ColumnMatch &columns() const { return m_columns; }
    [[nodiscard]] bool has(exchange::Field field) const { return m_columns.has(field); }
    /// As it stands in the file; empty where the file has no such column.
    [[nodiscard]] QString text(exchange::Field field) const;
    [[nodiscard]] bool isBlank(exchange::Field field) const
    {
        return text(field).trimmed().isEmpty();
    }

    [[nodiscard]] RowProblem problemAt(
        exchange::Field field, ImportProblem problem, const Facts &facts = {}) const;
    void fail(exchange::Field field, ImportProblem problem, const Facts &facts = {});
    /// The same for one part of a value that is a list.
    void failPart(
        exchange::Field field, const QString &part, ImportProblem problem, const Facts &facts = {});
    [[nodiscard]] bool isBad() const { return m_problem.has_value(); }
    [[nodiscard]] const std::optional<RowProblem> &problem() const { return m_problem; }

    /// A text that may be empty; kept exactly.
    void readText(exchange::Field field, QString &target);
    /// Days and moments may be empty.
    void readDay(exchange::Field field, QDate &target);
    void readMoment(exchange::Field field, QDateTime &target);
    void readCountry(exchange::Field field, QString &target);

    /// A value that cannot be empty: an empty cell leaves the target as it is.
    template <typename T>
    void readValue(exchange::Field field, T &target, std::optional<T> (*reader)(QStringView),
        QStringView allowed)
    {
        if (!has(field) || isBlank(field)) {
            return;
        }
        if (const std::optional<T> value = reader(text(field))) {
            target = *value;
        } else {
            failValue(field, allowed);
        }
    }

    /// An id that must stand there.
    template <typename T>
    [[nodiscard]] T readRequiredId(exchange::Field field)
    {
        if (isBlank(field)) {
            fail(field, ImportProblem::Missing);
            return T();
        }
        T id;
        readId(field, id);
        return id;
    }
    /// An id that may be empty.
    template <typename T>
    void readId(exchange::Field field, T &target)
    {
        if (!has(field)) {
            return;
        }
        const std::optional<T> id
            = isBlank(field) ? T() : T::fromText(exchange::guidText(text(field)));
        if (id) {
            target = *id;
        } else {
            fail(field, idProblem(text(field)));
        }
    }

    void failValue(exchange::Field field, QStringView allowed);

private:
    const exchange::ColumnMatch &m_columns;
    const exchange::TableRow &m_row;
    std::optional<RowProblem> m_problem;
};

/// The problem of a row that is broken as text.
[[nodiscard]] RowProblem problemOf(const exchange::TableRow &row, const QStringList &header);

} // namespace services
