#include "domain/isotext.h"
#include "exchange/csvwriter.h"
#include "qa/reportparts.h"

#include <QBuffer>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

/// What a spreadsheet would take for a formula begins with an apostrophe. The full-width signs too:
/// Excel reads them so where East Asian input is on.
QString neutral(const QString &value)
{
    static constexpr QStringView risky = u"=+-@\t\r\n＝＋－＠";
    return !value.isEmpty() && risky.contains(value.front()) ? u'\'' + value : value;
}

QString namesOf(const QList<Picture> &pictures)
{
    QStringList names;
    for (const Picture &picture : pictures) {
        names.append(picture.name);
    }
    return names.join(u'\n');
}

/// Where pictures are left out, why.
QString evidenceCell(const Parts &parts, const StepPart &step)
{
    QStringList told{ namesOf(step.pictures) };
    for (const Picture &picture : step.pictures) {
        told.append(parts.trouble(picture));
    }
    told.removeAll(QString());
    return told.join(u'\n');
}

} // namespace

QList<QStringList> stepTable(const Parts &parts)
{
    const RunFacts &facts = parts.run.facts;
    QStringList header;
    for (const Word each : { Word::RunId, Word::RunTitle, Word::CaseId, Word::CaseTitle,
             Word::Cloud, Word::Preconditions, Word::Execution, Word::CaseVerdict, Word::Step,
             Word::StepId, Word::Statements, Word::Action, Word::Expected, Word::Confirmed,
             Word::Verdict, Word::Note, Word::Defect, Word::Evidence, Word::SelfCheck,
             Word::SelfCheckTold, Word::TimeUtc, Word::ElapsedMs, Word::Tester, Word::Build,
             Word::System, Word::Language, Word::Theme, Word::Seed, Word::SimulatedUtc, Word::Book,
             Word::Environment, Word::BegunUtc, Word::FinishedUtc }) {
        header.append(parts.word(each));
    }
    const QStringList ofRun{ facts.tester, facts.build, facts.system, facts.language, facts.theme,
        facts.seed == 0 ? QString() : QString::number(facts.seed), domain::isoText(facts.simulated),
        facts.book, facts.environment, domain::isoText(parts.run.begun),
        domain::isoText(parts.run.finished) };
    QList<QStringList> rows{ header };
    for (const CasePart &part : parts.cases) {
        const QStringList ofCase{ parts.run.id, facts.title, part.test.id,
            parts.in(part.test.title), parts.word(part.test.cloud),
            parts.in(part.test.preconditions), QString::number(part.execution),
            parts.word(part.verdict) };
        for (const StepPart &step : part.steps) {
            const StepResult &result = step.result;
            const QStringList ofStep{ QString::number(step.number), step.step.id,
                step.step.statements.join("; "_L1), parts.in(step.step.action),
                expectedLines(step, parts.language), tickedNumbers(step),
                parts.word(result.verdict), result.note, result.defect, evidenceCell(parts, step),
                parts.word(result.finding.outcome), result.finding.told, domain::isoText(result.at),
                QString::number(result.elapsed) };
            rows.append(ofCase + ofStep + ofRun);
        }
    }
    return rows;
}

QByteArray csvTable(const Parts &parts)
{
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    exchange::CsvWriter writer(device, true);
    const QList<QStringList> steps = stepTable(parts);
    for (const QStringList &step : steps) {
        QStringList row = step;
        for (QString &cell : row) {
            cell = neutral(cell);
        }
        (void)writer.write(row); // into memory
    }
    return device.data();
}

} // namespace qa
