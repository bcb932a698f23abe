#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace theme {

/// The ring around the focused control, two pixels away from it, where the control itself cannot
/// paint. It lives in the nearest viewport or in the window and follows the control. Derived from
/// QFocusFrame, so that Qt's accessibility leaves it out of the tree.
class FocusRing : public QFocusFrame
{
    Q_OBJECT
public:
    FocusRing();

    /// `radius` is the control's own corner radius in pixels. Null hides the ring.
    void follow(QWidget *target, int radius);
    [[nodiscard]] QWidget *target() const { return m_target; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void forget();

    QPointer<QWidget> m_target;
    QList<QPointer<QWidget>> m_watched;
    int m_radius = 0;
};

} // namespace theme
