#pragma once

#include "store/damagedfile.h"

#include <QBitArray>
#include <QList>

#include <functional>
#include <optional>

namespace store {

/// A value as it stands in a record; texts and blobs are looked at as long as the record lives.
struct Field
{
    enum class Kind { Null, Integer, Real, Text, Blob };
    Kind kind = Kind::Null;
    qint64 number = 0;
    QByteArrayView bytes;

    [[nodiscard]] QString text() const { return QString::fromUtf8(bytes); }
};
using Fields = QList<Field>;

/// None where the bytes are no record: a length that leads out of it, a kind that is none.
[[nodiscard]] std::optional<Fields> fieldsOf(QByteArrayView record);

/// Reads the trees of a damaged book without SQLite, around what cannot be read.
class TreeReader
{
public:
    enum class Kind { Table, Index };

    /// What a record of a tree is given to; false where it is none of those that belong there.
    using Take = std::function<bool(qint64 rowid, const Fields &fields)>;

    struct Found
    {
        qint64 records = 0; ///< taken
        qint64 badPages = 0; ///< of whose records nothing is known
        qint64 badRecords = 0;

        [[nodiscard]] bool whole() const { return badPages == 0 && badRecords == 0; }
    };

    /// `seen` is called for each page that is looked at and may stop everything (false).
    TreeReader(DamagedFile &file, std::function<bool()> seen);

    /// The tree from its root on. Pages that gave a record, or were rightly empty, are claimed.
    [[nodiscard]] Found walk(quint32 root, Kind kind, const Take &take);
    /// Of a tree of a table the records with the highest numbers: one leaf.
    void walkLast(quint32 root, const Take &take);
    /// The records of one page, where it is of this kind; whatever stands below it is not looked
    /// at.
    [[nodiscard]] Found readPage(quint32 page, Kind kind, const Take &take);
    /// It is of a kind that a tree has, whatever stands in it.
    [[nodiscard]] bool isTreePage(quint32 page);
    [[nodiscard]] bool isClaimed(quint32 page) const
    {
        return page < quint32(m_claimed.size()) && m_claimed.testBit(page);
    }
    [[nodiscard]] bool stopped() const { return m_stopped; }

private:
    struct Page
    {
        QByteArray bytes;
        qsizetype header = 0; ///< where the header of the tree begins
        int type = 0;
        QList<qsizetype> cells;
        qint64 badCells = 0;
        quint32 last = 0; ///< the rightmost child of an inner page
    };
    [[nodiscard]] std::optional<Page> treePage(quint32 number, Kind kind);
    [[nodiscard]] bool readCell(const Page &page, qsizetype at, Kind kind, const Take &take);
    [[nodiscard]] std::optional<QByteArray> payload(
        const Page &page, qsizetype at, qint64 size, Kind kind);
    void claim(quint32 page);

    DamagedFile &m_file;
    std::function<bool()> m_seen;
    QBitArray m_claimed;
    bool m_stopped = false;
};

} // namespace store
