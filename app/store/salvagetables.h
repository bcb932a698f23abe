#pragma once

#include "domain/rescue.h"
#include "store/connection.h"
#include "store/treereader.h"

#include <QByteArrayList>
#include <QStringView>

#include <array>
#include <span>

namespace store {

/// A table whose records are saved. All others follow from these, and are made anew.
struct SalvageSource
{
    QStringView name;
    domain::RecordKind kind;
    QStringView identity; ///< what a list of losses calls a record by, in SQL
    QStringView title; ///< the same for its name
    QStringView index; ///< an index that names every record; empty where there is none
    std::array<int, 2> places; ///< in it of the columns that `there` asks for; -1: no second one
    QStringView there; ///< whether a record with these columns is in the book
};

[[nodiscard]] std::span<const SalvageSource> salvageSources();

/// The same table as the schema of the damaged book has it.
class SalvageTable
{
public:
    /// `reference` has that schema. None where it has no such table.
    [[nodiscard]] static domain::Result<std::optional<SalvageTable>> of(
        Connection &reference, const SalvageSource &source);

    [[nodiscard]] const SalvageSource &source() const { return *m_source; }
    [[nodiscard]] TreeReader::Kind treeKind() const
    {
        return m_withoutRowid ? TreeReader::Kind::Index : TreeReader::Kind::Table;
    }
    /// The record may be one of this table: as many values, each of a kind that the column takes.
    [[nodiscard]] bool fits(const Fields &fields) const;

    enum class Put { Added, Altered, Double, Impossible };
    [[nodiscard]] domain::Result<Put> put(
        Connection &target, qint64 rowid, const Fields &fields) const;

private:
    struct Column
    {
        QString name;
        Field::Kind kind = Field::Kind::Text;
        bool notNull = false;
        bool isRowid = false;
        bool isGenerated = false;
        bool isDerived = false; ///< made anew: takes `instead` whatever stands there
        Field instead; ///< what a record has that was written before the column was added
        QByteArray insteadBytes;
    };

    const SalvageSource *m_source = nullptr;
    bool m_withoutRowid = false;
    bool m_hiddenRowid = false; ///< a number that no column tells
    QList<Column> m_columns;
    qsizetype m_least = 0; ///< values in the shortest record
    QString m_insert;
};

} // namespace store
