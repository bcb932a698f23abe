#include "mainwindow/mainwindow.h"

#include "common/letter.h"
#include "common/menuwords.h"
#include "subscriptions/subscriptionspage.h"

#include <QActionGroup>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QStackedWidget>

#include <array>

using namespace Qt::StringLiterals;

/// The application menu.
namespace mainwindow {

using common::withLetter;

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
    add(u"folder"_s, withLetter(tr("Open database…"), Qt::Key_O), u"Ctrl+O"_s,
        [this] { openFile(); });
    addRecent(menu);
    add(u"plus"_s, withLetter(tr("New database…"), Qt::Key_N), {}, [this] {
        makeBook();
    })->setObjectName(u"newDatabaseAction"_s);
    add(u"database"_s, withLetter(tr("Open my own book"), Qt::Key_B), {}, [this] {
        m_workspace.open(m_places.ownBook, viewmodels::Workspace::Kind::CreateIfMissing);
    });
    add(u"flask"_s, withLetter(tr("Load demo book"), Qt::Key_D), {},
        [this] { m_workspace.open(m_places.demoBook, viewmodels::Workspace::Kind::Demo); });
    add(u"reset"_s, withLetter(tr("Reset demo data…"), Qt::Key_E), {}, [this] { confirmReset(); })
        ->setEnabled(open && m_workspace.info().origin == domain::BookOrigin::Demo
            && !m_workspace.isReadOnly());
    add(u"copy"_s, withLetter(tr("Save a copy…"), Qt::Key_S), {}, [this] {
        saveCopy();
    })->setEnabled(open);
    QAction *snapshots = add(
        u"camera"_s, withLetter(tr("Snapshots…"), Qt::Key_M), {}, [this] { showSnapshots(); });
    snapshots->setObjectName(u"snapshotsAction"_s);
    snapshots->setEnabled(open);
    if (m_masking) {
        const bool masking = isMasking();
        QAction *names = add(masking ? u"user"_s : u"shield"_s,
            masking ? withLetter(tr("Show real names…"), Qt::Key_W)
                    : withLetter(tr("Mask names…"), Qt::Key_W),
            {}, [this] { isMasking() ? confirmRealNames() : maskNames(); });
        names->setObjectName(u"maskingAction"_s);
        names->setEnabled(masking || (open && !showsMasks()));
    }
    addScenes(menu);
    menu->addSeparator();
    add(u"import"_s, withLetter(tr("Import CSV…"), Qt::Key_I), u"Ctrl+I"_s, [this] {
        importFiles();
    })->setEnabled(open && !m_workspace.isReadOnly() && !isMasking() && !showsMasks());
    add(u"export"_s, withLetter(tr("Export CSV…"), Qt::Key_X), u"Ctrl+E"_s, [this] {
        exportFiles();
    })->setEnabled(open);
    add(u"print"_s, withLetter(tr("Print…"), Qt::Key_P), u"Ctrl+P"_s, [this] {
        printPage();
    })->setEnabled(open && canPrintPage());
    menu->addSeparator();

    addChoices(menu);
    menu->addSeparator();
    add(u"settings"_s, withLetter(tr("Settings"), Qt::Key_G), u"Ctrl+,"_s,
        [this] { showSettings(); });
    add(u"help"_s, withLetter(tr("Help"), Qt::Key_H), {}, [this] { showHelpForPage(); });
    add(u"text"_s, withLetter(tr("Keyboard shortcuts"), Qt::Key_K), u"F1"_s,
        [this] { showHelp(viewmodels::HelpTopic::Keyboard); });
    add(u"info"_s, withLetter(tr("About Partner Desk"), Qt::Key_A), {}, [this] {
        showAbout();
    })->setObjectName(u"aboutAction"_s);
    add({}, withLetter(tr("Quit"), Qt::Key_Q), u"Ctrl+Q"_s, [this] { close(); });
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
    const auto language = choices(u"language"_s, withLetter(tr("Language"), Qt::Key_L));
    for (const auto &[value, name] :
        { std::pair{ catalog::Language::English, withLetter(u"English"_s, Qt::Key_E) },
            std::pair{ catalog::Language::Korean, withLetter(u"한국어"_s, Qt::Key_K) } }) {
        language(name, m_workspace.language() == value, this,
            [this, chosen = value] { setLanguage(chosen); });
    }
    const auto themes = choices(u"sun"_s, withLetter(tr("Theme"), Qt::Key_T));
    const std::array themeNames{ withLetter(tr("System"), Qt::Key_S),
        withLetter(tr("Light"), Qt::Key_L), withLetter(tr("Dark"), Qt::Key_D),
        withLetter(tr("High contrast"), Qt::Key_H) };
    for (size_t i = 0; i < theme::themeChoices.size(); ++i) {
        themes(themeNames.at(i), m_theme.choice() == theme::themeChoices.at(i), this,
            [this, choice = theme::themeChoices.at(i)] { setTheme(choice); });
    }
    const auto sizes = choices(u"text"_s, withLetter(tr("Text size"), Qt::Key_Z));
    for (const int percent : theme::textSizes) {
        sizes(tr("%1%", "text size").arg(percent), m_theme.textScalePercent() == percent, this,
            [this, percent] { setTextScale(percent); });
    }
    into->addAction(m_theme.qicon(u"swap"_s),
        withLetter(tr("Compare languages"), Qt::Key_C) + u"\tCtrl+Shift+M"_s, this,
        &MainWindow::toggleCompare);
}

void MainWindow::addRecent(QMenu *into)
{
    const QStringList books = m_preferences.recentBooks();
    QMenu *menu
        = into->addMenu(m_theme.qicon(u"clock"_s), withLetter(tr("Open recent"), Qt::Key_R));
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
    menu->addAction(withLetter(tr("Clear list"), Qt::Key_C), this, [this, books] {
        for (const QString &file : books) {
            m_preferences.removeRecentBook(file);
        }
        showRecent();
    });
}

} // namespace mainwindow
