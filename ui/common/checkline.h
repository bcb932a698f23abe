#pragma once

#include <QWidget>

class QCheckBox;

namespace common {
class Label;
}

namespace common {

/// A check box whose text wraps. A click on the text ticks it as well.
class CheckLine : public QWidget
{
    Q_OBJECT
public:
    explicit CheckLine(QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QCheckBox *box() const { return m_box; }

protected:
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void applyMetrics();

    QCheckBox *m_box;
    common::Label *m_text;
};

} // namespace common
