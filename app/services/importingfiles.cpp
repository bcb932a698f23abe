#include "services/importingrun.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace services {
namespace {

using domain::ErrorCode;
using domain::failure;
using exchange::Field;
using exchange::FileKind;

constexpr qsizetype samplesShown = 3;
constexpr qsizetype maximumSample = 80; ///< characters

FileKind fileKindOf(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Customers:
        return FileKind::Customers;
    case ImportKind::Subscriptions:
        return FileKind::Subscriptions;
    case ImportKind::Users:
        break;
    }
    return FileKind::Users;
}

QList<Field> requiredFields(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Customers:
        return { Field::CustomerId, Field::CompanyName };
    case ImportKind::Subscriptions:
        return { Field::SubscriptionId, Field::CustomerId, Field::OfferName, Field::Quantity,
            Field::Status };
    case ImportKind::Users:
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

/// As a spreadsheet calls its columns: A … Z, AA, AB …
QString letterOf(qsizetype column)
{
    constexpr qsizetype letters = 26;
    QString name;
    for (qsizetype rest = column + 1; rest > 0; rest = (rest - 1) / letters) {
        name.prepend(QChar(static_cast<char16_t>(u'A' + (rest - 1) % letters)));
    }
    return name;
}

QStringList lettersFor(qsizetype columns)
{
    QStringList names;
    for (qsizetype i = 0; i < columns; ++i) {
        names += letterOf(i);
    }
    return names;
}

/// How a workbook begins, and any other archive.
const QByteArray archiveMark = "PK\x03\x04"_ba;

/// Files that are often taken for a table, by how they begin: PDF, a database, pictures, an old
/// workbook or one with a password.
bool isKnownBinary(const QByteArray &beginning)
{
    const std::array marks{ "%PDF-"_ba, "SQLite format 3"_ba, "\x89PNG"_ba, "GIF8"_ba,
        "\xff\xd8\xff"_ba, "\xd0\xcf\x11\xe0"_ba };
    return std::any_of(marks.begin(), marks.end(),
        [&beginning](const QByteArray &mark) { return beginning.startsWith(mark); });
}

QString stampOf(const QString &path)
{
    const QFileInfo info(path);
    return u"%1 %2"_s.arg(info.size()).arg(info.lastModified().toMSecsSinceEpoch());
}

tl::unexpected<domain::Error> cannotRead(const QString &path, const QString &reason)
{
    return failure(ErrorCode::BadInput, reason, { { u"file"_s, path }, { u"reason"_s, reason } });
}

QString encodingName(exchange::Encoding encoding)
{
    switch (encoding) {
    case exchange::Encoding::Utf8:
        return u"UTF-8"_s;
    case exchange::Encoding::Utf16LittleEndian:
    case exchange::Encoding::Utf16BigEndian:
        return u"UTF-16"_s;
    case exchange::Encoding::Cp949:
        return u"CP949"_s;
    }
    return {};
}

} // namespace

ImportRun::Written ImportRun::openFiles(const ImportFiles &files)
{
    const QList<QPair<ImportKind, QString>> asked{ { ImportKind::Customers, files.customers },
        { ImportKind::Subscriptions, files.subscriptions }, { ImportKind::Users, files.users } };
    for (const auto &[kind, path] : asked) {
        if (path.isEmpty()) {
            continue;
        }
        Source source;
        source.kind = kind;
        source.path = path;
        source.name = QFileInfo(path).fileName();
        if (const Written opened = openFile(source); !opened) {
            return opened;
        }
        const qint64 names = firstRowHasNames(source) ? 1 : 0;
        m_total += source.scan ? qMax<qint64>(0, source.scan->records - names) : 0;
        m_sources.push_back(std::move(source));
    }
    if (m_sources.empty()) {
        return failure(ErrorCode::WrongUse, u"no file to import"_s);
    }
    return {};
}

ImportRun::Written ImportRun::openFile(Source &source)
{
    const QFileInfo info(source.path);
    // A pipe or a device would block here for ever, and has no end to come back from.
    if (info.exists() && !info.isFile()) {
        return cannotRead(source.path, u"notAFile"_s);
    }
    source.stamp = stampOf(source.path);
    const QString seen = m_options.of(source.kind).stamp;
    if (const Written unchanged = checkUnchanged(source, seen); info.exists() && !unchanged) {
        return unchanged;
    }
    source.device = std::make_unique<QFile>(source.path);
    if (!source.device->open(QIODevice::ReadOnly)) {
        return cannotRead(source.path, source.device->errorString());
    }
    constexpr qint64 longestMark = 16;
    const QByteArray beginning = source.device->peek(longestMark);
    if (beginning.isEmpty() && source.device->error() == QFileDevice::NoError) {
        return cannotRead(source.path, u"emptyFile"_s);
    }
    if (isKnownBinary(beginning)) {
        return cannotRead(source.path, u"notCsv"_s);
    }
    const bool isArchive = beginning.startsWith(archiveMark);
    if (const Written looked = isArchive ? lookIntoWorkbook(source) : lookThrough(source);
        !looked) {
        return looked;
    }
    if (source.device->error() != QFileDevice::NoError) {
        return cannotRead(source.path, source.device->errorString());
    }
    return {};
}

ImportRun::Written ImportRun::lookThrough(Source &source)
{
    const auto stopped = [this] { return m_stop.stop_requested(); };
    source.scan = exchange::scanText(*source.device, stopped);
    if (source.scan && exchange::looksLikeJson(*source.device, *source.scan)) {
        source.json
            = exchange::scanJson(*source.device, *source.scan, fileKindOf(source.kind), stopped);
        // What a line is in CSV, an entry is here; the names of the fields count as one.
        source.scan->records = source.json ? source.json->entries + 1 : 0;
    }
    if (stopped()) {
        return failure(ErrorCode::Cancelled);
    }
    return {};
}

ImportRun::Written ImportRun::lookIntoWorkbook(Source &source)
{
    source.workbook = std::make_unique<exchange::Workbook>(*source.device);
    switch (source.workbook->fault()) {
    case exchange::WorkbookFault::None:
        break;
    case exchange::WorkbookFault::NoWorkbook:
        return cannotRead(source.path, u"notCsv"_s);
    case exchange::WorkbookFault::Damaged:
        return cannotRead(source.path, u"damagedWorkbook"_s);
    case exchange::WorkbookFault::TooLarge:
        return cannotRead(source.path, u"largeWorkbook"_s);
    }
    const exchange::WorkbookReader reader(
        *source.workbook, fileKindOf(source.kind), firstRowHasNames(source));
    source.scan.emplace();
    source.scan->records = reader.expectedRows();
    return {};
}

std::unique_ptr<exchange::RowReader> ImportRun::readerOf(const Source &source)
{
    if (source.workbook) {
        return std::make_unique<exchange::WorkbookReader>(
            *source.workbook, fileKindOf(source.kind), firstRowHasNames(source));
    }
    source.device->seek(0);
    if (source.json) {
        return std::make_unique<exchange::JsonReader>(*source.device, *source.scan, *source.json);
    }
    auto reader = std::make_unique<exchange::CsvReader>(*source.device, *source.scan);
    if (!m_report.files.isEmpty()) {
        m_report.files.last().separator = reader->separator();
    }
    return reader;
}

/// Entries of a JSON file name their fields themselves.
bool ImportRun::firstRowHasNames(const Source &source) const
{
    return source.json || m_options.of(source.kind).firstRowHasNames;
}

ImportRun::Written ImportRun::checkUnchanged(const Source &source, const QString &stamp) const
{
    if (!stamp.isEmpty() && stampOf(source.path) != stamp) {
        return cannotRead(source.path, u"fileChanged"_s);
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
            const auto reader = readerOf(source);
            exchange::TableRow header;
            if (reader->next(header)) {
                for (const QString &column : std::as_const(header.fields)) {
                    found = found
                        || exchange::foldedHeader(column) == exchange::foldedHeader(it.key());
                }
            }
        }
        if (!found) {
            return failure(ErrorCode::WrongUse, u"the column map names no column"_s,
                { { u"option"_s, u"--map"_s }, { u"value"_s, it.key() } });
        }
    }
    return {};
}

domain::Result<std::optional<ImportRun::Header>> ImportRun::readHeader(const Source &source)
{
    using Answer = domain::Result<std::optional<Header>>;
    const auto reader = readerOf(source);
    exchange::TableRow row;
    if (!reader->next(row)) {
        if (const QString reason = reader->failure(); !reason.isEmpty()) {
            return cannotRead(source.path, reason);
        }
        bad(1, RowProblem{ ImportProblem::NoHeader, {}, {}, {} });
        return Answer(std::nullopt);
    }
    if (row.fault == exchange::RowFault::ControlCharacter
        && row.fields.join(u' ').contains(QChar(QChar::Null))) {
        return cannotRead(source.path, u"notCsv"_s);
    }
    if (row.fault != exchange::RowFault::None) {
        bad(row.line, problemOf(row, {}));
        return Answer(std::nullopt);
    }
    const ImportFileChoices &choices = m_options.of(source.kind);
    const QStringList names
        = firstRowHasNames(source) ? withoutEmptyEnd(row.fields) : lettersFor(row.fields.size());
    Header header{ exchange::ColumnMatch(
                       fileKindOf(source.kind), names, m_options.columnMap, choices.fields),
        false };
    const exchange::ColumnMatch &columns = header.columns;
    describeColumns(columns);
    if (!columns.hasAny()) {
        const ImportProblem problem
            = source.json ? ImportProblem::JsonNoFields : ImportProblem::NoHeader;
        bad(row.line, RowProblem{ problem, {}, row.fields.join(u", "), {} });
        return Answer(header);
    }
    header.complete = hasNeeded(columns, row.line);
    if (!columns.unknown().isEmpty()) {
        ImportWarning *warning
            = warn(ImportWarningKind::UnknownColumns, columns.unknown().join(u", "));
        if (warning != nullptr) {
            warning->count = columns.unknown().size();
        }
    }
    return Answer(header);
}

bool ImportRun::hasNeeded(const exchange::ColumnMatch &columns, qint64 line)
{
    bool complete = true;
    for (const Field field : requiredFields(m_kind)) {
        const bool given = columns.has(field)
            || (field == Field::OfferName && columns.has(Field::OfferId))
            || (field == Field::CustomerId && m_kind != ImportKind::Customers && m_options.customer)
            || (field == Field::Status && columns.isBatchTool());
        if (!given) {
            complete = false;
            bad(line,
                RowProblem{ ImportProblem::MissingColumn, exchange::fieldName(field), {},
                    { { u"field"_s, exchange::fieldName(field) } } });
        }
    }
    return complete;
}

void ImportRun::warnOfPages()
{
    for (const Source &source : m_sources) {
        if (!source.json || !source.json->pages.isPart()) {
            continue;
        }
        const exchange::JsonPages &pages = source.json->pages;
        m_file = source.name;
        m_kind = source.kind;
        ImportWarning *warning = warn(ImportWarningKind::PartOfList,
            pages.total() > pages.held() ? QString::number(pages.total()) : QString());
        if (warning != nullptr) {
            warning->count = pages.held();
        }
    }
}

void ImportRun::describe(const Source &source)
{
    ImportedFile file;
    file.kind = source.kind;
    file.name = source.name;
    file.stamp = source.stamp;
    file.firstRowHasNames = firstRowHasNames(source);
    if (source.workbook) {
        file.format = ImportFormat::Workbook;
    } else if (source.json) {
        file.format = source.json->isLines ? ImportFormat::JsonLines : ImportFormat::Json;
    }
    if (source.scan) {
        file.encoding = source.workbook ? QString() : encodingName(source.scan->encoding);
        file.rows = qMax<qint64>(0, source.scan->records - (file.firstRowHasNames ? 1 : 0));
    }
    for (const Field field : exchange::knownFields(fileKindOf(source.kind))) {
        file.fields += exchange::fieldName(field);
    }
    m_report.files.append(file);
    m_sampled = 0;
}

void ImportRun::describeColumns(const exchange::ColumnMatch &columns)
{
    QList<ImportedColumn> &described = m_report.files.last().columns;
    for (qsizetype i = 0; i < columns.header().size(); ++i) {
        described.append({ columns.header().at(i), columns.fieldAt(i), {}, 0 });
    }
}

void ImportRun::keepSamples(const exchange::TableRow &row)
{
    if (m_sampled >= rowsOfSamples) {
        return;
    }
    ++m_sampled;
    QList<ImportedColumn> &columns = m_report.files.last().columns;
    for (qsizetype i = 0; i < qMin(columns.size(), row.fields.size()); ++i) {
        const QString sample = row.fields.at(i).left(maximumSample).simplified();
        QStringList &samples = columns[i].samples;
        if (!sample.isEmpty() && samples.size() < samplesShown && !samples.contains(sample)) {
            samples += sample;
        }
    }
}

} // namespace services
