#pragma once

#include "domain/workfolder.h"
#include "services/context.h"
#include "shell/cli/invocation.h"
#include "wording/texts.h"

#include <QJsonArray>
#include <QJsonObject>

#include <cstdio>
#include <memory>

namespace shell::cli {

/// Whether a command may make the book that it does not find.
enum class MissingBook { IsAnError, IsMade };

/// Everything a command works with: what was asked, the book, and where answers go.
class Session
{
public:
    explicit Session(Invocation invocation);
    ~Session();
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    /// Reads the catalogue and opens the book; says what went wrong and gives the status otherwise.
    /// A book that is made grows under another name beside its place, so that a command which
    /// changes nothing leaves nothing, and one that is killed leaves no half book there.
    [[nodiscard]] Exit open(MissingBook missing);
    /// Puts a book that was made into its place; no act otherwise. The book is closed after it.
    [[nodiscard]] domain::Result<void> keepBook();
    [[nodiscard]] const QString &bookFile() const { return m_file; }

    [[nodiscard]] const Invocation &invocation() const { return m_invocation; }
    [[nodiscard]] const wording::Texts &texts() const { return m_texts; }
    [[nodiscard]] const services::Context &context() const { return m_context; }
    [[nodiscard]] domain::Book &book() const { return *m_book; }
    /// False where `--cloud` leaves the customer out.
    [[nodiscard]] bool wantsCustomer(const domain::Customer &customer) const
    {
        return !m_invocation.cloud || *m_invocation.cloud == customer.cloud;
    }

    void print(const QString &line) const; ///< to standard output
    void print(const QJsonObject &document) const;
    void complain(const QString &line) const; ///< to standard error
    /// Tells on standard error (as JSON too where asked) that the call makes no sense.
    Exit wrongUse(const QString &text) const;
    /// The same for any code that is not a domain error's own.
    Exit refuse(const QString &code, const QString &message, Exit exit) const;
    /// Tells the error in the user's language (as JSON too where asked) and gives its exit status.
    Exit fail(const domain::Error &error) const;

    /// The one record whose id is, or begins with, the text. NotFound, Ambiguous.
    [[nodiscard]] domain::Result<domain::Subscription> subscription(const QString &text) const;
    [[nodiscard]] domain::Result<domain::Customer> customer(const QString &text) const;

private:
    [[nodiscard]] Exit takeCatalogue();

    Invocation m_invocation;
    wording::Texts m_texts;
    services::Context m_context;
    QString m_file;
    QString m_made; ///< where a book is made; empty where there was one
    std::unique_ptr<domain::WorkFolder> m_making; ///< holds it, and goes after the book is closed
    std::unique_ptr<domain::Book> m_book;
};

/// {"error": {"code", "message", "details"}}
[[nodiscard]] QJsonObject errorDocument(
    const QString &code, const QString &message, const QJsonArray &details = {});
/// One line, on standard output or standard error.
void write(std::FILE *stream, const QString &line);
/// The same as compact JSON.
[[nodiscard]] QString lineOf(const QJsonObject &document);

[[nodiscard]] Exit exitOf(domain::ErrorCode code);
[[nodiscard]] QString codeOf(domain::ErrorCode code); ///< lower camel case, stable, for JSON

} // namespace shell::cli
