#pragma once

#include "help/helppage.h"

namespace help {

/// What the page about the program tells of this program on this computer. It is the program's, so
/// it is given.
struct ProgramFacts
{
    QString program;
    QString qt;
    QString database; ///< of SQLite; empty: not known
    QString system;
    QString book = {}; ///< the file of the open one; empty: none is open
    int schema = 0; ///< of that book; 0: not known
};

/// What the program is, and is not; licences of everything in it; where its rules come from.
[[nodiscard]] HelpPage aboutPage(const HelpSources &sources, const ProgramFacts &facts);
/// A few lines for a report of a fault.
[[nodiscard]] QString versionLines(const ProgramFacts &facts);

} // namespace help
