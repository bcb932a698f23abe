#pragma once

#include "services/plan.h"
#include "services/upgrade.h"

/// One row of a plan inside a job: the dry run and the bulk upgrade ask the same function.
namespace services::planact {

/// The upgrade of one row. What the rules refuse, and what the row itself is wrong about, is an
/// outcome with trouble and has written nothing; any other error ends the job.
[[nodiscard]] domain::Result<PlanOutcome> carryOutRow(domain::BookWriter &writer,
    const PlanRow &row, const QString &requestId, const Context &context);

/// Whether an error concerns this row alone, and came before anything was written.
[[nodiscard]] bool isOfTheRow(const domain::Error &error);

// The reason of a failed row as the book keeps it.
[[nodiscard]] QJsonObject reasonOf(const PlanTrouble &trouble);
/// Reads the records that it names, as they are now.
[[nodiscard]] domain::Result<std::shared_ptr<const PlanTrouble>> troubleFrom(
    domain::BookReader &reader, const QJsonObject &reason, const PlanOutcome &outcome);

/// A kept row with the records that it names, as they are now.
[[nodiscard]] domain::Result<PlanOutcome> readOutcome(
    domain::BookReader &reader, const domain::UpgradeRunRow &row);
[[nodiscard]] domain::UpgradeRunRow rowOf(const PlanOutcome &outcome);

} // namespace services::planact
