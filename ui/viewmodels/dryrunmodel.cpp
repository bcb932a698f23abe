#include "viewmodels/dryrunmodel.h"

#include "viewmodels/answer.h"
#include "viewmodels/roles.h"

#include <QMutexLocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {

using namespace std::chrono_literals;
using domain::Result;
using services::PlanOutcome;

namespace {

int rankOf(const PlanOutcome &outcome)
{
    return outcome.failed() ? 0 : outcome.accounts > 0 ? 1 : 2;
}

} // namespace

DryRunModel::DryRunModel(QObject *parent)
    : QAbstractListModel(parent)
{
    // Progress bars move in steps of 120 ms (DESIGN.md section 8).
    m_timer.setInterval(120ms);
    connect(&m_timer, &QTimer::timeout, this, &DryRunModel::takeInbox);
}

DryRunModel::~DryRunModel()
{
    m_stop.request_stop();
}

void DryRunModel::setServices(const PageServices &services)
{
    const bool other = services.book != m_services.book;
    m_services = services;
    if (other || m_state == State::Running) {
        clear();
    }
}

void DryRunModel::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
    Q_EMIT changed();
}

void DryRunModel::clear()
{
    m_stop.request_stop();
    ++m_run;
    m_timer.stop();
    m_inbox.reset();
    beginResetModel();
    m_found.clear();
    m_rows.clear();
    m_totals = {};
    endResetModel();
    setState(State::Idle);
}

void DryRunModel::cancel()
{
    if (m_state == State::Running) {
        clear();
    }
}

void DryRunModel::start(const services::Plan &plan, domain::Cloud cloud)
{
    if (m_services.book == nullptr || m_services.customers == nullptr) {
        return;
    }
    clear();
    m_cloud = cloud;
    m_stop = std::stop_source();
    m_inbox = std::make_shared<Inbox>();
    m_done = 0;
    m_total = plan.total;
    m_timer.start();
    setState(State::Running);
    const services::BulkUpgradeService service(*m_services.book, m_services.customers->context());
    const auto take = [inbox = m_inbox](const QList<PlanOutcome> &outcomes) {
        const QMutexLocker lock(&inbox->mutex);
        inbox->outcomes += outcomes;
    };
    const auto report = [inbox = m_inbox](qint64 done, qint64) {
        const QMutexLocker lock(&inbox->mutex);
        inbox->done = done;
    };
    whenAnswered(service.rehearse(plan, take, report, m_stop.get_token()), this,
        [this, run = m_run](const Result<services::PlanTotals> &totals) {
            if (run == m_run) {
                end(totals);
            }
        });
}

void DryRunModel::takeInbox()
{
    if (!m_inbox) {
        return;
    }
    QList<PlanOutcome> fresh;
    {
        const QMutexLocker lock(&m_inbox->mutex);
        fresh.swap(m_inbox->outcomes);
        m_done = m_inbox->done;
    }
    m_found += fresh;
    Q_EMIT changed();
}

void DryRunModel::end(const Result<services::PlanTotals> &totals)
{
    takeInbox();
    m_timer.stop();
    m_inbox.reset();
    if (!totals) {
        m_error = totals.error();
        setState(State::Failed);
        return;
    }
    beginResetModel();
    m_totals = *totals;
    m_rows.swap(m_found);
    m_found.clear();
    std::stable_sort(m_rows.begin(), m_rows.end(),
        [](const PlanOutcome &a, const PlanOutcome &b) { return rankOf(a) < rankOf(b); });
    endResetModel();
    readClock();
}

void DryRunModel::readClock()
{
    whenAnswered(m_services.customers->bookInfo(), this,
        [this, run = m_run](const Result<domain::BookInfo> &info) {
            if (run == m_run && info && m_services.customers != nullptr) {
                m_madeAt = m_services.customers->context().now(*info);
                setState(State::Ready);
            }
        });
}

void DryRunModel::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

QList<domain::SubscriptionId> DryRunModel::failing() const
{
    QList<domain::SubscriptionId> ids;
    for (const PlanOutcome &outcome : m_rows) {
        if (outcome.failed()) {
            ids.append(outcome.row.source);
        }
    }
    return ids;
}

const PlanOutcome *DryRunModel::outcomeAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

std::optional<PlanWords> DryRunModel::words() const
{
    if (m_services.customers == nullptr || !m_services.texts) {
        return std::nullopt;
    }
    return PlanWords(m_services.texts, m_services.customers->context().catalogue, m_cloud);
}

QList<QStringList> DryRunModel::table() const
{
    const auto said = words();
    if (!said) {
        return {};
    }
    QList<PlanOutcome> rows = m_rows;
    std::sort(rows.begin(), rows.end(),
        [](const PlanOutcome &a, const PlanOutcome &b) { return a.position < b.position; });
    QList<QStringList> table{ PlanWords::tableHeader().names };
    for (const PlanOutcome &row : std::as_const(rows)) {
        table.append(said->tableRow(row));
    }
    return table;
}

int DryRunModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DryRunModel::data(const QModelIndex &index, int role) const
{
    const PlanOutcome *outcome = outcomeAt(index.row());
    const auto said = words();
    if (outcome == nullptr || !said) {
        return {};
    }
    const int rank = rankOf(*outcome);
    switch (role) {
    case Qt::DisplayRole:
        return said->company(*outcome);
    case SecondaryTextRole:
        return said->sentence(*outcome);
    case IdRole:
        return outcome->row.source.text();
    case IconNameRole:
        return rank == 0 ? u"error"_s : rank == 1 ? u"warning"_s : u"success"_s;
    case IconToneRole:
        return QVariant::fromValue(rank == 0 ? Tone::Error : rank == 1 ? Tone::Warn : Tone::Ok);
    case Qt::AccessibleTextRole: {
        const QString verdict = rank == 0 ? tr("Would fail") : tr("Would work");
        //: {company}: {would work or would fail}. {sentence}
        return tr("%1: %2. %3").arg(said->company(*outcome), verdict, said->sentence(*outcome));
    }
    default:
        return {};
    }
}

} // namespace viewmodels
