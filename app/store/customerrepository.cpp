#include "store/customerrepository.h"

#include "store/nameorder.h"
#include "store/searchtext.h"
#include "store/storedform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView selectOne = u"SELECT " DESK_CUSTOMER_COLUMNS u" FROM customers WHERE id = ?";
constexpr QStringView selectPage
    = u"SELECT " DESK_CUSTOMER_COLUMNS u" FROM customers WHERE id > ? ORDER BY id LIMIT ?";
// '~' stands behind every character of an id.
constexpr QStringView selectBeginning
    = u"SELECT id FROM customers WHERE id >= ? AND id < ? ORDER BY id LIMIT ?";
constexpr QStringView selectLastChecked = u"SELECT last_checked FROM customers WHERE id = ?";
constexpr QStringView insertNew
    = u"INSERT INTO customers (id, cloud, company_name, local_name, domain, country, language,"
      u" relationship, delegation, delegation_since, excluded_plans, domain_key, search_text,"
      u" subscription_count, upgradable_count, last_checked, row_version)"
      u" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT (id) DO NOTHING";
constexpr QStringView updateRow
    = u"UPDATE customers SET cloud = ?, company_name = ?, local_name = ?, domain = ?, country = ?,"
      u" language = ?, relationship = ?, delegation = ?, delegation_since = ?, excluded_plans = ?,"
      u" domain_key = ?, search_text = ?, row_version = row_version + 1 WHERE id = ?";
constexpr QStringView selectPlace
    = u"SELECT cloud, name_rank, search_text, company_name FROM customers WHERE id = ?";
constexpr QStringView leavePlace = u"UPDATE customers SET name_rank = 0 WHERE id = ?";
constexpr QStringView addCounts
    = u"UPDATE customers SET subscription_count = subscription_count + ?,"
      u" upgradable_count = upgradable_count + ? WHERE id = ?";

/// As it will be read back.
domain::Customer asStored(domain::Customer customer)
{
    for (QString *text : { &customer.companyName, &customer.localName, &customer.domain,
             &customer.country, &customer.language }) {
        *text = storedText(*text);
    }
    for (QString &plan : customer.delegation.excludedPlans) {
        plan = storedText(plan);
    }
    return customer;
}

/// Texts become what is stored while they are written down; `searchText` is what search looks
/// through.
void addValues(Values &values, const domain::Customer &customer, const QString &searchText)
{
    values.text(domain::codeOf(customer.cloud))
        .text(customer.companyName)
        .text(customer.localName)
        .text(customer.domain)
        .text(customer.country)
        .text(customer.language)
        .text(domain::codeOf(customer.relationship))
        .text(domain::codeOf(customer.delegation.state))
        .day(customer.delegation.since)
        .text(storedList(customer.delegation.excludedPlans))
        .text(folded(customer.domain))
        .text(searchText);
}

} // namespace

domain::Result<domain::Customer> readCustomer(const Cursor &row)
{
    domain::Customer customer;
    customer.id = row.id<domain::CustomerId>(0);
    customer.companyName = row.text(2);
    customer.localName = row.text(3);
    customer.domain = row.text(4);
    customer.country = row.text(5);
    customer.language = row.text(6);
    customer.delegation.since = dayFrom(row.text(9));
    customer.delegation.excludedPlans = listFrom(row.text(10));
    customer.rowVersion = row.integer(11);
    const auto damaged = [&row](const QString &column) {
        return tl::unexpected(unreadable(u"customers"_s, row.text(0), column));
    };
    if (customer.id.isNull()) {
        return damaged(u"id"_s);
    }
    if (!readCode(row.text(1), customer.cloud)) {
        return damaged(u"cloud"_s);
    }
    if (!readCode(row.text(7), customer.relationship)) {
        return damaged(u"relationship"_s);
    }
    if (!readCode(row.text(8), customer.delegation.state)) {
        return damaged(u"delegation"_s);
    }
    return customer;
}

domain::Result<domain::Customer> CustomerRepository::find(const domain::CustomerId &id)
{
    auto rows = m_connection.run(selectOne, { id.text() });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    const auto found = rows->next();
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (!*found) {
        return domain::failure(
            domain::ErrorCode::NotFound, u"no customer with this id"_s, { { u"id"_s, id.text() } });
    }
    return readCustomer(*rows);
}

domain::Result<QList<domain::CustomerId>> CustomerRepository::beginning(
    const QString &text, int limit)
{
    auto rows = m_connection.run(selectBeginning, { text, QString(text + u'~'), limit });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<domain::CustomerId> ids;
    for (;;) {
        const auto more = rows->next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return ids;
        }
        ids.append(idFrom<domain::CustomerId>(rows->text(0)));
    }
}

domain::Result<QDateTime> CustomerRepository::lastChecked(const domain::CustomerId &id)
{
    auto rows = m_connection.run(selectLastChecked, { id.text() });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    const auto found = rows->next();
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (!*found) {
        return domain::failure(
            domain::ErrorCode::NotFound, u"no customer with this id"_s, { { u"id"_s, id.text() } });
    }
    return momentFrom(rows->text(0));
}

domain::Result<domain::Page<domain::Customer>> CustomerRepository::page(
    const QString &after, int limit)
{
    const int size = std::clamp(limit, 1, 1000);
    auto rows = m_connection.run(selectPage, { storedText(after), size + 1 });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    domain::Page<domain::Customer> page;
    for (;;) {
        const auto more = rows->next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return page;
        }
        if (page.items.size() == size) {
            page.next = page.items.constLast().id.text();
            return page;
        }
        const auto customer = readCustomer(*rows);
        if (!customer) {
            return tl::unexpected(customer.error());
        }
        page.items.append(*customer);
    }
}

domain::Result<bool> CustomerRepository::add(
    const domain::Customer &given, const CustomerDerived &derived)
{
    const domain::Customer customer = asStored(given);
    Values values;
    values.id(customer.id);
    addValues(values, customer, searchTextOf(customer));
    values.integer(derived.subscriptions)
        .integer(derived.upgradable)
        .text(storedMoment(derived.lastChecked));
    const auto added = m_connection.put(insertNew, values);
    if (!added) {
        return tl::unexpected(added.error());
    }
    m_unplaced = m_unplaced || *added == 1;
    return *added == 1;
}

domain::Result<PutOutcome> CustomerRepository::put(const domain::Customer &given)
{
    if (given.id.isNull()) {
        return domain::failure(domain::ErrorCode::BadInput, u"a customer without an id"_s);
    }
    const auto added = add(given, {});
    if (!added) {
        return tl::unexpected(added.error());
    }
    if (*added) {
        return PutOutcome::Added;
    }
    const domain::Customer customer = asStored(given);
    const auto before = find(customer.id);
    if (!before) {
        return tl::unexpected(before.error());
    }
    domain::Customer wanted = customer;
    wanted.rowVersion = before->rowVersion;
    if (wanted == *before) {
        return PutOutcome::Unchanged;
    }
    const QString searchText = storedText(searchTextOf(customer));
    if (auto left = leaveOldPlace(customer, searchText); !left) {
        return tl::unexpected(left.error());
    }
    Values values;
    addValues(values, customer, searchText);
    const auto changed = m_connection.put(updateRow, values.id(customer.id));
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    return PutOutcome::Changed;
}

domain::Result<void> CustomerRepository::leaveOldPlace(
    const domain::Customer &customer, const QString &searchText)
{
    auto rows = m_connection.run(selectPlace, { customer.id.text() });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (const auto there = rows->next(); !there) {
        return tl::unexpected(there.error());
    }
    const QString cloud = rows->text(0);
    const qint64 rank = rows->integer(1);
    const QByteArray former = rows->blob(2);
    const bool stays = former == searchText.toUtf8() && rows->text(3) == customer.companyName
        && cloud == domain::codeOf(customer.cloud);
    if (stays || rank == 0) {
        return {};
    }
    if (auto removed = m_index.remove(cloud, rank, former); !removed) {
        return removed;
    }
    m_unplaced = true;
    const auto changed = m_connection.change(leavePlace, { customer.id.text() });
    return changed ? domain::Result<void>() : tl::unexpected(changed.error());
}

domain::Result<bool> CustomerRepository::placeAll()
{
    if (!m_unplaced) {
        return false;
    }
    m_unplaced = false;
    return NameOrder(m_connection, m_index).place();
}

domain::Result<void> CustomerRepository::placeAfterLoad()
{
    m_unplaced = false;
    return NameOrder(m_connection, m_index).renumber();
}

void CustomerRepository::forget()
{
    m_unplaced = false;
    m_index.forget();
}

domain::Result<void> CustomerRepository::addToCounts(
    const domain::CustomerId &id, qint64 subscriptions, qint64 upgradable)
{
    const auto changed
        = m_connection.put(addCounts, Values().integer(subscriptions).integer(upgradable).id(id));
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    return {};
}

} // namespace store
