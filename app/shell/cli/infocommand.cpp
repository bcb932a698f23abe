#include "services/diagnostics.h"
#include "shell/cli/commands.h"
#include "shell/paths.h"
#include "store/bookfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace shell::cli {

/// Opens nothing: it tells where a book is that cannot be opened, and of one that is not there yet.
Exit runInfo(Session &session)
{
    const QString version = QCoreApplication::applicationVersion();
    const QString qt = QString::fromLatin1(qVersion());
    const QFileInfo book(QFileInfo(session.bookFile()).absoluteFilePath());
    const int schema = store::schemaOf(book.filePath());
    if (session.invocation().json) {
        session.print(QJsonObject{ { u"version"_s, version }, { u"qt"_s, qt },
            { u"sqlite"_s, store::engineVersion() }, { u"book"_s, book.filePath() },
            { u"exists"_s, book.exists() }, { u"bytes"_s, book.size() }, { u"schema"_s, schema },
            { u"settings"_s, QFileInfo(preferencesFile()).absoluteFilePath() } });
        return Exit::Done;
    }
    session.print(Words::tr("Partner Desk %1").arg(version));
    session.print(u"Qt %1, SQLite %2"_s.arg(qt, store::engineVersion()));
    session.print(Words::tr("Database: %1").arg(QDir::toNativeSeparators(book.filePath())));
    if (schema != 0) {
        session.print(u"    "_s
            + Words::tr("Schema %1, %2")
                  .arg(schema)
                  .arg(session.texts().locale().formattedDataSize(
                      book.size(), 1, QLocale::DataSizeSIFormat)));
    } else {
        session.print(u"    "_s
            + (book.exists() ? Words::tr("This is no database of Partner Desk, or it is damaged.")
                             : Words::tr("It is not there yet.")));
    }
    session.print(
        Words::tr("Settings of the window: %1").arg(QDir::toNativeSeparators(preferencesFile())));
    session.print(Words::tr("Partner Desk never looks for updates."));
    return Exit::Done;
}

} // namespace shell::cli
