#pragma once

#include "common/table.h"
#include "viewmodels/plannermodel.h"

#include <QVariantMap>

class QCheckBox;

namespace planner {

class PlannerDelegate;

/// The table of the planner: heads of groups that open and close, ticks, targets, links.
class PlannerTable final : public common::Table
{
    Q_OBJECT
public:
    explicit PlannerTable(viewmodels::PlannerModel *model, QWidget *parent = nullptr);

    /// Opens the group and puts its head at the top.
    void goTo(services::PlanGroup group);
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;

Q_SIGNALS:
    /// A link of this row was used: what it says is the model's LinkRole.
    void linkActivated(int row);

protected:
    void goToRowThatBegins(const QString &text, int start) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    enum class Part { None, Row, Head, Tick, Box, Link };
    [[nodiscard]] Part partAt(const QPoint &position) const;
    [[nodiscard]] QRect rowRect(int row) const;
    void placeHeads();
    void layOutColumns();
    void showTick();
    void toggleOpened(int row);

    viewmodels::PlannerModel *m_planner;
    PlannerDelegate *m_delegate;
    QCheckBox *m_all;
    Part m_pressed = Part::None;
    int m_pressedRow = -1;
};

} // namespace planner
