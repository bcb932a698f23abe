#pragma once

#include "services/demodice.h"

#include <QString>

namespace services::generated {

/// In which language a company is named: 45, 15 and 40 of a hundred.
enum class Tongue { Korean, Chinese, English };

struct CompanyName
{
    QString name; ///< in its own script
    QString latin; ///< beside a Korean or Chinese one; empty for an English one
    QString domainStem; ///< lower case Latin letters, what a domain name begins with
};

[[nodiscard]] Tongue drawTongue(demo::Dice &dice);
/// An invented company. The first parts of each list are drawn far more often than the last ones,
/// so that a search for a part of a name finds anything from a handful to a tenth of the book.
[[nodiscard]] CompanyName drawCompany(Tongue tongue, demo::Dice &dice);

} // namespace services::generated
