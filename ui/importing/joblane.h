#pragma once

#include "services/customers.h"

#include <QWidget>

#include <stop_token>

class QProgressBar;

namespace common {
class Button;
class Label;
} // namespace common

namespace importing {

/// A job under way: what it does, how far it is, and Stop. Takes the progress of the store's thread
/// over to the window's.
class JobLane : public QWidget
{
    Q_OBJECT
public:
    explicit JobLane(QWidget *parent);

    /// Shows the lane for a new job; gives what the service wants to be told.
    [[nodiscard]] services::Progress begin(const QString &what);
    [[nodiscard]] std::stop_token stopToken() const { return m_stop.get_token(); }
    void stop();
    void end();
    [[nodiscard]] common::Button *stopButton() const { return m_button; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total);

public:
    void setText(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    common::Label *m_text;
    QProgressBar *m_bar;
    common::Button *m_button;
    std::stop_source m_stop;
    int m_job = 0;
};

} // namespace importing
