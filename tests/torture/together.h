#pragma once

#include <QString>

/// Several programs with one book: they write at once, one after the other gets its turn, and none
/// that reads sees a state in between; one may only read, and one is killed again and again. Prints
/// what each did; the exit status. `program`: the command line, which takes part as it is.
[[nodiscard]] int workTogether(const QString &folder, const QString &program, int rounds);
