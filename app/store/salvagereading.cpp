#include "store/salvagereading.h"

#include "store/migrations/migration.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using Kind = TreeReader::Kind;

/// The names of one's own objects in the list of all; a name that is none is of no use.
bool isSchemaRow(const Fields &fields)
{
    return fields.size() == 5 && fields.at(0).kind == Field::Kind::Text
        && fields.at(1).kind == Field::Kind::Text && fields.at(2).kind == Field::Kind::Text
        && fields.at(3).kind == Field::Kind::Integer
        && (fields.at(4).kind == Field::Kind::Text || fields.at(4).kind == Field::Kind::Null);
}

/// Of schema_history: the step's number is the row's, its sentence tells that it is the step.
bool isStepRow(qint64 rowid, const Fields &fields)
{
    return rowid > 0 && fields.size() == 4 && fields.at(0).kind == Field::Kind::Null
        && fields.at(1).kind == Field::Kind::Text && fields.at(2).kind == Field::Kind::Integer
        && fields.at(3).kind == Field::Kind::Text;
}

bool isKnownStep(qint64 rowid, const Fields &fields)
{
    const auto steps = allMigrations();
    return std::any_of(steps.begin(), steps.end(), [&](const Migration &step) {
        return step.version == rowid && step.sentence == fields.at(1).text();
    });
}

} // namespace

SalvageReading::SalvageReading(DamagedFile &file, LossList &losses, Seen seen)
    : m_file(file)
    , m_losses(losses)
    , m_total(file.pageCount())
    , m_reader(file, [this, seen = std::move(seen)] {
        ++m_done;
        return !m_error && seen(std::min(m_done, m_total), m_total);
    })
{
}

domain::Result<void> SalvageReading::state() const
{
    if (m_error) {
        return tl::unexpected(*m_error);
    }
    if (m_reader.stopped()) {
        return domain::failure(domain::ErrorCode::Cancelled, u"the salvage was stopped"_s);
    }
    return {};
}

void SalvageReading::readSchema()
{
    const auto found
        = m_reader.walk(1, Kind::Table, [this](qint64 /*rowid*/, const Fields &fields) {
              if (!isSchemaRow(fields)) {
                  return false;
              }
              const qint64 root = fields.at(3).number;
              if (root > 1 && root <= m_file.pageCount()) {
                  m_roots.insert(fields.at(1).text(), static_cast<quint32>(root));
              }
              return true;
          });
    m_schemaWhole = found.whole();
}

domain::Result<int> SalvageReading::findVersion()
{
    readSchema();
    const int newest = allMigrations().back().version;
    qint64 highest = 0;
    qint64 known = 0;
    const auto take = [&](qint64 rowid, const Fields &fields) {
        if (!isStepRow(rowid, fields)) {
            return false;
        }
        const bool isKnown = isKnownStep(rowid, fields);
        known = isKnown ? std::max(known, rowid) : known;
        highest = std::max(highest, rowid);
        return true;
    };
    if (const quint32 root = m_roots.value(u"schema_history"_s); root != 0) {
        (void)m_reader.walk(root, Kind::Table, take);
    }
    if (known == 0) { // its place in the file is not known, or is damaged
        highest = 0;
        for (quint32 page = 2; page <= m_file.pageCount() && !m_reader.stopped(); ++page) {
            (void)m_reader.readPage(page, Kind::Table, [&](qint64 rowid, const Fields &fields) {
                return isStepRow(rowid, fields) && isKnownStep(rowid, fields)
                    && take(rowid, fields);
            });
        }
    }
    if (auto going = state(); !going) {
        return tl::unexpected(going.error());
    }
    const int told = m_file.schemaVersion();
    const bool isNewer = told > newest && (highest > newest || known == 0);
    if (isNewer) {
        return domain::failure(domain::ErrorCode::BookNewer,
            u"schema version %1 is newer than this program"_s.arg(told),
            { { u"version"_s, QString::number(told) }, { u"newest"_s, QString::number(newest) } });
    }
    if (known == 0 && !m_file.isOurs()) {
        return domain::failure(domain::ErrorCode::NotABook, u"nothing of a book is in it"_s);
    }
    m_done = 0;
    return known > 0 ? static_cast<int>(known) : told >= 1 && told <= newest ? told : newest;
}

qint64 SalvageReading::newestHistoryEntry()
{
    readSchema();
    qint64 newest = 0;
    (void)m_reader.walkLast(m_roots.value(u"audit"_s), [&](qint64 rowid, const Fields &fields) {
        constexpr qsizetype columns = 11;
        newest = fields.size() == columns ? std::max(newest, rowid) : newest;
        return true;
    });
    return newest;
}

domain::Result<void> SalvageReading::readInto(Connection &reference, Connection &target)
{
    for (const SalvageSource &source : salvageSources()) {
        auto table = SalvageTable::of(reference, source);
        if (!table) {
            return tl::unexpected(table.error());
        }
        if (*table) {
            m_sources.append({ **std::move(table), {}, false });
        }
    }
    for (const auto part : { &SalvageReading::readTrees, &SalvageReading::readStrayPages,
             &SalvageReading::tellLosses }) {
        if (auto done = (this->*part)(target); !done) {
            return done;
        }
    }
    return {};
}

bool SalvageReading::take(
    Connection &target, const Source &source, qint64 rowid, const Fields &fields, bool isStray)
{
    // A number that no book reaches was not written by one, and would leave none for what comes.
    constexpr qint64 believable = 1'000'000'000'000;
    const bool isTable = source.table.treeKind() == Kind::Table;
    if (!source.table.fits(fields) || (isTable && (rowid < 1 || rowid > believable))) {
        return false;
    }
    const auto put = source.table.put(target, rowid, fields);
    if (!put) {
        m_error = put.error();
        return false;
    }
    using domain::LossReason;
    const domain::RecordKind kind = source.table.source().kind;
    const auto firstText = [&fields] {
        const auto text = std::find_if(fields.cbegin(), fields.cend(),
            [](const Field &field) { return field.kind == Field::Kind::Text; });
        return text == fields.cend() ? QString() : text->text();
    };
    switch (*put) {
    case SalvageTable::Put::Altered:
        m_losses.add(kind, LossReason::Altered, firstText());
        [[fallthrough]];
    case SalvageTable::Put::Added:
        ++m_records;
        return true;
    case SalvageTable::Put::Double:
        // A page that belongs nowhere may hold what was there before.
        if (!isStray) {
            m_losses.add(kind, LossReason::Contradictory, firstText());
        }
        return true;
    case SalvageTable::Put::Impossible:
        break;
    }
    return false;
}

domain::Result<void> SalvageReading::readTrees(Connection &target)
{
    for (Source &source : m_sources) {
        const quint32 root = m_roots.value(source.table.source().name.toString());
        source.hasRoot = root != 0;
        if (source.hasRoot) {
            source.found = m_reader.walk(
                root, source.table.treeKind(), [&](qint64 rowid, const Fields &fields) {
                    return take(target, source, rowid, fields, false);
                });
        }
        if (auto going = state(); !going) {
            return going;
        }
    }
    return {};
}

/// Leaves that no way leads to any more. What stands in them tells by itself to which table it
/// belongs: no two of them have the same columns.
domain::Result<void> SalvageReading::readStrayPages(Connection &target)
{
    const bool whole = m_schemaWhole
        && std::all_of(m_sources.cbegin(), m_sources.cend(),
            [](const Source &source) { return source.hasRoot && source.found.whole(); });
    if (whole) {
        return {};
    }
    m_done = 0;
    m_unknown = m_schemaWhole ? 0 : m_file.pagesCutOff();
    const QSet<quint32> unused = m_file.freePages();
    for (quint32 page = 2; page <= m_file.pageCount(); ++page) {
        if (m_reader.isClaimed(page) || unused.contains(page) || m_file.isReferencePage(page)) {
            continue;
        }
        if (!m_schemaWhole && !m_reader.isTreePage(page)) {
            ++m_unknown;
        }
        for (const Kind kind : { Kind::Table, Kind::Index }) {
            (void)m_reader.readPage(page, kind, [&](qint64 rowid, const Fields &fields) {
                const auto fits = [&](const Source &source) {
                    return source.table.treeKind() == kind && source.table.fits(fields);
                };
                const auto source = std::find_if(m_sources.cbegin(), m_sources.cend(), fits);
                return source != m_sources.cend()
                    && std::none_of(std::next(source), m_sources.cend(), fits)
                    && take(target, *source, rowid, fields, true);
            });
        }
        if (auto going = state(); !going) {
            return going;
        }
    }
    return {};
}

domain::Result<void> SalvageReading::tellLosses(Connection &target)
{
    for (const Source &source : std::as_const(m_sources)) {
        if (auto told = tellLossesOf(target, source); !told) {
            return told;
        }
    }
    return state();
}

/// An index names every record that there was, also where a page forgot how many it held.
domain::Result<void> SalvageReading::tellLossesOf(Connection &target, const Source &source)
{
    const SalvageSource &given = source.table.source();
    using domain::LossReason;
    const quint32 root = m_roots.value(given.index.toString());
    if (given.index.isEmpty() || root == 0) {
        // Gaps in the history are seen in its numbers.
        if (!source.found.whole() && given.kind != domain::RecordKind::HistoryEntry) {
            m_losses.add(given.kind, LossReason::Unreadable, {}, {},
                source.found.badPages + source.found.badRecords);
        }
        return {};
    }
    const auto valueOf = [](const Field &field) {
        return field.kind == Field::Kind::Integer ? QVariant(field.number) : QVariant(field.text());
    };
    const auto named = m_reader.walk(
        root, Kind::Index, [&](qint64 /*rowid*/, const Fields &fields) {
            QVariantList identity;
            for (const int place : given.places) {
                if (place >= fields.size()) {
                    return false;
                }
                if (place >= 0) {
                    identity.append(valueOf(fields.at(place)));
                }
            }
            if (const auto told = tellNamed(target, source, identity, fields.constLast()); !told) {
                m_error = told.error();
                return false;
            }
            return true;
        });
    if (!named.whole() && !source.found.whole()) {
        m_losses.add(given.kind, LossReason::Unreadable, {}, {},
            source.found.badPages + source.found.badRecords);
    }
    return {};
}

/// What an index names is there, or it is lost. Under its number another one may stand: then one of
/// the two ids was changed, and one that is none is exchanged.
domain::Result<void> SalvageReading::tellNamed(
    Connection &target, const Source &source, const QVariantList &identity, const Field &rowid)
{
    const SalvageSource &given = source.table.source();
    const auto there = target.value(given.there, identity);
    if (!there) {
        return tl::unexpected(there.error());
    }
    if (there->isValid()) {
        return {};
    }
    QStringList parts;
    for (const QVariant &part : identity) {
        parts.append(part.toString());
    }
    const QString id = parts.join(u' ');
    const bool hasNumber
        = source.table.treeKind() == Kind::Table && rowid.kind == Field::Kind::Integer;
    const QString sql = u"SELECT %1 FROM %2 WHERE rowid = ?"_s.arg(
        given.identity.toString(), given.name.toString());
    const auto other
        = hasNumber ? target.value(sql, { rowid.number }) : domain::Result<QVariant>(QVariant());
    if (!other) {
        return tl::unexpected(other.error());
    }
    if (!other->isValid()) {
        m_losses.add(given.kind, domain::LossReason::Unreadable, id);
        return {};
    }
    const auto isId = [](const QString &text) { return uuidFrom(text.toUtf8()).has_value(); };
    if (given.identity == u"id" && isId(id) && !isId(other->toString())) {
        const QString exchange
            = u"UPDATE OR IGNORE %1 SET id = ? WHERE rowid = ?"_s.arg(given.name.toString());
        if (const auto set = target.change(exchange, { id, rowid.number }); !set) {
            return tl::unexpected(set.error());
        }
    }
    m_losses.add(given.kind, domain::LossReason::Altered, id);
    return {};
}

} // namespace store
