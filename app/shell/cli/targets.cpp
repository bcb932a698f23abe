#include "services/tablefile.h"
#include "shell/cli/commands.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

/// Two files at one place, or one in the place of the book, would destroy what is there.
QString clash(const QString &bookFile, const QStringList &files)
{
    const QString book = QFileInfo(bookFile).canonicalFilePath();
    QStringList places{ book, QString(book + u"-wal"_s), QString(book + u"-shm"_s) };
    for (const QString &file : files) {
        const QFileInfo place(file);
        const QString path = place.exists()
            ? place.canonicalFilePath()
            : QDir(QFileInfo(place.absolutePath()).canonicalFilePath()).filePath(place.fileName());
        if (places.contains(path)) {
            return file;
        }
        places.append(path);
    }
    return {};
}

} // namespace

Exit checkTargets(Session &session, const QStringList &files)
{
    if (const QString file = clash(session.bookFile(), files); !file.isEmpty()) {
        return session.wrongUse(
            Words::tr("Each file needs a place of its own, and not that of the book: %1")
                .arg(file));
    }
    for (const QString &file : files) {
        if (const auto may = services::mayBeSaved(file); !may) {
            return session.fail(may.error());
        }
    }
    return Exit::Done;
}

} // namespace shell::cli
