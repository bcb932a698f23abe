#pragma once

#include "catalog/catalogue.h"
#include "domain/error.h"

namespace qa {

/// A place in the window that a presenter speaks about.
struct TourStop
{
    QString target; ///< as Step::target
    catalog::Name name; ///< what is to be seen there: told while the tour waits for it
    catalog::Name text; ///< for the audience: what is seen, and what the presenter does next
    catalog::Name notes; ///< for the presenter alone
};

/// A way through the live window, one stop after the other. The presenter does what there is to do;
/// a stop whose target is not there yet waits for it.
struct Tour
{
    QString id;
    catalog::Name title;
    QString scenario; ///< id of the Scenario that it begins in
    QList<TourStop> stops; ///< at least one
};

/// Reads resources/walkthroughs/tours.json. BadInput with "file", "path", "reason".
[[nodiscard]] domain::Result<QList<Tour>> shippedTours();
[[nodiscard]] domain::Result<QList<Tour>> readTours(const QByteArray &json, const QString &file);

} // namespace qa
