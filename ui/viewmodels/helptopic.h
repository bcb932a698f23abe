#pragma once

namespace viewmodels {

/// What the help explains, in the order of its list; a page may open it at one of these. Each thing
/// that the articles link to has a page of its own (domain.md section 1).
enum class HelpTopic {
    Keyboard, ///< every key of the program
    Finding, ///< what the search of the customers finds
    Upgrading,
    Planner, ///< the whole book: dry run and bulk upgrade
    UpgradePaths,
    Status,
    DelegatedAdmin, ///< requesting delegated admin privileges [S0.4, S1.7]
    MultiChannel, ///< [S0.7, S1.10]
    Billing, ///< common billing scenarios [S1.11]
    AppsForBusiness, ///< switching to a different Apps for business plan (LinkId 723577)
    Reassigning, ///< problems when reassigning licences while switching plans (LinkId 723576)
    Data, ///< import, export, print, backups
    HandOff, ///< tasks for Partner Center
    Sandbox,
    Demo, ///< walkthroughs and demo control
};

} // namespace viewmodels
