#include "domain/names.h"
#include "rest/customerjson.h"
#include "services/activity.h"
#include "services/customers.h"
#include "shell/cli/commands.h"
#include "shell/cli/texttable.h"
#include "wording/plural.h"

using namespace Qt::StringLiterals;

namespace shell::cli {

namespace {

void printNext(const Session &session, const QString &next)
{
    if (!next.isEmpty()) {
        session.print(Words::tr("More with: --after %1").arg(next));
    }
}

} // namespace

Exit runCustomers(Session &session)
{
    const auto limit = pageLimit(session, 200);
    if (!limit) {
        return Exit::WrongUse;
    }
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    domain::CustomerQuery query;
    query.cloud = session.invocation().cloud;
    query.search = session.invocation().option(u"search"_s);
    query.onlyUpgradable = session.invocation().has(u"can-upgrade"_s);
    query.after = session.invocation().option(u"after"_s);
    query.limit = *limit;
    services::CustomerService service(session.book(), session.context());
    const auto counts = service.counts(query).result();
    if (!counts) {
        return session.fail(counts.error());
    }
    const auto page = service.customers(query).result();
    if (!page) {
        return session.fail(page.error());
    }
    if (session.invocation().json) {
        QJsonArray items;
        for (const domain::CustomerRow &row : page->items) {
            items.append(rest::customerRow(row));
        }
        session.print(rest::collection(counts->shown, items, page->next));
        return Exit::Done;
    }
    const wording::Texts &texts = session.texts();
    TextTable table;
    for (const domain::CustomerRow &row : page->items) {
        const domain::Customer &customer = row.customer;
        table.add({ customer.id.text(), customer.companyName, customer.localName, customer.domain,
            texts.market(customer.country), texts.cloud(customer.cloud),
            texts.delegation(customer.delegation.state),
            wording::withCount(
                Words::tr("%Ln subscriptions", nullptr, wording::pluralOf(row.subscriptions)),
                row.subscriptions, texts),
            wording::withCount(
                Words::tr("%Ln can upgrade", nullptr, wording::pluralOf(row.upgradable)),
                row.upgradable, texts) });
    }
    table.printTo(session);
    session.print(Words::tr("%1 of %2 customers")
                      .arg(texts.number(counts->shown), texts.number(counts->total)));
    printNext(session, page->next);
    return Exit::Done;
}

Exit runSubscriptions(Session &session)
{
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    const auto customer = session.customer(session.invocation().arguments.constFirst());
    if (!customer) {
        return session.fail(customer.error());
    }
    services::CustomerService service(session.book(), session.context());
    const auto file = service.file(customer->id).result();
    if (!file) {
        return session.fail(file.error());
    }
    const wording::Texts &texts = session.texts();
    const catalog::Catalogue &catalogue = *session.context().catalogue;
    if (session.invocation().json) {
        QJsonArray items;
        for (const services::SubscriptionFile &subscription : file->subscriptions) {
            items.append(rest::subscriptionFile(subscription, file->customer, catalogue, texts));
        }
        session.print(rest::collection(items.size(), items));
        return Exit::Done;
    }
    TextTable table;
    for (const services::SubscriptionFile &entry : file->subscriptions) {
        const domain::Subscription &subscription = entry.subscription;
        table.add({ subscription.id.text(),
            (subscription.isAddOn() ? u"  + "_s : QString())
                + texts.product(subscription, file->customer.cloud, catalogue),
            texts.status(subscription.status),
            wording::withCount(
                Words::tr("%Ln licences", nullptr, wording::pluralOf(subscription.quantity)),
                subscription.quantity, texts),
            Words::tr("%Ln assigned", nullptr, static_cast<int>(entry.assigned)),
            subscription.sellerName.isEmpty() ? texts.soldBy(subscription.soldBy)
                                              : subscription.sellerName,
            entry.verdict.canUpgrade() ? Words::tr("can be upgraded") : QString() });
    }
    table.printTo(session);
    if (file->subscriptions.isEmpty()) {
        session.print(Words::tr("This customer has no subscriptions."));
    }
    return Exit::Done;
}

namespace {

/// Reads `--since`, `--after`, `--limit`; the status to end with where one is wrong.
Exit readAuditOptions(const Session &session, domain::AuditQuery &query)
{
    const auto limit = pageLimit(session, 200);
    if (!limit) {
        return Exit::WrongUse;
    }
    query.limit = *limit;
    const auto wrongValue = [&session](const QString &option) {
        return session.wrongUse(Words::tr("--%1 does not take this value: %2")
                                    .arg(option, session.invocation().option(option)));
    };
    if (session.invocation().has(u"after"_s)) {
        query.after = session.invocation().option(u"after"_s);
        bool isNumber = false;
        if (query.after.toLongLong(&isNumber) < 1 || !isNumber) {
            return wrongValue(u"after"_s);
        }
    }
    if (session.invocation().has(u"since"_s)) {
        const auto moment = momentOf(session.invocation().option(u"since"_s));
        if (!moment) {
            return wrongValue(u"since"_s);
        }
        query.since = *moment;
    }
    return Exit::Done;
}

/// Whom an entry concerns: the subscription, else the customer, else the whole book.
QString concerned(const domain::AuditEvent &event)
{
    if (!event.subscriptionId.isNull()) {
        return event.subscriptionId.text();
    }
    return event.customerId.isNull() ? QString() : event.customerId.text();
}

} // namespace

Exit runActivity(Session &session)
{
    domain::AuditQuery query;
    if (const Exit read = readAuditOptions(session, query); read != Exit::Done) {
        return read;
    }
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    query.cloud = session.invocation().cloud;
    const services::ActivityService service(session.book(), session.context());
    if (const auto refusal = service.refusal(query.cloud)) {
        return session.fail(*refusal);
    }
    if (session.invocation().has(u"customer"_s)) {
        const auto customer = session.customer(session.invocation().option(u"customer"_s));
        if (!customer) {
            return session.fail(customer.error());
        }
        query.customerId = customer->id;
    }
    const auto counts = service.counts(query).result();
    if (!counts) {
        return session.fail(counts.error());
    }
    const auto page = service.entries(query).result();
    if (!page) {
        return session.fail(page.error());
    }
    const wording::Texts &texts = session.texts();
    if (session.invocation().json) {
        QJsonArray items;
        for (const services::ActivityEntry &entry : page->items) {
            items.append(rest::auditRecord(entry.event, texts));
        }
        session.print(rest::collection(counts->shown, items, page->next));
        return Exit::Done;
    }
    TextTable table;
    for (const auto &[event, customer, subscription] : page->items) {
        table.add({ texts.dateTime(event.time), event.actor, texts.role(event.role),
            concerned(event), texts.act(event, session.context().catalogue.get()) });
    }
    table.printTo(session);
    if (page->items.isEmpty()) {
        session.print(Words::tr("No activity yet."));
    }
    printNext(session, page->next);
    return Exit::Done;
}

} // namespace shell::cli
