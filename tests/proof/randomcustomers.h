#pragma once

#include "plainreading.h"

#include <cstdint>

namespace proof {

/// The same numbers from the same seed with every compiler: std's distributions do not promise it.
class Dice
{
public:
    explicit Dice(std::uint64_t seed)
        : m_state(seed)
    {
    }

    [[nodiscard]] std::uint64_t next();
    [[nodiscard]] int below(int bound) { return static_cast<int>(next() % unsigned(bound)); }
    [[nodiscard]] bool oneIn(int count) { return below(count) == 0; }
    template <typename List>
    [[nodiscard]] const auto &among(const List &choices)
    {
        return choices[static_cast<std::size_t>(below(static_cast<int>(choices.size())))];
    }

private:
    std::uint64_t m_state;
};

/// A customer made of everything that the conditions look at. Mostly what is usual, so that no
/// reason drowns the others, and some with nothing in the way.
[[nodiscard]] PlainCustomer randomCustomer(std::uint64_t seed);

/// The whole customer as it can be read in a failure.
[[nodiscard]] std::string inWords(const PlainCustomer &customer);

} // namespace proof
