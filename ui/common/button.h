#pragma once

#include "theme/paint.h"

#include <QPushButton>

namespace common {

/// The push button of the program: five kinds, an icon by name, and a reason while it is disabled.
class Button : public QPushButton
{
    Q_OBJECT
public:
    using Kind = theme::ButtonKind;

    explicit Button(Kind kind = Kind::Standard, QWidget *parent = nullptr);
    Button(const QString &text, Kind kind, QWidget *parent = nullptr);

    void setKind(Kind kind);
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// 16-px icon before the text in the text's colour; empty for none.
    void setIconName(const QString &name);
    /// The same after the text (chevrons).
    void setTrailingIconName(const QString &name);
    /// 24 px high instead of 32.
    void setSmall(bool small);
    /// At least 88 px wide, as in dialog footers.
    void setFooter(bool footer);
    /// Why the button is disabled: the tooltip and accessible description while it is.
    void setDisabledReason(const QString &reason);
    /// Tooltip while enabled (setToolTip would be lost under the reason).
    void setHint(const QString &hint);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retheme();
    void updateToolTip();
    void describe(const QString &reason);

    Kind m_kind;
    QString m_iconName;
    QString m_trailingIconName;
    QString m_reason;
    QString m_told; ///< the reason that is the accessible description just now
    QString m_description; ///< the accessible description that a reason stands in front of
    QString m_hint;
    bool m_small = false;
    bool m_footer = false;
};

} // namespace common
