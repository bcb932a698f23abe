#include "qa/reportparts.h"

#include "qa/scenario.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

bool isAllowed(QChar letter)
{
    const char16_t code = letter.unicode();
    return code >= 0x20 ? code != 0xFFFE && code != 0xFFFF
                        : code == u'\t' || code == u'\n' || code == u'\r';
}

catalog::Name cleanName(const catalog::Name &name)
{
    return { cleaned(name.en), cleaned(name.ko) };
}

TestCase cleanCase(TestCase test)
{
    test.id = cleaned(test.id);
    test.title = cleanName(test.title);
    test.scenario = cleaned(test.scenario);
    test.preconditions = cleanName(test.preconditions);
    for (Step &step : test.steps) {
        step.id = cleaned(step.id);
        step.action = cleanName(step.action);
        for (catalog::Name &expected : step.expected) {
            expected = cleanName(expected);
        }
        for (QString &statement : step.statements) {
            statement = cleaned(statement);
        }
    }
    return test;
}

RunFacts cleanFacts(RunFacts facts)
{
    for (QString *text : { &facts.title, &facts.tester, &facts.build, &facts.system,
             &facts.language, &facts.theme, &facts.book, &facts.environment }) {
        *text = cleaned(*text);
    }
    return facts;
}

StepResult cleanResult(StepResult result)
{
    result.note = cleaned(result.note);
    result.defect = cleaned(result.defect).trimmed();
    result.finding.told = cleaned(result.finding.told);
    std::sort(result.ticked.begin(), result.ticked.end());
    return result;
}

/// Reads what lies below the folder of a run, and nothing beside it: a journal that somebody wrote
/// by hand must not carry other files of the computer into a report.
class Pictures
{
public:
    explicit Pictures(const QString &folder)
        : m_folder(folder)
        , m_root(QFileInfo(folder).canonicalFilePath())
    {
    }
    Picture read(const Evidence &evidence)
    {
        if (const auto known = m_known.constFind(evidence.file); known != m_known.cend()) {
            return *known;
        }
        Picture picture;
        picture.name = cleaned(evidence.file);
        picture.taken = evidence.taken;
        if (const std::optional<QByteArray> bytes = bytesOf(evidence.file)) {
            const QByteArray sum
                = QCryptographicHash::hash(*bytes, QCryptographicHash::Sha256).toHex();
            picture.state = sum == evidence.sha256.toLower() ? Picture::State::Whole
                                                             : Picture::State::Changed;
            picture.bytes = picture.state == Picture::State::Whole ? *bytes : QByteArray();
        }
        if (picture.state == Picture::State::Whole) {
            const QString beside = evidence.file.left(evidence.file.lastIndexOf(u'.')) + u".json"_s;
            if (const std::optional<QByteArray> facts = bytesOf(beside)) {
                picture.sidecarName = beside;
                picture.sidecar = *facts;
            }
        }
        m_known.insert(evidence.file, picture);
        m_all.append(picture);
        return picture;
    }
    [[nodiscard]] const QList<Picture> &all() const { return m_all; }

private:
    [[nodiscard]] std::optional<QByteArray> bytesOf(const QString &name) const
    {
        const QString place = QFileInfo(m_folder + u'/' + name).canonicalFilePath();
        QFile file(place);
        if (m_root.isEmpty() || !name.startsWith("evidence/"_L1) || cleaned(name) != name
            || name.contains(u'\\') || !place.startsWith(m_root + u"/evidence/"_s)
            || QDir::cleanPath(name) != name || !file.open(QIODevice::ReadOnly)) {
            return std::nullopt;
        }
        return file.readAll();
    }

    QString m_folder;
    QString m_root;
    QHash<QString, Picture> m_known;
    QList<Picture> m_all;
};

CasePart partOf(const TestCase &test, const Execution *execution, Pictures &pictures)
{
    CasePart part;
    part.test = cleanCase(test);
    if (execution != nullptr) {
        part.execution = execution->number;
        part.begun = execution->begun;
        part.verdict = execution->verdict(test);
        part.suggested = execution->suggested(test);
    }
    for (qsizetype at = 0; at < test.steps.size(); ++at) {
        StepPart step;
        step.number = static_cast<int>(at) + 1;
        step.step = part.test.steps.at(at);
        if (execution != nullptr) {
            step.result = cleanResult(execution->steps.value(test.steps.at(at).id));
        }
        part.elapsed += step.result.elapsed;
        for (const Evidence &evidence : std::as_const(step.result.evidence)) {
            step.pictures.append(pictures.read(evidence));
        }
        part.steps.append(step);
    }
    return part;
}

/// "UTC+09:00", of the moment that is told.
QString zoneText(const QTimeZone &zone, const QDateTime &moment)
{
    constexpr int hour = 3600;
    constexpr int minute = 60;
    const int offset = zone.offsetFromUtc(moment);
    const int size = std::abs(offset);
    return u"UTC%1%2:%3"_s.arg(QChar(offset < 0 ? u'-' : u'+'))
        .arg(size / hour, 2, 10, QLatin1Char('0'))
        .arg(size % hour / minute, 2, 10, QLatin1Char('0'));
}

} // namespace

QDateTime CasePart::ended() const
{
    QDateTime last = begun;
    for (const StepPart &step : steps) {
        last = step.result.at.isValid() && (!last.isValid() || step.result.at > last)
            ? step.result.at
            : last;
    }
    return last;
}

int CasePart::done() const
{
    return static_cast<int>(std::count_if(steps.cbegin(), steps.cend(),
        [](const StepPart &step) { return step.result.verdict != Verdict::NotRun; }));
}

QString Parts::time(const QDateTime &moment) const
{
    return moment.isValid() ? moment.toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm:ss"_s)
                            : QString();
}

QString Parts::trouble(const Picture &picture) const
{
    switch (picture.state) {
    case Picture::State::Missing:
        return word(Word::PictureMissing).arg(picture.name);
    case Picture::State::Changed:
        return word(Word::PictureChanged).arg(picture.name);
    case Picture::State::Whole:
        break;
    }
    return {};
}

QList<std::pair<Word, QString>> Parts::facts() const
{
    const RunFacts &known = run.facts;
    QList<std::pair<Word, QString>> all{
        { Word::RunId, run.id },
        { Word::Tester, known.tester },
        { Word::Build, known.build },
        { Word::System, known.system },
        { Word::Language, languageWord(known.language) },
        { Word::Theme, themeWord(known.theme, language) },
        { Word::Book, known.book },
        { Word::Seed, known.seed == 0 ? QString() : QString::number(known.seed) },
        { Word::Simulated, time(known.simulated) },
        { Word::Environment, known.environment },
        { Word::Begun, time(run.begun) },
        { Word::Finished, run.finished.isValid() ? time(run.finished) : word(Word::UnderWay) },
        { Word::TimeZone, run.begun.isValid() ? zoneText(zone, run.begun) : QString() },
        { Word::Again, run.again },
    };
    all.removeIf([](const auto &fact) { return fact.second.isEmpty(); });
    return all;
}

int Parts::count(Verdict verdict) const
{
    return static_cast<int>(std::count_if(cases.cbegin(), cases.cend(),
        [verdict](const CasePart &part) { return part.verdict == verdict; }));
}

int Parts::stepCount(Verdict verdict) const
{
    int count = 0;
    for (const CasePart &part : cases) {
        count += static_cast<int>(std::count_if(part.steps.cbegin(), part.steps.cend(),
            [verdict](const StepPart &step) { return step.result.verdict == verdict; }));
    }
    return count;
}

QDateTime Parts::ended() const
{
    QDateTime last = run.finished.isValid() ? run.finished : run.begun;
    for (const CasePart &part : cases) {
        const QDateTime ended = part.ended();
        last = !run.finished.isValid() && ended.isValid() && (!last.isValid() || ended > last)
            ? ended
            : last;
    }
    return last;
}

Parts partsOf(const ReportSource &source)
{
    Parts parts;
    parts.run = source.run;
    parts.run.id = cleaned(source.run.id);
    parts.run.again = cleaned(source.run.again);
    parts.run.facts = cleanFacts(source.run.facts);
    parts.run.executions.clear();
    parts.language = source.language;
    parts.zone = source.zone.isValid() ? source.zone : QTimeZone::utc();
    parts.project = cleaned(source.project);
    if (const auto scenarios = shippedScenarios()) {
        for (const Scenario &scenario : *scenarios) {
            parts.scenes.insert(scenario.id, scenario.title);
        }
    }
    Pictures pictures(source.folder);
    for (TestCase &test : parts.run.cases) {
        const QList<Execution> executions = source.run.executions.value(test.id);
        CasePart part
            = partOf(test, executions.isEmpty() ? nullptr : &executions.constLast(), pictures);
        for (qsizetype at = 0; at + 1 < executions.size(); ++at) {
            part.earlier.append(partOf(test, &executions.at(at), pictures));
        }
        parts.cases.append(part);
        test = cleanCase(test);
    }
    parts.pictures = pictures.all();
    return parts;
}

QString cleaned(const QString &text)
{
    QString clean = text;
    for (qsizetype at = 0; at < clean.size(); ++at) {
        const QChar letter = clean.at(at);
        if (letter.isHighSurrogate() && at + 1 < clean.size()
            && clean.at(at + 1).isLowSurrogate()) {
            ++at;
        } else if (letter.isSurrogate() || !isAllowed(letter)) {
            clean[at] = QChar::ReplacementCharacter;
        }
    }
    return clean;
}

QString linkOf(const QString &defect)
{
    // Tolerant: what a browser's line shows is pasted with Korean and quotation marks in it.
    const QUrl url(defect, QUrl::TolerantMode);
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return isWeb && url.isValid() && !url.host().isEmpty() ? url.toString(QUrl::FullyEncoded)
                                                           : QString();
}

QString tickedNumbers(const StepPart &step)
{
    QStringList numbers;
    for (const int index : step.result.ticked) {
        numbers.append(QString::number(index + 1));
    }
    return numbers.join("; "_L1);
}

QString expectedLines(const StepPart &step, catalog::Language language)
{
    QStringList lines;
    for (const catalog::Name &expected : step.step.expected) {
        lines.append(expected.in(language));
    }
    return lines.join(u'\n');
}

QString signedWord(Verdict verdict, catalog::Language language)
{
    return sign(verdict) + QString(u' ') + word(verdict, language);
}

QString madeId(const QStringList &names)
{
    static const QUuid room(u"5f0e6f4e-0f5b-5d7c-9a43-2f8f8f1f5a10"_s);
    return QUuid::createUuidV5(room, names.join(QChar(0x1f))).toString(QUuid::WithoutBraces);
}

QList<ReportFile> evidenceFiles(const Parts &parts)
{
    QList<ReportFile> files;
    for (const Picture &picture : parts.pictures) {
        if (picture.state == Picture::State::Whole) {
            files.append({ picture.name, picture.bytes });
            if (!picture.sidecarName.isEmpty()) {
                files.append({ picture.sidecarName, picture.sidecar });
            }
        }
    }
    return files;
}

} // namespace qa
