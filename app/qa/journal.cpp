#include "qa/journal.h"

#include "domain/durablefile.h"
#include "domain/privatefile.h"
#include "domain/workfolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStorageInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

constexpr auto formatName = "partner-desk-run/1"_L1;
constexpr auto journalName = "journal.jsonl"_L1;
constexpr int lockFor = 5'000; ///< ms; another window writes one line at a time
constexpr qint64 largestJournal = 256 * 1024 * 1024;
/// What testers saw of customers is theirs alone.
constexpr auto privateFolder = domain::privateMode | QFileDevice::ExeOwner;

tl::unexpected<domain::Error> storageFailure(const QString &file, const QString &reason)
{
    const QStorageInfo place(QFileInfo(file).absolutePath());
    const bool full = place.isValid() && place.bytesAvailable() < 4096;
    return domain::failure(full ? domain::ErrorCode::StorageFull : domain::storageCode(reason),
        u"%1: %2"_s.arg(file, reason), { { u"file"_s, file }, { u"reason"_s, reason } });
}

tl::unexpected<domain::Error> refused(const QString &file, const QString &reason)
{
    return domain::failure(domain::ErrorCode::Refused, u"%1: %2"_s.arg(file, reason),
        { { u"file"_s, file }, { u"reason"_s, reason } });
}

QString textOf(const QDateTime &moment)
{
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODateWithMs) : QString();
}

QDateTime momentOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
}

QByteArray chained(const QByteArray &before, QJsonObject line)
{
    line.remove(u"chain"_s);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(before);
    hash.addData(QJsonDocument(line).toJson(QJsonDocument::Compact));
    return hash.result().toHex();
}

QJsonObject factsObject(const RunFacts &facts)
{
    return { { u"title"_s, facts.title }, { u"tester"_s, facts.tester },
        { u"build"_s, facts.build }, { u"system"_s, facts.system },
        { u"language"_s, facts.language }, { u"theme"_s, facts.theme }, { u"book"_s, facts.book },
        { u"seed"_s, facts.seed }, { u"simulated"_s, textOf(facts.simulated) },
        { u"environment"_s, facts.environment } };
}

RunFacts factsOf(const QJsonObject &object)
{
    const auto text = [&object](const QString &key) { return object.value(key).toString(); };
    return { text(u"title"_s), text(u"tester"_s), text(u"build"_s), text(u"system"_s),
        text(u"language"_s), text(u"theme"_s), text(u"book"_s), object.value(u"seed"_s).toInteger(),
        momentOf(object.value(u"simulated"_s)), text(u"environment"_s) };
}

/// The first line: what is tested, where, by whom. False where it is none.
bool takeHead(Run &run, const QJsonObject &line)
{
    if (line.value(u"format"_s).toString() != formatName) {
        return false;
    }
    run.facts = factsOf(line.value(u"facts"_s).toObject());
    run.again = line.value(u"again"_s).toString();
    run.begun = momentOf(line.value(u"at"_s));
    const QJsonArray cases = line.value(u"cases"_s).toArray();
    for (const QJsonValue &value : cases) {
        const auto testCase = readCase(QJsonDocument(value.toObject()).toJson(), journalName);
        if (!testCase) {
            return false;
        }
        run.cases.append(*testCase);
    }
    return run.begun.isValid();
}

StepResult resultOf(const QJsonObject &line, StepResult before)
{
    before.verdict = verdictOf(line.value(u"verdict"_s).toString()).value_or(Verdict::NotRun);
    before.note = line.value(u"note"_s).toString();
    before.defect = line.value(u"defect"_s).toString();
    before.ticked.clear();
    const QJsonArray ticked = line.value(u"ticked"_s).toArray();
    for (const QJsonValue &index : ticked) {
        before.ticked.append(index.toInt());
    }
    const QJsonObject finding = line.value(u"finding"_s).toObject();
    before.finding = {};
    for (const auto outcome :
        { Finding::Outcome::Holds, Finding::Outcome::Differs, Finding::Outcome::Unknown }) {
        if (finding.value(u"outcome"_s).toString() == code(outcome)) {
            before.finding = { outcome, finding.value(u"told"_s).toString() };
        }
    }
    before.at = momentOf(line.value(u"at"_s));
    before.elapsed = line.value(u"elapsed"_s).toInteger();
    return before;
}

/// What an entry does to a run. False: it does not fit.
bool apply(Run &run, const QJsonObject &line)
{
    const QString kind = line.value(u"kind"_s).toString();
    if (kind == "finished"_L1) {
        run.finished = momentOf(line.value(u"at"_s));
        return run.finished.isValid();
    }
    const QString caseId = line.value(u"case"_s).toString();
    const TestCase *testCase = run.testCase(caseId);
    if (testCase == nullptr) {
        return false;
    }
    QList<Execution> &executions = run.executions[caseId];
    if (executions.isEmpty() || kind == "execution"_L1) {
        executions.append(
            { static_cast<int>(executions.size()) + 1, momentOf(line.value(u"at"_s)), {}, {} });
    }
    Execution &execution = executions.last();
    if (kind == "execution"_L1) {
        return true;
    }
    if (kind == "caseVerdict"_L1) {
        execution.chosen = verdictOf(line.value(u"verdict"_s).toString());
        return true;
    }
    const QString stepId = line.value(u"step"_s).toString();
    if (testCase->step(stepId) == nullptr) {
        return false;
    }
    StepResult &result = execution.steps[stepId];
    if (kind == "verdict"_L1) {
        result = resultOf(line, result);
        return true;
    }
    if (kind == "evidence"_L1) {
        result.evidence.append({ line.value(u"file"_s).toString(),
            line.value(u"sha256"_s).toString().toLatin1(), momentOf(line.value(u"at"_s)) });
        return true;
    }
    return false;
}

/// A journal as it stands on the disk.
struct Journal
{
    Run run;
    QByteArray chain; ///< of the last good line
    qint64 lines = 0;
    qint64 end = 0; ///< of the last good line, in bytes
};

domain::Result<Journal> readJournal(const QString &file, const QString &id)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly)) {
        return storageFailure(file, source.errorString());
    }
    if (source.size() > largestJournal) {
        return refused(file, u"too large"_s);
    }
    Journal journal;
    journal.run.id = id;
    while (!source.atEnd()) {
        const QByteArray bytes = source.readLine();
        if (!bytes.endsWith('\n')) {
            break; // cut off while it was written: never confirmed
        }
        const QJsonObject line = QJsonDocument::fromJson(bytes).object();
        const QByteArray chain = chained(journal.chain, line);
        const bool whole = line.value(u"chain"_s).toString().toLatin1() == chain;
        if (!whole
            || !(journal.lines == 0 ? takeHead(journal.run, line) : apply(journal.run, line))) {
            journal.run.damaged = true;
            break;
        }
        journal.chain = chain;
        ++journal.lines;
        journal.end += bytes.size();
    }
    // Not its end: what could not be read is there, and the next entry must not take its place.
    if (source.error() != QFileDevice::NoError) {
        return storageFailure(file, source.errorString());
    }
    if (journal.lines == 0) {
        return domain::failure(domain::ErrorCode::BadInput, u"%1: no run"_s.arg(file),
            { { u"file"_s, file }, { u"reason"_s, u"not a run of this program"_s } });
    }
    return journal;
}

domain::Result<void> addLine(
    const QString &file, qint64 end, const QByteArray &before, QJsonObject line)
{
    line.insert(u"chain"_s, QString::fromLatin1(chained(before, line)));
    const QByteArray bytes = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    QFile journal(file);
    if (!journal.open(QIODevice::ReadWrite) || !journal.resize(end) || !journal.seek(end)) {
        return storageFailure(file, journal.errorString());
    }
    const bool isWritten = journal.write(bytes) == bytes.size() && journal.flush();
    if (!isWritten || !domain::toDisk(journal)) {
        const QString reason = isWritten ? qt_error_string() : journal.errorString();
        journal.resize(end); // what was there before stays as it was
        return storageFailure(file, reason);
    }
    return {};
}

/// Why the run takes no such entry; empty: it does.
QString whyNot(const Run &run, const QJsonObject &entry)
{
    if (run.damaged) {
        return u"damaged"_s;
    }
    if (run.finished.isValid()) {
        return u"finished"_s;
    }
    const auto verdict = verdictOf(entry.value(u"verdict"_s).toString());
    if (entry.value(u"kind"_s).toString() == "verdict"_L1 && verdict && needsNote(*verdict)
        && entry.value(u"note"_s).toString().trimmed().isEmpty()) {
        return u"note"_s;
    }
    Run tried = run;
    return apply(tried, entry) ? QString() : u"unknown"_s;
}

domain::Result<void> saveWhole(const QString &file, const QByteArray &bytes)
{
    if (const auto written = domain::writePrivately(file, bytes); !written) {
        return storageFailure(file, written.error().detail);
    }
    return {};
}

} // namespace

Entry Entry::verdict(const QString &caseId, const QString &stepId, const StepResult &result)
{
    QJsonArray ticked;
    for (const int index : result.ticked) {
        ticked.append(index);
    }
    return Entry({ { u"kind"_s, u"verdict"_s }, { u"case"_s, caseId }, { u"step"_s, stepId },
        { u"verdict"_s, code(result.verdict) }, { u"note"_s, result.note },
        { u"defect"_s, result.defect }, { u"ticked"_s, ticked }, { u"elapsed"_s, result.elapsed },
        { u"finding"_s,
            QJsonObject{ { u"outcome"_s, code(result.finding.outcome) },
                { u"told"_s, result.finding.told } } } });
}

Entry Entry::caseVerdict(const QString &caseId, std::optional<Verdict> verdict)
{
    return Entry({ { u"kind"_s, u"caseVerdict"_s }, { u"case"_s, caseId },
        { u"verdict"_s, verdict ? code(*verdict) : QString() } });
}

Entry Entry::execution(const QString &caseId)
{
    return Entry({ { u"kind"_s, u"execution"_s }, { u"case"_s, caseId } });
}

Entry Entry::evidence(const QString &caseId, const QString &stepId, const Evidence &evidence)
{
    return Entry({ { u"kind"_s, u"evidence"_s }, { u"case"_s, caseId }, { u"step"_s, stepId },
        { u"file"_s, evidence.file }, { u"sha256"_s, QString::fromLatin1(evidence.sha256) } });
}

Entry Entry::finished()
{
    return Entry({ { u"kind"_s, u"finished"_s } });
}

QString RunStore::folder(const QString &id) const
{
    return m_folder + u"/runs/"_s + id;
}

domain::Result<Run> RunStore::begin(const RunFacts &facts, const QList<TestCase> &cases,
    const QString &again, const QDateTime &now) const
{
    if (cases.isEmpty()) {
        return domain::failure(domain::ErrorCode::BadInput, u"a run without cases"_s,
            { { u"reason"_s, u"a run without cases"_s } });
    }
    QDir runs(m_folder + u"/runs"_s);
    if (const auto made = domain::makePrivateFolder(runs.path()); !made) {
        return storageFailure(runs.path(), made.error().detail);
    }
    int number = 0;
    const QStringList known = runs.entryList({ u"run-*"_s }, QDir::Dirs);
    for (const QString &name : known) {
        number = std::max(number, QStringView(name).mid(4).toInt());
    }
    QString id;
    do { // mkdir tells whether another window was faster
        id = u"run-%1"_s.arg(++number, 4, 10, QLatin1Char('0'));
        if (runs.mkdir(id, privateFolder)) {
            break;
        }
        const QString said = qt_error_string();
        if (!runs.exists(id)) {
            return storageFailure(runs.filePath(id), said);
        }
    } while (true);
    QJsonArray frozen;
    for (const TestCase &testCase : cases) {
        frozen.append(caseObject(testCase));
    }
    const QString file = folder(id) + u'/' + journalName;
    QFile made(file);
    if (!runs.mkdir(id + u"/evidence"_s, privateFolder)
        || !made.open(QIODevice::WriteOnly, domain::privateMode)) {
        return storageFailure(file, made.errorString());
    }
    made.close();
    const QJsonObject head{ { u"n"_s, 1 }, { u"format"_s, formatName }, { u"id"_s, id },
        { u"at"_s, textOf(now) }, { u"facts"_s, factsObject(facts) }, { u"again"_s, again },
        { u"cases"_s, frozen } };
    return addLine(file, 0, {}, head).and_then([&] { return read(id); });
}

domain::Result<Run> RunStore::read(const QString &id) const
{
    domain::removeDeadWorkFolders(folder(id) + u"/evidence"_s);
    return readJournal(folder(id) + u'/' + journalName, id).map([](const Journal &journal) {
        return journal.run;
    });
}

domain::Result<QList<RunStore::Summary>> RunStore::list() const
{
    QList<Summary> all;
    const QDir runs(m_folder + u"/runs"_s);
    const QStringList names
        = runs.entryList({ u"run-*"_s }, QDir::Dirs, QDir::Name | QDir::Reversed);
    for (const QString &name : names) {
        const auto run = read(name);
        if (run) {
            all.append({ name, run->facts.title, run->facts.tester, run->begun, run->finished,
                run->stepCount(), run->stepCount(Verdict::Pass), run->stepCount(Verdict::Fail),
                run->stepCount(Verdict::Blocked), run->damaged });
        } else if (QFile::exists(folder(name) + u'/' + journalName)) {
            Summary lost;
            lost.id = name;
            lost.title = name;
            lost.damaged = true;
            lost.unreadable = true;
            all.append(lost);
        }
    }
    return all;
}

domain::Result<Run> RunStore::append(
    const QString &id, const Entry &entry, const QDateTime &now) const
{
    const QString file = folder(id) + u'/' + journalName;
    QFile lock(folder(id) + u"/journal.lock"_s);
    if (!lock.open(QIODevice::ReadWrite, domain::privateMode)) {
        return storageFailure(lock.fileName(), lock.errorString());
    }
    if (!domain::lockForWriting(lock, lockFor)) {
        return storageFailure(file, u"another program writes it"_s);
    }
    auto journal = readJournal(file, id);
    if (!journal) {
        return tl::unexpected(journal.error());
    }
    QJsonObject line = entry.object();
    line.insert(u"n"_s, journal->lines + 1);
    line.insert(u"at"_s, textOf(now));
    if (const QString reason = whyNot(journal->run, line); !reason.isEmpty()) {
        return refused(file, reason);
    }
    return addLine(file, journal->end, journal->chain, line).map([&] {
        (void)apply(journal->run, line);
        return journal->run;
    });
}

domain::Result<Run> RunStore::attach(const QString &id, const QString &caseId,
    const QString &stepId, const QByteArray &png, const QJsonObject &facts,
    const QDateTime &now) const
{
    const auto run = read(id);
    if (!run) {
        return run;
    }
    const QString place = folder(id);
    int number = 0;
    QString name;
    do {
        name = u"evidence/%1-%2-%3-%4"_s.arg(id, caseId, stepId)
                   .arg(++number, 2, 10, QLatin1Char('0'));
    } while (QFile::exists(place + u'/' + name + u".png"_s));
    Evidence evidence;
    evidence.file = name + u".png"_s;
    evidence.sha256 = QCryptographicHash::hash(png, QCryptographicHash::Sha256).toHex();
    QJsonObject sidecar = facts;
    sidecar.insert(u"run"_s, id);
    sidecar.insert(u"case"_s, caseId);
    sidecar.insert(u"step"_s, stepId);
    sidecar.insert(u"taken"_s, textOf(now));
    sidecar.insert(u"file"_s, evidence.file);
    sidecar.insert(u"sha256"_s, QString::fromLatin1(evidence.sha256));
    return saveWhole(place + u'/' + evidence.file, png)
        .and_then([&] {
            return saveWhole(place + u'/' + name + u".json"_s, QJsonDocument(sidecar).toJson());
        })
        .and_then([&] { return append(id, Entry::evidence(caseId, stepId, evidence), now); });
}

} // namespace qa
