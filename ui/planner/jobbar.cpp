#include "planner/jobbar.h"

#include "common/button.h"
#include "common/label.h"
#include "common/letter.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>

namespace planner {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

JobBar::JobBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new common::Label(theme::TextStyle::Body, theme::ColorRole::TextSecondary, this))
    , m_bar(new QProgressBar(this))
    , m_progress(m_bar)
    , m_cancel(new common::Button(common::Button::Kind::Standard, this))
{
    setObjectName(u"plannerJob"_s);
    m_cancel->setObjectName(u"cancelPlannerJob"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    // Progress bars move in steps of 120 ms (DESIGN.md section 8).
    m_timer.setInterval(120ms);
    connect(&m_timer, &QTimer::timeout, this, &JobBar::showProgress);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        m_stop.request_stop();
        m_cancel->setEnabled(false);
    });
    common::Letter::give(m_cancel, Qt::Key_K);
    retranslate();
    hide();
}

JobBar::~JobBar()
{
    m_stop.request_stop();
}

bool JobBar::start(const Job &job, Words words, Done done)
{
    if (m_running) {
        return false;
    }
    m_words = std::move(words);
    m_stop = std::stop_source();
    m_reached = std::make_shared<Reached>();
    m_running = true;
    m_cancel->setEnabled(true);
    show();
    showProgress();
    m_timer.start();
    Q_EMIT runningChanged();
    const auto report = [reached = m_reached](qint64 made, qint64 total) {
        reached->done = made;
        reached->total = total;
    };
    viewmodels::whenAnswered(job(report, m_stop.get_token()), this,
        [this, done = std::move(done), run = ++m_run](const domain::Result<qint64> &answer) {
            if (run != m_run) {
                return;
            }
            end();
            if (answer || answer.error().code != domain::ErrorCode::Cancelled) {
                done(answer);
            }
        });
    return true;
}

void JobBar::stop()
{
    if (m_running) {
        m_stop.request_stop();
        ++m_run;
        end();
    }
}

void JobBar::end()
{
    m_running = false;
    m_timer.stop();
    hide();
    Q_EMIT runningChanged();
}

void JobBar::showProgress()
{
    if (!m_reached || !m_words) {
        return;
    }
    const qint64 done = m_reached->done;
    const qint64 total = m_reached->total;
    m_text->setText(m_words(done, total));
    m_progress.show(done, total, m_text->text(), m_run);
}

void JobBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void JobBar::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(tr("Progress"));
    showProgress();
}

} // namespace planner
