#include "store/treereader.h"

#include "store/fileformat.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using fileformat::halfAt;
using fileformat::numberAt;

constexpr int innerIndex = 2;
constexpr int innerTable = 5;
constexpr int leafIndex = 10;
constexpr int leafTable = 13;
constexpr qint64 mostBytes = qint64(64) * 1024 * 1024; ///< of one record; no book has such

bool isInner(int type)
{
    return type == innerIndex || type == innerTable;
}

/// A number of one to nine bytes; none where the bytes end before it. Moves `at` behind it.
std::optional<qint64> varint(QByteArrayView bytes, qsizetype &at)
{
    quint64 value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= bytes.size()) {
            return std::nullopt;
        }
        const auto byte = static_cast<uchar>(bytes[at++]);
        if (i == 8) {
            return static_cast<qint64>(value << 8 | byte);
        }
        value = value << 7 | (byte & 0x7fU);
        if ((byte & 0x80U) == 0) {
            return static_cast<qint64>(value);
        }
    }
    return std::nullopt;
}

/// How many bytes of a record stand in the page itself.
qint64 localSize(qint64 size, int usable, TreeReader::Kind kind)
{
    const qint64 most
        = kind == TreeReader::Kind::Table ? usable - 35 : (usable - 12) * 64 / 255 - 23;
    if (size <= most) {
        return size;
    }
    const qint64 least = (usable - 12) * 32 / 255 - 23;
    const qint64 spread = least + (size - least) % (usable - 4);
    return spread <= most ? spread : least;
}

std::optional<Field> fieldOf(qint64 serial, QByteArrayView record, qsizetype &at)
{
    constexpr std::array<int, 10> sizes{ 0, 1, 2, 3, 4, 6, 8, 8, 0, 0 };
    if (serial < 0 || serial == 10 || serial == 11) {
        return std::nullopt;
    }
    const qint64 size
        = serial < 10 ? sizes.at(static_cast<size_t>(serial)) : (serial - 12 - (serial % 2)) / 2;
    if (size > record.size() - at) {
        return std::nullopt;
    }
    Field field;
    field.bytes = record.sliced(at, size);
    at += size;
    if (serial >= 12) {
        field.kind = serial % 2 == 1 ? Field::Kind::Text : Field::Kind::Blob;
    } else if (serial == 7) {
        field.kind = Field::Kind::Real;
    } else if (serial > 0) {
        field.kind = Field::Kind::Integer;
        // Two's complement, the highest byte first; 8 and 9 are the numbers 0 and 1.
        quint64 value = serial == 9 ? 1 : 0;
        if (size > 0 && (static_cast<uchar>(field.bytes[0]) & 0x80U) != 0) {
            value = ~quint64(0);
        }
        for (const char byte : field.bytes) {
            value = value << 8 | static_cast<uchar>(byte);
        }
        field.number = static_cast<qint64>(value);
    }
    return field;
}

} // namespace

std::optional<Fields> fieldsOf(QByteArrayView record)
{
    qsizetype header = 0;
    const auto headerEnd = varint(record, header);
    if (!headerEnd || *headerEnd < header || *headerEnd > record.size()) {
        return std::nullopt;
    }
    Fields fields;
    qsizetype body = *headerEnd;
    while (header < *headerEnd) {
        const auto serial = varint(record.first(*headerEnd), header);
        const auto field = serial ? fieldOf(*serial, record, body) : std::nullopt;
        if (!field) {
            return std::nullopt;
        }
        fields.append(*field);
    }
    // A record ends where its last value does.
    return body == record.size() ? std::optional(fields) : std::nullopt;
}

TreeReader::TreeReader(DamagedFile &file, std::function<bool()> seen)
    : m_file(file)
    , m_seen(std::move(seen))
    , m_claimed(static_cast<qsizetype>(file.pageCount()) + 1)
{
}

void TreeReader::claim(quint32 page)
{
    if (page < quint32(m_claimed.size())) {
        m_claimed.setBit(page);
    }
}

std::optional<TreeReader::Page> TreeReader::treePage(quint32 number, Kind kind)
{
    if (m_stopped || !m_seen()) {
        m_stopped = true;
        return std::nullopt;
    }
    auto bytes = m_file.page(number);
    if (!bytes) {
        return std::nullopt;
    }
    Page page;
    page.bytes = *std::move(bytes);
    page.header = number == 1 ? fileformat::headerSize : 0;
    page.type = static_cast<uchar>(page.bytes.at(page.header));
    const bool fits = kind == Kind::Table ? page.type == innerTable || page.type == leafTable
                                          : page.type == innerIndex || page.type == leafIndex;
    if (!fits) {
        return std::nullopt;
    }
    const qsizetype start = page.header + (isInner(page.type) ? 12 : 8);
    const qsizetype count = halfAt(page.bytes, page.header + 3);
    if (isInner(page.type)) {
        page.last = numberAt(page.bytes, page.header + 8);
    }
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype pointer = start + 2 * i;
        if (pointer + 2 > page.bytes.size()) {
            page.badCells += count - i;
            break;
        }
        const qsizetype cell = halfAt(page.bytes, pointer);
        if (cell < start || cell + 4 > page.bytes.size()) {
            ++page.badCells;
        } else {
            page.cells.append(cell);
        }
    }
    return page;
}

std::optional<QByteArray> TreeReader::payload(
    const Page &page, qsizetype at, qint64 size, Kind kind)
{
    const int usable = m_file.pageSize();
    const qint64 local = localSize(size, usable, kind);
    // One larger than the book would be read in circles.
    const qint64 most = std::min(mostBytes, qint64(m_file.pageCount()) * usable);
    if (size < 0 || size > most || at + local > page.bytes.size()) {
        return std::nullopt;
    }
    QByteArray record = page.bytes.mid(at, local);
    if (local == size) {
        return record;
    }
    if (at + local + 4 > page.bytes.size()) {
        return std::nullopt;
    }
    QList<quint32> passed;
    for (quint32 next = numberAt(page.bytes, at + local); record.size() < size;) {
        const auto bytes = next == 0 ? std::nullopt : m_file.page(next);
        if (!bytes) {
            return std::nullopt;
        }
        passed.append(next);
        next = numberAt(*bytes, 0);
        record.append(bytes->mid(4, std::min<qint64>(usable - 4, size - record.size())));
    }
    for (const quint32 one : std::as_const(passed)) {
        claim(one);
    }
    return record;
}

bool TreeReader::readCell(const Page &page, qsizetype at, Kind kind, const Take &take)
{
    qsizetype place = at + (page.type == innerIndex ? 4 : 0);
    const auto size = varint(page.bytes, place);
    const auto rowid = kind == Kind::Table ? varint(page.bytes, place) : std::optional<qint64>(0);
    if (!size || !rowid) {
        return false;
    }
    const auto record = payload(page, place, *size, kind);
    const auto fields = record ? fieldsOf(*record) : std::nullopt;
    return fields && take(*rowid, *fields);
}

void TreeReader::walkLast(quint32 root, const Take &take)
{
    constexpr int mostLevels = 20;
    for (int level = 0; level < mostLevels; ++level) {
        const auto page = treePage(root, Kind::Table);
        if (!page) {
            return;
        }
        if (page->type == leafTable) {
            for (const qsizetype cell : page->cells) {
                (void)readCell(*page, cell, Kind::Table, take);
            }
            return;
        }
        root = page->last;
    }
}

bool TreeReader::isTreePage(quint32 page)
{
    const auto bytes = m_file.page(page);
    const int type = bytes ? static_cast<uchar>(bytes->at(0)) : 0;
    return isInner(type) || type == leafIndex || type == leafTable;
}

TreeReader::Found TreeReader::readPage(quint32 number, Kind kind, const Take &take)
{
    Found found;
    const auto page = treePage(number, kind);
    if (!page || page->type == innerTable) {
        return found;
    }
    for (const qsizetype cell : page->cells) {
        if (readCell(*page, cell, kind, take)) {
            ++found.records;
        } else {
            ++found.badRecords;
        }
    }
    found.badRecords += page->badCells;
    return found;
}

TreeReader::Found TreeReader::walk(quint32 root, Kind kind, const Take &take)
{
    Found found;
    QBitArray walked(m_claimed.size());
    QList<quint32> waiting{ root };
    while (!waiting.isEmpty() && !m_stopped) {
        const quint32 number = waiting.takeLast();
        if (number == 0 || number >= quint32(walked.size()) || walked.testBit(number)) {
            ++found.badPages;
            continue;
        }
        walked.setBit(number);
        const auto page = treePage(number, kind);
        if (!page) {
            ++found.badPages;
            continue;
        }
        qint64 taken = 0;
        if (page->type != innerTable) {
            for (const qsizetype cell : page->cells) {
                taken += readCell(*page, cell, kind, take) ? 1 : 0;
            }
            found.records += taken;
            found.badRecords += page->cells.size() - taken + page->badCells;
        } else {
            found.badPages += page->badCells; // each was the way to a page
        }
        if (isInner(page->type)) {
            // From the right, so that they are taken from the left.
            waiting.append(page->last);
            for (auto cell = page->cells.crbegin(); cell != page->cells.crend(); ++cell) {
                waiting.append(numberAt(page->bytes, *cell));
            }
        }
        if (page->type == innerTable || taken > 0 || page->cells.isEmpty()) {
            claim(number);
        }
    }
    return found;
}

} // namespace store
