#pragma once

#include "domain/error.h"
#include "store/bookbytes.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QSet>

#include <memory>
#include <optional>

namespace store {

/// The pages of a book that SQLite itself will not read any more, as they stand in the file and in
/// the log beside it. Only reads, and takes no locks: nothing that stands there is made worse.
/// (https://www.sqlite.org/fileformat2.html)
class DamagedFile
{
public:
    /// BookMissing, NotABook (not even the size of a header), StorageReadOnly, StorageFailed.
    [[nodiscard]] static domain::Result<std::unique_ptr<DamagedFile>> open(const QString &file);

    [[nodiscard]] quint32 pageCount() const { return m_pageCount; }
    /// Books reserve nothing at the end of a page.
    [[nodiscard]] int pageSize() const { return m_pageSize; }
    /// None where the file ends before it; a page that is cut off is filled up with zeros.
    [[nodiscard]] std::optional<QByteArray> page(quint32 number);

    /// As the header says; 0 where it is gone.
    [[nodiscard]] int schemaVersion() const { return m_schemaVersion; }
    /// The header names this program.
    [[nodiscard]] bool isOurs() const { return m_isOurs; }
    /// So many pages more has the book, as its header says.
    [[nodiscard]] quint32 pagesCutOff() const { return m_pagesCutOff; }
    /// Pages that the file keeps for later use: what stands in them was deleted.
    [[nodiscard]] QSet<quint32> freePages();
    /// Pages that hold nothing but references to other pages.
    [[nodiscard]] bool isReferencePage(quint32 number) const;
    /// The log holds changes that cannot be told any more.
    [[nodiscard]] bool isLogDamaged() const { return m_logDamaged; }
    /// What the system said where it first did not give what stands there; empty: it gave all.
    [[nodiscard]] QString readError() const { return m_readError; }

private:
    explicit DamagedFile(const QString &path);
    void readLog();
    void readHeader();
    /// From the log or the file; what the system does not give is noted.
    [[nodiscard]] QByteArray read(bool isInLog, qint64 at, qint64 size);

    BookBytes m_file;
    QFile m_log;
    QHash<quint32, qint64> m_inLog; ///< page, its place in the log
    quint32 m_pageCount = 0;
    int m_pageSize = 0;
    int m_schemaVersion = 0;
    QString m_readError;
    quint32 m_pagesCutOff = 0;
    quint32 m_firstFree = 0;
    bool m_isOurs = false;
    bool m_hasReferences = false; ///< of auto-vacuum
    bool m_logDamaged = false;
};

} // namespace store
