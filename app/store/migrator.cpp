#include "store/migrator.h"

#include "domain/clock.h"
#include "store/backup.h"
#include "store/fileinspection.h"
#include "store/statements.h"
#include "store/stoppable.h"
#include "store/storedform.h"
#include "store/transaction.h"

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView beginExclusive = u"BEGIN EXCLUSIVE";
constexpr QStringView commit = u"COMMIT";
constexpr QStringView rollBack = u"ROLLBACK";
constexpr QStringView readVersion = u"PRAGMA user_version";
// Pragmas take no bound values; the numbers are the program's own.
constexpr QStringView writeVersion = u"PRAGMA user_version = %1";
constexpr QStringView writeApplicationId = u"PRAGMA application_id = %1";
constexpr QStringView foreignKeysOff = u"PRAGMA foreign_keys = OFF";
constexpr QStringView foreignKeysOn = u"PRAGMA foreign_keys = ON";
constexpr QStringView checkForeignKeys = u"PRAGMA foreign_key_check";
constexpr QStringView countObjects = u"SELECT count(*) FROM sqlite_schema";
// A trigger that was written past SQLite may have a name and a type spelt as none of SQLite's own.
constexpr QStringView selectObjects
    = u"SELECT lower(type) || ' ' || name, coalesce(sql, '') FROM sqlite_schema"
      u" WHERE lower(type) IN ('trigger', 'view') OR name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
      u" ORDER BY 1";
constexpr QStringView recordStep = u"INSERT INTO schema_history (version, sentence, oldest_reader, "
                                   u"applied_at) VALUES (?, ?, ?, ?)";
constexpr QStringView countCustomers = u"SELECT count(*) FROM customers";
constexpr QStringView oldestReader = u"SELECT max(oldest_reader) FROM schema_history";

/// The statement that makes each, by its kind and name.
using Objects = QMap<QString, QString>;

domain::Result<Objects> objectsOf(Connection &connection)
{
    auto rows = connection.run(selectObjects);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    Objects objects;
    for (;;) {
        const auto more = rows->next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return objects;
        }
        objects.insert(rows->text(0), rows->text(1));
    }
}

/// Indexes and tables of somebody's own act by nothing; a trigger changes what the program writes,
/// and a view can stand in a table's place.
domain::Result<void> refuseForeignActors(
    const Objects &found, const Objects &wanted, const QString &file)
{
    for (auto object = found.cbegin(); object != found.cend(); ++object) {
        const bool acts
            = object.key().startsWith("trigger "_L1) || object.key().startsWith("view "_L1);
        if (acts && wanted.value(object.key()) != object.value()) {
            return domain::failure(domain::ErrorCode::BookDamaged,
                u"the schema has a %1 that is not the program's"_s.arg(object.key()),
                { { u"file"_s, file } });
        }
    }
    return {};
}

} // namespace

std::optional<domain::Error> SchemaReport::refusal(const QString &file) const
{
    switch (state) {
    case SchemaState::Current:
    case SchemaState::Older:
    case SchemaState::Upgraded:
    case SchemaState::NewerReadable:
        return std::nullopt;
    case SchemaState::NewerUnreadable:
        return domain::Error{ domain::ErrorCode::BookNewer,
            u"schema version %1 is newer than this program"_s.arg(version),
            { { u"file"_s, file }, { u"version"_s, QString::number(version) },
                { u"newest"_s, QString::number(allMigrations().back().version) } } };
    case SchemaState::Damaged:
    case SchemaState::Failed:
        break;
    }
    return error.value_or(
        domain::Error{ domain::ErrorCode::BookDamaged, {}, { { u"file"_s, file } } });
}

Migrator::Migrator(Connection &connection, std::span<const Migration> steps)
    : m_connection(connection)
    , m_steps(steps)
{
}

int Migrator::newest() const
{
    return m_steps.empty() ? 0 : m_steps.back().version;
}

domain::Result<int> Migrator::version()
{
    const auto read = m_connection.once(readVersion);
    if (!read) {
        return tl::unexpected(read.error());
    }
    return read->toInt();
}

domain::Result<void> Migrator::apply(int from)
{
    const QString moment = storedMoment(domain::SystemClock().nowUtc());
    for (const Migration &step : m_steps) {
        if (step.version <= from) {
            continue;
        }
        if (m_stop.stop_requested()) { // a small book has no statement that would be broken off
            return domain::failure(domain::ErrorCode::Cancelled);
        }
        if (auto done = onceAll(m_connection, step.statements); !done) {
            return done;
        }
        if (step.work != nullptr) {
            if (auto worked = step.work(m_connection, tellRows()); !worked) {
                return worked;
            }
        }
        const auto recorded = m_connection.once(
            recordStep, { step.version, step.sentence.toString(), step.oldestReader, moment });
        if (!recorded) {
            return tl::unexpected(recorded.error());
        }
    }
    if (const auto set = m_connection.once(writeVersion.toString().arg(newest())); !set) {
        return tl::unexpected(set.error());
    }
    return {};
}

domain::Result<void> Migrator::create()
{
    if (const auto begun = m_connection.once(beginExclusive); !begun) {
        return tl::unexpected(begun.error());
    }
    const auto make = [this]() -> domain::Result<void> {
        const auto objects = m_connection.once(countObjects);
        if (!objects) {
            return tl::unexpected(objects.error());
        }
        if (objects->toLongLong() > 0) {
            return {};
        }
        const auto marked = m_connection.once(writeApplicationId.toString().arg(applicationId));
        if (!marked) {
            return tl::unexpected(marked.error());
        }
        if (auto applied = apply(0); !applied) {
            return applied;
        }
        if (const auto committed = m_connection.once(commit); !committed) {
            return tl::unexpected(committed.error());
        }
        return {};
    };
    auto made = make();
    // Nothing is left to roll back where the commit went through.
    (void)m_connection.once(rollBack);
    return made;
}

domain::Result<QByteArray> Migrator::fingerprint()
{
    const auto objects = objectsOf(m_connection);
    if (!objects) {
        return tl::unexpected(objects.error());
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (auto object = objects->cbegin(); object != objects->cend(); ++object) {
        const QString line = object.key() + u'\n' + object.value() + u'\n';
        hash.addData(line.toUtf8());
    }
    return hash.result().toHex();
}

// What the steps make is made once in memory: a list of names kept by hand would go stale. It takes
// as long as all else at the opening of a book, so only where something is not as usual, such as an
// older book or an index that somebody has added.
domain::Result<QMap<QString, QString>> Migrator::objectsMadeUpTo(int version) const
{
    auto scratch
        = Connection::open({ u":memory:"_s, Access::ReadWrite, std::chrono::milliseconds(0) });
    if (!scratch) {
        return tl::unexpected(scratch.error());
    }
    const auto steps = std::count_if(m_steps.begin(), m_steps.end(),
        [version](const Migration &step) { return step.version <= version; });
    Migrator maker(**scratch, m_steps.first(static_cast<size_t>(steps)));
    if (auto applied = maker.apply(0); !applied) {
        return tl::unexpected(applied.error());
    }
    return objectsOf(**scratch);
}

domain::Result<void> Migrator::compareSchema()
{
    const auto own = fingerprint();
    if (!own) {
        return tl::unexpected(own.error());
    }
    if (*own == schemaFingerprint && m_steps.data() == allMigrations().data()) {
        return {};
    }
    const auto wanted = objectsMadeUpTo(newest());
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    const auto found = objectsOf(m_connection);
    if (!found) {
        return tl::unexpected(found.error());
    }
    for (auto object = wanted->cbegin(); object != wanted->cend(); ++object) {
        if (found->value(object.key()) != object.value()) {
            return domain::failure(domain::ErrorCode::BookDamaged,
                u"the schema lacks %1, or has another one"_s.arg(object.key()),
                { { u"file"_s, m_connection.file() } });
        }
    }
    return refuseForeignActors(*found, *wanted, m_connection.file());
}

domain::Result<void> Migrator::refuseWhatWouldActInSteps(int version)
{
    const auto wanted = objectsMadeUpTo(version);
    if (!wanted) {
        return tl::unexpected(wanted.error());
    }
    const auto found = objectsOf(m_connection);
    return found ? refuseForeignActors(*found, *wanted, m_connection.file())
                 : tl::unexpected(found.error());
}

SchemaReport Migrator::judge()
{
    SchemaReport report;
    // Of one moment: else another program's migration could stand between the version and the
    // schema, and what it made would be held against the steps before it.
    const auto snapshot = Transaction::begin(m_connection, Transaction::Kind::Read);
    if (!snapshot) {
        report.error = snapshot.error();
        return report;
    }
    const auto stored = version();
    if (!stored) {
        report.error = stored.error();
        return report;
    }
    report.version = *stored;
    if (*stored > newest()) {
        const auto oldest = m_connection.once(oldestReader);
        const bool readable = oldest && oldest->toInt() > 0 && oldest->toInt() <= newest();
        report.state = readable ? SchemaState::NewerReadable : SchemaState::NewerUnreadable;
        return report;
    }
    if (*stored < 1) {
        report.state = SchemaState::Damaged;
        report.error = domain::Error{ domain::ErrorCode::BookDamaged,
            u"the book has no schema version"_s, { { u"file"_s, m_connection.file() } } };
        return report;
    }
    const bool isOlder = *stored < newest();
    if (auto same = isOlder ? refuseWhatWouldActInSteps(*stored) : compareSchema(); !same) {
        report.state = SchemaState::Damaged;
        report.error = same.error();
        return report;
    }
    report.state = isOlder ? SchemaState::Older : SchemaState::Current;
    return report;
}

void Migrator::begin(Phase phase, qint64 total)
{
    m_update = { m_connection.file(), phase, 0, total };
    if (m_told) {
        m_told(m_update);
    }
}

RowsTold Migrator::tellRows()
{
    if (!m_told) {
        return {};
    }
    return [this, before = m_update.done](qint64 customers) {
        m_update.done = before + customers;
        m_told(m_update);
    };
}

/// Each as often as there is a step that does so.
qint64 Migrator::customersToRewrite(int from)
{
    const auto steps = std::count_if(m_steps.begin(), m_steps.end(),
        [from](const Migration &step) { return step.version > from && step.work != nullptr; });
    const auto customers
        = steps > 0 && m_told ? m_connection.once(countCustomers) : domain::Result<QVariant>(0);
    return customers ? customers->toLongLong() * steps : 0;
}

SchemaReport Migrator::upgrade()
{
    SchemaReport report = judge();
    if (report.state != SchemaState::Older) {
        return report;
    }
    const auto failed = [&report](const domain::Error &error) {
        report.state = SchemaState::Failed;
        report.error = error;
        return report;
    };
    const Stoppable stoppable(m_connection, m_stop);
    if (m_backupsKept > 0) {
        begin(Phase::Copying, 0);
        const auto backup = backUpBeforeMigration(m_connection, report.version);
        if (!backup) {
            return failed(backup.error());
        }
        report.backup = *backup;
    }
    // A step may rebuild a table that others refer to; the references are checked as a whole
    // instead.
    if (const auto off = m_connection.once(foreignKeysOff); !off) {
        return failed(off.error());
    }
    const auto migrate = [this]() -> domain::Result<void> {
        auto transaction = Transaction::begin(m_connection, Transaction::Kind::Write);
        if (!transaction) {
            return tl::unexpected(transaction.error());
        }
        const auto now = version();
        if (!now) {
            return tl::unexpected(now.error());
        }
        if (*now < newest()) { // another program may have migrated it while we waited
            if (auto applied = apply(*now); !applied) {
                return applied;
            }
            const auto broken = m_connection.once(checkForeignKeys);
            if (!broken) {
                return tl::unexpected(broken.error());
            }
            if (broken->isValid()) {
                return domain::failure(domain::ErrorCode::BookDamaged,
                    u"after the migration a row of %1 refers to nothing"_s.arg(broken->toString()),
                    { { u"file"_s, m_connection.file() } });
            }
        }
        return transaction->commit();
    };
    begin(Phase::Rewriting, customersToRewrite(report.version));
    const auto migrated = migrate();
    const bool isBackedUp = !report.backup.isEmpty();
    if (isBackedUp && !migrated && migrated.error().code == domain::ErrorCode::Cancelled) {
        QFile::remove(report.backup); // the book is still what it was
    } else if (isBackedUp) {
        domain::removeOldBackups(
            m_connection.file(), domain::BackupReason::Migration, m_backupsKept);
    }
    if (const auto on = m_connection.once(foreignKeysOn); !on) {
        return failed(on.error());
    }
    if (!migrated) {
        return failed(migrated.error());
    }
    const QString made = report.backup;
    report = judge();
    report.backup = made;
    if (report.state == SchemaState::Current) {
        report.state = SchemaState::Upgraded;
    }
    return report;
}

} // namespace store
