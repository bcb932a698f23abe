#include "shell/cli/commands.h"
#include "shell/masking.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace shell::cli {

Exit runMask(Session &session)
{
    // Opened so that the book is held against the same conditions as by every other command.
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    const QString file = QFileInfo(session.invocation().option(u"out"_s)).absoluteFilePath();
    if (const Exit free = checkTargets(session, { file }); free != Exit::Done) {
        return free;
    }
    if (const auto copied = copyMasked(session.book().filePath(), file); !copied) {
        return session.fail(copied.error());
    }
    if (session.invocation().json) {
        session.print(QJsonObject{ { u"masked"_s, file } });
    } else {
        session.print(Words::tr("A copy with invented names was made:"));
        session.print(u"    "_s + QDir::toNativeSeparators(file));
    }
    return Exit::Done;
}

} // namespace shell::cli
