#pragma once

#include "common/toldprogress.h"
#include "domain/error.h"
#include "wording/texts.h"

#include <QFuture>
#include <QTimer>
#include <QWidget>

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>

class QProgressBar;

namespace common {
class Button;
class Label;
} // namespace common

namespace planner {

/// A long job that the page waits for, with progress and Cancel; hidden while none runs.
class JobBar final : public QWidget
{
    Q_OBJECT
public:
    using Report = std::function<void(qint64 done, qint64 total)>;
    using Job = std::function<QFuture<domain::Result<qint64>>(const Report &, std::stop_token)>;
    /// The words of the moment: what is done of how much (0: not known yet).
    using Words = std::function<QString(qint64 done, qint64 total)>;
    using Done = std::function<void(const domain::Result<qint64> &)>;

    explicit JobBar(QWidget *parent = nullptr);
    ~JobBar() override;

    /// False while another job runs. A cancelled job tells nothing.
    bool start(const Job &job, Words words, Done done);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void runningChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Reached
    {
        std::atomic<qint64> done{ 0 };
        std::atomic<qint64> total{ 0 };
    };

    void end();
    void showProgress();
    void retranslate();

    Words m_words;
    std::shared_ptr<Reached> m_reached;
    std::stop_source m_stop;
    int m_run = 0;
    bool m_running = false;
    QTimer m_timer;
    common::Label *m_text;
    QProgressBar *m_bar;
    common::ToldProgress m_progress;
    common::Button *m_cancel;
};

} // namespace planner
