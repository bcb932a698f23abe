#pragma once

#include <QString>

class QCoreApplication;

namespace shell {

/// From now on a crash (a bad address, abort, an exception that nobody caught, qFatal) is written
/// to the file before the process ends as it would have ended anyway: the signal (on Windows the
/// number of the exception), what Qt said, and where the program was, as names and addresses of
/// code. Signals of a logout or shutdown leave their number. No act where the file cannot be
/// opened, and under the sanitizers, which write reports of their own.
///
/// Call once, before threads are started.
void reportCrashesTo(const QString &file);

/// Windows has no signal that tells of a logout: what a signal would leave there is written when
/// Qt tells that the session ends. No act elsewhere. Call after reportCrashesTo().
void reportEndOfSession(QCoreApplication &application);

} // namespace shell
