#pragma once

#include "common/textblock.h"
#include "theme/tokens.h"

#include <QLabel>

namespace common {

/// A text in one of the type styles and colours of the theme. Breaks lines between words only.
class Label : public QLabel
{
    Q_OBJECT
public:
    explicit Label(theme::TextStyle style = theme::TextStyle::Body,
        theme::ColorRole color = theme::ColorRole::Text, QWidget *parent = nullptr);
    Label(const QString &text, theme::TextStyle style, theme::ColorRole color,
        QWidget *parent = nullptr);

    void setTextStyle(theme::TextStyle style);
    void setColor(theme::ColorRole color);
    /// One line that ends in "…" where there is no room; the whole text is then its tooltip.
    /// Plain text only. Off by default.
    void setElided(bool elided);
    /// The text can be marked with mouse and keyboard and copied. Off by default.
    void setSelectable(bool selectable);
    /// Several lines. Off by default.
    void setWrapping(bool wrapping) { setWordWrap(wrapping); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void retheme();

    mutable TextMeasure m_measure;
    theme::TextStyle m_style;
    theme::ColorRole m_color;
    bool m_elided = false;
    bool m_ownToolTip = false;
};

} // namespace common
