#include "importing/joblane.h"

#include "common/button.h"
#include "common/label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace importing {

JobLane::JobLane(QWidget *parent)
    : QWidget(parent)
    , m_text(new common::Label(
          QString(), theme::TextStyle::Body, theme::ColorRole::TextSecondary, this))
    , m_bar(new QProgressBar(this))
    , m_button(new common::Button(common::Button::Kind::Standard, this))
{
    setObjectName(QStringLiteral("jobLane"));
    m_button->setObjectName(QStringLiteral("stopJob"));
    m_bar->setTextVisible(false);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(6);
    texts->addWidget(m_text);
    texts->addWidget(m_bar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(texts, 1);
    row->addWidget(m_button);
    m_button->setText(tr("Stop"));
    connect(m_button, &QPushButton::clicked, this, &JobLane::stop);
    hide();
}

services::Progress JobLane::begin(const QString &what)
{
    m_stop = std::stop_source();
    ++m_job;
    m_text->setText(what);
    m_bar->setAccessibleName(what);
    m_bar->setRange(0, 0);
    m_button->setEnabled(true);
    show();
    return [lane = QPointer<JobLane>(this), job = m_job](qint64 done, qint64 total) {
        // Called on the store's thread; a pointer is only looked at on the window's.
        QMetaObject::invokeMethod(
            lane.data(),
            [lane, job, done, total] {
                if (lane && lane->m_job == job) {
                    // Thousandths: rows of a large file do not fit an int.
                    lane->m_bar->setRange(0, 1000);
                    lane->m_bar->setValue(static_cast<int>(
                        total > 0 ? std::clamp<qint64>(done * 1000 / total, 0, 1000) : 0));
                    Q_EMIT lane->progressed(done, total);
                }
            },
            Qt::QueuedConnection);
    };
}

void JobLane::stop()
{
    m_button->setEnabled(false);
    m_stop.request_stop();
}

void JobLane::end()
{
    ++m_job;
    hide();
}

void JobLane::setText(const QString &text)
{
    m_text->setText(text);
}

void JobLane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_button->setText(tr("Stop"));
    }
    QWidget::changeEvent(event);
}

} // namespace importing
