#include "store/finishedfile.h"

#include "domain/durablefile.h"
#include "domain/workfolder.h"

#include <QFile>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace store {
namespace {

/// What the system said against it; 0: it is there.
int bringToDisk(const QString &path)
{
    errno = 0;
    QFile file(path);
    const bool kept = file.open(QIODevice::ReadWrite) && domain::toDisk(file);
    return kept ? 0 : (errno != 0 ? errno : EIO);
}

} // namespace

domain::Result<void> moveFile(const QString &from, const QString &to)
{
    if (!domain::moveOver(from, to)) {
        const QString said = qt_error_string();
        return domain::failure(domain::storageCode(said), said, { { u"file"_s, to } });
    }
    return {};
}

domain::Result<void> moveFinished(const QString &from, const QString &to)
{
    if (const int said = bringToDisk(from); said != 0) {
        return domain::failure(domain::storageCode(said),
            u"the copy could not be brought to the disk: %1"_s.arg(qt_error_string(said)),
            { { u"file"_s, to } });
    }
    return moveFile(from, to);
}

} // namespace store
