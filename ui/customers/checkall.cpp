#include "customers/checkall.h"

#include "common/button.h"
#include "common/label.h"
#include "common/letter.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>

namespace customers {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

CheckAll::CheckAll(QWidget *parent)
    : QWidget(parent)
    , m_text(new common::Label(theme::TextStyle::Body, theme::ColorRole::TextSecondary, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new common::Button(common::Button::Kind::Standard, this))
{
    setObjectName(u"checkAll"_s);
    m_cancel->setObjectName(u"checkAllCancel"_s);
    common::Letter::give(m_cancel, Qt::Key_C);
    m_bar->setTextVisible(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    // Progress bars move in steps of 120 ms (DESIGN.md section 8).
    m_timer.setInterval(120ms);
    connect(&m_timer, &QTimer::timeout, this, &CheckAll::showProgress);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        m_stop.request_stop();
        m_cancel->setEnabled(false);
    });
    retheme();
    retranslate();
    hide();
}

CheckAll::~CheckAll()
{
    m_stop.request_stop();
}

void CheckAll::setServices(const viewmodels::PageServices &services)
{
    if (m_running && services.book != m_services.book) {
        m_stop.request_stop();
        ++m_run;
        end();
    }
    m_services = services;
}

void CheckAll::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    showProgress();
}

void CheckAll::start()
{
    if (m_running || m_services.customers == nullptr) {
        return;
    }
    m_stop = std::stop_source();
    m_reached = std::make_shared<Reached>();
    m_running = true;
    m_cancel->setEnabled(true);
    showProgress();
    show();
    m_timer.start();
    Q_EMIT runningChanged(true);
    const auto report = [reached = m_reached](qint64 done, qint64 total) {
        reached->done = done;
        reached->total = total;
    };
    viewmodels::whenAnswered(m_services.customers->checkAll(report, m_stop.get_token()), this,
        [this, run = ++m_run](const domain::Result<qint64> &checked) {
            if (run != m_run) {
                return;
            }
            end();
            if (checked) {
                Q_EMIT finished(*checked);
            } else if (checked.error().code != domain::ErrorCode::Cancelled) {
                Q_EMIT failed(checked.error());
            }
        });
}

void CheckAll::end()
{
    m_running = false;
    m_timer.stop();
    hide();
    Q_EMIT runningChanged(false);
}

void CheckAll::showProgress()
{
    if (!m_reached || !m_services.texts) {
        return;
    }
    const qint64 done = m_reached->done;
    const qint64 total = m_reached->total;
    if (total <= 0) {
        m_bar->setRange(0, 1);
        m_bar->setValue(0);
        m_text->setText(tr("Checking customers…"));
        return;
    }
    // A book may have more customers than the bar's int counts.
    m_bar->setRange(0, 1000);
    m_bar->setValue(static_cast<int>(done * 1000 / total));
    m_text->setText(tr("%1 of %2 customers checked")
                        .arg(m_services.texts->number(done), m_services.texts->number(total)));
}

void CheckAll::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void CheckAll::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(tr("Progress of the check"));
    showProgress();
}

void CheckAll::retheme()
{
    layout()->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
}

} // namespace customers
