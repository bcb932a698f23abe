#include "common/joblane.h"

#include "common/announce.h"
#include "common/button.h"
#include "common/label.h"
#include "common/letter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMutex>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

using namespace Qt::StringLiterals;

namespace common {

using theme::ColorRole;
using theme::TextStyle;

/// Carries progress from the store's thread to the lane, until the lane has gone.
class JobLane::Post
{
public:
    explicit Post(JobLane *lane)
        : m_lane(lane)
    {
    }
    void leave()
    {
        const QMutexLocker lock(&m_mutex);
        m_lane = nullptr;
    }
    void send(int job, qint64 done, qint64 total)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_lane != nullptr) {
            QMetaObject::invokeMethod(
                m_lane, [lane = m_lane, job, done, total] { lane->take(job, done, total); },
                Qt::QueuedConnection);
        }
    }

private:
    QMutex m_mutex;
    JobLane *m_lane;
};

JobLane::JobLane(Stop stop, QWidget *parent)
    : QWidget(parent)
    , m_text(new Label(QString(), TextStyle::Caption, ColorRole::Text, this))
    , m_percent(new Label(QString(), TextStyle::Caption, ColorRole::TextSecondary, this))
    , m_paceText(new Label(QString(), TextStyle::Caption, ColorRole::TextSecondary, this))
    , m_bar(new QProgressBar(this))
    , m_button(new Button(Button::Kind::Standard, this))
    , m_post(std::make_shared<Post>(this))
{
    setObjectName(u"jobLane"_s);
    m_button->setObjectName(u"stopJob"_s);
    Letter::give(m_button, Qt::Key_P);
    m_text->setObjectName(u"jobText"_s);
    m_percent->setObjectName(u"jobPercent"_s);
    m_paceText->setObjectName(u"jobPace"_s);
    m_button->setVisible(stop == Stop::Here);
    m_bar->setTextVisible(false);
    auto *words = new QHBoxLayout;
    words->addWidget(m_text, 1);
    words->addWidget(m_paceText);
    words->addWidget(m_percent);
    words->setSpacing(12);
    auto *column = new QVBoxLayout;
    column->setSpacing(6);
    column->addLayout(words);
    column->addWidget(m_bar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addLayout(column, 1);
    row->addWidget(m_button);
    m_button->setText(tr("Stop"));
    connect(m_button, &QPushButton::clicked, this, &JobLane::stop);
    hide();
}

JobLane::~JobLane()
{
    m_stop.request_stop(); // nobody sees how it ends
    m_post->leave();
}

services::Progress JobLane::begin(const QString &what, bool shown)
{
    m_stop = std::stop_source();
    ++m_job;
    m_text->setText(what);
    m_percent->setText({});
    m_paceText->setText({});
    m_pace.begin();
    m_clock.start();
    m_bar->setAccessibleName(what);
    m_bar->setRange(0, 0);
    m_bar->setAccessibleDescription({});
    m_toldQuarters = 0;
    m_button->setEnabled(true);
    setVisible(shown);
    return
        [post = m_post, job = m_job](qint64 done, qint64 total) { post->send(job, done, total); };
}

void JobLane::take(int job, qint64 done, qint64 total)
{
    if (job != m_job) {
        return;
    }
    // Thousandths: rows of a large file do not fit an int.
    constexpr int whole = 1000;
    const int part
        = static_cast<int>(total > 0 ? std::clamp<qint64>(done * whole / total, 0, whole) : 0);
    m_bar->setRange(0, whole);
    m_bar->setValue(part);
    m_percent->setText(tr("%1%").arg(part * 100 / whole));
    m_pace.tell(Pace::Time(m_clock.elapsed()), done, total);
    m_paceText->setText(paceText());
    // Every step would be a flood of words: each quarter is told.
    if (const int quarter = part * 4 / whole; quarter > m_toldQuarters) {
        m_toldQuarters = quarter;
        if (isVisible()) {
            const QString pace = m_paceText->text();
            announce(m_bar,
                pace.isEmpty() ? m_percent->text() : QString(m_percent->text() % u", " % pace));
        }
    }
    Q_EMIT progressed(done, total);
}

QString JobLane::paceText() const
{
    const auto rate = m_pace.rate();
    const auto left = m_pace.left();
    if (!rate || !left) {
        return {};
    }
    constexpr std::chrono::seconds minute = std::chrono::minutes(1);
    const int seconds = static_cast<int>(std::min<qint64>(left->count(), INT_MAX));
    return tr("%Ln rows a second", nullptr, static_cast<int>(std::min<qint64>(*rate, INT_MAX)))
        % u" · "
        % (*left < minute ? tr("about %Ln seconds left", nullptr, seconds)
                          : tr("about %Ln minutes left", nullptr, seconds / 60));
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
    m_bar->setAccessibleName(text);
}

void JobLane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    alert(m_bar);
}

void JobLane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_button->setText(tr("Stop"));
    }
    QWidget::changeEvent(event);
}

} // namespace common
