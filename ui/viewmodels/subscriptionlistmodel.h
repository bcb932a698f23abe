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

    /// What the list is narrowed to; another customer begins without.
    struct Filter
    {
        bool onlyUpgradable = false;
        QList<domain::SubscriptionStatus> statuses; ///< empty: every status

        [[nodiscard]] bool isSet() const { return onlyUpgradable || !statuses.isEmpty(); }
        friend bool operator==(const Filter &, const Filter &) = default;
    };
    void setFilter(const Filter &filter);
    [[nodiscard]] const Filter &filter() const { return m_filter; }
    [[nodiscard]] domain::CustomerId customer() const; ///< null: none
    [[nodiscard]] QList<domain::SubscriptionStatus> statuses() const; ///< that the customer has
    [[nodiscard]] QString statusName(domain::SubscriptionStatus status) const;
    [[nodiscard]] int total() const; ///< filtered out ones too

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

    void takeFile(const services::CustomerFile &shown);
    [[nodiscard]] services::CustomerFile filtered() const;

    services::CustomerFile m_whole; ///< every subscription
    services::CustomerFile m_file; ///< those that are shown
    Filter m_filter;
    services::Context m_context;
    std::shared_ptr<const wording::Texts> m_texts;
};

} // namespace viewmodels
