#include "settings/comparingbar.h"

#include "common/button.h"
#include "common/label.h"
#include "common/letter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>

#include <atomic>
#include <utility>

namespace settings {

using namespace std::chrono_literals;

/// Written on the store's thread, read by a timer here.
struct ComparingBar::Reached
{
    std::atomic<qint64> done{ 0 };
    std::atomic<qint64> total{ 0 };
};

ComparingBar::ComparingBar(const QString &cancelName, Words words)
    : m_words(std::move(words))
    , m_reached(std::make_shared<Reached>())
    , m_text(new common::Label(theme::TextStyle::Body, theme::ColorRole::TextSecondary, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new common::Button(common::Button::Kind::Standard, this))
{
    m_cancel->setObjectName(cancelName);
    common::Letter::give(m_cancel, Qt::Key_N);
    m_bar->setTextVisible(false);
    // A book may have more customers than the bar's int counts.
    m_bar->setRange(0, 1000);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    // Progress bars move in steps of 120 ms (DESIGN.md section 8).
    m_timer.setInterval(120ms);
    connect(&m_timer, &QTimer::timeout, this, &ComparingBar::showProgress);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        m_stop.request_stop();
        m_cancel->setEnabled(false);
    });
    retranslate();
    hide();
}

ComparingBar::~ComparingBar()
{
    m_stop.request_stop();
}

ComparingBar::Report ComparingBar::begin()
{
    m_stop = std::stop_source();
    m_reached = std::make_shared<Reached>();
    m_running = true;
    m_cancel->setEnabled(true);
    m_timer.start();
    showProgress();
    show();
    return [reached = m_reached](qint64 done, qint64 total) {
        reached->done = done;
        reached->total = total;
    };
}

void ComparingBar::end()
{
    m_running = false;
    m_timer.stop();
    hide();
}

void ComparingBar::showProgress()
{
    const qint64 done = m_reached->done;
    const qint64 total = m_reached->total;
    m_bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
    m_text->setText(m_words(done, total));
}

void ComparingBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    QWidget::changeEvent(event);
}

void ComparingBar::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(tr("Progress of the comparison"));
    if (m_running) {
        showProgress();
    }
}

} // namespace settings
