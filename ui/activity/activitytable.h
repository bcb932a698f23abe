#pragma once

#include "common/table.h"
#include "viewmodels/activitymodel.h"

#include <QMap>
#include <QVariantMap>

namespace activity {

/// The table of the activity log: columns that make way where there is little room, paging near the
/// end, and a selection that follows its entry. It is sorted by time alone.
class ActivityTable final : public common::Table
{
    Q_OBJECT
public:
    explicit ActivityTable(viewmodels::ActivityModel *log, QWidget *parent = nullptr);

    /// The user's own choice: a narrow window no longer decides over this column.
    void chooseColumn(int column, bool shown);
    void resetColumns();
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

Q_SIGNALS:
    void currentRowChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void layOutColumns();
    void keepPlace();
    void takePlace();
    void fetchNearTheEnd();
    void sortByHeader(int column, Qt::SortOrder order);

    viewmodels::ActivityModel *m_log;
    QMap<int, int> m_userWidths; ///< design pixels of columns that the user dragged
    QMap<int, bool> m_chosen; ///< columns that the user showed or hid
    bool m_layingOut = false;
    bool m_headerPressed = false; ///< only what happens meanwhile is the user's own
    qint64 m_place = 0; ///< the entry to come back to after the rows were replaced
};

} // namespace activity
