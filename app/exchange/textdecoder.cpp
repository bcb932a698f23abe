#include "exchange/textdecoder.h"

#include "exchange/cp949.h"

#include <QIODevice>
#include <QStringDecoder>

namespace exchange {
namespace {

constexpr qint64 pieceLength = 64 * 1024;

/// The bytes at the end that begin a UTF-8 sequence without ending it: 0 to 3.
qsizetype incompleteUtf8(const QByteArray &bytes)
{
    for (qsizetype back = 1; back <= qMin<qsizetype>(3, bytes.size()); ++back) {
        const auto byte = static_cast<unsigned char>(bytes.at(bytes.size() - back));
        if ((byte & 0xc0U) == 0x80U) {
            continue; // a following byte: its leader stands further in front
        }
        const qsizetype needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        return needed > back ? back : 0;
    }
    return 0;
}

/// Counts, over the whole file, what speaks for and against UTF-8.
class Utf8Evidence
{
public:
    void look(unsigned char byte)
    {
        if (m_following > 0) {
            if ((byte & 0xc0U) == 0x80U) {
                if (--m_following == 0) {
                    ++(m_length > 2 ? m_long : m_short);
                }
                return;
            }
            ++m_broken;
            m_following = 0;
        }
        if (byte < 0x80) {
            return;
        }
        if (byte >= 0xc2 && byte <= 0xf4) {
            m_length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
            m_following = m_length - 1;
        } else {
            ++m_broken;
        }
    }
    [[nodiscard]] bool intact() const { return m_broken == 0 && m_following == 0; }
    /// Sequences of three bytes hardly ever arise in CP949 by accident; those of two do.
    [[nodiscard]] bool outweighs() const { return m_long > m_broken; }

private:
    int m_following = 0;
    int m_length = 0;
    qint64 m_short = 0;
    qint64 m_long = 0;
    qint64 m_broken = 0;
};

/// Lines that end outside quotes. In all four encodings an ASCII sign is a unit of its own.
class RecordCount
{
public:
    void look(char16_t unit)
    {
        if (unit == u'"') {
            m_quoted = !m_quoted;
        } else if (!m_quoted && (unit == u'\r' || (unit == u'\n' && m_last != u'\r'))) {
            ++m_ended;
            m_open = false;
        } else if (unit != u'\n') {
            m_open = true;
        }
        m_last = unit;
    }
    [[nodiscard]] qint64 count() const { return m_ended + (m_open || m_quoted ? 1 : 0); }

private:
    qint64 m_ended = 0;
    char16_t m_last = 0;
    bool m_quoted = false;
    bool m_open = false;
};

/// A second look, only at files that are no UTF-8.
bool isCp949(QIODevice &device, const std::function<bool()> &stop)
{
    Cp949 cp949;
    if (!cp949.isValid() || !device.seek(0)) {
        return false;
    }
    QByteArray rest;
    while (!device.atEnd()) {
        const QByteArray piece = device.read(pieceLength);
        if (piece.isEmpty() || (stop && stop())) {
            return false;
        }
        rest += piece;
        const qsizetype whole = Cp949::wholeLength(rest);
        if (cp949.decode(rest.left(whole)).contains(QChar::ReplacementCharacter)) {
            return false;
        }
        rest = rest.mid(whole);
    }
    return rest.isEmpty();
}

} // namespace

std::optional<TextScan> scanText(QIODevice &device, const std::function<bool()> &stop)
{
    TextScan scan;
    const QByteArray start = device.peek(3);
    if (start.startsWith("\xef\xbb\xbf")) {
        scan.bomLength = 3;
    } else if (start.startsWith("\xff\xfe")) {
        scan.encoding = Encoding::Utf16LittleEndian;
        scan.bomLength = 2;
    } else if (start.startsWith("\xfe\xff")) {
        scan.encoding = Encoding::Utf16BigEndian;
        scan.bomLength = 2;
    }
    const bool utf16 = scan.bomLength == 2;
    const bool swapped = scan.encoding == Encoding::Utf16LittleEndian;

    Utf8Evidence utf8;
    RecordCount records;
    bool hasNul = false;
    qint64 length = 0;
    unsigned char odd = 0;
    while (!device.atEnd()) {
        if (stop && stop()) {
            return std::nullopt;
        }
        const QByteArray piece = device.read(pieceLength);
        if (piece.isEmpty()) {
            break;
        }
        for (const char signedByte : piece) {
            const auto byte = static_cast<unsigned char>(signedByte);
            if (utf16) {
                if (length % 2 == 1) {
                    records.look(
                        static_cast<char16_t>(swapped ? (byte << 8U) | odd : (odd << 8U) | byte));
                }
                odd = byte;
            } else {
                utf8.look(byte);
                records.look(byte);
                hasNul = hasNul || byte == 0;
            }
            ++length;
        }
    }
    scan.records = records.count();
    if (utf16) {
        scan.damaged = length % 2 == 1;
    } else if (scan.bomLength == 0 && hasNul && start.size() >= 2
        && (start.at(0) == 0 || start.at(1) == 0)) {
        return std::nullopt; // UTF-16 without BOM
    } else if (!utf8.intact()) {
        // Text that is neither stays UTF-8: then the rows that cannot be read are named one by one.
        const bool korean = scan.bomLength == 0 && !utf8.outweighs() && isCp949(device, stop);
        scan.encoding = korean ? Encoding::Cp949 : Encoding::Utf8;
        scan.damaged = !korean;
    }
    if (!device.seek(0)) {
        return std::nullopt;
    }
    return scan;
}

class TextDecoder::Codec
{
public:
    explicit Codec(Encoding encoding)
        : m_encoding(encoding)
    {
        if (encoding == Encoding::Cp949) {
            m_cp949 = std::make_unique<Cp949>();
            return;
        }
        // The BOM is skipped by its length: inside the text U+FEFF is a sign like any other.
        m_qt = QStringDecoder(encoding == Encoding::Utf8  ? QStringConverter::Utf8
                : encoding == Encoding::Utf16LittleEndian ? QStringConverter::Utf16LE
                                                          : QStringConverter::Utf16BE,
            QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    }
    [[nodiscard]] bool isValid() const { return m_cp949 ? m_cp949->isValid() : m_qt.isValid(); }
    [[nodiscard]] QString decode(const QByteArray &whole)
    {
        if (m_cp949) {
            return m_cp949->decode(whole);
        }
        const QString text = m_qt(whole);
        return text;
    }
    [[nodiscard]] qsizetype wholeLength(const QByteArray &bytes) const
    {
        switch (m_encoding) {
        case Encoding::Utf8:
            return bytes.size() - incompleteUtf8(bytes);
        case Encoding::Cp949:
            return Cp949::wholeLength(bytes);
        case Encoding::Utf16LittleEndian:
        case Encoding::Utf16BigEndian:
            break;
        }
        return bytes.size() - bytes.size() % 2;
    }

private:
    Encoding m_encoding;
    QStringDecoder m_qt;
    std::unique_ptr<Cp949> m_cp949;
};

TextDecoder::TextDecoder(Encoding encoding)
    : m_codec(std::make_unique<Codec>(encoding))
{
}

TextDecoder::~TextDecoder() = default;

bool TextDecoder::isValid() const
{
    return m_codec->isValid();
}

QString TextDecoder::decode(const QByteArray &bytes)
{
    const QByteArray all = m_rest + bytes;
    const qsizetype whole = m_codec->wholeLength(all);
    m_rest = all.mid(whole);
    return m_codec->decode(all.left(whole));
}

QString TextDecoder::finish()
{
    if (m_rest.isEmpty()) {
        return {};
    }
    m_rest.clear();
    return QString(QChar(QChar::ReplacementCharacter));
}

} // namespace exchange
