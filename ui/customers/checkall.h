#pragma once

#include "viewmodels/pageservices.h"

#include <QTimer>
#include <QWidget>

#include <atomic>
#include <memory>
#include <stop_token>

class QProgressBar;

namespace common {
class Button;
class Label;
} // namespace common

namespace customers {

/// "Check all for upgrades": judges every customer again, with progress and Cancel. Hidden while
/// nothing runs. What has been checked before a cancel stays checked.
class CheckAll final : public QWidget
{
    Q_OBJECT
public:
    explicit CheckAll(QWidget *parent = nullptr);
    ~CheckAll() override;

    /// Stops what runs on the book of before.
    void setServices(const viewmodels::PageServices &services);
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void start();
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void runningChanged(bool running);
    void finished(qint64 customers);
    void failed(const domain::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Written on the store's thread, read by a timer here: a scan may report thousands of times.
    struct Reached
    {
        std::atomic<qint64> done{ 0 };
        std::atomic<qint64> total{ 0 };
    };

    void end();
    void showProgress();
    void retranslate();
    void retheme();

    viewmodels::PageServices m_services;
    std::shared_ptr<Reached> m_reached;
    std::stop_source m_stop;
    int m_run = 0;
    bool m_running = false;
    QTimer m_timer;
    common::Label *m_text;
    QProgressBar *m_bar;
    common::Button *m_cancel;
};

} // namespace customers
