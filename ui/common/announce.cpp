#include "common/announce.h"

#include "common/messagebar.h"
#include "common/overlaydialog.h"
#include "common/pill.h"
#include "common/segmentedcontrol.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace common {
namespace {

class PillInterface : public QAccessibleWidget
{
public:
    explicit PillInterface(Pill *pill)
        : QAccessibleWidget(pill, QAccessible::StaticText)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        if (kind == QAccessible::Name && own.isEmpty()) {
            return qobject_cast<Pill *>(object())->text();
        }
        return own;
    }
};

class MessageBarInterface : public QAccessibleWidget
{
public:
    explicit MessageBarInterface(MessageBar *bar)
        : QAccessibleWidget(bar, QAccessible::AlertMessage)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        if (!own.isEmpty()) {
            return own;
        }
        const MessageBar::Content &content = qobject_cast<MessageBar *>(object())->content();
        if (kind == QAccessible::Name) {
            return content.title.isEmpty() ? content.text : content.title;
        }
        if (kind == QAccessible::Description && !content.title.isEmpty()) {
            return content.text;
        }
        return own;
    }
};

class DialogInterface : public QAccessibleWidget
{
public:
    explicit DialogInterface(OverlayDialog *dialog)
        : QAccessibleWidget(dialog, QAccessible::Dialog)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.modal = true;
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        const QString own = QAccessibleWidget::text(kind);
        if (kind == QAccessible::Name && own.isEmpty()) {
            return qobject_cast<OverlayDialog *>(object())->title();
        }
        return own;
    }
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    if (auto *pill = qobject_cast<Pill *>(object)) {
        return new PillInterface(pill);
    }
    if (auto *bar = qobject_cast<MessageBar *>(object)) {
        return new MessageBarInterface(bar);
    }
    if (auto *dialog = qobject_cast<OverlayDialog *>(object)) {
        return new DialogInterface(dialog);
    }
    if (auto *segments = qobject_cast<SegmentedControl *>(object)) {
        return new QAccessibleWidget(segments, QAccessible::Grouping);
    }
    return nullptr;
}

} // namespace

void announce(QWidget *widget, const QString &text)
{
    widget->setAccessibleDescription(text);
    alert(widget);
}

void alert(QWidget *widget)
{
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    // Where no screen reader runs Qt tells the event to nobody; this lets tests see it.
    widget->setProperty("deskAlerts", widget->property("deskAlerts").toInt() + 1);
}

void installAccessibility()
{
    // Qt keeps each factory once.
    QAccessible::installFactory(makeInterface);
}

} // namespace common
