#pragma once

#include "qa/report.h"
#include "qa/reportwords.h"

#include <array>
#include <utility>

namespace qa {

/// A picture as it was found when the report was made.
struct Picture
{
    enum class State { Whole, Missing, Changed };
    QString name; ///< below the folder of the run, with "/"
    QDateTime taken;
    State state = State::Missing;
    QByteArray bytes; ///< Whole only
    QString sidecarName; ///< empty: none
    QByteArray sidecar;

    [[nodiscard]] QString fileName() const { return name.section(u'/', -1); }
};

struct StepPart
{
    int number = 1;
    Step step;
    StepResult result;
    QList<Picture> pictures;
};

/// One pass through a case; of a case that nobody began there is one with nothing in it.
struct CasePart
{
    TestCase test;
    int execution = 0; ///< 0: never begun
    QDateTime begun; ///< of the execution; invalid: never
    Verdict verdict = Verdict::NotRun;
    Verdict suggested = Verdict::NotRun;
    qint64 elapsed = 0;
    QList<StepPart> steps;
    QList<CasePart> earlier; ///< of the same case, the oldest first

    [[nodiscard]] QDateTime ended() const; ///< of the last verdict; else begun
    [[nodiscard]] int done() const; ///< steps with a verdict
};

/// A run, made ready for writing: every text without what XML and JSON cannot hold, every picture
/// read and compared with its sum.
struct Parts
{
    Run run; ///< without executions; see cases
    catalog::Language language = catalog::Language::Korean;
    QTimeZone zone;
    QString project;
    QList<CasePart> cases;
    QList<Picture> pictures; ///< each file once
    QHash<QString, catalog::Name> scenes; ///< titles of the scenarios by id, as far as known

    /// The title of the scenario that a case begins in; its id where nobody knows it.
    [[nodiscard]] QString scene(const QString &id) const
    {
        return scenes.contains(id) ? in(*scenes.constFind(id)) : id;
    }

    [[nodiscard]] QString word(Word wanted) const { return qa::word(wanted, language); }
    template <typename Kind>
    [[nodiscard]] QString word(Kind kind) const
    {
        return qa::word(kind, language);
    }
    [[nodiscard]] const QString &in(const catalog::Name &name) const { return name.in(language); }
    /// "2026-01-05 09:30:00" in the zone of the report; empty for none.
    [[nodiscard]] QString time(const QDateTime &moment) const;
    /// What has to be said about a picture that is left out; empty for one that is whole.
    [[nodiscard]] QString trouble(const Picture &picture) const;
    /// Name and value of all that is known of the run, in the order of a report's head.
    [[nodiscard]] QList<std::pair<Word, QString>> facts() const;
    /// Cases that count with this verdict.
    [[nodiscard]] int count(Verdict verdict) const;
    [[nodiscard]] int stepCount(Verdict verdict) const;
    /// When the run ended, or what was last done in it.
    [[nodiscard]] QDateTime ended() const;
};

[[nodiscard]] Parts partsOf(const ReportSource &source);

/// The order in which reports count them.
inline constexpr std::array verdictOrder{ Verdict::Pass, Verdict::Fail, Verdict::Blocked,
    Verdict::Skipped, Verdict::NotRun };

/// Without the characters that XML 1.0 forbids; each of them becomes U+FFFD.
[[nodiscard]] QString cleaned(const QString &text);
/// A link that may be followed: http or https with a host; empty for anything else.
[[nodiscard]] QString linkOf(const QString &defect);
/// The numbers of what was ticked, from 1: "1; 3".
[[nodiscard]] QString tickedNumbers(const StepPart &step);
/// The expected results, one a line.
[[nodiscard]] QString expectedLines(const StepPart &step, catalog::Language language);
/// "✓ Pass".
[[nodiscard]] QString signedWord(Verdict verdict, catalog::Language language);
/// A stable id that is made from names alone.
[[nodiscard]] QString madeId(const QStringList &names);

// One for each kind; report() picks among them.
[[nodiscard]] QByteArray junitXml(const Parts &parts);
[[nodiscard]] QList<ReportFile> allureFiles(const Parts &parts);
[[nodiscard]] QByteArray xrayJson(const Parts &parts);
[[nodiscard]] QByteArray csvTable(const Parts &parts);
[[nodiscard]] domain::Result<QByteArray> workbook(const Parts &parts);
[[nodiscard]] QByteArray htmlPage(const Parts &parts, bool withPictures, bool forPaper);
/// Header and rows of the table of steps, for CSV and XLSX.
[[nodiscard]] QList<QStringList> stepTable(const Parts &parts);
/// The pictures that are whole, with what stands beside them.
[[nodiscard]] QList<ReportFile> evidenceFiles(const Parts &parts);

} // namespace qa
