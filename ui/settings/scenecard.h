#pragma once

#include "services/scenes.h"
#include "settings/settingscard.h"

#include <QLocale>

class QComboBox;

namespace common {
class Toggle;
}

namespace settings {

class SliderField;

/// What a presenter wants to go wrong: one named scene and a delay, for the window and for the
/// sandbox server alike.
class SceneCard final : public SettingsCard
{
    Q_OBJECT
public:
    explicit SceneCard(QWidget *parent);

    /// `disabledReason`: why nothing can be chosen; empty: it can.
    void setState(const services::Scenes::State &state, const QString &disabledReason);
    void setLocale(const QLocale &locale);
    void retranslate();

Q_SIGNALS:
    void chosen(const services::Scenes::State &state);

private:
    void refresh();
    void tell();

    services::Scenes::State m_state;
    QString m_disabledReason;
    QLocale m_locale;
    bool m_showing = false; ///< what changes meanwhile was not chosen by the user
    QComboBox *m_scene;
    common::Toggle *m_stays;
    SliderField *m_latency;
    SettingRow *m_sceneRow;
    SettingRow *m_staysRow;
    SettingRow *m_latencyRow;
};

} // namespace settings
