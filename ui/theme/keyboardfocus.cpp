#include "theme/deskstyle.h"
#include "theme/focusring.h"
#include "theme/theme.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

/// Which focus is shown: the theme sees every key and click, and moves the one ring there is.
namespace theme {
namespace {

/// Fields show their ring however the focus came.
bool isTextField(const QWidget *widget)
{
    if (qobject_cast<const QLineEdit *>(widget) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(widget) != nullptr
        || qobject_cast<const QTextEdit *>(widget) != nullptr
        || qobject_cast<const QPlainTextEdit *>(widget) != nullptr) {
        return true;
    }
    const auto *box = qobject_cast<const QComboBox *>(widget);
    return box != nullptr && box->isEditable();
}

} // namespace

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ThemeChange:
        if (!m_applying && watched != &m_application) {
            QMetaObject::invokeMethod(this, &Theme::readSystem, Qt::QueuedConnection);
        }
        break;
    case QEvent::ShortcutOverride: // all that is seen of a key that is a shortcut
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Alt) {
            setAltHeld(true);
        } else if (key != Qt::Key_Shift && key != Qt::Key_Control && key != Qt::Key_Meta) {
            setKeyboardFocus(true);
        }
        break;
    }
    case QEvent::KeyRelease:
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Alt) {
            setAltHeld(false);
        }
        break;
    case QEvent::MouseButtonPress:
        setKeyboardFocus(false);
        setAltHeld(false);
        break;
    case QEvent::ApplicationDeactivate:
        setAltHeld(false);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Theme::setAltHeld(bool held)
{
    if (held == m_altHeld) {
        return;
    }
    m_altHeld = held;
    Q_EMIT mnemonicsShown(held);
    if (QWidget *window = QApplication::activeWindow()) {
        window->update();
    }
}

void Theme::setKeyboardFocus(bool keyboard)
{
    if (keyboard == m_keyboardFocus) {
        return;
    }
    m_keyboardFocus = keyboard;
    if (QWidget *focused = QApplication::focusWidget()) {
        focused->update();
        // Item views paint on their viewport.
        for (QObject *child : focused->children()) {
            if (auto *part = qobject_cast<QWidget *>(child)) {
                part->update();
            }
        }
    }
    followFocus();
}

void Theme::followFocus()
{
    QWidget *focused = QApplication::focusWidget();
    if (focused != nullptr && qobject_cast<QLineEdit *>(focused) != nullptr) {
        if (auto *box = qobject_cast<QComboBox *>(focused->parentWidget())) {
            focused = box;
        }
    }
    std::optional<int> radius;
    if (focused != nullptr && (m_keyboardFocus || isTextField(focused))) {
        if (const auto *style = qobject_cast<const DeskStyle *>(focused->style())) {
            radius = style->focusRadius(focused);
        }
    }
    if (!radius) {
        if (m_ring != nullptr) {
            m_ring->follow(nullptr, 0);
        }
        return;
    }
    if (m_ring == nullptr) {
        // It may have gone with the window that it stood in.
        m_ring = new FocusRing;
    }
    m_ring->follow(focused, *radius);
}

} // namespace theme
