#pragma once

#include <QLineEdit>
#include <QTimer>

namespace common {

/// The search box: icon, placeholder, the shortcut as a hint while empty. searchChanged comes 150
/// ms after the last key, at once on Enter and on clearing. Esc clears; an empty field lets Esc
/// pass.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchField(QWidget *parent = nullptr);

    /// As it is shown, for example "Ctrl+K"; the shortcut itself belongs to the window.
    void setShortcutHint(const QString &hint);
    /// Sets the text without a searchChanged.
    void setSearch(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The trimmed text; never twice the same in a row.
    void searchChanged(const QString &text);
    /// Enter or arrow down: the list below may take the focus.
    void leftDownwards();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void retheme();
    void announce();
    void nameClearButton();

    QTimer m_delay;
    QString m_hint;
    QString m_last;
    bool m_quiet = false;
};

} // namespace common
