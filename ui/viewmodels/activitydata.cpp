#include "viewmodels/activitymodel.h"

#include "tables/activitytable.h"
#include "viewmodels/customerwords.h"
#include "viewmodels/roles.h"

#include <algorithm>

/// What the cells of the activity log say; how the rows get there is in activitymodel.cpp.
namespace viewmodels {

using services::ActivityEntry;

const ActivityEntry *ActivityModel::entryAt(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int ActivityModel::rowOf(qint64 sequence) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(),
        [sequence](const ActivityEntry &entry) { return entry.event.sequence == sequence; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

std::optional<ActivityDetails> ActivityModel::detailsAt(int row) const
{
    const ActivityEntry *entry = entryAt(row);
    if (entry == nullptr || m_service == nullptr) {
        return std::nullopt;
    }
    return activityDetails(*entry, *m_services.texts, *m_service->context().catalogue);
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ActivityModel::cellText(const ActivityEntry &entry, int column) const
{
    const wording::Texts &texts = *m_services.texts;
    switch (column) {
    case Time:
        return texts.dateTime(entry.event.time);
    case Customer:
        if (entry.customer) {
            return customerName(*entry.customer, texts.language());
        }
        return entry.event.customerId.isNull() ? tr("Whole book") : entry.event.customerId.text();
    case Subscription:
        return tables::activityProduct(entry, texts, *m_service->context().catalogue);
    case Action:
        return texts.act(entry.event, m_service->context().catalogue.get());
    case User:
        return entry.event.actor;
    case Role:
        return texts.role(entry.event.role);
    default:
        return {};
    }
}

QVariant ActivityModel::customerData(const ActivityEntry &entry, int role) const
{
    if (!entry.customer) {
        return role == TextToneRole ? QVariant::fromValue(Tone::Tertiary) : QVariant();
    }
    switch (role) {
    case TileTextRole:
        return customerTileName(*entry.customer);
    case TileSeedRole:
        return entry.customer->id.text();
    case EmphasisRole:
        return QVariant::fromValue(Emphasis::Medium);
    default:
        return {};
    }
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_services.texts
        || m_service == nullptr) {
        return {};
    }
    const ActivityEntry &entry = m_rows.at(index.row());
    const int column = index.column();
    if (role == Qt::DisplayRole) {
        return cellText(entry, column);
    }
    if (role == IdRole) {
        return QString::number(entry.event.sequence);
    }
    if (role == Qt::AccessibleTextRole) {
        return column == Time ? m_services.texts->spokenDateTime(entry.event.time)
                              : cellText(entry, column);
    }
    switch (column) {
    case Customer:
        return customerData(entry, role);
    case Action:
        if (role == IconNameRole) {
            return activityIcon(entry.event.act);
        }
        return role == IconToneRole ? QVariant::fromValue(Tone::Secondary) : QVariant();
    case Time:
    case Role:
        return role == TextToneRole ? QVariant::fromValue(Tone::Secondary) : QVariant();
    default:
        return {};
    }
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Time:
        return tr("Date-time");
    case Customer:
        return tr("Customer");
    case Subscription:
        return tr("Subscription");
    case Action:
        return tr("Action");
    case User:
        return tr("Partner user");
    case Role:
        return tr("Role");
    default:
        return {};
    }
}

} // namespace viewmodels
