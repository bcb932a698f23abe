#pragma once

#include <QString>

#include <cstdint>

namespace proof {

/// How long a proof runs and where it begins. `--seed N` and `--count N` on the command line win
/// over the environment (DESK_PROOF_SEED, DESK_PROOF_COUNT), which wins over the default: a failure
/// prints the seed of its customer, and `--seed N --count 1` repeats it alone.
struct Run
{
    std::uint64_t seed = 20200512;
    int count = 0;

    /// Takes its two options out of the arguments, so that QtTest does not meet them.
    /// Full length is for Release; Debug and sanitizers take `shortCount`.
    [[nodiscard]] static Run read(int &argc, char **argv, int fullCount, int shortCount);
};

} // namespace proof
