#pragma once

#include "services/importing.h"

namespace services {

/// The stable code of a problem or warning, lower camel case: how wording/ and JSON name it.
[[nodiscard]] QString codeOf(ImportProblem problem);
[[nodiscard]] QString codeOf(ImportWarningKind kind);

} // namespace services
