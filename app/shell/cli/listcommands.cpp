#include "domain/names.h"
#include "rest/customerjson.h"
#include "services/customers.h"
#include "shell/cli/commands.h"

#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

/// Readable tables: columns divided by two spaces, as wide as their widest cell.
class TextTable
{
public:
    void add(const QStringList &row)
    {
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (i == m_widths.size()) {
                m_widths.append(0);
            }
            m_widths[i] = std::max(m_widths.at(i), row.at(i).size());
        }
        m_rows.append(row);
    }

    void printTo(const Session &session) const
    {
        for (const QStringList &row : m_rows) {
            QString line;
            for (qsizetype i = 0; i < row.size(); ++i) {
                line += i + 1 < row.size() ? QString(row.at(i).leftJustified(m_widths.at(i)) + u"  "_s)
                                           : row.at(i);
            }
            session.print(line);
        }
    }

private:
    QList<QStringList> m_rows;
    QList<qsizetype> m_widths;
};

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
        table.add({customer.id.text(), customer.companyName, customer.localName, customer.domain,
            texts.market(customer.country), texts.cloud(customer.cloud),
            texts.delegation(customer.delegation.state),
            Words::tr("%n subscriptions", nullptr, static_cast<int>(row.subscriptions)),
            Words::tr("%n can upgrade", nullptr, static_cast<int>(row.upgradable))});
    }
    table.printTo(session);
    session.print(Words::tr("%1 of %2 customers")
                      .arg(texts.number(counts->shown), texts.number(counts->total)));
    printNext(session, page->next);
    return Exit::Done;
}

Exit runSubscriptions(Session &session)
{
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
        table.add({subscription.id.text(),
            (subscription.isAddOn() ? u"  + "_s : QString())
                + texts.product(subscription, file->customer.cloud, catalogue),
            texts.status(subscription.status),
            Words::tr("%n licences", nullptr, static_cast<int>(subscription.quantity)),
            Words::tr("%n assigned", nullptr, static_cast<int>(entry.assigned)),
            texts.seller(subscription),
            entry.verdict.canUpgrade() ? Words::tr("can be upgraded") : QString()});
    }
    table.printTo(session);
    if (file->subscriptions.isEmpty()) {
        session.print(Words::tr("This customer has no subscriptions."));
    }
    return Exit::Done;
}

Exit runActivity(Session &session)
{
    const auto limit = pageLimit(session, 200);
    if (!limit) {
        return Exit::WrongUse;
    }
    domain::AuditQuery query;
    query.limit = *limit;
    query.after = session.invocation().option(u"after"_s);
    if (session.invocation().has(u"customer"_s)) {
        const auto customer = session.customer(session.invocation().option(u"customer"_s));
        if (!customer) {
            return session.fail(customer.error());
        }
        query.customerId = customer->id;
    }
    if (session.invocation().has(u"since"_s)) {
        const QString since = session.invocation().option(u"since"_s);
        QDateTime moment = QDateTime::fromString(since, Qt::ISODate);
        if (!moment.isValid()) {
            session.complain(
                Words::tr("--%1 does not take this value: %2").arg(u"since"_s, since));
            return Exit::WrongUse;
        }
        if (moment.timeSpec() == Qt::LocalTime) {
            moment.setTimeSpec(Qt::UTC);
        }
        query.since = moment.toUTC();
    }
    services::CustomerService service(session.book(), session.context());
    const auto page = service.history(query).result();
    if (!page) {
        return session.fail(page.error());
    }
    const auto total = session.book()
                           .read<qint64>([query](domain::BookReader &reader) {
                               return reader.auditCount(query);
                           })
                           .result();
    if (!total) {
        return session.fail(total.error());
    }
    if (session.invocation().json) {
        QJsonArray items;
        for (const domain::AuditEvent &event : page->items) {
            items.append(rest::auditRecord(event, session.texts()));
        }
        session.print(rest::collection(*total, items, page->next));
        return Exit::Done;
    }
    TextTable table;
    for (const domain::AuditEvent &event : page->items) {
        table.add({rest::isoTime(event.time), event.actor, session.texts().role(event.role),
            event.subscriptionId.isNull() ? event.customerId.text() : event.subscriptionId.text(),
            session.texts().act(event)});
    }
    table.printTo(session);
    if (page->items.isEmpty()) {
        session.print(Words::tr("No activity yet."));
    }
    printNext(session, page->next);
    return Exit::Done;
}

} // namespace shell::cli
