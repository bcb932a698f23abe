#pragma once

#include "viewmodels/salvagejob.h"

namespace shell {

/// What the window rescues books by: the store's own functions.
[[nodiscard]] viewmodels::RescueTools rescueTools(
    std::function<domain::Result<QString>(const QString &backup, const QString &book)> restore);

} // namespace shell
