#pragma once

#include "viewmodels/activitymodel.h"

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

namespace activity {

/// The export of what the log shows: asks for the file, then tells how far it is, with Cancel.
/// Hidden while nothing runs. A file stands there whole or not at all.
class ActivityExport final : public QWidget
{
    Q_OBJECT
public:
    ActivityExport(viewmodels::ActivityModel *model, QWidget *parent);
    ~ActivityExport() override;

    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void askForFile();
    void exportTo(const QString &file);
    [[nodiscard]] bool isRunning() const { return m_running; }
    /// Gives up what is being written: its book is about to close.
    void stop();

Q_SIGNALS:
    void runningChanged();
    void finished(qint64 entries, const QString &file);
    void failed(const domain::Error &error);

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Written on the store's thread, read by a timer here.
    struct Reached
    {
        std::atomic<qint64> done{ 0 };
        std::atomic<qint64> total{ 0 };
    };

    void end();
    void showProgress();
    void retranslate();
    void retheme();

    viewmodels::ActivityModel *m_model;
    std::shared_ptr<const wording::Texts> m_texts;
    std::shared_ptr<Reached> m_reached;
    std::stop_source m_stop;
    int m_run = 0;
    bool m_running = false;
    QTimer m_timer;
    common::Label *m_text;
    QProgressBar *m_bar;
    common::Button *m_cancel;
};

} // namespace activity
