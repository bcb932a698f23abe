#pragma once

#include "common/table.h"
#include "viewmodels/customerlistmodel.h"

#include <QVariantMap>

namespace customers {

/// The table of the customer list: column widths, columns that make way in a narrow window, paging
/// near the end, and a selection that follows its customer.
class CustomerTable final : public common::Table
{
    Q_OBJECT
public:
    explicit CustomerTable(viewmodels::CustomerListModel *customers, QWidget *parent = nullptr);

    [[nodiscard]] domain::CustomerId currentCustomer() const; ///< null: none
    /// The user's own choice: a narrow window no longer decides over this column.
    void chooseColumn(int column, bool shown);
    void resetColumns(); ///< widths and choices of the beginning
    /// Columns that the user set, sorting, selection and scroll.
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOutColumns();
    [[nodiscard]] int lastShown() const;
    [[nodiscard]] int headerNeed(int column) const;
    void keepPlace();
    void takePlace();
    void fetchNearTheEnd();

    viewmodels::CustomerListModel *m_customers;
    QList<int> m_userWidths; ///< design pixels by column; empty: the standard widths
    QMap<int, bool> m_chosen; ///< columns that the user showed or hid
    bool m_layingOut = false;
    bool m_headerPressed = false; ///< only what happens meanwhile is the user's own
    domain::CustomerId m_place; ///< the customer to come back to after the rows were replaced
    int m_placeScroll = 0;
    domain::CustomerQuery m_placeQuery;
};

} // namespace customers
