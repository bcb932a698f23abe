#pragma once

#include <QPointer>
#include <QTimer>
#include <QWidget>

namespace walkthroughs {

/// "Show me where": a frame around a control of the live window (DESIGN.md section 6), above
/// everything and out of the way of mouse and keyboard. It follows the control and goes after some
/// seconds, or when the control does.
class TargetFrame final : public QWidget
{
    Q_OBJECT
public:
    explicit TargetFrame(QWidget *window);

    /// `part` within the target; an invalid one means all of it.
    void frame(QWidget *target, const QRect &part);
    void release();
    /// Until release() or the control goes, and not only for some seconds.
    void setLasting(bool lasting) { m_lasting = lasting; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void follow();

    QPointer<QWidget> m_target;
    QRect m_part;
    QTimer m_following;
    QTimer m_ending;
    bool m_lasting = false;
};

} // namespace walkthroughs
