#pragma once

#include <QAbstractButton>

#include <optional>

namespace common {

/// A filter chip: icon, text, count. Checkable, or a chip that opens a menu (setDropDown), which is
/// "on" while its filter is set.
class Chip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Chip(QWidget *parent = nullptr);
    explicit Chip(const QString &text, const QString &iconName = {}, QWidget *parent = nullptr);

    void setIconName(const QString &name);
    /// Shown after the text in textTertiary, grouped by the locale; none hides it.
    void setCount(std::optional<qint64> count);
    /// A chevron; the chip is not toggled by a click: show a menu on clicked() and setOn().
    void setDropDown(bool dropDown);
    /// Look of a chip whose filter is set; for checkable chips the check state.
    void setOn(bool on);
    [[nodiscard]] bool isOn() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QString countText() const;
    void init();

    QString m_iconName;
    std::optional<qint64> m_count;
    bool m_dropDown = false;
    bool m_on = false;
};

} // namespace common
