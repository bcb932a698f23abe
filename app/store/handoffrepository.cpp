#include "store/handoffrepository.h"

#include "store/eachrow.h"
#include "store/storedform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using domain::HandOffEntry;
using domain::HandOffQuery;
using domain::HandOffRow;
using domain::HandOffSide;
using domain::HandOffState;
using domain::Result;

constexpr QStringView selectRows
    = u"SELECT h.number, h.act, h.customer_id, h.subscription_id, h.made_id, h.before_offer,"
      u" h.before_quantity, h.before_status, h.before_auto_renew, h.after_offer, h.after_quantity,"
      u" h.after_status, h.after_auto_renew, h.planned_at, h.actor, h.role, h.request_id, h.state,"
      u" h.note, h.settled_at, h.settled_by, h.seen_by_import, h.vendor_id, c.company_name,"
      u" c.local_name, c.cloud, s.offer_name, t.offer_name, s.friendly_name"
      u" FROM hand_off h LEFT JOIN customers c ON c.id = h.customer_id"
      u" LEFT JOIN subscriptions s ON s.id = h.subscription_id"
      u" LEFT JOIN subscriptions t ON t.id = h.made_id WHERE ";
constexpr QStringView ofNumber = u"h.number = ?";
constexpr QStringView behind = u"h.number > ?";
constexpr QStringView ofState = u" AND h.state = ?";
// Looked up for each entry, so that the list is walked in its own order.
constexpr QStringView ofCloud
    = u" AND EXISTS (SELECT 1 FROM customers k WHERE k.id = h.customer_id AND k.cloud = ?)";
constexpr QStringView ofCustomer = u" AND h.customer_id = ?";
// The plus keeps SQLite from walking the whole list, or all that is open, for the few of one.
constexpr QStringView behindOfFew = u"+h.number > ?";
constexpr QStringView ofStateOfFew = u" AND +h.state = ?";
constexpr QStringView ofSubscription = u" AND (h.subscription_id = ? OR h.made_id = ?)";
constexpr QStringView toImport = u" AND (h.state = 'open' OR (h.act = 'upgrade'"
                                 u" AND (h.state = 'done' OR h.vendor_id IS NOT NULL)))";
constexpr QStringView inOrder = u" ORDER BY h.number LIMIT ?";
constexpr QStringView countRows = u"SELECT h.state, count(*) FROM hand_off h WHERE 1";
constexpr QStringView byState = u" GROUP BY h.state";
constexpr QStringView selectOwn = u"SELECT made_id FROM hand_off WHERE vendor_id = ?";
constexpr QStringView insertEntry
    = u"INSERT INTO hand_off (act, customer_id, subscription_id, made_id, before_offer,"
      u" before_quantity, before_status, before_auto_renew, after_offer, after_quantity,"
      u" after_status, after_auto_renew, planned_at, actor, role, request_id)"
      u" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING number";
constexpr QStringView updateEntry
    = u"UPDATE hand_off SET state = ?, note = ?, settled_at = ?, settled_by = ?,"
      u" seen_by_import = ?, vendor_id = ? WHERE number = ?";

constexpr int mostRows = 1000;

struct Asked
{
    QString sql;
    QVariantList values;
};

void addFilters(const HandOffQuery &query, Asked &asked)
{
    if (query.cloud) {
        asked.sql += ofCloud;
        asked.values.append(domain::codeOf(*query.cloud));
    }
    if (query.customer) {
        asked.sql += ofCustomer;
        asked.values.append(query.customer->text());
    }
    if (query.subscription) {
        asked.sql += ofSubscription;
        asked.values += QVariantList{ query.subscription->text(), query.subscription->text() };
    }
}

/// Four columns from `first` on; the name of the column that cannot be read, empty where all can.
QString readSide(const Cursor &row, int first, HandOffSide &side)
{
    side.offer = idFrom<domain::OfferId>(row.text(first));
    side.quantity = row.integer(first + 1);
    side.autoRenew = row.integer(first + 3) != 0;
    return readCode(row.text(first + 2), side.status) ? QString() : u"status"_s;
}

Result<HandOffRow> rowFrom(const Cursor &cells)
{
    HandOffRow row;
    HandOffEntry &entry = row.entry;
    entry.number = cells.integer(0);
    const auto failed = [&entry](const QString &column) {
        return tl::unexpected(unreadable(u"hand_off"_s, QString::number(entry.number), column));
    };
    if (!readCode(cells.text(1), entry.act)) {
        return failed(u"act"_s);
    }
    entry.customer = idFrom<domain::CustomerId>(cells.text(2));
    entry.subscription = idFrom<domain::SubscriptionId>(cells.text(3));
    entry.made = idFrom<domain::SubscriptionId>(cells.text(4));
    if (const QString column = readSide(cells, 5, entry.before); !column.isEmpty()) {
        return failed(column);
    }
    if (const QString column = readSide(cells, 9, entry.after); !column.isEmpty()) {
        return failed(column);
    }
    entry.plannedAt = momentFrom(cells.text(13));
    entry.actor = cells.text(14);
    if (!readCode(cells.text(15), entry.role)) {
        return failed(u"role"_s);
    }
    entry.requestId = cells.text(16);
    if (!readCode(cells.text(17), entry.state)) {
        return failed(u"state"_s);
    }
    entry.note = cells.text(18);
    entry.settledAt = momentFrom(cells.text(19));
    entry.settledBy = cells.text(20);
    entry.seenByImport = cells.integer(21) != 0;
    entry.vendorId = idFrom<domain::SubscriptionId>(cells.text(22));
    row.companyName = cells.text(23);
    row.localName = cells.text(24);
    if (!readCode(cells.text(25), row.cloud)) {
        return failed(u"customer_id"_s);
    }
    row.productBefore = cells.text(26);
    row.productAfter = cells.text(27);
    row.friendlyName = cells.text(28);
    return row;
}

QVariantList stored(const HandOffSide &side)
{
    return { idOrNull(side.offer), side.quantity, domain::codeOf(side.status),
        side.autoRenew ? 1 : 0 };
}

tl::unexpected<domain::Error> notThere(qint64 number)
{
    return domain::failure(domain::ErrorCode::NotFound, u"no entry %1 in the list"_s.arg(number),
        { { u"kind"_s, u"handOff"_s }, { u"id"_s, QString::number(number) } });
}

} // namespace

Result<HandOffRow> HandOffRepository::entry(qint64 number)
{
    std::optional<HandOffRow> found;
    const auto read = eachRow(m_connection, QString(selectRows % ofNumber), { number },
        [&found](const Cursor &cells) -> Result<void> {
            auto row = rowFrom(cells);
            if (!row) {
                return tl::unexpected(row.error());
            }
            found = *std::move(row);
            return {};
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return found ? Result<HandOffRow>(*std::move(found)) : notThere(number);
}

Result<domain::HandOffPage> HandOffRepository::entries(const HandOffQuery &query)
{
    const bool few = query.subscription && !query.forImport;
    Asked asked{ selectRows.toString(), { query.after } };
    asked.sql += few ? behindOfFew : behind;
    if (query.forImport) {
        asked.sql += toImport;
    } else {
        if (query.state) {
            asked.sql += few ? ofStateOfFew : ofState;
            asked.values.append(domain::codeOf(*query.state));
        }
        addFilters(query, asked);
    }
    const int size = std::clamp(query.limit, 1, mostRows);
    asked.sql += inOrder;
    asked.values.append(size + 1);
    domain::HandOffPage page;
    bool more = false;
    const auto read = eachRow(m_connection, asked.sql, asked.values,
        [&page, &more, size](const Cursor &cells) -> Result<void> {
            if (page.rows.size() == size) {
                more = true;
                return {};
            }
            auto row = rowFrom(cells);
            if (!row) {
                return tl::unexpected(row.error());
            }
            page.rows.append(*std::move(row));
            return {};
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    page.next = more ? page.rows.constLast().entry.number : 0;
    return page;
}

Result<domain::HandOffCounts> HandOffRepository::counts(const HandOffQuery &query)
{
    Asked asked{ countRows.toString(), {} };
    addFilters(query, asked);
    asked.sql += byState;
    domain::HandOffCounts counts;
    const auto read = eachRow(
        m_connection, asked.sql, asked.values, [&counts](const Cursor &cells) -> Result<void> {
            auto state = HandOffState::Open;
            if (!readCode(cells.text(0), state)) {
                return tl::unexpected(unreadable(u"hand_off"_s, QString(), u"state"_s));
            }
            const qint64 entries = cells.integer(1);
            switch (state) {
            case HandOffState::Open:
                counts.open = entries;
                break;
            case HandOffState::Done:
                counts.done = entries;
                break;
            case HandOffState::TakenBack:
                counts.takenBack = entries;
                break;
            }
            return {};
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return counts;
}

Result<std::optional<domain::SubscriptionId>> HandOffRepository::ownIdOf(
    domain::SubscriptionId vendorId)
{
    const auto found = m_connection.value(selectOwn, { vendorId.text() });
    if (!found) {
        return tl::unexpected(found.error());
    }
    return domain::SubscriptionId::fromText(found->toString());
}

Result<qint64> HandOffRepository::add(const HandOffEntry &entry)
{
    QVariantList values{ domain::codeOf(entry.act), entry.customer.text(),
        entry.subscription.text(), idOrNull(entry.made) };
    values += stored(entry.before);
    values += stored(entry.after);
    values += QVariantList{ momentOrNull(entry.plannedAt), storedText(entry.actor),
        domain::codeOf(entry.role), storedText(entry.requestId) };
    const auto number = m_connection.value(insertEntry, values);
    if (!number) {
        return tl::unexpected(number.error());
    }
    m_touched.subscription(entry.subscription);
    return number->toLongLong();
}

Result<void> HandOffRepository::settle(const HandOffEntry &entry)
{
    const auto changed = m_connection.change(updateEntry,
        { domain::codeOf(entry.state), storedText(entry.note), momentOrNull(entry.settledAt),
            storedText(entry.settledBy), entry.seenByImport ? 1 : 0, idOrNull(entry.vendorId),
            entry.number });
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    if (*changed == 0) {
        return notThere(entry.number);
    }
    m_touched.subscription(entry.subscription);
    return {};
}

} // namespace store
