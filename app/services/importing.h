#pragma once

#include "rules/handoff.h"
#include "services/customers.h"
#include "services/tablefile.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <array>

namespace services {

/// The three kinds of file, in the order in which they come in.
enum class ImportKind { Customers, Subscriptions, Users };
constexpr std::size_t importKinds = 3;

/// Files to import; an empty path means that this kind is not imported.
struct ImportFiles
{
    QString customers;
    QString subscriptions;
    QString users;
};

/// What the person says about one file, beyond what is recognised in it.
struct ImportFileChoices
{
    /// Place of a column, 0 upwards -> field; an empty field leaves the column out. Goes before the
    /// column map and the recognised names.
    QHash<qsizetype, QString> fields;
    /// False: the first row is a row like the others, and columns are called A, B, C, …
    bool firstRowHasNames = true;
    /// ImportedFile::stamp of the check that the person saw; a file that was changed since is not
    /// read. Empty: not compared.
    QString stamp;
};

/// A value that is read in place of what stands in the file, which stays as it is.
struct ImportCorrection
{
    ImportKind kind = ImportKind::Customers;
    qsizetype column = 0; ///< place, 0 upwards
    QString value;
    qint64 line = 0; ///< where the row begins; 0: every row that holds `instead` in this column
    QString instead; ///< a whole value, trimmed, or one part of a list; counts where line is 0
};

/// What becomes of a task for Partner Center that the files do not show as done.
enum class HandOffChoice {
    KeepPlan, ///< the book stays as it was planned, and the task stays open
    TakeOver, ///< the book follows Partner Center, and the task is given up
};

/// How tasks that wait for Partner Center are reconciled with what the files say.
struct HandOffChoices
{
    bool tickOffDone = true; ///< what is found done is ticked off
    HandOffChoice missing = HandOffChoice::KeepPlan;
    /// Of what is neither as planned nor as before. None: the import asks, and takes nothing over
    /// while one of them is undecided.
    std::optional<HandOffChoice> different;
    QHash<qint64, HandOffChoice> entries; ///< by number of the entry; goes before the others

    /// Something that was planned here may be taken back.
    [[nodiscard]] bool takesOver() const
    {
        const auto takes = [](HandOffChoice choice) { return choice == HandOffChoice::TakeOver; };
        return takes(missing) || (different && takes(*different))
            || std::any_of(entries.cbegin(), entries.cend(), takes);
    }
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
    std::array<ImportFileChoices, importKinds> choices; ///< by ImportKind
    QList<ImportCorrection> corrections; ///< of two for one cell the later counts
    HandOffChoices handOff;

    [[nodiscard]] ImportFileChoices &of(ImportKind kind)
    {
        return choices.at(static_cast<std::size_t>(kind));
    }
    [[nodiscard]] const ImportFileChoices &of(ImportKind kind) const
    {
        return choices.at(static_cast<std::size_t>(kind));
    }
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
    // Of an entry of a JSON file as a whole, or of all of them.
    JsonSyntax,
    JsonCutOff,
    JsonTooDeep,
    JsonTooLarge,
    JsonNoObject,
    JsonNoFields,
    NilId, ///< an id of zeros alone, as programs write one that was never set
    HalfCharacter, ///< half a surrogate pair
};

/// A row that cannot come in: where, what stands there, what is wrong, and what would mend it.
struct BadRow
{
    QString file; ///< name without folder
    /// Line of the file where the row begins, 1 upwards; line breaks in quotes count. Of a file
    /// whose rows are no lines (ImportedFile::format) the row's number.
    qint64 line = 0;
    QString column; ///< as the file spells it
    QString value; ///< at most 200 characters
    ImportProblem problem = ImportProblem::Missing;
    /// What the sentence names: field, row, min, max, values, ids, n.
    QList<QPair<QString, QString>> facts;
    ImportKind kind = ImportKind::Customers;
    qsizetype place = -1; ///< of the column, 0 upwards; -1: the problem is no single cell's
    /// What the whole cell holds. None: it cannot be corrected by itself (a row that is broken as
    /// text, a value of more than 1,000 characters).
    std::optional<QString> cell{};
    /// A plausible value for the whole cell: the same one in a form that is understood.
    std::optional<QString> proposal{};
};

enum class ImportWarningKind {
    UnknownProduct,
    MisspeltProduct,
    UnknownColumns,
    StatusAssumed,
    DelegationAssumed,
    SuspendedByReason,
    UnknownPlan,
    PartOfList,
};
struct ImportWarning
{
    ImportWarningKind kind = ImportWarningKind::UnknownProduct;
    QString file;
    qint64 count = 0; ///< rows concerned
    /// Product or plan, the columns, the code of the assumed delegation, or how many entries a list
    /// of which the file holds a part has in all (empty: not told).
    QString detail;
    QString suggestion; ///< the near product or plan of a misspelt one
    // Of a value: where it stands first, for a correction of every row with it.
    ImportKind fileKind = ImportKind::Customers;
    qint64 line = 0;
    qsizetype place = -1; ///< of the column, 0 upwards; -1: no value is meant
    QString column{}; ///< as the file spells it
};

/// What a file was recognised as, by what stands in it.
enum class ImportFormat { Csv, Json, JsonLines, Workbook };

struct ImportedColumn
{
    QString name; ///< as the file spells it; A, B, C, … where it names none
    QString field; ///< empty: not imported
    QStringList samples; ///< the first three different values
    qint64 errors = 0; ///< rows whose problem stands in this column
};

/// What one look through a file tells about it.
struct ImportedFile
{
    ImportKind kind = ImportKind::Customers;
    ImportFormat format = ImportFormat::Csv;
    QString name; ///< without folder
    qint64 rows = 0; ///< without the names; an estimate where columns are missing
    QString encoding; ///< "UTF-8", "UTF-16", "CP949"; empty: not recognised
    QChar separator = u','; ///< of CSV
    bool firstRowHasNames = true;
    QList<ImportedColumn> columns;
    QStringList fields; ///< all that this kind of file may hold
    QString stamp; ///< changes when the file does
};

/// A task for Partner Center, held against the files.
struct HandOffMatch
{
    domain::HandOffRow row;
    rules::HandOffFinding finding = rules::HandOffFinding::NotTold;
    /// As Partner Center has the subscription (of an upgrade the new one, where it is there).
    std::optional<domain::HandOffSide> there;
    domain::SubscriptionId vendorId; ///< of an upgrade: the new subscription's id there; or null
    std::optional<HandOffChoice> choice; ///< of Missing and Different; none: still to be chosen
};

/// What the files say about the tasks that wait for Partner Center. Those of which they say nothing
/// are not counted: a file of one customer says nothing of the others.
struct HandOffReport
{
    qint64 done = 0, missing = 0, different = 0;
    qint64 undecided = 0; ///< different ones without a choice: they stop the import
    QList<HandOffMatch> matches; ///< different ones first, then missing, then done; at most 1,000

    [[nodiscard]] bool isEmpty() const { return done + missing + different == 0; }
};

/// How many subscriptions of the book the signed-in role can upgrade.
struct UpgradableCount
{
    qint64 before = 0;
    qint64 after = 0;
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
    QList<ImportedFile> files; ///< in the order of ImportKind
    /// A file is no table, or lacks a column that it needs: nothing comes in, whatever is skipped.
    bool unusable = false;
    HandOffReport handOff;
    /// None: nothing would change, or a dry run over more than previewedRows, which judges nothing.
    std::optional<UpgradableCount> upgradable;
};

/// A check of more rows than this does not wait for every subscription to be judged.
inline constexpr qint64 previewedRows = 100'000;

/// An import that adds or changes so many rows of a book with content is big: the book is copied
/// before it. Fewer can be looked through, and taken back, by hand.
inline constexpr qint64 bigImport = 100;
/// `check`: what the dry run of the import says.
[[nodiscard]] bool isBigImport(const domain::BookInfo &book, const ImportReport &check);
/// The copy before an import, beside the book; so many of the last are kept. Returns its path.
/// Errors: Storage….
[[nodiscard]] QFuture<domain::Result<QString>> backUpBeforeImport(domain::Book &book, int kept);

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
    /// BadInput (a file that cannot be read; facts "file", "reason": what the system says, or
    /// notAFile, emptyFile, notCsv, damagedWorkbook, largeWorkbook, fileChanged), WrongUse (a
    /// column map that names no column or field; facts "option", "value"), Cancelled, Storage….
    /// Progress counts rows; it is called on the store's thread, a hundred times or every 500 rows,
    /// and at the end.
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
    /// Only customers that this list shows, and what is theirs; `after`, `limit` and the order are
    /// left out. Its role is CustomerService::asked().
    std::optional<domain::CustomerQuery> list{};
    QList<domain::CustomerId> customerIds{}; ///< only these, and what is theirs; empty: all
    /// Of subscriptions only these, with the bases of add-ons among them; none: all.
    std::optional<QSet<domain::SubscriptionId>> subscriptionIds{};
};

class ExportService
{
public:
    explicit ExportService(domain::Book &book);
    /// In id order, LF, UTF-8; what was exported reads back unchanged. Each file is written beside
    /// its place and renamed at the end: no half-written file. In CSV and workbooks headers and
    /// values are those of the form's language, which import reads alike. Answers with the rows
    /// written. Progress counts rows; their number in all is estimated. Errors:
    /// WrongUse (a column that no file of the export has; facts "option", "value").
    [[nodiscard]] QFuture<domain::Result<qint64>> exportFiles(ExportFiles files, ExportForm form,
        Progress progress = {}, std::stop_token stop = {}) const;

private:
    domain::Book &m_book;
};

} // namespace services
