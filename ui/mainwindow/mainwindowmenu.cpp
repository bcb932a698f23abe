#include "mainwindow/mainwindow.h"

#include "common/menuwords.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenu>

#include <array>

using namespace Qt::StringLiterals;

/// The application menu.
namespace mainwindow {

void MainWindow::fillMenu()
{
    if (m_menu->isVisible()) {
        // Whoever chooses just now keeps the place, and what changed shows the next time.
        QMenu fresh;
        addEntries(&fresh);
        common::takeWords(m_menu, fresh);
        return;
    }
    m_menu->clear();
    // clear() leaves the submenus of before; one of them may be telling of a choice just now.
    for (QMenu *old : m_menu->findChildren<QMenu *>(QString(), Qt::FindDirectChildrenOnly)) {
        old->deleteLater();
    }
    addEntries(m_menu);
}

void MainWindow::addEntries(QMenu *menu)
{
    const auto add
        = [this, menu](const QString &icon, const QString &text, const QString &keys, auto act) {
              QAction *action = menu->addAction(
                  icon.isEmpty() ? QIcon() : m_theme.qicon(icon), text, this, act);
              // Shown only: the keys themselves are the window's shortcuts.
              if (!keys.isEmpty()) {
                  action->setText(text + u'\t' + keys);
              }
              return action;
          };
    const bool open = m_workspace.isOpen();
    add(u"folder"_s, tr("Open database…"), u"Ctrl+O"_s, [this] { openFile(); });
    addRecent(menu);
    add(u"database"_s, tr("Open my own book"), {}, [this] {
        m_workspace.open(m_places.ownBook, viewmodels::Workspace::Kind::CreateIfMissing);
    });
    add(u"flask"_s, tr("Load demo book"), {},
        [this] { m_workspace.open(m_places.demoBook, viewmodels::Workspace::Kind::Demo); });
    add(u"reset"_s, tr("Reset demo data…"), {}, [this] { confirmReset(); })
        ->setEnabled(open && m_workspace.info().origin == domain::BookOrigin::Demo
            && !m_workspace.isReadOnly());
    add(u"copy"_s, tr("Save a copy…"), {}, [this] { saveCopy(); })->setEnabled(open);
    menu->addSeparator();
    add(u"import"_s, tr("Import CSV…"), u"Ctrl+I"_s, [this] {
        importFiles();
    })->setEnabled(open && !m_workspace.isReadOnly());
    add(u"export"_s, tr("Export CSV…"), u"Ctrl+E"_s, [this] { exportFiles(); })->setEnabled(open);
    menu->addSeparator();

    addChoices(menu);
    menu->addSeparator();
    add(u"settings"_s, tr("Settings"), u"Ctrl+,"_s, [this] { showSettings(); });
    add(u"help"_s, tr("Help"), {}, [this] { showHelp(viewmodels::HelpTopic::Upgrading); });
    add(u"text"_s, tr("Keyboard shortcuts"), u"F1"_s,
        [this] { showHelp(viewmodels::HelpTopic::Keyboard); });
    add(u"info"_s, tr("About Partner Desk"), {}, [this] {
        showAbout();
    })->setObjectName(u"aboutAction"_s);
    add({}, tr("Quit"), u"Ctrl+Q"_s, [this] { close(); });
}

void MainWindow::addChoices(QMenu *into)
{
    const auto choices = [this, into](const QString &icon, const QString &title) {
        QMenu *menu = into->addMenu(m_theme.qicon(icon), title);
        auto *group = new QActionGroup(menu);
        return [menu, group](const QString &text, bool checked, auto *context, auto act) {
            QAction *action = menu->addAction(text);
            action->setCheckable(true);
            action->setChecked(checked);
            group->addAction(action);
            connect(action, &QAction::triggered, context, act);
        };
    };
    const auto language = choices(u"language"_s, tr("Language"));
    for (const auto &[value, name] : { std::pair{ catalog::Language::English, u"English"_s },
             std::pair{ catalog::Language::Korean, u"한국어"_s } }) {
        language(name, m_workspace.language() == value, this,
            [this, chosen = value] { setLanguage(chosen); });
    }
    const auto themes = choices(u"sun"_s, tr("Theme"));
    const std::array themeNames{ tr("System"), tr("Light"), tr("Dark"), tr("High contrast") };
    for (size_t i = 0; i < theme::themeChoices.size(); ++i) {
        themes(themeNames.at(i), m_theme.choice() == theme::themeChoices.at(i), this,
            [this, choice = theme::themeChoices.at(i)] { setTheme(choice); });
    }
    const auto sizes = choices(u"text"_s, tr("Text size"));
    for (const int percent : theme::textSizes) {
        sizes(tr("%1%", "text size").arg(percent), m_theme.textScalePercent() == percent, this,
            [this, percent] { setTextScale(percent); });
    }
    into->addAction(m_theme.qicon(u"swap"_s), tr("Compare languages") + u"\tCtrl+Shift+M"_s, this,
        &MainWindow::toggleCompare);
}

void MainWindow::addRecent(QMenu *into)
{
    const QStringList books = m_preferences.recentBooks();
    QMenu *menu = into->addMenu(m_theme.qicon(u"clock"_s), tr("Open recent"));
    menu->setEnabled(!books.isEmpty());
    for (const QString &file : books) {
        const QFileInfo info(file);
        //: Menu: name of a book and its folder
        QString name
            = tr("%1 (%2)").arg(info.fileName(), QDir::toNativeSeparators(info.absolutePath()));
        name.replace(u'&', u"&&"_s);
        menu->addAction(name, this, [this, file] { openRecent(file); });
    }
    menu->addSeparator();
    menu->addAction(tr("Clear list"), this, [this, books] {
        for (const QString &file : books) {
            m_preferences.removeRecentBook(file);
        }
        showRecent();
    });
}

} // namespace mainwindow
