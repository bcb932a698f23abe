#pragma once

#include <QByteArray>
#include <QtEndian>

/// Where things stand in a file of SQLite, as far as books are looked at without it
/// (https://www.sqlite.org/fileformat2.html). Numbers are written with the highest byte first.
namespace store::fileformat {

inline constexpr qsizetype headerSize = 100;
inline constexpr qsizetype pageSizeAt = 16;
inline constexpr qsizetype changeCounterAt = 24;
inline constexpr qsizetype pageCountAt = 28;
inline constexpr qsizetype firstFreePageAt = 32;
inline constexpr qsizetype largestRootAt = 52; ///< 0 without auto-vacuum
inline constexpr qsizetype userVersionAt = 60;
inline constexpr qsizetype applicationIdAt = 68;
inline constexpr qsizetype versionValidForAt = 92;

[[nodiscard]] inline quint32 numberAt(const QByteArray &bytes, qsizetype place)
{
    return qFromBigEndian<quint32>(bytes.constData() + place);
}

[[nodiscard]] inline quint16 halfAt(const QByteArray &bytes, qsizetype place)
{
    return qFromBigEndian<quint16>(bytes.constData() + place);
}

[[nodiscard]] inline bool isPageSize(qint64 size)
{
    return size >= 512 && size <= 65536 && (size & (size - 1)) == 0;
}

/// As the header tells it; it may be none.
[[nodiscard]] inline qint64 pageSizeIn(const QByteArray &header)
{
    const quint16 stored = halfAt(header, pageSizeAt);
    return stored == 1 ? 65536 : stored;
}

} // namespace store::fileformat
