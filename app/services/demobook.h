#pragma once

#include "services/context.h"

namespace services {

/// The demo book's own frozen clock: 2020-05-12T00:30:00Z, 09:30 in Seoul (domain.md section 6).
[[nodiscard]] QDateTime demoMoment();

/// What signs the tokens of the sandbox, as the book keeps it.
inline constexpr QStringView signingKeyName = u"sandbox/signing-key";

/// Empties the book and writes the demo: 60 to 120 invented customers in both clouds, the same
/// names, ids and dates for the same seed. Part of one transaction; verdicts are refreshed at its
/// end. The signing key stays, so that the tokens which clients hold stay good.
[[nodiscard]] domain::Result<void> writeDemoBook(
    domain::BookWriter &writer, const Context &context, qint64 seed);

} // namespace services
