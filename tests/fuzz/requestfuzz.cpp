#include "fuzz/fuzzing.h"
#include "sandbox/httpreader.h"
#include "sandbox/routes.h"

#include <QList>

#include <algorithm>

using sandbox::HttpReader;

namespace {

sandbox::Limits lowLimits()
{
    sandbox::Limits limits;
    limits.target = 512;
    limits.headers = 2048;
    limits.headerLines = 20;
    limits.body = 1024;
    return limits;
}

struct Outcome
{
    QList<QByteArray> requests; ///< method, path, query, headers and body of each
    int problem = 0; ///< status; 0: none

    /// Of two things that are wrong with a request, the one that is met first is told.
    friend bool operator==(const Outcome &a, const Outcome &b)
    {
        return a.requests == b.requests && (a.problem == 0) == (b.problem == 0);
    }
};

QByteArray shown(const sandbox::Request &request)
{
    QByteArray text = request.method + '\n' + request.path + '\n' + request.query + '\n';
    for (const sandbox::HeaderLine &line : request.headers.lines()) {
        text += line.first + ':' + line.second + '\n';
    }
    return text + '\n' + request.body;
}

void expectBounded(const sandbox::Request &request, const sandbox::Limits &limits)
{
    fuzzing::expect(request.body.size() <= limits.body);
    fuzzing::expect(request.headers.lines().size() <= limits.headerLines);
    fuzzing::expect(request.path.size() + request.query.size() <= limits.target);
    for (const sandbox::HeaderLine &line : request.headers.lines()) {
        fuzzing::expect(!line.first.contains('\n') && !line.second.contains('\n'));
    }
}

/// What a router makes of it: a route, or the name of one.
void expectRouted(const sandbox::Request &request)
{
    const auto segments = sandbox::segmentsOf(request.path);
    if (!segments) {
        return;
    }
    const sandbox::Match match = sandbox::matchRoute(request.method, *segments);
    fuzzing::expect(match.route == nullptr || !match.methods.isEmpty());
    for (const QString &place : match.places) {
        fuzzing::expect(!place.contains(u'/') && place != QStringLiteral(".."));
    }
    if (match.methods.isEmpty()) {
        fuzzing::expect(!sandbox::nearestRoute(request.method, *segments).isEmpty());
    }
}

/// Reads everything, `step` bytes at a time.
Outcome readIn(const QByteArray &bytes, qsizetype step)
{
    const sandbox::Limits limits = lowLimits();
    HttpReader reader(limits);
    Outcome outcome;
    QByteArray waiting;
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        waiting += bytes.mid(at, step);
        while (!waiting.isEmpty()) {
            const qsizetype used = reader.feed(waiting);
            fuzzing::expect(used >= 0 && used <= waiting.size());
            waiting.remove(0, used);
            if (reader.state() == HttpReader::State::Broken) {
                outcome.problem = reader.problem().status;
                fuzzing::expect(outcome.problem >= 400 && outcome.problem < 600);
                return outcome;
            }
            if (reader.state() == HttpReader::State::Complete) {
                const sandbox::Request request = reader.take();
                expectBounded(request, limits);
                expectRouted(request);
                outcome.requests.append(shown(request));
                if (!request.keepAlive) {
                    return outcome; // the connection ends behind it
                }
            } else {
                fuzzing::expect(used > 0);
            }
        }
    }
    return outcome;
}

} // namespace

/// However a network cuts it up, it is the same requests or the same refusal.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzing::bytesOf(data, size);
    const Outcome whole = readIn(bytes, std::max<qsizetype>(1, bytes.size()));
    fuzzing::expect(whole == readIn(bytes, 1));
    fuzzing::expect(whole == readIn(bytes, 7));
    return 0;
}
