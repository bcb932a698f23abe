#pragma once

#include "domain/account.h"
#include "domain/billing.h"
#include "domain/customerquery.h"
#include "domain/error.h"
#include "domain/handoff.h"
#include "domain/history.h"
#include "domain/portfolio.h"
#include "domain/subscription.h"
#include "domain/upgraderun.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

/// What the outside must offer to the services. Implemented by store/; nothing here knows SQL.
///
/// Every act on the book is a job: a function that the store runs on its own thread with a
/// BookReader (one consistent snapshot) or a BookWriter (one BEGIN IMMEDIATE transaction). The
/// caller gets a QFuture; it is finished after COMMIT, never before.
namespace domain {

/// One page of a list in key order. No port hands out a whole table.
template <typename T>
struct Page
{
    QList<T> items;
    QString next; ///< give it as `after` for the next page; empty on the last one
};

struct AuditQuery
{
    std::optional<CustomerId> customerId;
    std::optional<SubscriptionId> subscriptionId;
    /// Acts on customers of this cloud; those on the book as a whole belong to none.
    std::optional<Cloud> cloud;
    /// Part of the actor's name, of the customer's names or domain, or of the subscription's
    /// product or nickname; the beginning of the customer's or the subscription's id.
    QString search;
    QList<OfferId> searchOffers; ///< products that `search` names in other words; found as well
    QList<Act> acts; ///< empty: every kind
    QStringList actors; ///< names in full; empty: everybody
    QDateTime since; ///< UTC; invalid: from the start
    QDateTime until; ///< UTC, this moment itself left out; invalid: to the end
    bool newestFirst = true;
    QString after; ///< sequence number of the last entry of the page before; empty: from the start
    int limit = 200; ///< 1 to 1000

    friend bool operator==(const AuditQuery &, const AuditQuery &) = default;
};

/// What the audit trail can be narrowed to: only what it holds.
struct AuditFacets
{
    QList<Act> acts; ///< in the order of the enumeration
    QStringList actors; ///< by code point
    friend bool operator==(const AuditFacets &, const AuditFacets &) = default;
};

/// Lines of extra work: of one customer, of the upgrades from or to one subscription, or of one
/// order. What is none is not looked at; at least one is set.
struct WorkQuery
{
    std::optional<CustomerId> customerId;
    std::optional<SubscriptionId> subscriptionId;
    QString orderNumber;
    QString after;
    int limit = 200; ///< 1 to 1000
};

/// Which catalogue the book is judged by.
struct CatalogueChoice
{
    bool corrected = false; ///< the corrected edition, where the catalogue has one
    QString name; ///< of the partner's own file; empty: the catalogue that is built in
    QByteArray content; ///< of that file, whole
    QDateTime chosenAt; ///< UTC; invalid: never chosen

    [[nodiscard]] bool isOwn() const { return !name.isEmpty(); }
    friend bool operator==(const CatalogueChoice &, const CatalogueChoice &) = default;
};

/// Where the book comes from; decides the note "Carry it out in Partner Center".
/// Masked: a copy of another book in which the names are replaced (store/maskedcopy.h); what is
/// done in it stays in it, and nothing of it is meant for Partner Center.
enum class BookOrigin { Empty, Demo, Generated, Imported, Masked };

/// Facts about the book as a whole, one row.
struct BookInfo
{
    BookOrigin origin = BookOrigin::Empty;
    QDateTime simulatedNow; ///< UTC; invalid: the book follows the computer's clock
    QString resellerName; ///< the partner's own name, for "sold by"; may be empty
    qint64 seed = 0; ///< of a demo or generated book
    QByteArray verdictBasis; ///< digest of the catalogue that the stored verdict counts rest on
};

/// A violation that verify() found.
struct Violation
{
    QString invariant; ///< stable camelCase name
    QString id; ///< record concerned; may be empty
    QString detail; ///< English, technical
};

/// An answer kept for a request that may be sent again.
struct KeptAnswer
{
    QByteArray answer; ///< as the service wrote it (JSON)
    QDateTime givenAt; ///< UTC, real time
};

class BookReader
{
public:
    virtual ~BookReader() = default;

    [[nodiscard]] virtual Result<BookInfo> info() = 0;

    /// NotFound where there is none.
    [[nodiscard]] virtual Result<Customer> customer(CustomerId id) = 0;
    [[nodiscard]] virtual Result<Subscription> subscription(SubscriptionId id) = 0;

    /// Ids whose text begins with `beginning` (lower case hex and hyphens), at most `limit`.
    [[nodiscard]] virtual Result<QList<CustomerId>> customersBeginning(
        const QString &beginning, int limit)
        = 0;
    [[nodiscard]] virtual Result<QList<SubscriptionId>> subscriptionsBeginning(
        const QString &beginning, int limit)
        = 0;

    /// Every subscription of one customer, add-ons included, of every status and seller, in id
    /// order.
    [[nodiscard]] virtual Result<QList<Subscription>> holdings(CustomerId id) = 0;
    /// When the customer's verdicts were last computed; invalid: never.
    [[nodiscard]] virtual Result<QDateTime> lastChecked(CustomerId id) = 0;

    [[nodiscard]] virtual Result<Page<CustomerRow>> customers(const CustomerQuery &query) = 0;
    /// Cancelled where `stop` is asked for while it counts: a search that finds much and a filter
    /// beside it may have to look at the whole book.
    [[nodiscard]] virtual Result<CustomerCounts> customerCounts(
        const CustomerQuery &query, const std::stop_token &stop = {})
        = 0;
    /// Of these numbers `shown` alone, which comes sooner.
    [[nodiscard]] virtual Result<qint64> customerCount(
        const CustomerQuery &query, const std::stop_token &stop = {})
        = 0;
    /// For jumping into a list that nobody reads from its start: the keys of its rows number
    /// `every`, 2 * `every` and so on, each ready as `after` of a page. The query's own `after` and
    /// `limit` are left out.
    [[nodiscard]] virtual Result<QStringList> customerAnchors(
        const CustomerQuery &query, int every, const std::stop_token &stop = {})
        = 0;
    /// How many customers stand before this one in the list of the query; none where the list does
    /// not show it.
    [[nodiscard]] virtual Result<std::optional<qint64>> customerPlace(
        const CustomerQuery &query, CustomerId id)
        = 0;
    /// The first customer of the query, by company name, with a name (in either script) that
    /// begins as a search would find it, behind `behind` and else from the start again; none where
    /// there is none.
    [[nodiscard]] virtual Result<std::optional<CustomerId>> customerNamed(
        const CustomerQuery &query, const QString &beginning, CustomerId behind)
        = 0;
    [[nodiscard]] virtual Result<CustomerFacets> customerFacets(std::optional<Cloud> cloud) = 0;
    /// All customers / subscriptions of the book in id order.
    [[nodiscard]] virtual Result<Page<Customer>> customersById(const QString &after, int limit) = 0;
    [[nodiscard]] virtual Result<Page<Subscription>> subscriptionsById(
        const QString &after, int limit)
        = 0;

    /// What this partner sold and the book's clock may have something to do with, in the order of
    /// days; as few rows are read as are answered. Terms that end before a day: of active
    /// subscriptions, and of suspended ones that do not renew.
    [[nodiscard]] virtual Result<Page<Subscription>> subscriptionsEnding(
        const QDate &before, const QString &after, int limit)
        = 0;
    /// Suspended before a day (UTC), as the history tells it; those of which it does not are not
    /// among them.
    [[nodiscard]] virtual Result<Page<Subscription>> subscriptionsSuspended(
        const QDate &before, const QString &after, int limit)
        = 0;

    /// Accounts with all their licences (those in the order of their subscription ids), in id
    /// order.
    [[nodiscard]] virtual Result<Page<Account>> accountsById(const QString &after, int limit) = 0;
    [[nodiscard]] virtual Result<std::optional<Account>> account(AccountId id) = 0;
    /// Accounts that hold a licence of this subscription, with all their licences, in id order.
    [[nodiscard]] virtual Result<Page<Account>> accountsHolding(
        SubscriptionId id, const QString &after, int limit)
        = 0;
    /// Accounts of this customer, with all their licences, in id order; and how many there are.
    [[nodiscard]] virtual Result<Page<Account>> accountsOf(
        CustomerId id, const QString &after, int limit)
        = 0;
    [[nodiscard]] virtual Result<qint64> accountCount(CustomerId id) = 0;
    /// Licences of this subscription that are assigned.
    [[nodiscard]] virtual Result<qint64> assignedCount(SubscriptionId id) = 0;

    /// The order that made this subscription by an upgrade; none where it was not upgraded into
    /// being.
    [[nodiscard]] virtual Result<std::optional<Order>> upgradeOrder(SubscriptionId target) = 0;
    [[nodiscard]] virtual Result<Page<AffectedAccount>> affectedAccounts(
        const QString &orderNumber, const QString &after, int limit)
        = 0;
    /// The kept lines with their state, by order and position.
    [[nodiscard]] virtual Result<Page<AffectedWork>> affectedWork(const WorkQuery &query) = 0;
    [[nodiscard]] virtual Result<WorkCounts> affectedWorkCounts(const WorkQuery &query) = 0;
    [[nodiscard]] virtual Result<CatalogueChoice> catalogueChoice() = 0;
    /// Every billing line of a subscription, oldest first; those of its later periods are few.
    [[nodiscard]] virtual Result<QList<BillingLine>> billingLines(SubscriptionId id) = 0;
    /// The lines that were written with an order, of both subscriptions, in their order.
    [[nodiscard]] virtual Result<QList<BillingLine>> orderLines(const QString &orderNumber) = 0;
    /// The partner's own price list; none where demo prices count.
    [[nodiscard]] virtual Result<std::optional<PriceList>> priceList() = 0;
    [[nodiscard]] virtual Result<Page<AuditEvent>> audit(const AuditQuery &query) = 0;
    /// How many entries there are of a query, its `after` and `limit` left out.
    [[nodiscard]] virtual Result<qint64> auditCount(const AuditQuery &query) = 0;
    [[nodiscard]] virtual Result<AuditFacets> auditFacets() = 0;
    [[nodiscard]] virtual Result<std::optional<KeptAnswer>> keptAnswer(const QString &requestKey)
        = 0;

    /// A number that is another one as soon as anybody else, in this program or in another one, has
    /// committed to the book; it costs no look at the book.
    [[nodiscard]] virtual Result<qint64> changeMark() = 0;

    /// The book as a whole.
    [[nodiscard]] virtual PortfolioReader &portfolio() = 0;
    /// Bulk upgrades that the book keeps.
    [[nodiscard]] virtual UpgradeRunReader &upgradeRuns() = 0;
    /// What is to be carried out in Partner Center.
    [[nodiscard]] virtual HandOffReader &handOff() = 0;

    /// SQLite integrity, foreign keys and every invariant of the book (at most 1,000 of each).
    [[nodiscard]] virtual Result<QList<Violation>> verify() = 0;
};

/// Inside one transaction. Any failure that the job returns rolls everything back.
class BookWriter : public BookReader
{
public:
    [[nodiscard]] PortfolioWriter &portfolio() override = 0;
    [[nodiscard]] UpgradeRunWriter &upgradeRuns() override = 0;
    [[nodiscard]] HandOffWriter &handOff() override = 0;

    [[nodiscard]] virtual Result<void> setInfo(const BookInfo &info) = 0;
    /// Empties the book: customers, subscriptions, accounts, orders, billing lines, prices,
    /// history, answers, bulk upgrades, the list for Partner Center, and the choice of a catalogue.
    [[nodiscard]] virtual Result<void> clear() = 0;

    /// Adds the row, or replaces the one with the same id; grows the row version only where
    /// something changed. The row version in the argument is not looked at.
    [[nodiscard]] virtual Result<void> putCustomer(const Customer &customer) = 0;
    [[nodiscard]] virtual Result<void> putSubscription(const Subscription &subscription) = 0;
    [[nodiscard]] virtual Result<void> putAccount(const Account &account) = 0;

    /// Moves one account's licence; its switched-off plans come back on and it stays direct.
    [[nodiscard]] virtual Result<void> moveLicence(
        AccountId account, SubscriptionId from, SubscriptionId to)
        = 0;
    [[nodiscard]] virtual Result<void> removeLicence(AccountId account, SubscriptionId subscription)
        = 0;

    /// "PD-<year>-<five digits>", one higher than the highest of that year.
    [[nodiscard]] virtual Result<QString> nextOrderNumber(int year) = 0;
    [[nodiscard]] virtual Result<void> addOrder(const Order &order) = 0;
    [[nodiscard]] virtual Result<void> addAffected(
        const QString &orderNumber, const QList<AffectedAccount> &accounts)
        = 0;
    /// The only change to a line that was written. NotFound where there is none.
    [[nodiscard]] virtual Result<void> setAffectedWork(
        const QString &orderNumber, qint64 position, WorkState state, const QString &note)
        = 0;
    [[nodiscard]] virtual Result<void> setCatalogueChoice(const CatalogueChoice &choice) = 0;
    /// Written once and never changed. An empty order number: the act was no order.
    [[nodiscard]] virtual Result<void> addBillingLines(
        const QString &orderNumber, const QList<BillingLine> &lines, const QDateTime &bookedAt)
        = 0;
    /// Replaces the whole list; none: demo prices count again.
    [[nodiscard]] virtual Result<void> setPriceList(const std::optional<PriceList> &list) = 0;
    /// The sequence number of the argument is not looked at.
    [[nodiscard]] virtual Result<void> addAudit(const AuditEvent &event) = 0;
    [[nodiscard]] virtual Result<void> keepAnswer(
        const QString &requestKey, const KeptAnswer &answer)
        = 0;
    /// Those whose key begins so (no wildcards), given before a moment (UTC).
    [[nodiscard]] virtual Result<void> forgetAnswers(
        const QString &keyBeginning, const QDateTime &before)
        = 0;

    /// Keeps the verdicts on the customer's subscriptions, and when they were judged: lists,
    /// filters and counts answer from them.
    [[nodiscard]] virtual Result<void> setVerdicts(
        CustomerId customer, const QList<StoredVerdict> &verdicts, const QDateTime &checkedAt)
        = 0;
};

/// What a committed transaction touched.
struct BookChange
{
    QList<CustomerId> customers;
    QList<SubscriptionId> subscriptions;
    bool wholesale = false; ///< import, reset, restore: too many to name, read lists afresh
};

/// What may be done with an open book, or why no more.
enum class BookAccess {
    Full,
    NotPermitted, ///< the file or its folder may not be written
    NewerVersion, ///< a newer program made it: writing would break what that one relies on
    NoSpace, ///< the disk was full when it was opened
};

/// A book that is open. Lives on the thread that made it; jobs run on the store's threads.
class Book : public QObject
{
    Q_OBJECT
public:
    /// Commit keeps what the job wrote; RollBack undoes it and still hands out the answer (dry
    /// runs).
    enum class Ending { Commit, RollBack };

    using QObject::QObject;

    [[nodiscard]] virtual QString filePath() const = 0;
    /// Unless it is Full, write jobs end in StorageReadOnly, BookNewer or StorageFull.
    [[nodiscard]] virtual BookAccess access() const = 0;
    [[nodiscard]] bool isReadOnly() const { return access() != BookAccess::Full; }

    /// What is done with an answer once it is there, on the store's thread that found it: how one
    /// job goes on to the next. QFuture::then() is no way to: where it is attached while the future
    /// finishes, Qt 6.4 may run it twice, and the second time crashes.
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    template <typename T>
    void read(std::function<Result<T>(BookReader &)> job, Done<T> done)
    {
        enqueueRead(answering<T>(std::move(job), std::move(done)));
    }
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> read(std::function<Result<T>(BookReader &)> job)
    {
        auto promise = started<T>();
        read<T>(std::move(job), into<T>(promise));
        return promise->future();
    }

    /// For what takes longer (counts, walks through the book): reads that are made with read() do
    /// not wait behind it.
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> readAside(std::function<Result<T>(BookReader &)> job)
    {
        auto promise = started<T>();
        enqueueReadAside(answering<T>(std::move(job), into<T>(promise)));
        return promise->future();
    }

    template <typename T>
    void write(std::function<Result<T>(BookWriter &)> job, Ending ending, Done<T> done)
    {
        auto answer = std::make_shared<std::optional<Result<T>>>();
        enqueueWrite(
            [answer, job = std::move(job)](BookWriter &writer) -> Result<void> {
                answer->emplace(job(writer));
                if (!answer->value()) {
                    return tl::unexpected(answer->value().error());
                }
                return {};
            },
            ending,
            [done = std::move(done), answer](const Result<void> &ended) {
                done(ended ? std::move(**answer) : Result<T>(tl::unexpected(ended.error())));
            });
    }
    template <typename T>
    [[nodiscard]] QFuture<Result<T>> write(
        std::function<Result<T>(BookWriter &)> job, Ending ending = Ending::Commit)
    {
        auto promise = started<T>();
        write<T>(std::move(job), ending, into<T>(promise));
        return promise->future();
    }

    /// Copies the whole book to a new file while it is in use (VACUUM INTO).
    void backUpTo(const QString &file, Done<void> done) { enqueueBackUp(file, std::move(done)); }
    [[nodiscard]] QFuture<Result<void>> backUpTo(const QString &file)
    {
        auto promise = started<void>();
        backUpTo(file, into<void>(promise));
        return promise->future();
    }

Q_SIGNALS:
    /// After COMMIT, never before. Emitted on the store's writer thread: connect with a context
    /// object of your own thread.
    void changed(const domain::BookChange &change);

protected:
    virtual void enqueueRead(std::function<void(Result<BookReader *>)> job) = 0;
    virtual void enqueueReadAside(std::function<void(Result<BookReader *>)> job)
    {
        enqueueRead(std::move(job));
    }
    virtual void enqueueWrite(std::function<Result<void>(BookWriter &)> job, Ending ending,
        std::function<void(const Result<void> &)> done)
        = 0;
    virtual void enqueueBackUp(const QString &file, Done<void> done) = 0;

private:
    template <typename T>
    [[nodiscard]] static std::shared_ptr<QPromise<Result<T>>> started()
    {
        auto promise = std::make_shared<QPromise<Result<T>>>();
        promise->start();
        return promise;
    }
    template <typename T>
    [[nodiscard]] static Done<T> into(std::shared_ptr<QPromise<Result<T>>> promise)
    {
        return [promise = std::move(promise)](Result<T> answer) {
            promise->addResult(std::move(answer));
            promise->finish();
        };
    }
    template <typename T>
    [[nodiscard]] static std::function<void(Result<BookReader *>)> answering(
        std::function<Result<T>(BookReader &)> job, Done<T> done)
    {
        return [job = std::move(job), done = std::move(done)](Result<BookReader *> reader) {
            done(reader ? job(**reader) : Result<T>(tl::unexpected(reader.error())));
        };
    }
};

} // namespace domain

Q_DECLARE_METATYPE(domain::BookChange)
