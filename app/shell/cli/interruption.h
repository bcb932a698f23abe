#pragma once

#include <QtGlobal>

#include <array>

namespace shell::cli {

/// While it lives, Ctrl+C, the end of the terminal and a polite kill are only remembered: who
/// makes something asks, and takes it away before the program ends. What the caller has the program
/// ignore, as nohup does, stays ignored.
class Interruption
{
public:
    Interruption();
    ~Interruption();
    Q_DISABLE_COPY_MOVE(Interruption)

    [[nodiscard]] static bool isAsked();

private:
    using Handler = void (*)(int);
    std::array<Handler, 3> m_before{};
};

} // namespace shell::cli
