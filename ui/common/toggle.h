#pragma once

#include <QAbstractButton>

namespace common {

/// A switch of 40x20 with an optional text after it; a check box for screen readers.
class Toggle : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Toggle(const QString &text = {}, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace common
