#pragma once

#include "theme/tokens.h"

#include <QWidget>

namespace common {

/// An icon that stands beside a text and only repeats it: not read, not focused.
class IconLabel : public QWidget
{
    Q_OBJECT
public:
    IconLabel(const QString &name, theme::ColorRole color, int designSize = theme::metric::icon,
        QWidget *parent = nullptr);

    void set(const QString &name, theme::ColorRole color);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    theme::ColorRole m_color;
    int m_designSize;
};

} // namespace common
