#include "shell/crashhandler.h"

#include "shell/crashreasons.h"

#include <QCoreApplication>
#include <QDir>

#include <windows.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <csignal>
#include <cstring>
#include <string>

namespace shell {
namespace {

// What is looked at while the program crashes: plain values that are set before.
std::array<wchar_t, 1024> crashFile{};
/// Of the stack that ran over, so that there is a place left to write from.
constexpr ULONG stackSize = 128 * 1024;
constexpr int mostFrames = 64;
constexpr int hexadecimal = 16;

/// Nothing in it takes memory: the heap may be what is broken. The file is opened for each line,
/// and by nobody in between, so that a run that ends by itself can remove it.
class Record
{
public:
    Record()
        : m_file(CreateFileW(crashFile.data(), FILE_APPEND_DATA,
            FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_ALWAYS,
            FILE_ATTRIBUTE_NORMAL, nullptr))
    {
    }
    ~Record()
    {
        FlushFileBuffers(m_file);
        CloseHandle(m_file);
    }
    Q_DISABLE_COPY_MOVE(Record)

    void put(const char *text)
    {
        DWORD written = 0;
        WriteFile(m_file, text, static_cast<DWORD>(std::strlen(text)), &written, nullptr);
    }
    void putNumber(quint64 number)
    {
        std::array<char, 20> digits{}; // and a zero behind the longest
        std::to_chars(digits.data(), digits.data() + digits.size() - 1, number, hexadecimal);
        put("0x");
        put(digits.data());
    }

private:
    HANDLE m_file;
};

/// "partner-desk.exe+0x1234": what the map of the build tells the place of.
void putPlace(Record &record, DWORD64 address)
{
    HMODULE module = nullptr;
    std::array<char, MAX_PATH> path{};
    if (GetModuleHandleExA(
            GET_MODULE_HANDLE_EX_FLAG_FROM_ADDRESS | GET_MODULE_HANDLE_EX_FLAG_UNCHANGED_REFCOUNT,
            reinterpret_cast<LPCSTR>(address), &module)
        != 0) {
        GetModuleFileNameA(module, path.data(), static_cast<DWORD>(path.size() - 1));
        const char *name = std::strrchr(path.data(), '\\');
        record.put(name != nullptr ? name + 1 : path.data());
        record.put("+");
        address -= reinterpret_cast<DWORD64>(module);
    }
    record.putNumber(address);
    record.put("\n");
}

/// From where it happened outwards, by the tables that every program of 64 bits brings.
void putFrames(Record &record, CONTEXT context)
{
    for (int i = 0; i < mostFrames && context.Rip != 0; ++i) {
        putPlace(record, context.Rip);
        DWORD64 module = 0;
        const auto function = RtlLookupFunctionEntry(context.Rip, &module, nullptr);
        if (function == nullptr) { // a function that calls nobody
            context.Rip = *reinterpret_cast<const DWORD64 *>(context.Rsp);
            context.Rsp += sizeof(DWORD64);
            continue;
        }
        void *data = nullptr;
        DWORD64 frame = 0;
        RtlVirtualUnwind(
            UNW_FLAG_NHANDLER, module, context.Rip, function, &context, &data, &frame, nullptr);
    }
}

LONG WINAPI tellCrash(EXCEPTION_POINTERS *crash)
{
    {
        Record record;
        record.put("exception ");
        record.putNumber(crash->ExceptionRecord->ExceptionCode);
        record.put("\n");
    }
    // With a line of its own: a broken stack must not take the first one away.
    Record record;
    putFrames(record, *crash->ContextRecord);
    return EXCEPTION_CONTINUE_SEARCH; // the program ends as it would have ended anyway
}

/// abort() ends the program without an exception.
void tellAbort(int number)
{
    Record record;
    record.put("abort\n");
    CONTEXT here{};
    RtlCaptureContext(&here);
    putFrames(record, here);
    std::signal(number, SIG_DFL);
}

void putReason(const char *kind, const char *said)
{
    Record record;
    record.put(kind);
    record.put(said);
    record.put("\n");
}

} // namespace

void reportCrashesTo(const QString &file)
{
    const std::wstring path = QDir::toNativeSeparators(file).toStdWString();
    if (path.size() >= crashFile.size()) {
        return;
    }
    std::copy(path.begin(), path.end(), crashFile.begin());
    ULONG kept = stackSize;
    SetThreadStackGuarantee(&kept);
    SetUnhandledExceptionFilter(tellCrash);
    std::signal(SIGABRT, tellAbort);
    reportReasonsTo(putReason);
}

void reportEndOfSession(QCoreApplication &application)
{
    // At a logout Qt tells this while the system waits; the process ends without a return.
    QObject::connect(&application, &QCoreApplication::aboutToQuit, &application, [] {
        if (crashFile.front() != L'\0') {
            Record().put("signal 15\n");
        }
    });
}

} // namespace shell
