#include "store/searchtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QChar separator(0x1f);

} // namespace

QString folded(const QString &text)
{
    const bool plain = std::all_of(text.cbegin(), text.cend(),
        [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    if (plain) {
        return text.toLower();
    }
    // Twice, as Unicode's NFKC_Casefold asks: folding case can undo the normal form.
    QString result = text.normalized(QString::NormalizationForm_KC)
                         .toCaseFolded()
                         .normalized(QString::NormalizationForm_KC);
    for (QChar &c : result) {
        if (c.isSpace() || c.category() == QChar::Other_Control) {
            c = u' ';
        }
    }
    return result;
}

QString searchTextOf(const domain::Customer &customer)
{
    return folded(customer.companyName) + separator + folded(customer.localName) + separator
        + folded(customer.domain) + separator + customer.id.text();
}

QString needleOf(const QString &search)
{
    return folded(search).trimmed();
}

bool mayBePartOfId(const QString &needle)
{
    return needle.size() <= 36 && std::all_of(needle.cbegin(), needle.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || c == u'-';
    });
}

} // namespace store
