#include "services/snapshotcomparison.h"

#include "services/inpool.h"

#include <algorithm>

namespace services {
namespace {

using domain::Account;
using domain::BillingLine;
using domain::BookReader;
using domain::Customer;
using domain::Result;
using domain::Subscription;

constexpr int pageSize = 500;

/// One book's records in the order of ids, a page at a time.
template <typename T>
class Walk
{
public:
    using Pages = std::function<Result<domain::Page<T>>(const QString &after)>;

    explicit Walk(Pages pages)
        : m_pages(std::move(pages))
    {
    }

    /// Null at the end.
    [[nodiscard]] const T *now() const
    {
        return m_at < m_page.items.size() ? &m_page.items.at(m_at) : nullptr;
    }
    /// Ids are compared by their text, as the book sorts them.
    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] Result<void> next()
    {
        ++m_at;
        while (m_at >= m_page.items.size() && (!m_begun || !m_page.next.isEmpty())) {
            auto page = m_pages(m_begun ? m_page.next : QString());
            if (!page) {
                return tl::unexpected(page.error());
            }
            m_begun = true;
            m_page = std::move(*page);
            m_at = 0;
        }
        m_id = now() != nullptr ? now()->id.text() : QString();
        return {};
    }

private:
    Pages m_pages;
    domain::Page<T> m_page;
    qsizetype m_at = -1;
    QString m_id;
    bool m_begun = false;
};

/// The row version counts writes and is nothing that a person sees.
template <typename T>
bool isSame(const T &before, T after)
{
    after.rowVersion = before.rowVersion;
    return before == after;
}

bool isSame(const Account &before, const Account &after)
{
    return before == after;
}

class Comparing
{
public:
    Comparing(BookReader &before, BookReader &after, const CompareProgress &progress,
        const std::stop_token &stop)
        : m_before(before)
        , m_after(after)
        , m_progress(progress)
        , m_stop(stop)
    {
    }

    [[nodiscard]] Result<Comparison> run()
    {
        if (const auto facts = readFacts(); !facts) {
            return tl::unexpected(facts.error());
        }
        auto walked = walk(m_found.customers, &BookReader::customersById, &Comparing::addCustomer);
        if (walked) {
            walked = walk(
                m_found.subscriptions, &BookReader::subscriptionsById, &Comparing::addSubscription);
        }
        if (walked) {
            walked = walk(m_found.accounts, &BookReader::accountsById, &Comparing::addAccount);
        }
        if (!walked) {
            return tl::unexpected(walked.error());
        }
        sortRows();
        return std::move(m_found);
    }

private:
    [[nodiscard]] Result<void> readFacts()
    {
        for (const bool isAfter : { false, true }) {
            BookReader &book = isAfter ? m_after : m_before;
            const auto info = book.info();
            const auto entries = book.auditCount({});
            const auto counts = book.customerCounts({}, m_stop);
            if (!info) {
                return tl::unexpected(info.error());
            }
            if (!entries) {
                return tl::unexpected(entries.error());
            }
            if (!counts) {
                return tl::unexpected(counts.error());
            }
            (isAfter ? m_found.clockAfter : m_found.clockBefore) = info->simulatedNow;
            (isAfter ? m_found.entriesAfter : m_found.entriesBefore) = *entries;
            m_total += counts->total;
        }
        return {};
    }

    template <typename T>
    using Read = Result<domain::Page<T>> (BookReader::*)(const QString &after, int limit);
    template <typename T>
    using Add = Result<void> (Comparing::*)(RecordChange change, const T *before, const T *after);

    template <typename T>
    [[nodiscard]] Result<void> walk(ChangeCounts &counts, Read<T> read, Add<T> add)
    {
        Walk<T> before([&](const QString &id) { return (m_before.*read)(id, pageSize); });
        Walk<T> after([&](const QString &id) { return (m_after.*read)(id, pageSize); });
        auto moved = before.next();
        if (moved) {
            moved = after.next();
        }
        while (moved && (before.now() != nullptr || after.now() != nullptr)) {
            if (m_stop.stop_requested()) {
                return domain::failure(domain::ErrorCode::Cancelled);
            }
            const bool onlyBefore
                = after.now() == nullptr || (before.now() != nullptr && before.id() < after.id());
            const bool onlyAfter
                = before.now() == nullptr || (after.now() != nullptr && after.id() < before.id());
            Result<void> added;
            if (onlyBefore) {
                ++counts.removed;
                added = (this->*add)(RecordChange::Removed, before.now(), nullptr);
            } else if (onlyAfter) {
                ++counts.added;
                added = (this->*add)(RecordChange::Added, nullptr, after.now());
            } else if (!isSame(*before.now(), *after.now())) {
                ++counts.changed;
                added = (this->*add)(RecordChange::Changed, before.now(), after.now());
            }
            if constexpr (std::is_same_v<T, Subscription>) {
                // Written to, be it the same again: its billing lines may be others then.
                const bool both = !onlyBefore && !onlyAfter;
                if (added && !(both && *before.now() == *after.now())) {
                    added = countWritten(
                        onlyAfter ? nullptr : before.now(), onlyBefore ? nullptr : after.now());
                }
            }
            if (!added) {
                return added;
            }
            if constexpr (std::is_same_v<T, Customer>) {
                m_done += (onlyBefore || onlyAfter) ? 1 : 2;
                if (m_progress && m_done % pageSize < 2) {
                    m_progress(m_done, m_total);
                }
            }
            moved = onlyAfter ? Result<void>() : before.next();
            if (moved && !onlyBefore) {
                moved = after.next();
            }
        }
        return moved;
    }

    [[nodiscard]] bool isFull() const { return m_found.rows.size() >= mostDifferences; }

    [[nodiscard]] Result<void> addCustomer(
        RecordChange change, const Customer *before, const Customer *after)
    {
        if (!isFull()) {
            RecordDifference row;
            row.change = change;
            row.customer = after != nullptr ? *after : *before;
            if (change == RecordChange::Changed) {
                row.customerBefore = *before;
            }
            m_found.rows.append(row);
        }
        return {};
    }

    template <typename T>
    [[nodiscard]] Result<Customer> customerOf(const T *before, const T *after)
    {
        return after != nullptr ? m_after.customer(after->customerId)
                                : m_before.customer(before->customerId);
    }

    [[nodiscard]] Result<void> addSubscription(
        RecordChange change, const Subscription *before, const Subscription *after)
    {
        if (isFull()) {
            return {};
        }
        RecordDifference row;
        row.change = change;
        auto customer = customerOf(before, after);
        if (!customer) {
            return tl::unexpected(customer.error());
        }
        row.customer = std::move(*customer);
        if (before != nullptr) {
            row.before = *before;
        }
        if (after != nullptr) {
            row.after = *after;
        }
        m_found.rows.append(row);
        return {};
    }

    /// Orders stand and fall with the subscription that they made; billing lines are written once.
    [[nodiscard]] Result<void> countWritten(const Subscription *before, const Subscription *after)
    {
        const auto of
            = [](BookReader &book,
                  const Subscription *one) -> Result<std::pair<qint64, QList<BillingLine>>> {
            if (one == nullptr) {
                return std::pair<qint64, QList<BillingLine>>();
            }
            const auto order = book.upgradeOrder(one->id);
            const auto lines = book.billingLines(one->id);
            if (!order) {
                return tl::unexpected(order.error());
            }
            if (!lines) {
                return tl::unexpected(lines.error());
            }
            return std::pair<qint64, QList<BillingLine>>(order->has_value() ? 1 : 0, *lines);
        };
        const auto old = of(m_before, before);
        const auto now = of(m_after, after);
        if (!old || !now) {
            return tl::unexpected(!old ? old.error() : now.error());
        }
        m_found.orders.added += std::max<qint64>(0, now->first - old->first);
        m_found.orders.removed += std::max<qint64>(0, old->first - now->first);
        QList<BillingLine> gone = old->second;
        for (const BillingLine &line : now->second) {
            if (!gone.removeOne(line)) {
                ++m_found.billingLines.added;
            }
        }
        m_found.billingLines.removed += gone.size();
        return {};
    }

    [[nodiscard]] static Result<QList<Subscription>> licensed(
        BookReader &book, const Account *account)
    {
        QList<Subscription> all;
        if (account != nullptr) {
            for (const domain::Licence &licence : account->licences) {
                auto subscription = book.subscription(licence.subscriptionId);
                if (!subscription) {
                    return tl::unexpected(subscription.error());
                }
                all.append(*std::move(subscription));
            }
        }
        return all;
    }

    [[nodiscard]] Result<void> addAccount(
        RecordChange change, const Account *before, const Account *after)
    {
        if (isFull()) {
            return {};
        }
        RecordDifference row;
        row.change = change;
        auto customer = customerOf(before, after);
        auto old = licensed(m_before, before);
        auto now = licensed(m_after, after);
        if (!customer) {
            return tl::unexpected(customer.error());
        }
        if (!old || !now) {
            return tl::unexpected(!old ? old.error() : now.error());
        }
        row.customer = std::move(*customer);
        row.licensedBefore = std::move(*old);
        row.licensedAfter = std::move(*now);
        if (before != nullptr) {
            row.accountBefore = *before;
        }
        if (after != nullptr) {
            row.accountAfter = *after;
        }
        m_found.rows.append(row);
        return {};
    }

    void sortRows()
    {
        std::stable_sort(m_found.rows.begin(), m_found.rows.end(),
            [](const RecordDifference &a, const RecordDifference &b) {
                if (a.customer.id == b.customer.id) {
                    const auto rank = [](const RecordDifference &row) {
                        return row.isOfAccount() ? 2 : row.isOfSubscription() ? 1 : 0;
                    };
                    return rank(a) < rank(b);
                }
                const int order = QString::compare(
                    a.customer.companyName, b.customer.companyName, Qt::CaseInsensitive);
                return order != 0 ? order < 0 : a.customer.id < b.customer.id;
            });
    }

    BookReader &m_before;
    BookReader &m_after;
    const CompareProgress &m_progress;
    const std::stop_token &m_stop;
    Comparison m_found;
    qint64 m_done = 0;
    qint64 m_total = 0;
};

/// Opens the file and goes through it beside a book whose thread waits here: it is read from the
/// other's thread meanwhile, and by nobody else.
Result<Comparison> compareFile(const QString &before, BookReader &after, const OpenBook &open,
    const CompareProgress &progress, const std::stop_token &stop)
{
    const auto book = open(before, false);
    if (!book) {
        return tl::unexpected(book.error());
    }
    return (*book)
        ->read<Comparison>(
            [&](BookReader &reader) { return compareBooks(reader, after, progress, stop); })
        .result();
}

} // namespace

Result<Comparison> compareBooks(BookReader &before, BookReader &after,
    const CompareProgress &progress, const std::stop_token &stop)
{
    return Comparing(before, after, progress, stop).run();
}

QFuture<Result<Comparison>> compareSnapshots(const QString &before, const QString &after,
    const OpenBook &open, const CompareProgress &progress, const std::stop_token &stop)
{
    return inPool([=]() -> Result<Comparison> {
        const auto second = open(after, false);
        if (!second) {
            return tl::unexpected(second.error());
        }
        return (*second)
            ->read<Comparison>([&](BookReader &reader) {
                return compareFile(before, reader, open, progress, stop);
            })
            .result();
    });
}

QFuture<Result<Comparison>> compareWithNow(const QString &before, domain::Book &now,
    const OpenBook &open, const CompareProgress &progress, const std::stop_token &stop)
{
    return now.readAside<Comparison>(
        [=](BookReader &reader) { return compareFile(before, reader, open, progress, stop); });
}

} // namespace services
