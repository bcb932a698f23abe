#include "store/bookbytes.h"

#include <QFile>

#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <vector>

namespace store {

/// A file that SQLite's layer to the system has open, with the name that it wants to be kept.
class BookBytes::Handle
{
public:
    explicit Handle(const QByteArray &path)
        : m_system(sqlite3_vfs_find(nullptr))
        , m_name(sqlite3_create_filename(path.constData(), "", "", 0, nullptr))
        , m_room(static_cast<std::size_t>(m_system->szOsFile))
    {
        constexpr int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_MAIN_DB;
        m_code = m_name == nullptr ? SQLITE_NOMEM
                                   : m_system->xOpen(m_system, m_name, file(), flags, nullptr);
    }
    ~Handle()
    {
        if (file()->pMethods != nullptr) {
            file()->pMethods->xClose(file());
        }
        sqlite3_free_filename(m_name);
    }
    Q_DISABLE_COPY_MOVE(Handle)

    [[nodiscard]] bool isOpen() const { return m_code == SQLITE_OK; }
    [[nodiscard]] QString lastWords() const
    {
        return qt_error_string(m_system->xGetLastError != nullptr
                ? m_system->xGetLastError(m_system, 0, nullptr)
                : -1);
    }
    [[nodiscard]] qint64 size()
    {
        sqlite3_int64 bytes = 0;
        return file()->pMethods->xFileSize(file(), &bytes) == SQLITE_OK ? bytes : -1;
    }
    [[nodiscard]] bool read(char *data, int length, qint64 at)
    {
        return file()->pMethods->xRead(file(), data, length, at) == SQLITE_OK;
    }

private:
    [[nodiscard]] sqlite3_file *file() { return reinterpret_cast<sqlite3_file *>(m_room.data()); }

    sqlite3_vfs *m_system;
    const char *m_name;
    std::vector<std::max_align_t> m_room; ///< more than szOsFile asks for, and zeros at first
    int m_code = SQLITE_ERROR;
};

BookBytes::BookBytes(const QString &path)
    : m_path(path)
{
}

BookBytes::~BookBytes()
{
    BookBytes::close();
}

bool BookBytes::open(OpenMode mode)
{
    m_handle = std::make_unique<Handle>(QFile::encodeName(m_path));
    if (!m_handle->isOpen()) {
        setErrorString(m_handle->lastWords());
        m_handle.reset();
        return false;
    }
    m_position = 0;
    return QIODevice::open(mode | Unbuffered);
}

void BookBytes::close()
{
    QIODevice::close();
    m_handle.reset();
}

qint64 BookBytes::size() const
{
    return m_handle ? std::max<qint64>(m_handle->size(), 0) : 0;
}

bool BookBytes::seek(qint64 position)
{
    m_position = position;
    return QIODevice::seek(position);
}

qint64 BookBytes::readData(char *data, qint64 length)
{
    const qint64 there = std::clamp<qint64>(size() - m_position, 0, length);
    const int part = static_cast<int>(std::min<qint64>(there, std::numeric_limits<int>::max()));
    if (part == 0) {
        return 0;
    }
    if (!m_handle->read(data, part, m_position)) {
        m_hasFailed = true;
        setErrorString(m_handle->lastWords());
        return -1;
    }
    m_position += part;
    return part;
}

qint64 BookBytes::writeData(const char *, qint64)
{
    return -1;
}

} // namespace store
