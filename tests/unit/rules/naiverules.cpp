#include "naiverules.h"

#include "rulescene.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using domain::Subscription;
using domain::SubscriptionStatus;

namespace naiverules {
namespace {

using Words = QSet<QString>;

/// What the test knows of a product: its name today and its words.
struct Product
{
    QString name; ///< empty: the catalogue does not know it
    Words plans;
    Words families;
};

/// The family of each plan of the catalogue.
const QMap<QString, QString> &families()
{
    static const QMap<QString, QString> made = [] {
        QMap<QString, QString> map;
        for (const catalog::ServicePlan &plan : rulescene::catalogue().plans()) {
            map.insert(plan.code, rulescene::catalogue().families().at(plan.family).id);
        }
        return map;
    }();
    return made;
}

Words familiesOf(const Words &plans)
{
    Words found;
    for (const QString &plan : plans) {
        found.insert(families().value(plan));
    }
    return found;
}

const QMap<QString, Product> &products()
{
    static const QMap<QString, Product> made = [] {
        QMap<QString, Product> map;
        for (const catalog::Offer &offer : rulescene::catalogue().offers()) {
            Product product{ offer.nameGlobal.en, {}, {} };
            for (const catalog::PlanIndex plan : offer.plans) {
                product.plans.insert(rulescene::catalogue().plans().at(plan).code);
            }
            product.families = familiesOf(product.plans);
            map.insert(offer.id.text(), product);
        }
        return map;
    }();
    return made;
}

Product productOf(const Subscription &subscription)
{
    return products().value(subscription.offerId.text());
}

Product productNamed(const QString &name)
{
    for (const Product &product : products()) {
        if (product.name == name) {
            return product;
        }
    }
    qFatal("No product is called %s", qPrintable(name));
    return {};
}

/// Those of the plans whose family is among these, in the order of the catalogue, comma between.
QString plansIn(const Words &plans, const Words &wanted)
{
    QStringList found;
    for (const catalog::ServicePlan &plan : rulescene::catalogue().plans()) {
        if (plans.contains(plan.code) && wanted.contains(families().value(plan.code))) {
            found.append(plan.code);
        }
    }
    return found.join(u',');
}

/// Tables 2.1 and 2.2 under today's names; a mark after the name.
QStringList targetsOf(const QString &source, domain::Cloud cloud, catalog::Variant variant)
{
    const QString apps = u"Microsoft 365 Apps for business"_s;
    const QString basic = u"Microsoft 365 Business Basic"_s;
    const QString standard = u"Microsoft 365 Business Standard"_s;
    const QString premium = u"Microsoft 365 Business Premium"_s;
    const QString enterprise = u"Microsoft 365 Apps for enterprise"_s;
    const QString e1 = u"Office 365 Enterprise E1"_s;
    const QString e3 = u"Office 365 Enterprise E3"_s;
    const QString e5 = u"Office 365 Enterprise E5"_s;
    const QString india = u" India"_s;
    const QString mark = u"1"_s;
    if (cloud == domain::Cloud::China21Vianet) {
        return QMap<QString, QStringList>{
            { apps, { standard + mark, enterprise, e3 } }, { standard, { e3 } },
            { basic, { standard + mark, e1, e3 } }
        }.value(source);
    }
    const QString first = variant == catalog::Variant::Corrected ? standard : premium;
    return QMap<QString, QStringList>{
        { apps, { first + mark, enterprise, e3, e5 } }, { standard, { e3, e5 } },
        { basic, { standard + mark, e1, e3, e5 } },
        { apps + india, { standard + india + mark, enterprise, e3, e5 } },
        { standard + india, { e3, e5 } }, { basic + india, { standard + india + mark, e1, e3, e5 } }
    }.value(source);
}

bool mayUpgrade(domain::Role role, domain::Cloud cloud)
{
    using domain::Role;
    if (role == Role::GlobalAdmin || role == Role::AdminAgent || role == Role::SalesAgent) {
        return true;
    }
    return cloud == domain::Cloud::Global
        && (role == Role::HelpdeskAgent || role == Role::UserManagementAdmin);
}

bool monthlyOnly(const QString &name, domain::Cloud cloud)
{
    return name == u"Microsoft 365 Business Standard India"
        || (name == u"Microsoft 365 Apps for enterprise" && cloud == domain::Cloud::China21Vianet);
}

qint64 mostLicences(const QString &name)
{
    return name.contains(u"Business") ? 300 : 10'000'000;
}

QString labelsOf(QList<domain::SubscriptionId> ids)
{
    std::sort(ids.begin(), ids.end());
    QStringList labels;
    for (const domain::SubscriptionId &id : ids) {
        labels.append(rulescene::label(id));
    }
    return labels.join(u',');
}

QString sentence(QStringList words)
{
    words.removeAll(QString());
    return words.join(u' ');
}

/// Refusals by their documented number; within a number in the order of being said.
using Refusals = QMultiMap<int, QString>;

QStringList inOrder(const Refusals &refusals)
{
    QStringList lines;
    for (const int number : refusals.uniqueKeys()) {
        QStringList same = refusals.values(number); // newest first
        std::reverse(same.begin(), same.end());
        lines.append(same);
    }
    return lines;
}

QString delegationFault(const domain::Customer &customer, const Words &services)
{
    switch (customer.delegation.state) {
    case domain::DelegationState::Requested:
        return u"waitForCustomer"_s;
    case domain::DelegationState::None:
    case domain::DelegationState::Removed:
        return u"requestDelegation"_s;
    case domain::DelegationState::Granted:
        break;
    }
    Words excluded;
    for (const QString &text : customer.delegation.excludedPlans) {
        for (const catalog::ServicePlan &plan : rulescene::catalogue().plans()) {
            if (plan.code.compare(text, Qt::CaseInsensitive) == 0) {
                excluded.insert(plan.code);
            }
        }
    }
    const QString plans = plansIn(excluded, services);
    return plans.isEmpty() ? QString() : u"requestDelegation "_s + plans;
}

QString afterFirstWord(const QString &text)
{
    return text.section(u' ', 1);
}

} // namespace

QStringList judge(const domain::Customer &customer, const Subscription &subscription,
    const QList<Subscription> &holdings, catalog::Variant variant, domain::Role role)
{
    const Product source = productOf(subscription);
    const Words sourceFamilies = source.families;
    const QStringList targets = targetsOf(source.name, customer.cloud, variant);
    const QString self = rulescene::label(subscription.id);

    // Who else is there.
    QList<Subscription> others;
    QList<domain::SubscriptionId> addOns;
    QList<domain::SubscriptionId> unknown;
    for (const Subscription &holding : holdings) {
        if (holding.id == subscription.id) {
            continue;
        }
        const bool ours = holding.parentId == subscription.id;
        if (ours && holding.status != SubscriptionStatus::Deleted) {
            addOns.append(holding.id);
        }
        const bool stands = holding.status == SubscriptionStatus::Active
            || holding.status == SubscriptionStatus::Suspended
            || holding.status == SubscriptionStatus::Pending;
        if (!ours && stands) {
            others.append(holding);
            if (productOf(holding).name.isEmpty()) {
                unknown.append(holding.id);
            }
        }
    }
    const QString notCompared
        = unknown.isEmpty() ? QString() : u"notCompared="_s + labelsOf(unknown);

    // What holds for all.
    Refusals whole;
    if (targets.isEmpty()) {
        whole.insert(7, u"subscription_does_not_have_any_upgrade_paths"_s);
    } else {
        if (subscription.isTrial) {
            whole.insert(0, u"other:trial"_s);
        }
        if (!subscription.parentId.isNull()) {
            whole.insert(0, u"other:addOn"_s);
        }
        if (subscription.soldBy != domain::SoldBy::Own) {
            whole.insert(0, u"other:soldElsewhere"_s);
        }
    }
    QString active = u"active: pass "_s + self;
    if (subscription.status != SubscriptionStatus::Active) {
        whole.insert(2, u"subscription_status_not_active"_s);
        QString remedy = u"cannotReactivate"_s;
        if (subscription.status == SubscriptionStatus::Suspended
            && subscription.soldBy == domain::SoldBy::Own) {
            remedy = u"reactivate"_s;
        }
        if (subscription.status == SubscriptionStatus::Pending) {
            remedy = u"waitForProvisioning"_s;
            whole.insert(9, u"subscription_not_provisioned"_s);
        }
        active = sentence({ u"active: fail"_s, self, remedy });
    }
    if (!addOns.isEmpty()) {
        whole.insert(6, u"subscription_add_ons_present "_s + labelsOf(addOns));
    }
    Refusals upper = whole;
    if (const QString fault = delegationFault(customer, sourceFamilies); !fault.isEmpty()) {
        upper.insert(
            1, sentence({ u"delegated_admin_permissions_disabled"_s, afterFirstWord(fault) }));
    }

    QStringList items;
    bool anyEligible = false;
    for (const QString &row : targets) {
        const QString name = row.endsWith(u'1') && !row.endsWith(u"E1"_s) ? row.chopped(1) : row;
        const Product target = productNamed(name);
        Refusals refusals = whole;

        const QString fault = delegationFault(customer, sourceFamilies | target.families);
        const QString who = rulescene::label(customer.id);
        QString delegated = sentence({ u"delegatedAdmin: pass"_s, who });
        if (!fault.isEmpty()) {
            delegated = sentence({ u"delegatedAdmin: fail"_s, who, fault });
            refusals.insert(
                1, sentence({ u"delegated_admin_permissions_disabled"_s, afterFirstWord(fault) }));
        }

        const Words gained = target.families - sourceFamilies;
        QList<domain::SubscriptionId> conflicts;
        QList<domain::SubscriptionId> owners;
        Words conflicting;
        for (const Subscription &other : others) {
            if (productOf(other).families.intersects(gained)) {
                conflicts.append(other.id);
                conflicting |= productOf(other).plans;
            }
            if (productOf(other).name == name) {
                owners.append(other.id);
            }
        }
        const QString nothing = gained.isEmpty() ? u"nothingGained"_s : QString();
        QString third = sentence({ u"noAdditionalServices: pass"_s, nothing, notCompared });
        if (!conflicts.isEmpty()) {
            const QString plans = plansIn(conflicting, gained);
            third = sentence({ u"noAdditionalServices: fail"_s, labelsOf(conflicts),
                u"cancelOther"_s, plans, nothing, notCompared });
            refusals.insert(
                3, sentence({ u"conflicting_service_types"_s, labelsOf(conflicts), plans }));
        }
        QString fourth = u"targetNotOwned: pass"_s;
        if (!owners.isEmpty()) {
            fourth = sentence({ u"targetNotOwned: fail"_s, labelsOf(owners), u"cancelOther"_s });
            refusals.insert(4, sentence({ u"concurrency_conflicts"_s, labelsOf(owners) }));
        }
        if (subscription.billingCycle == domain::BillingCycle::Annual
            && monthlyOnly(name, customer.cloud)) {
            refusals.insert(10, u"offer_does_not_support_billing_cycle"_s);
        }
        if (customer.cloud == domain::Cloud::Global && subscription.quantity > mostLicences(name)) {
            refusals.insert(0, u"other:quantityAboveLimit"_s);
        }

        QString kind = u"none"_s;
        if (refusals.isEmpty()) {
            anyEligible = true;
            kind = customer.cloud == domain::Cloud::Global
                ? u"upgrade_with_license_transfer eligible"_s
                : u"upgrade_only eligible"_s;
        }
        items.append(row + u": "_s + kind);
        for (const QString &refusal : inOrder(refusals)) {
            items.append(u"  refused: "_s + refusal);
        }
        for (const QString &finding : { active, delegated, third, fourth }) {
            items.append(u"  "_s + finding);
        }
    }

    const bool allowed = mayUpgrade(role, customer.cloud);
    QStringList lines{ QString(self + (allowed ? u" role allowed"_s : u" role not allowed"_s)
        + (allowed && anyEligible ? u", can upgrade"_s : QString())) };
    for (const QString &refusal : inOrder(upper)) {
        lines.append(u"whole: "_s + refusal);
    }
    return lines + items;
}

} // namespace naiverules
