#pragma once

#include "scenario.h"

/// Acts on one book in the folder; content and faults are the book's.
class BookScenario : public Scenario
{
public:
    [[nodiscard]] QStringList content(const QString &folder) const override;
    [[nodiscard]] Found look(const QString &folder) const override;
};

[[nodiscard]] QString bookIn(const QString &folder);
/// A book of so many customers (see bulkscene.h). What went wrong; empty: nothing.
[[nodiscard]] QString makeBook(const QString &file, int customers);

/// Upgrades, a bulk upgrade, imports, scans of the whole book.
void addBookScenarios(std::vector<std::unique_ptr<Scenario>> &all);
/// Copies, restoring, snapshots, migration, the journal of a walkthrough.
void addFileScenarios(std::vector<std::unique_ptr<Scenario>> &all);
/// Branches of snapshots, restoring where no book is, copies without names, salvages.
void addNewBookScenarios(std::vector<std::unique_ptr<Scenario>> &all);
/// Workbooks that are written from a book.
void addExportScenarios(std::vector<std::unique_ptr<Scenario>> &all);
