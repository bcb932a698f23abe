#include "services/importingrun.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {
namespace {

using exchange::RowFault;

/// The cell with every mention of `instead` replaced: the whole of it, a part of a list, or what
/// stands behind the id in a part.
std::optional<QString> replacedIn(const QString &cell, const QString &instead, const QString &value)
{
    if (cell.simplified() == instead) {
        return value;
    }
    QStringList parts = cell.split(u'|');
    bool found = false;
    for (QString &part : parts) {
        const QString trimmed = part.trimmed();
        const qsizetype colon = trimmed.indexOf(u':');
        if (trimmed == instead) {
            part = value;
            found = true;
        } else if (colon >= 0 && trimmed.mid(colon + 1).trimmed() == instead) {
            part = trimmed.left(colon + 1) + value;
            found = true;
        }
    }
    return found ? std::optional(parts.join(u'|')) : std::nullopt;
}

/// The fault of a row whose faulty value was corrected: what is wrong in another one, or nothing.
void lookAgain(exchange::TableRow &row)
{
    row.fault = RowFault::None;
    for (qsizetype i = 0; i < row.fields.size() && row.fault == RowFault::None; ++i) {
        row.faultField = i;
        row.faultPosition = exchange::controlCharacterIn(row.fields.at(i));
        if (row.faultPosition > 0) {
            row.fault = RowFault::ControlCharacter;
        } else if (row.fields.at(i).contains(QChar(QChar::ReplacementCharacter))) {
            row.fault = RowFault::Encoding;
        } else if (const qsizetype half = exchange::halfCharacterIn(row.fields.at(i)); half > 0) {
            row.fault = RowFault::HalfCharacter;
            row.faultPosition = half;
        }
    }
}

} // namespace

void ImportRun::findCorrections()
{
    m_correctionsAt.clear();
    for (qsizetype i = 0; i < m_options.corrections.size(); ++i) {
        if (m_options.corrections.at(i).kind == m_kind) {
            m_correctionsAt[m_options.corrections.at(i).line] += i;
        }
    }
}

void ImportRun::correct(exchange::TableRow &row) const
{
    QList<qsizetype> here = m_correctionsAt.value(0) + m_correctionsAt.value(row.line);
    std::sort(here.begin(), here.end());
    bool cured = false;
    for (const qsizetype at : std::as_const(here)) {
        const ImportCorrection &correction = m_options.corrections.at(at);
        if (correction.column < 0 || correction.column >= row.fields.size()) {
            continue;
        }
        QString &cell = row.fields[correction.column];
        const auto replaced = correction.line != 0
            ? std::optional(correction.value)
            : replacedIn(cell, correction.instead, correction.value);
        if (replaced) {
            cell = *replaced;
            cured = cured || correction.column == row.faultField;
        }
    }
    if (cured
        && (row.fault == RowFault::ControlCharacter || row.fault == RowFault::Encoding
            || row.fault == RowFault::HalfCharacter)) {
        lookAgain(row);
    }
}

} // namespace services
