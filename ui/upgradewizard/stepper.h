#pragma once

#include "viewmodels/wizardpages.h"

#include <QList>
#include <QWidget>

namespace upgradewizard {

/// The five named steps at the left of the wizard. Only shows; the buttons of the footer move.
class Stepper : public QWidget
{
    Q_OBJECT
public:
    explicit Stepper(QWidget *parent = nullptr);

    void setSteps(const QList<viewmodels::WizardStep> &steps);
    /// Numbers without names, where the sheet is narrow.
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void place();
    [[nodiscard]] int topOf(int index) const;
    void paintStep(QPainter *painter, int index) const;

    QList<viewmodels::WizardStep> m_steps;
    QList<QWidget *>
        m_spoken; ///< one unpainted child for each step: a screen reader finds it there
    bool m_narrow = false;
};

} // namespace upgradewizard
