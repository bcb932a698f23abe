#pragma once

#include "viewmodels/wizardpages.h"

#include <QTimer>
#include <QWidget>

namespace upgradewizard {

/// The state of one step of the upgrade: dashed ring, turning ring, tick. With reduced motion the
/// ring stands still.
class StepMark : public QWidget
{
    Q_OBJECT
public:
    explicit StepMark(QWidget *parent = nullptr);

    void setState(viewmodels::StepState state);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void turn();

    viewmodels::StepState m_state = viewmodels::StepState::NotStarted;
    QTimer m_timer;
    int m_angle = 90; ///< degrees
};

} // namespace upgradewizard
