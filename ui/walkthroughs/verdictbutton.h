#pragma once

#include "qa/run.h"

#include <QAbstractButton>

namespace walkthroughs {

/// Pass, Fail or Blocked: icon and word in the colours of the verdict (picture 05). Checked where
/// it is the verdict of the step.
class VerdictButton final : public QAbstractButton
{
    Q_OBJECT
public:
    VerdictButton(qa::Verdict verdict, QWidget *parent);

    [[nodiscard]] qa::Verdict verdict() const { return m_verdict; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void nextCheckState() override { } // the disk decides
    void paintEvent(QPaintEvent *event) override;

private:
    qa::Verdict m_verdict;
};

} // namespace walkthroughs
