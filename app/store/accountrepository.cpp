#include "store/accountrepository.h"

#include "store/storedform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView selectOne
    = u"SELECT id, customer_id, display_name, email, usage_location FROM accounts WHERE id = ?";
constexpr QStringView selectPage
    = u"SELECT id, customer_id, display_name, email, usage_location FROM accounts WHERE id > ?"
      u" ORDER BY id LIMIT ?";
constexpr QStringView selectHolding
    = u"SELECT a.id, a.customer_id, a.display_name, a.email, a.usage_location FROM licences l"
      u" JOIN accounts a ON a.id = l.account_id WHERE l.subscription_id = ? AND l.account_id > ?"
      u" ORDER BY l.account_id LIMIT ?";
constexpr QStringView selectOfCustomer
    = u"SELECT id, customer_id, display_name, email, usage_location FROM accounts"
      u" WHERE customer_id = ? AND id > ? ORDER BY id LIMIT ?";
constexpr QStringView countOfCustomer = u"SELECT count(*) FROM accounts WHERE customer_id = ?";
constexpr QStringView selectLicences
    = u"SELECT subscription_id, disabled_plans, group_based, group_name FROM licences"
      u" WHERE account_id = ? ORDER BY subscription_id";
constexpr QStringView countAssigned = u"SELECT count(*) FROM licences WHERE subscription_id = ?";
constexpr QStringView upsertAccount
    = u"INSERT INTO accounts (id, customer_id, display_name, email, usage_location)"
      u" VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET customer_id = excluded.customer_id,"
      u" display_name = excluded.display_name, email = excluded.email,"
      u" usage_location = excluded.usage_location";
constexpr QStringView upsertLicence
    = u"INSERT INTO licences (account_id, subscription_id, disabled_plans, group_based, group_name)"
      u" VALUES (?, ?, ?, ?, ?) ON CONFLICT (account_id, subscription_id) DO UPDATE SET"
      u" disabled_plans = excluded.disabled_plans, group_based = excluded.group_based,"
      u" group_name = excluded.group_name";
constexpr QStringView deleteOneLicence
    = u"DELETE FROM licences WHERE account_id = ? AND subscription_id = ?";

domain::Account readAccount(const Cursor &row)
{
    domain::Account account;
    account.id = row.id<domain::AccountId>(0);
    account.customerId = row.id<domain::CustomerId>(1);
    account.displayName = row.text(2);
    account.email = row.text(3);
    account.usageLocation = row.text(4);
    return account;
}

/// As it will be read back.
domain::Account asStored(domain::Account account)
{
    for (QString *text : { &account.displayName, &account.email, &account.usageLocation }) {
        *text = storedText(*text);
    }
    for (domain::Licence &licence : account.licences) {
        licence.groupName = storedText(licence.groupName);
        for (QString &plan : licence.disabledPlans) {
            plan = storedText(plan);
        }
    }
    std::sort(account.licences.begin(), account.licences.end(),
        [](const domain::Licence &a, const domain::Licence &b) {
            return a.subscriptionId < b.subscriptionId;
        });
    return account;
}

bool holdsTwice(const QList<domain::Licence> &sorted)
{
    return std::adjacent_find(sorted.cbegin(), sorted.cend(),
               [](const domain::Licence &a, const domain::Licence &b) {
                   return a.subscriptionId == b.subscriptionId;
               })
        != sorted.cend();
}

} // namespace

domain::Result<QList<domain::Licence>> AccountRepository::licencesOf(const QString &accountId)
{
    auto rows = m_connection.run(selectLicences, { accountId });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<domain::Licence> licences;
    for (;;) {
        const auto more = rows->next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return licences;
        }
        licences.append(domain::Licence{ rows->id<domain::SubscriptionId>(0),
            listFrom(rows->text(1)), rows->integer(2) != 0, rows->text(3) });
    }
}

domain::Result<domain::Page<domain::Account>> AccountRepository::readPage(Cursor &rows, int size)
{
    domain::Page<domain::Account> page;
    for (;;) {
        const auto more = rows.next();
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
        domain::Account account = readAccount(rows);
        auto licences = licencesOf(rows.text(0));
        if (!licences) {
            return tl::unexpected(licences.error());
        }
        account.licences = std::move(*licences);
        page.items.append(account);
    }
}

domain::Result<std::optional<domain::Account>> AccountRepository::find(const domain::AccountId &id)
{
    auto rows = m_connection.run(selectOne, { id.text() });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    const auto page = readPage(*rows, 1);
    if (!page) {
        return tl::unexpected(page.error());
    }
    if (page->items.isEmpty()) {
        return std::optional<domain::Account>();
    }
    return std::optional<domain::Account>(page->items.constFirst());
}

domain::Result<domain::Page<domain::Account>> AccountRepository::page(
    const QString &after, int limit)
{
    const int size = std::clamp(limit, 1, 1000);
    auto rows = m_connection.run(selectPage, { storedText(after), size + 1 });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return readPage(*rows, size);
}

domain::Result<domain::Page<domain::Account>> AccountRepository::holding(
    const domain::SubscriptionId &id, const QString &after, int limit)
{
    const int size = std::clamp(limit, 1, 1000);
    auto rows = m_connection.run(selectHolding, { id.text(), storedText(after), size + 1 });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return readPage(*rows, size);
}

domain::Result<domain::Page<domain::Account>> AccountRepository::of(
    const domain::CustomerId &id, const QString &after, int limit)
{
    const int size = std::clamp(limit, 1, 1000);
    auto rows = m_connection.run(selectOfCustomer, { id.text(), storedText(after), size + 1 });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return readPage(*rows, size);
}

domain::Result<qint64> AccountRepository::countOf(const domain::CustomerId &id)
{
    const auto count = m_connection.value(countOfCustomer, { id.text() });
    return count ? domain::Result<qint64>(count->toLongLong()) : tl::unexpected(count.error());
}

domain::Result<qint64> AccountRepository::assignedCount(const domain::SubscriptionId &id)
{
    const auto count = m_connection.value(countAssigned, { id.text() });
    if (!count) {
        return tl::unexpected(count.error());
    }
    return count->toLongLong();
}

domain::Result<void> AccountRepository::addLicence(
    const domain::AccountId &account, const domain::Licence &licence)
{
    const auto added = m_connection.change(upsertLicence,
        { account.text(), licence.subscriptionId.text(), storedList(licence.disabledPlans),
            licence.groupBased ? 1 : 0, licence.groupName });
    if (!added) {
        return tl::unexpected(added.error());
    }
    m_touched.subscription(licence.subscriptionId);
    return {};
}

domain::Result<void> AccountRepository::deleteLicence(
    const domain::AccountId &account, const domain::SubscriptionId &subscription)
{
    const auto removed
        = m_connection.change(deleteOneLicence, { account.text(), subscription.text() });
    if (!removed) {
        return tl::unexpected(removed.error());
    }
    if (*removed == 0) {
        return domain::failure(domain::ErrorCode::NotFound, u"the account holds no such licence"_s,
            { { u"account"_s, account.text() }, { u"id"_s, subscription.text() } });
    }
    m_touched.subscription(subscription);
    return {};
}

domain::Result<void> AccountRepository::replaceLicences(const domain::AccountId &account,
    const QList<domain::Licence> &before, const QList<domain::Licence> &wanted)
{
    for (const domain::Licence &licence : before) {
        const bool kept = std::any_of(wanted.cbegin(), wanted.cend(),
            [&](const auto &one) { return one.subscriptionId == licence.subscriptionId; });
        if (!kept) {
            if (auto removed = deleteLicence(account, licence.subscriptionId); !removed) {
                return removed;
            }
        }
    }
    for (const domain::Licence &licence : wanted) {
        if (!before.contains(licence)) {
            if (auto added = addLicence(account, licence); !added) {
                return added;
            }
        }
    }
    return {};
}

domain::Result<void> AccountRepository::put(const domain::Account &given)
{
    if (given.id.isNull() || given.customerId.isNull()) {
        return domain::failure(
            domain::ErrorCode::BadInput, u"an account without an id or a customer"_s);
    }
    const domain::Account account = asStored(given);
    if (holdsTwice(account.licences)) {
        return domain::failure(domain::ErrorCode::BadInput,
            u"an account with two licences of one subscription"_s,
            { { u"id"_s, account.id.text() } });
    }
    const auto before = find(account.id);
    if (!before) {
        return tl::unexpected(before.error());
    }
    if (*before == account) {
        return {};
    }
    const auto stored = m_connection.change(upsertAccount,
        { account.id.text(), account.customerId.text(), account.displayName, account.email,
            account.usageLocation });
    if (!stored) {
        return tl::unexpected(stored.error());
    }
    m_touched.customer(account.customerId);
    if (*before) {
        m_touched.customer((*before)->customerId);
    }
    return replaceLicences(
        account.id, *before ? (*before)->licences : QList<domain::Licence>(), account.licences);
}

domain::Result<void> AccountRepository::moveLicence(const domain::AccountId &account,
    const domain::SubscriptionId &from, const domain::SubscriptionId &to)
{
    if (auto removed = deleteLicence(account, from); !removed) {
        return removed;
    }
    return addLicence(account, domain::Licence{ to, {}, false, storedText({}) });
}

domain::Result<void> AccountRepository::removeLicence(
    const domain::AccountId &account, const domain::SubscriptionId &subscription)
{
    return deleteLicence(account, subscription);
}

} // namespace store
