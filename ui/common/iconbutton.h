#pragma once

#include "theme/tokens.h"

#include <QToolButton>

namespace common {

/// A square button that is only an icon. Its name is both tooltip and accessible name.
class IconButton : public QToolButton
{
    Q_OBJECT
public:
    enum class Look {
        Quiet, ///< no box until hovered
        Boxed, ///< surface and control outline, as the columns button
        Info, ///< accentText; accentFill and accentLine when hovered
    };

    IconButton(const QString &iconName, const QString &name, QWidget *parent = nullptr);

    void setIconName(const QString &iconName);
    [[nodiscard]] QString iconName() const { return m_iconName; }
    /// Tooltip and accessible name.
    void setName(const QString &name);
    void setLook(Look look);
    /// 24 px with a 16-px icon instead of 32 px with a 20-px one.
    void setSmall(bool small);
    void setDisabledReason(const QString &reason);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void updateTexts();

    QString m_iconName;
    QString m_name;
    QString m_reason;
    Look m_look = Look::Quiet;
    bool m_small = false;
};

} // namespace common
