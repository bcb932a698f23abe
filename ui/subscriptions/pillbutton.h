#pragma once

#include "common/tones.h"

#include <QAbstractButton>

namespace subscriptions {

/// A status that opens what lies behind it: looks like a pill, and is a button for mouse, keyboard
/// and screen readers.
class PillButton final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PillButton(QWidget *parent = nullptr);

    /// The text is the accessible name as well.
    void set(common::PillKind kind, const QString &iconName, const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    common::PillKind m_kind = common::PillKind::Neutral;
    QString m_iconName;
};

} // namespace subscriptions
