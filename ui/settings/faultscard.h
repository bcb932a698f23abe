#pragma once

#include "settings/settingscard.h"
#include "viewmodels/faultswitches.h"

class QComboBox;

namespace common {
class Toggle;
}

namespace settings {

class SliderField;

/// Answers of the sandbox server that are spoilt on purpose (picture 06): the next upgrade, some of
/// all answers, or all of them. The sandbox page has every other kind.
class FaultsCard final : public SettingsCard
{
    Q_OBJECT
public:
    explicit FaultsCard(QWidget *parent);

    void setSwitches(const viewmodels::FaultSwitches::Shown &shown);
    void retranslate();

Q_SIGNALS:
    void nextUpgradeChosen(viewmodels::FaultSwitches::NextUpgrade what);
    void randomPercentChosen(int percent);
    void timeOutChosen(bool on);

private:
    void refresh();

    viewmodels::FaultSwitches::Shown m_shown;
    bool m_showing = false; ///< what changes meanwhile was not chosen by the user
    QComboBox *m_upgrade;
    SliderField *m_percent;
    common::Toggle *m_timeOut;
    SettingRow *m_upgradeRow;
    SettingRow *m_randomRow;
    SettingRow *m_timeOutRow;
};

} // namespace settings
