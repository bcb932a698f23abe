#pragma once

#include "viewmodels/plannermodel.h"

#include <QWidget>

namespace common {
class Button;
class Chip;
class FilterUndo;
class FlowLayout;
class SearchField;
} // namespace common

namespace planner {

/// What the planner is narrowed to: search, product, market, and the reverse question "which
/// customers could move to …".
class PlannerFilters final : public QWidget
{
    Q_OBJECT
public:
    explicit PlannerFilters(viewmodels::PlannerModel *model, QWidget *parent = nullptr);

    void setServices(const viewmodels::PageServices &services);
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void clear();
    [[nodiscard]] common::SearchField *search() const { return m_search; }
    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Named
    {
        QString name;
        QList<domain::OfferId> offers; ///< two offers of one name are one choice
    };
    void readFacets();
    void refresh();
    void retheme();
    void change(const std::function<void(services::PlannerFilter &)> &how);
    void openProducts();
    void openTargets();
    void openMarkets();
    [[nodiscard]] QList<Named> named(const QList<domain::OfferId> &offers) const;
    [[nodiscard]] QList<domain::OfferId> targets() const;
    [[nodiscard]] QString marketName(const QString &country) const;

    viewmodels::PlannerModel *m_model;
    viewmodels::PageServices m_services;
    domain::CustomerFacets m_facets;
    int m_asked = 0;
    common::FilterUndo *m_undo;
    common::FlowLayout *m_row;
    common::SearchField *m_search;
    common::Chip *m_product;
    common::Chip *m_target;
    common::Chip *m_market;
    common::Button *m_clear;
};

} // namespace planner
