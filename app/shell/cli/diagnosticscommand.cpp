#include "domain/clock.h"
#include "domain/privatefile.h"
#include "services/diagnostics.h"
#include "shell/cli/commands.h"
#include "shell/paths.h"
#include "store/bookfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace shell::cli {

/// A book that cannot be opened is a reason to ask for this file, so it is written all the same.
Exit runDiagnostics(Session &session)
{
    const QString file = QFileInfo(session.invocation().option(u"out"_s)).absoluteFilePath();
    if (const Exit free = checkTargets(session, { file }); free != Exit::Done) {
        return free;
    }
    services::DiagnosticSources sources;
    sources.version = QCoreApplication::applicationVersion();
    sources.databaseVersion = store::engineVersion();
    sources.settingsFile = preferencesFile();
    sources.now = domain::SystemClock().nowUtc();
    sources.ends = services::RunRecord::unexpectedEndsIn(runsFolder());
    QString text = services::programDiagnostics(sources);

    Exit exit = Exit::Done;
    if (!QFileInfo::exists(session.bookFile()) && session.invocation().book.isEmpty()) {
        text += services::noBookDiagnostics(u"none"_s);
    } else if (exit = session.open(MissingBook::IsAnError); exit != Exit::Done) {
        text += services::noBookDiagnostics(
            u"could not be opened: exit status %1"_s.arg(static_cast<int>(exit)));
    } else {
        for (const auto &part :
            { services::bookDiagnostics(session.book(), store::schemaOf).result(),
                services::checkDiagnostics(session.book(), 0).result() }) {
            text += part ? *part : services::noBookDiagnostics(u"could not be read"_s);
        }
    }
    if (const auto saved = domain::writePrivately(file, text.toUtf8()); !saved) {
        return session.fail(saved.error());
    }
    if (session.invocation().json) {
        session.print(QJsonObject{ { u"file"_s, file } });
    } else {
        session.print(Words::tr("The diagnostic file names no customers, users, files or folders. "
                                "Read it before you give it to anybody:"));
        session.print(u"    "_s + QDir::toNativeSeparators(file));
    }
    return exit;
}

} // namespace shell::cli
