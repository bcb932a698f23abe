#include "store/bookfile.h"

#include "domain/workfolder.h"
#include "store/bookbytes.h"
#include "store/fileformat.h"
#include "store/fileinspection.h"
#include "store/sqlitebook.h"

#include <QDir>
#include <QFileInfo>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace store {

domain::Result<std::unique_ptr<domain::Book>> openBook(
    const QString &file, const OpenOptions &options)
{
    // What a kill has left would stand there for good, with customers in it.
    domain::removeDeadWorkFolders(QFileInfo(file).absolutePath());
    domain::removeDeadWorkFolders(domain::snapshotFolder(file));
    domain::removeDeadWorkFolders(QDir::tempPath());
    auto book = std::make_unique<SqliteBook>(options);
    if (const auto opened = book->open(file); !opened) {
        return tl::unexpected(opened.error());
    }
    return book;
}

int schemaOf(const QString &file)
{
    BookBytes bytes(file);
    const QByteArray head
        = bytes.open(QIODevice::ReadOnly) ? bytes.read(fileformat::headerSize) : QByteArray();
    if (head.size() < fileformat::headerSize
        || fileformat::numberAt(head, fileformat::applicationIdAt)
            != static_cast<quint32>(applicationId)) {
        return 0;
    }
    return static_cast<int>(fileformat::numberAt(head, fileformat::userVersionAt));
}

QString engineVersion()
{
    return QString::fromLatin1(sqlite3_libversion());
}

} // namespace store
