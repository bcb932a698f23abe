#include "walkthroughs/verdictlook.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace walkthroughs {

using theme::ColorRole;

VerdictLook lookOf(qa::Verdict verdict)
{
    switch (verdict) {
    case qa::Verdict::Pass:
        return { u"check"_s, ColorRole::Ok, ColorRole::OkFill, ColorRole::OkLine, ColorRole::Ok };
    case qa::Verdict::Fail:
        return { u"cross"_s, ColorRole::Error, ColorRole::ErrorFill, ColorRole::ErrorLine,
            ColorRole::Error };
    case qa::Verdict::Blocked:
        return { u"blocked"_s, ColorRole::Warn, ColorRole::WarnFill, ColorRole::WarnLine,
            ColorRole::Warn };
    case qa::Verdict::Skipped:
        return { u"arrow-right"_s, ColorRole::TextSecondary, ColorRole::Surface, ColorRole::Control,
            ColorRole::ChartNotActive };
    case qa::Verdict::NotRun:
        break;
    }
    return { u"list"_s, ColorRole::TextTertiary, ColorRole::Surface, ColorRole::Control,
        ColorRole::Track };
}

QString wordOf(qa::Verdict verdict)
{
    switch (verdict) {
    case qa::Verdict::Pass:
        return QCoreApplication::translate("walkthroughs", "Pass");
    case qa::Verdict::Fail:
        return QCoreApplication::translate("walkthroughs", "Fail");
    case qa::Verdict::Blocked:
        return QCoreApplication::translate("walkthroughs", "Blocked");
    case qa::Verdict::Skipped:
        return QCoreApplication::translate("walkthroughs", "Skipped");
    case qa::Verdict::NotRun:
        break;
    }
    return QCoreApplication::translate("walkthroughs", "Not run");
}

} // namespace walkthroughs
