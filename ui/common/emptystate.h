#pragma once

#include "common/button.h"

#include <QWidget>

class QVBoxLayout;

namespace common {

class Label;

/// What stands where a list has nothing to show: one bold line, one plain line, one button,
/// centred.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// An empty text hides its line; an empty action hides the button.
    void setTexts(const QString &bold, const QString &plain, const QString &action = {});
    [[nodiscard]] Button *button() const { return m_button; }

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retheme();

    QVBoxLayout *m_layout;
    Label *m_bold;
    Label *m_plain;
    Button *m_button;
};

} // namespace common
