#pragma once

#include "settings/settingscard.h"
#include "viewmodels/faultswitches.h"
#include "viewmodels/sandboxcontrol.h"

class QSpinBox;

namespace common {
class Button;
class Pill;
class Toggle;
} // namespace common

namespace settings {

class SliderField;

/// The sandbox server (picture 06): on or off, its port, how long its answers wait,
/// and what a client needs to reach it.
class SandboxCard final : public SettingsCard
{
    Q_OBJECT
public:
    explicit SandboxCard(QWidget *parent);

    void setState(const viewmodels::SandboxControl::State &state);
    void setPort(int port); ///< 0: any free one
    void setSwitches(const viewmodels::FaultSwitches::Shown &shown); ///< the latency of them
    void focusSwitch();
    void retranslate();

Q_SIGNALS:
    void switched(bool on);
    void portChosen(int port);
    void latencyChosen(int milliseconds);

private:
    void refresh();
    void copyEnvironment();

    viewmodels::SandboxControl::State m_state;
    bool m_showing = false; ///< what changes meanwhile was not chosen by the user
    QWidget *m_switch;
    common::Pill *m_pill;
    common::Toggle *m_use;
    QSpinBox *m_port;
    SliderField *m_latency;
    common::Button *m_copy;
    SettingRow *m_useRow;
    SettingRow *m_portRow;
    SettingRow *m_latencyRow;
    SettingRow *m_copyRow;
};

} // namespace settings
