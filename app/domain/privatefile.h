#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QFileDevice>

namespace domain {

/// Of a file that is its owner's alone.
inline constexpr QFileDevice::Permissions privateMode
    = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// Makes what is missing of the folders on the way, each for its owner alone (0700). Those that are
/// there stay as they are: somebody may share them on purpose. Errors: StorageFull,
/// StorageReadOnly, StorageFailed (fact "file"); who goes on to write into it meets them again.
Result<void> makePrivateFolder(const QString &path);

/// Writes the file whole or not at all, readable by its owner alone from its first byte on, and on
/// the disk when it returns. Takes the place of what is there; a name that points elsewhere is not
/// followed. Errors: StorageFull, StorageReadOnly, StorageFailed (fact "file").
[[nodiscard]] Result<void> writePrivately(const QString &path, const QByteArray &content);

} // namespace domain
