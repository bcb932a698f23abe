#include "shell/cli/commands.h"
#include "shell/filelimit.h"
#include "shell/language.h"
#include "shell/processend.h"

#include <QCoreApplication>
#include <QLocale>

#include <cstdio>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

using namespace Qt::StringLiterals;

namespace {

using shell::cli::Exit;

/// An answer that did not arrive is no answer: a full disk behind "> file" must not end with 0.
int ended(Exit exit)
{
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        shell::cli::write(stderr,
            exit == Exit::Done ? shell::cli::Words::tr(
                "The command was carried out, but its answer could not be written.")
                               : shell::cli::Words::tr("The answer could not be written."));
        return static_cast<int>(exit == Exit::Done ? Exit::InternalError : exit);
    }
    return static_cast<int>(exit);
}

/// Help and version on standard output; wrong use on standard error, and as JSON where asked.
int tell(const shell::cli::Parsed &parsed, bool json)
{
    if (parsed.exit == Exit::Done) {
        shell::cli::write(stdout, parsed.text);
        return ended(Exit::Done);
    }
    shell::cli::write(stderr, parsed.text);
    if (json) {
        shell::cli::write(stdout,
            shell::cli::lineOf(shell::cli::errorDocument(
                shell::cli::codeOf(domain::ErrorCode::WrongUse), parsed.text)));
    }
    return ended(parsed.exit);
}

#ifdef Q_OS_WIN
/// The console shows UTF-8 while the program runs: Korean in a window of another code page too.
class ConsoleSpeaksUtf8
{
public:
    ConsoleSpeaksUtf8() { SetConsoleOutputCP(CP_UTF8); }
    ~ConsoleSpeaksUtf8() { SetConsoleOutputCP(m_before); }
    Q_DISABLE_COPY_MOVE(ConsoleSpeaksUtf8)

private:
    UINT m_before = GetConsoleOutputCP();
};
#endif

int run(int argc, char **argv)
{
#ifdef Q_OS_WIN
    const ConsoleSpeaksUtf8 console;
#endif
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"partner-desk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DESK_VERSION));

    const QStringList arguments = QCoreApplication::arguments();
    shell::ApplicationLanguage language;
    language.install(shell::cli::languageOf(arguments));
    // Counts in sentences (%Ln) are written as the language writes numbers, not as the computer
    // does.
    QLocale::setDefault(wording::Texts(shell::cli::languageOf(arguments)).locale());

    const shell::cli::Parsed parsed = shell::cli::parse(arguments);
    if (!parsed.invocation) {
        return tell(parsed, arguments.contains("--json"_L1));
    }
    return ended(shell::cli::run(*parsed.invocation));
}

} // namespace

int main(int argc, char **argv)
{
    shell::surviveFileLimits();
    return shell::endProcess(run(argc, argv));
}
