#pragma once

#include "common/table.h"

namespace viewmodels {
class HandOffModel;
}

namespace handoff {

/// The table of the list for Partner Center: its columns share the width, rows of two lines.
class HandOffTable final : public common::Table
{
    Q_OBJECT
public:
    explicit HandOffTable(viewmodels::HandOffModel *list, QWidget *parent = nullptr);

    /// The cell of the current row's note is edited, where it may be.
    void editNote();

Q_SIGNALS:
    /// Space.
    void markRequested();
    /// Ctrl+Z, where `undoFirst` says that it is the list's.
    void undoRequested();

public:
    /// Whether Ctrl+Z takes a mark back, and not a filter.
    void setUndoFirst(bool undoFirst) { m_undoFirst = undoFirst; }

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    bool m_undoFirst = false;
};

} // namespace handoff
