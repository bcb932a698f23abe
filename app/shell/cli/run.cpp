#include "shell/cli/commands.h"

#include <array>

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

struct CommandEntry
{
    QLatin1StringView name;
    Exit (*run)(Session &);
};

constexpr std::array entries{
    CommandEntry{ "demo"_L1, runDemo },
    CommandEntry{ "generate"_L1, runGenerate },
    CommandEntry{ "import"_L1, runImport },
    CommandEntry{ "export"_L1, runExport },
    CommandEntry{ "customers"_L1, runCustomers },
    CommandEntry{ "subscriptions"_L1, runSubscriptions },
    CommandEntry{ "activity"_L1, runActivity },
    CommandEntry{ "check"_L1, runCheck },
    CommandEntry{ "scan"_L1, runScan },
    CommandEntry{ "upgrade"_L1, runUpgrade },
    CommandEntry{ "runs"_L1, runRuns },
    CommandEntry{ "tasks"_L1, runTasks },
    CommandEntry{ "licences"_L1, runLicences },
    CommandEntry{ "suspend"_L1, runSuspend },
    CommandEntry{ "reactivate"_L1, runReactivate },
    CommandEntry{ "cancel"_L1, runCancel },
    CommandEntry{ "serve"_L1, runServe },
    CommandEntry{ "verify"_L1, runVerify },
    CommandEntry{ "backup"_L1, runBackup },
    CommandEntry{ "restore"_L1, runRestore },
    CommandEntry{ "salvage"_L1, runSalvage },
    CommandEntry{ "diagnostics"_L1, runDiagnostics },
    CommandEntry{ "mask"_L1, runMask },
    CommandEntry{ "info"_L1, runInfo },
};

} // namespace

std::optional<int> pageLimit(const Session &session, int standard)
{
    if (!session.invocation().has(u"limit"_s)) {
        return standard;
    }
    bool isNumber = false;
    const int limit = session.invocation().option(u"limit"_s).toInt(&isNumber);
    if (!isNumber || limit < 1 || limit > 1000) {
        session.wrongUse(Words::tr("--limit takes a number from 1 to 1000."));
        return std::nullopt;
    }
    return limit;
}

Exit run(const Invocation &invocation)
{
    for (const CommandEntry &entry : entries) {
        if (invocation.command == entry.name) {
            Session session(invocation);
            return entry.run(session);
        }
    }
    return Exit::InternalError;
}

} // namespace shell::cli
