#pragma once

#include "theme/tokens.h"

#include <QAbstractButton>

namespace subscriptions {

/// A link that is nothing but text, so that it stands in line with the texts around it; underlined
/// under the pointer.
class TextLink final : public QAbstractButton
{
    Q_OBJECT
public:
    TextLink(theme::TextStyle style, theme::ColorRole color, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    theme::TextStyle m_style;
    theme::ColorRole m_color;
};

} // namespace subscriptions
