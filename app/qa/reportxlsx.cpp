#include "exchange/sheetwriter.h"
#include "qa/reportparts.h"

#include <QBuffer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

QList<QStringList> summaryTable(const Parts &parts)
{
    // Counts in columns of their own: a build "1.10" beside them would become the number 1.1.
    QList<QStringList> rows{ { parts.word(Word::Summary), parts.run.facts.title,
        parts.word(Word::Cases), parts.word(Word::Steps) } };
    for (const Verdict verdict : verdictOrder) {
        rows.append({ parts.word(verdict), {}, QString::number(parts.count(verdict)),
            QString::number(parts.stepCount(verdict)) });
    }
    for (const auto &[name, value] : parts.facts()) {
        rows.append({ parts.word(name), value });
    }
    if (parts.run.damaged) {
        rows.append({ parts.word(Word::Result), parts.word(Word::Damaged) });
    }
    return rows;
}

QList<QStringList> coverageTable(const Parts &parts)
{
    QList<QStringList> rows{ { parts.word(Word::Statement), parts.word(Word::Total),
        parts.word(Word::CaseId) } };
    for (const auto &[statement, ids] : coverage(parts.run.cases)) {
        rows.append({ statement, QString::number(ids.size()),
            ids.isEmpty() ? parts.word(Word::Gap) : ids.join("; "_L1) });
    }
    return rows;
}

} // namespace

domain::Result<QByteArray> workbook(const Parts &parts)
{
    const QList<QStringList> steps = stepTable(parts);
    const auto columns = [&](std::initializer_list<Word> words) {
        QList<int> found;
        for (const Word each : words) {
            found.append(static_cast<int>(steps.constFirst().indexOf(parts.word(each))));
        }
        return found;
    };
    // Names of the database and of builds look like numbers at times, and stay text.
    exchange::SheetWriter writer(parts.word(Word::Steps),
        columns({ Word::Execution, Word::Step, Word::ElapsedMs, Word::Seed }),
        columns({ Word::TimeUtc, Word::SimulatedUtc, Word::BegunUtc, Word::FinishedUtc }));
    const auto write = [&writer](const QList<QStringList> &rows) {
        return std::all_of(rows.cbegin(), rows.cend(),
            [&writer](const QStringList &row) { return writer.write(row); });
    };
    bool right = write(steps);
    writer.beginSheet(parts.word(Word::Summary), { 2, 3 });
    right = right && write(summaryTable(parts));
    writer.beginSheet(parts.word(Word::Coverage), { 1 });
    right = right && write(coverageTable(parts));
    QBuffer device;
    device.open(QIODevice::WriteOnly);
    if (!right || !writer.finish(device)) {
        return domain::failure(domain::ErrorCode::StorageFailed, writer.errorString());
    }
    return device.data();
}

} // namespace qa
