#include "support/spokentree.h"

#include "support/textfit.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMetaEnum>
#include <QProgressBar>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

namespace support {

using namespace Qt::StringLiterals;

namespace {

QString roleName(QAccessible::Role role)
{
    const QMetaObject &meta = QAccessible::staticMetaObject;
    const QMetaEnum names = meta.enumerator(meta.indexOfEnumerator("Role"));
    const char *name = names.valueToKey(role);
    return name != nullptr ? QString::fromLatin1(name) : QString::number(role);
}

QWidget *widgetOf(QAccessibleInterface *spoken)
{
    return qobject_cast<QWidget *>(spoken->object());
}

Spoken spokenOf(QAccessibleInterface *each, const QString &group, const QString &place)
{
    return { each->role(), each->state(), each->text(QAccessible::Name).trimmed(),
        each->text(QAccessible::Description).trimmed(), each->text(QAccessible::Value).trimmed(),
        group, widgetOf(each), place };
}

/// Without a screen reader Qt does not tell its tables and lists of changes, so each is asked anew.
QAccessibleInterface *fresh(const QAbstractItemView &view)
{
    auto *asked = const_cast<QAbstractItemView *>(&view);
    if (QAccessibleInterface *old = QAccessible::queryAccessibleInterface(asked)) {
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(old));
    }
    return QAccessible::queryAccessibleInterface(asked);
}

QAccessibleTableInterface *freshTable(const QTableView &view)
{
    QAccessibleInterface *spoken = fresh(view);
    return spoken != nullptr ? spoken->tableInterface() : nullptr;
}

/// The rows and columns that are in view.
void addCells(const QTableView &view, const QString &group, QList<Spoken> &all)
{
    QAccessibleTableInterface *table = freshTable(view);
    if (table == nullptr || view.model() == nullptr) {
        return;
    }
    for (int column = 0; column < view.model()->columnCount(); ++column) {
        if (!view.isColumnHidden(column) && !view.horizontalHeader()->isHidden()) {
            Spoken header;
            header.role = QAccessible::ColumnHeader;
            header.name = table->columnDescription(column);
            header.group = group;
            header.place = u"header %1 of %2"_s.arg(column).arg(nameOf(&view));
            all.append(header);
        }
    }
    const int first = std::max(0, view.rowAt(0));
    const int last = view.rowAt(view.viewport()->height() - 1);
    const int end = last < 0 ? view.model()->rowCount() : last + 1;
    for (int row = first; row < end; ++row) {
        for (int column = 0; column < view.model()->columnCount(); ++column) {
            if (view.isColumnHidden(column) || view.isRowHidden(row)) {
                continue;
            }
            if (QAccessibleInterface *cell = table->cellAt(row, column)) {
                all.append(spokenOf(cell, group,
                    u"row %1, column %2 of %3"_s.arg(row).arg(column).arg(nameOf(&view))));
            }
        }
    }
}

void add(QAccessibleInterface *each, const QString &group, QList<Spoken> &all)
{
    if (each == nullptr || !each->isValid() || each->state().invisible) {
        return;
    }
    QWidget *widget = widgetOf(each);
    const QString place = widget != nullptr
        ? nameOf(widget)
        : u"%1 in %2"_s.arg(roleName(each->role()),
            each->parent() != nullptr && widgetOf(each->parent()) != nullptr
                ? nameOf(widgetOf(each->parent()))
                : QString());
    const Spoken spoken = spokenOf(each, group, place);
    all.append(spoken);
    const QString inside = spoken.name.isEmpty() || spoken.role == QAccessible::StaticText
        ? group
        : group + u'/' + spoken.name;
    if (const auto *view = qobject_cast<QTableView *>(widget)) {
        addCells(*view, inside, all);
        each = QAccessible::queryAccessibleInterface(widget);
    } else if (const auto *list = qobject_cast<QListView *>(widget)) {
        each = fresh(*list);
    } else if (qobject_cast<QHeaderView *>(widget) != nullptr
        || qobject_cast<QComboBox *>(widget) != nullptr) {
        return;
    }
    for (int i = 0; i < each->childCount(); ++i) {
        QAccessibleInterface *child = each->child(i);
        const bool isPart = child != nullptr && child->object() == nullptr;
        if (child != nullptr && !(isPart && qobject_cast<const QTableView *>(widget) != nullptr)) {
            add(child, inside, all);
        }
    }
}

bool isNamelessByRight(const Spoken &spoken)
{
    // Qt's own parts of a list: the name is that of the list.
    return qobject_cast<QScrollBar *>(spoken.widget) != nullptr
        || qobject_cast<QHeaderView *>(spoken.widget) != nullptr
        || (spoken.widget != nullptr && spoken.widget->objectName().startsWith(u"qt_"_s));
}

QString wrongRole(const QWidget *widget, QAccessible::Role role)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    if (button != nullptr && button->isCheckable()) {
        const bool fits = role == QAccessible::CheckBox || role == QAccessible::RadioButton
            || role == QAccessible::Button || role == QAccessible::PageTab;
        return fits ? QString() : u"a choice"_s;
    }
    if (button != nullptr) {
        const bool fits = role == QAccessible::Button || role == QAccessible::ButtonMenu
            || role == QAccessible::Link || role == QAccessible::ButtonDropDown
            || role == QAccessible::PushButton;
        return fits ? QString() : u"a button"_s;
    }
    if (qobject_cast<const QProgressBar *>(widget) != nullptr) {
        return role == QAccessible::ProgressBar ? QString() : u"a progress bar"_s;
    }
    // A scroll area takes the focus for the arrow keys alone; its name says of what.
    const bool takesTab = (widget->focusPolicy() & Qt::TabFocus) != 0
        && qobject_cast<const QScrollArea *>(widget) == nullptr;
    const bool isNothing = role == QAccessible::Client || role == QAccessible::NoRole
        || role == QAccessible::Pane || role == QAccessible::Window;
    return takesTab && widget->isEnabled() && isNothing ? u"something that takes the focus"_s
                                                        : QString();
}

QStringList wrongTable(const QTableView &view)
{
    QStringList found;
    QAccessibleTableInterface *table = freshTable(view);
    if (table == nullptr) {
        return { u"no table for screen readers: "_s + nameOf(&view) };
    }
    const QAbstractItemModel &model = *view.model();
    if (table->rowCount() != model.rowCount() || table->columnCount() != model.columnCount()) {
        found += u"%1 tells %2 rows and %3 columns, it has %4 and %5"_s.arg(nameOf(&view))
                     .arg(table->rowCount())
                     .arg(table->columnCount())
                     .arg(model.rowCount())
                     .arg(model.columnCount());
    }
    const int first = std::max(0, view.rowAt(0));
    const int last = view.rowAt(view.viewport()->height() - 1);
    const int end = last < 0 ? model.rowCount() : last + 1;
    for (int column = 0; column < model.columnCount(); ++column) {
        if (view.isColumnHidden(column)) {
            continue;
        }
        bool hasWords = false;
        for (int row = first; row < end; ++row) {
            hasWords = hasWords || !model.index(row, column).data().toString().isEmpty();
        }
        if (hasWords && !view.horizontalHeader()->isHidden()
            && table->columnDescription(column).trimmed().isEmpty()
            && model.headerData(column, Qt::Horizontal, Qt::AccessibleTextRole)
                   .toString()
                   .isEmpty()) {
            found += u"column %1 of %2 has no header"_s.arg(column).arg(nameOf(&view));
        }
        for (int row = first; row < end; ++row) {
            QAccessibleInterface *cell = table->cellAt(row, column);
            const QString place
                = u"row %1, column %2 of %3"_s.arg(row).arg(column).arg(nameOf(&view));
            QAccessibleTableCellInterface *told
                = cell != nullptr ? cell->tableCellInterface() : nullptr;
            if (told == nullptr) {
                found += u"no cell: "_s + place;
                continue;
            }
            if (told->rowIndex() != row || told->columnIndex() != column) {
                found += u"tells another position: "_s + place;
            }
            const QModelIndex index = model.index(row, column);
            const QString name = cell->text(QAccessible::Name);
            const bool saysSomething = !index.data(Qt::DisplayRole).toString().isEmpty()
                || !index.data(Qt::DecorationRole).isNull()
                || !index.data(Qt::CheckStateRole).isNull();
            if (name.trimmed().isEmpty() && saysSomething) {
                found += u"silent cell: "_s + place;
            }
            if (cell->state().selected != view.selectionModel()->isSelected(index)) {
                found += u"tells a wrong selection: "_s + place;
            }
        }
    }
    return found;
}

/// Of a part that is disabled as a whole the part tells the reason.
bool isExplained(const QWidget *widget)
{
    for (const QWidget *each = widget; each != nullptr && !each->isEnabled() && !each->isWindow();
         each = each->parentWidget()) {
        if (!each->accessibleDescription().isEmpty()) {
            return true;
        }
    }
    return false;
}

/// Painted lines and spoken sentences are put together differently, from the same words. Initials
/// and signs are no words.
QStringList wordsOf(const QString &text)
{
    static const QRegularExpression letters(u"[\\p{L}\\p{N}]+"_s);
    QStringList words;
    for (auto each = letters.globalMatch(text); each.hasNext();) {
        const QString word = each.next().captured();
        if (word.size() > 2 || word.at(0).unicode() >= 0x1100) {
            words += word;
        }
    }
    return words;
}

/// Keys beside the control that they stand for, and cells whose model has other words to say.
bool isToldOtherwise(const QWidget &root, const PaintedText &text)
{
    const QKeySequence keys(text.text.trimmed());
    if (text.text.contains(u'+') && !keys.isEmpty()
        && keys.toString(QKeySequence::NativeText) == text.text.trimmed()) {
        return true;
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(text.widget->parentWidget());
    if (view == nullptr || view->viewport() != text.widget) {
        return false;
    }
    const QModelIndex index
        = view->indexAt(text.widget->mapFrom(&root, text.box.center().toPoint()));
    return !index.data(Qt::AccessibleTextRole).toString().isEmpty();
}

} // namespace

bool isInteractive(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonDropDown:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::SpinBox:
    case QAccessible::Slider:
    case QAccessible::Link:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
    case QAccessible::Table:
    case QAccessible::List:
    case QAccessible::Tree:
    case QAccessible::Dialog:
        return true;
    default:
        return false;
    }
}

QList<Spoken> spokenIn(QWidget &root)
{
    QList<Spoken> all;
    add(QAccessible::queryAccessibleInterface(&root), {}, all);
    return all;
}

QStringList unspoken(QWidget &root, const Painting &painting, const QStringList &twins)
{
    QStringList found;
    QHash<QString, Spoken> names;
    QString spokenText;
    const QList<Spoken> all = spokenIn(root);
    for (const Spoken &each : all) {
        spokenText += each.name + u'\n' + each.description + u'\n' + each.value + u'\n';
        const bool takesTab = each.widget != nullptr && each.widget->isEnabled()
            && (each.widget->focusPolicy() & Qt::TabFocus) != 0;
        if (each.name.isEmpty() && (isInteractive(each.role) || takesTab)
            && !isNamelessByRight(each)) {
            found += u"no name: %1 (%2)"_s.arg(each.place, roleName(each.role));
        }
        if (each.widget != nullptr) {
            const QString should = wrongRole(each.widget, each.role);
            if (!should.isEmpty() && !isNamelessByRight(each)) {
                found += u"%1 is %2 and not %3"_s.arg(each.place, roleName(each.role), should);
            }
            const auto *button = qobject_cast<const QAbstractButton *>(each.widget);
            if (button != nullptr && button->isCheckable()
                && each.state.checked != button->isChecked()) {
                found += u"tells a wrong check: "_s + each.place;
            }
            if (button != nullptr && !button->isEnabled() && each.description.isEmpty()
                && !isExplained(button)) {
                found += u"disabled without a reason: %1 \"%2\""_s.arg(each.place, each.name);
            }
            const auto *view = qobject_cast<const QTableView *>(each.widget);
            if (view != nullptr && view->model() != nullptr) {
                found += wrongTable(*view);
            }
        }
        if (isInteractive(each.role) && !each.name.isEmpty()) {
            const QString key = each.group + u'\n' + roleName(each.role) + u'\n' + each.name;
            const auto isTwin = [&twins](const Spoken &one) {
                return one.widget != nullptr && twins.contains(one.widget->objectName());
            };
            if (names.contains(key) && each.role != QAccessible::MenuItem && !isTwin(each)
                && !isTwin(names.value(key))) {
                found += u"\"%1\" is the name of %2 and of %3"_s.arg(
                    each.name, names.value(key).place, each.place);
            }
            names.insert(key, each);
        }
    }
    for (const PaintedText &text : painting.texts) {
        if (text.widget == nullptr || !isSeen(root, text.widget, text.ink())
            || isToldOtherwise(root, text)) {
            continue;
        }
        for (const QString &word : wordsOf(text.text)) {
            if (!spokenText.contains(word, Qt::CaseInsensitive)) {
                found += u"painted and not read: \"%1\" in \"%2\" of %3"_s.arg(
                    word, text.text, nameOf(text.widget));
            }
        }
    }
    found.removeDuplicates();
    return found;
}

} // namespace support
