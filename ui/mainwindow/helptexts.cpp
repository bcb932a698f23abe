#include "mainwindow/helptexts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace mainwindow {

using viewmodels::HelpTopic;

namespace {

/// The context of the texts.
class HelpTexts
{
    Q_DECLARE_TR_FUNCTIONS(mainwindow::HelpTexts)
};

QList<QPair<QString, QString>> upgrading()
{
    return {
        { HelpTexts::tr("Upgrade a subscription"),
            HelpTexts::tr("Search for the customer and open it. Choose a subscription: the note "
                          "below its ID says whether it can be upgraded. Press Upgrade now, choose "
                          "the new product, check the licences, review, and submit.") },
        { HelpTexts::tr("Four conditions"),
            HelpTexts::tr("The subscription is active. You have delegated admin privileges. The "
                          "customer has no other subscription with the services that the upgrade "
                          "adds. The customer does not have the new product already. Where one is "
                          "not met, Why not? says which, and what to do.") },
        { HelpTexts::tr("Two clouds"),
            HelpTexts::tr("In Global the number of licences stays and the assignments move with "
                          "the upgrade. In the cloud operated by 21Vianet you enter the number, "
                          "and the new product is assigned to the accounts afterwards.") },
        { HelpTexts::tr("All or nothing"),
            HelpTexts::tr("The new subscription is created and the old one cancelled in one step. "
                          "If anything fails, nothing is changed. An upgrade cannot be undone.") },
    };
}

QList<QPair<QString, QString>> statuses()
{
    return {
        { HelpTexts::tr("Active"),
            HelpTexts::tr("The subscription can be used, changed and upgraded.") },
        { HelpTexts::tr("Suspended"),
            HelpTexts::tr("Users cannot sign in to its services; their data stays. Reactivate it "
                          "before an upgrade. It is deleted after 90 days in Global and after 60 "
                          "days in the cloud operated by 21Vianet.") },
        { HelpTexts::tr("Cancelled"),
            HelpTexts::tr("It has ended and cannot be reactivated. Add a new subscription.") },
        { HelpTexts::tr("Expired"),
            HelpTexts::tr("Its term ended and it was not renewed. Add a new subscription.") },
        { HelpTexts::tr("Pending"),
            HelpTexts::tr("The order is still being prepared. Check again later.") },
    };
}

QList<QPair<QString, QString>> delegatedAdmin()
{
    return {
        { HelpTexts::tr("What it is"),
            HelpTexts::tr("With delegated admin privileges the customer lets you manage its "
                          "services. They hold for a customer and a service; without them nothing "
                          "can be upgraded.") },
        { HelpTexts::tr("How to get them"),
            HelpTexts::tr("Open Why not? and press Request delegated admin… Send the message to "
                          "the customer. Once the customer has accepted, press Check again.") },
    };
}

QList<QPair<QString, QString>> multiChannel()
{
    return {
        { HelpTexts::tr("More than one seller"),
            HelpTexts::tr("A customer may buy from several partners, or directly. What was bought "
                          "elsewhere is listed with the name of its seller and is never changed "
                          "here.") },
        { HelpTexts::tr("When it stands in the way"),
            HelpTexts::tr("If a subscription bought elsewhere has services that the upgrade adds, "
                          "it must be cancelled with its seller first. Copy request to customer "
                          "writes that message.") },
    };
}

QList<QPair<QString, QString>> keys()
{
    return {
        { u"Ctrl+K"_s, HelpTexts::tr("Search") },
        { u"Ctrl+1"_s, HelpTexts::tr("Customers") },
        { u"Ctrl+,"_s, HelpTexts::tr("Settings") },
        { u"Enter"_s, HelpTexts::tr("Open the customer") },
        { u"Alt+Left"_s, HelpTexts::tr("Back to the customers") },
        { u"Alt+U"_s, HelpTexts::tr("Show upgrade information") },
        { u"Ctrl+U"_s, HelpTexts::tr("Upgrade now") },
        { u"Alt+W"_s, HelpTexts::tr("Why not?") },
        { u"Alt+A"_s, HelpTexts::tr("Accounts and services that need extra work") },
        { u"Ctrl+Shift+C"_s, HelpTexts::tr("Copy subscription ID") },
        { u"F5"_s, HelpTexts::tr("Check again") },
        { u"Ctrl+Shift+F5"_s, HelpTexts::tr("Check all for upgrades") },
        { u"Ctrl+I"_s, HelpTexts::tr("Import CSV…") },
        { u"Ctrl+E"_s, HelpTexts::tr("Export CSV…") },
        { u"Ctrl+O"_s, HelpTexts::tr("Open database…") },
        { u"Ctrl+C"_s, HelpTexts::tr("Copy the selected rows") },
        { u"F6, Shift+F6"_s, HelpTexts::tr("Next, previous pane") },
        { u"F10"_s, HelpTexts::tr("Application menu") },
        { u"Esc"_s, HelpTexts::tr("Close the card, then the dialog") },
        { u"Alt+N, Alt+B, Alt+S"_s, HelpTexts::tr("Next, Back, Submit") },
        { u"Ctrl+Plus, Ctrl+Minus, Ctrl+0"_s, HelpTexts::tr("Text size") },
        { u"Ctrl+Shift+G"_s, HelpTexts::tr("Switch cloud") },
        { u"Ctrl+Shift+L"_s, HelpTexts::tr("Switch language") },
        { u"Ctrl+Shift+T"_s, HelpTexts::tr("Next theme") },
    };
}

} // namespace

HelpText helpText(HelpTopic topic)
{
    switch (topic) {
    case HelpTopic::Upgrading:
        return { HelpTexts::tr("Upgrading"), upgrading(), {} };
    case HelpTopic::Status:
        return { HelpTexts::tr("Status"), statuses(), {} };
    case HelpTopic::DelegatedAdmin:
        return { HelpTexts::tr("Delegated admin"), delegatedAdmin(), {} };
    case HelpTopic::MultiChannel:
        return { HelpTexts::tr("Multi-channel"), multiChannel(), {} };
    case HelpTopic::Keyboard:
        return { HelpTexts::tr("Keyboard"), {}, keys() };
    }
    Q_UNREACHABLE();
}

} // namespace mainwindow
