#include "common/notedelegate.h"

#include "domain/account.h"
#include "theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace common {

NoteDelegate::NoteDelegate(int named, QObject *parent)
    : CellDelegate(parent)
    , m_named(named)
{
}

QWidget *NoteDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QWidget *editor = CellDelegate::createEditor(parent, option, index);
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setObjectName(u"noteEditor"_s);
        line->setAutoFillBackground(true);
        line->setMaxLength(static_cast<int>(domain::maximumNote));
        line->setTextMargins(theme::Theme::of(parent).px(theme::metric::gap8), 0, 0, 0);
    }
    return editor;
}

void NoteDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    CellDelegate::setEditorData(editor, index);
    const QModelIndex named = index.siblingAtColumn(m_named);
    editor->setAccessibleName(tr("Note on %1").arg(named.data(Qt::AccessibleTextRole).toString()));
}

bool NoteDelegate::eventFilter(QObject *watched, QEvent *event)
{
    // Else Enter would go on to the table, which opens the next editor by it.
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<const QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            auto *editor = qobject_cast<QWidget *>(watched);
            Q_EMIT commitData(editor);
            Q_EMIT closeEditor(editor);
            return true;
        }
    }
    return CellDelegate::eventFilter(watched, event);
}

} // namespace common
