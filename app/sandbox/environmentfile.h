#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QString>

namespace sandbox {

/// Writes sandbox.env whole or not at all, readable by its owner alone from its first byte on.
/// Errors: StorageFailed (fact "file").
[[nodiscard]] domain::Result<void> writeEnvironmentFile(
    const QString &path, const QByteArray &lines);

} // namespace sandbox
