#include "shell/cli/invocation.h"

#include "domain/names.h"
#include "wording/texts.h"

#include <QCommandLineParser>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

struct OptionRow
{
    QString name;
    bool takesValue = false;
    bool required = false;
};

struct CommandRow
{
    QString name;
    int fewest = 0; ///< positional arguments
    int most = 0;
    QList<OptionRow> options;
    QString usage;
    QString help;
};

QList<CommandRow> commands()
{
    const OptionRow limit{ u"limit"_s, true };
    const OptionRow after{ u"after"_s, true };
    return {
        { u"demo"_s, 0, 0, { { u"seed"_s, true }, { u"force"_s } }, u"demo [--seed N] [--force]"_s,
            Words::tr("Write the demo book.") },
        { u"generate"_s, 0, 0,
            { { u"customers"_s, true, true }, { u"subscriptions"_s, true, true },
                { u"seed"_s, true }, { u"force"_s } },
            u"generate --customers N --subscriptions M [--seed N] [--force]"_s,
            Words::tr("Write a large book of invented customers.") },
        { u"import"_s, 0, 0,
            { { u"customers"_s, true }, { u"subscriptions"_s, true }, { u"users"_s, true },
                { u"dry-run"_s }, { u"skip-bad"_s }, { u"map"_s, true }, { u"customer"_s, true },
                { u"assume-delegated-admin"_s, true }, { u"no-backup"_s },
                { u"missing-tasks"_s, true }, { u"different-tasks"_s, true }, { u"task"_s, true } },
            u"import [--customers F] [--subscriptions F] [--users F] [--dry-run] [--skip-bad]\n"
            "         [--map COLUMN=FIELD,…] [--customer C] [--assume-delegated-admin "
            "granted|none]\n"
            "         [--missing-tasks keep|take-over] [--different-tasks keep|take-over]\n"
            "         [--task NUMBER=keep|take-over]… [--no-backup]"_s,
            Words::tr(
                "Import CSV, XLSX or JSON files; all or nothing. Tasks for Partner Center are "
                "held against the files.") },
        { u"export"_s, 0, 0,
            { { u"customers"_s, true }, { u"subscriptions"_s, true }, { u"users"_s, true },
                { u"activity"_s, true }, { u"planner"_s, true }, { u"affected"_s, true },
                { u"tasks"_s, true }, { u"format"_s, true }, { u"bom"_s }, { u"search"_s, true },
                { u"can-upgrade"_s }, { u"customer"_s, true }, { u"since"_s, true },
                { u"columns"_s, true }, { u"headers"_s, true } },
            u"export [--customers F] [--subscriptions F] [--users F]\n"
            "         [--activity F] [--planner F] [--affected F --customer C] [--tasks F]\n"
            "         [--format csv|xlsx|json|jsonl] [--bom] [--columns NAME,…] [--headers ko|en]\n"
            "         [--search TEXT] [--can-upgrade] [--customer C] [--since DATE]"_s,
            Words::tr("Write what import reads back unchanged; activity, planner, affected "
                      "accounts and tasks for Partner Center are tables for reading.") },
        { u"customers"_s, 0, 0, { { u"search"_s, true }, { u"can-upgrade"_s }, limit, after },
            u"customers [--search TEXT] [--can-upgrade] [--limit N] [--after KEY]"_s,
            Words::tr("List customers, a page at a time.") },
        { u"subscriptions"_s, 1, 1, {}, u"subscriptions CUSTOMER"_s,
            Words::tr("List the subscriptions of a customer.") },
        { u"check"_s, 0, 1, { { u"all"_s } }, u"check SUBSCRIPTION | check --all"_s,
            Words::tr("Tell whether a subscription can be upgraded, and why not.") },
        { u"scan"_s, 0, 0, { { u"csv"_s, true }, { u"to"_s, true } },
            u"scan [--csv F] [--to OFFER]"_s,
            Words::tr("Judge the whole book: numbers by verdict and reason; with --to, who could "
                      "move to that product.") },
        { u"upgrade"_s, 1, 1,
            { { u"to"_s, true, true }, { u"quantity"_s, true }, { u"dry-run"_s } },
            u"upgrade SUBSCRIPTION --to OFFER [--quantity N] [--dry-run]"_s,
            Words::tr("Upgrade a subscription.") },
        { u"runs"_s, 0, 0, { { u"resume"_s }, { u"give-up"_s } }, u"runs [--resume | --give-up]"_s,
            Words::tr("List the bulk upgrades of the book; carry on the one that waits, or leave "
                      "out what is left of it.") },
        { u"tasks"_s, 0, 1000,
            { { u"state"_s, true }, { u"customer"_s, true }, { u"done"_s }, { u"reopen"_s },
                { u"note"_s, true }, limit, after },
            u"tasks [--state open|done|all] [--customer C] [--limit N] [--after KEY]\n"
            "  tasks NUMBER… [--done | --reopen] [--note TEXT]"_s,
            Words::tr("List what an imported book is waiting for: what is to be carried out in "
                      "Partner Center; tick it off, or keep a note with it.") },
        { u"licences"_s, 1, 1, { { u"quantity"_s, true, true } },
            u"licences SUBSCRIPTION --quantity N"_s, Words::tr("Change the number of licences.") },
        { u"suspend"_s, 1, 1, {}, u"suspend SUBSCRIPTION"_s,
            Words::tr("Suspend a subscription; its add-ons follow.") },
        { u"reactivate"_s, 1, 1, {}, u"reactivate SUBSCRIPTION"_s,
            Words::tr("Reactivate a suspended subscription.") },
        { u"cancel"_s, 1, 1, {}, u"cancel SUBSCRIPTION"_s,
            Words::tr("Cancel a subscription; its add-ons follow.") },
        { u"activity"_s, 0, 0, { { u"customer"_s, true }, { u"since"_s, true }, limit, after },
            u"activity [--customer C] [--since DATE] [--limit N] [--after KEY]"_s,
            Words::tr("Show the audit trail.") },
        { u"serve"_s, 0, 0,
            { { u"port"_s, true }, { u"env"_s, true }, { u"strict"_s }, { u"tolerant"_s },
                { u"token-life"_s, true }, { u"caps"_s }, { u"error-codes"_s, true },
                { u"ipv6"_s } },
            u"serve [--port N] [--env FILE] [--strict | --tolerant] [--token-life SECONDS]\n"
            "         [--caps] [--error-codes snake|pascal|number] [--ipv6]"_s,
            Words::tr("Run the sandbox server over the book until interrupted.") },
        { u"verify"_s, 0, 0, {}, u"verify"_s, Words::tr("Check every invariant of the book.") },
        { u"backup"_s, 1, 1, {}, u"backup FILE"_s,
            Words::tr("Copy the whole book into a file, also while it is in use.") },
        { u"restore"_s, 1, 1, {}, u"restore FILE"_s,
            Words::tr("Check a backup and put it in the place of the book, which is kept beside "
                      "it.") },
        { u"salvage"_s, 0, 0, { { u"to"_s, true, true } }, u"salvage --to FILE"_s,
            Words::tr("Save what can be read of a damaged book into a new one, and list what was "
                      "lost.") },
        { u"diagnostics"_s, 0, 0, { { u"out"_s, true, true } }, u"diagnostics --out FILE"_s,
            Words::tr(
                "Write versions, numbers and codes for whoever mends the program; no names.") },
        { u"mask"_s, 0, 0, { { u"out"_s, true, true } }, u"mask --out FILE"_s,
            Words::tr("Copy the book with invented names for companies and people, to show it to "
                      "others. Numbers and days stay.") },
        { u"info"_s, 0, 0, {}, u"info"_s,
            Words::tr("Tell the version of the program and where the book and the settings are.") },
    };
}

QList<QCommandLineOption> globalOptions()
{
    return {
        { u"book"_s, Words::tr("The book (SQLite); without it the user's own."), u"FILE"_s },
        { u"language"_s, Words::tr("Language of the texts: ko or en."), u"ko|en"_s },
        { u"cloud"_s, Words::tr("Only customers of this cloud."), u"global|21vianet"_s },
        { u"role"_s, Words::tr("The role to act in; admin-agent without it."), u"ROLE"_s },
        { u"now"_s, Words::tr("The moment that counts as now, for this call."), u"ISO-8601"_s },
        { u"request"_s, Words::tr("Names the request: repeated, it gives the same answer."),
            u"ID"_s },
        { u"json"_s, Words::tr("One JSON document on standard output.") },
        { u"help"_s, Words::tr("Show this help.") },
        { u"version"_s, Words::tr("Show the version.") },
    };
}

QString helpText(const QList<CommandRow> &rows)
{
    QString text = Words::tr("Usage: partner-desk-cli [options] command") + u"\n\n"_s
        + Words::tr("Commands:") + u'\n';
    for (const CommandRow &row : rows) {
        text += u"  "_s + row.usage + u"\n      "_s + row.help + u'\n';
    }
    text += u'\n' + Words::tr("Options:") + u'\n';
    for (const QCommandLineOption &option : globalOptions()) {
        const QString value
            = option.valueName().isEmpty() ? QString() : QString(u' ' + option.valueName());
        text += u"  --"_s + option.names().constFirst() + value + u"\n      "_s
            + option.description() + u'\n';
    }
    text += u'\n'
        + Words::tr("Exit status: 0 done, 1 internal error, 2 wrong use, 3 bad input, 4 refused by "
                    "a rule, 5 storage trouble, 6 the book is damaged or has violations.");
    return text;
}

Parsed wrongUse(const QString &text)
{
    return { std::nullopt, text + u'\n' + Words::tr("See partner-desk-cli --help."),
        Exit::WrongUse };
}

QString badValue(const QString &option, const QString &value)
{
    return Words::tr("--%1 does not take this value: %2").arg(option, value);
}

/// Fills in the global options; answers with an error text where one is wrong.
QString readGlobals(const QCommandLineParser &parser, Invocation &invocation)
{
    invocation.book = parser.value(u"book"_s);
    invocation.request = parser.value(u"request"_s);
    invocation.json = parser.isSet(u"json"_s);
    if (parser.isSet(u"book"_s) && invocation.book.isEmpty()) {
        return badValue(u"book"_s, {});
    }
    if (const QString code = parser.value(u"language"_s);
        parser.isSet(u"language"_s) && code != "ko"_L1 && code != "en"_L1) {
        return badValue(u"language"_s, code);
    }
    if (parser.isSet(u"cloud"_s)) {
        invocation.cloud = domain::fromCode<domain::Cloud>(parser.value(u"cloud"_s));
        if (!invocation.cloud) {
            return badValue(u"cloud"_s, parser.value(u"cloud"_s));
        }
    }
    if (parser.isSet(u"role"_s)) {
        const auto role = domain::fromCode<domain::Role>(parser.value(u"role"_s));
        if (!role) {
            return badValue(u"role"_s, parser.value(u"role"_s));
        }
        invocation.role = *role;
    }
    if (parser.isSet(u"now"_s)) {
        const auto moment = momentOf(parser.value(u"now"_s));
        if (!moment) {
            return badValue(u"now"_s, parser.value(u"now"_s));
        }
        invocation.clock = std::make_shared<domain::FrozenClock>(*moment);
    }
    return {};
}

/// Fills in the options of the command; answers with an error text where one does not belong.
QString readOptions(const QCommandLineParser &parser, const CommandRow &row, Invocation &invocation)
{
    QStringList global;
    for (const QCommandLineOption &option : globalOptions()) {
        global.append(option.names().constFirst());
    }
    for (const QString &name : parser.optionNames()) {
        if (global.contains(name)) {
            continue;
        }
        const auto known = std::find_if(row.options.cbegin(), row.options.cend(),
            [&name](const OptionRow &option) { return option.name == name; });
        if (known == row.options.cend()) {
            return Words::tr("--%1 is no option of the command %2.").arg(name, row.name);
        }
        invocation.options.insert(name, known->takesValue ? parser.values(name) : QStringList());
    }
    for (const OptionRow &option : row.options) {
        if (option.required && !invocation.has(option.name)) {
            return Words::tr("The command %1 needs --%2.").arg(row.name, option.name);
        }
    }
    return {};
}

} // namespace

catalog::Language languageOf(const QStringList &arguments)
{
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        const QString value = argument == "--language"_L1 && i + 1 < arguments.size()
            ? arguments.at(i + 1)
            : argument.startsWith("--language="_L1) ? argument.mid(11)
                                                    : QString();
        if (value == "ko"_L1) {
            return catalog::Language::Korean;
        }
        if (value == "en"_L1) {
            return catalog::Language::English;
        }
    }
    return wording::languageOfSystem();
}

std::optional<QDateTime> momentOf(const QString &text)
{
    // Books write years with four digits, and what begins at the moment ends years later.
    constexpr int firstYear = 1;
    constexpr int lastYear = 9000;
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (moment.timeSpec() == Qt::LocalTime) {
        moment.setTimeSpec(Qt::UTC);
    }
    moment = moment.toUTC();
    const int year = moment.date().year();
    const bool usable = moment.isValid() && year >= firstYear && year <= lastYear;
    return usable ? std::optional(moment) : std::nullopt;
}

Parsed parse(const QStringList &arguments)
{
    const QList<CommandRow> rows = commands();
    QCommandLineParser parser;
    parser.addOptions(globalOptions());
    QStringList added;
    for (const CommandRow &row : rows) {
        for (const OptionRow &option : row.options) {
            if (!added.contains(option.name)) {
                added.append(option.name);
                parser.addOption(option.takesValue
                        ? QCommandLineOption(option.name, QString(), u"VALUE"_s)
                        : QCommandLineOption(option.name));
            }
        }
    }
    if (!parser.parse(arguments)) {
        return wrongUse(Words::tr("The arguments are not understood: %1")
                            .arg(parser.unknownOptionNames().isEmpty()
                                    ? parser.errorText()
                                    : parser.unknownOptionNames().join(u", ")));
    }
    if (parser.isSet(u"version"_s)) {
        return { std::nullopt,
            Words::tr("Partner Desk %1").arg(QCoreApplication::applicationVersion()), Exit::Done };
    }
    if (parser.isSet(u"help"_s)) {
        return { std::nullopt, helpText(rows), Exit::Done };
    }
    QStringList positional = parser.positionalArguments();
    if (positional.isEmpty()) {
        return wrongUse(Words::tr("A command is missing."));
    }
    Invocation invocation;
    invocation.language = languageOf(arguments);
    invocation.command = positional.takeFirst();
    invocation.arguments = positional;
    const auto row
        = std::find_if(rows.cbegin(), rows.cend(), [&invocation](const CommandRow &candidate) {
              return candidate.name == invocation.command;
          });
    if (row == rows.cend()) {
        return wrongUse(Words::tr("There is no such command: %1").arg(invocation.command));
    }
    if (positional.size() < row->fewest || positional.size() > row->most) {
        return wrongUse(Words::tr("Use it so: %1").arg(row->usage));
    }
    for (const QString &error :
        { readGlobals(parser, invocation), readOptions(parser, *row, invocation) }) {
        if (!error.isEmpty()) {
            return wrongUse(error);
        }
    }
    return { invocation, {}, Exit::Done };
}

} // namespace shell::cli
