#include "common/keytip.h"

#include <QSet>
#include <QShortcut>
#include <QStringList>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace common {

KeyTip::KeyTip(Place place, QList<QKeySequence> keys, Words words, QObject *parent)
    : QObject(parent)
    , m_place(place)
    , m_keys(std::move(keys))
    , m_words(std::move(words))
{
}

QString KeyTip::keysText() const
{
    QStringList all;
    for (const QKeySequence &each : m_keys) {
        all.append(each.toString(QKeySequence::NativeText));
    }
    return all.join(u", "_s);
}

QList<const KeyTip *> KeyTip::below(const QObject *root)
{
    QList<const KeyTip *> tips;
    QSet<QPair<int, QString>> known;
    const QList<KeyTip *> all = root->findChildren<KeyTip *>();
    for (const KeyTip *tip : all) {
        // Every table tells its keys.
        const QPair<int, QString> key(static_cast<int>(tip->place()), tip->keysText());
        if (!known.contains(key)) {
            known.insert(key);
            tips.append(tip);
        }
    }
    std::stable_sort(tips.begin(), tips.end(),
        [](const KeyTip *one, const KeyTip *other) { return one->place() < other->place(); });
    return tips;
}

QShortcut *addKey(QWidget *owner, KeyTip::Place place, const QKeySequence &keys,
    KeyTip::Words words, Qt::ShortcutContext context)
{
    auto *shortcut = new QShortcut(keys, owner);
    shortcut->setContext(context);
    new KeyTip(place, { keys }, std::move(words), owner);
    return shortcut;
}

} // namespace common
