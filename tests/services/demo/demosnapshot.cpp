#include "demosnapshot.h"

#include "services/context.h"

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

constexpr int pageSize = 500;

/// Every item of a list that a port hands out in pages.
template <typename T>
Result<QList<T>> everyPage(const std::function<Result<domain::Page<T>>(const QString &)> &read)
{
    QList<T> all;
    QString after;
    do {
        auto page = read(after);
        if (!page) {
            return tl::unexpected(page.error());
        }
        all.append(page->items);
        after = page->next;
    } while (!after.isEmpty());
    return all;
}

template <typename T>
void take(Result<T> from, T &to, QString &failure)
{
    if (from) {
        to = std::move(*from);
    } else if (failure.isEmpty()) {
        failure = from.error().detail;
    }
}

} // namespace

DemoSnapshot::DemoSnapshot(qint64 seed, int times)
{
    auto loaded = catalog::Catalogue::load(u":/catalogs"_s);
    if (!loaded) {
        failure = loaded.error().detail;
        return;
    }
    catalogue = *loaded;
    auto book = store::openBook(
        m_folder.filePath(u"demo.sqlite"_s), { store::OpenMode::CreateIfMissing });
    if (!book) {
        failure = book.error().detail;
        return;
    }
    services::Context context;
    context.catalogue = catalogue;
    context.actor.name = u"Tester"_s;
    for (int i = 0; i < times; ++i) {
        const Result<void> written = (*book)
                                         ->write<void>([&](domain::BookWriter &writer) {
                                             return services::writeDemoBook(writer, context, seed);
                                         })
                                         .result();
        if (!written) {
            failure = written.error().detail;
            return;
        }
    }
    const Result<void> read
        = (*book)
              ->read<void>([this](domain::BookReader &reader) { return readAll(reader); })
              .result();
    if (!read && failure.isEmpty()) {
        failure = read.error().detail;
    }
    const Result<QString> next
        = (*book)
              ->write<QString>(
                  [](domain::BookWriter &writer) { return writer.nextOrderNumber(2020); },
                  domain::Book::Ending::RollBack)
              .result();
    nextOrder2020 = next.value_or(QString());
}

Result<void> DemoSnapshot::readAll(domain::BookReader &reader)
{
    take(reader.info(), info, failure);
    take(everyPage<domain::Customer>(
             [&](const QString &after) { return reader.customersById(after, pageSize); }),
        customers, failure);
    take(everyPage<domain::Subscription>(
             [&](const QString &after) { return reader.subscriptionsById(after, pageSize); }),
        subscriptions, failure);
    take(everyPage<domain::Account>(
             [&](const QString &after) { return reader.accountsById(after, pageSize); }),
        accounts, failure);
    take(everyPage<domain::AuditEvent>([&](const QString &after) {
        domain::AuditQuery query;
        query.newestFirst = false;
        query.after = after;
        return reader.audit(query);
    }),
        events, failure);
    for (const domain::Subscription &one : std::as_const(subscriptions)) {
        std::optional<domain::Order> order;
        take(reader.upgradeOrder(one.id), order, failure);
        if (order) {
            upgradeOrders.append(*order);
            QList<domain::AffectedAccount> lines;
            take(everyPage<domain::AffectedAccount>([&](const QString &after) {
                return reader.affectedAccounts(order->number, after, pageSize);
            }),
                lines, failure);
            affected.append(lines);
        }
    }
    take(reader.verify(), violations, failure);
    return {};
}

QList<domain::Subscription> DemoSnapshot::holdings(domain::CustomerId customer) const
{
    QList<domain::Subscription> found;
    std::copy_if(subscriptions.cbegin(), subscriptions.cend(), std::back_inserter(found),
        [customer](const auto &one) { return one.customerId == customer; });
    return found;
}

QList<domain::Account> DemoSnapshot::accountsHolding(domain::SubscriptionId id) const
{
    QList<domain::Account> found;
    std::copy_if(accounts.cbegin(), accounts.cend(), std::back_inserter(found),
        [id](const domain::Account &account) {
            return std::any_of(account.licences.cbegin(), account.licences.cend(),
                [id](const domain::Licence &licence) { return licence.subscriptionId == id; });
        });
    return found;
}

const domain::Customer *DemoSnapshot::customerAt(const QString &domainName) const
{
    const auto found = std::find_if(customers.cbegin(), customers.cend(),
        [&domainName](const auto &one) { return one.domain == domainName; });
    return found == customers.cend() ? nullptr : &*found;
}

const domain::Subscription *DemoSnapshot::subscription(const QString &id) const
{
    const auto found = std::find_if(subscriptions.cbegin(), subscriptions.cend(),
        [&id](const auto &one) { return one.id.text() == id; });
    return found == subscriptions.cend() ? nullptr : &*found;
}
