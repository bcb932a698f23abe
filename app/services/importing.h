#pragma once

#include "services/customers.h"

#include <QHash>
#include <QString>

namespace services {

/// Files to import; an empty path means that this kind is not imported.
struct ImportFiles
{
    QString customers;
    QString subscriptions;
    QString users;
};

struct ImportOptions
{
    bool dryRun = false; ///< report only; the book stays as it is
    bool skipBad = false; ///< import the good rows; default: all or nothing
    domain::Cloud defaultCloud = domain::Cloud::Global; ///< for rows without the column
    /// For files without a delegation column; none: granted, with a warning. Customers that are in
    /// the book already keep what the book says.
    std::optional<domain::DelegationState> assumeDelegation;
    /// Owner of Partner Center's one-customer subscription export.
    std::optional<domain::CustomerId> customer;
    /// Column of the file -> field, before the recognised names; an empty field leaves the column
    /// out.
    QHash<QString, QString> columnMap;
};

/// Why a row cannot come in (glossary.md, Import). Words are made in wording/.
enum class ImportProblem {
    Missing,
    DuplicateId,
    UnknownCustomer,
    NotAGuid,
    Number,
    Date,
    Value,
    AddOnWithoutParent,
    ParentLoop,
    CutOff,
    ControlCharacter,
    TooLarge,
    Encoding,
    WrongColumnCount,
    NoHeader,
    MissingColumn,
    OtherCustomer,
    UnknownSubscription,
    StrayQuote,
};

/// A row that cannot come in: where, what stands there, what is wrong, and what would mend it.
struct BadRow
{
    QString file; ///< name without folder
    /// Line of the file where the row begins, 1 upwards; line breaks in quotes count.
    qint64 line = 0;
    QString column; ///< as the file spells it
    QString value; ///< at most 200 characters
    ImportProblem problem = ImportProblem::Missing;
    /// What the sentence names: field, row, min, max, values, ids, n.
    QList<QPair<QString, QString>> facts;
};

enum class ImportWarningKind {
    UnknownProduct,
    MisspeltProduct,
    UnknownColumns,
    StatusAssumed,
    DelegationAssumed,
    SuspendedByReason,
};
struct ImportWarning
{
    ImportWarningKind kind = ImportWarningKind::UnknownProduct;
    QString file;
    qint64 count = 0; ///< rows concerned
    QString detail; ///< product name, the columns, or the code of the assumed delegation
    QString suggestion; ///< the near product of a misspelt one
};

struct ImportReport
{
    /// Rows of all files, as the import leaves them (a dry run: as it would). Where bad rows stop
    /// it, nothing comes in: every row is skipped.
    qint64 added = 0, changed = 0, unchanged = 0, skipped = 0;
    /// Rows that came in, unchanged ones too, by kind.
    qint64 customers = 0, subscriptions = 0, users = 0;
    QList<BadRow> badRows; ///< at most 1,000
    qint64 badRowCount = 0;
    QList<ImportWarning> warnings;
    bool imported = false; ///< false: dry run, or bad rows stopped it; the book is as it was
};

class ImportService
{
public:
    ImportService(domain::Book &book, Context context);
    void setContext(Context context);

    /// Streams the files into one transaction, customers before subscriptions before users; adds
    /// and updates by id. A column that a file lacks, and an empty cell where a value cannot be
    /// empty, leave what the book has. A book that was empty becomes an imported one; a demo or
    /// generated book stays what it is and keeps its clock. An import that changes nothing writes
    /// nothing. Bad rows without skipBad: report.imported is false and nothing was changed. Errors:
    /// BadInput (a file that cannot be read; facts "file", "reason"), WrongUse (a column map that
    /// names no column or field; facts "option", "value"), Cancelled, Storage…. Progress counts
    /// rows; it is called on the store's thread, every 500 rows and at the end.
    [[nodiscard]] QFuture<domain::Result<ImportReport>> import(ImportFiles files,
        ImportOptions options, Progress progress = {}, std::stop_token stop = {}) const;

private:
    domain::Book &m_book;
    Context m_context;
};

struct ExportFiles
{
    QString customers;
    QString subscriptions;
    QString users;
    std::optional<domain::Cloud> cloud{}; ///< only customers of this cloud, and what is theirs
};

class ExportService
{
public:
    explicit ExportService(domain::Book &book);
    /// CSV in id order, LF, UTF-8, optionally with BOM; what was exported reads back unchanged.
    /// Each file is written beside its place and renamed at the end: no half-written file.
    [[nodiscard]] QFuture<domain::Result<qint64>> exportCsv(
        ExportFiles files, bool bom, Progress progress = {}, std::stop_token stop = {}) const;

private:
    domain::Book &m_book;
};

} // namespace services
