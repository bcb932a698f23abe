#include "naivelist.h"
#include "store/searchtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// The search as one would explain it, character by character; how the store folds, writes letters
/// and makes tokens is not used beyond the folding itself.
namespace naive {
namespace {

/// The letters of a Hangul character as they are typed; empty for every other character. Taken from
/// Unicode's own decompositions and a list of what consists of two letters.
QString typedAnew(char32_t c)
{
    static const QHash<QChar, QString> pairs{ { u'ㅘ', u"ㅗㅏ"_s }, { u'ㅙ', u"ㅗㅐ"_s },
        { u'ㅚ', u"ㅗㅣ"_s }, { u'ㅝ', u"ㅜㅓ"_s }, { u'ㅞ', u"ㅜㅔ"_s }, { u'ㅟ', u"ㅜㅣ"_s },
        { u'ㅢ', u"ㅡㅣ"_s }, { u'ㄳ', u"ㄱㅅ"_s }, { u'ㄵ', u"ㄴㅈ"_s }, { u'ㄶ', u"ㄴㅎ"_s },
        { u'ㄺ', u"ㄹㄱ"_s }, { u'ㄻ', u"ㄹㅁ"_s }, { u'ㄼ', u"ㄹㅂ"_s }, { u'ㄽ', u"ㄹㅅ"_s },
        { u'ㄾ', u"ㄹㅌ"_s }, { u'ㄿ', u"ㄹㅍ"_s }, { u'ㅀ', u"ㄹㅎ"_s }, { u'ㅄ', u"ㅂㅅ"_s } };
    static const QString finals = u"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"_s;
    static const QHash<QChar, QChar> compatibility = [] {
        QHash<QChar, QChar> map;
        for (char16_t letter = 0x3131; letter <= 0x3163; ++letter) {
            map.insert(QString(QChar(letter)).normalized(QString::NormalizationForm_KC).at(0),
                QChar(letter));
        }
        for (qsizetype i = 0; i < finals.size(); ++i) {
            map.insert(QChar(static_cast<char16_t>(0x11a8 + i)), finals.at(i));
        }
        return map;
    }();
    QString all;
    for (const QChar part : QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_D)) {
        if (!compatibility.contains(part)) {
            return {};
        }
        const QChar letter = compatibility.value(part);
        all += pairs.value(letter, QString(letter));
    }
    return all;
}

/// A scan asks for the same few thousand characters again and again.
const QString &typed(char32_t c)
{
    static QHash<char32_t, QString> known;
    auto found = known.find(c);
    if (found == known.end()) {
        found = known.insert(c, typedAnew(c));
    }
    return *found;
}

bool isVowel(QChar letter)
{
    return letter >= u'ㅏ' && letter <= u'ㅣ';
}

bool isSyllable(char32_t c)
{
    return c >= U'가' && c <= U'힣';
}

bool isSingleConsonant(char32_t c)
{
    const QString letters = typed(c);
    return !letters.isEmpty() && !isSyllable(c) && !isVowel(letters.at(0));
}

/// Every character by its initial alone.
QString initialsOf(const QList<char32_t> &text)
{
    QString all;
    for (const char32_t c : text) {
        const QString letters = typed(c);
        if (isSyllable(c)) {
            all += letters.at(0);
        } else {
            all += letters.isEmpty() ? QString::fromUcs4(&c, 1) : letters;
        }
    }
    return all;
}

bool lastMatches(char32_t wanted, const QList<char32_t> &text, qsizetype at)
{
    const QString letters = typed(wanted);
    if (letters.isEmpty()) {
        return text.at(at) == wanted;
    }
    const QString found = typed(text.at(at));
    if (found.startsWith(letters)) {
        return true;
    }
    // The final consonant may yet become the initial of the syllable behind.
    return isSyllable(wanted) && !isVowel(letters.back()) && found == letters.chopped(1)
        && at + 1 < text.size() && typed(text.at(at + 1)).startsWith(letters.back());
}

bool found(const QList<char32_t> &needle, const QList<char32_t> &text)
{
    const bool anyHangul = std::any_of(
        needle.cbegin(), needle.cend(), [](char32_t c) { return !typed(c).isEmpty(); });
    const bool consonants = anyHangul
        && std::all_of(needle.cbegin(), needle.cend(),
            [](char32_t c) { return typed(c).isEmpty() || isSingleConsonant(c); });
    if (consonants && initialsOf(needle).size() > 1) {
        return initialsOf(text).contains(initialsOf(needle));
    }
    const auto same = [](char32_t a, char32_t b) {
        return a == b || (!typed(a).isEmpty() && typed(a) == typed(b));
    };
    for (qsizetype at = 0; at + needle.size() <= text.size(); ++at) {
        qsizetype i = 0;
        while (i + 1 < needle.size() && same(needle.at(i), text.at(at + i))) {
            ++i;
        }
        if (i + 1 == needle.size() && lastMatches(needle.at(i), text, at + i)) {
            return true;
        }
    }
    return false;
}

const QList<char32_t> &characters(const QString &text)
{
    static QHash<QString, QList<char32_t>> known;
    auto found = known.find(text);
    if (found == known.end()) {
        const QList<uint> codes = store::folded(text).toUcs4();
        found = known.insert(text, QList<char32_t>(codes.cbegin(), codes.cend()));
    }
    return *found;
}

} // namespace

bool matches(const QString &search, const Known &known)
{
    // Folded once for a scan of the whole book.
    static QString asked;
    static QString needle;
    static QList<char32_t> wanted;
    if (asked != search || asked.isNull()) {
        asked = search;
        needle = store::folded(search).trimmed();
        wanted = characters(needle);
    }
    if (needle.isEmpty()) {
        return true;
    }
    const auto anyName = [](const QString &name) {
        return found(wanted, characters(name));
    };
    if (anyName(known.customer.companyName) || anyName(known.customer.localName)
        || anyName(known.customer.domain)) {
        return true;
    }
    if (needle.size() < 4) {
        return false;
    }
    return known.customer.id.text().startsWith(needle)
        || std::any_of(known.subscriptions.cbegin(), known.subscriptions.cend(),
            [](const auto &id) { return id.text().startsWith(needle); });
}

} // namespace naive
