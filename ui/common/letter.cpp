#include "common/letter.h"

#include "common/focus.h"

#include <QAbstractButton>
#include <QEvent>
#include <QRegularExpression>
#include <QShortcut>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace common {

Letter::Letter(QWidget *control)
    : QObject(control)
    , m_control(control)
{
    control->installEventFilter(this);
}

const Letter *Letter::of(const QWidget *control)
{
    return control->findChild<Letter *>(QString(), Qt::FindDirectChildrenOnly);
}

Letter *Letter::made(QWidget *control)
{
    auto *letter = control->findChild<Letter *>(QString(), Qt::FindDirectChildrenOnly);
    return letter != nullptr ? letter : new Letter(control);
}

void Letter::give(QWidget *control, Qt::Key letter)
{
    Letter *made = Letter::made(control);
    made->m_told = false;
    made->m_keys = QKeySequence(Qt::ALT | letter);
    made->apply();
}

void Letter::tell(QWidget *control, const QKeySequence &keys)
{
    Letter *made = Letter::made(control);
    made->m_told = true;
    made->m_keys = keys;
}

QString Letter::shown() const
{
    const QKeyCombination keys = m_keys.isEmpty() ? QKeyCombination() : m_keys[0];
    return keys.keyboardModifiers() == Qt::AltModifier && keys.key() < Qt::Key_Escape
        ? QKeySequence(keys.key()).toString(QKeySequence::NativeText)
        : QString();
}

void Letter::apply()
{
    if (m_told) {
        return;
    }
    if (auto *button = qobject_cast<QAbstractButton *>(m_control)) {
        if (button->shortcut() != m_keys) {
            button->setShortcut(m_keys);
        }
        return;
    }
    if (m_shortcut == nullptr) {
        m_shortcut = new QShortcut(m_control);
        connect(m_shortcut, &QShortcut::activated, this, &Letter::focusControl);
    }
    m_shortcut->setKey(m_keys);
}

void Letter::focusControl()
{
    QWidget *target = (m_control->focusPolicy() & Qt::TabFocus) != 0
        ? m_control
        : nextFocusInside(m_control, nullptr, true);
    if (target != nullptr) {
        target->setFocus(Qt::TabFocusReason); // which marks the text of a field
    }
}

/// QAbstractButton::setText takes the shortcut away; before it is seen again, it is back.
bool Letter::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Show:
    case QEvent::Paint:
    case QEvent::LanguageChange:
    case QEvent::EnabledChange:
        apply();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

QString withLetter(const QString &text, Qt::Key letter)
{
    QString shown = text;
    shown.replace(u'&', u"&&"_s);
    const QChar sign(static_cast<ushort>(letter));
    const bool latin = std::all_of(shown.cbegin(), shown.cend(),
        [](QChar each) { return each.script() <= QChar::Script_Latin; });
    if (latin) {
        // At the beginning of a word where there is one, else wherever it stands.
        static const QRegularExpression::PatternOptions anyCase
            = QRegularExpression::CaseInsensitiveOption;
        const qsizetype word = shown.indexOf(
            QRegularExpression(u"\\b"_s + QRegularExpression::escape(sign), anyCase));
        const qsizetype place = word >= 0 ? word : shown.indexOf(sign, 0, Qt::CaseInsensitive);
        if (place >= 0) {
            return shown.insert(place, u'&');
        }
    }
    const QString behind = u"(&"_s + sign + u')';
    const qsizetype end = shown.endsWith(u'…') ? shown.size() - 1 : shown.size();
    return shown.insert(end, behind);
}

bool pressKeys(const QWidget *scope, const QKeySequence &keys)
{
    const auto usable
        = [](const QWidget *widget) { return widget->isVisible() && widget->isEnabled(); };
    const QList<QAbstractButton *> buttons = scope->findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        if (button->shortcut() == keys && usable(button)) {
            button->click();
            return true;
        }
    }
    const QList<QShortcut *> shortcuts = scope->findChildren<QShortcut *>();
    for (QShortcut *shortcut : shortcuts) {
        const auto *owner = qobject_cast<const QWidget *>(shortcut->parent());
        if (shortcut->key() == keys && shortcut->isEnabled() && owner != nullptr && usable(owner)) {
            Q_EMIT shortcut->activated();
            return true;
        }
    }
    return false;
}

} // namespace common
