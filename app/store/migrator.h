#pragma once

#include "domain/backups.h"
#include "domain/bookupdate.h"
#include "store/connection.h"
#include "store/migrations/migration.h"

#include <QMap>

#include <stop_token>

namespace store {

/// How the schema of a book stands to this program.
enum class SchemaState {
    Current,
    Older, ///< can be migrated
    Upgraded, ///< has just been migrated
    NewerReadable, ///< written by a newer program that still lets this one read
    NewerUnreadable,
    Damaged, ///< not what the steps to its version make, or with what acts and is not theirs
    Failed, ///< a step failed; the book is as it was
};

struct SchemaReport
{
    SchemaState state = SchemaState::Failed;
    int version = 0;
    QString backup; ///< of a migration: the copy made before it
    std::optional<domain::Error> error; ///< for Damaged and Failed

    /// What keeps the book from being opened; none where it can be.
    [[nodiscard]] std::optional<domain::Error> refusal(const QString &file) const;
};

/// Makes, judges and upgrades the schema of the book behind a connection.
class Migrator
{
public:
    /// The steps are a parameter so that tests can migrate through steps of their own.
    explicit Migrator(Connection &connection, std::span<const Migration> steps = allMigrations());

    /// Writes the schema into an empty file, in one transaction that locks everybody else out.
    /// Where another program has made the book meanwhile, nothing is done.
    [[nodiscard]] domain::Result<void> create();
    [[nodiscard]] SchemaReport judge();
    /// Brings an older book up to date, after a backup, in one transaction.
    [[nodiscard]] SchemaReport upgrade();
    /// How many of the copies before a migration stay; three where nobody says, with 0 none is
    /// made.
    void keepBackups(int count) { m_backupsKept = count; }
    /// While upgrade() runs: how far it is, and whether it is to give up.
    void tell(
        const std::function<void(const domain::BookUpdate &)> &told, const std::stop_token &stop)
    {
        m_told = told;
        m_stop = stop;
    }
    /// Of the schema that the book has: equal ones have the same, in hexadecimal digits.
    [[nodiscard]] domain::Result<QByteArray> fingerprint();

private:
    using Phase = domain::BookUpdate::Phase;

    [[nodiscard]] domain::Result<int> version();
    [[nodiscard]] domain::Result<void> apply(int from);
    [[nodiscard]] domain::Result<void> compareSchema();
    /// What an older book brings along would act while it is migrated.
    [[nodiscard]] domain::Result<void> refuseWhatWouldActInSteps(int version);
    [[nodiscard]] domain::Result<QMap<QString, QString>> objectsMadeUpTo(int version) const;
    [[nodiscard]] int newest() const;
    void begin(Phase phase, qint64 total);
    [[nodiscard]] RowsTold tellRows();
    [[nodiscard]] qint64 customersToRewrite(int from);

    Connection &m_connection;
    std::span<const Migration> m_steps;
    int m_backupsKept = domain::backupsKept;
    std::function<void(const domain::BookUpdate &)> m_told;
    std::stop_token m_stop;
    domain::BookUpdate m_update;
};

} // namespace store
