#pragma once

#include "domain/customer.h"

#include <QString>

#include <chrono>
#include <optional>

namespace sandbox {

/// What one client may ask of the server before it is refused. Loopback, so generous; a test sets
/// them low.
struct Limits
{
    int connections = 128;
    qsizetype target = 8 * 1024; ///< bytes of path and query
    qsizetype headers = 32 * 1024; ///< bytes of all header lines
    int headerLines = 100;
    qsizetype body = 1024 * 1024;
    std::chrono::milliseconds headerTime{ 10'000 }; ///< from the first byte to the last header line
    std::chrono::milliseconds bodyTime{ 30'000 }; ///< from the last header line to the last byte
    std::chrono::milliseconds idleTime{ 60'000 }; ///< between two requests
    std::chrono::milliseconds writeTime{ 30'000 }; ///< for the client to take an answer
    qsizetype journalEntries = 1000;
    qsizetype journalBytes = 16 * 1024 * 1024;
};

/// How upgradeErrors name their reason. Snake case is what the resource documents; one official
/// library reads only PascalCase or numbers there and throws on anything else, another one sends
/// and reads numbers.
enum class ErrorCodes { Snake, Number, Pascal };

/// How the sandbox behaves; fixed while it runs.
struct Options
{
    bool ipv6 = false; ///< ::1 in place of 127.0.0.1
    quint16 port = 0; ///< 0: any free one
    /// Strict: what the documentation demands is demanded. Tolerant: what real clients send is
    /// read.
    bool strict = false;
    bool caps
        = false; ///< 75 customers, 5 subscriptions each, 25 licences each, as the vendor's own
    ErrorCodes errorCodes = ErrorCodes::Snake;
    std::optional<domain::Cloud> cloud; ///< only customers of this cloud
    /// Life of a token that is issued; none: an hour, and a day for the one of the environment
    /// file.
    std::optional<std::chrono::seconds> tokenLife;
    Limits limits;
};

} // namespace sandbox
