#include "services/importingrow.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace services {

using exchange::Field;

ImportProblem idProblem(const QString &text)
{
    static const QRegularExpression nil(u"^\\s*\\{?0{8}(?:-?0{4}){3}-?0{12}\\}?\\s*$"_s);
    return nil.match(text).hasMatch() ? ImportProblem::NilId : ImportProblem::NotAGuid;
}

ImportRow::ImportRow(const exchange::ColumnMatch &columns, const exchange::TableRow &row)
    : m_columns(columns)
    , m_row(row)
{
}

QString ImportRow::text(Field field) const
{
    return m_row.fields.value(m_columns.column(field));
}

RowProblem ImportRow::problemAt(Field field, ImportProblem problem, const Facts &facts) const
{
    Facts all = facts;
    all.append({ u"field"_s, exchange::fieldName(field) });
    const bool isCell = has(field);
    return { problem, m_columns.spelling(field), text(field), all, m_columns.column(field),
        isCell ? std::optional(text(field)) : std::nullopt, field };
}

void ImportRow::fail(Field field, ImportProblem problem, const Facts &facts)
{
    if (!isBad()) {
        m_problem = problemAt(field, problem, facts);
    }
}

void ImportRow::failPart(
    Field field, const QString &part, ImportProblem problem, const Facts &facts)
{
    if (isBad()) {
        return;
    }
    m_problem = problemAt(field, problem, facts);
    m_problem->value = part;
}

void ImportRow::failValue(Field field, QStringView allowed)
{
    fail(field, ImportProblem::Value, { { u"values"_s, allowed.toString() } });
}

void ImportRow::readText(Field field, QString &target)
{
    if (has(field)) {
        target = text(field);
    }
}

void ImportRow::readMoment(Field field, QDateTime &target)
{
    if (!has(field)) {
        return;
    }
    if (isBlank(field)) {
        target = QDateTime();
    } else if (const auto time = exchange::readDateTime(text(field))) {
        target = *time;
    } else {
        fail(field, ImportProblem::Date);
    }
}

void ImportRow::readDay(Field field, QDate &target)
{
    if (!has(field)) {
        return;
    }
    if (isBlank(field)) {
        target = QDate();
    } else if (const auto day = exchange::readDate(text(field))) {
        target = *day;
    } else {
        fail(field, ImportProblem::Date);
    }
}

void ImportRow::readCountry(Field field, QString &target)
{
    if (has(field) && isBlank(field)) {
        target.clear();
    } else {
        readValue(field, target, exchange::readCountry, u"KR, US, CN, … (ISO 3166)");
    }
}

RowProblem problemOf(const exchange::TableRow &row, const QStringList &header)
{
    using exchange::RowFault;
    RowProblem problem;
    problem.column = header.value(row.faultField);
    problem.value = row.fields.value(row.faultField);
    problem.place = row.faultField < header.size() ? row.faultField : -1;
    switch (row.fault) {
    case RowFault::None:
        problem.problem = ImportProblem::WrongColumnCount;
        problem.column.clear();
        problem.place = -1;
        problem.value = QString::number(row.fields.size());
        problem.facts = { { u"n"_s, problem.value }, { u"max"_s, QString::number(header.size()) } };
        break;
    case RowFault::CutOff:
        problem.problem = row.faultField < 0 ? ImportProblem::JsonCutOff : ImportProblem::CutOff;
        break;
    case RowFault::StrayQuote:
        problem.problem = ImportProblem::StrayQuote;
        break;
    case RowFault::TooLarge:
        problem.problem
            = row.faultField < 0 ? ImportProblem::JsonTooLarge : ImportProblem::TooLarge;
        problem.facts = { { u"max"_s, QString::number(exchange::maximumValue) } };
        break;
    case RowFault::ControlCharacter:
        problem.problem = ImportProblem::ControlCharacter;
        problem.cell = problem.value;
        problem.facts = { { u"n"_s, QString::number(row.faultPosition) } };
        break;
    case RowFault::HalfCharacter:
        problem.problem = ImportProblem::HalfCharacter;
        problem.cell = problem.value;
        problem.facts = { { u"n"_s, QString::number(row.faultPosition) } };
        break;
    case RowFault::Encoding:
        problem.problem = ImportProblem::Encoding;
        problem.cell = problem.value;
        break;
    case RowFault::Syntax:
        problem.problem = ImportProblem::JsonSyntax;
        break;
    case RowFault::TooDeep:
        problem.problem = ImportProblem::JsonTooDeep;
        break;
    case RowFault::NoObject:
        problem.problem = ImportProblem::JsonNoObject;
        break;
    }
    if (problem.place < 0) {
        problem.cell.reset();
    }
    return problem;
}

} // namespace services
