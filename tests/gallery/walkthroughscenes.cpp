#include "scenes.h"

#include "walkthroughs/reportsheet.h"
#include "walkthroughs/walkthroughs.h"

#include <QLineEdit>

namespace gallery {

using namespace Qt::StringLiterals;

void takeWalkthroughs(Frame &frame)
{
    mainwindow::MainWindow &window = frame.stage().window();
    const QString picture = u"05-walkthroughs.png"_s;
    frame.click("navCustomers");
    frame.click("navWalkthroughs");
    frame.wait(u"The scripts"_s,
        [&frame] { return frame.eye().isReady("stepCard") && frame.eye().isReady("beginRun"); });
    frame.take({ u"05-no-run"_s, u"Walkthroughs: no run yet"_s, { picture } });
    frame.click("beginRun");
    frame.wait(u"The new run"_s, [&frame] { return frame.eye().isReady("newRunSheet"); });
    for (const char *name : { "runName", "runTester" }) {
        if (auto *field = window.findChild<QLineEdit *>(QLatin1StringView(name))) {
            field->setText(u"Jiwoo Seo"_s); // a word of the demo data, in any language
            field->setModified(true);
        }
    }
    frame.take({ u"05-new-run"_s, u"Walkthroughs: a new run"_s, {} });
    frame.click("newRunBegin");
    const auto takesVerdicts = [&frame] { return frame.eye().isReady("judgePass"); };
    frame.wait(u"The first step"_s, takesVerdicts);
    frame.take({ u"05-walkthroughs"_s, u"Walkthroughs beside the window"_s, { picture } });
    frame.click("judgeFail");
    frame.wait(u"The note is asked for"_s, [&frame] { return frame.eye().isReady("noteHint"); });
    frame.take({ u"05-note-needed"_s, u"Walkthroughs: a failed step needs a note"_s, {} });
    frame.click("skipStep");
    frame.wait(u"The second step"_s, [&frame] { return frame.eye().isReady("previousStep"); });
    walkthroughs::Walkthroughs *panels = window.walkthroughs();
    panels->showRuns();
    frame.wait(u"The runs"_s, [&frame] { return frame.eye().rows("runTable") > 0; });
    frame.take({ u"05-runs"_s, u"Walkthroughs: the runs"_s, {} });
    frame.press(Qt::Key_Escape);
    panels->showCoverage();
    frame.wait(u"The coverage"_s, [&frame] { return frame.eye().rows("statementTable") > 0; });
    frame.take({ u"05-coverage"_s, u"Walkthroughs: coverage of the statements"_s, {} });
    frame.press(Qt::Key_Escape);
    panels->exportReport();
    frame.wait(u"The report"_s, [&frame] { return frame.eye().isReady("reportSheet"); });
    if (auto *sheet = window.findChild<walkthroughs::ReportSheet *>()) {
        sheet->setFolder(u"/reports"_s);
    }
    frame.take({ u"05-report"_s, u"Walkthroughs: the report"_s, {} });
    frame.press(Qt::Key_Escape);
    panels->editCase(true);
    frame.wait(u"The editor"_s, [&frame] { return frame.eye().isReady("caseSheet"); });
    frame.take({ u"05-case"_s, u"Walkthroughs: a case of one's own"_s, {} });
    frame.press(Qt::Key_Escape);
    panels->setOpen(false);
    frame.click("navCustomers");
}

} // namespace gallery
