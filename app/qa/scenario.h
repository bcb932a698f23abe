#pragma once

#include "catalog/catalogue.h"
#include "domain/clock.h"
#include "domain/error.h"
#include "domain/role.h"
#include "domain/subscription.h"
#include "services/scenes.h"

#include <QJsonArray>

namespace qa {

/// A named state of the demo: what the window is put into before a case begins, or in a demo. The
/// book is the demo book, written afresh.
struct Scenario
{
    QString id;
    catalog::Name title;
    catalog::Name description;
    domain::Cloud cloud = domain::Cloud::Global;
    domain::Role role = domain::Role::AdminAgent;
    QDateTime clock; ///< invalid: the demo's own
    QString search; ///< what the customer list is searched for; empty: nothing
    QJsonArray faults; ///< rules as PUT /_sandbox/faults takes them (sandbox.md)
    services::Scenes::State scene; ///< what goes wrong in the window and over REST alike
};

/// Reads resources/walkthroughs/scenarios.json. BadInput with "file", "path", "reason".
[[nodiscard]] domain::Result<QList<Scenario>> shippedScenarios();
[[nodiscard]] domain::Result<QList<Scenario>> readScenarios(
    const QByteArray &json, const QString &file);

} // namespace qa
