#pragma once

#include <QWidget>

class QBoxLayout;

namespace common {
class Label;
}

namespace settings {

/// One setting: what it is and a line of help at the left, its control at the right, or below where
/// the card is too narrow for both.
class SettingRow final : public QWidget
{
    Q_OBJECT
public:
    /// Takes the control as its child.
    SettingRow(QWidget *control, QWidget *parent);

    /// The control takes the help as its accessible description, and the label as its name unless
    /// it is a button with words of its own.
    void setTexts(const QString &label, const QString &help = {});
    /// True where the label or the help holds the text, without regard to case.
    [[nodiscard]] bool matches(const QString &text) const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retheme();
    void arrange();

    QWidget *m_control;
    QBoxLayout *m_layout;
    common::Label *m_label;
    common::Label *m_help;
};

} // namespace settings
