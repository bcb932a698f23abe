#include "domain/movablefile.h"

#include "domain/privatefile.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#endif

namespace domain {

bool makeMovable(QFile &file)
{
#ifdef Q_OS_WIN
    const QString path = QDir::toNativeSeparators(file.fileName());
    const HANDLE made = CreateFileW(reinterpret_cast<const wchar_t *>(path.utf16()),
        GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE,
        nullptr, CREATE_NEW, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (made == INVALID_HANDLE_VALUE) {
        return false;
    }
    // From here on the number of the file owns what the system gave.
    const int number = _open_osfhandle(reinterpret_cast<intptr_t>(made), _O_BINARY);
    return number >= 0 && file.open(number, QIODevice::WriteOnly, QFileDevice::AutoCloseHandle);
#else
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, privateMode);
#endif
}

} // namespace domain
