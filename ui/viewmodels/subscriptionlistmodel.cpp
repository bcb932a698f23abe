#include "viewmodels/subscriptionlistmodel.h"

#include "viewmodels/roles.h"
#include "viewmodels/subscriptionwords.h"
#include "wording/plural.h"

#include <algorithm>

namespace viewmodels {

using namespace Qt::StringLiterals;
using domain::Subscription;
using services::SubscriptionFile;

namespace {

bool sameIds(const QList<SubscriptionFile> &a, const QList<SubscriptionFile> &b)
{
    return std::equal(a.cbegin(), a.cend(), b.cbegin(), b.cend(),
        [](const SubscriptionFile &x, const SubscriptionFile &y) {
            return x.subscription.id == y.subscription.id;
        });
}

} // namespace

SubscriptionListModel::SubscriptionListModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void SubscriptionListModel::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

void SubscriptionListModel::setFile(
    const services::CustomerFile &file, const services::Context &context)
{
    if (file.customer.id != m_whole.customer.id) {
        m_filter = {};
    }
    m_whole = file;
    m_context = context;
    takeFile(filtered());
}

void SubscriptionListModel::takeFile(const services::CustomerFile &shown)
{
    if (sameIds(shown.subscriptions, m_file.subscriptions)) {
        m_file = shown;
        if (rowCount() > 0) {
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        }
        return;
    }
    beginResetModel();
    m_file = shown;
    endResetModel();
}

services::CustomerFile SubscriptionListModel::filtered() const
{
    services::CustomerFile shown = m_whole;
    shown.subscriptions.removeIf([this](const SubscriptionFile &file) {
        return (m_filter.onlyUpgradable && !file.verdict.canUpgrade())
            || (!m_filter.statuses.isEmpty()
                && !m_filter.statuses.contains(file.subscription.status));
    });
    return shown;
}

void SubscriptionListModel::setFilter(const Filter &filter)
{
    m_filter = filter;
    takeFile(filtered());
}

QList<domain::SubscriptionStatus> SubscriptionListModel::statuses() const
{
    QList<domain::SubscriptionStatus> found;
    for (const SubscriptionFile &file : m_whole.subscriptions) {
        if (!found.contains(file.subscription.status)) {
            found.append(file.subscription.status);
        }
    }
    return found;
}

QString SubscriptionListModel::statusName(domain::SubscriptionStatus status) const
{
    return m_texts ? m_texts->status(status) : QString();
}

int SubscriptionListModel::total() const
{
    return static_cast<int>(m_whole.subscriptions.size());
}

domain::CustomerId SubscriptionListModel::customer() const
{
    return m_whole.customer.id;
}

void SubscriptionListModel::clear()
{
    beginResetModel();
    m_whole = {};
    m_file = {};
    m_filter = {};
    endResetModel();
}

domain::SubscriptionId SubscriptionListModel::subscriptionAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_file.subscriptions.at(row).subscription.id
                                        : domain::SubscriptionId{};
}

int SubscriptionListModel::rowOf(domain::SubscriptionId id) const
{
    const auto &all = m_file.subscriptions;
    const auto found = std::find_if(all.cbegin(), all.cend(),
        [id](const SubscriptionFile &file) { return file.subscription.id == id; });
    return found == all.cend() ? -1 : static_cast<int>(found - all.cbegin());
}

bool SubscriptionListModel::hasInfoIcon(int row) const
{
    return row >= 0 && row < rowCount() && m_file.customer.cloud == domain::Cloud::Global
        && m_file.subscriptions.at(row).verdict.canUpgrade();
}

bool SubscriptionListModel::anyInfoIcon() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (hasInfoIcon(row)) {
            return true;
        }
    }
    return false;
}

bool SubscriptionListModel::anyBoughtElsewhere() const
{
    return std::any_of(m_file.subscriptions.cbegin(), m_file.subscriptions.cend(),
        [](const SubscriptionFile &file) {
            return file.subscription.soldBy != domain::SoldBy::Own;
        });
}

int SubscriptionListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_file.subscriptions.size());
}

int SubscriptionListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SubscriptionListModel::product(int row) const
{
    return m_texts->product(
        m_file.subscriptions.at(row).subscription, m_file.customer.cloud, *m_context.catalogue);
}

QVariant SubscriptionListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_texts) {
        return {};
    }
    const Subscription &subscription = m_file.subscriptions.at(index.row()).subscription;
    if (role == IdRole) {
        return subscription.id.text();
    }
    switch (index.column()) {
    case Name:
        return nameData(index.row(), role);
    case Status:
        return statusData(subscription, role);
    case Licences:
        if (role == Qt::DisplayRole) {
            return m_texts->number(subscription.quantity);
        }
        if (role == SortRole) {
            return subscription.quantity;
        }
        if (role == Qt::TextAlignmentRole) {
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        }
        return role == Qt::AccessibleTextRole && m_texts ? wording::withCount(
                   tr("%Ln licences", nullptr, wording::pluralOf(subscription.quantity)),
                   subscription.quantity, *m_texts)
                                                         : QVariant();
    case Renews:
        return renewsData(subscription, role);
    default:
        return {};
    }
}

QVariant SubscriptionListModel::nameData(int row, int role) const
{
    const Subscription &subscription = m_file.subscriptions.at(row).subscription;
    switch (role) {
    case Qt::DisplayRole:
    case SortRole:
        return product(row);
    case EmphasisRole:
        return QVariant::fromValue(Emphasis::Medium);
    case SecondaryTextRole: {
        QStringList marks;
        if (subscription.isAddOn()) {
            marks.append(tr("Add-on"));
        }
        if (subscription.isTrial) {
            marks.append(tr("Trial"));
        }
        if (!subscription.friendlyName.isEmpty() && subscription.friendlyName != product(row)) {
            marks.append(subscription.friendlyName);
        }
        return m_texts->list(marks);
    }
    case TrailingIconRole:
        return hasInfoIcon(row) ? QVariant(u"info"_s) : QVariant();
    case Qt::AccessibleTextRole:
        return hasInfoIcon(row)
            ? tr("Can be upgraded: %1. Show upgrade information").arg(product(row))
            : product(row);
    case Qt::AccessibleDescriptionRole:
        return data(index(row, Name), SecondaryTextRole);
    default:
        return {};
    }
}

QVariant SubscriptionListModel::statusData(const Subscription &subscription, int role) const
{
    const bool elsewhere = subscription.soldBy != domain::SoldBy::Own;
    switch (role) {
    case Qt::DisplayRole:
        return m_texts->status(subscription.status);
    case SortRole:
        return static_cast<int>(subscription.status);
    case IconNameRole:
        return statusIcon(subscription);
    case IconToneRole:
        return QVariant::fromValue(statusTone(subscription));
    case Qt::AccessibleTextRole:
        return elsewhere ? m_texts->list(
                   { m_texts->status(subscription.status), m_texts->soldBy(subscription.soldBy) })
                         : m_texts->status(subscription.status);
    default:
        return {};
    }
}

QVariant SubscriptionListModel::renewsData(const Subscription &subscription, int role) const
{
    const bool elsewhere = subscription.soldBy != domain::SoldBy::Own;
    const QDate day = subscription.commitmentEndDate;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (hasEnded(subscription)) {
            return tr("Ended");
        }
        if (elsewhere) {
            return m_texts->soldBy(subscription.soldBy);
        }
        if (!day.isValid()) {
            return {};
        }
        return role == Qt::DisplayRole ? m_texts->date(day) : m_texts->spokenDate(day);
    case SortRole:
        return day;
    case TextToneRole:
        return QVariant::fromValue(Tone::Secondary);
    default:
        return {};
    }
}

QVariant SubscriptionListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Licences) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name:
        return tr("Name");
    case Status:
        return tr("Status");
    case Licences:
        return tr("Licences");
    case Renews:
        return tr("Renews");
    default:
        return {};
    }
}

} // namespace viewmodels
