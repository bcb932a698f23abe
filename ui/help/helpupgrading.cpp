#include "help/helptexts.h"

/// Upgrading [S0.1, S0.8 to S0.11, S1.2, S1.3, S1.12 to S1.15] and the states of a subscription
/// (domain.md sections 3, 4 and 6).
namespace help {

using viewmodels::HelpTopic;

namespace {

QString rolesOf(const HelpSources &sources, domain::Cloud cloud)
{
    QStringList names;
    for (const domain::Role role : sources.catalogue->rolesThatUpgrade(cloud)) {
        names.append(sources.texts->role(role));
    }
    return sources.texts->list(names);
}

} // namespace

QList<HelpBlock> HelpTexts::upgrading(const HelpSources &sources)
{
    const wording::Texts &texts = *sources.texts;
    return {
        paragraph(tr("A customer who needs more users gets more licences. A customer who needs "
                     "more services gets another product: the subscription is upgraded.")),
        heading(tr("Step by step")),
        steps({ tr("Search for the customer and open it."),
            tr("Choose a subscription. The note right below its ID says whether it can be "
               "upgraded. In Global an information icon stands after the name as well: point at "
               "it, or press Alt+U."),
            tr("Press *Upgrade now* and choose the new product. What is gained, changed and lost "
               "stands beside it."),
            tr("In Global the number of licences stays the same. In the cloud operated by "
               "21Vianet enter the number that the customer needs."),
            tr("Review the billing effect and the accounts that will need extra work. Tick the "
               "acknowledgement and press *Submit*."),
            tr("Work through the list of accounts on the result page.") }),
        heading(tr("Four conditions")),
        points({ tr("The subscription is active, not suspended or cancelled."),
            tr("You have delegated admin privileges for the customer and the service."),
            tr("The customer has no other subscription with the services that the upgrade adds."),
            tr("The customer does not have the new product already.") }),
        paragraph(tr("Where one of them is not met, *Why not?* names it, the record that decided "
                     "it, and what to do.")),
        heading(tr("All or nothing")),
        paragraph(tr("The new subscription is created and the old one cancelled in one step. If "
                     "anything fails, nothing is changed. An upgrade cannot be undone.")),
        heading(tr("Roles that can upgrade")),
        table({ { tr("Cloud"), tr("Roles") },
            { texts.cloud(domain::Cloud::Global), rolesOf(sources, domain::Cloud::Global) },
            { texts.cloud(domain::Cloud::China21Vianet),
                rolesOf(sources, domain::Cloud::China21Vianet) } }),
        heading(tr("More licences of the same product")),
        paragraph(
            tr("Choose *Add or remove licences…* in the details. The price changes from that day "
               "on; the services and the assignments stay.")),
        seeAlso({ HelpTopic::Planner, HelpTopic::UpgradePaths, HelpTopic::Billing,
            HelpTopic::Reassigning }),
    };
}

QList<HelpBlock> HelpTexts::planner()
{
    return {
        paragraph(tr("The upgrade planner shows every subscription of the book, grouped by what "
                     "stops or allows its upgrade. From there many are upgraded at once.")),
        heading(tr("Step by step")),
        steps({ tr("Open *Upgrade planner* (Ctrl+2). The bar shows how many subscriptions each "
                   "group has; a click on its legend leads to the group."),
            tr("Narrow the list by search, product and market where you want. What is selected "
               "stays selected."),
            tr("Select subscriptions. Space selects the row, Ctrl+A all that can be upgraded."),
            tr("Choose the new product in the row, or for all with *Set target*. In the cloud "
               "operated by 21Vianet the number of licences is changed in the row as well."),
            tr("Press *Dry run*. It tells for each subscription what an upgrade would come to, "
               "and changes nothing. *Deselect failing* leaves out what would fail."),
            tr("Press *Upgrade…*, review the amounts and the lost services, tick the "
               "acknowledgement, and start.") }),
        heading(tr("While it runs")),
        points({ tr("Each subscription is upgraded by itself. If one is refused, it stays "
                    "unchanged, and the others go on."),
            tr("You can pause between two subscriptions, carry on later, or leave out the rest."),
            tr("If the program or the computer stops, the book knows what was done. The next time "
               "it is opened you are asked whether to carry on; no subscription is upgraded "
               "twice."),
            tr("At the end there is a report, which you can save. Accounts that need extra work "
               "are listed with each customer, and the activity log has every upgrade.") }),
        heading(tr("Which customers could move to one product")),
        paragraph(tr("Choose a product under *Which customers could move to…*. The groups are then "
                     "about this product alone: what can move to it, and what stops the rest.")),
        heading(tr("Tables for spreadsheets")),
        paragraph(tr("The planner, the dry run and the report are saved as CSV or as an Excel "
                     "workbook (XLSX).")),
        seeAlso({ HelpTopic::Upgrading, HelpTopic::Billing, HelpTopic::DelegatedAdmin }),
    };
}

QList<HelpBlock> HelpTexts::statuses()
{
    return {
        paragraph(tr("Only an active subscription can be upgraded.")),
        table({ { tr("Status"), tr("What it means"), tr("What to do") },
            { tr("Active"), tr("It can be used, changed and upgraded."), tr("Nothing.") },
            { tr("Suspended"),
                tr("Users cannot sign in to its services; their data stays. The number of "
                   "licences cannot be changed. It is deleted after 90 days in Global and after "
                   "60 days in the cloud operated by 21Vianet."),
                tr("Reactivate it, then check again.") },
            { tr("Cancelled"), tr("It has ended and cannot be reactivated."),
                tr("Add a new subscription.") },
            { tr("Expired"), tr("Its term ended and it was not renewed."),
                tr("Add a new subscription.") },
            { tr("Pending"), tr("The order is still being provisioned."),
                tr("Wait until the status is Active, then check again.") } }),
        heading(tr("Renewal")),
        paragraph(tr("With auto-renew on, a subscription begins a new term on its renewal date. "
                     "With auto-renew off it expires. Renewal, expiry and deletion happen only in "
                     "a book with a simulated clock; in any other book an end date in the past is "
                     "shown and changes nothing.")),
        seeAlso({ HelpTopic::Upgrading, HelpTopic::Billing }),
    };
}

QList<HelpBlock> HelpTexts::reassigning()
{
    return {
        paragraph(tr("In Global the assignments move with the upgrade, except where something "
                     "holds them back. Those accounts and services are listed: on the review page "
                     "before you submit, and on the result page afterwards. An upgrade with such "
                     "a list has not failed; work is left.")),
        heading(tr("The licence stays unassigned")),
        table({ { tr("Problem"), tr("What to do") },
            { tr("Another subscription gives the account a plan that cannot be used together with "
                 "one of the new product, for example Exchange Online (Plan 1) with (Plan 2)."),
                tr("Remove the licence for the existing plan from the account, then assign the "
                   "new one.") },
            { tr("A service of the account needs a plan that the new product does not have, for "
                 "example Exchange Online Archiving with Exchange Online (Plan 1)."),
                tr("Assign a plan that supports it, or remove the licence for that service.") },
            { tr("There are not enough licences: more accounts than the old subscription had."),
                tr("Add licences or free one, then assign it.") },
            { tr("A service is not available in the usage location of the account, or the account "
                 "has no usage location."),
                tr("Check or set the usage location, then assign the licence; or switch this "
                   "service off.") },
            { tr("The licence comes from a group."), tr("Change the licence of the group.") } }),
        heading(tr("The licence moves, and something is to be known")),
        table({ { tr("Problem"), tr("What to do") },
            { tr("The account used a service that the new product does not include."),
                tr("Tell the user that the data stays and access ends.") },
            { tr("A service that was switched off for the account is on again: every plan of the "
                 "new product is on."),
                tr("Switch it off again if it is not needed.") } }),
        heading(tr("The cloud operated by 21Vianet")),
        paragraph(tr("No assignment moves with the upgrade there. Every account that had a "
                     "licence is listed. Assign the new product in the Office 365 admin center "
                     "operated by 21Vianet.")),
        heading(tr("Afterwards")),
        points({ tr("Tell users to sign out and in again to get the new apps."),
            tr("Save the list with *Export CSV…* if others do the work.") }),
        seeAlso({ HelpTopic::Upgrading, HelpTopic::AppsForBusiness }),
    };
}

} // namespace help
