#pragma once

#include <QScrollArea>

namespace common {

/// A scroll area whose content may wrap. Qt's own one asks again each time that it has resized its
/// content, and where the bar takes just the room whose lack brings it, it asks without end. And it
/// scrolls to what gets the focus only where the focus was inside before; this one also keeps it in
/// view when the text size changes, which moves everything.
class ScrollArea : public QScrollArea
{
    Q_OBJECT
public:
    explicit ScrollArea(QWidget *parent = nullptr);
    ~ScrollArea() override;

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showFocused(QWidget *focused);

    QMetaObject::Connection m_focusFollowed;
    bool m_resizing = false;
};

/// A page that scrolls as a whole only where the window is too small for its parts at their least:
/// large text in the smallest window. Else its lists scroll inside it. The part that takes the
/// slack has the vertical policy Ignored, so that its wish does not count but its minimum does.
class PageScroll : public ScrollArea
{
    Q_OBJECT
public:
    explicit PageScroll(QWidget *parent = nullptr);

    /// The space at the left and right of a page's content: less in a narrow window.
    [[nodiscard]] static int sideOf(const QWidget &page);
    /// What scrolls; give it a layout.
    [[nodiscard]] QWidget *content() const { return widget(); }
};

} // namespace common
