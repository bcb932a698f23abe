#include "walkthroughs/stepkeys.h"

#include "common/letter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace walkthroughs {
namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("walkthroughs::StepKeys", text);
}

} // namespace

QList<StepKey> allStepKeys()
{
    return { StepKey::Pass, StepKey::Fail, StepKey::Blocked, StepKey::Capture, StepKey::CaptureBoth,
        StepKey::ShowMe, StepKey::Check, StepKey::Note, StepKey::Skip, StepKey::Previous,
        StepKey::Next, StepKey::NextUntested, StepKey::LoadScenario, StepKey::Defect,
        StepKey::NewRun, StepKey::Export };
}

QKeySequence keysOf(StepKey key)
{
    switch (key) {
    case StepKey::Pass:
        return u"Ctrl+Shift+P"_s;
    case StepKey::Fail:
        return u"Ctrl+Shift+F"_s;
    case StepKey::Blocked:
        return u"Ctrl+Shift+B"_s;
    case StepKey::Capture:
        return u"Ctrl+Shift+S"_s;
    case StepKey::CaptureBoth:
        return u"Ctrl+Alt+Shift+S"_s;
    case StepKey::ShowMe:
        return u"Ctrl+Shift+W"_s;
    case StepKey::Check:
        return u"Ctrl+Shift+X"_s;
    case StepKey::Note:
        return u"Ctrl+Shift+N"_s;
    case StepKey::Skip:
        return u"Ctrl+Shift+K"_s;
    case StepKey::Previous:
        return u"Ctrl+Shift+PgUp"_s;
    case StepKey::Next:
        return u"Ctrl+Shift+PgDown"_s;
    case StepKey::NextUntested:
        return u"Ctrl+Shift+U"_s;
    case StepKey::LoadScenario:
        return u"Ctrl+Shift+R"_s;
    case StepKey::Defect:
        return u"Ctrl+Shift+D"_s;
    case StepKey::NewRun:
        return u"Ctrl+Shift+A"_s;
    case StepKey::Export:
        return u"Ctrl+Shift+E"_s;
    }
    return {};
}

QKeySequence keysOfExpected(int index)
{
    return index >= 0 && index < expectedKeys
        ? QKeySequence(Qt::CTRL | Qt::SHIFT | static_cast<Qt::Key>(Qt::Key_1 + index))
        : QKeySequence();
}

QString wordsOfExpected()
{
    return words(QT_TRANSLATE_NOOP(
        "walkthroughs::StepKeys", "Walkthrough: tick the first to ninth expected result"));
}

QString wordsOf(StepKey key)
{
    switch (key) {
    case StepKey::Pass:
        return words(QT_TRANSLATE_NOOP("walkthroughs::StepKeys", "Walkthrough: pass"));
    case StepKey::Fail:
        return words(QT_TRANSLATE_NOOP("walkthroughs::StepKeys", "Walkthrough: fail"));
    case StepKey::Blocked:
        return words(QT_TRANSLATE_NOOP("walkthroughs::StepKeys", "Walkthrough: blocked"));
    case StepKey::Capture:
        return words(QT_TRANSLATE_NOOP("walkthroughs::StepKeys", "Walkthrough: attach screenshot"));
    case StepKey::CaptureBoth:
        return words(QT_TRANSLATE_NOOP(
            "walkthroughs::StepKeys", "Walkthrough: attach a screenshot in both languages"));
    case StepKey::ShowMe:
        return words(QT_TRANSLATE_NOOP("walkthroughs::StepKeys", "Walkthrough: show me where"));
    case StepKey::Check:
        return words(
            QT_TRANSLATE_NOOP("walkthroughs::StepKeys", "Walkthrough: let the program check"));
    case StepKey::Note:
        return words(QT_TRANSLATE_NOOP("walkthroughs::StepKeys", "Walkthrough: write the note"));
    case StepKey::Skip:
        return words(QT_TRANSLATE_NOOP("walkthroughs::StepKeys", "Walkthrough: skip"));
    case StepKey::Previous:
        return words(QT_TRANSLATE_NOOP("walkthroughs::StepKeys", "Walkthrough: previous step"));
    case StepKey::Next:
        return words(QT_TRANSLATE_NOOP("walkthroughs::StepKeys", "Walkthrough: next step"));
    case StepKey::NextUntested:
        return words(
            QT_TRANSLATE_NOOP("walkthroughs::StepKeys", "Walkthrough: next untested step"));
    case StepKey::LoadScenario:
        return words(QT_TRANSLATE_NOOP(
            "walkthroughs::StepKeys", "Walkthrough: load the demo situation of the case"));
    case StepKey::Defect:
        return words(QT_TRANSLATE_NOOP("walkthroughs::StepKeys", "Walkthrough: write the defect"));
    case StepKey::NewRun:
        return words(QT_TRANSLATE_NOOP("walkthroughs::StepKeys", "Walkthrough: new run"));
    case StepKey::Export:
        return words(QT_TRANSLATE_NOOP("walkthroughs::StepKeys", "Walkthrough: export report"));
    }
    return {};
}

void tellStepKeys(std::initializer_list<std::pair<StepKey, QWidget *>> controls)
{
    for (const auto &[key, control] : controls) {
        common::Letter::tell(control, keysOf(key));
    }
}

} // namespace walkthroughs
