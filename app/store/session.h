#pragma once

#include "domain/bulkload.h"
#include "store/accountrepository.h"
#include "store/answerrepository.h"
#include "store/auditrepository.h"
#include "store/billingrepository.h"
#include "store/customerlist.h"
#include "store/customerrepository.h"
#include "store/handoffrepository.h"
#include "store/inforepository.h"
#include "store/orderrepository.h"
#include "store/portfolio.h"
#include "store/putoffindexes.h"
#include "store/subscriptionrepository.h"
#include "store/runrepository.h"
#include "store/touched.h"
#include "store/verdictrepository.h"
#include "store/workrepository.h"

namespace store {

/// The book as a job sees it, over one connection. The reader thread hands it out as a BookReader,
/// the writer thread as a BookWriter.
class Session final : public domain::BookWriter, public domain::BulkLoad
{
public:
    explicit Session(std::unique_ptr<Connection> connection);

    [[nodiscard]] Connection &connection() { return *m_connection; }
    /// Before a job: nothing is touched yet.
    void begin();
    /// After a job that is to be kept, before COMMIT.
    [[nodiscard]] domain::Result<void> finish();
    [[nodiscard]] const Touched &touched() const { return m_touched; }

    domain::Result<domain::BookInfo> info() override;
    domain::Result<domain::Customer> customer(domain::CustomerId id) override;
    domain::Result<domain::Subscription> subscription(domain::SubscriptionId id) override;
    domain::Result<QList<domain::CustomerId>> customersBeginning(
        const QString &beginning, int limit) override;
    domain::Result<QList<domain::SubscriptionId>> subscriptionsBeginning(
        const QString &beginning, int limit) override;
    domain::Result<QList<domain::Subscription>> holdings(domain::CustomerId id) override;
    domain::Result<QDateTime> lastChecked(domain::CustomerId id) override;
    domain::Result<domain::Page<domain::CustomerRow>> customers(
        const domain::CustomerQuery &query) override;
    domain::Result<domain::CustomerFacets> customerFacets(
        std::optional<domain::Cloud> cloud) override;
    domain::Result<domain::CustomerCounts> customerCounts(
        const domain::CustomerQuery &query, const std::stop_token &stop) override;
    domain::Result<qint64> customerCount(
        const domain::CustomerQuery &query, const std::stop_token &stop) override;
    domain::Result<QStringList> customerAnchors(
        const domain::CustomerQuery &query, int every, const std::stop_token &stop) override;
    domain::Result<std::optional<qint64>> customerPlace(
        const domain::CustomerQuery &query, domain::CustomerId id) override;
    domain::Result<std::optional<domain::CustomerId>> customerNamed(
        const domain::CustomerQuery &query, const QString &beginning,
        domain::CustomerId behind) override;
    domain::Result<domain::Page<domain::Customer>> customersById(
        const QString &after, int limit) override;
    domain::Result<domain::Page<domain::Subscription>> subscriptionsById(
        const QString &after, int limit) override;
    domain::Result<domain::Page<domain::Subscription>> subscriptionsEnding(
        const QDate &before, const QString &after, int limit) override;
    domain::Result<domain::Page<domain::Subscription>> subscriptionsSuspended(
        const QDate &before, const QString &after, int limit) override;
    domain::Result<domain::Page<domain::Account>> accountsById(
        const QString &after, int limit) override;
    domain::Result<std::optional<domain::Account>> account(domain::AccountId id) override;
    domain::Result<domain::Page<domain::Account>> accountsHolding(
        domain::SubscriptionId id, const QString &after, int limit) override;
    domain::Result<domain::Page<domain::Account>> accountsOf(
        domain::CustomerId id, const QString &after, int limit) override;
    domain::Result<qint64> accountCount(domain::CustomerId id) override;
    domain::Result<qint64> assignedCount(domain::SubscriptionId id) override;
    domain::Result<std::optional<domain::Order>> upgradeOrder(
        domain::SubscriptionId target) override;
    domain::Result<domain::Page<domain::AffectedAccount>> affectedAccounts(
        const QString &orderNumber, const QString &after, int limit) override;
    domain::Result<domain::Page<domain::AffectedWork>> affectedWork(
        const domain::WorkQuery &query) override;
    domain::Result<domain::WorkCounts> affectedWorkCounts(const domain::WorkQuery &query) override;
    domain::Result<domain::CatalogueChoice> catalogueChoice() override;
    domain::Result<QList<domain::BillingLine>> billingLines(domain::SubscriptionId id) override;
    domain::Result<QList<domain::BillingLine>> orderLines(const QString &orderNumber) override;
    domain::Result<std::optional<domain::PriceList>> priceList() override;
    domain::Result<domain::Page<domain::AuditEvent>> audit(
        const domain::AuditQuery &query) override;
    domain::Result<qint64> auditCount(const domain::AuditQuery &query) override;
    domain::Result<domain::AuditFacets> auditFacets() override;
    domain::Result<std::optional<domain::KeptAnswer>> keptAnswer(
        const QString &requestKey) override;
    domain::Result<qint64> changeMark() override;
    domain::PortfolioWriter &portfolio() override { return m_portfolio; }
    domain::UpgradeRunWriter &upgradeRuns() override { return m_runs; }
    domain::HandOffWriter &handOff() override { return m_handOff; }
    domain::Result<QList<domain::Violation>> verify() override;

    domain::Result<void> setInfo(const domain::BookInfo &info) override;
    domain::Result<void> clear() override;
    domain::Result<void> putCustomer(const domain::Customer &customer) override;
    domain::Result<void> putSubscription(const domain::Subscription &subscription) override;
    domain::Result<void> putAccount(const domain::Account &account) override;
    domain::Result<void> moveLicence(
        domain::AccountId account, domain::SubscriptionId from, domain::SubscriptionId to) override;
    domain::Result<void> removeLicence(
        domain::AccountId account, domain::SubscriptionId subscription) override;
    domain::Result<QString> nextOrderNumber(int year) override;
    domain::Result<void> addOrder(const domain::Order &order) override;
    domain::Result<void> addAffected(
        const QString &orderNumber, const QList<domain::AffectedAccount> &accounts) override;
    domain::Result<void> setAffectedWork(const QString &orderNumber, qint64 position,
        domain::WorkState state, const QString &note) override;
    domain::Result<void> setCatalogueChoice(const domain::CatalogueChoice &choice) override;
    domain::Result<void> addBillingLines(const QString &orderNumber,
        const QList<domain::BillingLine> &lines, const QDateTime &bookedAt) override;
    domain::Result<void> setPriceList(const std::optional<domain::PriceList> &list) override;
    domain::Result<void> addAudit(const domain::AuditEvent &event) override;
    domain::Result<void> keepAnswer(
        const QString &requestKey, const domain::KeptAnswer &answer) override;
    domain::Result<void> forgetAnswers(
        const QString &keyBeginning, const QDateTime &before) override;
    domain::Result<void> setVerdicts(domain::CustomerId customer,
        const QList<domain::StoredVerdict> &verdicts, const QDateTime &checkedAt) override;

    // sessionload.cpp
    domain::Result<void> beginLoad() override;
    domain::Result<void> addWhole(const domain::WholeCustomer &whole) override;
    domain::Result<void> prepareHoldings() override;
    domain::Result<void> setVerdictsInOrder(
        domain::CustomerId customer, const QList<domain::StoredVerdict> &verdicts) override;
    domain::Result<void> endLoad(const std::function<bool(int, int)> &step) override;

private:
    struct Counts
    {
        qint64 subscriptions = 0;
        qint64 upgradable = 0;
    };

    /// Writes the counts that have been gathered: a bulk load then touches each customer once and
    /// not once for each subscription.
    [[nodiscard]] domain::Result<void> flushCounts();
    /// The same, and every customer gets its place in the list and in the search index.
    [[nodiscard]] domain::Result<void> flush();

    std::unique_ptr<Connection> m_connection;
    Touched m_touched;
    QHash<domain::CustomerId, Counts> m_counts;
    CustomerRepository m_customers;
    SubscriptionRepository m_subscriptions;
    AccountRepository m_accounts;
    OrderRepository m_orders;
    WorkRepository m_work;
    Portfolio m_portfolio;
    RunRepository m_runs;
    HandOffRepository m_handOff;
    BillingRepository m_billing;
    AuditRepository m_audit;
    AnswerRepository m_answers;
    InfoRepository m_info;
    VerdictRepository m_verdicts;
    CustomerList m_list;
    PutOffIndexes m_indexes;
};

} // namespace store
