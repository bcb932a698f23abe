#pragma once

#include "sandbox/message.h"
#include "sandbox/options.h"
#include "wording/resttexts.h"

#include <memory>
#include <optional>

namespace sandbox {

/// Why a request could not be read; the connection is closed behind the answer.
struct ReadProblem
{
    int status = 400;
    wording::RestProblem problem = wording::RestProblem::BrokenRequest;
};

/// Reads requests out of the bytes of one connection, one after the other. The grammar is that of
/// http-parser, which was chosen because it is fed with what has arrived: sizes, times and the
/// order of pipelined requests stay in the hands of the connection, no thread waits in it, and no
/// answer is written that is not ours (libraries with a server of their own answer errors in HTML).
class HttpReader
{
public:
    explicit HttpReader(const Limits &limits);
    ~HttpReader();
    HttpReader(const HttpReader &) = delete;
    HttpReader &operator=(const HttpReader &) = delete;

    enum class State { Waiting, Headers, Body, Complete, Broken };

    /// Takes what it can use and says how much: a request that is complete leaves the rest alone.
    [[nodiscard]] qsizetype feed(const QByteArray &bytes);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const ReadProblem &problem() const { return m_problem; }
    /// The client waits for "100 Continue" before it sends the body; true once.
    [[nodiscard]] bool takeExpectation();
    /// The complete request; the reader then waits for the next.
    [[nodiscard]] Request take();

private:
    struct Grammar;
    void begin();
    void refuse(int status, wording::RestProblem problem);
    void lineEnded();
    [[nodiscard]] bool headersEnded();
    [[nodiscard]] bool readTarget();

    Limits m_limits;
    std::unique_ptr<Grammar> m_grammar;
    State m_state = State::Waiting;
    ReadProblem m_problem;
    Request m_request;
    QByteArray m_target;
    QByteArray m_name;
    QByteArray m_value;
    qsizetype m_headerBytes = 0;
    bool m_inValue = false;
    bool m_expects = false;
    bool m_namesAreSound = true;
    bool m_firstByteIsLetter = false;
};

} // namespace sandbox
