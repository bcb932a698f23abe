#include "shell/cli/commands.h"
#include "shell/language.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"partner-desk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DESK_VERSION));

    const QStringList arguments = QCoreApplication::arguments();
    shell::ApplicationLanguage language;
    language.install(shell::cli::languageOf(arguments));

    const shell::cli::Parsed parsed = shell::cli::parse(arguments);
    if (!parsed.invocation) {
        std::FILE *stream = parsed.exit == shell::cli::Exit::Done ? stdout : stderr;
        std::fputs(parsed.text.toUtf8().constData(), stream);
        return static_cast<int>(parsed.exit);
    }
    return static_cast<int>(shell::cli::run(*parsed.invocation));
}
