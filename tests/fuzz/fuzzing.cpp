#include "fuzz/fuzzing.h"

#include <QFile>
#include <QTemporaryDir>

#include <cstdlib>

namespace fuzzing {

QByteArray bytesOf(const std::uint8_t *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
}

QString ownFolder()
{
    static const QTemporaryDir folder;
    expect(folder.isValid());
    return folder.path();
}

void put(const QString &file, const QByteArray &bytes)
{
    QFile target(file);
    expect(target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size());
}

void expect(bool holds)
{
    if (!holds) {
        std::abort();
    }
}

void expectBounded(const exchange::TableRow &row)
{
    expect(row.line >= 1);
    expect(row.fields.size() <= exchange::maximumFields);
    qsizetype length = 0;
    for (const QString &field : row.fields) {
        length += field.size();
        expect(field.size() <= exchange::maximumValue);
        if (row.fault == exchange::RowFault::None) {
            expect(exchange::controlCharacterIn(field) == 0);
            expect(field.isValidUtf16());
        }
    }
    expect(length <= 2 * exchange::maximumRow);
}

} // namespace fuzzing
