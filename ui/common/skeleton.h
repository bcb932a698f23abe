#pragma once

#include <QTimer>
#include <QWidget>

namespace common {

class Button;
class Label;

/// Rows of grey blocks while a list loads: nothing for 300 ms, then the blocks without any
/// movement, after 2 s "Still loading…" and Cancel. start() and stop() are all that a page calls.
class Skeleton : public QWidget
{
    Q_OBJECT
public:
    explicit Skeleton(QWidget *parent = nullptr);

    /// With a square block before each bar, as in the customer list. On by default.
    void setTiles(bool tiles);
    /// Without Cancel the "Still loading…" line stands alone. On by default.
    void setCancellable(bool cancellable);
    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Shows the blocks at once (pictures).
    void showAtOnce();

Q_SIGNALS:
    void cancelled();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void place();

    QTimer m_blocksTimer;
    QTimer m_longTimer;
    QWidget *m_still;
    Label *m_text;
    Button *m_cancel;
    bool m_tiles = true;
    bool m_cancellable = true;
    bool m_running = false;
    bool m_blocks = false;
};

} // namespace common
