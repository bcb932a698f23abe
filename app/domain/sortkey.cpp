#include "domain/sortkey.h"

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace domain {

#ifdef Q_OS_WIN

namespace {

const wchar_t *wide(const QString &text)
{
    return reinterpret_cast<const wchar_t *>(text.utf16());
}

QByteArray keyOf(const QCollator &collator, const QString &name)
{
    if (name.isEmpty()) {
        return {};
    }
    // What QCollator asks CompareString for.
    const DWORD how = LCMAP_SORTKEY
        | (collator.caseSensitivity() == Qt::CaseInsensitive ? NORM_IGNORECASE : 0)
        | (collator.numericMode() ? SORT_DIGITSASNUMBERS : 0)
        | (collator.ignorePunctuation() ? NORM_IGNORESYMBOLS : 0);
    const QString locale = collator.locale().bcp47Name();
    const auto mapped = [&](LPWSTR to, int room) {
        return LCMapStringEx(wide(locale), how, wide(name), static_cast<int>(name.size()), to, room,
            nullptr, nullptr, 0);
    };
    QByteArray key(mapped(nullptr, 0), Qt::Uninitialized);
    // Bytes, whatever the type says; the last one is 0.
    key.resize(mapped(reinterpret_cast<wchar_t *>(key.data()), static_cast<int>(key.size())));
    return key;
}

} // namespace

SortKey::SortKey(const QCollator &collator, const QString &name)
    : m_key(keyOf(collator, name))
{
}

#else

SortKey::SortKey(const QCollator &collator, const QString &name)
    : m_key(collator.sortKey(name))
{
}

#endif

} // namespace domain
