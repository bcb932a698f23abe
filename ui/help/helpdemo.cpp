#include "help/helptexts.h"

/// For testers and presenters: walkthroughs, and what makes a demo stand as it should
/// (walkthroughs.md).
namespace help {

using viewmodels::HelpTopic;
using namespace Qt::StringLiterals;

QList<HelpBlock> HelpTexts::demo()
{
    return {
        paragraph(tr("Walkthroughs are test scripts beside the live window. Demo control puts the "
                     "demo data into a known state and shows what is hard to come by: another "
                     "day, a failure, a conflict.")),
        heading(tr("A test run")),
        steps({ tr("Open *Walkthroughs* on the left and begin a new run."),
            tr("*Load the demo situation* puts the demo situation of the case in place: data, "
               "clock, role and cloud. "
               "Changes to the demo data are lost; that is asked once."),
            tr("Do what the step says. *Show me where* frames the control, and the program says "
               "what it "
               "finds itself."),
            tr("Judge the step. *Fail* and *Blocked* need a note, and pictures can be attached."),
            tr("Export the report, in both languages if you like. A finished run stays as it "
               "is.") }),
        heading(tr("Presenter tour")),
        paragraph(tr("The menu of the walkthroughs starts the tour. Right and Left, or a remote "
                     "control, go from stop to stop, Esc leaves it, and it can be resumed. The "
                     "notes stand in a window of their own, for a second screen.")),
        heading(tr("Demo control")),
        points({ tr("*Reset demo data…* in the menu: the same names, numbers and days each time."),
            tr("The simulated clock in the settings: it stands still until you move it. Renewals, "
               "expiries and invoices follow it."),
            tr("*Snapshots…* in the menu: keep a state, go back to it, branch off, compare two."),
            tr("*Failures on purpose* in the menu and in the settings: one of the situations "
               "below, for the next act or until it is switched off, and a delay of each act."),
            tr("*Mask names…* in the menu: opens a copy in which companies and people have "
               "invented "
               "names. Numbers and days stay. It holds after a restart too, until *Show real "
               "names…*."),
            tr("Your company's name in the settings stands where a subscription was bought from "
               "you, and in letters.") }),
        heading(tr("Failures on purpose")),
        table({ { tr("Situation"), tr("In the window"), tr("Over REST") },
            { tr("Network lost when submitting"),
                tr("The outcome is not known. *Try again* sends the same request and finds what it "
                   "did."),
                tr("The line is cut after the act. The same request gets the answer that was "
                   "kept.") },
            { tr("Conflict with another user's change"),
                tr("Nothing is changed. Auto-renew was switched by somebody else; the review opens "
                   "again."),
                tr("409; 412 where the request names the state that it has seen.") },
            { tr("Two licences do not move"),
                tr("The upgrade is done, and two accounts are on the list of extra work."),
                tr("The same accounts are in the answer.") },
            { tr("Service busy"), tr("Nothing is changed. Try again in a moment."),
                tr("503 with the seconds to wait.") } }),
        paragraph(tr("The status bar says what is on; a click there switches it off. A database of "
                     "your own is never touched by it, and nothing of it survives the end of the "
                     "program.")),
        seeAlso({ HelpTopic::Sandbox, HelpTopic::Data }),
    };
}

} // namespace help
