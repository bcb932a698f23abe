#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>
#include <utility>

class QWidget;

namespace walkthroughs {

/// The keys of the step card (DESIGN.md section 9 and beyond). They work in the whole program,
/// above sheets too, so that a tester judges a step of the wizard without leaving it.
enum class StepKey {
    Pass,
    Fail,
    Blocked,
    Capture,
    CaptureBoth,
    ShowMe,
    Check,
    Note,
    Skip,
    Previous,
    Next,
    NextUntested,
    LoadScenario,
    Defect,
    NewRun,
    Export
};

[[nodiscard]] QList<StepKey> allStepKeys();
[[nodiscard]] QKeySequence keysOf(StepKey key);
[[nodiscard]] QString wordsOf(StepKey key); ///< for the overview of the keys
/// Ticks what is expected: the first is 0. None beyond the ninth.
[[nodiscard]] QKeySequence keysOfExpected(int index);
[[nodiscard]] QString wordsOfExpected();
inline constexpr int expectedKeys = 9;

/// Shows the keys on these controls while Alt is held.
void tellStepKeys(std::initializer_list<std::pair<StepKey, QWidget *>> controls);

} // namespace walkthroughs
