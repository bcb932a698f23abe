#include "services/activity.h"

#include "domain/names.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {
namespace {

using domain::AuditEvent;
using domain::AuditQuery;
using domain::BookReader;
using domain::Cloud;
using domain::ErrorCode;
using domain::failure;
using domain::Page;
using domain::Result;

constexpr int exportPage = 500;
/// Records that stand beside the entries of a long export are kept up to this many.
constexpr qsizetype mostKept = 20000;

/// Finds the records that entries name, each of them once.
class Records
{
public:
    explicit Records(BookReader &reader)
        : m_reader(reader)
    {
    }

    Result<ActivityEntry> entry(const AuditEvent &event)
    {
        const auto customer = find(m_customers, event.customerId,
            [this](domain::CustomerId id) { return m_reader.customer(id); });
        if (!customer) {
            return tl::unexpected(customer.error());
        }
        const auto subscription = find(m_subscriptions, event.subscriptionId,
            [this](domain::SubscriptionId id) { return m_reader.subscription(id); });
        if (!subscription) {
            return tl::unexpected(subscription.error());
        }
        return ActivityEntry{ event, *customer, *subscription };
    }

private:
    template <typename Id, typename Record, typename Read>
    static Result<std::optional<Record>> find(
        QHash<Id, std::optional<Record>> &known, const Id &id, Read read)
    {
        if (id.isNull()) {
            return std::optional<Record>();
        }
        if (const auto found = known.constFind(id); found != known.cend()) {
            return *found;
        }
        const auto record = read(id);
        if (!record && record.error().code != ErrorCode::NotFound) {
            return tl::unexpected(record.error());
        }
        if (known.size() >= mostKept) {
            known.clear();
        }
        return *known.insert(id, record ? std::optional<Record>(*record) : std::nullopt);
    }

    BookReader &m_reader;
    QHash<domain::CustomerId, std::optional<domain::Customer>> m_customers;
    QHash<domain::SubscriptionId, std::optional<domain::Subscription>> m_subscriptions;
};

Result<Page<ActivityEntry>> readEntries(
    BookReader &reader, const AuditQuery &query, Records &records)
{
    const auto page = reader.audit(query);
    if (!page) {
        return tl::unexpected(page.error());
    }
    Page<ActivityEntry> entries;
    entries.next = page->next;
    for (const AuditEvent &event : page->items) {
        auto entry = records.entry(event);
        if (!entry) {
            return tl::unexpected(entry.error());
        }
        entries.items.append(*std::move(entry));
    }
    return entries;
}

/// One export: every page of the query from the snapshot of the job.
Result<qint64> writeEntries(BookReader &reader, AuditQuery query, TableFile &file,
    const ActivityRow &row, const Progress &progress, const std::stop_token &stop)
{
    const auto total = reader.auditCount(query);
    if (!total) {
        return tl::unexpected(total.error());
    }
    Records records(reader);
    query.after.clear();
    query.limit = exportPage;
    qint64 done = 0;
    do {
        if (stop.stop_requested()) {
            return failure(ErrorCode::Cancelled);
        }
        const auto page = readEntries(reader, query, records);
        if (!page) {
            return tl::unexpected(page.error());
        }
        for (const ActivityEntry &entry : page->items) {
            file.add(row(entry));
        }
        done += page->items.size();
        if (progress) {
            progress(done, *total);
        }
        query.after = page->next;
    } while (!query.after.isEmpty());
    return done;
}

QStringList rolesThatRead(const catalog::Catalogue &catalogue, std::optional<Cloud> cloud)
{
    QStringList codes;
    for (int each = 0; each <= static_cast<int>(domain::Role::Guest); ++each) {
        const auto role = static_cast<domain::Role>(each);
        const bool global = catalogue.rights(role, Cloud::Global).seeActivity;
        const bool china = catalogue.rights(role, Cloud::China21Vianet).seeActivity;
        if (!cloud ? global || china : *cloud == Cloud::Global ? global : china) {
            codes.append(domain::codeOf(role));
        }
    }
    return codes;
}

QList<domain::OfferId> offersNamed(const catalog::Catalogue &catalogue, const QString &search)
{
    const QString needle = catalog::foldedName(search);
    QList<domain::OfferId> found;
    if (needle.isEmpty()) {
        return found;
    }
    for (const catalog::Offer &offer : catalogue.offers()) {
        const QStringList names = QStringList{
            offer.nameGlobal.en, offer.nameGlobal.ko, offer.name21Vianet.en, offer.name21Vianet.ko
        } + offer.otherNames;
        if (std::any_of(names.cbegin(), names.cend(), [&needle](const QString &name) {
                return catalog::foldedName(name).contains(needle);
            })) {
            found.append(offer.id);
        }
    }
    return found;
}

} // namespace

ActivityService::ActivityService(domain::Book &book, Context context)
    : m_book(book)
    , m_context(std::move(context))
{
}

bool ActivityService::mayRead(Cloud cloud) const
{
    return m_context.catalogue->rights(m_context.actor.role, cloud).seeActivity;
}

std::optional<domain::Error> ActivityService::refusal(std::optional<Cloud> cloud) const
{
    if (cloud ? mayRead(*cloud) : mayRead(Cloud::Global) || mayRead(Cloud::China21Vianet)) {
        return std::nullopt;
    }
    return domain::Error{ ErrorCode::RoleNotAllowed, {},
        { { u"act"_s, u"seeActivity"_s },
            { u"roles"_s, rolesThatRead(*m_context.catalogue, cloud).join(u',') } } };
}

Result<AuditQuery> ActivityService::allowed(AuditQuery query) const
{
    if (auto refused = refusal(query.cloud)) {
        return tl::unexpected(*std::move(refused));
    }
    if (!query.cloud) {
        for (const auto &[may, other] : { std::pair(Cloud::Global, Cloud::China21Vianet),
                 std::pair(Cloud::China21Vianet, Cloud::Global) }) {
            if (!mayRead(other)) {
                query.cloud = may;
            }
        }
    }
    query.searchOffers = offersNamed(*m_context.catalogue, query.search);
    return query;
}

namespace {

template <typename T>
QFuture<Result<T>> refused(const domain::Error &error)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(Result<T>(tl::unexpected(error)));
    promise.finish();
    return promise.future();
}

} // namespace

QFuture<Result<Page<ActivityEntry>>> ActivityService::entries(const AuditQuery &asked) const
{
    const auto query = allowed(asked);
    if (!query) {
        return refused<Page<ActivityEntry>>(query.error());
    }
    return m_book.read<Page<ActivityEntry>>([query = *query](BookReader &reader) {
        Records records(reader);
        return readEntries(reader, query, records);
    });
}

QFuture<Result<ActivityCounts>> ActivityService::counts(const AuditQuery &asked) const
{
    const auto query = allowed(asked);
    const auto all = allowed({});
    if (!query || !all) {
        return refused<ActivityCounts>(query ? all.error() : query.error());
    }
    return m_book.read<ActivityCounts>(
        [query = *query, all = *all](BookReader &reader) -> Result<ActivityCounts> {
            const auto shown = reader.auditCount(query);
            if (!shown) {
                return tl::unexpected(shown.error());
            }
            const auto total = reader.auditCount(all);
            if (!total) {
                return tl::unexpected(total.error());
            }
            return ActivityCounts{ *shown, *total };
        });
}

QFuture<Result<domain::AuditFacets>> ActivityService::facets() const
{
    if (const auto query = allowed({}); !query) {
        return refused<domain::AuditFacets>(query.error());
    }
    return m_book.read<domain::AuditFacets>(
        [](BookReader &reader) { return reader.auditFacets(); });
}

QFuture<Result<qint64>> ActivityService::exportTable(
    const AuditQuery &asked, const TableWish &wish, const ActivityRow &row) const
{
    const auto query = allowed(asked);
    if (!query) {
        return refused<qint64>(query.error());
    }
    return writeTable(m_book, wish, [=, query = *query](BookReader &reader, TableFile &file) {
        return writeEntries(reader, query, file, row, wish.progress, wish.stop);
    });
}

} // namespace services
