#include "common/focus.h"
#include "common/iconbutton.h"
#include "common/letter.h"
#include "common/overlaydialog.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QScrollArea>
#include <QShortcut>

#include <algorithm>

namespace common {

/// Its parts go after it, and give the focus away.
OverlayDialog::~OverlayDialog()
{
    disconnect(m_focusKept);
}

OverlayDialog *OverlayDialog::topOf(const QWidget *window)
{
    OverlayDialog *top = nullptr;
    // Children stand in the order in which they lie on each other; open() raises.
    const QList<OverlayDialog *> sheets
        = window->window()->findChildren<OverlayDialog *>(Qt::FindDirectChildrenOnly);
    for (OverlayDialog *sheet : sheets) {
        if (sheet->m_open) {
            top = sheet;
        }
    }
    return top;
}

QWidget *OverlayDialog::beside() const
{
    if (parentWidget() == nullptr) {
        return nullptr;
    }
    QWidget *other = parentWidget()->property("deskBesideSheets").value<QPointer<QWidget>>();
    return other != nullptr && other->isVisible() && other->window() == window() ? other : nullptr;
}

bool OverlayDialog::isBeside(const QWidget *widget) const
{
    // A presenter tour lies above every sheet and speaks about it: a property, since it is known
    // to no room below it.
    for (const QWidget *part = widget; part != nullptr && !part->isWindow();
         part = part->parentWidget()) {
        if (part->property("deskAboveSheets").toBool()) {
            return true;
        }
    }
    const QWidget *other = beside();
    return other != nullptr && (other == widget || other->isAncestorOf(widget));
}

bool OverlayDialog::isTopmost() const
{
    return m_open && topOf(this) == this;
}

QWidget *OverlayDialog::firstFocus() const
{
    if (m_initialFocus != nullptr && m_initialFocus->isEnabled()) {
        return m_initialFocus;
    }
    for (const QWidget *part : { m_content, m_footer, m_header }) {
        if (part != nullptr) {
            if (QWidget *widget = nextFocusInside(part, nullptr, true)) {
                return widget;
            }
        }
    }
    return nullptr;
}

QList<Pane> OverlayDialog::panes() const
{
    QList<Pane> all;
    for (QWidget *part : { m_header, m_side, m_content, m_footer }) {
        if (part != nullptr) {
            all.append({ part });
        }
    }
    return all;
}

void OverlayDialog::open()
{
    if (m_open) {
        return;
    }
    m_open = true;
    rememberOpener(QApplication::focusWidget());
    setGeometry(parentWidget()->rect());
    parentWidget()->installEventFilter(this);
    QApplication &application = theme::Theme::of(this).application();
    application.installEventFilter(this);
    m_focusKept
        = connect(&application, &QApplication::focusChanged, this, &OverlayDialog::keepFocusInside);
    show();
    raise();
    place();
    if (QWidget *first = firstFocus()) {
        first->setFocus(Qt::OtherFocusReason);
    } else {
        m_close->setFocus(Qt::OtherFocusReason);
    }
    QAccessibleEvent opened(this, QAccessible::DialogStart);
    QAccessible::updateAccessibility(&opened);
}

void OverlayDialog::rememberOpener(QWidget *opener)
{
    m_opener = opener;
    m_openerName = opener != nullptr ? opener->objectName() : QString();
    m_openerPlace.clear();
    for (QWidget *place = opener; place != nullptr && !place->isWindow();
         place = place->parentWidget()) {
        m_openerPlace.append(place->parentWidget());
    }
}

/// What opened the dialog; where it was made anew or cannot have the focus any more, its successor
/// of the same name, else what is nearest to it.
QWidget *OverlayDialog::openerNow() const
{
    const auto canHaveFocus = [](const QWidget *widget) {
        return widget->isEnabled() && widget->isVisible() && widget->focusPolicy() != Qt::NoFocus;
    };
    if (m_opener != nullptr && canHaveFocus(m_opener)) {
        return m_opener;
    }
    for (const QPointer<QWidget> &place : m_openerPlace) {
        if (place == nullptr || !place->isVisible()) {
            continue;
        }
        const QList<QWidget *> named = m_openerName.isEmpty()
            ? QList<QWidget *>()
            : place->findChildren<QWidget *>(m_openerName);
        const auto successor = std::find_if(named.cbegin(), named.cend(), canHaveFocus);
        if (successor != named.cend()) {
            return *successor;
        }
        if (QWidget *near = nextFocusInside(place, nullptr, true)) {
            return near;
        }
    }
    return nullptr;
}

void OverlayDialog::requestClose()
{
    if (m_open && m_closable && mayClose()) {
        finish();
    }
}

void OverlayDialog::finish()
{
    if (!m_open) {
        return;
    }
    m_open = false;
    QApplication &application = theme::Theme::of(this).application();
    disconnect(&application, nullptr, this, nullptr);
    application.removeEventFilter(this);
    if (parentWidget() != nullptr) {
        parentWidget()->removeEventFilter(this);
    }
    QAccessibleEvent ended(this, QAccessible::DialogEnd);
    QAccessible::updateAccessibility(&ended);
    hide();
    if (QWidget *opener = openerNow()) {
        opener->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT closed();
    deleteLater();
}

void OverlayDialog::keepFocusInside(QWidget *, QWidget *now)
{
    if (now != nullptr && (now == this || isAncestorOf(now))) {
        m_lastInside = now;
        if (m_content != nullptr && m_content->isAncestorOf(now)) {
            m_scroll->ensureWidgetVisible(now, 8, 8);
        }
        return;
    }
    // Popups and other windows may have it; the window below may not.
    if (!isTopmost() || now == nullptr || now->window() != window() || isBeside(now)) {
        return;
    }
    QWidget *back
        = m_lastInside != nullptr && m_lastInside->isVisible() ? m_lastInside.data() : firstFocus();
    if (back != nullptr) {
        back->setFocus(Qt::OtherFocusReason);
    }
}

bool OverlayDialog::focusNextPrevChild(bool next)
{
    QWidget *now = QApplication::focusWidget();
    if (QWidget *widget = nextFocusInside(this, now, next)) {
        widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    }
    // Never further up: the window's controls are out of reach.
    return true;
}

void OverlayDialog::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        requestClose();
    }
    // No key falls through to the window.
    event->accept();
}

bool OverlayDialog::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::ContextMenu:
        event->accept();
        return true;
    default:
        return QWidget::event(event);
    }
}

bool OverlayDialog::ownsShortcut(QObject *receiver) const
{
    if (const auto *shortcut = qobject_cast<QShortcut *>(receiver)) {
        if (shortcut->context() == Qt::ApplicationShortcut) {
            return true;
        }
    }
    QObjectList owners{ receiver };
    if (auto *action = qobject_cast<QAction *>(receiver)) {
        if (action->shortcutContext() == Qt::ApplicationShortcut) {
            return true;
        }
        owners = action->associatedObjects();
    }
    for (QObject *owner : std::as_const(owners)) {
        while (owner != nullptr && !owner->isWidgetType()) {
            owner = owner->parent();
        }
        const auto *widget = qobject_cast<QWidget *>(owner);
        if (widget != nullptr
            && (widget == this || isAncestorOf(widget) || widget->window() != window()
                || isBeside(widget))) {
            return true;
        }
    }
    return false;
}

bool OverlayDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint && (watched == m_header || watched == m_footer)) {
        paintPart(qobject_cast<QWidget *>(watched));
        return true;
    }
    if (event->type() == QEvent::Resize && watched == parentWidget()) {
        setGeometry(parentWidget()->rect());
        return false;
    }
    const bool moves = event->type() == QEvent::Show || event->type() == QEvent::Hide
        || event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (moves && m_open && parentWidget() != nullptr && watched->isWidgetType()
        && parentWidget()->property("deskBesideSheets").value<QPointer<QWidget>>() == watched) {
        place();
        return false;
    }
    if (event->type() == QEvent::LayoutRequest && watched == m_content && m_open) {
        place(); // what it says has grown or shrunk
        return false;
    }
    if (event->type() == QEvent::Shortcut && isTopmost()) {
        const auto *shortcut = static_cast<const QShortcutEvent *>(event);
        if (shortcut->isAmbiguous()) {
            // The same letter below the sheet: the sheet's is meant.
            (void)pressKeys(this, shortcut->key());
            return true;
        }
        if (!ownsShortcut(watched)) {
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace common
