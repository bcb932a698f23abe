#include "plainreading.h"

namespace proof {
namespace {

using Names = std::vector<std::string>;

struct Row
{
    std::string product;
    Names words;
};

/// domain.md 2.3, "Service plans".
const std::vector<Row> &planTable()
{
    static const std::vector<Row> table{
        { "Microsoft 365 Apps for business",
            { "OFFICE_BUSINESS", "ONEDRIVESTANDARD", "SHAREPOINTWAC", "FORMS_PLAN_E1", "SWAY" } },
        { "Microsoft 365 Business Basic",
            { "EXCHANGE_S_STANDARD", "SHAREPOINTSTANDARD", "SHAREPOINTWAC", "MCOSTANDARD", "TEAMS1",
                "YAMMER_ENTERPRISE", "BPOS_S_TODO_1", "FLOW_O365_P1", "POWERAPPS_O365_P1",
                "FORMS_PLAN_E1", "OFFICEMOBILE_SUBSCRIPTION", "PROJECTWORKMANAGEMENT", "SWAY" } },
        { "Microsoft 365 Business Standard",
            { "EXCHANGE_S_STANDARD", "SHAREPOINTSTANDARD", "SHAREPOINTWAC", "MCOSTANDARD", "TEAMS1",
                "YAMMER_ENTERPRISE", "BPOS_S_TODO_1", "FLOW_O365_P1", "POWERAPPS_O365_P1",
                "FORMS_PLAN_E1", "PROJECTWORKMANAGEMENT", "SWAY", "OFFICE_BUSINESS",
                "MICROSOFTBOOKINGS", "O365_SB_Relationship_Management", "Deskless" } },
        { "Microsoft 365 Business Premium",
            { "EXCHANGE_S_STANDARD", "SHAREPOINTSTANDARD", "SHAREPOINTWAC", "MCOSTANDARD", "TEAMS1",
                "YAMMER_ENTERPRISE", "BPOS_S_TODO_1", "FLOW_O365_P1", "POWERAPPS_O365_P1",
                "FORMS_PLAN_E1", "PROJECTWORKMANAGEMENT", "SWAY", "OFFICE_BUSINESS",
                "MICROSOFTBOOKINGS", "O365_SB_Relationship_Management", "Deskless", "INTUNE_SMBIZ",
                "WINBIZ", "AAD_SMB", "RMS_S_PREMIUM", "EXCHANGE_S_ARCHIVE_ADDON",
                "STREAM_O365_E1" } },
        { "Microsoft 365 Apps for enterprise",
            { "OFFICESUBSCRIPTION", "ONEDRIVESTANDARD", "SHAREPOINTWAC", "FORMS_PLAN_E1",
                "SWAY" } },
        { "Office 365 Enterprise E1",
            { "EXCHANGE_S_STANDARD", "SHAREPOINTSTANDARD", "SHAREPOINTWAC", "MCOSTANDARD", "TEAMS1",
                "YAMMER_ENTERPRISE", "BPOS_S_TODO_1", "Deskless", "FLOW_O365_P1",
                "POWERAPPS_O365_P1", "FORMS_PLAN_E1", "OFFICEMOBILE_SUBSCRIPTION",
                "PROJECTWORKMANAGEMENT", "STREAM_O365_E1", "SWAY" } },
        { "Office 365 Enterprise E3",
            { "EXCHANGE_S_ENTERPRISE", "SHAREPOINTENTERPRISE", "SHAREPOINTWAC",
                "OFFICESUBSCRIPTION", "MCOSTANDARD", "TEAMS1", "YAMMER_ENTERPRISE", "BPOS_S_TODO_2",
                "Deskless", "FLOW_O365_P2", "POWERAPPS_O365_P2", "FORMS_PLAN_E3",
                "PROJECTWORKMANAGEMENT", "RMS_S_ENTERPRISE", "STREAM_O365_E3", "SWAY" } },
        { "Office 365 Enterprise E5",
            { "EXCHANGE_S_ENTERPRISE", "SHAREPOINTENTERPRISE", "SHAREPOINTWAC",
                "OFFICESUBSCRIPTION", "MCOSTANDARD", "TEAMS1", "YAMMER_ENTERPRISE", "BPOS_S_TODO_3",
                "Deskless", "FLOW_O365_P3", "POWERAPPS_O365_P3", "FORMS_PLAN_E5",
                "PROJECTWORKMANAGEMENT", "RMS_S_ENTERPRISE", "STREAM_O365_E5", "SWAY", "MCOEV",
                "MCOMEETADV", "BI_AZURE_P2", "ADALLOM_S_O365", "EQUIVIO_ANALYTICS",
                "EXCHANGE_ANALYTICS", "LOCKBOX_ENTERPRISE", "THREAT_INTELLIGENCE" } },
        { "Power BI Pro", { "BI_AZURE_P2" } },
        { "Exchange Online (Plan 1)", { "EXCHANGE_S_STANDARD" } },
        { "Exchange Online (Plan 2)", { "EXCHANGE_S_ENTERPRISE" } },
        { "Exchange Online Kiosk", { "EXCHANGE_S_DESKLESS" } },
        { "Exchange Online Archiving", { "EXCHANGE_S_ARCHIVE_ADDON" } },
        { "Intune", { "INTUNE_A" } },
        { "Visio Plan 2", { "VISIOCLIENT" } },
        { "Project Plan 3", { "PROJECT_CLIENT_SUBSCRIPTION", "SHAREPOINT_PROJECT" } },
        { "Windows 10 Enterprise E3", { "WIN10_PRO_ENT_SUB" } },
    };
    return table;
}

/// domain.md 2.3: plans that are steps of one service.
const std::vector<Row> &familyTable()
{
    static const std::vector<Row> table{
        { "Exchange", { "EXCHANGE_S_STANDARD", "EXCHANGE_S_ENTERPRISE" } },
        { "SharePoint", { "SHAREPOINTSTANDARD", "SHAREPOINTENTERPRISE", "ONEDRIVESTANDARD" } },
        { "Office client",
            { "OFFICE_BUSINESS", "OFFICEMOBILE_SUBSCRIPTION", "OFFICESUBSCRIPTION" } },
        { "Forms", { "FORMS_PLAN_E1", "FORMS_PLAN_E3", "FORMS_PLAN_E5" } },
        { "Flow", { "FLOW_O365_P1", "FLOW_O365_P2", "FLOW_O365_P3" } },
        { "PowerApps", { "POWERAPPS_O365_P1", "POWERAPPS_O365_P2", "POWERAPPS_O365_P3" } },
        { "To-Do", { "BPOS_S_TODO_1", "BPOS_S_TODO_2", "BPOS_S_TODO_3" } },
        { "Stream", { "STREAM_O365_E1", "STREAM_O365_E3", "STREAM_O365_E5" } },
        { "rights management", { "RMS_S_ENTERPRISE", "RMS_S_PREMIUM" } },
        { "Intune", { "INTUNE_SMBIZ", "INTUNE_A" } },
        { "Yammer", { "YAMMER_ENTERPRISE", "YAMMER_MIDSIZE" } },
    };
    return table;
}

/// domain.md 2.1 [S0.2], under the names of 2018.
const std::vector<Row> &upgradeTable21Vianet()
{
    static const std::vector<Row> table{
        { "Office 365 Business",
            { "Office 365 Business Premium", "Office 365 ProPlus", "Office 365 Enterprise E3" } },
        { "Office 365 Business Premium", { "Office 365 Enterprise E3" } },
        { "Office 365 Business Essentials",
            { "Office 365 Business Premium", "Office 365 Enterprise E1",
                "Office 365 Enterprise E3" } },
    };
    return table;
}

/// domain.md 2.2 [S1.4, S1.5], as the article writes it, and the India rows of its footnote.
const std::vector<Row> &upgradeTableGlobal()
{
    static const std::vector<Row> table{
        { "Microsoft 365 Apps for business",
            { "Microsoft 365 Business Premium", "Microsoft 365 Apps for enterprise",
                "Office 365 Enterprise E3", "Office 365 Enterprise E5" } },
        { "Microsoft 365 Business Standard",
            { "Office 365 Enterprise E3", "Office 365 Enterprise E5" } },
        { "Microsoft 365 Business Basic",
            { "Microsoft 365 Business Standard", "Office 365 Enterprise E1",
                "Office 365 Enterprise E3", "Office 365 Enterprise E5" } },
        { "Microsoft 365 Apps for business India",
            { "Microsoft 365 Business Standard India", "Microsoft 365 Apps for enterprise",
                "Office 365 Enterprise E3", "Office 365 Enterprise E5" } },
        { "Microsoft 365 Business Standard India",
            { "Office 365 Enterprise E3", "Office 365 Enterprise E5" } },
        { "Microsoft 365 Business Basic India",
            { "Microsoft 365 Business Standard India", "Office 365 Enterprise E1",
                "Office 365 Enterprise E3", "Office 365 Enterprise E5" } },
    };
    return table;
}

Names indianNames()
{
    return { "Microsoft 365 Apps for business India", "Microsoft 365 Business Basic India",
        "Microsoft 365 Business Standard India" };
}

} // namespace

const std::vector<std::string> &productNames()
{
    static const Names names = [] {
        Names all;
        for (const Row &row : planTable()) {
            all.push_back(row.product);
        }
        for (const std::string &name : indianNames()) {
            all.push_back(name);
        }
        return all;
    }();
    return names;
}

const std::vector<std::pair<std::string, std::string>> &otherNames()
{
    // The renaming of 21 April 2020 (2.2), and "Also known by name" (2.3).
    static const std::vector<std::pair<std::string, std::string>> names{
        { "Office 365 Business", "Microsoft 365 Apps for business" },
        { "Office 365 Business Essentials", "Microsoft 365 Business Basic" },
        { "Office 365 Business Premium", "Microsoft 365 Business Standard" },
        { "Office 365 ProPlus", "Microsoft 365 Apps for enterprise" },
        { "Microsoft 365 Business", "Microsoft 365 Business Premium" },
        { "Office 365 E1", "Office 365 Enterprise E1" },
        { "Office 365 E3", "Office 365 Enterprise E3" },
        { "Office 365 E5", "Office 365 Enterprise E5" },
        { "Exchange Online Archiving for Exchange Online", "Exchange Online Archiving" },
    };
    return names;
}

const std::vector<std::string> &planNames()
{
    static const Names names = [] {
        Words all;
        for (const std::vector<Row> &table : { planTable(), familyTable() }) {
            for (const Row &row : table) {
                all.insert(row.words.begin(), row.words.end());
            }
        }
        return Names(all.begin(), all.end());
    }();
    return names;
}

std::string todaysName(const std::string &anyName)
{
    for (const auto &[other, today] : otherNames()) {
        if (other == anyName) {
            return today;
        }
    }
    return anyName;
}

Words plansOf(const std::string &product)
{
    std::string name = todaysName(product);
    for (const std::string &indian : indianNames()) {
        if (name == indian) {
            name = name.substr(0, name.size() - std::string(" India").size());
        }
    }
    for (const Row &row : planTable()) {
        if (row.product == name) {
            return Words(row.words.begin(), row.words.end());
        }
    }
    return {};
}

std::string familyOf(const std::string &plan)
{
    for (const Row &row : familyTable()) {
        for (const std::string &step : row.words) {
            if (step == plan) {
                return row.product;
            }
        }
    }
    return plan; // a family of its own
}

Words familiesOf(const std::string &product)
{
    Words families;
    for (const std::string &plan : plansOf(product)) {
        families.insert(familyOf(plan));
    }
    return families;
}

Words gainedFamilies(const std::string &source, const std::string &target)
{
    const Words before = familiesOf(source);
    Words gained;
    for (const std::string &family : familiesOf(target)) {
        if (before.count(family) == 0) {
            gained.insert(family);
        }
    }
    return gained;
}

std::vector<std::string> targetsOf(
    const std::string &product, const std::string &cloud, bool corrected)
{
    Names targets;
    if (cloud == "21vianet") {
        for (const Row &row : upgradeTable21Vianet()) {
            if (todaysName(row.product) == todaysName(product)) {
                for (const std::string &target : row.words) {
                    targets.push_back(todaysName(target));
                }
            }
        }
        return targets;
    }
    for (const Row &row : upgradeTableGlobal()) {
        if (row.product != todaysName(product)) {
            continue;
        }
        for (const std::string &target : row.words) {
            const bool stale = target == "Microsoft 365 Business Premium";
            targets.push_back(stale && corrected ? "Microsoft 365 Business Standard" : target);
        }
    }
    return targets;
}

} // namespace proof
