#pragma once

#include "common/segmentedcontrol.h"

#include <QAbstractButton>

namespace common {

/// One option of a segmented control: a checkable, exclusive button, which Qt's accessibility reads
/// as a radio button.
class Segment : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Segment(SegmentedControl *control);

    void set(const QString &iconName, SegmentedControl::Look look, bool small);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_iconName;
    SegmentedControl::Look m_look = SegmentedControl::Look::Plain;
    bool m_small = false;
};

} // namespace common
