#pragma once

#include <QByteArray>

#include <functional>

#include <sys/types.h>

/// A process of its own that begins where this one stands: it needs no start of the program. Only
/// from a process with a single thread.
class Forked
{
public:
    /// `work` writes to the pipe; what it returns is the exit status.
    explicit Forked(const std::function<int(int pipe)> &work);
    /// Ends it where it still runs.
    ~Forked();
    Forked(const Forked &) = delete;
    Forked &operator=(const Forked &) = delete;

    /// Waits until it has said so many lines, or ended, or the time is over (then false).
    [[nodiscard]] bool waitForLines(int lines, int milliseconds);
    /// Reads what is there; whether nothing more can come.
    [[nodiscard]] bool hasClosed();
    void kill();
    /// Until it has ended and everything is read; what takes longer is killed.
    void finish(int milliseconds = 120'000);

    [[nodiscard]] const QByteArray &said() const { return m_said; }
    [[nodiscard]] bool ended() const { return m_pid <= 0; }
    /// The exit status, or the negative number of the signal.
    [[nodiscard]] int status() const { return m_status; }
    /// finish() had to kill it.
    [[nodiscard]] bool tookTooLong() const { return m_tookTooLong; }

private:
    [[nodiscard]] bool readMore(int milliseconds);
    void reap();

    pid_t m_pid = -1;
    int m_pipe = -1;
    int m_status = 0;
    bool m_tookTooLong = false;
    QByteArray m_said;
};

/// The whole of it goes out, or the process ends.
void say(int pipe, const QByteArray &text);
