#pragma once

#include <QWidget>

namespace mainwindow {

/// The drawing of the first run (picture 07a): a desk with three bars, the last of them lifted, and
/// a tick. Only an ornament: not read, not focused.
class StartDrawing final : public QWidget
{
    Q_OBJECT
public:
    explicit StartDrawing(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace mainwindow
