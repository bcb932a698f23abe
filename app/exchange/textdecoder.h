#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

class QIODevice;

namespace exchange {

/// The encodings that partners' files come in (data-formats.md).
enum class Encoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Cp949 };

/// What one look over a whole file tells before it is read.
struct TextScan
{
    Encoding encoding = Encoding::Utf8;
    int bomLength = 0; ///< bytes to skip at the start
    /// Some bytes are no text of this encoding; they read as U+FFFD, so that only their rows are
    /// bad.
    bool damaged = false;
    qint64 records = 0; ///< lines that end outside quotes: rows to expect, the header among them
};

/// Reads the device to its end and goes back to its start; `stop` is asked about every 64 KB. None:
/// the text is in none of the encodings (UTF-16 without BOM), or the look was stopped.
///
/// A file without BOM is UTF-8 where its bytes are, else CP949 where they are, else damaged UTF-8.
/// UTF-8 with a few broken bytes stays UTF-8: guessing CP949 there would bring garbled names in
/// without a word.
[[nodiscard]] std::optional<TextScan> scanText(
    QIODevice &device, const std::function<bool()> &stop = {});

/// Bytes to UTF-16, piece by piece; a sequence may be split between two pieces.
class TextDecoder
{
public:
    explicit TextDecoder(Encoding encoding);
    ~TextDecoder();
    TextDecoder(const TextDecoder &) = delete;
    TextDecoder &operator=(const TextDecoder &) = delete;

    /// False where the system does not know the encoding.
    [[nodiscard]] bool isValid() const;
    [[nodiscard]] QString decode(const QByteArray &bytes);
    /// What an incomplete sequence at the end leaves: U+FFFD, or nothing.
    [[nodiscard]] QString finish();

private:
    class Codec;
    std::unique_ptr<Codec> m_codec;
    QByteArray m_rest; ///< the beginning of a sequence that the next piece completes
};

} // namespace exchange
