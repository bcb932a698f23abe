#pragma once

#include "qa/testcase.h"

namespace qa {

/// The cases that testers wrote themselves: one JSON file each, in `cases/` of the folder. Calls
/// block; ask them off the GUI thread. Errors: StorageFull, StorageReadOnly, StorageFailed ("file",
/// "reason"), BadInput ("file", "path" or "line", "reason").
class CaseStore
{
public:
    explicit CaseStore(QString folder)
        : m_folder(std::move(folder))
    {
    }

    struct Listing
    {
        QList<TestCase> cases; ///< in the order of their files
        QList<domain::Error> broken; ///< files that hold no case; they are left as they are
    };

    [[nodiscard]] Listing list() const;
    /// Replaces the one of the same id; what was there stays where it fails.
    [[nodiscard]] domain::Result<void> save(const TestCase &testCase) const;
    [[nodiscard]] domain::Result<void> remove(const QString &id) const;

    /// Cases of a file somebody hands over: JSON ({"cases": […]} or one case) or CSV, by content.
    /// All of them or none.
    [[nodiscard]] static domain::Result<QList<TestCase>> readFile(const QString &file);
    /// What readFile() reads back equal.
    [[nodiscard]] static QByteArray asJson(const QList<TestCase> &cases);
    /// One row a step, UTF-8 with BOM; checks and gestures, which no table holds, are left out.
    [[nodiscard]] static QByteArray asCsv(const QList<TestCase> &cases);

private:
    [[nodiscard]] QString fileOf(const QString &id) const;
    QString m_folder;
};

} // namespace qa
