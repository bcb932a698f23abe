#include "shell/cli/interruption.h"

#include <csignal>

namespace shell::cli {
namespace {

#ifdef Q_OS_WIN
constexpr std::array asking{ SIGINT, SIGTERM, SIGBREAK };
#else
constexpr std::array asking{ SIGINT, SIGTERM, SIGHUP };
#endif

volatile std::sig_atomic_t asked = 0;

void remember(int)
{
    asked = 1;
}

} // namespace

Interruption::Interruption()
{
    for (std::size_t i = 0; i < asking.size(); ++i) {
        m_before.at(i) = std::signal(asking.at(i), remember);
        if (m_before.at(i) == SIG_IGN) {
            std::signal(asking.at(i), SIG_IGN);
        }
    }
}

Interruption::~Interruption()
{
    for (std::size_t i = 0; i < asking.size(); ++i) {
        std::signal(asking.at(i), m_before.at(i));
    }
}

bool Interruption::isAsked()
{
    return asked != 0;
}

} // namespace shell::cli
