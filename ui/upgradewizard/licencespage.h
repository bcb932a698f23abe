#pragma once

#include "upgradewizard/wizardpage.h"

class QBoxLayout;
class QHBoxLayout;
class QProgressBar;
class QVBoxLayout;

namespace common {
class Button;
class Card;
class Label;
class LicenceSpinBox;
class MessageBar;
} // namespace common

namespace upgradewizard {

class ChargeCard;
class FromToCard;
class IconMark;
class PageHeading;

/// Page 2: the number of licences, asked for in 21Vianet [S0.10] and carried over in Global.
class LicencesPage final : public WizardPage
{
    Q_OBJECT
public:
    explicit LicencesPage(viewmodels::WizardModel *model, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;
    /// Back to the field after Next found its number wrong.
    void focusNumber();

protected:
    void applyMetrics() override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildNumber();
    void showError(const QString &error, const QString &hint);

    PageHeading *m_heading;
    FromToCard *m_fromTo;
    QBoxLayout *m_columns;
    QWidget *m_numberBox;
    QVBoxLayout *m_numberLayout;
    common::Label *m_label;
    QHBoxLayout *m_fieldRow;
    common::LicenceSpinBox *m_spin;
    common::Button *m_keep;
    common::Card *m_locked;
    common::Label *m_lockedValue;
    IconMark *m_errorIcon;
    common::Label *m_hint;
    common::Label *m_assigned;
    common::Label *m_unassigned;
    QProgressBar *m_bar;
    ChargeCard *m_charge;
    common::MessageBar *m_note;
    common::MessageBar *m_adminCentre;
    QVBoxLayout *m_layout;
    bool m_refreshing = false;
};

} // namespace upgradewizard
