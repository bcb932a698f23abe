#include "shell/play/stage.h"

#include "store/bookfile.h"

namespace shell::play {

using namespace Qt::StringLiterals;

Stage::Stage(QApplication &application, ApplicationLanguage &language,
    std::shared_ptr<const catalog::Catalogue> catalogue, viewmodels::BookOpener opener,
    catalog::Language spoken)
    : m_theme(application)
    , m_preferences(path(u"settings.ini"_s))
    , m_workspace(std::move(catalogue), std::move(opener), u"Jiwoo Seo"_s)
    , m_window(inLanguage(language, spoken), m_theme, m_preferences,
          { path(u"book.sqlite"_s), path(u"demo-book.sqlite"_s), store::engineVersion(),
              store::schemaOf },
          { [&language](catalog::Language chosen) { language.install(chosen); },
              [&language](catalog::Language chosen) { language.lend(chosen); } })
{
    m_theme.setChoice(theme::ThemeChoice::Light);
    m_theme.setReduceMotion(true);
    m_window.resize(1280, 800);
    m_window.show();
}

viewmodels::Workspace &Stage::inLanguage(ApplicationLanguage &language, catalog::Language spoken)
{
    language.install(spoken);
    m_preferences.setLanguage(spoken);
    m_workspace.setLanguage(spoken);
    return m_workspace;
}

void Stage::openDemo()
{
    m_workspace.open(path(u"demo-book.sqlite"_s), viewmodels::Workspace::Kind::Demo);
}

} // namespace shell::play
