#pragma once

#include "services/customers.h"
#include "wording/texts.h"

#include <QAbstractTableModel>

#include <memory>

namespace viewmodels {

/// The subscriptions of one customer, as one CustomerFile tells them. A customer has few, so the
/// file is a value that is replaced; the same subscriptions again only redraw what differs.
class SubscriptionListModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Status, Licences, Renews, ColumnCount };

    explicit SubscriptionListModel(QObject *parent = nullptr);

    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    /// `context` gives the catalogue for the products' names.
    void setFile(const services::CustomerFile &file, const services::Context &context);
    void clear();

    [[nodiscard]] domain::SubscriptionId subscriptionAt(int row) const; ///< null: no such row
    [[nodiscard]] int rowOf(domain::SubscriptionId id) const; ///< -1: not there
    /// The information icon stands behind the name: it can be upgraded, in Global [S1.13].
    [[nodiscard]] bool hasInfoIcon(int row) const;
    [[nodiscard]] bool anyInfoIcon() const;
    [[nodiscard]] bool anyBoughtElsewhere() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString product(int row) const;
    [[nodiscard]] QVariant nameData(int row, int role) const;
    [[nodiscard]] QVariant statusData(const domain::Subscription &subscription, int role) const;
    [[nodiscard]] QVariant renewsData(const domain::Subscription &subscription, int role) const;

    services::CustomerFile m_file;
    services::Context m_context;
    std::shared_ptr<const wording::Texts> m_texts;
};

} // namespace viewmodels
