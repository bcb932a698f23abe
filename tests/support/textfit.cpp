#include "support/textfit.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QHeaderView>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMetaProperty>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTextEdit>

namespace support {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal tolerance = 1.5; ///< pixels: smoothing and rounding

QRectF inRoot(const QWidget &root, const QWidget *widget, const QRect &rect)
{
    return { QPointF(widget->mapTo(&root, rect.topLeft())), QSizeF(rect.size()) };
}

bool fits(const QRectF &inner, const QRectF &outer)
{
    return outer.adjusted(-tolerance, -tolerance, tolerance, tolerance).contains(inner);
}

const QAbstractScrollArea *areaOf(const QWidget *viewport)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(viewport->parentWidget());
    return area != nullptr && area->viewport() == viewport ? area : nullptr;
}

/// A field moves its text under the cursor, so what does not fit can be reached.
bool scrollsByItself(const QWidget *widget)
{
    const auto *field = qobject_cast<const QLineEdit *>(widget);
    if (field != nullptr) {
        return !field->text().isEmpty();
    }
    return qobject_cast<const QTextEdit *>(widget->parentWidget()) != nullptr
        || qobject_cast<const QPlainTextEdit *>(widget->parentWidget()) != nullptr;
}

/// The header of a table moves with the table.
bool canScroll(const QAbstractScrollArea *area, Qt::Orientation direction)
{
    if (qobject_cast<const QHeaderView *>(area) != nullptr) {
        const auto *table = qobject_cast<const QAbstractScrollArea *>(area->parentWidget());
        return table != nullptr && canScroll(table, direction);
    }
    const QScrollBar *bar
        = direction == Qt::Horizontal ? area->horizontalScrollBar() : area->verticalScrollBar();
    return bar->maximum() > bar->minimum();
}

/// The widget that cuts the box; null where none does.
const QWidget *cutBy(const QWidget &root, const QWidget *widget, const QRectF &box)
{
    QRectF left = box;
    for (const QWidget *each = widget; each != nullptr; each = each->parentWidget()) {
        const QRectF room = inRoot(root, each, each->rect());
        if (const QAbstractScrollArea *area = areaOf(each)) {
            // What lies outside can be scrolled to, in the directions that scroll.
            if (canScroll(area, Qt::Horizontal)) {
                left.setLeft(std::max(left.left(), room.left()));
                left.setRight(std::max(left.left(), std::min(left.right(), room.right())));
            }
            if (canScroll(area, Qt::Vertical)) {
                left.setTop(std::max(left.top(), room.top()));
                left.setBottom(std::max(left.top(), std::min(left.bottom(), room.bottom())));
            }
            if (left.isEmpty()) {
                return nullptr;
            }
        }
        if (!fits(left, room)) {
            return each;
        }
        if (each == &root || each->isWindow()) {
            return nullptr;
        }
    }
    return nullptr;
}

QRectF visiblePart(const QWidget &root, const QWidget *widget, QRectF box)
{
    for (const QWidget *each = widget; each != nullptr; each = each->parentWidget()) {
        box = box.intersected(inRoot(root, each, each->rect()));
        if (each == &root || each->isWindow()) {
            break;
        }
    }
    return box;
}

/// The cell, section or menu entry that the text stands in; null where it stands in none.
QRectF entryRect(const QWidget &root, const QWidget *widget, const QRectF &box)
{
    const QPoint middle = widget->mapFrom(&root, box.center().toPoint());
    if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
        QAction *action = menu->actionAt(middle);
        return action != nullptr ? inRoot(root, widget, menu->actionGeometry(action)) : QRectF();
    }
    const QAbstractScrollArea *area = areaOf(widget);
    if (const auto *header = qobject_cast<const QHeaderView *>(area)) {
        const int section = header->logicalIndexAt(middle);
        if (section < 0 || header->orientation() == Qt::Vertical) {
            return {};
        }
        return inRoot(root, widget,
            QRect(header->sectionViewportPosition(section), 0, header->sectionSize(section),
                widget->height()));
    }
    if (const auto *view = qobject_cast<const QAbstractItemView *>(area)) {
        const QModelIndex index = view->indexAt(middle);
        return index.isValid() ? inRoot(root, widget, view->visualRect(index)) : QRectF();
    }
    return {};
}

bool isCell(const QWidget *widget)
{
    const QAbstractScrollArea *area = areaOf(widget);
    return qobject_cast<const QAbstractItemView *>(area) != nullptr
        && qobject_cast<const QHeaderView *>(area) == nullptr;
}

/// Whether the widget was given these very words, so that their "…" is part of them.
bool hasWords(const QWidget *widget, const QString &words)
{
    const auto holds = [&words](QString text) { return text.remove(u'&').contains(words); };
    for (const QWidget *each = widget; each != nullptr && !each->isWindow();
         each = each->parentWidget()) {
        const QMetaObject *meta = each->metaObject();
        for (int i = 0; i < meta->propertyCount(); ++i) {
            const QMetaProperty property = meta->property(i);
            if (property.metaType().id() == QMetaType::QString
                && qstrcmp(property.name(), "toolTip") != 0
                && holds(property.read(each).toString())) {
                return true;
            }
        }
        QAccessibleInterface *spoken
            = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(each)); // asked only
        if (spoken != nullptr
            && (holds(spoken->text(QAccessible::Name))
                || holds(spoken->text(QAccessible::Description)))) {
            return true;
        }
    }
    if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
        for (const QAction *action : menu->actions()) {
            if (holds(action->text())) {
                return true;
            }
        }
    }
    return false;
}

/// A header that is too narrow for its words shows them as a tooltip.
bool hasHeaderTip(const QWidget &root, const QWidget *widget, const QRectF &box)
{
    const auto *header = qobject_cast<const QHeaderView *>(areaOf(widget));
    if (header == nullptr || header->model() == nullptr) {
        return false;
    }
    const int section = header->logicalIndexAt(widget->mapFrom(&root, box.center().toPoint()));
    return !header->model()
                ->headerData(section, header->orientation(), Qt::ToolTipRole)
                .toString()
                .isEmpty();
}

bool mayElideHere(const QWidget *widget, const QList<MayElide> &mayElide)
{
    for (const QWidget *each = widget; each != nullptr; each = each->parentWidget()) {
        for (const MayElide &allowed : mayElide) {
            if (each->objectName() == allowed.objectName
                || QLatin1StringView(each->metaObject()->className())
                       .endsWith(allowed.objectName)) {
                return true;
            }
        }
    }
    return false;
}

bool holds(const QLayout *layout, const QWidget *widget)
{
    if (layout == nullptr) {
        return false;
    }
    for (int i = 0; i < layout->count(); ++i) {
        const QLayoutItem *item = layout->itemAt(i);
        if (const_cast<QLayoutItem *>(item)->widget() == widget
            || holds(const_cast<QLayoutItem *>(item)->layout(), widget)) {
            return true;
        }
    }
    return false;
}

/// What no layout holds lies over its siblings on purpose: a card, a note that goes again.
bool floatsOver(const QWidget *widget, const QWidget *other)
{
    for (const QWidget *each = widget; each != nullptr && !each->isWindow();
         each = each->parentWidget()) {
        const QWidget *parent = each->parentWidget();
        if (parent != nullptr && parent->isAncestorOf(other) && parent != other) {
            const bool isLaidOut = parent->layout() != nullptr;
            return !each->isAncestorOf(other) && isLaidOut && !holds(parent->layout(), each);
        }
    }
    return false;
}

} // namespace

QString nameOf(const QWidget *widget)
{
    QString name;
    for (const QWidget *each = widget; each != nullptr; each = each->parentWidget()) {
        const QString own = each->objectName();
        if (each == widget || (!own.isEmpty() && !own.startsWith(u"qt_"_s))) {
            name += (name.isEmpty() ? QString() : u" in "_s)
                + QString::fromLatin1(each->metaObject()->className()).section(u"::"_s, -1) + u' '
                + own;
        }
        if (name.count(u" in "_s) == 2) {
            break;
        }
    }
    return name.simplified();
}

QStringList misfits(QWidget &root, const Painting &painting, const QList<MayElide> &mayElide)
{
    QStringList found;
    QList<std::pair<const PaintedText *, QRectF>> seen;
    for (const PaintedText &text : painting.texts) {
        const QWidget *widget = text.widget;
        if (widget == nullptr || text.isTurned) {
            continue;
        }
        const QRectF ink = text.ink();
        const QString told = u"\"%1\" of %2"_s.arg(text.text, nameOf(widget));
        const QWidget *cutter = scrollsByItself(widget) ? nullptr : cutBy(root, widget, ink);
        const QRectF part = visiblePart(root, widget, ink);
        if (part.isEmpty() ? cutter == nullptr : !isSeen(root, widget, part)) {
            continue; // scrolled away, or under something else
        }
        const QRectF entry = entryRect(root, widget, ink);
        if (cutter != nullptr) {
            found += u"cut off by %1: %2"_s.arg(nameOf(cutter), told);
        } else if (!entry.isNull() && !fits(ink, entry)) {
            found += u"wider than its entry: "_s + told;
        } else if (!text.clip.isNull() && !scrollsByItself(widget) && !fits(ink, text.clip)) {
            found += u"cut off by its painter: "_s + told;
        }
        if (text.text.trimmed().endsWith(u'…') && !isCell(widget)
            && !hasWords(widget, text.text.trimmed()) && !mayElideHere(widget, mayElide)
            && !hasHeaderTip(root, widget, ink)) {
            found += u"ends in …: "_s + told;
        }
        for (const auto &[other, otherInk] : std::as_const(seen)) {
            const QRectF both = otherInk.intersected(part);
            // A field paints what is selected in it a second time, in another colour.
            const bool isSelected = other->widget == text.widget && other->text == text.text
                && other->box == text.box;
            if (!isSelected && both.width() > 2 * tolerance && both.height() > 2 * tolerance
                && !floatsOver(widget, other->widget) && !floatsOver(other->widget, widget)) {
                found += u"runs into \"%1\" of %2: %3"_s.arg(
                    other->text, nameOf(other->widget), told);
            }
        }
        seen.append({ &text, part });
    }
    found.removeDuplicates();
    return found;
}

QStringList misfits(QWidget &root, const QList<MayElide> &mayElide)
{
    return misfits(root, paintingOf(root), mayElide);
}

} // namespace support
