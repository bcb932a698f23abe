#include "fuzz/storedzip.h"

#include <array>

namespace fuzzing {
namespace {

QByteArray number(quint32 value, int bytes)
{
    QByteArray text;
    for (int i = 0; i < bytes; ++i) {
        text += static_cast<char>((value >> (8 * i)) & 0xFF);
    }
    return text;
}

quint32 sumOf(const QByteArray &bytes)
{
    quint32 sum = 0xFFFFFFFF;
    for (const char c : bytes) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit) {
            sum = (sum >> 1) ^ (0xEDB88320U & (0U - (sum & 1U)));
        }
    }
    return ~sum;
}

} // namespace

QByteArray storedZip(const QList<QPair<QByteArray, QByteArray>> &parts)
{
    QByteArray file;
    QByteArray directory;
    for (const auto &[name, content] : parts) {
        const auto size = static_cast<quint32>(content.size());
        const QByteArray common = number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2)
            + number(33, 2) + number(sumOf(content), 4) + number(size, 4) + number(size, 4)
            + number(static_cast<quint32>(name.size()), 2) + number(0, 2);
        directory += "PK\x01\x02" + number(20, 2) + common + number(0, 2) + number(0, 2)
            + number(0, 2) + number(0, 4) + number(static_cast<quint32>(file.size()), 4) + name;
        file += "PK\x03\x04" + common + name + content;
    }
    const auto begin = static_cast<quint32>(file.size());
    const auto count = static_cast<quint32>(parts.size());
    return file + directory + "PK\x05\x06" + number(0, 4) + number(count, 2) + number(count, 2)
        + number(static_cast<quint32>(directory.size()), 4) + number(begin, 4) + number(0, 2);
}

} // namespace fuzzing
