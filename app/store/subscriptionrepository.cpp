#include "store/subscriptionrepository.h"

#include "store/storedform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

#define DESK_SUBSCRIPTION_COLUMNS                                                                  \
    u"id, customer_id, offer_id, offer_name, friendly_name, quantity, status, parent_id,"          \
    u" creation_date, start_date, commitment_end_date, billing_cycle, term, auto_renew, is_trial," \
    u" sold_by, seller_name, partner_id, order_id, unit_price, currency, upgraded_from, "          \
    u"upgraded_to,"                                                                                \
    u" row_version"

namespace store {
namespace {

constexpr QStringView selectOne
    = u"SELECT " DESK_SUBSCRIPTION_COLUMNS u", eligible_targets FROM subscriptions WHERE id = ?";
constexpr QStringView selectPage
    = u"SELECT " DESK_SUBSCRIPTION_COLUMNS u" FROM subscriptions WHERE id > ? ORDER BY id LIMIT ?";
// The day and the row of the last one of a page are the key of the next.
constexpr QStringView selectEnding
    = u"SELECT " DESK_SUBSCRIPTION_COLUMNS u", commitment_end_date, rowid FROM subscriptions"
      u" INDEXED BY subscriptions_ending WHERE sold_by = 'own' AND commitment_end_date IS NOT NULL"
      u" AND (status = 'active' OR (status = 'suspended' AND auto_renew = 0))"
      u" AND commitment_end_date < ? AND (commitment_end_date, rowid) > (?, ?)"
      u" ORDER BY commitment_end_date, rowid LIMIT ?";
constexpr QStringView selectSuspended
    = u"SELECT " DESK_SUBSCRIPTION_COLUMNS u", suspended_on, rowid FROM subscriptions"
      u" INDEXED BY subscriptions_suspended WHERE sold_by = 'own' AND suspended_on IS NOT NULL"
      u" AND status = 'suspended' AND suspended_on < ? AND (suspended_on, rowid) > (?, ?)"
      u" ORDER BY suspended_on, rowid LIMIT ?";
constexpr int dayColumn = 24;
constexpr int placeColumn = 25;
constexpr QStringView selectHoldings
    = u"SELECT " DESK_SUBSCRIPTION_COLUMNS u" FROM subscriptions WHERE customer_id = ? ORDER BY id";
constexpr QStringView selectBeginning
    = u"SELECT id FROM subscriptions WHERE id >= ? AND id < ? ORDER BY id LIMIT ?";
constexpr QStringView insertNew
    = u"INSERT INTO subscriptions (id, customer_id, offer_id, offer_name, friendly_name, quantity,"
      u" status, parent_id, creation_date, start_date, commitment_end_date, billing_cycle, term,"
      u" auto_renew, is_trial, sold_by, seller_name, partner_id, order_id, unit_price, currency,"
      u" upgraded_from, upgraded_to, eligible_targets, verdict, row_version)"
      u" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)"
      u" ON CONFLICT (id) DO NOTHING";
constexpr QStringView updateRow
    = u"UPDATE subscriptions SET customer_id = ?, offer_id = ?, offer_name = ?, friendly_name = ?,"
      u" quantity = ?, status = ?, parent_id = ?, creation_date = ?, start_date = ?,"
      u" commitment_end_date = ?, billing_cycle = ?, term = ?, auto_renew = ?, is_trial = ?,"
      u" sold_by = ?, seller_name = ?, partner_id = ?, order_id = ?, unit_price = ?, currency = ?,"
      u" upgraded_from = ?, upgraded_to = ?, row_version = row_version + 1 WHERE id = ?";
/// Where customer, product and kinship stay: their indexes and references are left alone.
constexpr QStringView updateInPlace
    = u"UPDATE subscriptions SET offer_name = ?, friendly_name = ?, quantity = ?, status = ?,"
      u" creation_date = ?, start_date = ?, commitment_end_date = ?, billing_cycle = ?, term = ?,"
      u" auto_renew = ?, is_trial = ?, sold_by = ?, seller_name = ?, partner_id = ?, order_id = ?,"
      u" unit_price = ?, currency = ?, upgraded_to = ?, row_version = row_version + 1 WHERE id = ?";

domain::Result<domain::Subscription> readSubscription(const Cursor &row)
{
    using domain::SubscriptionId;
    domain::Subscription s;
    s.id = row.id<SubscriptionId>(0);
    s.customerId = row.id<domain::CustomerId>(1);
    s.offerId = row.id<domain::OfferId>(2);
    s.offerName = row.text(3);
    s.friendlyName = row.text(4);
    s.quantity = row.integer(5);
    s.parentId = row.id<SubscriptionId>(7);
    s.creationDate = momentFrom(row.text(8));
    s.startDate = dayFrom(row.text(9));
    s.commitmentEndDate = dayFrom(row.text(10));
    s.autoRenew = row.integer(13) != 0;
    s.isTrial = row.integer(14) != 0;
    s.sellerName = row.text(16);
    s.partnerId = row.text(17);
    s.orderId = row.text(18);
    if (!row.isNull(19)) {
        s.unitPrice = domain::Money{ row.integer(19),
            domain::Currency::fromText(row.text(20)).value_or(domain::Currency()) };
    }
    s.upgradedFrom = row.id<SubscriptionId>(21);
    s.upgradedTo = row.id<SubscriptionId>(22);
    s.rowVersion = row.integer(23);
    const auto damaged = [&row](const QString &column) {
        return tl::unexpected(unreadable(u"subscriptions"_s, row.text(0), column));
    };
    if (s.id.isNull()) {
        return damaged(u"id"_s);
    }
    if (!readCode(row.text(6), s.status)) {
        return damaged(u"status"_s);
    }
    if (!readCode(row.text(11), s.billingCycle)) {
        return damaged(u"billing_cycle"_s);
    }
    if (!readCode(row.text(12), s.term)) {
        return damaged(u"term"_s);
    }
    if (!readCode(row.text(15), s.soldBy)) {
        return damaged(u"sold_by"_s);
    }
    return s;
}

/// As it will be read back.
domain::Subscription asStored(domain::Subscription s)
{
    for (QString *text :
        { &s.offerName, &s.friendlyName, &s.sellerName, &s.partnerId, &s.orderId }) {
        *text = storedText(*text);
    }
    return s;
}

void addOwn(Values &values, const domain::Subscription &s)
{
    values.text(domain::codeOf(s.billingCycle))
        .text(domain::codeOf(s.term))
        .integer(s.autoRenew ? 1 : 0)
        .integer(s.isTrial ? 1 : 0)
        .text(domain::codeOf(s.soldBy))
        .text(s.sellerName)
        .text(s.partnerId)
        .text(s.orderId);
    if (s.unitPrice) {
        values.integer(s.unitPrice->minor).text(s.unitPrice->currency.code());
    } else {
        values.null().null();
    }
}

void addValues(Values &values, const domain::Subscription &s)
{
    values.id(s.customerId)
        .id(s.offerId)
        .text(s.offerName)
        .text(s.friendlyName)
        .integer(s.quantity)
        .text(domain::codeOf(s.status))
        .id(s.parentId)
        .moment(s.creationDate)
        .day(s.startDate)
        .day(s.commitmentEndDate);
    addOwn(values, s);
    values.id(s.upgradedFrom).id(s.upgradedTo);
}

/// The values of updateInPlace.
void addOwnValues(Values &values, const domain::Subscription &s)
{
    values.text(s.offerName)
        .text(s.friendlyName)
        .integer(s.quantity)
        .text(domain::codeOf(s.status))
        .moment(s.creationDate)
        .day(s.startDate)
        .day(s.commitmentEndDate);
    addOwn(values, s);
    values.id(s.upgradedTo);
}

bool standsWhere(const domain::Subscription &a, const domain::Subscription &b)
{
    return a.customerId == b.customerId && a.offerId == b.offerId && a.parentId == b.parentId
        && a.upgradedFrom == b.upgradedFrom;
}

domain::Result<QList<domain::Subscription>> readAll(Cursor &rows)
{
    QList<domain::Subscription> list;
    for (;;) {
        const auto more = rows.next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return list;
        }
        const auto subscription = readSubscription(rows);
        if (!subscription) {
            return tl::unexpected(subscription.error());
        }
        list.append(*subscription);
    }
}

/// At most `size` of the rows, which hold one more where there is a next page.
domain::Result<domain::Page<domain::Subscription>> pageOf(Cursor &rows, int size)
{
    auto list = readAll(rows);
    if (!list) {
        return tl::unexpected(list.error());
    }
    domain::Page<domain::Subscription> page;
    page.items = std::move(*list);
    if (page.items.size() > size) {
        page.items.removeLast();
        page.next = page.items.constLast().id.text();
    }
    return page;
}

} // namespace

domain::Result<domain::Subscription> SubscriptionRepository::find(const domain::SubscriptionId &id)
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
        return domain::failure(domain::ErrorCode::NotFound, u"no subscription with this id"_s,
            { { u"id"_s, id.text() } });
    }
    return readSubscription(*rows);
}

domain::Result<QList<domain::SubscriptionId>> SubscriptionRepository::beginning(
    const QString &text, int limit)
{
    auto rows = m_connection.run(selectBeginning, { text, QString(text + u'~'), limit });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    QList<domain::SubscriptionId> ids;
    for (;;) {
        const auto more = rows->next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return ids;
        }
        ids.append(idFrom<domain::SubscriptionId>(rows->text(0)));
    }
}

domain::Result<QList<domain::Subscription>> SubscriptionRepository::holdings(
    const domain::CustomerId &id)
{
    auto rows = m_connection.run(selectHoldings, { id.text() });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return readAll(*rows);
}

domain::Result<domain::Page<domain::Subscription>> SubscriptionRepository::page(
    const QString &after, int limit)
{
    const int size = std::clamp(limit, 1, 1000);
    auto rows = m_connection.run(selectPage, { storedText(after), size + 1 });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    return pageOf(*rows, size);
}

domain::Result<domain::Page<domain::Subscription>> SubscriptionRepository::byDay(
    QStringView sql, const QDate &before, const QString &after, int limit)
{
    const int size = std::clamp(limit, 1, 1000);
    auto rows = m_connection.run(sql,
        { before.toString(Qt::ISODate), after.section(u' ', 0, 0),
            after.section(u' ', 1, 1).toLongLong(), size + 1 });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    domain::Page<domain::Subscription> page;
    QString key;
    for (;;) {
        const auto more = rows->next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return page;
        }
        if (page.items.size() == size) {
            page.next = key;
            return page;
        }
        const auto subscription = readSubscription(*rows);
        if (!subscription) {
            return tl::unexpected(subscription.error());
        }
        page.items.append(*subscription);
        key = rows->text(dayColumn) % u' ' % QString::number(rows->integer(placeColumn));
    }
}

domain::Result<domain::Page<domain::Subscription>> SubscriptionRepository::ending(
    const QDate &before, const QString &after, int limit)
{
    return byDay(selectEnding, before, after, limit);
}

domain::Result<domain::Page<domain::Subscription>> SubscriptionRepository::suspended(
    const QDate &before, const QString &after, int limit)
{
    return byDay(selectSuspended, before, after, limit);
}

domain::Result<bool> SubscriptionRepository::add(
    const domain::Subscription &given, const domain::StoredVerdict &verdict)
{
    if (given.id.isNull() || given.customerId.isNull()) {
        return domain::failure(
            domain::ErrorCode::BadInput, u"a subscription without an id or a customer"_s);
    }
    if (given.quantity < 0) {
        return domain::failure(domain::ErrorCode::BadInput, u"a quantity below zero"_s,
            { { u"id"_s, given.id.text() } });
    }
    Values values;
    values.id(given.id);
    addValues(values, given);
    const QByteArray packed = domain::packed(verdict);
    const auto added
        = m_connection.put(insertNew, values.integer(verdict.eligibleTargets()).blob(packed));
    if (!added) {
        return tl::unexpected(added.error());
    }
    return *added == 1;
}

domain::Result<SubscriptionPut> SubscriptionRepository::put(const domain::Subscription &given)
{
    const auto added = add(given, {});
    if (!added) {
        return tl::unexpected(added.error());
    }
    if (*added) {
        return SubscriptionPut{ PutOutcome::Added, {}, false };
    }
    const domain::Subscription subscription = asStored(given);
    auto rows = m_connection.run(selectOne, { subscription.id.text() });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    if (const auto found = rows->next(); !found) {
        return tl::unexpected(found.error());
    }
    const auto before = readSubscription(*rows);
    if (!before) {
        return tl::unexpected(before.error());
    }
    SubscriptionPut put;
    put.upgradable = rows->integer(24) > 0;
    domain::Subscription wanted = subscription;
    wanted.rowVersion = before->rowVersion;
    if (wanted == *before) {
        return put;
    }
    const bool inPlace = standsWhere(subscription, *before);
    Values values;
    if (inPlace) {
        addOwnValues(values, subscription);
    } else {
        addValues(values, subscription);
    }
    const auto changed
        = m_connection.put(inPlace ? updateInPlace : updateRow, values.id(subscription.id));
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    put.outcome = PutOutcome::Changed;
    if (before->customerId != subscription.customerId) {
        put.formerCustomer = before->customerId;
    }
    return put;
}

} // namespace store
