#include "heldbook.h"

#include <QCoreApplication>

#include <algorithm>

using namespace domain;

namespace {

template <typename T>
Result<T> notHeld()
{
    return failure(ErrorCode::NotFound);
}

} // namespace

/// Nothing is known of the book as a whole.
class NoPortfolio final : public PortfolioReader
{
public:
    Result<QList<PortfolioKind>> kinds(
        const PortfolioFilter &, const QList<PortfolioFilter> &) override
    {
        return QList<PortfolioKind>();
    }
    Result<QList<PortfolioPlace>> places(const PortfolioQuery &) override
    {
        return QList<PortfolioPlace>();
    }
    Result<QList<PortfolioAnchor>> anchors(
        const PortfolioQuery &, qint64, const std::stop_token &) override
    {
        return QList<PortfolioAnchor>();
    }
    Result<QDateTime> checkedSince(Cloud) override { return QDateTime(); }
    Result<ScanStep> scan(qint64, qint64, const std::function<qint32(OfferId)> &,
        const std::function<void(const ScannedCustomer &)> &) override
    {
        return ScanStep();
    }
};

/// No bulk upgrade was ever begun.
class NoRuns final : public UpgradeRunReader
{
public:
    Result<UpgradeRun> run(qint64) override { return failure(ErrorCode::NotFound); }
    Result<std::optional<UpgradeRun>> unfinishedRun() override
    {
        return std::optional<UpgradeRun>();
    }
    Result<QList<UpgradeRun>> runs(qint64, int) override { return QList<UpgradeRun>(); }
    Result<RunRowPage> rows(const RunRowQuery &) override { return RunRowPage(); }
};

class NoHandOff final : public HandOffReader
{
public:
    Result<HandOffRow> entry(qint64) override { return failure(ErrorCode::NotFound); }
    Result<HandOffPage> entries(const HandOffQuery &) override { return HandOffPage(); }
    Result<HandOffCounts> counts(const HandOffQuery &) override { return HandOffCounts(); }
    Result<std::optional<SubscriptionId>> ownIdOf(SubscriptionId) override
    {
        return std::optional<SubscriptionId>();
    }
};

/// Answers what models ask; anything else is not found.
class HeldBook::Reader final : public BookReader
{
public:
    explicit Reader(HeldFacts &facts)
        : m_facts(facts)
    {
    }

    Result<BookInfo> info() override { return m_facts.info; }
    Result<Customer> customer(CustomerId id) override
    {
        for (const CustomerRow &row : std::as_const(m_facts.rows)) {
            if (row.customer.id == id) {
                return row.customer;
            }
        }
        return failure(ErrorCode::NotFound);
    }
    Result<QList<Subscription>> holdings(CustomerId id) override
    {
        QList<Subscription> held;
        for (const Subscription &subscription : std::as_const(m_facts.subscriptions)) {
            if (subscription.customerId == id) {
                held.append(subscription);
            }
        }
        return held;
    }
    Result<QDateTime> lastChecked(CustomerId id) override
    {
        for (const CustomerRow &row : std::as_const(m_facts.rows)) {
            if (row.customer.id == id) {
                return row.lastChecked;
            }
        }
        return QDateTime();
    }
    Result<qint64> assignedCount(SubscriptionId) override { return 38; }

    Result<Page<CustomerRow>> customers(const CustomerQuery &query) override
    {
        m_facts.asked.append(query);
        if (m_facts.failure) {
            return tl::unexpected(*m_facts.failure);
        }
        Page<CustomerRow> page;
        bool reached = query.after.isEmpty();
        QList<CustomerRow> rows = m_facts.rows;
        if (query.order == Qt::DescendingOrder) {
            std::reverse(rows.begin(), rows.end());
        }
        for (const CustomerRow &row : std::as_const(rows)) {
            if (reached && fits(row, query)) {
                if (page.items.size() == query.limit) {
                    page.next = page.items.last().customer.id.text();
                    return page;
                }
                page.items.append(row);
            }
            reached = reached || row.customer.id.text() == query.after;
        }
        return page;
    }
    Result<CustomerFacets> customerFacets(std::optional<Cloud> cloud) override
    {
        QMap<QString, qint64> markets;
        for (const CustomerRow &row : std::as_const(m_facts.rows)) {
            if (!cloud || row.customer.cloud == *cloud) {
                ++markets[row.customer.country];
            }
        }
        CustomerFacets facets;
        for (auto market = markets.cbegin(); market != markets.cend(); ++market) {
            facets.markets.append({ market.key(), market.value() });
        }
        for (const Subscription &subscription : std::as_const(m_facts.subscriptions)) {
            if (!facets.offers.contains(subscription.offerId)) {
                facets.offers.append(subscription.offerId);
            }
        }
        return facets;
    }
    Result<qint64> customerCount(const CustomerQuery &query, const std::stop_token &) override
    {
        return std::count_if(m_facts.rows.cbegin(), m_facts.rows.cend(),
            [&](const CustomerRow &row) { return fits(row, query); });
    }
    Result<QStringList> customerAnchors(
        const CustomerQuery &query, int every, const std::stop_token &) override
    {
        QStringList keys;
        int shown = 0;
        for (const CustomerRow &row : std::as_const(m_facts.rows)) {
            if (fits(row, query) && ++shown % every == 0) {
                keys.append(row.customer.id.text());
            }
        }
        return keys;
    }
    Result<std::optional<qint64>> customerPlace(const CustomerQuery &query, CustomerId id) override
    {
        qint64 before = 0;
        for (const CustomerRow &row : std::as_const(m_facts.rows)) {
            if (fits(row, query)) {
                if (row.customer.id == id) {
                    return std::optional(before);
                }
                ++before;
            }
        }
        return std::optional<qint64>();
    }
    Result<std::optional<CustomerId>> customerNamed(
        const CustomerQuery &query, const QString &beginning, CustomerId behind) override
    {
        std::optional<CustomerId> first;
        bool passed = behind.isNull();
        for (const CustomerRow &row : std::as_const(m_facts.rows)) {
            const bool begins = row.customer.companyName.startsWith(beginning, Qt::CaseInsensitive)
                || row.customer.localName.startsWith(beginning, Qt::CaseInsensitive);
            if (begins && fits(row, query)) {
                if (passed) {
                    return std::optional(row.customer.id);
                }
                first = first ? first : std::optional(row.customer.id);
            }
            passed = passed || row.customer.id == behind;
        }
        return first;
    }
    Result<CustomerCounts> customerCounts(
        const CustomerQuery &query, const std::stop_token &) override
    {
        CustomerCounts counts;
        counts.total = m_facts.rows.size();
        for (const CustomerRow &row : std::as_const(m_facts.rows)) {
            if (fits(row, query)) {
                ++counts.shown;
                counts.subscriptions += row.subscriptions;
                counts.upgradableSubscriptions += row.upgradable;
            }
            counts.upgradable += row.upgradable > 0 ? 1 : 0;
            counts.needsDelegation
                += row.customer.delegation.state != DelegationState::Granted ? 1 : 0;
        }
        return counts;
    }
    Result<Page<AuditEvent>> audit(const AuditQuery &query) override
    {
        m_facts.auditAsked.append(query);
        if (m_facts.failure) {
            return tl::unexpected(*m_facts.failure);
        }
        Page<AuditEvent> page;
        for (const AuditEvent &event : std::as_const(m_facts.events)) {
            const bool before = query.after.isEmpty() || event.sequence < query.after.toLongLong();
            if (!before || !fits(event, query)) {
                continue;
            }
            // Tests of short histories do not number their entries.
            if (event.sequence > 0 && page.items.size() == query.limit) {
                page.next = QString::number(page.items.constLast().sequence);
                return page;
            }
            page.items.append(event);
        }
        return page;
    }

    Result<Subscription> subscription(SubscriptionId) override { return notHeld<Subscription>(); }
    Result<QList<BillingLine>> billingLines(SubscriptionId) override
    {
        return notHeld<QList<BillingLine>>();
    }
    Result<QList<BillingLine>> orderLines(const QString &) override
    {
        return notHeld<QList<BillingLine>>();
    }
    Result<QList<CustomerId>> customersBeginning(const QString &, int) override
    {
        return notHeld<QList<CustomerId>>();
    }
    Result<QList<SubscriptionId>> subscriptionsBeginning(const QString &, int) override
    {
        return notHeld<QList<SubscriptionId>>();
    }
    Result<Page<Customer>> customersById(const QString &, int) override
    {
        return notHeld<Page<Customer>>();
    }
    Result<Page<Subscription>> subscriptionsById(const QString &, int) override
    {
        return notHeld<Page<Subscription>>();
    }
    Result<Page<Subscription>> subscriptionsEnding(const QDate &, const QString &, int) override
    {
        return notHeld<Page<Subscription>>();
    }
    Result<Page<Subscription>> subscriptionsSuspended(const QDate &, const QString &, int) override
    {
        return notHeld<Page<Subscription>>();
    }
    Result<Page<Account>> accountsById(const QString &, int) override
    {
        return notHeld<Page<Account>>();
    }
    Result<std::optional<Account>> account(AccountId) override
    {
        return notHeld<std::optional<Account>>();
    }
    Result<Page<Account>> accountsHolding(SubscriptionId, const QString &, int) override
    {
        return notHeld<Page<Account>>();
    }
    Result<Page<Account>> accountsOf(CustomerId, const QString &, int) override
    {
        return notHeld<Page<Account>>();
    }
    Result<qint64> accountCount(CustomerId) override { return notHeld<qint64>(); }
    Result<qint64> changeMark() override { return 0; }
    Result<std::optional<Order>> upgradeOrder(SubscriptionId) override
    {
        return notHeld<std::optional<Order>>();
    }
    Result<Page<AffectedAccount>> affectedAccounts(const QString &, const QString &, int) override
    {
        return notHeld<Page<AffectedAccount>>();
    }
    Result<Page<AffectedWork>> affectedWork(const WorkQuery &) override
    {
        return Page<AffectedWork>{ m_facts.work, {} };
    }
    Result<WorkCounts> affectedWorkCounts(const WorkQuery &) override
    {
        WorkCounts counts;
        counts.total = m_facts.work.size();
        counts.open = std::count_if(m_facts.work.cbegin(), m_facts.work.cend(),
            [](const AffectedWork &work) { return work.state == WorkState::Open; });
        return counts;
    }
    PortfolioReader &portfolio() override { return m_portfolio; }
    UpgradeRunReader &upgradeRuns() override { return m_runs; }
    HandOffReader &handOff() override { return m_handOff; }
    Result<CatalogueChoice> catalogueChoice() override { return CatalogueChoice(); }
    Result<qint64> auditCount(const AuditQuery &query) override
    {
        return std::count_if(m_facts.events.cbegin(), m_facts.events.cend(),
            [&query](const AuditEvent &event) { return fits(event, query); });
    }
    Result<AuditFacets> auditFacets() override
    {
        AuditFacets facets;
        for (const AuditEvent &event : std::as_const(m_facts.events)) {
            if (!facets.actors.contains(event.actor)) {
                facets.actors.append(event.actor);
            }
            if (!facets.acts.contains(event.act)) {
                facets.acts.append(event.act);
            }
        }
        return facets;
    }
    Result<std::optional<KeptAnswer>> keptAnswer(const QString &) override
    {
        return notHeld<std::optional<KeptAnswer>>();
    }
    Result<std::optional<PriceList>> priceList() override
    {
        return notHeld<std::optional<PriceList>>();
    }
    Result<QList<Violation>> verify() override { return notHeld<QList<Violation>>(); }

private:
    static bool fits(const AuditEvent &event, const AuditQuery &query)
    {
        return (!query.subscriptionId || event.subscriptionId == *query.subscriptionId)
            && (query.search.isEmpty() || event.actor.contains(query.search))
            && (query.acts.isEmpty() || query.acts.contains(event.act))
            && (query.actors.isEmpty() || query.actors.contains(event.actor))
            && (!query.since.isValid() || event.time >= query.since)
            && (!query.until.isValid() || event.time < query.until);
    }
    static bool fits(const CustomerRow &row, const CustomerQuery &query)
    {
        const bool found = query.search.isEmpty()
            || row.customer.companyName.contains(query.search, Qt::CaseInsensitive)
            || row.customer.id.text() == query.search;
        return found && (!query.cloud || row.customer.cloud == *query.cloud)
            && (!query.onlyUpgradable || row.upgradable > 0)
            && (!query.onlyNeedsDelegation
                || row.customer.delegation.state != DelegationState::Granted);
    }

    NoPortfolio m_portfolio;
    NoRuns m_runs;
    NoHandOff m_handOff;
    HeldFacts &m_facts;
};

HeldBook::HeldBook()
    : m_reader(std::make_unique<Reader>(facts))
{
}

HeldBook::~HeldBook() = default;

void HeldBook::answerAll()
{
    while (!m_jobs.isEmpty()) {
        answerFirst();
    }
}

void HeldBook::answerFirst()
{
    m_jobs.takeFirst()();
    settle();
}

void HeldBook::answerLast()
{
    m_jobs.takeLast()();
    settle();
}

void HeldBook::settle()
{
    // Answers come by the event loop, and may bring the next question with them.
    for (int round = 0; round < 8; ++round) {
        QCoreApplication::processEvents();
    }
}

void HeldBook::answerAtOnce()
{
    m_atOnce = true;
    answerAll();
}

void HeldBook::enqueueBackUp(const QString &, Done<void> done)
{
    done(failure(ErrorCode::StorageFailed));
}

void HeldBook::enqueueRead(std::function<void(Result<BookReader *>)> job)
{
    m_jobs.append([this, job = std::move(job)] { job(m_reader.get()); });
    if (m_atOnce) {
        m_jobs.takeFirst()();
    }
}

void HeldBook::enqueueWrite(std::function<Result<void>(BookWriter &)>, Ending,
    std::function<void(const Result<void> &)> done)
{
    done(failure(ErrorCode::StorageReadOnly)); // models do not write but through services
}
