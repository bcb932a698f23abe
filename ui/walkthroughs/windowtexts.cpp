#include "walkthroughs/windowtexts.h"

#include "viewmodels/roles.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QListView>
#include <QMenu>
#include <QTableView>
#include <QTextDocumentFragment>
#include <QTreeView>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace walkthroughs {
namespace {

/// Longer lists are read in parts as they are scrolled: only what is in view is asked for.
constexpr int shortList = 500;

void add(QStringList &texts, const QString &text)
{
    const QString ready = plain(text);
    if (!ready.isEmpty() && !texts.contains(ready)) {
        texts.append(ready);
    }
}

QStringList rowTexts(const QAbstractItemView &view, int row)
{
    QStringList texts;
    const QAbstractItemModel &model = *view.model();
    for (int column = 0; column < model.columnCount(view.rootIndex()); ++column) {
        texts += cellTexts(model.index(row, column, view.rootIndex()));
    }
    return texts;
}

} // namespace

QString plain(const QString &text)
{
    QString ready
        = Qt::mightBeRichText(text) ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
    ready.removeIf([](QChar c) { return c.category() == QChar::Other_Format || c == u'\u00AD'; });
    return ready.simplified();
}

QString withoutLetter(const QString &text)
{
    // "R&&D" is a name, "&Open" a letter.
    QString ready = text;
    return ready.replace(u"&&"_s, u"\uFFFC"_s).remove(u'&').replace(u'\uFFFC', u'&');
}

QStringList ownTexts(const QWidget &widget)
{
    QStringList texts;
    const bool hasLetters = qobject_cast<const QAbstractButton *>(&widget) != nullptr
        || qobject_cast<const QGroupBox *>(&widget) != nullptr;
    for (const char *property : { "text", "plainText", "currentText", "title" }) {
        const QString text = widget.property(property).toString();
        add(texts, hasLetters ? withoutLetter(text) : text);
    }
    add(texts, widget.accessibleName());
    add(texts, widget.accessibleDescription());
    // Widgets that paint themselves tell their text only so. Lists are left out: Qt keeps what it
    // tells of them, and does not hear of changes without a screen reader.
    if (qobject_cast<const QAbstractItemView *>(&widget) == nullptr) {
        QAccessibleInterface *spoken
            = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
        if (spoken != nullptr) {
            add(texts, spoken->text(QAccessible::Name));
            add(texts, spoken->text(QAccessible::Value));
            add(texts, spoken->text(QAccessible::Description));
        }
    }
    return texts;
}

QStringList seenTexts(const QWidget &widget)
{
    QStringList texts = ownTexts(widget);
    const auto addAll = [&texts](const QStringList &more) {
        for (const QString &text : more) {
            add(texts, text);
        }
    };
    const auto addParts = [&addAll, &texts](const QWidget &each) {
        if (const auto *view = qobject_cast<const QAbstractItemView *>(&each)) {
            for (const int row : readyRows(*view)) {
                addAll(rowTexts(*view, row));
            }
        } else if (const auto *menu = qobject_cast<const QMenu *>(&each)) {
            for (const QAction *action : menu->actions()) {
                if (action->isVisible()) {
                    add(texts, withoutLetter(action->text()));
                }
            }
        }
    };
    addParts(widget);
    const auto inside = widget.findChildren<QWidget *>();
    for (const QWidget *each : inside) {
        if (each->isVisibleTo(&widget) && !each->size().isEmpty()) {
            addAll(ownTexts(*each));
            addParts(*each);
        }
    }
    return texts;
}

QStringList cellTexts(const QModelIndex &index)
{
    QStringList texts;
    if (index.data(viewmodels::LoadingRole).toBool()) {
        return texts;
    }
    for (const int role : { int(Qt::DisplayRole), int(Qt::AccessibleTextRole),
             int(viewmodels::SecondaryTextRole), int(viewmodels::PillTextRole) }) {
        add(texts, index.data(role).toString());
    }
    return texts;
}

bool isRowHidden(const QAbstractItemView &view, int row)
{
    if (const auto *table = qobject_cast<const QTableView *>(&view)) {
        return table->isRowHidden(row);
    }
    if (const auto *list = qobject_cast<const QListView *>(&view)) {
        return list->isRowHidden(row);
    }
    const auto *tree = qobject_cast<const QTreeView *>(&view);
    return tree != nullptr && tree->isRowHidden(row, view.rootIndex());
}

QList<int> readyRows(const QAbstractItemView &view)
{
    QList<int> rows;
    // The head of a table shows the same model, and none of its rows.
    if (view.model() == nullptr || qobject_cast<const QHeaderView *>(&view) != nullptr) {
        return rows;
    }
    const int count = view.model()->rowCount(view.rootIndex());
    int first = 0;
    int last = count - 1;
    if (count > shortList) {
        const QModelIndex top = view.indexAt({ 1, 1 });
        const QModelIndex bottom = view.indexAt({ 1, view.viewport()->height() - 2 });
        first = top.isValid() ? top.row() : 0;
        last = bottom.isValid() ? bottom.row() : std::min(count - 1, first + shortList);
    }
    for (int row = first; row <= last; ++row) {
        if (!isRowHidden(view, row)) {
            rows.append(row);
        }
    }
    return rows;
}

} // namespace walkthroughs
