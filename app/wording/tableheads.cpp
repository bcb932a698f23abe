#include "wording/texts.h"

#include <algorithm>
#include <array>

/// The heads of the tables that leave the program, by the key of the column, which never changes.
namespace wording {
namespace {

struct Head
{
    const char *key;
    const char *words;
};

constexpr std::array heads{
    Head{ "account", QT_TRANSLATE_NOOP("wording", "Account") },
    Head{ "action", QT_TRANSLATE_NOOP("wording", "Action") },
    Head{ "affectedCustomer", QT_TRANSLATE_NOOP("wording", "Affected customer") },
    Head{ "after", QT_TRANSLATE_NOOP("wording", "After") },
    Head{ "before", QT_TRANSLATE_NOOP("wording", "Before") },
    Head{ "canGoTo", QT_TRANSLATE_NOOP("wording", "Can go to") },
    Head{ "changePerMonth", QT_TRANSLATE_NOOP("wording", "Change per month") },
    Head{ "cloud", QT_TRANSLATE_NOOP("wording", "Cloud") },
    Head{ "company", QT_TRANSLATE_NOOP("wording", "Company") },
    Head{ "currency", QT_TRANSLATE_NOOP("wording", "Currency") },
    Head{ "customerId", QT_TRANSLATE_NOOP("wording", "Customer ID") },
    Head{ "dateTime", QT_TRANSLATE_NOOP("wording", "Date-Time") },
    Head{ "delegatedAdmin", QT_TRANSLATE_NOOP("wording", "Delegated admin") },
    Head{ "domain", QT_TRANSLATE_NOOP("wording", "Domain") },
    Head{ "email", QT_TRANSLATE_NOOP("wording", "Email") },
    Head{ "entry", QT_TRANSLATE_NOOP("wording", "Entry") },
    Head{ "from", QT_TRANSLATE_NOOP("wording", "From") },
    Head{ "lastChecked", QT_TRANSLATE_NOOP("wording", "Last checked") },
    Head{ "licences", QT_TRANSLATE_NOOP("wording", "Licences") },
    Head{ "localName", QT_TRANSLATE_NOOP("wording", "Local name") },
    Head{ "market", QT_TRANSLATE_NOOP("wording", "Market") },
    Head{ "microsoftId", QT_TRANSLATE_NOOP("wording", "Microsoft ID") },
    Head{ "newSubscriptionId", QT_TRANSLATE_NOOP("wording", "New subscription ID") },
    Head{ "nickname", QT_TRANSLATE_NOOP("wording", "Nickname") },
    Head{ "note", QT_TRANSLATE_NOOP("wording", "Note") },
    Head{ "order", QT_TRANSLATE_NOOP("wording", "Order") },
    Head{ "partnerUser", QT_TRANSLATE_NOOP("wording", "Partner user") },
    Head{ "primaryDomain", QT_TRANSLATE_NOOP("wording", "Primary domain") },
    Head{ "product", QT_TRANSLATE_NOOP("wording", "Product") },
    Head{ "reason", QT_TRANSLATE_NOOP("wording", "Reason") },
    Head{ "reasons", QT_TRANSLATE_NOOP("wording", "Reasons") },
    Head{ "recorded", QT_TRANSLATE_NOOP("wording", "Recorded") },
    Head{ "renews", QT_TRANSLATE_NOOP("wording", "Renews") },
    Head{ "requestId", QT_TRANSLATE_NOOP("wording", "Request ID") },
    Head{ "role", QT_TRANSLATE_NOOP("wording", "Role") },
    Head{ "service", QT_TRANSLATE_NOOP("wording", "Service") },
    Head{ "settled", QT_TRANSLATE_NOOP("wording", "Settled") },
    Head{ "settledBy", QT_TRANSLATE_NOOP("wording", "Settled by") },
    Head{ "status", QT_TRANSLATE_NOOP("wording", "Status") },
    Head{ "subscriptionId", QT_TRANSLATE_NOOP("wording", "Subscription ID") },
    Head{ "subscriptions", QT_TRANSLATE_NOOP("wording", "Subscriptions") },
    Head{ "task", QT_TRANSLATE_NOOP("wording", "Task") },
    Head{ "to", QT_TRANSLATE_NOOP("wording", "To") },
    Head{ "upgrade", QT_TRANSLATE_NOOP("wording", "Upgrade") },
    Head{ "upgradeTo", QT_TRANSLATE_NOOP("wording", "Upgrade to") },
    Head{ "upgrades", QT_TRANSLATE_NOOP("wording", "Upgrades") },
    Head{ "verdict", QT_TRANSLATE_NOOP("wording", "Verdict") },
    Head{ "whatToDo", QT_TRANSLATE_NOOP("wording", "What to do") },
};

constexpr std::array groups{
    QT_TRANSLATE_NOOP("wording", "Ready to upgrade"),
    QT_TRANSLATE_NOOP("wording", "Blocked: no delegated admin privileges"),
    QT_TRANSLATE_NOOP("wording", "Blocked: already has the target or its services"),
    QT_TRANSLATE_NOOP("wording", "Blocked: not active"),
    QT_TRANSLATE_NOOP("wording", "No upgrade path"),
    QT_TRANSLATE_NOOP("wording", "Blocked: other reasons"),
};

} // namespace

QString Texts::tableHead(const QString &key) const
{
    const auto found = std::find_if(heads.begin(), heads.end(),
        [&key](const Head &head) { return key == QLatin1StringView(head.key); });
    return found == heads.end() ? key : text(found->words);
}

QString Texts::upgradeGroup(int group) const
{
    return text(groups.at(static_cast<std::size_t>(group)));
}

} // namespace wording
