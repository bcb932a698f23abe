#include "viewmodels/salvagejob.h"

#include "services/inpool.h"
#include "viewmodels/answer.h"
#include "viewmodels/bookfiles.h"

#include <QDir>
#include <QFileInfo>

namespace viewmodels {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::Result;
using domain::Salvaged;

SalvageJob::SalvageJob(RescueTools tools, QObject *parent)
    : QObject(parent)
    , m_tools(std::move(tools))
{
    // Progress bars move in steps of 120 ms (DESIGN.md section 8).
    m_timer.setInterval(120ms);
    connect(&m_timer, &QTimer::timeout, this, &SalvageJob::progressed);
}

SalvageJob::~SalvageJob()
{
    m_stop.request_stop();
}

void SalvageJob::start(const QString &book, const QString &to, const QString &actor)
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_stop = std::stop_source();
    m_reached = std::make_shared<Reached>();
    m_timer.start();
    const auto job = [salvage = m_tools.salvage, reached = m_reached, stop = m_stop.get_token(),
                         book, to, actor] {
        const auto tell = [&reached](const domain::SalvageProgress &progress) {
            reached->phase = static_cast<int>(progress.phase);
            reached->done = progress.done;
            reached->total = progress.total;
        };
        return salvage(book, to, actor, tell, stop);
    };
    whenAnswered(services::inPool(job), this, [this](const Result<Salvaged> &salvaged) {
        m_running = false;
        m_timer.stop();
        if (salvaged) {
            Q_EMIT saved(*salvaged);
        } else {
            Q_EMIT failed(salvaged.error());
        }
    });
}

domain::SalvageProgress SalvageJob::progress() const
{
    domain::SalvageProgress progress;
    if (m_reached) {
        progress.phase = static_cast<domain::SalvageProgress::Phase>(m_reached->phase.load());
        progress.done = m_reached->done;
        progress.total = m_reached->total;
    }
    return progress;
}

QString SalvageJob::freeName(const QString &book)
{
    const QFileInfo info(book);
    const QDir place = info.absoluteDir();
    for (int number = 1;; ++number) {
        const QString mark = number == 1 ? u"-saved"_s : u"-saved-%1"_s.arg(number);
        const QString name = info.completeBaseName() + mark + u'.' + bookfiles::suffix();
        if (!place.exists(name)) {
            return place.filePath(name);
        }
    }
}

} // namespace viewmodels
