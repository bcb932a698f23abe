#pragma once

#include <QStyledItemDelegate>

namespace viewmodels {
class PlannerModel;
}

namespace planner {

/// Paints the planner's rows (picture 04): tick, tile and two lines, the box of the target, money,
/// links; and the heads of groups over the whole width. The target is edited in a real combo box.
class PlannerDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit PlannerDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// A head as a whole; `rect` is its row in the viewport.
    void paintHead(QPainter *painter, const QRect &rect, const QWidget *widget,
        const QModelIndex &first, bool current, bool hovered) const;

    // Where the parts lie; `row` is the row in the viewport, `cell` a cell of it.
    [[nodiscard]] static QRect tickRect(const QRect &row, const QWidget *widget);
    [[nodiscard]] static QRect boxRect(const QRect &cell, const QWidget *widget);
    [[nodiscard]] QRect linkRect(
        const QRect &cell, const QModelIndex &index, const QWidget *widget) const;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(
        QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    [[nodiscard]] QWidget *createSpin(
        QWidget *parent, const viewmodels::PlannerModel &model, const QModelIndex &index) const;
    void paintTick(QPainter *painter, const QRect &rect, const QWidget *widget,
        const QModelIndex &index) const;
};

} // namespace planner
