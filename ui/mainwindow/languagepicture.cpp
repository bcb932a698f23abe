#include "mainwindow/languagepicture.h"

#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QScrollBar>
#include <QTextDocument>
#include <QTextEdit>

namespace mainwindow {
namespace {

constexpr int layoutRounds = 12; ///< a layout that finds its heights by its width takes some

/// What is told meanwhile is no news. Only that an object is gone must be known: whoever holds its
/// number would ask it.
class Silence
{
public:
    Silence() { s_before = QAccessible::installUpdateHandler(&Silence::swallow); }
    ~Silence() { QAccessible::installUpdateHandler(s_before); }
    Q_DISABLE_COPY_MOVE(Silence)

private:
    static void swallow(QAccessibleEvent *event)
    {
        if (event->type() == QAccessible::ObjectDestroyed) {
            QAccessible::installUpdateHandler(s_before);
            QAccessible::updateAccessibility(event);
            QAccessible::installUpdateHandler(&Silence::swallow);
        }
    }

    static inline QAccessible::UpdateHandler s_before = nullptr;
};

/// Where the window is scrolled to, what is marked and half typed in it, and who has the focus.
class Place
{
public:
    explicit Place(const QWidget &window)
        : m_focus(QApplication::focusWidget())
    {
        for (auto *area : window.findChildren<QAbstractScrollArea *>()) {
            for (QScrollBar *bar : { area->horizontalScrollBar(), area->verticalScrollBar() }) {
                m_scrolled.append({ bar, bar->value() });
            }
        }
        for (auto *label : window.findChildren<QLabel *>()) {
            if (label->hasSelectedText()) {
                m_marked.append({ label, label->text(), label->selectionStart(),
                    static_cast<int>(label->selectedText().size()) });
            }
        }
        for (auto *field : window.findChildren<QLineEdit *>()) {
            if (field->isModified()) {
                m_typed.append({ field, field->text(), field->cursorPosition() });
            }
        }
        for (auto *text : window.findChildren<QTextEdit *>()) {
            const QTextCursor cursor = text->textCursor();
            m_cursors.append({ text, cursor.anchor(), cursor.position() });
        }
    }

    void restore() const
    {
        for (const Marked &marked : m_marked) {
            if (marked.label && marked.label->text() == marked.text) {
                marked.label->setSelection(marked.start, marked.length);
            }
        }
        for (const Typed &typed : m_typed) {
            if (typed.field && typed.field->text() != typed.text) {
                typed.field->setText(typed.text);
                typed.field->setCursorPosition(typed.cursor);
                typed.field->setModified(true);
            }
        }
        for (const Cursor &was : m_cursors) {
            if (was.text) {
                const int last = was.text->document()->characterCount() - 1;
                QTextCursor cursor = was.text->textCursor();
                cursor.setPosition(qMin(was.anchor, last));
                cursor.setPosition(qMin(was.position, last), QTextCursor::KeepAnchor);
                was.text->setTextCursor(cursor);
            }
        }
        for (const auto &[bar, value] : m_scrolled) {
            if (bar) {
                bar->setValue(value);
            }
        }
        if (m_focus && m_focus != QApplication::focusWidget()) {
            m_focus->setFocus(Qt::OtherFocusReason);
        }
    }

private:
    struct Marked
    {
        QPointer<QLabel> label;
        QString text;
        int start;
        int length;
    };
    struct Typed
    {
        QPointer<QLineEdit> field;
        QString text;
        int cursor;
    };
    struct Cursor
    {
        QPointer<QTextEdit> text;
        int anchor;
        int position;
    };

    QPointer<QWidget> m_focus;
    QList<Marked> m_marked;
    QList<Typed> m_typed;
    QList<Cursor> m_cursors;
    QList<std::pair<QPointer<QScrollBar>, int>> m_scrolled;
};

/// What has just been put into a layout is shown by a call that waits in the queue of events; no
/// other call may be answered here.
void showNew(const QWidget &window)
{
    for (auto *widget : window.findChildren<QWidget *>()) {
        if (widget->isHidden() && !widget->testAttribute(Qt::WA_WState_ExplicitShowHide)
            && !widget->isWindow()) {
            QCoreApplication::sendPostedEvents(widget, QEvent::MetaCall);
        }
    }
}

void layOut(const QWidget &window)
{
    for (int round = 0; round < layoutRounds; ++round) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        showNew(window);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::PolishRequest);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    }
}

/// The window, then its open menus from the first to the last.
QList<QWidget *> shownParts(QWidget &window)
{
    QList<QWidget *> parts{ &window };
    for (auto *menu : window.findChildren<QMenu *>()) {
        if (menu->isVisible()) {
            parts.append(menu);
        }
    }
    return parts;
}

} // namespace

QPixmap pictureInOtherWords(
    QWidget &window, const std::function<void()> &speakOther, const std::function<void()> &speakOwn)
{
    const Silence silence;
    const Place place(window);
    window.setUpdatesEnabled(false);
    speakOther();
    layOut(window);

    window.setUpdatesEnabled(true); // else its children would not be painted into the picture
    const QList<QWidget *> parts = shownParts(window);
    QRect area;
    for (const QWidget *part : parts) {
        area |= QRect(part->mapToGlobal(QPoint()), part->size());
    }
    const qreal ratio = window.devicePixelRatioF();
    QPixmap picture((QSizeF(area.size()) * ratio).toSize());
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    for (QWidget *part : parts) {
        part->render(&picture, part->mapToGlobal(QPoint()) - area.topLeft());
    }
    window.setUpdatesEnabled(false);

    speakOwn();
    layOut(window);
    place.restore();
    window.setUpdatesEnabled(true);
    return picture;
}

} // namespace mainwindow
