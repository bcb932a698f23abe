#include "qa/reportparts.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

/// Blocked is what Allure calls broken: the test could not be carried through.
QString statusOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return u"passed"_s;
    case Verdict::Fail:
        return u"failed"_s;
    case Verdict::Blocked:
        return u"broken"_s;
    case Verdict::Skipped:
    case Verdict::NotRun:
        break;
    }
    return u"skipped"_s;
}

QString digest(const QString &text)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Md5).toHex());
}

QJsonObject named(const QString &name, const QString &value)
{
    return { { u"name"_s, name }, { u"value"_s, value } };
}

class Maker
{
public:
    explicit Maker(const Parts &parts)
        : m_parts(parts)
    {
    }

    QList<ReportFile> all()
    {
        for (const CasePart &part : m_parts.cases) {
            QJsonArray results;
            // All passes of a case share one history: Allure shows the earlier ones as retries.
            for (const CasePart &earlier : part.earlier) {
                results.append(result(earlier));
            }
            results.append(result(part));
            container(part, results);
        }
        m_files.append({ u"environment.properties"_s, environment() });
        add(u"categories.json"_s, QJsonDocument(categories()));
        return m_files;
    }

private:
    void add(const QString &name, const QJsonDocument &json)
    {
        m_files.append({ name, json.toJson() });
    }
    [[nodiscard]] QString idOf(const CasePart &part, const QString &kind) const
    {
        return madeId({ m_parts.run.id, QString::number(m_parts.run.begun.toMSecsSinceEpoch()),
            part.test.id, QString::number(part.execution), kind });
    }
    /// Where something began of which no time is known.
    [[nodiscard]] qint64 beginning(const CasePart &part) const
    {
        const QDateTime begun = part.begun.isValid() ? part.begun : m_parts.run.begun;
        return begun.isValid() ? begun.toMSecsSinceEpoch() : 0;
    }
    QString result(const CasePart &part)
    {
        const QString id = idOf(part, u"result"_s);
        const QString fullName = u"walkthroughs.%1.%2"_s.arg(code(part.test.cloud), part.test.id);
        const qint64 start = beginning(part);
        qint64 stop = start;
        QJsonArray steps;
        QJsonArray links;
        for (const StepPart &step : part.steps) {
            const qint64 began = stop;
            steps.append(stepObject(part, step, began, &stop));
            const QString link = linkOf(step.result.defect);
            if (!link.isEmpty()) {
                links.append(QJsonObject{ { u"name"_s, step.result.defect }, { u"url"_s, link },
                    { u"type"_s, u"issue"_s } });
            }
        }
        const RunFacts &facts = m_parts.run.facts;
        QJsonObject object{ { u"uuid"_s, id }, { u"historyId"_s, digest(fullName) },
            { u"testCaseId"_s, digest(part.test.id) }, { u"fullName"_s, fullName },
            { u"name"_s, m_parts.in(part.test.title) },
            { u"description"_s, m_parts.in(part.test.preconditions) },
            { u"status"_s, statusOf(part.verdict) }, { u"stage"_s, u"finished"_s },
            { u"start"_s, start }, { u"stop"_s, stop }, { u"steps"_s, steps },
            { u"links"_s, links }, { u"attachments"_s, QJsonArray() } };
        if (const QJsonObject details = detailsOf(part); !details.isEmpty()) {
            object.insert(u"statusDetails"_s, details);
        }
        QJsonArray labels{ named(u"parentSuite"_s, facts.title),
            named(u"suite"_s, m_parts.word(part.test.cloud)), named(u"framework"_s, u"manual"_s),
            named(u"language"_s, facts.language) };
        if (!facts.tester.isEmpty()) {
            labels.append(named(u"owner"_s, facts.tester));
        }
        QStringList statements;
        for (const StepPart &step : part.steps) {
            statements += step.step.statements;
        }
        statements.removeDuplicates();
        for (const QString &statement : std::as_const(statements)) {
            labels.append(named(u"tag"_s, statement));
        }
        object.insert(u"labels"_s, labels);
        QJsonArray parameters{ named(m_parts.word(Word::CaseId), part.test.id) };
        for (const auto &[name, value] : m_parts.facts()) {
            QJsonObject parameter = named(m_parts.word(name), value);
            parameter.insert(u"excluded"_s, true); // another build is no other test
            parameters.append(parameter);
        }
        object.insert(u"parameters"_s, parameters);
        add(id + u"-result.json"_s, QJsonDocument(object));
        return id;
    }
    QJsonObject stepObject(const CasePart &part, const StepPart &step, qint64 began, qint64 *stop)
    {
        const StepResult &known = step.result;
        const qint64 ended = known.at.isValid() ? known.at.toMSecsSinceEpoch() : began;
        const qint64 start = known.at.isValid() ? ended - qMax<qint64>(0, known.elapsed) : began;
        *stop = qMax(*stop, ended);
        QJsonArray parameters;
        const auto tell = [&](Word name, const QString &value) {
            if (!value.isEmpty()) {
                parameters.append(named(m_parts.word(name), value));
            }
        };
        tell(Word::Verdict, m_parts.word(known.verdict));
        tell(Word::Statements, step.step.statements.join("; "_L1));
        tell(Word::Expected, expectedLines(step, m_parts.language));
        tell(Word::Confirmed, tickedNumbers(step));
        tell(Word::Note, known.note);
        tell(Word::Defect, known.defect);
        if (known.finding.outcome != Finding::Outcome::None) {
            tell(Word::SelfCheck, m_parts.word(known.finding.outcome));
            tell(Word::SelfCheckTold, known.finding.told);
        }
        QJsonArray attachments;
        for (qsizetype at = 0; at < step.pictures.size(); ++at) {
            const Picture &picture = step.pictures.at(at);
            tell(Word::Evidence, m_parts.trouble(picture));
            if (picture.state == Picture::State::Whole) {
                const QString source
                    = idOf(part, step.step.id + u'/' + QString::number(at)) + u"-attachment.png"_s;
                m_files.append({ source, picture.bytes });
                attachments.append(QJsonObject{ { u"name"_s, picture.fileName() },
                    { u"source"_s, source }, { u"type"_s, u"image/png"_s } });
            }
        }
        QJsonObject object{ { u"name"_s,
                                u"%1. %2"_s.arg(
                                    QString::number(step.number), m_parts.in(step.step.action)) },
            { u"status"_s, statusOf(known.verdict) }, { u"stage"_s, u"finished"_s },
            { u"start"_s, start }, { u"stop"_s, qMax(start, ended) },
            { u"parameters"_s, parameters }, { u"attachments"_s, attachments },
            { u"steps"_s, QJsonArray() } };
        if (!known.note.isEmpty()) {
            object.insert(u"statusDetails"_s, QJsonObject{ { u"message"_s, known.note } });
        }
        return object;
    }
    [[nodiscard]] QJsonObject detailsOf(const CasePart &part) const
    {
        if (part.verdict == Verdict::Pass) {
            return {};
        }
        QStringList notes;
        for (const StepPart &step : part.steps) {
            if (step.result.verdict == part.verdict && !step.result.note.isEmpty()) {
                notes.append(u"%1. %2"_s.arg(QString::number(step.number), step.result.note));
            }
        }
        notes.prepend(m_parts.word(part.verdict));
        return { { u"message"_s, notes.join(u'\n') } };
    }
    /// The preconditions, as what is set up before the test.
    void container(const CasePart &part, const QJsonArray &results)
    {
        const QString preconditions = m_parts.in(part.test.preconditions);
        if (preconditions.isEmpty()) {
            return;
        }
        const qint64 start = beginning(part.earlier.isEmpty() ? part : part.earlier.constFirst());
        const QString id = idOf(part, u"container"_s);
        const QJsonObject before{
            { u"name"_s, u"%1: %2"_s.arg(m_parts.word(Word::Preconditions), preconditions) },
            { u"status"_s, part.execution > 0 ? u"passed"_s : u"skipped"_s },
            { u"stage"_s, u"finished"_s }, { u"start"_s, start }, { u"stop"_s, start }
        };
        add(id + u"-container.json"_s,
            QJsonDocument(
                QJsonObject{ { u"uuid"_s, id }, { u"name"_s, m_parts.in(part.test.title) },
                    { u"children"_s, results }, { u"befores"_s, QJsonArray{ before } },
                    { u"afters"_s, QJsonArray() }, { u"start"_s, start }, { u"stop"_s, start } }));
    }
    /// As java.util.Properties reads them: Latin-1, anything else by its code.
    [[nodiscard]] QByteArray environment() const
    {
        QByteArray lines;
        for (const auto &[name, value] : m_parts.facts()) {
            lines += escaped(m_parts.word(name)) + " = " + escaped(value) + '\n';
        }
        return lines;
    }
    static QByteArray escaped(const QString &text)
    {
        QByteArray plain;
        for (const QChar letter : text) {
            const char16_t unit = letter.unicode();
            if (unit == u'\n' || unit == u'\r' || unit == u'\t') {
                plain += ' ';
            } else if (QStringView(u"\\ :=#!").contains(letter)) {
                plain += '\\';
                plain += static_cast<char>(unit);
            } else if (unit < 0x20 || unit > 0x7e) {
                plain += "\\u" + QByteArray::number(unit, 16).rightJustified(4, '0');
            } else {
                plain += static_cast<char>(unit);
            }
        }
        return plain;
    }
    [[nodiscard]] QJsonArray categories() const
    {
        const auto category = [](const QString &name, const QString &status) {
            return QJsonObject{ { u"name"_s, name },
                { u"matchedStatuses"_s, QJsonArray{ status } } };
        };
        return { category(m_parts.word(Verdict::Fail), u"failed"_s),
            category(m_parts.word(Verdict::Blocked), u"broken"_s),
            category(u"%1, %2"_s.arg(m_parts.word(Verdict::Skipped), m_parts.word(Verdict::NotRun)),
                u"skipped"_s) };
    }

    const Parts &m_parts;
    QList<ReportFile> m_files;
};

} // namespace

QList<ReportFile> allureFiles(const Parts &parts)
{
    QList<ReportFile> files = Maker(parts).all();
    // In a folder of their own, by the name that `allure generate` looks for.
    for (ReportFile &file : files) {
        file.name.prepend("allure-results/"_L1);
    }
    return files;
}

} // namespace qa
