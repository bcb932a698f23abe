#pragma once

#include <QSpinBox>

#include <optional>

namespace common {

class IconButton;

/// A number of licences. Typing may leave the limits, so that a wrong number can be told from a
/// mistyped one and answered with a sentence; the arrows and buttons stay inside them. Minus and
/// plus stand side by side, large enough to be hit.
class LicenceSpinBox : public QSpinBox
{
    Q_OBJECT
public:
    explicit LicenceSpinBox(QWidget *parent = nullptr);

    void setLimits(qint64 minimum, qint64 maximum);
    void setButtonNames(const QString &fewer, const QString &more);
    void stepBy(int steps) override;
    /// What stands in the field; none where it is empty or no number that fits.
    [[nodiscard]] std::optional<qint64> typed() const;

Q_SIGNALS:
    /// The field was left.
    void left();

protected:
    [[nodiscard]] QValidator::State validate(QString &text, int &position) const override;
    [[nodiscard]] int valueFromText(const QString &text) const override;
    void focusOutEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int buttonWidth() const;

    IconButton *m_fewer;
    IconButton *m_more;
    int m_lowest = 1;
    int m_highest = 1;
};

} // namespace common
