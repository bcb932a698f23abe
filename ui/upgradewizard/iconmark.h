#pragma once

#include "theme/tokens.h"

#include <QWidget>

namespace upgradewizard {

/// An icon beside a text. Never read by screen readers: the text says it.
class IconMark : public QWidget
{
    Q_OBJECT
public:
    IconMark(
        const QString &iconName, theme::ColorRole role, int designSize, QWidget *parent = nullptr);

    void set(const QString &iconName, theme::ColorRole role);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    theme::ColorRole m_role;
    int m_designSize;
};

} // namespace upgradewizard
