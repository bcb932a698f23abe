#include "forked.h"

#include <QElapsedTimer>

#include <array>
#include <cstdio>

#include <csignal>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

Forked::Forked(const std::function<int(int)> &work)
{
    std::array<int, 2> ends{ -1, -1 };
    if (::pipe(ends.data()) != 0) {
        std::perror("pipe");
        ::_exit(70);
    }
    std::fflush(nullptr);
    m_pid = ::fork();
    if (m_pid == 0) {
        ::close(ends[0]);
        const int status = work(ends[1]);
        std::fflush(nullptr);
        ::_exit(status);
    }
    ::close(ends[1]);
    m_pipe = ends[0];
}

Forked::~Forked()
{
    kill();
    finish();
}

bool Forked::readMore(int milliseconds)
{
    if (m_pipe < 0) {
        return false;
    }
    pollfd wait{ m_pipe, POLLIN, 0 };
    if (::poll(&wait, 1, milliseconds) <= 0) {
        return true; // nothing yet
    }
    std::array<char, 4096> part{};
    const auto got = ::read(m_pipe, part.data(), part.size());
    if (got <= 0) {
        ::close(m_pipe);
        m_pipe = -1;
        return false;
    }
    m_said.append(part.data(), got);
    return true;
}

bool Forked::waitForLines(int lines, int milliseconds)
{
    QElapsedTimer waited;
    waited.start();
    while (m_said.count('\n') < lines) {
        if (!readMore(50)) {
            return true;
        }
        if (waited.elapsed() > milliseconds) {
            return false;
        }
    }
    return true;
}

bool Forked::hasClosed()
{
    return !readMore(0);
}

void Forked::kill()
{
    if (m_pid > 0) {
        ::kill(m_pid, SIGKILL);
    }
}

void Forked::reap()
{
    if (m_pid <= 0) {
        return;
    }
    int status = 0;
    ::waitpid(m_pid, &status, 0);
    m_status = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    m_pid = -1;
}

void Forked::finish(int milliseconds)
{
    QElapsedTimer waited;
    waited.start();
    while (readMore(50)) {
        if (waited.elapsed() > milliseconds) {
            m_tookTooLong = true;
            kill();
        }
    }
    reap();
}

void say(int pipe, const QByteArray &text)
{
    const char *from = text.constData();
    for (auto left = text.size(); left > 0;) {
        const auto written = ::write(pipe, from, static_cast<size_t>(left));
        if (written <= 0) {
            ::_exit(71);
        }
        from += written;
        left -= written;
    }
}
