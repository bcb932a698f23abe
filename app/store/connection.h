#pragma once

#include "store/sqliteerror.h"
#include "store/values.h"

#include <QByteArrayList>
#include <QString>
#include <QStringView>
#include <QUuid>
#include <QVariant>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

struct sqlite3;
struct sqlite3_stmt;

namespace store {

/// How a file is opened. Immutable: SQLite takes no locks and looks at no WAL, for a file that
/// nobody can write while we read.
enum class Access { ReadWrite, ReadOnly, Immutable };

struct ConnectionSpec
{
    QString file; ///< absolute path
    Access access = Access::ReadWrite;
    std::chrono::milliseconds busyTimeout{ 5000 };
};

/// A statement that was prepared once and is used again.
class Prepared
{
public:
    explicit Prepared(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }
    ~Prepared();
    Q_DISABLE_COPY_MOVE(Prepared)

    [[nodiscard]] sqlite3_stmt *statement() const { return m_statement; }
    /// Gives the values to the places, in their order; absent ones, as null texts are, as NULL. The
    /// code of SQLite.
    [[nodiscard]] int bind(const QVariantList &values);
    /// The same; `values` must live until reset().
    [[nodiscard]] int bind(const Values &values) { return values.bindTo(m_statement); }
    /// To the next row, or the whole of a statement without rows.
    [[nodiscard]] int step();
    void reset();

    bool inUse = false;

private:
    [[nodiscard]] int bindOne(int place, const QVariant &value);

    sqlite3_stmt *m_statement;
    QByteArrayList m_kept; ///< texts in the form of the file, as long as SQLite may look at them
};

/// "8-4-4-4-12" of lower-case digits, as ids stand in the file; none where it is another text.
[[nodiscard]] std::optional<QUuid> uuidFrom(QByteArrayView text);

/// The rows of a running statement, forward only. Resets the statement when it goes, so that no
/// read lock outlives its reader.
class Cursor
{
public:
    /// `first` is what the first step answered, which has been taken.
    Cursor(std::shared_ptr<Prepared> prepared, int first, qint64 changed, QString file);
    ~Cursor();
    Cursor(Cursor &&) noexcept = default;
    Cursor &operator=(Cursor &&) = delete;
    Q_DISABLE_COPY(Cursor)

    /// To the next row; false at the end.
    [[nodiscard]] domain::Result<bool> next();
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    /// The bytes of a text or blob, until the next row; empty where it is null.
    [[nodiscard]] QByteArrayView bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /// An id as the program writes them (Id::fromText says which others it takes); NULL is the null
    /// id.
    template <typename T>
    [[nodiscard]] T id(int column) const
    {
        const std::optional<QUuid> uuid = uuidFrom(bytes(column));
        return uuid ? T(*uuid) : T::fromText(text(column)).value_or(T());
    }
    [[nodiscard]] qint64 rowsAffected() const { return m_changed; }

private:
    std::shared_ptr<Prepared> m_prepared;
    int m_answer; ///< of the last step
    bool m_fresh = true; ///< the first row has not been asked for yet
    qint64 m_changed;
    QString m_file;
};

/// One SQLite connection. Belongs to the thread that opened it.
///
/// It speaks to SQLite itself: the same statements through QSqlQuery cost two to three times the
/// work, most of it in lists of variants and in names of places that nobody gave.
class Connection
{
public:
    /// Opens the file and sets what holds for every connection (house.md section 6): foreign keys,
    /// busy time-out, no trust in the schema of a file. Journal mode and synchronous are the
    /// opener's.
    [[nodiscard]] static domain::Result<std::unique_ptr<Connection>> open(
        const ConnectionSpec &spec);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    [[nodiscard]] const ConnectionSpec &spec() const { return m_spec; }
    [[nodiscard]] const QString &file() const { return m_spec.file; }

    /// From now on, instead of what it was opened with.
    void setBusyTimeout(std::chrono::milliseconds timeout);

    /// Runs a statement that is kept prepared. `sql` is a named constant (or built of such).
    [[nodiscard]] domain::Result<Cursor> run(QStringView sql, const QVariantList &values = {});
    /// The same for a statement without rows; returns how many rows it changed.
    [[nodiscard]] domain::Result<qint64> change(QStringView sql, const QVariantList &values = {});
    /// The same for values that are in the form of the file already.
    [[nodiscard]] domain::Result<qint64> put(QStringView sql, const Values &values);
    /// The first column of the first row; an invalid variant where there is no row.
    [[nodiscard]] domain::Result<QVariant> value(QStringView sql, const QVariantList &values = {});
    /// Runs a statement once without keeping it: schema, pragmas, transaction control.
    [[nodiscard]] domain::Result<QVariant> once(QStringView sql, const QVariantList &values = {});

    /// The whole content of another book takes the place of this one's, in one transaction.
    /// `whenLocked` is called in it, when nobody else can write any more; where it fails, all stays
    /// as it is. StorageBusy where another program holds this one for longer than the busy
    /// time-out.
    [[nodiscard]] domain::Result<void> takeAllFrom(
        Connection &source, const std::function<domain::Result<void>()> &whenLocked = {});

    /// The last connection that closes writes the log into the book, unless this says otherwise:
    /// not into one that was not opened after all.
    void leaveLogWhenClosed(bool leave);

    /// Set by a failure after which SQLite may have ended the transaction by itself: every further
    /// statement answers with it until the transaction is over.
    void clearFailure() { m_failure.reset(); }
    [[nodiscard]] const std::optional<domain::Error> &failure() const { return m_failure; }

private:
    friend class MaskFunctions;
    friend class Stoppable;

    struct SqlHash
    {
        using is_transparent = void;
        size_t operator()(QStringView sql) const { return qHash(sql); }
    };

    explicit Connection(ConnectionSpec spec);
    [[nodiscard]] domain::Result<std::shared_ptr<Prepared>> prepared(QStringView sql);
    [[nodiscard]] domain::Result<std::shared_ptr<Prepared>> prepare(QStringView sql);
    template <typename List>
    [[nodiscard]] domain::Result<Cursor> start(
        std::shared_ptr<Prepared> statement, const List &values);
    template <typename List>
    [[nodiscard]] domain::Result<Cursor> runPrepared(QStringView sql, const List &values);
    [[nodiscard]] domain::Error failed(int code, Stage stage);
    [[nodiscard]] domain::Error remembered(const domain::Error &error);

    ConnectionSpec m_spec;
    sqlite3 *m_database = nullptr;
    using Statements
        = std::unordered_map<QString, std::shared_ptr<Prepared>, SqlHash, std::equal_to<>>;
    Statements m_prepared;
    /// Those whose text stood at this place when it was asked for last.
    std::unordered_map<const QChar *, const Statements::value_type *> m_atPlace;
    std::optional<domain::Error> m_failure;
};

} // namespace store
