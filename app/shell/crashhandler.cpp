#include "shell/crashhandler.h"

#ifndef __SANITIZE_ADDRESS__

#include "shell/crashreasons.h"

#include <QFile>

#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace shell {
namespace {

// What a signal handler may look at: plain values that are set before it is installed.
int crashFile = -1;

constexpr int mostFrames = 64;
constexpr std::size_t stackSize = 128 * 1024;
alignas(
    16) std::array<char, stackSize> ownStack; ///< a stack that ran over is no place to write from

constexpr std::array crashes{ SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGSYS };
constexpr std::array toldToEnd{ SIGHUP, SIGINT, SIGTERM };

// Everything below this line, up to the end of tellCrash, is async-signal-safe.
void put(const char *text, std::size_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(crashFile, text, size);
        if (written <= 0) {
            return;
        }
        text += written;
        size -= static_cast<std::size_t>(written);
    }
}

void put(const char *text)
{
    put(text, std::strlen(text));
}

void putSignal(int number)
{
    std::array<char, 2> digits{ static_cast<char>('0' + number / 10 % 10),
        static_cast<char>('0' + number % 10) };
    put("signal ");
    put(digits.data(), digits.size());
    put("\n");
}

void tellEnd(int number)
{
    const int before = errno;
    putSignal(number);
    errno = before;
    ::raise(number); // SA_RESETHAND: delivered as if nobody had listened, when this returns
}

void tellCrash(int number)
{
    const int before = errno;
    putSignal(number);
    std::array<void *, mostFrames> frames;
    const int count = ::backtrace(frames.data(), mostFrames);
    ::backtrace_symbols_fd(frames.data(), count, crashFile);
    ::fsync(crashFile);
    errno = before;
    ::raise(number);
}

void putReason(const char *kind, const char *said)
{
    put(kind);
    put(said);
    put("\n");
}

void listen(int number, void (*handler)(int), int flags)
{
    struct sigaction standing = {};
    if (::sigaction(number, nullptr, &standing) == 0 && standing.sa_handler == SIG_IGN) {
        return; // nohup, and everything else that let the program live on purpose
    }
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = flags;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(number, &action, nullptr);
}

} // namespace

void reportCrashesTo(const QString &file)
{
    crashFile = ::open(
        QFile::encodeName(file).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (crashFile < 0) {
        return;
    }
    // The first call loads a library, which a handler may not.
    std::array<void *, 2> frames;
    (void)::backtrace(frames.data(), static_cast<int>(frames.size()));

    stack_t stack = {};
    stack.ss_sp = ownStack.data();
    stack.ss_size = ownStack.size();
    ::sigaltstack(&stack, nullptr);
    for (const int number : crashes) {
        listen(number, tellCrash, static_cast<int>(SA_RESETHAND) | SA_ONSTACK);
    }
    for (const int number : toldToEnd) {
        listen(number, tellEnd, static_cast<int>(SA_RESETHAND));
    }
    reportReasonsTo(putReason);
}

} // namespace shell

#else

namespace shell {

void reportCrashesTo(const QString &file)
{
    Q_UNUSED(file)
}

} // namespace shell

#endif

void shell::reportEndOfSession(QCoreApplication &application)
{
    Q_UNUSED(application)
}
