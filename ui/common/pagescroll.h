#pragma once

#include <QScrollArea>

namespace common {

/// A page that scrolls as a whole only where the window is too small for its parts at their least:
/// large text in the smallest window. Else its lists scroll inside it. The part that takes the
/// slack has the vertical policy Ignored, so that its wish does not count but its minimum does.
class PageScroll : public QScrollArea
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
