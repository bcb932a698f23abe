#include "domain/isotext.h"
#include "qa/reportparts.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

/// Seconds, as every reader of JUnit takes them.
QString seconds(qint64 ms)
{
    constexpr double second = 1000;
    return QString::number(static_cast<double>(qMax<qint64>(0, ms)) / second, 'f', 3);
}

QString stepNumber(const CasePart &part, const StepPart &step)
{
    const auto width = static_cast<int>(QString::number(part.steps.size()).size());
    return u"%1"_s.arg(step.number, qMax(2, width), 10, QLatin1Char('0'));
}

/// One line, and what a tester wrote is never an order to Jenkins to attach a file.
QString plainLine(QString text)
{
    text.replace(u'\n', u' ').replace(u'\r', u' ');
    return text.replace("[[ATTACHMENT"_L1, "[ATTACHMENT"_L1);
}

/// "2. Do this: Fail. Note".
QString stepLine(const Parts &parts, const StepPart &step)
{
    QString line = u"%1. %2: %3"_s.arg(
        QString::number(step.number), parts.in(step.step.action), parts.word(step.result.verdict));
    if (!step.result.note.isEmpty()) {
        line += u". "_s + step.result.note;
    }
    return plainLine(line);
}

/// All that is known of the steps with one verdict.
QString stepsWith(const Parts &parts, const CasePart &part, Verdict verdict)
{
    QStringList lines;
    const auto add = [&](Word name, const QString &value) {
        if (!value.isEmpty()) {
            lines.append(u"   %1: %2"_s.arg(parts.word(name), value));
        }
    };
    for (const StepPart &step : part.steps) {
        if (step.result.verdict == verdict) {
            lines.append(stepLine(parts, step));
            add(Word::Expected, expectedLines(step, parts.language).replace(u'\n', "; "_L1));
            add(Word::SelfCheck, step.result.finding.told);
            add(Word::Defect, step.result.defect);
        }
    }
    return lines.join(u'\n');
}

/// The first note of a step with this verdict, behind the verdict in words.
QString reason(const Parts &parts, const CasePart &part, Verdict verdict)
{
    for (const StepPart &step : part.steps) {
        if (step.result.verdict == verdict && !step.result.note.isEmpty()) {
            return u"%1: %2"_s.arg(parts.word(verdict), step.result.note);
        }
    }
    return verdict == Verdict::NotRun && part.execution > 0 ? u"%1 (%2)"_s.arg(parts.word(verdict),
               parts.word(Word::StepsDone).arg(part.done()).arg(part.steps.size()))
                                                            : parts.word(verdict);
}

class Writer
{
public:
    explicit Writer(const Parts &parts)
        : m_parts(parts)
        , m_xml(&m_bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
    }

    QByteArray all()
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(u"testsuites"_s);
        counts(m_parts.run.facts.title, m_parts.cases);
        for (const CloudScope scope : { CloudScope::Global, CloudScope::China, CloudScope::Both }) {
            QList<CasePart> cases = m_parts.cases;
            cases.removeIf([scope](const CasePart &part) { return part.test.cloud != scope; });
            if (!cases.isEmpty()) {
                suite(scope, cases);
            }
        }
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    void counts(const QString &name, const QList<CasePart> &cases)
    {
        qint64 spent = 0;
        int failed = 0;
        int skipped = 0;
        for (const CasePart &part : cases) {
            spent += part.elapsed;
            failed += part.verdict == Verdict::Fail ? 1 : 0;
            skipped += part.verdict != Verdict::Fail && part.verdict != Verdict::Pass ? 1 : 0;
        }
        m_xml.writeAttribute(u"name"_s, name);
        m_xml.writeAttribute(u"tests"_s, QString::number(cases.size()));
        m_xml.writeAttribute(u"failures"_s, QString::number(failed));
        m_xml.writeAttribute(u"errors"_s, u"0"_s);
        m_skipped = skipped;
        m_xml.writeAttribute(u"time"_s, seconds(spent));
    }
    void suite(CloudScope scope, const QList<CasePart> &cases)
    {
        m_xml.writeStartElement(u"testsuite"_s);
        counts(u"%1 - %2"_s.arg(m_parts.run.facts.title, m_parts.word(scope)), cases);
        m_xml.writeAttribute(u"skipped"_s, QString::number(m_skipped));
        if (m_parts.run.begun.isValid()) {
            // The format knows no zone; the readers take it as UTC.
            m_xml.writeAttribute(
                u"timestamp"_s, m_parts.run.begun.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s));
        }
        m_xml.writeStartElement(u"properties"_s);
        runProperties();
        m_xml.writeEndElement();
        for (const CasePart &part : cases) {
            testCase(part);
        }
        m_xml.writeEndElement();
    }
    void property(const QString &name, const QString &value)
    {
        if (!value.isEmpty()) {
            m_xml.writeEmptyElement(u"property"_s);
            m_xml.writeAttribute(u"name"_s, name);
            m_xml.writeAttribute(u"value"_s, value);
        }
    }
    /// Names for machines, in English whatever the language of the report.
    void runProperties()
    {
        const RunFacts &facts = m_parts.run.facts;
        property(u"run"_s, m_parts.run.id);
        property(u"tester"_s, facts.tester);
        property(u"build"_s, facts.build);
        property(u"system"_s, facts.system);
        property(u"language"_s, facts.language);
        property(u"theme"_s, facts.theme);
        property(u"book"_s, facts.book);
        property(u"seed"_s, facts.seed == 0 ? QString() : QString::number(facts.seed));
        property(u"simulated"_s, domain::isoText(facts.simulated));
        property(u"environment"_s, facts.environment);
        property(u"begun"_s, domain::isoText(m_parts.run.begun));
        property(u"finished"_s, domain::isoText(m_parts.run.finished));
        property(u"again"_s, m_parts.run.again);
        property(u"damaged"_s, m_parts.run.damaged ? m_parts.word(Word::Damaged) : QString());
    }
    void testCase(const CasePart &part)
    {
        m_xml.writeStartElement(u"testcase"_s);
        m_xml.writeAttribute(u"name"_s, m_parts.in(part.test.title));
        m_xml.writeAttribute(
            u"classname"_s, u"walkthroughs.%1.%2"_s.arg(code(part.test.cloud), part.test.id));
        m_xml.writeAttribute(u"time"_s, seconds(part.elapsed));
        m_xml.writeStartElement(u"properties"_s);
        property(u"case"_s, part.test.id);
        property(u"verdict"_s, code(part.verdict));
        property(u"execution"_s, QString::number(part.execution));
        property(u"begun"_s, domain::isoText(part.begun));
        runProperties();
        // Each step under a name of its own: many readers keep properties as a table of names.
        for (const StepPart &step : part.steps) {
            property(u"step.%1"_s.arg(stepNumber(part, step)),
                u"%1: %2"_s.arg(code(step.result.verdict), m_parts.in(step.step.action)));
            property(u"step.%1.statements"_s.arg(stepNumber(part, step)),
                step.step.statements.join(u' '));
            property(u"step.%1.defect"_s.arg(stepNumber(part, step)), step.result.defect);
        }
        eachPicture(part, [this](const Picture &picture) {
            if (picture.state == Picture::State::Whole) {
                property(u"attachment"_s, picture.name);
            }
        });
        m_xml.writeEndElement();
        outcome(part);
        m_xml.writeTextElement(u"system-out"_s, systemOut(part));
        m_xml.writeEndElement();
    }
    void outcome(const CasePart &part)
    {
        if (part.verdict == Verdict::Pass) {
            return;
        }
        const bool failed = part.verdict == Verdict::Fail;
        m_xml.writeStartElement(failed ? u"failure"_s : u"skipped"_s);
        m_xml.writeAttribute(u"message"_s, plainLine(reason(m_parts, part, part.verdict)));
        m_xml.writeAttribute(u"type"_s, code(part.verdict));
        m_xml.writeCharacters(stepsWith(m_parts, part, part.verdict));
        m_xml.writeEndElement();
    }
    template <typename Told>
    static void eachPicture(const CasePart &part, Told told)
    {
        for (const StepPart &step : part.steps) {
            for (const Picture &picture : step.pictures) {
                told(picture);
            }
        }
    }
    QString systemOut(const CasePart &part) const
    {
        QStringList lines;
        const QString preconditions = m_parts.in(part.test.preconditions);
        if (!preconditions.isEmpty()) {
            lines.append(
                plainLine(u"%1: %2"_s.arg(m_parts.word(Word::Preconditions), preconditions)));
        }
        for (const StepPart &step : part.steps) {
            lines.append(stepLine(m_parts, step));
        }
        // Jenkins looks for these at the beginning of a line.
        eachPicture(part, [&](const Picture &picture) {
            lines.append(picture.state == Picture::State::Whole
                    ? u"[[ATTACHMENT|%1]]"_s.arg(picture.name)
                    : m_parts.trouble(picture));
        });
        return lines.join(u'\n') + u'\n';
    }

    const Parts &m_parts;
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
    int m_skipped = 0;
};

} // namespace

QByteArray junitXml(const Parts &parts)
{
    return Writer(parts).all();
}

} // namespace qa
