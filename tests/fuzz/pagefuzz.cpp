#include "fuzz/fuzzing.h"
#include "store/damagedfile.h"
#include "store/fileformat.h"
#include "store/losslist.h"
#include "store/salvage.h"
#include "store/salvagereading.h"
#include "store/treereader.h"

#include <QFile>
#include <QSet>

namespace {

using store::fileformat::numberAt;
using Kind = store::TreeReader::Kind;

constexpr qsizetype sector = 512;
constexpr qsizetype logHeader = 32;
constexpr qsizetype frameHeader = 24;

bool isLog(const QByteArray &bytes, qsizetype at)
{
    return at + logHeader <= bytes.size() && (numberAt(bytes, at) & ~1U) == 0x377f0682;
}

/// A log may stand behind the book, where a page of it could begin.
qsizetype bookSize(const QByteArray &bytes)
{
    qsizetype at = sector;
    while (at < bytes.size() && !isLog(bytes, at)) {
        at += sector;
    }
    return std::min(at, bytes.size());
}

/// The sums of a log put right, so that a changed byte stays a valid log.
class LogSums
{
public:
    explicit LogSums(QByteArray log)
        : m_log(std::move(log))
    {
    }
    QByteArray mended()
    {
        add(0, 24);
        set(24);
        const qsizetype page = numberAt(m_log, 8);
        const QByteArray salt = m_log.mid(16, 8);
        for (qsizetype at = logHeader;
             store::fileformat::isPageSize(page) && at + frameHeader + page <= m_log.size();
             at += frameHeader + page) {
            m_log.replace(at + 8, 8, salt);
            add(at, 8);
            add(at + frameHeader, page);
            set(at + 16);
        }
        return m_log;
    }

private:
    void add(qsizetype from, qsizetype size)
    {
        const bool bigEndian = (numberAt(m_log, 0) & 1U) != 0;
        const auto word = [&](qsizetype at) {
            const quint32 number = numberAt(m_log, at);
            return bigEndian ? number : qbswap(number);
        };
        for (qsizetype at = from; at < from + size; at += 8) {
            m_first += word(at) + m_second;
            m_second += word(at + 4) + m_first;
        }
    }
    void set(qsizetype at)
    {
        qToBigEndian(m_first, m_log.data() + at);
        qToBigEndian(m_second, m_log.data() + at + 4);
    }

    QByteArray m_log;
    quint32 m_first = 0;
    quint32 m_second = 0;
};

bool expectInside(const store::Fields &fields)
{
    for (const store::Field &field : fields) {
        (void)field.text();
        fuzzing::expect(field.kind == store::Field::Kind::Integer || field.number == 0);
    }
    return true;
}

void readTrees(store::TreeReader &reader)
{
    QSet<quint32> roots{ 1 };
    const auto schema
        = reader.walk(1, Kind::Table, [&roots](qint64 /*rowid*/, const store::Fields &fields) {
              if (fields.size() == 5) {
                  roots.insert(static_cast<quint32>(fields.at(3).number));
              }
              return expectInside(fields);
          });
    fuzzing::expect(schema.records >= 0 && schema.badPages >= 0 && schema.badRecords >= 0);
    for (const quint32 root : std::as_const(roots)) {
        for (const Kind kind : { Kind::Table, Kind::Index }) {
            const auto take = [](qint64 /*rowid*/, const store::Fields &fields) {
                return expectInside(fields);
            };
            const auto once = reader.walk(root, kind, take);
            const auto again = reader.walk(root, kind, take);
            fuzzing::expect(once.records == again.records && once.badPages == again.badPages
                && once.badRecords == again.badRecords);
        }
    }
}

void readPages(store::DamagedFile &file, store::TreeReader &reader)
{
    const QSet<quint32> unused = file.freePages();
    for (quint32 page = 0; page <= file.pageCount() + 1; ++page) {
        const auto bytes = file.page(page);
        fuzzing::expect(!bytes || bytes->size() == file.pageSize());
        fuzzing::expect(bytes || !unused.contains(page) || page > file.pageCount());
        (void)file.isReferencePage(page);
        (void)reader.isTreePage(page);
        for (const Kind kind : { Kind::Table, Kind::Index }) {
            const auto found = reader.readPage(page, kind,
                [](qint64 /*rowid*/, const store::Fields &fields) { return expectInside(fields); });
            fuzzing::expect(found.records <= file.pageSize() / 2);
        }
    }
}

} // namespace

/// A whole file as a damaged book may be: pages that lead anywhere, records that are none.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray bytes = fuzzing::bytesOf(data, size);
    const QString book = fuzzing::ownFolder() + QStringLiteral("/book.sqlite");
    const QString log = book + QStringLiteral("-wal");
    const qsizetype end = bookSize(bytes);
    fuzzing::put(book, bytes.left(end));
    fuzzing::put(log, isLog(bytes, end) ? LogSums(bytes.mid(end)).mended() : QByteArray());
    const auto file = store::DamagedFile::open(book);
    if (!file) {
        return 0;
    }
    store::TreeReader reader(**file, [] { return true; });
    readTrees(reader);
    readPages(**file, reader);
    store::LossList losses;
    (void)store::SalvageReading(**file, losses, [](qint64 done, qint64 total) {
        fuzzing::expect(done <= total);
        return true;
    }).findVersion();
    fuzzing::expect(store::historyEntriesOf(book) >= 0);
    return 0;
}
