#include "naivegrams.h"

#include "store/hangul.h"
#include "store/searchtext.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace naive {

using store::sectionMark;
using store::syllableMark;
namespace hangul = store::hangul;

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

/// Each `length` units that stand one after the other.
QStringList joined(const QStringList &units, qsizetype length)
{
    QStringList grams;
    for (qsizetype i = 0; i + length <= units.size(); ++i) {
        grams.append(units.mid(i, length).join(QString()));
    }
    return grams;
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

/// Gives `take` each section as its units, as they are written, and as they are.
template <typename Take>
void eachSection(const QString &searchText, Take take)
{
    const QList<QStringView> sections = QStringView(searchText).split(sectionMark);
    for (qsizetype number = 0; number < sections.size(); ++number) {
        const QList<QStringView> units = unitsOf(sections.at(number));
        if (units.isEmpty()) {
            continue;
        }
        const bool name = number % sectionsOfAKind < sectionsOfAKind - 1;
        QStringList each{ own(name ? nameMark : domainMark) };
        for (const QStringView unit : units) {
            each.append(written(unit));
        }
        each.append(own(endMark));
        take(each, units);
    }
}

/// A character and the consonant that follows it, where they look like one character while they
/// are typed: U+D558 and what begins with U+3134 like U+D55C. Empty: they do not.
QString movedForm(QStringView unit, QStringView next)
{
    if (!isHangulUnit(unit) || !isHangulUnit(next) || unit.size() <= 2
        || !hangul::mayEndWith(finalLetters(unit), next.at(1))) {
        return {};
    }
    return unit.toString() + next.at(1);
}

} // namespace

QSet<QString> pairsOf(const QString &searchText)
{
    QSet<QString> grams;
    for (const QString &form : formsOf(searchText)) {
        grams.insert(written(form));
    }
    eachSection(searchText, [&grams](const QStringList &each, const QList<QStringView> &units) {
        for (const QString &pair : joined(each, 2)) {
            grams.insert(pair);
        }
        for (qsizetype i = 0; i + 1 < units.size(); ++i) {
            if (const QString moved = movedForm(units.at(i), units.at(i + 1)); !moved.isEmpty()) {
                grams.insert(each.at(i) + moved); // behind the unit before, or the start
            }
        }
    });
    return grams;
}

QStringList triplesOf(const QString &searchText)
{
    QStringList grams;
    eachSection(searchText, [&grams](const QStringList &each, const QList<QStringView> &) {
        grams.append(joined(each, 3));
    });
    return grams;
}

QSet<QString> formsOf(const QString &searchText)
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
            if (i + 1 < units.size()) {
                if (const QString moved = movedForm(unit, units.at(i + 1)); !moved.isEmpty()) {
                    needles.insert(moved);
                }
            }
        }
    }
    return needles;
}

} // namespace naive
