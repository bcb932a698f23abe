#pragma once

#include "qa/report.h"

namespace support {

/// A run that has everything a report must bear: each verdict, Korean, formulas, what XML forbids,
/// emoji, markup, pictures that are whole, missing, changed and outside the folder, a case of 300
/// steps, a case that nobody began, an earlier execution, a verdict chosen against the steps.
/// Its pictures are written below `folder`.
[[nodiscard]] qa::ReportSource reportSource(
    const QString &folder, catalog::Language language = catalog::Language::Korean);

[[nodiscard]] QByteArray smallPicture(); ///< a whole PNG

} // namespace support
