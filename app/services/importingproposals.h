#pragma once

#include "catalog/catalogue.h"
#include "services/importingrow.h"

namespace services {

/// What the whole cell was probably meant to hold: the same value in a form that the import
/// understands. Never a guess between two: none where several fit.
[[nodiscard]] std::optional<QString> proposalFor(const RowProblem &problem);

/// The code of the plan whose code or readable name is nearest; empty where none is near.
[[nodiscard]] QString planLike(const catalog::Catalogue &catalogue, const QString &text);

} // namespace services
