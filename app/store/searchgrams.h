#pragma once

#include "store/searchtext.h"

#include <QSet>

/// How a search text stands in the full-text index: each pair of adjacent characters is one token,
/// so that any part of a name, from one character on, is a phrase of tokens or the beginning of
/// one. Pure functions of the STORED text, so that what was indexed can be taken out again whatever
/// a later Unicode makes of the names.
namespace store {

/// The tokens of a search text, divided by blanks. The first character of a section stands behind a
/// start mark (one for names, one for the domain), the last one before an end mark, so that no
/// phrase goes from one section into the next.
[[nodiscard]] QString gramsOf(const QString &searchText);

/// The query that finds a needle. Longer phrases than `mostGrams` are cut: what the index finds is
/// then to be compared with the whole needle.
struct GramQuery
{
    QString match; ///< in the language of FTS5's MATCH
    bool cut = false;
};
constexpr qsizetype mostGrams = 64;
[[nodiscard]] GramQuery gramQueryOf(const Needle &needle);
/// The same for the beginning of a name in either script.
[[nodiscard]] GramQuery nameBeginningOf(const Needle &needle);

/// The form of every needle of one character that this search text matches.
[[nodiscard]] QSet<QString> oneCharacterNeedles(const QString &searchText);

} // namespace store
