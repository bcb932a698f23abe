#pragma once

#include "catalog/catalogue.h"
#include "domain/error.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

/// Walkthroughs: cases, runs, evidence and reports, in the words of test-management tools
/// (walkthroughs.md section 1). A case is data; a run is a frozen copy of cases with what a tester
/// saw; an execution is one pass through a case within a run.
namespace qa {

/// Which clouds a case is about.
enum class CloudScope { Global, China, Both };

/// What the program can find out by itself about a step that was done: about the book (qa/checks.h)
/// or about the window (`shown`, `hidden`, `enabled`, `disabled`, `text`, `rows`, `page`).
struct Check
{
    QString kind;
    QJsonObject facts; ///< whole, with "kind"

    friend bool operator==(const Check &, const Check &) = default;
};

/// How a machine does what the step says: what the test of the shipped cases plays.
struct Gesture
{
    QString what; ///< click, row, open, type, key, choose, point, page, cloud, role, language, day
    QString on; ///< stable name of a widget; may be empty
    QString value;

    friend bool operator==(const Gesture &, const Gesture &) = default;
};

struct Step
{
    QString id; ///< unique within its case
    QStringList statements; ///< S0.1 … S1.15 and codes of the REST API that it shows
    catalog::Name action; ///< what to do
    QList<catalog::Name> expected; ///< each may be ticked; at least one
    /// Object name of the widget that the step is about; "name#text" means a row or entry of it.
    QString target;
    QList<Check> checks;
    QList<Gesture> gestures;
};

struct TestCase
{
    QString id;
    CloudScope cloud = CloudScope::Global;
    catalog::Name title;
    QString scenario; ///< id of a Scenario; empty: whatever book is open
    catalog::Name preconditions;
    QList<Step> steps;

    [[nodiscard]] const Step *step(const QString &id) const;
};

/// The JSON of one case, as resources/walkthroughs keeps it. BadInput with the facts "file", "path"
/// (JSON pointer) and "reason".
[[nodiscard]] domain::Result<TestCase> readCase(const QByteArray &json, const QString &file);
/// What readCase() reads back equal.
[[nodiscard]] QByteArray writeCase(const TestCase &testCase);
[[nodiscard]] QJsonObject caseObject(const TestCase &testCase);

/// What ships with the program, in the order of resources/walkthroughs/order.json. The first
/// mistake of a file ends it.
[[nodiscard]] domain::Result<QList<TestCase>> shippedCases();

[[nodiscard]] QString code(CloudScope scope); ///< "global", "21vianet", "both"

/// Every statement of the sources and every code of the REST API that a script has to show, in the
/// order of domain.md.
[[nodiscard]] QStringList allStatements();
[[nodiscard]] QStringList allRestCodes();

} // namespace qa
