#include "activity/activityexport.h"

#include "common/button.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/tabledialog.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>

namespace activity {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

ActivityExport::ActivityExport(viewmodels::ActivityModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_text(new common::Label(theme::TextStyle::Body, theme::ColorRole::TextSecondary, this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new common::Button(common::Button::Kind::Standard, this))
{
    setObjectName(u"activityExport"_s);
    m_cancel->setObjectName(u"cancelActivityExport"_s);
    common::Letter::give(m_cancel, Qt::Key_X);
    m_bar->setTextVisible(false);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_text);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    // Progress bars move in steps of 120 ms (DESIGN.md section 8).
    m_timer.setInterval(120ms);
    connect(&m_timer, &QTimer::timeout, this, &ActivityExport::showProgress);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        m_stop.request_stop();
        m_cancel->setEnabled(false);
    });
    retheme();
    retranslate();
    hide();
}

ActivityExport::~ActivityExport()
{
    m_stop.request_stop();
}

void ActivityExport::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    showProgress();
}

void ActivityExport::askForFile()
{
    common::askForTable(
        this, tr("Export log"), u"activity"_s, [this](const QString &file) { exportTo(file); });
}

void ActivityExport::exportTo(const QString &file)
{
    const services::ActivityService *service = m_model->service();
    if (m_running || service == nullptr || m_texts == nullptr) {
        return;
    }
    m_stop = std::stop_source();
    m_reached = std::make_shared<Reached>();
    m_running = true;
    m_cancel->setEnabled(true);
    showProgress();
    show();
    m_timer.start();
    Q_EMIT runningChanged();
    const auto report = [reached = m_reached](qint64 done, qint64 total) {
        reached->done = done;
        reached->total = total;
    };
    viewmodels::whenAnswered(
        service->exportCsv(m_model->query(), file, viewmodels::ActivityModel::exportHeader(),
            viewmodels::activityTableRow(m_texts, service->context().catalogue), report,
            m_stop.get_token()),
        this, [this, file, run = ++m_run](const domain::Result<qint64> &written) {
            if (run != m_run) {
                return;
            }
            end();
            if (written) {
                Q_EMIT finished(*written, file);
            } else if (written.error().code != domain::ErrorCode::Cancelled) {
                Q_EMIT failed(written.error());
            }
        });
}

void ActivityExport::stop()
{
    if (m_running) {
        m_stop.request_stop();
        ++m_run;
        end();
    }
}

void ActivityExport::end()
{
    m_running = false;
    m_timer.stop();
    hide();
    Q_EMIT runningChanged();
}

void ActivityExport::showProgress()
{
    if (!m_reached || !m_texts) {
        return;
    }
    const qint64 done = m_reached->done;
    const qint64 total = m_reached->total;
    // A log may have more entries than the bar's int counts.
    m_bar->setRange(0, 1000);
    m_bar->setValue(total > 0 ? static_cast<int>(done * 1000 / total) : 0);
    m_text->setText(total > 0
            ? tr("%1 of %2 entries exported").arg(m_texts->number(done), m_texts->number(total))
            : tr("Exporting…"));
}

void ActivityExport::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void ActivityExport::retranslate()
{
    m_cancel->setText(tr("Cancel"));
    m_bar->setAccessibleName(tr("Progress of the export"));
    showProgress();
}

void ActivityExport::retheme()
{
    layout()->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
}

} // namespace activity
