#include "store/damagedfile.h"

#include "domain/durablefile.h"
#include "store/fileformat.h"
#include "store/fileinspection.h"

#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using fileformat::headerSize;
using fileformat::isPageSize;
using fileformat::numberAt;

constexpr int usualPageSize = 4096;
constexpr qsizetype logHeaderSize = 32;
constexpr qsizetype frameHeaderSize = 24;
constexpr quint32 logMagic = 0x377f0682; ///< its last bit tells the order of bytes in the sums

/// The sums that SQLite keeps over the log, from its header on.
class LogSum
{
public:
    explicit LogSum(bool bigEndian)
        : m_bigEndian(bigEndian)
    {
    }
    void add(QByteArrayView bytes)
    {
        const auto word = [&](qsizetype at) {
            return m_bigEndian ? qFromBigEndian<quint32>(bytes.data() + at)
                               : qFromLittleEndian<quint32>(bytes.data() + at);
        };
        for (qsizetype at = 0; at + 8 <= bytes.size(); at += 8) {
            m_first += word(at) + m_second;
            m_second += word(at + 4) + m_first;
        }
    }
    [[nodiscard]] bool is(const QByteArray &bytes, qsizetype at) const
    {
        return numberAt(bytes, at) == m_first && numberAt(bytes, at + 4) == m_second;
    }

private:
    bool m_bigEndian;
    quint32 m_first = 0;
    quint32 m_second = 0;
};

tl::unexpected<domain::Error> failed(
    domain::ErrorCode code, const QString &file, const QString &detail)
{
    return domain::failure(code, detail, { { u"file"_s, file } });
}

template <typename File>
tl::unexpected<domain::Error> unread(const File &file)
{
    return failed(domain::storageCode(file.errorString()), file.fileName(), file.errorString());
}

} // namespace

domain::Result<std::unique_ptr<DamagedFile>> DamagedFile::open(const QString &file)
{
    using domain::ErrorCode;
    const QFileInfo info(file);
    const QString path = info.absoluteFilePath();
    if (!info.exists()) {
        return failed(ErrorCode::BookMissing, path, u"there is no such file"_s);
    }
    if (!info.isFile() || info.size() < headerSize) {
        return failed(ErrorCode::NotABook, path, u"there is nothing in it"_s);
    }
    std::unique_ptr<DamagedFile> damaged(new DamagedFile(path));
    if (!damaged->m_file.open(QIODevice::ReadOnly)) {
        return unread(damaged->m_file);
    }
    if (damaged->m_log.size() > 0) {
        // Without a word the newest changes would be missing.
        if (!damaged->m_log.open(QIODevice::ReadOnly)) {
            return unread(damaged->m_log);
        }
        damaged->readLog();
    }
    damaged->readHeader();
    return damaged;
}

DamagedFile::DamagedFile(const QString &path)
    : m_file(path)
    , m_log(path + u"-wal"_s)
{
}

/// A read that fails looks like the end of the log: what stands behind it is lost, and told so.
void DamagedFile::readLog()
{
    const QByteArray header = read(true, 0, logHeaderSize);
    if (header.size() < logHeaderSize || (numberAt(header, 0) & ~1U) != logMagic) {
        m_logDamaged = true;
        return;
    }
    LogSum sum((numberAt(header, 0) & 1U) != 0);
    sum.add(QByteArrayView(header).first(24));
    const qint64 size = numberAt(header, 8);
    if (!sum.is(header, 24) || !isPageSize(size)) {
        m_logDamaged = true;
        return;
    }
    m_pageSize = static_cast<int>(size);
    QHash<quint32, qint64> waiting; // of a transaction whose end was not seen yet
    for (qint64 at = logHeaderSize;; at += frameHeaderSize + size) {
        const QByteArray frame = read(true, at, frameHeaderSize + size);
        if (!m_readError.isEmpty()) {
            m_logDamaged = true;
            break;
        }
        if (frame.size() < frameHeaderSize || frame.mid(8, 8) != header.mid(16, 8)) {
            break; // the end, or what an earlier round of the log left
        }
        if (frame.size() == frameHeaderSize + size) {
            sum.add(QByteArrayView(frame).first(8));
            sum.add(QByteArrayView(frame).sliced(frameHeaderSize));
        }
        if (frame.size() < frameHeaderSize + size || !sum.is(frame, 16)) {
            m_logDamaged = true;
            break;
        }
        waiting.insert(numberAt(frame, 0), at + frameHeaderSize);
        if (const quint32 pages = numberAt(frame, 4); pages > 0) {
            m_pageCount = pages;
            m_inLog.insert(waiting);
            waiting.clear();
        }
    }
}

void DamagedFile::readHeader()
{
    // Where the header itself is damaged, what every book has stands in for it.
    const qint64 inLog = m_inLog.value(1, -1);
    const QByteArray header = read(inLog >= 0, std::max<qint64>(inLog, 0), headerSize);
    const qint64 size = fileformat::pageSizeIn(header);
    if (m_pageSize == 0) {
        m_pageSize = isPageSize(size) ? static_cast<int>(size) : usualPageSize;
    }
    const auto there = static_cast<quint32>((m_file.size() + m_pageSize - 1) / m_pageSize);
    // The log tells how many pages there are. Of a book that was cut off some are left; of one that
    // is told to be endless, every page would be looked for.
    const quint64 readable = quint64(there) + quint64(m_inLog.size());
    const auto mostPages
        = static_cast<quint32>(std::min<quint64>(1000 + 16 * readable, 0xffff'ffff));
    m_pageCount = std::max(std::min(m_pageCount, mostPages), there);
    m_isOurs = numberAt(header, fileformat::applicationIdAt) == quint32(applicationId);
    m_schemaVersion = m_isOurs ? static_cast<int>(numberAt(header, fileformat::userVersionAt)) : 0;
    constexpr quint32 believable = 100'000'000;
    const quint32 told = numberAt(header, fileformat::pageCountAt);
    m_pagesCutOff = m_isOurs && told > m_pageCount && told < believable ? told - m_pageCount : 0;
    m_firstFree = m_isOurs ? numberAt(header, fileformat::firstFreePageAt) : 0;
    m_hasReferences = m_isOurs && numberAt(header, fileformat::largestRootAt) != 0;
}

std::optional<QByteArray> DamagedFile::page(quint32 number)
{
    if (number == 0 || number > m_pageCount) {
        return std::nullopt;
    }
    const qint64 inLog = m_inLog.value(number, -1);
    QByteArray bytes
        = read(inLog >= 0, inLog >= 0 ? inLog : (qint64(number) - 1) * m_pageSize, m_pageSize);
    if (bytes.isEmpty()) {
        return std::nullopt;
    }
    bytes.append(m_pageSize - bytes.size(), '\0');
    return bytes;
}

QByteArray DamagedFile::read(bool isInLog, qint64 at, qint64 size)
{
    QIODevice *const source = isInLog ? static_cast<QIODevice *>(&m_log) : &m_file;
    const QByteArray bytes = source->seek(at) ? source->read(size) : QByteArray();
    const bool hasFailed = isInLog ? m_log.error() != QFileDevice::NoError : m_file.hasFailed();
    if (hasFailed && m_readError.isEmpty()) {
        m_readError = source->errorString();
    }
    return bytes;
}

QSet<quint32> DamagedFile::freePages()
{
    QSet<quint32> found;
    for (quint32 trunk = m_firstFree; trunk != 0 && !found.contains(trunk);) {
        const auto bytes = page(trunk);
        if (!bytes) {
            break;
        }
        found.insert(trunk);
        const quint32 most = static_cast<quint32>(m_pageSize / 4 - 2);
        const quint32 leaves = std::min(numberAt(*bytes, 4), most);
        for (quint32 i = 0; i < leaves; ++i) {
            if (const quint32 leaf = numberAt(*bytes, 8 + 4 * qsizetype(i)); leaf != 0) {
                found.insert(leaf);
            }
        }
        trunk = numberAt(*bytes, 0);
    }
    return found;
}

bool DamagedFile::isReferencePage(quint32 number) const
{
    return m_hasReferences && number >= 2
        && (number - 2) % (static_cast<quint32>(m_pageSize) / 5 + 1) == 0;
}

} // namespace store
