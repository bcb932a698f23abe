#pragma once

#include "common/card.h"
#include "domain/ids.h"
#include "viewmodels/subscriptionlistmodel.h"

#include <QRect>

#include <functional>

class QBoxLayout;
class QStackedLayout;

namespace common {
class EmptyState;
class FilterUndo;
class IconButton;
class IconLabel;
class Label;
class Skeleton;
class Table;
} // namespace common

namespace subscriptions {

/// The card with the customer's subscriptions: heading with count, table, hint below.
class SubscriptionList final : public common::Card
{
    Q_OBJECT
public:
    explicit SubscriptionList(viewmodels::SubscriptionListModel *model, QWidget *parent = nullptr);

    [[nodiscard]] common::Table *table() const { return m_table; }
    [[nodiscard]] domain::SubscriptionId current() const; ///< null: none
    void select(domain::SubscriptionId id); ///< the first one where it is not there
    /// `loading` shows the skeleton while there is nothing else; `global` decides the hint.
    void refresh(bool loading, bool hasFile, bool global);
    /// The info icon of a row in global coordinates; empty where it has none.
    [[nodiscard]] QRect infoIconRect(int row) const;

Q_SIGNALS:
    void currentChanged(domain::SubscriptionId id);

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();
    void retheme();
    void layOutColumns();
    void showHint();
    void showEmptyTexts();
    void openFilter();
    void setFilter(const viewmodels::SubscriptionListModel::Filter &filter);
    void clearFilter();
    void filter(const std::function<void(viewmodels::SubscriptionListModel::Filter &)> &change);

    viewmodels::SubscriptionListModel *m_model;
    bool m_global = true;
    domain::SubscriptionId m_place;
    QBoxLayout *m_heading = nullptr;
    QBoxLayout *m_footerLayout = nullptr;
    QStackedLayout *m_stack = nullptr;
    common::Label *m_title = nullptr;
    common::Label *m_count = nullptr;
    common::IconButton *m_filter = nullptr;
    common::FilterUndo *m_undo = nullptr;
    domain::CustomerId m_stepsOf; ///< whose list the steps of m_undo are of
    common::Table *m_table = nullptr;
    common::EmptyState *m_empty = nullptr;
    common::Skeleton *m_skeleton = nullptr;
    QWidget *m_footer = nullptr;
    common::IconLabel *m_hintIcon = nullptr;
    common::Label *m_hint = nullptr;
};

} // namespace subscriptions
