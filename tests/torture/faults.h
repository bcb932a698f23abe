#pragma once

#include <QString>

struct FaultOptions
{
    int every = 1; ///< each so many-th call is struck; 1: every one
    int jobs = 1;
    QString folder; ///< empty; everything is done in it
    QString call; ///< this one alone, or "memory"; empty: all of them
    QString only; ///< name of the one scenario; empty: all of them
};

/// Every call to the system that an act makes fails in turn, with each error, once and for good:
/// what the program says must be true, and the book whole. Prints a row for each act, call and
/// error; the exit status.
[[nodiscard]] int breakCalls(const FaultOptions &options);
/// Acts with less and less memory: the program may end, the book stays whole.
[[nodiscard]] int starve(const FaultOptions &options);
