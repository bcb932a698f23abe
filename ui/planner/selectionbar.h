#pragma once

#include "common/card.h"
#include "viewmodels/plannermodel.h"

class QBoxLayout;

namespace common {
class Button;
class Label;
} // namespace common

namespace planner {

/// What is done with the ticked subscriptions: set their target, rehearse them, upgrade them.
class SelectionBar final : public QWidget
{
    Q_OBJECT
public:
    explicit SelectionBar(viewmodels::PlannerModel *model, QWidget *parent = nullptr);

    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void setReadOnly(bool readOnly);
    void setRehearsing(bool rehearsing);
    void openTargets();
    [[nodiscard]] common::Button *dryRunButton() const { return m_dryRun; }
    [[nodiscard]] common::Button *upgradeButton() const { return m_upgrade; }

Q_SIGNALS:
    void dryRunRequested();
    void upgradeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();
    void retheme();

    viewmodels::PlannerModel *m_model;
    std::shared_ptr<const wording::Texts> m_texts;
    bool m_readOnly = false;
    bool m_rehearsing = false;
    QBoxLayout *m_layout;
    common::Label *m_count;
    common::Button *m_clear;
    common::Button *m_target;
    common::Button *m_dryRun;
    common::Button *m_upgrade;
};

} // namespace planner
