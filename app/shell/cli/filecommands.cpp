#include "domain/backups.h"
#include "domain/names.h"
#include "services/importcodes.h"
#include "shell/cli/commands.h"
#include "shell/cli/interruption.h"
#include "shell/cli/taskreport.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

#include <algorithm>
#include <stop_token>

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

/// "--map column=field,…" and repeated; answers false where a part has no field. A part without
/// an equals sign belongs to the next one: a column's own name may have a comma in it.
bool readMap(const QStringList &texts, QHash<QString, QString> &map)
{
    for (const QString &text : texts) {
        QString column;
        for (const QString &part : text.split(u',')) {
            column += part;
            const qsizetype equals = column.lastIndexOf(u'=');
            if (equals < 0) {
                column += u',';
                continue;
            }
            if (equals == 0 || equals + 1 == column.size()) {
                return false;
            }
            map.insert(column.left(equals).trimmed(), column.mid(equals + 1).trimmed());
            column.clear();
        }
        if (!column.isEmpty()) {
            return false;
        }
    }
    return true;
}

QJsonArray badRowArray(const services::ImportReport &report, const wording::Texts &texts)
{
    QJsonArray rows;
    for (const services::BadRow &row : report.badRows) {
        const QString code = services::codeOf(row.problem);
        rows.append(QJsonObject{ { u"file"_s, row.file }, { u"line"_s, row.line },
            { u"column"_s, row.column }, { u"value"_s, row.value }, { u"code"_s, code },
            { u"problem"_s, texts.importProblem(code, row.value, row.facts) },
            { u"mend"_s, texts.importMend(code, row.facts) } });
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
        warnings.append(QJsonObject{ { u"code"_s, services::codeOf(warning.kind) },
            { u"file"_s, warning.file }, { u"count"_s, warning.count },
            { u"detail"_s, warning.detail }, { u"text"_s, lines.at(i) } });
    }
    QJsonObject object{ { u"added"_s, report.added }, { u"changed"_s, report.changed },
        { u"unchanged"_s, report.unchanged }, { u"skipped"_s, report.skipped },
        { u"badRows"_s, badRowArray(report, texts) }, { u"badRowCount"_s, report.badRowCount },
        { u"warnings"_s, warnings }, { u"tasks"_s, tasksObject(report.handOff) },
        { u"imported"_s, report.imported } };
    if (report.upgradable) {
        object.insert(u"upgradable"_s,
            QJsonObject{ { u"before"_s, report.upgradable->before },
                { u"after"_s, report.upgradable->after } });
    }
    return object;
}

QString placeOf(
    const services::BadRow &row, const services::ImportReport &report, const wording::Texts &texts)
{
    const bool isLine
        = std::none_of(report.files.cbegin(), report.files.cend(), [&row](const auto &file) {
              return file.kind == row.kind
                  && (file.format == services::ImportFormat::Json
                      || file.format == services::ImportFormat::Workbook);
          });
    const QString number = texts.number(row.line);
    // What is wrong with a whole row or a whole file stands in no column.
    if (row.column.isEmpty()) {
        const QString place = isLine ? Words::tr("%1, line %2") : Words::tr("%1, row %2");
        return place.arg(row.file, number)
            + (row.value.isEmpty() ? QString() : QString(u": "_s + row.value));
    }
    return (isLine ? Words::tr("%1, line %2, %3: %4") : Words::tr("%1, row %2, %3: %4"))
        .arg(row.file, number, row.column, row.value);
}

QStringList readable(const services::ImportReport &report, const wording::Texts &texts,
    const catalog::Catalogue &catalogue, bool dryRun)
{
    QStringList lines;
    for (const services::BadRow &row : report.badRows) {
        const QString code = services::codeOf(row.problem);
        lines += placeOf(row, report, texts);
        lines += QString(u"    "_s + texts.importProblem(code, row.value, row.facts) + u' '
            + texts.importMend(code, row.facts));
    }
    if (report.badRowCount > report.badRows.size()) {
        lines += Words::tr("%Ln further rows have errors.", nullptr,
            static_cast<int>(report.badRowCount - report.badRows.size()));
    }
    lines += warningTexts(report, texts);
    lines += taskLines(report.handOff, texts, catalogue);
    lines += Words::tr("Added %1, changed %2, unchanged %3, skipped %4.")
                 .arg(texts.number(report.added), texts.number(report.changed),
                     texts.number(report.unchanged), texts.number(report.skipped));
    if (report.upgradable) {
        lines += Words::tr("Can be upgraded: %1 before, %2 after.")
                     .arg(texts.number(report.upgradable->before),
                         texts.number(report.upgradable->after));
    }
    if (report.imported) {
        lines += texts.importDone(report.customers, report.subscriptions);
    } else if (dryRun) {
        lines += Words::tr("A dry run changes nothing.");
    } else if (report.badRowCount == 0) {
        lines += Words::tr("Nothing was imported.");
    } else {
        lines += Words::tr("Nothing was imported: mend the rows, or add --skip-bad.");
    }
    return lines;
}

Exit wrongValue(const Session &session, const QString &option)
{
    return session.wrongUse(Words::tr("--%1 does not take this value: %2")
                                .arg(option, session.invocation().values(option).join(u", ")));
}

/// Files to read or write, one for each kind.
struct Files
{
    QString customers;
    QString subscriptions;
    QString users;

    explicit Files(const Invocation &asked)
        : customers(asked.option(u"customers"_s))
        , subscriptions(asked.option(u"subscriptions"_s))
        , users(asked.option(u"users"_s))
    {
    }

    [[nodiscard]] QStringList named() const
    {
        QStringList list{ customers, subscriptions, users };
        list.removeAll(QString());
        return list;
    }
};

Exit needsFile(const Session &session)
{
    return session.wrongUse(Words::tr("Name a file: --customers, --subscriptions or --users."));
}

/// What `import` writes, in both forms: a request that is repeated is answered from it.
struct Answer
{
    QString json;
    QString text;

    [[nodiscard]] QByteArray stored() const
    {
        return lineOf(QJsonObject{ { u"json"_s, json }, { u"text"_s, text } }).toUtf8();
    }
    static Answer fromStored(const QByteArray &bytes)
    {
        const QJsonObject object = QJsonDocument::fromJson(bytes).object();
        return { object.value("json"_L1).toString(), object.value("text"_L1).toString() };
    }
    void printTo(const Session &session) const
    {
        session.print(session.invocation().json ? json : text);
    }
};

/// The same id for other files is another request.
QString requestKey(const Session &session, const Files &files)
{
    QStringList parts{ u"import"_s, session.invocation().request };
    for (const QString &file : { files.customers, files.subscriptions, files.users }) {
        parts.append(file.isEmpty() ? QString() : QFileInfo(file).absoluteFilePath());
    }
    return parts.join(u'/');
}

domain::Result<std::optional<Answer>> answerGiven(const Session &session, const QString &key)
{
    const auto kept = session.book()
                          .read<std::optional<domain::KeptAnswer>>(
                              [key](domain::BookReader &reader) { return reader.keptAnswer(key); })
                          .result();
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    return kept->has_value() ? std::optional(Answer::fromStored((*kept)->answer)) : std::nullopt;
}

/// After the import and not in its transaction: what is lost between the two is only that a
/// repeated request counts its rows as unchanged, for an import adds nothing twice.
domain::Result<void> keepAnswer(const Session &session, const QString &key, const Answer &answer)
{
    const auto kept
        = session.book()
              .write<bool>([key, answer](domain::BookWriter &writer) -> domain::Result<bool> {
                  return writer.keepAnswer(key, { answer.stored(), domain::SystemClock().nowUtc() })
                      .map([] { return true; });
              })
              .result();
    if (!kept) {
        return tl::unexpected(kept.error());
    }
    return {};
}

/// Reads the options of `import` that need no book; the status to end with where one is wrong.
Exit readImportOptions(const Session &session, services::ImportOptions &options)
{
    const Invocation &asked = session.invocation();
    options.dryRun = asked.has(u"dry-run"_s);
    options.skipBad = asked.has(u"skip-bad"_s);
    options.defaultCloud = asked.cloud.value_or(domain::Cloud::Global);
    if (asked.has(u"assume-delegated-admin"_s)) {
        const QString state = asked.option(u"assume-delegated-admin"_s);
        if (state != "granted"_L1 && state != "none"_L1) {
            return wrongValue(session, u"assume-delegated-admin"_s);
        }
        options.assumeDelegation = domain::fromCode<domain::DelegationState>(state);
    }
    if (const QString wrong = readTaskOptions(asked, options.handOff); !wrong.isEmpty()) {
        return wrongValue(session, wrong);
    }
    if (!readMap(asked.values(u"map"_s), options.columnMap)) {
        return wrongValue(session, u"map"_s);
    }
    return Exit::Done;
}

domain::Result<domain::BookInfo> infoOf(const Session &session)
{
    return session.book()
        .read<domain::BookInfo>([](domain::BookReader &reader) { return reader.info(); })
        .result();
}

/// As in the window: what is imported brings real names, and in a masked copy there shall be none.
Exit refuseMasked(const Session &session)
{
    const auto info = infoOf(session);
    if (!info) {
        return session.fail(info.error());
    }
    return info->origin == domain::BookOrigin::Masked ? session.refuse(u"bookMasked"_s,
               Words::tr("This is a masked copy; an import would bring real names into it. Nothing "
                         "was imported. Import into the database itself."),
               Exit::Refused)
                                                      : Exit::Done;
}

/// Ctrl+C is looked for here and not where rows are counted: a file is looked through before.
domain::Result<services::ImportReport> imported(const services::ImportService &service,
    const Files &files, const services::ImportOptions &options)
{
    constexpr unsigned long askEvery = 10; // milliseconds
    std::stop_source stop;
    const auto report = service.import(
        { files.customers, files.subscriptions, files.users }, options, {}, stop.get_token());
    while (!report.isFinished()) {
        if (Interruption::isAsked()) {
            stop.request_stop();
        }
        QThread::msleep(askEvery);
    }
    return report.result();
}

/// As the window does before it imports much into a book with content; `--no-backup` leaves it out.
Exit backUpIfBig(Session &session, const services::ImportService &service, const Files &files,
    services::ImportOptions options)
{
    const auto info = infoOf(session);
    if (!info) {
        return session.fail(info.error());
    }
    if (options.dryRun || session.invocation().has(u"no-backup"_s)
        || info->origin == domain::BookOrigin::Empty) {
        return Exit::Done;
    }
    options.dryRun = true;
    const auto check = imported(service, files, options);
    if (!check) {
        return session.fail(check.error());
    }
    if (!services::isBigImport(*info, *check)) {
        return Exit::Done;
    }
    const auto copy = services::backUpBeforeImport(session.book(), domain::backupsKept).result();
    if (!copy) {
        return session.fail(copy.error());
    }
    session.complain(Words::tr("What the database held before is kept as %1.").arg(*copy));
    return Exit::Done;
}

} // namespace

Exit runImport(Session &session)
{
    const Invocation &asked = session.invocation();
    const Files files(asked);
    if (files.named().isEmpty()) {
        return needsFile(session);
    }
    services::ImportOptions options;
    if (const Exit read = readImportOptions(session, options); read != Exit::Done) {
        return read;
    }
    const Interruption interruption; // before there is a file that is being made
    if (const Exit opened = session.open(MissingBook::IsMade); opened != Exit::Done) {
        return opened;
    }
    if (const Exit masked = refuseMasked(session); masked != Exit::Done) {
        return masked;
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
    const bool repeatable = !asked.request.isEmpty() && !options.dryRun;
    const QString key = requestKey(session, files);
    if (repeatable) {
        const auto given = answerGiven(session, key);
        if (!given) {
            return session.fail(given.error());
        }
        if (given->has_value()) {
            (*given)->printTo(session);
            return Exit::Done;
        }
    }
    services::ImportService service(session.book(), session.context());
    if (const Exit copied = backUpIfBig(session, service, files, options); copied != Exit::Done) {
        return copied;
    }
    const auto report = imported(service, files, options);
    if (!report) {
        return session.fail(report.error());
    }
    const Answer answer{
        lineOf(reportObject(*report, session.texts())),
        readable(*report, session.texts(), *session.context().catalogue, options.dryRun).join(u'\n')
    };
    if (report->imported) {
        if (const auto kept
            = repeatable ? keepAnswer(session, key, answer) : domain::Result<void>();
            !kept) {
            return session.fail(kept.error());
        }
        if (const auto kept = session.keepBook(); !kept) {
            return session.fail(kept.error());
        }
    }
    answer.printTo(session);
    return report->imported || options.dryRun ? Exit::Done : Exit::BadInput;
}

} // namespace shell::cli
