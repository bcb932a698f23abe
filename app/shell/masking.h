#pragma once

#include "store/maskedcopy.h"

#include <QString>

namespace shell {

/// A copy that names nobody, by the key of this user: window and command line mask a name alike.
[[nodiscard]] domain::Result<void> copyMasked(const QString &book, const QString &copy,
    const store::MaskingStep &step = {}, const std::stop_token &stop = {});

} // namespace shell
