#pragma once

#include <QJsonObject>
#include <QString>

namespace sandbox {

/// OpenAPI 3.0 of everything that the sandbox answers, made from the table of routes.
[[nodiscard]] QJsonObject openApi(const QString &address);
/// The named schemas that routes refer to.
[[nodiscard]] QJsonObject schemas();

} // namespace sandbox
