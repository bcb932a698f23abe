#pragma once

#include "exchange/tablerow.h"

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <cstdint>

namespace fuzzing {

[[nodiscard]] QByteArray bytesOf(const std::uint8_t *data, std::size_t size);
/// A folder that goes with the program, for readers that open their files themselves.
[[nodiscard]] QString ownFolder();
/// Puts a file there, in the place of the one before.
void put(const QString &file, const QByteArray &bytes);
/// Ends the program where a reader breaks what it promises, so that the input is kept.
void expect(bool holds);
/// What holds of a row of every format: bounded, and without what a fault would have told of.
void expectBounded(const exchange::TableRow &row);

} // namespace fuzzing
