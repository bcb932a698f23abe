#pragma once

#include "crew.h"

#include "domain/ports.h"
#include "services/context.h"

#include <QTemporaryDir>

#include <memory>

/// A book that everybody works on, opened as a window does and once more as another program would.
/// Customers are parted among those who change them: nobody waits for what somebody else does.
class Stage
{
public:
    enum Part { Upgraded, BulkUpgraded, Served, Changed, parts };

    /// `rounds`: how often each thread does its work.
    explicit Stage(int rounds);

    /// What went wrong; empty: nothing.
    [[nodiscard]] QString prepare();
    [[nodiscard]] int rounds() const { return m_rounds; }
    [[nodiscard]] int customers() const { return m_rounds * parts; }
    /// The number of a customer of a part, as in bulkscene.h.
    [[nodiscard]] int customer(Part part, int round) const;
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString file() const { return path(QStringLiteral("book.sqlite")); }
    [[nodiscard]] domain::Book &window() const { return *m_window; }
    [[nodiscard]] domain::Book &other() const { return *m_other; }
    [[nodiscard]] const services::Context &context() const { return m_context; }
    void close();

private:
    int m_rounds;
    QTemporaryDir m_folder;
    services::Context m_context;
    std::unique_ptr<domain::Book> m_window;
    std::unique_ptr<domain::Book> m_other;
};

[[nodiscard]] domain::Result<std::unique_ptr<domain::Book>> openBook(
    const QString &file, bool create = false);

/// Questions and changes to the open book.
void sendToBook(Crew &crew, const Stage &stage);
/// Copies, imports, exports, books that are opened and closed, files of the pool.
void sendToFiles(Crew &crew, const Stage &stage);
/// The server of the sandbox on a thread of its own, and its clients.
void sendToServer(Crew &crew, const Stage &stage);
