#include "store/hangul.h"

#include <algorithm>
#include <array>

namespace store::hangul {
namespace {

constexpr char16_t firstSyllable = 0xac00;
constexpr char16_t lastSyllable = 0xd7a3;
constexpr char16_t firstInitial = 0x1100;
constexpr char16_t firstVowel = 0x1161;
constexpr char16_t beforeFinals = 0x11a7;
/// NFKC writes two of the doubled consonants with letters that no modern syllable has.
constexpr char16_t rieulHieuh = 0x111a;
constexpr char16_t pieupSios = 0x1121;
constexpr int initialCount = 19;
constexpr int vowelCount = 21;
constexpr int finalCount = 28; ///< the first of them: none

constexpr std::array<QStringView, initialCount> initialLetters{ u"ㄱ", u"ㄲ", u"ㄴ", u"ㄷ", u"ㄸ",
    u"ㄹ", u"ㅁ", u"ㅂ", u"ㅃ", u"ㅅ", u"ㅆ", u"ㅇ", u"ㅈ", u"ㅉ", u"ㅊ", u"ㅋ", u"ㅌ", u"ㅍ",
    u"ㅎ" };
constexpr std::array<QStringView, vowelCount> vowelLetters{ u"ㅏ", u"ㅐ", u"ㅑ", u"ㅒ", u"ㅓ",
    u"ㅔ", u"ㅕ", u"ㅖ", u"ㅗ", u"ㅗㅏ", u"ㅗㅐ", u"ㅗㅣ", u"ㅛ", u"ㅜ", u"ㅜㅓ", u"ㅜㅔ", u"ㅜㅣ",
    u"ㅠ", u"ㅡ", u"ㅡㅣ", u"ㅣ" };
constexpr std::array<QStringView, finalCount> finalLetters{ u"", u"ㄱ", u"ㄲ", u"ㄱㅅ", u"ㄴ",
    u"ㄴㅈ", u"ㄴㅎ", u"ㄷ", u"ㄹ", u"ㄹㄱ", u"ㄹㅁ", u"ㄹㅂ", u"ㄹㅅ", u"ㄹㅌ", u"ㄹㅍ", u"ㄹㅎ",
    u"ㅁ", u"ㅂ", u"ㅂㅅ", u"ㅅ", u"ㅆ", u"ㅇ", u"ㅈ", u"ㅊ", u"ㅋ", u"ㅌ", u"ㅍ", u"ㅎ" };

bool isSyllable(char16_t c)
{
    return c >= firstSyllable && c <= lastSyllable;
}

bool isInitial(char16_t c)
{
    return c >= firstInitial && c < firstInitial + initialCount;
}

bool isVowel(char16_t c)
{
    return c >= firstVowel && c < firstVowel + vowelCount;
}

bool isFinal(char16_t c)
{
    return (c > beforeFinals && c < beforeFinals + finalCount) || c == rieulHieuh || c == pieupSios;
}

/// Place of a single final in its table.
int finalPlace(char16_t c)
{
    return c == rieulHieuh ? 15 : c == pieupSios ? 18 : c - beforeFinals;
}

QStringView initialOf(int place)
{
    return initialLetters.at(static_cast<size_t>(place));
}

QStringView vowelOf(int place)
{
    return vowelLetters.at(static_cast<size_t>(place));
}

QStringView finalOf(int place)
{
    return finalLetters.at(static_cast<size_t>(place));
}

} // namespace

bool isHangul(QChar c)
{
    const char16_t code = c.unicode();
    return isSyllable(code) || isInitial(code) || isVowel(code) || isFinal(code);
}

bool isConsonant(QChar c)
{
    return isInitial(c.unicode()) || isFinal(c.unicode());
}

bool endsWithFinal(QChar c)
{
    return isSyllable(c.unicode()) && (c.unicode() - firstSyllable) % finalCount != 0;
}

bool mayEndWith(QStringView letters, QChar consonant)
{
    return std::any_of(finalLetters.cbegin(), finalLetters.cend(), [&](QStringView known) {
        return known.size() == letters.size() + 1 && known.startsWith(letters)
            && known.back() == consonant;
    });
}

QString letters(QChar c)
{
    const char16_t code = c.unicode();
    if (isInitial(code)) {
        return initialOf(code - firstInitial).toString();
    }
    if (isVowel(code)) {
        return vowelOf(code - firstVowel).toString();
    }
    if (isFinal(code)) {
        return finalOf(finalPlace(code)).toString();
    }
    const int place = code - firstSyllable;
    QString all = initialOf(place / (vowelCount * finalCount)).toString();
    all += vowelOf(place / finalCount % vowelCount);
    all += finalOf(place % finalCount);
    return all;
}

QString initials(QChar c)
{
    const char16_t code = c.unicode();
    if (isSyllable(code)) {
        const int place = (code - firstSyllable) / (vowelCount * finalCount);
        return QString(QChar(static_cast<char16_t>(firstInitial + place)));
    }
    if (!isFinal(code)) {
        return QString(c);
    }
    QString all;
    for (const QChar letter : finalOf(finalPlace(code))) {
        for (int place = 0; place < initialCount; ++place) {
            if (initialOf(place).front() == letter) {
                all += QChar(static_cast<char16_t>(firstInitial + place));
            }
        }
    }
    return all;
}

} // namespace store::hangul
