#include "wording/texts.h"

#include <QJsonValue>

using namespace Qt::StringLiterals;

namespace wording {
namespace {

bool hasNumber(const QJsonObject &fields, QLatin1StringView name)
{
    return fields.value(name).isDouble();
}

} // namespace

QString Texts::act(const domain::AuditEvent &event, const catalog::Catalogue *catalogue) const
{
    const auto countIn = [](const QJsonObject &fields, QLatin1StringView name) {
        return fields.value(name).toInteger();
    };
    switch (event.act) {
    case domain::Act::SubscriptionCreated:
        return text(QT_TRANSLATE_NOOP("wording", "Subscription created"));
    case domain::Act::SubscriptionUpgraded: {
        const QString name = productNamed(event.after.value("offerName"_L1).toString(), catalogue);
        return name.isEmpty() ? text(QT_TRANSLATE_NOOP("wording", "Subscription upgraded"))
                              : text(QT_TRANSLATE_NOOP("wording", "Upgraded to %1")).arg(name);
    }
    case domain::Act::SubscriptionCreatedByUpgrade: {
        const QString name = productNamed(event.before.value("offerName"_L1).toString(), catalogue);
        return name.isEmpty()
            ? text(QT_TRANSLATE_NOOP("wording", "Created by an upgrade"))
            : text(QT_TRANSLATE_NOOP("wording", "Created by an upgrade from %1")).arg(name);
    }
    case domain::Act::LicencesChanged:
        if (hasNumber(event.before, "quantity"_L1) && hasNumber(event.after, "quantity"_L1)) {
            return text(QT_TRANSLATE_NOOP("wording", "Licences changed from %1 to %2"))
                .arg(number(countIn(event.before, "quantity"_L1)),
                    number(countIn(event.after, "quantity"_L1)));
        }
        return text(QT_TRANSLATE_NOOP("wording", "Licences changed"));
    case domain::Act::SubscriptionSuspended:
        return text(QT_TRANSLATE_NOOP("wording", "Subscription suspended"));
    case domain::Act::SubscriptionReactivated:
        return text(QT_TRANSLATE_NOOP("wording", "Subscription reactivated"));
    case domain::Act::SubscriptionCancelled:
        return text(QT_TRANSLATE_NOOP("wording", "Subscription cancelled"));
    case domain::Act::AddOnCancelled:
        return text(QT_TRANSLATE_NOOP("wording", "Add-on cancelled"));
    case domain::Act::DelegationRequested:
        return text(QT_TRANSLATE_NOOP("wording", "Delegated admin privileges requested"));
    case domain::Act::DelegationGranted:
        return text(QT_TRANSLATE_NOOP("wording", "Delegated admin privileges granted"));
    case domain::Act::DelegationRemoved:
        return text(QT_TRANSLATE_NOOP("wording", "Delegated admin privileges removed"));
    case domain::Act::BookImported:
        if (hasNumber(event.after, "customers"_L1) && hasNumber(event.after, "subscriptions"_L1)) {
            return importDone(
                countIn(event.after, "customers"_L1), countIn(event.after, "subscriptions"_L1));
        }
        return text(QT_TRANSLATE_NOOP("wording", "Customers imported"));
    case domain::Act::DemoLoaded:
        return text(QT_TRANSLATE_NOOP("wording", "Demo data loaded"));
    }
    return {};
}

/// History keeps a product by the name that it had: the edition of that name is shown.
QString Texts::productNamed(const QString &name, const catalog::Catalogue *catalogue) const
{
    const catalog::Offer *offer = catalogue ? catalogue->offerNamed(name) : nullptr;
    if (!offer) {
        return name;
    }
    const bool oldName = name == offer->name21Vianet.en && name != offer->nameGlobal.en;
    return product(*offer, oldName ? domain::Cloud::China21Vianet : domain::Cloud::Global);
}

} // namespace wording
