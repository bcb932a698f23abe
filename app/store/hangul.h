#pragma once

#include <QString>

/// Hangul characters of a folded text and their letters. A folded text holds syllables and modern
/// conjoining letters alone: NFKC has composed what can be composed.
namespace store::hangul {

/// A syllable, or a single modern letter.
[[nodiscard]] bool isHangul(QChar c);
/// A single consonant, or two that an input method wrote as one.
[[nodiscard]] bool isConsonant(QChar c);
/// A syllable with a final consonant.
[[nodiscard]] bool endsWithFinal(QChar c);
/// Whether a syllable may end with this consonant behind the letters of its final so far.
[[nodiscard]] bool mayEndWith(QStringView finalLetters, QChar consonant);
/// As compatibility letters, in the order in which they are typed: initial, parts of the vowel,
/// parts of the final. A doubled consonant is one letter, because it is one key.
[[nodiscard]] QString letters(QChar c);
/// The initial of a syllable, or the consonants of a single letter, as conjoining initials; a vowel
/// stays as it is.
[[nodiscard]] QString initials(QChar c);

} // namespace store::hangul
