#pragma once

#include <QString>

/// How many times, from which number on, and where.
struct KillOptions
{
    qint64 kills = 10'000;
    unsigned seed = 1;
    int jobs = 1;
    QString folder; ///< empty; everything is done in it
    QString only; ///< name of the one scenario; empty: all of them
};

/// Ends programs at work in three ways: by the clock, at a call to the system (also in the middle
/// of a write), and there with a power cut. Prints "N kills, 0 lost, 0 invented"; the exit status.
[[nodiscard]] int torture(const KillOptions &options);
