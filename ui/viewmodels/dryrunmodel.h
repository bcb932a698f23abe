#pragma once

#include "services/bulkupgrade.h"
#include "services/planner.h"
#include "viewmodels/pageservices.h"
#include "viewmodels/planwords.h"

#include <QAbstractListModel>
#include <QMutex>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>

namespace viewmodels {

/// A dry run and what each of its rows came to: what would fail first, then what leaves accounts to
/// fix, then the rest, each in the plan's order.
class DryRunModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class State { Idle, Running, Ready, Failed };

    explicit DryRunModel(QObject *parent = nullptr);
    ~DryRunModel() override;

    /// Another book, another role, another catalogue: what was found holds no more.
    void setServices(const PageServices &services);
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);

    void start(const services::Plan &plan, domain::Cloud cloud);
    void cancel(); ///< Idle again
    void clear();

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const domain::Error &error() const { return m_error; }
    [[nodiscard]] qint64 done() const { return m_done; }
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] const services::PlanTotals &totals() const { return m_totals; }
    [[nodiscard]] const QDateTime &madeAt() const { return m_madeAt; } ///< by the book's clock
    [[nodiscard]] QList<domain::SubscriptionId> failing() const;
    [[nodiscard]] const services::PlanOutcome *outcomeAt(int row) const;
    [[nodiscard]] std::optional<PlanWords> words() const;
    /// Header first, then every row in the plan's order.
    [[nodiscard]] QList<QStringList> table() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void changed(); ///< state, progress or numbers

private:
    /// Filled on the store's thread, emptied here by a timer.
    struct Inbox
    {
        QMutex mutex;
        QList<services::PlanOutcome> outcomes;
        qint64 done = 0;
    };

    void takeInbox();
    void end(const domain::Result<services::PlanTotals> &totals);
    void readClock();
    void setState(State state);

    PageServices m_services;
    domain::Cloud m_cloud = domain::Cloud::Global;
    std::shared_ptr<Inbox> m_inbox;
    std::stop_source m_stop;
    int m_run = 0;
    State m_state = State::Idle;
    domain::Error m_error;
    qint64 m_done = 0;
    qint64 m_total = 0;
    services::PlanTotals m_totals;
    QDateTime m_madeAt;
    QList<services::PlanOutcome> m_found; ///< in the plan's order, while it runs
    QList<services::PlanOutcome> m_rows; ///< as they are shown
    QTimer m_timer;
};

} // namespace viewmodels
