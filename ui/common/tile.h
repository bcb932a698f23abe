#pragma once

#include <QWidget>

class QPainter;

namespace theme {
class Theme;
}

namespace common {

/// The letter of a company tile: the first letter or ideograph of the local name, else of the name,
/// in upper case; "?" where there is none.
[[nodiscard]] QString tileLetter(const QString &name, const QString &localName = {});

/// Paints a tile that fills `rect`; `seed` is the customer id's text.
void paintTile(QPainter *painter, const QRect &rect, const theme::Theme &theme,
    const QString &letter, const QString &seed);

/// The tile beside a company's name in headings. Not read: the name stands beside it.
class Tile : public QWidget
{
    Q_OBJECT
public:
    /// `designSize` 24 in lists, 40 in headings.
    explicit Tile(int designSize = 40, QWidget *parent = nullptr);

    void set(const QString &letter, const QString &seed);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int m_designSize;
    QString m_letter;
    QString m_seed;
};

} // namespace common
