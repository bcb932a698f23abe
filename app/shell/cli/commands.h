#pragma once

#include "shell/cli/session.h"

/// The commands of partner-desk-cli, one function each; all through the same services as the
/// window.
namespace shell::cli {

[[nodiscard]] Exit runDemo(Session &session);
[[nodiscard]] Exit runGenerate(Session &session);
[[nodiscard]] Exit runImport(Session &session);
[[nodiscard]] Exit runExport(Session &session);
[[nodiscard]] Exit runCustomers(Session &session);
[[nodiscard]] Exit runSubscriptions(Session &session);
[[nodiscard]] Exit runActivity(Session &session);
[[nodiscard]] Exit runCheck(Session &session);
[[nodiscard]] Exit runScan(Session &session);
[[nodiscard]] Exit runUpgrade(Session &session);
[[nodiscard]] Exit runRuns(Session &session);
[[nodiscard]] Exit runTasks(Session &session);
[[nodiscard]] Exit runLicences(Session &session);
[[nodiscard]] Exit runSuspend(Session &session);
[[nodiscard]] Exit runReactivate(Session &session);
[[nodiscard]] Exit runCancel(Session &session);
[[nodiscard]] Exit runServe(Session &session);
[[nodiscard]] Exit runVerify(Session &session);
[[nodiscard]] Exit runBackup(Session &session);
[[nodiscard]] Exit runRestore(Session &session);
[[nodiscard]] Exit runSalvage(Session &session);
[[nodiscard]] Exit runDiagnostics(Session &session);
[[nodiscard]] Exit runMask(Session &session);
[[nodiscard]] Exit runInfo(Session &session);

/// Opens what the command needs and runs it.
[[nodiscard]] Exit run(const Invocation &invocation);

/// Done: the command may write these files. Else it is said why not: one of them is the book, two
/// are one, or there is a device at the place.
[[nodiscard]] Exit checkTargets(Session &session, const QStringList &files);

/// The offer that `--to` names. NotFound, Ambiguous.
[[nodiscard]] domain::Result<const catalog::Offer *> targetOffer(const Session &session);
/// "--limit 50" as a number from 1 to 1000; `standard` where it is not given; none where it is
/// wrong.
[[nodiscard]] std::optional<int> pageLimit(const Session &session, int standard);

} // namespace shell::cli
