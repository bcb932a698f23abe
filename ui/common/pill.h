#pragma once

#include "common/tones.h"

#include <QWidget>

class QPainter;

namespace theme {
class Theme;
}

namespace common {

/// Size of a pill in pixels, text size included.
[[nodiscard]] QSize pillSize(
    const theme::Theme &theme, const QString &iconName, const QString &text);

/// Paints a pill at the left of `rect`, centred in its height, the text elided where there is no
/// room. For delegates: pills in lists are painted, not widgets. On a selected row of high contrast
/// every glyph is black, so the pill must know where it stands.
void paintPill(QPainter *painter, const QRect &rect, const theme::Theme &theme, PillKind kind,
    const QString &iconName, const QString &text, bool onSelectedRow = false);

/// A status as icon and word outside of lists. Its accessible name is the text.
class Pill : public QWidget
{
    Q_OBJECT
public:
    explicit Pill(QWidget *parent = nullptr);
    Pill(PillKind kind, const QString &iconName, const QString &text, QWidget *parent = nullptr);

    void set(PillKind kind, const QString &iconName, const QString &text);
    [[nodiscard]] QString text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    PillKind m_kind = PillKind::Neutral;
    QString m_iconName;
    QString m_text;
};

} // namespace common
