#pragma once

#include "catalog/catalogue.h"
#include "services/snapshotcomparison.h"
#include "wording/texts.h"

#include <QAbstractTableModel>

#include <memory>

namespace settings {

/// What one state of a book has otherwise than another, a row for each customer, subscription
/// or account.
class ComparisonModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Change, Customer, What, Details, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<services::RecordDifference> &rows,
        std::shared_ptr<const catalog::Catalogue> catalogue);
    void setTexts(std::shared_ptr<const wording::Texts> texts);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString details(const services::RecordDifference &row) const;
    [[nodiscard]] QString accountDetails(const services::RecordDifference &row) const;
    [[nodiscard]] QString licencesOf(const QList<domain::Subscription> &licensed,
        const domain::Account &account, domain::Cloud cloud) const;
    [[nodiscard]] QString customerDetails(const services::RecordDifference &row) const;
    [[nodiscard]] QString inWords(const QJsonObject &before, const QJsonObject &after) const;
    [[nodiscard]] QJsonObject fieldsOf(
        const domain::Subscription &subscription, domain::Cloud cloud) const;
    [[nodiscard]] QJsonObject fieldsOf(const domain::Customer &customer) const;

    QList<services::RecordDifference> m_rows;
    std::shared_ptr<const catalog::Catalogue> m_catalogue;
    std::shared_ptr<const wording::Texts> m_texts;
};

} // namespace settings
