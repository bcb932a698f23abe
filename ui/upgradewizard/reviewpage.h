#pragma once

#include "upgradewizard/wizardpage.h"

class QBoxLayout;
class QVBoxLayout;

namespace common {
class CheckLine;
class AffectedTable;
class Button;
class Label;
class MessageBar;
} // namespace common

namespace upgradewizard {

class BillingCard;
class FromToCard;
class PageHeading;

/// Page 3: what will happen, what it costs, what is lost, which accounts will need extra work, and
/// the acknowledgement without which nothing is sent.
class ReviewPage final : public WizardPage
{
    Q_OBJECT
public:
    explicit ReviewPage(viewmodels::WizardModel *model, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void applyMetrics() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildBilling();
    void buildAffected();
    void openPriceList();

    PageHeading *m_heading;
    FromToCard *m_fromTo;
    common::Label *m_billingTitle;
    common::Label *m_period;
    BillingCard *m_billing;
    common::Label *m_note;
    common::Button *m_prices;
    common::Button *m_aboutBilling;
    common::Label *m_policy;
    common::Label *m_affected;
    common::Button *m_aboutList;
    common::Button *m_showList;
    common::AffectedTable *m_list;
    common::MessageBar *m_imported;
    common::MessageBar *m_warning;
    common::CheckLine *m_acknowledgement;
    QBoxLayout *m_billingHead;
    QVBoxLayout *m_billingLines;
    QVBoxLayout *m_affectedLines;
    QVBoxLayout *m_layout;
    bool m_listShown = false;
};

} // namespace upgradewizard
