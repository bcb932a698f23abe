#include "fuzz/fuzzing.h"
#include "services/pastedtable.h"

namespace {

/// A clipboard may hold what is no text: halves of pairs. The first byte says how it is written.
QString pasted(const QByteArray &bytes)
{
    const bool isUtf16 = !bytes.isEmpty() && (bytes.at(0) & 1) != 0;
    if (!isUtf16) {
        return QString::fromUtf8(bytes.mid(1));
    }
    QString text;
    for (qsizetype i = 1; i + 1 < bytes.size(); i += 2) {
        const auto low = static_cast<unsigned char>(bytes.at(i));
        const auto high = static_cast<unsigned char>(bytes.at(i + 1));
        text += QChar(low, high);
    }
    return text;
}

} // namespace

/// Whatever is pasted is a table of one of the three kinds.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    using services::ImportKind;
    const QString text = pasted(fuzzing::bytesOf(data, size));
    const ImportKind kind = services::kindOfTable(text);
    fuzzing::expect(kind == ImportKind::Customers || kind == ImportKind::Subscriptions
        || kind == ImportKind::Users);
    return 0;
}
