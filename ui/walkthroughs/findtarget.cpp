#include "walkthroughs/windowchecks.h"

#include "walkthroughs/windowtexts.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QMenu>
#include <QScrollArea>
#include <QTabBar>
#include <QTableView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace walkthroughs {
namespace {

bool isSeen(const QWidget &widget)
{
    return widget.isVisible() && !widget.size().isEmpty();
}

bool holds(const QStringList &texts, const QString &wanted)
{
    return std::any_of(texts.cbegin(), texts.cend(),
        [&wanted](const QString &text) { return text.contains(wanted, Qt::CaseInsensitive); });
}

QModelIndex rowWith(const QAbstractItemView &view, const QString &wanted)
{
    for (const int row : readyRows(view)) {
        for (int column = 0; column < view.model()->columnCount(view.rootIndex()); ++column) {
            const QModelIndex index = view.model()->index(row, column, view.rootIndex());
            if (holds(cellTexts(index), wanted)) {
                return index;
            }
        }
    }
    return {};
}

/// In the coordinates of the view, whose viewport may begin below a header.
QRect rowRect(const QAbstractItemView &view, const QModelIndex &index)
{
    QRect rect;
    for (int column = 0; column < view.model()->columnCount(view.rootIndex()); ++column) {
        rect |= view.visualRect(index.siblingAtColumn(column));
    }
    return rect.translated(view.viewport()->mapTo(&view, QPoint()));
}

/// The row's first cell that is shown: a view does not scroll to one of a hidden column, and the
/// row may be known by such a column.
QModelIndex shownCell(const QAbstractItemView &view, const QModelIndex &index)
{
    const auto *table = qobject_cast<const QTableView *>(&view);
    if (table == nullptr || !table->isColumnHidden(index.column())) {
        return index;
    }
    const QHeaderView &head = *table->horizontalHeader();
    for (int place = 0; place < head.count(); ++place) {
        if (!head.isSectionHidden(head.logicalIndex(place))) {
            return index.siblingAtColumn(head.logicalIndex(place));
        }
    }
    return index;
}

/// A named widget, and the row, entry or control in it that is meant.
struct Found
{
    QWidget *widget = nullptr;
    QRect part; ///< in the widget; invalid: it has no such part
    QAbstractItemView *view = nullptr; ///< where the part is a row
    QModelIndex index;
    QWidget *control = nullptr; ///< where the part is a widget
};

bool lookIn(QWidget &widget, const QString &wanted, Found &found)
{
    if (auto *view = qobject_cast<QAbstractItemView *>(&widget)) {
        found.index = rowWith(*view, wanted);
        if (found.index.isValid()) {
            found.view = view;
            found.part = rowRect(*view, found.index);
            return true;
        }
    } else if (const auto *menu = qobject_cast<const QMenu *>(&widget)) {
        for (QAction *action : menu->actions()) {
            if (action->isVisible() && holds({ plain(withoutLetter(action->text())) }, wanted)) {
                found.part = menu->actionGeometry(action);
                return true;
            }
        }
    } else if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->isTabVisible(i)
                && holds({ plain(withoutLetter(tabs->tabText(i))), tabs->accessibleTabName(i) },
                    wanted)) {
                found.part = tabs->tabRect(i);
                return true;
            }
        }
    }
    return false;
}

/// The smallest thing within the widget that says so.
bool lookFor(const QString &wanted, Found &found)
{
    QWidget &widget = *found.widget;
    if (lookIn(widget, wanted, found)) {
        return true;
    }
    const auto inside = widget.findChildren<QWidget *>();
    for (QWidget *each : inside) {
        if (!each->isVisibleTo(&widget) || each->size().isEmpty() || each->isWindow()) {
            continue;
        }
        Found within;
        if (lookIn(*each, wanted, within)) {
            found.view = within.view;
            found.index = within.index;
            found.control = each;
            found.part = within.part.translated(each->mapTo(&widget, QPoint()));
            return true;
        }
    }
    for (QWidget *each : inside) {
        const bool smaller = found.control == nullptr
            || qint64(each->width()) * each->height()
                < qint64(found.control->width()) * found.control->height();
        if (smaller && each->isVisibleTo(&widget) && !each->size().isEmpty() && !each->isWindow()
            && holds(ownTexts(*each), wanted)) {
            found.control = each;
            found.part = QRect(each->mapTo(&widget, QPoint()), each->size());
        }
    }
    if (found.control == nullptr && holds(ownTexts(widget), wanted)) {
        found.part = widget.rect();
    }
    return found.part.isValid();
}

Found find(const QWidget &window, const QString &target)
{
    const QString name = target.section(u'#', 0, 0).trimmed();
    const QString wanted = plain(target.section(u'#', 1));
    QList<QWidget *> named = window.findChildren<QWidget *>(name);
    if (window.objectName() == name) {
        named.prepend(const_cast<QWidget *>(&window));
    }
    for (QWidget *widget : std::as_const(named)) {
        if (name.isEmpty() || !isSeen(*widget)) {
            continue;
        }
        Found found;
        found.widget = widget;
        if (wanted.isEmpty()) {
            found.part = widget->rect();
            return found;
        }
        if (lookFor(wanted, found)) {
            return found;
        }
    }
    return {};
}

} // namespace

QWidget *findTarget(const QWidget &window, const QString &target, QRect *part)
{
    const Found found = find(window, target);
    if (part != nullptr) {
        *part = found.part;
    }
    return found.widget;
}

bool revealTarget(const QWidget &window, const QString &target)
{
    const Found found = find(window, target);
    if (found.widget == nullptr) {
        return false;
    }
    if (found.view != nullptr) {
        found.view->scrollTo(shownCell(*found.view, found.index));
    }
    QWidget *shown = found.control != nullptr ? found.control : found.widget;
    for (QWidget *around = shown->parentWidget(); around != nullptr && !around->isWindow();
         around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around)) {
            area->ensureWidgetVisible(shown);
        }
    }
    return true;
}

} // namespace walkthroughs
