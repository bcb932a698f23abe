#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLoggingCategory>

#include <cstdint>
#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

void feed(const QByteArray &bytes)
{
    LLVMFuzzerTestOneInput(
        reinterpret_cast<const std::uint8_t *>(bytes.constData()), size_t(bytes.size()));
}

} // namespace

/// replay FOLDER: every input of a corpus once more, without libFuzzer, whole, cut off at 32 places
/// and with a byte changed at as many. What the readers promise is asked by the fuzzers' own code,
/// which ends the program where it does not hold.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    constexpr qsizetype places = 32;
    qsizetype inputs = 0;
    const QDir folder(QString::fromLocal8Bit(argc > 1 ? argv[1] : ""));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s cannot be read\n", qPrintable(name));
            return 1;
        }
        const QByteArray whole = file.readAll();
        feed(whole);
        ++inputs;
        for (qsizetype i = 0; i < places && !whole.isEmpty(); ++i) {
            const qsizetype at = whole.size() * i / places;
            feed(whole.left(at));
            QByteArray changed = whole;
            changed[at] = static_cast<char>(changed.at(at) ^ (1 << (i % 8)));
            feed(changed);
            inputs += 2;
        }
    }
    std::printf("%lld inputs of %lld files\n", static_cast<long long>(inputs),
        static_cast<long long>(names.size()));
    return names.isEmpty() ? 1 : 0;
}
