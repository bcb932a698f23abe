#pragma once

#include "catalog/catalogue.h"
#include "domain/clock.h"
#include "domain/customer.h"
#include "domain/role.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <memory>
#include <optional>

namespace shell::cli {

/// Exit status of partner-desk-cli (command-line.md).
enum class Exit : int {
    Done = 0,
    InternalError = 1,
    WrongUse = 2,
    BadInput = 3,
    Refused = 4,
    StorageTrouble = 5,
    BookTrouble = 6,
};

/// What was asked, read from the arguments and checked against the table of commands.
struct Invocation
{
    QString command;
    QStringList arguments; ///< positional ones after the command
    /// Of the command, by name, every value in the order given; none for a switch.
    QHash<QString, QStringList> options;
    QString book; ///< empty: the user's own
    catalog::Language language = catalog::Language::English;
    std::optional<domain::Cloud> cloud;
    domain::Role role = domain::Role::AdminAgent;
    std::shared_ptr<const domain::Clock> clock; ///< `--now`; null: the book's
    QString request;
    bool json = false;

    [[nodiscard]] bool has(const QString &option) const { return options.contains(option); }
    /// The last one given: a script may add to a call that has the option already.
    [[nodiscard]] QString option(const QString &name) const
    {
        const QStringList given = options.value(name);
        return given.isEmpty() ? QString() : given.constLast();
    }
    [[nodiscard]] QStringList values(const QString &name) const { return options.value(name); }
};

/// The outcome of reading the arguments: an invocation, or a text to print and the status to end
/// with.
struct Parsed
{
    std::optional<Invocation> invocation;
    QString text; ///< without line break at the end
    Exit exit = Exit::Done;
};

/// The language that the arguments ask for, before anything else is read: help and errors are in
/// it.
[[nodiscard]] catalog::Language languageOf(const QStringList &arguments);
/// A day or a moment of ISO 8601, in UTC; without a zone it is UTC.
[[nodiscard]] std::optional<QDateTime> momentOf(const QString &text);
[[nodiscard]] Parsed parse(const QStringList &arguments);

/// Texts of this program's own, translated (context "cli").
class Words
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

} // namespace shell::cli
