#include "mainwindow/mainwindow.h"

#include "common/copytext.h"
#include "common/letter.h"
#include "mainwindow/statusstrip.h"
#include "settings/scenecard.h"
#include "settings/settingspage.h"
#include "viewmodels/scenewords.h"

#include <QActionGroup>
#include <QMenu>

#include <array>

using namespace Qt::StringLiterals;

/// What a presenter wants to go wrong, from the menu, the settings and the status bar.
namespace mainwindow {

using common::withLetter;
using services::Scenes;

namespace {

constexpr std::array menuLatencies{ 0, 1000, 3000 }; ///< ms
constexpr std::array sceneLetters{ Qt::Key_O, Qt::Key_N, Qt::Key_C, Qt::Key_L, Qt::Key_B };
constexpr std::array latencyLetters{ Qt::Key_0, Qt::Key_1, Qt::Key_3 };

} // namespace

QString MainWindow::sceneRefusal() const
{
    return !m_workspace.isOpen() ? tr("No database is open")
        : !m_workspace.allowsScenes()
        ? tr("Only in demo data: nothing goes wrong on purpose in a database of your own.")
        : QString();
}

void MainWindow::chooseScene(const Scenes::State &state)
{
    if (!state.isOn() || m_workspace.allowsScenes()) {
        m_workspace.scenes()->set(state);
    }
}

void MainWindow::connectScenes(settings::SettingsPage *page)
{
    settings::SceneCard *card = page->scenes();
    const auto show = [this, card] {
        card->setLocale(m_workspace.texts()->locale());
        card->setState(m_workspace.scenes()->state(), sceneRefusal());
    };
    connect(card, &settings::SceneCard::chosen, this, &MainWindow::chooseScene);
    connect(m_workspace.scenes().get(), &Scenes::changed, card, show);
    connect(&m_workspace, &viewmodels::Workspace::infoChanged, card, show);
    connect(&m_workspace, &viewmodels::Workspace::languageChanged, card, show);
    connect(&m_workspace, &viewmodels::Workspace::aboutToClose, card, show, Qt::QueuedConnection);
    show();
}

void MainWindow::addScenes(QMenu *into)
{
    QMenu *menu
        = into->addMenu(m_theme.qicon(u"bolt"_s), withLetter(tr("Failures on purpose"), Qt::Key_F));
    menu->setObjectName(u"sceneMenu"_s);
    menu->setEnabled(sceneRefusal().isEmpty());
    const Scenes::State now = m_workspace.scenes()->state();
    auto *scenes = new QActionGroup(menu);
    const auto &all = viewmodels::demoScenes();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const auto scene = all.at(i);
        QAction *action = scenes->addAction(
            withLetter(viewmodels::sceneName(scene), sceneLetters.at(static_cast<size_t>(i))));
        action->setCheckable(true);
        action->setChecked(now.scene == scene);
        action->setObjectName(u"scene-"_s + services::codeOf(scene));
        connect(action, &QAction::triggered, this, [this, scene] {
            Scenes::State state = m_workspace.scenes()->state();
            state.scene = scene;
            chooseScene(state);
        });
    }
    menu->addActions(scenes->actions());
    menu->addSeparator();
    QAction *stays = menu->addAction(withLetter(tr("Until switched off"), Qt::Key_U));
    stays->setCheckable(true);
    stays->setChecked(now.stays);
    stays->setEnabled(now.scene != services::Scene::None);
    connect(stays, &QAction::triggered, this, [this](bool on) {
        Scenes::State state = m_workspace.scenes()->state();
        state.stays = on;
        chooseScene(state);
    });
    menu->addSeparator();
    auto *latencies = new QActionGroup(menu);
    for (size_t i = 0; i < menuLatencies.size(); ++i) {
        const int latency = menuLatencies.at(i);
        const QString name = latency == 0
            ? tr("Acts begin at once")
            : tr("Each act waits %1")
                  .arg(viewmodels::latencyName(latency, m_workspace.texts()->locale()));
        QAction *action = latencies->addAction(withLetter(name, latencyLetters.at(i)));
        action->setCheckable(true);
        action->setChecked(now.latency == latency);
        connect(action, &QAction::triggered, this, [this, latency] {
            Scenes::State state = m_workspace.scenes()->state();
            state.latency = latency;
            chooseScene(state);
        });
    }
    menu->addActions(latencies->actions());
}

} // namespace mainwindow
