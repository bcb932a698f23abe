#include "services/customers.h"
#include "services/importingrun.h"

#include "domain/names.h"
#include "services/importingproposals.h"

#include <QJsonObject>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace services {
namespace {

using domain::ErrorCode;
using domain::failure;
using exchange::Field;

constexpr qsizetype maximumListed = 1000;
constexpr qsizetype maximumWarnings = 1000;
constexpr qsizetype maximumShown = 200; ///< characters of a bad value
constexpr qsizetype maximumCorrected = 1000; ///< characters of a cell that can be corrected
constexpr qint64 rowsBetweenProgress = 500;
constexpr qint64 stepsOfProgress = 100;
/// Beyond this many touched customers judging the whole book is not slower, and needs no list.
constexpr qsizetype maximumTouched = 20'000;

/// As many values as columns; more are harmless where they are empty.
bool fitsHeader(const QStringList &fields, qsizetype columns)
{
    const auto isText = [](const QString &value) { return !value.isEmpty(); };
    return fields.size() >= columns
        && std::none_of(fields.cbegin() + columns, fields.cend(), isText);
}

} // namespace

ImportRun::ImportRun(domain::BookWriter &writer, ImportOptions options, Context context,
    Progress progress, std::stop_token stop)
    : m_writer(writer)
    , m_options(std::move(options))
    , m_context(std::move(context))
    , m_progress(std::move(progress))
    , m_stop(std::move(stop))
{
}

domain::Result<ImportReport> ImportRun::run(const ImportFiles &files)
{
    const auto info = m_writer.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    m_info = *info;
    const auto first = m_writer.customersById({}, 1);
    if (!first) {
        return tl::unexpected(first.error());
    }
    m_emptyBook = first->items.isEmpty();
    if (!m_emptyBook) {
        auto handOff = ImportHandOff::read(m_writer);
        if (!handOff) {
            return tl::unexpected(handOff.error());
        }
        m_handOff = *std::move(handOff);
        const auto upgradableNow = upgradable();
        if (!upgradableNow) {
            return tl::unexpected(upgradableNow.error());
        }
        m_upgradableBefore = *upgradableNow;
    }
    if (const Written opened = openFiles(files); !opened) {
        return tl::unexpected(opened.error());
    }
    if (const Written checked = checkColumnMap(); !checked) {
        return tl::unexpected(checked.error());
    }
    warnOfPages();
    for (Source &source : m_sources) {
        const Written imported = importFile(source);
        m_seen.clear(); // of millions of rows, and judging has its own needs
        if (!imported) {
            return tl::unexpected(imported.error());
        }
    }
    if (const Written finished = finish(); !finished) {
        return tl::unexpected(finished.error());
    }
    return m_report;
}

ImportRun::Written ImportRun::importFile(Source &source)
{
    m_file = source.name;
    m_kind = source.kind;
    m_isAnswer = source.json && source.json->isAnswer;
    findCorrections();
    describe(source);
    if (!source.scan) {
        m_fatal = true;
        bad(1, RowProblem{ ImportProblem::Encoding, {}, {}, {} });
        return {};
    }
    const auto header = readHeader(source);
    if (!header) {
        return tl::unexpected(header.error());
    }
    m_fatal = m_fatal || !*header || !(*header)->complete;
    if (!*header) {
        return {};
    }
    if (const Written imported = importRows(source, (*header)->columns); !imported) {
        return imported;
    }
    if (const Written unchanged = checkUnchanged(source, source.stamp); !unchanged) {
        return unchanged;
    }
    if (const Written settled = settleHandOff(); !settled) {
        return settled;
    }
    return importWaiting();
}

/// Of a file that lacks columns only samples are read.
ImportRun::Written ImportRun::importRows(Source &source, const exchange::ColumnMatch &columns)
{
    ImportedFile &file = m_report.files.last();
    const bool samplesOnly = m_fatal;
    if (!samplesOnly) {
        file.rows = 0;
    }
    const auto reader = readerOf(source);
    exchange::TableRow raw;
    bool isNames = file.firstRowHasNames;
    while (reader->next(raw)) {
        // Spreadsheets leave rows of separators behind their last one.
        const bool isBlank = raw.fault == exchange::RowFault::None
            && std::all_of(raw.fields.cbegin(), raw.fields.cend(),
                [](const QString &value) { return value.trimmed().isEmpty(); });
        if (std::exchange(isNames, false) || isBlank) {
            continue;
        }
        if (const Written counted = countRow(); !counted) {
            return counted;
        }
        keepSamples(raw);
        if (samplesOnly) {
            if (m_sampled >= rowsOfSamples) {
                return {};
            }
            continue;
        }
        ++file.rows;
        correct(raw);
        if (raw.fault != exchange::RowFault::None
            || !fitsHeader(raw.fields, columns.header().size())) {
            bad(raw.line, problemOf(raw, columns.header()));
            continue;
        }
        ImportRow row(columns, raw);
        if (const Written imported = importRow(row); !imported) {
            return imported;
        }
        if (row.isBad()) {
            bad(row.line(), *row.problem());
        }
    }
    if (const QString reason = reader->failure(); !reason.isEmpty()) {
        return failure(
            ErrorCode::BadInput, reason, { { u"file"_s, source.path }, { u"reason"_s, reason } });
    }
    return {};
}

ImportRun::Written ImportRun::importRow(ImportRow &row)
{
    switch (m_kind) {
    case ImportKind::Customers:
        return importCustomer(row);
    case ImportKind::Subscriptions:
        return importSubscription(row);
    case ImportKind::Users:
        break;
    }
    return importUser(row);
}

ImportRun::Written ImportRun::countRow()
{
    if (m_stop.stop_requested()) {
        return failure(ErrorCode::Cancelled);
    }
    ++m_done;
    const qint64 step = std::clamp<qint64>(m_total / stepsOfProgress, 1, rowsBetweenProgress);
    if (m_progress && m_done % step == 0) {
        m_progress(m_done, qMax(m_total, m_done));
    }
    return {};
}

bool ImportRun::isDuplicate(ImportRow &row, Field field, const QUuid &id)
{
    const auto seen = m_seen.findOrAdd(id, row.line());
    if (seen) {
        row.fail(field, ImportProblem::DuplicateId, { { u"row"_s, QString::number(seen->line) } });
    }
    return seen.has_value();
}

void ImportRun::bad(qint64 line, const RowProblem &problem)
{
    ++m_report.badRowCount;
    QList<ImportedColumn> &columns = m_report.files.last().columns;
    if (problem.place >= 0 && problem.place < columns.size()) {
        ++columns[problem.place].errors;
    }
    if (m_report.badRows.size() >= maximumListed) {
        return;
    }
    BadRow row{ m_file, line, problem.column.left(maximumShown), problem.value.left(maximumShown),
        problem.problem, problem.facts };
    row.kind = m_kind;
    row.place = problem.place;
    if (problem.cell && problem.cell->size() <= maximumCorrected) {
        row.cell = problem.cell;
        row.proposal = proposalFor(problem);
    }
    m_report.badRows.append(row);
}

ImportWarning *ImportRun::warn(
    ImportWarningKind kind, const QString &detail, const QString &suggestion)
{
    const QPair<int, QString> key{ static_cast<int>(kind), m_file + u'\n' + detail };
    const auto known = m_warningAt.constFind(key);
    if (known != m_warningAt.cend()) {
        ++m_report.warnings[*known].count;
        return &m_report.warnings[*known];
    }
    if (m_report.warnings.size() >= maximumWarnings) {
        return nullptr;
    }
    m_warningAt.insert(key, m_report.warnings.size());
    ImportWarning warning{ kind, m_file, 1, detail, suggestion };
    warning.fileKind = m_kind;
    m_report.warnings.append(warning);
    return &m_report.warnings.last();
}

void ImportRun::warnOf(const ImportRow &row, Field field, ImportWarningKind kind,
    const QString &detail, const QString &suggestion)
{
    ImportWarning *warning = warn(kind, detail, suggestion);
    if (warning != nullptr && warning->line == 0) {
        warning->line = row.line();
        warning->place = row.columns().column(field);
        warning->column = row.columns().spelling(field);
    }
}

/// A plan that the catalogue does not know takes nothing away: a verdict could be too favourable.
void ImportRun::checkPlan(const ImportRow &row, Field field, const QString &plan)
{
    if (m_context.catalogue->plan(plan)) {
        return;
    }
    const QString shown = plan.left(maximumShown);
    auto near = m_planSuggestions.constFind(shown);
    if (near == m_planSuggestions.cend() && m_planSuggestions.size() < maximumWarnings) {
        near = m_planSuggestions.insert(shown, planLike(*m_context.catalogue, plan));
    }
    warnOf(row, field, ImportWarningKind::UnknownPlan, shown,
        near == m_planSuggestions.cend() ? QString() : *near);
}

ImportRun::Written ImportRun::finish()
{
    if (m_stop.stop_requested()) {
        return failure(ErrorCode::Cancelled);
    }
    if (m_progress) {
        m_progress(m_done, m_done);
    }
    m_report.unusable = m_fatal;
    const bool undecided = m_report.handOff.undecided > 0 && !m_options.dryRun;
    const bool stopped = m_fatal || (m_report.badRowCount > 0 && !m_options.skipBad) || undecided;
    m_report.imported = !stopped && !m_options.dryRun;
    if (stopped) {
        m_report.added = m_report.changed = m_report.unchanged = 0;
        m_report.customers = m_report.subscriptions = m_report.users = 0;
        m_report.skipped = m_done;
        return {};
    }
    m_report.skipped = m_report.badRowCount;
    const bool settled = m_handOff && m_handOff->hasWritten();
    if (m_report.added + m_report.changed == 0 && !settled) {
        return {};
    }
    if (m_options.dryRun && m_done > previewedRows) {
        return {};
    }
    if (const Written judged = judge(); !judged) {
        return judged;
    }
    const auto upgradableNow = upgradable();
    if (!upgradableNow) {
        return tl::unexpected(upgradableNow.error());
    }
    m_report.upgradable = UpgradableCount{ m_upgradableBefore, *upgradableNow };
    if (m_options.dryRun) {
        return {};
    }
    if (m_info.origin == domain::BookOrigin::Empty) {
        m_info.origin = domain::BookOrigin::Imported;
    }
    if (m_emptyBook) {
        m_info.verdictBasis = m_context.verdictBasis();
    }
    if (const Written kept = m_writer.setInfo(m_info); !kept) {
        return kept;
    }
    domain::AuditEvent event;
    event.time = m_context.now(m_info);
    event.actor = m_context.actor.name;
    event.role = m_context.actor.role;
    event.act = domain::Act::BookImported;
    event.after = QJsonObject{ { u"added"_s, m_report.added }, { u"changed"_s, m_report.changed },
        { u"unchanged"_s, m_report.unchanged }, { u"skipped"_s, m_report.skipped },
        { u"customers"_s, m_report.customers }, { u"subscriptions"_s, m_report.subscriptions },
        { u"users"_s, m_report.users } };
    return m_writer.addAudit(event);
}

domain::Result<qint64> ImportRun::upgradable()
{
    const auto counts = m_writer.customerCounts(askedBy(m_context));
    return counts ? domain::Result<qint64>(counts->upgradableSubscriptions)
                  : tl::unexpected(counts.error());
}

void ImportRun::touch(domain::CustomerId customer)
{
    if (m_load == nullptr) { // after a load every customer is judged
        m_touched.insert(customer);
    }
}

/// The first row of an empty book: what its lists need is put off until all rows are in.
ImportRun::Written ImportRun::beginLoad()
{
    if (!m_emptyBook || m_load != nullptr) {
        return {};
    }
    m_load = domain::bulkLoadOf(m_writer);
    return m_load != nullptr ? m_load->beginLoad() : Written();
}

/// Every customer that an added or changed row concerns; the whole of a book that was empty, while
/// its lists are still to be put in order.
ImportRun::Written ImportRun::judge()
{
    if (m_load != nullptr) {
        if (const Written prepared = m_load->prepareHoldings(); !prepared) {
            return prepared;
        }
    }
    if (m_load != nullptr || m_touched.size() >= maximumTouched) {
        if (const auto judged = refreshAllVerdicts(m_writer, m_context, {}, m_load); !judged) {
            return tl::unexpected(judged.error());
        }
    } else if (const Written judged
               = refreshVerdictsOf(m_writer, m_touched.values(), m_context, m_stop);
               !judged) {
        return judged;
    }
    return m_load == nullptr
        ? Written()
        : m_load->endLoad([this](int, int) { return !m_stop.stop_requested(); });
}

} // namespace services
