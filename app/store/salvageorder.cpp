#include "store/salvageorder.h"

#include "store/customertexts.h"
#include "store/eachrow.h"
#include "store/keptsums.h"
#include "store/nameorder.h"
#include "store/salvageremedies.h"
#include "store/salvagetables.h"
#include "store/statements.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using domain::LossReason;
using domain::RecordKind;

constexpr int mostRounds = 50;

constexpr QStringView triggers = u"SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'";
constexpr QStringView parentsOf
    = u"SELECT \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?) ORDER BY 1, 2";

/// What is only a pointer: without what it points at, the record is still worth something.
bool isPointer(QStringView table, QStringView column)
{
    return (table == u"subscriptions" && column.startsWith(u"upgraded_"))
        || (table == u"billing_lines" && column == u"order_number");
}

/// Nothing is judged yet: whoever opens the book judges it whole.
constexpr std::array unjudgedSql{
    QStringView(u"UPDATE subscriptions SET verdict = x'040000', eligible_targets = 0"
                u" WHERE verdict <> x'040000' OR eligible_targets <> 0"),
    QStringView(u"UPDATE customers SET upgradable_count = 0, subscription_count ="
                u" (SELECT count(*) FROM subscriptions s WHERE s.customer_id = customers.id),"
                u" verdict_groups = iif(EXISTS (SELECT 1 FROM subscriptions s"
                u" WHERE s.customer_id = customers.id), 16, 0)"),
    QStringView(u"UPDATE book_info SET verdict_basis = x''"),
};

/// Runs a statement that answers with the identity and name of each record it changed.
domain::Result<qint64> settle(Connection &connection, const QString &sql, RecordKind kind,
    LossReason reason, LossList &losses)
{
    qint64 changed = 0;
    auto done = eachRow(connection, sql, {}, [&](const Cursor &row) -> domain::Result<void> {
        losses.add(kind, reason, row.text(0), row.text(1));
        ++changed;
        return {};
    });
    return done ? domain::Result<qint64>(changed) : tl::unexpected(done.error());
}

} // namespace

domain::Result<void> WithoutTriggers::takeAway()
{
    QStringList names;
    auto read = eachRow(m_connection, triggers, {}, [&](const Cursor &row) -> domain::Result<void> {
        names.append(row.text(0));
        m_sql.append(row.text(1));
        return {};
    });
    for (const QString &name : std::as_const(names)) {
        const QString sql = u"DROP TRIGGER "_s + name;
        if (const auto dropped = m_connection.once(sql); read && !dropped) {
            read = tl::unexpected(dropped.error());
        }
    }
    return read;
}

domain::Result<void> WithoutTriggers::putBack()
{
    for (const QString &sql : std::as_const(m_sql)) {
        if (const auto made = m_connection.once(sql); !made) {
            return tl::unexpected(made.error());
        }
    }
    m_sql.clear();
    return {};
}

domain::Result<void> leaveOutOrphans(Connection &connection, LossList &losses)
{
    struct Parent
    {
        const SalvageSource *source;
        QString table;
        QString from;
        QString to;
    };
    QList<Parent> parents;
    for (const SalvageSource &source : salvageSources()) {
        auto read = eachRow(connection, parentsOf, { source.name.toString() },
            [&](const Cursor &row) -> domain::Result<void> {
                parents.append({ &source, row.text(0), row.text(1), row.text(2) });
                return {};
            });
        if (!read) {
            return read;
        }
    }
    for (int round = 0; round < mostRounds; ++round) {
        qint64 changed = 0;
        for (const Parent &parent : std::as_const(parents)) {
            const QString table = parent.source->name.toString();
            const bool pointer = isPointer(table, parent.from);
            const QString act = pointer ? u"UPDATE %1 SET %2 = NULL"_s.arg(table, parent.from)
                                        : u"DELETE FROM %1"_s.arg(table);
            const QString lonely
                = u" WHERE %1.%2 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %3 AS parent"
                  u" WHERE parent.%4 = %1.%2) RETURNING "_s.arg(
                      table, parent.from, parent.table, parent.to);
            const QString identity = parent.source->identity % u", "_s % parent.source->title;
            const auto settled
                = settle(connection, QString(act % lonely % identity), parent.source->kind,
                    pointer ? LossReason::Altered : LossReason::WithoutParent, losses);
            if (!settled) {
                return tl::unexpected(settled.error());
            }
            changed += *settled;
        }
        if (changed == 0) {
            return {};
        }
    }
    return {};
}

domain::Result<void> settleContradictions(Connection &connection, LossList &losses)
{
    for (int round = 0; round < mostRounds; ++round) {
        qint64 changed = 0;
        for (const SalvageRemedy &remedy : salvageRemedies) {
            const auto settled
                = settle(connection, remedy.sql.toString(), remedy.kind, remedy.reason, losses);
            if (!settled) {
                return tl::unexpected(settled.error());
            }
            changed += *settled;
        }
        if (changed == 0) {
            break;
        }
        if (auto left = leaveOutOrphans(connection, losses); !left) {
            return left;
        }
    }
    return changeAll(connection, salvageRecounts);
}

domain::Result<void> makeDerived(Connection &connection)
{
    if (auto done = changeAll(connection, unjudgedSql); !done) {
        return done;
    }
    if (auto done = changeAll(connection, keptSums); !done) {
        return done;
    }
    if (auto written = writeCustomerTexts(connection); !written) {
        return written;
    }
    SearchIndex index(connection);
    return NameOrder(connection, index).renumber();
}

domain::Result<void> leaveOutCode(
    Connection &connection, const QString &column, const QString &code, LossList &losses)
{
    const QString table = column.section(u'.', 0, 0);
    const QString name = column.section(u'.', 1);
    if (table == "book_info"_L1) {
        // An act in an imported book is told to Partner Center: the careful way where nobody knows.
        losses.add(RecordKind::Setting, LossReason::Altered, column);
        const auto set = connection.change(u"UPDATE book_info SET origin = 'imported'");
        return set ? domain::Result<void>() : tl::unexpected(set.error());
    }
    const auto sources = salvageSources();
    const auto source = std::find_if(sources.begin(), sources.end(),
        [&](const SalvageSource &one) { return one.name == table; });
    if (source == sources.end()) {
        return {};
    }
    const QString sql = u"DELETE FROM %1 WHERE %2 = ? RETURNING %3, %4"_s.arg(
        table, name, source->identity.toString(), source->title.toString());
    return eachRow(connection, sql, { code }, [&](const Cursor &row) -> domain::Result<void> {
        losses.add(source->kind, LossReason::Contradictory, row.text(0), row.text(1));
        return {};
    });
}

} // namespace store
