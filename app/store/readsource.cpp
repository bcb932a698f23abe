#include "store/readsource.h"

#include "store/fileinspection.h"
#include "store/readonlybook.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace store {
namespace {

FileMark::Part partOf(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat found = {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0) {
        return {};
    }
    constexpr qint64 second = 1'000'000'000;
    return { found.st_size, found.st_mtim.tv_sec * second + found.st_mtim.tv_nsec, found.st_ino };
#else
    const QFileInfo info(path);
    if (!info.exists()) {
        return {};
    }
    return { info.size(), info.lastModified().toMSecsSinceEpoch(), 0 };
#endif
}

} // namespace

FileMark FileMark::of(const QString &file)
{
    return { partOf(file), partOf(file + u"-wal"_s) };
}

void ReadSource::set(const ConnectionSpec &spec)
{
    const std::lock_guard lock(m_mutex);
    m_place.spec = spec;
}

domain::Result<void> ReadSource::open(const QString &file, std::chrono::milliseconds busyTimeout)
{
    const std::lock_guard lock(m_mutex);
    m_file = file;
    m_busyTimeout = busyTimeout;
    return openAgain();
}

domain::Result<ReadSource::Place> ReadSource::now()
{
    const std::lock_guard lock(m_mutex);
    if (m_place.isFrozen && FileMark::of(m_file) != m_place.mark) {
        if (const auto opened = openAgain(); !opened) {
            return tl::unexpected(opened.error());
        }
    }
    return m_place;
}

void ReadSource::close()
{
    const std::lock_guard lock(m_mutex);
    m_keeper.reset();
    m_place.copy.reset();
}

domain::Result<void> ReadSource::openAgain()
{
    // Before the file is opened: what is written from here on is seen the next time.
    const FileMark mark = FileMark::of(m_file);
    const auto facts = inspectFile(m_file, OpenMode::MustExist);
    auto book = facts ? openReadOnly(*facts, m_busyTimeout)
                      : domain::Result<ReadOnlyBook>(tl::unexpected(facts.error()));
    if (!book) {
        const bool isDamage = book.error().code == domain::ErrorCode::BookDamaged
            || book.error().code == domain::ErrorCode::NotABook;
        if (isDamage && FileMark::of(m_file) != mark) {
            book.error().code = domain::ErrorCode::StorageBusy; // it is being written
        }
        return tl::unexpected(book.error());
    }
    m_keeper = std::move(book->connection);
    const ConnectionSpec &spec = m_keeper->spec();
    const bool isFrozen = book->copy != nullptr || spec.access == Access::Immutable;
    m_place = { spec, std::move(book->copy), mark, isFrozen, m_place.turn + 1 };
    return {};
}

} // namespace store
