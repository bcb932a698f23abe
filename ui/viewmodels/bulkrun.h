#pragma once

#include "services/bulkupgrade.h"
#include "viewmodels/pageservices.h"
#include "viewmodels/planwords.h"

#include <QMutex>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>

namespace viewmodels {

/// A bulk upgrade under way: kept in the book, carried out row by row, paused, carried on, given
/// up, and its report.
class BulkRun final : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        Idle,
        Preparing, ///< its rows are being kept
        Running,
        Pausing, ///< the row that is under way is finished first
        Paused,
        Ended, ///< finished or given up
        Failed, ///< the book could not be written; the run waits in it
    };

    explicit BulkRun(QObject *parent = nullptr);
    ~BulkRun() override;

    void setServices(const PageServices &services);
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);

    void start(const services::Plan &plan, domain::Cloud cloud);
    void take(const domain::UpgradeRun &run); ///< one that waits in the book; Paused
    void pause();
    void carryOn();
    void giveUp(); ///< what waits is left out; from Running after the row under way

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isBusy() const
    {
        return m_stage == Stage::Preparing || m_stage == Stage::Running
            || m_stage == Stage::Pausing;
    }
    [[nodiscard]] const domain::UpgradeRun &run() const { return m_run; }
    [[nodiscard]] qint64 prepared() const { return m_prepared; }
    [[nodiscard]] qint64 planned() const { return m_planned; }
    [[nodiscard]] const std::optional<services::PlanOutcome> &last() const { return m_last; }
    [[nodiscard]] const domain::Error &error() const { return m_error; }
    /// The rows that failed, as far as they are shown.
    [[nodiscard]] const QList<services::PlanOutcome> &failed() const { return m_failed; }
    [[nodiscard]] std::optional<PlanWords> words() const;
    [[nodiscard]] std::optional<services::BulkUpgradeService> service() const;

Q_SIGNALS:
    void changed();
    void ended();

private:
    /// Written on the store's thread, read here by a timer.
    struct Reached
    {
        QMutex mutex;
        qint64 prepared = 0;
        std::optional<services::RunProgress> progress;
    };

    void showReached();
    void drive();
    void takeAnswer(const domain::Result<domain::UpgradeRun> &run);
    void end(const domain::UpgradeRun &run);
    void fail(const domain::Error &error);
    void setStage(Stage stage);

    PageServices m_services;
    Stage m_stage = Stage::Idle;
    domain::UpgradeRun m_run;
    std::shared_ptr<Reached> m_reached;
    std::stop_source m_stop;
    bool m_giveUp = false;
    int m_generation = 0;
    qint64 m_prepared = 0;
    qint64 m_planned = 0;
    std::optional<services::PlanOutcome> m_last;
    QList<services::PlanOutcome> m_failed;
    domain::Error m_error;
    QTimer m_timer;
};

} // namespace viewmodels
