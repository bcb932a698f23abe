#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace common {
class Button;
class IconButton;
class Label;
} // namespace common

namespace walkthroughs {

/// What the audience reads of a presenter tour: a bubble in the live window beside the control that
/// it speaks about. It is not modal, lies above sheets, and may be dragged out of the way.
///
/// A child of the window and no window of its own: Wayland lets nobody place a window beside a
/// control, and pictures of the window hold the bubble too.
class TourBubble final : public QWidget
{
    Q_OBJECT
public:
    struct Content
    {
        QString title; ///< of the tour
        int at = 0; ///< from 0
        int count = 1;
        QString text;
        QString waitingFor; ///< empty: the target is there
    };

    explicit TourBubble(QWidget *window);

    void setContent(const Content &content);
    /// Beside `target`, in coordinates of the window; an invalid one: where it is, or in the corner
    /// if it has not been shown. A bubble that was dragged stays until the next call with `anew`.
    void placeBeside(const QRect &target, bool anew);
    /// Where it does not lie by itself: buttons that are needed, in coordinates of the window.
    void setKeptClear(const QRect &kept) { m_keptClear = kept; }
    void takeFocus();

Q_SIGNALS:
    void nextRequested();
    void previousRequested();
    void endRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void tell(const Content &content, bool announced);
    void retranslate();
    void retheme();
    void fit();
    [[nodiscard]] QPoint placeFor(const QRect &target) const;

    Content m_content;
    QRect m_target;
    QRect m_keptClear;
    QPoint m_held; ///< where the mouse holds it
    bool m_dragged = false;
    QVBoxLayout *m_column;
    common::Label *m_title;
    common::Label *m_place;
    common::Label *m_text;
    common::Label *m_waiting;
    common::Button *m_previous;
    common::Button *m_next;
    common::IconButton *m_end;
};

} // namespace walkthroughs
