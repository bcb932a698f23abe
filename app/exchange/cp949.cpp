#include "exchange/cp949.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <iconv.h>

#include <cerrno>
#endif

#include <QVarLengthArray>

#include <array>

namespace exchange {
namespace {

bool isLead(char byte)
{
    const auto value = static_cast<unsigned char>(byte);
    return value >= 0x81 && value <= 0xfe;
}

} // namespace

qsizetype Cp949::wholeLength(const QByteArray &bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype length = isLead(bytes.at(at)) ? 2 : 1;
        if (at + length > bytes.size()) {
            return at;
        }
        at += length;
    }
    return at;
}

#ifdef _WIN32

Cp949::Cp949() = default;
Cp949::~Cp949() = default;

bool Cp949::isValid() const
{
    return IsValidCodePage(949) != 0;
}

QString Cp949::decode(const QByteArray &bytes)
{
    if (bytes.isEmpty()) {
        return {};
    }
    constexpr UINT page = 949;
    QVarLengthArray<wchar_t, 70000> wide(bytes.size());
    const int length = MultiByteToWideChar(page, MB_ERR_INVALID_CHARS, bytes.constData(),
        static_cast<int>(bytes.size()), wide.data(), static_cast<int>(wide.size()));
    if (length > 0) {
        return QString::fromWCharArray(wide.constData(), length);
    }
    // Something in it is broken: character by character, so that only the broken one is lost.
    QString text;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype size = isLead(bytes.at(at)) && at + 1 < bytes.size() ? 2 : 1;
        std::array<wchar_t, 4> one{};
        const int got = MultiByteToWideChar(page, MB_ERR_INVALID_CHARS, bytes.constData() + at,
            static_cast<int>(size), one.data(), static_cast<int>(one.size()));
        if (got > 0) {
            text += QString::fromWCharArray(one.data(), got);
            at += size;
        } else {
            text += QChar(QChar::ReplacementCharacter);
            ++at;
        }
    }
    return text;
}

#else

namespace {

iconv_t nothing()
{
    // iconv_open answers with this value where it fails, by its manual.
    // NOLINTNEXTLINE(performance-no-int-to-ptr)
    return reinterpret_cast<iconv_t>(static_cast<intptr_t>(-1));
}

} // namespace

Cp949::Cp949()
    : m_handle(iconv_open(Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? "UTF-16LE" : "UTF-16BE", "CP949"))
{
}

Cp949::~Cp949()
{
    if (isValid()) {
        iconv_close(m_handle);
    }
}

bool Cp949::isValid() const
{
    return m_handle != nothing();
}

QString Cp949::decode(const QByteArray &bytes)
{
    if (!isValid()) {
        return {};
    }
    QString text;
    QByteArray input = bytes; // iconv takes a pointer to non-const and leaves the bytes alone
    char *from = input.data();
    size_t left = static_cast<size_t>(input.size());
    std::array<char16_t, 4096> piece{};
    while (left > 0) {
        char *to = reinterpret_cast<char *>(piece.data());
        size_t room = sizeof(piece);
        const size_t answer = iconv(m_handle, &from, &left, &to, &room);
        const qsizetype made = static_cast<qsizetype>((sizeof(piece) - room) / sizeof(char16_t));
        text += QStringView(piece.data(), made);
        if (answer == static_cast<size_t>(-1) && errno != E2BIG) {
            text += QChar(QChar::ReplacementCharacter);
            ++from;
            --left;
        }
    }
    return text;
}

#endif

} // namespace exchange
