#pragma once

#include <QSlider>

namespace common {

/// A horizontal slider of 120 over a few steps: filled up to the knob. Arrow keys, Page Up and
/// Down, Home and End move it, as does a click on the track. While it is dragged only sliderMoved()
/// tells: what it sets may be its own size, which must not change under the hand.
class Slider final : public QSlider
{
    Q_OBJECT
public:
    explicit Slider(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] QRectF knob() const;
    void moveTo(const QPointF &position);
};

} // namespace common
