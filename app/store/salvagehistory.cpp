#include "store/salvagehistory.h"

#include "domain/clock.h"
#include "store/auditrepository.h"
#include "store/eachrow.h"
#include "store/inforepository.h"
#include "store/storedform.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using domain::LossReason;
using domain::RecordKind;

constexpr QStringView readHead = u"SELECT entries, digest FROM audit_head";
constexpr QStringView makeHead
    = u"INSERT OR IGNORE INTO audit_head (only_row, entries, digest) VALUES (1, 0, x'')";
constexpr QStringView setHead = u"UPDATE audit_head SET entries = ?, digest = ?";
constexpr QStringView someEntries
    = u"SELECT sequence, time, actor, role, act, coalesce(customer_id, ''),"
      u" coalesce(subscription_id, ''), before, after, request_id, digest FROM audit"
      u" WHERE sequence > ? ORDER BY sequence LIMIT 1000";
constexpr QStringView bindEntry = u"UPDATE audit SET sequence = ?, digest = ? WHERE sequence = ?";
constexpr QStringView untoldOrders
    = u"SELECT o.number, o.customer_id, o.source_id, o.target_id, o.placed_at, o.request_id,"
      u" EXISTS (SELECT 1 FROM audit a WHERE a.subscription_id = o.source_id"
      u" AND a.act = 'subscriptionUpgraded'), EXISTS (SELECT 1 FROM audit a"
      u" WHERE a.subscription_id = o.target_id AND a.act = 'subscriptionCreatedByUpgrade')"
      u" FROM orders o WHERE o.source_id IS NOT NULL ORDER BY o.number";
constexpr int digestColumn = 10;

struct Entry
{
    qint64 sequence = 0;
    QByteArrayList fields; ///< as they are bound, the number first
    QByteArray digest;
};

domain::Result<QList<Entry>> entriesBehind(Connection &connection, qint64 sequence)
{
    QList<Entry> entries;
    auto read = eachRow(
        connection, someEntries, { sequence }, [&](const Cursor &row) -> domain::Result<void> {
            Entry entry;
            entry.sequence = row.integer(0);
            for (int column = 0; column < digestColumn; ++column) {
                entry.fields.append(row.text(column).toUtf8());
            }
            entry.digest = row.blob(digestColumn);
            entries.append(entry);
            return {};
        });
    return read ? domain::Result<QList<Entry>>(std::move(entries)) : tl::unexpected(read.error());
}

/// One line for each run of numbers that are missing.
void addMissing(LossList &losses, qint64 first, qint64 last)
{
    if (first <= last) {
        const QString numbers = first == last
            ? QString::number(first)
            : QString(QString::number(first) % u'-' % QString::number(last));
        losses.add(RecordKind::HistoryEntry, LossReason::Unreadable, numbers, {}, last - first + 1);
    }
}

struct Chain
{
    bool whole = true;
    qint64 last = 0; ///< number of the last entry
    QByteArray digest; ///< of it
};

domain::Result<Chain> judge(Connection &connection, LossList &losses)
{
    Chain chain;
    for (;;) {
        const auto entries = entriesBehind(connection, chain.last);
        if (!entries) {
            return tl::unexpected(entries.error());
        }
        if (entries->isEmpty()) {
            return chain;
        }
        for (const Entry &entry : *entries) {
            const bool follows = entry.sequence == chain.last + 1;
            addMissing(losses, chain.last + 1, entry.sequence - 1);
            // Behind a gap nothing is left to hold the next one against.
            if (follows && chainDigest(chain.digest, entry.fields) != entry.digest) {
                losses.add(
                    RecordKind::HistoryEntry, LossReason::Altered, QString::number(entry.sequence));
                chain.whole = false;
            }
            chain.whole = chain.whole && follows;
            chain.last = entry.sequence;
            chain.digest = entry.digest;
        }
    }
}

domain::Result<void> bindAnew(Connection &connection)
{
    qint64 seen = 0;
    qint64 number = 0;
    QByteArray digest;
    for (;;) {
        auto entries = entriesBehind(connection, seen);
        if (!entries) {
            return tl::unexpected(entries.error());
        }
        for (Entry &entry : *entries) {
            entry.fields[0] = QByteArray::number(++number);
            digest = chainDigest(digest, entry.fields);
            const auto bound = connection.change(bindEntry, { number, digest, entry.sequence });
            if (!bound) {
                return tl::unexpected(bound.error());
            }
            seen = entry.sequence;
        }
        if (entries->isEmpty()) {
            const auto set = connection.change(setHead, { number, digest });
            return set ? domain::Result<void>() : tl::unexpected(set.error());
        }
    }
}

domain::Result<void> tellOrders(Connection &connection, LossList &losses)
{
    QList<domain::AuditEvent> missing;
    auto read
        = eachRow(connection, untoldOrders, {}, [&](const Cursor &row) -> domain::Result<void> {
              domain::AuditEvent event;
              event.time = momentFrom(row.text(4));
              event.customerId = row.id<domain::CustomerId>(1);
              event.requestId = row.text(5);
              event.after = { { u"order"_s, row.text(0) }, { u"salvaged"_s, true } };
              if (row.integer(6) == 0) {
                  event.act = domain::Act::SubscriptionUpgraded;
                  event.subscriptionId = row.id<domain::SubscriptionId>(2);
                  missing.append(event);
              }
              if (row.integer(7) == 0) {
                  event.act = domain::Act::SubscriptionCreatedByUpgrade;
                  event.subscriptionId = row.id<domain::SubscriptionId>(3);
                  missing.append(event);
              }
              return {};
          });
    AuditRepository history(connection);
    for (const domain::AuditEvent &event : std::as_const(missing)) {
        losses.add(RecordKind::HistoryEntry, LossReason::Altered,
            event.after.value("order"_L1).toString());
        if (read) {
            read = history.add(event);
        }
    }
    return read;
}

} // namespace

domain::Result<bool> mendHistory(Connection &connection, LossList &losses)
{
    const auto made = connection.change(makeHead);
    if (!made) {
        return tl::unexpected(made.error());
    }
    const bool headLost = *made > 0;
    qint64 entries = 0;
    QByteArray digest;
    auto read = eachRow(connection, readHead, {}, [&](const Cursor &row) -> domain::Result<void> {
        entries = row.integer(0);
        digest = row.blob(1);
        return {};
    });
    if (!read) {
        return tl::unexpected(read.error());
    }
    auto chain = judge(connection, losses);
    if (!chain) {
        return tl::unexpected(chain.error());
    }
    // A number that was never written would make the list of the missing endless.
    constexpr qint64 believable = 100'000'000;
    if (!headLost && entries < believable) {
        addMissing(losses, chain->last + 1, entries);
    }
    const bool whole
        = chain->whole && !headLost && entries == chain->last && digest == chain->digest;
    if (!whole) {
        if (auto bound = bindAnew(connection); !bound) {
            return tl::unexpected(bound.error());
        }
    }
    if (auto told = tellOrders(connection, losses); !told) {
        return tl::unexpected(told.error());
    }
    return whole;
}

domain::Result<void> tellSalvage(Connection &connection, const QString &actor, const QString &file,
    qint64 lost, bool historyWhole)
{
    const auto info = InfoRepository(connection).info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    domain::AuditEvent event;
    event.time = info->simulatedNow.isValid() ? info->simulatedNow : domain::SystemClock().nowUtc();
    event.actor = actor;
    event.act = domain::Act::BookImported;
    event.after = { { u"salvagedFrom"_s, file }, { u"recordsLost"_s, lost },
        { u"historyWhole"_s, historyWhole } };
    return AuditRepository(connection).add(event);
}

} // namespace store
