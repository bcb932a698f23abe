#pragma once

#include <QByteArray>

#include <optional>

/// Stands between every library of this process and the system: the program that links it counts
/// the calls on files below one folder, and makes the one that is asked for fail, or ends there.
/// Qt, SQLite and the standard library all go through it, so one place serves book, journal,
/// copies and settings alike.
namespace iofault {

enum class Call { Open, Read, Write, Sync, Truncate, Delete, Rename, Lock, Map, MakeFolder };
inline constexpr int calls = 10;
[[nodiscard]] const char *name(Call call);

enum class Blow {
    None, ///< counts alone
    Fail, ///< the call answers with an error
    Kill, ///< the process ends before the call; a write has got half of its bytes to the file
    PowerCut, ///< the same, and what was not brought to the disk is lost in part
};

struct Plan
{
    std::optional<Call> call; ///< none: any of them
    qint64 nth = 0; ///< the call that is struck, 1 upwards
    Blow blow = Blow::None;
    int error = 0; ///< errno of Fail
    bool lasting = false; ///< every later one of them too, as on a disk that stays full
    unsigned seed = 1; ///< what a power cut leaves
};

/// Only files below this folder count. Once, before any of them is open.
void watch(const QByteArray &folder);
void arm(const Plan &plan);
/// Nothing fails any more.
void disarm();
/// Calls of the plan since arm().
[[nodiscard]] qint64 counted();
/// How often the plan struck.
[[nodiscard]] qint64 struck();
/// From now on what is written and not synced is remembered, for PowerCut.
void remember();

} // namespace iofault
