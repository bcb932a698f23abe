#include "store/fileinspection.h"

#include "domain/bookname.h"
#include "domain/durablefile.h"
#include "domain/privatefile.h"
#include "store/bookbytes.h"
#include "store/fileformat.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using fileformat::numberAt;

QByteArrayView magic()
{
    return QByteArrayView("SQLite format 3\0", 16);
}

bool hasContent(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && info.size() > 0;
}

tl::unexpected<domain::Error> refuse(
    domain::ErrorCode code, const QString &path, const QString &detail)
{
    return domain::failure(code, detail, { { u"file"_s, path } });
}

domain::Result<void> checkHeader(
    const QByteArray &header, const FileFacts &facts, const BookBytes &device)
{
    if (header.left(16) != magic()) {
        return refuse(domain::ErrorCode::NotABook, facts.path, u"no SQLite header"_s);
    }
    if (header.size() < fileformat::headerSize) {
        return refuse(domain::ErrorCode::BookDamaged, facts.path, u"cut off inside its header"_s);
    }
    if (numberAt(header, fileformat::applicationIdAt) != static_cast<quint32>(applicationId)) {
        return refuse(domain::ErrorCode::NotABook, facts.path, u"another application's database"_s);
    }
    const qint64 pageSize = fileformat::pageSizeIn(header);
    if (!fileformat::isPageSize(pageSize)) {
        return refuse(domain::ErrorCode::BookDamaged, facts.path, u"impossible page size"_s);
    }
    // With a WAL or a journal beside it the main file may rightly be in between. They are looked at
    // after the header and the size after them: who brings a log into the file meanwhile writes the
    // header first, and lets go of the log when the file has grown.
    const bool settled = !facts.walHasContent && !hasContent(facts.path + u"-wal"_s)
        && !hasContent(facts.path + u"-journal"_s)
        && numberAt(header, fileformat::changeCounterAt)
            == numberAt(header, fileformat::versionValidForAt);
    const qint64 pages = numberAt(header, fileformat::pageCountAt);
    const qint64 size = device.size();
    if (settled && size < pages * pageSize) {
        return refuse(domain::ErrorCode::BookDamaged, facts.path,
            u"cut off: %1 bytes, %2 pages of %3"_s.arg(size).arg(pages).arg(pageSize));
    }
    return {};
}

} // namespace

domain::Result<FileFacts> inspectFile(const QString &file, OpenMode mode)
{
    using domain::ErrorCode;
    FileFacts facts;
    // SQLite keeps the log beside the file itself, not beside a link to it.
    const QFileInfo info(domain::fileBehind(file));
    facts.path = info.absoluteFilePath();
    const QFileInfo folder(info.absolutePath());
    if (file.isEmpty() || (!info.exists() && mode == OpenMode::MustExist)) {
        return refuse(ErrorCode::BookMissing, facts.path, u"there is no such file"_s);
    }
    if (!info.exists()) {
        if (!folder.isDir()) {
            return refuse(ErrorCode::StorageFailed, facts.path, u"the folder is not there"_s);
        }
        if (!folder.isWritable()) {
            return refuse(
                ErrorCode::StorageReadOnly, facts.path, u"the folder cannot be written"_s);
        }
        if (auto fits = domain::checkBookName(facts.path); !fits) {
            return tl::unexpected(fits.error());
        }
        facts.empty = true;
        facts.writable = true;
        return facts;
    }
    facts.exists = true;
    if (!info.isFile()) {
        return refuse(ErrorCode::NotABook, facts.path, u"not a regular file"_s);
    }
    facts.writable = info.isWritable() && folder.isWritable();
    facts.walHasContent = hasContent(facts.path + u"-wal"_s);
    facts.sharedMemoryThere = QFileInfo::exists(facts.path + u"-shm"_s);
    if (!info.isReadable()) {
        return refuse(ErrorCode::StorageReadOnly, facts.path, u"the file cannot be read"_s);
    }
    BookBytes device(facts.path);
    if (!device.open(QIODevice::ReadOnly)) {
        return refuse(domain::storageCode(device.errorString()), facts.path, device.errorString());
    }
    if (info.size() == 0) {
        facts.empty = true;
        if (mode == OpenMode::MustExist) {
            return refuse(ErrorCode::NotABook, facts.path, u"the file is empty"_s);
        }
        if (!facts.writable) {
            return refuse(ErrorCode::StorageReadOnly, facts.path, u"the file cannot be written"_s);
        }
        return facts;
    }
    const QByteArray header = device.read(fileformat::headerSize);
    if (header.isEmpty() && info.size() > 1) { // SQLite takes a single byte for none
        return refuse(ErrorCode::StorageFailed, facts.path, device.errorString());
    }
    if (auto checked = checkHeader(header, facts, device); !checked) {
        return tl::unexpected(checked.error());
    }
    return facts;
}

domain::Result<bool> makePrivateFile(const QString &path)
{
    if (QFileInfo::exists(path)) {
        return false;
    }
    QFile device(path);
    if (device.open(QIODevice::WriteOnly | QIODevice::NewOnly, domain::privateMode)) {
        return true;
    }
    if (QFileInfo::exists(path)) {
        return false; // another program was quicker
    }
    return domain::failure(
        domain::storageCode(device.errorString()), device.errorString(), { { u"file"_s, path } });
}

} // namespace store
