#include "store/readonlybook.h"

#include "domain/privatefile.h"
#include "store/bookbytes.h"
#include "store/migrator.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView probe = u"SELECT count(*) FROM sqlite_schema";
constexpr QStringView queryOnly = u"PRAGMA query_only = ON";

domain::Result<std::unique_ptr<Connection>> openAndProbe(const ConnectionSpec &spec)
{
    auto connection = Connection::open(spec);
    if (!connection) {
        return connection;
    }
    if (const auto read = (*connection)->once(probe); !read) {
        return tl::unexpected(read.error());
    }
    return connection;
}

bool copyFile(const QString &from, const QString &to)
{
    constexpr qint64 part = qint64(1) << 20;
    BookBytes source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly)
        || !target.open(QIODevice::WriteOnly | QIODevice::NewOnly, domain::privateMode)) {
        return false;
    }
    for (;;) {
        const QByteArray bytes = source.read(part);
        if (bytes.isEmpty()) {
            return source.pos() >= source.size() && target.flush();
        }
        if (target.write(bytes) != bytes.size()) {
            return false;
        }
    }
}

domain::Result<ReadOnlyBook> openCopy(const FileFacts &facts, std::span<const Migration> steps)
{
    ReadOnlyBook book;
    book.copy = std::make_unique<domain::WorkFolder>(QDir::tempPath(), "reading"_L1);
    const QString path = book.copy->filePath(u"book"_s);
    if (!book.copy->isValid() || !copyFile(facts.path, path)
        || (facts.walHasContent && !copyFile(facts.path + u"-wal"_s, path + u"-wal"_s))) {
        return domain::failure(domain::ErrorCode::StorageFailed,
            u"no private copy of the book could be made"_s, { { u"file"_s, facts.path } });
    }
    auto connection = openAndProbe({ path, Access::ReadWrite, std::chrono::milliseconds(1000) });
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    book.connection = std::move(*connection);
    Migrator migrator(*book.connection, steps);
    migrator.keepBackups(0); // it is a copy already
    if (const auto refusal = migrator.upgrade().refusal(facts.path)) {
        return tl::unexpected(*refusal);
    }
    return book;
}

domain::Result<ReadOnlyBook> openInPlace(
    const FileFacts &facts, std::chrono::milliseconds busyTimeout, std::span<const Migration> steps)
{
    ReadOnlyBook book;
    const bool inUse = facts.walHasContent || facts.sharedMemoryThere;
    auto connection
        = openAndProbe({ facts.path, inUse ? Access::ReadOnly : Access::Immutable, busyTimeout });
    if (!connection && inUse && connection.error().code != domain::ErrorCode::StorageBusy) {
        if (facts.walHasContent) {
            return openCopy(facts, steps);
        }
        connection = openAndProbe({ facts.path, Access::Immutable, busyTimeout });
    }
    if (!connection) {
        return tl::unexpected(connection.error());
    }
    book.connection = std::move(*connection);
    const SchemaReport report = Migrator(*book.connection, steps).judge();
    if (report.state == SchemaState::Older) {
        return openCopy(facts, steps);
    }
    if (const auto refusal = report.refusal(facts.path)) {
        return tl::unexpected(*refusal);
    }
    return book;
}

} // namespace

domain::Result<ReadOnlyBook> openReadOnly(
    const FileFacts &facts, std::chrono::milliseconds busyTimeout, std::span<const Migration> steps)
{
    auto book = openInPlace(facts, busyTimeout, steps);
    if (!book) {
        return book;
    }
    if (const auto set = book->connection->once(queryOnly); !set) {
        return tl::unexpected(set.error());
    }
    return book;
}

} // namespace store
