#include "baretable.h"
#include "services/importing.h"
#include "storebench.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace bench {
namespace {

void removeBook(const QString &file)
{
    for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s }) {
        QFile::remove(file + suffix);
    }
}

/// The bare loop: the rows are in memory already, nothing is read, checked or judged.
double insertBarely(const Bare &source, const QString &file)
{
    const BareTable customers = readTable(source, "customers");
    const BareTable subscriptions = readTable(source, "subscriptions");
    const Bare into(file, true);
    if (!copySchema(source, into)) {
        return 0;
    }
    bool done = false;
    const double cpu = cpuOf([&] {
        done = into.run("BEGIN IMMEDIATE") && insertAll(into, customers)
            && insertAll(into, subscriptions) && into.run("COMMIT");
    });
    return done ? cpu : 0;
}

} // namespace

/// T8: two CSV files into an empty book, read, checked, judged and searchable at the end, against
/// the same rows poured into the same tables.
QJsonObject import(const QString &customers, const QString &subscriptions, const QString &book,
    const QString &folder)
{
    const QString bareFile = QDir(folder).filePath(u"bare.sqlite"_s);
    const QString ownFile = QDir(folder).filePath(u"imported.sqlite"_s);
    removeBook(bareFile);
    removeBook(ownFile);
    // First, so that the bare loop too runs with SQLite as the program sets it.
    auto into = openBook(ownFile, true);
    const Bare source(book);
    const double bare = insertBarely(source, bareFile);
    removeBook(bareFile);
    if (!into || bare <= 0) {
        return {};
    }
    domain::Result<services::ImportReport> report;
    const double own = cpuOf([&] {
        report = services::ImportService(*into, someone())
                     .import({ customers, subscriptions, {} }, {})
                     .result();
    });
    into.reset();
    removeBook(ownFile);
    if (!report || !report->imported) {
        std::fprintf(stderr, "The files were not imported: %s\n",
            report ? "bad rows" : qPrintable(report.error().detail));
        return {};
    }
    return { { u"rows"_s, report->customers + report->subscriptions }, { u"own"_s, own },
        { u"bare"_s, bare } };
}

} // namespace bench
