#include "settings/scenecard.h"

#include "common/letter.h"
#include "common/slider.h"
#include "common/toggle.h"
#include "settings/settingrow.h"
#include "settings/sliderfield.h"
#include "viewmodels/scenewords.h"

#include <QComboBox>

namespace settings {

using namespace Qt::StringLiterals;
using services::Scene;
using services::Scenes;

namespace {

constexpr int sceneLength = 26; ///< letters; the longest name in English fits
constexpr int latencyStep = 250; ///< ms
constexpr int longestShown = 5000; ///< ms

} // namespace

SceneCard::SceneCard(QWidget *parent)
    : SettingsCard(u"bolt"_s, parent)
    , m_scene(new QComboBox(this))
    , m_stays(new common::Toggle(QString(), this))
    , m_latency(new SliderField(u"demoLatency"_s, Qt::Key_9, this))
{
    m_scene->setObjectName(u"demoScene"_s);
    // As wide in each language: following its texts it would change its width 20 ms behind them.
    m_scene->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_scene->setMinimumContentsLength(sceneLength);
    m_stays->setObjectName(u"demoSceneStays"_s);
    m_latency->slider()->setRange(0, longestShown / latencyStep);
    m_latency->slider()->setPageStep(4);
    m_latency->setWords(
        [this](int step) { return viewmodels::latencyName(step * latencyStep, m_locale); },
        { 0, 1, longestShown / latencyStep - 1 });
    common::Letter::give(m_scene, Qt::Key_7);
    common::Letter::give(m_stays, Qt::Key_8);
    m_sceneRow = addRow(m_scene);
    m_staysRow = addRow(m_stays);
    m_latencyRow = addRow(m_latency);
    connect(m_scene, &QComboBox::activated, this, [this](int place) {
        m_state.scene = viewmodels::demoScenes().at(place);
        tell();
    });
    connect(m_stays, &QAbstractButton::toggled, this, [this](bool on) {
        if (!m_showing) {
            m_state.stays = on;
            tell();
        }
    });
    connect(m_latency, &SliderField::chosen, this, [this](int step) {
        m_state.latency = step * latencyStep;
        tell();
    });
    retranslate();
}

void SceneCard::tell()
{
    Q_EMIT chosen(m_state);
}

void SceneCard::setState(const Scenes::State &state, const QString &disabledReason)
{
    // Chosen for a scene that comes later: the switch stays as it was put.
    const bool stays = m_state.stays && state.scene == Scene::None && m_state.scene == Scene::None;
    m_state = state;
    m_state.stays = state.stays || stays;
    m_disabledReason = disabledReason;
    refresh();
}

void SceneCard::setLocale(const QLocale &locale)
{
    m_locale = locale;
    refresh();
}

void SceneCard::refresh()
{
    m_showing = true;
    const bool can = m_disabledReason.isEmpty();
    m_scene->setCurrentIndex(static_cast<int>(viewmodels::demoScenes().indexOf(m_state.scene)));
    m_stays->setChecked(m_state.stays);
    m_latency->setPlace(m_state.latency / latencyStep);
    m_showing = false;
    const auto help = [&](const QString &text) { return can ? text : m_disabledReason; };
    m_sceneRow->setTexts(tr("Demo scene"), help(viewmodels::sceneHelp(m_state.scene)));
    m_staysRow->setTexts(tr("Until switched off"), help(tr("Otherwise for the next act alone")));
    m_latencyRow->setTexts(tr("Delay of each act"), help(tr("In the window and over REST")));
    m_latency->setSpoken(tr("Delay of each act"));
    for (QWidget *control :
        std::initializer_list<QWidget *>{ m_scene, m_stays, m_latency->slider() }) {
        control->setEnabled(can);
    }
}

void SceneCard::retranslate()
{
    setTitle(tr("Failures on purpose"));
    m_showing = true;
    m_scene->clear();
    for (const Scene scene : viewmodels::demoScenes()) {
        m_scene->addItem(viewmodels::sceneName(scene));
    }
    m_showing = false;
    refresh();
}

} // namespace settings
