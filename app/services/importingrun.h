#pragma once

#include "domain/bulkload.h"
#include "services/importinghandoff.h"
#include "services/importingrow.h"
#include "services/seenrows.h"

#include <QFile>
#include <QHash>
#include <QSet>

#include <memory>
#include <vector>

namespace services {

/// One import, inside one transaction. It writes good rows as it meets them; whether they stay is
/// decided at the end by whoever ends the transaction, from report.imported.
class ImportRun
{
public:
    ImportRun(domain::BookWriter &writer, ImportOptions options, Context context, Progress progress,
        std::stop_token stop);

    [[nodiscard]] domain::Result<ImportReport> run(const ImportFiles &files);

private:
    struct Source
    {
        ImportKind kind = ImportKind::Customers;
        QString path;
        QString name; ///< without folder
        std::unique_ptr<QFile> device;
        std::optional<exchange::TextScan> scan; ///< none: in no encoding that is known
        std::optional<exchange::JsonScan> json; ///< of a JSON file
        std::unique_ptr<exchange::Workbook> workbook; ///< of a workbook
        QString stamp; ///< changes when the file does
    };
    struct Header
    {
        exchange::ColumnMatch columns;
        bool complete = true; ///< the columns that this kind of file needs are there
    };
    /// An add-on whose parent has not come in yet, kept until its whole file has been read: the
    /// parent may stand behind it.
    struct Waiting
    {
        domain::Subscription value;
        bool isNew = true;
        qint64 line = 0;
        RowProblem parentColumn; ///< column and value, should the parent turn out to be missing
        std::optional<RowProblem> problem;
    };
    using Written = domain::Result<void>;

    // importingfiles.cpp: files and their first rows
    [[nodiscard]] Written openFiles(const ImportFiles &files);
    [[nodiscard]] Written openFile(Source &source);
    [[nodiscard]] Written lookThrough(Source &source);
    [[nodiscard]] Written lookIntoWorkbook(Source &source);
    /// From the file's beginning; the source outlives it.
    [[nodiscard]] std::unique_ptr<exchange::RowReader> readerOf(const Source &source);
    [[nodiscard]] bool firstRowHasNames(const Source &source) const;
    [[nodiscard]] Written checkUnchanged(const Source &source, const QString &stamp) const;
    [[nodiscard]] Written checkColumnMap();
    /// None: the first row is broken, and a bad row says so.
    [[nodiscard]] domain::Result<std::optional<Header>> readHeader(const Source &source);
    [[nodiscard]] bool hasNeeded(const exchange::ColumnMatch &columns, qint64 line);
    /// Before any row: however many warnings follow, these are seen.
    void warnOfPages();
    void describe(const Source &source);
    void describeColumns(const exchange::ColumnMatch &columns);
    void keepSamples(const exchange::TableRow &row);

    // importingcorrections.cpp
    void findCorrections();
    void correct(exchange::TableRow &row) const;

    // importingrun.cpp: rows, the end
    [[nodiscard]] Written importFile(Source &source);
    [[nodiscard]] Written importRows(Source &source, const exchange::ColumnMatch &columns);
    [[nodiscard]] Written importRow(ImportRow &row);
    [[nodiscard]] Written countRow();
    [[nodiscard]] Written finish();
    [[nodiscard]] Written beginLoad();
    [[nodiscard]] Written judge();
    void touch(domain::CustomerId customer);
    void bad(qint64 line, const RowProblem &problem);
    /// The warning that was counted; null where there are too many.
    ImportWarning *warn(
        ImportWarningKind kind, const QString &detail = {}, const QString &suggestion = {});
    /// A warning about what stands in a cell, or in one part of it.
    void warnOf(const ImportRow &row, exchange::Field field, ImportWarningKind kind,
        const QString &detail, const QString &suggestion = {});
    void checkPlan(const ImportRow &row, exchange::Field field, const QString &plan);
    [[nodiscard]] bool isDuplicate(ImportRow &row, exchange::Field field, const QUuid &id);

    // importingcustomers.cpp
    [[nodiscard]] Written importCustomer(ImportRow &row);
    [[nodiscard]] domain::Result<std::optional<domain::Customer>> customerOf(domain::CustomerId id);
    /// The customer that the row names, or that the options name for the whole file.
    [[nodiscard]] domain::Result<std::optional<domain::Customer>> ownerOf(ImportRow &row);

    // importingsubscriptions.cpp
    [[nodiscard]] Written importSubscription(ImportRow &row);
    [[nodiscard]] domain::Result<std::optional<domain::Subscription>> subscriptionOf(
        domain::SubscriptionId id);
    const catalog::Offer *readOffer(ImportRow &row, domain::Subscription &value, bool isNew);
    [[nodiscard]] bool holdBack(const ImportRow &row, domain::SubscriptionId told,
        const domain::Subscription &value, const std::optional<domain::Subscription> &before,
        rules::HandOffSighting there);
    void readQuantity(ImportRow &row, const catalog::Offer *offer, domain::Subscription &value);
    /// What the file says, whatever of it is taken over.
    void readStatus(
        ImportRow &row, domain::Subscription &value, bool isNew, rules::HandOffSighting &there);
    void readSeller(ImportRow &row, domain::Subscription &value);
    void readPrice(ImportRow &row, const domain::Customer &owner, domain::Subscription &value);
    void readParent(ImportRow &row, domain::Subscription &value);
    [[nodiscard]] Written keep(const domain::Subscription &value, bool isNew);
    [[nodiscard]] Written endAssignments(domain::SubscriptionId id);
    // importingreconciled.cpp
    [[nodiscard]] Written settleHandOff();
    [[nodiscard]] domain::Result<std::optional<domain::Subscription>> standingOf(
        domain::SubscriptionId told);

    [[nodiscard]] domain::Result<qint64> upgradable();

    // importingwaiting.cpp
    using WaitingIndex = QHash<QUuid, std::size_t>; ///< those without a problem
    [[nodiscard]] Written importWaiting();
    [[nodiscard]] domain::Result<std::optional<domain::Subscription>> futureOf(
        domain::SubscriptionId id, const WaitingIndex &index);
    [[nodiscard]] domain::Result<bool> hasParent(const Waiting &row, const WaitingIndex &index);
    [[nodiscard]] Written refuseParentless(WaitingIndex &index);
    [[nodiscard]] domain::Result<bool> refuseLoops(WaitingIndex &index);
    [[nodiscard]] Written keepParentsFirst(const WaitingIndex &index);

    // importingusers.cpp
    [[nodiscard]] Written importUser(ImportRow &row);
    [[nodiscard]] Written readLicences(ImportRow &row, domain::Account &value);

    domain::BookWriter &m_writer;
    ImportOptions m_options;
    Context m_context;
    Progress m_progress;
    std::stop_token m_stop;

    domain::BookInfo m_info;
    bool m_emptyBook = false; ///< nothing to look up then
    domain::BulkLoad *m_load = nullptr; ///< into an empty book, where the store has it
    std::vector<Source> m_sources;
    qint64 m_total = 0; ///< rows to expect in all files
    qint64 m_done = 0;
    bool m_fatal = false; ///< a file without the columns that it needs: nothing comes in

    QString m_file; ///< that is being read
    bool m_isAnswer = false; ///< it is what a service answered
    ImportKind m_kind = ImportKind::Customers;
    QHash<qint64, QList<qsizetype>> m_correctionsAt; ///< line or 0 -> places in the options
    qint64 m_sampled = 0; ///< rows that were looked at for samples
    SeenRows m_seen; ///< of the file
    std::vector<Waiting> m_waiting;
    std::optional<ImportHandOff> m_handOff; ///< none: nothing waits for Partner Center
    QSet<domain::CustomerId> m_touched; ///< customers to judge again
    QHash<QPair<int, QString>, qsizetype> m_warningAt;
    std::optional<domain::Customer> m_lastCustomer;
    QHash<QString, const catalog::Offer *> m_suggestions; ///< by misspelt name; nullptr: none near
    QHash<domain::SubscriptionId, domain::SubscriptionId> m_standsFor; ///< of a user's row
    QHash<QString, QString> m_planSuggestions; ///< by unknown plan; empty: none near
    qint64 m_upgradableBefore = 0;
    ImportReport m_report;
};

} // namespace services
