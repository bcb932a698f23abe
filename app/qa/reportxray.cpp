#include "qa/reportparts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

/// The statuses that Xray Cloud has from the start. It has none for blocked, and refuses a whole
/// file for a status that it does not know: what has not been decided is still to do, and a comment
/// tells what the tester said.
QString statusOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return u"PASSED"_s;
    case Verdict::Fail:
        return u"FAILED"_s;
    case Verdict::Blocked:
    case Verdict::Skipped:
    case Verdict::NotRun:
        break;
    }
    return u"TODO"_s;
}

/// "2026-01-05T00:30:00+00:00": Xray takes no thousandths, and wants the offset.
QString moment(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss+00:00"_s) : QString();
}

/// The key of an issue of Jira, alone or at the end of its address: what Xray can bind a result to.
QString issueKey(const QString &defect)
{
    static const QRegularExpression key(
        u"^(?:https?://[^\\s?#]+/browse/)?([A-Z][A-Z0-9_]+-[1-9][0-9]*)/?$"_s);
    return key.match(defect).captured(1);
}

void insertText(QJsonObject *object, const QString &name, const QString &value)
{
    if (!value.isEmpty()) {
        object->insert(name, value);
    }
}

QString todoComment(const Parts &parts, Verdict verdict)
{
    return verdict == Verdict::Blocked || verdict == Verdict::Skipped
        ? parts.word(Word::ExportedAsTodo).arg(parts.word(verdict))
        : QString();
}

QJsonObject stepResult(const Parts &parts, const StepPart &step)
{
    const StepResult &known = step.result;
    QStringList comments{ todoComment(parts, known.verdict) };
    QJsonArray evidence;
    for (const Picture &picture : step.pictures) {
        comments.append(parts.trouble(picture));
        if (picture.state == Picture::State::Whole) {
            evidence.append(
                QJsonObject{ { u"data"_s, QString::fromLatin1(picture.bytes.toBase64()) },
                    { u"filename"_s, picture.fileName() }, { u"contentType"_s, u"image/png"_s } });
        }
    }
    if (known.finding.outcome != Finding::Outcome::None) {
        comments.append(u"%1: %2. %3"_s
                            .arg(parts.word(Word::SelfCheck), parts.word(known.finding.outcome),
                                known.finding.told)
                            .trimmed());
    }
    const QString key = issueKey(known.defect);
    if (!known.defect.isEmpty() && key.isEmpty()) {
        comments.append(u"%1: %2"_s.arg(parts.word(Word::Defect), known.defect));
    }
    comments.removeAll(QString());
    QJsonObject object{ { u"status"_s, statusOf(known.verdict) } };
    insertText(&object, u"comment"_s, comments.join(u'\n'));
    insertText(&object, u"actualResult"_s, known.note);
    if (!evidence.isEmpty()) {
        object.insert(u"evidence"_s, evidence);
    }
    if (!key.isEmpty()) {
        object.insert(u"defects"_s, QJsonArray{ key });
    }
    return object;
}

QJsonObject testOf(const Parts &parts, const CasePart &part)
{
    QJsonArray definitions;
    QJsonArray results;
    QStringList keys;
    QStringList labels;
    for (const StepPart &step : part.steps) {
        definitions.append(QJsonObject{ { u"action"_s, parts.in(step.step.action) },
            { u"data"_s, step.step.statements.join("; "_L1) },
            { u"result"_s, expectedLines(step, parts.language) } });
        results.append(stepResult(parts, step));
        keys.append(issueKey(step.result.defect));
        labels += step.step.statements;
    }
    labels.prepend(part.test.id);
    labels.removeDuplicates();
    labels.replaceInStrings(u" "_s, u"_"_s); // Jira splits labels there
    QJsonObject info{ { u"summary"_s, parts.in(part.test.title) }, { u"type"_s, u"Manual"_s },
        { u"steps"_s, definitions }, { u"labels"_s, QJsonArray::fromStringList(labels) } };
    insertText(&info, u"projectKey"_s, parts.project);

    QStringList comments{ u"%1: %2"_s.arg(parts.word(Word::CaseId), part.test.id),
        todoComment(parts, part.verdict) };
    const QString preconditions = parts.in(part.test.preconditions);
    if (!preconditions.isEmpty()) {
        comments.append(u"%1: %2"_s.arg(parts.word(Word::Preconditions), preconditions));
    }
    comments.removeAll(QString());
    QJsonObject test{ { u"testInfo"_s, info }, { u"status"_s, statusOf(part.verdict) },
        { u"comment"_s, comments.join(u'\n') }, { u"steps"_s, results } };
    insertText(&test, u"start"_s, moment(part.begun));
    insertText(&test, u"finish"_s, moment(part.ended()));
    keys.removeAll(QString());
    keys.removeDuplicates();
    if (!keys.isEmpty()) {
        test.insert(u"defects"_s, QJsonArray::fromStringList(keys));
    }
    return test;
}

} // namespace

QByteArray xrayJson(const Parts &parts)
{
    const RunFacts &facts = parts.run.facts;
    QStringList description;
    for (const auto &[name, value] : parts.facts()) {
        description.append(u"%1: %2"_s.arg(parts.word(name), value));
    }
    if (parts.run.damaged) {
        description.append(parts.word(Word::Damaged));
    }
    QJsonObject info{ { u"summary"_s, facts.title.isEmpty() ? parts.run.id : facts.title },
        { u"description"_s, description.join(u'\n') } };
    insertText(&info, u"project"_s, parts.project);
    insertText(&info, u"revision"_s, facts.build);
    insertText(&info, u"startDate"_s, moment(parts.run.begun));
    insertText(&info, u"finishDate"_s, moment(parts.ended()));
    // Environments are labels there: one word each.
    if (QString environment = facts.environment.simplified(); !environment.isEmpty()) {
        info.insert(u"testEnvironments"_s, QJsonArray{ environment.replace(u' ', u'_') });
    }
    QJsonArray tests;
    for (const CasePart &part : parts.cases) {
        tests.append(testOf(parts, part));
    }
    return QJsonDocument(QJsonObject{ { u"info"_s, info }, { u"tests"_s, tests } }).toJson();
}

} // namespace qa
