#include "domain/privatefile.h"

#include "domain/durablefile.h"
#include "domain/workfolder.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

tl::unexpected<Error> failed(const QString &path, const QString &said)
{
    return failure(storageCode(said), said, { { u"file"_s, path } });
}

} // namespace

Result<void> makePrivateFolder(const QString &path)
{
    const QFileInfo folder(QDir::cleanPath(path));
    if (folder.isDir()) {
        return {};
    }
    const QString above = folder.absolutePath();
    if (above == folder.absoluteFilePath()) {
        return failed(path, u"no such place"_s);
    }
    if (auto made = makePrivateFolder(above); !made) {
        return made;
    }
    if (QDir(above).mkdir(folder.fileName(), privateMode | QFileDevice::ExeOwner)) {
        return {};
    }
    const QString said = qt_error_string();
    // Another program may be quicker.
    return QFileInfo(path).isDir() ? Result<void>() : failed(path, said);
}

Result<void> writePrivately(const QString &path, const QByteArray &content)
{
    WorkFolder place(QFileInfo(path).absolutePath(), "writing"_L1);
    if (!place.isValid()) {
        return failed(path, place.errorString());
    }
    QFile file(place.filePath(u"file"_s));
    if (!file.open(QIODevice::WriteOnly, privateMode) || file.write(content) != content.size()
        || !file.flush()) {
        return failed(path, file.errorString());
    }
    if (!toDisk(file)) {
        return failed(path, qt_error_string());
    }
    file.close();
    if (!moveOver(file.fileName(), path)) {
        return failed(path, qt_error_string());
    }
    return {};
}

} // namespace domain
