#include "qa/reportmarkup.h"
#include "qa/reportstyle.h"

#include <QSize>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

using markup::cell;
using markup::escaped;
using markup::head;
using markup::tag;

/// Of the 640 that A4 leaves at 96 dots per inch, and less than its height.
constexpr QSize paperPicture(560, 760);

/// Width and height stand at a fixed place of each PNG.
QSize sizeOf(const QByteArray &png)
{
    constexpr qsizetype at = 16;
    constexpr qsizetype sides = 8;
    constexpr int most = 20'000;
    if (png.size() < at + sides) {
        return paperPicture;
    }
    const QSize size(static_cast<int>(qFromBigEndian<quint32>(png.constData() + at) % most),
        static_cast<int>(qFromBigEndian<quint32>(png.constData() + at + 4) % most));
    return size.isEmpty() ? paperPicture : size;
}

class Page
{
public:
    Page(const Parts &parts, bool withPictures, bool forPaper)
        : m_parts(parts)
        , m_withPictures(withPictures && !forPaper)
        , m_paper(forPaper)
    {
    }

    QByteArray all()
    {
        begin();
        heading();
        summary();
        contents();
        for (qsizetype at = 0; at < m_parts.cases.size(); ++at) {
            testCase(m_parts.cases.at(at), at + 1);
        }
        m_out += coverageHtml(m_parts, m_paper);
        put(m_paper ? u"</body></html>\n"_s : u"</main></body></html>\n"_s);
        return m_out;
    }

private:
    void put(const QString &html) { m_out += html.toUtf8(); }
    [[nodiscard]] QString say(Word each) const { return escaped(m_parts.word(each)); }
    [[nodiscard]] QString table(const QString &kind, const QString &inside) const
    {
        return markup::table(kind, inside, m_paper);
    }
    [[nodiscard]] QString verdict(Verdict each) const
    {
        return markup::verdict(each, m_parts.language);
    }
    void begin()
    {
        const bool korean = m_parts.language == catalog::Language::Korean;
        put(u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"_s.arg(
            korean ? u"ko"_s : u"en"_s));
        if (!m_paper) {
            put(u"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"_s);
        }
        if (m_withPictures) {
            // The page is whole in itself: whatever stands in it, nothing is fetched.
            put(u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                u"img-src data:; style-src 'unsafe-inline'\">"_s);
        }
        put(tag(u"title"_s,
            u"%1 - %2"_s.arg(m_parts.run.facts.title.toHtmlEscaped(), say(Word::Report))));
        m_out += "<style>" + (m_paper ? paperStyle() : screenStyle()) + "</style></head><body>";
        put(m_paper ? QString() : u"<main>"_s);
    }
    void heading()
    {
        put(tag(u"p"_s, say(Word::Report), u"class=\"quiet\""_s));
        put(tag(u"h1"_s, escaped(m_parts.run.facts.title)));
        if (m_parts.run.damaged) {
            put(tag(u"p"_s, say(Word::Damaged), u"class=\"warning\" role=\"alert\""_s));
        }
        QString rows;
        for (const auto &[name, value] : m_parts.facts()) {
            rows += tag(u"tr"_s,
                tag(u"th"_s, say(name), u"scope=\"row\" width=\"30%\""_s) + cell(escaped(value)));
        }
        put(table(u"facts"_s, tag(u"tbody"_s, rows)));
    }
    void summary()
    {
        put(tag(u"h2"_s, say(Word::Summary)));
        int steps = 0;
        for (const CasePart &part : m_parts.cases) {
            steps += static_cast<int>(part.steps.size());
        }
        bar(steps);
        QString rows;
        for (const Verdict each : verdictOrder) {
            rows += tag(u"tr"_s,
                tag(u"th"_s, verdict(each), u"scope=\"row\""_s) + cell(m_parts.count(each))
                    + cell(m_parts.stepCount(each)));
        }
        rows += tag(u"tr"_s,
            tag(u"th"_s, say(Word::Total), u"scope=\"row\""_s)
                + cell(static_cast<int>(m_parts.cases.size())) + cell(steps));
        put(table(u"narrow"_s,
            head({ m_parts.word(Word::Verdict), m_parts.word(Word::Cases),
                m_parts.word(Word::Steps) })
                + tag(u"tbody"_s, rows)));
    }
    /// The shares of the verdicts among the steps; the table below says the same in numbers.
    void bar(int steps)
    {
        QString pieces;
        constexpr double whole = 100;
        constexpr double wordy = 9; ///< per cent; a narrower piece would cut its word
        for (const Verdict each : verdictOrder) {
            const int count = m_parts.stepCount(each);
            if (count == 0) {
                continue;
            }
            const double part = whole * static_cast<double>(count) / steps;
            const QString share = QString::number(part, 'f', 2);
            const QString label
                = signedWord(each, m_parts.language) + u' ' + QString::number(count);
            // On paper a colour alone: words would stand upright in a narrow cell, and the table
            // below has them.
            pieces += m_paper
                ? cell(u"&nbsp;"_s, u"width=\"%1%\" class=\"bar-%2\""_s.arg(share, code(each)))
                : tag(u"span"_s, tag(u"b"_s, part < wordy ? QString() : escaped(label)),
                    u"class=\"%1\" style=\"width:%2%\" title=\"%3\""_s.arg(
                        code(each), share, escaped(label)));
        }
        if (!pieces.isEmpty()) {
            put(m_paper ? tag(u"table"_s, tag(u"tr"_s, pieces),
                    u"width=\"100%\" cellspacing=\"0\" cellpadding=\"0\""_s)
                        : tag(u"div"_s, pieces, u"class=\"bar\" aria-hidden=\"true\""_s));
        }
    }
    void contents()
    {
        put(tag(u"h2"_s, say(Word::Cases)));
        if (m_parts.cases.isEmpty()) {
            put(tag(u"p"_s, say(Word::NoCases)));
            return;
        }
        QString rows;
        int number = 0;
        for (const CasePart &part : m_parts.cases) {
            ++number;
            rows += tag(u"tr"_s,
                cell(number)
                    + cell(tag(u"a"_s, escaped(m_parts.in(part.test.title)),
                        u"href=\"#case-%1\""_s.arg(number)))
                    + cell(escaped(m_parts.word(part.test.cloud))) + cell(verdict(part.verdict))
                    + cell(escaped(
                        m_parts.word(Word::StepsDone).arg(part.done()).arg(part.steps.size())))
                    + cell(part.elapsed == 0
                            ? QString()
                            : escaped(elapsedWords(part.elapsed, m_parts.language))));
        }
        put(table(u"cases"_s,
            head({ QString(), m_parts.word(Word::Case), m_parts.word(Word::Cloud),
                m_parts.word(Word::Verdict), m_parts.word(Word::Steps),
                m_parts.word(Word::Elapsed) })
                + tag(u"tbody"_s, rows)));
    }
    void testCase(const CasePart &part, qsizetype number)
    {
        put(tag(u"h2"_s,
            tag(u"a"_s, QString(), u"name=\"case-%1\""_s.arg(number))
                + u"%1. %2"_s.arg(QString::number(number), escaped(m_parts.in(part.test.title))),
            u"id=\"case-%1\""_s.arg(number)));
        QString line = verdict(part.verdict);
        if (part.verdict != part.suggested) {
            line += u" ("_s
                + escaped(m_parts.word(Word::Suggested).arg(m_parts.word(part.suggested))) + u')';
        }
        line += u" · "_s + tag(u"code"_s, escaped(part.test.id)) + u" · "_s
            + escaped(m_parts.word(part.test.cloud));
        if (!part.test.scenario.isEmpty()) {
            line
                += u" · %1: %2"_s.arg(say(Word::Scene), escaped(m_parts.scene(part.test.scenario)));
        }
        if (part.begun.isValid()) {
            line += u" · %1: %2"_s.arg(say(Word::Begun), m_parts.time(part.begun));
        }
        put(tag(u"p"_s, line));
        const QString preconditions = m_parts.in(part.test.preconditions);
        if (!preconditions.isEmpty()) {
            put(tag(u"p"_s,
                tag(u"b"_s, say(Word::Preconditions) + u':') + u' ' + escaped(preconditions)));
        }
        put(m_paper ? u"<table width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\">"_s
                    : u"<div class=\"scroll\"><table class=\"steps\">"_s);
        put(head({ QString(), m_parts.word(Word::Action), m_parts.word(Word::Expected),
                m_parts.word(Word::Verdict), m_parts.word(Word::Result) })
            + u"<tbody>"_s);
        for (const StepPart &step : part.steps) {
            put(tag(u"tr"_s,
                cell(step.number)
                    + cell(escaped(m_parts.in(step.step.action)) + statementsOf(step),
                        u"width=\"27%\""_s)
                    + cell(expectedOf(step), u"width=\"27%\""_s)
                    + cell(verdictOf(step), u"width=\"15%\""_s)
                    + cell(toldOf(step), u"width=\"26%\""_s)));
            if (!m_paper && !step.pictures.isEmpty()) {
                put(u"<tr><td colspan=\"5\">"_s);
                pictures(step);
                put(u"</td></tr>"_s);
            }
        }
        put(m_paper ? u"</tbody></table>"_s : u"</tbody></table></div>"_s);
        // A row of a table that holds a picture breaks badly on paper.
        for (const StepPart &step : part.steps) {
            if (m_paper && !step.pictures.isEmpty()) {
                put(tag(u"h3"_s,
                    u"%1 %2: %3"_s.arg(
                        say(Word::Step), QString::number(step.number), say(Word::Evidence))));
                pictures(step);
            }
        }
        earlier(part);
    }
    [[nodiscard]] static QString statementsOf(const StepPart &step)
    {
        return step.step.statements.isEmpty() ? QString()
                                              : u"<br>"_s
                + tag(
                    u"span"_s, escaped(step.step.statements.join(u" · "_s)), u"class=\"quiet\""_s);
    }
    [[nodiscard]] QString expectedOf(const StepPart &step) const
    {
        QString items;
        for (qsizetype at = 0; at < step.step.expected.size(); ++at) {
            const bool ticked = step.result.ticked.contains(static_cast<int>(at));
            const QString told = say(ticked ? Word::Ticked : Word::NotTicked);
            const QString text = escaped(m_parts.in(step.step.expected.at(at)));
            const QString mark = ticked ? u"✓"_s : u"□"_s;
            items += m_paper
                ? (at == 0 ? QString() : u"<br>"_s) + mark + u' ' + text
                : tag(u"li"_s,
                    tag(u"span"_s, mark,
                        u"class=\"sign\" aria-hidden=\"true\" title=\"%1\""_s.arg(told))
                        + tag(u"span"_s, told + u": "_s, u"class=\"hidden\""_s) + text);
        }
        return m_paper ? items : tag(u"ul"_s, items, u"class=\"expected\""_s);
    }
    [[nodiscard]] QString verdictOf(const StepPart &step) const
    {
        QString html = verdict(step.result.verdict);
        if (step.result.at.isValid()) {
            html += u"<br>"_s + tag(u"span"_s, m_parts.time(step.result.at), u"class=\"quiet\""_s);
        }
        if (step.result.elapsed > 0) {
            html += u"<br>"_s
                + tag(u"span"_s, escaped(elapsedWords(step.result.elapsed, m_parts.language)),
                    u"class=\"quiet\""_s);
        }
        return html;
    }
    /// Note, defect and what the program found, beside the verdict of the tester.
    [[nodiscard]] QString toldOf(const StepPart &step) const
    {
        const StepResult &known = step.result;
        QStringList told;
        const auto tell = [&](Word name, const QString &html) {
            told.append(tag(u"b"_s, say(name) + u':') + u' ' + html);
        };
        if (!known.note.isEmpty()) {
            tell(Word::Note, escaped(known.note));
        }
        if (const QString link = linkOf(known.defect); !link.isEmpty()) {
            tell(Word::Defect,
                tag(u"a"_s, escaped(known.defect),
                    u"href=\"%1\" rel=\"noopener noreferrer\""_s.arg(link.toHtmlEscaped())));
        } else if (!known.defect.isEmpty()) {
            tell(Word::Defect, escaped(known.defect));
        }
        if (known.finding.outcome != Finding::Outcome::None) {
            QString found = escaped(m_parts.word(known.finding.outcome));
            if (!known.finding.told.isEmpty()) {
                found += u". "_s + escaped(known.finding.told);
            }
            tell(Word::SelfCheck, found);
        }
        return told.join("<br>"_L1);
    }
    void pictures(const StepPart &step)
    {
        for (const Picture &picture : step.pictures) {
            if (picture.state != Picture::State::Whole) {
                put(tag(u"p"_s, escaped(m_parts.trouble(picture)), u"class=\"warning\""_s));
                continue;
            }
            const QString told
                = escaped(m_parts.word(Word::TakenAt).arg(m_parts.time(picture.taken)));
            const QString caption = tag(u"code"_s, escaped(picture.fileName())) + u" · "_s + told;
            const QSize size = sizeOf(picture.bytes);
            if (m_paper) {
                // Both sides always: QTextDocument divides by the width of a picture that it cannot
                // load where one is missing, and leaves the whole document blank.
                const QSize fits = size.scaled(paperPicture, Qt::KeepAspectRatio)
                                       .boundedTo(size)
                                       .expandedTo(QSize(1, 1));
                put(tag(u"p"_s, caption, u"class=\"quiet\""_s));
                put(u"<p><img src=\"%1\" width=\"%2\" height=\"%3\"></p>"_s.arg(
                    picture.name.toHtmlEscaped(), QString::number(fits.width()),
                    QString::number(fits.height())));
                continue;
            }
            put(u"<figure><img alt=\"%1\" width=\"%2\" height=\"%3\" src=\""_s.arg(
                told, QString::number(size.width()), QString::number(size.height())));
            if (m_withPictures) {
                m_out += "data:image/png;base64," + picture.bytes.toBase64();
            } else {
                put(picture.name.toHtmlEscaped());
            }
            put(u"\"><figcaption>%1</figcaption></figure>"_s.arg(caption));
        }
    }
    void earlier(const CasePart &part)
    {
        if (part.earlier.isEmpty()) {
            return;
        }
        QString items;
        for (const CasePart &each : part.earlier) {
            QStringList told{ QString::number(each.execution) + u'.', verdict(each.verdict),
                m_parts.time(each.begun) };
            for (const StepPart &step : each.steps) {
                if (!step.result.note.isEmpty()) {
                    told.append(u"%1 %2: %3"_s.arg(
                        say(Word::Step), QString::number(step.number), escaped(step.result.note)));
                }
            }
            items += tag(u"li"_s, told.join(u' '));
        }
        put(tag(u"h3"_s, say(Word::Earlier)) + tag(u"ul"_s, items));
    }

    const Parts &m_parts;
    bool m_withPictures = true; ///< inside, as data
    bool m_paper = false;
    QByteArray m_out;
};

} // namespace

QByteArray htmlPage(const Parts &parts, bool withPictures, bool forPaper)
{
    return Page(parts, withPictures, forPaper).all();
}

} // namespace qa
