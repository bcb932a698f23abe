#include "services/customers.h"

#include "rules/eligibility.h"
#include "services/tablefile.h"

#include <algorithm>

namespace services {

using domain::Result;

const SubscriptionFile *CustomerFile::subscription(domain::SubscriptionId id) const
{
    const auto found = std::find_if(subscriptions.cbegin(), subscriptions.cend(),
        [id](const SubscriptionFile &file) { return file.subscription.id == id; });
    return found == subscriptions.cend() ? nullptr : &*found;
}

QList<domain::Subscription> CustomerFile::holdings() const
{
    QList<domain::Subscription> all;
    all.reserve(subscriptions.size());
    for (const SubscriptionFile &file : subscriptions) {
        all.append(file.subscription);
    }
    return all;
}

namespace {

QString listName(
    const domain::Subscription &subscription, const Context &context, domain::Cloud cloud)
{
    const catalog::Offer *offer = context.catalogue->offer(subscription.offerId);
    return offer != nullptr ? offer->name(cloud).en : subscription.offerName;
}

/// What can be upgraded stands first, since that is what the list is opened for, and what has ended
/// last; then by name; each base before its add-ons.
void arrange(QList<SubscriptionFile> &files, const Context &context, domain::Cloud cloud)
{
    struct Place
    {
        SubscriptionFile file;
        int rank = 0; ///< 0 can be upgraded (role left out), 1 held, 2 ended
        QString name;
        domain::SubscriptionId base;
        bool addOn = false;
        QString ownName;
    };
    QHash<domain::SubscriptionId, const SubscriptionFile *> byId;
    for (const SubscriptionFile &file : files) {
        byId.insert(file.subscription.id, &file);
    }
    const auto rankOf = [](const SubscriptionFile &file) {
        if (file.verdict.eligibleTargets() > 0) {
            return 0;
        }
        return domain::isHeld(file.subscription.status) ? 1 : 2;
    };
    QList<Place> places;
    places.reserve(files.size());
    for (const SubscriptionFile &file : files) {
        const domain::Subscription &own = file.subscription;
        const SubscriptionFile *base = own.isAddOn() ? byId.value(own.parentId, nullptr) : nullptr;
        const SubscriptionFile &leader = base != nullptr ? *base : file;
        places.append({ file, rankOf(leader),
            listName(leader.subscription, context, cloud).toCaseFolded(), leader.subscription.id,
            base != nullptr, listName(own, context, cloud).toCaseFolded() });
    }
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        if (a.rank != b.rank) {
            return a.rank < b.rank;
        }
        if (a.name != b.name) {
            return a.name < b.name;
        }
        if (a.base != b.base) {
            return a.base < b.base;
        }
        if (a.addOn != b.addOn) {
            return b.addOn;
        }
        if (a.ownName != b.ownName) {
            return a.ownName < b.ownName;
        }
        return a.file.subscription.id < b.file.subscription.id;
    });
    QList<SubscriptionFile> arranged;
    arranged.reserve(places.size());
    for (Place &place : places) {
        arranged.append(std::move(place.file));
    }
    files = std::move(arranged);
}

} // namespace

Result<CustomerFile> readCustomerFile(
    domain::BookReader &reader, domain::CustomerId id, const Context &context)
{
    CustomerFile file;
    auto customer = reader.customer(id);
    if (!customer) {
        return tl::unexpected(customer.error());
    }
    file.customer = *std::move(customer);
    auto info = reader.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    file.book = *std::move(info);
    file.now = context.now(file.book);
    auto checked = reader.lastChecked(id);
    if (!checked) {
        return tl::unexpected(checked.error());
    }
    file.lastChecked = *checked;
    const auto holdings = reader.holdings(id);
    if (!holdings) {
        return tl::unexpected(holdings.error());
    }
    bool anyUpgrade = false;
    for (const domain::Subscription &subscription : *holdings) {
        const auto assigned = reader.assignedCount(subscription.id);
        if (!assigned) {
            return tl::unexpected(assigned.error());
        }
        SubscriptionFile row{ subscription, *assigned,
            rules::evaluate(file.customer, subscription, *holdings, *context.catalogue,
                context.variant, context.actor.role),
            {} };
        if (!subscription.upgradedFrom.isNull() || !subscription.upgradedTo.isNull()) {
            domain::WorkQuery query;
            query.subscriptionId = subscription.id;
            const auto work = reader.affectedWorkCounts(query);
            if (!work) {
                return tl::unexpected(work.error());
            }
            row.work = *work;
            anyUpgrade = true;
        }
        file.subscriptions.append(row);
    }
    if (anyUpgrade) {
        domain::WorkQuery query;
        query.customerId = id;
        const auto work = reader.affectedWorkCounts(query);
        if (!work) {
            return tl::unexpected(work.error());
        }
        file.work = *work;
    }
    arrange(file.subscriptions, context, file.customer.cloud);
    return file;
}

CustomerService::CustomerService(domain::Book &book, Context context)
    : m_book(book)
    , m_context(std::move(context))
{
}

void CustomerService::setContext(Context context)
{
    m_context = std::move(context);
}

domain::CustomerQuery askedBy(const Context &context, domain::CustomerQuery query)
{
    const auto may = [&context](domain::Cloud cloud) {
        return context.catalogue->rights(context.actor.role, cloud).upgrade;
    };
    query.roleMayUpgradeGlobal = may(domain::Cloud::Global);
    query.roleMayUpgrade21Vianet = may(domain::Cloud::China21Vianet);
    return query;
}

domain::CustomerQuery CustomerService::asked(domain::CustomerQuery query) const
{
    return askedBy(m_context, std::move(query));
}

QFuture<Result<qint64>> CustomerService::exportTable(
    domain::CustomerQuery query, const TableWish &wish, const CustomerTableRow &row) const
{
    constexpr int pageLength = 500;
    query = askedBy(m_context, std::move(query));
    query.after.clear();
    query.limit = pageLength;
    return writeTable(
        m_book, wish, [=](domain::BookReader &reader, TableFile &file) -> Result<qint64> {
            const Result<qint64> total = reader.customerCount(query, wish.stop);
            if (!total) {
                return total;
            }
            domain::CustomerQuery next = query;
            qint64 done = 0;
            do {
                if (wish.stop.stop_requested()) {
                    return domain::failure(domain::ErrorCode::Cancelled);
                }
                const auto page = reader.customers(next);
                if (!page) {
                    return tl::unexpected(page.error());
                }
                for (const domain::CustomerRow &each : page->items) {
                    file.add(row(each));
                }
                done += page->items.size();
                if (wish.progress) {
                    wish.progress(done, *total);
                }
                next.after = page->next;
            } while (!next.after.isEmpty());
            return done;
        });
}

QFuture<Result<domain::Page<domain::CustomerRow>>> CustomerService::customers(
    domain::CustomerQuery query) const
{
    query = askedBy(m_context, std::move(query));
    return m_book.read<domain::Page<domain::CustomerRow>>(
        [query](domain::BookReader &reader) { return reader.customers(query); });
}

QFuture<Result<domain::CustomerCounts>> CustomerService::counts(
    domain::CustomerQuery query, std::stop_token stop) const
{
    query = askedBy(m_context, std::move(query));
    return m_book.readAside<domain::CustomerCounts>(
        [query, stop = std::move(stop)](
            domain::BookReader &reader) { return reader.customerCounts(query, stop); });
}

QFuture<Result<qint64>> CustomerService::count(
    domain::CustomerQuery query, std::stop_token stop) const
{
    query = askedBy(m_context, std::move(query));
    return m_book.readAside<qint64>([query, stop = std::move(stop)](domain::BookReader &reader) {
        return reader.customerCount(query, stop);
    });
}

QFuture<Result<QStringList>> CustomerService::anchors(
    domain::CustomerQuery query, int every, std::stop_token stop) const
{
    query = askedBy(m_context, std::move(query));
    return m_book.readAside<QStringList>(
        [query, every, stop = std::move(stop)](
            domain::BookReader &reader) { return reader.customerAnchors(query, every, stop); });
}

QFuture<Result<std::optional<qint64>>> CustomerService::place(
    domain::CustomerQuery query, domain::CustomerId id) const
{
    query = askedBy(m_context, std::move(query));
    return m_book.readAside<std::optional<qint64>>(
        [query, id](domain::BookReader &reader) { return reader.customerPlace(query, id); });
}

QFuture<Result<std::optional<CustomerPlace>>> CustomerService::named(
    domain::CustomerQuery query, const QString &beginning, domain::CustomerId behind) const
{
    query = askedBy(m_context, std::move(query));
    return m_book.readAside<std::optional<CustomerPlace>>(
        [query, beginning, behind](
            domain::BookReader &reader) -> Result<std::optional<CustomerPlace>> {
            const auto id = reader.customerNamed(query, beginning, behind);
            if (!id) {
                return tl::unexpected(id.error());
            }
            if (!*id) {
                return std::optional<CustomerPlace>();
            }
            const auto row = reader.customerPlace(query, **id);
            if (!row) {
                return tl::unexpected(row.error());
            }
            return *row ? std::optional(CustomerPlace{ **id, **row }) : std::nullopt;
        });
}

QFuture<Result<domain::CustomerFacets>> CustomerService::facets(
    std::optional<domain::Cloud> cloud) const
{
    return m_book.read<domain::CustomerFacets>(
        [cloud](domain::BookReader &reader) { return reader.customerFacets(cloud); });
}

QFuture<Result<CustomerFile>> CustomerService::file(domain::CustomerId id) const
{
    return m_book.read<CustomerFile>([id, context = m_context](domain::BookReader &reader) {
        return readCustomerFile(reader, id, context);
    });
}

QFuture<Result<domain::Page<domain::AuditEvent>>> CustomerService::history(
    domain::AuditQuery query) const
{
    return m_book.read<domain::Page<domain::AuditEvent>>(
        [query](domain::BookReader &reader) { return reader.audit(query); });
}

QFuture<Result<CustomerFile>> CustomerService::checkAgain(domain::CustomerId id) const
{
    return m_book.write<CustomerFile>(
        [id, context = m_context](domain::BookWriter &writer) -> Result<CustomerFile> {
            if (const auto refreshed = refreshVerdicts(writer, id, context); !refreshed) {
                return tl::unexpected(refreshed.error());
            }
            return readCustomerFile(writer, id, context);
        });
}

QFuture<Result<domain::BookInfo>> CustomerService::bookInfo() const
{
    return m_book.read<domain::BookInfo>([](domain::BookReader &reader) { return reader.info(); });
}

} // namespace services
