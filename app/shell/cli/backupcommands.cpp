#include "domain/bookname.h"
#include "domain/privatefile.h"
#include "shell/cli/commands.h"
#include "store/restore.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace shell::cli {

Exit runBackup(Session &session)
{
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    const QString file = QFileInfo(session.invocation().arguments.constFirst()).absoluteFilePath();
    if (const Exit free = checkTargets(session, { file }); free != Exit::Done) {
        return free;
    }
    if (const auto fits = domain::checkBookName(file); !fits) {
        return session.fail(fits.error());
    }
    if (const auto copied = session.book().backUpTo(file).result(); !copied) {
        return session.fail(copied.error());
    }
    if (session.invocation().json) {
        session.print(QJsonObject{ { u"backup"_s, file } });
    } else {
        session.print(Words::tr("The whole book was copied:"));
        session.print(u"    "_s + QDir::toNativeSeparators(file));
    }
    return Exit::Done;
}

Exit runRestore(Session &session)
{
    const QString backup
        = QFileInfo(session.invocation().arguments.constFirst()).absoluteFilePath();
    const QString book = QFileInfo(session.bookFile()).absoluteFilePath();
    if (session.invocation().book.isEmpty()) {
        domain::makePrivateFolder(QFileInfo(book).absolutePath());
    }
    const auto restored = store::restoreBook(backup, book);
    if (!restored) {
        return session.fail(restored.error());
    }
    if (session.invocation().json) {
        session.print(QJsonObject{ { u"book"_s, book }, { u"kept"_s, restored->kept } });
        return Exit::Done;
    }
    session.print(Words::tr("The backup was checked and stands in the place of the book:"));
    session.print(u"    "_s + QDir::toNativeSeparators(book));
    if (!restored->kept.isEmpty()) {
        session.print(Words::tr("What stood there before is kept as:"));
        session.print(u"    "_s + QDir::toNativeSeparators(restored->kept));
    }
    return Exit::Done;
}

} // namespace shell::cli
