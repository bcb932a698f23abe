#include "exchange/zipdevice.h"

#include <QIODevice>

#include <limits>

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

uLong writeDevice(void *opaque, void * /*stream*/, const void *bytes, uLong count)
{
    const qint64 put
        = deviceOf(opaque).write(static_cast<const char *>(bytes), static_cast<qint64>(count));
    return put < 0 ? 0 : static_cast<uLong>(put);
}

ZPOS64_T tellDevice(void *opaque, void * /*stream*/)
{
    return static_cast<ZPOS64_T>(deviceOf(opaque).pos());
}

/// Never behind the end: what a broken archive asks for is not there, and what is written has no
/// gaps.
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

zlib_filefunc64_def zipFunctionsOf(QIODevice &device)
{
    zlib_filefunc64_def functions{};
    functions.zopen64_file = openDevice;
    functions.zread_file = readDevice;
    functions.zwrite_file = writeDevice;
    functions.ztell64_file = tellDevice;
    functions.zseek64_file = seekDevice;
    functions.zclose_file = closeDevice;
    functions.zerror_file = noError;
    functions.opaque = &device;
    return functions;
}

} // namespace exchange
