#include "store/sqlitebook.h"

#include "store/backup.h"
#include "store/migrator.h"
#include "store/quickcheck.h"
#include "store/statements.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView readJournalMode = u"PRAGMA journal_mode";
constexpr QStringView writeAheadLog = u"PRAGMA journal_mode = WAL";
// A confirmed upgrade is on the disk: one sync for each COMMIT.
constexpr QStringView synchronousFull = u"PRAGMA synchronous = FULL";
// 64 MB, used only as far as a job needs it: an import writes to places all over its indexes.
constexpr QStringView writerCache = u"PRAGMA cache_size = -65536";
constexpr std::array writerPragmas{ synchronousFull, writerCache };
constexpr QStringView queryOnly = u"PRAGMA query_only = ON";

/// So long at most a book that is being closed waits for an act that waits for another program.
constexpr std::chrono::milliseconds waitingStep{ 1000 };

/// Up to this size the whole file is checked when it is opened; a large book would take seconds,
/// and damage in it is found where it is read, or by verify().
constexpr qint64 checkedWhenOpened = qint64(4) * 1024 * 1024;

domain::Result<void> checkSmallBook(Connection &connection)
{
    if (QFileInfo(connection.file()).size() > checkedWhenOpened) {
        return {};
    }
    return quickCheck(connection);
}

bool isLog(const QVariant &journalMode)
{
    return journalMode.toString().compare("wal"_L1, Qt::CaseInsensitive) == 0;
}

domain::Result<void> changeToLog(Connection &connection)
{
    const auto before = connection.once(readJournalMode);
    if (!before) {
        return tl::unexpected(before.error());
    }
    if (isLog(*before)) {
        return {};
    }
    // The change writes into the file, and a book that is refused is to stay as it is.
    if (const auto refusal = Migrator(connection).judge().refusal(connection.file())) {
        return tl::unexpected(*refusal);
    }
    const auto mode = connection.once(writeAheadLog);
    if (!mode) {
        return tl::unexpected(mode.error());
    }
    if (!isLog(*mode)) {
        return domain::failure(domain::ErrorCode::StorageFailed,
            u"this file system keeps no write-ahead log: %1"_s.arg(mode->toString()),
            { { u"file"_s, connection.file() } });
    }
    return {};
}

domain::Error cancelled()
{
    return domain::Error{ domain::ErrorCode::Cancelled, u"the book is being closed"_s, {} };
}

/// The header was seen to be ours: a file that SQLite then does not know is a broken book.
domain::Error afterHeaderCheck(domain::Error error)
{
    if (error.code == domain::ErrorCode::NotABook) {
        error.code = domain::ErrorCode::BookDamaged;
    }
    return error;
}

/// How a book that cannot be written can be opened nevertheless.
std::optional<domain::BookAccess> accessDespite(const domain::Error &error)
{
    switch (error.code) {
    case domain::ErrorCode::StorageReadOnly: // the permissions promised more than is kept
        return domain::BookAccess::NotPermitted;
    case domain::ErrorCode::StorageFull:
        return domain::BookAccess::NoSpace;
    default:
        return std::nullopt;
    }
}

/// Of what is read as if nobody wrote, and is written after all.
std::function<bool()> doubtOf(const QString &book, const ReadSource::Place &place)
{
    return [book, mark = place.mark, isFrozen = place.isFrozen] {
        return isFrozen && FileMark::of(book) != mark;
    };
}

} // namespace

SqliteBook::SqliteBook(const OpenOptions &options)
    : m_options(options)
    , m_writer(u"store-writer"_s)
    , m_reader(u"store-reader"_s)
    , m_aside(u"store-aside"_s)
    , m_copier(u"store-copier"_s)
{
}

SqliteBook::~SqliteBook()
{
    m_closing.request_stop();
    m_copier.close();
    // The readers go first: the last connection to leave writes the WAL back into the file.
    m_aside.close([this] { m_readingAside = {}; });
    m_reader.close([this] {
        m_reading = {};
        m_source.close();
    });
    m_writer.close([this] { m_writing.reset(); });
}

domain::Result<void> SqliteBook::open(const QString &file)
{
    const auto facts = inspectFile(file, m_options.mode);
    if (!facts) {
        return tl::unexpected(facts.error());
    }
    m_file = facts->path;
    m_access = facts->writable ? domain::BookAccess::Full : domain::BookAccess::NotPermitted;
    domain::Result<void> writing;
    if (!isReadOnly()) {
        writing = m_writer.call<domain::Result<void>>([&] { return openForWriting(*facts); });
        if (!writing) {
            const auto lesser = accessDespite(writing.error());
            if (!lesser || facts->empty) {
                return tl::unexpected(afterHeaderCheck(writing.error()));
            }
            m_access = *lesser;
        }
    }
    const auto reading
        = m_reader.call<domain::Result<void>>([&] { return openForReading(*facts); });
    if (!reading) {
        // What kept it from being written is what the user can do something about.
        return tl::unexpected(afterHeaderCheck(
            m_access == domain::BookAccess::NoSpace ? writing.error() : reading.error()));
    }
    return {};
}

domain::Result<void> SqliteBook::openForWriting(const FileFacts &facts)
{
    bool made = false;
    if (!facts.exists) {
        const auto file = makePrivateFile(facts.path);
        if (!file) {
            return tl::unexpected(file.error());
        }
        made = *file;
    }
    const auto prepare = [&]() -> domain::Result<std::unique_ptr<Connection>> {
        auto opened = Connection::open({ facts.path, Access::ReadWrite, m_options.busyTimeout });
        if (!opened) {
            return opened;
        }
        Connection &connection = **opened;
        connection.leaveLogWhenClosed(facts.walHasContent);
        // Before anything is written: neither the change to a log nor a migration makes a damaged
        // book better.
        if (auto sound = checkSmallBook(connection); !sound) {
            return tl::unexpected(sound.error());
        }
        if (facts.empty) {
            if (const auto created = Migrator(connection).create(); !created) {
                return tl::unexpected(created.error());
            }
        }
        if (auto changed = changeToLog(connection); !changed) {
            return tl::unexpected(changed.error());
        }
        if (const auto set = onceAll(connection, writerPragmas); !set) {
            return tl::unexpected(set.error());
        }
        Migrator migrator(connection);
        migrator.keepBackups(m_options.backupsKept);
        migrator.tell(m_options.onUpdate, m_options.stop);
        const SchemaReport report = migrator.upgrade();
        if (const auto refusal = report.refusal(facts.path)) {
            return tl::unexpected(*refusal);
        }
        // Writing with the rules of an older program would break what the newer one relies on.
        if (report.state == SchemaState::NewerReadable) {
            m_access = domain::BookAccess::NewerVersion;
            m_newerVersion = report.version;
        }
        connection.leaveLogWhenClosed(false);
        connection.setBusyTimeout(std::min(waitingStep, m_options.actTimeout));
        return opened;
    };
    auto connection = prepare();
    if (!connection) {
        if (made) {
            QFile::remove(facts.path);
        }
        return tl::unexpected(connection.error());
    }
    if (!isReadOnly()) {
        m_writing = std::make_unique<Session>(std::move(*connection));
    }
    return {};
}

domain::Result<void> SqliteBook::openForReading(const FileFacts &facts)
{
    if (isReadOnly()) {
        if (const auto opened = m_source.open(facts.path, m_options.busyTimeout); !opened) {
            return opened;
        }
    } else {
        m_source.set({ facts.path, Access::ReadOnly, m_options.busyTimeout });
    }
    if (const auto opened = keepUp(m_reading); !opened) {
        return opened;
    }
    return isReadOnly() ? checkSmallBook(m_reading.session->connection()) : domain::Result<void>();
}

domain::Result<void> SqliteBook::keepUp(Reading &reading)
{
    auto place = m_source.now();
    if (!place) {
        return tl::unexpected(afterHeaderCheck(place.error()));
    }
    if (reading.session && reading.place.turn == place->turn) {
        return {};
    }
    auto opened = Connection::open(place->spec);
    if (!opened) {
        return tl::unexpected(opened.error());
    }
    if (const auto set = (*opened)->once(queryOnly); !set) {
        return tl::unexpected(set.error());
    }
    const bool isMoved = reading.session != nullptr;
    reading.session = std::make_unique<Session>(*std::move(opened));
    reading.place = *std::move(place);
    if (isMoved) {
        domain::BookChange change;
        change.wholesale = true;
        Q_EMIT changed(change);
    }
    return {};
}

void SqliteBook::enqueueRead(std::function<void(domain::Result<domain::BookReader *>)> job)
{
    m_reader.post(
        { [this, job] { runRead(m_reading, job); }, [job] { job(tl::unexpected(cancelled())); } });
}

void SqliteBook::enqueueReadAside(std::function<void(domain::Result<domain::BookReader *>)> job)
{
    m_aside.post({ [this, job] { runRead(m_readingAside, job); },
        [job] { job(tl::unexpected(cancelled())); } });
}

void SqliteBook::runRead(
    Reading &reading, const std::function<void(domain::Result<domain::BookReader *>)> &job)
{
    (void)takeDamageSeen();
    if (const auto kept = keepUp(reading); kept) {
        const DamageDoubt doubt(doubtOf(m_file, reading.place));
        runReadJob(*reading.session, job);
    } else {
        if (kept.error().code == domain::ErrorCode::StorageBusy) {
            (void)takeDamageSeen(); // it is being written
        }
        job(tl::unexpected(kept.error()));
    }
    tellDamage();
}

void SqliteBook::tellDamage() const
{
    if (takeDamageSeen() && m_options.onDamage) {
        m_options.onDamage(m_file);
    }
}

void SqliteBook::runReadJob(
    Session &session, const std::function<void(domain::Result<domain::BookReader *>)> &job)
{
    // One transaction for the whole job, so that every page of it comes from the same book.
    const auto transaction = Transaction::begin(session.connection(), Transaction::Kind::Read);
    if (!transaction) {
        job(tl::unexpected(transaction.error()));
        return;
    }
    job(&session);
}

void SqliteBook::enqueueWrite(std::function<domain::Result<void>(domain::BookWriter &)> job,
    Ending ending, std::function<void(const domain::Result<void> &)> done)
{
    m_writer.post({ [this, job, ending, done] {
                       (void)takeDamageSeen();
                       done(runWrite(job, ending));
                       tellDamage();
                   },
        [done] { done(tl::unexpected(cancelled())); } });
}

domain::Result<Transaction> SqliteBook::beginWriting()
{
    const QDeadlineTimer patience(m_options.actTimeout);
    for (;;) {
        auto transaction = Transaction::begin(m_writing->connection(), Transaction::Kind::Write);
        if (transaction || transaction.error().code != domain::ErrorCode::StorageBusy
            || patience.hasExpired()) {
            return transaction;
        }
        if (m_closing.stop_requested()) {
            return tl::unexpected(cancelled());
        }
    }
}

domain::Result<void> SqliteBook::runWrite(
    const std::function<domain::Result<void>(domain::BookWriter &)> &job, Ending ending)
{
    if (!m_writing && m_newerVersion > 0) {
        return domain::failure(domain::ErrorCode::BookNewer,
            u"schema version %1 is newer than this program"_s.arg(m_newerVersion),
            { { u"file"_s, m_file }, { u"version"_s, QString::number(m_newerVersion) },
                { u"newest"_s, QString::number(allMigrations().back().version) } });
    }
    if (!m_writing) {
        return domain::failure(m_access == domain::BookAccess::NoSpace
                ? domain::ErrorCode::StorageFull
                : domain::ErrorCode::StorageReadOnly,
            u"the book is open for reading only"_s, { { u"file"_s, m_file } });
    }
    m_writing->begin();
    auto transaction = beginWriting();
    if (!transaction) {
        return tl::unexpected(transaction.error());
    }
    if (auto done = job(*m_writing); !done) {
        return done;
    }
    if (const auto failure = m_writing->connection().failure()) {
        return tl::unexpected(*failure); // the job went past it, the transaction cannot
    }
    if (ending == Ending::RollBack) {
        return {};
    }
    if (auto finished = m_writing->finish(); !finished) {
        return finished;
    }
    if (auto committed = transaction->commit(); !committed) {
        return committed;
    }
    if (!m_writing->touched().nothing()) {
        Q_EMIT changed(m_writing->touched().change());
    }
    return {};
}

void SqliteBook::enqueueBackUp(const QString &file, Done<void> done)
{
    m_copier.post({ [this, file, done] {
                       // A connection of its own: neither readers nor writers wait for the copy.
                       done(copyTo(file));
                   },
        [done] { done(tl::unexpected(cancelled())); } });
}

domain::Result<void> SqliteBook::copyTo(const QString &file)
{
    const auto place = m_source.now();
    if (!place) {
        return tl::unexpected(place.error());
    }
    const auto source = Connection::open(place->spec);
    if (!source) {
        return tl::unexpected(source.error());
    }
    const DamageDoubt doubt(doubtOf(m_file, *place));
    return backUp(**source, file);
}

} // namespace store
