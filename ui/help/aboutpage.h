#pragma once

#include "help/helppage.h"

namespace help {

/// The versions that the page about the program tells. They are the program's, so they are given.
struct Versions
{
    QString program;
    QString qt;
    QString database; ///< of SQLite; empty: not known
    QString system;
};

/// What the program is, and is not; licences of everything in it; where its rules come from.
[[nodiscard]] HelpPage aboutPage(const HelpSources &sources, const Versions &versions);
/// A few lines for a report of a fault.
[[nodiscard]] QString versionLines(const Versions &versions);

} // namespace help
