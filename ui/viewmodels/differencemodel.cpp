#include "viewmodels/differencemodel.h"

#include "viewmodels/csvfile.h"
#include "viewmodels/roles.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

void DifferenceModel::setDifferences(const QList<services::VerdictDifference> &differences,
    std::shared_ptr<const catalog::Catalogue> catalogue)
{
    beginResetModel();
    m_differences = differences;
    m_catalogue = std::move(catalogue);
    endResetModel();
}

void DifferenceModel::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int DifferenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_differences.size());
}

int DifferenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString DifferenceModel::product(const services::VerdictDifference &difference) const
{
    return m_texts->product(difference.subscription, difference.customer.cloud, *m_catalogue);
}

QString DifferenceModel::targets(const QList<services::TargetWord> &words) const
{
    QStringList told;
    for (const services::TargetWord &word : words) {
        const QString name = word.name.in(m_texts->language());
        told.append(
            word.eligible ? tr("%1: available").arg(name) : tr("%1: not available").arg(name));
    }
    return told.isEmpty() ? tr("Not a possible upgrade") : m_texts->list(told);
}

QVariant DifferenceModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_differences.size() || !m_texts) {
        return {};
    }
    const services::VerdictDifference &difference = m_differences.at(index.row());
    if (role == IdRole) {
        return difference.subscription.id.text();
    }
    if (role == EmphasisRole && index.column() > Subscription) {
        return QVariant::fromValue(Emphasis::Caption);
    }
    if (role == TextToneRole && index.column() == Now) {
        return QVariant::fromValue(Tone::Secondary);
    }
    if (role == SecondaryTextRole && index.column() == Subscription) {
        return difference.subscription.id.text();
    }
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) {
        return {};
    }
    switch (index.column()) {
    case Customer:
        return m_texts->customerName(difference.customer);
    case Subscription:
        return product(difference);
    case Now:
        return targets(difference.before);
    default:
        return targets(difference.after);
    }
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return QAbstractTableModel::headerData(section, orientation, role);
    }
    switch (section) {
    case Customer:
        return tr("Customer");
    case Subscription:
        return tr("Subscription");
    case Now:
        return tr("Now", "verdict");
    case After:
        return tr("After", "verdict");
    default:
        return {};
    }
}

QByteArray DifferenceModel::csv() const
{
    QList<QStringList> rows{ { tr("Microsoft ID"), tr("Customer"), tr("Subscription ID"),
        tr("Subscription"), tr("Now", "verdict"), tr("After", "verdict") } };
    for (const services::VerdictDifference &difference : m_differences) {
        rows.append({ difference.customer.id.text(), m_texts->customerName(difference.customer),
            difference.subscription.id.text(), product(difference), targets(difference.before),
            targets(difference.after) });
    }
    return csvOf(rows, true);
}

} // namespace viewmodels
