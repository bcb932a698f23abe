#pragma once

#include "domain/ports.h"
#include "store/connection.h"
#include "store/searchindex.h"

namespace store {

/// What a put did to the table.
enum class PutOutcome { Added, Changed, Unchanged };

/// The columns of a customer, in the order that readCustomer expects.
#define DESK_CUSTOMER_COLUMNS                                                                      \
    u"id, cloud, company_name, local_name, domain, country, language, relationship, delegation,"   \
    u" delegation_since, excluded_plans, row_version"
constexpr int customerColumnCount = 12;

/// BookDamaged where the row holds what no version of this program writes.
[[nodiscard]] domain::Result<domain::Customer> readCustomer(const Cursor &row);

/// What a row keeps that follows from other rows.
struct CustomerDerived
{
    qint64 subscriptions = 0;
    qint64 upgradable = 0;
    QDateTime lastChecked; ///< invalid: never
};

class CustomerRepository
{
public:
    explicit CustomerRepository(Connection &connection)
        : m_connection(connection)
        , m_index(connection)
    {
    }

    [[nodiscard]] domain::Result<domain::Customer> find(const domain::CustomerId &id);
    [[nodiscard]] domain::Result<QList<domain::CustomerId>> beginning(
        const QString &text, int limit);
    [[nodiscard]] domain::Result<QDateTime> lastChecked(const domain::CustomerId &id);
    [[nodiscard]] domain::Result<domain::Page<domain::Customer>> page(
        const QString &after, int limit);
    /// What is new or renamed stands in no list and is not found until placeAll().
    [[nodiscard]] domain::Result<PutOutcome> put(const domain::Customer &customer);
    /// False, and nothing done, where there is one with this id.
    [[nodiscard]] domain::Result<bool> add(
        const domain::Customer &customer, const CustomerDerived &derived);
    /// Gives what was put its place in the order and in the search index; true where others moved.
    [[nodiscard]] domain::Result<bool> placeAll();
    /// The same for a whole book, while its indexes are put off.
    [[nodiscard]] domain::Result<void> placeAfterLoad();
    /// The transaction is over: nothing waits for a place.
    void forget();
    /// Adds to the derived counts.
    [[nodiscard]] domain::Result<void> addToCounts(
        const domain::CustomerId &id, qint64 subscriptions, qint64 upgradable);

private:
    /// Takes a customer that is about to be changed so out of the order and the index.
    [[nodiscard]] domain::Result<void> leaveOldPlace(
        const domain::Customer &customer, const QString &searchText);

    Connection &m_connection;
    SearchIndex m_index;
    bool m_unplaced = false;
};

} // namespace store
