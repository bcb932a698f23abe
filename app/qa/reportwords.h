#pragma once

#include "catalog/catalogue.h"
#include "qa/run.h"

namespace qa {

/// What the reports say. They speak the language of whoever reads them, which need not be that of
/// the window: so the pairs stand here, and not in the files of the translators.
enum class Word {
    Report,
    Run,
    RunId,
    RunTitle,
    Case,
    Cases,
    CaseId,
    CaseTitle,
    CaseVerdict,
    Step,
    Steps,
    StepId,
    Execution,
    Earlier,
    Statement,
    Statements,
    Action,
    Expected,
    Confirmed,
    Ticked,
    NotTicked,
    Verdict,
    Note,
    Defect,
    Evidence,
    Sidecar,
    SelfCheck,
    SelfCheckTold,
    Time,
    TimeUtc,
    Elapsed,
    ElapsedMs,
    Tester,
    Build,
    System,
    Language,
    Theme,
    Seed,
    Book,
    Simulated,
    SimulatedUtc,
    Environment,
    Begun,
    BegunUtc,
    Finished,
    FinishedUtc,
    TimeZone,
    UnderWay,
    Again,
    Cloud,
    Scene,
    Preconditions,
    Summary,
    Coverage,
    Gap,
    Gaps, ///< %1: count
    Total,
    Result,
    None,
    NoCases,
    Suggested, ///< %1: verdict
    Damaged,
    PictureMissing, ///< %1: file
    PictureChanged, ///< %1: file
    TakenAt, ///< %1: time
    ExportedAsTodo, ///< %1: verdict
    StepsDone, ///< %1 of %2
    Contents,
};
[[nodiscard]] QString word(Word word, catalog::Language language);

[[nodiscard]] QString word(Verdict verdict, catalog::Language language);
[[nodiscard]] QString word(Finding::Outcome outcome, catalog::Language language);
[[nodiscard]] QString word(CloudScope scope, catalog::Language language);
/// Codes of RunFacts in words; what is no code stays.
[[nodiscard]] QString languageWord(const QString &code);
[[nodiscard]] QString themeWord(const QString &code, catalog::Language language);
/// "1 min 5 s", "1분 5초".
[[nodiscard]] QString elapsedWords(qint64 ms, catalog::Language language);
/// A sign that stands beside the word. All of them are in Noto Sans CJK, which the PDF carries.
[[nodiscard]] QChar sign(Verdict verdict);

} // namespace qa
