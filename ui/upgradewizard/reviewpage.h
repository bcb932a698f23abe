#pragma once

#include "upgradewizard/wizardpage.h"

class QVBoxLayout;

namespace common {
class Label;
class MessageBar;
} // namespace common

namespace upgradewizard {

class CheckLine;
class ComparisonPanel;
class FromToCard;
class PageHeading;

/// Page 3: what will happen, what is lost, and the acknowledgement without which nothing is sent.
class ReviewPage : public WizardPage
{
    Q_OBJECT
public:
    explicit ReviewPage(viewmodels::WizardModel *model, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void applyMetrics() override;

private:
    PageHeading *m_heading;
    FromToCard *m_fromTo;
    ComparisonPanel *m_services;
    common::MessageBar *m_imported;
    common::MessageBar *m_warning;
    CheckLine *m_acknowledgement;
    QVBoxLayout *m_layout;
};

} // namespace upgradewizard
