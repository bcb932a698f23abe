#pragma once

#include "domain/ports.h"
#include "services/runrecord.h"

#include <QFuture>
#include <QPair>
#include <QString>

#include <functional>

/// A text about the program for whoever mends it, in English for technicians. It is made of what is
/// listed here one by one: versions, numbers, codes, choices from short lists. Nothing is copied
/// out of the book or the settings as it stands there, so it holds no name of a customer, partner,
/// user, file or folder, no mail address, no id of a customer (in Partner Center that is a tenant,
/// which can be looked up), and no token.
namespace services {

/// The version of a book's tables, as the head of its file tells it; 0 where it is no book or is
/// not there (store::schemaOf). Reads the file: not on the GUI thread.
using SchemaReader = std::function<int(const QString &file)>;

struct DiagnosticSources
{
    QString version;
    QString databaseVersion; ///< of SQLite
    SchemaReader schemaOf; ///< not given: the schema is told as 0
    QString settingsFile; ///< of the window
    QDateTime now; ///< UTC
    QList<QPair<QString, QString>> window; ///< platform, screens; empty on the command line
    QList<UnexpectedEnd> ends;
};

/// Versions, system, settings, unexpected ends. Reads the settings file: not on the GUI thread.
[[nodiscard]] QString programDiagnostics(const DiagnosticSources &sources);
/// Schema, sizes, counts and the last kinds of events. What cannot be read is told in the text.
[[nodiscard]] QFuture<domain::Result<QString>> bookDiagnostics(
    domain::Book &book, SchemaReader schemaOf);
/// What `verify` finds, as the names of the broken invariants. A book of more customers than that
/// is left out: it takes minutes, and counts wait meanwhile. 0: every book.
[[nodiscard]] QFuture<domain::Result<QString>> checkDiagnostics(
    domain::Book &book, qint64 mostCustomers);
/// As the parts above tell it where there is no book to ask.
[[nodiscard]] QString noBookDiagnostics(const QString &reason);

/// What a crash wrote, line by line: folders, what stands in quotes, mail addresses and everything
/// that is long enough to be a token are taken out.
[[nodiscard]] QString withoutPersons(const QString &report);

} // namespace services
