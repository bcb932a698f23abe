#include "wording/texts.h"

#include "domain/names.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

/// What an act changed, field by field: the names that the history keeps become words here.
namespace wording {
namespace {

enum class Kind { Plain, Status, Delegation, Product, Day, Moment, OnOff, Services, Work, Variant };

struct KnownField
{
    QLatin1StringView name;
    const char *words;
    Kind kind;
};

/// In the order in which a reader wants them. What stands in an entry and not here is shown by the
/// name that it has, after these.
constexpr std::array knownFields{
    KnownField{ "offerName"_L1, QT_TRANSLATE_NOOP("wording", "Product"), Kind::Product },
    KnownField{ "status"_L1, QT_TRANSLATE_NOOP("wording", "Status"), Kind::Status },
    KnownField{ "quantity"_L1, QT_TRANSLATE_NOOP("wording", "Licences"), Kind::Plain },
    KnownField{ "assigned"_L1, QT_TRANSLATE_NOOP("wording", "Assigned licences"), Kind::Plain },
    KnownField{ "autoRenew"_L1, QT_TRANSLATE_NOOP("wording", "Auto-renew"), Kind::OnOff },
    KnownField{ "commitmentEndDate"_L1, QT_TRANSLATE_NOOP("wording", "End date"), Kind::Day },
    KnownField{ "terms"_L1, QT_TRANSLATE_NOOP("wording", "Terms renewed"), Kind::Plain },
    KnownField{
        "affected"_L1, QT_TRANSLATE_NOOP("wording", "Items that need extra work"), Kind::Plain },
    KnownField{ "orderId"_L1, QT_TRANSLATE_NOOP("wording", "Order number"), Kind::Plain },
    KnownField{ "upgradedFrom"_L1, QT_TRANSLATE_NOOP("wording", "Old subscription"), Kind::Plain },
    KnownField{ "upgradedTo"_L1, QT_TRANSLATE_NOOP("wording", "New subscription"), Kind::Plain },
    KnownField{ "base"_L1, QT_TRANSLATE_NOOP("wording", "Base subscription"), Kind::Plain },
    KnownField{ "addOn"_L1, QT_TRANSLATE_NOOP("wording", "Add-on"), Kind::Plain },
    KnownField{ "delegatedAdmin"_L1, QT_TRANSLATE_NOOP("wording", "Delegated admin privileges"),
        Kind::Delegation },
    KnownField{ "since"_L1, QT_TRANSLATE_NOOP("wording", "Since"), Kind::Day },
    KnownField{
        "excludedServices"_L1, QT_TRANSLATE_NOOP("wording", "Excluded services"), Kind::Services },
    KnownField{ "playedForCustomer"_L1, QT_TRANSLATE_NOOP("wording", "Act of the customer (demo)"),
        Kind::Plain },
    KnownField{ "customers"_L1, QT_TRANSLATE_NOOP("wording", "Customers"), Kind::Plain },
    KnownField{ "subscriptions"_L1, QT_TRANSLATE_NOOP("wording", "Subscriptions"), Kind::Plain },
    KnownField{ "users"_L1, QT_TRANSLATE_NOOP("wording", "Accounts"), Kind::Plain },
    KnownField{ "added"_L1, QT_TRANSLATE_NOOP("wording", "Rows added"), Kind::Plain },
    KnownField{ "changed"_L1, QT_TRANSLATE_NOOP("wording", "Rows changed"), Kind::Plain },
    KnownField{ "unchanged"_L1, QT_TRANSLATE_NOOP("wording", "Rows unchanged"), Kind::Plain },
    KnownField{ "skipped"_L1, QT_TRANSLATE_NOOP("wording", "Rows skipped"), Kind::Plain },
    KnownField{ "state"_L1, QT_TRANSLATE_NOOP("wording", "Extra work"), Kind::Work },
    KnownField{ "lines"_L1, QT_TRANSLATE_NOOP("wording", "Number of items"), Kind::Plain },
    KnownField{ "email"_L1, QT_TRANSLATE_NOOP("wording", "Email"), Kind::Plain },
    KnownField{ "note"_L1, QT_TRANSLATE_NOOP("wording", "Note"), Kind::Plain },
    KnownField{ "order"_L1, QT_TRANSLATE_NOOP("wording", "Order number"), Kind::Plain },
    KnownField{ "corrected"_L1, QT_TRANSLATE_NOOP("wording", "Catalogue"), Kind::Variant },
    KnownField{ "file"_L1, QT_TRANSLATE_NOOP("wording", "Catalogue file"), Kind::Plain },
    KnownField{ "friendlyName"_L1, QT_TRANSLATE_NOOP("wording", "Nickname"), Kind::Plain },
    KnownField{ "salvagedFrom"_L1, QT_TRANSLATE_NOOP("wording", "Damaged file"), Kind::Plain },
    KnownField{
        "recordsLost"_L1, QT_TRANSLATE_NOOP("wording", "Records lost or altered"), Kind::Plain },
    KnownField{ "historyWhole"_L1, QT_TRANSLATE_NOOP("wording", "History complete"), Kind::Plain },
    KnownField{
        "salvaged"_L1, QT_TRANSLATE_NOOP("wording", "Written again from the order"), Kind::Plain },
    KnownField{ "now"_L1, QT_TRANSLATE_NOOP("wording", "Simulated clock"), Kind::Moment },
};

/// The word of a code; the code itself where it is unknown.
template <typename Code, typename Word>
QString wordOf(const QString &code, Word word)
{
    const auto known = domain::fromCode<Code>(code);
    return known ? word(*known) : code;
}

QString plainWords(
    const Texts &texts, const QString &value, Kind kind, const catalog::Catalogue *catalogue)
{
    const auto orPlain = [&value](const QString &words) { return words.isEmpty() ? value : words; };
    switch (kind) {
    case Kind::Status:
        return wordOf<domain::SubscriptionStatus>(
            value, [&texts](domain::SubscriptionStatus code) { return texts.status(code); });
    case Kind::Delegation:
        return wordOf<domain::DelegationState>(
            value, [&texts](domain::DelegationState code) { return texts.delegation(code); });
    case Kind::Product:
        return texts.productNamed(value, catalogue);
    case Kind::Work:
        // Extra work and tasks for Partner Center share their codes; a task has one more.
        return wordOf<domain::HandOffState>(
            value, [&texts](domain::HandOffState code) { return texts.handOffState(code); });
    case Kind::Day:
        return orPlain(texts.date(QDate::fromString(value, Qt::ISODate)));
    case Kind::Moment:
        return orPlain(texts.dateTime(QDateTime::fromString(value, Qt::ISODate)));
    case Kind::Plain:
    case Kind::OnOff:
    case Kind::Services:
    case Kind::Variant:
        break;
    }
    return value;
}

QString valueWords(
    const Texts &texts, const QJsonValue &value, Kind kind, const catalog::Catalogue *catalogue)
{
    if (value.isBool()) {
        const bool on = value.toBool();
        if (kind == Kind::Variant) {
            return texts.catalogueName({}, on);
        }
        return texts.translated(kind == Kind::OnOff
                ? (on ? QT_TRANSLATE_NOOP("wording", "On") : QT_TRANSLATE_NOOP("wording", "Off"))
                : (on ? QT_TRANSLATE_NOOP("wording", "Yes") : QT_TRANSLATE_NOOP("wording", "No")));
    }
    if (value.isDouble()) {
        return texts.number(value.toInteger());
    }
    if (value.isArray()) {
        QStringList items;
        const QJsonArray values = value.toArray();
        for (const QJsonValue &each : values) {
            items.append(valueWords(texts, each, Kind::Plain, catalogue));
        }
        return kind == Kind::Services && catalogue != nullptr ? texts.plans(items, *catalogue)
                                                              : texts.list(items);
    }
    return plainWords(texts, value.toString(), kind, catalogue);
}

} // namespace

QString Texts::actKind(domain::Act kind) const
{
    switch (kind) {
    case domain::Act::AffectedWorkChanged:
        return text(QT_TRANSLATE_NOOP("wording", "Extra work changed"));
    case domain::Act::CatalogueChanged:
        return text(QT_TRANSLATE_NOOP("wording", "Catalogue changed"));
    case domain::Act::AutoRenewChanged:
        return text(QT_TRANSLATE_NOOP("wording", "Auto-renew changed"));
    case domain::Act::ClockMoved:
        return text(QT_TRANSLATE_NOOP("wording", "Simulated clock changed"));
    case domain::Act::HandOffChanged:
        return text(QT_TRANSLATE_NOOP("wording", "Task for Partner Center changed"));
    default:
        break; // a sentence that is told nothing names the kind alone
    }
    domain::AuditEvent told;
    told.act = kind;
    return act(told);
}

QList<Texts::Change> Texts::changes(
    const domain::AuditEvent &event, const catalog::Catalogue *catalogue) const
{
    QList<Change> all;
    const auto add = [&](const QString &name, const QString &words, Kind kind) {
        const auto side = [&](const QJsonObject &fields) {
            return valueWords(*this, fields.value(name), kind, catalogue);
        };
        const Change change{ words, side(event.before), side(event.after) };
        if (!change.before.isEmpty() || !change.after.isEmpty()) {
            all.append(change);
        }
    };
    const bool isTask = event.act == domain::Act::HandOffChanged;
    for (const KnownField &known : knownFields) {
        if (event.before.contains(known.name) || event.after.contains(known.name)) {
            const bool isState = isTask && known.kind == Kind::Work;
            add(known.name, text(isState ? QT_TRANSLATE_NOOP("wording", "Task") : known.words),
                known.kind);
        }
    }
    QStringList others = event.before.keys() + event.after.keys();
    others.removeIf([](const QString &name) {
        return std::any_of(knownFields.cbegin(), knownFields.cend(),
            [&name](const KnownField &known) { return known.name == name; });
    });
    others.sort();
    others.removeDuplicates();
    for (const QString &name : std::as_const(others)) {
        const bool isNumber = isTask && name == "entry"_L1;
        add(name, isNumber ? text(QT_TRANSLATE_NOOP("wording", "Number of the task")) : field(name),
            Kind::Plain);
    }
    return all;
}

} // namespace wording
