#include "help/helptexts.h"

/// The way of data in and out: import, export, backups; tasks for Partner Center (domain.md section
/// 6, data-formats); the loopback sandbox.
namespace help {

using viewmodels::HelpTopic;
using namespace Qt::StringLiterals;

QList<HelpBlock> HelpTexts::data()
{
    return {
        paragraph(tr("Everything stays on this computer, in one file: the database. You bring "
                     "customers and subscriptions in from files, and take them out as files.")),
        heading(tr("Import")),
        steps({ tr("Press Ctrl+I, or drop files on the window. Customers, subscriptions and users "
                   "may come together."),
            tr("Or copy rows with their column names in a spreadsheet, and press Ctrl+V in the "
               "import."),
            tr("Look at the columns: each shows what it was taken for, and samples of it. Choose "
               "another field where that is wrong."),
            tr("The files are checked at once, and nothing is saved yet. Rows with errors can be "
               "corrected on the spot, or skipped."),
            tr("*Import* brings everything in, or nothing where something goes wrong.") }),
        heading(tr("Which files")),
        points({ tr("What Partner Center exports, in English or Korean. A file with one customer's "
                    "subscriptions asks whose they are."),
            tr("The customer and subscription files of the vendor's batch tool for partners."),
            tr("Tables of your own, as CSV or as an Excel workbook. The start page gives "
               "templates."),
            tr("JSON of the Partner Center REST API: a collection, an array or lines.") }),
        paragraph(tr("What has the same ID is changed, the rest is added, and nothing is removed. "
                     "Before a big import a copy of the database is kept with the backups.")),
        heading(tr("Export and print")),
        points({ tr("Ctrl+E exports what the page lists, as CSV, JSON or a workbook. Files of "
                    "customers, subscriptions and users can be imported again."),
            tr("Ctrl+P prints a customer's page or an upgrade's result, or saves it as PDF.") }),
        heading(tr("Backups")),
        paragraph(tr("*Save copy…* in the settings copies the whole database while you work. "
                     "*Backups…* lists the copies that the program makes by itself, and restores "
                     "one of them. It is checked first, and what the database holds now is kept.")),
        seeAlso({ HelpTopic::HandOff, HelpTopic::Finding }),
    };
}

QList<HelpBlock> HelpTexts::handOff()
{
    return {
        paragraph(tr("This program changes its own database and nothing at Microsoft. What you do "
                     "with imported subscriptions becomes a task: somebody carries it out in "
                     "Partner Center. Demo customers are invented and need no tasks.")),
        heading(tr("Working through the list")),
        steps({ tr("Open *Partner Center tasks* on the left. Each task says what is to be done, "
                   "for "
                   "whom, from what and to what."),
            tr("Carry it out in Partner Center, then mark it as done. Ctrl+Z takes a mark back."),
            tr("Print the list with Ctrl+P, or export it with Ctrl+E, to hand it to somebody "
               "else.") }),
        paragraph(tr("A change that you take back here before it was carried out takes its task "
                     "with it.")),
        heading(tr("At the next import")),
        paragraph(tr("A newer file of subscriptions tells what has become of the tasks. The import "
                     "shows it before anything is taken over:")),
        table({ { tr("Found"), tr("What it means"), tr("What becomes of it") },
            { tr("Carried out"), tr("Partner Center stands where the task leads."),
                tr("It is marked as done.") },
            { tr("Not carried out yet"), tr("Nothing has happened there."),
                tr("The task stays open, or your change is taken back here.") },
            { tr("Different there"), tr("Something else stands there."),
                tr("You choose: your plan stays, or what Partner Center says comes in.") } }),
        paragraph(tr("Where an upgrade is taken back, the accounts have their old licences again; "
                     "a service that was switched off may be on. Its billing lines stay in the "
                     "history.")),
        seeAlso({ HelpTopic::Data, HelpTopic::Upgrading }),
    };
}

QList<HelpBlock> HelpTexts::sandbox()
{
    return {
        paragraph(tr("The sandbox server answers clients of the Partner Center REST API over this "
                     "database, so that integrations can be tried without Partner Center. It "
                     "listens on this computer alone; no other computer and no web page reaches "
                     "it.")),
        heading(tr("Connecting a client")),
        steps({ tr("Turn the server on: on the *Sandbox* page or in the settings."),
            tr("Press *Copy as environment*. It holds the address, an access token and the "
               "tenant."),
            tr("Give them to your client. What it asks is listed on the page at once.") }),
        heading(tr("On the page")),
        points({ tr("*Requests*: what was asked and answered, as curl, HTTP Archive or JSON Lines, "
                    "and the way to the customer in this window."),
            tr("*Faults*: answers that are spoilt on purpose, by path and number, always or by "
               "chance."),
            tr("*Coverage*: the calls that exist, and how often each was used.") }),
        paragraph(tr("The settings have the faults that are needed most, and a latency that every "
                     "answer waits. They last until the server is turned off. What a client "
                     "changes stands in the window within a second, and the other way round.")),
        paragraph(tr("The description of all calls is at %1, in the OpenAPI format.")
                      .arg(u"/_sandbox/openapi.json"_s)),
        seeAlso({ HelpTopic::Data, HelpTopic::Keyboard }),
    };
}

} // namespace help
