#include "store/searchtext.h"

#include "store/hangul.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr qsizetype shortestIdBeginning = 4;
constexpr qsizetype idLength = 36;
/// The index writes characters of its own in this range; a text that holds them loses them.
constexpr char32_t ownFirst = 0x10ff00;
constexpr char32_t ownLast = 0x10ff7f;

bool takesNoAccent(QChar::Script script)
{
    return script != QChar::Script_Latin && script != QChar::Script_Greek;
}

/// Without the marks on Latin and Greek letters.
QString withoutAccents(const QString &text)
{
    const QString apart = text.normalized(QString::NormalizationForm_D);
    QString bare;
    bare.reserve(apart.size());
    bool keeps = true;
    for (const char32_t c : apart.toUcs4()) {
        const bool mark = QChar::category(c) == QChar::Mark_NonSpacing;
        if (!mark) {
            keeps = takesNoAccent(QChar::script(c));
        }
        if (!mark || keeps) {
            bare += QString::fromUcs4(&c, 1);
        }
    }
    return bare.normalized(QString::NormalizationForm_KC);
}

QString foldedOnce(const QString &text)
{
    // Twice, as Unicode's NFKC_Casefold asks: folding case can undo the normal form.
    QString plain = text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    plain.replace(QChar(0xdf), "ss"_L1); // Qt folds letter by letter
    return withoutAccents(plain.normalized(QString::NormalizationForm_KC));
}

QString withPlainBlanks(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        const bool blank = QChar::isSpace(c) || QChar::category(c) == QChar::Other_Control;
        if (!blank && c >= ownFirst && c <= ownLast) {
            result += QChar::ReplacementCharacter;
        } else if (!blank) {
            result += QString::fromUcs4(&c, 1);
        } else if (!result.endsWith(u' ')) {
            result += u' ';
        }
    }
    return result;
}

/// In normal form with all that may stand beside it in a text of such characters, and ASCII alone
/// has case: most names need nothing else.
bool isPlain(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x20 && code < 0x7f) || (code >= 0xac00 && code <= 0xd7a3)
        || (code >= 0x4e00 && code <= 0x9fa5);
}

bool holdsHangul(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return hangul::isHangul(c); });
}

/// Hangul in it is consonants alone, and there is some.
bool asksForInitials(const QString &needle)
{
    return holdsHangul(needle) && std::all_of(needle.cbegin(), needle.cend(), [](QChar c) {
        return !hangul::isHangul(c) || hangul::isConsonant(c);
    });
}

bool mayBeginId(const QString &needle)
{
    return needle.size() >= shortestIdBeginning && needle.size() <= idLength
        && std::all_of(needle.cbegin(), needle.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || c == u'-';
           });
}

} // namespace

QString folded(const QString &text)
{
    const bool plain = std::all_of(text.cbegin(), text.cend(), isPlain);
    if (plain) {
        return text.contains("  "_L1) ? withPlainBlanks(text.toLower()) : text.toLower();
    }
    QString result = foldedOnce(text);
    // A letter that lost its mark may fold once more; no text is known to need a third time.
    for (int i = 0; i < 3; ++i) {
        const QString again = foldedOnce(result);
        if (again == result) {
            break;
        }
        result = again;
    }
    return withPlainBlanks(result);
}

QString letterForm(const QString &folded)
{
    QString form;
    form.reserve(folded.size() * 2);
    for (const QChar c : folded) {
        if (hangul::isHangul(c)) {
            form += syllableMark;
            form += hangul::letters(c);
        } else {
            form += c;
        }
    }
    return form;
}

QString initialForm(const QString &folded)
{
    QString form;
    form.reserve(folded.size());
    for (const QChar c : folded) {
        form += hangul::isHangul(c) ? hangul::initials(c) : QString(c);
    }
    return form;
}

QString searchTextOf(const domain::Customer &customer)
{
    QString letters;
    QString initials;
    for (const QString *name : { &customer.companyName, &customer.localName, &customer.domain }) {
        const QString text = folded(*name);
        letters += (name == &customer.companyName ? QString() : QString(sectionMark));
        letters += letterForm(text);
        initials += sectionMark;
        initials += holdsHangul(text) ? initialForm(text) : QString();
    }
    return letters + initials;
}

bool Needle::isOneCharacter() const
{
    const qsizetype first = text.size() > 1 && text.at(0).isHighSurrogate() ? 2 : 1;
    return text.size() == first && !asksForInitials(form);
}

Needle needleOf(const QString &search)
{
    Needle needle;
    needle.text = folded(search).trimmed();
    if (needle.text.isEmpty()) {
        return needle;
    }
    needle.form = letterForm(needle.text);
    if (asksForInitials(needle.text)) {
        const QString initials = initialForm(needle.text);
        if (initials.size() > 1) {
            needle.form = initials;
        }
    } else if (hangul::endsWithFinal(needle.text.back())) {
        needle.movedOn = needle.form;
        needle.movedOn.insert(needle.form.size() - 1, syllableMark);
    }
    if (mayBeginId(needle.text)) {
        needle.idBeginning = needle.text;
    }
    return needle;
}

} // namespace store
