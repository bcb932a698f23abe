#include "store/searchgrams.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace store {
namespace {

/// The tokenizer takes letters and digits of ASCII and everything beyond it; other characters of
/// ASCII are written from here on (a range that folding keeps out of texts).
constexpr char32_t ownBlock = 0x10ff00;
constexpr char32_t nameMark = ownBlock + 2;

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

/// `start`: behind this mark alone.
GramPhrase phraseOf(const QString &form, const QString &start, GramQuery::Table table, bool *cut)
{
    QList<QStringView> units = unitsOf(form);
    GramPhrase phrase;
    phrase.goesOn = isHangulUnit(units.constLast());
    if (units.size() > mostGrams) {
        units.resize(mostGrams);
        phrase.goesOn = false;
        *cut = true;
        if (isHangulUnit(units.constLast())) {
            units.removeLast(); // it need not be the whole of its character's letters
            phrase.goesOn = true;
        }
    }
    QStringList each;
    if (!start.isEmpty()) {
        each.append(start);
    }
    for (const QStringView unit : std::as_const(units)) {
        each.append(written(unit));
    }
    if (each.size() == 1) {
        phrase.goesOn = false; // each beginning of a character is a token of its own
        phrase.grams = each;
    } else {
        phrase.grams = joined(each, table == GramQuery::Table::Pairs ? 2 : 3);
    }
    return phrase;
}

GramQuery queryOf(const Needle &needle, const QString &start)
{
    GramQuery query;
    const qsizetype units = unitsOf(needle.form).size() + (start.isEmpty() ? 0 : 1);
    query.table = units < 3 ? GramQuery::Table::Pairs : GramQuery::Table::Triples;
    query.phrases.append(phraseOf(needle.form, start, query.table, &query.cut));
    // Tokens of pairs hold that already.
    if (!needle.movedOn.isEmpty() && query.table == GramQuery::Table::Triples) {
        query.phrases.append(phraseOf(needle.movedOn, start, query.table, &query.cut));
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

QString matchOf(const QList<GramPhrase> &phrases)
{
    QStringList each;
    for (const GramPhrase &phrase : phrases) {
        const QString quoted = u"\"%1\""_s.arg(phrase.grams.join(u' '));
        each.append(phrase.goesOn ? QString(quoted + u" *"_s) : quoted);
    }
    return each.join(u" OR "_s);
}

} // namespace store
