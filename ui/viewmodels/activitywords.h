#pragma once

#include "services/activity.h"
#include "wording/texts.h"

#include <memory>

namespace viewmodels {

/// An entry of the audit trail in words, for the details pane. Empty texts have nothing to tell.
struct ActivityDetails
{
    QString title; ///< what was done
    QString time;
    QString actor;
    QString role;
    QString customer; ///< empty: the act was on the book as a whole
    QString domain;
    QString cloud;
    QString product;
    QString subscriptionId;
    QString requestId;
    QString entry; ///< number of the entry in the trail
    QList<wording::Texts::Change> changes;
};

[[nodiscard]] ActivityDetails activityDetails(const services::ActivityEntry &entry,
    const wording::Texts &texts, const catalog::Catalogue &catalogue);
[[nodiscard]] QString activityIcon(domain::Act act);

} // namespace viewmodels
