#include "exchange/ziparchive.h"

#include "exchange/zipdevice.h"

#include <algorithm>
#include <limits>

#include <minizip/unzip.h>

namespace exchange {
ZipArchive::ZipArchive(QIODevice &device)
{
    zlib_filefunc64_def functions = zipFunctionsOf(device);
    m_handle = unzOpen2_64("", &functions);
}

ZipArchive::~ZipArchive()
{
    if (m_handle != nullptr) {
        unzClose(m_handle);
    }
}

bool ZipArchive::goTo(const QString &name) const
{
    constexpr int withoutCase = 2; // names of a package are compared so
    return m_handle != nullptr
        && unzLocateFile(m_handle, name.toUtf8().constData(), withoutCase) == UNZ_OK;
}

bool ZipArchive::has(const QString &name) const
{
    return goTo(name);
}

ZipPart::ZipPart(const ZipArchive &archive, const QString &name, qint64 most)
    : m_archive(archive)
    , m_left(most)
    , m_allowed(most)
{
    m_isCurrent = archive.goTo(name) && unzOpenCurrentFile(archive.m_handle) == UNZ_OK;
    m_damaged = !m_isCurrent;
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

ZipPart::~ZipPart()
{
    if (m_isCurrent) {
        unzCloseCurrentFile(m_archive.m_handle);
    }
}

qint64 ZipPart::readData(char *data, qint64 maximum)
{
    if (m_ended || m_damaged || maximum <= 0) {
        return m_damaged ? -1 : 0;
    }
    const qint64 most = std::min({ maximum, m_left, m_allowed });
    if (most <= 0) {
        m_tooLarge = true;
        return -1;
    }
    constexpr qint64 atOnce = 1 << 20;
    const int got = unzReadCurrentFile(
        m_archive.m_handle, data, static_cast<unsigned>(std::min(most, atOnce)));
    if (got < 0) {
        m_damaged = true;
        return -1;
    }
    if (got == 0) {
        m_ended = true;
        m_isCurrent = false;
        if (unzCloseCurrentFile(m_archive.m_handle) != UNZ_OK) {
            m_damaged = true; // the sum over its bytes is another one
            return -1;
        }
    }
    m_left -= got;
    m_allowed -= got;
    return got;
}

bool ZipPart::drain()
{
    QByteArray passed(64 * 1024, Qt::Uninitialized);
    while (read(passed.data(), passed.size()) > 0) { }
    return !m_damaged && !m_tooLarge;
}

qint64 ZipPart::writeData(const char * /*data*/, qint64 /*length*/)
{
    return -1;
}

} // namespace exchange
