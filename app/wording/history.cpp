#include "wording/texts.h"

#include "domain/names.h"

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
    case domain::Act::DelegationRemoved:
        return answerToDelegation(event, catalogue);
    case domain::Act::DelegationRequestWithdrawn:
        return text(
            QT_TRANSLATE_NOOP("wording", "Request for delegated admin privileges withdrawn"));
    case domain::Act::BookImported:
        if (event.after.contains("salvagedFrom"_L1)) {
            return text(QT_TRANSLATE_NOOP("wording", "Saved from a damaged database"));
        }
        if (hasNumber(event.after, "customers"_L1) && hasNumber(event.after, "subscriptions"_L1)) {
            return importDone(
                countIn(event.after, "customers"_L1), countIn(event.after, "subscriptions"_L1));
        }
        return text(QT_TRANSLATE_NOOP("wording", "Customers imported"));
    case domain::Act::DemoLoaded:
        if (hasNumber(event.after, "seed"_L1)) { // told by a generated book alone
            return text(
                QT_TRANSLATE_NOOP("wording", "Large database of invented customers created"));
        }
        return text(QT_TRANSLATE_NOOP("wording", "Demo data loaded"));
    case domain::Act::AffectedWorkChanged:
        return workAct(event.after);
    case domain::Act::CatalogueChanged:
        return text(QT_TRANSLATE_NOOP("wording", "Catalogue changed: %1"))
            .arg(catalogueName(event.after.value("file"_L1).toString(),
                event.after.value("corrected"_L1).toBool()));
    case domain::Act::AutoRenewChanged:
        return event.after.value("autoRenew"_L1).toBool()
            ? text(QT_TRANSLATE_NOOP("wording", "Auto-renew turned on"))
            : text(QT_TRANSLATE_NOOP("wording", "Auto-renew turned off"));
    case domain::Act::SubscriptionRenewed: {
        const QDate end
            = QDate::fromString(event.after.value("commitmentEndDate"_L1).toString(), Qt::ISODate);
        return end.isValid() ? text(QT_TRANSLATE_NOOP("wording", "Renewed until %1")).arg(date(end))
                             : text(QT_TRANSLATE_NOOP("wording", "Subscription renewed"));
    }
    case domain::Act::SubscriptionExpired:
        return text(QT_TRANSLATE_NOOP("wording", "Subscription expired"));
    case domain::Act::SubscriptionDeleted:
        return text(QT_TRANSLATE_NOOP("wording", "Deleted after its suspension"));
    case domain::Act::ClockMoved: {
        const QDateTime now
            = QDateTime::fromString(event.after.value("now"_L1).toString(), Qt::ISODate);
        return now.isValid()
            ? text(QT_TRANSLATE_NOOP("wording", "Simulated clock set to %1")).arg(dateTime(now))
            : text(QT_TRANSLATE_NOOP("wording", "Simulated clock taken away"));
    }
    case domain::Act::HandOffChanged:
        return handOffHistory(event.after);
    case domain::Act::SubscriptionRenamed:
        return text(QT_TRANSLATE_NOOP("wording", "Nickname changed"));
    }
    return {};
}

/// "state", or "note" alone.
QString Texts::handOffHistory(const QJsonObject &after) const
{
    const auto state = domain::fromCode<domain::HandOffState>(after.value("state"_L1).toString());
    if (!state) {
        return text(QT_TRANSLATE_NOOP("wording", "Note on a task for Partner Center changed"));
    }
    switch (*state) {
    case domain::HandOffState::Open:
        return text(QT_TRANSLATE_NOOP("wording", "Task for Partner Center marked as open"));
    case domain::HandOffState::Done:
        return text(QT_TRANSLATE_NOOP("wording", "Task for Partner Center marked as done"));
    case domain::HandOffState::TakenBack:
        break;
    }
    return text(QT_TRANSLATE_NOOP("wording", "Task for Partner Center taken back"));
}

/// "lines" and "state" of a change of states, "email" and "note" of a change of a note.
QString Texts::workAct(const QJsonObject &after) const
{
    if (after.contains("note"_L1)) {
        return text(QT_TRANSLATE_NOOP("wording", "Note on extra work changed: %1"))
            .arg(after.value("email"_L1).toString());
    }
    const qint64 lines = after.value("lines"_L1).toInteger();
    return after.value("state"_L1).toString() == domain::codeOf(domain::WorkState::Done)
        ? counted(QT_TRANSLATE_N_NOOP("wording", "%n items of extra work marked as done"), lines)
        : counted(QT_TRANSLATE_N_NOOP("wording", "%n items of extra work marked as open"), lines);
}

QString Texts::workState(domain::WorkState state) const
{
    return state == domain::WorkState::Done ? text(QT_TRANSLATE_NOOP("wording", "Done"))
                                            : text(QT_TRANSLATE_NOOP("wording", "Open"));
}

QString Texts::handOffState(domain::HandOffState state) const
{
    switch (state) {
    case domain::HandOffState::Open:
        return workState(domain::WorkState::Open);
    case domain::HandOffState::Done:
        return workState(domain::WorkState::Done);
    case domain::HandOffState::TakenBack:
        break;
    }
    return text(QT_TRANSLATE_NOOP("wording", "Taken back"));
}

QString Texts::catalogueName(const QString &file, bool corrected) const
{
    const QString variant = corrected ? text(QT_TRANSLATE_NOOP("wording", "Catalogue corrected"))
                                      : text(QT_TRANSLATE_NOOP("wording", "Catalogue as written"));
    return file.isEmpty() ? variant
                          : text(QT_TRANSLATE_NOOP("wording", "%1 · %2")).arg(file, variant);
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
