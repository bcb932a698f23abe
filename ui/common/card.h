#pragma once

#include "theme/tokens.h"

#include <QFrame>

namespace common {

/// A surface with outline and rounded corners. Without a layout of its own: give it one; the
/// outline's pixel is kept free by its contents margins.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);

    void setFill(theme::ColorRole role);
    void setOutline(theme::ColorRole role);
    /// Radius in design pixels; 6 unless set.
    void setRadius(int radius);
    /// No outline, no corners: a plain coloured ground (chrome, rail, footer).
    void setPlain(bool plain);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    theme::ColorRole m_fill = theme::ColorRole::Surface;
    theme::ColorRole m_outline = theme::ColorRole::Line;
    int m_radius;
    bool m_plain = false;
};

} // namespace common
