#pragma once

#include "domain/ids.h"

#include <QByteArrayView>
#include <QDate>
#include <QDateTime>
#include <QStringView>
#include <QVarLengthArray>

struct sqlite3_stmt;

namespace store {

/// The values for the places of a statement that changes something, in their order and in the form
/// of the file (store/storedform.h). Stands on the stack and takes no memory for usual rows: an
/// import writes millions of values, and lists of variants cost more than the writing.
class Values
{
public:
    Values &null();
    Values &integer(qint64 value);
    /// Never NULL; a half surrogate becomes a question mark, as storedText() makes it.
    Values &text(QStringView text);
    /// The same for what is UTF-8 already. Looked at until the statement was run.
    Values &utf8(QByteArrayView text);
    Values &blob(QByteArrayView bytes); ///< looked at until the statement was run
    Values &textOrNull(QStringView text); ///< empty: NULL
    Values &day(QDate day); ///< invalid: NULL
    Values &moment(const QDateTime &moment); ///< invalid: NULL
    template <typename Tag>
    Values &id(const domain::Id<Tag> &id) ///< the null id: NULL
    {
        return id.isNull() ? null() : uuid(id.uuid());
    }

    /// The code of SQLite. The values are looked at as long as they stand in the statement.
    [[nodiscard]] int bindTo(sqlite3_stmt *statement) const;

private:
    enum class Kind { Null, Integer, OwnText, Text, Blob };
    struct Item
    {
        Kind kind = Kind::Null;
        qint64 value = 0; ///< the number, or where the own text begins
        qsizetype size = 0; ///< of a text or blob
        const char *bytes = nullptr; ///< of one that is not our own
    };

    Values &uuid(const QUuid &uuid);
    Values &ownText(qsizetype begin);

    QVarLengthArray<Item, 32> m_items;
    QVarLengthArray<char, 1024> m_texts;
};

} // namespace store
