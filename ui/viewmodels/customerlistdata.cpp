#include "viewmodels/customerlistmodel.h"

#include "viewmodels/customerwords.h"
#include "viewmodels/roles.h"
#include "wording/plural.h"

/// What the cells of the customer list say and how; how the rows get there is in
/// customerlistmodel.cpp.
namespace viewmodels {

using namespace Qt::StringLiterals;
using domain::CustomerRow;

namespace {

QVariant tone(Tone value)
{
    return QVariant::fromValue(value);
}

} // namespace

QVariant CustomerListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_services.texts) {
        return {};
    }
    const CustomerRow *there = loaded(index.row());
    if (there == nullptr) {
        return loadingData(index.column(), role);
    }
    const CustomerRow &row = *there;
    if (role == IdRole) {
        return row.customer.id.text();
    }
    if (role == SortRole) {
        return sortKey(row, index.column());
    }
    switch (index.column()) {
    case Company:
        return companyData(row, role);
    case PrimaryDomain:
        if (role == Qt::DisplayRole) {
            return row.customer.domain;
        }
        return role == TextToneRole ? tone(Tone::Secondary) : QVariant();
    case Market:
        return role == Qt::DisplayRole ? m_services.texts->market(row.customer.country)
                                       : QVariant();
    case DelegatedAdmin:
        return delegationData(row, role);
    case Subscriptions:
        if (role == Qt::DisplayRole) {
            return m_services.texts->number(row.subscriptions);
        }
        if (role == Qt::TextAlignmentRole) {
            return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
        }
        return role == Qt::AccessibleTextRole ? wording::withCount(
                   tr("%Ln subscriptions", nullptr, wording::pluralOf(row.subscriptions)),
                   row.subscriptions, *m_services.texts)
                                              : QVariant();
    case Upgrades:
        return upgradesData(row, role);
    case LastChecked:
        return lastCheckedData(row, role);
    default:
        return {};
    }
}

QVariant CustomerListModel::loadingData(int column, int role) const
{
    if (role == LoadingRole) {
        return true;
    }
    return role == Qt::AccessibleTextRole && column == Company ? tr("Loading…") : QVariant();
}

QVariant CustomerListModel::companyData(const CustomerRow &row, int role) const
{
    const wording::Language language = m_services.texts->language();
    const QString name = customerName(row.customer, language);
    const QString other = customerOtherName(row.customer, language);
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case SecondaryTextRole:
        return other;
    case EmphasisRole:
        return QVariant::fromValue(Emphasis::Medium);
    case TileTextRole:
        return customerTileName(row.customer);
    case TileSeedRole:
        return row.customer.id.text();
    case Qt::AccessibleTextRole:
        return other.isEmpty() ? name : m_services.texts->list({ name, other });
    default:
        return {};
    }
}

QVariant CustomerListModel::delegationData(const CustomerRow &row, int role) const
{
    const domain::DelegationState state = row.customer.delegation.state;
    switch (role) {
    case Qt::DisplayRole:
        return m_services.texts->delegation(state);
    case IconNameRole:
        return delegationIcon(state);
    case IconToneRole:
        return tone(delegationTone(state));
    case Qt::AccessibleTextRole:
        return tr("Delegated admin: %1").arg(m_services.texts->delegation(state));
    default:
        return {};
    }
}

QVariant CustomerListModel::upgradesData(const CustomerRow &row, int role) const
{
    const qint64 count = row.upgradable;
    const int form = wording::pluralOf(count);
    const wording::Texts &texts = *m_services.texts;
    if (count == 0) {
        switch (role) {
        case Qt::DisplayRole:
            return tr("None", "upgrades");
        case TextToneRole:
            return tone(Tone::Tertiary);
        case Qt::AccessibleTextRole:
            return tr("No subscription can be upgraded");
        default:
            return {};
        }
    }
    switch (role) {
    case Qt::DisplayRole:
    case PillTextRole:
        return wording::withCount(
            tr("%Ln can upgrade", "pill in the customer list", form), count, texts);
    case PillToneRole:
        return tone(Tone::Accent);
    case PillIconRole:
        return u"arrow-up"_s;
    case Qt::AccessibleTextRole:
        return wording::withCount(
            tr("%Ln subscriptions can be upgraded", nullptr, form), count, texts);
    default:
        return {};
    }
}

QVariant CustomerListModel::lastCheckedData(const CustomerRow &row, int role) const
{
    const bool ever = row.lastChecked.isValid();
    switch (role) {
    case Qt::DisplayRole:
        return ever ? m_services.texts->recent(row.lastChecked, m_now) : tr("Not checked");
    case TextToneRole:
        return tone(ever ? Tone::Secondary : Tone::Tertiary);
    case Qt::AccessibleTextRole:
        return ever ? tr("Last checked: %1").arg(m_services.texts->spokenDateTime(row.lastChecked))
                    : tr("Not checked");
    default:
        return {};
    }
}

QStringList CustomerListModel::momentsOfEachShape() const
{
    if (m_services.texts == nullptr) {
        return {};
    }
    const wording::Texts &texts = *m_services.texts;
    const QTimeZone zone = texts.timeZone();
    const QDate today = m_now.toTimeZone(zone).date();
    QStringList shapes{ tr("Not checked"), texts.recent(m_now.addDays(-1), m_now) };
    for (const int hour : { 10, 22 }) {
        shapes.append(texts.recent(QDateTime(today, QTime(hour, 20), zone), m_now));
    }
    for (int month = 1; month <= 12; ++month) {
        shapes.append(
            texts.recent(QDateTime(QDate(today.year() - 2, month, 20), QTime(12, 0), zone), m_now));
    }
    return shapes;
}

QVariant CustomerListModel::sortKey(const CustomerRow &row, int column) const
{
    switch (column) {
    case Company:
        return row.customer.companyName;
    case PrimaryDomain:
        return row.customer.domain;
    case Market:
        return row.customer.country;
    case DelegatedAdmin:
        return static_cast<int>(row.customer.delegation.state);
    case Subscriptions:
        return row.subscriptions;
    case Upgrades:
        return row.upgradable;
    case LastChecked:
        return row.lastChecked;
    default:
        return {};
    }
}

QVariant CustomerListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && section == Subscriptions) {
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Company:
        return tr("Company");
    case PrimaryDomain:
        return tr("Primary domain");
    case Market:
        return tr("Market");
    case DelegatedAdmin:
        return tr("Delegated admin");
    case Subscriptions:
        return tr("Subscriptions");
    case Upgrades:
        return tr("Upgrades");
    case LastChecked:
        return tr("Last checked");
    default:
        return {};
    }
}

} // namespace viewmodels
