#pragma once

#include <QString>

namespace services::demo {

/// Draws that are the same for the same seed and the same purpose, on every machine and with every
/// version of Qt: the demo book promises it, QRandomGenerator does not. Each purpose draws by
/// itself, so that a customer added to the data changes no other one.
class Dice
{
public:
    Dice(qint64 seed, const QString &purpose);

    /// From `least` to `most`, both possible.
    [[nodiscard]] qint64 between(qint64 least, qint64 most);

private:
    quint64 m_state;
};

} // namespace services::demo
