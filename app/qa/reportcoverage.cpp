#include "qa/reportmarkup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

using markup::cell;
using markup::escaped;
using markup::tag;

constexpr qsizetype widestMatrix = 40; ///< cases; beyond, it is a list

/// The worst verdict that the steps of a case have for a statement.
Verdict verdictFor(const CasePart &part, const QString &statement)
{
    constexpr std::array worstFirst{ Verdict::Fail, Verdict::Blocked, Verdict::NotRun,
        Verdict::Skipped };
    for (const Verdict each : worstFirst) {
        if (std::any_of(part.steps.cbegin(), part.steps.cend(), [&](const StepPart &step) {
                return step.result.verdict == each && step.step.statements.contains(statement);
            })) {
            return each;
        }
    }
    return Verdict::Pass;
}

QString matrixCells(const Parts &parts, const QString &statement, const QStringList &ids)
{
    if (ids.isEmpty()) {
        return cell(u"△ "_s + escaped(parts.word(Word::Gap)),
            u"class=\"gap\" colspan=\"%1\""_s.arg(qMax<qsizetype>(1, parts.cases.size())));
    }
    QString cells;
    for (const CasePart &part : parts.cases) {
        if (!ids.contains(part.test.id)) {
            cells += cell(QString());
            continue;
        }
        const Verdict each = verdictFor(part, statement);
        const QString told = escaped(parts.word(each));
        cells += cell(tag(u"span"_s, sign(each), u"aria-hidden=\"true\""_s)
                + tag(u"span"_s, told, u"class=\"hidden\""_s),
            u"class=\"verdict %1\" title=\"%2\""_s.arg(code(each), told));
    }
    return cells;
}

QString listCell(const Parts &parts, const QString &statement, const QStringList &ids)
{
    QStringList told;
    for (qsizetype at = 0; at < parts.cases.size(); ++at) {
        const CasePart &part = parts.cases.at(at);
        if (ids.contains(part.test.id)) {
            told.append(tag(u"span"_s,
                u"%1 %2"_s.arg(QString::number(at + 1), sign(verdictFor(part, statement))),
                u"class=\"%1\""_s.arg(code(verdictFor(part, statement)))));
        }
    }
    return told.isEmpty() ? cell(tag(u"b"_s, u"△ "_s + escaped(parts.word(Word::Gap))))
                          : cell(told.join(", "_L1));
}

} // namespace

QByteArray coverageHtml(const Parts &parts, bool forPaper)
{
    QString html;
    const auto lines = coverage(parts.run.cases);
    const auto gaps = std::count_if(
        lines.cbegin(), lines.cend(), [](const auto &line) { return line.second.isEmpty(); });
    html += tag(u"h2"_s, escaped(parts.word(Word::Coverage)));
    if (gaps > 0) {
        html += tag(u"p"_s, escaped(parts.word(Word::Gaps).arg(gaps)));
    }
    QStringList legend;
    for (const Verdict each : verdictOrder) {
        legend.append(markup::verdict(each, parts.language));
    }
    html += tag(u"p"_s, legend.join(u" · "_s));
    const bool asMatrix = !forPaper && parts.cases.size() <= widestMatrix;
    QString rows;
    for (const auto &[statement, ids] : lines) {
        rows += tag(u"tr"_s,
            tag(u"th"_s, escaped(statement), u"scope=\"row\""_s)
                + (asMatrix ? matrixCells(parts, statement, ids)
                            : listCell(parts, statement, ids)));
    }
    QString heads = tag(u"th"_s, escaped(parts.word(Word::Statement)), u"scope=\"col\""_s);
    if (!asMatrix) {
        heads += tag(u"th"_s, escaped(parts.word(Word::Cases)), u"scope=\"col\""_s);
    }
    for (qsizetype at = 0; asMatrix && at < parts.cases.size(); ++at) {
        heads += tag(u"th"_s,
            tag(u"a"_s, QString::number(at + 1),
                u"href=\"#case-%1\" title=\"%2\""_s.arg(QString::number(at + 1),
                    parts.in(parts.cases.at(at).test.title).toHtmlEscaped())),
            u"scope=\"col\""_s);
    }
    html += markup::table(asMatrix ? u"matrix"_s : u"narrow"_s,
        tag(u"thead"_s, tag(u"tr"_s, heads)) + tag(u"tbody"_s, rows), forPaper);
    return html.toUtf8();
}

} // namespace qa
