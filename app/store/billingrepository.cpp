#include "store/billingrepository.h"

#include "store/eachrow.h"
#include "store/statements.h"
#include "store/storedform.h"

#include <array>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView selectBySubscription
    = u"SELECT subscription_id, offer_id, kind, first_day, last_day, period_first, period_last,"
      u" cycle, quantity, unit_price, amount, currency FROM billing_lines"
      u" WHERE subscription_id = ? ORDER BY seq";
constexpr QStringView selectByOrder
    = u"SELECT subscription_id, offer_id, kind, first_day, last_day, period_first, period_last,"
      u" cycle, quantity, unit_price, amount, currency FROM billing_lines"
      u" WHERE order_number = ? ORDER BY seq";
constexpr QStringView insertLine
    = u"INSERT INTO billing_lines (order_number, subscription_id, offer_id, kind, first_day,"
      u" last_day, period_first, period_last, cycle, quantity, unit_price, amount, currency,"
      u" booked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr QStringView selectList = u"SELECT name, loaded_at FROM price_list";
constexpr QStringView selectPrices
    = u"SELECT offer_id, currency, monthly, annual, margin_hundredths FROM prices"
      u" ORDER BY position";
constexpr std::array deleteAll{ QStringView(u"DELETE FROM prices"),
    QStringView(u"DELETE FROM price_list") };
constexpr QStringView insertList
    = u"INSERT INTO price_list (only_row, name, loaded_at) VALUES (1, ?, ?)";
constexpr QStringView insertPrice
    = u"INSERT INTO prices (offer_id, currency, monthly, annual, margin_hundredths)"
      u" VALUES (?, ?, ?, ?, ?)";

domain::Result<domain::BillingLine> lineFrom(const Cursor &rows)
{
    const auto unreadableColumn = [&rows](const QString &column) {
        return tl::unexpected(unreadable(u"billing_lines"_s, rows.text(0), column));
    };
    const auto currency = domain::Currency::fromText(rows.text(11));
    if (!currency) {
        return unreadableColumn(u"currency"_s);
    }
    domain::BillingLine line;
    line.subscriptionId = idFrom<domain::SubscriptionId>(rows.text(0));
    line.offerId = idFrom<domain::OfferId>(rows.text(1));
    line.first = dayFrom(rows.text(3));
    line.last = dayFrom(rows.text(4));
    line.periodFirst = dayFrom(rows.text(5));
    line.periodLast = dayFrom(rows.text(6));
    line.quantity = rows.integer(8);
    line.unitPrice = { rows.integer(9), *currency };
    line.amount = { rows.integer(10), *currency };
    if (!readCode(rows.text(2), line.kind)) {
        return unreadableColumn(u"kind"_s);
    }
    if (!readCode(rows.text(7), line.cycle)) {
        return unreadableColumn(u"cycle"_s);
    }
    return line;
}

domain::Result<domain::PriceEntry> entryFrom(const Cursor &row)
{
    const auto currency = domain::Currency::fromText(row.text(1));
    if (!currency) {
        return tl::unexpected(unreadable(u"prices"_s, row.text(0), u"currency"_s));
    }
    domain::PriceEntry entry;
    entry.offer = idFrom<domain::OfferId>(row.text(0));
    entry.monthly = { row.integer(2), *currency };
    if (!row.isNull(3)) {
        entry.annual = domain::Money{ row.integer(3), *currency };
    }
    entry.marginHundredths = static_cast<int>(row.integer(4));
    return entry;
}

} // namespace

domain::Result<QList<domain::BillingLine>> BillingRepository::lines(
    QStringView sql, const QString &key)
{
    QList<domain::BillingLine> all;
    const auto read
        = eachRow(m_connection, sql, { key }, [&all](const Cursor &row) -> domain::Result<void> {
              auto line = lineFrom(row);
              if (!line) {
                  return tl::unexpected(line.error());
              }
              all.append(*std::move(line));
              return {};
          });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return all;
}

domain::Result<QList<domain::BillingLine>> BillingRepository::ofSubscription(
    const domain::SubscriptionId &id)
{
    return lines(selectBySubscription, id.text());
}

domain::Result<QList<domain::BillingLine>> BillingRepository::ofOrder(const QString &orderNumber)
{
    return lines(selectByOrder, storedText(orderNumber));
}

domain::Result<void> BillingRepository::add(
    const QString &orderNumber, const QList<domain::BillingLine> &lines, const QDateTime &bookedAt)
{
    for (const domain::BillingLine &line : lines) {
        Values values;
        values.textOrNull(orderNumber)
            .id(line.subscriptionId)
            .id(line.offerId)
            .text(domain::codeOf(line.kind))
            .day(line.first)
            .day(line.last)
            .day(line.periodFirst)
            .day(line.periodLast)
            .text(domain::codeOf(line.cycle))
            .integer(line.quantity)
            .integer(line.unitPrice.minor)
            .integer(line.amount.minor)
            .text(line.amount.currency.code())
            .text(storedMoment(bookedAt));
        const auto added = m_connection.put(insertLine, values);
        if (!added) {
            return tl::unexpected(added.error());
        }
    }
    return {};
}

domain::Result<std::optional<domain::PriceList>> BillingRepository::priceList()
{
    std::optional<domain::PriceList> list;
    const auto head
        = eachRow(m_connection, selectList, {}, [&list](const Cursor &row) -> domain::Result<void> {
              list = domain::PriceList{ row.text(0), momentFrom(row.text(1)), {} };
              return {};
          });
    if (!head) {
        return tl::unexpected(head.error());
    }
    if (!list) {
        return list;
    }
    const auto prices = eachRow(
        m_connection, selectPrices, {}, [&list](const Cursor &row) -> domain::Result<void> {
            auto entry = entryFrom(row);
            if (!entry) {
                return tl::unexpected(entry.error());
            }
            list->entries.append(*std::move(entry));
            return {};
        });
    if (!prices) {
        return tl::unexpected(prices.error());
    }
    return list;
}

domain::Result<void> BillingRepository::setPriceList(const std::optional<domain::PriceList> &list)
{
    if (auto deleted = changeAll(m_connection, deleteAll); !deleted) {
        return deleted;
    }
    if (!list) {
        return {};
    }
    const auto named
        = m_connection.change(insertList, { storedText(list->name), storedMoment(list->loadedAt) });
    if (!named) {
        return tl::unexpected(named.error());
    }
    for (const domain::PriceEntry &entry : list->entries) {
        const QVariant annual = entry.annual ? QVariant(entry.annual->minor) : QVariant();
        const auto added = m_connection.change(insertPrice,
            { entry.offer.text(), entry.monthly.currency.code(), entry.monthly.minor, annual,
                entry.marginHundredths });
        if (!added) {
            return tl::unexpected(added.error());
        }
    }
    return {};
}

} // namespace store
