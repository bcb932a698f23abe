#pragma once

#include "domain/customer.h"

#include <QString>

namespace store {

/// Folds text for search and for the sort by domain: width and composed forms (NFKC), case, accents
/// of Latin and Greek letters (never the marks of Kana, Hangul or Indic scripts, which make other
/// letters), and every run of blanks or control characters to one space. Folding twice changes
/// nothing. Fixed for a schema version, because texts made of it are stored.
[[nodiscard]] QString folded(const QString &text);

/// A folded text as search compares it. A Hangul syllable becomes a mark and its letters (initial,
/// the parts of the vowel, the parts of the final), so that a half-composed syllable is simply a
/// beginning of the whole one; what is no Hangul stays as it is.
[[nodiscard]] QString letterForm(const QString &folded);
/// A folded text with each Hangul syllable as its initial consonant, in the letters of Unicode's
/// conjoining block, which letterForm() never writes.
[[nodiscard]] QString initialForm(const QString &folded);
/// Stands before the letters of a Hangul character in a letter form; no folded text holds it.
constexpr QChar syllableMark(0x80);
/// Between the sections of a search text; no folded text holds it.
constexpr QChar sectionMark(0x1f);

/// What a search looks through, as it is stored: the letter forms of company name, local name and
/// domain, then their initial forms (empty where there is no Hangul): six sections with marks
/// between them, so that nothing matches across two of them.
[[nodiscard]] QString searchTextOf(const domain::Customer &customer);

/// What the user typed, ready to be looked for. A search text matches where it contains `form` or,
/// where that is not empty, `movedOn`; an id where it begins with `idBeginning`.
struct Needle
{
    /// Folded, without blanks at its ends; empty: everything matches.
    QString text;
    /// Of letters, or of initials alone where every Hangul letter of it is a consonant (from two
    /// characters on: one consonant is the beginning of a syllable).
    QString form;
    /// A final consonant that an input method moves on to the next syllable when a vowel follows:
    /// what is typed as U+D55C on the way to U+D558 U+B098. Empty: none.
    QString movedOn;
    /// From four hexadecimal digits or hyphens on; shorter ones would drown names in noise. Empty:
    /// ids are not looked at.
    QString idBeginning;

    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    /// One character that is looked for among the beginnings of all characters.
    [[nodiscard]] bool isOneCharacter() const;
};
[[nodiscard]] Needle needleOf(const QString &search);

} // namespace store
