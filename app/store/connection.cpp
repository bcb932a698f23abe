#include "store/connection.h"

#include <QSqlError>
#include <QThread>
#include <QUrl>
#include <QVariant>

#include <atomic>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView foreignKeysOn = u"PRAGMA foreign_keys = ON";
constexpr QStringView foreignKeys = u"PRAGMA foreign_keys";
constexpr QStringView distrustSchema = u"PRAGMA trusted_schema = OFF";
// A damaged page is then found when it is read, and not by a read outside of it.
constexpr QStringView checkCells = u"PRAGMA cell_size_check = ON";

/// Unique by thread and by object, so that no connection ever crosses a thread.
QString newConnectionName()
{
    static std::atomic<quint64> counter{ 0 };
    return u"book-%1-%2"_s.arg(reinterpret_cast<quintptr>(QThread::currentThreadId()), 0, 16)
        .arg(++counter);
}

} // namespace

Cursor::Cursor(std::shared_ptr<Prepared> prepared, QString file)
    : m_prepared(std::move(prepared))
    , m_file(std::move(file))
{
    m_prepared->inUse = true;
}

Cursor::~Cursor()
{
    if (m_prepared) {
        m_prepared->query.finish();
        m_prepared->inUse = false;
    }
}

domain::Result<bool> Cursor::next()
{
    if (m_prepared->query.next()) {
        return true;
    }
    const QSqlError error = m_prepared->query.lastError();
    if (error.isValid()) {
        return tl::unexpected(errorFrom(error, Stage::Execute, m_file));
    }
    return false;
}

QString Cursor::text(int column) const
{
    return m_prepared->query.value(column).toString();
}

qint64 Cursor::integer(int column) const
{
    return m_prepared->query.value(column).toLongLong();
}

QByteArray Cursor::blob(int column) const
{
    return m_prepared->query.value(column).toByteArray();
}

bool Cursor::isNull(int column) const
{
    return m_prepared->query.isNull(column);
}

qint64 Cursor::rowsAffected() const
{
    return m_prepared->query.numRowsAffected();
}

Connection::Connection(ConnectionSpec spec)
    : m_spec(std::move(spec))
    , m_name(newConnectionName())
{
}

Connection::~Connection()
{
    m_prepared.clear();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

domain::Result<std::unique_ptr<Connection>> Connection::open(const ConnectionSpec &spec)
{
    std::unique_ptr<Connection> connection(new Connection(spec));
    QSqlDatabase &database = connection->m_database;
    database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection->m_name);
    if (!database.isValid()) {
        return domain::failure(
            domain::ErrorCode::StorageFailed, u"the SQLite driver of Qt is missing"_s);
    }
    QString options = u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(spec.busyTimeout.count());
    QString name = spec.file;
    if (spec.access != Access::ReadWrite) {
        options += u";QSQLITE_OPEN_READONLY"_s;
    }
    if (spec.access == Access::Immutable) {
        options += u";QSQLITE_OPEN_URI"_s;
        name = QString::fromLatin1(QUrl::fromLocalFile(spec.file).toEncoded(QUrl::FullyEncoded))
            + u"?immutable=1"_s;
    }
    database.setConnectOptions(options);
    database.setDatabaseName(name);
    if (!database.open()) {
        return tl::unexpected(errorFrom(database.lastError(), Stage::Execute, spec.file));
    }
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

domain::Error Connection::failed(const QSqlQuery &query, Stage stage)
{
    domain::Error error = errorFrom(query.lastError(), stage, m_spec.file);
    if (endsTransaction(error.code)) {
        m_failure = error;
    }
    return error;
}

domain::Result<std::shared_ptr<Prepared>> Connection::prepared(QStringView sql)
{
    const auto found = m_prepared.find(sql);
    if (found != m_prepared.end() && !found->second->inUse) {
        return found->second;
    }
    auto fresh = std::make_shared<Prepared>(Prepared{ QSqlQuery(m_database), false });
    fresh->query.setForwardOnly(true);
    if (!fresh->query.prepare(sql.toString())) {
        return tl::unexpected(failed(fresh->query, Stage::Prepare));
    }
    // A statement whose cursor is still open runs a second time on one of its own.
    if (found == m_prepared.end()) {
        m_prepared.emplace(sql.toString(), fresh);
    }
    return fresh;
}

domain::Result<void> Connection::execute(Prepared &prepared, const QVariantList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i) {
        prepared.query.bindValue(static_cast<int>(i), values.at(i));
    }
    if (!prepared.query.exec()) {
        const domain::Error error = failed(prepared.query, Stage::Execute);
        prepared.query.finish();
        return tl::unexpected(error);
    }
    return {};
}

domain::Result<Cursor> Connection::run(QStringView sql, const QVariantList &values)
{
    if (m_failure) {
        return tl::unexpected(*m_failure);
    }
    auto statement = prepared(sql);
    if (!statement) {
        return tl::unexpected(statement.error());
    }
    if (const auto done = execute(**statement, values); !done) {
        return tl::unexpected(done.error());
    }
    return Cursor(*statement, m_spec.file);
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
    Prepared statement{ QSqlQuery(m_database), false };
    statement.query.setForwardOnly(true);
    if (!statement.query.prepare(sql.toString())) {
        return tl::unexpected(errorFrom(statement.query.lastError(), Stage::Prepare, m_spec.file));
    }
    for (qsizetype i = 0; i < values.size(); ++i) {
        statement.query.bindValue(static_cast<int>(i), values.at(i));
    }
    if (!statement.query.exec()) {
        return tl::unexpected(errorFrom(statement.query.lastError(), Stage::Execute, m_spec.file));
    }
    QVariant first;
    if (statement.query.next()) {
        first = statement.query.value(0);
    }
    if (const QSqlError error = statement.query.lastError(); error.isValid()) {
        return tl::unexpected(errorFrom(error, Stage::Execute, m_spec.file));
    }
    return first;
}

} // namespace store
