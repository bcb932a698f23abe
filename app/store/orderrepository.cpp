#include "store/orderrepository.h"

#include "store/storedform.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView selectByTarget = u"SELECT number, customer_id, source_id, target_id, "
                                       u"offer_id, quantity, upgrade_type, placed_at,"
                                       u" request_id FROM orders WHERE target_id = ? AND source_id "
                                       u"IS NOT NULL ORDER BY number LIMIT 1";
constexpr QStringView insertOrder
    = u"INSERT INTO orders (number, order_year, serial, customer_id, source_id, target_id, "
      u"offer_id,"
      u" quantity, upgrade_type, placed_at, request_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr QStringView highestSerial = u"SELECT max(serial) FROM orders WHERE order_year = ?";
constexpr QStringView selectAffected
    = u"SELECT position, account_id, display_name, email, plan, reason, detail FROM "
      u"affected_accounts"
      u" WHERE order_number = ? AND position > ? ORDER BY position LIMIT ?";
constexpr QStringView highestPosition
    = u"SELECT max(position) FROM affected_accounts WHERE order_number = ?";
constexpr QStringView insertAffected = u"INSERT INTO affected_accounts (order_number, position, "
                                       u"account_id, display_name, email, plan,"
                                       u" reason, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

/// Year and serial of "PD-2020-00001"; NULLs for a number of another form.
QVariantList yearAndSerial(const QString &number)
{
    static const QRegularExpression form(u"^PD-(\\d{4})-(\\d{5,9})$"_s);
    const QRegularExpressionMatch match = form.match(number);
    if (!match.hasMatch()) {
        return { QVariant(), QVariant() };
    }
    return { match.captured(1).toInt(), match.captured(2).toLongLong() };
}

} // namespace

domain::Result<std::optional<domain::Order>> OrderRepository::upgradeOrder(
    const domain::SubscriptionId &target)
{
    auto rows = m_connection.run(selectByTarget, { target.text() });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    const auto found = rows->next();
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (!*found) {
        return std::optional<domain::Order>();
    }
    domain::Order order;
    order.number = rows->text(0);
    order.customerId = idFrom<domain::CustomerId>(rows->text(1));
    order.sourceId = idFrom<domain::SubscriptionId>(rows->text(2));
    order.targetId = idFrom<domain::SubscriptionId>(rows->text(3));
    order.offerId = idFrom<domain::OfferId>(rows->text(4));
    order.quantity = rows->integer(5);
    order.placedAt = momentFrom(rows->text(7));
    order.requestId = rows->text(8);
    if (!readCode(rows->text(6), order.upgradeType)) {
        return tl::unexpected(unreadable(u"orders"_s, order.number, u"upgrade_type"_s));
    }
    return std::optional<domain::Order>(order);
}

domain::Result<domain::Page<domain::AffectedAccount>> OrderRepository::affected(
    const QString &orderNumber, const QString &after, int limit)
{
    const int size = std::clamp(limit, 1, 1000);
    auto rows = m_connection.run(
        selectAffected, { storedText(orderNumber), after.toLongLong(), size + 1 });
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    domain::Page<domain::AffectedAccount> page;
    qint64 position = 0;
    for (;;) {
        const auto more = rows->next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return page;
        }
        if (page.items.size() == size) {
            page.next = QString::number(position);
            return page;
        }
        position = rows->integer(0);
        domain::AffectedAccount account;
        account.accountId = idFrom<domain::AccountId>(rows->text(1));
        account.displayName = rows->text(2);
        account.email = rows->text(3);
        account.plan = rows->text(4);
        account.detail = rows->text(6);
        if (!readCode(rows->text(5), account.reason)) {
            return tl::unexpected(unreadable(u"affected_accounts"_s, orderNumber, u"reason"_s));
        }
        page.items.append(account);
    }
}

domain::Result<QString> OrderRepository::nextNumber(int year)
{
    const auto highest = m_connection.value(highestSerial, { year });
    if (!highest) {
        return tl::unexpected(highest.error());
    }
    return u"PD-%1-%2"_s.arg(year, 4, 10, QChar(u'0'))
        .arg(highest->toLongLong() + 1, 5, 10, QChar(u'0'));
}

domain::Result<void> OrderRepository::add(const domain::Order &order)
{
    QVariantList values{ storedText(order.number) };
    values += yearAndSerial(order.number);
    values
        += QVariantList{ order.customerId.text(), idOrNull(order.sourceId), order.targetId.text(),
               idOrNull(order.offerId), order.quantity, domain::codeOf(order.upgradeType),
               momentOrNull(order.placedAt), storedText(order.requestId) };
    const auto added = m_connection.change(insertOrder, values);
    if (!added) {
        return tl::unexpected(added.error());
    }
    return {};
}

domain::Result<void> OrderRepository::addAffected(
    const QString &orderNumber, const QList<domain::AffectedAccount> &accounts)
{
    const auto highest = m_connection.value(highestPosition, { storedText(orderNumber) });
    if (!highest) {
        return tl::unexpected(highest.error());
    }
    qint64 position = highest->toLongLong();
    for (const domain::AffectedAccount &account : accounts) {
        const auto added = m_connection.change(insertAffected,
            { storedText(orderNumber), ++position, account.accountId.text(),
                storedText(account.displayName), storedText(account.email),
                storedText(account.plan), domain::codeOf(account.reason),
                storedText(account.detail) });
        if (!added) {
            return tl::unexpected(added.error());
        }
    }
    return {};
}

} // namespace store
