#pragma once

#include "catalog/catalogue.h"
#include "domain/handoff.h"
#include "rules/handoff.h"

#include <QString>

namespace wording {

class Texts;

/// An entry of the list "to be carried out in Partner Center" in words: for the page, the command
/// line, exports and print alike.
struct HandOffWords
{
    QString task; ///< "Upgrade", "Turn off auto-renew"
    QString customer;
    QString product; ///< what is acted on; with the nickname where there is one
    QString before; ///< "Microsoft 365 Business Basic · licences: 10", "Active"
    QString after;
    QString state; ///< Open, Done, Taken back
    QString settled; ///< "14 May 2020 10:00, Minji Kim"; empty while it is open
};

[[nodiscard]] HandOffWords handOffWords(
    const domain::HandOffRow &row, const catalog::Catalogue &catalogue, const Texts &texts);

/// One side of the change: as HandOffWords::before and after, and for what an import found there.
[[nodiscard]] QString handOffSide(const domain::HandOffRow &row, const domain::HandOffSide &side,
    const catalog::Catalogue &catalogue, const Texts &texts);

/// "Carried out", "Not carried out yet", "Different in Partner Center".
[[nodiscard]] QString handOffFinding(rules::HandOffFinding finding, const Texts &texts);

} // namespace wording
