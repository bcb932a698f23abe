#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace fuzzing {

/// An archive whose parts are stored as they are: a changed byte of a part stays a valid archive.
[[nodiscard]] QByteArray storedZip(const QList<QPair<QByteArray, QByteArray>> &parts);

} // namespace fuzzing
