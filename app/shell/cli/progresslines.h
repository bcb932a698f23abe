#pragma once

#include "shell/cli/session.h"

namespace shell::cli {

/// Tells on standard error how far a long command is: each twentieth, and never a line twice.
class ProgressLines
{
public:
    enum class Work { Writing, Judging, Reading, Updating };

    ProgressLines(const Session &session, Work work)
        : m_session(session)
        , m_work(work)
    {
    }
    void tell(qint64 done,
        qint64 total); ///< customers; of a damaged book its pages; of an update a share

private:
    const Session &m_session;
    Work m_work;
    qint64 m_told = 0;
};

/// Whether somebody reads standard error as it is written. A script that keeps it wants what went
/// wrong, not how far a command was.
[[nodiscard]] bool errorsGoToTerminal();

} // namespace shell::cli
