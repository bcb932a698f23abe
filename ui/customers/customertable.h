#pragma once

#include "common/table.h"
#include "viewmodels/customerlistmodel.h"

#include <QVariantMap>

#include <optional>

namespace customers {

/// The table of the customer list: column widths, columns that make way in a narrow window, and a
/// selection that follows its customer, wherever in a book of any size that stands.
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

    /// Whether the current row is what the user went to: it is loaded, and no name is being looked
    /// for.
    [[nodiscard]] bool isThere() const;
    /// Copies or opens the row that the user went to, as soon as that is there.
    void copyRows(Heads heads) override;
    void openWhenThere();

protected:
    void goToRowThatBegins(const QString &text, int start) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void measureMoments();
    void layOutColumns();
    [[nodiscard]] int lastShown() const;
    [[nodiscard]] int headerNeed(int column) const;
    void keepPlace();
    void takePlace();
    void tellShownRows();
    void takeLoadedRows(int first, int last);
    void followPlace();
    void takeLocated(domain::CustomerId id, int row);
    void takeFound(domain::CustomerId id, int row);
    void takeGrowth();
    void doWhatWaits();
    void tellCurrentRow();
    void readCurrentRow();

    viewmodels::CustomerListModel *m_customers;
    QList<int> m_userWidths; ///< design pixels by column; empty: the standard widths
    QStringList m_moments; ///< that have been measured
    int m_widestMoment = 0; ///< pixels, of their column
    QMap<int, bool> m_chosen; ///< columns that the user showed or hid
    bool m_layingOut = false;
    bool m_headerPressed = false; ///< only what happens meanwhile is the user's own
    domain::CustomerId m_place; ///< the customer to come back to after the rows were replaced
    int m_placeScroll = 0;
    bool m_scrollsWhenGrown = false; ///< the list was too short yet for the place kept
    domain::CustomerId m_sought; ///< whose row the model was asked for; null: nobody's
    int m_rowToCome = -1; ///< where it stands, beyond the rows that are known so far
    bool m_soughtKeepsHeight = false; ///< shows it at the height at which it was
    bool m_placing = false; ///< the current row changes by itself, not by the user
    bool m_seeking = false; ///< a name that was typed
    bool m_tellWhenLoaded = false; ///< a screen reader was told that the current row is loading
    std::optional<Heads> m_copyWhenThere;
    bool m_openWhenThere = false;
    domain::CustomerQuery m_placeQuery;
};

} // namespace customers
