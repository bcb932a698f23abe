#include "viewmodels/handoffmodel.h"

#include "viewmodels/answer.h"
#include "viewmodels/roles.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace viewmodels {

using domain::HandOffRow;
using domain::HandOffState;
using domain::Result;
using services::HandOffChange;

namespace {

/// Rows come and go one by one up to here, so that the selection stays.
constexpr qsizetype mostByRow = 200;

} // namespace

HandOffModel::HandOffModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    m_query.state = HandOffState::Open;
    m_query.limit = pageSize;
    m_changeTimer.setSingleShot(true);
    m_changeTimer.setInterval(100ms);
    connect(&m_changeTimer, &QTimer::timeout, this, [this] {
        readRows();
        readOverview();
    });
}

HandOffModel::~HandOffModel() = default;

void HandOffModel::setServices(const PageServices &services)
{
    const bool otherBook = services.book != m_services.book;
    if (otherBook && m_services.book != nullptr) {
        disconnect(m_services.book, nullptr, this, nullptr);
    }
    m_services = services;
    m_service.reset();
    ++m_generation;
    if (services.book == nullptr || services.customers == nullptr) {
        m_undo.clear();
        m_overview.reset();
        replaceRows({});
        m_next = 0;
        setReading(Reading::NoBook);
        return;
    }
    m_service
        = std::make_unique<services::HandOffService>(*services.book, services.customers->context());
    if (otherBook) {
        m_undo.clear();
        connect(services.book, &domain::Book::changed, this, [this](const domain::BookChange &) {
            if (!m_changeTimer.isActive()) {
                m_changeTimer.start();
            }
        });
    }
    readAfresh();
}

void HandOffModel::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.isEmpty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void HandOffModel::setFilter(std::optional<HandOffState> state)
{
    if (state != m_query.state) {
        m_query.state = state;
        readAfresh();
    }
}

void HandOffModel::reload()
{
    readAfresh();
}

// --- reading

void HandOffModel::readAfresh()
{
    beginResetModel();
    m_rows.clear();
    m_next = 0;
    endResetModel();
    if (m_service) {
        setReading(Reading::Loading);
        readRows();
        readOverview();
    }
}

void HandOffModel::readOverview()
{
    if (!m_service) {
        return;
    }
    whenAnswered(m_service->overview(), this,
        [this, generation = m_generation](const Result<services::HandOffOverview> &overview) {
            if (generation == m_generation && overview) {
                m_overview = *overview;
                Q_EMIT overviewChanged();
            }
        });
}

/// What is loaded, again; at least a page.
void HandOffModel::readRows()
{
    if (!m_service) {
        return;
    }
    m_fetching = false;
    const int loaded = static_cast<int>(std::max<qsizetype>(m_rows.size(), pageSize));
    whenAnswered(m_service->extract(m_query, loaded), this,
        [this, generation = ++m_generation](const Result<services::HandOffExtract> &extract) {
            if (generation != m_generation) {
                return;
            }
            if (!extract) {
                fail(extract.error());
                return;
            }
            const bool more = extract->left > 0 && !extract->rows.isEmpty();
            take({ extract->rows, more ? extract->rows.constLast().entry.number : 0 });
        });
}

void HandOffModel::take(const domain::HandOffPage &page)
{
    replaceRows(page.rows);
    m_next = page.next;
    setReading(Reading::Ready);
}

/// Both lists are in the order of their numbers, so what stays is found by walking along both.
void HandOffModel::replaceRows(const QList<HandOffRow> &rows)
{
    const auto has = [](const QList<HandOffRow> &list, qint64 number) {
        return std::ranges::binary_search(
            list, number, {}, [](const HandOffRow &row) { return row.entry.number; });
    };
    const auto gone = std::count_if(m_rows.cbegin(), m_rows.cend(),
        [&](const HandOffRow &row) { return !has(rows, row.entry.number); });
    const auto come = std::count_if(rows.cbegin(), rows.cend(),
        [&](const HandOffRow &row) { return !has(m_rows, row.entry.number); });
    if (gone + come > mostByRow || m_rows.isEmpty()) {
        if (!m_rows.isEmpty() || !rows.isEmpty()) {
            beginResetModel();
            m_rows = rows;
            endResetModel();
        }
        return;
    }
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!has(rows, m_rows.at(row).entry.number)) {
            beginRemoveRows({}, row, row);
            m_rows.removeAt(row);
            endRemoveRows();
        }
    }
    for (int row = 0; row < rows.size(); ++row) {
        if (row >= rowCount() || m_rows.at(row).entry.number != rows.at(row).entry.number) {
            beginInsertRows({}, row, row);
            m_rows.insert(row, rows.at(row));
            endInsertRows();
        } else if (m_rows.at(row) != rows.at(row)) {
            m_rows[row] = rows.at(row);
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
}

bool HandOffModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_next > 0 && !m_fetching && m_reading == Reading::Ready;
}

void HandOffModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent) || !m_service) {
        return;
    }
    m_fetching = true;
    domain::HandOffQuery query = m_query;
    query.after = m_next;
    whenAnswered(m_service->entries(query), this,
        [this, generation = m_generation](const Result<domain::HandOffPage> &page) {
            if (generation != m_generation) {
                return;
            }
            m_fetching = false;
            if (!page) {
                fail(page.error());
                return;
            }
            m_next = page->next;
            if (!page->rows.isEmpty()) {
                const int first = rowCount();
                beginInsertRows({}, first, first + static_cast<int>(page->rows.size()) - 1);
                m_rows.append(page->rows);
                endInsertRows();
            }
        });
}

void HandOffModel::setReading(Reading reading)
{
    m_reading = reading;
    Q_EMIT readingChanged();
}

void HandOffModel::fail(const domain::Error &error)
{
    m_error = error;
    setReading(Reading::Failed);
}

// --- acting

QString HandOffModel::disabledReason() const
{
    if (!m_service) {
        return {};
    }
    if (m_service->isReadOnly()) {
        return tr("This database can only be read.");
    }
    return m_service->roleMayChange() ? QString() : tr("Your role cannot change this list.");
}

void HandOffModel::toggle(const QList<int> &rows)
{
    if (!m_service || !disabledReason().isEmpty()) {
        return;
    }
    QList<HandOffChange> changes;
    bool anyOpen = false;
    for (const int row : rows) {
        const domain::HandOffEntry &entry = m_rows.at(row).entry;
        if (entry.state != HandOffState::TakenBack) {
            anyOpen = anyOpen || entry.state == HandOffState::Open;
            changes.append({ entry.number, HandOffState::Open });
        }
    }
    if (anyOpen) {
        for (HandOffChange &change : changes) {
            change.state = HandOffState::Done;
        }
    }
    if (!changes.isEmpty()) {
        send(changes, false);
    }
}

void HandOffModel::undo()
{
    if (m_service && canUndo()) {
        send(std::exchange(m_undo, {}), true);
    }
}

void HandOffModel::send(const QList<HandOffChange> &changes, bool undoing)
{
    whenAnswered(m_service->setStates(changes), this,
        [this, changes, undoing, book = m_services.book](
            const Result<QList<HandOffChange>> &before) {
            if (book != m_services.book) {
                return; // another book was opened: its tasks have the same numbers
            }
            if (!before) {
                if (undoing && m_undo.isEmpty()) {
                    m_undo = changes; // for another try
                }
                Q_EMIT failed(before.error());
                return;
            }
            m_undo = undoing ? QList<HandOffChange>() : *before;
            Q_EMIT marked(before->size(), changes.constFirst().state, undoing);
        });
}

bool HandOffModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::EditRole || index.column() != Note || !m_service
        || !disabledReason().isEmpty()) {
        return false;
    }
    const domain::HandOffEntry &entry = m_rows.at(index.row()).entry;
    const QString note = value.toString().simplified();
    if (note != entry.note) {
        whenAnswered(
            m_service->setNote(entry.number, note), this, [this](const Result<void> &saved) {
                if (saved) {
                    Q_EMIT noteSaved();
                } else {
                    Q_EMIT failed(saved.error());
                }
            });
    }
    return true;
}

} // namespace viewmodels
