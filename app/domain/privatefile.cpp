#include "domain/privatefile.h"

#include "domain/durablefile.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>

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

} // namespace

bool makePrivateFolder(const QString &path)
{
    const QFileInfo folder(QDir::cleanPath(path));
    if (folder.isDir()) {
        return true;
    }
    const QString above = folder.absolutePath();
    if (above == folder.absoluteFilePath() || !makePrivateFolder(above)) {
        return false;
    }
    if (QDir(above).mkdir(folder.fileName(), privateMode | QFileDevice::ExeOwner)) {
        return true;
    }
    const int said = errno;
    const bool isThere = QFileInfo(path).isDir(); // another program may be quicker
    errno = said; // what a caller tells
    return isThere;
}

Result<void> writePrivately(const QString &path, const QByteArray &content)
{
    // A temporary file is made with mode 0600.
    QTemporaryFile file(path + u".XXXXXX"_s);
    const auto failed = [&path](const QString &said) {
        return failure(storageCode(said), said, { { u"file"_s, path } });
    };
    if (!file.open() || !file.setPermissions(privateMode) || file.write(content) != content.size()
        || !file.flush()) {
        return failed(file.errorString());
    }
    if (!toDisk(file)) {
        return failed(qt_error_string());
    }
    const QString made = file.fileName();
    file.close();
    if (!moveOver(made, path)) {
        return failed(qt_error_string());
    }
    file.setAutoRemove(false);
    return {};
}

} // namespace domain
