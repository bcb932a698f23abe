#pragma once

#include <QAbstractButton>

namespace subscriptions {

/// A step of the breadcrumb that leads back: caption text, underlined under the pointer.
class CrumbLink final : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CrumbLink(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace subscriptions
