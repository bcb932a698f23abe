#include "services/importingrun.h"

#include "domain/names.h"

#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace services {
namespace {

using domain::ErrorCode;
using domain::failure;
using exchange::Field;
using exchange::FileKind;

constexpr qsizetype maximumListed = 1000;
constexpr qsizetype maximumWarnings = 1000;
constexpr qsizetype maximumShown = 200; ///< characters of a bad value
constexpr qint64 rowsBetweenProgress = 500;
/// Beyond this many touched customers judging the whole book is not slower, and needs no list.
constexpr qsizetype maximumTouched = 20'000;

QList<Field> requiredFields(FileKind kind)
{
    switch (kind) {
    case FileKind::Customers:
        return { Field::CustomerId, Field::CompanyName };
    case FileKind::Subscriptions:
        return { Field::SubscriptionId, Field::CustomerId, Field::OfferName, Field::Quantity,
            Field::Status };
    case FileKind::Users:
        return { Field::UserId, Field::CustomerId };
    }
    return {};
}

QStringList withoutEmptyEnd(QStringList header)
{
    while (!header.isEmpty() && header.constLast().trimmed().isEmpty()) {
        header.removeLast();
    }
    return header;
}

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
    if (const Written opened = openFiles(files); !opened) {
        return tl::unexpected(opened.error());
    }
    if (const Written checked = checkColumnMap(); !checked) {
        return tl::unexpected(checked.error());
    }
    for (Source &source : m_sources) {
        if (const Written imported = importFile(source); !imported) {
            return tl::unexpected(imported.error());
        }
    }
    if (const Written finished = finish(); !finished) {
        return tl::unexpected(finished.error());
    }
    return m_report;
}

ImportRun::Written ImportRun::openFiles(const ImportFiles &files)
{
    const QList<QPair<FileKind, QString>> asked{ { FileKind::Customers, files.customers },
        { FileKind::Subscriptions, files.subscriptions }, { FileKind::Users, files.users } };
    for (const auto &[kind, path] : asked) {
        if (path.isEmpty()) {
            continue;
        }
        Source source;
        source.kind = kind;
        source.path = path;
        source.name = QFileInfo(path).fileName();
        source.device = std::make_unique<QFile>(path);
        if (!source.device->open(QIODevice::ReadOnly)) {
            return failure(ErrorCode::BadInput, source.device->errorString(),
                { { u"file"_s, path }, { u"reason"_s, source.device->errorString() } });
        }
        source.scan
            = exchange::scanText(*source.device, [this] { return m_stop.stop_requested(); });
        if (m_stop.stop_requested()) {
            return failure(ErrorCode::Cancelled);
        }
        if (source.device->error() != QFileDevice::NoError) {
            return failure(ErrorCode::BadInput, source.device->errorString(),
                { { u"file"_s, path }, { u"reason"_s, source.device->errorString() } });
        }
        m_total += source.scan ? qMax<qint64>(0, source.scan->records - 1) : 0;
        m_sources.push_back(std::move(source));
    }
    if (m_sources.empty()) {
        return failure(ErrorCode::WrongUse, u"no file to import"_s);
    }
    return {};
}

ImportRun::Written ImportRun::checkColumnMap()
{
    for (auto it = m_options.columnMap.cbegin(); it != m_options.columnMap.cend(); ++it) {
        if (!it.value().isEmpty() && !exchange::isFieldName(it.value())) {
            return failure(ErrorCode::WrongUse, u"the column map names no field"_s,
                { { u"option"_s, u"--map"_s }, { u"value"_s, it.value() } });
        }
        bool found = false;
        for (const Source &source : m_sources) {
            if (!source.scan) {
                continue;
            }
            exchange::CsvReader reader(*source.device, *source.scan);
            exchange::CsvRow header;
            if (reader.next(header)) {
                for (const QString &column : std::as_const(header.fields)) {
                    found = found
                        || exchange::foldedHeader(column) == exchange::foldedHeader(it.key());
                }
            }
            source.device->seek(0);
        }
        if (!found) {
            return failure(ErrorCode::WrongUse, u"the column map names no column"_s,
                { { u"option"_s, u"--map"_s }, { u"value"_s, it.key() } });
        }
    }
    return {};
}

std::optional<exchange::ColumnMatch> ImportRun::readHeader(
    exchange::CsvReader &reader, FileKind kind)
{
    exchange::CsvRow row;
    if (!reader.next(row)) {
        bad(1, RowProblem{ ImportProblem::NoHeader, {}, {}, {} });
        return std::nullopt;
    }
    if (row.fault != exchange::CsvFault::None) {
        bad(row.line, problemOf(row, {}));
        return std::nullopt;
    }
    exchange::ColumnMatch columns(kind, withoutEmptyEnd(row.fields), m_options.columnMap);
    if (!columns.hasAny()) {
        bad(row.line, RowProblem{ ImportProblem::NoHeader, {}, row.fields.join(u", "), {} });
        return std::nullopt;
    }
    bool complete = true;
    for (const Field field : requiredFields(kind)) {
        const bool given = columns.has(field)
            || (field == Field::OfferName && columns.has(Field::OfferId))
            || (field == Field::CustomerId && kind != FileKind::Customers && m_options.customer)
            || (field == Field::Status && columns.isBatchTool());
        if (!given) {
            complete = false;
            bad(row.line,
                RowProblem{ ImportProblem::MissingColumn, exchange::fieldName(field), {},
                    { { u"field"_s, exchange::fieldName(field) } } });
        }
    }
    if (!columns.unknown().isEmpty()) {
        warn(ImportWarningKind::UnknownColumns, columns.unknown().join(u", "));
        m_report.warnings.last().count = columns.unknown().size();
    }
    return complete ? std::optional(std::move(columns)) : std::nullopt;
}

ImportRun::Written ImportRun::importFile(Source &source)
{
    m_file = source.name;
    m_seen.clear();
    if (!source.scan) {
        m_fatal = true;
        bad(1, RowProblem{ ImportProblem::Encoding, {}, {}, {} });
        return {};
    }
    exchange::CsvReader reader(*source.device, *source.scan);
    const auto columns = readHeader(reader, source.kind);
    if (!columns) {
        m_fatal = true;
        return {};
    }
    exchange::CsvRow raw;
    while (reader.next(raw)) {
        if (const Written counted = countRow(); !counted) {
            return counted;
        }
        if (raw.fault != exchange::CsvFault::None
            || !fitsHeader(raw.fields, columns->header().size())) {
            bad(raw.line, problemOf(raw, columns->header()));
            continue;
        }
        ImportRow row(*columns, raw);
        if (const Written imported = importRow(source.kind, row); !imported) {
            return imported;
        }
        if (row.isBad()) {
            bad(row.line(), *row.problem());
        }
    }
    if (reader.deviceFailed()) {
        return failure(ErrorCode::BadInput, source.device->errorString(),
            { { u"file"_s, source.path }, { u"reason"_s, source.device->errorString() } });
    }
    return importWaiting();
}

ImportRun::Written ImportRun::importRow(FileKind kind, ImportRow &row)
{
    switch (kind) {
    case FileKind::Customers:
        return importCustomer(row);
    case FileKind::Subscriptions:
        return importSubscription(row);
    case FileKind::Users:
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
    if (m_progress && m_done % rowsBetweenProgress == 0) {
        m_progress(m_done, qMax(m_total, m_done));
    }
    return {};
}

bool ImportRun::isDuplicate(ImportRow &row, Field field, const QUuid &id)
{
    const auto seen = m_seen.constFind(id);
    if (seen != m_seen.cend()) {
        row.fail(field, ImportProblem::DuplicateId, { { u"row"_s, QString::number(qAbs(*seen)) } });
        return true;
    }
    m_seen.insert(id, -row.line());
    return false;
}

void ImportRun::bad(qint64 line, const RowProblem &problem)
{
    ++m_report.badRowCount;
    if (m_report.badRows.size() < maximumListed) {
        m_report.badRows.append(BadRow{ m_file, line, problem.column.left(maximumShown),
            problem.value.left(maximumShown), problem.problem, problem.facts });
    }
}

void ImportRun::warn(ImportWarningKind kind, const QString &detail, const QString &suggestion)
{
    const QPair<int, QString> key{ static_cast<int>(kind), m_file + u'\n' + detail };
    const auto known = m_warningAt.constFind(key);
    if (known != m_warningAt.cend()) {
        ++m_report.warnings[*known].count;
    } else if (m_report.warnings.size() < maximumWarnings) {
        m_warningAt.insert(key, m_report.warnings.size());
        m_report.warnings.append(ImportWarning{ kind, m_file, 1, detail, suggestion });
    }
}

ImportRun::Written ImportRun::finish()
{
    if (m_stop.stop_requested()) {
        return failure(ErrorCode::Cancelled);
    }
    if (m_progress) {
        m_progress(m_done, m_done);
    }
    const bool stopped = m_fatal || (m_report.badRowCount > 0 && !m_options.skipBad);
    m_report.imported = !stopped && !m_options.dryRun;
    if (stopped) {
        m_report.added = m_report.changed = m_report.unchanged = 0;
        m_report.customers = m_report.subscriptions = m_report.users = 0;
        m_report.skipped = m_done;
        return {};
    }
    m_report.skipped = m_report.badRowCount;
    if (m_report.added + m_report.changed == 0 || m_options.dryRun) {
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
    if (m_touched.size() >= maximumTouched) {
        if (const auto judged = refreshAllVerdicts(m_writer, m_context, {}); !judged) {
            return tl::unexpected(judged.error());
        }
    } else {
        for (const QUuid &id : std::as_const(m_touched)) {
            if (m_stop.stop_requested()) {
                return failure(ErrorCode::Cancelled);
            }
            const Written judged = refreshVerdicts(m_writer, domain::CustomerId(id), m_context);
            if (!judged) {
                return judged;
            }
        }
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

} // namespace services
