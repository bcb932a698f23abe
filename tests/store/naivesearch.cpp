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

/// A scan asks for the same few thousand characters again and again. All Hangul is in the first
/// plane.
const QString &typed(char32_t c)
{
    constexpr qsizetype plane = 0x10000;
    static const QString none;
    static QList<QString> letters(plane);
    static QList<bool> asked(plane, false);
    const qsizetype place = static_cast<qsizetype>(c);
    if (place >= plane) {
        return none;
    }
    if (!asked.at(place)) {
        asked[place] = true;
        letters[place] = typedAnew(c);
    }
    return letters.at(place);
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

constexpr qsizetype mostKeptTexts = 100'000;

const QList<char32_t> &characters(const QString &text)
{
    static QHash<QString, QList<char32_t>> known;
    if (known.size() > mostKeptTexts) {
        known.clear();
    }
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
    const auto anyName = [](const QString &name) { return found(wanted, characters(name)); };
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

QString someNeedle(QRandomGenerator &random, const QList<Known> &book)
{
    const Known &known
        = book.at(random.bounded(static_cast<int>(std::min<qsizetype>(book.size(), 5000))));
    const QList<QString> texts{ known.customer.companyName, known.customer.companyName,
        known.customer.localName, known.customer.domain, known.customer.id.text() };
    QString text = texts.at(random.bounded(static_cast<int>(texts.size())));
    if (text.isEmpty()) {
        text = known.customer.companyName;
    }
    const int start = random.bounded(static_cast<int>(text.size()));
    QString part = text.mid(random.bounded(4) == 0 ? 0 : start, 1 + random.bounded(6));
    switch (random.bounded(9)) {
    case 0: { // half composed: the last syllable without its final, or its initial alone
        const char16_t last = part.back().unicode();
        if (last >= 0xac00 && last <= 0xd7a3) {
            const int place = last - 0xac00;
            part.back() = random.bounded(2) == 0
                ? QChar(static_cast<char16_t>(0xac00 + place / 28 * 28))
                : QStringView(u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ").at(place / 588);
        }
        return part;
    }
    case 1: // the consonant behind it is still the final of the syllable
        return part + QStringView(u"간한닭값핫일").at(random.bounded(6));
    case 2: { // initials
        QString initials;
        for (const QChar c : part) {
            const bool syllable = c >= u'가' && c <= u'힣';
            initials += syllable ? QStringView(u"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
                                       .at((c.unicode() - 0xac00) / 588)
                                 : c;
        }
        return initials;
    }
    case 3:
        return part.normalized(QString::NormalizationForm_D);
    case 4:
        return part.toUpper();
    case 5: { // full width
        for (QChar &c : part) {
            c = c > u'!' && c < u'~' ? QChar(static_cast<char16_t>(c.unicode() + 0xfee0)) : c;
        }
        return part;
    }
    case 6:
        return part.left(1);
    case 7:
        return random.bounded(2) == 0 ? QString(part + u"zq"_s) : QString(u' ' + part + u' ');
    default:
        return part;
    }
}

} // namespace naive
