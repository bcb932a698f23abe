#pragma once

#include "store/losslist.h"
#include "store/salvagetables.h"

#include <functional>
#include <memory>

namespace store {

/// Takes every record that can be read out of a damaged book into a new one of the same schema,
/// whose rules are not asked yet.
class SalvageReading
{
public:
    /// Told after each page; false stops.
    using Seen = std::function<bool(qint64 done, qint64 total)>;

    SalvageReading(DamagedFile &file, LossList &losses, Seen seen);

    /// The schema of the book, 1 or more. BookNewer; NotABook where nothing of one is found;
    /// Cancelled.
    [[nodiscard]] domain::Result<int> findVersion();
    /// Number of the last entry of the history; 0 where it cannot be found.
    [[nodiscard]] qint64 newestHistoryEntry();
    /// `reference` and `target` have the schema that was found. Cancelled.
    [[nodiscard]] domain::Result<void> readInto(Connection &reference, Connection &target);

    [[nodiscard]] qint64 recordsRead() const { return m_records; }
    /// Damaged pages that no table is known to have lost.
    [[nodiscard]] qint64 unknownPages() const { return m_unknown; }

private:
    struct Source
    {
        SalvageTable table;
        TreeReader::Found found;
        bool hasRoot = false;
    };

    void readSchema();
    [[nodiscard]] domain::Result<void> readTrees(Connection &target);
    [[nodiscard]] domain::Result<void> readStrayPages(Connection &target);
    [[nodiscard]] domain::Result<void> tellLosses(Connection &target);
    [[nodiscard]] domain::Result<void> tellLossesOf(Connection &target, const Source &source);
    [[nodiscard]] domain::Result<void> tellNamed(
        Connection &target, const Source &source, const QVariantList &identity, const Field &rowid);
    [[nodiscard]] bool take(
        Connection &target, const Source &source, qint64 rowid, const Fields &fields, bool isStray);
    [[nodiscard]] domain::Result<void> state() const;

    DamagedFile &m_file;
    LossList &m_losses;
    qint64 m_done = 0;
    qint64 m_total = 0;
    TreeReader m_reader;
    bool m_schemaWhole = false;
    QHash<QString, quint32> m_roots; ///< of tables and indexes, by name
    QList<Source> m_sources;
    qint64 m_records = 0;
    qint64 m_unknown = 0;
    std::optional<domain::Error> m_error;
};

} // namespace store
