#pragma once

#include "services/importing.h"
#include "store/bookfile.h"

#include <QTemporaryDir>

#include <memory>

/// A book of its own in a temporary folder, files written beside it, and both as text.
class ImportFixture
{
public:
    ImportFixture();

    [[nodiscard]] domain::Book &book() { return *m_book; }
    [[nodiscard]] const services::Context &context() const { return m_context; }
    void setRole(domain::Role role) { m_context.actor.role = role; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    /// Writes a file beside the book and returns its path; empty contents are no file.
    QString file(const QString &name, const QByteArray &contents) const;

    domain::Result<services::ImportReport> import(const services::ImportFiles &files,
        const services::ImportOptions &options = {}, const services::Progress &progress = {},
        std::stop_token stop = {});
    /// Files of these contents; the first line of each kind names the columns.
    domain::Result<services::ImportReport> importText(const QByteArray &customers,
        const QByteArray &subscriptions = {}, const QByteArray &users = {},
        const services::ImportOptions &options = {});

    /// Every record of the book, a line each: what a failure shows reads like a diff.
    [[nodiscard]] QStringList records();
    /// The same with row versions, history and the facts of the book.
    [[nodiscard]] QStringList everything();
    [[nodiscard]] QStringList violations();
    [[nodiscard]] domain::BookInfo info();
    void write(const std::function<domain::Result<void>(domain::BookWriter &)> &job);

    [[nodiscard]] domain::Customer customer(const QString &id);
    [[nodiscard]] domain::Subscription subscription(const QString &id);
    [[nodiscard]] domain::Account account(const QString &id);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<domain::Book> m_book;
    services::Context m_context;
};

/// "file:line column=value problem", as the table-driven tests write them.
[[nodiscard]] QStringList told(const QList<services::BadRow> &rows);
[[nodiscard]] QStringList told(const QList<services::ImportWarning> &warnings);
/// "added changed unchanged skipped | customers subscriptions users | bad"
[[nodiscard]] QString counts(const services::ImportReport &report);
/// An id that ends in this number.
[[nodiscard]] QString guid(int number);
/// A line of values, each with its #n replaced by guid(n).
[[nodiscard]] QByteArray lines(const QString &text);
[[nodiscard]] QByteArray contentsOf(const QString &path);
