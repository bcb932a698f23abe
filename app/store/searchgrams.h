#pragma once

#include "store/searchtext.h"

#include <QList>
#include <QStringList>

/// How a search text stands in the full-text index. It has two tables:
/// * pairs: what needles of one and of two characters look for. Each form of one character that the
///   text matches, and each pair of adjacent characters, is one token; places are not kept.
/// * triples: each three adjacent characters are one token, with its place, so that any longer part
///   of a name is a phrase. Three characters are rare enough that a phrase of them costs little
///   where a phrase of pairs would read half the index.
/// Before the first character of a section stands a start mark (one for names, one for the domain),
/// behind the last one an end mark, so that no phrase goes from one section into the next.
/// store/gramwriter.h makes the tokens, purely of the STORED text, so that what was indexed can be
/// taken out again whatever a later Unicode makes of the names.
namespace store {

/// One way in which a needle can stand in the index.
struct GramPhrase
{
    QStringList grams;
    bool goesOn = false; ///< the last gram is the beginning of a token
};

/// The query that finds a needle: any of the phrases, all in one table. Longer ones than
/// `mostGrams` are cut: what the index finds is then to be compared with the whole needle.
struct GramQuery
{
    enum class Table { Pairs, Triples };
    Table table = Table::Pairs;
    QList<GramPhrase> phrases;
    bool cut = false;
};
constexpr qsizetype mostGrams = 64;
[[nodiscard]] GramQuery gramQueryOf(const Needle &needle);
/// The same for the beginning of a name in either script.
[[nodiscard]] GramQuery nameBeginningOf(const Needle &needle);
/// In the language of FTS5's MATCH.
[[nodiscard]] QString matchOf(const QList<GramPhrase> &phrases);

} // namespace store
