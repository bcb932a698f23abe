#include "services/demorecords.h"

#include "catalog/jsonnode.h"
#include "domain/names.h"

using namespace Qt::StringLiterals;

namespace services::demo {
namespace {

using catalog::JsonNode;

constexpr qint64 mostLicences = 10'000'000;

QString textOr(const JsonNode &node, const QString &key, const QString &fallback = {})
{
    return node.has(key) ? node.at(key).textOrEmpty() : fallback;
}

QDate dateOr(const JsonNode &node, const QString &key)
{
    return node.has(key) ? node.at(key).date() : QDate();
}

bool flagOr(const JsonNode &node, const QString &key)
{
    return node.has(key) && node.at(key).flag();
}

template <typename T>
T codeOr(const JsonNode &node, const QString &key, T fallback)
{
    if (!node.has(key)) {
        return fallback;
    }
    const auto value = domain::fromCode<T>(node.at(key).text());
    if (!value) {
        node.at(key).refuse("unknown code");
    }
    return value.value_or(fallback);
}

QList<JsonNode> itemsOr(const JsonNode &node, const QString &key)
{
    return node.has(key) ? node.at(key).items() : QList<JsonNode>();
}

SubscriptionRecord readSubscription(const JsonNode &node)
{
    node.expectKeys({ u"key"_s, u"licences"_s, u"start"_s },
        { u"id"_s, u"offer"_s, u"product"_s, u"nickname"_s, u"assigned"_s, u"apart"_s, u"status"_s,
            u"end"_s, u"endedOn"_s, u"cycle"_s, u"trial"_s, u"soldBy"_s, u"seller"_s, u"parent"_s,
            u"order"_s, u"by"_s, u"changes"_s, u"addOnCancelled"_s, u"upgrade"_s });
    SubscriptionRecord record;
    record.key = node.at(u"key"_s).text();
    record.id = domain::SubscriptionId::fromText(textOr(node, u"id"_s))
                    .value_or(domain::SubscriptionId());
    record.offer = textOr(node, u"offer"_s);
    record.product = textOr(node, u"product"_s);
    if (record.offer.isEmpty() == record.product.isEmpty()) {
        node.refuse("either an offer or a product");
    }
    record.nickname = textOr(node, u"nickname"_s);
    record.licences = node.at(u"licences"_s).whole(1, mostLicences);
    record.assigned
        = node.has(u"assigned"_s) ? node.at(u"assigned"_s).whole(0, mostLicences) : record.licences;
    record.apart = flagOr(node, u"apart"_s);
    record.status = codeOr(node, u"status"_s, domain::SubscriptionStatus::Active);
    record.start = node.at(u"start"_s).date();
    record.end = dateOr(node, u"end"_s);
    record.endedOn = dateOr(node, u"endedOn"_s);
    record.cycle = codeOr(node, u"cycle"_s, domain::BillingCycle::Monthly);
    record.trial = flagOr(node, u"trial"_s);
    record.soldBy = codeOr(node, u"soldBy"_s, domain::SoldBy::Own);
    record.seller = textOr(node, u"seller"_s);
    record.parent = textOr(node, u"parent"_s);
    record.order = textOr(node, u"order"_s);
    record.by = textOr(node, u"by"_s);
    const QList<JsonNode> changes = itemsOr(node, u"changes"_s);
    for (const JsonNode &change : changes) {
        change.expectKeys({ u"on"_s, u"by"_s, u"from"_s, u"to"_s });
        record.changes.append({ change.at(u"on"_s).date(), change.at(u"by"_s).text(),
            change.at(u"from"_s).whole(1, mostLicences),
            change.at(u"to"_s).whole(1, mostLicences) });
    }
    const QList<JsonNode> addOns = itemsOr(node, u"addOnCancelled"_s);
    for (const JsonNode &addOn : addOns) {
        addOn.expectKeys({ u"on"_s, u"by"_s, u"offer"_s, u"licences"_s });
        record.addOnsCancelled.append({ addOn.at(u"on"_s).date(), addOn.at(u"by"_s).text(),
            addOn.at(u"offer"_s).text(), addOn.at(u"licences"_s).whole(1, mostLicences) });
    }
    if (node.has(u"upgrade"_s)) {
        const JsonNode upgrade = node.at(u"upgrade"_s);
        upgrade.expectKeys({ u"on"_s, u"by"_s, u"to"_s }, { u"licences"_s });
        record.upgrade = PastUpgrade{ upgrade.at(u"on"_s).date(), upgrade.at(u"by"_s).text(),
            upgrade.at(u"to"_s).text(), std::nullopt };
        if (upgrade.has(u"licences"_s)) {
            record.upgrade->licences = upgrade.at(u"licences"_s).whole(1, mostLicences);
        }
    }
    return record;
}

AccountRecord readAccount(const JsonNode &node)
{
    node.expectKeys({ u"name"_s, u"email"_s, u"licences"_s }, { u"location"_s });
    AccountRecord record;
    record.name = node.at(u"name"_s).text();
    record.email = node.at(u"email"_s).text();
    if (node.has(u"location"_s)) {
        record.location = node.at(u"location"_s).textOrEmpty();
    }
    const QList<JsonNode> licences = node.at(u"licences"_s).items();
    for (const JsonNode &licence : licences) {
        if (licence.isText()) {
            record.licences.append({ licence.text(), {}, {} });
            continue;
        }
        licence.expectKeys({ u"on"_s }, { u"off"_s, u"group"_s });
        record.licences.append({ licence.at(u"on"_s).text(),
            licence.has(u"off"_s) ? licence.at(u"off"_s).texts() : QStringList(),
            textOr(licence, u"group"_s) });
    }
    return record;
}

CustomerRecord readCustomer(const JsonNode &node)
{
    node.expectKeys({ u"name"_s, u"domain"_s, u"country"_s, u"cloud"_s },
        { u"key"_s, u"localName"_s, u"relationship"_s, u"delegation"_s, u"since"_s, u"excluded"_s,
            u"subscriptions"_s, u"accounts"_s });
    CustomerRecord record;
    record.name = node.at(u"name"_s).text();
    record.domain = node.at(u"domain"_s).text();
    record.key = textOr(node, u"key"_s, record.domain);
    record.localName = textOr(node, u"localName"_s);
    record.country = node.at(u"country"_s).text();
    record.cloud = codeOr(node, u"cloud"_s, domain::Cloud::Global);
    record.relationship = codeOr(node, u"relationship"_s, domain::Relationship::Reseller);
    record.delegation = codeOr(node, u"delegation"_s, domain::DelegationState::Granted);
    record.since = dateOr(node, u"since"_s);
    record.excluded = node.has(u"excluded"_s) ? node.at(u"excluded"_s).texts() : QStringList();
    const QList<JsonNode> subscriptions = itemsOr(node, u"subscriptions"_s);
    for (const JsonNode &subscription : subscriptions) {
        record.subscriptions.append(readSubscription(subscription));
    }
    const QList<JsonNode> accounts = itemsOr(node, u"accounts"_s);
    for (const JsonNode &account : accounts) {
        record.accounts.append(readAccount(account));
    }
    return record;
}

void readStaff(const JsonNode &root, Records &records)
{
    root.expectKeys({ u"reseller"_s, u"lastOrders"_s, u"staff"_s });
    records.reseller = root.at(u"reseller"_s).text();
    const JsonNode lastOrders = root.at(u"lastOrders"_s);
    const QStringList years = lastOrders.keys();
    for (const QString &year : years) {
        records.lastOrders.insert(year.toInt(), lastOrders.at(year).whole(1, 99999));
    }
    const QList<JsonNode> staff = root.at(u"staff"_s).items();
    for (const JsonNode &one : staff) {
        one.expectKeys({ u"key"_s, u"name"_s, u"role"_s });
        records.staff.append({ one.at(u"key"_s).text(), one.at(u"name"_s).text(),
            codeOr(one, u"role"_s, domain::Role::Guest) });
    }
}

QList<SpeltName> readNames(const JsonNode &node)
{
    QList<SpeltName> names;
    const QList<JsonNode> pairs = node.itemsAtLeastOne();
    for (const JsonNode &pair : pairs) {
        const QStringList both = pair.texts();
        if (both.size() != 2 && both.size() != 1) {
            pair.refuse("not a name and its Latin spelling");
            continue;
        }
        names.append({ both.first(), both.last() });
    }
    return names;
}

void readPeople(const JsonNode &root, Records &records)
{
    root.expectKeys({ u"people"_s });
    const QList<JsonNode> countries = root.at(u"people"_s).items();
    for (const JsonNode &node : countries) {
        node.expectKeys(
            { u"country"_s, u"familyFirst"_s, u"separated"_s, u"family"_s, u"given"_s });
        People people;
        people.country = node.at(u"country"_s).text();
        people.familyFirst = node.at(u"familyFirst"_s).flag();
        people.separator = node.at(u"separated"_s).flag() ? u" "_s : QString();
        people.family = readNames(node.at(u"family"_s));
        people.given = readNames(node.at(u"given"_s));
        records.people.insert(people.country, people);
    }
}

void readBulk(const JsonNode &root, Records &records)
{
    root.expectKeys({ u"creators"_s, u"mixes"_s, u"customers"_s });
    records.creators = root.at(u"creators"_s).repeatedTexts();
    const QList<JsonNode> mixes = root.at(u"mixes"_s).itemsAtLeastOne();
    for (const JsonNode &node : mixes) {
        node.expectKeys({ u"weight"_s, u"subscriptions"_s });
        Mix mix;
        mix.weight = static_cast<int>(node.at(u"weight"_s).whole(1, 1000));
        const QList<JsonNode> parts = node.at(u"subscriptions"_s).itemsAtLeastOne();
        for (const JsonNode &part : parts) {
            part.expectKeys({ u"offer"_s, u"least"_s, u"most"_s });
            mix.parts.append(
                { part.at(u"offer"_s).text(), part.at(u"least"_s).whole(1, mostLicences),
                    part.at(u"most"_s).whole(1, mostLicences) });
        }
        records.mixes.append(mix);
    }
    const QList<JsonNode> customers = root.at(u"customers"_s).items();
    for (const JsonNode &customer : customers) {
        records.ordinary.append(readCustomer(customer));
    }
}

} // namespace

domain::Result<Records> readRecords()
{
    catalog::Findings findings;
    QByteArray bytes;
    const auto open = [&findings, &bytes](const QString &file) {
        return JsonNode::ofFile(u":/demo"_s, file, &bytes, findings);
    };
    Records records;
    readStaff(open(u"staff.json"_s), records);
    readPeople(open(u"people.json"_s), records);
    for (const QString &file : { u"customers-global.json"_s, u"customers-21vianet.json"_s }) {
        const JsonNode root = open(file);
        root.expectKeys({ u"customers"_s });
        const QList<JsonNode> customers = root.at(u"customers"_s).items();
        for (const JsonNode &customer : customers) {
            records.customers.append(readCustomer(customer));
        }
    }
    readBulk(open(u"bulk.json"_s), records);
    if (!findings.clean()) {
        domain::Error error = findings.first();
        error.code = domain::ErrorCode::Internal;
        return tl::unexpected(error);
    }
    return records;
}

} // namespace services::demo
