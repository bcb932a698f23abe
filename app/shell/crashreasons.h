#pragma once

namespace shell {

/// Writes a line of two words, as "fatal " and what Qt said.
using WriteReason = void (*)(const char *kind, const char *said);

/// From now on an exception that nobody caught and qFatal() are written before the process ends as
/// it would have ended anyway.
void reportReasonsTo(WriteReason write);

} // namespace shell
