#include "common/tablemenu.h"

#include "common/copytext.h"
#include "common/letter.h"
#include "common/menuwords.h"
#include "common/table.h"
#include "theme/theme.h"
#include "viewmodels/roles.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMimeData>

#include <memory>

using namespace Qt::StringLiterals;

/// The menu of a table: what its page offers for the row, then copying.
namespace common {
namespace {

/// Of what is named in a menu.
constexpr int shownLetters = 40;

QString shortened(const QString &text)
{
    return text.size() > shownLetters ? QString(text.left(shownLetters - 1) + u'…') : text;
}

} // namespace

MenuPlace menuPlace(const QAbstractItemView &view, const QContextMenuEvent &event)
{
    if (event.reason() != QContextMenuEvent::Keyboard) {
        return { view.indexAt(event.pos()), event.globalPos() };
    }
    const QModelIndex current = view.currentIndex();
    const QRect cell = view.visualRect(current).intersected(view.viewport()->rect());
    const QPoint place = cell.isEmpty() ? QPoint(0, 0) : cell.bottomLeft();
    return { current, view.viewport()->mapToGlobal(place) };
}

QString cellText(const QModelIndex &index)
{
    QString text = index.data(viewmodels::CopyTextRole).toString();
    if (text.isEmpty()) {
        text = index.data(Qt::DisplayRole).toString();
    }
    if (text.isEmpty()) {
        text = index.data(viewmodels::PillTextRole).toString();
    }
    return text.simplified();
}

void addCopyCell(QMenu &menu, QAbstractItemView &view, const QModelIndex &index)
{
    const QString text = cellText(index);
    if (text.isEmpty()) {
        return;
    }
    //: Menu of a table: the text of a cell
    QAction *copy = menu.addAction(theme::Theme::of(&view).qicon(u"copy"_s),
        withLetter(Table::tr("Copy “%1”").arg(shortened(text)), Qt::Key_C), &view,
        [&view, text] { copyText(&view, text, Table::tr("Copied")); });
    copy->setObjectName(u"copyCell"_s);
}

void Table::copyRows(Heads heads)
{
    if (QMimeData *copied = copySelection(heads)) {
        QApplication::clipboard()->setMimeData(copied);
        showToast(this,
            tr("%Ln rows copied", nullptr,
                static_cast<int>(selectionModel()->selectedRows().size())));
    }
}

void Table::addCopyActions(QMenu &menu, const QModelIndex &index)
{
    const auto add = [this, &menu](const QString &text, const QKeySequence &keys, auto act) {
        // Shown only: the keys themselves are the table's.
        const QString shown = keys.isEmpty()
            ? text
            : QString(text + u'\t' + keys.toString(QKeySequence::NativeText));
        return menu.addAction(shown, this, act);
    };
    addCopyCell(menu, *this, index);
    if (selectionModel() != nullptr && selectionModel()->hasSelection()) {
        add(withLetter(tr("Copy rows"), Qt::Key_R), {}, [this] {
            copyRows(Heads::Without);
        })->setObjectName(u"copyRows"_s);
        add(withLetter(tr("Copy rows with headings"), Qt::Key_H), QKeySequence::Copy, [this] {
            copyRows(Heads::With);
        })->setObjectName(u"copyRowsWithHeads"_s);
    }
    if (selectionMode() == QAbstractItemView::ExtendedSelection && model()->rowCount() > 0) {
        add(withLetter(tr("Select all"), Qt::Key_A), QKeySequence::SelectAll, [this] {
            selectAll();
        })->setObjectName(u"selectAllRows"_s);
    }
}

void Table::contextMenuEvent(QContextMenuEvent *event)
{
    if (model() == nullptr) {
        return;
    }
    // X11 tells of the menu key twice: once as a key, once as a wish for the menu.
    if (QApplication::activePopupWidget() != nullptr) {
        event->accept();
        return;
    }
    const MenuPlace place = menuPlace(*this, *event);
    if (place.index.isValid() && !selectionModel()->isRowSelected(place.index.row())) {
        setCurrentIndex(place.index);
    }
    auto menu = std::make_unique<QMenu>(this);
    menu->setObjectName(u"tableMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    fillInWords(menu.get(), [this, cell = QPersistentModelIndex(place.index)](QMenu *into) {
        if (cell.isValid()) {
            Q_EMIT menuAboutToOpen(into, cell);
        }
        if (!into->isEmpty()) {
            into->addSeparator();
        }
        addCopyActions(*into, cell);
    });
    if (!menu->isEmpty()) {
        menu.release()->popup(place.position);
    }
    event->accept();
}

} // namespace common
