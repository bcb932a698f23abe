#pragma once

#include <QElapsedTimer>
#include <QPixmap>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace common {
class Label;
}

namespace mainwindow {

/// A second window that shows the first one in the other language, for reviewers and testers. It is
/// a picture: nothing can be done in it. It is taken anew shortly after the first window changed,
/// and waits while somebody types, clicks or scrolls there, an input method composes a text, or a
/// mouse button is held.
class CompareWindow : public QWidget
{
    Q_OBJECT
public:
    /// `window` is the one that is shown and outlives this one; `shoot` takes its picture.
    CompareWindow(QWidget &window, std::function<QPixmap()> shoot);

    [[nodiscard]] const QPixmap &picture() const { return m_picture; }
    /// The picture will be taken anew in a moment.
    [[nodiscard]] bool isDue() const { return m_settle.isActive(); }

Q_SIGNALS:
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();
    void noteChange();
    void take();
    [[nodiscard]] bool shows(const QWidget *widget) const;
    [[nodiscard]] QRect room() const;

    QWidget &m_window;
    std::function<QPixmap()> m_shoot;
    common::Label *m_head;
    QPixmap m_picture;
    QTimer m_settle;
    QElapsedTimer m_input; ///< since the last key, click or turn of the wheel
    QElapsedTimer m_waiting; ///< since the first change that is not shown yet
    bool m_composing = false;
    bool m_taking = false;
};

} // namespace mainwindow
