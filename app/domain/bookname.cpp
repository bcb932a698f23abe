#include "domain/bookname.h"

#include "domain/clock.h"
#include "domain/durablefile.h"
#include "domain/workfolder.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cstdio>
#include <fcntl.h>
#endif

using namespace Qt::StringLiterals;

namespace domain {
namespace {

constexpr qsizetype longestFileName = 255; // bytes, on Windows UTF-16 units
constexpr int longestChainOfLinks = 40; // as Linux has it

tl::unexpected<Error> failed(const QString &path, const QString &said)
{
    return failure(storageCode(said), said, { { u"file"_s, path } });
}

bool hasContent(const QString &path)
{
    return QFileInfo(path).size() > 0;
}

/// An open book has a log even where nothing is in it; a closed one has none.
bool isNotClosed(const QString &book)
{
    return QFileInfo::exists(book + u"-wal"_s) || hasContent(book + u"-journal"_s);
}

Result<void> putLogsAside(const QString &book)
{
    const QString aside
        = book + u".left."_s + SystemClock().nowUtc().toUTC().toString(u"yyyyMMdd'T'HHmmsszzz"_s);
    for (const QString &suffix : { u"-wal"_s, u"-shm"_s, u"-journal"_s }) {
        QFile log(book + suffix);
        // Shared memory says only where things stand in its log.
        if (suffix != u"-shm"_s && hasContent(log.fileName())) {
            if (!moveOver(log.fileName(), aside + suffix)) {
                return failed(log.fileName(), qt_error_string());
            }
        } else if (log.exists() && !log.remove()) {
            return failed(log.fileName(), log.errorString());
        }
    }
    return {};
}

Result<void> bringToDisk(const QString &made, const QString &path)
{
    QFile file(made);
    if (!file.open(QIODevice::ReadWrite)) {
        return failed(path, file.errorString());
    }
    errno = 0;
    return toDisk(file) ? Result<void>() : failed(path, qt_error_string(errno != 0 ? errno : EIO));
}

/// Fails where there is a file meanwhile. Not QFile::rename(), which copies where it cannot rename.
bool moveWhereNothingIs(const QString &from, const QString &to)
{
#ifdef Q_OS_WIN
    const auto wide
        = [](const QString &text) { return reinterpret_cast<const wchar_t *>(text.utf16()); };
    return MoveFileExW(wide(from), wide(to), 0) != 0;
#else
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE)
        == 0) {
        folderToDisk(QFileInfo(to).absolutePath());
        return true;
    }
    // Not every file system can promise it.
    return (errno == EINVAL || errno == ENOSYS) && moveOver(from, to);
#endif
}

} // namespace

Result<void> checkBookName(const QString &path)
{
    const QString longest = QFileInfo(path).fileName() + u"-journal"_s;
#ifdef Q_OS_WIN
    const qsizetype length = longest.size();
#else
    const qsizetype length = QFile::encodeName(longest).size();
#endif
    if (length > longestFileName) {
        return failure(ErrorCode::BadInput, u"no room for the names of its logs"_s,
            { { u"file"_s, path }, { u"reason"_s, u"nameTooLong"_s } });
    }
    return {};
}

Result<void> nameBook(const QString &made, const QString &path, Standing standing)
{
    // A copy of a book is only read, and its name is given by the book's own.
    if (auto fits = standing == Standing::IsKept ? checkBookName(path) : Result<void>(); !fits) {
        return fits;
    }
    if (hasContent(made + u"-wal"_s)) {
        return failure(ErrorCode::StorageFull, u"the write-ahead log could not be written back"_s,
            { { u"file"_s, path } });
    }
    const bool isTaken = hasContent(path);
    if (isTaken && standing == Standing::IsKept) {
        return failure(
            ErrorCode::StorageFailed, u"there is a file at this place"_s, { { u"file"_s, path } });
    }
    if (isTaken && isNotClosed(path)) {
        return failure(ErrorCode::StorageBusy, u"there is a log beside the file"_s,
            { { u"file"_s, path }, { u"reason"_s, u"bookNotClosed"_s } });
    }
    if (auto kept = bringToDisk(made, path); !kept) {
        return kept;
    }
    if (auto free = isTaken ? Result<void>() : putLogsAside(path); !free) {
        return free;
    }
    const bool isFree = !QFileInfo::exists(path) && !QFileInfo(path).isSymbolicLink();
    if (!(isFree ? moveWhereNothingIs(made, path) : moveOver(made, path))) {
        return failed(path, qt_error_string());
    }
    return {};
}

QString fileBehind(const QString &path)
{
    QFileInfo file(path);
    for (int hops = 0; file.isSymbolicLink() && hops < longestChainOfLinks; ++hops) {
        file.setFile(file.symLinkTarget());
    }
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    if (folder.isEmpty()) {
        return file.absoluteFilePath();
    }
    // Not QDir::filePath(), which takes a name with a colon in front for a place of its own.
    return (folder.endsWith(u'/') ? folder : QString(folder + u'/')) + file.fileName();
}

} // namespace domain
