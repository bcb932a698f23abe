#include "store/connection.h"

#include <array>
#include <mutex>
#include <utility>

#include <QUrl>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView foreignKeysOn = u"PRAGMA foreign_keys = ON";
constexpr QStringView foreignKeys = u"PRAGMA foreign_keys";
constexpr QStringView distrustSchema = u"PRAGMA trusted_schema = OFF";
// A damaged page is then found when it is read, and not by a read outside of it.
constexpr QStringView checkCells = u"PRAGMA cell_size_check = ON";

constexpr std::size_t mostPlaces = 1000;

/// What a statement with triggers has changed is kept until it is through, in memory up to this
/// many bytes and then in a file: the 64 KB that are usual are too few for one row of an upgrade.
/// SQLite takes it in pieces of this size, and cannot write one of 128 KB or more to the file.
constexpr int statementJournal = 120'000;

/// Can be told only before the first use of SQLite; where another part of the process was first, it
/// goes on as it is. SQLite counts its memory under a lock, for figures that nobody asks for.
void prepareLibrary()
{
    static std::once_flag once;
    std::call_once(once, [] {
        (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        (void)sqlite3_config(SQLITE_CONFIG_STMTJRNL_SPILL, statementJournal);
    });
}

} // namespace

Prepared::~Prepared()
{
    sqlite3_finalize(m_statement);
}

int Prepared::bindOne(int place, const QVariant &value)
{
    // A null text is NULL, an empty one is empty.
    if (value.isNull()) {
        return sqlite3_bind_null(m_statement, place);
    }
    switch (value.typeId()) {
    case QMetaType::Int:
    case QMetaType::Bool:
    case QMetaType::UInt:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return sqlite3_bind_int64(m_statement, place, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(m_statement, place, value.toDouble());
    case QMetaType::QByteArray: {
        m_kept.append(value.toByteArray());
        const QByteArray &blob = m_kept.constLast();
        return sqlite3_bind_blob64(m_statement, place, blob.constData(),
            static_cast<sqlite3_uint64>(blob.size()), SQLITE_STATIC);
    }
    default:
        break;
    }
    m_kept.append(value.toString().toUtf8());
    const QByteArray &text = m_kept.constLast();
    return sqlite3_bind_text64(m_statement, place, text.constData(),
        static_cast<sqlite3_uint64>(text.size()), SQLITE_STATIC, SQLITE_UTF8);
}

int Prepared::bind(const QVariantList &values)
{
    m_kept.clear();
    m_kept.reserve(values.size());
    if (values.size() != sqlite3_bind_parameter_count(m_statement)) {
        return SQLITE_RANGE;
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        if (const int code = bindOne(static_cast<int>(i) + 1, values.at(i)); code != SQLITE_OK) {
            return code;
        }
    }
    return SQLITE_OK;
}

int Prepared::step()
{
    return sqlite3_step(m_statement);
}

void Prepared::reset()
{
    sqlite3_reset(m_statement);
    // SQLite must not look at texts that are gone.
    sqlite3_clear_bindings(m_statement);
    m_kept.clear();
}

std::optional<QUuid> uuidFrom(QByteArrayView text)
{
    constexpr qsizetype length = 36;
    if (text.size() != length) {
        return std::nullopt;
    }
    std::array<uchar, 32> digits{};
    std::size_t count = 0;
    for (qsizetype i = 0; i < length; ++i) {
        const char c = text[i];
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != '-') {
                return std::nullopt;
            }
        } else if (c >= '0' && c <= '9') {
            digits[count++] = static_cast<uchar>(c - '0');
        } else if (c >= 'a' && c <= 'f') {
            digits[count++] = static_cast<uchar>(c - 'a' + 10);
        } else {
            return std::nullopt;
        }
    }
    std::array<uchar, 16> bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<uchar>(digits[2 * i] << 4 | digits[2 * i + 1]);
    }
    const auto number = [&bytes](std::size_t from, std::size_t size) {
        uint value = 0;
        for (std::size_t i = from; i < from + size; ++i) {
            value = value << 8 | bytes[i];
        }
        return value;
    };
    return QUuid(number(0, 4), static_cast<ushort>(number(4, 2)), static_cast<ushort>(number(6, 2)),
        bytes[8], bytes[9], bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]);
}

Cursor::Cursor(std::shared_ptr<Prepared> prepared, int first, qint64 changed, QString file)
    : m_prepared(std::move(prepared))
    , m_answer(first)
    , m_changed(changed)
    , m_file(std::move(file))
{
    m_prepared->inUse = true;
}

Cursor::~Cursor()
{
    if (m_prepared) {
        m_prepared->reset();
        m_prepared->inUse = false;
    }
}

domain::Result<bool> Cursor::next()
{
    if (!std::exchange(m_fresh, false) && m_answer == SQLITE_ROW) {
        m_answer = m_prepared->step();
    }
    if (m_answer == SQLITE_ROW) {
        return true;
    }
    if (m_answer == SQLITE_DONE) {
        return false;
    }
    return tl::unexpected(
        errorOf(sqlite3_db_handle(m_prepared->statement()), m_answer, Stage::Execute, m_file));
}

QString Cursor::text(int column) const
{
    sqlite3_stmt *row = m_prepared->statement();
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(row, column));
    return text == nullptr ? QString() : QString::fromUtf8(text, sqlite3_column_bytes(row, column));
}

qint64 Cursor::integer(int column) const
{
    return sqlite3_column_int64(m_prepared->statement(), column);
}

QByteArrayView Cursor::bytes(int column) const
{
    sqlite3_stmt *row = m_prepared->statement();
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(row, column));
    return { bytes, bytes == nullptr ? 0 : sqlite3_column_bytes(row, column) };
}

QByteArray Cursor::blob(int column) const
{
    sqlite3_stmt *row = m_prepared->statement();
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(row, column));
    return { bytes, sqlite3_column_bytes(row, column) };
}

bool Cursor::isNull(int column) const
{
    return sqlite3_column_type(m_prepared->statement(), column) == SQLITE_NULL;
}

Connection::Connection(ConnectionSpec spec)
    : m_spec(std::move(spec))
{
}

Connection::~Connection()
{
    m_atPlace.clear();
    m_prepared.clear();
    // A cursor that is still somewhere keeps the file open until it goes too.
    sqlite3_close_v2(m_database);
}

domain::Result<std::unique_ptr<Connection>> Connection::open(const ConnectionSpec &spec)
{
    prepareLibrary();
    std::unique_ptr<Connection> connection(new Connection(spec));
    // A connection belongs to one thread, so SQLite needs no lock of its own around it.
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= spec.access == Access::ReadWrite ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                              : SQLITE_OPEN_READONLY;
    QByteArray name = spec.file.toUtf8();
    if (spec.access == Access::Immutable) {
        flags |= SQLITE_OPEN_URI;
        name = QUrl::fromLocalFile(spec.file).toEncoded(QUrl::FullyEncoded) + "?immutable=1";
    }
    const int opened = sqlite3_open_v2(name.constData(), &connection->m_database, flags, nullptr);
    if (opened != SQLITE_OK) {
        return tl::unexpected(connection->failed(opened, Stage::Execute));
    }
    connection->setBusyTimeout(spec.busyTimeout);
    for (const QStringView pragma : { foreignKeysOn, distrustSchema, checkCells }) {
        if (const auto set = connection->once(pragma); !set) {
            return tl::unexpected(set.error());
        }
    }
    const auto on = connection->once(foreignKeys);
    if (!on) {
        return tl::unexpected(on.error());
    }
    if (on->toInt() != 1) {
        return domain::failure(
            domain::ErrorCode::StorageFailed, u"this SQLite does not enforce foreign keys"_s);
    }
    return connection;
}

domain::Error Connection::failed(int code, Stage stage)
{
    return errorOf(m_database, code, stage, m_spec.file);
}

domain::Result<std::shared_ptr<Prepared>> Connection::prepare(QStringView sql)
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v2(
        m_database, text.constData(), static_cast<int>(text.size()), &statement, nullptr);
    if (code != SQLITE_OK) {
        return tl::unexpected(failed(code, Stage::Prepare));
    }
    return std::make_shared<Prepared>(statement);
}

domain::Result<std::shared_ptr<Prepared>> Connection::prepared(QStringView sql)
{
    // Most statements are constants: the same text at the same place needs no look through all.
    const auto here = m_atPlace.find(sql.data());
    if (here != m_atPlace.end() && here->second->first == sql && !here->second->second->inUse) {
        return here->second->second;
    }
    const auto found = m_prepared.find(sql);
    if (found != m_prepared.end() && !found->second->inUse) {
        if (m_atPlace.size() >= mostPlaces) {
            m_atPlace.clear(); // texts that were put together leave places behind
        }
        m_atPlace.insert_or_assign(sql.data(), &*found);
        return found->second;
    }
    auto fresh = prepare(sql);
    // A statement whose cursor is still open runs a second time on one of its own.
    if (fresh && found == m_prepared.end()) {
        m_prepared.emplace(sql.toString(), *fresh);
    }
    return fresh;
}

template <typename List>
domain::Result<Cursor> Connection::start(std::shared_ptr<Prepared> statement, const List &values)
{
    int code = statement->bind(values);
    if (code == SQLITE_OK) {
        code = statement->step();
    }
    if (code != SQLITE_ROW && code != SQLITE_DONE) {
        const domain::Error error = failed(code, Stage::Execute);
        statement->reset();
        return tl::unexpected(error);
    }
    const qint64 changed = sqlite3_changes64(m_database);
    return Cursor(std::move(statement), code, changed, m_spec.file);
}

/// What SQLite may have ended the transaction with ends every further statement of it.
domain::Error Connection::remembered(const domain::Error &error)
{
    if (endsTransaction(error.code)) {
        m_failure = error;
    }
    return error;
}

template <typename List>
domain::Result<Cursor> Connection::runPrepared(QStringView sql, const List &values)
{
    if (m_failure) {
        return tl::unexpected(*m_failure);
    }
    auto statement = prepared(sql);
    if (!statement) {
        return tl::unexpected(remembered(statement.error()));
    }
    auto cursor = start(*std::move(statement), values);
    if (!cursor) {
        return tl::unexpected(remembered(cursor.error()));
    }
    return cursor;
}

domain::Result<Cursor> Connection::run(QStringView sql, const QVariantList &values)
{
    return runPrepared(sql, values);
}

domain::Result<qint64> Connection::put(QStringView sql, const Values &values)
{
    const auto cursor = runPrepared(sql, values);
    if (!cursor) {
        return tl::unexpected(cursor.error());
    }
    return cursor->rowsAffected();
}

domain::Result<qint64> Connection::change(QStringView sql, const QVariantList &values)
{
    const auto cursor = run(sql, values);
    if (!cursor) {
        return tl::unexpected(cursor.error());
    }
    return cursor->rowsAffected();
}

domain::Result<QVariant> Connection::value(QStringView sql, const QVariantList &values)
{
    auto cursor = run(sql, values);
    if (!cursor) {
        return tl::unexpected(cursor.error());
    }
    const auto row = cursor->next();
    if (!row) {
        return tl::unexpected(row.error());
    }
    if (!*row || cursor->isNull(0)) {
        return QVariant();
    }
    return QVariant(cursor->text(0));
}

domain::Result<QVariant> Connection::once(QStringView sql, const QVariantList &values)
{
    auto statement = prepare(sql);
    if (!statement) {
        return tl::unexpected(statement.error());
    }
    auto cursor = start(*std::move(statement), values);
    if (!cursor) {
        return tl::unexpected(cursor.error());
    }
    QVariant first;
    auto row = cursor->next();
    if (row && *row && !cursor->isNull(0)) {
        first = cursor->text(0);
        // To its end, as some pragmas do their work row by row.
        while (row && *row) {
            row = cursor->next();
        }
    }
    if (!row) {
        return tl::unexpected(row.error());
    }
    return first;
}

void Connection::setBusyTimeout(std::chrono::milliseconds timeout)
{
    m_spec.busyTimeout = timeout;
    sqlite3_busy_timeout(m_database, static_cast<int>(timeout.count()));
}

void Connection::leaveLogWhenClosed(bool leave)
{
    (void)sqlite3_db_config(
        m_database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, leave ? 1 : 0, static_cast<int *>(nullptr));
}

domain::Result<void> Connection::takeAllFrom(
    Connection &source, const std::function<domain::Result<void>()> &whenLocked)
{
    sqlite3_backup *backup = sqlite3_backup_init(m_database, "main", source.m_database, "main");
    if (backup == nullptr) {
        return tl::unexpected(failed(sqlite3_extended_errcode(m_database), Stage::Execute));
    }
    int code = sqlite3_backup_step(backup, 1); // which takes the lock; a book has more pages
    if (code == SQLITE_OK) {
        if (auto ready = whenLocked ? whenLocked() : domain::Result<void>(); !ready) {
            (void)sqlite3_backup_finish(backup);
            return ready;
        }
        code = sqlite3_backup_step(backup, -1);
    }
    if (const int finished = sqlite3_backup_finish(backup); code == SQLITE_DONE) {
        code = finished; // which is where the transaction ends
    }
    if (code != SQLITE_OK) {
        return tl::unexpected(failed(code, Stage::Execute));
    }
    return {};
}

} // namespace store
