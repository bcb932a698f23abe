#pragma once

#include "mainwindow/mainwindow.h"
#include "shell/language.h"
#include "viewmodels/workspace.h"

#include <QTemporaryDir>

class QApplication;

namespace shell::play {

/// The real window on books and settings of its own in a temporary folder: light, 1280 by 800,
/// without motion, in `spoken` from the first widget on.
class Stage
{
public:
    /// `application` and `language` outlive the stage.
    Stage(QApplication &application, ApplicationLanguage &language,
        std::shared_ptr<const catalog::Catalogue> catalogue, viewmodels::BookOpener opener,
        catalog::Language spoken = catalog::Language::English);

    void openDemo();
    [[nodiscard]] mainwindow::MainWindow &window() { return m_window; }
    [[nodiscard]] viewmodels::Workspace &workspace() { return m_workspace; }
    [[nodiscard]] theme::Theme &theme() { return m_theme; }
    [[nodiscard]] QString path(const QString &name) const { return m_place.filePath(name); }

private:
    viewmodels::Workspace &inLanguage(ApplicationLanguage &language, catalog::Language spoken);

    QTemporaryDir m_place;
    theme::Theme m_theme;
    mainwindow::Preferences m_preferences;
    viewmodels::Workspace m_workspace;
    mainwindow::MainWindow m_window;
};

} // namespace shell::play
