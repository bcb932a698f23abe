#pragma once

#include "common/pace.h"
#include "services/customers.h"

#include <QElapsedTimer>
#include <QWidget>

#include <stop_token>

class QProgressBar;

namespace common {

class Button;
class Label;

/// A job under way: what it does, how far it is in words, per cent and as a bar, how quickly it
/// goes and how long it will still take, and Stop. Takes
/// the progress of the store's thread over to the window's.
class JobLane : public QWidget
{
    Q_OBJECT
public:
    enum class Stop {
        Here, ///< a button beside the bar
        Elsewhere, ///< the dialog has one
    };
    JobLane(Stop stop, QWidget *parent);
    ~JobLane() override;

    /// Shows the lane for a new job, where `shown`; gives what the service wants to be told.
    [[nodiscard]] services::Progress begin(const QString &what, bool shown = true);
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }
    void stop();
    void end();
    void setText(const QString &text);

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void take(int job, qint64 done, qint64 total);
    [[nodiscard]] QString paceText() const;

    Label *m_text;
    Label *m_percent;
    Label *m_paceText;
    QProgressBar *m_bar;
    Button *m_button;
    std::stop_source m_stop;
    QElapsedTimer m_clock; ///< of the job
    Pace m_pace;
    int m_job = 0;
    int m_toldQuarters = 0;
    /// What the store's thread holds on to: it may outlive the lane, which it must not look at.
    class Post;
    std::shared_ptr<Post> m_post;
};

} // namespace common
