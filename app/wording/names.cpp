#include "wording/texts.h"

using namespace Qt::StringLiterals;

namespace wording {
namespace {

/// The name in this language, else in the other: a catalogue may leave the Korean one out.
const QString &nameIn(const catalog::Name &name, Language language)
{
    const QString &wanted = name.in(language);
    return wanted.isEmpty() ? name.en : wanted;
}

} // namespace

QString Texts::cloud(domain::Cloud cloud) const
{
    switch (cloud) {
    case domain::Cloud::Global:
        return text(QT_TRANSLATE_NOOP("wording", "Global"));
    case domain::Cloud::China21Vianet:
        return u"21Vianet"_s;
    }
    return {};
}

QString Texts::role(domain::Role role) const
{
    switch (role) {
    case domain::Role::GlobalAdmin:
        return text(QT_TRANSLATE_NOOP("wording", "Global admin"));
    case domain::Role::UserManagementAdmin:
        return text(QT_TRANSLATE_NOOP("wording", "User management admin"));
    case domain::Role::AdminAgent:
        return text(QT_TRANSLATE_NOOP("wording", "Admin agent"));
    case domain::Role::SalesAgent:
        return text(QT_TRANSLATE_NOOP("wording", "Sales agent"));
    case domain::Role::HelpdeskAgent:
        return text(QT_TRANSLATE_NOOP("wording", "Helpdesk agent"));
    case domain::Role::BillingAdmin:
        return text(QT_TRANSLATE_NOOP("wording", "Billing admin"));
    case domain::Role::AccountAdmin:
        return text(QT_TRANSLATE_NOOP("wording", "Account admin"));
    case domain::Role::MpnPartnerAdmin:
        return text(QT_TRANSLATE_NOOP("wording", "MPN partner admin"));
    case domain::Role::ReferralAdmin:
        return text(QT_TRANSLATE_NOOP("wording", "Referral admin"));
    case domain::Role::Guest:
        return text(QT_TRANSLATE_NOOP("wording", "Guest"));
    }
    return {};
}

QString Texts::status(domain::SubscriptionStatus status) const
{
    switch (status) {
    case domain::SubscriptionStatus::None:
        return text(QT_TRANSLATE_NOOP("wording", "No status"));
    case domain::SubscriptionStatus::Active:
        return text(QT_TRANSLATE_NOOP("wording", "Active"));
    case domain::SubscriptionStatus::Pending:
        return text(QT_TRANSLATE_NOOP("wording", "Pending"));
    case domain::SubscriptionStatus::Suspended:
        return text(QT_TRANSLATE_NOOP("wording", "Suspended"));
    case domain::SubscriptionStatus::Deleted:
        return text(QT_TRANSLATE_NOOP("wording", "Cancelled"));
    case domain::SubscriptionStatus::Expired:
        return text(QT_TRANSLATE_NOOP("wording", "Expired"));
    }
    return {};
}

QString Texts::delegation(domain::DelegationState state) const
{
    switch (state) {
    case domain::DelegationState::None:
        return text(QT_TRANSLATE_NOOP("wording", "Not granted"));
    case domain::DelegationState::Requested:
        return text(QT_TRANSLATE_NOOP("wording", "Requested"));
    case domain::DelegationState::Granted:
        return text(QT_TRANSLATE_NOOP("wording", "Granted"));
    case domain::DelegationState::Removed:
        return text(QT_TRANSLATE_NOOP("wording", "Removed"));
    }
    return {};
}

QString Texts::billingCycle(domain::BillingCycle cycle) const
{
    return cycle == domain::BillingCycle::Annual ? text(QT_TRANSLATE_NOOP("wording", "annual"))
                                                 : text(QT_TRANSLATE_NOOP("wording", "monthly"));
}

QString Texts::soldBy(domain::SoldBy soldBy) const
{
    switch (soldBy) {
    case domain::SoldBy::Own:
        return text(QT_TRANSLATE_NOOP("wording", "You"));
    case domain::SoldBy::OtherPartner:
        return text(QT_TRANSLATE_NOOP("wording", "Other reseller"));
    case domain::SoldBy::Direct:
        return text(QT_TRANSLATE_NOOP("wording", "Direct purchase"));
    case domain::SoldBy::VolumeLicensing:
        return text(QT_TRANSLATE_NOOP("wording", "Volume licensing"));
    }
    return {};
}

QString Texts::seller(const domain::Subscription &subscription) const
{
    if (subscription.soldBy == domain::SoldBy::Own) {
        return text(QT_TRANSLATE_NOOP("wording", "you"));
    }
    if (!subscription.sellerName.isEmpty()) {
        return subscription.sellerName;
    }
    switch (subscription.soldBy) {
    case domain::SoldBy::Direct:
        return text(QT_TRANSLATE_NOOP("wording", "Microsoft directly"));
    case domain::SoldBy::VolumeLicensing:
        return text(QT_TRANSLATE_NOOP("wording", "Microsoft volume licensing"));
    case domain::SoldBy::Own:
    case domain::SoldBy::OtherPartner:
        break;
    }
    return text(QT_TRANSLATE_NOOP("wording", "another reseller"));
}

QString Texts::customerName(const domain::Customer &customer) const
{
    const bool local = m_language == Language::Korean && !customer.localName.isEmpty();
    return local ? customer.localName : customer.companyName;
}

QString Texts::product(const catalog::Offer &offer, domain::Cloud cloud) const
{
    const QString &name = nameIn(offer.name(cloud), m_language);
    return name.isEmpty() ? nameIn(offer.nameGlobal, m_language) : name;
}

QString Texts::product(const domain::Subscription &subscription, domain::Cloud cloud,
    const catalog::Catalogue &catalogue) const
{
    const catalog::Offer *offer = catalogue.offer(subscription.offerId);
    const QString name = offer ? product(*offer, cloud) : subscription.offerName;
    return name.isEmpty() ? text(QT_TRANSLATE_NOOP("wording", "Unknown product")) : name;
}

QString Texts::plan(const QString &code, const catalog::Catalogue &catalogue) const
{
    const std::optional<catalog::PlanIndex> index = catalogue.plan(code);
    return index ? nameIn(catalogue.plans().at(*index).name, m_language) : code;
}

QString Texts::plans(const QStringList &codes, const catalog::Catalogue &catalogue) const
{
    QStringList names;
    for (const QString &code : codes) {
        const QString name = plan(code, catalogue);
        if (!names.contains(name)) {
            names.append(name);
        }
    }
    return list(names);
}

QString Texts::service(const QString &code, const catalog::Catalogue &catalogue) const
{
    const std::optional<catalog::PlanIndex> index = catalogue.plan(code);
    if (!index) {
        return code;
    }
    const catalog::ServicePlan &plan = catalogue.plans().at(*index);
    const bool known = plan.family >= 0 && plan.family < catalogue.families().size();
    const QString family
        = known ? nameIn(catalogue.families().at(plan.family).name, m_language) : QString();
    return family.isEmpty() ? nameIn(plan.name, m_language) : family;
}

QString Texts::services(const QStringList &codes, const catalog::Catalogue &catalogue) const
{
    QStringList names;
    for (const QString &code : codes) {
        const QString name = service(code, catalogue);
        if (!names.contains(name)) {
            names.append(name);
        }
    }
    return list(names);
}

} // namespace wording
