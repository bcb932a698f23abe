#include "viewmodels/bulkrun.h"

#include "viewmodels/answer.h"

#include <QMutexLocker>

namespace viewmodels {

using namespace std::chrono_literals;
using domain::Result;
using domain::UpgradeRun;

namespace {

/// More failures than a person reads in a sheet; the saved report has them all.
constexpr int shownFailures = 200;

} // namespace

BulkRun::BulkRun(QObject *parent)
    : QObject(parent)
{
    // Progress bars move in steps of 120 ms (DESIGN.md section 8).
    m_timer.setInterval(120ms);
    connect(&m_timer, &QTimer::timeout, this, &BulkRun::showReached);
}

BulkRun::~BulkRun()
{
    m_stop.request_stop();
}

void BulkRun::setServices(const PageServices &services)
{
    if (services.book != m_services.book) {
        m_stop.request_stop();
        ++m_generation;
        m_timer.stop();
        m_stage = Stage::Idle;
        m_run = {};
        m_failed.clear();
        m_last.reset();
    }
    m_services = services;
    Q_EMIT changed();
}

void BulkRun::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    Q_EMIT changed();
}

std::optional<services::BulkUpgradeService> BulkRun::service() const
{
    if (m_services.book == nullptr || m_services.customers == nullptr) {
        return std::nullopt;
    }
    return services::BulkUpgradeService(*m_services.book, m_services.customers->context());
}

std::optional<PlanWords> BulkRun::words() const
{
    if (m_services.customers == nullptr || !m_services.texts) {
        return std::nullopt;
    }
    return PlanWords(m_services.texts, m_services.customers->context().catalogue, m_run.cloud);
}

void BulkRun::start(const services::Plan &plan, domain::Cloud cloud)
{
    const auto bulk = service();
    if (!bulk || isBusy()) {
        return;
    }
    m_run = {};
    m_run.cloud = cloud;
    m_last.reset();
    m_failed.clear();
    m_giveUp = false;
    m_prepared = 0;
    m_planned = plan.total;
    m_stop = std::stop_source();
    m_reached = std::make_shared<Reached>();
    m_timer.start();
    setStage(Stage::Preparing);
    const auto report = [reached = m_reached](qint64 done, qint64) {
        const QMutexLocker lock(&reached->mutex);
        reached->prepared = done;
    };
    whenAnswered(bulk->prepare(plan, cloud, report, m_stop.get_token()), this,
        [this, generation = ++m_generation](const Result<UpgradeRun> &run) {
            if (generation != m_generation) {
                return;
            }
            if (!run) {
                fail(run.error());
                return;
            }
            m_run = *run;
            drive();
        });
}

void BulkRun::take(const UpgradeRun &run)
{
    m_run = run;
    m_planned = run.total;
    m_last.reset();
    m_failed.clear();
    m_giveUp = false;
    setStage(Stage::Paused);
}

void BulkRun::carryOn()
{
    if (m_stage == Stage::Paused || m_stage == Stage::Failed) {
        m_giveUp = false;
        drive();
    }
}

void BulkRun::drive()
{
    const auto bulk = service();
    if (!bulk) {
        return;
    }
    m_stop = std::stop_source();
    m_reached = std::make_shared<Reached>();
    m_timer.start();
    setStage(Stage::Running);
    const auto report = [reached = m_reached](const services::RunProgress &progress) {
        const QMutexLocker lock(&reached->mutex);
        reached->progress = progress;
    };
    whenAnswered(bulk->carryOn(m_run.number, report, m_stop.get_token()), this,
        [this, generation = ++m_generation](const Result<UpgradeRun> &run) {
            if (generation == m_generation) {
                takeAnswer(run);
            }
        });
}

void BulkRun::showReached()
{
    if (!m_reached) {
        return;
    }
    {
        const QMutexLocker lock(&m_reached->mutex);
        m_prepared = m_reached->prepared;
        if (m_reached->progress) {
            m_run = m_reached->progress->run;
            if (m_reached->progress->last) {
                m_last = m_reached->progress->last;
            }
        }
    }
    Q_EMIT changed();
}

void BulkRun::takeAnswer(const Result<UpgradeRun> &run)
{
    m_timer.stop();
    showReached();
    if (!run) {
        fail(run.error());
        return;
    }
    m_run = *run;
    if (m_run.state != domain::RunState::Open) {
        end(m_run);
    } else if (m_giveUp) {
        giveUp();
    } else {
        setStage(Stage::Paused);
    }
}

void BulkRun::pause()
{
    if (m_stage == Stage::Running) {
        m_stop.request_stop();
        setStage(Stage::Pausing);
    } else if (m_stage == Stage::Preparing) {
        m_stop.request_stop(); // given up: nothing was upgraded yet
    }
}

void BulkRun::giveUp()
{
    if (m_stage == Stage::Running || m_stage == Stage::Pausing) {
        m_giveUp = true;
        m_stop.request_stop();
        setStage(Stage::Pausing);
        if (m_timer.isActive()) {
            return; // the answer of the row under way comes first
        }
    }
    if (m_stage == Stage::Preparing) {
        m_stop.request_stop();
        return;
    }
    const auto bulk = service();
    if (!bulk) {
        return;
    }
    whenAnswered(bulk->giveUp(m_run.number), this,
        [this, generation = ++m_generation](const Result<UpgradeRun> &run) {
            if (generation != m_generation) {
                return;
            }
            if (run) {
                end(*run);
            } else {
                fail(run.error());
            }
        });
}

void BulkRun::end(const UpgradeRun &run)
{
    m_run = run;
    m_timer.stop();
    const auto bulk = service();
    if (!bulk) {
        return;
    }
    domain::RunRowQuery query{ run.number, domain::RunRowState::Failed, 0, shownFailures };
    whenAnswered(bulk->report(query), this,
        [this, generation = m_generation](const Result<services::RunReportPage> &page) {
            if (generation != m_generation) {
                return;
            }
            if (page) {
                m_failed = page->rows;
            }
            setStage(Stage::Ended);
            Q_EMIT ended();
        });
}

void BulkRun::fail(const domain::Error &error)
{
    m_timer.stop();
    m_error = error;
    // Told to stop while its rows were being kept: nothing was upgraded, and nothing waits.
    setStage(error.code == domain::ErrorCode::Cancelled ? Stage::Idle : Stage::Failed);
}

void BulkRun::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

} // namespace viewmodels
