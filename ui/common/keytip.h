#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QShortcut;
class QWidget;

namespace common {

/// A key of the program and what it does, told beside the code that answers to it: the overview of
/// the keys (F1) reads these, so that no second list can go stale.
class KeyTip : public QObject
{
    Q_OBJECT
public:
    /// Where the key answers.
    enum class Place {
        Everywhere,
        Customers,
        Subscriptions,
        Planner,
        Activity,
        HandOff,
        Sandbox,
        Lists,
        Upgrade,
        Dialogs
    };
    using Words = std::function<QString()>; ///< in the language of the moment

    KeyTip(Place place, QList<QKeySequence> keys, Words words, QObject *parent);

    [[nodiscard]] Place place() const { return m_place; }
    [[nodiscard]] const QList<QKeySequence> &keys() const { return m_keys; }
    [[nodiscard]] QString keysText() const; ///< "F6, Shift+F6"
    [[nodiscard]] QString words() const { return m_words(); }

    /// All tips below a widget, by place, each key once, in the order in which they were made.
    [[nodiscard]] static QList<const KeyTip *> below(const QObject *root);

private:
    Place m_place;
    QList<QKeySequence> m_keys;
    Words m_words;
};

/// A shortcut and its tip, both children of `owner`.
QShortcut *addKey(QWidget *owner, KeyTip::Place place, const QKeySequence &keys,
    KeyTip::Words words, Qt::ShortcutContext context = Qt::WindowShortcut);

} // namespace common
