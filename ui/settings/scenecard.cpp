#include "settings/scenecard.h"

#include "common/label.h"
#include "common/letter.h"
#include "common/slider.h"
#include "common/toggle.h"
#include "settings/settingrow.h"
#include "theme/tokens.h"
#include "viewmodels/scenewords.h"

#include <QComboBox>
#include <QHBoxLayout>

#include <algorithm>

namespace settings {

using namespace Qt::StringLiterals;
using services::Scene;
using services::Scenes;

namespace {

constexpr int latencyStep = 250; ///< ms
constexpr int longestShown = 5000; ///< ms

} // namespace

SceneCard::SceneCard(QWidget *parent)
    : SettingsCard(u"bolt"_s, parent)
    , m_scene(new QComboBox(this))
    , m_stays(new common::Toggle(QString(), this))
    , m_wait(new QWidget(this))
    , m_latency(new common::Slider(m_wait))
    , m_latencyLabel(new common::Label(theme::TextStyle::Body, theme::ColorRole::Text, m_wait))
{
    m_scene->setObjectName(u"demoScene"_s);
    m_scene->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_stays->setObjectName(u"demoSceneStays"_s);
    m_latency->setObjectName(u"demoLatency"_s);
    m_latency->setRange(0, longestShown / latencyStep);
    m_latency->setPageStep(4);
    m_latencyLabel->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    common::Letter::give(m_scene, Qt::Key_7);
    common::Letter::give(m_stays, Qt::Key_8);
    common::Letter::give(m_latency, Qt::Key_9);
    auto *line = new QHBoxLayout(m_wait);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_latency);
    line->addWidget(m_latencyLabel);
    m_sceneRow = addRow(m_scene);
    m_staysRow = addRow(m_stays);
    m_latencyRow = addRow(m_wait);
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
    connect(m_latency, &QSlider::valueChanged, this, [this](int step) {
        tellLatency(step);
        if (!m_showing) {
            m_state.latency = step * latencyStep;
            tell();
        }
    });
    connect(m_latency, &QSlider::sliderMoved, this, &SceneCard::tellLatency);
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

void SceneCard::tellLatency(int step)
{
    m_latencyLabel->setText(viewmodels::latencyName(step * latencyStep, m_locale));
    // As wide as its widest, so that the slider stands still.
    int widest = 0;
    for (const int each : { 0, latencyStep, longestShown - latencyStep }) {
        widest = std::max(widest,
            m_latencyLabel->fontMetrics().horizontalAdvance(
                viewmodels::latencyName(each, m_locale)));
    }
    m_latencyLabel->setMinimumWidth(widest);
    m_latency->setAccessibleDescription(m_latencyLabel->text());
}

void SceneCard::refresh()
{
    m_showing = true;
    const bool can = m_disabledReason.isEmpty();
    m_scene->setCurrentIndex(static_cast<int>(viewmodels::demoScenes().indexOf(m_state.scene)));
    m_stays->setChecked(m_state.stays);
    if (!m_latency->isSliderDown()) {
        m_latency->setValue(m_state.latency / latencyStep);
    }
    m_showing = false;
    const auto help = [&](const QString &text) { return can ? text : m_disabledReason; };
    m_sceneRow->setTexts(tr("Demo scene"), help(viewmodels::sceneHelp(m_state.scene)));
    m_staysRow->setTexts(tr("Until switched off"), help(tr("Otherwise for the next act alone")));
    m_latencyRow->setTexts(tr("Delay of each act"), help(tr("In the window and over REST")));
    m_latency->setAccessibleName(tr("Delay of each act"));
    tellLatency(m_latency->value());
    for (QWidget *control : std::initializer_list<QWidget *>{ m_scene, m_stays, m_latency }) {
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
