#pragma once

namespace domain {

/// Roles of Partner Center [S1.2]. What each may do in which cloud is data (catalog::Roles).
enum class Role {
    GlobalAdmin,
    UserManagementAdmin,
    AdminAgent,
    SalesAgent,
    HelpdeskAgent,
    BillingAdmin,
    AccountAdmin,
    MpnPartnerAdmin,
    ReferralAdmin,
    Guest,
};

} // namespace domain
