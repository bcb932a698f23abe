#pragma once

#include "common/celldelegate.h"

namespace common {

/// The cell of a note: edited in place, and screen readers hear whose note it is.
class NoteDelegate final : public CellDelegate
{
    Q_OBJECT
public:
    /// `named`: the column that says what the note is on.
    explicit NoteDelegate(int named, QObject *parent = nullptr);

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    int m_named;
};

} // namespace common
