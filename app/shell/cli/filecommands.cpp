#include "domain/names.h"
#include "services/importcodes.h"
#include "shell/cli/commands.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

/// "--map column=field,…" and repeated; answers false where a part has no field.
bool readMap(const QString &text, QHash<QString, QString> &map)
{
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        const qsizetype equals = part.lastIndexOf(u'=');
        if (equals <= 0 || equals + 1 == part.size()) {
            return false;
        }
        map.insert(part.left(equals).trimmed(), part.mid(equals + 1).trimmed());
    }
    return true;
}

QJsonArray badRowArray(const services::ImportReport &report, const wording::Texts &texts)
{
    QJsonArray rows;
    for (const services::BadRow &row : report.badRows) {
        const QString code = services::codeOf(row.problem);
        rows.append(QJsonObject{{u"file"_s, row.file}, {u"line"_s, row.line},
            {u"column"_s, row.column}, {u"value"_s, row.value}, {u"code"_s, code},
            {u"problem"_s, texts.importProblem(code, row.value, row.facts)},
            {u"mend"_s, texts.importMend(code, row.facts)}});
    }
    return rows;
}

QStringList warningTexts(const services::ImportReport &report, const wording::Texts &texts)
{
    QStringList list;
    for (const services::ImportWarning &warning : report.warnings) {
        list.append((warning.file.isEmpty() ? QString() : QString(warning.file + u": "_s))
            + texts.importWarning(
                services::codeOf(warning.kind), warning.count, warning.detail, warning.suggestion));
    }
    return list;
}

QJsonObject reportObject(const services::ImportReport &report, const wording::Texts &texts)
{
    QJsonArray warnings;
    const QStringList lines = warningTexts(report, texts);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const services::ImportWarning &warning = report.warnings.at(i);
        warnings.append(QJsonObject{{u"code"_s, services::codeOf(warning.kind)},
            {u"file"_s, warning.file}, {u"count"_s, warning.count},
            {u"detail"_s, warning.detail}, {u"text"_s, lines.at(i)}});
    }
    return {{u"added"_s, report.added}, {u"changed"_s, report.changed},
        {u"unchanged"_s, report.unchanged}, {u"skipped"_s, report.skipped},
        {u"badRows"_s, badRowArray(report, texts)}, {u"badRowCount"_s, report.badRowCount},
        {u"warnings"_s, warnings}, {u"imported"_s, report.imported}};
}

void printReport(const Session &session, const services::ImportReport &report, bool dryRun)
{
    const wording::Texts &texts = session.texts();
    for (const services::BadRow &row : report.badRows) {
        const QString code = services::codeOf(row.problem);
        session.print(Words::tr("%1, line %2, %3: %4")
                          .arg(row.file, QString::number(row.line), row.column, row.value));
        session.print(u"    "_s + texts.importProblem(code, row.value, row.facts) + u' '
            + texts.importMend(code, row.facts));
    }
    if (report.badRowCount > report.badRows.size()) {
        session.print(Words::tr("%n further rows have errors.", nullptr,
            static_cast<int>(report.badRowCount - report.badRows.size())));
    }
    for (const QString &warning : warningTexts(report, texts)) {
        session.print(warning);
    }
    session.print(Words::tr("Added %1, changed %2, unchanged %3, skipped %4.")
                      .arg(texts.number(report.added), texts.number(report.changed),
                          texts.number(report.unchanged), texts.number(report.skipped)));
    if (report.imported) {
        session.print(texts.importDone(report.customers, report.subscriptions));
    } else if (dryRun) {
        session.print(Words::tr("A dry run changes nothing."));
    } else {
        session.print(Words::tr("Nothing was imported: mend the rows, or add --skip-bad."));
    }
}

Exit wrong(const Session &session, const QString &text)
{
    session.complain(text);
    return Exit::WrongUse;
}

Exit wrongValue(const Session &session, const QString &option)
{
    return wrong(session,
        Words::tr("--%1 does not take this value: %2")
            .arg(option, session.invocation().option(option)));
}

} // namespace

Exit runImport(Session &session)
{
    const Invocation &asked = session.invocation();
    const services::ImportFiles files{asked.option(u"customers"_s),
        asked.option(u"subscriptions"_s), asked.option(u"users"_s)};
    if (files.customers.isEmpty() && files.subscriptions.isEmpty() && files.users.isEmpty()) {
        return wrong(
            session, Words::tr("Name a file: --customers, --subscriptions or --users."));
    }
    services::ImportOptions options;
    options.dryRun = asked.has(u"dry-run"_s);
    options.skipBad = asked.has(u"skip-bad"_s);
    options.defaultCloud = asked.cloud.value_or(domain::Cloud::Global);
    if (asked.has(u"assume-delegated-admin"_s)) {
        const QString state = asked.option(u"assume-delegated-admin"_s);
        options.assumeDelegation = domain::fromCode<domain::DelegationState>(state);
        if (state != "granted"_L1 && state != "none"_L1) {
            return wrongValue(session, u"assume-delegated-admin"_s);
        }
    }
    if (!readMap(asked.option(u"map"_s), options.columnMap)) {
        return wrongValue(session, u"map"_s);
    }
    if (asked.has(u"customer"_s)) {
        options.customer = domain::CustomerId::fromText(asked.option(u"customer"_s));
        if (!options.customer) {
            const auto customer = session.customer(asked.option(u"customer"_s));
            if (!customer) {
                return session.fail(customer.error());
            }
            options.customer = customer->id;
        }
    }
    services::ImportService service(session.book(), session.context());
    const auto report = service.import(files, options).result();
    if (!report) {
        return session.fail(report.error());
    }
    if (asked.json) {
        session.print(reportObject(*report, session.texts()));
    } else {
        printReport(session, *report, options.dryRun);
    }
    return report->imported || options.dryRun ? Exit::Done : Exit::BadInput;
}

Exit runExport(Session &session)
{
    const Invocation &asked = session.invocation();
    const services::ExportFiles files{asked.option(u"customers"_s),
        asked.option(u"subscriptions"_s), asked.option(u"users"_s)};
    if (files.customers.isEmpty() && files.subscriptions.isEmpty() && files.users.isEmpty()) {
        return wrong(
            session, Words::tr("Name a file: --customers, --subscriptions or --users."));
    }
    if (asked.has(u"format"_s) && asked.option(u"format"_s) != "csv"_L1) {
        return wrongValue(session, u"format"_s);
    }
    services::ExportService service(session.book());
    const auto rows = service.exportCsv(files, asked.has(u"bom"_s)).result();
    if (!rows) {
        return session.fail(rows.error());
    }
    if (asked.json) {
        session.print(QJsonObject{{u"rows"_s, *rows}});
    } else {
        session.print(
            Words::tr("%n rows were exported.", nullptr, static_cast<int>(*rows)));
        session.print(Words::tr("History, orders and accounts with extra work are not part of an "
                                "export; a backup keeps them."));
    }
    return Exit::Done;
}

} // namespace shell::cli
