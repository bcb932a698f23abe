#include "sandbox/environmentfile.h"

#include <QFile>
#include <QTemporaryFile>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <cstdio>
#endif

using namespace Qt::StringLiterals;

namespace sandbox {
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

domain::Result<void> writeEnvironmentFile(const QString &path, const QByteArray &lines)
{
    // A temporary file is made with mode 0600, and a name that points elsewhere is not followed.
    QTemporaryFile file(path + u".XXXXXX"_s);
    const auto failed = [&] {
        return domain::failure(
            domain::ErrorCode::StorageFailed, file.errorString(), { { u"file"_s, path } });
    };
    if (!file.open() || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)
        || file.write(lines) != lines.size() || !file.flush()) {
        return failed();
    }
    file.setAutoRemove(false);
    const QString made = file.fileName();
    file.close();
    if (!moveOver(made, path)) {
        QFile::remove(made);
        return failed();
    }
    return {};
}

} // namespace sandbox
