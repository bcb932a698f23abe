#include "domain/privatefile.h"

#include "domain/durablefile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cstdio>
#endif

using namespace Qt::StringLiterals;

namespace domain {
namespace {

/// Takes the place of what is there, which QFile::rename refuses.
bool moveOver(const QString &from, const QString &to)
{
#ifdef Q_OS_WIN
    const auto wide
        = [](const QString &text) { return reinterpret_cast<const wchar_t *>(text.utf16()); };
    return MoveFileExW(wide(from), wide(to), MOVEFILE_REPLACE_EXISTING) != 0;
#else
    return std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) == 0;
#endif
}

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
    // A temporary file is made with mode 0600.
    QTemporaryFile file(path + u".XXXXXX"_s);
    if (!file.open() || !file.setPermissions(privateMode) || file.write(content) != content.size()
        || !file.flush()) {
        return failed(path, file.errorString());
    }
    if (!toDisk(file)) {
        return failed(path, qt_error_string());
    }
    const QString made = file.fileName();
    file.close();
    if (!moveOver(made, path)) {
        return failed(path, qt_error_string());
    }
    file.setAutoRemove(false);
    return {};
}

} // namespace domain
