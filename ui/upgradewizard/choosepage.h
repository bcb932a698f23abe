#pragma once

#include "upgradewizard/wizardpage.h"

#include <QList>

class QBoxLayout;
class QVBoxLayout;

namespace common {
class Button;
class Card;
class Label;
class MessageBar;
} // namespace common

namespace upgradewizard {

class ComparisonPanel;
class PageHeading;
class TargetCard;

/// Page 1: the products that the subscription can go to, and what the chosen one changes.
class ChoosePage final : public WizardPage
{
    Q_OBJECT
public:
    explicit ChoosePage(viewmodels::WizardModel *model, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void applyMetrics() override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void moveFrom(int card, int key);
    void updateTabStops();

    PageHeading *m_heading;
    common::MessageBar *m_notice;
    QBoxLayout *m_columns;
    QWidget *m_cardColumn;
    QVBoxLayout *m_cardLayout;
    QList<TargetCard *> m_cards;
    common::Card *m_footnote;
    common::Label *m_footnoteText;
    common::Button *m_aboutPlans;
    ComparisonPanel *m_comparison;
    QVBoxLayout *m_layout;
};

} // namespace upgradewizard
