#pragma once

#include <QHeaderView>

namespace common {

/// The header of a Table. It takes the focus by Tab: left and right choose a column, Space or Enter
/// sorts by it.
class TableHeader : public QHeaderView
{
    Q_OBJECT
public:
    explicit TableHeader(QWidget *parent = nullptr);

    void retheme();
    /// Round upper corners, as the table's outline has.
    void setRounded(bool rounded);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void moveFocus(int step);
    void sortByFocused();

    int m_focused = -1; ///< logical index
    bool m_rounded = true;
};

/// Covers the square corners of an inner widget with the ground outside of a rounded outline, and
/// draws the outline again. `frame` is the outline's rectangle in the painter's coordinates.
void paintRoundedCorners(
    QPainter *painter, const QRect &frame, const QWidget *widget, const QColor &ground);

} // namespace common
