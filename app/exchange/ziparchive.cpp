#include "exchange/ziparchive.h"

#include <algorithm>
#include <limits>

#include <minizip/unzip.h>

namespace exchange {
namespace {

QIODevice &deviceOf(void *opaque)
{
    return *static_cast<QIODevice *>(opaque);
}

void *openDevice(void *opaque, const void * /*name*/, int /*mode*/)
{
    return deviceOf(opaque).seek(0) ? opaque : nullptr;
}

uLong readDevice(void *opaque, void * /*stream*/, void *bytes, uLong count)
{
    const qint64 got
        = deviceOf(opaque).read(static_cast<char *>(bytes), static_cast<qint64>(count));
    return got < 0 ? 0 : static_cast<uLong>(got);
}

uLong writeNothing(void * /*opaque*/, void * /*stream*/, const void * /*bytes*/, uLong /*count*/)
{
    return 0;
}

ZPOS64_T tellDevice(void *opaque, void * /*stream*/)
{
    return static_cast<ZPOS64_T>(deviceOf(opaque).pos());
}

long seekDevice(void *opaque, void * /*stream*/, ZPOS64_T offset, int origin)
{
    QIODevice &device = deviceOf(opaque);
    if (offset > static_cast<ZPOS64_T>(std::numeric_limits<qint64>::max())) {
        return -1;
    }
    const qint64 from = origin == ZLIB_FILEFUNC_SEEK_CUR ? device.pos()
        : origin == ZLIB_FILEFUNC_SEEK_END               ? device.size()
                                                         : 0;
    const qint64 distance = static_cast<qint64>(offset);
    const bool within = distance <= device.size() - from;
    return within && device.seek(from + distance) ? 0 : -1;
}

int closeDevice(void * /*opaque*/, void * /*stream*/)
{
    return 0;
}

int noError(void * /*opaque*/, void * /*stream*/)
{
    return 0;
}

} // namespace

ZipArchive::ZipArchive(QIODevice &device)
{
    zlib_filefunc64_def functions{};
    functions.zopen64_file = openDevice;
    functions.zread_file = readDevice;
    functions.zwrite_file = writeNothing;
    functions.ztell64_file = tellDevice;
    functions.zseek64_file = seekDevice;
    functions.zclose_file = closeDevice;
    functions.zerror_file = noError;
    functions.opaque = &device;
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
