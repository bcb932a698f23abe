#pragma once

#include "common/card.h"
#include "viewmodels/plannermodel.h"

#include <array>

class QBoxLayout;

namespace common {
class FlowLayout;
class Label;
} // namespace common

namespace planner {

class SummaryBar;
class LegendItem;

/// How many subscriptions are in which group: the numbers, a bar, and a legend whose entries lead
/// to their group.
class SummaryCard final : public common::Card
{
    Q_OBJECT
public:
    explicit SummaryCard(viewmodels::PlannerModel *model, QWidget *parent = nullptr);

    void setTexts(const std::shared_ptr<const wording::Texts> &texts, const QDateTime &now);
    /// "14 of 62 can be upgraded, …": what the bar says.
    [[nodiscard]] QString spoken() const;

Q_SIGNALS:
    void groupChosen(services::PlanGroup group);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void retheme();
    [[nodiscard]] QString legendName(services::PlanGroup group) const;

    viewmodels::PlannerModel *m_model;
    std::shared_ptr<const wording::Texts> m_texts;
    QDateTime m_now;
    QBoxLayout *m_layout;
    QBoxLayout *m_line;
    common::Label *m_total;
    common::Label *m_more;
    SummaryBar *m_bar;
    common::FlowLayout *m_legend;
    std::array<LegendItem *, services::planGroupCount> m_items{};
};

} // namespace planner
