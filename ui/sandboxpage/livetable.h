#pragma once

#include "common/table.h"

#include <QMap>
#include <QTimer>
#include <QVariantMap>

namespace sandboxpage {

/// A table of the sandbox, whose rows come and change by themselves. Its columns are as wide as
/// what stands in them or share what is left; some make way where there is little room; widths that
/// the user dragged stay, and are remembered.
class LiveTable final : public common::Table
{
    Q_OBJECT
public:
    struct Column
    {
        int share = 0; ///< of what is left; 0: as wide as its cells
        int enough = 0; ///< design pixels; less than that, and another column makes way
        int least = 0; ///< design pixels of a column that shares
    };

    LiveTable(const QList<Column> &columns, const QList<int> &leaving, QWidget *parent);

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);
    [[nodiscard]] QList<int> selectedRows() const; ///< ascending

Q_SIGNALS:
    void removeRequested(); ///< Del

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void layOut();
    [[nodiscard]] int widthOf(int column, int ofShare) const;

    QList<Column> m_columns;
    QList<int> m_leaving; ///< who gives way first
    QMap<int, int> m_userWidths; ///< design pixels
    QTimer m_later{ this };
    bool m_layingOut = false;
    bool m_headerPressed = false; ///< only what happens meanwhile is the user's own
};

} // namespace sandboxpage
