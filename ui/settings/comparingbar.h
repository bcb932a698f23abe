#pragma once

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <stop_token>

class QProgressBar;

namespace common {
class Button;
class Label;
} // namespace common

namespace settings {

/// A comparison that a sheet waits for, with progress and Cancel; hidden while none runs. One that
/// still runs when the bar goes is asked to stop.
class ComparingBar final : public QWidget
{
    Q_OBJECT
public:
    /// May be called on every thread, also when the bar is gone.
    using Report = std::function<void(qint64 done, qint64 total)>;
    /// The words of the moment: what is done of how much (0: not known yet).
    using Words = std::function<QString(qint64 done, qint64 total)>;

    /// `cancelName` is that of the button.
    ComparingBar(const QString &cancelName, Words words);
    ~ComparingBar() override;

    [[nodiscard]] Report begin();
    /// Of the comparison that began last.
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }
    void end();
    [[nodiscard]] bool isRunning() const { return m_running; }

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Reached;

    void retranslate();
    void showProgress();

    Words m_words;
    std::shared_ptr<Reached> m_reached;
    std::stop_source m_stop;
    QTimer m_timer;
    bool m_running = false;
    common::Label *m_text;
    QProgressBar *m_bar;
    common::Button *m_cancel;
};

} // namespace settings
