#pragma once

#include <QString>

namespace shell {

/// From now on a crash (a bad address, abort, an exception that nobody caught, qFatal) is written
/// to the file before the process ends as it would have ended anyway: the signal, what Qt said, and
/// where the program was, as names and addresses of code. Signals of a logout or shutdown leave
/// their number. No act where the file cannot be opened, under the sanitizers, which write reports
/// of their own, and on Windows.
///
/// Call once, before threads are started.
void reportCrashesTo(const QString &file);

} // namespace shell
