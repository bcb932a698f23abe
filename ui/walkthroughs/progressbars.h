#pragma once

#include "qa/run.h"

#include <QList>
#include <QWidget>

namespace walkthroughs {

/// The steps of a case, a segment each, in the colours of their verdicts; the one that is looked at
/// in accent. Only repeats what stands beside it in words, so it is not read.
class StepBar final : public QWidget
{
    Q_OBJECT
public:
    explicit StepBar(QWidget *parent);
    void set(const QList<qa::Verdict> &verdicts, int current);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QList<qa::Verdict> m_verdicts;
    int m_current = -1;
};

/// How far a run is: the parts that passed, failed and were blocked, of all steps.
class RunBar final : public QWidget
{
    Q_OBJECT
public:
    explicit RunBar(QWidget *parent);
    /// `parts` in the order in which they stand.
    void set(const QList<std::pair<qa::Verdict, int>> &parts, int total);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QList<std::pair<qa::Verdict, int>> m_parts;
    int m_total = 0;
};

} // namespace walkthroughs
