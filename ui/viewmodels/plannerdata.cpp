#include "viewmodels/plannermodel.h"

namespace viewmodels {

using namespace Qt::StringLiterals;
using services::PlanGroup;
using services::PlannerRow;

// What the planner's table says.

namespace {

QVariant alignedRight()
{
    return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
}

} // namespace

int PlannerModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid()) {
        return 0;
    }
    int rows = 0;
    for (const Group &group : m_groups) {
        rows += rowsOf(group);
    }
    return rows;
}

int PlannerModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PlannerModel::groupName(PlanGroup group) const
{
    switch (group) {
    case PlanGroup::Ready:
        return tr("Ready to upgrade");
    case PlanGroup::NeedsDelegation:
        return tr("Blocked: no delegated admin privileges");
    case PlanGroup::AlreadyHas:
        return tr("Blocked: already has the target or its services");
    case PlanGroup::NotActive:
        return tr("Blocked: not active");
    case PlanGroup::NoPath:
        return tr("No upgrade path");
    case PlanGroup::Other:
        return tr("Blocked: other reasons");
    }
    return {};
}

QString PlannerModel::productName(domain::OfferId offer) const
{
    if (!m_service || !m_services.texts) {
        return {};
    }
    const catalog::Offer *known = m_service->context().catalogue->offer(offer);
    return known != nullptr ? m_services.texts->product(*known, m_filter.cloud) : QString();
}

QVariant PlannerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole && (section == Licences || section == Monthly)) {
        return alignedRight();
    }
    if (role == Qt::AccessibleTextRole && section == Tick) {
        return tr("Selected");
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Tick:
        return QString();
    case Company:
        return tr("Company and subscription");
    case Licences:
        return tr("Licences");
    case Target:
        return tr("Upgrade to");
    case Monthly:
        return tr("Per month");
    default:
        return {};
    }
}

Qt::ItemFlags PlannerModel::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return Qt::NoItemFlags;
    }
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() == Tick) {
        flags |= Qt::ItemIsUserCheckable;
    }
    if (index.data(ChoosableRole).toBool()) {
        flags |= Qt::ItemIsEditable;
    }
    return flags;
}

QVariant PlannerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !m_services.texts) {
        return {};
    }
    const Place place = placeOf(index.row());
    switch (role) {
    case HeadRole:
        return place.index < 0;
    case GroupRole:
        return static_cast<int>(place.group);
    case TickableRole:
        return place.group == PlanGroup::Ready;
    case DisabledReasonRole:
        return place.group == PlanGroup::Ready ? QString()
                                               : tr("Only what can be upgraded now can be chosen.");
    default:
        break;
    }
    if (place.index < 0) {
        return headData(place, index.column(), role);
    }
    const PlannerRow *row = rowAt(place);
    if (row == nullptr) {
        if (role == WaitingRole) {
            return true;
        }
        return role == Qt::AccessibleTextRole ? QVariant(tr("Still loading…")) : QVariant();
    }
    return rowData(*row, place, index.column(), role);
}

QVariant PlannerModel::headData(const Place &place, int column, int role) const
{
    const Group &group = groupOf(place.group);
    const bool ready = place.group == PlanGroup::Ready;
    const QString selected = m_filter.isNarrowed()
        ? tr("%1 selected").arg(m_services.texts->number(m_selection.count()))
        : tr("%1 of %2 selected")
              .arg(m_services.texts->number(m_selection.count()),
                  m_services.texts->number(group.count));
    switch (role) {
    case OpenedRole:
        return group.opened;
    case CountRole:
        return m_services.texts->number(group.count);
    case IconNameRole: {
        static const QHash<PlanGroup, QString> icons{ { PlanGroup::Ready, u"arrow-up"_s },
            { PlanGroup::NeedsDelegation, u"shield-off"_s }, { PlanGroup::AlreadyHas, u"error"_s },
            { PlanGroup::NotActive, u"paused"_s }, { PlanGroup::NoPath, u"minus"_s },
            { PlanGroup::Other, u"blocked"_s } };
        return icons.value(place.group);
    }
    case IconToneRole: {
        const Tone tone = ready                         ? Tone::Accent
            : place.group == PlanGroup::NeedsDelegation ? Tone::Warn
            : place.group == PlanGroup::AlreadyHas      ? Tone::Error
                                                        : Tone::Secondary;
        return QVariant::fromValue(tone);
    }
    case RemarkRole:
        return ready && m_selection.count() > 0 ? selected : QString();
    case LinkRole:
        return place.group == PlanGroup::NeedsDelegation && column == Monthly
            ? tr("Copy all requests")
            : QString();
    case Qt::CheckStateRole:
        if (column != Tick) {
            return {};
        }
        return ready ? allTicked() : Qt::Unchecked;
    case Qt::DisplayRole:
        return column == Company ? groupName(place.group) : QString();
    case Qt::AccessibleTextRole: {
        if (column == Tick && ready) {
            return allTicked() == Qt::Checked  ? tr("All selected")
                : allTicked() == Qt::Unchecked ? tr("None selected")
                                               : tr("Some selected");
        }
        if (column == Tick) {
            return tr("Cannot be selected");
        }
        if (column != Company) {
            return column == Monthly ? headData(place, column, LinkRole) : QVariant(QString());
        }
        //: {group}, {n} subscriptions, {opened or closed}
        const QString said
            = tr("%1, %Ln subscriptions, %2", nullptr, static_cast<int>(group.count))
                  .arg(groupName(place.group), group.opened ? tr("opened") : tr("closed"));
        return ready && m_selection.count() > 0 ? QString(said + u", "_s + selected) : said;
    }
    default:
        return {};
    }
}

QVariant PlannerModel::rowData(
    const PlannerRow &row, const Place &place, int column, int role) const
{
    const wording::Texts &texts = *m_services.texts;
    const bool ready = place.group == PlanGroup::Ready;
    switch (role) {
    case IdRole:
        return row.subscription.id.text();
    case ChoosableRole:
        return ready && !row.targets.isEmpty()
            && (column == Target || (column == Licences && quantityLimitsOf(row).has_value()));
    case LinkRole:
        return column == Monthly ? linkText(row) : QString();
    case Qt::AccessibleTextRole:
        return spoken(row, column);
    case Qt::CheckStateRole:
        if (column != Tick) {
            return {};
        }
        return isSelected(row) ? Qt::Checked : Qt::Unchecked;
    case Qt::TextAlignmentRole:
        return column == Licences || column == Monthly ? alignedRight() : QVariant();
    case TileTextRole:
        return column != Company               ? QString()
            : row.customer.localName.isEmpty() ? row.customer.companyName
                                               : row.customer.localName;
    case TileSeedRole:
        return row.customer.id.text();
    case MarketRole:
        return row.customer.country;
    case SecondaryTextRole:
        return column == Company
            ? texts.product(row.subscription, row.customer.cloud, *m_service->context().catalogue)
            : QString();
    case Qt::ToolTipRole:
        if (column == Target && ready) {
            switch (m_selection.whyTarget(keyOf(row))) {
            case PlannerSelection::Why::Chosen:
                return {};
            case PlannerSelection::Why::Wanted:
                return tr("The product that the list is narrowed to.");
            case PlannerSelection::Why::ChosenBefore:
                return tr("Chosen before for this product.");
            case PlannerSelection::Why::FirstInCatalogue:
                return tr("The first product of the catalogue that it can go to.");
            }
        }
        return column == Monthly && ready && !monthlyOf(row) ? tr("The price is not known.")
                                                             : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case Company:
        return texts.customerName(row.customer);
    case Licences:
        return texts.number(quantityOf(row));
    case Target:
        return ready ? productName(m_selection.targetOf(keyOf(row))) : stateText(row);
    case Monthly: {
        if (!ready) {
            return linkText(row);
        }
        const auto monthly = monthlyOf(row);
        return monthly ? texts.signedMoney(*monthly, wording::MoneyContext::SeveralCurrencies)
                       : u"–"_s;
    }
    default:
        return {};
    }
}

} // namespace viewmodels
