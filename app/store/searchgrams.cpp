#include "store/searchgrams.h"

#include "store/hangul.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace store {
namespace {

/// The tokenizer takes letters and digits of ASCII and everything beyond it; other characters of
/// ASCII are written from here on (a range that folding keeps out of texts).
constexpr char32_t ownBlock = 0x10ff00;
constexpr char32_t endMark = ownBlock + 1;
constexpr char32_t nameMark = ownBlock + 2;
constexpr char32_t domainMark = ownBlock + 3;
/// Every third section of a search text is of the domain.
constexpr qsizetype sectionsOfAKind = 3;

QString own(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

/// The character that begins at `at`: with all of its letters where it is Hangul.
QStringView unitAt(QStringView text, qsizetype at)
{
    qsizetype end = at + 1;
    if (text.at(at) == syllableMark) {
        while (end < text.size() && text.at(end).unicode() >= 0x3131
            && text.at(end).unicode() <= 0x318e) {
            ++end;
        }
    } else if (text.at(at).isHighSurrogate() && end < text.size()) {
        ++end;
    }
    return text.mid(at, end - at);
}

QList<QStringView> unitsOf(QStringView text)
{
    QList<QStringView> units;
    for (qsizetype at = 0; at < text.size();) {
        units.append(unitAt(text, at));
        at += units.constLast().size();
    }
    return units;
}

QString written(QStringView unit)
{
    const char16_t first = unit.front().unicode();
    const bool token
        = first >= 0x80 || (first >= u'0' && first <= u'9') || (first >= u'a' && first <= u'z');
    return token ? unit.toString() : own(ownBlock + first);
}

bool isHangulUnit(QStringView unit)
{
    return unit.front() == syllableMark;
}

/// One phrase, with a star where its last token may go on; `start`: behind this mark alone.
QString phraseOf(const QString &form, const QString &start, bool *cut)
{
    QList<QStringView> units = unitsOf(form);
    bool beginning = units.size() == 1 || isHangulUnit(units.constLast());
    if (units.size() > mostGrams) {
        units.resize(mostGrams);
        beginning = false;
        *cut = true;
        if (isHangulUnit(units.constLast())) {
            units.removeLast(); // it need not be the whole of its character's letters
            beginning = true;
        }
    }
    QStringList grams;
    if (!start.isEmpty()) {
        grams.append(start + written(units.constFirst()));
        beginning = isHangulUnit(units.constLast());
    } else if (units.size() == 1) {
        grams.append(written(units.constFirst()));
    }
    for (qsizetype i = 1; i < units.size(); ++i) {
        grams.append(written(units.at(i - 1)) + written(units.at(i)));
    }
    const QString phrase = u"\"%1\""_s.arg(grams.join(u' '));
    return beginning ? QString(phrase + u" *"_s) : phrase;
}

bool isVowelLetter(QChar letter)
{
    return letter.unicode() >= 0x314f && letter.unicode() <= 0x3163;
}

/// What stands behind the vowel.
QStringView finalLetters(QStringView letters)
{
    qsizetype vowel = letters.size() - 1;
    while (vowel >= 0 && !isVowelLetter(letters.at(vowel))) {
        --vowel;
    }
    return letters.mid(vowel + 1);
}

} // namespace

QString gramsOf(const QString &searchText)
{
    QStringList grams;
    const QList<QStringView> sections = QStringView(searchText).split(sectionMark);
    for (qsizetype number = 0; number < sections.size(); ++number) {
        const QList<QStringView> units = unitsOf(sections.at(number));
        if (units.isEmpty()) {
            continue;
        }
        const bool name = number % sectionsOfAKind < sectionsOfAKind - 1;
        QString before = own(name ? nameMark : domainMark);
        for (const QStringView unit : units) {
            const QString each = written(unit);
            grams.append(before + each);
            before = each;
        }
        grams.append(before + own(endMark));
    }
    return grams.join(u' ');
}

namespace {

GramQuery queryOf(const Needle &needle, const QString &start)
{
    GramQuery query;
    query.match = phraseOf(needle.form, start, &query.cut);
    if (!needle.movedOn.isEmpty()) {
        query.match += u" OR "_s + phraseOf(needle.movedOn, start, &query.cut);
    }
    return query;
}

} // namespace

GramQuery gramQueryOf(const Needle &needle)
{
    return queryOf(needle, {});
}

GramQuery nameBeginningOf(const Needle &needle)
{
    return queryOf(needle, own(nameMark));
}

QSet<QString> oneCharacterNeedles(const QString &searchText)
{
    QSet<QString> needles;
    const QList<QStringView> sections = QStringView(searchText).split(sectionMark);
    for (const QStringView section : sections) {
        const QList<QStringView> units = unitsOf(section);
        for (qsizetype i = 0; i < units.size(); ++i) {
            const QStringView unit = units.at(i);
            if (!isHangulUnit(unit)) {
                needles.insert(unit.toString());
                continue;
            }
            for (qsizetype length = 2; length <= unit.size(); ++length) {
                needles.insert(unit.left(length).toString());
            }
            if (i + 1 < units.size() && isHangulUnit(units.at(i + 1)) && unit.size() > 2) {
                const QChar next = units.at(i + 1).at(1);
                if (hangul::mayEndWith(finalLetters(unit), next)) {
                    needles.insert(unit.toString() + next);
                }
            }
        }
    }
    return needles;
}

} // namespace store
